//! `paths.yaml`: what people in a certain situation need, in order, and the first choices of the home page.

use super::{Id, LocalText};
use schemars::JsonSchema;
use serde::Deserialize;

/// `paths.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PathsFile {
    /// One path for each situation, in the order of the home page. Each has its own page.
    #[serde(default)]
    pub paths: Vec<PathFile>,
    /// What most readers come for, in the order of the home page.
    #[serde(default)]
    pub tasks: Vec<TaskFile>,
    /// Searches that the home page suggests below the search box.
    #[serde(default)]
    pub examples: Vec<LocalText>,
}

/// The entries that people in one situation need.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PathFile {
    /// The name of the path; part of its address.
    pub id: Id,
    /// The situation in the words of the reader: «I am moving from China».
    pub title: LocalText,
    /// Whom the path concerns, in one sentence.
    pub who: LocalText,
    /// What readers must know about the order of the steps.
    pub note: Option<LocalText>,
    /// The stages.
    pub stages: Vec<StageFile>,
}

/// A part of a path.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StageFile {
    /// The heading.
    pub title: LocalText,
    /// The slugs of the entries, in order.
    #[schemars(extend("x-names" = "entries"))]
    pub entries: Vec<Id>,
}

/// A frequent task.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TaskFile {
    /// The task in two to five words.
    pub name: LocalText,
    /// The slug of the entry.
    #[schemars(extend("x-names" = "entries"))]
    pub entry: Id,
}
