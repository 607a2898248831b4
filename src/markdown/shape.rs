//! What the languages of a text must share: headings, lists, tables, numbers, dates, phones, links and values, by section.
//! Noted while the text is parsed; `check::parity` compares two of them.

use super::letters::is_letter;
use super::links::Target;
use super::values::Value;
use super::{Document, Heading};
use crate::base::diagnostic::Position;

/// A part of a text: what stands before the first heading, or a heading with what follows it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Section {
    /// The heading's anchor; empty before the first heading.
    pub anchor: String,
    /// Where the section starts.
    pub position: Position,
    /// How many items each list has.
    pub lists: Vec<(usize, Position)>,
    /// Rows (with the head) and columns of each table.
    pub tables: Vec<((usize, usize), Position)>,
    /// What the text names.
    pub tokens: Vec<(Token, Position)>,
}

/// Something that must be equal in every language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Token {
    /// A number, without the spaces between its groups of digits.
    Number(String),
    /// A word beside a number, in small letters: perhaps a month, which only the language's words tell.
    WordByNumber(String),
    /// A phone, its digits.
    Phone(String),
    /// A link.
    Link(Target),
    /// A value; grammatical endings don't count.
    Value(Value),
    /// A link that can't be read, which is reported: it may stand for any.
    UnreadLink,
    /// A value that can't be read, which is reported: it may stand for any.
    UnreadValue,
}

impl Section {
    /// The section that a heading opens.
    pub(crate) fn of(heading: &Heading) -> Section {
        Section { anchor: heading.id.clone(), position: heading.position, ..Section::default() }
    }
}

/// Notes the values of a document, and the places of those that can't be read, in the sections in which they stand.
pub(crate) fn add_values(document: &mut Document, unread: &[Position]) {
    let values = document.values.iter().map(|(value, position)| (Token::Value(comparable(value)), *position));
    for (token, position) in values.chain(unread.iter().map(|position| (Token::UnreadValue, *position))) {
        let index = document.sections.partition_point(|section| section.position <= position).saturating_sub(1);
        if let Some(section) = document.sections.get_mut(index) {
            section.tokens.push((token, position));
        }
    }
    // They live until all texts are parsed: ten thousand texts, and half of the room in their lists was spare.
    for section in &mut document.sections {
        section.lists.shrink_to_fit();
        section.tables.shrink_to_fit();
        section.tokens.shrink_to_fit();
    }
    document.sections.shrink_to_fit();
    document.headings.shrink_to_fit();
    document.links.shrink_to_fit();
}

fn comparable(value: &Value) -> Value {
    match value {
        Value::Mci { count, .. } => Value::Mci { count: *count, ending: String::new() },
        other => other.clone(),
    }
}

/// The numbers, phones and words beside numbers of a run of text, each with its byte offset.
pub(crate) fn tokens_of(text: &str) -> Vec<(Token, usize)> {
    let mut tokens = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return tokens;
    }
    let items = items_of(text);
    for (at, (item, offset)) in items.iter().enumerate() {
        match item {
            Item::Number(digits) => tokens.push((Token::Number(digits.clone()), *offset)),
            Item::Phone(digits) => tokens.push((Token::Phone(digits.clone()), *offset)),
            Item::Word(word) => {
                let near = &items[at.saturating_sub(2)..(at + 3).min(items.len())];
                if near.iter().any(|(item, _)| matches!(item, Item::Number(_))) {
                    tokens.push((Token::WordByNumber(word.to_lowercase()), *offset));
                }
            }
        }
    }
    tokens
}

#[derive(Debug)]
enum Item<'a> {
    Number(String),
    Phone(String),
    Word(&'a str),
}

fn items_of(text: &str) -> Vec<(Item<'_>, usize)> {
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
            items.push((Item::Word(&rest[..length]), at));
            length
        } else {
            letter.len_utf8()
        };
        at += length;
    }
    items
}

/// No phone is longer, in bytes, however it is grouped: text is not searched further.
const LONGEST_PHONE: usize = 48;

/// The number or phone at the start of `rest` and how many bytes it takes.
fn number_or_phone(rest: &str) -> (Option<Item<'_>>, usize) {
    let near = &rest[..rest.floor_char_boundary(LONGEST_PHONE)];
    let run: &str = &near[..near.find(|letter: char| !(letter.is_ascii_digit() || "+()- \u{a0}".contains(letter))).unwrap_or(near.len())];
    let run = run.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let digits: String = run.chars().filter(char::is_ascii_digit).collect();
    let dialled = (run.starts_with('+') || run.starts_with('8'))
        && (run.contains('(') || run.starts_with('+') || !run.contains([' ', '\u{a0}', '-']));
    if dialled && (10..=12).contains(&digits.len()) {
        return (Some(Item::Phone(digits)), run.len());
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
    (Some(Item::Number(number)), length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<Token> {
        tokens_of(text).into_iter().map(|(token, _)| token).collect()
    }

    #[test]
    fn numbers_phones_and_words_beside_numbers() {
        assert_eq!(tokens("1 625 АЕК"), [Token::Number("1625".into()), Token::WordByNumber("аек".into())]);
        assert_eq!(tokens("8(7212)34-70-42"), [Token::Phone("87212347042".into())]);
        assert_eq!(tokens("87277442255"), [Token::Phone("87277442255".into())]);
        assert_eq!(tokens("30–40 %"), [Token::Number("30".into()), Token::Number("40".into())]);
        assert_eq!(tokens("сөз ғана"), []);
        assert!(tokens("2026 жылғы 30 қаңтар").contains(&Token::WordByNumber("қаңтар".into())));
        assert_eq!(tokens("2026 125").len(), 2, "a year is no group of a longer number");
    }
}
