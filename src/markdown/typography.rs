//! Automatic typography: inserts no-break spaces and word joiners, so that authors need not care about line breaks.

use super::alphabets::is_letter;
use std::borrow::Cow;

/// No-break space.
pub(crate) const NO_BREAK_SPACE: char = '\u{a0}';

/// Prevents a line break and has no width.
const WORD_JOINER: char = '\u{2060}';

/// Prevents line breaks after № and §, between groups of digits, between a number and a following %, ₸ or short unit, before a dash,
/// between a number and its grammatical ending («50 %-ы»), and within a number of such a word («4-1-тармақ»).
pub(crate) fn add_no_break_spaces(text: &str) -> Cow<'_, str> {
    // Digits, `%`, and the lead bytes of №, §, – and —. Most texts have none, and scanning bytes is faster than decoding characters.
    let may_bind = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'%' | 0xC2 | 0xE2);
    if !text.bytes().any(may_bind) {
        return Cow::Borrowed(text);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut bound = String::with_capacity(text.len() + 8);
    let mut changed = false;
    for (at, &letter) in letters.iter().enumerate() {
        let (before, after) = (&letters[..at], &letters[at + 1..]);
        let binds = letter == ' ' && at > 0 && binds(before, after);
        changed |= binds;
        bound.push(if binds { NO_BREAK_SPACE } else { letter });
        if letter == '-' && is_ending(before, after) {
            changed = true;
            bound.push(WORD_JOINER);
        }
    }
    if changed { Cow::Owned(bound) } else { Cow::Borrowed(text) }
}

/// Whether a hyphen between `before` and `after` joins an ending to a number, or is in a number before an ending.
fn is_ending(before: &[char], after: &[char]) -> bool {
    let digits = after.iter().take_while(|letter| letter.is_ascii_digit()).count();
    let after = if digits > 0 && after.get(digits) == Some(&'-') { &after[digits + 1..] } else { after };
    before.last().is_some_and(|last| last.is_ascii_digit() || *last == '%') && after.first().is_some_and(|next| is_letter(*next))
}

/// Whether the space between `before` and `after` must not break.
fn binds(before: &[char], after: &[char]) -> bool {
    let (Some(&last), Some(&next)) = (before.last(), after.first()) else {
        return false;
    };
    let digits_after = after.iter().take_while(|letter| letter.is_ascii_digit()).count();
    let digits_before = before.iter().rev().take_while(|letter| letter.is_ascii_digit()).count();
    match (last, next) {
        ('№' | '§', _) => true,
        (_, '–' | '—') => true,
        _ if digits_before > 0 && (next == '%' || next == '₸') => true,
        _ if (1..=3).contains(&digits_before) && digits_after == 3 => true,
        _ => digits_before > 0 && short_unit(after),
    }
}

/// A short word after a number is usually its unit («12 айдан», «66 үй», «3 дня»), and together they fit on the narrowest screen.
fn short_unit(after: &[char]) -> bool {
    let letters = after.iter().take_while(|letter| is_letter(**letter)).count();
    (1..=MAX_UNIT_LENGTH).contains(&letters)
}

/// The maximum number of letters of a word that is kept on the line of its number.
const MAX_UNIT_LENGTH: usize = 6;

#[cfg(test)]
mod tests {
    use super::add_no_break_spaces;

    #[test]
    fn keeps_units_and_groups_together() {
        let visible = |text: &str| add_no_break_spaces(text).replace('\u{a0}', "_");
        assert_eq!(visible("№ 234 бұйрық"), "№_234_бұйрық");
        assert_eq!(visible("сома 1 625 АЕК – бәрі"), "сома 1_625_АЕК_– бәрі");
        assert_eq!(visible("50 % құны"), "50_% құны");
        assert_eq!(visible("2026 жылғы 30 қаңтар"), "2026_жылғы 30_қаңтар");
        assert_eq!(visible("Қамзин көшесі, 66 үй, 12 адамнан, 5 министрлік"), "Қамзин көшесі, 66_үй, 12 адамнан, 5 министрлік");
        assert_eq!(add_no_break_spaces("құнының 50 %-ы, 65-бап"), "құнының 50\u{a0}%-\u{2060}ы, 65-\u{2060}бап");
        assert_eq!(add_no_break_spaces("4-1-тармақ, 34-70-42"), "4-\u{2060}1-\u{2060}тармақ, 34-70-42");
        assert_eq!(add_no_break_spaces("2-3 адам, web-сайт").replace('\u{a0}', "_"), "2-3_адам, web-сайт");
        assert_eq!(visible("бір екі"), "бір екі");
        assert_eq!(visible("үй 12345 678"), "үй 12345 678");
    }
}
