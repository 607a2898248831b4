//! Raw HTML: pairs of tags, and advice for elements that are not allowed.

use super::Writer;
use crate::base::diagnostic::Position;
use crate::base::message::{Message, Value};
use crate::markdown::placeholders::is_private_use;
use crate::markdown::sanitize::PairedTag;
use crate::msg;
use pulldown_cmark::{Event, Tag};

impl Writer<'_, '_> {
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

/// The advice for a problem of raw HTML.
pub(super) fn hint(message: &Message) -> Option<Message> {
    match message.id {
        "comment-not-closed" => Some(msg!("hint-comment-not-closed")),
        "html-tag-open" => Some(msg!("hint-html-tag-open")),
        "html-attribute-twice" => Some(msg!("hint-html-attribute-twice")),
        "html-forbidden" => {
            let tag = message.values.iter().find_map(|(_, value)| if let Value::Text(tag) = value { Some(tag.as_str()) } else { None })?;
            let markdown = IN_MARKDOWN.iter().find(|(tags, _)| tags.contains(&tag.trim_start_matches('/')));
            Some(markdown.map_or_else(|| msg!("hint-html"), |(_, form)| msg!("hint-html-markdown", form = *form)))
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
