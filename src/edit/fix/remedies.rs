//! The remedy of each kind of problem that has exactly one.

use super::edit::{Edit, Spot, apply as edited, line_at, offset_in};
use super::{FixedFile, in_text, in_yaml};
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::message::MessageValue;
use std::collections::{BTreeMap, BTreeSet};

/// Applies all remedies that are possible in one round, and returns the files that changed.
pub(super) fn apply(problems: &[Diagnostic], files: &mut BTreeMap<FilePath, FixedFile>) -> BTreeSet<FilePath> {
    let mut edits: BTreeMap<&FilePath, Vec<Edit>> = BTreeMap::new();
    for problem in problems {
        if let Some(file) = files.get(&problem.place.file) {
            edits.entry(&problem.place.file).or_default().extend(remedy(problem, &file.after));
        }
    }
    let mut changed = BTreeSet::new();
    for (path, edits) in edits {
        let file = files.get_mut(path).expect("only files of the map have edits");
        let after = edited(&file.after, edits);
        if after != file.after {
            file.after = after;
            changed.insert(path.clone());
        }
    }
    changed
}

fn remedy(problem: &Diagnostic, text: &str) -> Option<Edit> {
    let line = line_at(text, problem.place.position)?;
    let spot = Spot { text, line, offset: offset_in(line, problem.place.position) };
    match problem.message.id {
        "yaml-colon-in-text" | "yaml-reserved-sign" | "yaml-text-after-quote" | "yaml-lost-sign" => in_yaml::quote(&spot),
        "yaml-lost-comment" => in_yaml::quote_glued_comment(&spot),
        "yaml-space-after-colon" => Some(Edit::insert(spot.offset, " ")),
        "yaml-unusual-space" => in_yaml::plain_space(&spot),
        "yaml-tab" => in_yaml::indent_with_spaces(&spot),
        "yaml-open-quote" | "yaml-open-bracket" => in_yaml::close(&spot),
        "yaml-leading-zero" => in_yaml::without_zeros(&spot),
        "yaml-second-document" => Some(Edit::replace(line.start..(line.start + line.text.len() + 1).min(text.len()), "")),
        "invisible-character" | "bidi-character" | "control-character" => in_text::delete_character(&spot),
        "mixed-letters" => in_text::one_alphabet(&spot, word_of(problem)?),
        "bullet-sign" => in_text::list_item(&spot),
        "checkbox-form" => in_text::checkbox(&spot),
        "number-not-list" => in_text::space_after_number(&spot),
        "heading-not-heading" => in_text::space_after_signs(&spot),
        "link-not-link" => in_text::link(&spot),
        "unknown-link" => in_text::address(&spot),
        _ => None,
    }
}

/// The word that a message names.
fn word_of(problem: &Diagnostic) -> Option<&str> {
    problem.message.values.iter().find_map(|(name, value)| match value {
        MessageValue::Text(word) if *name == "word" => Some(word.as_str()),
        _ => None,
    })
}
