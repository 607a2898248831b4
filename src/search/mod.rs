//! Search: the index of each language as files for the browser. Nothing else of the site depends on them, and their addresses
//! are known beforehand, so that the preview may make them when a page first asks.
//!
//! In order: [`documents`] names what can be found, [`tokens`] splits texts into words, [`keys`] makes keys of words by the table of
//! [`rules`], [`synonyms`] adds words that mean the same, `count` counts, [`index`] weighs, [`pack`] writes. The other half, which asks, is
//! `static/find/` of the theme.

mod count;
pub(crate) mod documents;
mod folding;
pub(crate) mod index;
pub(crate) mod keys;
pub(crate) mod language;
mod letters;
mod pack;
pub(crate) mod rules;
mod stemmer;
pub(crate) mod synonyms;
mod text;
pub(crate) mod tokens;
pub(crate) mod warnings;

use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::language::{Language, PerLanguage};
use crate::base::ui_strings::Words;
use crate::handbook::{CheckedHandbook, Handbook};
use crate::msg;
use crate::site::{PageKind, path};
use documents::{Document, documents};
use index::Index;
pub(crate) use pack::Files;
use pack::Parts;
use rayon::prelude::*;
use rules::{Rules, SOURCE};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use synonyms::Synonyms;

/// Up to so many entries a language's index is one file; beyond, it comes in parts of which a question needs a few.
const MOST_ENTRIES_IN_ONE: usize = 500;

/// The words of the interface that the script needs.
const WORDS: [&str; 9] = [
    "search_found",
    "search_weak",
    "search_none",
    "search_none_hint",
    "search_all",
    "search_maybe",
    "search_topics",
    "search_other_language",
    "search_results",
];

/// The path of a language's index; it is there from the start and names every other file.
pub(crate) fn data_path(language: &Language) -> String {
    format!("{}/search/data.js", language.folder)
}

/// How the paths of the parts of a language's index start.
pub(crate) fn parts_prefix(language: &Language) -> String {
    format!("assets/search-{}-", language.folder)
}

/// Whether a path is one of a search index, whether or not the index has such a file.
pub(crate) fn is_index_file(handbook: &Handbook, path: &str) -> bool {
    path.starts_with("assets/search-") || handbook.languages.iter().any(|language| data_path(language) == path)
}

/// What a language's index is made of.
pub(crate) struct Indexed {
    /// What can be found.
    pub documents: Vec<Document>,
    /// Their index.
    pub index: Index,
    /// The groups of synonyms that stand somewhere, by their place in the handbook.
    pub groups: BTreeSet<usize>,
}

/// The index of each language, made on first use. An index that fits in one file is kept, since both the warnings about search and
/// the index files need it; a larger one is made twice rather than held in memory while pages are rendered.
pub(crate) struct Indexes {
    pub content: Arc<CheckedHandbook>,
    kept: PerLanguage<OnceLock<Arc<Indexed>>>,
}

impl Indexes {
    pub(crate) fn new(content: Arc<CheckedHandbook>) -> Indexes {
        Indexes { kept: content.handbook.languages.each(|_| OnceLock::new()), content }
    }

    /// Whether the index of a language is one file.
    pub(crate) fn is_in_one(&self) -> bool {
        self.content.handbook.entries.len() <= MOST_ENTRIES_IN_ONE
    }

    /// The whole index of a language.
    pub(crate) fn of(&self, language: &Language) -> Arc<Indexed> {
        let make = || Arc::new(self.make(language, true));
        if self.is_in_one() { self.kept[language.id].get_or_init(make).clone() } else { make() }
    }

    /// The index of titles and other names alone.
    pub(crate) fn of_names(&self, language: &Language) -> Indexed {
        self.make(language, false)
    }

    fn make(&self, language: &Language, with_texts: bool) -> Indexed {
        let CheckedHandbook { handbook, words } = &*self.content;
        let documents = documents(handbook, words, language, with_texts);
        let (index, groups) = index::index(&documents, &handbook.languages, &Synonyms::new(handbook, language));
        Indexed { documents, index, groups }
    }
}

/// Every file that search needs, for all languages, made on all cores.
pub(crate) fn files(indexes: &Indexes) -> Files {
    let languages: Vec<&Language> = indexes.content.handbook.languages.iter().collect();
    languages.into_par_iter().flat_map_iter(|language| language_files(indexes, language)).collect()
}

fn language_files(indexes: &Indexes, language: &Language) -> Files {
    let CheckedHandbook { handbook, words } = &*indexes.content;
    let indexed = indexes.of(language);
    let Indexed { documents, index, .. } = &*indexed;
    let mut files = Files::new();
    let mut data = common(handbook, words, language);
    let (kinds, places) = pack::kinds(documents);
    data.insert("kinds".to_owned(), json!(kinds));
    data.insert("places".to_owned(), json!(places));
    if indexes.is_in_one() {
        data.insert("documents".to_owned(), json!(pack::documents(documents, true)));
        data.insert("terms".to_owned(), json!(pack::terms(index, documents.len())));
    } else {
        let Parts { terms, documents } = pack::parts(&parts_prefix(language), index, documents, &mut files);
        data.insert("parts".to_owned(), json!({ "terms": terms, "documents": documents, "each": pack::DOCUMENTS_IN_PART }));
    }
    files.insert(data_path(language), pack::script(&Value::Object(data).to_string()));
    files
}

/// What every index has: the table of keys, words of the interface, topics, the other languages.
fn common(handbook: &Handbook, words: &Words, language: &Language) -> Map<String, Value> {
    let home = path(handbook, language, PageKind::Home);
    let topics = handbook.topics.iter().map(|topic| (&topic.name[language.id], format!("{home}#{}", topic.id)));
    let others = handbook.languages.iter().filter(|other| other.id != language.id);
    let others = others.map(|other| (&other.code, &other.name, path(handbook, other, PageKind::Search)));
    let value = json!({
        "language": language.code,
        "page": path(handbook, language, PageKind::Search),
        "rules": table(handbook),
        "words": WORDS.iter().map(|key| (*key, words.get(language.id, key))).collect::<std::collections::BTreeMap<_, _>>(),
        "topics": topics.collect::<Vec<_>>(),
        "others": others.collect::<Vec<_>>(),
        "regions": handbook.regions.iter().map(|region| &region.slug).collect::<Vec<_>>(),
    });
    match value {
        Value::Object(map) => map,
        _ => unreachable!("an object was just written"),
    }
}

/// What of a language's rules only the index needs, not the questions.
const FOR_THE_INDEX: [&str; 2] = ["own_letters", "unindexed"];

/// The table of keys, of the languages only those of the handbook.
fn table(handbook: &Handbook) -> Value {
    let mut table: Value = serde_json::from_str(SOURCE).expect("our own table is JSON");
    if let Some(rules) = table.as_object_mut() {
        rules.remove("about");
        if let Some(languages) = rules.get_mut("languages").and_then(Value::as_object_mut) {
            languages.retain(|code, _| handbook.languages.iter().any(|language| Rules::primary(&language.code) == code));
            for language in languages.values_mut().filter_map(Value::as_object_mut) {
                language.retain(|name, _| !FOR_THE_INDEX.contains(&name.as_str()));
            }
        }
    }
    table
}

/// What a key says of a document, as the browser counts it.
pub(crate) fn weight_of(entry: &index::Entry, document: u32, documents: usize) -> f32 {
    let rarity = (1.0 + documents as f32 / entry.postings.len() as f32).ln();
    let found = entry.postings.binary_search_by_key(&document, |(document, _)| *document);
    found.map_or(0.0, |at| rarity * f32::from(entry.postings[at].1) / index::STEPS)
}

/// A phone should not load more than this before the first answer: kilobytes, compressed as servers do.
const MOST_KILOBYTES: usize = 250;

/// Warns of each language whose index is heavy to load.
pub(crate) fn weigh(handbook: &Handbook, files: &Files) -> Vec<Diagnostic> {
    let place = Place::start_of(&FilePath::from("content/handbook.yaml"));
    let heavy = handbook.languages.iter().filter_map(|language| {
        let kilobytes = compressed(files.get(&data_path(language))?) >> 10;
        let warning = Diagnostic::warning(place.clone(), msg!("search-heavy", language = &language.code, kilobytes = kilobytes));
        (kilobytes > MOST_KILOBYTES).then(|| warning.hint(msg!("hint-search-heavy")))
    });
    heavy.collect()
}

/// The size of a file as servers send it; a small one is not compressed to know that it is small.
fn compressed(bytes: &[u8]) -> usize {
    if bytes.len() >> 10 <= MOST_KILOBYTES {
        return bytes.len();
    }
    let mut small = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &settings).expect("memory can be written");
    small.len()
}
