//! Names and loan words whose conversion a person decided.

use super::error::Fault;
use super::letters::Case;
use super::source::Source;
use super::table::source_letter;
use super::text::{Letter, lower};
use super::trie::Trie;
use crate::base::diagnostic::Position;
use crate::content::script::{ScriptEntryFile, ScriptsFile};
use std::collections::BTreeMap;

/// Words of a source language with their forms in other scripts. The longest entry that fits wins.
#[derive(Debug, Clone)]
pub(crate) struct Lexicon {
    entries: Trie<Vec<LexiconEntry>>,
}

/// A word or several words.
#[derive(Debug, Clone)]
struct LexiconEntry {
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

impl Lexicon {
    /// A lexicon without entries.
    pub(crate) fn empty() -> Lexicon {
        Lexicon { entries: Trie::new() }
    }

    /// The lexicon of a file, for texts of `source`, with every mistake of the file. An entry with a mistake is left out.
    pub(crate) fn new(file: &ScriptsFile, source: &Source) -> (Lexicon, Vec<(Position, Fault)>) {
        let mut lexicon = Lexicon::empty();
        let mut mistakes = Vec::new();
        for entry in &file.entries {
            let before = mistakes.len();
            find_mistakes(entry, source, &mut mistakes);
            let word: Vec<char> = entry.word.chars().collect();
            let same = lexicon.entries.entry(word.iter().map(|letter| key(lower(*letter))));
            if same.iter().any(|known| known.word == word) {
                mistakes.push((entry.word.position, Fault::Twice(entry.word.value.clone())));
            }
            if mistakes.len() == before {
                let forms = entry.forms.iter().map(|(script, form)| (script.clone(), form.value.clone())).collect();
                same.push(LexiconEntry { word, forms });
            }
        }
        (lexicon, mistakes)
    }

    #[cfg(test)]
    pub(super) fn read(yaml: &str, source: &Source) -> Lexicon {
        let (lexicon, mistakes) = Lexicon::new(&serde_yaml::from_str(yaml).expect("the lexicon can be read"), source);
        assert_eq!(mistakes, []);
        lexicon
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

impl LexiconEntry {
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

fn find_mistakes(entry: &ScriptEntryFile, source: &Source, mistakes: &mut Vec<(Position, Fault)>) {
    match entry.word.chars().next() {
        None => mistakes.push((entry.word.position, Fault::Empty)),
        Some(first) if !source.is_letter(lower(first)) => mistakes.push((entry.word.position, Fault::NotInAlphabet(first))),
        Some(_) => {}
    }
    for form in entry.forms.values() {
        if form.is_empty() {
            mistakes.push((form.position, Fault::Empty));
        }
        if let Some(letter) = source_letter(form, source) {
            mistakes.push((form.position, Fault::SourceLetter(letter)));
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
        let lexicon = Lexicon::read(yaml, &source());
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
        let file: ScriptsFile = serde_yaml::from_str(yaml).expect("the file is right");
        let (lexicon, mistakes) = Lexicon::new(&file, &source());
        let faults: Vec<_> = mistakes.into_iter().map(|(position, fault)| (position.line, fault)).collect();
        let expected =
            [(3, Fault::Twice("аб".to_owned())), (4, Fault::Empty), (5, Fault::NotInAlphabet('x')), (6, Fault::SourceLetter('г'))];
        assert_eq!(faults, expected);
        assert!(found(&lexicon, "аб").is_none() && lexicon.find(&letters("аб"), 0, &source(), "Latn").is_some());
    }
}
