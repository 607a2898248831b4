//! The handbook after all checks: complete, in every language, every reference resolved. Pages are made from this value alone.

use crate::base::date::Date;
use crate::base::diagnostic::Place;
use crate::base::language::{LanguageId, Languages, PerLanguage};
use crate::base::phone::Country;
use crate::base::ui_strings::UiStrings;
use crate::content::brochure::{Paper, TextSize};
use crate::content::channel::ChannelKind;
use crate::content::entry::{Bound, Length};
use crate::parse::ParsedText;
use crate::parse::picture::PictureSize;
use std::collections::BTreeMap;
use std::sync::Arc;
use url::Url;

mod directories;
pub(crate) mod facts;
pub(crate) mod format;
mod ids;
mod journeys;
mod map_template;
mod places;
mod search_words;
mod tables;
pub(crate) use directories::{AREA, Area, Directory, ExpectedFields, Headings, Service};
pub(crate) use facts::{Fact, FactFormat};
pub(crate) use ids::{
    ActId, AreaId, BrochureId, ChannelId, DirectoryId, EntryId, IndexVec, JourneyId, LinkId, MovedId, PageId, ReaderPathId, ServiceId,
    TopicId, TypedId,
};
pub(crate) use journeys::{Journey, ReaderPath, Stage, StartChoices, Task};
pub(crate) use map_template::MapTemplate;
pub(crate) use places::{Address, Contact, ContactLines, Location, Phone, PhoneForm, Route};
pub(crate) use search_words::{NotCovered, Synonym, UnlistedRegion};
pub(crate) use tables::{Calculator, CalculatorResult, Table, TableRow};

/// The slug of the page on which readers learn how to report a mistake.
pub(crate) const REPORT_PAGE: &str = "report";

/// A text in every language.
pub(crate) type Localized = PerLanguage<String>;

/// A checked handbook with the interface strings of its languages: everything from which pages are made.
pub(crate) struct CheckedHandbook {
    pub handbook: Handbook,
    pub words: UiStrings,
}

#[derive(Debug)]
pub(crate) struct Handbook {
    pub languages: Languages,
    pub title: Localized,
    /// The heading of the home page.
    pub purpose: Localized,
    /// What readers find in the handbook.
    pub lead: Localized,
    /// The office responsible for the content.
    pub publisher: Localized,
    /// The legal status of the texts.
    pub notice: Localized,
    /// Where to report mistakes.
    pub email: Option<String>,
    /// The address of the published site; ends with `/`.
    pub base_url: Url,
    /// The link from an address to a map.
    pub map: Option<MapTemplate>,
    /// The date of the edition.
    pub edition: Date,
    /// The day for which the site is built.
    pub as_of: Date,
    /// The name of the theme.
    pub theme: String,
    pub topics: IndexVec<TopicId, Topic>,
    /// Sorted by number.
    pub entries: IndexVec<EntryId, Entry>,
    /// The other pages, in order.
    pub pages: IndexVec<PageId, HandbookPage>,
    /// Newest first, those without a date last.
    pub acts: IndexVec<ActId, Act>,
    /// The facts that are valid on the day of the build, by id.
    pub facts: BTreeMap<String, Fact>,
    pub channels: IndexVec<ChannelId, Channel>,
    /// Addresses and files to which texts refer by name.
    pub links: IndexVec<LinkId, NamedLink>,
    pub journeys: IndexVec<JourneyId, Journey>,
    pub directories: IndexVec<DirectoryId, Directory>,
    /// The areas of all directories, each directory after the other, each area before its parts.
    pub areas: IndexVec<AreaId, Area>,
    pub paths: IndexVec<ReaderPathId, ReaderPath>,
    pub start: StartChoices,
    /// Words that readers may not know, by id.
    pub glossary: BTreeMap<String, Word>,
    /// Newest first.
    pub changes: Vec<ChangelogEntry>,
    /// Synonyms for search.
    pub synonyms: Vec<Synonym>,
    /// Regions for which the handbook has no addresses, in the order of `synonyms.yaml`.
    pub unlisted_regions: Vec<UnlistedRegion>,
    /// Subjects that people ask about although the handbook has no answer.
    pub not_covered: Vec<NotCovered>,
    /// The country whose phone numbers are written without calling code.
    pub country: Option<Country>,
    /// The sizes of the pictures in texts, by file; none of a drawing without a size.
    pub pictures: BTreeMap<String, PictureSize>,
    /// In the order of the page that lists them.
    pub brochures: IndexVec<BrochureId, Brochure>,
    /// Every point that the owner of the content must settle, in the order of the files.
    pub open_points: Vec<OpenPoint>,
    /// Texts that are still those of a skeleton. Such a handbook is not published.
    pub placeholders: Vec<Place>,
    /// Addresses that lead to another page, because an entry or page was renamed.
    pub moved: IndexVec<MovedId, Moved>,
    pub names: NameIndex,
}

/// Looks up ids by name.
#[derive(Debug, Default)]
pub(crate) struct NameIndex {
    /// By slug.
    pub entries: BTreeMap<String, EntryId>,
    /// By slug.
    pub pages: BTreeMap<String, PageId>,
    pub acts: BTreeMap<String, ActId>,
    pub channels: BTreeMap<String, ChannelId>,
    pub links: BTreeMap<String, LinkId>,
    /// By name.
    pub directories: BTreeMap<String, DirectoryId>,
    /// By the name of the directory and the slug: `offices/north`.
    pub areas: BTreeMap<String, AreaId>,
}

#[derive(Debug)]
pub(crate) struct Topic {
    /// Also its anchor on the home page.
    pub id: String,
    pub name: Localized,
    /// What the topic covers.
    pub scope: Localized,
}

/// A question with its answer.
#[derive(Debug)]
pub(crate) struct Entry {
    pub slug: String,
    /// The number by which people cite the entry.
    pub number: u32,
    pub topic: TopicId,
    pub texts: PerLanguage<TextInLanguage>,
    /// When the text was last compared with its source.
    pub checked_on: Date,
    /// When the text must be compared again.
    pub review_by: Date,
    /// Whom the entry concerns.
    pub who: Option<Localized>,
    /// How long each procedure takes.
    pub terms: Vec<Term>,
    pub cost: Option<Cost>,
    /// Where to apply.
    pub apply_at: Vec<ChannelId>,
    /// Which documents are needed.
    pub documents: Option<Localized>,
    /// The acts on which the answer is based; empty where the source names none. `None` if the handbook does not say.
    pub acts: Option<Vec<ActId>>,
    pub related: Vec<EntryId>,
    pub notes: Vec<Note>,
    pub tables: Vec<Table>,
    pub calculators: Vec<Calculator>,
    /// The journey of which this entry is a step.
    pub journey: Option<JourneyId>,
}

/// A text in its language, or (only in drafts) the source text that replaces a missing translation.
#[derive(Debug, Clone)]
pub(crate) struct TextInLanguage {
    /// The language in which the text is written.
    pub language: LanguageId,
    pub text: Arc<ParsedText>,
}

/// How long a procedure takes.
#[derive(Debug)]
pub(crate) struct Term {
    /// Which procedure.
    pub of: Localized,
    pub length: Length,
    /// Whether the length is a minimum, a maximum or exact.
    pub bound: Bound,
    /// The event from which the time counts.
    pub from: Option<Localized>,
}

#[derive(Debug)]
pub(crate) enum Cost {
    Free,
    /// The source does not say.
    NotGiven,
    Described(Localized),
}

/// What readers are told about an open point.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    /// The id of the open point.
    pub id: String,
    pub text: Localized,
    /// The exact words of the source document.
    pub source: Option<String>,
}

/// A page that is not an entry, such as «About».
#[derive(Debug)]
pub(crate) struct HandbookPage {
    pub slug: String,
    pub texts: PerLanguage<TextInLanguage>,
}

#[derive(Debug)]
pub(crate) struct Act {
    /// Also its anchor.
    pub id: String,
    /// The name of its kind: «law».
    pub kind: Localized,
    /// Empty where not given.
    pub numbers: Vec<String>,
    pub date: Option<Date>,
    pub issuer: Option<Localized>,
    pub title: Option<Localized>,
    /// Number and date in the state register.
    pub registration: Option<(String, Option<Date>)>,
    /// The official text.
    pub link: Option<Localized>,
    pub notes: Vec<Note>,
    /// The entries that are based on the act or link to it, by number.
    pub entries: Vec<EntryId>,
}

/// The earlier address of an entry or page.
#[derive(Debug)]
pub(crate) struct Moved {
    /// Below the folder of each language: `faq/old-name`.
    pub old: String,
    pub to: MovedTo,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum MovedTo {
    Entry(EntryId),
    Page(PageId),
}

/// A portal or an office where people apply.
#[derive(Debug)]
pub(crate) struct Channel {
    /// Where it is written.
    pub place: Place,
    /// Also its anchor on the page of contacts.
    pub id: String,
    pub kind: ChannelKind,
    pub name: Localized,
    pub link: Option<Localized>,
    pub address: Option<Localized>,
    /// Empty while no phone is known.
    pub phones: Vec<Phone>,
}

/// An address or a file to which texts refer by name.
#[derive(Debug)]
pub(crate) struct NamedLink {
    pub id: String,
    pub target: NamedTarget,
}

#[derive(Debug)]
pub(crate) enum NamedTarget {
    Address(Localized),
    /// Below `assets/`.
    File(Localized),
}

/// A word that readers may not know.
#[derive(Debug)]
pub(crate) struct Word {
    pub word: Localized,
    pub meaning: Localized,
}

#[derive(Debug)]
pub(crate) struct ChangelogEntry {
    pub date: Date,
    pub text: Localized,
}

/// What is printed together on one paper size.
#[derive(Debug)]
pub(crate) struct Brochure {
    /// Its address, with the paper size: `handbook-a5`.
    pub slug: String,
    /// The title on the cover.
    pub title: Localized,
    /// A sentence on the cover.
    pub cover: Option<Localized>,
    /// Sorted by topic, then by number.
    pub entries: Vec<EntryId>,
    pub areas: Vec<AreaId>,
    pub paper: Paper,
    pub letters: TextSize,
    /// The languages in which the brochure is printed.
    pub languages: Vec<LanguageId>,
    pub part: BrochurePart,
    pub imprint: Imprint,
}

/// What the imprint of a brochure says about this book, as far as it is known.
#[derive(Debug, Clone)]
pub(crate) struct Imprint {
    pub edition: Option<Localized>,
    /// The number of printed copies.
    pub print_run: Option<u32>,
    pub isbn: Option<String>,
}

/// Which part of the handbook a brochure holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BrochurePart {
    /// An editor's choice, or the whole handbook.
    Chosen,
    /// One topic of a series.
    Topic(TopicId),
    /// One area of a series.
    Area(AreaId),
}

impl Brochure {
    /// Whether this is a single sheet with the places of one area, without cover and contents.
    pub(crate) fn is_leaflet(&self) -> bool {
        self.entries.is_empty() && self.areas.len() == 1
    }
}

/// A point that the owner of the content must settle.
#[derive(Debug)]
pub(crate) struct OpenPoint {
    pub place: Place,
    /// Unique within its file.
    pub id: String,
    /// The id of the act that it concerns; the others concern what their file describes.
    pub act: Option<String>,
    /// The exact words of the source document.
    pub source: Option<String>,
    /// What the owner must confirm.
    pub question: Localized,
    /// Whether readers see a note about it.
    pub has_note: bool,
}
