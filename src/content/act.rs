//! `acts.yaml`: every law and order, once.

use super::{GivenLocalText, Id, OpenPointFile};
use crate::base::date::Date;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `acts.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActsFile {
    /// The acts in any order; pages sort them by date.
    pub acts: Vec<ActFile>,
}

/// A law, an order, or another text on which answers are based.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActFile {
    /// The name by which entries refer to the act.
    pub id: Id,
    /// The kind of act.
    pub kind: ActKind,
    /// Its numbers (a joint order has several), or `not_given`.
    pub numbers: Given<Vec<String>>,
    /// The date of the act, or `not_given`.
    pub date: At<Given<Date>>,
    /// Who issued it, or `not_given`.
    pub issuer: GivenLocalText,
    /// The title without quotation marks, or `not_given`.
    pub title: GivenLocalText,
    /// The registration with the Ministry of Justice.
    pub registration: Option<Registration>,
    /// The web address of the official text, if the source gives one.
    pub link: Option<At<String>>,
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

/// The kind of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ActKind {
    /// Convention.
    Convention,
    /// Code.
    Code,
    /// Law.
    Law,
    /// Decree of the President.
    Decree,
    /// Resolution of the Government.
    Resolution,
    /// Order of a minister.
    Order,
    /// Order of several ministers.
    JointOrder,
    /// A page of an official web site.
    WebPage,
}

impl ActKind {
    /// The key of its name in the interface strings.
    pub(crate) fn word(self) -> &'static str {
        match self {
            ActKind::Convention => "act_convention",
            ActKind::Code => "act_code",
            ActKind::Law => "act_law",
            ActKind::Decree => "act_decree",
            ActKind::Resolution => "act_resolution",
            ActKind::Order => "act_order",
            ActKind::JointOrder => "act_joint_order",
            ActKind::WebPage => "act_web_page",
        }
    }
}
