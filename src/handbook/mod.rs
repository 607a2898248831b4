//! The handbook after checking: complete, every reference resolved, in all languages. Pages are made from this value alone.

use crate::base::date::Date;
use crate::base::diagnostic::Place;
use crate::base::language::{LanguageId, Languages, PerLanguage};
use crate::base::ui_strings::Words;
use crate::content::act::ActKind;
use crate::content::brochure::{Letters, Paper};
use crate::content::entry::{Bound, Length};
use crate::content::fact::Unit;
use crate::content::lists::ChannelKind;
use crate::parse::ParsedText;
use std::collections::BTreeMap;
use std::sync::Arc;
use url::Url;

mod clinics;
pub(crate) mod format;
pub(crate) use clinics::{Examination, Phone, PlaceOf, Region, Row};

/// A text in every language.
pub(crate) type Localized = PerLanguage<String>;

/// A checked handbook with the interface strings of its languages: everything that pages are made of.
pub(crate) struct CheckedHandbook {
    pub handbook: Handbook,
    pub words: Words,
}

/// The whole handbook.
#[derive(Debug)]
pub(crate) struct Handbook {
    /// Its languages.
    pub languages: Languages,
    /// Its name.
    pub title: Localized,
    /// The heading of the home page.
    pub purpose: Localized,
    /// What readers find in it.
    pub lead: Localized,
    /// The office that answers for it.
    pub publisher: Localized,
    /// The standing of the texts.
    pub notice: Localized,
    /// Where to report mistakes.
    pub email: Option<String>,
    /// The address of the published site; ends with `/`.
    pub base_url: Url,
    /// The date of the edition.
    pub edition: Date,
    /// The day for which the site is built.
    pub as_of: Date,
    /// The name of the theme.
    pub theme: String,
    /// The topics in order.
    pub topics: Vec<Topic>,
    /// The entries by number.
    pub entries: Vec<Entry>,
    /// The other pages in order.
    pub pages: Vec<Page>,
    /// The acts, newest first, those without a date last.
    pub acts: Vec<Act>,
    /// The facts that hold on the day of the build, by id.
    pub facts: BTreeMap<String, Fact>,
    /// Portals and offices.
    pub channels: Vec<Channel>,
    /// Paths of several entries.
    pub journeys: Vec<Journey>,
    /// The examinations in order.
    pub examinations: Vec<Examination>,
    /// What the conclusion of the examinations is called; none in a handbook without clinics.
    pub certificate: Option<Localized>,
    /// How many regions the country has.
    pub regions_in_country: u32,
    /// The regions in order.
    pub regions: Vec<Region>,
    /// What changed, newest first.
    pub changes: Vec<Change>,
    /// Words that mean the same, for search.
    pub synonyms: Vec<Synonym>,
    /// Regions for which the handbook has no addresses, in the order of `synonyms.yaml`.
    pub unlisted_regions: Vec<UnlistedRegion>,
    /// What is printed, in the order of the page that lists it.
    pub brochures: Vec<Brochure>,
    /// Every point that the owner of the content must settle, in the order of the files.
    pub open_points: Vec<OpenPoint>,
    /// Names → places in the lists above.
    pub names: Names,
}

/// Where the things with a name stand in their lists.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Slug → entry.
    pub entries: BTreeMap<String, usize>,
    /// Slug → page.
    pub pages: BTreeMap<String, usize>,
    /// Id → act.
    pub acts: BTreeMap<String, usize>,
    /// Id → channel.
    pub channels: BTreeMap<String, usize>,
    /// Slug → region.
    pub regions: BTreeMap<String, usize>,
}

/// A topic.
#[derive(Debug)]
pub(crate) struct Topic {
    /// Its id, also its anchor on the home page.
    pub id: String,
    /// Its name.
    pub name: Localized,
    /// What it holds.
    pub scope: Localized,
}

/// A question with its answer.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name in its address.
    pub slug: String,
    /// The number by which people cite it.
    pub number: u32,
    /// Its topic.
    pub topic: usize,
    /// Its texts.
    pub texts: PerLanguage<Text>,
    /// The day of the last comparison with the source.
    pub checked_on: Date,
    /// The day of the next.
    pub review_by: Date,
    /// Whom it concerns.
    pub who: Option<Localized>,
    /// How long things take.
    pub terms: Vec<Term>,
    /// What it costs.
    pub cost: Option<Cost>,
    /// Where to apply: channels.
    pub apply_at: Vec<usize>,
    /// Which documents.
    pub documents: Option<Localized>,
    /// The acts it rests on; none where the source names none.
    pub acts: Vec<usize>,
    /// Related entries.
    pub related: Vec<usize>,
    /// The notes on its open points.
    pub notes: Vec<Note>,
    /// The path it is a step of.
    pub journey: Option<usize>,
}

/// A text that is there in a language, or (only in drafts) stands in for one that is not.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// The language it is in.
    pub language: LanguageId,
    /// The text.
    pub text: Arc<ParsedText>,
}

/// A term.
#[derive(Debug)]
pub(crate) struct Term {
    /// What takes that long.
    pub of: Localized,
    /// How long.
    pub length: Length,
    /// Whether that is a limit.
    pub bound: Bound,
    /// From when it counts.
    pub from: Option<Localized>,
}

/// What something costs.
#[derive(Debug)]
pub(crate) enum Cost {
    /// Nothing.
    Free,
    /// The source does not say.
    NotGiven,
    /// In words.
    Described(Localized),
}

/// What readers are told about an open point.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    /// The point's id.
    pub id: String,
    /// The words.
    pub text: Localized,
    /// The words of the source.
    pub source: Option<String>,
}

/// A page that is no entry.
#[derive(Debug)]
pub(crate) struct Page {
    /// The name in its address.
    pub slug: String,
    /// Its texts.
    pub texts: PerLanguage<Text>,
}

/// An act.
#[derive(Debug)]
pub(crate) struct Act {
    /// Its id, also its anchor.
    pub id: String,
    /// What kind.
    pub kind: ActKind,
    /// Its numbers; empty where not given.
    pub numbers: Vec<String>,
    /// Its day.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<Localized>,
    /// Its title.
    pub title: Option<Localized>,
    /// Its registration: number and day.
    pub registration: Option<(String, Option<Date>)>,
    /// The official text.
    pub link: Option<String>,
    /// The notes on its open points.
    pub notes: Vec<Note>,
    /// The entries that rest on it or name it, by number.
    pub entries: Vec<usize>,
}

/// A fact on the day of the build.
#[derive(Debug)]
pub(crate) struct Fact {
    /// What is counted.
    pub unit: Unit,
    /// What it is called.
    pub name: Localized,
    /// The first day on which it holds.
    pub from: Date,
    /// The last day on which it holds.
    pub to: Date,
    /// The value.
    pub value: u64,
    /// Id, name and value of its parts.
    pub parts: Vec<(String, Localized, u64)>,
}

/// A portal or an office.
#[derive(Debug)]
pub(crate) struct Channel {
    /// What kind.
    pub kind: ChannelKind,
    /// Its name.
    pub name: Localized,
    /// Its address.
    pub link: Option<String>,
}

/// Entries that form one path.
#[derive(Debug)]
pub(crate) struct Journey {
    /// Its heading.
    pub title: Localized,
    /// What readers must know about it.
    pub note: Option<Localized>,
    /// Entries and the names of the steps.
    pub steps: Vec<(usize, Localized)>,
}

/// A change.
#[derive(Debug)]
pub(crate) struct Change {
    /// The day.
    pub date: Date,
    /// What changed.
    pub text: Localized,
}

/// Words and phrases that mean the same.
#[derive(Debug)]
pub(crate) struct Synonym {
    /// Where they are written.
    pub place: Place,
    /// The words.
    pub words: Vec<String>,
    /// Where they lead; to each other where this is empty.
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

/// What is printed together on one paper.
#[derive(Debug)]
pub(crate) struct Brochure {
    /// The name in its address: `handbook-a5`.
    pub slug: String,
    /// The title on its cover.
    pub title: Localized,
    /// A sentence on its cover.
    pub cover: Option<Localized>,
    /// Its entries, by topic, then by number.
    pub entries: Vec<usize>,
    /// Its regions, in their order.
    pub regions: Vec<usize>,
    /// The paper.
    pub paper: Paper,
    /// The size of the letters.
    pub letters: Letters,
    /// The languages in which it is printed.
    pub languages: Vec<LanguageId>,
    /// What it belongs to.
    pub part: BrochurePart,
}

/// What a brochure is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BrochurePart {
    /// What an editor chose, or the whole handbook.
    Chosen,
    /// One of a series: a topic.
    Topic(usize),
    /// One of a series: a region.
    Region(usize),
}

impl Brochure {
    /// Whether it is one sheet with the addresses of a region: no cover, no contents.
    pub(crate) fn is_leaflet(&self) -> bool {
        self.entries.is_empty() && self.regions.len() == 1
    }
}

/// A point that the owner of the content must settle.
#[derive(Debug)]
pub(crate) struct OpenPoint {
    /// Where it is written.
    pub place: Place,
    /// Its id within the file.
    pub id: String,
    /// The words of the source.
    pub source: Option<String>,
    /// What to confirm.
    pub question: Localized,
    /// Whether readers see a note.
    pub has_note: bool,
}
