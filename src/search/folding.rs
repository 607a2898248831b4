//! Folding: transliterates every script to plain Latin letters.

use super::char_set::{CharMap, CharSet};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::iter;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(crate) struct Folding {
    /// One character → its Latin letters.
    pub letters: CharMap,
    /// Two to four characters → their Latin letters.
    pub groups: FxHashMap<String, String>,
    pub group_starts: CharSet,
    /// Replacements applied to a transliterated word, in this order.
    pub replacements: Vec<(String, String)>,
}

impl Folding {
    /// The word in Latin letters, before [`Folding::normalize`]: suffixes are still recognisable.
    pub(crate) fn transliterate(&self, word: &str) -> String {
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
            self.push(chars[at], &mut folded);
            at += 1;
        }
        folded
    }

    /// Appends the Latin letters of a character. One that the table does not have loses its diacritics first.
    fn push(&self, letter: char, folded: &mut String) {
        match self.letters.get(letter) {
            Some(letters) => folded.push_str(letters),
            None if letter.is_ascii() => folded.push(letter),
            None => {
                // Vowels of Indic scripts are marks, too.
                for part in iter::once(letter).nfkd().filter(|part| part.is_alphabetic() || !is_combining_mark(*part)) {
                    match self.letters.get(part) {
                        Some(letters) => folded.push_str(letters),
                        None => folded.push(hiragana(part)),
                    }
                }
            }
        }
    }

    /// Merges common spelling variants: doubled letters, «дж».
    pub(crate) fn normalize(&self, folded: &str) -> String {
        let mut text = Cow::Borrowed(folded);
        for (from, to) in &self.replacements {
            if text.contains(from.as_str()) {
                text = Cow::Owned(text.replace(from, to));
            }
        }
        let mut normalized = String::with_capacity(text.len());
        let mut last = None;
        for letter in text.chars() {
            if last != Some(letter) || letter.is_ascii_digit() {
                normalized.push(letter);
            }
            last = Some(letter);
        }
        normalized
    }

    /// Transliterates and normalizes a word, including its suffixes.
    pub(crate) fn fold(&self, word: &str) -> String {
        self.normalize(&self.transliterate(word))
    }
}

/// Katakana as hiragana, for words that people write in either.
fn hiragana(letter: char) -> char {
    match letter {
        'ァ'..='ヶ' => char::from_u32(letter as u32 - 0x60).unwrap_or(letter),
        _ => letter,
    }
}
