//! What editors list as missing: regions without addresses and subjects that the handbook does not cover. The browser recognises them in queries
//! (`static/find/places.js` of the theme).

use super::keys::key;
use super::rules::Rules;
use super::tokens::words;
use crate::base::diagnostic::{Diagnostic, Place};
use crate::base::language::Language;
use crate::handbook::Handbook;
use crate::msg;
use std::collections::BTreeSet;

/// A stem of fewer letters is too ambiguous.
const MIN_STEM: usize = 5;

/// The regions without addresses, each with its phrases, separated by commas; then the phrases of the subjects that are not covered, under an empty
/// name.
pub(crate) fn missing<'a>(handbook: &'a Handbook, language: &Language) -> Vec<(&'a str, String)> {
    let phrases = |words: &[String]| words.iter().map(|phrase| phrase_keys(handbook, phrase).join(" ")).collect::<BTreeSet<_>>();
    let regions = handbook.unlisted_regions.iter().map(|region| (region.name[language.id].as_str(), phrases(&region.words)));
    let subjects = handbook.not_covered.iter().flat_map(|line| phrases(&line.words)).collect();
    let joined = |phrases: BTreeSet<String>| Vec::from_iter(phrases).join(",");
    regions.chain([("", subjects)]).map(|(name, phrases)| (name, joined(phrases))).collect()
}

/// The shortest key of each word of a text, which is also among the keys of its other forms.
fn phrase_keys(handbook: &Handbook, text: &str) -> Vec<String> {
    let rules = Rules::get();
    let shortest = |word: &String| {
        let stems = handbook.languages.iter().map(|language| key(word, rules.stemmer(&language.code)));
        let stem = stems.filter(|stem| stem.chars().count() >= MIN_STEM).min_by_key(|stem| stem.chars().count());
        stem.unwrap_or_else(|| rules.folding.fold(word))
    };
    words(text).iter().map(shortest).collect()
}

/// Warns about subjects that are said not to be covered although a title or an alias has the same words.
pub(crate) fn covered(handbook: &Handbook) -> Vec<Diagnostic> {
    let texts = || handbook.languages.iter().flat_map(|language| handbook.entries.iter().map(move |entry| &entry.texts[language.id]));
    let names = texts().flat_map(|text| [&text.text.title].into_iter().chain(&text.text.aliases));
    let names: Vec<Vec<String>> =
        if handbook.not_covered.is_empty() { Vec::new() } else { names.map(|name| phrase_keys(handbook, name)).collect() };
    let phrases = handbook.not_covered.iter().flat_map(|line| line.words.iter().map(|phrase| (&line.place, phrase)));
    let found = phrases.filter(|(_, phrase)| {
        let wanted = phrase_keys(handbook, phrase);
        !wanted.is_empty() && names.iter().any(|name| name.windows(wanted.len()).any(|part| part == wanted))
    });
    let warning = |(place, phrase): (&Place, &String)| {
        Diagnostic::warning(place.clone(), msg!("covered-subject", words = phrase)).hint(msg!("hint-covered-subject"))
    };
    found.map(warning).collect()
}
