//! Tokenizer: text → lower-case words. The browser tokenizes queries in the same way (`themes/default/static/find/keys.js`); a test compares both
//! on every word of the handbook.

use super::rules::Rules;
use crate::base::digits::{ascii_digit, is_digit};
use crate::markdown::typography::NO_BREAK_SPACE;
use std::borrow::Cow;
use std::iter;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The lower-case words of a text. «63к» also yields 63, and «302 750» also yields 302750.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.to_owned()));
    words
}

/// Calls `found` with each of the [`words`] of a text.
pub(crate) fn each_word(text: &str, mut found: impl FnMut(&str)) {
    let text = normalize(text);
    for number in whole_numbers(&text) {
        found(&number);
    }
    for word in text.split(|letter: char| !is_in_word(letter)).filter(|word| !word.is_empty()) {
        if word.contains(is_unspaced) {
            each_bigram(word, &mut found);
            continue;
        }
        found(word);
        let is_mixed = word.bytes().any(|byte| byte.is_ascii_digit()) && !word.bytes().all(|byte| byte.is_ascii_digit());
        if is_mixed {
            word.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).for_each(&mut found);
        }
    }
}

/// Calls `found` with the words in a word that contains letters of a script without spaces: pairs of neighbouring letters of that script, a
/// single letter between others, and the rest.
fn each_bigram(word: &str, mut found: impl FnMut(&str)) {
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let kind = is_unspaced(first);
        let end = rest.find(|letter| is_unspaced(letter) != kind).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).chain([run.len()]).collect();
        match starts.len() {
            ..=3 => found(run),
            _ if !kind => found(run),
            _ => starts.windows(3).for_each(|pair| found(&run[pair[0]..pair[2]])),
        }
        rest = after;
    }
}

fn is_unspaced(letter: char) -> bool {
    letter as usize >= TABLE_SIZE && Rules::get().unspaced.iter().any(|(from, to)| *from <= letter && letter <= *to)
}

/// Characters below this (Latin, Greek, Cyrillic) are classified by a table: the Unicode functions are too slow to call for every character of
/// a large handbook.
const TABLE_SIZE: usize = 0x530;

#[derive(Clone, Copy)]
struct CharInfo {
    /// Its lower-case form; none if it is ignored or becomes several characters.
    lower: Option<char>,
    is_in_word: bool,
}

static CHARACTERS: LazyLock<Vec<CharInfo>> = LazyLock::new(|| {
    let known = |number: u32| {
        let letter = char::from_u32(number).expect("surrogates are above the table");
        let mut lower = letter.to_lowercase();
        let one = lower.next().filter(|one| lower.next().is_none() && !is_ignored(*one));
        CharInfo { lower: one, is_in_word: letter.is_alphanumeric() }
    };
    (0..TABLE_SIZE as u32).map(known).collect()
});

fn is_in_word(letter: char) -> bool {
    CHARACTERS.get(letter as usize).map_or_else(|| letter.is_alphanumeric(), |known| known.is_in_word)
}

fn is_ignored(letter: char) -> bool {
    Rules::get().ignored.iter().any(|(from, to)| *from <= letter && letter <= *to)
}

/// Lower-cases a text and removes ignored characters.
fn normalize(text: &str) -> String {
    // The only letter whose lower-case form depends on its position in the word.
    let text = if text.contains('Σ') { Cow::Owned(text.to_lowercase()) } else { Cow::Borrowed(text) };
    let mut lower = String::with_capacity(text.len());
    let characters = &**CHARACTERS;
    for (at, letter) in text.char_indices() {
        match characters.get(letter as usize).and_then(|known| known.lower) {
            Some(letter) => lower.push(letter),
            None if matches!(letter, '\'' | '’') && is_elision(&lower, &text[at + letter.len_utf8()..]) => lower.push(' '),
            None if is_digit(letter) => lower.extend(ascii_digit(letter)),
            None if is_silent(letter) => {}
            // Presentation forms, full-width letters and the like become ordinary letters.
            None if letter as usize >= TABLE_SIZE && letter.is_alphanumeric() => {
                let plain = iter::once(letter).nfkc().flat_map(char::to_lowercase);
                lower.extend(plain.filter(|letter| !is_ignored(*letter) && !is_silent(*letter)));
            }
            None => lower.extend(letter.to_lowercase().filter(|letter| !is_ignored(*letter))),
        }
    }
    lower
}

/// Words that lose their last vowel before another: «l’adresse», «d’identité», «qu’il».
const ELIDED: [&str; 9] = ["l", "d", "j", "m", "t", "s", "n", "c", "qu"];
const ELIDING: &str = "aeiouyhàâéèêëîïôœAEIOUYHÀÂÉÈÊËÎÏÔŒ";

/// Whether the apostrophe between two texts is between two words.
fn is_elision(before: &str, after: &str) -> bool {
    let word = before.rsplit(|letter: char| !is_in_word(letter)).next().unwrap_or_default();
    ELIDED.contains(&word) && after.starts_with(|next| ELIDING.contains(next))
}

/// Whether a character is a mark inside words but not a letter: the virama and the nukta of Indic scripts, Hebrew points.
fn is_silent(letter: char) -> bool {
    letter as usize >= TABLE_SIZE && is_combining_mark(letter) && (!letter.is_alphabetic() || matches!(letter, '\u{591}'..='\u{5c7}'))
}

/// Numbers whose groups of three digits are separated by no-break spaces.
fn whole_numbers(text: &str) -> Vec<String> {
    if !text.contains(NO_BREAK_SPACE) {
        return Vec::new();
    }
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> =
        text.split(|letter: char| letter != NO_BREAK_SPACE && !is_in_word(letter)).filter(|part| part.contains(NO_BREAK_SPACE)).collect();
    let numbers = parts.into_iter().flat_map(|part| {
        let groups: Vec<&str> = part.split(NO_BREAK_SPACE).collect();
        let runs = groups.chunk_by(|a, b| is_number(a) && is_number(b) && b.len() == 3).map(<[&str]>::concat).collect::<Vec<_>>();
        runs.into_iter().filter(|run| run.len() > 3 && is_number(&run.as_str())).collect::<Vec<_>>()
    });
    numbers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_kept_and_marks_removed() {
        assert_eq!(words("«№ 234» (ЖСН-ді), 63к 8(7212)41-69-34"), ["234", "жсн", "ді", "63к", "63", "8", "7212", "41", "69", "34"]);
        assert_eq!(words("1\u{a0}625 302\u{a0}750\u{a0}₸ № 5"), ["1625", "302750", "1", "625", "302", "750", "5"]);
        assert_eq!(words("migration.enbek.kz І\u{301}"), ["migration", "enbek", "kz", "і"]);
    }

    #[test]
    fn letters_without_spaces_form_pairs() {
        assert_eq!(words("居留许可 abc签证2 税"), ["居留", "留许", "许可", "abc", "签证", "2", "税"]);
        assert_eq!(words("วีซ่า"), ["วี", "ีซ", "ซา"]);
        assert_eq!(words("ﻻ ＡＢ１"), ["لا", "ab1", "1"]);
    }

    #[test]
    fn words_end_at_elisions_and_not_at_marks() {
        assert_eq!(
            words("L’adresse, d'identité qu’il; O'Neill’s aujourd’hui"),
            ["l", "adresse", "d", "identité", "qu", "il", "oneills", "aujourdhui"]
        );
        assert_eq!(words("प्रमाण\u{94d}पत्र ज़िला २०२६ फ़ोन"), ["परमाणपतर", "जिला", "2026", "फोन"]);
    }

    #[test]
    fn the_table_agrees_with_the_unicode_functions() {
        for letter in ('\0'..='\u{2fff}').filter(|letter| *letter != 'Σ') {
            let slow: String = letter.to_string().to_lowercase().chars().filter(|letter| !is_ignored(*letter)).collect();
            if (letter as usize) < TABLE_SIZE {
                assert_eq!(normalize(&letter.to_string()), slow, "{letter:?}");
            }
            assert_eq!(is_in_word(letter), letter.is_alphanumeric(), "{letter:?}");
        }
        assert_eq!(words("ΟΔΟΣ"), ["οδος"]);
    }
}
