//! Keeps phones, dates, ranges, groups of digits, numbers of laws and addresses readable in a text from right to left.
//!
//! The bidirectional algorithm shows `8(7212)34-70-42` as `42-70-34(7212)8` between Arabic letters. Isolated, such a run keeps its
//! own direction. A number of digits only needs no isolation.

use super::address;
use super::text::{self, Letter};
use crate::base::html::WORD_JOINER;
use std::ops::Range;

/// FIRST STRONG ISOLATE, the plain-text counterpart of `<bdi>`.
pub(crate) const OPEN: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE, the counterpart of `</bdi>`.
pub(crate) const CLOSE: char = '\u{2069}';

/// The byte ranges of a text that must be isolated, in order, without overlaps.
pub(crate) fn runs(text: &str) -> Vec<Range<usize>> {
    // Every run has one of these, and most texts have none.
    if !text.contains(|letter: char| letter.is_ascii_digit() || letter == '#' || address::is_in_every_address(letter)) {
        return Vec::new();
    }
    let mut letters = text::letters(text);
    // It has no width and no direction: a run continues after it.
    letters.retain(|letter| letter.original != WORD_JOINER);
    let byte = |index: usize| letters.get(index).map_or(text.len(), |letter| letter.at);
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let (length, composite) = run(&letters, at);
        if composite {
            found.push(byte(at)..byte(at + length));
        }
        at += length;
    }
    found
}

/// Plain text with U+2068 and U+2069 around each run.
pub(crate) fn plain(text: &str) -> String {
    wrap(text, OPEN.encode_utf8(&mut [0; 4]), CLOSE.encode_utf8(&mut [0; 4]))
}

/// Text that is HTML without tags, with `<bdi>` around each run.
pub(super) fn marked(text: &str) -> String {
    wrap(text, "<bdi>", "</bdi>")
}

fn wrap(text: &str, open: &str, close: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for run in runs(text) {
        out += &text[done..run.start];
        out += open;
        out += &text[run.clone()];
        out += close;
        done = run.end;
    }
    out + &text[done..]
}

/// What begins at `from`: its length, at least 1, and whether it must be isolated.
fn run(text: &[Letter], from: usize) -> (usize, bool) {
    if text[from].original == OPEN {
        let inside = text[from..].iter().position(|letter| letter.original == CLOSE);
        return (inside.map_or(1, |end| end + 1), false);
    }
    let entity = entity(text, from);
    if entity > 0 {
        return (entity, false);
    }
    if !is_atom(text[from].original) && !is_prefix(text[from].original) && text[from].original != '(' {
        return (1, false);
    }
    let address = address::length(text, from, &[]);
    if address > 0 {
        return (address, true);
    }
    let end = spaced(text, from).max(tight(text, from));
    let phrase = phrase(text, from);
    if phrase > end {
        return (phrase - from, true);
    }
    if end == from {
        return (1, false);
    }
    let atoms = |letter: &Letter| is_atom(letter.original);
    let needs = |letter: &Letter| letter.original.is_ascii_digit() || matches!(letter.original, '@' | '#');
    let composite = text[from..end].iter().any(needs) && !text[from..end].iter().all(atoms);
    let mixed = text[from..end].windows(2).any(|pair| pair[0].original.is_ascii_digit() != pair[1].original.is_ascii_digit());
    (end - from, composite || mixed)
}

/// The length of a character reference of HTML: `&#39;`, `&amp;`. Zero if there is none.
fn entity(text: &[Letter], from: usize) -> usize {
    let letter = |index: usize| text.get(index).map(|letter| letter.original);
    let name = (from + 1..).take_while(|at| letter(*at).is_some_and(|sign| sign.is_ascii_alphanumeric() || sign == '#')).count();
    if letter(from) == Some('&') && name > 0 && letter(from + 1 + name) == Some(';') { name + 2 } else { 0 }
}

/// The end of a passage in Latin letters that has a number in it, such as an address: `1 High Street, MA1 1BD`. Its words would keep their order,
/// but its numbers would move to the other end. `from` if there is none.
fn phrase(text: &[Letter], from: usize) -> usize {
    if from > 0 && is_joined(text[from - 1].original) {
        return from;
    }
    let (mut end, mut at, mut tokens) = (from, from, 0);
    while let Some(next) = Some(token(text, at)).filter(|next| *next > at) {
        // A phone number is on its own.
        if tokens > 0 && phone(text, at) > next {
            break;
        }
        (end, tokens) = (next, tokens + 1);
        let sign = usize::from(text.get(end).is_some_and(|letter| matches!(letter.original, ',' | '.' | ';')));
        if !text.get(end + sign).is_some_and(|letter| is_space(letter.original)) {
            break;
        }
        at = end + sign + 1;
    }
    let mut at = from;
    let (mut has_letter, mut has_digit) = (false, false);
    while at < end {
        let length = entity(text, at);
        has_letter |= length > 0 || is_latin(text[at].original);
        has_digit |= length == 0 && text[at].original.is_ascii_digit();
        at += length.max(1);
    }
    // A stop that ends a text of nothing else belongs to it: `17351 National Rd.`
    let is_whole = from == 0 && end + 1 == text.len() && text[end].original == '.';
    if tokens > 1 && has_letter && has_digit { end + usize::from(is_whole) } else { from }
}

/// The end of a word or number of a passage in Latin letters: `St`, `Clair's`, `MA1`, `12–14`.
fn token(text: &[Letter], from: usize) -> usize {
    let (mut end, mut at) = (from, from);
    while let Some(letter) = text.get(at).map(|letter| letter.original) {
        let entity = entity(text, at);
        // A comma or full stop between words ends the token, unlike one in a number.
        let goes_on = text.get(at + 1).is_some_and(|next| is_atom(next.original));
        let is_sign = is_connector(letter) && (goes_on || !matches!(letter, ',' | '.'));
        let inside = at > from && (is_sign || matches!(letter, '\'' | '’' | '&'));
        if is_atom(letter) {
            end = at + 1;
        } else if !inside {
            break;
        }
        at += entity.max(1);
    }
    end
}

/// The end of digits and Latin letters that signs join without spaces: `477-IV`, `29.11.2026`, `9:00–18:00`, `8(7212)34-70-42`.
fn tight(text: &[Letter], from: usize) -> usize {
    let at = |index: usize| text.get(index).map(|letter| letter.original);
    let mut end = from;
    let mut open = 0;
    let signed = at(from).is_some_and(is_prefix) && (from == 0 || !is_joined(text[from - 1].original));
    let mut index = from + usize::from(signed);
    while let Some(sign) = at(index) {
        let next_is_atom = at(index + 1).is_some_and(is_atom);
        match sign {
            _ if is_atom(sign) => end = index + 1,
            '(' if end > from && next_is_atom && closes(text, index) => open += 1,
            ')' if open > 0 => {
                open -= 1;
                end = index + 1;
            }
            '#' if at(from) == Some('*') && end > from => return index + 1,
            _ if is_connector(sign) && end > from && (next_is_atom || at(index + 1) == Some('(') && closes(text, index + 1)) => {}
            _ => break,
        }
        index += 1;
    }
    end
}

/// The end of digits that spaces join: `7 028 125`, `+7 (7172) 55-55-55`, `10 – 15`.
fn spaced(text: &[Letter], from: usize) -> usize {
    let mut end = group(text, from);
    end = end.max(phone(text, from));
    if end == from {
        end = tight(text, from);
    }
    let end = range(text, from, end);
    percent(text, from, end)
}

/// The end of a range with spaces around its dash; `low` ends at `end`.
fn range(text: &[Letter], from: usize, end: usize) -> usize {
    let Some(dash) = text.get(end..end + 3) else { return end };
    let is_range = is_space(dash[0].original) && matches!(dash[1].original, '-' | '–' | '—') && is_space(dash[2].original);
    let until = if is_range { group(text, end + 3).max(tight(text, end + 3)) } else { end };
    if is_range && ascends(&text[from..end], &text[end + 3..until]) { until } else { end }
}

/// With the percent sign after a number.
fn percent(text: &[Letter], from: usize, end: usize) -> usize {
    let sign = end + usize::from(text.get(end).is_some_and(|letter| is_space(letter.original)));
    let follows = text.get(sign).is_some_and(|letter| matches!(letter.original, '%' | '‰'));
    if follows && end > from && text[end - 1].original.is_ascii_digit() { sign + 1 } else { end }
}

/// Up to three digits, then groups of three after single spaces.
fn group(text: &[Letter], from: usize) -> usize {
    let digits = |index: usize| text.get(index..).unwrap_or_default().iter().take_while(|letter| letter.original.is_ascii_digit()).count();
    if from > 0 && is_joined(text[from - 1].original) {
        return from;
    }
    let first = digits(from);
    let mut end = from + first;
    while (1..=3).contains(&first) && text.get(end).is_some_and(|letter| is_space(letter.original)) && digits(end + 1) == 3 {
        end += 4;
    }
    if end == from + first { from } else { tight(text, from).max(end).max(fraction(text, end)) }
}

/// The decimals or the tail after a group: `7 028 125,50`.
fn fraction(text: &[Letter], from: usize) -> usize {
    let decimal =
        text.get(from).is_some_and(|letter| is_connector(letter.original)) && text.get(from + 1).is_some_and(|next| is_atom(next.original));
    if decimal { tight(text, from + 1) } else { from }
}

/// Six to fifteen digits with at least two spaces, hyphens or pairs of parentheses between them; in a long number, one is enough.
fn phone(text: &[Letter], from: usize) -> usize {
    let starts = matches!(text[from].original, '+' | '(' | '0'..='9') && (from == 0 || !is_joined(text[from - 1].original));
    let (mut digits, mut separators, mut open, mut end) = (0, 0, 0, from);
    let mut previous = ' ';
    for (index, letter) in text.iter().enumerate().skip(from).take(if starts { LONGEST_PHONE } else { 0 }) {
        match letter.original {
            '0'..='9' => {
                digits += 1;
                end = index + 1;
            }
            '+' if index == from => {}
            '(' if open == 0 => open += 1,
            ')' if open == 1 => {
                open = 0;
                separators += 1;
            }
            sign if (is_space(sign) || matches!(sign, '-' | '‑' | '–')) && (previous.is_ascii_digit() || previous == ')') => {
                separators += 1
            }
            _ => break,
        }
        previous = letter.original;
    }
    let enough = if digits >= LONG_PHONE { 1 } else { 2 };
    if (6..=15).contains(&digits) && separators >= enough && open == 0 { end } else { from }
}

/// Digits of a number that can be a phone although there is only one space in it: `0800 1234567`.
const LONG_PHONE: usize = 9;
/// In characters.
const LONGEST_PHONE: usize = 32;

/// Whether the parenthesis at `open` holds atoms and connectors only and is closed.
fn closes(text: &[Letter], open: usize) -> bool {
    let inside = text[open + 1..].iter().take_while(|letter| is_atom(letter.original) || is_connector(letter.original)).count();
    inside > 0 && text.get(open + 1 + inside).is_some_and(|letter| letter.original == ')')
}

/// Whether two numbers can be the ends of a range rather than a number, a dash and another number.
fn ascends(low: &[Letter], high: &[Letter]) -> bool {
    let value = |number: &[Letter]| -> Option<u64> {
        let digits: String = number.iter().map(|letter| letter.original).filter(char::is_ascii_digit).collect();
        digits.parse().ok()
    };
    matches!((value(low), value(high)), (Some(low), Some(high)) if low < high)
}

/// Signs that belong to the number or name after them: `−5`, `@name`, `*111#`.
fn is_prefix(sign: char) -> bool {
    matches!(sign, '+' | '-' | '−' | '±' | '@' | '#' | '*')
}

fn is_atom(sign: char) -> bool {
    sign.is_ascii_digit() || is_latin(sign)
}

fn is_latin(sign: char) -> bool {
    sign.is_alphabetic() && (sign as u32) < 0x250
}

fn is_joined(sign: char) -> bool {
    sign.is_alphanumeric()
}

fn is_connector(sign: char) -> bool {
    matches!(sign, '-' | '‐' | '‑' | '–' | '—' | '−' | '/' | '.' | ',' | ':' | '×' | '+' | '_' | '*')
}

fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        runs(text).into_iter().map(|run| &text[run]).collect()
    }

    #[test]
    fn isolates_what_would_be_reversed() {
        for (text, expected) in [
            ("تەلەفون 8(7212)34-70-42، 8 (7172) 55-55-55", vec!["8(7212)34-70-42", "8 (7172) 55-55-55"]),
            ("+7 701 123 45 67 ياكي +77011234567", vec!["+7 701 123 45 67", "+77011234567"]),
            ("7 028 125 تەڭگە", vec!["7 028 125"]),
            ("7\u{a0}028\u{a0}125,50 تەڭگە", vec!["7\u{a0}028\u{a0}125,50"]),
            ("№ 477-IV زاڭ, 127/2020.", vec!["477-IV", "127/2020"]),
            ("29.11.2026 جانە 2026-11-22.", vec!["29.11.2026", "2026-11-22"]),
            ("9:00–18:00, 10 – 15, 2025–2027", vec!["9:00–18:00", "10 – 15", "2025–2027"]),
            ("app.testcenter.kz، a@b.kz https://x.kz/?q=1", vec!["app.testcenter.kz", "a@b.kz", "https://x.kz/?q=1"]),
            ("−5 گرادۋس, 5-ءشى, 24(1)", vec!["−5", "24(1)"]),
            ("A1 دەڭگەي، COVID-19، 3×4", vec!["A1", "COVID-19", "3×4"]),
            ("Marston, 1 High Street, MA1 1BD.", vec!["Marston, 1 High Street, MA1 1BD."]),
            ("العنوان 17351 National Rd.", vec!["17351 National Rd"]),
            ("المدينة, 3 St. Clair&#39;s Road, MA1 4RD", vec!["3 St. Clair&#39;s Road, MA1 4RD"]),
            ("St. Clair&#39;s &amp; Sons، A &#39;", vec![]),
            ("WCAG 2.2، St. Mary’s 1,250.", vec!["WCAG 2.2", "St. Mary’s 1,250"]),
            ("Portal 020 7946 0123، Form I-9", vec!["020 7946 0123", "Form I-9"]),
            ("*111# @qandas_kz (7172) 55-55-55", vec!["*111#", "@qandas_kz", "(7172) 55-55-55"]),
            ("ق ر د س م-175/2020، 3-5-تارماق، Wi-Fi", vec!["175/2020", "3-5"]),
            ("4-\u{2060}1-\u{2060}تارماق، 4-\u{2060}تارماق", vec!["4-\u{2060}1"]),
            ("هاتف 0451 1224001، 030 901820 و 2026 1234", vec!["0451 1224001", "030 901820"]),
            ("34 70 42، 50 %-ى، 30%-عا، 5–10\u{a0}% 7", vec!["34 70 42", "50 %", "30%", "5–10\u{a0}%"]),
            ("8-800-080-7777، (8-7212) 34-70-42، +7(7172)555555", vec!["8-800-080-7777", "(8-7212) 34-70-42", "+7(7172)555555"]),
            ("2281 ادام, PDF, (5)، 12ا", vec![]),
            ("22, 40, 112", vec![]),
            ("60 – 20 ۇپاي", vec![]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn wraps_for_html_and_plain_text() {
        assert_eq!(marked("&lt;ا&gt; 1-2"), "&lt;ا&gt; <bdi>1-2</bdi>");
        assert_eq!(plain("ا 1-2."), "ا \u{2068}1-2\u{2069}.");
        assert_eq!(plain(&plain("ا 1-2.")), plain("ا 1-2."));
    }
}
