//! Requests to publish and to commit. Only people at this computer may send them.

use super::error::EditError;
use super::since_release;
use crate::base::message::UiLanguage;
use crate::msg;
use crate::serve::preview::Preview;
use crate::serve::release::Action;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReleaseRequest {
    action: Action,
    /// A name from `publish:` in `handbook.yaml`.
    target: Option<String>,
}

/// Which targets there are, and the state of the last run.
pub(super) fn state(preview: &Preview, is_local: bool) -> Value {
    if !is_local {
        return json!({ "may_publish": false, "targets": [], "run": null, "uncommitted": null });
    }
    let release = &preview.release;
    json!({ "may_publish": release.is_allowed, "targets": targets(preview), "run": release.state(), "uncommitted": release.uncommitted() })
}

/// Starts an action.
pub(super) fn start(preview: &Preview, is_local: bool, ui_language: UiLanguage, wanted: &ReleaseRequest) -> Result<Value, EditError> {
    let is_allowed = is_local && (preview.release.is_allowed || wanted.action == Action::Pdf);
    let is_known = wanted.target.as_ref().is_none_or(|target| targets(preview).contains(target));
    if !is_allowed || !is_known {
        return Err(EditError::Said(StatusCode::FORBIDDEN, msg!("release-not-allowed")));
    }
    match preview.release.start(wanted.action, wanted.target.as_deref(), ui_language) {
        Ok(true) => Ok(state(preview, is_local)),
        Ok(false) => Err(EditError::Said(StatusCode::CONFLICT, msg!("release-is-running"))),
        Err(error) => Err(EditError::Said(StatusCode::INTERNAL_SERVER_ERROR, msg!("release-not-started", reason = error.to_string()))),
    }
}

/// What was changed since the last release to a target.
pub(super) fn since(preview: &Preview, is_local: bool, target: &str) -> Result<Value, EditError> {
    if !is_local || !targets(preview).iter().any(|known| known == target) {
        return Err(EditError::Said(StatusCode::FORBIDDEN, msg!("release-not-allowed")));
    }
    Ok(since_release::changes(preview, target))
}

/// Commits the content with git.
pub(super) fn commit(preview: &Preview, is_local: bool, message: &str) -> Result<Value, EditError> {
    let message = message.trim();
    if message.is_empty() || message.chars().count() > 1000 {
        return Err(EditError::Invalid);
    }
    let is_done = is_local && preview.release.commit(message).is_some();
    if is_done {
        Ok(state(preview, is_local))
    } else {
        Err(EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, msg!("release-commit-failed")))
    }
}

fn targets(preview: &Preview) -> Vec<String> {
    preview.builds.with_engine(preview.builds.default_view(), |_, engine| {
        let file = engine.parsed().handbook.value.as_ref();
        file.into_iter().flat_map(|file| &file.publish).map(|target| target.name.value.clone()).collect()
    })
}
