//! The index of a language: which document has which key, and how much that says.
//!
//! Words are split and changed by elasticlunr-rs's `Language` and `Pipeline` ([`super::language`]); the postings are made here, because its
//! builder works on one core, knows one language for all fields, and writes a letter of a tree as an object of its own.

use super::documents::{Document, FIELDS, Field};
use super::language::HandbookLanguage;
use super::rules::Rules;
use super::synonyms::{Synonyms, Term};
use crate::language::Languages;
use elasticlunr::{Language as _, Pipeline};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// How much a word says by its field.
const WEIGHTS: [f32; FIELDS] = [7.0, 5.0, 2.0, 1.0, 3.5, 2.5, 0.7];
/// How much a long field takes away from each of its words. Names take nothing from each other: the more a question has, the better.
const LENGTH_MATTERS: [f32; FIELDS] = [0.5, 0.0, 0.4, 0.5, 0.0, 0.0, 0.0];
/// A word of this weight says half of all that a word can say.
const HALF: f32 = 3.0;
/// The finest step in which the index tells weights apart.
pub const STEPS: f32 = 15.0;
/// Documents that one core indexes at a time.
const CHUNK: usize = 256;

/// How often a key stands in each field of a document.
type Counts = [u16; FIELDS];

/// What the index knows of a key.
#[derive(Debug, Default)]
pub struct Entry {
    /// Other spellings that lead to the key.
    pub forms: BTreeSet<String>,
    /// Documents in order, and how much the key says in each: 1 to 15.
    pub postings: Vec<(u32, u8)>,
}

/// Key → what the index knows of it.
pub type Index = BTreeMap<String, Entry>;

/// An index, and which groups of synonyms stand somewhere in its documents.
#[derive(Debug, Default)]
pub struct Indexed {
    /// The index.
    pub index: Index,
    /// The groups, by their place in the handbook.
    pub groups: BTreeSet<usize>,
}

#[derive(Default)]
struct Counted {
    forms: HashSet<String>,
    counts: Vec<(u32, Counts)>,
}

/// The counts of some documents, and the length of each field of each.
struct Part {
    counted: HashMap<String, Counted>,
    lengths: Vec<[u32; FIELDS]>,
    groups: BTreeSet<usize>,
}

impl Part {
    /// Whether a word stands in a document itself.
    fn stands(&self, term: &Term, document: u32) -> bool {
        let last = self.counted.get(&term.key).and_then(|known| known.counts.last());
        last.is_some_and(|(last, counts)| *last == document && counts[..Field::Near as usize].iter().any(|count| *count > 0))
    }
}

/// The index of documents, made on all cores.
pub fn index(documents: &[Document], languages: &Languages, synonyms: &Synonyms) -> Indexed {
    let parts: Vec<Part> =
        documents.par_chunks(CHUNK).enumerate().map(|(at, chunk)| count(chunk, (at * CHUNK) as u32, languages, synonyms)).collect();
    let lengths: Vec<[u32; FIELDS]> = parts.iter().flat_map(|part| part.lengths.iter().copied()).collect();
    let mut average = [1.0_f32; FIELDS];
    for (field, average) in average.iter_mut().enumerate() {
        let filled: Vec<u32> = lengths.iter().map(|length| length[field]).filter(|length| *length > 0).collect();
        *average = filled.iter().map(|length| *length as f32).sum::<f32>() / filled.len().max(1) as f32;
    }
    let mut merged: HashMap<String, Counted> = HashMap::new();
    let mut groups = BTreeSet::new();
    for part in parts {
        groups.extend(part.groups);
        for (key, counted) in part.counted {
            let known = merged.entry(key).or_default();
            known.forms.extend(counted.forms);
            known.counts.extend(counted.counts);
        }
    }
    let weighed = merged.into_par_iter().map(|(key, counted)| {
        let postings = counted.counts.iter().map(|(document, counts)| (*document, weigh(counts, &lengths[*document as usize], &average)));
        (key, Entry { forms: counted.forms.into_iter().collect(), postings: postings.collect() })
    });
    Indexed { index: weighed.collect::<Vec<_>>().into_iter().collect(), groups }
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

#[allow(clippy::map_entry)] // `entry` would copy each word, also the many that are known.
fn count(documents: &[Document], first: u32, languages: &Languages, synonyms: &Synonyms) -> Part {
    let speech: Vec<(HandbookLanguage, Pipeline)> = languages
        .iter()
        .map(|language| {
            let language = HandbookLanguage::new(&language.code);
            let pipeline = language.make_pipeline();
            (language, pipeline)
        })
        .collect();
    let empty: Vec<&HashSet<String>> = languages.iter().map(|language| &Rules::get().stemmer(&language.code).empty).collect();
    let mut part = Part { counted: HashMap::new(), lengths: Vec::with_capacity(documents.len()), groups: BTreeSet::new() };
    // Each word is changed once, however often it stands in these documents.
    let mut known: Vec<HashMap<String, Term>> = speech.iter().map(|_| HashMap::new()).collect();
    for (at, document) in documents.iter().enumerate() {
        let id = first + at as u32;
        let mut lengths = [0_u32; FIELDS];
        let mut near: BTreeMap<usize, Field> = BTreeMap::new();
        for text in &document.parts {
            let at = languages.iter().position(|language| language.id == text.language).expect("a text is in a language of the handbook");
            let (language, pipeline) = &speech[at];
            let words = language.tokenize(&text.text);
            for word in &words {
                if !known[at].contains_key(word) {
                    known[at].insert(word.clone(), term(word, pipeline, &language.code()));
                }
            }
            let terms: Vec<&Term> = words.iter().map(|word| &known[at][word]).filter(|term| !term.key.is_empty()).collect();
            lengths[text.field as usize] += terms.len() as u32;
            // Words that only ask are worth their place where they make a title.
            let is_worth = |term: &&&Term| matches!(text.field, Field::Title | Field::Names) || !empty[at].contains(&term.key);
            for term in terms.iter().filter(is_worth) {
                add(&mut part.counted, id, text.field, term);
            }
            if !synonyms.is_empty() {
                let keys: Vec<&str> = terms.iter().map(|term| term.key.as_str()).collect();
                let strength = match text.field {
                    Field::Body => Field::NearBody,
                    Field::Head => Field::NearHead,
                    _ => Field::Near,
                };
                for group in synonyms.groups_in(&keys) {
                    let strongest = near.entry(group).or_insert(strength);
                    *strongest = strength.min(*strongest);
                }
            }
        }
        for (group, field) in near {
            part.groups.insert(group);
            // Words that stand there themselves say more than any synonym. One that stands there as another language forms it is added
            // as its own forms it: «собеседование» in a Russian title is asked for as «собеседованиеге», too.
            let missing: Vec<&Term> = synonyms.words_of(group).iter().filter(|term| !part.stands(term, id)).collect();
            for term in missing {
                add(&mut part.counted, id, field, term);
            }
        }
        part.lengths.push(lengths);
    }
    part
}

/// A word as the index knows it; its key is what elasticlunr-rs's pipeline makes of it.
fn term(word: &str, pipeline: &Pipeline, language: &str) -> Term {
    let key = pipeline.run(vec![word.to_owned()]).pop().unwrap_or_default();
    Term { key, ..Term::new(word, language) }
}

#[allow(clippy::map_entry)] // `entry` would copy each key, also the many that are known.
fn add(counted: &mut HashMap<String, Counted>, document: u32, field: Field, term: &Term) {
    if !counted.contains_key(&term.key) {
        counted.insert(term.key.clone(), Counted::default());
    }
    let known = counted.get_mut(&term.key).expect("just put there");
    for form in &term.forms {
        if !known.forms.contains(form) {
            known.forms.insert(form.clone());
        }
    }
    match known.counts.last_mut() {
        Some((last, counts)) if *last == document => {
            // A synonym counts once, however many phrases lead to it.
            let is_near = field >= Field::Near;
            let count = &mut counts[field as usize];
            *count = if is_near { 1 } else { count.saturating_add(1) };
        }
        _ => {
            let mut counts = [0; FIELDS];
            counts[field as usize] = 1;
            known.counts.push((document, counts));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::documents::{Kind, Part as Text};

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
        let ours = index(&documents, &languages, &Synonyms::none()).index;
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
