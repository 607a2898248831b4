//! Names and loan words whose conversion a person decided.

use super::error::{Fault, TableError};
use super::letters::Case;
use super::source::Source;
use super::table::source_letter;
use super::text::{Letter, lower};
use super::trie::Trie;
use serde::Deserialize;
use serde_yaml::Spanned;
use std::collections::BTreeMap;

/// Words of a source language with their forms in other scripts. The longest entry that fits wins.
#[derive(Debug, Clone)]
pub(crate) struct Lexicon {
    entries: Trie<Vec<Entry>>,
}

/// A word or several words.
#[derive(Debug, Clone)]
struct Entry {
    word: Vec<char>,
    forms: BTreeMap<String, String>,
}

/// An entry found in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match<'l> {
    /// Where the entry ends and an ending may begin.
    pub(super) stem_end: usize,
    /// Where the ending ends.
    pub(super) end: usize,
    /// The form in the wanted script; without one the table converts the word.
    pub(super) form: Option<&'l str>,
    /// The case of the form.
    pub(super) case: Case,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    entries: Vec<RawEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawEntry {
    word: Spanned<String>,
    /// By script. An entry without a form says that the table's own conversion was read and is right.
    #[serde(default)]
    forms: BTreeMap<String, Spanned<String>>,
    /// For people only.
    #[serde(default, rename = "note")]
    _note: Option<String>,
}

impl Lexicon {
    /// A lexicon without entries.
    pub(crate) fn empty() -> Lexicon {
        Lexicon { entries: Trie::new() }
    }

    /// Reads a lexicon for texts of `source`.
    pub(crate) fn parse(yaml: &str, source: &Source) -> Result<Lexicon, Vec<TableError>> {
        let file: File = serde_yaml::from_str(yaml).map_err(|error| vec![TableError::syntax(&error)])?;
        let mut lexicon = Lexicon::empty();
        let mut errors = Vec::new();
        for raw in file.entries {
            mistakes(&raw, source, &mut errors);
            let word: Vec<char> = raw.word.value.chars().collect();
            let same = lexicon.entries.entry(word.iter().map(|letter| key(lower(*letter))));
            if same.iter().any(|entry| entry.word == word) {
                errors.push(TableError::at(raw.word.referenced, Fault::Twice(raw.word.value.clone())));
            }
            let forms = raw.forms.into_iter().map(|(script, form)| (script, form.value)).collect();
            same.push(Entry { word, forms });
        }
        if errors.is_empty() { Ok(lexicon) } else { Err(errors) }
    }

    /// The longest entry at `from`, the start of a word, that ends where a word ends or where only endings follow.
    pub(super) fn find(&self, text: &[Letter], from: usize, source: &Source, script: &str) -> Option<Match<'_>> {
        let keys = self.entries.prefixes(text[from..].iter().map(|letter| key(letter.lower)));
        let found = keys.filter_map(|(length, entries)| {
            let stem_end = from + length;
            let (entry, case) = entries.iter().find_map(|entry| Some((entry, entry.case(&text[from..stem_end])?)))?;
            let end = source.word_end(text, stem_end);
            let letter_follows = text.get(end).is_some_and(|letter| letter.original.is_alphabetic());
            let fits = !letter_follows && source.is_ending(&text[stem_end..end]);
            fits.then(|| Match { stem_end, end, form: entry.forms.get(script).map(String::as_str), case })
        });
        found.last()
    }
}

impl Entry {
    /// The case of the form for a text that equals the entry but for case; `None` where the capitals rule the entry out: a name is
    /// not found in small letters.
    fn case(&self, text: &[Letter]) -> Option<Case> {
        if self.word.iter().zip(text).all(|(word, text)| key(*word) == key(text.original)) {
            return Some(Case::AsIs);
        }
        let capitals = text.iter().filter(|letter| letter.is_upper()).count();
        if capitals > 1 && capitals == text.iter().filter(|letter| letter.original.is_alphabetic()).count() {
            return Some(Case::Upper);
        }
        let is_small = self.word.iter().all(|letter| lower(*letter) == *letter);
        (is_small && capitals == 1 && text[0].is_upper()).then_some(Case::Title)
    }
}

/// Spaces and hyphens that break no line count as the plain ones.
fn key(letter: char) -> char {
    match letter {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '\u{2010}' | '\u{2011}' => '-',
        other => other,
    }
}

fn mistakes(raw: &RawEntry, source: &Source, errors: &mut Vec<TableError>) {
    match raw.word.value.chars().next() {
        None => errors.push(TableError::at(raw.word.referenced, Fault::Empty)),
        Some(first) if !source.is_letter(lower(first)) => {
            errors.push(TableError::at(raw.word.referenced, Fault::NotInAlphabet(first)));
        }
        Some(_) => {}
    }
    for form in raw.forms.values() {
        if form.value.is_empty() {
            errors.push(TableError::at(form.referenced, Fault::Empty));
        }
        if let Some(letter) = source_letter(&form.value, source) {
            errors.push(TableError::at(form.referenced, Fault::SourceLetter(letter)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::text::letters;
    use super::*;

    fn source() -> Source {
        Source::parse("language: xx\nalphabet: абвгд\nendings: [ба, да]").expect("the source is right")
    }

    fn found<'l>(lexicon: &'l Lexicon, text: &str) -> Option<(usize, usize, &'l str, Case)> {
        let found = lexicon.find(&letters(text), 0, &source(), "Latn")?;
        Some((found.stem_end, found.end, found.form?, found.case))
    }

    #[test]
    fn the_longest_entry_with_endings_wins() {
        let yaml =
            "entries:\n- {word: аб, forms: {Latn: x}}\n- {word: аб вг, forms: {Latn: y}}\n- {word: Гд, forms: {Latn: Z}, note: a name}";
        let lexicon = Lexicon::parse(yaml, &source()).expect("the lexicon is right");
        for (text, expected) in [
            ("аб", Some((2, 2, "x", Case::AsIs))),
            ("аб\u{a0}вг", Some((5, 5, "y", Case::AsIs))),
            ("аббада-а", Some((2, 6, "x", Case::AsIs))),
            ("Аб вд", Some((2, 2, "x", Case::Title))),
            ("АБДА", Some((2, 4, "x", Case::Upper))),
            ("аба", None),
            ("аб1", Some((2, 2, "x", Case::AsIs))),
            ("абz", None),
            ("гд", None),
            ("ГД", Some((2, 2, "Z", Case::Upper))),
        ] {
            assert_eq!(found(&lexicon, text), expected, "{text}");
        }
    }

    #[test]
    fn every_mistake_is_reported_at_its_place() {
        let yaml = "entries:\n- word: аб\n- word: аб\n- word: ''\n- word: x\n- {word: в, forms: {Latn: гг}}\n";
        let faults: Vec<_> =
            Lexicon::parse(yaml, &source()).expect_err("wrong").into_iter().map(|error| (error.line, error.fault)).collect();
        let expected =
            [(3, Fault::Twice("аб".to_owned())), (4, Fault::Empty), (5, Fault::NotInAlphabet('x')), (6, Fault::SourceLetter('г'))];
        assert_eq!(faults, expected);
    }
}
