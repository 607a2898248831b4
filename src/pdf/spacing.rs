//! Chooses the spacing of each section: of the normal, tighter and looser ones the first with which its pages have no fault.

use crate::base::pdf_store::{LayoutFault, PageMap};
use crate::render::print::page_style::{PageStyle, SPACINGS};
use std::collections::BTreeMap;

pub(crate) struct Spacing {
    sections: Vec<SectionTrials>,
    is_leaflet: bool,
}

struct SectionTrials {
    /// Anchor of its heading.
    anchor: String,
    /// Index in [`SPACINGS`] of the spacing to print with.
    chosen: usize,
    /// What was printed with each spacing.
    prints: Vec<SectionPrint>,
}

/// A section as it was printed.
struct SectionPrint {
    faults: usize,
    pages: u32,
    /// Its headings, each with the number of pages before it.
    headings: Vec<(String, u32)>,
}

impl Spacing {
    pub(crate) fn new(style: &PageStyle) -> Spacing {
        let section = |anchor: &String| SectionTrials { anchor: anchor.clone(), chosen: 0, prints: Vec::new() };
        Spacing { sections: style.sections.iter().map(|known| section(&known.anchor)).collect(), is_leaflet: style.is_leaflet }
    }

    /// Records a print of all or some sections and chooses the next spacing for those that have faults. Returns whether any has changed.
    pub(crate) fn record(&mut self, pages: &PageMap, faults: &[LayoutFault]) -> bool {
        let end = if self.is_leaflet { None } else { pages.anchors.get("_imprint").copied() }.unwrap_or(pages.count + 1);
        let starts: Vec<Option<u32>> = self.sections.iter().map(|section| pages.anchors.get(&section.anchor).copied()).collect();
        let mut changed = false;
        for (at, section) in self.sections.iter_mut().enumerate() {
            let Some(start) = starts[at] else { continue };
            let own = start..starts[at + 1..].iter().flatten().next().copied().unwrap_or(end);
            let headings = pages.anchors.iter().filter(|(_, page)| own.contains(page));
            changed |= section.record(SectionPrint {
                faults: faults.iter().filter(|fault| own.contains(&fault.page)).count(),
                headings: headings.map(|(anchor, page)| (anchor.clone(), page - start)).collect(),
                pages: own.end.saturating_sub(start),
            });
        }
        changed
    }

    /// The anchors of the sections whose chosen spacing has not been printed yet.
    pub(crate) fn next_trials(&self) -> Vec<&str> {
        self.sections.iter().filter(|section| section.is_open()).map(|section| section.anchor.as_str()).collect()
    }

    /// The spacing of each section that has not the normal one.
    pub(crate) fn chosen(&self) -> BTreeMap<String, usize> {
        self.sections.iter().filter(|section| section.chosen > 0).map(|section| (section.anchor.clone(), section.chosen)).collect()
    }

    /// The pages with the chosen spacing of each section. `pages` are those with the normal one.
    pub(crate) fn expected(&self, pages: &PageMap) -> PageMap {
        let mut expected = pages.clone();
        // Pages more or fewer than with the normal spacing, in the sections so far.
        let mut moved = 0;
        let mut end = 0;
        for SectionTrials { anchor, chosen, prints } in &self.sections {
            let (Some(start), Some(normal), Some(print)) = (pages.anchors.get(anchor), prints.first(), prints.get(*chosen)) else {
                continue;
            };
            let start = *start;
            end = start + normal.pages;
            let at = |offset: u32| (start + offset).saturating_add_signed(moved);
            expected.anchors.extend(print.headings.iter().map(|(anchor, offset)| (anchor.clone(), at(*offset))));
            moved += print.pages as i32 - normal.pages as i32;
        }
        for (_, page) in expected.anchors.iter_mut().filter(|(anchor, _)| pages.anchors[*anchor] >= end) {
            *page = page.saturating_add_signed(moved);
        }
        expected.count = pages.count.saturating_add_signed(moved);
        expected
    }
}

impl SectionTrials {
    /// Whether the chosen spacing has not been printed yet. Otherwise the choice is final.
    fn is_open(&self) -> bool {
        self.prints.len() == self.chosen
    }

    fn record(&mut self, print: SectionPrint) -> bool {
        if !self.is_open() {
            return false;
        }
        let is_right = print.faults == 0;
        self.prints.push(print);
        if is_right {
            return false;
        }
        let before = self.chosen;
        self.chosen = match self.prints.len() {
            tried if tried < SPACINGS.len() => tried,
            // None is without faults: the first one with the fewest.
            _ => (0..SPACINGS.len()).min_by_key(|at| self.prints[*at].faults).unwrap_or(0),
        };
        self.chosen != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::pdf_store::FaultKind;

    fn section() -> SectionTrials {
        SectionTrials { anchor: "t".to_owned(), chosen: 0, prints: Vec::new() }
    }

    fn with(faults: usize) -> SectionPrint {
        SectionPrint { faults, pages: 1, headings: Vec::new() }
    }

    fn page_map(count: u32, anchors: &[(&str, u32)]) -> PageMap {
        PageMap { count, anchors: anchors.iter().map(|(anchor, page)| ((*anchor).to_owned(), *page)).collect(), ..PageMap::default() }
    }

    #[test]
    fn the_first_spacing_without_faults_is_kept() {
        let mut section = section();
        assert!(section.record(with(2)) && section.record(with(1)) && !section.record(with(0)));
        assert_eq!(section.chosen, 2);
        assert!(!section.record(with(0)), "later passes change nothing");
    }

    #[test]
    fn if_every_spacing_has_faults_the_fewest_win() {
        let mut section = section();
        let mut passes = 0;
        while section.record(with(if section.chosen == 3 { 1 } else { 2 })) {
            passes += 1;
        }
        assert_eq!((section.chosen, passes), (3, SPACINGS.len()));
    }

    /// The second section has a fault on its second page and takes one page less with another spacing, printed alone.
    #[test]
    fn pages_after_a_section_with_another_spacing_are_expected() {
        let sections = ["a", "b", "c"].map(|anchor| SectionTrials { anchor: anchor.to_owned(), ..section() });
        let mut spacing = Spacing { sections: sections.into(), is_leaflet: false };
        let normal = page_map(12, &[("_contents", 2), ("a", 4), ("a1", 5), ("b", 6), ("b1", 8), ("c", 9), ("c1", 10), ("_imprint", 12)]);
        let fault = LayoutFault { page: 7, kind: FaultKind::NearlyEmpty, text: String::new() };
        assert!(spacing.record(&normal, &[fault]));
        assert_eq!(spacing.next_trials(), ["b"]);
        spacing.record(&page_map(6, &[("_contents", 2), ("b", 4), ("b1", 5), ("_imprint", 6)]), &[]);
        assert_eq!((spacing.next_trials(), spacing.chosen()), (vec![], BTreeMap::from([("b".to_owned(), 1)])));
        let moved = page_map(11, &[("_contents", 2), ("a", 4), ("a1", 5), ("b", 6), ("b1", 7), ("c", 8), ("c1", 9), ("_imprint", 11)]);
        assert_eq!(spacing.expected(&normal), moved);
    }
}
