//! Turns Markdown events into HTML with placeholders, and records headings, links and what all languages must share. Plain text,
//! emphasis, quotes and code are written by pulldown-cmark.

use super::amounts::BlockText;
use super::autolinks::AUTOMATIC;
use super::comparable::{ParityToken, Section};
use super::footnotes::{Footnotes, move_to_end};
use super::placeholders;
use super::placeholders::value_index;
use super::values::TextValue;
use super::{Heading, MarkdownDocument, Picture, SOURCE_ATTRIBUTE, TextRole, sanitize};
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::base::html::escape;
use crate::base::message::Message;
use crate::msg;
use events::{MAX_DEPTH, starts_or_ends_block, too_deep, too_many};
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd, html};
use std::collections::BTreeSet;
use std::ops::Range;
use table::{OpenTable, is_caption};

mod blocks;
mod events;
mod inline;
mod links;
mod raw_html;
mod table;

pub(crate) use links::meant as meant_address;

/// `at` converts an offset in the parsed text to a position in the file.
pub(crate) fn write(
    file: &FilePath,
    text: &str,
    events: Vec<(Event<'_>, Range<usize>)>,
    values: &[(TextValue, usize)],
    role: TextRole,
    at: &dyn Fn(usize) -> Position,
    problems: &mut Vec<Diagnostic>,
) -> MarkdownDocument {
    let footnotes = Footnotes::new(file, &events);
    let events = move_to_end(events, &footnotes);
    let mut writer = Writer {
        footnotes,
        is_verbatim: false,
        file,
        text,
        at,
        values,
        problems,
        document: MarkdownDocument::default(),
        out: Vec::with_capacity(events.len()),
        raw_html: false,
        reported_tags: BTreeSet::new(),
        open_tags: Vec::new(),
        raw_depth: 0,
        anchors: BTreeSet::new(),
        table: None,
        lists: Vec::new(),
        caption: None,
        block: BlockText::default(),
        marks_sources: role == TextRole::Body { sources: true },
    };
    writer.document.sections.push(Section { position: at(0), ..Section::default() });
    if let Some(offset) = too_deep(&events) {
        return writer.reject(offset, msg!("nested-too-deeply", depth = MAX_DEPTH));
    }
    if let Some(offset) = too_many(&events) {
        return writer.reject(offset, msg!("too-many-links"));
    }
    let mut next = 0;
    while next < events.len() {
        next = writer.event(&events, next);
    }
    writer.finish(role != TextRole::Sentence)
}

struct Writer<'a, 'e> {
    file: &'a FilePath,
    /// The parsed text.
    text: &'a str,
    at: &'a dyn Fn(usize) -> Position,
    values: &'a [(TextValue, usize)],
    problems: &'a mut Vec<Diagnostic>,
    document: MarkdownDocument,
    out: Vec<Event<'e>>,
    /// Whether there is raw HTML to sanitize.
    raw_html: bool,
    /// The elements of raw HTML that were reported.
    reported_tags: BTreeSet<String>,
    /// The elements of raw HTML that are open, with the positions of their start tags.
    open_tags: Vec<(String, Position)>,
    /// The number of open elements of raw HTML, including those that are not allowed.
    raw_depth: usize,
    anchors: BTreeSet<String>,
    table: Option<OpenTable>,
    lists: Vec<OpenList>,
    footnotes: Footnotes,
    /// Whether the text is an address that became a link by itself, or code.
    is_verbatim: bool,
    /// The position of a caption whose table has not started yet.
    caption: Option<Position>,
    /// The text of the block so far.
    block: BlockText,
    marks_sources: bool,
}

/// A list whose end was not reached yet.
struct OpenList {
    /// The number of items so far.
    items: usize,
    position: Position,
    /// For each item the number that must be set explicitly.
    numbers: Vec<Option<u64>>,
}

impl<'e> Writer<'_, 'e> {
    /// Writes the event at `index` and returns the index of the next one to write.
    fn event(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize) -> usize {
        let (event, range) = &events[index];
        let position = (self.at)(range.start);
        if let (Some(caption), Event::Start(tag)) = (self.caption, event)
            && !matches!(tag, Tag::Table(_))
        {
            self.error(caption, msg!("caption-without-table"), None);
            self.caption = None;
        }
        match event {
            Event::SoftBreak | Event::HardBreak => self.block.push("\n", range.start),
            event if starts_or_ends_block(event) => self.block.take(self.at, &mut self.document.amounts),
            _ => {}
        }
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                return self.heading(events, index, *level, id.as_deref(), position);
            }
            Event::Start(Tag::Paragraph) if is_caption(events, index) => {
                return self.caption(events, index, position);
            }
            Event::Start(Tag::Paragraph) if self.is_block_value(events, index) => {
                self.out.push(events[index + 1].0.clone());
                return index + 3;
            }
            Event::Start(Tag::Table(alignments)) => self.table_start(alignments, position),
            Event::Start(Tag::TableHead | Tag::TableRow | Tag::TableCell)
            | Event::End(TagEnd::TableHead | TagEnd::TableRow | TagEnd::TableCell | TagEnd::Table) => self.table_part(event, position),
            Event::Start(Tag::List(start)) => self.list_start(events, index, *start, position),
            Event::End(TagEnd::List(ordered)) => self.list_end(*ordered),
            Event::Start(Tag::Item) => self.item_start(event, position),
            Event::Start(Tag::BlockQuote(Some(kind))) => self.callout_start(*kind, position),
            Event::End(TagEnd::BlockQuote(Some(_))) => self.html("</div>\n"),
            Event::Start(Tag::Paragraph) => self.block("p", event, position),
            Event::Start(Tag::CodeBlock(kind)) => self.code_start(kind, position),
            Event::TaskListMarker(_) => {}
            Event::FootnoteReference(name) => {
                self.record(ParityToken::Footnote, position);
                let mark = self.footnotes.mark(name);
                self.html(mark);
            }
            Event::Start(Tag::FootnoteDefinition(name)) => {
                let start = self.footnotes.start(name, &self.source_attribute(position));
                self.html(start);
            }
            Event::End(TagEnd::FootnoteDefinition) => self.html("</div>\n"),
            Event::Start(Tag::Link { dest_url, link_type: LinkType::Email, .. }) => {
                self.link_start(events, index, &format!("mailto:{dest_url}"), position);
            }
            Event::Start(Tag::Link { dest_url, id, .. }) if id.as_ref() == AUTOMATIC => self.automatic_link(dest_url, position),
            Event::Start(Tag::Link { dest_url, .. }) => self.link_start(events, index, dest_url, position),
            Event::End(TagEnd::Link) => {
                self.is_verbatim = false;
                self.out.push(Event::InlineHtml(CowStr::from(placeholders::LINK_END.to_string())));
            }
            Event::Start(Tag::Image { dest_url, .. }) => {
                return self.picture(events, index, dest_url, position);
            }
            Event::Text(text) => self.text(events, index, text, range.start),
            Event::End(TagEnd::CodeBlock) => {
                self.is_verbatim = false;
                self.out.push(event.clone());
            }
            Event::Start(Tag::HtmlBlock) => return self.html_block(events, index),
            Event::Html(raw) | Event::InlineHtml(raw) => {
                self.raw(raw, &[(0, range.start)]);
                self.out.push(event.clone());
            }
            _ => self.out.push(event.clone()),
        }
        index + 1
    }

    /// Writes the start of a block, with its source attribute if requested.
    fn block(&mut self, tag: &str, event: &Event<'e>, position: Position) {
        match self.source_attribute(position) {
            place if place.is_empty() => self.out.push(event.clone()),
            place => self.html(format!("<{tag}{place}>")),
        }
    }

    /// The source attribute of a block; empty if not requested.
    fn source_attribute(&self, position: Position) -> String {
        if !self.marks_sources {
            return String::new();
        }
        let mut attribute = format!(" {SOURCE_ATTRIBUTE}=\"");
        escape(self.file, &mut attribute);
        attribute.push_str(&format!(":{}:{}\"", position.line, position.column));
        attribute
    }

    /// Whether the paragraph at `index` consists of one block value.
    fn is_block_value(&self, events: &[(Event<'e>, Range<usize>)], index: usize) -> bool {
        let (Some((Event::Text(text), _)), Some((Event::End(TagEnd::Paragraph), _))) = (events.get(index + 1), events.get(index + 2))
        else {
            return false;
        };
        let mut letters = text.chars();
        let value = letters.next().and_then(value_index).and_then(|value| self.values.get(value));
        letters.next().is_none() && value.is_some_and(|(value, _)| value.is_block())
    }

    fn error(&mut self, position: Position, message: Message, hint: Option<Message>) {
        let problem = Diagnostic::error(Place::new(self.file, position), message).kind(ProblemKind::TextMistake);
        self.problems.push(problem.maybe_hint(hint));
    }

    /// Reports an error because of which the text can't be rendered.
    fn fatal(&mut self, position: Position, message: Message) {
        self.problems.push(Diagnostic::error(Place::new(self.file, position), message));
    }

    fn warn(&mut self, position: Position, message: Message, hint: Message) {
        self.problems.push(Diagnostic::warning(Place::new(self.file, position), message).hint(hint));
    }

    fn html(&mut self, html: impl Into<CowStr<'e>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    fn section(&mut self) -> &mut Section {
        self.document.sections.last_mut().expect("`write` adds the first section")
    }

    fn record(&mut self, token: ParityToken, position: Position) {
        self.section().tokens.push((token, position));
    }

    /// Reports a text that cannot be rendered and returns an empty document.
    fn reject(mut self, offset: usize, message: Message) -> MarkdownDocument {
        self.fatal((self.at)(offset), message);
        self.document.is_partial = true;
        self.document
    }

    fn finish(mut self, is_body: bool) -> MarkdownDocument {
        self.block.take(self.at, &mut self.document.amounts);
        if let Some(caption) = self.caption {
            self.error(caption, msg!("caption-without-table"), None);
        }
        // Beyond the limit, nothing else of a text is worth reporting.
        if self.raw_depth <= MAX_DEPTH {
            self.unclosed_tags(0);
        }
        let mut written = String::new();
        html::push_html(&mut written, self.out.into_iter());
        if self.raw_depth > MAX_DEPTH {
            written.clear();
        }
        if self.raw_html {
            written = sanitize::sanitize(&written);
        }
        self.document.pieces = placeholders::split(&written);
        if !is_body {
            self.document.sections.truncate(1);
        }
        self.document
    }
}
