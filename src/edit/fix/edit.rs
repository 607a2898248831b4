//! A change at a place of a text.

use crate::base::diagnostic::Position;
use std::ops::Range;

/// Replaces a range of bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub range: Range<usize>,
    pub with: String,
}

impl Edit {
    pub(super) fn replace(range: Range<usize>, with: impl Into<String>) -> Edit {
        Edit { range, with: with.into() }
    }

    pub(super) fn insert(at: usize, text: &str) -> Edit {
        Edit::replace(at..at, text)
    }
}

/// A line of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct SourceLine<'a> {
    /// The offset of its first byte.
    pub start: usize,
    /// Without its end.
    pub text: &'a str,
}

/// The line of a position.
pub(super) fn line_at(text: &str, position: Position) -> Option<SourceLine<'_>> {
    let number = position.line.checked_sub(1)? as usize;
    let line = text.split_inclusive('\n').nth(number)?;
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    Some(SourceLine { start, text: line.trim_end_matches('\n') })
}

/// The byte offset of a position in a line.
pub(super) fn offset_in(line: SourceLine<'_>, position: Position) -> usize {
    let column = position.column.saturating_sub(1) as usize;
    line.start + line.text.char_indices().nth(column).map_or(line.text.len(), |(at, _)| at)
}

/// Applies edits. Of edits that overlap, the first one counts.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for edit in edits {
        if edit.range.start >= end && (edit.range.start > end || end == 0 || !edit.range.is_empty()) {
            out.push_str(&text[end..edit.range.start]);
            out.push_str(&edit.with);
            end = edit.range.end;
        }
    }
    out.push_str(&text[end..]);
    out
}

/// A problem with its place in the text.
pub(super) struct Spot<'a> {
    pub text: &'a str,
    pub line: SourceLine<'a>,
    pub offset: usize,
}
