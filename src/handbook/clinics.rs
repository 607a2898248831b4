//! Regions with their addresses, and the examinations that are done there.

use super::{Localized, Note};
use crate::base::date::Date;
use crate::content::clinic::RouteKind;

/// An examination.
#[derive(Debug)]
pub(crate) struct Examination {
    /// Its id, also its anchor in a region.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// A short name.
    pub short: Localized,
    /// The notes on its open points.
    pub notes: Vec<Note>,
}

/// A region with its addresses.
#[derive(Debug)]
pub(crate) struct Region {
    /// The name in its address.
    pub slug: String,
    /// Its name.
    pub name: Localized,
    /// Its abbreviation.
    pub abbreviation: Option<Localized>,
    /// The day of the last comparison with the source.
    pub checked_on: Date,
    /// The day of the next.
    pub review_by: Date,
    /// The answer in one sentence.
    pub answer: Localized,
    /// One row an examination, in the order of the examinations.
    pub rows: Vec<Row>,
    /// Where the conclusion is given.
    pub certificate: Option<Row>,
    /// The notes on its open points.
    pub notes: Vec<Note>,
}

/// Where an examination is done or the conclusion given.
#[derive(Debug)]
pub(crate) struct Row {
    /// The examination; none for the conclusion.
    pub examination: Option<usize>,
    /// Addresses; empty where the source gives none.
    pub places: Vec<PlaceOf>,
    /// Transport: kind and numbers; empty where the source gives none.
    pub routes: Vec<(RouteKind, Vec<String>)>,
    /// Phones; empty where the source gives none.
    pub phones: Vec<Phone>,
    /// What to take along.
    pub bring: Option<Localized>,
    /// The notes on its open points.
    pub notes: Vec<Note>,
}

/// An address.
#[derive(Debug)]
pub(crate) struct PlaceOf {
    /// The town; none where the source does not say.
    pub locality: Option<Localized>,
    /// Street and house.
    pub address: Localized,
    /// The institution.
    pub name: Option<Localized>,
}

/// A phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phone {
    /// As people read it.
    pub text: String,
    /// `+77212347042`; none where it can't be dialled.
    pub dial: Option<String>,
}
