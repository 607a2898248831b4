//! What editors list as missing: regions without addresses and subjects that the handbook does not cover. The browser recognises them in queries
//! (`static/find/places.js` of the theme).

use super::keys::key;
use super::rules::Rules;
use super::tokens;
use crate::base::diagnostic::{Diagnostic, Place};
use crate::base::language::Language;
use crate::handbook::Handbook;
use crate::msg;
use std::collections::BTreeSet;

/// A stem of fewer letters is too ambiguous for a name.
const MIN_NAME_STEM: usize = 5;
/// The same for a subject of one word.
const MIN_WORD_STEM: usize = 4;
/// In a phrase the other words tell what a short stem means.
const MIN_PHRASE_STEM: usize = 3;

/// The regions without addresses, each with its phrases, separated by commas; then the phrases of the subjects that are not covered, under an empty
/// name.
pub(crate) fn missing<'a>(handbook: &'a Handbook, language: &Language) -> Vec<(&'a str, String)> {
    let names = |words: &[String]| -> BTreeSet<String> {
        words.iter().map(|name| phrase_keys(handbook, &tokens::words(name), MIN_NAME_STEM).join(" ")).collect()
    };
    let regions = handbook.unlisted_regions.iter().map(|region| (region.name[language.id].as_str(), names(&region.words)));
    let phrases = handbook.not_covered.iter().flat_map(|line| &line.words).filter(|phrase| is_typed(handbook, language, phrase));
    let subjects = phrases.map(|phrase| subject_keys(handbook, phrase).join(" "));
    let joined = |phrases: BTreeSet<String>| Vec::from_iter(phrases).join(",");
    regions.chain([("", subjects.collect())]).map(|(name, phrases)| (name, joined(phrases))).collect()
}

/// Whether readers of a language type a phrase. Those of the source language also type the other languages of the handbook; for the others, a phrase
/// that is in another language by its letters would only make the index larger.
fn is_typed(handbook: &Handbook, language: &Language, phrase: &str) -> bool {
    let own = handbook.languages.written_form(language);
    let has_letters_of = |other: &Language| {
        phrase.to_lowercase().chars().any(|letter| Rules::get().stemmer(&other.code).distinctive_letters.contains(&letter))
    };
    own.id == handbook.languages.source().id || has_letters_of(own) || !handbook.languages.written().any(has_letters_of)
}

fn subject_keys(handbook: &Handbook, phrase: &str) -> Vec<String> {
    let words = tokens::words(phrase);
    phrase_keys(handbook, &words, min_stem(words.len()))
}

fn min_stem(words: usize) -> usize {
    if words > 1 { MIN_PHRASE_STEM } else { MIN_WORD_STEM }
}

/// The shortest key of each word, which is also among the keys of its other forms.
fn phrase_keys(handbook: &Handbook, words: &[String], min_stem: usize) -> Vec<String> {
    let rules = Rules::get();
    let shortest = |word: &String| {
        let stems = handbook.languages.iter().map(|language| key(word, rules.stemmer(&language.code)));
        let stem = stems.filter(|stem| stem.chars().count() >= min_stem).min_by_key(|stem| stem.chars().count());
        stem.unwrap_or_else(|| rules.folding.fold(word))
    };
    words.iter().map(shortest).collect()
}

/// Warns about subjects that are said not to be covered although a title has the same words, or an alias the same phrase. An answer whose alias
/// contains a word that is an item of the list by itself, or a phrase that asks for an amount, is found all the same.
pub(crate) fn covered(handbook: &Handbook) -> Vec<Diagnostic> {
    if handbook.not_covered.is_empty() {
        return Vec::new();
    }
    let texts = || handbook.languages.iter().flat_map(|language| handbook.entries.iter().map(move |entry| &entry.texts[language.id].text));
    let keys = |names: Vec<&str>, words: usize| -> Vec<Vec<String>> {
        names.into_iter().map(|name| phrase_keys(handbook, &tokens::words(name), min_stem(words))).collect()
    };
    let titles: Vec<&str> = texts().map(|text| text.title.value.as_str()).collect();
    let aliases: Vec<&str> = texts().flat_map(|text| &text.aliases).map(|alias| alias.value.as_str()).collect();
    let titles_by_word = keys(titles.clone(), 1);
    let (titles, aliases) = (keys(titles, 2), keys(aliases, 2));
    let has = |names: &[Vec<String>], wanted: &[String]| names.iter().any(|name| name.windows(wanted.len()).any(|part| part == wanted));
    let phrases = handbook.not_covered.iter().flat_map(|line| line.words.iter().map(|phrase| (&line.place, phrase)));
    let found = phrases.filter(|(_, phrase)| {
        let wanted = subject_keys(handbook, phrase);
        match wanted.len() {
            0 => false,
            1 => has(&titles_by_word, &wanted),
            _ => has(&titles, &wanted) || !is_aspect(handbook, phrase) && has(&aliases, &wanted),
        }
    });
    let warning = |(place, phrase): (&Place, &String)| {
        Diagnostic::warning(place.clone(), msg!("covered-subject", words = phrase)).hint(msg!("hint-covered-subject"))
    };
    found.map(warning).collect()
}

/// Whether one of the words only forms a question.
fn is_aspect(handbook: &Handbook, phrase: &str) -> bool {
    let rules = Rules::get();
    let folded: Vec<String> = tokens::words(phrase).iter().map(|word| rules.folding.fold(word)).collect();
    handbook.languages.iter().any(|language| folded.iter().any(|word| rules.stemmer(&language.code).question_words.contains(word)))
}
