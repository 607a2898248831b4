//! Tables: a caption before the table, column headers, and a row header in each row.

use super::Writer;
use crate::base::diagnostic::Position;
use crate::msg;
use pulldown_cmark::{Alignment, CowStr, Event, Tag, TagEnd};
use std::ops::Range;

pub(super) struct OpenTable {
    alignments: Vec<Alignment>,
    in_head: bool,
    column: usize,
    rows: usize,
    position: Position,
}

impl<'e> Writer<'_, 'e> {
    /// Writes a caption: a paragraph that starts with `: ` and is followed by a table.
    pub(super) fn caption(&mut self, events: &[(Event<'e>, Range<usize>)], index: usize, position: Position) -> usize {
        let end = (index..events.len())
            .find(|at| matches!(events[*at].0, Event::End(TagEnd::Paragraph)))
            .expect("pulldown-cmark closes what it opens");
        let table_follows = matches!(events.get(end + 1), Some((Event::Start(Tag::Table(_)), _)));
        if !table_follows {
            self.error(position, msg!("caption-without-table"), None);
            return end + 1;
        }
        let place = self.source_attribute(position);
        self.html(format!("<table{place}><caption>"));
        let (Event::Text(first), range) = &events[index + 1] else { unreachable!("`is_caption` saw a text") };
        let words = first.strip_prefix(':').expect("`is_caption` saw the colon");
        let shift = first.len() - words.trim_start().len();
        self.text(events, index + 1, &CowStr::from(words.trim_start().to_owned()), range.start + shift);
        let mut next = index + 2;
        while next < end {
            next = self.event(events, next);
        }
        self.html("</caption>");
        self.caption = Some(position);
        end + 1
    }

    pub(super) fn table_start(&mut self, alignments: &[Alignment], position: Position) {
        if self.caption.take().is_none() {
            self.error(position, msg!("table-without-caption"), Some(msg!("hint-caption")));
            self.html("<table>");
        }
        self.table = Some(OpenTable { alignments: alignments.to_vec(), in_head: false, column: 0, rows: 0, position });
    }

    pub(super) fn table_part(&mut self, event: &Event<'e>, position: Position) {
        let place = self.source_attribute(position);
        let Some(table) = self.table.as_mut() else {
            return;
        };
        let class = match table.alignments.get(table.column) {
            Some(Alignment::Right) => " class=\"num\"",
            _ => "",
        };
        let is_name = table.column == 0;
        let html = match event {
            Event::Start(Tag::TableHead) => {
                (table.in_head, table.column, table.rows) = (true, 0, 1);
                "<thead><tr>".to_owned()
            }
            Event::End(TagEnd::TableHead) => {
                table.in_head = false;
                "</tr></thead><tbody>".to_owned()
            }
            Event::Start(Tag::TableRow) => {
                table.column = 0;
                table.rows += 1;
                format!("<tr{place}>")
            }
            Event::End(TagEnd::TableRow) => "</tr>".to_owned(),
            Event::Start(Tag::TableCell) if table.in_head => format!("<th scope=\"col\"{class}>"),
            Event::Start(Tag::TableCell) if is_name => format!("<th scope=\"row\"{class}>"),
            Event::Start(Tag::TableCell) => format!("<td{class}>"),
            Event::End(TagEnd::TableCell) => {
                table.column += 1;
                if table.in_head || is_name { "</th>" } else { "</td>" }.to_owned()
            }
            _ => {
                let (size, position) = ((table.rows, table.alignments.len()), table.position);
                self.table = None;
                self.section().tables.push((size, position));
                "</tbody></table>\n".to_owned()
            }
        };
        self.html(html);
    }
}

/// Whether the paragraph at `index` is the caption of a table.
pub(super) fn is_caption(events: &[(Event<'_>, Range<usize>)], index: usize) -> bool {
    matches!(events.get(index + 1), Some((Event::Text(text), _)) if text.starts_with(": ") || text.as_ref() == ":")
}
