//! Sets and maps with `char` keys. A lookup in them runs for every character of every text, so characters of the usual alphabets are stored in an
//! array instead of a hash table.

use rustc_hash::{FxHashMap, FxHashSet};

/// Characters below this are stored in an array: Latin, Greek, Cyrillic, Arabic.
const TABLE_SIZE: usize = 0x700;

#[derive(Default)]
pub(crate) struct CharSet {
    /// One bit per character.
    table: [u64; TABLE_SIZE / 64],
    others: FxHashSet<char>,
}

impl CharSet {
    pub(crate) fn contains(&self, letter: char) -> bool {
        let number = letter as usize;
        match self.table.get(number / 64) {
            Some(bits) => bits >> (number % 64) & 1 == 1,
            None => self.others.contains(&letter),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.others.is_empty() && self.table == [0; TABLE_SIZE / 64]
    }
}

impl FromIterator<char> for CharSet {
    fn from_iter<T: IntoIterator<Item = char>>(letters: T) -> CharSet {
        let mut set = CharSet::default();
        for letter in letters {
            let number = letter as usize;
            match set.table.get_mut(number / 64) {
                Some(bits) => *bits |= 1 << (number % 64),
                None => {
                    set.others.insert(letter);
                }
            }
        }
        set
    }
}

pub(crate) struct CharMap {
    /// For each character the index of its text plus one; zero if it has none.
    table: [u16; TABLE_SIZE],
    texts: Vec<String>,
    others: FxHashMap<char, String>,
}

impl Default for CharMap {
    fn default() -> CharMap {
        CharMap { table: [0; TABLE_SIZE], texts: Vec::new(), others: FxHashMap::default() }
    }
}

impl CharMap {
    pub(crate) fn get(&self, letter: char) -> Option<&str> {
        match self.table.get(letter as usize) {
            Some(0) => None,
            Some(place) => Some(&self.texts[usize::from(*place) - 1]),
            None => self.others.get(&letter).map(String::as_str),
        }
    }

    pub(crate) fn insert(&mut self, letter: char, text: &str) {
        match self.table.get_mut(letter as usize) {
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
    fn characters_inside_and_outside_the_table() {
        let set: CharSet = "aәі٪ﻻ𝐀".chars().collect();
        for letter in "aәі٪ﻻ𝐀".chars() {
            assert!(set.contains(letter), "{letter}");
        }
        for letter in "bӘ\u{6ff}\u{700}ﻼ𝐁".chars() {
            assert!(!set.contains(letter), "{letter}");
        }
        assert!(!set.is_empty() && CharSet::default().is_empty());
        let mut map = CharMap::default();
        for letter in "ғﻻ".chars() {
            map.insert(letter, "g");
        }
        assert_eq!("ғﻻq𝐀".chars().map(|letter| map.get(letter)).collect::<Vec<_>>(), [Some("g"), Some("g"), None, None]);
    }
}
