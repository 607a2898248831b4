//! The stemmer: strips suffixes layer by layer.

use super::char_set::CharSet;
use rustc_hash::{FxHashMap, FxHashSet};

#[derive(Default)]
pub(crate) struct Stemmer {
    /// For words in standard spelling.
    pub native: SuffixRules,
    /// For transliterated words.
    pub folded: SuffixRules,
    /// Words that only form a question («қалай», «где»), folded.
    pub question_words: FxHashSet<String>,
    /// Letters that identify the language: a word with one of them belongs to it.
    pub distinctive_letters: FxHashSet<char>,
    /// Keys that are only indexed in titles and aliases: question words, and words whose key collides with another word.
    pub stop_words: FxHashSet<String>,
}

/// Suffixes in layers, with the conditions for stripping them.
#[derive(Default)]
pub(crate) struct SuffixRules {
    /// Minimum length of the remaining stem.
    pub min_stem: usize,
    /// Minimum length of the remaining stem for suffixes of three or more letters.
    pub min_stem_long_suffix: usize,
    /// Vowels; a stem must contain one.
    pub vowels: CharSet,
    /// Back vowels, for vowel harmony.
    pub back: CharSet,
    /// Front vowels, for vowel harmony.
    pub front: CharSet,
    /// Voiced final consonant → the original consonant, restored when a suffix that starts with a vowel is stripped.
    pub voiced: FxHashMap<char, char>,
    /// Vowels that disappear between the last two consonants in some forms («орын», «орны»).
    pub fleeting_vowels: CharSet,
    /// Articles and other prefixes, longest first.
    pub prefixes: Vec<Vec<char>>,
    /// Long vowels, which broken plurals change («مدرسة», «مدارس»).
    pub inner_vowels: CharSet,
    /// The layers from the end of a word to its stem. Each maps the last letter of its suffixes to them, longest first.
    pub suffix_layers: Vec<FxHashMap<char, Vec<Suffix>>>,
}

pub(crate) struct Suffix {
    pub letters: Vec<char>,
    /// Letters that may precede the suffix; any if empty.
    pub before: CharSet,
    /// Its vowel, if vowel harmony applies.
    pub vowel: Option<char>,
}

/// A stem keeps at least this many letters when its inner vowels are left out.
const SKELETON: usize = 4;

/// Strips the longest possible prefix, and the longest possible suffix of each layer.
pub(crate) fn stem(word: &str, rules: &SuffixRules) -> String {
    let mut rest: Vec<char> = word.chars().collect();
    if rest.iter().any(char::is_ascii_digit) {
        return word.to_owned();
    }
    let prefix = rules.prefixes.iter().find(|prefix| rest.starts_with(prefix) && rest.len() >= prefix.len() + rules.min_stem);
    rest.drain(..prefix.map_or(0, Vec::len));
    for layer in &rules.suffix_layers {
        let suffix = rest.last().and_then(|last| layer.get(last)?.iter().find(|suffix| can_strip(&rest, suffix, rules)));
        let Some(suffix) = suffix else { continue };
        rest.truncate(rest.len() - suffix.letters.len());
        if let (true, Some(last)) = (rules.vowels.contains(suffix.letters[0]), rest.last_mut())
            && let Some(original) = rules.voiced.get(last)
        {
            *last = *original;
        }
    }
    if let [.., first, middle, last] = rest.as_slice() {
        let is_vowel = |letter: &char| rules.vowels.contains(*letter);
        if rest.len() > 3 && rules.fleeting_vowels.contains(*middle) && !is_vowel(first) && !is_vowel(last) {
            rest.remove(rest.len() - 2);
        }
    }
    if rules.inner_vowels.is_empty() {
        return rest.into_iter().collect();
    }
    let last = rest.len().saturating_sub(1);
    // If too little is left, the second letter is one of the root: «موعد», «مواعيد».
    let skeleton = |kept: usize| -> Vec<char> {
        let is_kept = |(at, letter): &(usize, char)| *at < kept || *at == last || !rules.inner_vowels.contains(*letter);
        rest.iter().copied().enumerate().filter(is_kept).map(|(_, letter)| letter).collect()
    };
    let found = [1, 2].map(skeleton).into_iter().find(|letters| letters.len() >= SKELETON);
    found.unwrap_or(rest).into_iter().collect()
}

fn can_strip(word: &[char], suffix: &Suffix, rules: &SuffixRules) -> bool {
    let Some(rest) = word.strip_suffix(suffix.letters.as_slice()) else { return false };
    let min_stem = if suffix.letters.len() >= 3 { rules.min_stem_long_suffix } else { rules.min_stem };
    let Some(last) = rest.last() else { return false };
    if rest.len() < min_stem || !suffix.before.is_empty() && !suffix.before.contains(*last) {
        return false;
    }
    let Some(vowel) = rest.iter().rev().copied().find(|letter| rules.vowels.contains(*letter)) else { return false };
    match suffix.vowel {
        Some(own) if rules.back.contains(vowel) => rules.back.contains(own),
        Some(own) if rules.front.contains(vowel) => rules.front.contains(own),
        _ => true,
    }
}
