//! What editors define for the search: synonyms, regions without addresses, subjects without an answer.

use super::Localized;
use crate::base::diagnostic::Place;

/// Words and phrases that mean the same.
#[derive(Debug)]
pub(crate) struct Synonym {
    pub place: Place,
    pub words: Vec<String>,
    /// Words to which they lead in one direction; if empty, they lead to each other.
    pub lead_to: Vec<String>,
}

/// A region for which the handbook has no addresses.
#[derive(Debug)]
pub(crate) struct UnlistedRegion {
    /// Where it is written.
    pub place: Place,
    pub name: Localized,
    /// Names of the region and its towns, as people type them.
    pub words: Vec<String>,
}

/// Subjects without an answer.
#[derive(Debug)]
pub(crate) struct NotCovered {
    /// Where they are written.
    pub place: Place,
    /// Words and phrases, as people type them.
    pub words: Vec<String>,
}
