//! Printing in several passes. The first one shows on which pages the headings are; their numbers go into the page style sheet, and in the
//! last pass the headings must be on the same pages. Each pass is read back: sections with faults of the layout are printed alone with
//! other spacings, before the next pass uses the best one of each.

use super::chromium::devtools::BrowserTab;
use super::destinations::{self, Destinations};
use super::read_back::ReadPdf;
use super::spacing::Spacing;
use crate::base::message::LocalizedError;
use crate::base::pdf_store::{LayoutFault, PageMap};
use crate::msg;
use crate::render::print::page_style::PageStyle;
use crate::render::print::{PreparedBrochure, style_file};
use anyhow::{Context, Result, bail};
use lopdf::Document;

/// Page numbers have their space reserved before they are known, and the pages of sections with another spacing are known from their
/// trials, so the second pass does not move anything. More are a reserve.
const MAX_PASSES: usize = 5;

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
    let mut printer = LoadedBrochure { tab, brochure, bleed };
    let mut spacing = Spacing::new(&brochure.page_style);
    for pass in 0..MAX_PASSES {
        if pass > 0 {
            printer.set_style(brochure.page_style.css(Some(&known), bleed))?;
        }
        let Pass { pdf, pages, faults } = printer.print(&brochure.page_style, &text)?;
        let changed = spacing.record(&pages, &faults);
        if changed {
            printer.try_spacings(&mut spacing, &pages)?;
        }
        let found = PageMap { spacing: spacing.chosen(), ..if changed { spacing.expected(&pages) } else { pages } };
        if !changed && known == found {
            return Ok(PrintedBrochure { pdf, pages: found, text, faults });
        }
        known = found;
    }
    bail!(LocalizedError(msg!("pdf-layout-unstable", brochure = &brochure.name)))
}

/// A brochure in a tab of the browser.
struct LoadedBrochure<'a> {
    tab: &'a mut BrowserTab,
    brochure: &'a PreparedBrochure,
    /// In millimetres.
    bleed: u32,
}

/// What one pass has printed.
struct Pass {
    pdf: Vec<u8>,
    pages: PageMap,
    faults: Vec<LayoutFault>,
}

impl LoadedBrochure<'_> {
    /// Prints what the page style sheet shows. `text` is the text of the page.
    fn print(&mut self, style: &PageStyle, text: &str) -> Result<Pass> {
        let pdf = self.tab.print()?;
        let document = Document::load_mem(&pdf).context("the browser's PDF can't be read")?;
        let pages = heading_pages(self.brochure, style, &destinations::of(&document)?)?;
        let faults = ReadPdf::of(&document)?.faults(text, style, &pages, self.bleed);
        Ok(Pass { pdf, pages, faults })
    }

    /// Prints the sections that have faults, without the others, with one spacing after the other.
    fn try_spacings(&mut self, spacing: &mut Spacing, known: &PageMap) -> Result<()> {
        loop {
            let sections = spacing.next_trials();
            if sections.is_empty() {
                return Ok(());
            }
            let (style, hiding) = self.brochure.page_style.showing(&sections);
            let known = PageMap { spacing: spacing.chosen(), ..known.clone() };
            self.set_style(style.css(Some(&known), self.bleed) + &hiding)?;
            let text = self.tab.text()?;
            let Pass { pages, faults, .. } = self.print(&style, &text)?;
            spacing.record(&pages, &faults);
        }
    }

    /// Replaces the page style sheet and waits until the new one is loaded.
    fn set_style(&mut self, css: String) -> Result<()> {
        let (path, css) = style_file(css);
        self.tab.files.insert(path.clone(), css);
        let script = format!(
            "new Promise((done, failed) => {{ const old = document.querySelector('link[href*=\"assets/pages.\"]'); \
             const link = document.createElement('link'); link.rel = 'stylesheet'; link.onload = () => done(true); link.onerror = failed; \
             link.href = old.getAttribute('href').replace(/assets\\/pages\\.[^/]*$/, {path:?}); old.replaceWith(link); }})"
        );
        self.tab.run(&script).context(LocalizedError(msg!("pdf-layout-failed", brochure = &self.brochure.name)))
    }
}

/// What the first pass is printed with: a leaflet has one page, so that its first pass is usually its last. In a book, two digits for every
/// page: references to pages then take as much room as they will in the end.
fn expected_pages(brochure: &PreparedBrochure) -> PageMap {
    let (count, page) = if brochure.page_style.is_leaflet { (1, 1) } else { (0, 10) };
    let anchors = brochure.headings().iter().map(|heading| (heading.anchor.clone(), page)).collect();
    PageMap { count, anchors, ..PageMap::default() }
}

/// The page of every heading that `style` shows. No link points to the table of contents, which follows the cover, or to the heading of a
/// leaflet.
fn heading_pages(brochure: &PreparedBrochure, style: &PageStyle, destinations: &Destinations) -> Result<PageMap> {
    let shows_all = style.sections.len() == brochure.page_style.sections.len();
    let mut pages = PageMap { count: destinations.page_count, ..PageMap::default() };
    for heading in brochure.headings() {
        let page = match heading.anchor.as_str() {
            "_contents" => 2,
            _ if brochure.page_style.is_leaflet => 1,
            anchor => match destinations.anchors.get(anchor) {
                Some(destination) => destination.page,
                None if !shows_all => continue,
                None => bail!(LocalizedError(msg!("pdf-heading-missing", brochure = &brochure.name, anchor = anchor))),
            },
        };
        pages.anchors.insert(heading.anchor.clone(), page);
    }
    Ok(pages)
}
