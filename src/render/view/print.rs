//! Views of the list of brochures and of the brochures.

use super::{AreaView, CheckedView, DateView, EntryView, LanguageLink, Link};
use crate::base::language::Direction;
use serde::Serialize;

/// `brochures.html`: the list of brochures.
#[derive(Debug, Serialize)]
pub(crate) struct BrochuresView {
    pub title: String,
    /// The brochures in groups: those defined by the editors, one per topic, one per area.
    pub groups: Vec<BrochureGroup>,
    /// Whether at least one of them has a PDF.
    pub has_pdf: bool,
}

/// Brochures of one group.
#[derive(Debug, Serialize)]
pub(crate) struct BrochureGroup {
    /// The anchor.
    pub id: String,
    pub title: String,
    pub brochures: Vec<BrochureLink>,
}

/// A brochure in the list of brochures.
#[derive(Debug, Serialize)]
pub(crate) struct BrochureLink {
    pub title: String,
    /// The paper size, and a note if the print is large.
    pub paper: String,
    /// Path of the page to print.
    pub href: String,
    /// The PDF, if it was made from the current version of the page.
    pub pdf: Option<PdfLink>,
}

/// A finished PDF.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PdfLink {
    /// Path from the root.
    pub href: String,
    /// «34 pages».
    pub pages: String,
    /// «198 kB».
    pub size: String,
}

/// `print/brochure.html` and `print/leaflet.html`.
#[derive(Debug, Serialize)]
pub(crate) struct BrochureView {
    /// Language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: Direction,
    /// Relative path from the page to the root of the site.
    pub root: String,
    /// Path of the home page.
    pub start: String,
    /// The same brochure in every language that has it; empty if there is only one.
    pub languages: Vec<LanguageLink>,
    /// The page with the list of brochures.
    pub list: Link,
    /// Path of the page style sheet.
    pub style: String,
    /// CSS classes: `a4` or `a5`, and for large print `large` and its size in points: `s16`.
    pub class: String,
    pub title: String,
    /// A sentence for the cover.
    pub cover: Option<String>,
    /// Title of the handbook.
    pub handbook: String,
    pub publisher: String,
    /// The notice about the legal status of the texts.
    pub notice: String,
    /// Date of the edition.
    pub edition: DateView,
    /// What is known about this book.
    pub imprint: ImprintView,
    /// The earliest and the latest date on which one of the texts was checked; a single date if they are equal.
    pub checked: Vec<DateView>,
    /// The earliest date on which one of the texts must be checked again.
    pub next_check: DateView,
    /// The home page of the web site.
    pub home: Live,
    /// Whether topics have headings: only if there are several.
    pub has_topics: bool,
    pub topics: Vec<PrintTopic>,
    pub directories: Vec<PrintDirectory>,
    /// At the end of brochures with several topics.
    pub indexes: Vec<PrintIndex>,
    /// Headings of the list of contents, the indexes and the imprint.
    pub headings: BrochureHeadings,
}

/// The imprint of a brochure, as far as it is known.
#[derive(Debug, Serialize)]
pub(crate) struct ImprintView {
    /// «2nd edition, revised».
    pub edition: Option<String>,
    /// «Print run: 500 copies».
    pub print_run: Option<String>,
    pub isbn: Option<String>,
}

/// An index at the end of a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintIndex {
    pub title: String,
    /// Each line is one entry, with its number first.
    pub is_by_number: bool,
    pub lines: Vec<PrintIndexLine>,
}

#[derive(Debug, Serialize)]
pub(crate) struct PrintIndexLine {
    pub text: String,
    pub entries: Vec<PrintReference>,
}

/// An entry in the same brochure, by its number; the page style sheet adds its page.
#[derive(Debug, Serialize)]
pub(crate) struct PrintReference {
    pub anchor: String,
    pub number: String,
}

/// Headings that are not those of an entry or a directory.
#[derive(Debug, Serialize)]
pub(crate) struct BrochureHeadings {
    pub contents: String,
    pub indexes: String,
    /// On the last page.
    pub imprint: String,
}

/// A thumb tab at the outer edge of the page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Tab {
    /// CSS class.
    pub class: String,
    /// The text on the tab.
    pub label: String,
}

/// A page of the web site, printed as a URL and a QR code.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Live {
    /// The full URL.
    pub url: String,
    /// The URL in the form to type.
    pub text: String,
    /// Path of the QR code; absent if the URL is too long for one.
    pub code: Option<String>,
}

/// A topic of a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintTopic {
    /// The anchor.
    pub anchor: String,
    pub tab: Tab,
    pub name: String,
    /// A summary of what the topic covers.
    pub scope: String,
    pub entries: Vec<PrintEntry>,
}

/// An entry of a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintEntry {
    /// The anchor.
    pub anchor: String,
    /// The running head of its pages.
    pub head: String,
    /// The content of its web page. Headings in it are below the heading of the entry.
    pub entry: EntryView,
    /// Language tag of a text that replaces a missing translation.
    pub lang: Option<String>,
    /// Its web page.
    pub live: Live,
}

/// The areas of a directory in a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintDirectory {
    /// The anchor.
    pub anchor: String,
    pub title: String,
    /// The thumb tab, if the brochure also has topics.
    pub tab: Option<Tab>,
    /// A sentence: «10 of the country's 20 regions». Empty unless the brochure contains all areas.
    pub note: String,
    pub areas: Vec<PrintArea>,
}

/// An area of a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintArea {
    /// The anchor.
    pub anchor: String,
    pub name: String,
    /// The content of its web page.
    pub area: AreaView,
    /// Dates of the last and the next check against the source.
    pub checked: CheckedView,
    /// Its web page.
    pub live: Live,
}
