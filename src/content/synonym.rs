//! `synonyms.yaml`: words that mean the same, for search.

use super::LocalText;
use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;

/// `synonyms.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SynonymsFile {
    /// Words that people type and words that the handbook uses.
    pub synonyms: Vec<SynonymFile>,
    /// Regions of the country for which the handbook has no addresses. Search says so instead of showing the addresses of another region.
    #[serde(default)]
    pub regions_without_addresses: Vec<UnlistedRegionFile>,
    /// Subjects that people ask about although the handbook has no answer, as words or phrases in any language of the handbook. Search says so
    /// instead of showing a similar answer as the right one.
    #[serde(default)]
    pub not_covered: Vec<At<Vec<String>>>,
}

/// A region without addresses.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct UnlistedRegionFile {
    /// The name that readers see.
    pub name: LocalText,
    /// Names by which people search, in any language of the handbook: the region, its towns, old names and abbreviations.
    pub words: At<Vec<String>>,
}

/// Words and phrases that mean the same, in any language of the handbook.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SynonymFile {
    /// The words. Without `lead_to`, a text that has one of them is also found by the others.
    pub words: At<Vec<String>>,
    /// Words of the handbook to which they lead, in one direction only: «тараз» leads to «жамбыл облысы».
    #[serde(default)]
    pub lead_to: Vec<String>,
}
