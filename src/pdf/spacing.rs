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
    /// Faults with each spacing that was printed.
    faults: Vec<usize>,
}

impl Spacing {
    pub(crate) fn new(style: &PageStyle) -> Spacing {
        let section = |anchor: &String| SectionTrials { anchor: anchor.clone(), chosen: 0, faults: Vec::new() };
        Spacing { sections: style.sections.iter().map(|known| section(&known.anchor)).collect(), is_leaflet: style.is_leaflet }
    }

    /// How many times at most [`Spacing::record`] changes something.
    pub(crate) fn max_trials(&self) -> usize {
        SPACINGS.len() + 1
    }

    /// Records the faults of a print and chooses the next spacing for the sections that have some. Returns whether any has changed.
    pub(crate) fn record(&mut self, pages: &PageMap, faults: &[LayoutFault]) -> bool {
        let starts: Vec<u32> = self.sections.iter().map(|section| pages.anchors.get(&section.anchor).copied().unwrap_or(1)).collect();
        let end = if self.is_leaflet { None } else { pages.anchors.get("_imprint").copied() }.unwrap_or(pages.count + 1);
        let mut changed = false;
        for (at, section) in self.sections.iter_mut().enumerate() {
            let own = starts[at]..starts.get(at + 1).copied().unwrap_or(end);
            let count = faults.iter().filter(|fault| own.contains(&fault.page)).count();
            changed |= section.record(count);
        }
        changed
    }

    /// The spacing of each section that has not the normal one.
    pub(crate) fn chosen(&self) -> BTreeMap<String, usize> {
        self.sections.iter().filter(|section| section.chosen > 0).map(|section| (section.anchor.clone(), section.chosen)).collect()
    }
}

impl SectionTrials {
    fn record(&mut self, faults: usize) -> bool {
        if self.faults.len() != self.chosen {
            // The choice was final already.
            return false;
        }
        self.faults.push(faults);
        if faults == 0 {
            return false;
        }
        let before = self.chosen;
        self.chosen = match self.faults.len() {
            tried if tried < SPACINGS.len() => tried,
            // None is without faults: the first one with the fewest.
            _ => (0..SPACINGS.len()).min_by_key(|at| self.faults[*at]).unwrap_or(0),
        };
        self.chosen != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section() -> SectionTrials {
        SectionTrials { anchor: "t".to_owned(), chosen: 0, faults: Vec::new() }
    }

    #[test]
    fn the_first_spacing_without_faults_is_kept() {
        let mut section = section();
        assert!(section.record(2) && section.record(1) && !section.record(0));
        assert_eq!(section.chosen, 2);
        assert!(!section.record(0), "later passes change nothing");
    }

    #[test]
    fn if_every_spacing_has_faults_the_fewest_win() {
        let mut section = section();
        let mut passes = 0;
        while section.record(if section.chosen == 3 { 1 } else { 2 }) {
            passes += 1;
        }
        assert_eq!((section.chosen, passes), (3, SPACINGS.len()));
    }
}
