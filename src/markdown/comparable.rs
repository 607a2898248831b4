//! What all languages of a text must share: headings, lists, tables, numbers, dates, phones, links and values, by section. Recorded
//! while a text is parsed, compared by `check::parity`.

use super::alphabets::is_letter;
use super::links::LinkTarget;
use super::values::TextValue;
use super::{Heading, MarkdownDocument};
use crate::base::diagnostic::Position;
use std::ops::Range;

/// A heading with its text, or the text before the first heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Section {
    /// The anchor of the heading; empty before the first heading.
    pub anchor: String,
    pub position: Position,
    /// The number of items of each list.
    pub lists: Vec<(usize, Position)>,
    /// The rows (including the header) and columns of each table.
    pub tables: Vec<((usize, usize), Position)>,
    pub tokens: Vec<(ParityToken, Position)>,
}

/// A part of a text that must be equal in every language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum ParityToken {
    /// Without spaces between groups of digits.
    Number(String),
    /// A lower-case word next to a number. It may be a month; the interface strings of the language tell.
    WordByNumber(String),
    /// Digits only.
    Phone(String),
    Link(LinkTarget),
    /// Without its grammatical ending.
    Value(TextValue),
    /// An invalid link, which has been reported. It matches any link.
    UnreadLink,
    /// An invalid value, which has been reported. It matches any value.
    UnreadValue,
}

impl Section {
    pub(crate) fn of(heading: &Heading) -> Section {
        Section { anchor: heading.id.clone(), position: heading.position, ..Section::default() }
    }
}

/// Adds the values of a document, and the positions of invalid ones, to their sections.
pub(crate) fn add_values(document: &mut MarkdownDocument, unread: &[Position]) {
    let values = document.values.iter().map(|(value, position)| (ParityToken::Value(comparable(value)), *position));
    for (token, position) in values.chain(unread.iter().map(|position| (ParityToken::UnreadValue, *position))) {
        let index = document.sections.partition_point(|section| section.position <= position).saturating_sub(1);
        if let Some(section) = document.sections.get_mut(index) {
            section.tokens.push((token, position));
        }
    }
    // All texts are kept in memory until they are compared; half of the capacity of these lists was unused.
    for section in &mut document.sections {
        section.lists.shrink_to_fit();
        section.tables.shrink_to_fit();
        section.tokens.shrink_to_fit();
    }
    document.sections.shrink_to_fit();
    document.headings.shrink_to_fit();
    document.links.shrink_to_fit();
}

fn comparable(value: &TextValue) -> TextValue {
    match value {
        TextValue::Mci { count, .. } => TextValue::Mci { count: *count, ending: String::new() },
        other => other.clone(),
    }
}

/// The numbers, phones and words next to numbers in a text, each with its byte offset.
pub(crate) fn tokens_of(text: &str) -> Vec<(ParityToken, usize)> {
    let mut tokens = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return tokens;
    }
    let items = items_of(text);
    for (at, (item, offset)) in items.iter().enumerate() {
        match item {
            RunItem::Number(digits) => tokens.push((ParityToken::Number(digits.clone()), *offset)),
            RunItem::Phone(digits) => tokens.push((ParityToken::Phone(digits.clone()), *offset)),
            RunItem::Word(word) => {
                let near = &items[at.saturating_sub(2)..(at + 3).min(items.len())];
                if near.iter().any(|(item, _)| matches!(item, RunItem::Number(_))) {
                    tokens.push((ParityToken::WordByNumber(word.to_lowercase()), *offset));
                }
            }
        }
    }
    tokens
}

#[derive(Debug)]
enum RunItem<'a> {
    Number(String),
    Phone(String),
    Word(&'a str),
}

fn items_of(text: &str) -> Vec<(RunItem<'_>, usize)> {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = if letter.is_ascii_digit() || letter == '+' {
            let (item, length) = number_or_phone(rest);
            items.extend(item.map(|item| (item, at)));
            length
        } else if is_letter(letter) {
            let length = rest.find(|letter: char| !is_letter(letter) && letter != '-').unwrap_or(rest.len());
            items.push((RunItem::Word(&rest[..length]), at));
            length
        } else {
            letter.len_utf8()
        };
        at += length;
    }
    items
}

/// The phone numbers in a text that can be dialled, with their ranges. National numbers have eleven digits: twelve are a person's number.
pub(super) fn phones_in(text: &str) -> Vec<(Range<usize>, String)> {
    let mut phones = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(|letter: char| letter.is_ascii_digit() || letter == '+') {
        let start = at + found;
        let (item, length) = number_or_phone(&text[start..]);
        let is_inside = text[..start].ends_with(|letter: char| letter.is_alphanumeric() || "-./".contains(letter))
            || text[start + length..].starts_with(char::is_alphanumeric);
        match item {
            Some(RunItem::Phone(digits)) if !is_inside && (digits.len() == 11 || text[start..].starts_with('+')) => {
                phones.push((start..start + length, text[start..start + length].to_owned()));
            }
            _ => {}
        }
        at = start + length;
    }
    phones
}

/// The maximum length of a phone number with all separators, in bytes.
const MAX_PHONE_LENGTH: usize = 48;

/// The number or phone at the start of `rest`, and its length in bytes.
fn number_or_phone(rest: &str) -> (Option<RunItem<'_>>, usize) {
    let near = &rest[..rest.floor_char_boundary(MAX_PHONE_LENGTH)];
    let run: &str = &near[..near.find(|letter: char| !(letter.is_ascii_digit() || "+()- \u{a0}".contains(letter))).unwrap_or(near.len())];
    let run = run.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let dialled = (run.starts_with('+') || run.starts_with('8'))
        && (run.contains('(') || run.starts_with('+') || !run.contains([' ', '\u{a0}', '-']));
    if dialled && (10..=12).contains(&digits.len()) {
        return (Some(RunItem::Phone(digits)), run.len());
    }
    let mut number: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let mut length = number.len();
    if length == 0 {
        return (None, 1);
    }
    let grouped = length <= 3;
    while let Some(group) = rest[length..].strip_prefix([' ', '\u{a0}', '\u{202f}']) {
        let digits = group.bytes().take_while(u8::is_ascii_digit).count();
        if !grouped || digits != 3 {
            break;
        }
        number.push_str(&group[..3]);
        length = rest.len() - group.len() + 3;
    }
    (Some(RunItem::Number(number)), length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<ParityToken> {
        tokens_of(text).into_iter().map(|(token, _)| token).collect()
    }

    #[test]
    fn numbers_phones_and_words_next_to_numbers() {
        assert_eq!(tokens("1 625 АЕК"), [ParityToken::Number("1625".into()), ParityToken::WordByNumber("аек".into())]);
        assert_eq!(tokens("8(7212)34-70-42"), [ParityToken::Phone("87212347042".into())]);
        assert_eq!(tokens("87277442255"), [ParityToken::Phone("87277442255".into())]);
        assert_eq!(tokens("30–40 %"), [ParityToken::Number("30".into()), ParityToken::Number("40".into())]);
        assert_eq!(tokens("сөз ғана"), []);
        assert!(tokens("2026 жылғы 30 қаңтар").contains(&ParityToken::WordByNumber("қаңтар".into())));
        assert_eq!(tokens("2026 125").len(), 2, "a year is not the first group of a longer number");
    }
}
