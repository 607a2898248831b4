//! What all languages of a text must share: headings, lists, tables, numbers, dates, phones, links and values, by section. Recorded
//! while a text is parsed, compared by `check::parity`.

use super::alphabets::is_letter;
use super::dates::{self, NumericDate};
use super::links::LinkTarget;
use super::numbers::grouped_number;
use super::values::TextValue;
use super::{Heading, MarkdownDocument};
use crate::base::diagnostic::Position;
use crate::base::digits::{ascii_digit, is_digit, may_start_digit};
use crate::base::locale::Locale;
use crate::base::phone;
use std::borrow::Cow;
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
    /// Whether an error in it was reported because of which it can't be compared.
    pub is_partial: bool,
    /// Whether lines were reported that are not the list items or table rows that the author wanted.
    pub has_lost_lines: bool,
}

/// A part of a text that must be equal in every language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum ParityToken {
    /// In ASCII digits, without separators between groups.
    Number(String),
    /// A word next to a number. It may be a month, which the conventions of the language decide.
    WordByNumber {
        word: String,
        /// Whether a full stop separates it from the number: «She is 17. May she …», but also «22. November».
        after_stop: bool,
    },
    /// A month, 1 to 12: of a date in digits, or made from a word by [`resolved`].
    Month(u8),
    /// Day and month of «22/11/2026», in the order of the language, until they are [`resolved`].
    DayAndMonth(u8, u8),
    /// As it is written, or as [`resolved`] compares it.
    Phone(String),
    Link(LinkTarget),
    /// Its file and its description may differ between languages.
    Picture,
    /// The mark of a footnote.
    Footnote,
    /// A list whose items have boxes.
    Checklist,
    /// The kind of a callout.
    Callout(&'static str),
    /// Without its grammatical ending.
    Value(TextValue),
    /// An invalid link, which has been reported. It matches any link.
    UnreadLink,
    /// An invalid value, which has been reported. It matches any value.
    UnreadValue,
    /// A callout of an unknown kind, which has been reported. It matches any callout.
    UnreadCallout,
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
        if let Some(section) = section_at(&mut document.sections, position) {
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

/// The section that contains a position.
pub(super) fn section_at(sections: &mut [Section], position: Position) -> Option<&mut Section> {
    let index = sections.partition_point(|section| section.position <= position).saturating_sub(1);
    sections.get_mut(index)
}

/// A value without what may differ between languages.
fn comparable(value: &TextValue) -> TextValue {
    let mut value = value.clone();
    match &mut value {
        TextValue::Times { fact: _, count: _, ending } => ending.clear(),
        TextValue::Amount { fact: _, count: _ } | TextValue::Fact { key: _ } => {}
        TextValue::FactTable { id: _ } | TextValue::Table { id: _ } | TextValue::Range { id: _ } | TextValue::Calculator { id: _ } => {}
        TextValue::Open { id: _ } | TextValue::Note { id: _ } => {}
    }
    value
}

/// The numbers, phones and words next to numbers in a text, each with its byte offset.
pub(crate) fn tokens_of(text: &str) -> Vec<(ParityToken, usize)> {
    if text.bytes().any(may_start_digit) { tokens_beside(text, &phone::candidates(text)) } else { Vec::new() }
}

/// The same, where the ranges of phones are known.
fn tokens_beside(text: &str, phones: &[Range<usize>]) -> Vec<(ParityToken, usize)> {
    let mut tokens = Vec::new();
    let items = items_of(text, phones);
    for (at, (item, offset)) in items.iter().enumerate() {
        match item {
            RunItem::Number(digits) => tokens.push((ParityToken::Number(digits.clone()), *offset)),
            RunItem::DayAndMonth(date) if date.by_language => tokens.push((ParityToken::DayAndMonth(date.day, date.month), *offset)),
            RunItem::DayAndMonth(date) => {
                tokens.extend([ParityToken::Number(date.day.to_string()), ParityToken::Month(date.month)].map(|token| (token, *offset)));
            }
            RunItem::Phone(number) => tokens.push((ParityToken::Phone(number.clone()), *offset)),
            RunItem::Word(word) => {
                if let Some(after_stop) = nearest_number(&items, at) {
                    tokens.push((ParityToken::WordByNumber { word: (*word).to_owned(), after_stop }, *offset));
                }
            }
            RunItem::SentenceEnd | RunItem::Stop => {}
        }
    }
    tokens
}

/// The number of words that may be between a month and a number: «22 de mayo de 2026».
const MAX_DISTANCE: usize = 2;

/// Whether there is a full stop between the word at an index and the next number beside it. `None` without a number in the same sentence.
fn nearest_number(items: &[(RunItem<'_>, usize)], at: usize) -> Option<bool> {
    let number = |items: &mut dyn Iterator<Item = &RunItem<'_>>| {
        let mut after_stop = false;
        let mut distance = 0;
        for item in items {
            match item {
                RunItem::SentenceEnd => return None,
                RunItem::Stop => after_stop = true,
                RunItem::Number(_) => return Some(after_stop),
                RunItem::Word(_) | RunItem::Phone(_) | RunItem::DayAndMonth(_) => distance += 1,
            }
            if distance >= MAX_DISTANCE {
                return None;
            }
        }
        None
    };
    let before = number(&mut items[..at].iter().rev().map(|(item, _)| item));
    let after = number(&mut items[at + 1..].iter().map(|(item, _)| item));
    match (before, after) {
        (Some(true), None) | (None, Some(true)) | (Some(true), Some(true)) => Some(true),
        (None, None) => None,
        _ => Some(false),
    }
}

#[derive(Debug)]
enum RunItem<'a> {
    Number(String),
    /// In ASCII digits.
    Phone(String),
    /// Of a date in digits.
    DayAndMonth(NumericDate),
    Word(&'a str),
    /// A full stop directly after a number.
    Stop,
    /// Any other end of a sentence.
    SentenceEnd,
}

fn items_of<'t>(text: &'t str, phones: &[Range<usize>]) -> Vec<(RunItem<'t>, usize)> {
    let mut items = Vec::new();
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let length = if let Some((date, length)) = letter.is_ascii_digit().then(|| dates::at(text, at)).flatten() {
            let year = RunItem::Number(date.year.to_string());
            items.extend([RunItem::DayAndMonth(date), year].map(|item| (item, at)));
            length
        } else if let Some(range) = phones.iter().find(|range| range.start == at) {
            items.push((RunItem::Phone(text[range.clone()].to_owned()), at));
            range.len()
        } else if is_digit(letter) || letter == '+' {
            let (item, length) = number_or_phone(rest);
            items.extend(item.map(|item| (item, at)));
            length
        } else if is_letter(letter) {
            let length = rest.find(|letter: char| !is_letter(letter) && letter != '-').unwrap_or(rest.len());
            items.push((RunItem::Word(&rest[..length]), at));
            length
        } else {
            items.extend(end_of_sentence(letter, rest, items.last()).map(|end| (end, at)));
            letter.len_utf8()
        };
        at += length;
    }
    items
}

/// What a character that is part of neither word nor number means for the sentence.
fn end_of_sentence<'a>(letter: char, rest: &str, last: Option<&(RunItem<'_>, usize)>) -> Option<RunItem<'a>> {
    let is_followed_by_space = rest[letter.len_utf8()..].chars().next().is_some_and(char::is_whitespace);
    match letter {
        '!' | '?' | ';' | '؟' | '؛' | '。' | '！' | '？' => Some(RunItem::SentenceEnd),
        '.' if is_followed_by_space && matches!(last, Some((RunItem::Number(_), _))) => Some(RunItem::Stop),
        // «ж.», «г.», «п.»: a full stop after a short word is usually an abbreviation.
        '.' if is_followed_by_space && matches!(last, Some((RunItem::Word(word), _)) if word.chars().count() > 4) => {
            Some(RunItem::SentenceEnd)
        }
        _ => None,
    }
}

/// The maximum length of a phone number with all separators, in bytes.
const MAX_PHONE_LENGTH: usize = 48;

/// How many digits a phone number has with its prefix or calling code.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 10..=12;

/// The number or phone at the start of `rest`, and its length in bytes.
fn number_or_phone(rest: &str) -> (Option<RunItem<'_>>, usize) {
    let near = &rest[..rest.floor_char_boundary(MAX_PHONE_LENGTH)];
    let run: &str = &near[..near
        .find(|letter: char| !(is_digit(letter) || "+()[]- \u{a0}\u{202f}\u{2010}\u{2011}\u{2012}–—−".contains(letter)))
        .unwrap_or(near.len())];
    let run = run.trim_end_matches(|letter: char| !is_digit(letter));
    let number: String = run.chars().map(|letter| ascii_digit(letter).unwrap_or(letter)).collect();
    if is_dialled(&number) {
        return (Some(RunItem::Phone(number)), run.len());
    }
    let (number, length) = grouped_number(rest);
    if length == 0 { (None, 1) } else { (Some(RunItem::Number(number)), length) }
}

/// Whether a number is written as a phone number, by whatever plan.
fn is_dialled(number: &str) -> bool {
    let is_plain = number.bytes().all(|byte| byte.is_ascii_digit());
    PHONE_DIGITS.contains(&digits_of(number).len())
        && (number.starts_with('+') || number.starts_with('8') && (is_plain || number.contains(['(', '['])))
}

fn digits_of(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// The tokens as they are compared with those of another language: months are numbers, phones are what is dialled. Other words next to
/// numbers are left out.
pub(crate) fn resolved<'t>(tokens: &'t [(ParityToken, Position)], locale: &Locale) -> Vec<(Cow<'t, ParityToken>, Position)> {
    let suffix = locale.month_suffix();
    let mut found: Vec<(Cow<'t, ParityToken>, Position)> = Vec::with_capacity(tokens.len());
    for (token, position) in tokens {
        match token {
            ParityToken::WordByNumber { word, after_stop } => {
                if let Some(month) = numbered_month(word, suffix, found.last()) {
                    found.pop();
                    found.push((Cow::Owned(ParityToken::Month(month)), *position));
                } else if let Some(month) = locale.month_of(word).filter(|_| !after_stop || locale.has_ordinal_stop()) {
                    found.push((Cow::Owned(ParityToken::Month(month)), *position));
                }
            }
            ParityToken::Phone(number) => {
                let place = |offset: usize| Position { column: position.column + number[..offset].chars().count() as u32, ..*position };
                found.extend(dialled(number, locale).into_iter().map(|(token, offset)| (Cow::Owned(token), place(offset))));
            }
            ParityToken::DayAndMonth(first, second) => {
                let (day, month) = dates::day_and_month(*first, *second, locale);
                let tokens = [ParityToken::Number(day.to_string()), ParityToken::Month(month)];
                found.extend(tokens.map(|token| (Cow::Owned(token), *position)));
            }
            other => found.push((Cow::Borrowed(other), *position)),
        }
    }
    found
}

/// What a phone number dials, in whatever form it is written. Other numbers that look like one, such as «1 000–2 000 000», are numbers.
fn dialled(number: &str, locale: &Locale) -> Vec<(ParityToken, usize)> {
    match phone::read(number, locale.country) {
        Ok(read) if read.is_known => vec![(ParityToken::Phone(read.dial), 0)],
        _ if is_dialled(number) || number.starts_with('8') => vec![(ParityToken::Phone(digits_of(number)), 0)],
        _ => tokens_beside(number, &[]),
    }
}

/// The tokens of a text in one language, without places.
pub(crate) fn of_plain_text(text: &str, locale: &Locale) -> Vec<ParityToken> {
    let tokens: Vec<(ParityToken, Position)> = tokens_of(text).into_iter().map(|(token, _)| (token, Position::START)).collect();
    resolved(&tokens, locale).into_iter().map(|(token, _)| token.into_owned()).collect()
}

/// The month of «11月»: a number before the word for month.
fn numbered_month(word: &str, suffix: Option<&str>, before: Option<&(Cow<'_, ParityToken>, Position)>) -> Option<u8> {
    let Some((Cow::Borrowed(ParityToken::Number(number)), _)) = before.filter(|_| suffix.is_some_and(|suffix| word.starts_with(suffix)))
    else {
        return None;
    };
    number.parse().ok().filter(|month| (1..=12).contains(month))
}

#[cfg(test)]
mod tests;
