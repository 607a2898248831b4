//! Two passes: the browser sets a brochure and we read on which pages its headings came to stand; these numbers go into the
//! style sheet of its pages; the browser sets it again, and the headings must stand where they stood.

use super::destinations::{self, Destinations};
use super::devtools::Tab;
use crate::base::message::Trouble;
use crate::base::pdf_store::PageMap;
use crate::msg;
use crate::render::print::Prepared;
use crate::render::print::sheet::COUNT;
use anyhow::{Context, Result, bail};

/// Numbers have their room whether they stand there or not, so the second pass is the last. A third can't hurt.
const PASSES: usize = 3;

/// A brochure as the browser printed it, with tags.
pub(crate) struct Printed {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// The page of every heading, and how many pages there are.
    pub pages: PageMap,
}

/// Sets a brochure. The tab has the files of the theme.
pub(crate) fn set(tab: &mut Tab, brochure: &Prepared, bleed: u32) -> Result<Printed> {
    tab.files.extend(brochure.files(None, bleed));
    tab.load(&brochure.path)?;
    let mut known = pages(brochure, &destinations::read(&tab.print(false)?)?)?;
    for _ in 1..PASSES {
        let [_, (style, bytes)] = brochure.files(Some(&known), bleed);
        let script = format!(
            "new Promise((done, failed) => {{ const old = document.querySelector('link[href*=\"assets/pages.\"]'); \
             const link = document.createElement('link'); link.rel = 'stylesheet'; link.onload = () => done(true); link.onerror = failed; \
             link.href = old.getAttribute('href').replace(/assets\\/pages\\.[^/]*$/, {style:?}); old.replaceWith(link); }})"
        );
        tab.files.insert(style, bytes);
        tab.run(&script).context(Trouble(msg!("pdf-style-lost", brochure = &brochure.name)))?;
        let pdf = tab.print(true)?;
        let found = pages(brochure, &destinations::read(&pdf)?)?;
        if found == known {
            return Ok(Printed { pdf, pages: known });
        }
        known = found;
    }
    bail!(Trouble(msg!("pdf-unsettled", brochure = &brochure.name)))
}

/// The page of every heading. The contents list follows the cover, and a leaflet starts with its heading: nothing links there.
fn pages(brochure: &Prepared, destinations: &Destinations) -> Result<PageMap> {
    let mut pages = PageMap::from([(COUNT.to_owned(), destinations.count)]);
    for heading in brochure.headings() {
        let page = match heading.anchor.as_str() {
            "_contents" => 2,
            _ if brochure.sheet.is_leaflet => 1,
            anchor => match destinations.places.get(anchor) {
                Some(place) => place.page,
                None => bail!(Trouble(msg!("pdf-heading-lost", brochure = &brochure.name, anchor = anchor))),
            },
        };
        pages.insert(heading.anchor.clone(), page);
    }
    Ok(pages)
}
