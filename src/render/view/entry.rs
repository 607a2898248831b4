//! Views of an entry and its parts, and of the page of acts.

use super::{DateView, EntryLink, Link, PhoneView};
use serde::Serialize;

/// `entry.html`.
#[derive(Debug, Serialize)]
pub(crate) struct EntryView {
    pub number: String,
    /// Changes with the text.
    pub version: String,
    /// The question, as plain text.
    pub title: String,
    /// The answer in one sentence. HTML.
    pub answer: String,
    /// The body. HTML.
    pub body: String,
    /// Dates of the last and the next check against the source.
    pub checked: CheckedView,
    pub topic: Link,
    pub facts: Vec<KeyFact>,
    /// The headings of the body; empty if it has only a few.
    pub contents: Vec<ContentsItem>,
    /// Whether the page has a section on the legal basis.
    pub has_legal_basis: bool,
    /// The acts that the entry is based on; empty if the source names none.
    pub acts: Vec<ActView>,
    /// The notes on open points that have numbers, in the order of the numbers.
    pub notes: Vec<NoteView>,
    /// The words of the glossary in the text.
    pub words: Vec<WordView>,
    pub related: Vec<EntryLink>,
    /// The entry with the next lower number.
    pub previous: Option<EntryLink>,
    /// The entry with the next higher number.
    pub next: Option<EntryLink>,
    /// The series of entries to which this entry belongs.
    pub journey: Option<JourneyView>,
}

/// When a text was last checked against its source, and when the next check is due.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CheckedView {
    /// Date of the last check.
    pub on: DateView,
    /// Date of the next check.
    pub next: DateView,
    /// Whether the date of the next check has passed.
    pub overdue: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct KeyFact {
    /// `who`, `term`, `cost`, `where`, `documents`.
    pub kind: &'static str,
    pub label: String,
    pub items: Vec<KeyFactItem>,
}

/// A value of a key fact.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KeyFactItem {
    /// What the value applies to: «Commission's decision».
    pub of: Option<String>,
    pub text: String,
    /// An external URL.
    pub link: Option<String>,
    /// A postal address.
    pub address: Option<String>,
    pub phones: Vec<PhoneView>,
    /// Whether the item says that the source gives no value.
    pub none: bool,
}

/// A heading of the body in the list of contents.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContentsItem {
    /// The anchor of the heading.
    pub id: String,
    pub text: String,
    /// Level of the heading: 2 or 3.
    pub level: u8,
}

/// A series of entries that the reader goes through step by step.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct JourneyView {
    pub title: String,
    /// A note for readers on the whole series.
    pub note: Option<String>,
    pub steps: Vec<StepView>,
}

/// A step of a [`JourneyView`].
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StepView {
    pub name: String,
    /// The number of the entry.
    pub number: String,
    /// Path of the entry from the root.
    pub href: String,
    /// Whether the step is the current page.
    pub current: bool,
}

/// A word of the glossary.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct WordView {
    pub id: String,
    pub word: String,
    pub meaning: String,
}

/// A note on an open point in the list below a text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoteView {
    /// The anchors; empty in print. Notes with equal texts are one item with several anchors.
    pub ids: Vec<String>,
    /// The text for readers.
    pub text: String,
    /// The quoted words of the source.
    pub sources: Vec<String>,
    /// Language tag of the quotes.
    pub source_lang: String,
}

/// `point.html`: a note on an open point.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointView {
    /// The anchor; empty in print.
    pub id: String,
    /// The text for readers.
    pub note: String,
    /// The quoted words of the source.
    pub source: Option<String>,
    /// Language tag of the quote.
    pub source_lang: String,
}

/// `fact_table.html`: the parts of a fact and their sum.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactTableView {
    pub caption: String,
    /// Header of the column with the names.
    pub part_label: String,
    /// Header of the column with the values.
    pub value_label: String,
    pub rows: Vec<FactRow>,
    pub total: String,
}

/// A part of a fact, for example an amount.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactRow {
    pub name: String,
    pub value: String,
}

/// `acts.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ActsView {
    pub title: String,
    /// The acts, newest first; acts without a date last.
    pub acts: Vec<ActView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActView {
    /// The anchor on the page of acts.
    pub id: String,
    /// The title, unless the source gives none.
    pub title: Option<String>,
    /// Kind, number and date in one line.
    pub line: String,
    /// The body that issued the act.
    pub issuer: Option<String>,
    /// The state registration in one line.
    pub registration: Option<String>,
    /// External URL of the official text.
    pub link: Option<String>,
    /// Path of the act on the page of acts, with its anchor.
    pub href: String,
    /// The entries that are based on the act; only on the page of acts.
    pub entries: Vec<EntryLink>,
    /// Notes on open points; only on the page of acts. HTML each.
    pub points: Vec<String>,
}
