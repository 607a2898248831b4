//! Automatic typography: inserts no-break spaces and word joiners, so that authors need not care about line breaks.

use super::alphabets::is_letter;
use super::placeholders::value_index;
use crate::base::html::WORD_JOINER;
use std::borrow::Cow;

/// No-break space.
pub(crate) const NO_BREAK_SPACE: char = '\u{a0}';

/// The maximum number of letters of a word that is kept on the line of its number.
const MAX_UNIT_LENGTH: usize = 6;

/// The maximum length of a compound that is kept on one line: that of a usual word, which fits on the narrowest screen.
const MAX_COMPOUND_LENGTH: usize = 12;

/// A part of a compound with so few letters is not left alone on a line, even if the compound is long: «по-», «-то».
const MAX_SHORT_PART: usize = 3;

/// The maximum length of a phone, a range, a compound or a chain of bound words without any line break.
const MAX_UNBROKEN_LENGTH: usize = 24;

/// The maximum length of the operand that is kept on the line of the sign after it.
const MAX_OPERAND_LENGTH: usize = 8;

/// Prevents line breaks in a text: see [`between`].
pub(crate) fn add_no_break_spaces(text: &str) -> Cow<'_, str> {
    between("", text, "")
}

/// Prevents line breaks after № and §, between groups of digits, between a number and a following %, currency sign or short unit, before a
/// dash, around the signs of a sum, in ranges, in short compounds, and between a number and its grammatical ending («50 %-ы»). `before` and
/// `after` are the parts of the sentence from which markup separates the text.
pub(crate) fn between<'t>(before: &str, text: &'t str, after: &str) -> Cow<'t, str> {
    // Digits, signs, and the lead bytes of №, §, –, — and the signs of sums. Most texts have none, and scanning bytes is faster than
    // decoding characters.
    let may_bind = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'%' | b'-' | b'=' | b'+' | b'<' | b'>' | 0xC2 | 0xC3 | 0xE2);
    let ends_in_number = before.ends_with(|last: char| last.is_ascii_digit()) && text.starts_with(' ');
    if !ends_in_number && !text.bytes().any(may_bind) {
        return Cow::Borrowed(text);
    }
    let mut letters: Vec<char> = before.chars().collect();
    let start = letters.len();
    letters.extend(text.chars());
    let end = letters.len();
    letters.extend(after.chars());
    let mut bound = String::with_capacity(text.len() + 8);
    let mut changed = false;
    // Where the part starts that no line break divides.
    let mut unbroken = letters[..start].iter().rposition(|letter| *letter == ' ').map_or(0, |space| space + 1);
    for at in start..end {
        let (letter, before, after) = (letters[at], &letters[..at], &letters[at + 1..]);
        // A list of codes such as «701 702 705 …» would be longer than a line.
        let is_long_chain = || at - unbroken > MAX_UNBROKEN_LENGTH && letters[unbroken.max(start)..at].contains(&' ');
        let is_bound = letter == ' ' && (binds(before, after) || is_in_sum(before, after, at - unbroken)) && !is_long_chain();
        if letter == ' ' && !is_bound {
            unbroken = at + 1;
        }
        bound.push(if is_bound { NO_BREAK_SPACE } else { letter });
        let is_joined = matches!(letter, '-' | '–') && joins(before, after);
        if is_joined {
            bound.push(WORD_JOINER);
        }
        changed |= is_bound || is_joined;
    }
    if changed { Cow::Owned(bound) } else { Cow::Borrowed(text) }
}

/// Whether the line must not break after a hyphen or an en dash between `before` and `after`.
fn joins(before: &[char], after: &[char]) -> bool {
    let (Some(&last), Some(&next)) = (before.last(), after.first()) else {
        return false;
    };
    let is_number = |letter: char| letter.is_ascii_digit() || letter == '%' || value_index(letter).is_some();
    if !(is_number(last) || is_letter(last)) || !(is_number(next) || is_letter(next)) {
        return false;
    }
    let left = before.iter().rev().take_while(|letter| is_in_compound(**letter)).count();
    let right = after.iter().take_while(|letter| is_in_compound(**letter)).count();
    let (left, right) = (&before[before.len() - left..], &after[..right]);
    if is_address(left) || is_address(right) {
        return false;
    }
    let length = left.len() + 1 + right.len();
    let is_short = |part: usize| part <= MAX_SHORT_PART;
    match (is_number(last), is_number(next)) {
        // A grammatical ending.
        (true, false) => true,
        (true, true) => length <= MAX_UNBROKEN_LENGTH,
        _ if length <= MAX_COMPOUND_LENGTH => true,
        _ => {
            let is_part = |letter: &&char| is_letter(**letter) || letter.is_ascii_digit();
            let parts = [left.iter().rev().take_while(is_part).count(), right.iter().take_while(is_part).count()];
            length <= MAX_UNBROKEN_LENGTH && parts.into_iter().any(is_short)
        }
    }
}

/// Whether a compound, a range or an address continues with a character.
fn is_in_compound(letter: char) -> bool {
    !letter.is_whitespace() && !matches!(letter, '(' | ')' | '[' | ']' | '«' | '»' | '„' | '“' | '”' | '"' | ',' | ';' | '!' | '…' | '—')
}

/// Whether a part without spaces belongs to an address: what readers copy must be the address.
fn is_address(part: &[char]) -> bool {
    let is_domain = |three: &[char]| three[1] == '.' && three[0].is_alphanumeric() && is_letter(three[2]);
    part.iter().any(|letter| matches!(letter, '@' | '_' | '\\'))
        || part.windows(2).any(|two| two == ['/', '/'])
        || part.windows(3).any(is_domain)
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
        ('–', _) if digits_after > 0 => matches!(before, [.., digit, ' ' | NO_BREAK_SPACE, _] if digit.is_ascii_digit()),
        _ if digits_before > 0 && (matches!(next, '%' | '‰' | '°') || is_currency(next)) => true,
        _ if (1..=3).contains(&digits_before) && digits_after == 3 => true,
        _ => digits_before > 0 && short_unit(after),
    }
}

fn is_currency(sign: char) -> bool {
    matches!(sign, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}')
}

/// Whether the space between `before` and `after` is beside a sign in a sum like «1 АЕК = 4 325 ₸». The sign stays with what follows, and with
/// what precedes if that is short. `unbroken` is the length of the part before the space that no line break divides.
fn is_in_sum(before: &[char], after: &[char], unbroken: usize) -> bool {
    let is_sign = |sign: &char| matches!(sign, '=' | '≈' | '≠' | '≤' | '≥' | '<' | '>' | '+' | '−' | '×' | '÷' | '·');
    let is_space = |letter: &char| matches!(*letter, ' ' | NO_BREAK_SPACE);
    let is_operand = |letter: &char| letter.is_ascii_digit() || is_currency(*letter) || value_index(*letter).is_some();
    match (before, after) {
        ([.., space, sign], [next, ..]) if is_sign(sign) && is_space(space) => is_operand(next),
        ([_, ..], [sign, space, next, ..]) if is_sign(sign) && is_space(space) => is_operand(next) && unbroken <= MAX_OPERAND_LENGTH,
        _ => false,
    }
}

/// A short word after a number is usually its unit («12 айдан», «66 үй», «3 дня»), and together they fit on the narrowest screen.
fn short_unit(after: &[char]) -> bool {
    let letters = after.iter().take_while(|letter| is_letter(**letter)).count();
    (1..=MAX_UNIT_LENGTH).contains(&letters)
}

#[cfg(test)]
mod tests {
    use super::{add_no_break_spaces, between};

    /// `_` is a no-break space, `|` a word joiner.
    fn visible(text: &str) -> String {
        add_no_break_spaces(text).replace('\u{a0}', "_").replace('\u{2060}', "|")
    }

    #[test]
    fn keeps_units_and_groups_together() {
        assert_eq!(visible("№ 234 бұйрық"), "№_234_бұйрық");
        assert_eq!(visible("сома 1 625 АЕК – бәрі"), "сома 1_625_АЕК_– бәрі");
        assert_eq!(visible("50 % құны, 5 $, 7 €"), "50_% құны, 5_$, 7_€");
        assert_eq!(visible("2026 жылғы 30 қаңтар"), "2026_жылғы 30_қаңтар");
        assert_eq!(visible("Қамзин көшесі, 66 үй, 12 адамнан, 5 министрлік"), "Қамзин көшесі, 66_үй, 12 адамнан, 5 министрлік");
        assert_eq!(visible("құнының 50 %-ы, 65-бап, 331-ө-м, 4-1-тармақ"), "құнының 50_%-|ы, 65-|бап, 331-|ө-|м, 4-|1-|тармақ");
        assert_eq!(visible("бір екі"), "бір екі");
        assert_eq!(visible("үй 12345 678"), "үй 12345 678");
        assert_eq!(visible("701 702 705 707 747 775 776 777 778"), "701_702_705_707_747_775_776 777_778", "no longer than a line");
    }

    #[test]
    fn keeps_ranges_together() {
        assert_eq!(visible("30–80 % и 8-10 дней"), "30–|80_% и 8-|10_дней");
        assert_eq!(visible("10 – 15 айда, сағат 09:00–18:00, дс–жм"), "10_–_15_айда, сағат 09:00–|18:00, дс–|жм");
        assert_eq!(visible("8-800-080-77-77"), "8-|800-|080-|77-|77");
        assert_eq!(visible("сөз – 15 адам"), "сөз_– 15_адам");
    }

    #[test]
    fn keeps_short_compounds_together() {
        assert_eq!(visible("Wi-Fi, веб-сайт, из-за, сондай-ақ"), "Wi-|Fi, веб-|сайт, из-|за, сондай-|ақ");
        assert_eq!(visible("по-азербайджански, ата-анаңыздың"), "по-|азербайджански, ата-|анаңыздың");
        assert_eq!(visible("Северо-Казахстанская, онлайн-диагностикалық"), "Северо-Казахстанская, онлайн-диагностикалық");
        assert_eq!(visible("К-А-З-А-Х-С-Т-А-Н-С-К-А-Я"), "К-А-З-А-Х-С-Т-А-Н-С-К-А-Я", "no longer than a line");
        assert_eq!(visible("(IP-мекенжай) «СПИД-центр»"), "(IP-|мекенжай) «СПИД-|центр»");
        assert_eq!(visible("сөз -сөз - а-"), "сөз -сөз - а-");
    }

    #[test]
    fn addresses_stay_as_they_are() {
        for address in ["e-mail.kz", "my-site.kz/a-b", "https://a.kz/b-5-c", "a-b@c-d.kz", "file_1-a"] {
            assert_eq!(visible(address), address);
        }
    }

    #[test]
    fn keeps_sums_together() {
        assert_eq!(visible("(1 АЕК = 4 325 ₸)"), "(1_АЕК_=_4_325_₸)");
        assert_eq!(visible("5 × 302 750 = 1 513 750 ₸"), "5_×_302_750 =_1_513_750_₸", "the whole sum is longer than a line");
        assert_eq!(visible("a = b, егер x > 0"), "a = b, егер x_>_0");
    }

    #[test]
    fn looks_beyond_markup() {
        let visible = |before, text, after| between(before, text, after).replace('\u{a0}', "_").replace('\u{2060}', "|");
        assert_eq!(visible("", "жылы 1 ", "АЕК"), "жылы 1_");
        assert_eq!(visible("5", " күн", ""), "_күн");
        assert_eq!(visible("Wi", "-", "Fi"), "-|");
        assert_eq!(visible("АЕК", "-тің", ""), "-|тің");
        assert_eq!(visible("сөз", " күн", ""), " күн");
    }
}
