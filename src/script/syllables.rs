//! Tells a word in capitals, which is read in syllables, from an acronym, which is read letter by letter.

use super::text::Letter;
use serde::Deserialize;

/// How a language builds syllables.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Syllables {
    vowels: String,
    /// Vowels that do not follow each other within a word.
    apart: String,
}

/// A shorter word in capitals is read in syllables only beside a longer one: `ҮЙ БЕРУ`.
const SHORTEST_NEIGHBOUR: usize = 4;

/// Consonants together: at the start of a word, elsewhere.
const MOST_CONSONANTS: (usize, usize) = (1, 2);

impl Syllables {
    /// Whether `text[from..to]`, all in capitals, is a word: if it can be read in syllables, and it is long or in a text in capitals.
    /// A word with more letters than `longest` is never an acronym.
    pub(super) fn make_a_word(&self, text: &[Letter], from: usize, to: usize, longest: usize) -> bool {
        let word = &text[from..to];
        let is_long = |word: &[Letter]| word.len() >= SHORTEST_NEIGHBOUR;
        let is_beside = |other: &[Letter]| {
            other.iter().all(Letter::is_upper) && (other.len() > longest || self.can_read(other) && (is_long(word) || is_long(other)))
        };
        self.can_read(word) && (word.len() >= longest || [before(text, from), after(text, to)].into_iter().flatten().any(is_beside))
    }

    fn can_read(&self, word: &[Letter]) -> bool {
        let is_vowel = |letter: &Letter| self.vowels.contains(letter.lower);
        let is_apart = |letter: &Letter| self.apart.contains(letter.lower);
        let consonants = |run: &[Letter]| run.first().map_or(0, |first| if is_vowel(first) { 0 } else { run.len() });
        let mut runs = word.chunk_by(|one, next| is_vowel(one) == is_vowel(next));
        word.iter().any(is_vowel)
            && word.windows(2).all(|pair| !(is_apart(&pair[0]) && is_apart(&pair[1])))
            && runs.next().is_some_and(|first| consonants(first) <= MOST_CONSONANTS.0)
            && runs.all(|run| consonants(run) <= MOST_CONSONANTS.1)
    }
}

/// The word before a space before `from`.
fn before(text: &[Letter], from: usize) -> Option<&[Letter]> {
    let (space, text) = text[..from].split_last()?;
    let start = text.iter().rposition(|letter| !letter.original.is_alphabetic()).map_or(0, |at| at + 1);
    (space.original.is_whitespace() && start < text.len()).then(|| &text[start..])
}

/// The word after a space after `to`.
fn after(text: &[Letter], to: usize) -> Option<&[Letter]> {
    let (space, text) = text[to..].split_first()?;
    let end = text.iter().position(|letter| !letter.original.is_alphabetic()).unwrap_or(text.len());
    (space.original.is_whitespace() && end > 0).then(|| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::super::text::letters;
    use super::*;

    /// Whether the first word is one.
    fn is_word(text: &str) -> bool {
        let syllables = Syllables { vowels: "аеиоу".to_owned(), apart: "аео".to_owned() };
        let letters = letters(text);
        let to = letters.iter().position(|letter| !letter.original.is_alphabetic()).unwrap_or(letters.len());
        syllables.make_a_word(&letters, 0, to, 5)
    }

    #[test]
    fn words_have_syllables_and_are_long_or_beside_other_words() {
        for text in ["НАЗАР", "ИЗА ТЕГИН", "ИТ РЕСПУБЛИКА", "ЖИЫЛ БАР"] {
            assert!(is_word(text), "{text}");
        }
        for text in ["НАТО", "НТВРД", "ЕАС ТЕГИН", "СПИД ТЕГИН", "ИТ БАР", "ИТ Тегин", "ИТ, ТЕГИН", "ТМД РЕСПУБЛИКА"]
        {
            assert!(!is_word(text), "{text}");
        }
    }
}
