//! What people type and paste as a phone number, reduced to digits: other digits, dashes, spaces, brackets, extensions.

/// A number as digits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrittenNumber {
    /// Starts with a plus sign: a calling code follows.
    pub has_plus: bool,
    pub digits: String,
    pub extension: Option<String>,
}

/// Zeros of the scripts in which phone numbers are written. Nine digits follow each.
const ZEROS: [char; 10] = ['\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{A66}', '\u{E50}', '\u{17E0}', '\u{1040}', '\u{FF10}', '0'];

/// The letters and signs before an extension, in lower case, longest first. A number may also be joined with `;ext=`.
const EXTENSION_MARKS: [&str; 40] = [
    "добавочный",
    "внутренний",
    "extension",
    "durchwahl",
    "एक्सटेंशन",
    "қосымша",
    "toestel",
    "تحويلة",
    "dahili",
    "داخلی",
    "داخلي",
    "ichki",
    "anexo",
    "poste",
    ";ext=",
    "добав",
    "ramal",
    "локал",
    "lokal",
    "ішкі",
    "внут",
    "extn",
    "wewn",
    "εσωτ",
    "доб",
    "ext",
    "int",
    "ต่อ",
    "wew",
    "дод",
    "分机",
    "內線",
    "内线",
    "内線",
    "分機",
    "вн",
    "xt",
    "dw",
    "x",
    "#",
];

/// The longest extension.
const EXTENSION_DIGITS: usize = 7;

/// `None` if the text contains characters that are not part of a number.
pub(super) fn read(text: &str) -> Option<WrittenNumber> {
    let plain: String = text.chars().filter(|letter| !is_invisible(*letter)).flat_map(plain).collect();
    let plain = plain.trim().strip_prefix("tel:").unwrap_or(plain.trim());
    let (number, extension) = split_extension(plain);
    let extension = match extension {
        None => None,
        Some(written) => Some(extension_digits(written)?),
    };
    let number = number.trim();
    let has_plus = number.starts_with('+');
    let rest = number.strip_prefix('+').unwrap_or(number);
    let allowed = rest.chars().all(|letter| letter.is_ascii_digit() || " -()./".contains(letter));
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    (allowed && !digits.is_empty()).then_some(WrittenNumber { has_plus, digits, extension })
}

/// A character in its plain form: digits of other scripts, dashes, spaces, full-width signs.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let digit = ZEROS.iter().find_map(|zero| (letter as u32).checked_sub(*zero as u32).filter(|digit| *digit < 10));
    let plain = match (digit, letter) {
        (Some(digit), _) => char::from_digit(digit, 10).unwrap_or(letter),
        (None, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30FC}' | '\u{FF0D}' | '~' | '\u{FF5E}') => '-',
        (None, '[' | '\u{FF08}' | '\u{FF3B}') => '(',
        (None, ']' | '\u{FF09}' | '\u{FF3D}') => ')',
        (None, '\u{FF0B}') => '+',
        (None, '\u{FF0E}' | '\u{B7}') => '.',
        (None, letter) if letter.is_whitespace() => ' ',
        (None, letter) => letter,
    };
    plain.to_lowercase()
}

/// Marks without width that are copied from web pages and documents: soft hyphens, joiners, directions.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The number and the text after the mark of an extension.
fn split_extension(text: &str) -> (&str, Option<&str>) {
    let first = EXTENSION_MARKS
        .iter()
        .filter_map(|mark| text.find(mark).map(|at| (at, mark.len())))
        .min_by_key(|(at, length)| (*at, usize::MAX - length));
    first.map_or((text, None), |(at, length)| (text[..at].trim_end_matches([' ', ',', ';', '(', '-']), Some(&text[at + length..])))
}

fn extension_digits(text: &str) -> Option<String> {
    let digits = text.trim_start_matches(['.', ':', ' ', '№']).trim_end_matches(['#', ')', ' ', '.']);
    let is_extension = !digits.is_empty() && digits.len() <= EXTENSION_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_extension.then(|| digits.to_owned())
}

#[cfg(test)]
mod tests {
    use super::read;

    fn digits(text: &str) -> Option<String> {
        let written = read(text)?;
        let plus = if written.has_plus { "+" } else { "" };
        let extension = written.extension.map(|digits| format!(" x{digits}")).unwrap_or_default();
        Some(format!("{plus}{}{extension}", written.digits))
    }

    #[test]
    fn numbers_as_people_paste_them() {
        for text in [
            "8(7212)34-70-42",
            "8\u{a0}7212\u{202f}34\u{2013}70\u{2011}42",
            "\u{200e}8 (7212) 34.70.42\u{200f}",
            "٨٧٢١٢٣٤٧٠٤٢",
            "８（7212）34－70－42",
        ] {
            assert_eq!(digits(text).as_deref(), Some("87212347042"), "{text}");
        }
        assert_eq!(digits("＋1 (937) 544\u{2212}2633").as_deref(), Some("+19375442633"));
        assert_eq!(digits("tel:+77212347042").as_deref(), Some("+77212347042"));
    }

    #[test]
    fn extensions() {
        for text in [
            "544-2633 ext. 5",
            "544-2633, ext 5",
            "544-2633 x5",
            "544-2633 (доб. 5)",
            "544-2633 (вн. 5)",
            "544-2633 #5",
            "544-2633;ext=5",
            "544-2633, ішкі 5",
            "544-2633 تحويلة ٥",
            "544-2633 wew. 5",
            "544-2633, εσωτ. 5",
            "544-2633, एक्सटेंशन ५",
        ] {
            assert_eq!(digits(text).as_deref(), Some("5442633 x5"), "{text}");
        }
    }

    #[test]
    fn other_characters_are_refused() {
        for text in
            ["", "+", "34-70-4O", "8(7212)34-70-42a", "1-800-FLOWERS", "12 or 13", "544-2633 ext.", "544-2633 ext. 123456789", "7+7"]
        {
            assert_eq!(digits(text), None, "{text}");
        }
    }
}
