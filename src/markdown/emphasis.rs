//! Emphasis next to quotes and letters. CommonMark closes no `**` between punctuation and a letter, but Kazakh endings are exactly
//! there: `**«Отандастар қоры»**тың`. A guard character on the inner side of such a marker makes the parser treat it as the author
//! means; [`super::placeholders::split`] removes the guards from the HTML. [`super::blanks`] puts guards around lines to fill in.

use super::blanks;
use super::placeholders::{EMPHASIS_GUARD, is_private_use};
use super::sign_runs::{self, Part, SignRun};
use super::values::ExtractedValues;

/// Inserts a guard at each marker that needs one.
pub(super) fn insert_guards(extracted: &mut ExtractedValues) {
    let mut offsets = guards(&extracted.text);
    offsets.extend(blanks::guards(&extracted.text));
    offsets.sort_unstable();
    offsets.dedup();
    if offsets.is_empty() {
        return;
    }
    let mut text = String::with_capacity(extracted.text.len() + offsets.len() * EMPHASIS_GUARD.len_utf8());
    let mut start = 0;
    for offset in &offsets {
        text.push_str(&extracted.text[start..*offset]);
        text.push(EMPHASIS_GUARD);
        start = *offset;
    }
    text.push_str(&extracted.text[start..]);
    extracted.map.insert(&offsets, EMPHASIS_GUARD.len_utf8());
    extracted.text = text;
}

/// The offsets, ascending, at which a guard is needed.
fn guards(text: &str) -> Vec<usize> {
    let mut guards = Vec::new();
    if !text.contains('*') {
        return guards;
    }
    // The runs that may start emphasis.
    let mut open: Vec<SignRun> = Vec::new();
    for part in sign_runs::parts(text, '*') {
        let Part::Run(run) = part else {
            open.clear();
            continue;
        };
        let SignRun { start, end, before, after } = run;
        let last = open.last().filter(|last| last.length() == run.length());
        let (can_open, can_close) = flanking(before, after);
        if last.is_some() && can_close {
            open.pop();
        } else if last.is_some_and(|last| can_open && after.is_alphabetic() && is_closing(before, &text[last.end..start])) {
            guards.push(start);
            open.pop();
        } else if can_open {
            open.push(run);
        } else if can_close && before.is_alphabetic() && is_opening(after, &text[..start]) && has_closing(&text[end..], run.length()) {
            guards.push(end);
            open.push(run);
        }
    }
    guards
}

/// Whether a run of `*` between two characters can open and close emphasis, by the rules of CommonMark.
fn flanking(before: char, after: char) -> (bool, bool) {
    let is_punctuation = |letter: char| !letter.is_alphanumeric() && !letter.is_whitespace() && !is_private_use(letter);
    let left = !after.is_whitespace() && (!is_punctuation(after) || before.is_whitespace() || is_punctuation(before));
    let right = !before.is_whitespace() && (!is_punctuation(before) || after.is_whitespace() || is_punctuation(after));
    (left, right)
}

/// Whether punctuation before a marker belongs to the text that `inside` starts: all signs behind words but those that open something.
fn is_closing(letter: char, inside: &str) -> bool {
    match letter {
        '"' | '\'' => inside.matches(letter).count().is_multiple_of(2),
        '(' | '[' | '{' | '<' | '«' | '„' | '‹' | '‘' | '№' | '§' | '*' | '_' | '~' | '\\' | '#' | '@' | '&' | '=' | '|' => false,
        // A sign alone, as in `*$*alpha`, is not text.
        _ => !letter.is_whitespace() && inside.contains(char::is_alphanumeric),
    }
}

/// Whether punctuation after a marker starts a quote or bracket. `before` is the text before the marker.
fn is_opening(letter: char, before: &str) -> bool {
    match letter {
        '«' | '(' | '[' | '„' | '“' | '№' | '§' => true,
        '"' | '\'' => before.rsplit("\n\n").next().unwrap_or_default().matches(letter).count().is_multiple_of(2),
        _ => false,
    }
}

/// Whether the rest of the paragraph has another run of the same length.
fn has_closing(rest: &str, length: usize) -> bool {
    let paragraph = rest.split("\n\n").next().unwrap_or_default();
    let mut runs = paragraph.split(|letter| letter != '*').map(str::len);
    runs.any(|run| run == length)
}

#[cfg(test)]
mod tests {
    use crate::markdown::tests::html_of;

    #[test]
    fn bold_next_to_quotes_and_kazakh_endings() {
        for (text, html) in [
            ("**«Отандастар қоры»**тың үйі", "<strong>«Отандастар қоры»</strong>тың үйі"),
            ("Бару: **ХҚКО (ЦОН)**ға.", "Бару: <strong>ХҚКО (ЦОН)</strong>ға."),
            ("*«Қор»*дың", "<em>«Қор»</em>дың"),
            ("***«Қор»***дың", "<em><strong>«Қор»</strong></em>дың"),
            ("сөз**«қор»** және", "сөз<strong>«қор»</strong> және"),
            ("**«A»**да және **«B»**ға", "<strong>«A»</strong>да және <strong>«B»</strong>ға"),
            ("**50 %**ды", "<strong>50\u{a0}%</strong>ды"),
            ("**Назар аударыңыз!**Бұл", "<strong>Назар аударыңыз!</strong>Бұл"),
            ("**`код`**тың", "<strong><code>код</code></strong>тың"),
            ("**күндіз/түнде/**ге, **Маңызды ❗**оқыңыз", "<strong>күндіз/түнде/</strong>ге, <strong>Маңызды ❗</strong>оқыңыз"),
        ] {
            assert_eq!(html_of(text).trim(), format!("<p>{html}</p>"), "{text}");
        }
    }

    #[test]
    fn other_emphasis_is_as_in_commonmark() {
        for (text, html) in [
            ("**сөз**, **сөз**)", "<strong>сөз</strong>, <strong>сөз</strong>)"),
            ("2 * 3 * 4", "2 * 3 * 4"),
            ("*foo *bar baz*", "*foo <em>bar baz</em>"),
            ("**foo **bar****", "<strong>foo <strong>bar</strong></strong>"),
            ("*$*alpha", "*$*alpha"),
            ("\\*\\*«a»\\*\\*b", "**«a»**b"),
            ("`**«a»**b`", "<code>**«a»**b</code>"),
            ("*foo (*bar*)*", "<em>foo (<em>bar</em>)</em>"),
            ("«**сөз**»", "«<strong>сөз</strong>»"),
        ] {
            assert_eq!(html_of(text).trim(), format!("<p>{html}</p>"), "{text}");
        }
    }
}
