//! What can be printed, and the brochures themselves.

use super::{CheckedView, DateView, EntryView, Link, RegionView};
use serde::Serialize;

/// `brochures.html`: the page that lists what can be printed.
#[derive(Debug, Serialize)]
pub(crate) struct BrochuresView {
    /// The heading.
    pub title: String,
    /// The brochures in groups: those that the editors chose, those of topics, those of regions.
    pub groups: Vec<BrochureGroup>,
    /// Whether any of them has a PDF.
    pub has_pdf: bool,
}

/// Brochures of one kind.
#[derive(Debug, Serialize)]
pub(crate) struct BrochureGroup {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// The brochures.
    pub brochures: Vec<BrochureLink>,
}

/// A brochure in the list.
#[derive(Debug, Serialize)]
pub(crate) struct BrochureLink {
    /// Its title.
    pub title: String,
    /// The paper and, where it is large, the print.
    pub paper: String,
    /// The page to print.
    pub href: String,
    /// The PDF, where it was made from this very page.
    pub pdf: Option<PdfLink>,
}

/// A finished PDF.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PdfLink {
    /// The path from the root.
    pub href: String,
    /// «34 pages».
    pub pages: String,
    /// «198 kB».
    pub size: String,
}

/// `print/brochure.html` and `print/leaflet.html`.
#[derive(Debug, Serialize)]
pub(crate) struct BrochureView {
    /// The language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// From the page to the site's root.
    pub root: String,
    /// The page that lists the brochures.
    pub list: Link,
    /// The style sheet of its pages.
    pub style: String,
    /// `a4` or `a5`, and `large` where it is: classes.
    pub class: String,
    /// The title.
    pub title: String,
    /// A sentence on the cover.
    pub cover: Option<String>,
    /// The handbook's name.
    pub handbook: String,
    /// The publisher.
    pub publisher: String,
    /// The standing of the texts.
    pub notice: String,
    /// The date of the edition.
    pub edition: DateView,
    /// The first and the last day on which its texts were checked; one where they are the same day.
    pub checked: Vec<DateView>,
    /// The next day on which one of its texts is checked.
    pub next_check: DateView,
    /// The living handbook: home page with its code.
    pub home: Live,
    /// Whether the topics have headings of their own: not where there is only one.
    pub has_topics: bool,
    /// The topics with their entries.
    pub topics: Vec<PrintTopic>,
    /// The regions.
    pub regions: Vec<PrintRegion>,
    /// Notes on examinations that hold for every region: the examination and the note (HTML).
    pub regions_points: Vec<(String, String)>,
    /// The tab of the regions, where there are topics too.
    pub regions_tab: Option<Tab>,
    /// «10 of the country's 20 regions», where it holds all regions.
    pub regions_missing: String,
    /// The names of the anchors of contents, regions, imprint.
    pub headings: Headings,
}

/// Headings that are no entry's and no region's.
#[derive(Debug, Serialize)]
pub(crate) struct Headings {
    /// Of the contents list.
    pub contents: String,
    /// Of the regions.
    pub regions: String,
    /// Of the last page.
    pub imprint: String,
}

/// A tab at the edge.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Tab {
    /// Its class.
    pub class: String,
    /// What stands on it.
    pub label: String,
}

/// A page of the living handbook and its code.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Live {
    /// The address.
    pub url: String,
    /// The address as people type it.
    pub text: String,
    /// The picture of its code; none for an endless address.
    pub code: Option<String>,
}

/// A topic of a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintTopic {
    /// Its anchor.
    pub anchor: String,
    /// Its tab.
    pub tab: Tab,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub scope: String,
    /// Its entries.
    pub entries: Vec<PrintEntry>,
}

/// An entry of a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintEntry {
    /// Its anchor.
    pub anchor: String,
    /// The running head of its pages.
    pub head: String,
    /// What its page shows. Headings start below that of the entry.
    pub entry: EntryView,
    /// The language of a text that stands in for one that is not there yet.
    pub lang: Option<String>,
    /// Its page.
    pub live: Live,
}

/// A region of a brochure.
#[derive(Debug, Serialize)]
pub(crate) struct PrintRegion {
    /// Its anchor.
    pub anchor: String,
    /// Its name.
    pub name: String,
    /// What its page shows.
    pub region: RegionView,
    /// When it was checked, and when next.
    pub checked: CheckedView,
    /// Its page.
    pub live: Live,
}
