//! Letters that look alike: a Latin `i` in a Kazakh word is invisible to people, and no search finds the word. And letters that
//! tell Kazakh from Russian.

use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::msg;

/// Whether Kazakh has the letter and Russian lacks it.
fn is_only_kazakh(letter: char) -> bool {
    matches!(letter, 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' | 'Ә' | 'Ғ' | 'Қ' | 'Ң' | 'Ө' | 'Ұ' | 'Ү' | 'Һ' | 'І')
}

/// The same as `char::is_alphabetic`, with a short way for the letters of our texts: the long way through Unicode's tables was an
/// eighth of a build.
pub(crate) fn is_letter(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphabetic(),
        '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}' => true,
        _ => letter.is_alphabetic(),
    }
}

/// Pairs that look alike: Latin, Cyrillic.
const ALIKE: [(char, char); 30] = [
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

/// How many letters of a text are Cyrillic, and how many of these Kazakh alone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    cyrillic: usize,
    kazakh: usize,
}

/// A text of fewer letters may be Kazakh without a Kazakh letter.
const ENOUGH: usize = 200;

impl Count {
    /// Adds the letters of a text.
    pub(crate) fn count(&mut self, text: &str) {
        for letter in text.chars().filter(|letter| is_cyrillic(*letter)) {
            self.cyrillic += 1;
            self.kazakh += usize::from(is_only_kazakh(letter));
        }
    }

    /// The letters of two texts.
    pub(crate) fn and(self, other: Count) -> Count {
        Count { cyrillic: self.cyrillic + other.cyrillic, kazakh: self.kazakh + other.kazakh }
    }

    /// Whether it is long, Cyrillic, and has no letter that only Kazakh has.
    pub(crate) fn looks_russian(self) -> bool {
        self.cyrillic > ENOUGH && self.kazakh == 0
    }
}

/// Whether texts in a language are Kazakh in Cyrillic letters.
pub(crate) fn is_cyrillic_kazakh(code: &str) -> bool {
    let mut parts = code.split('-');
    parts.next() == Some("kk") && !parts.any(|part| part.eq_ignore_ascii_case("arab") || part.eq_ignore_ascii_case("latn"))
}

/// Every word of a text that mixes Latin and Cyrillic letters. `position` turns an offset in the text into its place.
pub(crate) fn mixed(file: &FilePath, text: &str, position: impl Fn(usize) -> Position) -> Vec<Diagnostic> {
    let latin = if text.bytes().any(may_start_latin) && text.chars().any(is_latin) { text } else { "" };
    words(latin)
        .filter_map(|(start, word)| stranger(word).map(|(inside, letter)| (start + inside, word, letter)))
        .map(|(offset, word, letter)| {
            let problem = Diagnostic::error(Place::new(file, position(offset)), msg!("mixed-letters", word = word));
            problem.hint(hint(letter))
        })
        .collect()
}

/// The words of a text with their offsets. A hyphen parts words: «PDF-файл» is two.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(is_letter)?;
        let end = text[start..].find(|letter: char| !is_letter(letter)).map_or(text.len(), |length| start + length);
        rest = end;
        Some((start, &text[start..end]))
    })
}

/// The first letter of the alphabet that has fewer letters in a mixed word, with its offset.
fn stranger(word: &str) -> Option<(usize, char)> {
    let latin = word.chars().filter(|letter| is_latin(*letter)).count();
    let cyrillic = word.chars().filter(|letter| is_cyrillic(*letter)).count();
    if latin == 0 || cyrillic == 0 {
        return None;
    }
    let is_strange = if latin <= cyrillic { is_latin } else { is_cyrillic };
    word.char_indices().find(|(_, letter)| is_strange(*letter))
}

fn hint(letter: char) -> crate::base::message::Message {
    let shown = letter.to_string();
    let twin =
        |of: fn(&(char, char)) -> (char, char)| ALIKE.iter().map(of).find(|(one, _)| *one == letter).map(|(_, other)| other.to_string());
    if is_latin(letter) {
        match twin(|(latin, cyrillic)| (*latin, *cyrillic)) {
            Some(meant) => msg!("hint-latin-letter", letter = shown, meant = meant),
            None => msg!("hint-latin-stranger", letter = shown),
        }
    } else {
        match twin(|(latin, cyrillic)| (*cyrillic, *latin)) {
            Some(meant) => msg!("hint-cyrillic-letter", letter = shown, meant = meant),
            None => msg!("hint-cyrillic-stranger", letter = shown),
        }
    }
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, 'À'..='ɏ' if letter.is_alphabetic())
}

/// Whether a byte may be the first of a Latin letter: most texts have none, and bytes are looked through much faster than letters.
fn may_start_latin(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || (0xC3..=0xC9).contains(&byte)
}

fn is_cyrillic(letter: char) -> bool {
    matches!(letter, '\u{400}'..='\u{52f}' if is_letter(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::Speech;

    fn found(text: &str) -> Vec<String> {
        let at = |offset: usize| Position { line: 1, column: text[..offset].chars().count() as u32 + 1 };
        mixed(&"a.md".into(), text, at)
            .iter()
            .map(|problem| {
                let hint = problem.hint.as_ref().map(|hint| hint.say(Speech::English)).unwrap_or_default();
                format!("{} {} | {hint}", problem.place.position.column, problem.message.say(Speech::English))
            })
            .collect()
    }

    #[test]
    fn names_the_letter_of_the_other_alphabet() {
        let one = found("бұл бiлім");
        assert_eq!(one.len(), 1);
        assert!(one[0].starts_with("6 ") && one[0].contains("бiлім") && one[0].contains("`і`"), "{}", one[0]);
        assert!(found("eGоv")[0].starts_with("3 "), "a Cyrillic letter among Latin ones");
    }

    #[test]
    fn whole_words_of_either_alphabet_are_fine() {
        assert_eq!(found("PDF-файл, eGov порталы, XXI ғасыр, IP-мекенжай, COVID-19"), Vec::<String>::new());
    }

    #[test]
    fn long_russian_is_told_from_kazakh() {
        let count = |text: String| {
            let mut count = Count::default();
            count.count(&text);
            count
        };
        assert!(count("слово ".repeat(60)).looks_russian());
        assert!(!count("слово ".repeat(20)).looks_russian(), "too short to tell");
        assert!(!count(format!("{}і", "слово ".repeat(60))).looks_russian());
        assert!(is_cyrillic_kazakh("kk") && is_cyrillic_kazakh("kk-KZ") && !is_cyrillic_kazakh("kk-Arab") && !is_cyrillic_kazakh("ru"));
    }
}
