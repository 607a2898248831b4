//! Reads a PDF back and compares it with the page that was printed. A PDF whose fonts do not say which characters their glyphs are looks
//! right but cannot be searched, copied or read aloud; a heading at the foot of a page is seen only on paper.
//!
//! [`page`] reads text and shapes with their positions, [`tags`] the logical order, [`text`] compares the text, [`layout`] judges the pages.

mod fonts;
mod geometry;
mod layout;
mod page;
mod tags;
mod text;
mod to_unicode;

use crate::base::pdf_store::{LayoutFault, PageMap};
use crate::render::print::page_style::PageStyle;
use anyhow::{Context, Result};
use fonts::DocumentFonts;
use layout::Layout;
use lopdf::{Document, ObjectId};
use page::ReadPage;
use rayon::prelude::*;
use std::collections::HashMap;
use tags::Tags;
use text::{Placed, TextComparison};

/// A PDF as its readers get it.
pub(crate) struct ReadPdf {
    pages: Vec<ReadPage>,
    tags: Tags,
}

impl ReadPdf {
    pub(crate) fn of(document: &Document) -> Result<ReadPdf> {
        let ids: Vec<ObjectId> = document.get_pages().into_values().collect();
        let fonts = DocumentFonts::of(document);
        let pages = ids.par_iter().map(|page| page::read(document, *page, &fonts)).collect::<Result<_>>()?;
        Ok(ReadPdf { pages, tags: tags::read(document) })
    }

    /// The words of a page that the PDF does not contain, each once, in the order of the page.
    pub(crate) fn missing_words(&self, page_text: &str) -> Vec<String> {
        TextComparison::new(page_text, &self.placed()).missing_words()
    }

    /// The faults of the layout in the order of the pages. `bleed` is in millimetres.
    pub(crate) fn faults(&self, page_text: &str, style: &PageStyle, pages: &PageMap, bleed: u32) -> Vec<LayoutFault> {
        let placed = self.placed();
        let layout = Layout { pdf: self, style, pages, bleed };
        let mut faults = layout.nearly_empty_pages();
        faults.extend(layout.orphans(&placed, &self.tags.blocks));
        faults.extend(layout.split_blocks());
        faults.extend(layout.cut_text());
        faults.extend(TextComparison::new(page_text, &placed).splits());
        faults.sort_by_key(|fault| fault.page);
        faults
    }

    /// All text in its logical order; untagged text only if the document has no tags.
    fn placed(&self) -> Vec<Placed<'_>> {
        if self.tags.contents.is_empty() {
            let pages = self.pages.iter().enumerate();
            return pages.flat_map(|(page, read)| read.runs.iter().map(move |run| Placed { page, run, block: None })).collect();
        }
        let mut runs: HashMap<(usize, u32), Vec<&page::TextRun>> = HashMap::new();
        for (page, read) in self.pages.iter().enumerate() {
            for run in &read.runs {
                if let Some(tag) = run.tag {
                    runs.entry((page, tag)).or_default().push(run);
                }
            }
        }
        let of = |content: &tags::TaggedContent| runs.get(&(content.page, content.number)).map(Vec::as_slice).unwrap_or_default();
        let contents = self.tags.contents.iter();
        contents.flat_map(|content| of(content).iter().map(|run| Placed { page: content.page, run, block: Some(content.block) })).collect()
    }
}

/// The words of a page that a finished PDF does not contain.
pub(crate) fn missing_words(page_text: &str, pdf: &[u8]) -> Result<Vec<String>> {
    let document = Document::load_mem(pdf).context("our own PDF can be read")?;
    Ok(ReadPdf::of(&document)?.missing_words(page_text))
}

#[cfg(test)]
mod tests;
