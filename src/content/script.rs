//! `scripts.yaml`: how names, loan words and acronyms are written in other scripts.

use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `scripts.yaml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScriptsFile {
    /// Words that need a decision, because the letter table alone may be wrong. The longest entry that fits wins; endings of the language
    /// may follow.
    pub entries: Vec<ScriptEntryFile>,
}

/// A word or a group of words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScriptEntryFile {
    /// The word as the texts have it, without an ending. With a capital it is a name and found only with that capital.
    pub word: At<String>,
    /// Its form in each script that does not follow the letter table: `Arab`, `Latn`. Without a form the table is right.
    #[serde(default)]
    pub forms: BTreeMap<String, At<String>>,
    /// For editors only.
    #[serde(default)]
    pub note: Option<String>,
}
