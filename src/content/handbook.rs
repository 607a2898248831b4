//! `handbook.yaml`: the handbook as a whole.

use super::publish_target::TargetFile;
use super::{LocalText, OpenPointFile, SameExceptFile};
use crate::base::date::Date;
use crate::base::language::Direction;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `handbook.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandbookFile {
    /// The name of the handbook.
    pub title: LocalText,
    /// The purpose in one short sentence: the heading of the home page.
    pub purpose: LocalText,
    /// What readers find here, in one or two sentences.
    pub lead: LocalText,
    /// The office responsible for the content.
    pub publisher: Publisher,
    /// The languages, the source language first.
    pub languages: Vec<LanguageFile>,
    /// The address of the published site, with the path if there is one: `https://example.kz/handbook`.
    pub base_url: At<String>,
    /// The country, as an ISO 3166 code: `KZ`. Its phone numbers are written without calling code, and it decides how numbers and dates are
    /// written in a language of several countries.
    pub country: Option<At<String>>,
    /// The link from an address to a map: `https://www.openstreetmap.org/search?query={address}`. `{address}`, `{lat}` and `{lon}` are
    /// replaced. Without it, addresses have no link.
    pub map: Option<At<String>>,
    /// The date of this edition. It also determines which amounts are valid, unless `--as-of` gives another date.
    pub edition: At<Date>,
    /// The document on which the handbook is based.
    pub source: LocalText,
    /// The folder in `themes/` with changes to the default theme.
    #[serde(default = "default_theme")]
    pub theme: At<String>,
    /// The targets of `anyqtama publish`; the first is the default.
    #[serde(default)]
    pub publish: Vec<TargetFile>,
    /// Points to settle that concern the whole handbook.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// The office that answers for the content.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Publisher {
    /// The name of the office.
    pub name: LocalText,
    /// What readers must know about the legal status of the texts.
    pub notice: LocalText,
    /// The e-mail address to which readers report mistakes, or `not_given`.
    pub email: At<Given<String>>,
}

/// A language of the handbook.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LanguageFile {
    /// The language tag: `kk`, `ru`, `kk-Arab`.
    pub code: At<String>,
    /// The name of the language in that language: «Español».
    pub name: String,
    /// The direction of writing. It follows from the script, and is needed only for a language that the program does not know.
    pub direction: Option<At<Direction>>,
    /// The language from which the program makes this one by writing its texts in another script. Such a language has no texts of its own.
    #[serde(default)]
    pub derived_from: Option<At<String>>,
    /// The script of a derived language: `Arab`, `Latn`.
    #[serde(default)]
    pub script: Option<At<String>>,
    /// Conventions that differ from those of the program.
    pub conventions: Option<ConventionsFile>,
    /// Languages whose interface strings replace those that this language lacks, the first first. Then come the source language and English.
    #[serde(default)]
    pub fallback: Vec<At<String>>,
    /// Differences from the source texts that are intended in every text of this language.
    #[serde(default)]
    pub same_except: Vec<At<SameExceptFile>>,
}

impl HandbookFile {
    /// The languages in which people write texts.
    pub(crate) fn written_languages(&self) -> impl Iterator<Item = &LanguageFile> {
        self.languages.iter().filter(|language| language.derived_from.is_none())
    }
}

/// How a language writes numbers and dates, where it differs from what the program knows.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConventionsFile {
    /// The ten digits: `٠١٢٣٤٥٦٧٨٩`.
    pub digits: Option<At<String>>,
    /// The separator between groups of digits: `,`.
    pub group: Option<String>,
    /// The separator before decimals: `.`.
    pub decimal: Option<String>,
    /// A percentage: `{number} %`.
    pub percent: Option<At<String>>,
    /// An amount with the symbol of its currency: `{symbol}{number}`.
    pub currency: Option<At<String>>,
    /// A date: `{day} {month} {year}`.
    pub date: Option<At<String>>,
    /// The names of the twelve months in a date.
    pub months: Option<At<Vec<String>>>,
}

fn default_theme() -> At<String> {
    At { value: "default".to_owned(), position: crate::base::diagnostic::Position::START }
}
