//! Entries in the order in which readers need them: journeys, paths for situations, the first choices of the home page.

use super::{EntryId, Localized};

/// Entries that are steps of one path.
#[derive(Debug)]
pub(crate) struct Journey {
    /// Its heading.
    pub title: Localized,
    /// What readers must know about the path.
    pub note: Option<Localized>,
    /// Entries with the names of the steps.
    pub steps: Vec<(EntryId, Localized)>,
}

/// What people in one situation need, in order.
#[derive(Debug)]
pub(crate) struct ReaderPath {
    /// Part of its address.
    pub id: String,
    /// The situation in the words of the reader.
    pub title: Localized,
    /// Whom the path concerns.
    pub who: Localized,
    /// What readers must know about the order.
    pub note: Option<Localized>,
    pub stages: Vec<Stage>,
}

#[derive(Debug)]
pub(crate) struct Stage {
    pub title: Localized,
    pub entries: Vec<EntryId>,
}

/// The first choices of the home page, besides the paths.
#[derive(Debug, Default)]
pub(crate) struct StartChoices {
    /// What most readers come for.
    pub tasks: Vec<Task>,
    /// Example searches.
    pub examples: Vec<Localized>,
}

#[derive(Debug)]
pub(crate) struct Task {
    pub name: Localized,
    pub entry: EntryId,
}
