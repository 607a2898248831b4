//! Views of the paths and of the page with contacts.

use super::{AreaList, EntryLink, KeyFact, Link, PhoneView, WordView};
use serde::Serialize;

/// `path.html`: what people in one situation need, in order.
#[derive(Debug, Serialize)]
pub(crate) struct PathView {
    pub title: String,
    /// Whom the path concerns.
    pub who: String,
    /// What readers must know about the order.
    pub note: Option<String>,
    pub stages: Vec<StageView>,
    /// The words of the glossary in the answers and checklists.
    pub words: Vec<WordView>,
    /// The other paths.
    pub others: Vec<Link>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct StageView {
    pub title: String,
    pub entries: Vec<PathEntryView>,
}

/// An entry in a path, with what people need of it on the way.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PathEntryView {
    pub link: EntryLink,
    /// The short answer. HTML.
    pub answer: String,
    /// Language tag of the answer and the documents if it is not that of the page, which only happens in drafts.
    pub lang: Option<String>,
    /// The checklists of the entry, each with its heading. HTML.
    pub documents: Vec<Checklist>,
    /// The key facts about terms, cost and where to apply.
    pub facts: Vec<KeyFact>,
    /// The areas of a directory, if the entry refers to it.
    pub areas: Option<AreaList>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Checklist {
    /// Path of the heading from the root, with its anchor.
    pub href: String,
    pub title: String,
    /// The list. HTML.
    pub list: String,
}

/// `contacts.html`: portals and offices with their addresses and phones.
#[derive(Debug, Serialize)]
pub(crate) struct ContactsView {
    pub title: String,
    /// Whether a portal or an office has no phone.
    pub phones_missing: bool,
    pub channels: Vec<ChannelView>,
    /// The areas with phones of places.
    pub areas: Vec<Link>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChannelView {
    /// The anchor.
    pub id: String,
    pub name: String,
    /// External URL.
    pub link: Option<String>,
    pub address: Option<String>,
    pub phones: Vec<PhoneView>,
    /// The entries that name it in their data or link to it in their texts.
    pub entries: Vec<EntryLink>,
}
