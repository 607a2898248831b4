//! Turns Markdown events into HTML with placeholders, and records headings, links and what all languages must share. Plain text,
//! emphasis, quotes and code are written by pulldown-cmark.

use super::alphabets;
use super::amounts::BlockText;
use super::autolinks::AUTOMATIC;
use super::comparable::{ParityToken, Section, tokens_of};
use super::footnotes::{Footnotes, move_to_end};
use super::links::LinkTarget;
use super::placeholders;
use super::placeholders::value_index;
use super::typography::add_no_break_spaces;
use super::values::TextValue;
use super::{Heading, MarkdownDocument, Picture, SOURCE_ATTRIBUTE, TextRole, sanitize};
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::base::html::escape;
use crate::base::message::Message;
use crate::msg;
use events::{MAX_DEPTH, end_of_picture, explicit_numbers, plain_text, starts_or_ends_block, too_deep, too_many};
use pulldown_cmark::{BlockQuoteKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd, html};
use raw_html::source_offset;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use table::{Table, is_caption};
use unicode_normalization::UnicodeNormalization;

mod events;
mod links;
mod raw_html;
mod table;

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
        is_in_address: false,
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
    table: Option<Table>,
    lists: Vec<OpenList>,
    footnotes: Footnotes,
    /// Whether the text is an address that became a link by itself.
    is_in_address: bool,
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
            Event::End(TagEnd::List(ordered)) => {
                let OpenList { items, position, .. } = self.lists.pop().expect("pulldown-cmark closes what it opens");
                self.section().lists.push((items, position));
                self.html(if *ordered { "</ol>\n" } else { "</ul>\n" });
            }
            Event::Start(Tag::Item) => {
                let list = self.lists.last_mut().expect("an item is part of a list");
                let number = list.numbers.get(list.items).copied().flatten();
                list.items += 1;
                match number {
                    Some(number) => {
                        let place = self.source_attribute(position);
                        self.html(format!("<li value=\"{number}\"{place}>"));
                    }
                    None => self.block("li", event, position),
                }
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => self.callout_start(*kind, position),
            Event::End(TagEnd::BlockQuote(Some(_))) => self.html("</div>\n"),
            Event::Start(Tag::Paragraph) => self.block("p", event, position),
            Event::TaskListMarker(_) => {}
            Event::FootnoteReference(name) => {
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
            Event::Start(Tag::Link { dest_url, id, .. }) if id.as_ref() == AUTOMATIC => {
                let number = dest_url.strip_prefix("tel:");
                self.is_in_address = number.is_none();
                let target = match number {
                    Some(number) => LinkTarget::Phone { number: number.to_owned() },
                    None => LinkTarget::parse(dest_url).expect("`autolinks` makes addresses"),
                };
                self.push_link(target, position);
            }
            Event::Start(Tag::Link { dest_url, .. }) => self.link_start(events, index, dest_url, position),
            Event::End(TagEnd::Link) => {
                self.is_in_address = false;
                self.out.push(Event::InlineHtml(CowStr::from(placeholders::LINK_END.to_string())));
            }
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
        self.problems.push(Diagnostic::error(Place::new(self.file, position), message).maybe_hint(hint));
    }

    fn warn(&mut self, position: Position, message: Message, hint: Message) {
        self.problems.push(Diagnostic::warning(Place::new(self.file, position), message).hint(hint));
    }

    fn html(&mut self, html: impl Into<CowStr<'e>>) {
        self.out.push(Event::InlineHtml(html.into()));
    }

    /// Writes a block of raw HTML. Each line is an event of its own, but a tag may span several lines.
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
        if let Some(offset) = sanitize::markdown_in(&raw) {
            let position = (self.at)(source_offset(&starts, offset));
            self.warn(position, msg!("markdown-in-html"), msg!("hint-markdown-in-html"));
        }
        self.out.extend(events[index..next].iter().map(|(event, _)| event.clone()));
        next
    }

    /// Reports disallowed raw HTML. `starts` holds for each line its offset in `raw` and in the text.
    fn raw(&mut self, raw: &str, starts: &[(usize, usize)]) {
        self.raw_html = true;
        let at = self.at;
        let position = |offset: usize| at(source_offset(starts, offset));
        let html = sanitize::read(raw, &mut self.reported_tags);
        for (offset, message) in html.problems {
            // The rest of the text is in the comment or the tag.
            self.document.is_partial |= matches!(message.id, "comment-not-closed" | "html-tag-open");
            let hint = raw_html::hint(&message);
            self.error(position(offset), message, hint);
        }
        for (offset, tag) in html.tags {
            self.pair_tags(tag, position(offset));
        }
        let was_deep = self.raw_depth > MAX_DEPTH;
        self.raw_depth = sanitize::depth_after(self.raw_depth, raw);
        if self.raw_depth > MAX_DEPTH && !was_deep {
            self.document.is_partial = true;
            self.error(position(0), msg!("nested-too-deeply", depth = MAX_DEPTH), None);
        }
    }

    /// Reports words that mix alphabets, and counts letters to detect the wrong language.
    fn check_letters(&mut self, text: &str, position: impl Fn(usize) -> Position) {
        self.document.letters.add(text);
        self.problems.extend(alphabets::mixed(self.file, text, position));
    }

    fn section(&mut self) -> &mut Section {
        self.document.sections.last_mut().expect("`write` adds the first section")
    }

    fn record(&mut self, token: ParityToken, position: Position) {
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
        let is_underlined = !self.text[events[index].1.start..].starts_with('#');
        let underlined = is_underlined.then(|| msg!("hint-heading-underlined"));
        let level = level as u8;
        let before = self.document.headings.last().map_or(1, |heading: &Heading| heading.level);
        if level == 1 {
            self.document.is_partial = true;
            self.error(position, msg!("heading-level-one"), Some(underlined.clone().unwrap_or_else(|| msg!("hint-heading-level-one"))));
        } else if level > before + 1 {
            self.document.is_partial = true;
            self.error(position, msg!("heading-level-skipped", level = u64::from(level), before = u64::from(before)), None);
        }
        let id = id.unwrap_or_default();
        let well_formed = id.starts_with(|first: char| first.is_ascii_lowercase())
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        if !well_formed {
            self.document.is_partial = true;
            self.error(
                position,
                msg!("heading-without-anchor", text = &text),
                Some(underlined.unwrap_or_else(|| msg!("hint-heading-anchor"))),
            );
        } else if !self.anchors.insert(id.to_owned()) {
            self.document.is_partial = true;
            self.error(position, msg!("duplicate-anchor", anchor = id), None);
        }
        let id = if well_formed { id } else { "" };
        if text.chars().any(|letter| value_index(letter).is_some()) {
            self.error(position, msg!("placeholder-in-heading"), None);
        }
        let heading = Heading { level, id: id.to_owned(), text: add_no_break_spaces(&text).into_owned(), position };
        self.document.sections.push(Section::of(&heading));
        self.document.headings.push(heading);
        let place = self.source_attribute(position);
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
        let numbers = if start.is_some() { explicit_numbers(events, index, self.text) } else { Vec::new() };
        self.lists.push(OpenList { items: 0, position, numbers });
        // Written as `1)`: items with numbers, which are not steps of a procedure.
        let is_plain = start.is_some()
            && self.text[events[index + 1].1.start..]
                .trim_start()
                .trim_start_matches(|digit: char| digit.is_ascii_digit())
                .starts_with(')');
        let html = match start {
            Some(1) if is_plain => "<ol>\n".to_owned(),
            Some(first) if is_plain => format!("<ol start=\"{first}\">\n"),
            Some(1) => "<ol class=\"steps\">\n".to_owned(),
            Some(first) => format!("<ol class=\"steps\" start=\"{first}\">\n"),
            None if is_checklist => "<ul class=\"ticks\">\n".to_owned(),
            None => "<ul>\n".to_owned(),
        };
        self.html(html);
    }

    /// The start of a callout, with the word for its kind in the language of the page.
    fn callout_start(&mut self, kind: BlockQuoteKind, position: Position) {
        let (class, word) = match kind {
            BlockQuoteKind::Note => ("note", "callout_note"),
            BlockQuoteKind::Tip => ("tip", "callout_tip"),
            BlockQuoteKind::Important => ("important", "callout_important"),
            BlockQuoteKind::Warning => ("warning", "callout_warning"),
            BlockQuoteKind::Caution => ("caution", "callout_caution"),
        };
        self.record(ParityToken::Callout(class), position);
        let place = self.source_attribute(position);
        self.html(format!("<div class=\"callout {class}\" role=\"note\"{place}>\n<p class=\"label\">{}</p>\n", placeholders::word(word)));
    }

    fn picture(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, address: &str, position: Position) -> usize {
        let end = end_of_picture(events, index);
        let alt = plain_text(&events[index + 1..end]);
        if alt.trim().is_empty() {
            self.error(position, msg!("picture-without-alt-text", file = address), Some(msg!("hint-alt-text")));
        }
        for (event, range) in &events[index + 1..end] {
            if raw_html::is_lost_in_description(event) {
                self.error((self.at)(range.start), msg!("markup-in-description"), Some(msg!("hint-markup-in-description")));
            }
        }
        self.check_letters(&alt, |_| position);
        let placeholder = placeholders::picture(self.document.pictures.len());
        // Names of files are in composed letters too.
        let file = if address.is_ascii() { address.to_owned() } else { address.nfc().collect() };
        self.document.pictures.push(Picture { file, alt, position });
        self.html(placeholder.to_string());
        end + 1
    }

    fn text(&mut self, text: &CowStr<'e>, offset: usize) {
        if text.contains(placeholders::EMPHASIS_GUARD) {
            // A guard is the first or the last character of a text.
            let offset =
                if text.starts_with(placeholders::EMPHASIS_GUARD) { offset + placeholders::EMPHASIS_GUARD.len_utf8() } else { offset };
            let text = CowStr::from(text.replace(placeholders::EMPHASIS_GUARD, ""));
            return self.text(&text, offset);
        }
        self.block.push(text, offset);
        let at = self.at;
        self.check_letters(text, |inside| at(offset + inside));
        for (inside, letter) in placeholders::candidates(text) {
            if value_index(letter).and_then(|value| self.values.get(value)).is_some_and(|(value, _)| value.is_block()) {
                self.error((self.at)(offset + inside), msg!("placeholder-not-alone"), None);
            }
        }
        for (token, inside) in tokens_of(text) {
            let position = (self.at)(offset + inside);
            self.record(token, position);
        }
        self.out.push(Event::Text(match add_no_break_spaces(text) {
            // What readers copy from an address must be the address.
            Cow::Owned(bound) if !self.is_in_address => bound.into(),
            _ => text.clone(),
        }));
    }

    /// Reports a text that cannot be rendered and returns an empty document.
    fn reject(mut self, offset: usize, message: Message) -> MarkdownDocument {
        self.error((self.at)(offset), message, None);
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
