//! An entry, its acts and its parts.

use super::{DateView, EntryLink, Link};
use serde::Serialize;

/// `entry.html`.
#[derive(Debug, Serialize)]
pub(crate) struct EntryView {
    /// The number.
    pub number: u32,
    /// The question.
    pub title: String,
    /// The answer in one sentence. HTML.
    pub answer: String,
    /// The body. HTML.
    pub body: String,
    /// When it was checked, and when next.
    pub checked: CheckedView,
    /// The topic.
    pub topic: Link,
    /// The key facts.
    pub facts: Vec<KeyFact>,
    /// The headings; empty for short texts.
    pub contents: Vec<ContentsItem>,
    /// The acts it rests on; empty where the source names none.
    pub acts: Vec<ActView>,
    /// Notes on open points that the body does not place. HTML each.
    pub points: Vec<String>,
    /// Related questions.
    pub related: Vec<EntryLink>,
    /// The question before.
    pub previous: Option<EntryLink>,
    /// The question after.
    pub next: Option<EntryLink>,
    /// The path that the entry is a step of.
    pub journey: Option<JourneyView>,
}

/// When a text was checked against its source.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CheckedView {
    /// The last time.
    pub on: DateView,
    /// The next time.
    pub next: DateView,
    /// Whether the next time has passed.
    pub overdue: bool,
}

/// A key fact.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KeyFact {
    /// `who`, `term`, `cost`, `where`, `documents`.
    pub kind: &'static str,
    /// Its name.
    pub label: String,
    /// Its values.
    pub items: Vec<KeyFactItem>,
}

/// A value of a key fact.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct KeyFactItem {
    /// What the value is of: «Commission's decision».
    pub of: Option<String>,
    /// The value.
    pub text: String,
    /// An address outside.
    pub link: Option<String>,
    /// Whether it says that the source is silent.
    pub none: bool,
}

/// A heading in the contents list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContentsItem {
    /// Its anchor.
    pub id: String,
    /// Its words.
    pub text: String,
    /// 2 or 3.
    pub level: u8,
}

/// A path of several entries.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct JourneyView {
    /// Its heading.
    pub title: String,
    /// What readers must know about it.
    pub note: Option<String>,
    /// Its steps.
    pub steps: Vec<StepView>,
}

/// A step of a path.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StepView {
    /// Its name.
    pub name: String,
    /// The entry's number.
    pub number: u32,
    /// The entry.
    pub href: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// `point.html`, a note on an open point.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PointView {
    /// Its anchor; empty on paper.
    pub id: String,
    /// What readers are told.
    pub note: String,
    /// The words of the source.
    pub source: Option<String>,
    /// The language of the source.
    pub source_lang: String,
}

/// `fact_table.html`, the parts of a fact and their sum.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactTableView {
    /// The caption.
    pub caption: String,
    /// The head of the first column.
    pub part_label: String,
    /// The head of the second column.
    pub value_label: String,
    /// Names and values.
    pub rows: Vec<FactRow>,
    /// The sum.
    pub total: String,
}

/// A part of a fact.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactRow {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// `acts.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ActsView {
    /// The heading.
    pub title: String,
    /// The acts, newest first; those without a date last.
    pub acts: Vec<ActView>,
}

/// An act.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ActView {
    /// Its anchor on the page of acts.
    pub id: String,
    /// Its title; none where the source gives none.
    pub title: Option<String>,
    /// Kind, number and date in one line.
    pub line: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its registration in one line.
    pub registration: Option<String>,
    /// The official text, outside.
    pub link: Option<String>,
    /// Its place on the page of acts.
    pub href: String,
    /// The entries that rest on it; filled on the page of acts only.
    pub entries: Vec<EntryLink>,
    /// Notes on open points; filled on the page of acts only. HTML each.
    pub points: Vec<String>,
}
