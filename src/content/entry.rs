//! `faq/<slug>/entry.yaml`, `pages/<slug>/page.yaml` and the front matter of their texts.

use super::{Id, Local, OpenPoint};
use crate::base::date::Date;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `faq/<slug>/entry.yaml`: what is the same in every language.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryFile {
    /// The number by which people cite the answer; never changes.
    pub number: At<u32>,
    /// The topic's id in `topics.yaml`.
    pub topic: Id,
    /// The title as the source document has it.
    pub source_title: Option<String>,
    /// The day on which somebody last compared the text with its source.
    pub checked_on: At<Date>,
    /// The day on which it must be compared again.
    pub review_by: At<Date>,
    /// Who answers for the entry, where it is not the publisher.
    pub owner: Option<Local>,
    /// Key fact: whom it concerns.
    pub who: Option<Local>,
    /// Key facts: how long things take.
    #[serde(default)]
    pub terms: Vec<Term>,
    /// Key fact: what it costs.
    pub cost: Option<Cost>,
    /// Key fact: where to apply, ids in `channels.yaml`.
    #[serde(default, rename = "where")]
    pub apply_at: Vec<Id>,
    /// Key fact: which documents, in a few words.
    pub documents: Option<Local>,
    /// The acts the answer rests on, ids in `acts.yaml`; `not_given` where the source names none.
    pub acts: Given<Vec<Id>>,
    /// Entries that readers of this one also need.
    #[serde(default)]
    pub related: Vec<Id>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPoint>,
}

/// A term as a value, so that languages can't differ.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Term {
    /// What takes that long.
    pub of: Local,
    /// How long.
    pub length: Length,
    /// Whether that is a limit.
    pub bound: Bound,
    /// From when it counts.
    pub from: Option<Local>,
}

/// A length of time in the unit in which the law counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Length {
    /// Working days.
    WorkingDays(u32),
    /// Calendar days.
    CalendarDays(u32),
    /// Months.
    Months(u32),
    /// Years.
    Years(u32),
    /// Minutes; shown as hours and minutes from 60 on.
    Minutes(u32),
}

/// Whether a term is a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bound {
    /// Not more than.
    AtMost,
    /// Just that long.
    Exactly,
    /// Not less than.
    AtLeast,
}

/// What something costs.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Cost {
    /// Nothing.
    Free,
    /// The source does not say.
    NotGiven,
    /// In words.
    Described(Local),
}

/// `pages/<slug>/page.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageFile {
    /// The place in the list of pages.
    pub order: At<u32>,
}

/// The front matter of a text: what stands between the two lines `---`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    /// The question, as a reader asks it.
    pub title: At<String>,
    /// The answer in one sentence, two at most. Markdown and values are allowed.
    pub answer: At<String>,
    /// What people also call it. Readers don't see these words; search finds the text by them.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
}
