//! Search: builds the index files of each language. Pages do not depend on their content, and their paths are known in advance, so that the preview
//! can create them on the first request.
//!
//! [`mod@documents`] lists what can be found, [`tokens`] splits texts into words, [`keys`] turns words into keys by the [`rules`], [`synonyms`] adds
//! words with the same meaning, `term_counts` counts terms, [`index`] computes weights, and `index_files` serializes. The query side is
//! `static/find/` of the theme.

mod char_set;
pub(crate) mod documents;
mod folding;
pub(crate) mod index;
mod index_files;
pub(crate) mod keys;
pub(crate) mod language;
mod missing;
pub(crate) mod rules;
mod stemmer;
pub(crate) mod synonyms;
mod term_counts;
mod text;
pub(crate) mod tokens;
pub(crate) mod warnings;

use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::language::{Language, PerLanguage};
use crate::base::ui_strings::UiStrings;
use crate::handbook::{Area, CheckedHandbook, Handbook};
use crate::msg;
use crate::site::{PageKind, path};
use documents::{SearchDocument, documents};
use index::InvertedIndex;
pub(crate) use index_files::IndexFiles;
use index_files::Shards;
use rayon::prelude::*;
use rules::Rules;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};
use stemmer::Stemmer;
use synonyms::Synonyms;

/// Handbooks with more entries get a sharded index, of which a query loads a few files.
const MAX_ENTRIES_IN_ONE_FILE: usize = 500;

/// Interface strings used by the search script.
const UI_STRINGS: [&str; 10] = [
    "search_found",
    "search_weak",
    "search_no_addresses",
    "search_none",
    "search_none_hint",
    "search_all",
    "search_maybe",
    "search_topics",
    "search_other_language",
    "search_results",
];

/// The path of a language's index; the file lists all others.
pub(crate) fn data_path(language: &Language) -> String {
    format!("{}/search/data.js", language.folder)
}

/// The start of the paths of a language's shards.
pub(crate) fn shard_prefix(language: &Language) -> String {
    format!("assets/search-{}-", language.folder)
}

/// Whether a path belongs to a search index, even if that index has no such file.
pub(crate) fn is_index_file(handbook: &Handbook, path: &str) -> bool {
    handbook.languages.iter().any(|language| path.starts_with(&shard_prefix(language)) || data_path(language) == path)
}

pub(crate) struct LanguageIndex {
    pub documents: Vec<SearchDocument>,
    pub index: InvertedIndex,
    /// Indices of the synonym groups that match at least one document.
    pub groups: BTreeSet<usize>,
}

/// The index of each language, built on first use. Small indexes are cached because both the warnings and the files need them; large ones are
/// built twice, which is cheaper than keeping them in memory while pages are rendered.
pub(crate) struct Indexes {
    pub content: Arc<CheckedHandbook>,
    cache: PerLanguage<OnceLock<Arc<LanguageIndex>>>,
}

impl Indexes {
    pub(crate) fn new(content: Arc<CheckedHandbook>) -> Indexes {
        Indexes { cache: content.handbook.languages.each(|_| OnceLock::new()), content }
    }

    pub(crate) fn is_single_file(&self) -> bool {
        self.content.handbook.entries.len() <= MAX_ENTRIES_IN_ONE_FILE
    }

    pub(crate) fn of(&self, language: &Language) -> Arc<LanguageIndex> {
        let make = || Arc::new(self.make(language, true));
        if self.is_single_file() { self.cache[language.id].get_or_init(make).clone() } else { make() }
    }

    /// An index of titles and aliases only.
    pub(crate) fn titles_only(&self, language: &Language) -> LanguageIndex {
        self.make(language, false)
    }

    fn make(&self, language: &Language, with_texts: bool) -> LanguageIndex {
        let CheckedHandbook { handbook, words } = &*self.content;
        let documents = documents(handbook, words, language, with_texts);
        let (index, groups) = index::index(&documents, &handbook.languages, &Synonyms::new(handbook, language));
        LanguageIndex { documents, index, groups }
    }
}

/// The index files of all languages, built on all cores.
pub(crate) fn files(indexes: &Indexes) -> IndexFiles {
    let languages: Vec<&Language> = indexes.content.handbook.languages.iter().collect();
    languages.into_par_iter().flat_map_iter(|language| language_files(indexes, language)).collect()
}

fn language_files(indexes: &Indexes, language: &Language) -> IndexFiles {
    let CheckedHandbook { handbook, words } = &*indexes.content;
    let indexed = indexes.of(language);
    let LanguageIndex { documents, index, .. } = &*indexed;
    let mut files = IndexFiles::new();
    let mut data = common(handbook, words, language);
    let (kinds, places) = index_files::kinds(documents);
    data.insert("kinds".to_owned(), json!(kinds));
    data.insert("places".to_owned(), json!(places));
    if indexes.is_single_file() {
        let (alphabet, columns) = index_files::columns(documents);
        data.insert("alphabet".to_owned(), json!(alphabet));
        data.insert("documents".to_owned(), json!(columns));
        data.insert("terms".to_owned(), json!(index_files::terms(index, documents.len())));
    } else {
        let Shards { terms, documents, each } = index_files::shards(&shard_prefix(language), index, documents, &mut files);
        data.insert("shards".to_owned(), json!({ "terms": terms, "documents": documents, "each": each }));
    }
    files.insert(data_path(language), index_files::script(&Value::Object(data).to_string()));
    files
}

/// The data that every index file needs: rules, interface strings, topics, other languages.
fn common(handbook: &Handbook, words: &UiStrings, language: &Language) -> Map<String, Value> {
    let home = path(handbook, language, PageKind::Home);
    let topics = handbook.topics.iter().map(|topic| (&topic.name[language.id], format!("{home}#{}", topic.id)));
    let others = handbook.languages.iter().filter(|other| other.id != language.id);
    let others = others.map(|other| (&other.code, &other.name, path(handbook, other, PageKind::Search)));
    let value = json!({
        "language": language.code,
        "page": path(handbook, language, PageKind::Search),
        "rules": query_rules(handbook),
        "words": UI_STRINGS.iter().map(|key| (*key, words.get(language.id, key))).collect::<std::collections::BTreeMap<_, _>>(),
        "topics": topics.collect::<Vec<_>>(),
        "others": others.collect::<Vec<_>>(),
        "missing": missing::missing(handbook, language),
        "regions": handbook.areas.iter().map(Area::last_slug).collect::<Vec<_>>(),
    });
    match value {
        Value::Object(map) => map,
        _ => unreachable!("the value above is an object"),
    }
}

/// Rules that are only used for indexing, not for queries.
const INDEXING_ONLY: [&str; 2] = ["distinctive_letters", "not_indexed"];

/// The rules for the languages of the handbook.
fn query_rules(handbook: &Handbook) -> Value {
    let mut table = rules::table();
    if let Some(rules) = table.as_object_mut() {
        rules.remove("about");
        if let Some(languages) = rules.get_mut("languages").and_then(Value::as_object_mut) {
            languages.retain(|code, _| handbook.languages.iter().any(|language| Rules::primary(&language.code) == code));
            let letters: Vec<Value> = languages.values_mut().filter_map(|language| language.as_object_mut()?.remove("letters")).collect();
            for (code, language) in languages.iter_mut().filter_map(|(code, language)| Some((code, language.as_object_mut()?))) {
                language.retain(|name, _| !INDEXING_ONLY.contains(&name.as_str()));
                shorten_words(language, Rules::get().stemmer(code));
            }
            letters.iter().filter_map(Value::as_object).for_each(|letters| add_letters(&mut rules["letters"], letters));
        }
    }
    table
}

/// Adds the letters of a language to those of all: Latin letters → the letters that become them.
fn add_letters(all: &mut Value, letters: &Map<String, Value>) {
    for (to, from) in letters {
        let known = all[to].as_str().map(|known| format!("{known} ")).unwrap_or_default();
        all[to] = Value::String(known + from.as_str().unwrap_or_default());
    }
}

/// Replaces the lists of words by what the browser compares: folded words, and keys of common words.
fn shorten_words(rules: &mut Map<String, Value>, stemmer: &Stemmer) {
    let each = |value: &mut Value, shorten: &dyn Fn(&str) -> String| {
        let words: BTreeSet<String> = value.as_str().unwrap_or_default().split(' ').map(shorten).collect();
        *value = Value::String(Vec::from_iter(words).join(" "));
    };
    let fold = |word: &str| Rules::get().folding.fold(word);
    if let Some(words) = rules.get_mut("question_words") {
        each(words, &fold);
    }
    if let Some(words) = rules.get_mut("common_words") {
        each(words, &|word| keys::key(word, stemmer));
    }
    for words in rules.get_mut("question_kinds").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
        each(words, &fold);
    }
}

/// The weight of a term in a document, as the browser computes it.
pub(crate) fn weight_of(entry: &index::TermPostings, document: u32, documents: usize) -> f32 {
    let rarity = (1.0 + documents as f32 / entry.postings.len() as f32).ln();
    let found = entry.postings.binary_search_by_key(&document, |(document, _)| *document);
    found.map_or(0.0, |at| rarity * f32::from(entry.postings[at].1) / index::WEIGHT_LEVELS)
}

/// Maximum compressed size in kilobytes that a phone should load before the first answer.
const MAX_KILOBYTES: usize = 250;

/// Warns about each language whose index is too large.
pub(crate) fn check_size(handbook: &Handbook, files: &IndexFiles) -> Vec<Diagnostic> {
    let place = Place::start_of(&FilePath::from("content/handbook.yaml"));
    let too_large = handbook.languages.iter().filter_map(|language| {
        let kilobytes = compressed(files.get(&data_path(language))?) >> 10;
        let warning = Diagnostic::warning(place.clone(), msg!("search-index-too-large", language = &language.code, kilobytes = kilobytes));
        (kilobytes > MAX_KILOBYTES).then(|| warning.hint(msg!("hint-search-index-too-large")))
    });
    too_large.collect()
}

/// Compressed size of a file; small files are returned uncompressed, since they are below the limit anyway.
fn compressed(bytes: &[u8]) -> usize {
    if bytes.len() >> 10 <= MAX_KILOBYTES {
        return bytes.len();
    }
    let mut small = Vec::new();
    let settings = brotli::enc::BrotliEncoderParams { quality: 5, ..Default::default() };
    brotli::BrotliCompress(&mut &*bytes, &mut small, &settings).expect("writing to memory does not fail");
    small.len()
}
