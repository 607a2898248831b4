//! `acts.yaml`: every law and order, once.

use super::link::PerLanguageFile;
use super::{GivenLocalText, Id, LocalText, OpenPointFile};
use crate::base::date::Date;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `acts.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActsFile {
    /// The kinds of acts.
    #[serde(default)]
    pub kinds: Vec<ActKindFile>,
    /// The acts in any order; pages sort them by date.
    pub acts: Vec<ActFile>,
}

/// A law, an order, or another text on which answers are based.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActFile {
    /// The name by which entries refer to the act.
    pub id: Id,
    /// The kind of act, an id in `kinds`.
    #[schemars(extend("x-names" = "kinds"))]
    pub kind: At<String>,
    /// Its numbers (a joint order has several), or `not_given`.
    pub numbers: Given<Vec<String>>,
    /// The date of the act, or `not_given`.
    pub date: At<Given<Date>>,
    /// Who issued it, or `not_given`.
    pub issuer: GivenLocalText,
    /// The title without quotation marks, or `not_given`.
    pub title: GivenLocalText,
    /// Its entry in a state register of legal acts.
    pub registration: Option<Registration>,
    /// The web address of the official text, if the source gives one: one for all languages, or one for each.
    pub link: Option<PerLanguageFile>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// The registration of an act.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Registration {
    /// The number in the register.
    pub number: String,
    /// The date of registration.
    pub date: Option<At<Date>>,
}

/// A kind of act.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActKindFile {
    /// The name by which acts refer to the kind: `law`.
    pub id: Id,
    /// The name that readers see, in lower case as within a sentence.
    pub name: LocalText,
}
