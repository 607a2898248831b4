//! Blocks that are rarely meant, and parts of blocks that are not shown.

use super::{Finder, Located};
use crate::msg;
use pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use std::ops::Range;

/// A list with a larger first number is a sentence that starts with a year.
pub(super) const MAX_LIST_NUMBER: u64 = 999;

/// The indentation of what continues a footnote.
const NOTE_INDENTATION: usize = 4;

/// The columns, from 0, of the items of a list.
#[derive(Clone, Copy)]
struct ItemColumns {
    /// The sign of the first item.
    first: usize,
    /// The sign of the last item.
    sign: usize,
    /// The text of the last item.
    text: usize,
}

impl Finder<'_> {
    pub(super) fn blocks(&mut self, events: &[Located<'_>]) {
        let mut columns = 0;
        let mut has_closing_bars = false;
        self.has_asterisk_mark = self.has_asterisk_mark(events);
        for (at, (event, range)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::Emphasis) if self.has_asterisk_mark && self.starts_note(range) => self.asterisk_note(range.start),
                Event::Start(Tag::Item) if self.has_asterisk_mark && self.is_only_item(&events[at..], range) => {
                    self.asterisk_note(range.start + leading_spaces(&self.text[range.clone()]));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    self.error(range.start, msg!("indented-code"), msg!("hint-indented-code"));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => self.fence(range, info),
                Event::Start(Tag::List(Some(first))) if *first > MAX_LIST_NUMBER => {
                    self.warn(range.start, msg!("list-from-year", number = *first), msg!("hint-list-from-year", number = *first));
                }
                Event::Start(Tag::Item) if is_empty_item(&events[at + 1..]) => {
                    let start = range.start + leading_spaces(&self.text[range.clone()]);
                    self.warn(start, msg!("list-item-empty"), msg!("hint-list-item-empty"));
                }
                Event::Start(Tag::Link { title, .. } | Tag::Image { title, .. }) if !title.is_empty() => {
                    self.error(range.start, msg!("link-title", title = title.as_ref()), msg!("hint-link-title"));
                }
                Event::Start(Tag::Heading { classes, attrs, .. }) if !classes.is_empty() || !attrs.is_empty() => {
                    self.error(range.start, msg!("heading-attributes"), msg!("hint-heading-anchor"));
                }
                Event::Start(Tag::Emphasis | Tag::Strong) if self.is_in_number(range) || self.is_in_formula(range) => {
                    self.warn(range.start, msg!("emphasis-in-number"), msg!("hint-emphasis-in-number"));
                }
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) if self.cuts_address(range) => {
                    let sign = self.text[range.start..].chars().next().expect("emphasis has a sign").to_string();
                    self.error(range.start, msg!("emphasis-in-address", sign = &sign), msg!("hint-emphasis-in-address", sign = sign));
                }
                Event::Start(Tag::BlockQuote(None)) => self.quote(range),
                Event::Start(Tag::BlockQuote(Some(_))) if matches!(events.get(at + 1), Some((Event::End(TagEnd::BlockQuote(_)), _))) => {
                    self.warn(range.start, msg!("callout-empty"), msg!("hint-callout-empty"));
                }
                Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
                Event::Start(Tag::TableHead | Tag::TableRow) => {
                    let row = &self.text[range.clone()];
                    let is_closed = row.trim_end().ends_with('|');
                    if matches!(event, Event::Start(Tag::TableHead)) {
                        has_closing_bars = is_closed;
                    }
                    if let Some(offset) = extra_cell(row, columns) {
                        self.error(range.start + offset, msg!("table-extra-cell", columns = columns), msg!("hint-table-extra-cell"));
                    } else if let Some(rule) = rule(row) {
                        self.warn(range.start, msg!("markup-unknown", sign = rule), msg!("hint-markup-unknown", sign = rule));
                    } else if !row.contains('|') && matches!(event, Event::Start(Tag::TableRow)) {
                        self.warn(range.start, msg!("table-line-without-bars"), msg!("hint-table-line-without-bars"));
                    } else if has_closing_bars && !is_closed && row.trim_start().starts_with('|') && bars(row) < columns {
                        self.warn(range.start, msg!("table-row-torn", columns = columns), msg!("hint-table-row-torn"));
                    }
                }
                _ => {}
            }
        }
        self.nesting(events);
        self.items(events);
    }

    /// Whether an asterisk behind a word points to a note: `5 АЕК*`.
    fn has_asterisk_mark(&self, events: &[Located<'_>]) -> bool {
        let is_mark = |at: usize| {
            self.text[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == ')')
                && !self.text[at + 1..].starts_with(|letter: char| letter.is_alphanumeric() || letter == '*')
        };
        let texts = events.iter().filter(|(event, _)| matches!(event, Event::Text(_)));
        texts.flat_map(|(_, range)| self.text[range.clone()].match_indices('*').map(|(at, _)| range.start + at)).any(is_mark)
    }

    /// Whether emphasis begins a line or a bracket, as the asterisk of a note does: `*АЕК – …`.
    fn starts_note(&self, range: &Range<usize>) -> bool {
        let before = self.before_in_line(range.start).trim_end();
        self.text[range.clone()].starts_with('*') && (before.is_empty() || before.ends_with('('))
    }

    /// Whether a list with asterisks has one item: `* АЕК – …`.
    fn is_only_item(&self, events: &[Located<'_>], range: &Range<usize>) -> bool {
        let ends_list = || {
            let end = events.iter().position(|(event, other)| matches!(event, Event::End(TagEnd::Item)) && other == range);
            end.and_then(|end| events.get(end + 1)).is_some_and(|(event, _)| matches!(event, Event::End(TagEnd::List(_))))
        };
        let sign = self.text[range.clone()].trim_start();
        let above = self.text[..range.start].trim_end().rsplit('\n').next().unwrap_or_default();
        sign.starts_with('*') && !above.trim_start().starts_with('*') && ends_list()
    }

    pub(super) fn asterisk_note(&mut self, offset: usize) {
        self.warn(offset, msg!("asterisk-note"), msg!("hint-asterisk-note"));
    }

    /// A quote of which every line starts with a number: `> 65 years` means «more than».
    fn quote(&mut self, range: &Range<usize>) {
        let mut lines = self.text[range.clone()].trim_end().lines();
        let is_comparison = |line: &str| {
            let number = line.trim_start().trim_start_matches('>').trim_start();
            let digits = number.bytes().take_while(u8::is_ascii_digit).count();
            (1..=3).contains(&digits) && number[digits..].starts_with([' ', '\u{a0}', '%'])
        };
        if lines.all(is_comparison) {
            self.warn(range.start, msg!("block-sign-lost", sign = ">"), msg!("hint-block-sign-lost", sign = ">"));
        }
    }

    /// The words after a code fence, and its end.
    fn fence(&mut self, range: &Range<usize>, info: &str) {
        if !info.bytes().all(|byte| byte.is_ascii_graphic()) {
            self.error(range.start, msg!("code-fence-text", text = info), msg!("hint-code-fence-text"));
        } else if !is_closed(&self.text[range.clone()]) {
            self.error(range.start, msg!("code-fence-open"), msg!("hint-code-fence-open"));
        } else if ["markdown", "md"].iter().any(|name| name.eq_ignore_ascii_case(info)) {
            // What a chat program offers for copying.
            self.warn(range.start, msg!("code-of-markdown"), msg!("hint-code-of-markdown"));
        }
    }

    /// Whether emphasis is in fact a multiplication or a code to dial: `2*3*4`, `*123*4#`.
    fn is_in_number(&self, range: &Range<usize>) -> bool {
        let is_digit = |letter: char| letter.is_ascii_digit();
        let inside = self.text[range.clone()].trim_matches('*');
        let is_number = !inside.is_empty() && inside.chars().all(is_digit);
        self.text[..range.start].ends_with(is_digit) && inside.starts_with(is_digit)
            || is_number && self.text[range.end..].starts_with(|letter: char| is_digit(letter) || letter == '#')
    }

    /// Whether emphasis is in the middle of a web address, an e-mail address or the name of an account: `https://t.me/_name_`, `@_name_`.
    fn cuts_address(&self, range: &Range<usize>) -> bool {
        let before = self.text[..range.start].rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_address = before.contains("://") || before.contains("www.") || before.ends_with('@');
        let is_marked = ["](", "<", "`", "**"].iter().any(|sign| before.contains(sign));
        is_address && !is_marked || before.is_empty() && self.text[range.end..].starts_with('@')
    }

    /// Whether emphasis is in fact a multiplication by a number or by one letter: `АЕК*10*бала`, `a*b*c`.
    fn is_in_formula(&self, range: &Range<usize>) -> bool {
        let inside = self.text[range.clone()].trim_matches('*');
        let is_glued =
            self.text[..range.start].ends_with(char::is_alphanumeric) && self.text[range.end..].starts_with(char::is_alphanumeric);
        is_glued
            && range.len() == inside.len() + 2
            && (inside.contains(|letter: char| letter.is_ascii_digit()) || inside.chars().count() == 1)
    }

    /// Lists that another sign splits, and parts that are not indented enough to belong to the item above them.
    fn nesting(&mut self, events: &[Located<'_>]) {
        let mut open: Vec<Option<ItemColumns>> = Vec::new();
        let mut closed: Option<(bool, ItemColumns)> = None;
        let mut follows_note = false;
        for (event, range) in events {
            let start = range.start + leading_spaces(&self.text[range.clone()]);
            let column = self.column(start);
            if std::mem::take(&mut follows_note)
                && matches!(event, Event::Start(Tag::Paragraph | Tag::List(_)))
                && (1..NOTE_INDENTATION).contains(&column)
            {
                let spaces = NOTE_INDENTATION - column;
                self.warn(start, msg!("footnote-cut"), msg!("hint-list-not-nested", spaces = spaces));
            }
            follows_note = matches!(event, Event::End(TagEnd::FootnoteDefinition));
            match event {
                Event::Start(Tag::List(first)) => {
                    match closed.take() {
                        Some((_, item)) if column > item.sign && column < item.text => self.not_nested(start, item.text - column),
                        Some((is_numbered, _)) if is_numbered == first.is_some() && !self.follows_empty_line(start) => {
                            self.warn(start, msg!("list-sign-changes"), msg!("hint-list-sign-changes"));
                        }
                        _ => {}
                    }
                    open.push(None);
                }
                Event::Start(Tag::Item) => {
                    let text = column + marker_length(&self.text[start..]);
                    let above = open.last().copied().flatten();
                    if let Some(above) = above.filter(|above| column > above.first) {
                        self.not_nested(start, above.text.saturating_sub(column).max(1));
                    }
                    if let Some(list) = open.last_mut() {
                        *list = Some(ItemColumns { first: above.map_or(column, |above| above.first), sign: column, text });
                    }
                    closed = None;
                }
                Event::Start(Tag::Paragraph) => {
                    if let Some((_, item)) = closed.take()
                        && column > item.sign
                        && column < item.text
                    {
                        self.not_nested(start, item.text - column);
                    }
                }
                Event::End(TagEnd::List(is_numbered)) => closed = open.pop().flatten().map(|item| (*is_numbered, item)),
                _ => closed = None,
            }
        }
    }

    fn not_nested(&mut self, offset: usize, spaces: usize) {
        self.warn(offset, msg!("list-not-nested"), msg!("hint-list-not-nested", spaces = spaces));
    }

    /// The column of an offset, from 0. A tab reaches to the next multiple of four.
    pub(super) fn column(&self, offset: usize) -> usize {
        self.before_in_line(offset).chars().fold(0, |column, letter| if letter == '\t' { (column / 4 + 1) * 4 } else { column + 1 })
    }

    fn follows_empty_line(&self, offset: usize) -> bool {
        let before = self.text[..offset].trim_end_matches([' ', '\t', '>']);
        before.strip_suffix('\n').is_none_or(|above| above.trim_end_matches([' ', '\t', '>']).ends_with('\n'))
    }
}

fn leading_spaces(text: &str) -> usize {
    text.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// The length of a list marker with the spaces after it: 3 of `1. text`.
fn marker_length(item: &str) -> usize {
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    let spaces = leading_spaces(item.get(digits + 1..).unwrap_or_default());
    digits + 1 + if (1..=4).contains(&spaces) { spaces } else { 1 }
}

/// Whether nothing follows the sign of an item, or only its box.
fn is_empty_item(after: &[Located<'_>]) -> bool {
    let mut rest = after.iter().map(|(event, _)| event).filter(|event| !matches!(event, Event::TaskListMarker(_)));
    matches!(rest.next(), Some(Event::End(TagEnd::Item)))
}

/// A row that looks like the line of hyphens below the header. One hyphen in a cell is text.
fn rule(row: &str) -> Option<&str> {
    let row = row.trim();
    let is_rule = |cell: &str| cell.contains("--") && cell.trim().trim_matches(':').bytes().all(|byte| byte == b'-');
    (row.contains('|') && row.trim_matches('|').split('|').all(is_rule)).then_some(row)
}

/// How many bars separate or end cells in a row that starts with one.
fn bars(row: &str) -> usize {
    row.lines().next().unwrap_or_default().matches('|').count()
}

/// Whether the last line of a fenced block is a fence.
fn is_closed(block: &str) -> bool {
    let fence = if block.starts_with('~') { '~' } else { '`' };
    let length = block.chars().take_while(|letter| *letter == fence).count();
    let last = block.trim_end().lines().skip(1).last().unwrap_or_default();
    let last = last.trim_start_matches([' ', '\t', '>']);
    last.len() >= length && last.chars().all(|letter| letter == fence)
}

/// The offset in a table row of the first cell beyond the columns of the table.
fn extra_cell(row: &str, columns: usize) -> Option<usize> {
    let row = row.lines().next().unwrap_or_default();
    let trimmed = row.trim_end();
    let mut bars = Vec::new();
    let mut is_escaped = false;
    for (at, letter) in trimmed.char_indices() {
        if letter == '|' && !is_escaped {
            bars.push(at);
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    let leading = usize::from(trimmed.trim_start().starts_with('|'));
    let trailing = usize::from(bars.last().is_some_and(|last| last + 1 == trimmed.len()) && bars.len() > leading);
    let cells = bars.len() + 1 - leading - trailing;
    let extra = (cells > columns).then(|| bars[columns + leading - 1] + 1)?;
    // An empty cell loses nothing.
    let rest = trimmed[extra..].trim_matches(|letter: char| letter == '|' || letter.is_whitespace());
    (!rest.is_empty()).then(|| extra + trimmed[extra..].len() - trimmed[extra..].trim_start().len())
}
