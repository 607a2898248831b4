//! Read-only helpers for Markdown events.

use crate::markdown::placeholders;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// The maximum nesting of quotes, lists, emphasis and raw HTML. Readers cannot follow more, and programs that walk the page recursively
/// stay within their stack.
pub(crate) const MAX_DEPTH: usize = 24;

/// The index of the end of the picture that starts at `index`. Its description may contain pictures too.
pub(crate) fn end_of_picture(events: &[(Event<'_>, Range<usize>)], index: usize) -> usize {
    let mut open = 0;
    (index..events.len())
        .find(|at| {
            match events[*at].0 {
                Event::Start(Tag::Image { .. }) => open += 1,
                Event::End(TagEnd::Image) => open -= 1,
                _ => {}
            }
            open == 0
        })
        .expect("pulldown-cmark closes what it opens")
}

/// The text directly before the one at `index`, if only inline markup separates them.
pub(super) fn text_before<'t>(events: &'t [(Event<'_>, Range<usize>)], index: usize) -> &'t str {
    neighbour(events[..index].iter().rev())
}

/// The text directly after the one at `index`, if only inline markup separates them.
pub(super) fn text_after<'t>(events: &'t [(Event<'_>, Range<usize>)], index: usize) -> &'t str {
    neighbour(events[index + 1..].iter())
}

fn neighbour<'t, 'e: 't>(mut events: impl Iterator<Item = &'t (Event<'e>, Range<usize>)>) -> &'t str {
    let is_inline = |event: &Event<'_>| {
        matches!(
            event,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
                | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link)
        )
    };
    match events.find(|(event, _)| !is_inline(event)) {
        Some((Event::Text(text), _)) => text.trim_matches(placeholders::EMPHASIS_GUARD),
        _ => "",
    }
}

/// The offset at which [`MAX_DEPTH`] is exceeded.
pub(crate) fn too_deep(events: &[(Event<'_>, Range<usize>)]) -> Option<usize> {
    let mut depth = 0;
    events.iter().find_map(|(event, range)| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        (depth > MAX_DEPTH).then_some(range.start)
    })
}

/// The offset of the first link or picture beyond [`placeholders::MAX_LINKS`].
pub(crate) fn too_many(events: &[(Event<'_>, Range<usize>)]) -> Option<usize> {
    let linked = events.iter().filter(|(event, _)| matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. })));
    linked.map(|(_, range)| range.start).nth(placeholders::MAX_LINKS)
}

/// The numbers that an ordered list must set explicitly: for each item `Some` if its number in `text` does not follow the one before.
/// A list in which every item has the same number is numbered automatically.
pub(crate) fn explicit_numbers(events: &[(Event<'_>, Range<usize>)], list: usize, text: &str) -> Vec<Option<u64>> {
    let mut numbers: Vec<u64> = Vec::new();
    let mut depth = 0;
    for (event, range) in &events[list..] {
        match event {
            Event::Start(Tag::Item) if depth == 1 => {
                let digits = text[range.start..].trim_start();
                let length = digits.bytes().take_while(u8::is_ascii_digit).count();
                numbers.push(digits[..length].parse().unwrap_or(0));
                depth += 1;
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    let is_automatic = numbers.iter().all(|number| Some(number) == numbers.first());
    let mut next = numbers.first().copied().unwrap_or(1);
    let explicit = |number: &u64| {
        let is_next = is_automatic || *number == next;
        next = if is_next { next + 1 } else { *number + 1 };
        (!is_next).then_some(*number)
    };
    numbers.iter().map(explicit).collect()
}

/// Whether an event starts or ends a block, so that the words on both sides do not belong together.
pub(crate) fn starts_or_ends_block(event: &Event<'_>) -> bool {
    match event {
        Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }) => false,
        Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => false,
        event => matches!(event, Event::Start(_) | Event::End(_) | Event::Rule),
    }
}

/// The text of events, without markup.
pub(crate) fn plain_text(events: &[(Event<'_>, Range<usize>)]) -> String {
    events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        })
        .collect::<String>()
        .replace(placeholders::EMPHASIS_GUARD, "")
}
