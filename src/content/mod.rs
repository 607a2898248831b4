//! The files that editors write: one struct a file, exactly as it stands on disk. Doc comments become the help that an
//! editor's program shows (JSON Schema). Nothing here is checked against anything else; that is `check`'s work.

pub(crate) mod act;
pub(crate) mod brochure;
pub(crate) mod clinic;
pub(crate) mod entry;
pub(crate) mod fact;
pub(crate) mod handbook;
pub(crate) mod lists;
pub(crate) mod publish;
pub(crate) mod translation_lock;

use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Language code → text.
pub(crate) type Texts = BTreeMap<String, At<String>>;

/// A text in each language of the handbook, with the place of the whole.
pub(crate) type Local = At<Texts>;

/// The same where the source may be silent.
pub(crate) type GivenLocal = At<Given<Texts>>;

/// A name that other files refer to.
pub(crate) type Id = At<String>;

/// A point of the source document that its owner must settle.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenPoint {
    /// Names the point within its file: small Latin letters, digits, hyphens.
    pub id: Id,
    /// The exact words of the source document.
    pub source: Option<String>,
    /// What the owner of the content must confirm.
    pub question: Local,
    /// What readers are told meanwhile; without it the point is for the owner only.
    pub note: Option<Local>,
}
