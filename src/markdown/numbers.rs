//! Numbers in running text, in the digits and groups of every language.

use crate::base::digits::{ascii_digit, is_digit};

/// The number at the start of `rest` in ASCII digits without separators, and its length in bytes. Groups have three digits, in whatever
/// way a language separates them: «1 250», «1,250», «1.250», «1’250», «١٬٢٥٠». Decimals are a number of their own.
pub(super) fn grouped_number(rest: &str) -> (String, usize) {
    let digits_of = |text: &str| {
        let length = text.find(|letter: char| !is_digit(letter)).unwrap_or(text.len());
        (text[..length].chars().filter_map(ascii_digit).collect::<String>(), length)
    };
    let (mut number, mut length) = digits_of(rest);
    let is_groupable = (1..=3).contains(&number.len()) && !number.starts_with('0');
    let mut separator = None;
    while let Some(found) = rest[length..].chars().next().and_then(group_separator).filter(|_| is_groupable) {
        let start = length + rest[length..].chars().next().map_or(0, char::len_utf8);
        let (group, group_length) = digits_of(&rest[start..]);
        if group.len() != 3 || separator.is_some_and(|known| known != found) {
            break;
        }
        separator = Some(found);
        number.push_str(&group);
        length = start + group_length;
    }
    (number, length)
}

/// The kind of a separator between groups of digits. All spaces are one kind.
fn group_separator(letter: char) -> Option<char> {
    match letter {
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => Some(' '),
        '\'' | '’' => Some('’'),
        ',' | '.' | '٬' => Some(letter),
        _ => None,
    }
}
