//! What can be wrong in a table or a lexicon, with its place.

use std::fmt;

/// A mistake in a file of the converter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TableError {
    /// Line, from 1.
    pub(crate) line: u64,
    /// Column in characters, from 1.
    pub(crate) column: u64,
    /// The mistake.
    pub(crate) fault: Fault,
}

/// The kinds of mistakes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The file is not the YAML that is expected here; the parser's own words.
    Syntax(String),
    /// A rule or an entry converts nothing.
    Empty,
    /// A rule or an ending uses a character that the alphabet of the source lacks.
    NotInAlphabet(char),
    /// The table has no rule without conditions for a letter of the alphabet.
    Missing(char),
    /// What a rule or an entry writes has a letter of the source alphabet.
    SourceLetter(char),
    /// A context names a class that the source file does not define.
    UnknownClass(String),
    /// The table converts from another language than the source file describes.
    OtherSource(String),
    /// The lexicon has the entry twice.
    Twice(String),
}

impl fmt::Display for TableError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: ", self.line, self.column)?;
        match &self.fault {
            Fault::Syntax(detail) => write!(out, "{detail}"),
            Fault::Empty => write!(out, "nothing to convert"),
            Fault::NotInAlphabet(letter) => write!(out, "'{letter}' is not in the alphabet"),
            Fault::Missing(letter) => write!(out, "no rule for the letter '{letter}'"),
            Fault::SourceLetter(letter) => write!(out, "the converted text has the source letter '{letter}'"),
            Fault::UnknownClass(name) => write!(out, "unknown class \"{name}\""),
            Fault::OtherSource(language) => write!(out, "the table converts from \"{language}\""),
            Fault::Twice(word) => write!(out, "\"{word}\" is listed twice"),
        }
    }
}

impl TableError {
    /// A mistake at a place that the YAML parser reported.
    pub(super) fn at(place: serde_yaml::Location, fault: Fault) -> TableError {
        TableError { line: place.line().max(1), column: place.column().max(1), fault }
    }

    /// The parser's error without its excerpt of the file.
    pub(super) fn syntax(error: &serde_yaml::Error) -> TableError {
        let error = error.without_snippet();
        let text = error.to_string();
        let detail = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
        let (line, column) = error.location().map_or((1, 1), |place| (place.line().max(1), place.column().max(1)));
        TableError { line, column, fault: Fault::Syntax(detail) }
    }
}
