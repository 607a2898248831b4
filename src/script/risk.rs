//! Finds words whose conversion a person should decide.

use super::convert::Converter;
use super::source::{RiskRule, Source, WordShape};
use super::text::{self, Letter};
use super::tokens::{Token, tokens};
use super::word;

/// A word of a text that the lexicon lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Risk<'t> {
    /// Byte offset in the text.
    pub(crate) offset: usize,
    /// The word with its ending.
    pub(crate) word: &'t str,
    /// Why it needs a decision: a reason of the source file, [`FOREIGN_LETTER`] or [`MIXED_SCRIPTS`].
    pub(crate) reason: &'t str,
}

/// The word has a letter of another alphabet in the same script, which no rule converts.
pub(crate) const FOREIGN_LETTER: &str = "foreign-letter";
/// The word is joined to letters of another script without a hyphen.
pub(crate) const MIXED_SCRIPTS: &str = "mixed-scripts";

impl<'c> Converter<'c> {
    /// The words of a text that are risky and have no entry in the lexicon, each with the first reason that applies.
    pub(crate) fn risk_words<'t>(&self, text: &'t str) -> Vec<Risk<'t>>
    where
        'c: 't,
    {
        let letters = text::letters(text);
        let byte = |index: usize| letters.get(index).map_or(text.len(), |letter| letter.at);
        let found = tokens(self.table, self.lexicon, &letters).filter_map(|(from, token)| {
            let Token::Word { end, reviewed: None } = token else { return None };
            let reason = reason(&letters, from, end, &self.table.source)?;
            Some((from, end, reason))
        });
        found.map(|(from, end, reason)| Risk { offset: byte(from), word: &text[byte(from)..byte(end)], reason }).collect()
    }
}

fn reason<'t>(text: &[Letter], from: usize, end: usize, source: &'t Source) -> Option<&'t str> {
    let word = &text[from..end];
    if word.iter().any(|letter| source.is_letter(letter.lower) && !source.has(letter.lower)) {
        return Some(FOREIGN_LETTER);
    }
    if word::roman(text, from, end, source).is_some() || word::code(text, from, end, source).is_some() {
        return None;
    }
    let before = from.checked_sub(1).map(|index| text[index].original);
    let after = text.get(end).map(|letter| letter.original);
    if [before, after].into_iter().flatten().any(char::is_alphabetic) {
        return Some(MIXED_SCRIPTS);
    }
    source.risks.iter().find(|rule| rule.applies(word, before, source)).map(|rule| rule.reason.as_str())
}

impl RiskRule {
    fn applies(&self, word: &[Letter], before: Option<char>, source: &Source) -> bool {
        let lower: String = word.iter().map(|letter| letter.lower).collect();
        let has = |letters: &str| letters.is_empty() || lower.contains(|letter| letters.contains(letter));
        self.shape.is_none_or(|shape| shape.holds(word, before, source))
            && (!self.capital || word[0].is_upper())
            && has(&self.any)
            && has(&self.with)
            && !lower.contains(|letter| self.without.contains(letter))
            && (self.parts.is_empty() || self.parts.iter().any(|part| lower.contains(part.as_str())))
            && (self.ends.is_empty() || self.ends.iter().any(|end| ends_with(word, end, source)))
    }
}

impl WordShape {
    fn holds(self, word: &[Letter], before: Option<char>, source: &Source) -> bool {
        match self {
            WordShape::Acronym => word::acronym(word, source, word.len()).is_some(),
            WordShape::Single => word.len() == 1 && !matches!(before, Some('-' | '‑')),
        }
    }
}

/// Whether a word of more letters ends with `end`, with or without endings of the language after it.
fn ends_with(word: &[Letter], end: &str, source: &Source) -> bool {
    let end: Vec<char> = end.chars().collect();
    let lower: Vec<char> = word.iter().map(|letter| letter.lower).collect();
    let first = word.len().saturating_sub(LONGEST_ENDINGS).max(end.len() + 1);
    (first..=word.len()).any(|to| lower[..to].ends_with(&end) && source.is_ending(&word[to..]))
}

/// Letters of all the endings of a word together.
const LONGEST_ENDINGS: usize = 24;
