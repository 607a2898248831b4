//! `faq/<slug>/entry.yaml`, `pages/<slug>/page.yaml` and the front matter of their texts.

use super::table::{CalculatorFile, TableFile};
use super::{Id, LocalText, OpenPointFile, SameExceptFile};
use crate::base::date::Date;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;

/// `faq/<slug>/entry.yaml`: the data that all languages share.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EntryFile {
    /// The number by which people cite the entry; it never changes.
    pub number: At<u32>,
    /// The id of the topic in `topics.yaml`.
    #[schemars(extend("x-names" = "topics"))]
    pub topic: Id,
    /// The title as the source document has it.
    #[expect(dead_code, reason = "kept for editors who compare the entry with its source")]
    pub source_title: Option<String>,
    /// The date on which the text was last compared with its source.
    pub checked_on: At<Date>,
    /// The date by which the text must be compared again.
    pub review_by: At<Date>,
    /// Who is responsible for the entry, if not the publisher.
    pub owner: Option<LocalText>,
    /// Key fact: whom the entry concerns.
    pub who: Option<LocalText>,
    /// Key facts: how long each procedure takes.
    #[serde(default)]
    pub terms: Vec<TermFile>,
    /// Key fact: what it costs.
    pub cost: Option<CostFile>,
    /// Key fact: where to apply, ids in `channels.yaml`.
    #[serde(default, rename = "where")]
    #[schemars(extend("x-names" = "channels"))]
    pub apply_at: Vec<Id>,
    /// Key fact: which documents are needed, in a few words.
    pub documents: Option<LocalText>,
    /// The acts on which the answer is based, ids in `acts.yaml`; `not_given` if the source names none, which pages then say. Without the key,
    /// pages have no legal basis.
    #[serde(default, deserialize_with = "super::present")]
    #[schemars(with = "Given<Vec<Id>>", extend("x-names" = "acts"))]
    pub acts: Option<Given<Vec<Id>>>,
    /// Earlier names of the entry. Their addresses lead here.
    #[serde(default)]
    pub was: Vec<At<String>>,
    /// Other entries that readers of this one need.
    #[serde(default)]
    #[schemars(extend("x-names" = "entries"))]
    pub related: Vec<Id>,
    /// Tables that texts show with `{{ table("…") }}`.
    #[serde(default)]
    pub tables: Vec<TableFile>,
    /// Calculators that texts show with `{{ calculator("…") }}`.
    #[serde(default)]
    pub calculators: Vec<CalculatorFile>,
    /// Points to settle.
    #[serde(default)]
    pub open_points: Vec<OpenPointFile>,
}

/// How long a procedure takes. Given as a value, so that languages cannot differ.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermFile {
    /// Which procedure.
    pub of: LocalText,
    /// How long it takes.
    pub length: Length,
    /// Whether the length is a maximum, a minimum or exact.
    pub bound: Bound,
    /// The event from which the time counts.
    pub from: Option<LocalText>,
}

/// A length of time, in the unit that the law uses.
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

/// Whether a length is a maximum, a minimum or exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Bound {
    /// At most.
    AtMost,
    /// Exactly.
    Exactly,
    /// At least.
    AtLeast,
}

/// The cost.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum CostFile {
    /// Free of charge.
    Free,
    /// The source does not say.
    NotGiven,
    /// Described in words.
    Described(LocalText),
}

/// `pages/<slug>/page.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageFile {
    /// The position in the list of pages.
    pub order: At<u32>,
    /// Earlier names of the page. Their addresses lead here.
    #[serde(default)]
    pub was: Vec<At<String>>,
}

/// The front matter of a text, between two lines of `---`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FrontMatter {
    /// The question as a reader would ask it.
    pub title: At<String>,
    /// The answer in one sentence, two at most. Markdown and values are allowed.
    pub answer: At<String>,
    /// Other names that people use. Readers do not see them; search finds the text by them.
    #[serde(default)]
    pub aliases: Vec<At<String>>,
    /// Differences from the source text that are intended, such as a link to a page in another language.
    #[serde(default)]
    pub same_except: Vec<At<SameExceptFile>>,
}
