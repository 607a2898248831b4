//! Writes values as YAML, in the style of hand-written files: short collections of scalars on one line, everything else as a block.

use super::value::ContentValue;
use serde_yaml::granit_parser::ScalarStyle;

/// The longest line of a collection that is written on one line, in characters.
const MAX_LINE: usize = 120;

/// Where a value is written.
#[derive(Debug, Clone, Copy)]
pub(super) struct EmitContext<'a> {
    /// The column of the key or dash, from 0.
    pub indent: usize,
    /// Whether it is inside brackets.
    pub is_flow: bool,
    pub line_end: &'a str,
}

/// The value on one line.
pub(super) fn flow(value: &ContentValue) -> String {
    match value {
        ContentValue::Null => "null".to_owned(),
        ContentValue::Bool(value) => value.to_string(),
        ContentValue::Integer(value) => value.to_string(),
        ContentValue::Float(value) => float(*value),
        ContentValue::Text(text) if is_name(text) => text.clone(),
        ContentValue::Text(text) => double_quoted(text),
        ContentValue::List(items) => format!("[{}]", items.iter().map(flow).collect::<Vec<_>>().join(", ")),
        ContentValue::Map(entries) => {
            let entries: Vec<String> = entries.iter().map(|(key, value)| format!("{}: {}", self::key(key), flow(value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// The value after `key:` or `-`, with the space or line end before it.
pub(super) fn after_key(value: &ContentValue, place: EmitContext<'_>) -> String {
    if place.is_flow || fits_line(value, place.indent) {
        return format!(" {}", flow(value));
    }
    let inner = EmitContext { indent: place.indent + 2, ..place };
    let start = format!("{}{}", place.line_end, " ".repeat(inner.indent));
    match value {
        ContentValue::List(items) => items.iter().map(|value| format!("{start}{}", item(value, inner))).collect(),
        ContentValue::Map(entries) => entries.iter().map(|(key, value)| format!("{start}{}", entry(key, value, inner))).collect(),
        scalar => format!(" {}", flow(scalar)),
    }
}

/// `key: value`, for a key in the column of `place`.
pub(super) fn entry(key: &str, value: &ContentValue, place: EmitContext<'_>) -> String {
    format!("{}:{}", self::key(key), after_key(value, place))
}

/// `- value`, for a dash in the column of `place`.
pub(super) fn item(value: &ContentValue, place: EmitContext<'_>) -> String {
    match value {
        ContentValue::Map(entries) if !fits_line(value, place.indent) => {
            let inner = EmitContext { indent: place.indent + 2, ..place };
            let next = format!("{}{}", place.line_end, " ".repeat(inner.indent));
            let lines: Vec<String> = entries.iter().map(|(key, value)| entry(key, value, inner)).collect();
            format!("- {}", lines.join(&next))
        }
        _ => format!("- {}", flow(value)),
    }
}

/// Whether a value is written on one line in a block: a scalar, or a short collection of scalars.
fn fits_line(value: &ContentValue, indent: usize) -> bool {
    let is_simple = match value {
        ContentValue::List(items) => items.iter().all(ContentValue::is_scalar),
        ContentValue::Map(entries) => entries.iter().all(|(_, value)| value.is_scalar()),
        _ => return true,
    };
    is_simple && indent + flow(value).chars().count() <= MAX_LINE
}

fn key(key: &str) -> String {
    if is_name(key) { key.to_owned() } else { double_quoted(key) }
}

fn float(value: f64) -> String {
    let text = value.to_string();
    if text.contains(['.', 'e', 'i', 'n', 'N']) { text } else { format!("{text}.0") }
}

/// Whether a text is an id, a date or an address, which are written without quotes.
fn is_name(text: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/' | '@');
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    rest.starts_with(|first: char| first.is_ascii_alphanumeric()) && rest.chars().all(is_plain) && reads_as_text(text)
}

/// Whether YAML reads the plain text as this text, and not as a number, a truth value or nothing.
fn reads_as_text(text: &str) -> bool {
    matches!(serde_yaml::from_str::<ContentValue>(text), Ok(ContentValue::Text(read)) if read == text)
}

/// A text in place of a scalar of some style; the style is kept where the text allows it.
pub(super) fn restyled(text: &str, style: ScalarStyle, place: EmitContext<'_>) -> String {
    match style {
        ScalarStyle::Plain if can_be_plain(text, place.is_flow) => text.to_owned(),
        ScalarStyle::SingleQuoted if !text.chars().any(char::is_control) => format!("'{}'", text.replace('\'', "''")),
        ScalarStyle::Literal => literal(text, place).unwrap_or_else(|| double_quoted(text)),
        ScalarStyle::Folded if !text.contains('\n') && can_be_block(text) => {
            format!(">-{}{}{text}", place.line_end, " ".repeat(place.indent + 2))
        }
        ScalarStyle::Folded => literal(text, place).unwrap_or_else(|| double_quoted(text)),
        _ => double_quoted(text),
    }
}

/// Whether a text can be written without quotes.
fn can_be_plain(text: &str, is_flow: bool) -> bool {
    let is_safe = |letter: char| !letter.is_control() && !matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}');
    !text.is_empty()
        && text.trim() == text
        && text.chars().all(is_safe)
        && !text.starts_with(['-', '?', ':', ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '.'])
        && !text.ends_with(':')
        && ![": ", " #", ":\u{a0}"].iter().any(|sign| text.contains(sign))
        && !(is_flow && text.contains([',', '[', ']', '{', '}']))
        && !(is_flow && [":,", ":]", ":}"].iter().any(|sign| text.contains(sign)))
        && reads_as_text(text)
}

/// Whether a line can be part of a block scalar.
fn can_be_block(text: &str) -> bool {
    let is_safe =
        |letter: char| letter == '\n' || (!letter.is_control() && !matches!(letter, '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{feff}'));
    !text.trim().is_empty() && !text.starts_with([' ', '\n', '\t']) && !text.ends_with([' ', '\t']) && text.chars().all(is_safe)
}

fn literal(text: &str, place: EmitContext<'_>) -> Option<String> {
    let (header, lines) = match text.strip_suffix('\n') {
        Some(lines) => ("|", lines),
        None => ("|-", text),
    };
    if place.is_flow || !can_be_block(lines) || lines.ends_with('\n') {
        return None;
    }
    let indent = " ".repeat(place.indent + 2);
    let lines: Vec<String> =
        lines.split('\n').map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") }).collect();
    Some(format!("{header}{}{}", place.line_end, lines.join(place.line_end)))
}

fn double_quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            letter if letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                out.push_str(&format!("\\u{:04x}", letter as u32));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
