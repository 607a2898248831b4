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

/// Letters that look alike: Latin, Cyrillic.
const HOMOGLYPHS: [(char, char); 30] = [
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
    ('Y', 'У'),
    ('y', 'у'),
    ('Ə', 'Ә'),
    ('ə', 'ә'),
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
    words(latin)
        .filter_map(|(start, word)| minority_letter(word).map(|(inside, letter)| (start + inside, word, letter)))
        .map(|(offset, word, letter)| {
            let problem = Diagnostic::error(Place::new(file, position(offset)), msg!("mixed-letters", word = word));
            problem.kind(ProblemKind::TextMistake).hint(hint(letter))
        })
        .collect()
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
    let is_minority = if latin <= cyrillic { is_latin } else { is_cyrillic };
    word.char_indices().find(|(_, letter)| is_minority(*letter))
}

/// A mixed word with all its letters in one alphabet; `None` if one of them has no twin.
pub(crate) fn uniform(word: &str) -> Option<String> {
    let (_, letter) = minority_letter(word)?;
    let to_cyrillic = is_latin(letter);
    word.chars()
        .map(|letter| match to_cyrillic {
            true if is_latin(letter) => HOMOGLYPHS.iter().find(|(latin, _)| *latin == letter).map(|(_, cyrillic)| *cyrillic),
            false if is_cyrillic(letter) => HOMOGLYPHS.iter().find(|(_, cyrillic)| *cyrillic == letter).map(|(latin, _)| *latin),
            _ => Some(letter),
        })
        .collect()
}

fn hint(letter: char) -> crate::base::message::Message {
    let shown = letter.to_string();
    let twin = |of: fn(&(char, char)) -> (char, char)| {
        HOMOGLYPHS.iter().map(of).find(|(one, _)| *one == letter).map(|(_, other)| other.to_string())
    };
    if is_latin(letter) {
        match twin(|(latin, cyrillic)| (*latin, *cyrillic)) {
            Some(meant) => msg!("hint-latin-letter", letter = shown, meant = meant),
            None => msg!("hint-latin-unmatched", letter = shown),
        }
    } else {
        match twin(|(latin, cyrillic)| (*cyrillic, *latin)) {
            Some(meant) => msg!("hint-cyrillic-letter", letter = shown, meant = meant),
            None => msg!("hint-cyrillic-unmatched", letter = shown),
        }
    }
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='ɏ' if letter.is_alphabetic())
}

/// Whether a byte can start a Latin letter in UTF-8. Most texts have none, and scanning bytes is faster than decoding characters.
fn may_start_latin(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || (0xC3..=0xC9).contains(&byte)
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
