//! Sets and maps of letters. Every letter of ten thousand texts is looked up in them: for the letters of our languages a table answers,
//! which takes a fraction of the time of a hash.

use rustc_hash::{FxHashMap, FxHashSet};

/// Up to here a table answers: Latin, Greek, Cyrillic, Arabic.
const KNOWN: usize = 0x700;

/// Some letters.
#[derive(Default)]
pub(crate) struct LetterSet {
    /// A bit for each letter of the table.
    known: [u64; KNOWN / 64],
    others: FxHashSet<char>,
}

impl LetterSet {
    /// Whether a letter is among them.
    pub(crate) fn contains(&self, letter: char) -> bool {
        let number = letter as usize;
        match self.known.get(number / 64) {
            Some(bits) => bits >> (number % 64) & 1 == 1,
            None => self.others.contains(&letter),
        }
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.others.is_empty() && self.known == [0; KNOWN / 64]
    }
}

impl FromIterator<char> for LetterSet {
    fn from_iter<T: IntoIterator<Item = char>>(letters: T) -> LetterSet {
        let mut set = LetterSet::default();
        for letter in letters {
            let number = letter as usize;
            match set.known.get_mut(number / 64) {
                Some(bits) => *bits |= 1 << (number % 64),
                None => {
                    set.others.insert(letter);
                }
            }
        }
        set
    }
}

/// A text for some letters.
pub(crate) struct LetterMap {
    /// For each letter of the table the place of its text, counted from one; zero for none.
    known: [u16; KNOWN],
    texts: Vec<String>,
    others: FxHashMap<char, String>,
}

impl Default for LetterMap {
    fn default() -> LetterMap {
        LetterMap { known: [0; KNOWN], texts: Vec::new(), others: FxHashMap::default() }
    }
}

impl LetterMap {
    /// The text of a letter.
    pub(crate) fn get(&self, letter: char) -> Option<&str> {
        match self.known.get(letter as usize) {
            Some(0) => None,
            Some(place) => Some(&self.texts[usize::from(*place) - 1]),
            None => self.others.get(&letter).map(String::as_str),
        }
    }

    /// Gives a letter its text.
    pub(crate) fn insert(&mut self, letter: char, text: &str) {
        match self.known.get_mut(letter as usize) {
            Some(place) => {
                self.texts.push(text.to_owned());
                *place = self.texts.len() as u16;
            }
            None => {
                self.others.insert(letter, text.to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_within_the_table_and_beyond_it() {
        let set: LetterSet = "aәі٪ﻻ𝐀".chars().collect();
        for letter in "aәі٪ﻻ𝐀".chars() {
            assert!(set.contains(letter), "{letter}");
        }
        for letter in "bӘ\u{6ff}\u{700}ﻼ𝐁".chars() {
            assert!(!set.contains(letter), "{letter}");
        }
        assert!(!set.is_empty() && LetterSet::default().is_empty());
        let mut map = LetterMap::default();
        for letter in "ғﻻ".chars() {
            map.insert(letter, "g");
        }
        assert_eq!("ғﻻq𝐀".chars().map(|letter| map.get(letter)).collect::<Vec<_>>(), [Some("g"), Some("g"), None, None]);
    }
}
