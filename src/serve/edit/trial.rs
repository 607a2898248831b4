//! A text that is not saved yet: how it looks on its page, and which problems it would cause.

use super::error::EditError;
use super::place::json_path;
use super::write::{FileEdit, edited};
use crate::base::diagnostic::{Diagnostic, FilePath, Lines, Position, ProblemKind, Severity};
use crate::base::message::UiLanguage;
use crate::edit::change::{TextFormat, path_at};
use crate::markdown;
use crate::report::problems::machine;
use crate::serve::engine::View;
use crate::serve::preview::Preview;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;

/// A Markdown text on a page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Draft {
    /// The path of the page in the site.
    page: String,
    file: String,
    text: String,
    /// Whether it is a sentence of the front matter.
    #[serde(default)]
    is_sentence: bool,
}

/// The HTML of a draft; `null` if it can't be shown, and the problems of its Markdown.
pub(super) fn draft(preview: &Preview, view: View, ui_language: UiLanguage, draft: &Draft) -> Value {
    let file = FilePath::from(draft.file.as_str());
    let parsed = if draft.is_sentence {
        markdown::parse_sentence(&file, draft.text.trim(), |_| Position::START, None)
    } else {
        markdown::parse(&file, &draft.text, 0)
    };
    let snapshot = preview.builds.ready(view);
    let html = snapshot.site.as_ref().and_then(|site| site.fragment(site.page_at(&draft.page)?, &parsed.value));
    json!({ "html": html, "problems": listed(&parsed.problems, ui_language) })
}

/// The problems that changes would cause: all of the changed files, and new ones elsewhere.
pub(super) fn problems(preview: &Preview, view: View, ui_language: UiLanguage, edits: &[FileEdit]) -> Result<Value, EditError> {
    let changes = edited(&preview.editing.files, edits)?;
    let texts: Vec<(FilePath, String)> =
        changes.into_iter().filter_map(|change| Some((FilePath::from(change.path), change.after?))).collect();
    let (after, now) = preview.builds.problems_with(view, &texts);
    let mut known: HashMap<(FilePath, String), usize> = HashMap::new();
    let key = |problem: &Diagnostic| (problem.place.file.clone(), format!("{:?}", problem.message));
    for problem in &now {
        *known.entry(key(problem)).or_default() += 1;
    }
    let mut shown = Vec::new();
    for problem in after {
        let left = known.entry(key(&problem)).or_default();
        let is_new = *left == 0;
        *left = left.saturating_sub(1);
        // Every change of a source text makes its translations outdated; the board and the side-by-side view say so afterwards.
        if problem.kind == ProblemKind::OutdatedTranslation {
            continue;
        }
        if is_new || texts.iter().any(|(path, _)| *path == problem.place.file) {
            shown.push(problem);
        }
    }
    shown.sort_by_key(|problem| problem.severity != Severity::Error);
    let shown = shown.iter().take(MAX_LISTED).map(|problem| {
        let mut value = machine(problem, ui_language);
        value["path"] = json!(path_of(problem, &texts));
        value
    });
    Ok(json!({ "problems": shown.collect::<Vec<_>>() }))
}

/// The path of the value with a problem, in one of the changed YAML files or tables.
fn path_of(problem: &Diagnostic, texts: &[(FilePath, String)]) -> Option<Vec<Value>> {
    let (file, text) = texts.iter().find(|(file, _)| *file == problem.place.file)?;
    let offset = Lines::new(text).offset(problem.place.position);
    let (path, _) = path_at(text, TextFormat::of(file), offset).filter(|_| !file.ends_with(".md"))?;
    Some(json_path(&path))
}

/// More would not be read.
const MAX_LISTED: usize = 20;

fn listed(problems: &[Diagnostic], ui_language: UiLanguage) -> Vec<Value> {
    problems.iter().take(MAX_LISTED).map(|problem| machine(problem, ui_language)).collect()
}
