//! Remedies for YAML: quotes, spaces, brackets.

use super::edit::{Edit, SourceLine, Spot};

/// The value of a line: after its key or dash, to the end. Offsets are in the whole text.
struct LineValue<'a> {
    start: usize,
    text: &'a str,
}

/// The value of a line that is `key: value`, `- value` or `- key: value`.
fn value_of(line: SourceLine<'_>) -> Option<LineValue<'_>> {
    let content = line.text.trim_start_matches([' ', '-']);
    let key = content.find(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.'))).unwrap_or(content.len());
    let value = match content[key..].strip_prefix(": ") {
        Some(value) if key > 0 => value.trim(),
        _ if line.text.trim_start().starts_with("- ") => content.trim(),
        _ => return None,
    };
    let start = line.start + (value.as_ptr() as usize - line.text.as_ptr() as usize);
    (!value.is_empty()).then_some(LineValue { start, text: value })
}

/// Whether the text of a line continues in the next one.
fn continues(spot: &Spot<'_>) -> bool {
    let after = &spot.text[(spot.line.start + spot.line.text.len() + 1).min(spot.text.len())..];
    let Some(next) = after.lines().find(|line| !line.trim().is_empty()) else { return false };
    let content = next.trim_start_matches([' ', '-']);
    let has_key = content
        .split_once(':')
        .is_some_and(|(key, _)| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')));
    let is_item = next.trim_start().starts_with("- ");
    !(has_key || is_item || content.is_empty() || content.starts_with('#'))
}

/// Puts the value of the line in quotes.
pub(super) fn quote(spot: &Spot<'_>) -> Option<Edit> {
    let value = value_of(spot.line)?;
    let is_flow = value.text.starts_with(['[', '{']) && !value.text.starts_with("{{");
    // A mapping whose first bracket is missing: `kk: "…", ru: "…"}`.
    let is_half = value.text.ends_with(['}', ']']) && value.text.contains(": \"");
    if is_flow || is_half || value.text.starts_with(['|', '>']) || continues(spot) {
        return None;
    }
    Some(Edit::replace(value.start..value.start + value.text.len(), quoted(value.text)))
}

/// The text in a kind of quotes that needs no escapes; `None` if both kinds would.
fn quoted(text: &str) -> String {
    match (text.contains(['"', '\\']), text.contains('\'')) {
        (false, _) => format!("\"{text}\""),
        (true, false) => format!("'{text}'"),
        (true, true) => format!("'{}'", text.replace('\'', "''")),
    }
}

/// Quotes a text that continues with `#` and a letter or digit: «Закон №5 #2». After `# ` it may be a comment.
pub(super) fn quote_glued_comment(spot: &Spot<'_>) -> Option<Edit> {
    let after = spot.text[spot.offset..].strip_prefix('#')?;
    after.starts_with(|letter: char| !letter.is_whitespace() && letter != '#').then(|| quote(spot)).flatten()
}

/// Replaces a space that only looks like one. Before a key of the first level there is none.
pub(super) fn plain_space(spot: &Spot<'_>) -> Option<Edit> {
    let length = spot.text[spot.offset..].chars().next()?.len_utf8();
    let before = &spot.text[spot.line.start..spot.offset];
    let is_indentation = before.chars().all(char::is_whitespace);
    let indentation = spot.line.text.chars().take_while(|letter| letter.is_whitespace()).count();
    let above = spot.text[..spot.line.start].lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let fits = above.trim_end().ends_with(':') || key_indentation(above) == indentation;
    Some(Edit::replace(spot.offset..spot.offset + length, if is_indentation && !fits { "" } else { " " }))
}

/// The column of the key of a line, after the dash of a list item.
fn key_indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '-']).len()
}

fn indentation_of(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// Replaces tabs at the start of a line by the indentation of the line above, or two spaces more below a key without a value.
pub(super) fn indent_with_spaces(spot: &Spot<'_>) -> Option<Edit> {
    let length = spot.line.text.len() - spot.line.text.trim_start_matches([' ', '\t']).len();
    let levels = spot.line.text[..length].matches('\t').count();
    let above = spot.text[..spot.line.start].lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let base = key_indentation(above);
    let is_parent = above.trim_end().ends_with(':');
    let spaces = match is_parent {
        true => indentation_of(above) + 2,
        false if has_level(spot, 2 * levels) => 2 * levels,
        false => base,
    };
    Some(Edit::replace(spot.line.start..spot.line.start + length, " ".repeat(spaces)))
}

/// Whether a key above the line has this indentation.
fn has_level(spot: &Spot<'_>, indentation: usize) -> bool {
    spot.text[..spot.line.start].lines().any(|line| !line.trim().is_empty() && key_indentation(line) == indentation)
}

/// Adds the quote or bracket that is missing at the end of the line.
pub(super) fn close(spot: &Spot<'_>) -> Option<Edit> {
    let value = value_of(spot.line)?;
    let sign = match value.text.chars().next()? {
        '[' => "]",
        '{' => "}",
        '"' => "\"",
        '\'' => "'",
        _ => return None,
    };
    let is_simple = value.text[1..].matches(['[', '{', '"', '\'']).count() == 0;
    (is_simple && !continues(spot)).then(|| Edit::insert(value.start + value.text.len(), sign))
}

/// `010` becomes `10`.
pub(super) fn without_zeros(spot: &Spot<'_>) -> Option<Edit> {
    let digits: &str = spot.text[spot.offset..].split(|letter: char| !letter.is_ascii_digit()).next()?;
    let number = digits.trim_start_matches('0');
    (!number.is_empty()).then(|| Edit::replace(spot.offset..spot.offset + digits.len(), number))
}
