//! What a converter must know about a language whatever script it converts to: its alphabet, its endings, its risky words.

use super::error::{Fault, TableError};
use super::syllables::Syllables;
use super::text::{Letter, is_joiner};
use serde::Deserialize;
use serde_yaml::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// A language in the script that its texts are written in.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(super) language: String,
    alphabet: BTreeSet<char>,
    first: char,
    last: char,
    pub(super) classes: BTreeMap<String, BTreeSet<char>>,
    endings: BTreeSet<Vec<char>>,
    longest_ending: usize,
    roman: BTreeMap<char, char>,
    pub(super) codes: BTreeMap<char, char>,
    pub(super) syllables: Option<Syllables>,
    pub(super) domains: Vec<String>,
    pub(super) risks: Vec<RiskRule>,
}

/// Which words need a decision of a person. All conditions that are given must hold.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RiskRule {
    /// The reason that is reported.
    pub(super) reason: String,
    /// `acronym` or `single`.
    #[serde(default)]
    pub(super) shape: Option<WordShape>,
    /// Whether the word must begin with a capital.
    #[serde(default)]
    pub(super) capital: bool,
    /// The word has one of these letters.
    #[serde(default)]
    pub(super) any: String,
    /// The word also has one of these letters.
    #[serde(default)]
    pub(super) with: String,
    /// The word has none of these letters.
    #[serde(default)]
    pub(super) without: String,
    /// The word has one of these parts.
    #[serde(default)]
    pub(super) parts: Vec<String>,
    /// The word ends with one of these, with or without endings of the language.
    #[serde(default)]
    pub(super) ends: Vec<String>,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum WordShape {
    /// At least two letters, all capitals, then perhaps an ending.
    Acronym,
    /// One letter, unless a hyphen joins it to what is before it: an ending, or a part of a number.
    Single,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    language: String,
    alphabet: Spanned<String>,
    #[serde(default)]
    classes: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    endings: Vec<Spanned<String>>,
    #[serde(default)]
    roman: BTreeMap<char, char>,
    #[serde(default)]
    codes: BTreeMap<char, char>,
    #[serde(default)]
    syllables: Option<Syllables>,
    #[serde(default)]
    domains: Vec<String>,
    #[serde(default)]
    risks: Vec<RiskRule>,
}

impl Source {
    /// Reads the file of a language.
    pub(crate) fn parse(yaml: &str) -> Result<Source, Vec<TableError>> {
        let file: SourceFile = serde_yaml::from_str(yaml).map_err(|error| vec![TableError::syntax(&error)])?;
        let alphabet: BTreeSet<char> = file.alphabet.value.chars().collect();
        let (Some(&first), Some(&last)) = (alphabet.first(), alphabet.last()) else {
            return Err(vec![TableError::at(file.alphabet.referenced, Fault::Empty)]);
        };
        let texts = file.classes.values().chain(&file.endings);
        let errors: Vec<TableError> = texts.filter_map(|text| foreign(text, &alphabet)).collect();
        if !errors.is_empty() {
            return Err(errors);
        }
        let endings: BTreeSet<Vec<char>> = file.endings.iter().map(|ending| ending.value.chars().collect()).collect();
        Ok(Source {
            language: file.language,
            alphabet,
            first,
            last,
            classes: file.classes.into_iter().map(|(name, text)| (name, text.value.chars().collect())).collect(),
            longest_ending: endings.iter().map(Vec::len).max().unwrap_or(0),
            endings,
            roman: file.roman,
            codes: file.codes,
            syllables: file.syllables,
            domains: file.domains,
            risks: file.risks,
        })
    }

    /// Every letter of the alphabet in lower case.
    pub(super) fn alphabet(&self) -> impl Iterator<Item = char> {
        self.alphabet.iter().copied()
    }

    /// Whether the alphabet has a letter, given in lower case.
    pub(super) fn has(&self, letter: char) -> bool {
        self.alphabet.contains(&letter)
    }

    /// Whether a character, given in lower case, is a letter of the script: of the alphabet, or of another alphabet of the same
    /// script (between the first and the last letter of this one in Unicode).
    pub(super) fn is_letter(&self, lower: char) -> bool {
        (self.first..=self.last).contains(&lower) && (self.has(lower) || lower.is_alphabetic())
    }

    /// Where the word that begins at `from` ends.
    pub(super) fn word_end(&self, text: &[Letter], from: usize) -> usize {
        let length = text[from..].iter().take_while(|letter| self.is_letter(letter.lower) || is_joiner(letter.original)).count();
        from + length
    }

    /// Whether letters are nothing but endings of the language.
    pub(super) fn is_ending(&self, letters: &[Letter]) -> bool {
        let letters: Vec<char> = letters.iter().map(|letter| letter.lower).collect();
        let mut reached = vec![false; letters.len() + 1];
        reached[0] = true;
        for end in 1..=letters.len() {
            let starts = end.saturating_sub(self.longest_ending)..end;
            reached[end] = starts.into_iter().any(|start| reached[start] && self.endings.contains(&letters[start..end]));
        }
        reached[letters.len()]
    }

    /// The letter of a Roman numeral that a capital of this script represents: Cyrillic `І` is `I`.
    pub(super) fn roman(&self, letter: char) -> Option<char> {
        self.roman.get(&letter).copied()
    }
}

fn foreign(text: &Spanned<String>, alphabet: &BTreeSet<char>) -> Option<TableError> {
    if text.value.is_empty() {
        return Some(TableError::at(text.referenced, Fault::Empty));
    }
    let letter = text.value.chars().find(|letter| !alphabet.contains(letter))?;
    Some(TableError::at(text.referenced, Fault::NotInAlphabet(letter)))
}

#[cfg(test)]
mod tests {
    use super::super::text::letters;
    use super::*;

    fn source() -> Source {
        Source::parse("language: xx\nalphabet: абвд\nendings: [ба, д]\nroman: {В: V}").expect("the source is right")
    }

    #[test]
    fn endings_follow_each_other() {
        let source = source();
        for (text, expected) in [("ба", true), ("бад", true), ("дба", true), ("", true), ("баа", false), ("в", false)] {
            assert_eq!(source.is_ending(&letters(text)), expected, "{text}");
        }
    }

    #[test]
    fn letters_of_the_script_are_words_even_outside_the_alphabet() {
        let source = source();
        assert!(source.is_letter('г') && !source.has('г'));
        assert!(!source.is_letter('a'));
        assert_eq!(source.word_end(&letters("абг1"), 0), 3);
    }

    #[test]
    fn mistakes_have_a_place() {
        let errors = Source::parse("language: xx\nalphabet: аб\nendings:\n  - ба\n  - г\n").expect_err("г is foreign");
        assert_eq!(errors, [TableError { line: 5, column: 5, fault: Fault::NotInAlphabet('г') }]);
        assert!(matches!(Source::parse("language: [").expect_err("broken")[0].fault, Fault::Syntax(_)));
    }
}
