//! Joins the text events of each line, and checks it. The parser splits text at every sign that might be markup.

use super::{Finder, Located};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The kind of block that contains a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum BlockKind {
    Paragraph,
    Heading,
    Cell,
}

/// A run of text within one line, and where it is.
pub(super) struct Line<'a> {
    pub text: &'a str,
    pub offset: usize,
    pub block: BlockKind,
    /// Whether it starts a line of its block.
    pub is_start: bool,
    /// Whether it starts a list item.
    pub starts_item: bool,
    /// Whether a line of the same block precedes it.
    pub follows_line: bool,
    /// Whether lines of a table without its rule were reported in this block.
    pub has_table_lines: bool,
    /// The ranges of HTML entities that became characters.
    pub decoded: Vec<Range<usize>>,
}

impl<'a> Finder<'a> {
    pub(super) fn lines(&mut self, events: &[Located<'_>]) {
        let mut run: Option<Line<'a>> = None;
        let (mut is_start, mut starts_item, mut follows_line, mut has_table_lines) = (true, false, false, false);
        // Code is shown as it is typed; the description of a picture is checked by the writer.
        let mut excluded = 0;
        let mut block = BlockKind::Paragraph;
        for (event, range) in events {
            match event {
                Event::Text(_) if excluded > 0 => {}
                Event::Text(words) => {
                    let is_joined = run.as_ref().is_some_and(|line| line.offset + line.text.len() == range.start);
                    if !is_joined {
                        has_table_lines |= self.finish(run.take());
                        let (text, decoded) = (&self.text[range.start..range.start], Vec::new());
                        let offset = range.start;
                        run = Some(Line { text, offset, block, is_start, starts_item, follows_line, has_table_lines, decoded });
                        (is_start, starts_item) = (false, false);
                    }
                    if let Some(line) = &mut run {
                        line.text = &self.text[line.offset..range.end];
                        if words.as_ref() != &self.text[range.clone()] {
                            line.decoded.push(range.clone());
                        }
                    }
                }
                _ => {
                    has_table_lines |= self.finish(run.take());
                    match event {
                        Event::SoftBreak | Event::HardBreak => (is_start, follows_line) = (true, true),
                        Event::Start(Tag::CodeBlock(_) | Tag::Image { .. }) => (excluded, is_start) = (excluded + 1, false),
                        Event::End(TagEnd::CodeBlock | TagEnd::Image) => excluded -= 1,
                        Event::Start(Tag::Item) => {
                            (is_start, starts_item, follows_line, has_table_lines) = (true, true, false, false);
                            block = BlockKind::Paragraph;
                        }
                        Event::Start(tag @ (Tag::Paragraph | Tag::Heading { .. } | Tag::TableCell)) => {
                            (is_start, follows_line, has_table_lines) = (true, false, false);
                            block = match tag {
                                Tag::Heading { .. } => BlockKind::Heading,
                                Tag::TableCell => BlockKind::Cell,
                                _ => BlockKind::Paragraph,
                            };
                        }
                        Event::TaskListMarker(_) => starts_item = false,
                        Event::Start(_) | Event::Code(_) | Event::InlineHtml(_) => (is_start, starts_item) = (false, false),
                        _ => {}
                    }
                }
            }
        }
        self.finish(run);
    }

    /// Checks a line. Returns whether it was reported as a line of a table without its rule.
    fn finish(&mut self, line: Option<Line<'a>>) -> bool {
        let Some(line) = line else { return false };
        let is_table_line = line.is_start && self.line_start(&line);
        self.signs(&line);
        self.dates(&line);
        self.brackets(&line);
        is_table_line
    }
}
