//! `synonyms.yaml` at work: where a document has a word or a phrase, it is also found by those that mean the same.

use super::keys::{key, key_of_letters};
use super::rules::Rules;
use super::tokens::words;
use crate::base::language::Language;
use crate::handbook::Handbook;
use rustc_hash::FxHashMap;

/// The synonyms of a handbook, by the keys of a language.
pub(crate) struct Synonyms {
    groups: Vec<Group>,
    /// The first key of a phrase → group and the phrase's keys.
    starts: FxHashMap<String, Vec<Phrase>>,
}

struct Group {
    /// Words that are added where a phrase of the group stands, each as every language of the handbook may have formed it.
    words: Vec<Term>,
}

struct Phrase {
    group: usize,
    keys: Vec<String>,
}

/// A word as the index knows it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Term {
    /// Its key.
    pub key: String,
    /// Spellings that lead to the key, but not by the rules alone.
    pub forms: Vec<String>,
}

impl Term {
    /// A word of a language.
    pub(crate) fn new(word: &str, language: &str) -> Term {
        Term::with_key(key(word, Rules::get().stemmer(language)), word, language)
    }

    /// A word of a language whose key is known.
    pub(crate) fn with_key(key: String, word: &str, language: &str) -> Term {
        let rules = Rules::get();
        let letters = rules.folding.letters_of(word);
        let folded = key_of_letters(&letters, rules.stemmer(language));
        let mut forms = Vec::new();
        // Where the endings can be told without Kazakh letters too, the browser comes to the key by itself.
        if folded != key {
            forms.extend([rules.folding.tidy(&letters), folded]);
            forms.sort_unstable();
            forms.dedup();
            forms.retain(|form| *form != key && !form.is_empty());
        }
        Term { key, forms }
    }
}

impl Synonyms {
    /// No synonyms at all.
    #[cfg(test)]
    pub(crate) fn none() -> Synonyms {
        Synonyms { groups: Vec::new(), starts: FxHashMap::default() }
    }

    /// The synonyms for texts in a language.
    pub(crate) fn new(handbook: &Handbook, language: &Language) -> Synonyms {
        let codes: Vec<&str> = handbook.languages.iter().map(|language| language.code.as_str()).collect();
        let mut synonyms = Synonyms { groups: Vec::new(), starts: FxHashMap::default() };
        for group in &handbook.synonyms {
            let at = synonyms.groups.len();
            let targets = if group.lead_to.is_empty() { &group.words } else { &group.lead_to };
            for target in targets {
                let keys = keys_of(target, &language.code);
                if let Some(first) = keys.first() {
                    synonyms.starts.entry(first.clone()).or_default().push(Phrase { group: at, keys });
                }
            }
            let mut meant: Vec<String> = group.words.iter().flat_map(|phrase| meaning(phrase, &language.code)).collect();
            meant.sort_unstable();
            meant.dedup();
            let mut words: Vec<Term> = meant.iter().flat_map(|word| readings(word, &codes)).collect();
            words.sort_unstable();
            words.dedup();
            synonyms.groups.push(Group { words });
        }
        synonyms
    }

    /// The groups of which a phrase stands in a text, given as keys.
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

    /// The words by which a document with a phrase of the group is found.
    pub(crate) fn words_of(&self, group: usize) -> &[Term] {
        &self.groups[group].words
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}

/// A word of which nobody says in what language it is: where its letters tell, that one, else each.
fn readings(word: &str, languages: &[&str]) -> Vec<Term> {
    let is_own = |code: &&&str| word.chars().any(|letter| Rules::get().stemmer(code).own_letters.contains(&letter));
    let own: Vec<&&str> = languages.iter().filter(is_own).collect();
    let all = if own.is_empty() { languages.iter().collect() } else { own };
    all.into_iter().map(|code| Term::new(word, code)).collect()
}

fn keys_of(phrase: &str, language: &str) -> Vec<String> {
    let stemmer = Rules::get().stemmer(language);
    words(phrase).iter().map(|word| key(word, stemmer)).filter(|key| !key.is_empty()).collect()
}

/// The words of a phrase that mean something: «вид на жительство» is found by «вид» and «жительство».
fn meaning(phrase: &str, language: &str) -> Vec<String> {
    let rules = Rules::get();
    let all = words(phrase);
    let is_question = |word: &String| {
        let folded = rules.folding.fold(word);
        rules.stemmer(language).questions.contains(&folded) || rules.stemmer("ru").questions.contains(&folded)
    };
    let meant: Vec<String> = all.iter().filter(|word| !is_question(word)).cloned().collect();
    if meant.is_empty() { all } else { meant }
}
