//! `clinics/services.yaml` and `clinics/<region>.yaml`: where the medical examinations are done.

use super::{GivenLocal, Id, Local, OpenPoint};
use crate::base::date::Date;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `clinics/services.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ServicesFile {
    /// How many regions the country has; readers are told how many are missing.
    pub regions_in_country: u32,
    /// The examinations in the order in which pages show them.
    pub examinations: Vec<ExaminationFile>,
    /// The name of the conclusion that some regions give at the end.
    pub certificate: Local,
}

/// An examination, named once.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExaminationFile {
    /// The name by which regions refer to it.
    pub id: Id,
    /// The full name.
    pub name: Local,
    /// A name of one to four words.
    pub short: Local,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPoint>,
}

/// `clinics/<region>.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegionFile {
    /// The place in the list of regions.
    pub number: At<u32>,
    /// The name.
    pub name: Local,
    /// The usual abbreviation: ШҚО, СҚО.
    pub abbreviation: Option<Local>,
    /// The day on which somebody last compared the table with its source.
    pub checked_on: At<Date>,
    /// The day on which it must be compared again.
    pub review_by: At<Date>,
    /// The answer in one sentence.
    pub answer: Local,
    /// One row an examination.
    pub rows: Vec<RowFile>,
    /// Where the conclusion is given, where the source says so.
    pub certificate: Option<CertificateFile>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPoint>,
}

/// Where one examination is done.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RowFile {
    /// The examination's id in `services.yaml`.
    pub examination: Id,
    /// The name as the source spells it.
    pub source_name: String,
    /// The addresses, or `not_given`.
    pub places: Given<Vec<PlaceFile>>,
    /// How to get there, or `not_given`.
    pub routes: Given<Vec<RouteFile>>,
    /// The phones, or `not_given`.
    pub phones: Given<Vec<PhoneFile>>,
    /// What to take along.
    pub bring: Option<Local>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPoint>,
}

/// Where the conclusion is given.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CertificateFile {
    /// The name as the source spells it.
    pub source_name: String,
    /// The addresses, or `not_given`.
    pub places: Given<Vec<PlaceFile>>,
    /// How to get there, or `not_given`.
    pub routes: Given<Vec<RouteFile>>,
    /// The phones, or `not_given`.
    pub phones: Given<Vec<PhoneFile>>,
    /// What to take along.
    pub bring: Option<Local>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPoint>,
}

/// An address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlaceFile {
    /// The town or village, or `not_given`.
    pub locality: GivenLocal,
    /// Street and house.
    pub address: Local,
    /// The name of the institution, where the source gives it.
    pub name: Option<Local>,
}

/// Public transport to an address.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RouteFile {
    /// What kind.
    pub kind: RouteKind,
    /// The numbers, each by itself; none for the metro.
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
    /// Bus between towns.
    IntercityBus,
    /// The source says «route» only.
    Route,
    /// The source gives numbers only.
    Unspecified,
}

impl RouteKind {
    /// The key of its name in the words of the interface.
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

    /// Whether the kind runs without numbers.
    pub(crate) fn may_lack_numbers(self) -> bool {
        matches!(self, RouteKind::Metro | RouteKind::IntercityBus)
    }
}

/// A phone.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhoneFile {
    /// As the source writes it.
    pub number: At<String>,
    /// The source's number can't be dialled: shown as text, never as a link.
    #[serde(default)]
    pub faulty: bool,
}
