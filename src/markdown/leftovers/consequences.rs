//! One mistake is one problem: finds what follows from another finding.

use super::Leftover;
use crate::msg;
use std::collections::BTreeSet;

/// Marks the findings, which are ascending, that follow from others.
pub(super) fn mark(text: &str, found: &mut [Leftover]) {
    in_open_fence(found);
    repeated_signs(text, found);
    boxes_of_another_form(text, found);
    renamed_footnote(text, found);
}

/// All text behind a fence without its end is code, also definitions.
fn in_open_fence(found: &mut [Leftover]) {
    if found.iter().any(|leftover| leftover.message.id == "code-fence-open") {
        let is_of_definition = |id: &str| id.starts_with("footnote-") || id.starts_with("definition-");
        found.iter_mut().filter(|leftover| is_of_definition(leftover.message.id)).for_each(|leftover| leftover.is_consequence = true);
    }
}

/// The lines of a list with one wrong sign, or of a table without bars, are told at the first of them.
fn repeated_signs(text: &str, found: &mut [Leftover]) {
    let of_lines = ["bullet-sign", "number-not-list", "checkbox-form", "tab-in-text"];
    let mut last: Option<(&str, usize)> = None;
    for leftover in found.iter_mut().filter(|leftover| of_lines.contains(&leftover.message.id)) {
        let is_repeated = |(id, offset): (&str, usize)| {
            // The text before the sign, in the same line, is not a separate line.
            let between = text[offset..leftover.offset].rsplit_once('\n').map_or("", |(lines, _)| lines);
            id == leftover.message.id && !between.lines().any(|line| line.trim().is_empty())
        };
        leftover.is_consequence = last.is_some_and(is_repeated);
        last = Some((leftover.message.id, leftover.offset));
    }
}

/// An item whose box is written in another way has a box.
fn boxes_of_another_form(text: &str, found: &mut [Leftover]) {
    let line = |offset: usize| text[..offset].matches('\n').count();
    let with_box = found.iter().filter(|leftover| leftover.message.id == "checkbox-form").map(|leftover| line(leftover.offset));
    let with_box: BTreeSet<usize> = with_box.collect();
    for leftover in found.iter_mut().filter(|leftover| leftover.message.id == "checkbox-missing") {
        leftover.is_consequence = with_box.contains(&line(leftover.offset));
    }
}

/// A mark without a footnote and a footnote without a mark belong together.
fn renamed_footnote(text: &str, found: &mut [Leftover]) {
    let name = |leftover: &Leftover| text[leftover.offset..].split(']').next().unwrap_or_default().trim_start_matches(['[', '^']);
    let of = |id: &'static str| found.iter().filter(move |leftover| leftover.message.id == id);
    let marks: BTreeSet<&str> = of("footnote-missing").map(name).collect();
    let notes: Vec<&str> = of("footnote-unused").map(name).collect();
    let (1, [note]) = (marks.len(), notes.as_slice()) else { return };
    for leftover in found {
        match leftover.message.id {
            "footnote-missing" => leftover.hint = msg!("hint-footnote-renamed", name = *note),
            "footnote-unused" => leftover.is_consequence = true,
            _ => {}
        }
    }
}
