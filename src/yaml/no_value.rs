//! Why a value is missing, or a key is unknown, that its author typed: `title: #5`, `{kk:"…"}`, `{kk: Ата, ана}`, `{numbers: 12, 40}`.

use super::cause::{Cause, cause};
use crate::base::diagnostic::{Diagnostic, Place, Position};
use crate::msg;

/// The better explanation of a missing value or an unknown key.
pub(super) fn explain(lines: &[&str], problem: &Diagnostic) -> Option<Diagnostic> {
    let is_key = problem.message.id == "yaml-unknown-key";
    if !is_key && problem.message.id != "yaml-no-value" {
        return None;
    }
    let Position { line: number, column } = problem.place.position;
    let line = lines.get(number as usize - 1)?;
    let at = line.char_indices().nth(column as usize - 1).map_or(line.len(), |(at, _)| at);
    let Cause { column, message, hint } =
        if is_key { in_brackets(line, at + 1)? } else { comment(line).or_else(|| in_brackets(line, at))? };
    let place = Place::new(&problem.place.file, Position { line: number, column });
    Some(Diagnostic::error(place, message).hint(hint))
}

/// `title: #5 …`: the whole value is a comment.
fn comment(line: &str) -> Option<Cause> {
    let (key, rest) = line.split_once(':')?;
    let text = rest.trim_start();
    let is_value = text.starts_with('#') && !text[1..].starts_with([' ', '#']) && !key.contains('#');
    let lost: String = text.trim_end().chars().take(30).collect();
    is_value.then(|| cause(line, line.len() - text.len(), msg!("yaml-lost-comment", text = lost), msg!("hint-yaml-lost-comment"))).flatten()
}

/// The part of a mapping in brackets that ends at or before an offset and has no `: `.
fn in_brackets(line: &str, at: usize) -> Option<Cause> {
    let open = line.find('{')?;
    let mut parts = Parts { line, at: open + 1 };
    // The value is missing where the part ends.
    let (start, part) = parts.find(|(start, part)| start + part.len() + 1 >= at)?;
    let content = part.trim();
    let start = start + part.len() - part.trim_start().len();
    match content.split_once(':') {
        Some((key, value)) if !value.is_empty() && !value.starts_with(' ') => {
            let shown: String = value.chars().take(20).collect();
            let hint = msg!("hint-yaml-space-after-colon", key = key, value = shown);
            cause(line, start + key.len() + 1, msg!("yaml-space-after-colon"), hint)
        }
        None if start > open + 1 && !content.is_empty() => {
            let comma = line[..start].rfind(',')?;
            cause(line, comma, msg!("yaml-comma"), msg!("hint-yaml-comma"))
        }
        _ => None,
    }
}

/// The parts between the commas of brackets. Commas in quotes separate nothing.
struct Parts<'a> {
    line: &'a str,
    at: usize,
}

impl<'a> Iterator for Parts<'a> {
    type Item = (usize, &'a str);

    fn next(&mut self) -> Option<(usize, &'a str)> {
        let start = self.at;
        let rest = self.line.get(start..).filter(|rest| !rest.is_empty())?;
        let mut quote = None;
        let end = rest.find(|letter: char| {
            match quote {
                Some(open) if open == letter => quote = None,
                None if matches!(letter, '"' | '\'') => quote = Some(letter),
                _ => {}
            }
            quote.is_none() && matches!(letter, ',' | '}')
        });
        let end = end.unwrap_or(rest.len());
        self.at = start + end + 1;
        Some((start, &rest[..end]))
    }
}

#[cfg(test)]
mod tests {
    use crate::content::entry::FrontMatter;
    use crate::content::topic::TopicsFile;
    use crate::yaml::read;

    #[test]
    fn missing_values_are_explained() {
        let found = read::<FrontMatter>(&"a.md".into(), "title: #5 бұйрық\nanswer: б\n").problems;
        assert_eq!((found[0].message.id, found[0].place.position.column), ("yaml-lost-comment", 8), "{found:?}");
        for (name, id, column) in [
            ("{kk:\"Қор\"}", "yaml-space-after-colon", 15),
            ("{kk: Ата, ана}", "yaml-comma", 19),
            ("{kk: \"Ата\", ана}", "yaml-comma", 21),
            ("{kk: “Ата, ана”}", "yaml-comma", 20),
            ("{kk: Ата, ана, ата}", "yaml-comma", 19),
        ] {
            let text = format!("topics:\n  - id: a\n    name: {name}\n    scope: {{kk: b}}\n");
            let found = read::<TopicsFile>(&"a.yaml".into(), &text).problems;
            assert_eq!((found.len(), found[0].message.id, found[0].place.position.column), (1, id, column), "{name}: {found:?}");
        }
    }
}
