//! Compares the text of a PDF with the text of its page: every word must be there, and what belongs together must be on one line.

use super::page::TextRun;
use crate::base::pdf_store::{FaultKind, LayoutFault};
use rayon::prelude::*;
use std::collections::BTreeSet;

/// A run in the logical order of the document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'a> {
    /// Index of the page.
    pub page: usize,
    pub run: &'a TextRun,
    /// Index of its block; none in documents without tags.
    pub block: Option<usize>,
}

impl Placed<'_> {
    fn is_on_line_of(&self, other: &Placed) -> bool {
        self.page == other.page && (self.run.bounds.bottom - other.run.bounds.bottom).abs() < self.run.size.max(other.run.size) * 0.6
    }
}

/// The letters of a page and where the PDF shows them.
pub(super) struct TextComparison<'a> {
    page: Vec<char>,
    /// Letter of the page → index in `placed`. `None`: not found at its place.
    found: Vec<Option<usize>>,
    placed: &'a [Placed<'a>],
}

/// Text that only the PDF has, such as page numbers and repeated table heads, is skipped up to this many letters.
const MAX_SKIP: usize = 600;

/// After skipped text, this many letters must be equal.
const SURE: usize = 10;

impl<'a> TextComparison<'a> {
    pub(super) fn new(page_text: &str, placed: &'a [Placed<'a>]) -> TextComparison<'a> {
        let page: Vec<char> = page_text.chars().collect();
        let wanted: Vec<usize> = (0..page.len()).filter(|at| !is_ignored(page[*at])).collect();
        let letters: Vec<(char, usize)> = placed
            .iter()
            .enumerate()
            .flat_map(|(at, placed)| placed.run.text.chars().filter(|letter| !is_ignored(*letter)).map(move |letter| (letter, at)))
            .collect();
        let mut found = vec![None; page.len()];
        let (mut at, mut next) = (0, 0);
        while at < wanted.len() {
            if let Some((_, run)) = letters.get(next).filter(|(letter, _)| *letter == page[wanted[at]]) {
                found[wanted[at]] = Some(*run);
                (at, next) = (at + 1, next + 1);
                continue;
            }
            let sure = &wanted[at..wanted.len().min(at + SURE)];
            let continues = |skip: &usize| {
                let from = &letters[(next + skip).min(letters.len())..];
                from.len() >= sure.len() && sure.iter().zip(from).all(|(at, (letter, _))| page[*at] == *letter)
            };
            match (1..MAX_SKIP).find(continues) {
                Some(skip) => next += skip,
                None => at += 1,
            }
        }
        TextComparison { page, found, placed }
    }

    /// The words of the page that the PDF does not contain or contains less often, each once, in the order of the page.
    pub(super) fn missing_words(&self) -> Vec<String> {
        let squeezed = |letters: &mut dyn Iterator<Item = char>| letters.filter(|letter| !is_ignored(*letter)).collect::<String>();
        let mut page = None;
        let pdf = squeezed(&mut self.placed.iter().flat_map(|placed| placed.run.text.chars()));
        let mut seen = BTreeSet::new();
        let words: Vec<String> = self.words().filter(|word| !self.is_found(word)).map(|word| self.page[word].iter().collect()).collect();
        let words: Vec<String> = words.into_iter().filter(|word| seen.insert(word.clone())).collect();
        if !words.is_empty() {
            page = Some(squeezed(&mut self.page.iter().copied()));
        }
        // Letters that are drawn in another order are counted. From right to left, parts of different words meet: their number says nothing.
        let is_rtl = self.is_rtl();
        let least = |part: &str| if is_rtl { 1 } else { page.as_ref().map_or(0, |page| page.matches(part).count()) };
        let is_whole = |word: &&String| parts(word).all(|part| pdf.matches(&part).count() >= least(&part));
        words.par_iter().filter(|word| !is_whole(word)).cloned().collect()
    }

    /// Places where a phone number, or a number and what belongs to it, is split between lines or pages.
    pub(super) fn splits(&self) -> Vec<LayoutFault> {
        let mut faults: Vec<LayoutFault> = Vec::new();
        for phone in self.phones() {
            faults.extend(self.split_within(phone, FaultKind::SplitPhone));
        }
        let lines = if self.is_rtl() { self.lines() } else { Vec::new() };
        for at in (1..self.page.len().saturating_sub(1)).filter(|at| matches!(self.page[*at], '\u{a0}' | '\u{2060}')) {
            let Some(split) = self.split_within(at - 1..at + 2, FaultKind::SplitNumber) else { continue };
            let word = self.word_around(at);
            if !lines.is_empty() && self.has_a_line_for_each(&word, &lines) {
                continue;
            }
            if !faults.iter().any(|fault| fault.kind == FaultKind::SplitPhone && fault.text.contains(&word)) {
                faults.push(LayoutFault { text: word, ..split });
            }
        }
        faults
    }

    fn is_rtl(&self) -> bool {
        self.page.iter().copied().any(is_right_to_left)
    }

    /// The letters of each line of the PDF.
    fn lines(&self) -> Vec<String> {
        let lines = self.placed.chunk_by(|one, next| one.is_on_line_of(next));
        lines.map(|line| line.iter().flat_map(|placed| placed.run.text.chars()).filter(|letter| !is_ignored(*letter)).collect()).collect()
    }

    /// Whether the PDF has as many lines with all parts of a word as the page has the word. From right to left, equal numbers may be found
    /// at the place of one another.
    fn has_a_line_for_each(&self, word: &str, lines: &[String]) -> bool {
        let parts: Vec<String> = word.split(['\u{a0}', '\u{2060}']).flat_map(parts).collect();
        let with_all = lines.iter().filter(|line| parts.iter().all(|part| line.contains(part.as_str()))).count();
        let letters: Vec<char> = word.chars().collect();
        with_all >= self.page.windows(letters.len()).filter(|part| *part == letters).count()
    }

    fn split_within(&self, range: std::ops::Range<usize>, kind: FaultKind) -> Option<LayoutFault> {
        let placed: Vec<&Placed> = self.found[range.clone()].iter().flatten().map(|at| &self.placed[*at]).collect();
        let split = placed.windows(2).find(|pair| !pair[0].is_on_line_of(pair[1]))?;
        let text = self.page[range].iter().collect();
        Some(LayoutFault { page: split[0].page as u32 + 1, kind, text })
    }

    /// Sequences of at least seven digits with the signs that separate groups of a phone number.
    fn phones(&self) -> Vec<std::ops::Range<usize>> {
        let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '\u{a0}' | '(' | ')' | '+' | '-' | '\u{2011}' | '–');
        let mut phones = Vec::new();
        let mut start = 0;
        for at in 0..=self.page.len() {
            if self.page.get(at).is_some_and(|letter| is_part(*letter)) {
                continue;
            }
            let digits = |at: usize| self.page[at].is_ascii_digit();
            let (first, last) = ((start..at).find(|at| digits(*at)), (start..at).rfind(|at| digits(*at)));
            // The number of a document with a year is not a phone number: «№ 234 2023 года».
            let is_document = start > 0 && self.page[start - 1] == '№';
            let is_phone = |first, last| !is_document && (7..=15).contains(&(first..=last).filter(|at| digits(*at)).count());
            phones.extend(first.zip(last).filter(|(first, last)| is_phone(*first, *last)).map(|(first, last)| first..last + 1));
            start = at + 1;
        }
        phones
    }

    fn words(&self) -> impl Iterator<Item = std::ops::Range<usize>> {
        let mut start = 0;
        (0..=self.page.len()).filter_map(move |at| {
            if self.page.get(at).is_some_and(|letter| !letter.is_whitespace()) {
                return None;
            }
            let word = start..at;
            start = at + 1;
            (!word.is_empty()).then_some(word)
        })
    }

    fn is_found(&self, word: &std::ops::Range<usize>) -> bool {
        word.clone().all(|at| is_ignored(self.page[at]) || self.found[at].is_some())
    }

    /// The words around a no-break space.
    fn word_around(&self, at: usize) -> String {
        let is_end = |letter: &char| letter.is_whitespace() && *letter != '\u{a0}';
        let from = self.page[..at].iter().rposition(is_end).map_or(0, |end| end + 1);
        let to = self.page[at..].iter().position(is_end).map_or(self.page.len(), |end| at + end);
        self.page[from..to].iter().collect()
    }
}

/// Spaces, hyphens (a browser may add or remove them at line ends) and invisible characters.
fn is_ignored(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '\u{ad}' | '\u{200b}'..='\u{2011}' | '\u{2060}' | '\u{feff}')
}

fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The parts of a word that are drawn together: letters and digits of one writing direction, and each other character by itself.
pub(super) fn parts(word: &str) -> impl Iterator<Item = String> {
    let class = |letter: char| letter.is_alphanumeric().then(|| is_right_to_left(letter));
    // From right to left, what follows a hyphen is drawn before it.
    let is_rtl = word.chars().any(|letter| class(letter) == Some(true));
    let letters: Vec<char> = word.chars().filter(|letter| is_rtl || !is_ignored(*letter)).collect();
    let drawn = letters.chunk_by(|one, next| class(*one).is_some() && class(*one) == class(*next));
    let drawn = drawn.filter(|part| !part.iter().all(|letter| is_ignored(*letter)));
    let parts: Vec<String> = drawn.map(|part| part.iter().collect()).collect();
    parts.into_iter()
}
