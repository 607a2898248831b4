//! The positions of the characters of a text value in its file. The parser reports only where a value starts, but quotes, escapes and
//! folded lines are not part of the value.

use crate::base::diagnostic::{Lines, Position};

/// A value with the places of its characters.
pub(crate) struct LocatedText<'a> {
    lines: Lines<'a>,
    /// Offset in the value → offset in the file, for each character that was found.
    offsets: Vec<(usize, usize)>,
}

impl<'a> LocatedText<'a> {
    /// Finds the characters of `value`, which starts at `position` of `file`.
    pub(crate) fn new(file: &'a str, position: Position, value: &str) -> LocatedText<'a> {
        let lines = Lines::new(file);
        let start = lines.offset(position);
        let offsets = align(&file[start..], value).into_iter().map(|(inside, offset)| (inside, start + offset)).collect();
        LocatedText { lines, offsets }
    }

    /// The position of an offset in the value. Past what was found, it is that of the last character that was.
    pub(crate) fn position(&self, offset: usize) -> Position {
        let next = self.offsets.partition_point(|(inside, _)| *inside <= offset);
        self.lines.position(self.offsets.get(next.saturating_sub(1)).map_or(0, |(_, source)| *source))
    }
}

fn align(source: &str, value: &str) -> Vec<(usize, usize)> {
    let quote = source.chars().next().filter(|first| matches!(first, '"' | '\''));
    let mut at = match source.as_bytes().first() {
        Some(b'|' | b'>') => source.find('\n').map_or(0, |end| end + 1),
        _ => usize::from(quote.is_some()),
    };
    let mut offsets = Vec::with_capacity(value.len() / 2 + 1);
    offsets.push((0, 0));
    for (inside, letter) in value.char_indices() {
        if letter.is_whitespace() && !source[at..].starts_with('\\') {
            offsets.push((inside, at));
            at = source.len() - source[at..].trim_start().len();
            continue;
        }
        if !source[at..].starts_with([letter, '\\']) {
            at = source.len() - source[at..].trim_start().len();
        }
        let rest = &source[at..];
        let length = match (quote, rest.as_bytes()) {
            (Some('\''), [b'\'', b'\'', ..]) => 2,
            (Some('"'), [b'\\', kind, ..]) => match kind {
                b'x' => 4,
                b'u' => 6,
                b'U' => 10,
                _ => 2,
            },
            _ if rest.starts_with(letter) => letter.len_utf8(),
            _ => break,
        };
        offsets.push((inside, at));
        at += length;
        if !source.is_char_boundary(at) {
            break;
        }
    }
    offsets
}

#[cfg(test)]
mod tests {
    use super::LocatedText;
    use crate::base::diagnostic::Position;

    #[test]
    fn characters_are_found_in_every_kind_of_scalar() {
        for (file, value, word, line, column) in [
            ("answer: Бір екі үш\n", "Бір екі үш", "үш", 1, 17),
            ("answer: \"Бір \\\"екі\\\" үш\"\n", "Бір \"екі\" үш", "үш", 1, 22),
            ("answer: 'Бір ''екі'' үш'\n", "Бір 'екі' үш", "үш", 1, 22),
            ("answer: \"Бір \\u0435кі үш\"\n", "Бір екі үш", "үш", 1, 23),
            ("answer: >-\n  Бір екі\n  үш төрт\n", "Бір екі үш төрт", "төрт", 3, 6),
            ("answer: |\n  Бір\n\n  екі үш\n", "Бір\n\nекі үш\n", "үш", 4, 7),
            ("answer: Бір\n  екі\n  үш\n", "Бір екі үш", "үш", 3, 3),
        ] {
            let located = LocatedText::new(file, Position { line: 1, column: 9 }, value);
            let found = located.position(value.find(word).expect("in the value"));
            assert_eq!((found.line, found.column), (line, column), "{file}");
        }
    }
}
