//! Two-pass printing: the first pass shows on which pages the headings are; their numbers go into the page style sheet; after the second
//! pass the headings must be on the same pages.

use super::chromium::devtools::BrowserTab;
use super::destinations::{self, Destinations};
use crate::base::message::LocalizedError;
use crate::base::pdf_store::PageMap;
use crate::msg;
use crate::render::print::PreparedBrochure;
use anyhow::{Context, Result, bail};

/// Page numbers have their space reserved before they are known, so the second pass does not move anything. A third one is a reserve.
const MAX_PASSES: usize = 3;

/// A brochure as the browser printed it, with tags and page numbers.
pub(crate) struct PrintedBrochure {
    pub pdf: Vec<u8>,
    /// The pages of its headings.
    pub pages: PageMap,
    /// The text of the page as the browser shows it in print.
    pub text: String,
}

/// Prints a brochure. `bleed` is in millimetres.
pub(crate) fn print(tab: &mut BrowserTab, brochure: &PreparedBrochure, bleed: u32) -> Result<PrintedBrochure> {
    tab.files.extend(brochure.files(None, bleed));
    tab.load(&brochure.path)?;
    let mut known = heading_pages(brochure, &destinations::read(&tab.print(false)?)?)?;
    for _ in 1..MAX_PASSES {
        let [_, (path, css)] = brochure.files(Some(&known), bleed);
        tab.files.insert(path.clone(), css);
        tab.run(&swap_page_style(&path)).context(LocalizedError(msg!("pdf-layout-failed", brochure = &brochure.name)))?;
        let pdf = tab.print(true)?;
        let found = heading_pages(brochure, &destinations::read(&pdf)?)?;
        if found == known {
            return Ok(PrintedBrochure { pdf, pages: known, text: tab.text()? });
        }
        known = found;
    }
    bail!(LocalizedError(msg!("pdf-layout-unstable", brochure = &brochure.name)))
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
