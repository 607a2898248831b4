//! Counts words: how often each key stands in each field of some documents. Many such counts, made on all cores, become an index.

use super::documents::{Document, FIELDS, Field, Part};
use super::language::HandbookLanguage;
use super::rules::Rules;
use super::synonyms::{Synonyms, Term};
use super::tokens::each_word;
use crate::base::language::Languages;
use elasticlunr::{Language as _, Pipeline};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// How often a key stands in each field of a document.
pub(crate) type Counts = [u16; FIELDS];

/// What some documents have of a key.
#[derive(Default)]
pub(crate) struct Counted {
    /// Other spellings that lead to the key.
    pub forms: FxHashSet<String>,
    /// Documents in order, and how often they have it.
    pub counts: Vec<(u32, Counts)>,
}

/// The counts of some documents.
#[derive(Default)]
pub(crate) struct Count {
    /// Key → its place in `counted`.
    pub keys: FxHashMap<String, usize>,
    /// What the documents have of each key.
    pub counted: Vec<Counted>,
    /// The number of words in each field of each document.
    pub lengths: Vec<[u32; FIELDS]>,
    /// The groups of synonyms that stand somewhere.
    pub groups: BTreeSet<usize>,
}

/// Counts documents, of which the first has a number.
pub(crate) fn count(documents: &[Document], first: u32, languages: &Languages, synonyms: &Synonyms) -> Count {
    let mut counter = Counter {
        speech: languages.iter().map(|language| Speech::new(&language.code)).collect(),
        synonyms,
        terms: Vec::new(),
        count: Count::default(),
    };
    for (at, document) in documents.iter().enumerate() {
        counter.document(first + at as u32, document, languages);
    }
    counter.count
}

/// A language at work.
struct Speech {
    code: String,
    pipeline: Pipeline,
    /// Keys of words that say nothing in a running text.
    empty: &'static FxHashSet<String>,
    /// Words that were met → their places in [`Counter::terms`]: each word is changed once, however often it stands in these documents.
    words: FxHashMap<String, usize>,
}

impl Speech {
    fn new(code: &str) -> Speech {
        let language = HandbookLanguage::new(code);
        let empty = &Rules::get().stemmer(code).empty;
        Speech { code: language.code(), pipeline: language.make_pipeline(), empty, words: FxHashMap::default() }
    }
}

/// A word that was met.
struct Known {
    term: Term,
    /// The place of its key in [`Count::counted`].
    key: usize,
    /// It says nothing in a running text.
    is_empty: bool,
    /// Its other spellings stand with the key already.
    is_spelled: bool,
}

struct Counter<'a> {
    speech: Vec<Speech>,
    synonyms: &'a Synonyms,
    terms: Vec<Known>,
    count: Count,
}

impl Counter<'_> {
    fn document(&mut self, id: u32, document: &Document, languages: &Languages) {
        let mut lengths = [0_u32; FIELDS];
        let mut near: BTreeMap<usize, Field> = BTreeMap::new();
        for part in &document.parts {
            let speech = languages.iter().position(|language| language.id == part.language);
            let terms = self.terms_of(part, speech.expect("a text is in a language of the handbook"));
            lengths[part.field as usize] += terms.len() as u32;
            // Words that only ask are worth their place where they make a title.
            let keeps_empty = matches!(part.field, Field::Title | Field::Names);
            for at in terms.iter().copied() {
                if keeps_empty || !self.terms[at].is_empty {
                    self.add_known(id, part.field, at);
                }
            }
            self.note_synonyms(part.field, &terms, &mut near);
        }
        for (group, field) in near {
            self.add_synonyms(id, group, field);
        }
        self.count.lengths.push(lengths);
    }

    /// The words of a text, as places in `terms`; those without a key are left out.
    fn terms_of(&mut self, part: &Part, speech: usize) -> Vec<usize> {
        let mut terms = Vec::with_capacity(part.text.len() / 12);
        each_word(&part.text, |word| terms.push(self.term(word, speech)));
        terms.retain(|at| !self.terms[*at].term.key.is_empty());
        terms
    }

    /// The place of a word in `terms`. Its key is what elasticlunr-rs's pipeline makes of it.
    fn term(&mut self, word: &str, speech: usize) -> usize {
        let speech = &mut self.speech[speech];
        if let Some(at) = speech.words.get(word) {
            return *at;
        }
        let key = speech.pipeline.run(vec![word.to_owned()]).pop().unwrap_or_default();
        let is_empty = speech.empty.contains(&key);
        let at = self.terms.len();
        speech.words.insert(word.to_owned(), at);
        let term = Term::with_key(key, word, &speech.code);
        self.terms.push(Known { key: place(&mut self.count, &term.key), term, is_empty, is_spelled: false });
        at
    }

    fn add_known(&mut self, id: u32, field: Field, at: usize) {
        let known = &mut self.terms[at];
        let counted = &mut self.count.counted[known.key];
        if !known.is_spelled {
            counted.forms.extend(known.term.forms.iter().cloned());
            known.is_spelled = true;
        }
        add(counted, id, field);
    }

    /// Notes the groups of synonyms of which a phrase stands in a text, each by its strongest field.
    fn note_synonyms(&self, field: Field, terms: &[usize], near: &mut BTreeMap<usize, Field>) {
        if self.synonyms.is_empty() {
            return;
        }
        let keys: Vec<&str> = terms.iter().map(|at| self.terms[*at].term.key.as_str()).collect();
        let strength = match field {
            Field::Body => Field::NearBody,
            Field::Head => Field::NearHead,
            _ => Field::Near,
        };
        for group in self.synonyms.groups_in(&keys) {
            let strongest = near.entry(group).or_insert(strength);
            *strongest = strength.min(*strongest);
        }
    }

    /// Adds the words of a group. Words that stand there themselves say more than any synonym. One that stands there as another language
    /// forms it is added as its own forms it: «собеседование» in a Russian title is asked for as «собеседованиеге», too.
    fn add_synonyms(&mut self, id: u32, group: usize, field: Field) {
        self.count.groups.insert(group);
        let missing: Vec<&Term> = self.synonyms.words_of(group).iter().filter(|term| !self.stands(term, id)).collect();
        for term in missing {
            let key = place(&mut self.count, &term.key);
            let counted = &mut self.count.counted[key];
            for form in &term.forms {
                if !counted.forms.contains(form) {
                    counted.forms.insert(form.clone());
                }
            }
            add(counted, id, field);
        }
    }

    /// Whether a word stands in a document itself.
    fn stands(&self, term: &Term, id: u32) -> bool {
        let last = self.count.keys.get(&term.key).and_then(|at| self.count.counted[*at].counts.last());
        last.is_some_and(|(last, counts)| *last == id && counts[..Field::Near as usize].iter().any(|count| *count > 0))
    }
}

/// The place of a key in [`Count::counted`].
fn place(count: &mut Count, key: &str) -> usize {
    if let Some(at) = count.keys.get(key) {
        return *at;
    }
    let at = count.counted.len();
    count.keys.insert(key.to_owned(), at);
    count.counted.push(Counted::default());
    at
}

fn add(counted: &mut Counted, id: u32, field: Field) {
    match counted.counts.last_mut() {
        Some((last, counts)) if *last == id => {
            // A synonym counts once, however many phrases lead to it.
            let is_near = field >= Field::Near;
            let count = &mut counts[field as usize];
            *count = if is_near { 1 } else { count.saturating_add(1) };
        }
        _ => {
            let mut counts = [0; FIELDS];
            counts[field as usize] = 1;
            counted.counts.push((id, counts));
        }
    }
}
