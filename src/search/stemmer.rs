//! The stemmer: takes the endings off a word, layer by layer.

use super::letters::LetterSet;
use rustc_hash::{FxHashMap, FxHashSet};

/// How a language's words lose their endings.
#[derive(Default)]
pub(crate) struct Stemmer {
    /// For words as they are written.
    pub native: Endings,
    /// For words in the alphabet of keys.
    pub folded: Endings,
    /// Words that only make a question of other words, in the alphabet of keys.
    pub questions: FxHashSet<String>,
    /// Letters of which one tells that a word is in this language.
    pub own_letters: FxHashSet<char>,
    /// Keys of words that say nothing in a running text: of those, and of some that would hide another word.
    pub empty: FxHashSet<String>,
}

/// Endings in layers, and when one may be taken off.
#[derive(Default)]
pub(crate) struct Endings {
    /// So many letters must be left.
    pub least: usize,
    /// So many where the ending has three or more letters.
    pub least_long: usize,
    /// The vowels: one must be left.
    pub vowels: LetterSet,
    /// Vowels that go with back vowels only.
    pub back: LetterSet,
    /// Vowels that go with front vowels only.
    pub front: LetterSet,
    /// What a consonant becomes when an ending that starts with a vowel is taken off.
    pub softened: FxHashMap<char, char>,
    /// A vowel that falls out between the last two consonants.
    pub falls_out: LetterSet,
    /// The layers from the end of a word to its stem; in each, by their last letter, the longest endings first.
    pub layers: Vec<FxHashMap<char, Vec<Ending>>>,
}

/// An ending.
pub(crate) struct Ending {
    /// Its letters.
    pub letters: Vec<char>,
    /// The letters of which one must stand before it; none for any.
    pub before: LetterSet,
    /// Its vowel, where that must go with those of the word.
    pub vowel: Option<char>,
}

/// A word without its endings: of each layer the longest that may be taken off.
pub(crate) fn stem(word: &str, endings: &Endings) -> String {
    let mut rest: Vec<char> = word.chars().collect();
    if rest.iter().any(char::is_ascii_digit) {
        return word.to_owned();
    }
    for layer in &endings.layers {
        let ending = rest.last().and_then(|last| layer.get(last)?.iter().find(|ending| may_go(&rest, ending, endings)));
        let Some(ending) = ending else { continue };
        rest.truncate(rest.len() - ending.letters.len());
        if let (true, Some(last)) = (endings.vowels.contains(ending.letters[0]), rest.last_mut())
            && let Some(hard) = endings.softened.get(last)
        {
            *last = *hard;
        }
    }
    // «орын», «орны»: the vowel between the last two consonants comes and goes.
    if let [.., first, middle, last] = rest.as_slice() {
        let is_vowel = |letter: &char| endings.vowels.contains(*letter);
        if rest.len() > 3 && endings.falls_out.contains(*middle) && !is_vowel(first) && !is_vowel(last) {
            rest.remove(rest.len() - 2);
        }
    }
    rest.into_iter().collect()
}

fn may_go(word: &[char], ending: &Ending, endings: &Endings) -> bool {
    let Some(rest) = word.strip_suffix(ending.letters.as_slice()) else { return false };
    let least = if ending.letters.len() >= 3 { endings.least_long } else { endings.least };
    let Some(last) = rest.last() else { return false };
    if rest.len() < least || !ending.before.is_empty() && !ending.before.contains(*last) {
        return false;
    }
    let Some(vowel) = rest.iter().rev().copied().find(|letter| endings.vowels.contains(*letter)) else { return false };
    match ending.vowel {
        Some(own) if endings.back.contains(vowel) => endings.back.contains(own),
        Some(own) if endings.front.contains(vowel) => endings.front.contains(own),
        _ => true,
    }
}
