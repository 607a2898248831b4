//! Footnotes: collected at the end of their text, numbered in the order of their first mark, with links in both directions. Ids contain
//! the name of the text, so that they stay unique where several entries share a page, as in a brochure.

use super::Located;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::BTreeMap;

/// Moves the definitions of footnotes to the end, in the order of their first marks.
pub(super) fn move_to_end<'e>(events: Vec<Located<'e>>, footnotes: &Footnotes) -> Vec<Located<'e>> {
    if footnotes.notes.is_empty() {
        return events;
    }
    let mut body = Vec::with_capacity(events.len());
    let mut definitions: Vec<(usize, Vec<Located<'e>>)> = Vec::new();
    let mut is_inside = false;
    for located in events {
        if let Event::Start(Tag::FootnoteDefinition(name)) = &located.0 {
            is_inside = true;
            definitions.push((footnotes.notes.get(&key(name)).map_or(usize::MAX, |note| note.number), Vec::new()));
        }
        let is_end = matches!(located.0, Event::End(TagEnd::FootnoteDefinition));
        match definitions.last_mut().filter(|_| is_inside) {
            Some((_, definition)) => definition.push(located),
            None => body.push(located),
        }
        is_inside &= !is_end;
    }
    definitions.sort_by_key(|(number, _)| *number);
    body.extend(definitions.into_iter().flat_map(|(_, definition)| definition));
    body
}

/// The name of a footnote as the parser compares it: case and spaces do not matter.
pub(super) fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The footnotes of a text.
pub(super) struct Footnotes {
    /// Part of every id.
    scope: String,
    notes: BTreeMap<String, Footnote>,
}

struct Footnote {
    number: usize,
    /// How many marks refer to it.
    marks: usize,
    /// How many of them were written.
    written: usize,
}

impl Footnotes {
    /// Counts the marks of a text. `file` is the path of the text: `content/faq/card/kk.md`.
    pub(super) fn new(file: &str, events: &[Located<'_>]) -> Footnotes {
        let scope = file.rsplit('/').nth(1).unwrap_or_default().to_owned();
        let mut notes: BTreeMap<String, Footnote> = BTreeMap::new();
        for (event, _) in events {
            if let Event::FootnoteReference(name) = event {
                let number = notes.len() + 1;
                notes.entry(key(name)).or_insert(Footnote { number, marks: 0, written: 0 }).marks += 1;
            }
        }
        Footnotes { scope, notes }
    }

    /// The HTML of the next mark that refers to a footnote.
    pub(super) fn mark(&mut self, name: &str) -> String {
        let scope = &self.scope;
        let note = self.notes.get_mut(&key(name)).expect("`new` counted every mark");
        note.written += 1;
        let (number, mark) = (note.number, note.written);
        format!(
            "<sup class=\"footnote-reference\" id=\"fnref-{scope}-{number}-{mark}\"><a href=\"#fn-{scope}-{number}\">{number}</a></sup>"
        )
    }

    /// The HTML before the text of a footnote, with links back to its marks. `place` is an attribute or empty.
    pub(super) fn start(&self, name: &str, place: &str) -> String {
        let scope = &self.scope;
        // A footnote without a mark is an error, so no page is rendered.
        let (number, marks) = self.notes.get(&key(name)).map_or((0, 0), |note| (note.number, note.marks));
        let back = |mark: usize, label: String| format!("<a href=\"#fnref-{scope}-{number}-{mark}\">{label}</a>");
        let label = match marks {
            0 | 1 => back(1, number.to_string()),
            _ => {
                let links = (1..=marks).map(|mark| back(mark, format!("{number}.{mark}")));
                links.collect::<Vec<_>>().join(" ")
            }
        };
        format!(
            "<div class=\"footnote-definition\" id=\"fn-{scope}-{number}\"{place}><sup class=\"footnote-definition-label\">{label}</sup>"
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::base::diagnostic::FilePath;
    use crate::markdown::{HtmlPiece, parse};

    fn html(text: &str) -> String {
        let file = FilePath::from("content/faq/quota/kk.md");
        let pieces = parse(&file, text, 0).value.pieces;
        pieces.iter().map(|piece| if let HtmlPiece::Html(html) = piece { html.as_str() } else { "" }).collect()
    }

    #[test]
    fn notes_are_collected_in_order_with_links_both_ways() {
        let html = html("бір[^b]\n\n[^a]: А ескерту\n\n[^b]: Б ескерту\n\nекі[^a] үш[^a]\n");
        let order: Vec<usize> = ["екі", "Б ескерту", "А ескерту"].iter().map(|part| html.find(part).expect("shown")).collect();
        assert!(order.is_sorted(), "{html}");
        for part in [
            "id=\"fnref-quota-1-1\"><a href=\"#fn-quota-1\">1</a>",
            "id=\"fn-quota-1\"><sup class=\"footnote-definition-label\"><a href=\"#fnref-quota-1-1\">1</a>",
            "<a href=\"#fnref-quota-2-1\">2.1</a> <a href=\"#fnref-quota-2-2\">2.2</a>",
        ] {
            assert!(html.contains(part), "{part}\n{html}");
        }
    }
}
