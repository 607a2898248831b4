//! What is wrong with the content: one problem at one place, and the pair of «value and all problems» that every stage returns.

use crate::base::message::Message;
use std::sync::Arc;

/// How bad a problem is. An error stops the build before anything is written, a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Severity {
    /// The site would be wrong.
    Error,
    /// The site is right today, but somebody should look.
    Warning,
}

/// The path of an input file relative to the root of the handbook, with `/` on every system.
pub(crate) type FilePath = Arc<str>;

/// A place in a text: line and column, both from 1, the column counted in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

impl Position {
    /// The first character of a file.
    pub(crate) const START: Position = Position { line: 1, column: 1 };
}

/// The line starts of a text: turns many byte offsets into positions cheaply.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Reads where the lines of `text` start.
    pub(crate) fn new(text: &'a str) -> Lines<'a> {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { text, starts }
    }

    /// The position of a byte offset. An offset inside a character counts as its first byte, one past the end as the end.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.starts.partition_point(|start| *start <= offset);
        let column = self.text[self.starts[line - 1]..offset].chars().count() + 1;
        Position { line: line as u32, column: column as u32 }
    }
}

/// A position in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    /// The file, relative to the root.
    pub file: FilePath,
    /// Where in it.
    pub position: Position,
}

impl Place {
    /// A place in a file.
    pub(crate) fn new(file: &FilePath, position: Position) -> Place {
        Place { file: file.clone(), position }
    }

    /// The start of a file: for problems of the file as a whole.
    pub(crate) fn start_of(file: &FilePath) -> Place {
        Place::new(file, Position::START)
    }
}

/// One problem of the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub message: Message,
    /// What to do about it.
    pub hint: Option<Message>,
    /// A second place that the message speaks of.
    pub also: Option<Place>,
}

impl Diagnostic {
    /// A problem that stops the build.
    pub(crate) fn error(place: Place, message: Message) -> Diagnostic {
        Diagnostic { severity: Severity::Error, place, message, hint: None, also: None }
    }

    /// A problem that somebody should look at.
    pub(crate) fn warning(place: Place, message: Message) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(place, message) }
    }

    /// Adds the next step.
    pub(crate) fn hint(mut self, hint: Message) -> Diagnostic {
        self.hint = Some(hint);
        self
    }

    /// Adds the next step where there is one.
    pub(crate) fn maybe_hint(mut self, hint: Option<Message>) -> Diagnostic {
        self.hint = hint;
        self
    }

    /// Names the other place.
    pub(crate) fn also(mut self, place: Place) -> Diagnostic {
        self.also = Some(place);
        self
    }
}

/// What a stage could make, and everything that was wrong.
#[derive(Debug, Clone)]
pub(crate) struct Checked<T> {
    /// The value; where `problems` holds errors it may be incomplete.
    pub value: T,
    /// All problems found so far.
    pub problems: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value without problems.
    pub(crate) fn clean(value: T) -> Checked<T> {
        Checked { value, problems: Vec::new() }
    }

    /// Changes the value and keeps the problems.
    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: change(self.value), problems: self.problems }
    }

    /// Takes the value and leaves the problems in `into`.
    pub(crate) fn take(self, into: &mut Vec<Diagnostic>) -> T {
        into.extend(self.problems);
        self.value
    }
}

/// Problems in the order in which a person reads them: by file, line, column; each once.
pub(crate) fn sorted(mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    problems.sort_by(|a, b| (&a.place, a.severity, &a.message).cmp(&(&b.place, b.severity, &b.message)));
    problems.dedup_by(|a, b| a.place == b.place && a.message == b.message);
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_not_bytes() {
        let text = "бір\nекі үш";
        let offset = text.find("үш").expect("in the text");
        assert_eq!(Lines::new(text).position(offset), Position { line: 2, column: 5 });
        assert_eq!(Lines::new(text).position(10_000), Position { line: 2, column: 7 });
        assert_eq!(Lines::new("").position(0), Position::START);
    }
}
