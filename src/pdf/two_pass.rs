//! Printing in several passes. The first one shows on which pages the headings are; their numbers go into the page style sheet, and in the
//! last pass the headings must be on the same pages. Each pass is read back: a section with faults of the layout gets other spacing in the
//! next one.

use super::chromium::devtools::BrowserTab;
use super::destinations::{self, Destinations};
use super::read_back::ReadPdf;
use super::spacing::Spacing;
use crate::base::message::LocalizedError;
use crate::base::pdf_store::{LayoutFault, PageMap};
use crate::msg;
use crate::render::print::PreparedBrochure;
use anyhow::{Context, Result, bail};
use lopdf::Document;

/// Page numbers have their space reserved before they are known, so the second pass does not move anything. A third one is a reserve.
const MAX_PASSES: usize = 3;

/// A brochure as the browser printed it, with tags and page numbers.
pub(crate) struct PrintedBrochure {
    pub pdf: Vec<u8>,
    /// The pages of its headings.
    pub pages: PageMap,
    /// The text of the page as the browser shows it in print.
    pub text: String,
    pub faults: Vec<LayoutFault>,
}

/// Prints a brochure. `bleed` is in millimetres.
pub(crate) fn print(tab: &mut BrowserTab, brochure: &PreparedBrochure, bleed: u32) -> Result<PrintedBrochure> {
    let mut known = expected_pages(brochure);
    tab.files.extend(brochure.files(Some(&known), bleed));
    tab.load(&brochure.path)?;
    let text = tab.text()?;
    let mut spacing = Spacing::new(&brochure.page_style);
    for pass in 0..MAX_PASSES + spacing.max_trials() {
        if pass > 0 {
            let [_, (path, css)] = brochure.files(Some(&known), bleed);
            tab.files.insert(path.clone(), css);
            tab.run(&swap_page_style(&path)).context(LocalizedError(msg!("pdf-layout-failed", brochure = &brochure.name)))?;
        }
        let pdf = tab.print()?;
        let document = Document::load_mem(&pdf).context("the browser's PDF can't be read")?;
        let pages = heading_pages(brochure, &destinations::of(&document)?)?;
        let faults = ReadPdf::of(&document)?.faults(&text, &brochure.page_style, &pages, bleed);
        let changed = spacing.record(&pages, &faults);
        let found = PageMap { spacing: spacing.chosen(), ..pages };
        if !changed && known == found {
            return Ok(PrintedBrochure { pdf, pages: found, text, faults });
        }
        known = found;
    }
    bail!(LocalizedError(msg!("pdf-layout-unstable", brochure = &brochure.name)))
}

/// What the first pass is printed with: a leaflet has one page, so that its first pass is usually its last. In a book, two digits for every
/// page: references to pages then take as much room as they will in the end.
fn expected_pages(brochure: &PreparedBrochure) -> PageMap {
    let (count, page) = if brochure.page_style.is_leaflet { (1, 1) } else { (0, 10) };
    let anchors = brochure.headings().iter().map(|heading| (heading.anchor.clone(), page)).collect();
    PageMap { count, anchors, ..PageMap::default() }
}

/// A script that replaces the page style sheet and waits until the new one is loaded.
fn swap_page_style(path: &str) -> String {
    format!(
        "new Promise((done, failed) => {{ const old = document.querySelector('link[href*=\"assets/pages.\"]'); \
         const link = document.createElement('link'); link.rel = 'stylesheet'; link.onload = () => done(true); link.onerror = failed; \
         link.href = old.getAttribute('href').replace(/assets\\/pages\\.[^/]*$/, {path:?}); old.replaceWith(link); }})"
    )
}

/// The page of every heading. No link points to the table of contents, which follows the cover, or to the heading of a leaflet.
fn heading_pages(brochure: &PreparedBrochure, destinations: &Destinations) -> Result<PageMap> {
    let mut pages = PageMap { count: destinations.page_count, ..PageMap::default() };
    for heading in brochure.headings() {
        let page = match heading.anchor.as_str() {
            "_contents" => 2,
            _ if brochure.page_style.is_leaflet => 1,
            anchor => match destinations.anchors.get(anchor) {
                Some(destination) => destination.page,
                None => bail!(LocalizedError(msg!("pdf-heading-missing", brochure = &brochure.name, anchor = anchor))),
            },
        };
        pages.anchors.insert(heading.anchor.clone(), page);
    }
    Ok(pages)
}
