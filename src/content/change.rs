//! `changes.yaml`: what changed between editions, for readers.

use super::LocalText;
use crate::base::date::Date;
use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;

/// `changes.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangesFile {
    /// The changes that readers are told about.
    pub changes: Vec<ChangeFile>,
}

/// A change.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeFile {
    /// The day of the change.
    pub date: At<Date>,
    /// What changed.
    pub text: LocalText,
}
