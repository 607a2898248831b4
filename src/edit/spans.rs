//! A YAML document as a tree of byte ranges: where each key and value is written, and in which style.

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span, StructureStyle};
use std::ops::Range;

/// Where a value is written. The range has no surrounding spaces, comments or line ends.
#[derive(Debug, Clone)]
pub(super) struct SpanNode {
    pub range: Range<usize>,
    pub form: Form,
}

#[derive(Debug, Clone)]
pub(super) enum Form {
    /// A scalar with its style; `None` for an alias.
    Scalar(Option<ScalarStyle>),
    List {
        is_flow: bool,
        items: Vec<ListItem>,
    },
    Map {
        is_flow: bool,
        entries: Vec<MapEntry>,
    },
}

#[derive(Debug, Clone)]
pub(super) struct ListItem {
    /// The start of the item: that of its dash in a block list.
    pub start: usize,
    pub node: SpanNode,
}

#[derive(Debug, Clone)]
pub(super) struct MapEntry {
    pub key: String,
    /// The start of the key.
    pub start: usize,
    /// The offset after the colon.
    pub colon: usize,
    pub node: SpanNode,
}

/// The tree of a document. `None` for a document that is empty, invalid, or written in a way that this tree does not describe, such
/// as keys that are not scalars.
pub(super) fn read(text: &str) -> Option<SpanNode> {
    let mut events = Vec::new();
    for event in Parser::new_from_str(text) {
        match event.ok()? {
            (Event::StreamStart | Event::StreamEnd | Event::DocumentStart(..) | Event::DocumentEnd, _) => {}
            _ if events.len() > MAX_EVENTS => return None,
            other => events.push(other),
        }
    }
    let mut reader = SpanReader { text, events: events.into_iter().peekable(), depth: 0 };
    let root = reader.node(0)?;
    // A second document.
    reader.events.next().is_none().then_some(root)
}

/// Files of a handbook have at most a few thousand values.
const MAX_EVENTS: usize = 1_000_000;
/// The parser of the content refuses deeper nesting too.
const MAX_DEPTH: usize = 64;

struct SpanReader<'a, I: Iterator<Item = (Event<'a>, Span)>> {
    text: &'a str,
    events: std::iter::Peekable<I>,
    depth: usize,
}

impl<'a, I: Iterator<Item = (Event<'a>, Span)>> SpanReader<'a, I> {
    /// The next node. `from` is the offset after the colon or dash before it.
    fn node(&mut self, from: usize) -> Option<SpanNode> {
        let (event, span) = self.events.next()?;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return None;
        }
        let node = match event {
            Event::Scalar(_, style, ..) => self.scalar(style, &span, from),
            Event::Alias(_) => Some(SpanNode { range: span.byte_range()?, form: Form::Scalar(None) }),
            Event::SequenceStart(style, ..) => self.list(style == StructureStyle::Flow, &span, from),
            Event::MappingStart(style, ..) => self.map(style == StructureStyle::Flow, &span),
            _ => None,
        };
        self.depth -= 1;
        node
    }

    fn scalar(&self, style: ScalarStyle, span: &Span, from: usize) -> Option<SpanNode> {
        let range = span.byte_range()?;
        let form = Form::Scalar(Some(style));
        if matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            // The range of the parser may start at the text; the header is the first sign after the colon or dash.
            let start = skip_blank(self.text, from);
            let start = if self.text[start..].starts_with(['|', '>']) { start } else { range.start };
            let end = start + self.text.get(start..range.end)?.trim_end().len();
            return Some(SpanNode { range: start..end, form });
        }
        if range.is_empty() {
            // No value: it would be written after the colon or dash.
            return Some(SpanNode { range: from..from, form });
        }
        let end = range.start + self.text[range.clone()].trim_end().len();
        Some(SpanNode { range: range.start..end, form })
    }

    fn list(&mut self, is_flow: bool, span: &Span, from: usize) -> Option<SpanNode> {
        let start = if is_flow { span.byte_range()?.start } else { skip_blank(self.text, from) };
        let mut items: Vec<ListItem> = Vec::new();
        let mut next = if is_flow { start + 1 } else { start };
        loop {
            if matches!(self.events.peek()?.0, Event::SequenceEnd) {
                let (_, end) = self.events.next()?;
                let end = if is_flow { end.byte_range()?.end } else { items.last()?.node.range.end.max(items.last()?.start + 1) };
                return Some(SpanNode { range: start..end, form: Form::List { is_flow, items } });
            }
            let item = if is_flow {
                let node = self.node(next)?;
                ListItem { start: node.range.start, node }
            } else {
                let dash = skip_blank(self.text, next);
                if !self.text[dash..].starts_with('-') {
                    return None;
                }
                ListItem { start: dash, node: self.node(dash + 1)? }
            };
            next = item.node.range.end.max(item.start + 1);
            items.push(item);
        }
    }

    fn map(&mut self, is_flow: bool, span: &Span) -> Option<SpanNode> {
        let mut start = span.byte_range()?.start;
        let mut entries: Vec<MapEntry> = Vec::new();
        loop {
            let (event, span) = self.events.next()?;
            match event {
                Event::MappingEnd => {
                    let end = if is_flow { span.byte_range()?.end } else { entries.last()?.node.range.end.max(entries.last()?.colon) };
                    return Some(SpanNode { range: start..end, form: Form::Map { is_flow, entries } });
                }
                Event::Scalar(key, ..) => {
                    let range = span.byte_range()?;
                    let colon = skip_blank(self.text, range.end);
                    if range.is_empty() || !self.text[colon..].starts_with(':') {
                        return None;
                    }
                    if entries.is_empty() && !is_flow {
                        start = range.start;
                    }
                    let node = self.node(colon + 1)?;
                    entries.push(MapEntry { key: key.into_owned(), start: range.start, colon: colon + 1, node });
                }
                _ => return None,
            }
        }
    }
}

/// The offset of the first sign that is neither a space, nor a line end, nor in a comment.
fn skip_blank(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        let rest = &text[at..];
        let trimmed = rest.trim_start_matches([' ', '\t', '\r', '\n']);
        at += rest.len() - trimmed.len();
        if !trimmed.starts_with('#') {
            return at;
        }
        at += trimmed.find('\n').unwrap_or(trimmed.len());
    }
}
