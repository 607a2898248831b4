//! Lines to fill in, such as `«__» ______ 20__ ж.`: the underscores are not emphasis. A guard on both sides makes the parser take them
//! for text.

use super::placeholders::is_private_use;
use super::sign_runs::{self, Part, SignRun};

/// Emphasis has at most three signs.
const MAX_EMPHASIS: usize = 3;

/// The offsets, ascending, at which a guard is needed.
pub(super) fn guards(text: &str) -> Vec<usize> {
    let mut guards = Vec::new();
    if !text.contains("__") {
        return guards;
    }
    // The runs that may start emphasis.
    let mut open: Vec<SignRun> = Vec::new();
    for part in sign_runs::parts(text, '_') {
        let Part::Run(run) = part else {
            open.clear();
            continue;
        };
        let may_be_emphasis = run.length() <= MAX_EMPHASIS;
        if run.before.is_alphanumeric() && run.after.is_alphanumeric() {
            // Between two letters, the parser takes underscores for text.
        } else if may_be_emphasis && may_close(&run) && open.last().is_some_and(|open| closes(text, open, &run)) {
            open.pop();
        } else if may_be_emphasis && may_open(&run) {
            open.push(run);
        } else if run.length() > 1 && needs_guards(&run) && !is_in_address(text, run.start) {
            guards.extend([run.start, run.end]);
        }
    }
    guards
}

/// Whether a run may start emphasis: words or an opening sign follow it.
fn may_open(SignRun { before, after, .. }: &SignRun) -> bool {
    let opens = after.is_alphanumeric() || is_private_use(*after) || "«(„“‘\"'[*`<!\\&№§".contains(*after);
    opens && !before.is_alphanumeric() && !(matches!(before, '"' | '\'') && before == after)
}

/// Whether a run may end emphasis.
fn may_close(run: &SignRun) -> bool {
    !run.before.is_whitespace() && !"«(„“[".contains(run.before)
}

/// Whether a run may close an open one: with the same length, or around a single word (`_word__`).
fn closes(text: &str, open: &SignRun, run: &SignRun) -> bool {
    open.length() == run.length() || !text[open.end..run.start].contains(char::is_whitespace)
}

/// Whether the parser might take a run for emphasis. Between two spaces, it never does.
fn needs_guards(run: &SignRun) -> bool {
    !(run.before.is_whitespace() && run.after.is_whitespace())
}

/// Whether an offset is in a web address or in the address of a link.
pub(super) fn is_in_address(text: &str, offset: usize) -> bool {
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
