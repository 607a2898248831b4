//! Decimal digits of every script: `٣`, `۳` and `3` have the same value.

/// The digits zero of scripts in use. The digits one to nine follow each.
const ZEROS: [u32; 24] = [
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
    0x1810, 0x1946, 0xa9d0, 0xff10, 0x1e950,
];

/// A text with the ten digits that begin with `zero` in place of those of any script.
pub(crate) fn with_digits(text: &str, zero: char) -> String {
    let own = |value: u8| char::from_u32(u32::from(zero) + u32::from(value)).expect("ten digits follow each other");
    text.chars().map(|letter| digit_value(letter).map_or(letter, own)).collect()
}

/// The predefined counter style of CSS with the ten digits that begin with `zero` (CSS Counter Styles 3, 6.1). `None` for `0` to `9`, and
/// for digits that have no style.
pub(crate) fn counter_style(zero: char) -> Option<&'static str> {
    Some(match u32::from(zero) {
        0x660 => "arabic-indic",
        0x6f0 => "persian",
        0x966 => "devanagari",
        0x9e6 => "bengali",
        0xa66 => "gurmukhi",
        0xae6 => "gujarati",
        0xb66 => "oriya",
        0xbe6 => "tamil",
        0xc66 => "telugu",
        0xce6 => "kannada",
        0xd66 => "malayalam",
        0xe50 => "thai",
        0xed0 => "lao",
        0xf20 => "tibetan",
        0x1040 => "myanmar",
        0x17e0 => "khmer",
        0x1810 => "mongolian",
        _ => return None,
    })
}

/// The value of a decimal digit of any script.
pub(crate) fn digit_value(letter: char) -> Option<u8> {
    if letter.is_ascii() {
        return letter.is_ascii_digit().then(|| letter as u8 - b'0');
    }
    let code = letter as u32;
    // Most letters of texts lie between the digits of Latin and Arabic.
    if code < ZEROS[1] {
        return None;
    }
    let zero = ZEROS[ZEROS.partition_point(|zero| *zero <= code) - 1];
    (code - zero < 10).then_some((code - zero) as u8)
}

/// Whether a character is a decimal digit of any script.
pub(crate) fn is_digit(letter: char) -> bool {
    digit_value(letter).is_some()
}

/// A digit in ASCII.
pub(crate) fn ascii_digit(letter: char) -> Option<char> {
    digit_value(letter).map(|value| char::from(b'0' + value))
}

/// Whether a byte may start a digit in UTF-8.
pub(crate) fn may_start_digit(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte, 0xd9 | 0xdb | 0xdf | 0xe0 | 0xe1 | 0xea | 0xef | 0xf0)
}

/// Whether a character is the symbol of a currency: `$`, `€`, `₸`.
pub(crate) fn is_currency_symbol(letter: char) -> bool {
    matches!(letter, '$' | '\u{a2}'..='\u{a5}' | '\u{58f}' | '\u{60b}' | '\u{9f2}' | '\u{9f3}' | '\u{af1}' | '\u{bf9}' | '\u{e3f}' | '\u{17db}'
        | '\u{20a0}'..='\u{20cf}' | '\u{fdfc}' | '\u{ff04}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_with_the_digits_of_a_language() {
        assert_eq!(with_digits("№ 12, ٣", '۰'), "№ ۱۲, ۳");
        assert_eq!(with_digits("۱۲", '0'), "12");
        assert_eq!([counter_style('٠'), counter_style('۰'), counter_style('0')], [Some("arabic-indic"), Some("persian"), None]);
    }

    #[test]
    fn digits_of_scripts() {
        for (text, value) in [("٣٠", "30"), ("۳۰", "30"), ("30", "30"), ("३०", "30"), ("៣០", "30"), ("３０", "30")] {
            assert_eq!(text.chars().filter_map(ascii_digit).collect::<String>(), value, "{text}");
            assert!(may_start_digit(text.as_bytes()[0]), "{text}");
        }
        for zero in ZEROS {
            let zero = char::from_u32(zero).expect("a character");
            assert_eq!((digit_value(zero), zero.is_numeric()), (Some(0), true), "{zero:?}");
            assert!(may_start_digit(zero.to_string().as_bytes()[0]), "{zero:?}");
        }
        for letter in ['a', 'я', '٫', '万', '½', '²'] {
            assert_eq!(digit_value(letter), None, "{letter}");
        }
    }
}
