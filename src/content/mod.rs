//! The files that editors write: one struct per file, in the exact form of the file. Doc comments become the descriptions in the JSON
//! Schemas, which text editors show as help. References between files are checked in `check`.

pub(crate) mod act;
pub(crate) mod brochure;
pub(crate) mod change;
pub(crate) mod channel;
pub(crate) mod directory;
pub(crate) mod entry;
pub(crate) mod fact;
pub(crate) mod glossary;
pub(crate) mod handbook;
pub(crate) mod import;
pub(crate) mod journey;
pub(crate) mod link;
pub(crate) mod path;
pub(crate) mod place;
pub(crate) mod publish_target;
pub(crate) mod script;
pub(crate) mod synonym;
pub(crate) mod table;
pub(crate) mod topic;
pub(crate) mod translation_lock;

use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;

/// Language code → text.
pub(crate) type Texts = BTreeMap<String, At<String>>;

/// A text in each language of the handbook, with the position of the mapping.
pub(crate) type LocalText = At<Texts>;

/// The same, or `not_given`.
pub(crate) type GivenLocalText = At<Given<Texts>>;

/// A name by which other files refer to something.
pub(crate) type Id = At<String>;

/// Reads an optional key that must have a value where it is written: `acts:` alone is a mistake.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// A point of the source document that its owner must settle.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenPointFile {
    /// The name of the point, unique within its file: lower-case Latin letters, digits, hyphens.
    pub id: Id,
    /// The exact words of the source document.
    pub source: Option<String>,
    /// What the owner of the content must confirm. The page of open points shows it.
    pub question: LocalText,
    /// What readers are told until the point is settled; without a note only the page of open points lists it.
    pub note: Option<LocalText>,
}

/// A difference between a text and its source text that is intended.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SameExceptFile {
    /// What the source text says: `2 days`, the address of a link, `![` for a picture, `[^` for a footnote, `- [ ]` for the boxes of a
    /// checklist. Left out where only this language says something.
    pub source: Option<String>,
    /// What this text says instead: `يومين`. Left out where only the source text says something.
    pub here: Option<String>,
    /// Why they differ.
    pub reason: String,
}
