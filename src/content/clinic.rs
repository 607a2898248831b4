//! `clinics/services.yaml` and `clinics/<region>.yaml`: where medical examinations are done.

use super::{GivenLocalText, Id, LocalText, OpenPointFile};
use crate::base::date::Date;
use crate::yaml::extra_key::{ExtraKey, extra_key};
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `clinics/services.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServicesFile {
    /// How many regions the country has; readers are told how many are missing.
    pub regions_in_country: u32,
    /// The examinations in the order of the pages.
    pub examinations: Vec<ExaminationFile>,
    /// The name of the conclusion that some regions issue after the examinations.
    pub certificate: LocalText,
}

/// An examination.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExaminationFile {
    /// The name by which regions refer to the examination.
    pub id: Id,
    /// The full name.
    pub name: LocalText,
    /// A short name of one to four words.
    pub short: LocalText,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// `clinics/<region>.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegionFile {
    /// The position in the list of regions.
    pub number: At<u32>,
    /// The name.
    pub name: LocalText,
    /// The usual abbreviation: ШҚО, СҚО.
    pub abbreviation: Option<LocalText>,
    /// The date on which the table was last compared with its source.
    pub checked_on: At<Date>,
    /// The date by which the table must be compared again.
    pub review_by: At<Date>,
    /// The answer in one sentence.
    pub answer: LocalText,
    /// One row per examination.
    pub rows: Vec<RowFile>,
    /// Where the conclusion is issued, if the source says so.
    pub certificate: Option<ContactFile>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// Where one examination is done: the contact fields and `examination`.
#[derive(Debug, Clone)]
pub(crate) struct RowFile {
    pub examination: Id,
    pub contact: ContactFile,
}

impl ExtraKey for RowFile {
    const KEY: &'static str = "examination";
    const DESCRIPTION: &'static str = "The id of the examination in `services.yaml`.";
    type Value = Id;
    type Rest = ContactFile;
    fn join(examination: Id, contact: ContactFile) -> RowFile {
        RowFile { examination, contact }
    }
}

extra_key!(RowFile);

/// How to reach the place where an examination is done or the conclusion is issued.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContactFile {
    /// The name of the examination exactly as the source writes it.
    #[expect(dead_code, reason = "kept for editors who compare the file with its source")]
    pub source_name: String,
    /// The addresses, or `not_given`.
    pub places: Given<Vec<AddressFile>>,
    /// Public transport, or `not_given`.
    pub routes: Given<Vec<RouteFile>>,
    /// The phones, or `not_given`.
    pub phones: Given<Vec<PhoneFile>>,
    /// What to take along.
    pub bring: Option<LocalText>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// An address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AddressFile {
    /// The town or village, or `not_given`.
    pub locality: GivenLocalText,
    /// Street and house.
    pub address: LocalText,
    /// The name of the institution, if the source gives it.
    pub name: Option<LocalText>,
}

/// Public transport to an address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RouteFile {
    /// The kind of transport.
    pub kind: RouteKind,
    /// The route numbers, one per item; empty for the metro.
    #[serde(default)]
    pub numbers: Vec<At<String>>,
}

/// Kinds of public transport.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RouteKind {
    /// Bus.
    Bus,
    /// Tram.
    Tram,
    /// Metro.
    Metro,
    /// Intercity bus.
    IntercityBus,
    /// The source only says «route».
    Route,
    /// The source only gives numbers.
    Unspecified,
}

impl RouteKind {
    /// The key of its name in the interface strings.
    pub(crate) fn word(self) -> &'static str {
        match self {
            RouteKind::Bus => "route_bus",
            RouteKind::Tram => "route_tram",
            RouteKind::Metro => "route_metro",
            RouteKind::IntercityBus => "route_intercity_bus",
            RouteKind::Route => "route_route",
            RouteKind::Unspecified => "route_unspecified",
        }
    }
}

/// A phone.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhoneFile {
    /// The number as the source writes it, with the calling code if it belongs to another country: `+1 937 544 2633`. An extension
    /// follows `ext.`.
    pub number: At<String>,
    /// What the number is for: «appointments», «on weekends».
    pub purpose: Option<LocalText>,
    /// The number in the source cannot be dialled: it is shown as text, not as a link.
    #[serde(default)]
    pub faulty: bool,
}
