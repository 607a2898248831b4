//! Translations that may be out of date: what changed in the source text since, and the confirmation that they say the same now.

use super::earlier::earlier_text;
use super::error::EditError;
use super::write::store;
use crate::edit::accept::{AcceptFilter, accept};
use crate::edit::files::FileChange;
use crate::msg;
use crate::serve::preview::Preview;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

/// A translation of an entry or page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AcceptRequest {
    /// `faq/card`.
    folder: String,
    language: String,
    /// For the history.
    title: String,
}

/// A translation.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Translation {
    /// `faq/card`.
    folder: String,
    language: String,
}

/// The source text as it was when a translation was accepted (`null` if neither the history nor git has it), and as it is now.
pub(super) fn difference(preview: &Preview, translation: &Translation) -> Result<Value, EditError> {
    let view = preview.builds.default_view();
    let (source, accepted) = preview.builds.with_engine(view, |_, engine| {
        let parsed = engine.parsed();
        let accepted = parsed.lock.accepted(&translation.folder, &translation.language).map(str::to_owned);
        (parsed.source_code().to_owned(), accepted)
    });
    let path = format!("content/{}/{source}.md", translation.folder);
    let now = preview.editing.files.read(&path)?.ok_or_else(|| EditError::not_found(&path))?;
    let was = accepted.and_then(|fingerprint| earlier_text(&preview.editing, &path, &fingerprint));
    Ok(json!({ "was": was, "now": now }))
}

const LOCK: &str = "content/translations.lock";

/// Records that a translation is up to date.
pub(super) fn accept_translation(preview: &Preview, request: &AcceptRequest) -> Result<Value, EditError> {
    let filter = AcceptFilter { entry: Some(request.folder.clone()), language: Some(request.language.clone()) };
    let accepted = preview.builds.with_engine(preview.builds.default_view(), |_, engine| accept(engine.parsed(), &filter));
    let (lock, count) = accepted.map_err(|(message, _)| EditError::Said(StatusCode::NOT_FOUND, message))?;
    if count == 0 {
        return Err(EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, msg!("edit-nothing-to-accept")));
    }
    let before = preview.editing.files.read(LOCK)?;
    store(preview, &request.title, &[FileChange { path: LOCK.to_owned(), before, after: Some(lock.to_text()) }])?;
    Ok(json!({ "accepted": count }))
}
