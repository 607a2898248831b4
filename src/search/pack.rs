//! The index as files for the browser. Each is a script that hands over data, so that it also loads from disk and under the site's
//! content policy.

use super::documents::Document;
use super::index::{Entry, Index};
use crate::base::fingerprint::fingerprint;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// Digits of numbers in postings: the first half ends a number, the second says that more follow.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
/// So much text of terms one part holds.
const TERMS_IN_PART: usize = 32 << 10;
/// So many documents one part holds.
pub(crate) const DOCUMENTS_IN_PART: usize = 24;
/// Of a key in more documents than this, in an index of parts, only those in which it says most are kept.
const MOST_POSTINGS: usize = 2_000;

/// A word in more than one document of so many is not kept where it is only said in passing: it tells those documents from no others.
const COMMON: usize = 16;
/// What a word says in passing, at most.
const PASSING: u8 = 3;

/// Files by their path in the output.
pub(crate) type Files = BTreeMap<String, Arc<[u8]>>;

/// A part of an index in a file of its own.
pub(crate) struct Parts {
    /// The first key and the file of each part of the terms.
    pub terms: Vec<(String, String)>,
    /// The file of each part of the documents.
    pub documents: Vec<String>,
}

/// Terms as text: all keys, each with the letters shared with the key before, the rest of the key and other spellings; after `|` all
/// postings in the same order. What is alike stands together, which compresses better than a line for each term.
#[derive(Default)]
struct Terms<'a> {
    keys: String,
    postings: String,
    last: &'a str,
}

impl<'a> Terms<'a> {
    fn add(&mut self, key: &'a str, entry: &Entry, documents: usize, most: usize) {
        add_key(&mut self.keys, self.last, key, entry);
        add_postings(&mut self.postings, worth_keeping(&entry.postings, documents), most);
        self.last = key;
    }

    fn length(&self) -> usize {
        self.keys.len() + self.postings.len()
    }

    /// The text; what follows starts anew.
    fn take(&mut self) -> String {
        let Terms { keys, postings, .. } = std::mem::take(self);
        format!("{keys}|{postings}")
    }
}

/// The terms of an index of so many documents in one.
pub(crate) fn terms(index: &Index, documents: usize) -> String {
    let mut terms = Terms::default();
    for (key, entry) in index {
        terms.add(key, entry, documents, usize::MAX);
    }
    terms.take()
}

/// Cuts terms and documents into parts, each a file named by its content after a common start.
pub(crate) fn parts(prefix: &str, index: &Index, documents: &[Document], files: &mut Files) -> Parts {
    let mut parts = Parts { terms: Vec::new(), documents: Vec::new() };
    let mut keep = |content: String| {
        let name = format!("{prefix}{}.js", fingerprint(&content));
        files.insert(name.clone(), script(&content));
        name
    };
    let (mut terms, mut first) = (Terms::default(), "");
    for (key, entry) in index {
        if terms.length() >= TERMS_IN_PART {
            parts.terms.push((first.to_owned(), keep(json(&terms.take()))));
            first = "";
        }
        if first.is_empty() {
            first = key;
        }
        terms.add(key, entry, documents.len(), MOST_POSTINGS);
    }
    if terms.length() > 0 {
        parts.terms.push((first.to_owned(), keep(json(&terms.take()))));
    }
    parts.documents = documents.chunks(DOCUMENTS_IN_PART).map(|chunk| keep(json(&self::documents(chunk, false)))).collect();
    parts
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("plain values")
}

/// What the browser shows of documents: address, title, note, sentences.
pub(crate) fn documents(documents: &[Document], with_body: bool) -> Vec<(&str, &str, &str, &str)> {
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
pub(crate) fn kinds(documents: &[Document]) -> (Vec<(char, usize)>, Vec<usize>) {
    let runs = documents.chunk_by(|a, b| a.kind == b.kind).map(|run| (run[0].kind.letter(), run.len()));
    (runs.collect(), documents.iter().filter_map(|document| document.region).collect())
}

fn add_key(text: &mut String, last: &str, key: &str, entry: &Entry) {
    let shared = last.chars().zip(key.chars()).take_while(|(a, b)| a == b).count().min(35);
    let rest: String = key.chars().skip(shared).collect();
    let shared = char::from(DIGITS[shared]);
    let forms: Vec<String> = entry.forms.iter().map(|form| difference(key, form)).collect();
    write!(text, "{shared}{rest}").expect("a string");
    if !forms.is_empty() {
        write!(text, " {}", forms.join(",")).expect("a string");
    }
    text.push(';');
}

/// The documents of a word, without those in which a common one is said in passing; all, where it is said in no other way.
fn worth_keeping(postings: &[(u32, u8)], documents: usize) -> Vec<(u32, u8)> {
    let is_common = postings.len() * COMMON > documents;
    let kept: Vec<(u32, u8)> = postings.iter().copied().filter(|(_, weight)| !is_common || *weight > PASSING).collect();
    if kept.is_empty() { postings.to_vec() } else { kept }
}

fn add_postings(text: &mut String, all: Vec<(u32, u8)>, most: usize) {
    if all.len() <= most {
        postings(text, &all);
    } else {
        let count = all.len();
        let mut best = all;
        best.sort_by_key(|(document, weight)| (std::cmp::Reverse(*weight), *document));
        best.truncate(most);
        best.sort_unstable();
        postings(text, &best);
        write!(text, " {count}").expect("a string");
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
    use std::collections::BTreeSet;

    fn entry(forms: &[&str], postings: &[(u32, u8)]) -> Entry {
        Entry { forms: forms.iter().map(|form| (*form).to_owned()).collect::<BTreeSet<_>>(), postings: postings.to_vec() }
    }

    #[test]
    fn keys_stand_together_and_so_do_postings() {
        let index =
            Index::from([("kvota".to_owned(), entry(&[], &[(0, 15), (2, 4)])), ("kvotan".to_owned(), entry(&["kvotasi"], &[(40, 1)]))]);
        assert_eq!(terms(&index, 41), "0kvota;5n ~si;|0f14;E11;");
    }

    #[test]
    fn a_common_word_is_kept_where_it_says_more_than_in_passing() {
        let postings = [(0, 15), (1, 3), (2, 4)];
        assert_eq!(worth_keeping(&postings, 32), [(0, 15), (2, 4)], "in more than one of sixteen");
        assert_eq!(worth_keeping(&postings, 48), postings, "in one of sixteen");
        assert_eq!(worth_keeping(&postings[1..2], 2), [(1, 3)], "said in no other way");
    }
}
