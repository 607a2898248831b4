//! Texts → words in small letters. The browser does exactly the same to questions (`themes/default/static/find/keys.js`); a test compares
//! both on every word of the handbook.

use super::rules::Rules;
use crate::markdown::typography::NO_BREAK;
use std::borrow::Cow;
use std::sync::LazyLock;

/// The words of a text in small letters. Of «63к» also the number alone, of «302 750» also the whole.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    each_word(text, |word| words.push(word.to_owned()));
    words
}

/// Hands over the [`words`] of a text one by one.
pub(crate) fn each_word(text: &str, mut found: impl FnMut(&str)) {
    let text = small_letters(text);
    for number in whole_numbers(&text) {
        found(&number);
    }
    for word in text.split(|letter: char| !is_in_word(letter)).filter(|word| !word.is_empty()) {
        found(word);
        let is_mixed = word.bytes().any(|byte| byte.is_ascii_digit()) && !word.bytes().all(|byte| byte.is_ascii_digit());
        if is_mixed {
            word.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).for_each(&mut found);
        }
    }
}

/// Up to here (Latin, Greek, Cyrillic) characters are looked up in a table of our own: the tables of all characters are slow
/// where every letter of ten thousand texts is asked for.
const KNOWN: usize = 0x530;

/// What is known of a character.
#[derive(Clone, Copy)]
struct Known {
    /// Its small letter; none where it is dropped or becomes several.
    small: Option<char>,
    is_in_word: bool,
}

static CHARACTERS: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let known = |number: u32| {
        let letter = char::from_u32(number).expect("no surrogate stands below");
        let mut small = letter.to_lowercase();
        let one = small.next().filter(|one| small.next().is_none() && !is_dropped(*one));
        Known { small: one, is_in_word: letter.is_alphanumeric() }
    };
    (0..KNOWN as u32).map(known).collect()
});

fn is_in_word(letter: char) -> bool {
    CHARACTERS.get(letter as usize).map_or_else(|| letter.is_alphanumeric(), |known| known.is_in_word)
}

fn is_dropped(letter: char) -> bool {
    Rules::get().dropped.iter().any(|(from, to)| *from <= letter && letter <= *to)
}

/// A text in small letters, without the characters that are dropped.
fn small_letters(text: &str) -> String {
    // The only letter whose small form depends on its place in the word.
    let text = if text.contains('Σ') { Cow::Owned(text.to_lowercase()) } else { Cow::Borrowed(text) };
    let mut small = String::with_capacity(text.len());
    let characters = &**CHARACTERS;
    for letter in text.chars() {
        match characters.get(letter as usize).and_then(|known| known.small) {
            Some(letter) => small.push(letter),
            None => small.extend(letter.to_lowercase().filter(|letter| !is_dropped(*letter))),
        }
    }
    small
}

/// Numbers whose groups of three are held together by a space that does not break.
fn whole_numbers(text: &str) -> Vec<String> {
    if !text.contains(NO_BREAK) {
        return Vec::new();
    }
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> =
        text.split(|letter: char| letter != NO_BREAK && !is_in_word(letter)).filter(|part| part.contains(NO_BREAK)).collect();
    let numbers = parts.into_iter().flat_map(|part| {
        let groups: Vec<&str> = part.split(NO_BREAK).collect();
        let runs = groups.chunk_by(|a, b| is_number(a) && is_number(b) && b.len() == 3).map(<[&str]>::concat).collect::<Vec<_>>();
        runs.into_iter().filter(|run| run.len() > 3 && is_number(&run.as_str())).collect::<Vec<_>>()
    });
    numbers.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_numbers_and_lose_marks() {
        assert_eq!(words("«№ 234» (ЖСН-ді), 63к 8(7212)41-69-34"), ["234", "жсн", "ді", "63к", "63", "8", "7212", "41", "69", "34"]);
        assert_eq!(words("1\u{a0}625 302\u{a0}750\u{a0}₸ № 5"), ["1625", "302750", "1", "625", "302", "750", "5"]);
        assert_eq!(words("migration.enbek.kz І\u{301}"), ["migration", "enbek", "kz", "і"]);
    }

    #[test]
    fn every_character_is_treated_as_the_tables_of_all_characters_say() {
        for letter in ('\0'..='\u{2fff}').filter(|letter| *letter != 'Σ') {
            let slow: String = letter.to_string().to_lowercase().chars().filter(|letter| !is_dropped(*letter)).collect();
            assert_eq!(small_letters(&letter.to_string()), slow, "{letter:?}");
            assert_eq!(is_in_word(letter), letter.is_alphanumeric(), "{letter:?}");
        }
        assert_eq!(words("ΟΔΟΣ"), ["οδος"]);
    }
}
