//! Applies `synonyms.yaml` at indexing time: a document that contains a word or phrase of a group is also found by the others.

use super::keys::{key, key_of_transliterated};
use super::rules::Rules;
use super::tokens::words;
use crate::base::language::Language;
use crate::handbook::Handbook;
use rustc_hash::FxHashMap;

/// The synonyms of a handbook as keys of one language.
pub(crate) struct Synonyms {
    groups: Vec<SynonymGroup>,
    /// First key of a phrase → the phrases that start with it.
    starts: FxHashMap<String, Vec<SynonymPhrase>>,
}

struct SynonymGroup {
    /// Words added to a document that contains a phrase of the group, as each language of the handbook may inflect them.
    words: Vec<IndexTerm>,
}

struct SynonymPhrase {
    group: usize,
    keys: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct IndexTerm {
    pub key: String,
    /// Spellings by which the browser must find the key although the rules do not lead to it.
    pub forms: Vec<String>,
}

impl IndexTerm {
    pub(crate) fn new(word: &str, language: &str) -> IndexTerm {
        IndexTerm::with_key(key(word, Rules::get().stemmer(language)), word, language)
    }

    /// Like [`IndexTerm::new`], for a word whose key has been computed.
    pub(crate) fn with_key(key: String, word: &str, language: &str) -> IndexTerm {
        let rules = Rules::get();
        let transliterated = rules.folding.transliterate(word);
        let folded = key_of_transliterated(&transliterated, rules.stemmer(language));
        let mut forms = Vec::new();
        // If the suffixes are recognised without Kazakh letters too, the browser computes the key itself.
        if folded != key {
            forms.extend([rules.folding.normalize(&transliterated), folded]);
            forms.sort_unstable();
            forms.dedup();
            forms.retain(|form| *form != key && !form.is_empty());
        }
        IndexTerm { key, forms }
    }
}

impl Synonyms {
    #[cfg(test)]
    pub(crate) fn none() -> Synonyms {
        Synonyms { groups: Vec::new(), starts: FxHashMap::default() }
    }

    pub(crate) fn new(handbook: &Handbook, language: &Language) -> Synonyms {
        let codes: Vec<&str> = handbook.languages.written().map(|language| language.code.as_str()).collect();
        let mut synonyms = Synonyms { groups: Vec::new(), starts: FxHashMap::default() };
        for group in &handbook.synonyms {
            let at = synonyms.groups.len();
            let targets = if group.lead_to.is_empty() { &group.words } else { &group.lead_to };
            for target in targets {
                let keys = keys_of(target, &language.code);
                if let Some(first) = keys.first() {
                    synonyms.starts.entry(first.clone()).or_default().push(SynonymPhrase { group: at, keys });
                }
            }
            let mut meant: Vec<String> = group.words.iter().flat_map(|phrase| content_words(phrase, &language.code)).collect();
            meant.sort_unstable();
            meant.dedup();
            let mut words: Vec<IndexTerm> = meant.iter().flat_map(|word| terms_of_word(word, &codes)).collect();
            words.sort_unstable();
            words.dedup();
            synonyms.groups.push(SynonymGroup { words });
        }
        synonyms
    }

    /// The groups with a phrase in the text, which is given as keys.
    pub(crate) fn groups_in<'a>(&'a self, text: &'a [&str]) -> impl Iterator<Item = usize> + 'a {
        text.iter().enumerate().flat_map(move |(at, first)| {
            let phrases = self.starts.get(*first).into_iter().flatten();
            phrases
                .filter(move |phrase| {
                    let rest = &text[at..];
                    rest.len() >= phrase.keys.len() && phrase.keys.iter().zip(rest).all(|(key, word)| key == word)
                })
                .map(|phrase| phrase.group)
        })
    }

    pub(crate) fn words_of(&self, group: usize) -> &[IndexTerm] {
        &self.groups[group].words
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

/// The terms of a word whose language is not stated: in the language that its letters identify, otherwise in each language.
fn terms_of_word(word: &str, languages: &[&str]) -> Vec<IndexTerm> {
    let matches_letters = |code: &&&str| word.chars().any(|letter| Rules::get().stemmer(code).distinctive_letters.contains(&letter));
    let identified: Vec<&&str> = languages.iter().filter(matches_letters).collect();
    let all = if identified.is_empty() { languages.iter().collect() } else { identified };
    all.into_iter().map(|code| IndexTerm::new(word, code)).collect()
}

fn keys_of(phrase: &str, language: &str) -> Vec<String> {
    let stemmer = Rules::get().stemmer(language);
    words(phrase).iter().map(|word| key(word, stemmer)).filter(|key| !key.is_empty()).collect()
}

/// The meaningful words of a phrase: «вид на жительство» is found by «вид» and «жительство».
fn content_words(phrase: &str, language: &str) -> Vec<String> {
    let rules = Rules::get();
    let all = words(phrase);
    let is_question = |word: &String| {
        let folded = rules.folding.fold(word);
        rules.stemmer(language).question_words.contains(&folded) || rules.stemmer("ru").question_words.contains(&folded)
    };
    let meant: Vec<String> = all.iter().filter(|word| !is_question(word)).cloned().collect();
    if meant.is_empty() { all } else { meant }
}
