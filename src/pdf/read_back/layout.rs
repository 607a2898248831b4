//! Faults of the page layout: pages that are nearly empty, headings that are separated from their text, text that is cut off.

use super::page::TextRun;
use super::tags::{Block, Tags};
use super::text::Placed;
use super::{ReadPdf, geometry::Bounds};
use crate::base::pdf_store::{FaultKind, LayoutFault, PageMap};
use crate::render::print::page_style::PageStyle;
use std::ops::RangeInclusive;

const POINTS_PER_MILLIMETRE: f32 = 72.0 / 25.4;

/// A page inside of a part must be filled to this share.
const MIN_FILL: f32 = 1.0 / 3.0;

/// Longer bold paragraphs are not headings.
const MAX_LABEL_LETTERS: usize = 80;

/// The enlargement of a page that the browser has not scaled down to fit wide content: 72 points per 96 units.
const SCALE: f32 = 0.75;

/// Reads the layout of one brochure.
pub(super) struct Layout<'a> {
    pub pdf: &'a ReadPdf,
    pub style: &'a PageStyle,
    pub pages: &'a PageMap,
    /// In millimetres.
    pub bleed: u32,
}

impl Layout<'_> {
    /// Faults that can be seen without tags.
    pub(super) fn nearly_empty_pages(&self) -> Vec<LayoutFault> {
        if self.style.is_leaflet {
            let extra = (2..=self.pages.count).map(|page| self.fault(page, FaultKind::LeafletTooLong, self.first_words(page)));
            return extra.collect();
        }
        let starts: Vec<u32> = self.style.sections.iter().filter_map(|section| self.pages.anchors.get(&section.anchor).copied()).collect();
        let inside = self.inside();
        let is_nearly_empty = |page: &u32| !starts.contains(page) && self.fill(*page) < MIN_FILL;
        inside.filter(is_nearly_empty).map(|page| self.fault(page, FaultKind::NearlyEmpty, self.first_words(page))).collect()
    }

    /// Headings, table heads and labels that are the last line of a page.
    pub(super) fn orphans(&self, placed: &[Placed], blocks: &[Block]) -> Vec<LayoutFault> {
        let inside: RangeInclusive<u32> = if self.style.is_leaflet { 1..=self.pages.count } else { self.inside() };
        // A book has many pages: the runs of each are collected once.
        let mut shown: Vec<Vec<&Placed>> = vec![Vec::new(); self.pdf.pages.len()];
        for placed in placed.iter().filter(|placed| !placed.run.text.trim().is_empty()) {
            shown[placed.page].push(placed);
        }
        let orphan = |page: u32| {
            let here = || shown.get(page as usize - 1).into_iter().flatten().copied();
            let lowest = here().map(|placed| placed.run.bounds.bottom).min_by(f32::total_cmp)?;
            if self.has_picture_below(page, lowest) {
                return None;
            }
            let last: Vec<&Placed> = here().filter(|placed| placed.run.bounds.bottom < lowest + 2.0).collect();
            let kinds: Option<Vec<FaultKind>> = last.iter().map(|placed| heading_kind(placed, here(), blocks)).collect();
            let block = last.first()?.block;
            let text: String = here().filter(|placed| placed.block == block).map(|placed| placed.run.text.as_str()).collect();
            Some(self.fault(page, *kinds?.first()?, shortened(&text)))
        };
        // Nothing follows the last page.
        inside.filter(|page| *page < self.pages.count).filter_map(orphan).collect()
    }

    /// Whether a page shows more than a line below its text.
    fn has_picture_below(&self, page: u32, lowest: f32) -> bool {
        let shapes = self.pdf.pages.get(page as usize - 1).map(|page| page.shapes.as_slice()).unwrap_or_default();
        shapes
            .iter()
            .filter(|shape| shape.tag.is_some())
            .any(|shape| shape.bounds.top < lowest && shape.bounds.bottom < shape.bounds.top - 9.0)
    }

    /// Pictures and rows of tables that continue on another page.
    pub(super) fn split_blocks(&self) -> Vec<LayoutFault> {
        let Tags { contents, blocks, .. } = &self.pdf.tags;
        let mut faults = Vec::new();
        for pair in contents.windows(2).filter(|pair| pair[0].page != pair[1].page) {
            let (before, after) = (&blocks[pair[0].block], &blocks[pair[1].block]);
            let page = pair[0].page as u32 + 1;
            if pair[0].block == pair[1].block && before.tag == "Figure" {
                faults.push(self.fault(page, FaultKind::SplitPicture, self.first_words(page)));
            } else if before.row.is_some() && before.row == after.row && !before.in_header_row {
                faults.push(self.fault(page, FaultKind::SplitRow, self.first_words(page + 1)));
            }
        }
        faults
    }

    /// Text outside of the page or of its area, and pages that the browser has scaled down.
    pub(super) fn cut_text(&self) -> Vec<LayoutFault> {
        let pages = self.pdf.pages.iter().enumerate();
        let fault_of = |(at, page): (usize, &super::page::ReadPage)| {
            let shown = || page.runs.iter().filter(|run| !run.text.trim().is_empty());
            let is_outside = |run: &&TextRun| run.is_cut || !page.bounds.contains(run.bounds, 0.5);
            let number = at as u32 + 1;
            if let Some(cut) = shown().find(is_outside) {
                return Some(self.fault(number, FaultKind::Cut, line_of(page, cut)));
            }
            let is_small = |run: &&TextRun| run.tag.is_some() && run.scale < SCALE * 0.998;
            shown().any(|run| is_small(&run)).then(|| {
                let widest = shown().filter(is_small).max_by(|one, other| one.bounds.right.total_cmp(&other.bounds.right));
                self.fault(number, FaultKind::ScaledDown, widest.map(|run| line_of(page, run)).unwrap_or_default())
            })
        };
        pages.filter_map(fault_of).collect()
    }

    /// The pages of the parts: between the contents and the imprint.
    fn inside(&self) -> RangeInclusive<u32> {
        let start = self.style.sections.first().and_then(|section| self.pages.anchors.get(&section.anchor));
        let end = self.pages.anchors.get(IMPRINT).map_or(self.pages.count, |page| page - 1);
        start.copied().unwrap_or(end + 1)..=end
    }

    /// Which share of the height of its text area a page uses.
    fn fill(&self, page: u32) -> f32 {
        let (top, bottom) = self.text_area(page);
        let Some(read) = self.pdf.pages.get(page as usize - 1) else { return 1.0 };
        let inside = |bounds: &Bounds| bounds.top <= top + 1.0 && bounds.bottom >= bottom - 1.0;
        let texts = read.runs.iter().filter(|run| run.tag.is_some()).map(|run| run.bounds);
        let pictures = read.shapes.iter().filter(|shape| shape.tag.is_some()).map(|shape| shape.bounds);
        let lowest = texts.chain(pictures).filter(inside).map(|bounds| bounds.bottom).fold(top, f32::min);
        (top - lowest) / (top - bottom)
    }

    /// Upper and lower edge of the text, in points from the bottom of the page.
    fn text_area(&self, page: u32) -> (f32, f32) {
        let height = self.pdf.pages.get(page as usize - 1).map_or(0.0, |page| page.bounds.top);
        let [above, below] = self.style.vertical_margins().map(|margin| (margin + self.bleed) as f32 * POINTS_PER_MILLIMETRE);
        (height - above, below)
    }

    fn first_words(&self, page: u32) -> String {
        let runs = self.pdf.pages.get(page as usize - 1).map(|page| page.runs.as_slice()).unwrap_or_default();
        let text: String = runs.iter().filter(|run| run.tag.is_some()).map(|run| run.text.as_str()).collect();
        shortened(&text)
    }

    fn fault(&self, page: u32, kind: FaultKind, text: String) -> LayoutFault {
        LayoutFault { page, kind, text }
    }
}

/// Anchor of the heading of the imprint.
const IMPRINT: &str = "_imprint";

/// Which fault the last line of a page is, if it is a heading.
fn heading_kind<'a>(last: &Placed, here: impl Iterator<Item = &'a Placed<'a>>, blocks: &[Block]) -> Option<FaultKind> {
    let block = blocks.get(last.block?)?;
    match block.tag.as_str() {
        "H1" | "H2" | "H3" | "H4" | "H5" | "H6" => Some(FaultKind::OrphanedHeading),
        "Caption" => Some(FaultKind::OrphanedTableHead),
        "TH" if block.in_header_row => Some(FaultKind::OrphanedTableHead),
        // A bold cell may be the lowest one of the last row.
        "P" if block.row.is_none() || block.in_header_row => {
            let own: Vec<&Placed> = here.filter(|placed| placed.block == last.block).collect();
            let letters: usize = own.iter().map(|placed| placed.run.text.chars().count()).sum();
            let is_label = own.iter().all(|placed| placed.run.is_bold) && letters <= MAX_LABEL_LETTERS;
            is_label.then_some(FaultKind::OrphanedHeading)
        }
        _ => None,
    }
}

/// The text on the line of a run.
fn line_of(page: &super::page::ReadPage, run: &TextRun) -> String {
    let on_line = |other: &&TextRun| (other.bounds.bottom - run.bounds.bottom).abs() < 1.0;
    shortened(&page.runs.iter().filter(on_line).map(|run| run.text.as_str()).collect::<String>())
}

/// The beginning of a text, for a message.
fn shortened(text: &str) -> String {
    const LETTERS: usize = 40;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LETTERS { words } else { words.chars().take(LETTERS).chain(['…']).collect() }
}
