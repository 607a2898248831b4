//! `journeys.yaml`: entries that people need one after the other.

use super::{Id, LocalText};
use schemars::JsonSchema;
use serde::Deserialize;

/// `journeys.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JourneysFile {
    /// Sequences of entries.
    pub journeys: Vec<JourneyFile>,
}

/// Entries that are steps of one path, in order.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct JourneyFile {
    /// The name of the journey, unique in this file.
    pub id: Id,
    /// The heading.
    pub title: LocalText,
    /// What readers must know about the path.
    pub note: Option<LocalText>,
    /// The steps.
    pub steps: Vec<StepFile>,
}

/// A step of a journey.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepFile {
    /// The entry's slug.
    #[schemars(extend("x-names" = "entries"))]
    pub entry: Id,
    /// The name of the step, one to three words.
    pub name: LocalText,
}
