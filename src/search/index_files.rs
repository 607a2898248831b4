//! Serializes the index for the browser. Each file is a script that passes its data to a callback, so that it also loads from disk and under the
//! site's content security policy.

use super::documents::SearchDocument;
use super::index::{InvertedIndex, TermPostings};
use crate::base::fingerprint::fingerprint;
use crate::handbook::TypedId;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// Base-32 digits of numbers in postings: a digit of the first half ends a number, one of the second half continues it.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
/// The number of letters that a key shares with the previous one; keys contain no capitals.
const CAPITALS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// The weights of postings, from 1.
const WEIGHTS: &[u8; 15] = b"!#$%&()*+./:<=>";
/// The most frequent weight is not written.
const USUAL_WEIGHT: u8 = 9;
/// Target size of a term shard in bytes.
const TERM_SHARD_BYTES: usize = 12 << 10;
/// Target number of document shards: their names are in the first file that a search loads.
const DOCUMENT_SHARDS: usize = 1_000;
const MIN_DOCUMENTS_PER_SHARD: usize = 10;
/// In a sharded index, a term in more documents than this keeps only its postings with the highest weights.
const MAX_POSTINGS: usize = 600;

/// A term is common if more than one in this many documents contains it. Its postings up to [`LOW_WEIGHT`] are not stored.
const COMMON_ONE_IN: usize = 16;
/// Maximum weight of the postings that are not stored for common terms.
const LOW_WEIGHT: u8 = 3;

/// In the order in which an [`Exchange`] uses them.
const ASCII_LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Path in the output → content.
pub(crate) type IndexFiles = BTreeMap<String, Arc<[u8]>>;

/// The files of a sharded index.
pub(crate) struct Shards {
    /// The first key and the file of each term shard.
    pub terms: Vec<(String, String)>,
    /// The file of each document shard.
    pub documents: Vec<String>,
    /// Documents per shard.
    pub each: usize,
}

/// Serialized terms: first all keys, each as the length of the prefix shared with the previous key, the rest, and other spellings; after `|` all
/// postings in the same order, separated by `;`, none if they are those of the previous key. Keeping similar data together compresses better than one record per term.
#[derive(Default)]
struct TermWriter<'a> {
    keys: String,
    postings: String,
    last: &'a str,
    last_postings: String,
}

impl<'a> TermWriter<'a> {
    fn add(&mut self, key: &'a str, entry: &TermPostings, documents: usize, max_postings: usize) {
        add_key(&mut self.keys, self.last, key, entry);
        let postings = postings_text(stored_postings(&entry.postings, documents), max_postings);
        if postings != self.last_postings {
            self.postings.push_str(&postings);
            self.last_postings = postings;
        }
        self.postings.push(';');
        self.last = key;
    }

    fn length(&self) -> usize {
        self.keys.len() + self.postings.len()
    }

    /// Returns the text and resets the writer.
    fn take(&mut self) -> String {
        let TermWriter { keys, postings, .. } = std::mem::take(self);
        format!("{keys}|{postings}")
    }
}

/// All terms of an index with `documents` documents.
pub(crate) fn terms(index: &InvertedIndex, documents: usize) -> String {
    let mut terms = TermWriter::default();
    for (key, entry) in index {
        terms.add(key, entry, documents, usize::MAX);
    }
    terms.take()
}

/// Splits terms and documents into shards; each file is named `prefix` plus the fingerprint of its content.
pub(crate) fn shards(prefix: &str, index: &InvertedIndex, documents: &[SearchDocument], files: &mut IndexFiles) -> Shards {
    let each = documents.len().div_ceil(DOCUMENT_SHARDS).max(MIN_DOCUMENTS_PER_SHARD);
    let mut shards = Shards { terms: Vec::new(), documents: Vec::new(), each };
    let mut add_file = |content: String| {
        let name = format!("{prefix}{}.js", fingerprint(&content));
        files.insert(name.clone(), script(&content));
        name
    };
    let (mut terms, mut first) = (TermWriter::default(), "");
    for (key, entry) in index {
        if terms.length() >= TERM_SHARD_BYTES {
            shards.terms.push((first.to_owned(), add_file(json(&terms.take()))));
            first = "";
        }
        if first.is_empty() {
            first = key;
        }
        terms.add(key, entry, documents.len(), MAX_POSTINGS);
    }
    if terms.length() > 0 {
        shards.terms.push((first.to_owned(), add_file(json(&terms.take()))));
    }
    shards.documents = documents.chunks(each).map(|chunk| add_file(json(&shown(chunk)))).collect();
    shards
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("plain values")
}

/// What the browser displays for each document of a shard: URL, title, note, first sentence.
fn shown(documents: &[SearchDocument]) -> Vec<(&str, &str, &str, &str)> {
    let sentence = |text: &'_ str| text.find('\n').unwrap_or(text.len());
    documents
        .iter()
        .map(|document| {
            (document.url.as_str(), document.title.as_str(), document.note.as_str(), &document.text[..sentence(&document.text)])
        })
        .collect()
}

/// The URLs of all documents; then their titles, notes and texts, written with an [`Exchange`], and its alphabet. Keeping similar data together
/// compresses better than one record per document.
pub(crate) fn columns(documents: &[SearchDocument]) -> (String, [Vec<String>; 4]) {
    let fields: [fn(&SearchDocument) -> &str; 3] = [|document| &document.title, |document| &document.note, |document| &document.text];
    let exchange = Exchange::new(documents.iter().flat_map(|document| fields.map(|field| field(document))));
    let [titles, notes, texts] = fields.map(|field| documents.iter().map(|document| exchange.apply(field(document))).collect());
    (exchange.alphabet, [short_urls(documents), titles, notes, texts])
}

/// The URL of each document; only the fragment if the document is on the same page as the previous one.
fn short_urls(documents: &[SearchDocument]) -> Vec<String> {
    let mut last = "";
    let short = documents.iter().map(|document| {
        let page = document.url.split('#').next().unwrap_or_default();
        let is_same = std::mem::replace(&mut last, page) == page;
        if is_same { document.url[page.len()..].to_owned() } else { document.url.clone() }
    });
    short.collect()
}

/// Exchanges the most frequent letters outside ASCII with the ASCII letters, in the order of the alphabet: a text in another script compresses
/// better with one byte per letter. The browser exchanges them back.
struct Exchange {
    alphabet: String,
    letters: BTreeMap<char, char>,
}

impl Exchange {
    fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Exchange {
        let mut counts: BTreeMap<char, usize> = BTreeMap::new();
        let letters = texts.flat_map(str::chars).filter(|letter| !letter.is_ascii() && letter.is_alphabetic());
        letters.for_each(|letter| *counts.entry(letter).or_default() += 1);
        let mut frequent: Vec<(char, usize)> = counts.into_iter().collect();
        frequent.sort_by_key(|(letter, count)| (std::cmp::Reverse(*count), *letter));
        frequent.truncate(ASCII_LETTERS.len());
        let pairs = frequent.iter().zip(ASCII_LETTERS.chars());
        let letters = pairs.flat_map(|((letter, _), ascii)| [(*letter, ascii), (ascii, *letter)]).collect();
        Exchange { alphabet: frequent.iter().map(|(letter, _)| letter).collect(), letters }
    }

    fn apply(&self, text: &str) -> String {
        text.chars().map(|letter| self.letters.get(&letter).copied().unwrap_or(letter)).collect()
    }
}

/// The number of documents of each kind, in index order, and the areas of those that have one.
pub(crate) fn kinds(documents: &[SearchDocument]) -> (Vec<(char, usize)>, Vec<usize>) {
    let runs = documents.chunk_by(|a, b| a.kind == b.kind).map(|run| (run[0].kind.letter(), run.len()));
    (runs.collect(), documents.iter().filter_map(|document| document.area.map(TypedId::index)).collect())
}

fn add_key(text: &mut String, last: &str, key: &str, entry: &TermPostings) {
    let shared = last.chars().zip(key.chars()).take_while(|(a, b)| a == b).count().min(CAPITALS.len() - 1);
    let rest: String = key.chars().skip(shared).collect();
    let shared = char::from(CAPITALS[shared]);
    let forms: Vec<String> = entry.forms.iter().map(|form| difference(key, form)).collect();
    write!(text, "{shared}{rest}").expect("a string");
    if !forms.is_empty() {
        write!(text, " {}", forms.join(",")).expect("a string");
    }
}

/// The postings of a term, without those of low weight if the term is common, unless no others exist.
fn stored_postings(postings: &[(u32, u8)], documents: usize) -> Vec<(u32, u8)> {
    let is_common = postings.len() * COMMON_ONE_IN > documents;
    let kept: Vec<(u32, u8)> = postings.iter().copied().filter(|(_, weight)| !is_common || *weight > LOW_WEIGHT).collect();
    if kept.is_empty() { postings.to_vec() } else { kept }
}

/// The best `max_postings` postings of a term; their real number follows if there are more.
fn postings_text(all: Vec<(u32, u8)>, max_postings: usize) -> String {
    let mut text = String::new();
    if all.len() <= max_postings {
        postings(&mut text, &all);
    } else {
        let count = all.len();
        let mut best = all;
        best.sort_by_key(|(document, weight)| (std::cmp::Reverse(*weight), *document));
        best.truncate(max_postings);
        best.sort_unstable();
        postings(&mut text, &best);
        write!(text, " {count}").expect("a string");
    }
    text
}

/// A spelling relative to its key: one `~` for each letter removed from the end of the key, then the letters that follow.
fn difference(key: &str, form: &str) -> String {
    let shared = key.chars().zip(form.chars()).take_while(|(a, b)| a == b).count();
    let gone = key.chars().count() - shared;
    "~".repeat(gone).chars().chain(form.chars().skip(shared)).collect()
}

/// The numbers of the documents of each weight, as differences from the previous one; before them their weight, unless it is the usual one, which
/// comes first.
fn postings(text: &mut String, postings: &[(u32, u8)]) {
    let mut groups: BTreeMap<(bool, u8), Vec<u32>> = BTreeMap::new();
    for (document, weight) in postings {
        groups.entry((*weight != USUAL_WEIGHT, *weight)).or_default().push(*document);
    }
    for ((is_written, weight), documents) in groups {
        if is_written {
            text.push(char::from(WEIGHTS[usize::from(weight) - 1]));
        }
        let mut next = 0;
        for document in documents {
            let mut step = document - next;
            while step >= 32 {
                text.push(char::from(DIGITS[32 + (step % 32) as usize]));
                step /= 32;
            }
            text.push(char::from(DIGITS[step as usize]));
            next = document + 1;
        }
    }
}

/// A script that passes a JSON text to the callback.
pub(crate) fn script(json: &str) -> Arc<[u8]> {
    let mut text = String::with_capacity(json.len() + json.len() / 8);
    text.push_str("(self.anyqtama??=[]).push(JSON.parse('");
    for letter in json.chars() {
        if matches!(letter, '\\' | '\'') {
            text.push('\\');
        }
        text.push(letter);
    }
    text.push_str("'))\n");
    text.into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::documents::DocumentKind;
    use std::collections::BTreeSet;

    fn entry(forms: &[&str], postings: &[(u32, u8)]) -> TermPostings {
        TermPostings { forms: forms.iter().map(|form| (*form).to_owned()).collect::<BTreeSet<_>>(), postings: postings.to_vec() }
    }

    #[test]
    fn keys_and_postings_are_grouped() {
        let index = InvertedIndex::from([
            ("kvota".to_owned(), entry(&[], &[(0, 15), (2, 4)])),
            ("kvotan".to_owned(), entry(&["kvotasi"], &[(40, 1)])),
            ("kvotas".to_owned(), entry(&[], &[(40, 1)])),
        ]);
        assert_eq!(terms(&index, 41), "AkvotaFn ~siFs|%2>0;!E1;;");
    }

    #[test]
    fn documents_on_the_same_page_have_short_urls() {
        let document = |url: &str| SearchDocument {
            kind: DocumentKind::Place,
            url: url.to_owned(),
            title: String::new(),
            note: String::new(),
            text: String::new(),
            area: None,
            parts: Vec::new(),
        };
        let urls = ["kk/a/index.html#1", "kk/a/index.html#2", "kk/b/index.html#2", "kk/a/index.html"].map(document);
        assert_eq!(short_urls(&urls), ["kk/a/index.html#1", "#2", "kk/b/index.html#2", "kk/a/index.html"]);
    }

    #[test]
    fn frequent_letters_are_exchanged_with_ascii_letters() {
        let exchange = Exchange::new(["аба", "ab"].into_iter());
        assert_eq!((exchange.alphabet.as_str(), exchange.apply("аба ab")), ("аб", "aba аб".to_owned()));
        assert_eq!(Exchange::new(["abc"].into_iter()).apply("abc"), "abc");
    }

    #[test]
    fn a_common_term_keeps_its_important_postings() {
        let postings = [(0, 15), (1, 3), (2, 4)];
        assert_eq!(stored_postings(&postings, 32), [(0, 15), (2, 4)], "in more than one of sixteen");
        assert_eq!(stored_postings(&postings, 48), postings, "in one of sixteen");
        assert_eq!(stored_postings(&postings[1..2], 2), [(1, 3)], "said in no other way");
    }
}
