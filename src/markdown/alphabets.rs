//! Detects words that mix alphabets (a Latin `i` in a Kazakh word looks right, but search cannot find the word), and counts letters
//! to distinguish Kazakh from Russian.

use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::msg;
use unicode_normalization::char::is_combining_mark;

/// Whether a letter exists in the Kazakh Cyrillic alphabet but not in the Russian one.
fn is_only_kazakh(letter: char) -> bool {
    matches!(letter, 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' | 'Ә' | 'Ғ' | 'Қ' | 'Ң' | 'Ө' | 'Ұ' | 'Ү' | 'Һ' | 'І')
}

/// Whether a character is a letter, or a mark inside words of Indic scripts («अगस्त»). Like `char::is_alphabetic`, with a fast path for Latin and Cyrillic: the Unicode tables took one eighth of a build.
pub(crate) fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        '\u{900}'..='\u{17ff}' => letter.is_alphabetic() || is_combining_mark(letter),
        _ => letter.is_alphabetic(),
    }
}

/// Letters that look alike: Latin, Cyrillic. A letter with several twins has several rows.
const HOMOGLYPHS: [(char, char); 34] = [
    ('A', 'А'),
    ('a', 'а'),
    ('B', 'В'),
    ('C', 'С'),
    ('c', 'с'),
    ('E', 'Е'),
    ('e', 'е'),
    ('H', 'Н'),
    ('h', 'һ'),
    ('I', 'І'),
    ('i', 'і'),
    ('K', 'К'),
    ('k', 'к'),
    ('M', 'М'),
    ('m', 'м'),
    ('n', 'п'),
    ('O', 'О'),
    ('o', 'о'),
    ('P', 'Р'),
    ('p', 'р'),
    ('T', 'Т'),
    ('t', 'т'),
    ('u', 'и'),
    ('X', 'Х'),
    ('x', 'х'),
    ('Y', 'Ү'),
    ('Y', 'У'),
    ('y', 'у'),
    ('Ə', 'Ә'),
    ('ə', 'ә'),
    ('ǝ', 'ә'),
    ('Ɵ', 'Ө'),
    ('ɵ', 'ө'),
    ('ï', 'ї'),
];

/// The number of Cyrillic letters of a text, and how many of them are only Kazakh.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct LetterCount {
    cyrillic: usize,
    kazakh: usize,
}

/// Below this number of letters, a Kazakh text may lack specific Kazakh letters.
const MIN_LETTERS: usize = 200;

impl LetterCount {
    pub(crate) fn add(&mut self, text: &str) {
        for letter in text.chars().filter(|letter| is_cyrillic(*letter)) {
            self.cyrillic += 1;
            self.kazakh += usize::from(is_only_kazakh(letter));
        }
    }

    pub(crate) fn plus(self, other: LetterCount) -> LetterCount {
        LetterCount { cyrillic: self.cyrillic + other.cyrillic, kazakh: self.kazakh + other.kazakh }
    }

    /// Whether the text is long, Cyrillic, and has no specifically Kazakh letter.
    pub(crate) fn looks_russian(self) -> bool {
        self.cyrillic > MIN_LETTERS && self.kazakh == 0
    }
}

/// Whether a language code means Kazakh in Cyrillic script.
pub(crate) fn is_cyrillic_kazakh(code: &str) -> bool {
    let mut parts = code.split('-');
    parts.next() == Some("kk") && !parts.any(|part| part.eq_ignore_ascii_case("arab") || part.eq_ignore_ascii_case("latn"))
}

/// Reports all words that mix Latin and Cyrillic letters. `position` converts a byte offset.
pub(crate) fn mixed(file: &FilePath, text: &str, position: impl Fn(usize) -> Position) -> Vec<Diagnostic> {
    let latin = if text.bytes().any(may_start_latin) && text.chars().any(is_latin) { text } else { "" };
    let numbers = letters_in_numbers(text).into_iter().map(|(offset, letter, digit)| {
        let message = msg!("letter-in-number", letter = letter.to_string());
        let problem = Diagnostic::error(Place::new(file, position(offset)), message).kind(ProblemKind::TextMistake);
        problem.hint(msg!("hint-letter-in-number", digit = digit.to_string()))
    });
    let words = words(latin).filter_map(|(start, word)| minority_letter(word).map(|(inside, letter)| (start + inside, word, letter))).map(
        |(offset, word, letter)| {
            let problem = Diagnostic::error(Place::new(file, position(offset)), msg!("mixed-letters", word = word));
            let is_glued = is_latin(letter) && is_end_of_address(text, offset);
            problem.kind(ProblemKind::TextMistake).hint(if is_glued { msg!("hint-address-glued") } else { hint(letter) })
        },
    );
    words.chain(numbers).collect()
}

/// Letters that were typed in place of digits that look like them, with their offsets: `5O`, `2О26`, `l5`.
fn letters_in_numbers(text: &str) -> Vec<(usize, char, char)> {
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_zero = |letter: char| matches!(letter, 'O' | 'О');
    let digit = |(at, letter): (usize, char)| {
        let (before, after) = (&text[..at], &text[at + letter.len_utf8()..]);
        let follows_digit = before.trim_end_matches(is_zero).ends_with(is_digit);
        let zero = match letter {
            'O' | 'О' => follows_digit && !after.trim_start_matches(is_zero).starts_with(is_letter),
            'o' | 'о' => before.ends_with(is_digit) && after.starts_with(is_digit),
            _ => false,
        };
        let one = letter == 'l' && after.starts_with(is_digit) && !before.ends_with(|letter: char| is_letter(letter) || letter == '\'');
        let found = if zero { Some('0') } else { one.then_some('1') };
        found.filter(|_| !is_end_of_address(text, at)).map(|digit| (at, letter, digit))
    };
    text.char_indices().filter_map(digit).collect()
}

/// The words of a text with their offsets. A hyphen separates words: «PDF-файл» is two.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_letter)?;
        let end = text[start..].find(|letter: char| !is_letter(letter)).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

/// In a mixed word, the first letter of the minority alphabet, with its offset.
fn minority_letter(word: &str) -> Option<(usize, char)> {
    let latin = word.chars().filter(|letter| is_latin(*letter)).count();
    let cyrillic = word.chars().filter(|letter| is_cyrillic(*letter)).count();
    if latin == 0 || cyrillic == 0 {
        return None;
    }
    let all_have_twins =
        |is_such: fn(char) -> bool| word.chars().filter(|letter| is_such(*letter)).all(|letter| twins(letter).next().is_some());
    // «ЦOH»: two letters of three, but only they have twins.
    let is_close = latin.max(cyrillic) <= 2 * latin.min(cyrillic);
    let is_minority = match (all_have_twins(is_latin), all_have_twins(is_cyrillic)) {
        (true, false) if is_close => is_latin,
        (false, true) if is_close => is_cyrillic,
        _ if latin <= cyrillic => is_latin,
        _ => is_cyrillic,
    };
    word.char_indices().find(|(_, letter)| is_minority(*letter))
}

/// Whether a word belongs to a web address: «https://egov.kzсайты».
fn is_end_of_address(text: &str, word: usize) -> bool {
    let before = text[..word].rsplit(char::is_whitespace).next().unwrap_or_default();
    before.contains("://") || before.contains("www.")
}

/// The letters of the other alphabet that look like a letter.
fn twins(letter: char) -> impl Iterator<Item = char> {
    HOMOGLYPHS.iter().filter_map(move |(latin, cyrillic)| match letter {
        _ if *latin == letter => Some(*cyrillic),
        _ if *cyrillic == letter => Some(*latin),
        _ => None,
    })
}

/// A mixed word with all its letters in one alphabet; `None` if one of them has no twin, or several.
pub(crate) fn uniform(word: &str) -> Option<String> {
    let (_, letter) = minority_letter(word)?;
    let is_other = if is_latin(letter) { is_latin } else { is_cyrillic };
    word.chars()
        .map(|letter| {
            if !is_other(letter) {
                return Some(letter);
            }
            let mut twins = twins(letter);
            twins.next().filter(|_| twins.next().is_none())
        })
        .collect()
}

fn hint(letter: char) -> crate::base::message::Message {
    let meant = twins(letter).map(String::from).collect::<Vec<_>>().join("` / `");
    match (is_latin(letter), meant.is_empty()) {
        (true, false) => msg!("hint-latin-letter", letter = letter.to_string(), meant = meant),
        (true, true) => msg!("hint-latin-unmatched", letter = letter.to_string()),
        (false, false) => msg!("hint-cyrillic-letter", letter = letter.to_string(), meant = meant),
        (false, true) => msg!("hint-cyrillic-unmatched", letter = letter.to_string()),
    }
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='ʯ' if letter.is_alphabetic())
}

/// Whether a byte can start a Latin letter in UTF-8. Most texts have none, and scanning bytes is faster than decoding characters.
fn may_start_latin(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || (0xC3..=0xCA).contains(&byte)
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}' if is_letter(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::UiLanguage;

    fn found(text: &str) -> Vec<String> {
        let at = |offset: usize| Position { line: 1, column: text[..offset].chars().count() as u32 + 1 };
        mixed(&"a.md".into(), text, at)
            .iter()
            .map(|problem| {
                let hint = problem.hint.as_ref().map(|hint| hint.text(UiLanguage::English)).unwrap_or_default();
                format!("{} {} | {hint}", problem.place.position.column, problem.message.text(UiLanguage::English))
            })
            .collect()
    }

    #[test]
    fn reports_the_letter_of_the_other_alphabet() {
        let one = found("бұл бiлім");
        assert_eq!(one.len(), 1);
        assert!(one[0].starts_with("6 ") && one[0].contains("бiлім") && one[0].contains("`і`"), "{}", one[0]);
        assert!(found("eGоv")[0].starts_with("3 "), "a Cyrillic letter among Latin ones");
    }

    #[test]
    fn a_letter_with_several_twins_is_the_choice_of_the_author() {
        assert!(found("Yкімет")[0].contains("`Ү` / `У`"), "{:?}", found("Yкімет"));
        assert_eq!(["Yкімет", "бiлім", "ɵнер"].map(uniform), [None, Some("білім".to_owned()), Some("өнер".to_owned())]);
        assert!(found("https://egov.kzсайты")[0].contains("space"), "the address stays");
    }

    #[test]
    fn a_word_is_of_the_alphabet_that_has_all_its_letters() {
        assert!(found("ЦOH")[0].starts_with("2 "), "{:?}", found("ЦOH"));
        assert_eq!(uniform("ЦOH").as_deref(), Some("ЦОН"));
    }

    #[test]
    fn letters_that_resemble_digits_are_reported() {
        for (text, column, digit) in
            [("Төлем 5O АЕК", 8, '0'), ("2О26 жыл", 2, '0'), ("l5 күн", 1, '1'), ("74-97-2О,", 8, '0'), ("2o26", 2, '0')]
        {
            let found = found(text);
            assert!(
                found.len() == 1 && found[0].starts_with(&format!("{column} ")) && found[0].contains(&format!("`{digit}`")),
                "{text}: {found:?}"
            );
        }
        for text in ["5Отбасы", "O2, 1o", "№ 5о", "https://x.kz/5O", "l'5", "О5"] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn words_in_one_alphabet_are_accepted() {
        assert_eq!(found("PDF-файл, eGov порталы, XXI ғасыр, IP-мекенжай, COVID-19"), Vec::<String>::new());
    }

    #[test]
    fn detects_long_russian_texts() {
        let count = |text: String| {
            let mut count = LetterCount::default();
            count.add(&text);
            count
        };
        assert!(count("слово ".repeat(60)).looks_russian());
        assert!(!count("слово ".repeat(20)).looks_russian(), "too short to tell");
        assert!(!count(format!("{}і", "слово ".repeat(60))).looks_russian());
        assert!(is_cyrillic_kazakh("kk") && is_cyrillic_kazakh("kk-KZ") && !is_cyrillic_kazakh("kk-Arab") && !is_cyrillic_kazakh("ru"));
    }
}
