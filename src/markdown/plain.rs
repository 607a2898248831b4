//! Texts without markup, such as titles and names, and lines that look empty.

use super::sanitize;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::msg;
use std::borrow::Cow;

/// Signs of markup, and entities, that readers would see.
const SIGNS: [&str; 9] = ["**", "](", "{{", "&nbsp;", "&laquo;", "&raquo;", "&quot;", "&amp;", "&mdash;"];

/// A line of no-break spaces looks empty, but for the parser it continues the paragraph: their bytes become spaces, so that offsets stay.
pub(super) fn without_blank_signs(text: &str) -> Cow<'_, str> {
    let is_blank = |line: &str| !line.is_ascii() && line.trim().is_empty();
    if !text.lines().any(is_blank) {
        return Cow::Borrowed(text);
    }
    let blank = |line: &str| line.bytes().map(|byte| if byte.is_ascii() { char::from(byte) } else { ' ' }).collect::<String>();
    text.split_inclusive('\n').map(|line| if is_blank(line) { blank(line) } else { line.to_owned() }).collect::<String>().into()
}

/// The first sign of markup in a text that is shown as it is written. `position` converts a byte offset.
pub(crate) fn problem(file: &FilePath, text: &str, position: impl Fn(usize) -> Position) -> Option<Diagnostic> {
    let (offset, sign) = markup(text)?;
    let problem = Diagnostic::warning(Place::new(file, position(offset)), msg!("markup-left", sign = sign));
    Some(problem.kind(ProblemKind::TextMistake).hint(msg!("hint-plain-text", sign = sign)))
}

/// The sign, with its offset.
fn markup(text: &str) -> Option<(usize, &str)> {
    let signs = SIGNS.iter().filter_map(|sign| text.find(sign).map(|at| (at, &text[at..at + sign.len()])));
    signs.chain(tags(text)).min()
}

/// The HTML tags of a text: `<b>`, `</b>`, `<br>`.
fn tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('<').filter_map(|(at, _)| {
        let length = text[at..].find('>')? + 1;
        let name = text[at + 1..at + length - 1].trim_start_matches('/').split([' ', '/']).next()?;
        sanitize::is_allowed_element(name).then(|| (at, &text[at..at + length]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::tests::html_of;

    #[test]
    fn a_line_of_no_break_spaces_is_empty() {
        assert_eq!(html_of("Бірі.\n\u{a0}\nЕкінші.").replace('\n', ""), "<p>Бірі.</p><p>Екінші.</p>");
        assert_eq!(without_blank_signs("а\n\u{2003} \r\nб"), "а\n    \r\nб");
    }

    #[test]
    fn markup_in_a_plain_text_is_found() {
        for (text, sign) in [
            ("Өтініш **қалай** берем", "**"),
            ("[сілтеме](https://egov.kz)", "]("),
            ("Өтініш<br>қалай", "<br>"),
            ("а &nbsp; б", "&nbsp;"),
            ("Төлем {{ amount(\"mci\") }} қанша", "{{"),
            ("а <b>б</b>", "<b>"),
        ] {
            assert_eq!(markup(text).map(|(_, sign)| sign), Some(sign), "{text}");
        }
        for text in ["2 < 3 > 1", "Wi-Fi & 4G", "[1] АЕК (айлық)", "«а_б»", "<info@egov.kz>"] {
            assert_eq!(markup(text), None);
        }
    }
}
