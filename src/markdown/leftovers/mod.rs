//! Finds markup that did not become markup, and text that the parser drops: stray signs, links that stay text, tables without their
//! rule, unused footnotes, cells beyond the header.

mod blocks;
mod brackets;
mod consequences;
mod dates;
mod items;
mod joined;
mod lines;
mod markers;
mod signs;
#[cfg(test)]
mod tests;
mod unused;

use crate::base::diagnostic::Severity;
use crate::base::message::Message;
use crate::markdown::Located;
use pulldown_cmark::OffsetIter;
use std::ops::Range;

/// A finding at a byte offset of the parsed text.
pub(super) struct Leftover {
    pub offset: usize,
    pub severity: Severity,
    pub message: Message,
    pub hint: Message,
    /// Whether it follows from another finding, with which it is told.
    pub is_consequence: bool,
}

/// A link definition: its label, and its range in the text.
pub(super) type Definition = (String, Range<usize>);

/// Checks the events of `text`.
pub(super) fn check(text: &str, events: &[Located<'_>], definitions: &[Definition]) -> Vec<Leftover> {
    let mut finder = Finder { text, found: Vec::new(), has_open_sign: false, has_asterisk_mark: false };
    finder.blocks(events);
    finder.unused(events, definitions);
    finder.lines(events);
    finder.joined_lines(events);
    finder.found.sort_by_key(|leftover| leftover.offset);
    consequences::mark(text, &mut finder.found);
    finder.found
}

/// The link definitions of a text. Of several with one label, the parser keeps the first.
pub(super) fn definitions(events: &OffsetIter<'_>) -> Vec<Definition> {
    events.reference_definitions().iter().map(|(label, definition)| (label.to_lowercase(), definition.span.clone())).collect()
}

struct Finder<'a> {
    text: &'a str,
    found: Vec<Leftover>,
    /// Whether a `**` was reported that starts emphasis without an end.
    has_open_sign: bool,
    /// Whether an asterisk behind a word points to a note.
    has_asterisk_mark: bool,
}

impl Finder<'_> {
    fn warn(&mut self, offset: usize, message: Message, hint: Message) {
        self.found.push(Leftover { offset, severity: Severity::Warning, message, hint, is_consequence: false });
    }

    fn error(&mut self, offset: usize, message: Message, hint: Message) {
        self.found.push(Leftover { offset, severity: Severity::Error, message, hint, is_consequence: false });
    }

    /// Whether a backslash makes the sign at an offset plain text.
    fn is_escaped(&self, offset: usize) -> bool {
        self.text[..offset].bytes().rev().take_while(|byte| *byte == b'\\').count() % 2 == 1
    }

    /// The part of the line before an offset.
    fn before_in_line(&self, offset: usize) -> &str {
        self.text[..offset].rsplit('\n').next().unwrap_or_default()
    }
}
