//! Problems as text for people and as JSON for programs.

use crate::base::diagnostic::{Diagnostic, Place, Severity};
use crate::base::inputs::Inputs;
use crate::base::message::UiLanguage;
use crate::msg;
use serde_json::{Value, json};
use std::fmt::Write;

/// Number of characters shown on each side of the place in a long line.
const LINE_WIDTH: usize = 100;

/// One problem: place, message, the line with a mark under the column, hint, second place.
pub(crate) fn human(problem: &Diagnostic, inputs: &Inputs, ui_language: UiLanguage) -> String {
    let severity = match problem.severity {
        Severity::Error => msg!("severity-error"),
        Severity::Warning => msg!("severity-warning"),
    };
    let mut text = format!("{}: {}: {}\n", show(&problem.place), severity.text(ui_language), problem.message.text(ui_language));
    if let Some(line) = line_of(inputs, &problem.place) {
        let (shown, column) = cut(&line, problem.place.position.column as usize);
        let number = problem.place.position.line.to_string();
        let margin = " ".repeat(number.len());
        writeln!(text, "  {number} | {shown}\n  {margin} | {}^", " ".repeat(column)).expect("writing to a string can't fail");
    }
    if let Some(hint) = &problem.hint {
        writeln!(text, "  {}: {}", msg!("label-hint").text(ui_language), hint.text(ui_language)).expect("writing to a string can't fail");
    }
    if let Some(also) = &problem.also {
        writeln!(text, "  {}: {}", msg!("label-also").text(ui_language), show(also)).expect("writing to a string can't fail");
    }
    text
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
    format!("{}:{}:{}", place.file, place.position.line, place.position.column)
}

/// The line of a place; none for an unknown file or a place past its end.
fn line_of(inputs: &Inputs, place: &Place) -> Option<String> {
    let text = inputs.text(&place.file)?;
    let line = text.trim_start_matches('\u{feff}').lines().nth(place.position.line as usize - 1)?;
    let visible = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>();
    (!visible.trim().is_empty()).then_some(visible)
}

/// The `around` lines before and after a place, and its own, with their numbers. None for an unknown file.
pub(crate) fn lines_around(inputs: &Inputs, place: &Place, around: u32) -> Vec<(u32, String)> {
    let Some(text) = inputs.text(&place.file) else { return Vec::new() };
    let line = place.position.line;
    let first = line.saturating_sub(around).max(1);
    let lines = text.trim_start_matches('\u{feff}').lines().zip(1..).skip(first as usize - 1);
    lines.take((line + around - first + 1) as usize).map(|(text, number)| (number, text.chars().take(4 * LINE_WIDTH).collect())).collect()
}

/// The part of a line around a column (from 1), and the number of characters in it before the column.
fn cut(line: &str, column: usize) -> (String, usize) {
    let letters: Vec<char> = line.chars().collect();
    let at = column.saturating_sub(1).min(letters.len());
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
    fn shows_the_line_and_marks_the_column() {
        let mut inputs = Inputs::default();
        inputs.content.insert("content/a.md".into(), "бір\nекі үш\n".as_bytes().to_vec());
        let place = Place::new(&"content/a.md".into(), Position { line: 2, column: 5 });
        let text = human(&Diagnostic::error(place, msg!("missing-file")), &inputs, UiLanguage::English);
        assert!(text.starts_with("content/a.md:2:5: error: "), "{text}");
        assert!(text.contains("  2 | екі үш\n    |     ^\n"), "{text}");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let line = format!("{}Қ{}", "а".repeat(300), "б".repeat(300));
        let (shown, column) = cut(&line, 301);
        assert!(shown.chars().count() <= LINE_WIDTH + 2);
        assert_eq!(shown.chars().nth(column), Some('Қ'));
    }
}
