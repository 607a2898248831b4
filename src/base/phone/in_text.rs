//! Phone numbers in running text: where one may be. Whether it is one, the numbering plan of a country decides.

use crate::base::unspaced::is_unspaced;
use std::ops::Range;

/// Digits of a number. Shorter ones are rather dates: `2026-11-28`.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=15;
/// Digits of a number that is written without any separator and without plus sign. Twelve are the number of a person.
const PLAIN_DIGITS: usize = 11;
/// Digits of one that starts with a zero, as the national prefix of most countries does.
const ZERO_DIGITS: std::ops::RangeInclusive<usize> = 9..=11;
/// Digits of one whose first group starts with a zero and has at least three digits: `0451 122-0`, unlike `01.02.2026`.
const SHORT_DIGITS: std::ops::RangeInclusive<usize> = 7..=8;
/// Digits after which a bracket starts another number.
const COMPLETE: usize = 7;

/// The parts of a text that may be phone numbers, ascending.
pub(crate) fn candidates(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '(')).map(|next| at + next) {
        let run = run(&text[start..]);
        let end = start + run.len();
        let is_joined = |letter: char| letter.is_alphanumeric() && !is_unspaced(letter);
        let is_inside = text[..start].ends_with(|letter: char| is_joined(letter) && !is_arabic(letter) || "-./+".contains(letter))
            || text[end..].starts_with(is_joined)
            || is_document_number(&text[..start]);
        if may_be_number(run) && !is_inside {
            found.push(start..end);
            at = end;
        } else {
            let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
            at = start + digits.max(1);
        }
    }
    found
}

/// Whether the text before digits makes them the number of a document.
fn is_document_number(before: &str) -> bool {
    before.trim_end_matches(is_space).ends_with('№')
}

/// In Arabic, short words such as «and» are written without a space before what follows.
fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{64a}')
}

/// Dashes of word processors.
fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}' | '\u{2002}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// The digits and separators at the start of a text, up to the last digit.
fn run(text: &str) -> &str {
    let mut digits = 0;
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    let mut before = '\0';
    while let Some((at, letter)) = letters.next() {
        let after = letters.peek().map_or('\0', |(_, after)| *after);
        let goes_on = match letter {
            '0'..='9' => true,
            '+' => at == 0,
            '(' | '[' => digits < COMPLETE,
            ')' | ']' => true,
            '.' => before.is_ascii_digit() && after.is_ascii_digit(),
            // «016/27 22 00»: behind the area code, but not in «01/02/2026».
            '/' => at == digits && digits < COMPLETE && before.is_ascii_digit() && after.is_ascii_digit(),
            // With spaces around it, a dash separates two parts of a sentence.
            _ if is_dash(letter) => !(is_space(before) && is_space(after)),
            _ => is_space(letter),
        };
        if !goes_on {
            break;
        }
        if letter.is_ascii_digit() {
            digits += 1;
            end = at + 1;
        }
        before = letter;
    }
    &text[..end]
}

fn may_be_number(run: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let brackets = |open: char, close: char| run.matches(open).count() == run.matches(close).count();
    let has_area_code = run.starts_with('0') && run.bytes().take_while(u8::is_ascii_digit).count() >= 3;
    let is_long_enough = DIGITS.contains(&digits) || has_area_code && SHORT_DIGITS.contains(&digits) && run.len() > digits;
    if !is_long_enough || !brackets('(', ')') || !brackets('[', ']') {
        return false;
    }
    let has_separator = run.contains(|letter: char| !letter.is_ascii_digit());
    run.starts_with('+')
        || if has_separator { !is_grouped(run) } else { digits == PLAIN_DIGITS || run.starts_with('0') && ZERO_DIGITS.contains(&digits) }
}

/// Whether a run is one large number: `80 000 000 000`.
fn is_grouped(run: &str) -> bool {
    let mut groups = run.split(is_space);
    let is_number = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && is_number(first))
        && groups.all(|group| group.len() == 3 && is_number(group))
}

#[cfg(test)]
mod tests {
    use super::candidates;
    use crate::base::phone::{Country, read};

    /// The numbers in a text that Kazakhstan or another country has.
    fn numbers(text: &str) -> Vec<String> {
        let home = Country::new("KZ");
        let read = |run: &str| read(run, home).ok().filter(|number| number.is_known);
        candidates(text).into_iter().filter_map(|range| Some(read(&text[range])?.dial)).collect()
    }

    #[test]
    fn all_forms_in_which_people_write_numbers() {
        for text in [
            "8 7172 749720",
            "87172749720",
            "8 (7172) 74-97-20, ішкі 5",
            "тел.: 8-7172-74-97-20.",
            "8 [7172] 74-97-20",
            "(7172) 74-97-20",
            "(8 7172 74-97-20)",
            "+7 7172 74 97 20",
            "+7.7172.74.97.20",
            "+7–7172–74–97–20",
            "8\u{a0}(7172)\u{a0}74–97–20 – қабылдау",
            "8‑7172‑74‑97‑20",
            "№ 5 кабинет 8 7172 74 97 20",
        ] {
            assert_eq!(numbers(text), ["+77172749720"], "{text}");
        }
        assert_eq!(numbers("8 (7172) 74-97-20 (8 701 123 45 67)"), ["+77172749720", "+77011234567"]);
        assert_eq!(numbers("8 701 123 45 67 – 8 702 123 45 67"), ["+77011234567", "+77021234567"]);
        assert_eq!(numbers("電話03-5320-7732へ、+86 10 6532 1234まで"), ["+861065321234"], "no number of Kazakhstan, and one of China");
        assert_eq!(numbers("+86 10 6532 1234, +90 312 491 91 00, +976 11 345 678"), ["+861065321234", "+903124919100", "+97611345678"]);
    }

    #[test]
    fn a_slash_behind_the_area_code() {
        let home = Country::new("BE");
        let dialled = |text: &str| -> Vec<String> {
            candidates(text)
                .into_iter()
                .filter_map(|range| read(&text[range], home).ok().filter(|number| number.is_known))
                .map(|number| number.dial)
                .collect()
        };
        for text in ["016/27 22 00", "016/27.22.00", "(016) 27 22 00", "016 27 22 00", "+32 (0)16 27 22 00", "016272200"] {
            assert_eq!(dialled(&format!("Bel {text}.")), ["+3216272200"], "{text}");
        }
        assert_eq!(dialled("0470/12.34.56 of 0470123456"), ["+32470123456"; 2]);
        for text in ["01/02/2026 10:00", "2026/14 van 01/12/2025", "BE0123456789", "rekening 0123456789"] {
            assert_eq!(dialled(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn short_numbers_and_short_words_before_numbers() {
        let numbers = |text: &str, country| -> Vec<String> {
            let read = |range| read(&text[range], Country::new(country)).ok().filter(|number| number.is_known);
            candidates(text).into_iter().filter_map(read).map(|number| number.dial).collect()
        };
        assert_eq!(numbers("Rufen Sie 0451 122-0 an, 030 901-0.", "DE"), ["+494511220", "+49309010"]);
        assert_eq!(numbers("هاتف 0451 122-4711 و030 9018200.", "DE"), ["+494511224711", "+49309018200"]);
        assert_eq!(numbers("01.02.2026, 007/2026, 001 234", "DE"), Vec::<String>::new());
    }

    #[test]
    fn other_numbers() {
        for text in [
            "ЖСН 870101300123, 990101400456",
            "KZ86125KZT5004100100, 860000000000",
            "87 172 749 720 теңге, 80 000 000 000",
            "8 (7172) 74-97-2, 8 (1234) 56-78-90",
            "12.05.2026-14.06.2026, 2026-01-01 10:00",
            "№ 8-7172-749720 бұйрық",
            "8-7172-749720а",
            "x8-7172-749720",
        ] {
            assert_eq!(numbers(text), Vec::<String>::new(), "{text}");
        }
    }
}
