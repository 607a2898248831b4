//! `glossary.yaml`: words that readers may not know, with their meaning in plain language.

use super::{Id, LocalText};
use schemars::JsonSchema;
use serde::Deserialize;

/// `glossary.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GlossaryFile {
    /// The words.
    pub words: Vec<WordFile>,
}

/// A word that readers may not know.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WordFile {
    /// The name by which texts refer to the word: `[fee](word:fee)`.
    pub id: Id,
    /// The word, or the full form of an abbreviation.
    pub word: LocalText,
    /// Its meaning in one plain sentence.
    pub meaning: LocalText,
}
