//! `topics.yaml`: the topics of the home page.

use super::{Id, LocalText};
use schemars::JsonSchema;
use serde::Deserialize;

/// `topics.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicsFile {
    /// The topics in the order of the home page.
    pub topics: Vec<TopicFile>,
}

/// A topic.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicFile {
    /// The name by which entries refer to the topic.
    pub id: Id,
    /// The name that readers see.
    pub name: LocalText,
    /// What the topic covers, in a few words.
    pub scope: LocalText,
}
