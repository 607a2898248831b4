//! Raw HTML: pairs of tags, and advice for elements that are not allowed.

use super::Writer;
use super::events::MAX_DEPTH;
use crate::base::diagnostic::Position;
use crate::base::message::{Message, MessageValue};
use crate::markdown::placeholders::is_private_use;
use crate::markdown::sanitize;
use crate::markdown::sanitize::PairedTag;
use crate::msg;
use pulldown_cmark::{Event, Tag};
use std::ops::Range;

impl<'e> Writer<'_, 'e> {
    /// Writes a block of raw HTML. Each line is an event of its own, but a tag may span several lines.
    pub(super) fn html_block(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize) -> usize {
        let mut raw = String::new();
        let mut starts = Vec::new();
        let mut next = index + 1;
        while let Some((Event::Html(line), range)) = events.get(next) {
            starts.push((raw.len(), range.start));
            raw.push_str(line);
            next += 1;
        }
        self.raw(&raw, &starts);
        if let Some(offset) = sanitize::text_after(&raw) {
            let position = (self.at)(source_offset(&starts, offset));
            self.warn(position, msg!("text-after-html"), msg!("hint-text-after-html"));
        } else if let Some(offset) = sanitize::markdown_in(&raw) {
            let position = (self.at)(source_offset(&starts, offset));
            self.warn(position, msg!("markdown-in-html"), msg!("hint-markdown-in-html"));
        }
        self.out.extend(events[index..next].iter().map(|(event, _)| event.clone()));
        next
    }

    /// Reports disallowed raw HTML. `starts` holds for each line its offset in `raw` and in the text.
    pub(super) fn raw(&mut self, raw: &str, starts: &[(usize, usize)]) {
        self.raw_html = true;
        let at = self.at;
        let position = |offset: usize| at(source_offset(starts, offset));
        let html = sanitize::read(raw, &mut self.reported_tags);
        for (offset, message) in html.problems {
            // The rest of the text is in the comment or the tag.
            self.document.is_partial |= matches!(message.id, "comment-not-closed" | "html-tag-open");
            let hint = hint(&message);
            self.error(position(offset), message, hint);
        }
        for (offset, tag) in html.tags {
            self.pair_tags(tag, position(offset));
        }
        let was_deep = self.raw_depth > MAX_DEPTH;
        self.raw_depth = sanitize::depth_after(self.raw_depth, raw);
        if self.raw_depth > MAX_DEPTH && !was_deep {
            self.document.is_partial = true;
            self.fatal(position(0), msg!("nested-too-deeply", depth = MAX_DEPTH));
        }
    }

    /// Reports an end tag without its start, and start tags that it skips.
    pub(super) fn pair_tags(&mut self, tag: PairedTag, position: Position) {
        if !tag.is_end {
            return self.open_tags.push((tag.name, position));
        }
        match self.open_tags.iter().rposition(|(name, _)| *name == tag.name) {
            Some(start) => {
                self.unclosed_tags(start + 1);
                self.open_tags.pop();
            }
            None => self.warn(position, msg!("html-end-alone", tag = tag.name), msg!("hint-html-end-alone")),
        }
    }

    /// Reports the open tags from an index on.
    pub(super) fn unclosed_tags(&mut self, from: usize) {
        for (name, position) in self.open_tags.split_off(from) {
            self.warn(position, msg!("html-not-closed", tag = &name), msg!("hint-html-not-closed", tag = &name));
        }
    }
}

/// The offset in the text of an offset in a block of HTML. `starts` holds for each line its offset in both.
pub(super) fn source_offset(starts: &[(usize, usize)], offset: usize) -> usize {
    let (start, source) = starts[starts.partition_point(|(start, _)| *start <= offset).saturating_sub(1)];
    source + (offset - start)
}

/// What Markdown has in place of an element.
const IN_MARKDOWN: [(&[&str], &str); 10] = [
    (&["a"], "[text](https://…)"),
    (&["i", "cite", "dfn"], "*text*"),
    (&["img"], "![description](file)"),
    (&["table", "thead", "tbody", "tr", "td", "th"], "| text | text |"),
    (&["ul", "li"], "- text"),
    (&["ol"], "1. text"),
    (&["h1", "h2", "h3", "h4", "h5", "h6"], "## text {#anchor}"),
    (&["blockquote"], "> text"),
    (&["code", "kbd", "samp", "tt"], "`text`"),
    (&["hr"], "---"),
];

/// Elements of HTML that have no form in Markdown. Any other name in angle brackets is text.
const OTHER_ELEMENTS: [&str; 62] = [
    "address",
    "article",
    "aside",
    "audio",
    "base",
    "big",
    "body",
    "button",
    "canvas",
    "caption",
    "center",
    "col",
    "colgroup",
    "data",
    "del",
    "dd",
    "dialog",
    "dl",
    "dt",
    "embed",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "frame",
    "head",
    "header",
    "html",
    "iframe",
    "input",
    "ins",
    "label",
    "legend",
    "link",
    "main",
    "map",
    "mark",
    "math",
    "meta",
    "nav",
    "noscript",
    "object",
    "option",
    "picture",
    "pre",
    "rp",
    "rt",
    "ruby",
    "s",
    "script",
    "section",
    "select",
    "small",
    "strike",
    "style",
    "svg",
    "textarea",
    "tfoot",
    "u",
    "video",
];

fn is_name(tag: &str) -> bool {
    tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The advice for a problem of raw HTML.
pub(super) fn hint(message: &Message) -> Option<Message> {
    match message.id {
        "comment-not-closed" => Some(msg!("hint-comment-not-closed")),
        "html-tag-open" => Some(msg!("hint-html-tag-open")),
        "html-attribute-twice" => Some(msg!("hint-html-attribute-twice")),
        "html-forbidden" => {
            let tag =
                message.values.iter().find_map(|(_, value)| if let MessageValue::Text(tag) = value { Some(tag.as_str()) } else { None })?;
            let markdown = IN_MARKDOWN.iter().find(|(tags, _)| tags.contains(&tag.trim_start_matches('/')));
            let name = tag.trim_start_matches('/');
            Some(match markdown {
                Some((_, form)) => msg!("hint-html-markdown", form = *form),
                None if is_name(name) && !OTHER_ELEMENTS.contains(&name) => msg!("hint-html-not-element"),
                None => msg!("hint-html"),
            })
        }
        _ => Some(msg!("hint-html")),
    }
}

/// Whether a part of the description of a picture would not be shown.
pub(super) fn is_lost_in_description(event: &Event<'_>) -> bool {
    match event {
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) | Event::FootnoteReference(_) => true,
        Event::InlineHtml(html) => !html.starts_with("<!--"),
        Event::Text(text) => text.chars().any(|letter| is_private_use(letter) && letter != super::placeholders::EMPHASIS_GUARD),
        _ => false,
    }
}
