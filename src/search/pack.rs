//! The index as files for the browser. Each is a script that hands over data, so that it also loads from disk and under the site's
//! content policy.

use super::documents::Document;
use super::index::Index;
use crate::fingerprint::fingerprint;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// Digits of numbers in postings: the first half ends a number, the second says that more follow.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
/// So much text of terms one part holds.
const TERMS_IN_PART: usize = 32 << 10;
/// So many documents one part holds.
pub const DOCUMENTS_IN_PART: usize = 24;
/// Of a key in more documents than this, in an index of parts, only those in which it says most are kept.
const MOST_POSTINGS: usize = 2_000;

/// Files by their path in the output.
pub type Files = BTreeMap<String, Arc<[u8]>>;

/// A part of an index in a file of its own.
pub struct Parts {
    /// The first key and the file of each part of the terms.
    pub terms: Vec<(String, String)>,
    /// The file of each part of the documents.
    pub documents: Vec<String>,
}

/// The terms of an index, each: letters shared with the key before, the rest of the key, other spellings, postings.
pub fn terms(index: &Index) -> String {
    let mut text = String::new();
    let mut last = "";
    for (key, entry) in index {
        line(&mut text, last, key, entry, usize::MAX);
        last = key;
    }
    text
}

/// Cuts terms and documents into parts, each a file named by its content after a common start.
pub fn parts(prefix: &str, index: &Index, documents: &[Document], files: &mut Files) -> Parts {
    let mut parts = Parts { terms: Vec::new(), documents: Vec::new() };
    let mut keep = |content: String| {
        let name = format!("{prefix}{}.js", fingerprint(&content));
        files.insert(name.clone(), script(&content));
        name
    };
    let (mut text, mut first, mut last) = (String::new(), "", "");
    for (key, entry) in index {
        if text.len() >= TERMS_IN_PART {
            parts.terms.push((first.to_owned(), keep(json(&std::mem::take(&mut text)))));
            (first, last) = (key, "");
        }
        if first.is_empty() {
            first = key;
        }
        line(&mut text, last, key, entry, MOST_POSTINGS);
        last = key;
    }
    if !text.is_empty() {
        parts.terms.push((first.to_owned(), keep(json(&text))));
    }
    parts.documents = documents.chunks(DOCUMENTS_IN_PART).map(|chunk| keep(json(&self::documents(chunk, false)))).collect();
    parts
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("plain values")
}

/// What the browser shows of documents: address, title, note, sentences.
pub fn documents(documents: &[Document], with_body: bool) -> Vec<(&str, &str, &str, &str)> {
    let shown = |document: &Document| {
        let all = document.text.len();
        if with_body { all } else { document.text.find('\n').unwrap_or(all) }
    };
    documents
        .iter()
        .map(|document| (document.url.as_str(), document.title.as_str(), document.note.as_str(), &document.text[..shown(document)]))
        .collect()
}

/// How many documents of each kind there are, in their order, and the region of each that has one.
pub fn kinds(documents: &[Document]) -> (Vec<(char, usize)>, Vec<usize>) {
    let runs = documents.chunk_by(|a, b| a.kind == b.kind).map(|run| (run[0].kind.letter(), run.len()));
    (runs.collect(), documents.iter().filter_map(|document| document.region).collect())
}

fn line(text: &mut String, last: &str, key: &str, entry: &super::index::Entry, most: usize) {
    let shared = last.chars().zip(key.chars()).take_while(|(a, b)| a == b).count().min(35);
    let rest: String = key.chars().skip(shared).collect();
    let shared = char::from(DIGITS[shared]);
    let forms: Vec<String> = entry.forms.iter().map(|form| difference(key, form)).collect();
    write!(text, "{shared}{rest} {} ", forms.join(",")).expect("a string");
    if entry.postings.len() <= most {
        postings(text, &entry.postings);
    } else {
        let mut best = entry.postings.clone();
        best.sort_by_key(|(document, weight)| (std::cmp::Reverse(*weight), *document));
        best.truncate(most);
        best.sort_unstable();
        postings(text, &best);
        write!(text, " {}", entry.postings.len()).expect("a string");
    }
    text.push(';');
}

/// How a form differs from its key: `~` for each letter of the key that goes, then what follows.
fn difference(key: &str, form: &str) -> String {
    let shared = key.chars().zip(form.chars()).take_while(|(a, b)| a == b).count();
    let gone = key.chars().count() - shared;
    "~".repeat(gone).chars().chain(form.chars().skip(shared)).collect()
}

/// Documents as steps from the one before, each followed by its weight.
fn postings(text: &mut String, postings: &[(u32, u8)]) {
    let mut next = 0;
    for (document, weight) in postings {
        let mut step = document - next;
        while step >= 32 {
            text.push(char::from(DIGITS[32 + (step % 32) as usize]));
            step /= 32;
        }
        text.push(char::from(DIGITS[step as usize]));
        text.push(char::from(DIGITS[usize::from(*weight)]));
        next = document + 1;
    }
}

/// A script that hands over a JSON text.
pub fn script(json: &str) -> Arc<[u8]> {
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
