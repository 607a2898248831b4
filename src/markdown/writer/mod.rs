//! Turns Markdown events into our HTML with holes, and notes headings, links and what languages must share.
//! The HTML of plain text, emphasis, quotes and code is pulldown-cmark's own.

use super::holes;
use super::letters;
use super::links::{FORMS, Target};
use super::shape::{Section, Token, tokens_of};
use super::typography::bind;
use super::values::{Value, hole_index};
use super::{Document, Heading, Part, Picture, SOURCE, clean};
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::msg;
use events::{DEEPEST, end_of_picture, plain_text, too_deep, too_many, typed_tenge};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Tag, TagEnd, html};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use table::{Table, is_caption};

mod events;
mod table;

/// Writes a text. `at` turns an offset of the parsed text into its place in the file.
pub(crate) fn write(
    file: &FilePath,
    events: Vec<(Event<'_>, Range<usize>)>,
    values: &[(Value, usize)],
    part: Part,
    at: &dyn Fn(usize) -> Position,
    problems: &mut Vec<Diagnostic>,
) -> Document {
    let mut writer = Writer {
        file,
        at,
        values,
        problems,
        document: Document::default(),
        out: Vec::with_capacity(events.len()),
        raw_html: false,
        raw_depth: 0,
        anchors: BTreeSet::new(),
        table: None,
        lists: Vec::new(),
        caption: None,
        marks_sources: part == Part::Body { sources: true },
    };
    writer.document.sections.push(Section { position: at(0), ..Section::default() });
    if let Some(offset) = too_deep(&events) {
        return writer.give_up(offset, msg!("nested-too-deeply", depth = DEEPEST));
    }
    if let Some(offset) = too_many(&events) {
        return writer.give_up(offset, msg!("too-many-links"));
    }
    let mut next = 0;
    while next < events.len() {
        next = writer.event(&events, next);
    }
    writer.finish(part != Part::Sentence)
}

struct Writer<'a, 'e> {
    file: &'a FilePath,
    at: &'a dyn Fn(usize) -> Position,
    values: &'a [(Value, usize)],
    problems: &'a mut Vec<Diagnostic>,
    document: Document,
    out: Vec<Event<'e>>,
    /// Whether there is raw HTML to clean.
    raw_html: bool,
    /// How many elements of raw HTML are open.
    raw_depth: usize,
    /// The anchors that were seen.
    anchors: BTreeSet<String>,
    table: Option<Table>,
    /// Items of the lists that are open, with the places of the lists.
    lists: Vec<(usize, Position)>,
    /// A caption that waits for its table, with its place.
    caption: Option<Position>,
    /// Whether blocks say where they stand.
    marks_sources: bool,
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
            Event::End(TagEnd::List(ordered)) => {
                let (items, position) = self.lists.pop().expect("pulldown-cmark closes what it opens");
                self.section().lists.push((items, position));
                self.html(if *ordered { "</ol>\n" } else { "</ul>\n" });
            }
            Event::Start(Tag::Item) => {
                self.lists.last_mut().expect("an item stands in a list").0 += 1;
                self.block("li", event, position);
            }
            Event::Start(Tag::Paragraph) => self.block("p", event, position),
            Event::TaskListMarker(_) => {}
            Event::Start(Tag::Link { dest_url, .. }) => self.link_start(events, index, dest_url, position),
            Event::End(TagEnd::Link) => self.out.push(Event::InlineHtml(CowStr::from(holes::LINK_END.to_string()))),
            Event::Start(Tag::Image { dest_url, .. }) => {
                return self.picture(events, index, dest_url, position);
            }
            Event::Text(text) => self.text(text, range.start),
            Event::Start(Tag::HtmlBlock) => return self.html_block(events, index),
            Event::Html(raw) | Event::InlineHtml(raw) => {
                self.raw(raw, &[(0, range.start)]);
                self.out.push(event.clone());
            }
            _ => self.out.push(event.clone()),
        }
        index + 1
    }

    /// The start of a block; with its place where that is wanted.
    fn block(&mut self, tag: &str, event: &Event<'e>, position: Position) {
        match self.source(position) {
            place if place.is_empty() => self.out.push(event.clone()),
            place => self.html(format!("<{tag}{place}>")),
        }
    }

    /// The attribute with the place of a block; empty where nobody wants to know.
    fn source(&self, position: Position) -> String {
        if !self.marks_sources {
            return String::new();
        }
        let file = self.file.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        format!(" {SOURCE}=\"{file}:{}:{}\"", position.line, position.column)
    }

    /// Whether the paragraph at `index` is one value that makes a block of its own.
    fn is_block_value(&self, events: &[(Event<'e>, Range<usize>)], index: usize) -> bool {
        let (Some((Event::Text(text), _)), Some((Event::End(TagEnd::Paragraph), _))) = (events.get(index + 1), events.get(index + 2))
        else {
            return false;
        };
        let mut letters = text.chars();
        let value = letters.next().and_then(hole_index).and_then(|hole| self.values.get(hole));
        letters.next().is_none() && value.is_some_and(|(value, _)| value.is_block())
    }

    fn error(&mut self, position: Position, message: Message, hint: Option<Message>) {
        self.problems.push(Diagnostic::error(Place::new(self.file, position), message).maybe_hint(hint));
    }

    fn html(&mut self, html: impl Into<CowStr<'e>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    /// A block of raw HTML. Its lines are separate events, but a tag may run over several of them.
    fn html_block(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize) -> usize {
        let mut raw = String::new();
        let mut starts = Vec::new();
        let mut next = index + 1;
        while let Some((Event::Html(line), range)) = events.get(next) {
            starts.push((raw.len(), range.start));
            raw.push_str(line);
            next += 1;
        }
        self.raw(&raw, &starts);
        self.out.extend(events[index..next].iter().map(|(event, _)| event.clone()));
        next
    }

    /// Reports what raw HTML may not hold. `starts` tell where its lines stand: (offset in it, offset in the text).
    fn raw(&mut self, raw: &str, starts: &[(usize, usize)]) {
        self.raw_html = true;
        let source = |offset: usize| {
            let (start, source) = starts[starts.partition_point(|(start, _)| *start <= offset).saturating_sub(1)];
            source + (offset - start)
        };
        for (offset, message) in clean::forbidden(raw) {
            self.error((self.at)(source(offset)), message, Some(msg!("hint-html")));
        }
        let was_deep = self.raw_depth > DEEPEST;
        self.raw_depth = clean::depth_after(self.raw_depth, raw);
        if self.raw_depth > DEEPEST && !was_deep {
            self.document.is_partial = true;
            self.error((self.at)(source(0)), msg!("nested-too-deeply", depth = DEEPEST), None);
        }
    }

    /// Reports words that mix alphabets, and counts letters for the check of the language.
    fn letters(&mut self, text: &str, position: impl Fn(usize) -> Position) {
        self.document.letters.count(text);
        self.problems.extend(letters::mixed(self.file, text, position));
    }

    fn section(&mut self) -> &mut Section {
        self.document.sections.last_mut().expect("the first section is there from the start")
    }

    fn note(&mut self, token: Token, position: Position) {
        self.section().tokens.push((token, position));
    }

    fn heading(
        &mut self,
        events: &[(Event<'e>, Range<usize>)],
        index: usize,
        level: HeadingLevel,
        id: Option<&str>,
        position: Position,
    ) -> usize {
        let end = (index..events.len())
            .find(|at| matches!(events[*at].0, Event::End(TagEnd::Heading(_))))
            .expect("pulldown-cmark closes what it opens");
        let text = plain_text(&events[index + 1..end]);
        let level = level as u8;
        let before = self.document.headings.last().map_or(1, |heading: &Heading| heading.level);
        if level == 1 {
            self.document.is_partial = true;
            self.error(position, msg!("heading-one"), Some(msg!("hint-heading-one")));
        } else if level > before + 1 {
            self.document.is_partial = true;
            self.error(position, msg!("heading-skips", level = u64::from(level), before = u64::from(before)), None);
        }
        let id = id.unwrap_or_default();
        let well_formed = id.starts_with(|first: char| first.is_ascii_lowercase())
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !well_formed {
            self.document.is_partial = true;
            self.error(position, msg!("heading-without-anchor", text = &text), Some(msg!("hint-heading-anchor")));
        } else if !self.anchors.insert(id.to_owned()) {
            self.document.is_partial = true;
            self.error(position, msg!("anchor-twice", anchor = id), None);
        }
        let id = if well_formed { id } else { "" };
        if text.chars().any(|letter| hole_index(letter).is_some()) {
            self.error(position, msg!("value-in-heading"), None);
        }
        let heading = Heading { level, id: id.to_owned(), text: bind(&text).into_owned(), position };
        self.document.sections.push(Section::of(&heading));
        self.document.headings.push(heading);
        let place = self.source(position);
        self.html(format!("<h{level} id=\"{id}\"{place}>"));
        let mut next = index + 1;
        while next < end {
            next = self.event(events, next);
        }
        self.html(format!("</h{level}>\n"));
        end + 1
    }

    fn list_start(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, start: Option<u64>, position: Position) {
        let is_checklist = events[index + 1..].iter().take(3).any(|(event, _)| matches!(event, Event::TaskListMarker(_)));
        self.lists.push((0, position));
        let html = match start {
            Some(1) => "<ol class=\"steps\">\n".to_owned(),
            Some(first) => format!("<ol class=\"steps\" start=\"{first}\">\n"),
            None if is_checklist => "<ul class=\"ticks\">\n".to_owned(),
            None => "<ul>\n".to_owned(),
        };
        self.html(html);
    }

    fn link_start(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, address: &str, position: Position) {
        let end = (index..events.len())
            .find(|at| matches!(events[*at].0, Event::End(TagEnd::Link)))
            .expect("pulldown-cmark closes what it opens");
        if plain_text(&events[index + 1..end]).trim().is_empty() {
            self.error(position, msg!("link-without-text"), None);
        }
        let target = Target::read(address).or_else(|| {
            let kind = address.split(':').next().unwrap_or_default();
            let hint = hint_nearest(kind, ["entry", "page", "act", "acts", "region", "regions", "channel", "https"])
                .unwrap_or_else(|| msg!("hint-link-forms", forms = FORMS));
            self.error(position, msg!("unknown-link", link = address), Some(hint));
            None
        });
        self.note(target.clone().map_or(Token::UnreadLink, Token::Link), position);
        // With the error above no page is rendered: any target does.
        let target = target.unwrap_or(Target::Acts);
        let hole = holes::link_start(self.document.links.len());
        self.document.links.push((target, position));
        self.html(hole.to_string());
    }

    fn picture(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, address: &str, position: Position) -> usize {
        let end = end_of_picture(events, index);
        let alt = plain_text(&events[index + 1..end]);
        if alt.trim().is_empty() {
            self.error(position, msg!("picture-without-words", file = address), Some(msg!("hint-picture")));
        }
        self.letters(&alt, |_| position);
        let hole = holes::picture(self.document.pictures.len());
        self.document.pictures.push(Picture { file: address.to_owned(), alt, position });
        self.html(hole.to_string());
        end + 1
    }

    fn text(&mut self, text: &CowStr<'e>, offset: usize) {
        if let Some(found) = typed_tenge(text) {
            self.error((self.at)(offset + found), msg!("typed-tenge"), Some(msg!("hint-value-forms")));
        }
        let at = self.at;
        self.letters(text, |inside| at(offset + inside));
        for (inside, letter) in holes::candidates(text) {
            if hole_index(letter).and_then(|hole| self.values.get(hole)).is_some_and(|(value, _)| value.is_block()) {
                self.error((self.at)(offset + inside), msg!("value-not-alone"), None);
            }
        }
        for (token, inside) in tokens_of(text) {
            let position = (self.at)(offset + inside);
            self.note(token, position);
        }
        self.out.push(Event::Text(match bind(text) {
            Cow::Borrowed(_) => text.clone(),
            Cow::Owned(bound) => bound.into(),
        }));
    }

    /// A text that no program could show: one problem, and nothing of it is used.
    fn give_up(mut self, offset: usize, message: Message) -> Document {
        self.error((self.at)(offset), message, None);
        self.document.is_partial = true;
        self.document
    }

    fn finish(mut self, is_body: bool) -> Document {
        if let Some(caption) = self.caption {
            self.error(caption, msg!("caption-without-table"), None);
        }
        let mut written = String::new();
        html::push_html(&mut written, self.out.into_iter());
        if self.raw_depth > DEEPEST {
            written.clear();
        }
        if self.raw_html {
            written = clean::clean(&written);
        }
        self.document.pieces = holes::split(&written);
        if !is_body {
            self.document.sections.truncate(1);
        }
        self.document
    }
}
