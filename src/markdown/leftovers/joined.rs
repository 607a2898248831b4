//! Lines that continue what is above them although a new paragraph is meant, and words that the end of a line cuts.

use super::{Finder, Located};
use crate::markdown::placeholders::EMPHASIS_GUARD;
use crate::msg;
use pulldown_cmark::{Event, Tag, TagEnd};

/// A shorter line was not wrapped: it ends because its author ended it.
const WRAPPED_LENGTH: usize = 60;

/// A block whose text goes on in the next line even without indentation.
#[derive(Clone, Copy)]
enum Container {
    /// The offset of its sign.
    Item(usize),
    Quote,
    Note,
}

impl Finder<'_> {
    pub(super) fn joined_lines(&mut self, events: &[Located<'_>]) {
        let mut open: Vec<Container> = Vec::new();
        for (at, (event, range)) in events.iter().enumerate() {
            match event {
                Event::Start(Tag::Item) => {
                    let item = &self.text[range.clone()];
                    let start = range.start + item.len() - item.trim_start_matches([' ', '\t']).len();
                    open.push(Container::Item(start));
                }
                Event::Start(Tag::BlockQuote(_)) => open.push(Container::Quote),
                Event::Start(Tag::FootnoteDefinition(_)) => open.push(Container::Note),
                Event::End(TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) => {
                    open.pop();
                }
                Event::SoftBreak => {
                    let Some((_, next)) = events.get(at + 1) else { continue };
                    if let Some(container) = open.last().filter(|container| self.is_lazy(**container, next.start)) {
                        self.joined_line(*container, range.start, next.start);
                    }
                    self.lines_run_together(range.start, next.start);
                    if matches!(events.get(at + 1), Some((Event::Text(_), _))) {
                        self.cut_word(range.start, next.start);
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether the line of a text has no sign that it belongs to the block above.
    fn is_lazy(&self, container: Container, text: usize) -> bool {
        let prefix = self.before_in_line(text);
        prefix.trim_start_matches([' ', '\t']).is_empty()
            && match container {
                Container::Item(sign) => self.column(text) <= self.column(sign),
                Container::Quote | Container::Note => prefix.is_empty(),
            }
    }

    /// A sentence below an item, a quote or a footnote. A line that was only wrapped starts with a small letter or follows a long line.
    fn joined_line(&mut self, container: Container, end: usize, start: usize) {
        let above = self.before_in_line(end).trim_end();
        let is_ended = above.ends_with(['.', ':', ';', '!', '?', '…']) || above.chars().count() < WRAPPED_LENGTH;
        let first = self.text[start..].trim_start_matches(['*', '_', '«', '"', '“', '(']).chars().next();
        if is_ended && first.is_some_and(char::is_uppercase) {
            let hint = match container {
                Container::Quote => msg!("hint-line-joined-quote"),
                Container::Item(_) | Container::Note => msg!("hint-line-joined"),
            };
            self.warn(start, msg!("line-joined"), hint);
        }
    }

    /// `**Phone:** 112` in several lines, or rows of a file with semicolons: readers see one line. Told at the second line.
    fn lines_run_together(&mut self, end: usize, start: usize) {
        let above = self.before_in_line(end);
        let line = self.text[start..].lines().next().unwrap_or_default();
        let is_second = |is_such: fn(&str) -> bool| {
            let before = self.text[..end - above.len()].trim_end_matches([' ', '\t', '>']).strip_suffix('\n');
            is_such(above) && is_such(line) && !before.is_some_and(|before| is_such(before.lines().next_back().unwrap_or_default()))
        };
        if is_second(has_bold_label) || is_second(is_row_of_file) {
            self.warn(start, msg!("lines-run-together"), msg!("hint-lines-run-together"));
        }
    }

    /// `сәйкестен-` and `діру` in two lines, as a PDF file has them.
    fn cut_word(&mut self, end: usize, start: usize) {
        let line = self.before_in_line(end);
        let Some(first) = line.strip_suffix(['-', '\u{2010}', '\u{ad}']).map(last_word) else { return };
        let second: String = self.text[start..].chars().take_while(|letter| letter.is_alphabetic()).collect();
        if first.chars().count() > 1 && second.starts_with(char::is_lowercase) {
            let sign = line.len() - first.len() - line.chars().next_back().map_or(0, char::len_utf8);
            let offset = end - line.len() + sign;
            self.warn(offset, msg!("word-cut", word = format!("{first}- {second}")), msg!("hint-word-cut"));
        }
    }
}

/// `**Label:** text`
fn has_bold_label(line: &str) -> bool {
    let inside = line.trim_start_matches([' ', '\t', '>']).strip_prefix("**").and_then(|rest| rest.split_once("**"));
    inside.is_some_and(|(label, after)| {
        label.trim_end_matches(EMPHASIS_GUARD).ends_with(':') || after.trim_start_matches(EMPHASIS_GUARD).starts_with(':')
    })
}

/// `City;Address;Phone`
fn is_row_of_file(line: &str) -> bool {
    let signs = || line.match_indices(';').map(|(at, _)| at);
    signs().count() > 1 && !line.contains('&') && signs().all(|at| line[at + 1..].starts_with(|letter: char| !letter.is_whitespace()))
}

fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, letter)| letter.is_alphabetic()).last();
    start.map_or("", |(at, _)| &text[at..])
}

#[cfg(test)]
mod tests {
    use crate::markdown::tests::{assert_only_problem, problems_of};

    #[test]
    fn sentences_that_continue_a_block_are_reported() {
        for (text, place) in [
            ("- бір\n- екі\nБұл енді тізім емес.", "3:1 "),
            ("1. бір;\n**Назар** аударыңыз.", "2:1 "),
            ("- бір\n  - ішкі\n  Бұл сыртқы тармақтың сөзі.", "3:3 "),
            ("> Дәйексөз.\nБұл енді дәйексөз емес.", "2:1 "),
            ("а[^1]\n\n[^1]: ескерту.\nБұл енді ескерту емес.", "4:1 "),
        ] {
            assert_only_problem(text, place);
        }
    }

    #[test]
    fn wrapped_lines_are_accepted() {
        for text in [
            "- бір\n  Екінші сөйлем.",
            "- бір\nекінші жол",
            "1. бір\n   Екінші сөйлем.\n2. екі",
            "> Бірінші.\n> Екінші.",
            "Бірінші.\nЕкінші.",
            "- бұл тармақтың жолы алпыс таңбадан ұзын, сондықтан оны редактор бөлген\nҚазақстан Республикасында",
        ] {
            assert_eq!(problems_of(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn lines_of_labels_and_of_files_are_reported() {
        for (text, place) in [
            ("**Мекенжай:** Абай 5\n**Телефон:** 112\n**Уақыты:** 9.00", "2:1 "),
            ("**Мекенжай**: Абай 5\n**Телефон**: 112", "2:1 "),
            ("> **Мекенжай:** Абай 5\n> **Телефон:** 112", "2:3 "),
            ("Қала;Мекенжай;Телефон\nАстана;Абай 5;112", "2:1 "),
        ] {
            assert_only_problem(text, place);
        }
        for text in [
            "**Маңызды:** бір\n\n**Назар:** екі",
            "- **Мекенжай:** Абай 5\n- **Телефон:** 112",
            "бір; екі; үш\nтөрт; бес; алты",
            "**Мекенжай:** Абай 5  \n**Телефон:** 112",
        ] {
            assert_eq!(problems_of(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn words_that_a_line_cuts_are_reported() {
        for (text, place) in [("Жеке сәйкестен-\nдіру нөмірі", "1:6 "), ("- керек бо-\n  лады", "1:9 "), ("сәйкестен\u{ad}\nдіру", "1:1 ")]
        {
            assert_only_problem(text, place);
        }
        for text in ["2026 жылы –\nбіздің", "№ 5-\nбап", "ҚР-\nБұл", "А-\nдан"] {
            assert_eq!(problems_of(text), Vec::<String>::new(), "{text}");
        }
    }
}
