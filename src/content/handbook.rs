//! `handbook.yaml`: the handbook as a whole.

use super::publish::TargetFile;
use super::{Local, OpenPoint};
use crate::base::date::Date;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `handbook.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandbookFile {
    /// The name of the handbook.
    pub title: Local,
    /// What it is for, in one short sentence: the heading of the home page.
    pub purpose: Local,
    /// What readers find in it, in one or two sentences.
    pub lead: Local,
    /// The office that answers for the content.
    pub publisher: Publisher,
    /// The languages, the source language first.
    pub languages: Vec<LanguageFile>,
    /// The address of the published site, with its path if it has one: `https://example.kz/handbook`.
    pub base_url: At<String>,
    /// The date of this edition. It also decides which amounts are valid, unless `--as-of` says another day.
    pub edition: At<Date>,
    /// The document from which the handbook was written.
    pub source: Local,
    /// The folder in `themes/` that changes the default look.
    #[serde(default = "default_theme")]
    pub theme: At<String>,
    /// The places to which `anyqtama publish` brings the site; the first is meant where none is named.
    #[serde(default)]
    pub publish: Vec<TargetFile>,
    /// Points to settle that concern the whole handbook.
    #[serde(default)]
    pub open_points: Vec<OpenPoint>,
}

/// The office that answers for the content.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Publisher {
    /// Its name.
    pub name: Local,
    /// What readers must know about the standing of the texts.
    pub notice: Local,
    /// An e-mail address for mistakes, or `not_given`.
    pub email: At<Given<String>>,
}

/// One language of the handbook.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LanguageFile {
    /// The language tag: `kk`, `ru`, `kk-Arab`.
    pub code: At<String>,
    /// The language's name in itself: «Қазақша».
    pub name: String,
    /// The direction of writing.
    #[serde(default)]
    pub direction: Direction,
}

/// The direction of writing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Direction {
    /// From left to right.
    #[default]
    Ltr,
    /// From right to left.
    Rtl,
}

fn default_theme() -> At<String> {
    At { value: "default".to_owned(), position: crate::base::diagnostic::Position::START }
}
