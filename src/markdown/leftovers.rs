//! Finds markup that did not become markup, and text that the parser drops: stray signs, links that stay text, tables without their
//! rule, unused footnotes, cells beyond the header.

use super::links::LinkTarget;
use crate::base::diagnostic::Severity;
use crate::base::message::Message;
use crate::msg;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, OffsetIter, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// A finding at a byte offset of the parsed text.
pub(super) struct Leftover {
    pub offset: usize,
    pub severity: Severity,
    pub message: Message,
    pub hint: Message,
}

/// A link definition: its label, and its range in the text.
pub(super) type Definition = (String, Range<usize>);

/// Checks the events of `text`.
pub(super) fn check(text: &str, events: &[(Event<'_>, Range<usize>)], definitions: &[Definition]) -> Vec<Leftover> {
    let mut finder = Finder { text, found: Vec::new(), has_table_lines: false };
    finder.structure(events);
    finder.unused(events, definitions);
    finder.lines(events);
    finder.found.sort_by_key(|leftover| leftover.offset);
    finder.found
}

/// The link definitions of a text. Of several with one label, the parser keeps the first.
pub(super) fn definitions(events: &OffsetIter<'_>) -> Vec<Definition> {
    events.reference_definitions().iter().map(|(label, definition)| (label.to_lowercase(), definition.span.clone())).collect()
}

struct Finder<'a> {
    text: &'a str,
    found: Vec<Leftover>,
    /// Whether lines of a table without its rule were reported in this block.
    has_table_lines: bool,
}

/// A run of text within one line, and its position.
struct Line<'a> {
    text: &'a str,
    offset: usize,
    /// Whether it starts a line of its block.
    is_start: bool,
    /// Whether it starts a list item.
    starts_item: bool,
    /// Whether a line of the same block precedes it.
    follows_line: bool,
}

impl<'a> Finder<'a> {
    fn warn(&mut self, offset: usize, message: Message, hint: Message) {
        self.found.push(Leftover { offset, severity: Severity::Warning, message, hint });
    }

    fn error(&mut self, offset: usize, message: Message, hint: Message) {
        self.found.push(Leftover { offset, severity: Severity::Error, message, hint });
    }

    /// Blocks that are rarely meant, and attributes that are not shown.
    fn structure(&mut self, events: &[(Event<'_>, Range<usize>)]) {
        let mut columns = 0;
        for (at, (event, range)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    self.error(range.start, msg!("indented-code"), msg!("hint-indented-code"));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if !info.bytes().all(|byte| byte.is_ascii_graphic()) => {
                    self.error(range.start, msg!("code-fence-text", text = info.as_ref()), msg!("hint-code-fence-text"));
                }
                Event::Start(Tag::List(Some(first))) if *first > MAX_LIST_NUMBER => {
                    self.warn(range.start, msg!("list-from-year", number = *first), msg!("hint-list-from-year", number = *first));
                }
                Event::Start(Tag::List(None)) => {
                    let follows_numbers = matches!(at.checked_sub(1).map(|before| &events[before].0), Some(Event::End(TagEnd::List(true))));
                    let spaces = self.text[range.clone()].bytes().take_while(|byte| *byte == b' ').count();
                    if follows_numbers && spaces + self.indentation(range.start) > 0 {
                        self.warn(range.start + spaces, msg!("list-not-nested"), msg!("hint-list-not-nested"));
                    }
                }
                Event::Start(Tag::Link { title, .. } | Tag::Image { title, .. }) if !title.is_empty() => {
                    self.error(range.start, msg!("link-title", title = title.as_ref()), msg!("hint-link-title"));
                }
                Event::Start(Tag::Heading { classes, attrs, .. }) if !classes.is_empty() || !attrs.is_empty() => {
                    self.error(range.start, msg!("heading-attributes"), msg!("hint-heading-anchor"));
                }
                Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
                Event::Start(Tag::TableHead | Tag::TableRow) => {
                    if let Some(offset) = extra_cell(&self.text[range.clone()], columns) {
                        self.error(range.start + offset, msg!("table-extra-cell", columns = columns), msg!("hint-table-extra-cell"));
                    }
                }
                _ => {}
            }
        }
    }

    /// The number of spaces before an offset, back to the start of its line or to a list marker.
    fn indentation(&self, offset: usize) -> usize {
        let before = self.text[..offset].rsplit('\n').next().unwrap_or_default();
        if before.trim().is_empty() { before.len() } else { 0 }
    }

    /// Footnotes and link definitions to which nothing refers.
    fn unused(&mut self, events: &[(Event<'_>, Range<usize>)], definitions: &[Definition]) {
        let mut notes: BTreeSet<&str> = BTreeSet::new();
        let mut labels: BTreeSet<String> = BTreeSet::new();
        for (event, _) in events {
            match event {
                Event::FootnoteReference(name) => {
                    notes.insert(name);
                }
                Event::Start(Tag::Link { link_type, id, .. } | Tag::Image { link_type, id, .. })
                    if matches!(link_type, LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut) =>
                {
                    labels.insert(id.to_lowercase());
                }
                _ => {}
            }
        }
        let mut defined: BTreeSet<&str> = BTreeSet::new();
        for (event, range) in events {
            let Event::Start(Tag::FootnoteDefinition(name)) = event else { continue };
            if !defined.insert(name) {
                self.error(range.start, msg!("footnote-twice", name = name.as_ref()), msg!("hint-footnote-twice"));
            } else if !notes.contains(name.as_ref()) {
                self.error(range.start, msg!("footnote-unused", name = name.as_ref()), msg!("hint-footnote-unused", name = name.as_ref()));
            }
        }
        for (label, range) in definitions.iter().filter(|(label, _)| !labels.contains(label)) {
            self.error(range.start, msg!("definition-unused", label = label), msg!("hint-definition-unused", label = label));
        }
        self.repeated_definitions(events, definitions);
    }

    /// Lines that look like a link definition and that the parser dropped.
    fn repeated_definitions(&mut self, events: &[(Event<'_>, Range<usize>)], definitions: &[Definition]) {
        let text = self.text;
        for (at, _) in text.match_indices("]:") {
            let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let content = text[line..at].trim_start_matches([' ', '>', '-', '*', '+']);
            let offset = at - content.len();
            let Some(label) = content.strip_prefix('[').filter(|label| !label.starts_with('^')) else { continue };
            let is_known = definitions.iter().any(|(_, range)| range.contains(&offset));
            let is_shown = |(event, range): &(Event<'_>, Range<usize>)| {
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

    /// Joins the text events of each line (the parser splits text at every sign that might be markup) and checks it.
    fn lines(&mut self, events: &[(Event<'_>, Range<usize>)]) {
        let mut run: Option<Line<'a>> = None;
        let (mut is_start, mut starts_item, mut follows_line, mut in_code) = (true, false, false, false);
        for (event, range) in events {
            match event {
                Event::Text(_) if in_code => {}
                Event::Text(_) => match &mut run {
                    Some(line) if line.offset + line.text.len() == range.start => line.text = &self.text[line.offset..range.end],
                    _ => {
                        self.finish(run.take());
                        run = Some(Line { text: &self.text[range.clone()], offset: range.start, is_start, starts_item, follows_line });
                        (is_start, starts_item) = (false, false);
                    }
                },
                Event::Start(Tag::CodeBlock(_)) => in_code = true,
                Event::End(TagEnd::CodeBlock) => in_code = false,
                _ => {
                    self.finish(run.take());
                    match event {
                        Event::SoftBreak | Event::HardBreak => (is_start, follows_line) = (true, true),
                        Event::Start(Tag::Item) => (is_start, starts_item, follows_line) = (true, true, false),
                        Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::TableCell) => {
                            (is_start, follows_line, self.has_table_lines) = (true, false, false);
                        }
                        Event::TaskListMarker(_) => starts_item = false,
                        Event::Start(_) | Event::Code(_) | Event::InlineHtml(_) => (is_start, starts_item) = (false, false),
                        _ => {}
                    }
                }
            }
        }
        self.finish(run);
    }

    fn finish(&mut self, line: Option<Line<'a>>) {
        let Some(line) = line else { return };
        if line.is_start {
            self.line_start(&line);
        }
        self.signs(&line);
        self.brackets(&line);
    }

    /// What a line starts with: signs of word processors, and markers without their space.
    fn line_start(&mut self, line: &Line<'_>) {
        let text = line.text.trim_start();
        let offset = line.offset + line.text.len() - text.len();
        let first = text.chars().next().unwrap_or(' ');
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let after_digits = text[digits..].strip_prefix(['.', ')']);
        if BULLETS.contains(first) || matches!(first, '–' | '—') && line.follows_line && text[first.len_utf8()..].starts_with(' ') {
            self.warn(offset, msg!("bullet-sign", sign = first.to_string()), msg!("hint-bullet-sign"));
        } else if let Some(rest) = after_digits.filter(|_| (1..=2).contains(&digits)) {
            let lacks_space = rest.starts_with(char::is_alphabetic);
            if lacks_space || line.follows_line && rest.starts_with(' ') {
                let marker = text[..=digits].to_owned();
                self.warn(offset, msg!("number-not-list", marker = marker), msg!("hint-number-not-list"));
            }
        } else if first == '#' && text.trim_start_matches('#').starts_with(char::is_alphabetic) {
            self.warn(offset, msg!("heading-not-heading"), msg!("hint-heading-not-heading"));
        } else if text.starts_with("[!") && text.contains(']') {
            self.warn(offset, msg!("callout"), msg!("hint-callout"));
        } else if line.starts_item && is_almost_checkbox(text) {
            self.warn(offset, msg!("checkbox-form"), msg!("hint-checkbox-form"));
        } else if first == '|' && text.trim_end().len() > 1 && text.trim_end().ends_with('|') && !self.has_table_lines {
            self.has_table_lines = true;
            self.error(offset, msg!("table-not-table"), msg!("hint-table-not-table"));
        }
    }

    /// Signs of emphasis that are shown as text.
    fn signs(&mut self, line: &Line<'_>) {
        for sign in ["**", "__"] {
            // A row of signs is a line to fill in.
            let is_stray = |at: &usize| !line.text[at + 2..].starts_with(&sign[..1]) && !line.text[..*at].ends_with(&sign[..1]);
            if let Some(at) = line.text.match_indices(sign).map(|(at, _)| at).find(is_stray) {
                self.warn(line.offset + at, msg!("markup-left", sign = sign), msg!("hint-markup-left", sign = sign));
            }
        }
        for sign in ["~~", "=="] {
            let touches_word =
                |at: &usize| line.text[at + 2..].starts_with(char::is_alphanumeric) || line.text[..*at].ends_with(char::is_alphanumeric);
            if let Some(at) = line.text.match_indices(sign).map(|(at, _)| at).find(touches_word) {
                self.warn(line.offset + at, msg!("markup-unknown", sign = sign), msg!("hint-markup-unknown", sign = sign));
            }
        }
        let words = |at: usize, sign: char| {
            let before = line.text[..at].chars().next_back().unwrap_or(' ');
            let after = line.text[at + 1..].chars().next().unwrap_or(' ');
            (!before.is_alphanumeric() && before != sign && after.is_alphanumeric(), before.is_alphanumeric() && after != sign)
        };
        let mut signs = line.text.match_indices('_').map(|(at, _)| (at, words(at, '_')));
        if let Some((at, _)) = signs.find(|(_, (opens, _))| *opens)
            && signs.any(|(_, (_, closes))| closes)
        {
            self.warn(line.offset + at, msg!("markup-left", sign = "_"), msg!("hint-markup-left", sign = "_"));
        }
    }

    /// Brackets that look like a link or a footnote.
    fn brackets(&mut self, line: &Line<'_>) {
        for (at, _) in line.text.match_indices("](").filter(|(at, _)| !self.text[..line.offset + at].ends_with('\\')) {
            self.error(line.offset + at, msg!("link-not-link"), msg!("hint-link-not-link"));
        }
        for (at, found) in line.text.match_indices("] (") {
            let rest = &line.text[at + found.len()..];
            if rest.split_once(')').is_some_and(|(address, _)| LinkTarget::parse(address).is_some()) {
                self.error(line.offset + at, msg!("link-not-link"), msg!("hint-link-not-link"));
            }
        }
        for (at, _) in line.text.match_indices("[^") {
            let Some(length) = line.text[at..].find(']') else { continue };
            let name = &line.text[at + 2..at + length];
            if !name.is_empty() {
                self.error(line.offset + at, msg!("footnote-missing", name = name), msg!("hint-footnote-missing", name = name));
            }
        }
    }
}

/// Signs that word processors put before list items.
const BULLETS: &str = "•◦▪▫●○■□‣⁃";

/// A list with a larger first number is a sentence that starts with a year.
const MAX_LIST_NUMBER: u64 = 999;

/// `[ ]text`, `[] text`, `[v] text`: not the `[ ] text` of a checklist.
fn is_almost_checkbox(text: &str) -> bool {
    let Some((inside, rest)) = text.strip_prefix('[').and_then(|text| text.split_once(']')) else { return false };
    inside.chars().count() <= 1 && !inside.contains('^') && !rest.starts_with(['(', '[', ':'])
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

#[cfg(test)]
mod tests {
    use crate::markdown::tests::problems_of;

    #[test]
    fn text_that_would_disappear_is_an_error() {
        for (text, place) in [
            (": Кесте\n\n| a | b |\n|---|---|\n| 1 | 2 | үшінші |\n", "5:11 "),
            (": Кесте\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 |\n\nсөз[^1]\n\n[^1]: бар\n\n[^2]: жоқ\n", "11:1 "),
            ("сөз\n\n[егов]: https://egov.kz\n", "3:1 "),
            ("сөз[^жоқ]", "1:4 "),
            ("[бланк](page:about \"тақырып\")", "1:1 "),
            ("[a][e]\n\n[e]: https://a.kz\n[E]: https://b.kz\n", "4:1 "),
            ("``` код мәтіні\nа\n```\n", "1:1 "),
            ("## А {#a .б}\n", "1:1 "),
            ("а </font> б", "1:3 "),
            ("<!-- а\n\nб\n", "1:1 "),
        ] {
            let found = problems_of(text);
            assert!(found.len() == 1 && found[0].starts_with(place), "{text}: {found:?}");
        }
    }

    #[test]
    fn markup_that_stays_text_is_reported() {
        for (text, place) in [
            ("бұл ** қою** сөз", "1:5 "),
            ("бұл _көлбеу_тің сөзі", "1:5 "),
            ("~~ескі~~", "1:1 "),
            ("бұл ==белгі== сөз", "1:5 "),
            ("[сілтеме](https://egov.kz/a b)", "1:9 "),
            ("[сілтеме] (https://egov.kz)", "1:9 "),
            ("| a | b |\n| 1 | 2 |", "1:1 "),
            ("- [ ]екі", "1:3 "),
            ("- [] үш", "1:3 "),
            ("- [v] төрт", "1:3 "),
            ("• бір\n", "1:1 "),
            ("Керек:\n– бір\n", "2:1 "),
            ("1.Бірінші", "1:1 "),
            ("Мәтін\n2. Екінші", "2:1 "),
            ("##Тақырып", "1:1 "),
            ("> [!INFO]\n> сөз", "1:3 "),
            ("2026. Жыл туралы", "1:1 "),
            ("бір\n\n    Алматы қаласы", "3:5 "),
            ("1. Бірінші\n  - ішкі\n", "2:3 "),
        ] {
            let found = problems_of(text);
            assert!(found.len() == 1 && found[0].starts_with(place), "{text}: {found:?}");
        }
    }

    #[test]
    fn ordinary_texts_have_no_leftovers() {
        for text in [
            "Файл `a_b` және a_b_c.txt, 2 * 3, a == b, ~5 %, 12.05.2026, №5.",
            "\\*\\*сөз\\*\\* және \\[a\\](b)",
            "Толтырыңыз: _______ күні **____** ",
            "- [ ] бір\n- [x] екі\n",
            "1. Бірінші\n   - ішкі\n2. Екінші\n",
            "сөз[^1]\n\n[^1]: ескерту\n",
            "сөз <!-- редактору: <b>уточнить</b> --> сөз\n\n<!--\nескертпе\n-->\n",
            "```yaml\na: b\n```\n",
            "[егов][e]\n\n[e]: https://egov.kz\n",
            ": Кесте\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| `x \\| y` | 2 | |\n",
            "«Сәлем»\n\n— Сәлем!\n",
            "2.5 есе, 1) бір және 2) екі",
            "```\n**a** | b |\n```",
        ] {
            assert_eq!(problems_of(text), Vec::<String>::new(), "{text}");
        }
    }
}
