//! Counts how often each term occurs in each field of a chunk of documents. Chunks are counted on all cores; `index` merges them.

use super::documents::{FIELDS, FieldText, IndexField, SearchDocument};
use super::language::HandbookLanguage;
use super::rules::Rules;
use super::synonyms::{IndexTerm, Synonyms};
use super::tokens::each_word;
use crate::base::language::Languages;
use elasticlunr::{Language as _, Pipeline};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// Occurrences of a term in each field of one document.
pub(crate) type FieldCounts = [u16; FIELDS];

#[derive(Default)]
pub(crate) struct TermCounts {
    /// Other spellings by which the browser finds the term.
    pub forms: FxHashSet<String>,
    /// Document numbers in ascending order, with the counts of each.
    pub counts: Vec<(u32, FieldCounts)>,
}

/// The term counts of one chunk of documents.
#[derive(Default)]
pub(crate) struct ChunkCounts {
    /// Key → index into `counted`.
    pub keys: FxHashMap<String, usize>,
    pub counted: Vec<TermCounts>,
    /// Number of words in each field of each document.
    pub lengths: Vec<[u32; FIELDS]>,
    /// Indices of the synonym groups that match at least one document.
    pub groups: BTreeSet<usize>,
}

/// Counts a chunk of documents, the first of which has the number `first`.
pub(crate) fn count_terms(documents: &[SearchDocument], first: u32, languages: &Languages, synonyms: &Synonyms) -> ChunkCounts {
    let mut counter = TermCounter {
        analyzer: languages.iter().map(|language| Analyzer::new(&language.code)).collect(),
        synonyms,
        terms: Vec::new(),
        count: ChunkCounts::default(),
    };
    for (at, document) in documents.iter().enumerate() {
        counter.document(first + at as u32, document, languages);
    }
    counter.count
}

/// Turns the words of one language into terms.
struct Analyzer {
    code: String,
    pipeline: Pipeline,
    /// Keys that are not indexed outside titles and aliases.
    stop_words: &'static FxHashSet<String>,
    /// Word → index into [`TermCounter::terms`], so that each distinct word is analyzed once per chunk.
    words: FxHashMap<String, usize>,
}

impl Analyzer {
    fn new(code: &str) -> Analyzer {
        let language = HandbookLanguage::new(code);
        let stop_words = &Rules::get().stemmer(code).stop_words;
        Analyzer { code: language.code(), pipeline: language.make_pipeline(), stop_words, words: FxHashMap::default() }
    }
}

/// The term of a distinct word.
struct CachedTerm {
    term: IndexTerm,
    /// Index of its key in [`ChunkCounts::counted`].
    key: usize,
    is_stop_word: bool,
    /// Whether its other spellings have already been added to `counted`.
    has_forms: bool,
}

struct TermCounter<'a> {
    analyzer: Vec<Analyzer>,
    synonyms: &'a Synonyms,
    terms: Vec<CachedTerm>,
    count: ChunkCounts,
}

impl TermCounter<'_> {
    fn document(&mut self, id: u32, document: &SearchDocument, languages: &Languages) {
        let mut lengths = [0_u32; FIELDS];
        let mut groups: BTreeMap<usize, IndexField> = BTreeMap::new();
        for part in &document.parts {
            let analyzer = languages.iter().position(|language| language.id == part.language);
            let terms = self.terms_of(part, analyzer.expect("a text is in a language of the handbook"));
            lengths[part.field as usize] += terms.len() as u32;
            // Question words are indexed only where they are part of a title or an alias.
            let keeps_stop_words = matches!(part.field, IndexField::Title | IndexField::Aliases);
            for at in terms.iter().copied() {
                if keeps_stop_words || !self.terms[at].is_stop_word {
                    self.add_term(id, part.field, at);
                }
            }
            self.collect_synonyms(part.field, &terms, &mut groups);
        }
        for (group, field) in groups {
            self.add_synonyms(id, group, field);
        }
        self.count.lengths.push(lengths);
    }

    /// The terms of a text as indices into `terms`, without words that have no key.
    fn terms_of(&mut self, part: &FieldText, analyzer: usize) -> Vec<usize> {
        let mut terms = Vec::with_capacity(part.text.len() / 12);
        each_word(&part.text, |word| terms.push(self.term(word, analyzer)));
        terms.retain(|at| !self.terms[*at].term.key.is_empty());
        terms
    }

    /// The index of a word in `terms`. Its key is the result of the elasticlunr-rs pipeline.
    fn term(&mut self, word: &str, analyzer: usize) -> usize {
        let analyzer = &mut self.analyzer[analyzer];
        if let Some(at) = analyzer.words.get(word) {
            return *at;
        }
        let key = analyzer.pipeline.run(vec![word.to_owned()]).pop().unwrap_or_default();
        let is_stop_word = analyzer.stop_words.contains(&key);
        let at = self.terms.len();
        analyzer.words.insert(word.to_owned(), at);
        let term = IndexTerm::with_key(key, word, &analyzer.code);
        self.terms.push(CachedTerm { key: slot(&mut self.count, &term.key), term, is_stop_word, has_forms: false });
        at
    }

    fn add_term(&mut self, id: u32, field: IndexField, at: usize) {
        let cached = &mut self.terms[at];
        let counted = &mut self.count.counted[cached.key];
        if !cached.has_forms {
            counted.forms.extend(cached.term.forms.iter().cloned());
            cached.has_forms = true;
        }
        add(counted, id, field);
    }

    /// Collects the synonym groups with a phrase in the text, each with the strongest field where it occurs.
    fn collect_synonyms(&self, field: IndexField, terms: &[usize], groups: &mut BTreeMap<usize, IndexField>) {
        if self.synonyms.is_empty() {
            return;
        }
        let keys: Vec<&str> = terms.iter().map(|at| self.terms[*at].term.key.as_str()).collect();
        let strength = match field {
            IndexField::Body => IndexField::BodySynonym,
            IndexField::Summary => IndexField::SummarySynonym,
            _ => IndexField::Synonym,
        };
        for group in self.synonyms.groups_in(&keys) {
            let strongest = groups.entry(group).or_insert(strength);
            *strongest = strength.min(*strongest);
        }
    }

    /// Adds the words of a synonym group, except those that the document contains. A word that it contains is still added as other languages
    /// inflect it: a Russian title with «собеседование» is also found by «собеседованиеге».
    fn add_synonyms(&mut self, id: u32, group: usize, field: IndexField) {
        self.count.groups.insert(group);
        let missing: Vec<&IndexTerm> = self.synonyms.words_of(group).iter().filter(|term| !self.occurs_in(term, id)).collect();
        for term in missing {
            let key = slot(&mut self.count, &term.key);
            let counted = &mut self.count.counted[key];
            for form in &term.forms {
                if !counted.forms.contains(form) {
                    counted.forms.insert(form.clone());
                }
            }
            add(counted, id, field);
        }
    }

    /// Whether a document itself contains a term.
    fn occurs_in(&self, term: &IndexTerm, id: u32) -> bool {
        let last = self.count.keys.get(&term.key).and_then(|at| self.count.counted[*at].counts.last());
        last.is_some_and(|(last, counts)| *last == id && counts[..IndexField::Synonym as usize].iter().any(|count| *count > 0))
    }
}

/// The index of a key in [`ChunkCounts::counted`].
fn slot(count: &mut ChunkCounts, key: &str) -> usize {
    if let Some(at) = count.keys.get(key) {
        return *at;
    }
    let at = count.counted.len();
    count.keys.insert(key.to_owned(), at);
    count.counted.push(TermCounts::default());
    at
}

fn add(counted: &mut TermCounts, id: u32, field: IndexField) {
    match counted.counts.last_mut() {
        Some((last, counts)) if *last == id => {
            // A synonym counts once, however many phrases of its group occur.
            let is_synonym = field >= IndexField::Synonym;
            let count = &mut counts[field as usize];
            *count = if is_synonym { 1 } else { count.saturating_add(1) };
        }
        _ => {
            let mut counts = [0; FIELDS];
            counts[field as usize] = 1;
            counted.counts.push((id, counts));
        }
    }
}
