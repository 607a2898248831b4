//! Problems as text for people and as JSON for programs.

use crate::base::diagnostic::{Diagnostic, Place, Severity};
use crate::base::inputs::Inputs;
use crate::base::masking::{MaskedLine, masked_line};
use crate::base::message::UiLanguage;
use crate::base::visible::visible_line;
use crate::msg;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Number of characters shown on each side of the place in a long line.
const LINE_WIDTH: usize = 100;

/// Of problems with one code, this many are shown; the others are counted.
const MAX_ALIKE: usize = 10;

/// All problems as text. Unless `all` are wanted, problems of one kind are folded after the first ones.
pub(crate) fn list(problems: &[Diagnostic], inputs: &Inputs, ui_language: UiLanguage, all: bool) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems {
        *counts.entry(problem.message.id).or_default() += 1;
    }
    let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
    let mut text = String::new();
    for problem in problems {
        let (id, count) = (problem.message.id, counts[problem.message.id]);
        let number = shown.entry(id).or_default();
        *number += 1;
        // One more would take no more room than the line that counts it.
        if all || *number <= MAX_ALIKE || count == MAX_ALIKE + 1 {
            text.push_str(&human(problem, inputs, ui_language));
            text.push('\n');
        }
        if !all && *number == MAX_ALIKE && count > MAX_ALIKE + 1 {
            let more = msg!("problems-alike", count = count - MAX_ALIKE, code = id);
            writeln!(text, "{}\n", more.text(ui_language)).expect("writing to a string can't fail");
        }
    }
    text
}

/// One problem: place, message and code, the line with a mark under the column, hint, the second place with its line.
pub(crate) fn human(problem: &Diagnostic, inputs: &Inputs, ui_language: UiLanguage) -> String {
    let severity = match problem.severity {
        Severity::Error => msg!("severity-error"),
        Severity::Warning => msg!("severity-warning"),
    };
    let (severity, message) = (severity.text(ui_language), problem.message.text(ui_language));
    let mut text = format!("{}: {severity}: {message} [{}]\n", show(&problem.place), problem.message.id);
    push_line(&mut text, inputs, &problem.place);
    if let Some(hint) = &problem.hint {
        writeln!(text, "  {}: {}", msg!("label-hint").text(ui_language), hint.text(ui_language)).expect("writing to a string can't fail");
    }
    if let Some(also) = &problem.also {
        writeln!(text, "  {}: {}", msg!("label-also").text(ui_language), show(also)).expect("writing to a string can't fail");
        push_line(&mut text, inputs, also);
    }
    text
}

/// Appends the line of a place with a mark under the column.
fn push_line(text: &mut String, inputs: &Inputs, place: &Place) {
    let Some((line, at)) = line_of(inputs, place) else { return };
    let (shown, column) = cut(&line, at);
    let number = place.position.line.to_string();
    let margin = " ".repeat(number.len());
    writeln!(text, "  {number} | {shown}\n  {margin} | {}^", " ".repeat(column)).expect("writing to a string can't fail");
}

pub(crate) fn machine(problem: &Diagnostic, ui_language: UiLanguage) -> Value {
    let place = |place: &Place| json!({ "file": &*place.file, "line": place.position.line, "column": place.position.column });
    let severity = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    json!({
        "severity": severity,
        "id": problem.message.id,
        "place": place(&problem.place),
        "message": problem.message.text(ui_language),
        "hint": problem.hint.as_ref().map(|hint| hint.text(ui_language)),
        "also": problem.also.as_ref().map(place),
    })
}

fn show(place: &Place) -> String {
    format!("{}:{}:{}", visible_line(&place.file), place.position.line, place.position.column)
}

/// The line of a place without its secrets, and the index of the place's character; none for an unknown file or a place past its end.
fn line_of(inputs: &Inputs, place: &Place) -> Option<(String, usize)> {
    let text = inputs.text(&place.file)?;
    let line = masked_line(text.trim_start_matches('\u{feff}'), place.position.line)?;
    let visible = line.text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>();
    (!visible.trim().is_empty()).then_some((visible, line.index((place.position.column as usize).saturating_sub(1))))
}

/// The `around` lines before and after a place, and its own, with their numbers and without secrets. None for an unknown file.
pub(crate) fn lines_around(inputs: &Inputs, place: &Place, around: u32) -> Vec<(u32, String)> {
    let Some(text) = inputs.text(&place.file) else { return Vec::new() };
    let line = place.position.line;
    let first = line.saturating_sub(around).max(1);
    let text = text.trim_start_matches('\u{feff}');
    let shown = |line: MaskedLine| line.text.chars().take(4 * LINE_WIDTH).collect();
    (first..=line + around).map_while(|number| Some((number, shown(masked_line(text, number)?)))).collect()
}

/// The part of a line around the character `at`, and the number of characters in it before that character.
fn cut(line: &str, at: usize) -> (String, usize) {
    let letters: Vec<char> = line.chars().collect();
    let at = at.min(letters.len());
    if letters.len() <= LINE_WIDTH {
        return (line.trim_end().to_owned(), at);
    }
    let start = at.saturating_sub(LINE_WIDTH / 2);
    let end = (start + LINE_WIDTH).min(letters.len());
    let before = if start > 0 { "…" } else { "" };
    let after = if end < letters.len() { "…" } else { "" };
    let shown: String = letters[start..end].iter().collect();
    (format!("{before}{}{after}", shown.trim_end()), at - start + before.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diagnostic::Position;

    #[test]
    fn a_file_name_does_not_control_the_terminal() {
        let place = Place::start_of(&"content/a\u{1b}[31m\nerror: b\u{202e}.md".into());
        let problem = Diagnostic::error(place, msg!("unknown-language", code = "a\u{1b}[31m"));
        let text = human(&problem, &Inputs::default(), UiLanguage::English);
        assert!(!text.contains(['\u{1b}', '\u{202e}']) && text.lines().count() == 1, "{text:?}");
    }

    #[test]
    fn shows_the_line_and_marks_the_column() {
        let mut inputs = Inputs::default();
        inputs.content.insert("content/a.md".into(), "бір\nекі үш\n".as_bytes().to_vec());
        let place = Place::new(&"content/a.md".into(), Position { line: 2, column: 5 });
        let text = human(&Diagnostic::error(place, msg!("missing-file")), &inputs, UiLanguage::English);
        assert!(text.starts_with("content/a.md:2:5: error: "), "{text}");
        assert!(text.contains("  2 | екі үш\n    |     ^\n"), "{text}");
    }

    #[test]
    fn a_password_is_not_shown() {
        let mut inputs = Inputs::default();
        inputs.content.insert("content/handbook.yaml".into(), b"to: https://u:hunter2@x.kz, b\n".to_vec());
        let place = |column| Place::new(&"content/handbook.yaml".into(), Position { line: 1, column });
        let text = human(&Diagnostic::error(place(29), msg!("missing-file")), &inputs, UiLanguage::English);
        assert!(text.contains("to: https://***@x.kz, b\n    |                       ^\n"), "{text}");
        assert!(!lines_around(&inputs, &place(1), 2)[0].1.contains("hunter2"));
        let message = msg!("unknown-language", code = "https://u:hunter2@x.kz");
        assert!(!machine(&Diagnostic::error(place(1), message), UiLanguage::English).to_string().contains("hunter2"));
    }

    #[test]
    fn problems_of_one_kind_are_folded() {
        let inputs = Inputs::default();
        let at = |line: u32| Place::new(&"content/a.md".into(), Position { line, column: 1 });
        let of = |count: u32| (1..=count).map(|line| Diagnostic::error(at(line), msg!("missing-file"))).collect::<Vec<_>>();
        let lines = |count: u32, all: bool| {
            let text = list(&of(count), &inputs, UiLanguage::English, all);
            (text.matches("content/a.md").count(), text.contains("75 more like this"))
        };
        assert_eq!(lines(85, false), (10, true));
        assert_eq!(lines(85, true), (85, false));
        assert_eq!(lines(11, false), (11, false));
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let line = format!("{}Қ{}", "а".repeat(300), "б".repeat(300));
        let (shown, column) = cut(&line, 300);
        assert!(shown.chars().count() <= LINE_WIDTH + 2);
        assert_eq!(shown.chars().nth(column), Some('Қ'));
    }
}
