//! The rules that write a language in another script, read from a file.

use super::error::{Fault, TableError};
use super::rule::{Context, Item, Rule, Side};
use super::source::Source;
use super::text::{Letter, is_joiner, lower};
use super::trie::Trie;
use crate::base::language::Direction;
use serde::Deserialize;
use serde_yaml::{Location, Spanned};
use std::collections::BTreeMap;

/// How a language is written in another script.
#[derive(Debug, Clone)]
pub(crate) struct ScriptTable {
    pub(super) source: Source,
    /// The code of the script that the table writes: `Arab`, `Latn`.
    pub(super) script: String,
    direction: Direction,
    pub(super) rules: Trie<Vec<Rule>>,
    pub(super) word_mark: Option<WordMark>,
    pub(super) acronyms: Option<Acronyms>,
    pub(super) punctuation: BTreeMap<char, char>,
    pub(super) capitals: BTreeMap<char, char>,
}

/// A sign before a word, called for by some of its letters and forbidden by others.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WordMark {
    pub(super) sign: char,
    any: String,
    unless: String,
}

/// Words of capitals that are written letter by letter.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Acronyms {
    /// A longer word of capitals is a word.
    pub(super) longest: usize,
    pub(super) between: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScriptTableFile {
    from: Spanned<String>,
    script: String,
    direction: Direction,
    letters: Spanned<BTreeMap<String, Spanned<String>>>,
    #[serde(default)]
    dropped: String,
    #[serde(default)]
    rules: Vec<RawRule>,
    #[serde(default)]
    word_mark: Option<WordMark>,
    #[serde(default)]
    acronyms: Option<Acronyms>,
    #[serde(default)]
    punctuation: BTreeMap<char, char>,
    #[serde(default)]
    capitals: BTreeMap<char, char>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    from: Spanned<String>,
    to: Spanned<String>,
    #[serde(default)]
    after: Vec<Spanned<String>>,
    #[serde(default)]
    before: Vec<Spanned<String>>,
    #[serde(default)]
    not_after: Vec<Spanned<String>>,
    #[serde(default)]
    not_before: Vec<Spanned<String>>,
}

impl WordMark {
    /// Whether one of the letters calls for the sign.
    pub(super) fn called(&self, letters: &[Letter]) -> bool {
        letters.iter().any(|letter| self.any.contains(letter.lower))
    }

    /// Whether one of the letters forbids the sign.
    pub(super) fn forbidden(&self, letters: &[Letter]) -> bool {
        letters.iter().any(|letter| self.unless.contains(letter.lower))
    }
}

impl ScriptTable {
    /// Reads a table that converts from `source`.
    pub(crate) fn parse(yaml: &str, source: &Source) -> Result<ScriptTable, Vec<TableError>> {
        let file: ScriptTableFile = serde_yaml::from_str(yaml).map_err(|error| vec![TableError::syntax(&error)])?;
        let mut reader = TableReader { source, rules: Trie::new(), errors: Vec::new() };
        if file.from.value != source.language {
            reader.errors.push(TableError::at(file.from.referenced, Fault::OtherSource(file.from.value.clone())));
        }
        for rule in &file.rules {
            reader.rule(rule);
        }
        for (from, to) in &file.letters.value {
            reader.add(from, to.referenced, to, Vec::new());
        }
        for letter in file.dropped.chars() {
            reader.rules.entry([letter]).push(Rule { to: String::new(), contexts: Vec::new() });
        }
        for letter in source.alphabet() {
            if reader.rules.entry([letter]).iter().all(|rule| !rule.contexts.is_empty()) {
                reader.errors.push(TableError::at(file.letters.referenced, Fault::Missing(letter)));
            }
        }
        if !reader.errors.is_empty() {
            return Err(reader.errors);
        }
        Ok(ScriptTable {
            source: source.clone(),
            script: file.script,
            direction: file.direction,
            rules: reader.rules,
            word_mark: file.word_mark,
            acronyms: file.acronyms,
            punctuation: file.punctuation,
            capitals: file.capitals,
        })
    }

    /// The language that it converts from.
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// Which way that script runs.
    pub(crate) fn direction(&self) -> Direction {
        self.direction
    }
}

/// Collects rules and mistakes.
struct TableReader<'s> {
    source: &'s Source,
    rules: Trie<Vec<Rule>>,
    errors: Vec<TableError>,
}

impl TableReader<'_> {
    fn rule(&mut self, rule: &RawRule) {
        let mut contexts = Vec::new();
        let sides = [
            (Side::After, true, &rule.after),
            (Side::After, false, &rule.not_after),
            (Side::Before, true, &rule.before),
            (Side::Before, false, &rule.not_before),
        ];
        for (side, wanted, names) in sides {
            if !names.is_empty() {
                let items = names.iter().filter_map(|name| self.item(name)).collect();
                contexts.push(Context { side, wanted, items });
            }
        }
        self.add(&rule.from.value, rule.from.referenced, &rule.to, contexts);
    }

    fn item(&mut self, name: &Spanned<String>) -> Option<Item> {
        if name.value == "edge" {
            return Some(Item::Edge);
        }
        if let Some(class) = self.source.classes.get(&name.value) {
            return Some(Item::Class(class.iter().copied().collect()));
        }
        if !name.value.is_empty() && name.value.chars().all(|letter| self.source.has(letter)) {
            return Some(Item::Letters(name.value.chars().collect()));
        }
        self.errors.push(TableError::at(name.referenced, Fault::UnknownClass(name.value.clone())));
        None
    }

    fn add(&mut self, from: &str, place: Location, to: &Spanned<String>, contexts: Vec<Context>) {
        if from.is_empty() {
            self.errors.push(TableError::at(place, Fault::Empty));
            return;
        }
        if let Some(letter) = from.chars().find(|letter| !self.source.has(*letter) && !is_joiner(*letter)) {
            self.errors.push(TableError::at(place, Fault::NotInAlphabet(letter)));
        }
        if let Some(letter) = source_letter(&to.value, self.source) {
            self.errors.push(TableError::at(to.referenced, Fault::SourceLetter(letter)));
        }
        self.rules.entry(from.chars()).push(Rule { to: to.value.clone(), contexts });
    }
}

/// The first letter of the source alphabet in a text that should have none.
pub(super) fn source_letter(text: &str, source: &Source) -> Option<char> {
    text.chars().find(|letter| source.is_letter(lower(*letter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(yaml: &str) -> Vec<(u64, Fault)> {
        let source = Source::parse("language: xx\nalphabet: абв").expect("the source is right");
        let errors = ScriptTable::parse(yaml, &source).expect_err("the table is wrong");
        errors.into_iter().map(|error| (error.line, error.fault)).collect()
    }

    #[test]
    fn every_mistake_is_reported_at_its_place() {
        let yaml = "from: yy\nscript: Latn\ndirection: ltr\nletters:\n  а: a\n  г: g\n  б: б\nrules:\n- {from: в, to: v, after: [vowels]}\n- {from: '', to: v}";
        let expected = [
            (1, Fault::OtherSource("yy".to_owned())),
            (9, Fault::UnknownClass("vowels".to_owned())),
            (10, Fault::Empty),
            (7, Fault::SourceLetter('б')),
            (6, Fault::NotInAlphabet('г')),
            (5, Fault::Missing('в')),
        ];
        assert_eq!(faults(yaml), expected);
    }

    #[test]
    fn a_key_that_is_unknown_or_twice_is_a_mistake() {
        for yaml in ["from: xx\nscripts: Latn", "from: xx\nscript: Latn\ndirection: ltr\nletters: {а: a, а: b}"] {
            assert!(matches!(faults(yaml)[0], (_, Fault::Syntax(_))), "{yaml}");
        }
    }
}
