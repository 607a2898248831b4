//! Problems in the content: a diagnostic with its place, and the pair of a value and all problems that every stage returns.

use crate::base::message::Message;
use std::sync::Arc;

/// An error stops the build before anything is written; a warning does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Severity {
    /// The site would be incorrect.
    Error,
    /// The site is correct, but the content needs attention.
    Warning,
}

/// What a problem means for the preview and the editors' board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum ProblemKind {
    /// A language lacks a text. The source text can be rendered in its place.
    MissingTranslation,
    /// A text says something else than its source.
    Difference,
    /// A translation was not made from the current source text.
    OutdatedTranslation,
    /// A mistake inside a text, such as a link that leads nowhere. The rest of the text can be rendered.
    TextMistake,
    Other,
}

/// The path of an input file relative to the root of the handbook, with `/` on every system.
pub(crate) type FilePath = Arc<str>;

/// A position in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(crate) struct Position {
    /// From 1.
    pub line: u32,
    /// In characters, from 1.
    pub column: u32,
}

impl Position {
    pub(crate) const START: Position = Position { line: 1, column: 1 };
}

/// The line starts of a text, for converting many byte offsets into positions.
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Lines<'a> {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Lines { text, starts }
    }

    /// The position of a byte offset. An offset inside a character is rounded down to its first byte; an offset past the end to the end.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset.min(self.text.len()));
        let line = self.starts.partition_point(|start| *start <= offset);
        let column = self.text[self.starts[line - 1]..offset].chars().count() + 1;
        Position { line: line as u32, column: column as u32 }
    }
}

impl Lines<'_> {
    /// The byte offset of a position; a position past the end of its line becomes its end.
    pub(crate) fn offset(&self, position: Position) -> usize {
        let line = (position.line as usize).clamp(1, self.starts.len());
        let start = self.starts[line - 1];
        let text = self.text[start..].split('\n').next().unwrap_or_default();
        let column = position.column.saturating_sub(1) as usize;
        start + text.char_indices().nth(column).map_or(text.len(), |(at, _)| at)
    }
}

/// A position in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    pub file: FilePath,
    pub position: Position,
}

impl Place {
    pub(crate) fn new(file: &FilePath, position: Position) -> Place {
        Place { file: file.clone(), position }
    }

    /// The start of a file, for problems of the file as a whole.
    pub(crate) fn start_of(file: &FilePath) -> Place {
        Place::new(file, Position::START)
    }
}

/// A problem in the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Diagnostic {
    pub severity: Severity,
    pub kind: ProblemKind,
    pub place: Place,
    pub message: Message,
    /// The next step, shown after the message.
    pub hint: Option<Message>,
    /// A second place that the message refers to.
    pub also: Option<Place>,
}

impl Diagnostic {
    pub(crate) fn error(place: Place, message: Message) -> Diagnostic {
        Diagnostic { severity: Severity::Error, kind: ProblemKind::Other, place, message, hint: None, also: None }
    }

    pub(crate) fn warning(place: Place, message: Message) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(place, message) }
    }

    pub(crate) fn kind(mut self, kind: ProblemKind) -> Diagnostic {
        self.kind = kind;
        self
    }

    /// Whether pages can't be rendered while the problem exists, because data that they need is missing or invalid.
    pub(crate) fn blocks_rendering(&self) -> bool {
        self.severity == Severity::Error && self.kind == ProblemKind::Other
    }

    pub(crate) fn hint(mut self, hint: Message) -> Diagnostic {
        self.hint = Some(hint);
        self
    }

    pub(crate) fn maybe_hint(mut self, hint: Option<Message>) -> Diagnostic {
        self.hint = hint;
        self
    }

    pub(crate) fn also(mut self, place: Place) -> Diagnostic {
        self.also = Some(place);
        self
    }

    /// `line:column message` in English.
    #[cfg(test)]
    pub(crate) fn summary(&self) -> String {
        let Position { line, column } = self.place.position;
        format!("{line}:{column} {}", self.message.text(crate::base::message::UiLanguage::English))
    }
}

/// The result of a stage: its value and all problems.
#[derive(Debug, Clone)]
pub(crate) struct Checked<T> {
    /// May be incomplete if `problems` contains errors.
    pub value: T,
    pub problems: Vec<Diagnostic>,
}

impl<T> Checked<T> {
    /// A value without problems.
    pub(crate) fn clean(value: T) -> Checked<T> {
        Checked { value, problems: Vec::new() }
    }

    pub(crate) fn map<U>(self, change: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: change(self.value), problems: self.problems }
    }

    /// Returns the value and appends the problems to `into`.
    pub(crate) fn take(self, into: &mut Vec<Diagnostic>) -> T {
        into.extend(self.problems);
        self.value
    }
}

/// Problems in reading order (file, line, column), without duplicates.
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
