//! Lines to fill in, such as `«__» ______ 20__ ж.`: the underscores are not emphasis. A guard on both sides makes the parser take them
//! for text.

use super::placeholders::is_private_use;

/// Emphasis has at most three signs.
const MAX_EMPHASIS: usize = 3;

/// The offsets, ascending, at which a guard is needed.
pub(super) fn guards(text: &str) -> Vec<usize> {
    let mut guards = Vec::new();
    if !text.contains("__") {
        return guards;
    }
    // The lengths of the runs that may start emphasis, and where they end.
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find(['_', '`', '\\', '\n']) {
        let start = at + found;
        let sign = text.as_bytes()[start];
        let length = text[start..].bytes().take_while(|byte| *byte == sign).count();
        at = start + length;
        match sign {
            b'\\' => at = start + 1 + text[start + 1..].chars().next().map_or(0, char::len_utf8),
            b'`' => at += text[at..].find(&text[start..at]).map_or(0, |end| end + length),
            b'\n' if text[at..].trim_start_matches([' ', '\t', '\r']).starts_with('\n') || length > 1 => open.clear(),
            b'_' => {
                let before = text[..start].chars().next_back().unwrap_or(' ');
                let after = text[at..].chars().next().unwrap_or(' ');
                if before.is_alphanumeric() && after.is_alphanumeric() {
                    // Between two letters, the parser takes underscores for text.
                } else if length <= MAX_EMPHASIS && may_close(before) && open.last().is_some_and(|open| closes(text, *open, length, start))
                {
                    open.pop();
                } else if length <= MAX_EMPHASIS && may_open(before, after) {
                    open.push((length, at));
                } else if length > 1 && needs_guards(before, after) && !is_in_address(text, start) {
                    guards.extend([start, at]);
                }
            }
            _ => {}
        }
    }
    guards
}

/// Whether a run between two characters may start emphasis: words or an opening sign follow it.
fn may_open(before: char, after: char) -> bool {
    let opens = after.is_alphanumeric() || is_private_use(after) || "«(„“‘\"'[*`<!\\&№§".contains(after);
    opens && !before.is_alphanumeric() && !(matches!(before, '"' | '\'') && before == after)
}

/// Whether a run may close an open one: with the same length, or around a single word (`_word__`).
fn closes(text: &str, open: (usize, usize), length: usize, start: usize) -> bool {
    open.0 == length || !text[open.1..start].contains(char::is_whitespace)
}

/// Whether a run after a character may end emphasis.
fn may_close(before: char) -> bool {
    !before.is_whitespace() && !"«(„“[".contains(before)
}

/// Whether the parser might take a run for emphasis. Between two spaces, it never does.
fn needs_guards(before: char, after: char) -> bool {
    !(before.is_whitespace() && after.is_whitespace())
}

/// Whether an offset is in a web address or in the address of a link.
fn is_in_address(text: &str, offset: usize) -> bool {
    let word = text[..offset].rsplit(char::is_whitespace).next().unwrap_or_default();
    ["://", "](", "@", "<"].iter().any(|sign| word.contains(sign))
}

#[cfg(test)]
mod tests {
    use crate::markdown::tests::{html_of, problems_of};

    #[test]
    fn lines_to_fill_in_keep_their_underscores() {
        for text in [
            "Күні «__» ______ 20__ ж.",
            "Күні \"__\" ______ 2026 ж.",
            "Қолы _____(қолы)_____ күні _____",
            "Аты-жөні: ____________(толық)____________.",
            "__.__.20__ бастап __.__.20__ дейін",
            "(__) бала, [____]",
            "Мен, ___________, «___»жылы",
        ] {
            assert_eq!(html_of(text).replace('\u{a0}', " ").replace('\u{2060}', "").trim(), format!("<p>{text}</p>"));
            assert_eq!(problems_of(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn emphasis_with_underscores_stays() {
        for (text, html) in [
            ("__сөз__ және ___сөз___", "<strong>сөз</strong> және <em><strong>сөз</strong></em>"),
            ("__«Қор»__, __\"Қор\"__ (__сөз__)", "<strong>«Қор»</strong>, <strong>\"Қор\"</strong> (<strong>сөз</strong>)"),
            ("_сөз__ ___сөз__", "<em>сөз</em>_ _<strong>сөз</strong>"),
            ("__2020__ «__» ж.", "<strong>2020</strong> «__» ж."),
            ("`__` a__b__c", "<code>__</code> a__b__c"),
            ("__сөз__сөз__сөз__", "<strong>сөз__сөз__сөз</strong>"),
        ] {
            assert_eq!(html_of(text).replace("&quot;", "\"").replace('\u{a0}', " ").trim(), format!("<p>{html}</p>"), "{text}");
        }
        assert!(html_of("сөз\n\n____\n\nсөз").contains("<hr />"));
    }
}
