//! The regions and their addresses.

use super::{CheckedView, EntryLink, RegionList};
use serde::Serialize;

/// `regions.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RegionsView {
    /// The heading.
    pub title: String,
    /// The regions, and how many are missing.
    pub regions: RegionList,
    /// The names of the examinations.
    pub examinations: Vec<String>,
    /// The entry that explains the certificate.
    pub entry: Option<EntryLink>,
}

/// `region.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RegionView {
    /// The heading.
    pub title: String,
    /// The answer in one sentence.
    pub answer: String,
    /// When it was checked, and when next.
    pub checked: CheckedView,
    /// Examinations that share an address, in the order of the examinations.
    pub groups: Vec<PlaceGroup>,
    /// Whether any address has transport.
    pub has_routes: bool,
    /// Whether any address has a phone.
    pub has_phones: bool,
    /// Where the conclusion is given.
    pub certificate: Option<PlaceGroup>,
    /// What to take along, over all examinations: «examination: thing».
    pub bring: Vec<String>,
    /// Notes on open points of the whole region. HTML each.
    pub points: Vec<String>,
    /// The other regions.
    pub others: RegionList,
    /// The entry that explains the certificate.
    pub entry: Option<EntryLink>,
}

/// Examinations at the same place.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceGroup {
    /// The examinations (or the conclusion).
    pub examinations: Vec<ExaminationView>,
    /// The addresses; empty where the source gives none.
    pub places: Vec<PlaceView>,
    /// The routes of each kind of transport; empty if the source gives none.
    pub routes: Vec<String>,
    /// Phones; empty where the source gives none.
    pub phones: Vec<PhoneView>,
}

/// An examination in a region.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ExaminationView {
    /// Its anchor.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// What to take along.
    pub bring: Option<String>,
    /// Notes on open points. HTML each.
    pub points: Vec<String>,
}

/// An address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceView {
    /// The institution.
    pub name: Option<String>,
    /// Town, street and house.
    pub address: String,
    /// Whether the source names no town.
    pub no_locality: bool,
    /// A search of the address on a map, outside; none where the town is unknown.
    pub map: Option<String>,
}

/// A phone.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneView {
    /// As people read it.
    pub text: String,
    /// `tel:…`; none where it can't be dialled.
    pub href: Option<String>,
}
