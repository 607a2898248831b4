//! Footnotes and link definitions to which nothing refers, and those that the parser drops.

use super::{Definition, Finder, Located};
use crate::markdown::footnotes::key;
use crate::msg;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::collections::BTreeSet;

impl Finder<'_> {
    pub(super) fn unused(&mut self, events: &[Located<'_>], definitions: &[Definition]) {
        let mut notes: BTreeSet<String> = BTreeSet::new();
        let mut labels: BTreeSet<String> = BTreeSet::new();
        for (event, _) in events {
            match event {
                Event::FootnoteReference(name) => {
                    notes.insert(key(name));
                }
                Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                    if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) =>
                {
                    labels.insert(id.to_lowercase());
                }
                _ => {}
            }
        }
        let mut defined: BTreeSet<String> = BTreeSet::new();
        for (at, (event, range)) in events.iter().enumerate() {
            let Event::Start(Tag::FootnoteDefinition(name)) = event else { continue };
            if !defined.insert(key(name)) {
                self.error(range.start, msg!("footnote-twice", name = name.as_ref()), msg!("hint-footnote-twice"));
            } else if !notes.contains(&key(name)) {
                self.error(range.start, msg!("footnote-unused", name = name.as_ref()), msg!("hint-footnote-unused", name = name.as_ref()));
            } else if matches!(events.get(at + 1), Some((Event::End(TagEnd::FootnoteDefinition), _))) {
                self.error(range.start, msg!("footnote-empty", name = name.as_ref()), msg!("hint-footnote-empty"));
            }
        }
        for (label, range) in definitions.iter().filter(|(label, _)| !labels.contains(label)) {
            self.error(range.start, msg!("definition-unused", label = label), msg!("hint-definition-unused", label = label));
        }
        self.repeated_definitions(events, definitions);
    }

    /// Lines that look like a link definition and that the parser dropped.
    fn repeated_definitions(&mut self, events: &[Located<'_>], definitions: &[Definition]) {
        let text = self.text;
        for (at, _) in text.match_indices("]:") {
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let content = text[line..at].trim_start_matches([' ', '>', '-', '*', '+']);
            let offset = at - content.len();
            let Some(label) = content.strip_prefix('[').filter(|label| !label.starts_with('^')) else { continue };
            let is_known = definitions.iter().any(|(_, range)| range.contains(&offset));
            let is_shown = |(event, range): &Located<'_>| {
                let holds_text = matches!(
                    event,
                    Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::Link { .. })
                );
                holds_text && range.contains(&offset)
            };
            if !is_known && !events.iter().any(is_shown) {
                self.error(offset, msg!("definition-twice", label = label), msg!("hint-definition-twice"));
            }
        }
    }
}
