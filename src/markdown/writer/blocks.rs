//! Headings, lists, code and callouts.

use super::Writer;
use super::events::{explicit_numbers, plain_text};
use super::{Heading, OpenList};
use crate::base::diagnostic::Position;
use crate::base::html::escape;
use crate::base::message::Message;
use crate::markdown::comparable::{ParityToken, Section};
use crate::markdown::placeholders;
use crate::markdown::placeholders::value_index;
use crate::markdown::typography::add_no_break_spaces;
use crate::msg;
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;

impl<'e> Writer<'_, 'e> {
    pub(super) fn heading(
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
        let is_empty =
            text.trim().is_empty() && !events[index..end].iter().any(|(event, _)| matches!(event, Event::Start(Tag::Image { .. })));
        if is_empty && level > 1 {
            self.document.is_partial = true;
            self.error(position, msg!("heading-empty"), Some(msg!("hint-heading-empty")));
        } else if !well_formed && level == 1 && is_underlined {
            // The line below it makes it a heading, which is reported.
        } else if !well_formed {
            self.document.is_partial = true;
            let hint = underlined.unwrap_or_else(|| anchor_hint(id));
            self.error(position, msg!("heading-without-anchor", text = &text), Some(hint));
        } else if !self.anchors.insert(id.to_owned()) {
            self.document.is_partial = true;
            self.error(position, msg!("duplicate-anchor", anchor = id), None);
        }
        let id = if well_formed { id } else { "" };
        if text.chars().any(|letter| value_index(letter).is_some()) {
            self.fatal(position, msg!("placeholder-in-heading"));
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

    pub(super) fn list_start(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, start: Option<u64>, position: Position) {
        let is_checklist = events[index + 1..].iter().take(3).any(|(event, _)| matches!(event, Event::TaskListMarker(_)));
        let numbers = if start.is_some() { explicit_numbers(events, index, self.text) } else { Vec::new() };
        self.lists.push(OpenList { items: 0, position, numbers });
        if is_checklist {
            self.record(ParityToken::Checklist, position);
        }
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

    /// The start of a code block. It scrolls when a line is too long, so it can have the focus.
    pub(super) fn code_start(&mut self, kind: &CodeBlockKind<'_>, position: Position) {
        self.is_verbatim = true;
        let place = self.source_attribute(position);
        let mut html = format!("<pre tabindex=\"0\"{place}><code");
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split(' ').next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        if !language.is_empty() {
            html.push_str(" class=\"language-");
            escape(language, &mut html);
            html.push('"');
        }
        html.push('>');
        self.html(html);
    }

    pub(super) fn list_end(&mut self, is_ordered: bool) {
        let OpenList { items, position, .. } = self.lists.pop().expect("pulldown-cmark closes what it opens");
        self.section().lists.push((items, position));
        self.html(if is_ordered { "</ol>\n" } else { "</ul>\n" });
    }

    pub(super) fn item_start(&mut self, event: &Event<'e>, position: Position) {
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

    /// The start of a callout, with the word for its kind in the language of the page.
    pub(super) fn callout_start(&mut self, kind: BlockQuoteKind, position: Position) {
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
}

/// The advice for a missing or invalid anchor.
fn anchor_hint(id: &str) -> Message {
    let is_valid = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    match id.chars().find(|letter| !is_valid(*letter)) {
        Some(sign) => msg!("hint-heading-anchor-sign", anchor = id, sign = sign.to_string()),
        None if id.is_empty() => msg!("hint-heading-anchor"),
        None => msg!("hint-heading-anchor-start", anchor = id),
    }
}
