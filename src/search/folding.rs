//! Folding: brings the letters of every script to one alphabet, plain Latin letters.

use super::letters::{LetterMap, LetterSet};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// The folding part of the rules.
pub(crate) struct Folding {
    /// One letter → its letters in the alphabet of keys.
    pub letters: LetterMap,
    /// Two to four letters → their letters in the alphabet of keys.
    pub groups: FxHashMap<String, String>,
    /// The first letters of the groups.
    pub group_starts: LetterSet,
    /// Replacements in a folded word, in order.
    pub replacements: Vec<(String, String)>,
}

impl Folding {
    /// The letters of a word in the alphabet of keys, not tidied: endings can still be told.
    pub(crate) fn letters_of(&self, word: &str) -> String {
        let chars: Vec<char> = word.chars().collect();
        let mut folded = String::with_capacity(word.len());
        let mut at = 0;
        while at < chars.len() {
            let lengths: &[usize] = if self.group_starts.contains(chars[at]) { &[4, 3, 2] } else { &[] };
            let group = lengths.iter().find_map(|length| {
                let group: String = chars.get(at..at + length)?.iter().collect();
                Some((length, self.groups.get(&group)?))
            });
            if let Some((length, letters)) = group {
                folded.push_str(letters);
                at += length;
                continue;
            }
            match self.letters.get(chars[at]) {
                Some(letters) => folded.push_str(letters),
                None => folded.push(chars[at]),
            }
            at += 1;
        }
        folded
    }

    /// Makes one of what people write in several ways: doubled letters, «дж».
    pub(crate) fn tidy(&self, folded: &str) -> String {
        let mut text = Cow::Borrowed(folded);
        for (from, to) in &self.replacements {
            if text.contains(from.as_str()) {
                text = Cow::Owned(text.replace(from, to));
            }
        }
        let mut tidy = String::with_capacity(text.len());
        let mut last = None;
        for letter in text.chars() {
            if last != Some(letter) || letter.is_ascii_digit() {
                tidy.push(letter);
            }
            last = Some(letter);
        }
        tidy
    }

    /// A word in the alphabet of keys, with its endings.
    pub(crate) fn fold(&self, word: &str) -> String {
        self.tidy(&self.letters_of(word))
    }
}
