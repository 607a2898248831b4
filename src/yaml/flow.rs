//! Causes of syntax errors inside brackets and double quotes: `{kk: "…" ru: "…"}`, `[a,, b]`, `"C:\Қор"`.

use super::cause::{Cause, cause};
use crate::msg;

/// The escapes of YAML in double quotes.
const ESCAPES: &str = "0abtnvfre \"/\\N_LPxuU\t";

/// An unknown escape in the double quotes at the start of `value`.
pub(super) fn escape(line: &str, value: &str, start: usize) -> Option<Cause> {
    let inside = value.strip_prefix('"')?;
    let mut letters = inside.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return None,
            '\\' => {
                let (_, escaped) = letters.next()?;
                if !ESCAPES.contains(escaped) {
                    return cause(line, start + 1 + at, msg!("yaml-escape", text = format!("\\{escaped}")), msg!("hint-yaml-escape"));
                }
            }
            _ => {}
        }
    }
    None
}

/// What is wrong in the brackets at the start of `value`.
pub(super) fn cause_in(line: &str, value: &str, start: usize, key: &str) -> Option<Cause> {
    let comma = |at: usize| cause(line, start + at, msg!("yaml-comma"), msg!("hint-yaml-comma"));
    let mut depth = 0;
    // Colons in the current part that are followed by a space.
    let mut colons = 0;
    let mut at = 0;
    let mut before = '[';
    while let Some(letter) = value[at..].chars().next() {
        let rest = &value[at..];
        match letter {
            '"' | '\'' if matches!(before, '[' | '{' | ',' | ':') => {
                if let Some(found) = escape(line, rest, start + at) {
                    return Some(found);
                }
                let length = quoted_length(rest)?;
                if has_key_at_its_end(&rest[1..length - 1]) {
                    let sign = letter.to_string();
                    return cause(line, start + at, msg!("yaml-open-quote", sign = sign), msg!("hint-yaml-open-quote"));
                }
                at += length;
                let after = value[at..].trim_start();
                if !after.starts_with([',', ']', '}', ':', '#']) && !after.is_empty() {
                    return comma(value.len() - after.len());
                }
                before = letter;
                continue;
            }
            '[' | '{' if matches!(before, '[' | '{' | ',' | ':') => (depth, colons) = (depth + 1, 0),
            // Within an unquoted text: `{kk: a {b} c}`
            '[' | '{' => {
                let key = key_before(&value[..at]);
                return cause(line, start + at, msg!("yaml-reserved-sign", sign = letter.to_string()), msg!("hint-yaml-quotes", key = key));
            }
            ']' | '}' => depth -= 1,
            '%' | '@' | '`' if matches!(before, '[' | '{' | ',' | ':') => {
                let key = key_before(&value[..at]);
                return cause(line, start + at, msg!("yaml-reserved-sign", sign = letter.to_string()), msg!("hint-yaml-quotes", key = key));
            }
            '#' if value[..at].ends_with(' ') && value[at..].contains(['}', ']']) => {
                let text: String = rest.chars().take(30).collect();
                return cause(line, start + at, msg!("yaml-lost-comment", text = text), msg!("hint-yaml-lost-comment"));
            }
            ',' if before == ',' => return comma(at),
            ',' => colons = 0,
            ':' if rest.starts_with(": ") => {
                colons += 1;
                if colons == 2 {
                    return cause(line, start + at, msg!("yaml-colon-in-text"), msg!("hint-yaml-quotes", key = key_before(&value[..at])));
                }
            }
            _ => {}
        }
        at += letter.len_utf8();
        if !letter.is_whitespace() {
            before = letter;
        }
        if depth == 0 {
            let after = value[at..].trim_start();
            if let Some(sign) = after.chars().next().filter(|sign| matches!(sign, ']' | '}')) {
                let at = start + value.len() - after.len();
                return cause(line, at, msg!("yaml-extra-bracket", sign = sign.to_string()), msg!("hint-yaml-extra-bracket"));
            }
            let is_text = !after.is_empty() && !after.starts_with('#');
            let sign = value[..1].to_owned();
            return is_text
                .then(|| cause(line, start, msg!("yaml-reserved-sign", sign = sign), msg!("hint-yaml-quotes", key = key)))
                .flatten();
        }
    }
    None
}

/// `"Жалпы, ru: "Общие"`: the quote at the start of the next text was taken for the end of this one.
fn has_key_at_its_end(quoted: &str) -> bool {
    let Some((_, key)) = quoted.trim_end().strip_suffix(':').and_then(|text| text.rsplit_once(", ")) else { return false };
    !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// The length of the quoted text at the start of `text`.
fn quoted_length(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|(_, letter)| {
        let is_end = *letter == quote && !is_escaped;
        is_escaped = *letter == '\\' && quote == '"' && !is_escaped;
        is_end
    });
    end.map(|(at, _)| at + 1)
}

/// The key of the part of a mapping in brackets that continues at the end of `text`.
fn key_before(text: &str) -> &str {
    let part = text.rsplit([',', '{', '[']).next().unwrap_or_default();
    part.split(':').next().unwrap_or_default().trim()
}
