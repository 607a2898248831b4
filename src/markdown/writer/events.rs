//! Questions to Markdown events, and to a text: nothing here writes.

use crate::markdown::holes;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// How deeply quotes, lists, emphasis and raw HTML may stand in each other: far more than a reader can follow, and few enough
/// for every program that walks the page.
pub(crate) const DEEPEST: usize = 24;

/// Where the picture that opens at `index` closes: its words may hold pictures too.
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

/// The offset at which things stand too deeply in each other.
pub(crate) fn too_deep(events: &[(Event<'_>, Range<usize>)]) -> Option<usize> {
    let mut depth = 0;
    events.iter().find_map(|(event, range)| {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        (depth > DEEPEST).then_some(range.start)
    })
}

/// The offset of the first link or picture for which no character of the private range is left.
pub(crate) fn too_many(events: &[(Event<'_>, Range<usize>)]) -> Option<usize> {
    let holes = events.iter().filter(|(event, _)| matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. })));
    holes.map(|(_, range)| range.start).nth(holes::MOST)
}

/// The words between events.
pub(crate) fn plain_text(events: &[(Event<'_>, Range<usize>)]) -> String {
    events
        .iter()
        .filter_map(|(event, _)| match event {
            Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        })
        .collect()
}

/// The offset of a sum in tenge that somebody typed: it must be computed.
pub(crate) fn typed_tenge(text: &str) -> Option<usize> {
    let units = ["теңге", "тенге", "₸"];
    let is_space = |letter: char| letter == ' ' || letter == '\u{a0}';
    let mut ends = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at + 1);
    let end = ends.find(|end| {
        let after = text[*end..].trim_start_matches(is_space);
        units.iter().any(|unit| after.starts_with(unit))
    })?;
    let number = text[..end].rfind(|letter: char| !letter.is_ascii_digit() && !is_space(letter));
    Some(number.map_or(0, |last| last + text[last..].chars().next().map_or(0, char::len_utf8)))
}
