//! The files that editors write: one struct a file, exactly as it stands on disk. Doc comments become the help that an
//! editor's program shows (JSON Schema). Nothing here is checked against anything else; that is `check`'s work.

pub mod act;
pub mod brochure;
pub mod clinic;
pub mod entry;
pub mod fact;
pub mod handbook;
pub mod lists;
pub mod publish;

use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Language code → text.
pub type Texts = BTreeMap<String, At<String>>;

/// A text in each language of the handbook, with the place of the whole.
pub type Local = At<Texts>;

/// The same where the source may be silent.
pub type GivenLocal = At<Given<Texts>>;

/// A name that other files refer to.
pub type Id = At<String>;

/// A point of the source document that its owner must settle.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenPoint {
    /// Names the point within its file: small Latin letters, digits, hyphens.
    pub id: Id,
    /// The exact words of the source document.
    pub source: Option<String>,
    /// What the owner of the content must confirm.
    pub question: Local,
    /// What readers are told meanwhile; without it the point is for the owner only.
    pub note: Option<Local>,
}
