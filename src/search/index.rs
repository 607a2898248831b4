//! The inverted index of a language: which document contains which term, and how much weight the term has there.
//!
//! Keys come from the `Language` and `Pipeline` traits of elasticlunr-rs ([`super::language`]). The postings are built here because the
//! index builder of elasticlunr-rs is single-threaded, supports one language for all fields, and writes one JSON object per letter of its trie.

use super::documents::{FIELDS, SearchDocument};
use super::synonyms::Synonyms;
use super::term_counts::{ChunkCounts, FieldCounts, TermCounts, count_terms};
use crate::base::language::Languages;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Weight of a term by field, in the order of [`super::documents::IndexField`].
const FIELD_WEIGHTS: [f32; FIELDS] = [7.0, 5.0, 2.0, 1.0, 3.5, 2.5, 0.7];
/// How strongly a long field reduces the weight of its terms, 0 to 1 (`b` in BM25). 0 for aliases: additional aliases must not lower the weight.
const LENGTH_PENALTY: [f32; FIELDS] = [0.5, 0.0, 0.4, 0.5, 0.0, 0.0, 0.0];
/// The weight at which saturation reaches one half (`k1` in BM25).
const SATURATION: f32 = 3.0;
/// Number of quantisation levels of a weight in the index files.
pub(crate) const WEIGHT_LEVELS: f32 = 15.0;
/// The levels that are used. More levels make the index larger, but rank no better.
const LEVELS: [u8; 6] = [2, 4, 6, 9, 12, 14];
/// Number of chunks of documents that are counted in parallel.
const CHUNKS: usize = 8;
/// Minimum number of documents in a chunk: each chunk analyzes its words again, which makes smaller chunks slower.
const MIN_CHUNK: usize = 256;

#[derive(Debug, Default)]
pub(crate) struct TermPostings {
    /// Other spellings by which the browser finds the term.
    pub forms: BTreeSet<String>,
    /// Document numbers in ascending order, each with the quantised weight of the term: 1 to 15.
    pub postings: Vec<(u32, u8)>,
}

pub(crate) type InvertedIndex = BTreeMap<String, TermPostings>;

/// Builds the index on all cores. Also returns the synonym groups that match at least one document.
pub(crate) fn index(documents: &[SearchDocument], languages: &Languages, synonyms: &Synonyms) -> (InvertedIndex, BTreeSet<usize>) {
    let size = documents.len().div_ceil(CHUNKS).max(MIN_CHUNK);
    let parts: Vec<ChunkCounts> =
        documents.par_chunks(size).enumerate().map(|(at, chunk)| count_terms(chunk, (at * size) as u32, languages, synonyms)).collect();
    let lengths: Vec<[u32; FIELDS]> = parts.iter().flat_map(|part| part.lengths.iter().copied()).collect();
    let average = average(&lengths);
    let groups = parts.iter().flat_map(|part| part.groups.iter().copied()).collect();
    let weighted = merge(parts).into_par_iter().filter(|(_, counted)| !counted.counts.is_empty()).map(|(key, counted)| {
        let postings = counted.counts.iter().map(|(document, counts)| (*document, weight(counts, &lengths[*document as usize], &average)));
        (key, TermPostings { postings: postings.collect(), forms: counted.forms.into_iter().collect() })
    });
    (weighted.collect::<Vec<_>>().into_iter().collect(), groups)
}

fn merge(parts: Vec<ChunkCounts>) -> FxHashMap<String, TermCounts> {
    let mut merged: FxHashMap<String, TermCounts> = FxHashMap::default();
    for mut part in parts {
        for (key, at) in part.keys {
            let counted = std::mem::take(&mut part.counted[at]);
            let known = merged.entry(key).or_default();
            known.forms.extend(counted.forms);
            known.counts.extend(counted.counts);
        }
    }
    merged
}

/// Mean length of each field over the documents that have it.
fn average(lengths: &[[u32; FIELDS]]) -> [f32; FIELDS] {
    std::array::from_fn(|field| {
        let filled: Vec<u32> = lengths.iter().map(|length| length[field]).filter(|length| *length > 0).collect();
        if filled.is_empty() { 0.0 } else { filled.iter().map(|length| *length as f32).sum::<f32>() / filled.len() as f32 }
    })
}

/// The quantised weight of a term with these counts: one of [`LEVELS`].
fn weight(counts: &FieldCounts, lengths: &[u32; FIELDS], average: &[f32; FIELDS]) -> u8 {
    let mut weight = 0.0;
    for (field, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let length = lengths[field] as f32 / average[field].max(1.0);
        weight += FIELD_WEIGHTS[field] * f32::from(*count) / (1.0 - LENGTH_PENALTY[field] + LENGTH_PENALTY[field] * length);
    }
    let exact = weight / (weight + SATURATION) * WEIGHT_LEVELS;
    let distance = |level: &u8| (f32::from(*level) - exact).abs();
    LEVELS.into_iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).expect("there are levels")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::language::NewLanguage;
    use crate::search::documents::{DocumentKind, FieldText, IndexField};
    use crate::search::language::HandbookLanguage;

    /// Every key in the trie of elasticlunr-rs, with its documents.
    fn collect(node: &serde_json::Value, key: &str, found: &mut BTreeMap<String, Vec<u32>>) {
        for (name, below) in node.as_object().expect("a node") {
            match name.as_str() {
                "df" => {}
                "docs" => {
                    let mut documents: Vec<u32> =
                        below.as_object().expect("documents").keys().map(|id| id.parse().expect("a number")).collect();
                    documents.sort_unstable();
                    if !documents.is_empty() {
                        found.insert(key.to_owned(), documents);
                    }
                }
                letter => collect(below, &format!("{key}{letter}"), found),
            }
        }
    }

    #[test]
    fn the_keys_are_those_of_elasticlunr() {
        let texts =
            ["Қандасқа қандай жеңілдік бар?", "Өңірлік квотаға 2026 жылы кім енеді, № 234", "Жеңілдіктердің квотасы: 8(7212)41-69-34"];
        let kazakh = NewLanguage {
            code: "kk".to_owned(),
            name: String::new(),
            derived_from: None,
            locale: crate::base::locale::Locale::unknown("kk"),
            fallback: Vec::new(),
        };
        let languages = Languages::new([kazakh]).expect("a language");
        let document = |text: &&str| SearchDocument {
            kind: DocumentKind::Entry,
            url: String::new(),
            title: String::new(),
            note: String::new(),
            text: String::new(),
            area: None,
            parts: vec![FieldText { field: IndexField::Title, language: languages.source().id, text: (*text).to_owned() }],
        };
        let documents: Vec<SearchDocument> = texts.iter().map(document).collect();
        let ours = index(&documents, &languages, &Synonyms::none()).0;
        let mut theirs =
            elasticlunr::IndexBuilder::with_language(Box::new(HandbookLanguage::new("kk"))).save_docs(false).add_field("title").build();
        for (id, text) in texts.iter().enumerate() {
            theirs.add_doc(&id.to_string(), [text]);
        }
        let tree: serde_json::Value = serde_json::from_str(&theirs.to_json()).expect("JSON");
        let mut found = BTreeMap::new();
        collect(&tree["index"]["title"]["root"], "", &mut found);
        let ours: BTreeMap<String, Vec<u32>> =
            ours.into_iter().map(|(key, entry)| (key, entry.postings.iter().map(|(document, _)| *document).collect())).collect();
        assert_eq!(ours, found);
    }
}
