//! Finds numbers with a word or a symbol beside them. `check` decides which of them are amounts in a currency of the handbook.

use super::alphabets::is_letter;
use crate::base::diagnostic::Position;
use crate::base::digits::{is_currency_symbol, is_digit, may_start_digit};

/// A number in a text with its neighbours, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TypedAmount {
    /// The word or currency symbol directly before the number.
    pub before: Option<String>,
    /// Up to three words or symbols directly after it: a scale («млн») and a unit.
    pub after: Vec<String>,
}

/// Words that belong to a number: «20 thousand million dollars» is the longest form in use.
const MAX_WORDS: usize = 3;

/// The text of a block of Markdown, which the parser delivers in parts.
#[derive(Default)]
pub(super) struct BlockText {
    text: String,
    /// The start of each part here and in the source.
    parts: Vec<(usize, usize)>,
}

impl BlockText {
    pub(super) fn push(&mut self, text: &str, source: usize) {
        self.parts.push((self.text.len(), source));
        self.text.push_str(text);
    }

    /// Takes the numbers of the block that have a word or a symbol beside them.
    pub(super) fn take(&mut self, at: &dyn Fn(usize) -> Position, found: &mut Vec<(TypedAmount, Position)>) {
        for (amount, offset) in amounts_in(&self.text) {
            let (start, source) = self.parts[self.parts.partition_point(|(start, _)| *start <= offset) - 1];
            found.push((amount, at(source + (offset - start))));
        }
        self.text.clear();
        self.parts.clear();
    }
}

/// Numbers with their neighbours, and the byte offset of each.
fn amounts_in(text: &str) -> Vec<(TypedAmount, usize)> {
    let mut found = Vec::new();
    if !text.bytes().any(may_start_digit) {
        return found;
    }
    let mut end = 0;
    while let Some(start) = text[end..].find(is_digit).map(|at| end + at) {
        end = start + number_length(&text[start..]);
        let amount = TypedAmount { before: word_before(&text[..start]), after: words_after(&text[end..]) };
        if amount.before.is_some() || !amount.after.is_empty() {
            found.push((amount, start));
        }
    }
    found
}

/// Number, range or list of digits: «302 750», «3-5», «1,250.00».
fn number_length(text: &str) -> usize {
    let is_inside = |letter: char| is_digit(letter) || is_space(letter) || "-–—.,٫٬'’\u{2060}".contains(letter);
    let run = &text[..text.find(|letter: char| !is_inside(letter)).unwrap_or(text.len())];
    let last = run.char_indices().rfind(|(_, letter)| is_digit(*letter));
    last.map_or(0, |(at, letter)| at + letter.len_utf8())
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\n')
}

fn word_before(text: &str) -> Option<String> {
    let text = text.trim_end_matches(is_space);
    if let Some(symbol) = text.chars().last().filter(|letter| is_currency_symbol(*letter)) {
        return Some(symbol.to_string());
    }
    let start = text.char_indices().rev().take_while(|(_, letter)| is_letter(*letter)).last()?.0;
    Some(text[start..].to_lowercase())
}

fn words_after(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = text;
    while words.len() < MAX_WORDS {
        // «20-ти тысяч»: an ending of the number is joined by a hyphen.
        rest = rest.trim_start_matches(|letter: char| is_space(letter) || letter == '-' && words.is_empty());
        let Some(first) = rest.chars().next() else { break };
        let length =
            if is_currency_symbol(first) { first.len_utf8() } else { rest.find(|letter: char| !is_letter(letter)).unwrap_or(rest.len()) };
        if length == 0 {
            break;
        }
        words.push(rest[..length].to_lowercase());
        // «тыс. рублей»
        rest = rest[length..].strip_prefix('.').unwrap_or(&rest[length..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(Option<String>, String)> {
        amounts_in(text).into_iter().map(|(amount, _)| (amount.before, amount.after.join(" "))).collect()
    }

    #[test]
    fn numbers_with_their_neighbours() {
        let after = |text: &str| found(text).into_iter().map(|(_, after)| after).collect::<Vec<_>>();
        assert_eq!(after("20 млн тенге."), ["млн тенге"]);
        assert_eq!(after("3-5 тыс. тенге"), ["тыс тенге"]);
        assert_eq!(after("302\u{a0}750 теңгеге дейін"), ["теңгеге дейін"]);
        assert_eq!(after("1000тг, 5"), ["тг"]);
        assert_eq!(found("₸ 500 болды")[0].0.as_deref(), Some("₸"));
        assert_eq!(found("USD 1,250.00")[0].0.as_deref(), Some("usd"));
        assert_eq!(found("$5")[0].0.as_deref(), Some("$"));
        assert_eq!(found("сөз ғана, 2026."), []);
    }

    #[test]
    fn offsets_follow_the_parts() {
        let mut block = BlockText::default();
        block.push("Сумма ", 10);
        block.push("20", 40);
        block.push("\u{a0}тенге", 50);
        let mut amounts = Vec::new();
        block.take(&|offset| Position { line: 1, column: offset as u32 }, &mut amounts);
        assert_eq!(amounts.len(), 1);
        assert_eq!(amounts[0].1.column, 40);
    }
}
