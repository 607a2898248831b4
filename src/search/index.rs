//! The index of a language: which document has which key, and how much that says.
//!
//! Words become keys by elasticlunr-rs's `Language` and `Pipeline` ([`super::language`]); the postings are made here, because its
//! builder works on one core, knows one language for all fields, and writes a letter of a tree as an object of its own.

use super::count::{Count, Counted, Counts, count};
use super::documents::{Document, FIELDS};
use super::synonyms::Synonyms;
use crate::base::language::Languages;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// How much a word says by its field.
const WEIGHTS: [f32; FIELDS] = [7.0, 5.0, 2.0, 1.0, 3.5, 2.5, 0.7];
/// How much a long field takes away from each of its words. Names take nothing from each other: the more a question has, the better.
const LENGTH_MATTERS: [f32; FIELDS] = [0.5, 0.0, 0.4, 0.5, 0.0, 0.0, 0.0];
/// A word of this weight says half of all that a word can say.
const HALF: f32 = 3.0;
/// The finest step in which the index tells weights apart.
pub(crate) const STEPS: f32 = 15.0;
/// Into so many pieces documents are cut, for all cores, each of which learns its words anew;
const CHUNKS: usize = 8;
/// but none is smaller than this.
const SMALLEST_CHUNK: usize = 256;

/// What the index knows of a key.
#[derive(Debug, Default)]
pub(crate) struct Entry {
    /// Other spellings that lead to the key.
    pub forms: BTreeSet<String>,
    /// Documents in order, and how much the key says in each: 1 to 15.
    pub postings: Vec<(u32, u8)>,
}

/// Key → what the index knows of it.
pub(crate) type Index = BTreeMap<String, Entry>;

/// The index of documents, made on all cores, and the groups of synonyms that stand somewhere in them.
pub(crate) fn index(documents: &[Document], languages: &Languages, synonyms: &Synonyms) -> (Index, BTreeSet<usize>) {
    let chunk = documents.len().div_ceil(CHUNKS).max(SMALLEST_CHUNK);
    let parts: Vec<Count> =
        documents.par_chunks(chunk).enumerate().map(|(at, some)| count(some, (at * chunk) as u32, languages, synonyms)).collect();
    let lengths: Vec<[u32; FIELDS]> = parts.iter().flat_map(|part| part.lengths.iter().copied()).collect();
    let average = average(&lengths);
    let groups = parts.iter().flat_map(|part| part.groups.iter().copied()).collect();
    let weighed = merge(parts).into_par_iter().filter(|(_, counted)| !counted.counts.is_empty()).map(|(key, counted)| {
        let postings = counted.counts.iter().map(|(document, counts)| (*document, weigh(counts, &lengths[*document as usize], &average)));
        (key, Entry { postings: postings.collect(), forms: counted.forms.into_iter().collect() })
    });
    (weighed.collect::<Vec<_>>().into_iter().collect(), groups)
}

/// The counts of all documents, key by key.
fn merge(parts: Vec<Count>) -> FxHashMap<String, Counted> {
    let mut merged: FxHashMap<String, Counted> = FxHashMap::default();
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

/// The length of each field, over the documents that have it.
fn average(lengths: &[[u32; FIELDS]]) -> [f32; FIELDS] {
    std::array::from_fn(|field| {
        let filled: Vec<u32> = lengths.iter().map(|length| length[field]).filter(|length| *length > 0).collect();
        if filled.is_empty() { 0.0 } else { filled.iter().map(|length| *length as f32).sum::<f32>() / filled.len() as f32 }
    })
}

/// How much a word with these counts says about its document: 1 to 15.
fn weigh(counts: &Counts, lengths: &[u32; FIELDS], average: &[f32; FIELDS]) -> u8 {
    let mut weight = 0.0;
    for (field, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let length = lengths[field] as f32 / average[field].max(1.0);
        weight += WEIGHTS[field] * f32::from(*count) / (1.0 - LENGTH_MATTERS[field] + LENGTH_MATTERS[field] * length);
    }
    (weight / (weight + HALF) * STEPS).round().clamp(1.0, STEPS) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::documents::{Field, Kind, Part as Text};
    use crate::search::language::HandbookLanguage;

    /// Every key of elasticlunr-rs's tree of letters and the documents that have it.
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
        let languages = Languages::new([("kk".to_owned(), String::new(), "ltr")]).expect("a language");
        let document = |text: &&str| Document {
            kind: Kind::Entry,
            url: String::new(),
            title: String::new(),
            note: String::new(),
            text: String::new(),
            region: None,
            parts: vec![Text { field: Field::Title, language: languages.source().id, text: (*text).to_owned() }],
        };
        let documents: Vec<Document> = texts.iter().map(document).collect();
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
