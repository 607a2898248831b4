//! Why a request to edit was not carried out, as a response that the page shows.

use crate::base::message::{Message, UiLanguage};
use crate::edit::change_error::ChangeError;
use crate::edit::files::WriteError;
use crate::msg;
use crate::serve::http::responses;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use std::io::ErrorKind;

/// Why a request was not carried out.
pub(super) enum EditError {
    /// The request is not one that the page sends.
    Invalid,
    /// An explanation for the editor.
    Said(StatusCode, Message),
    /// Somebody else changed the same places: what is there now.
    Conflict(Value),
}

impl EditError {
    pub(super) fn response(self, ui_language: UiLanguage) -> Response {
        let (status, value) = match self {
            EditError::Invalid => return StatusCode::BAD_REQUEST.into_response(),
            EditError::Said(status, message) => (status, json!({ "error": message.text(ui_language) })),
            EditError::Conflict(places) => {
                (StatusCode::CONFLICT, json!({ "error": msg!("edit-conflict").text(ui_language), "conflicts": places }))
            }
        };
        let mut response = responses::json(&value);
        *response.status_mut() = status;
        response
    }

    pub(super) fn not_found(path: &str) -> EditError {
        EditError::Said(StatusCode::NOT_FOUND, msg!("edit-not-found", path = path))
    }
}

impl From<ChangeError> for EditError {
    fn from(error: ChangeError) -> EditError {
        let message = match error {
            ChangeError::Broken => msg!("edit-broken"),
            ChangeError::NotFound => msg!("edit-place-gone"),
            ChangeError::Unsafe => msg!("edit-unsafe"),
        };
        EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, message)
    }
}

impl From<WriteError> for EditError {
    fn from(error: WriteError) -> EditError {
        match error {
            WriteError::Refused(path) => EditError::Said(StatusCode::FORBIDDEN, msg!("edit-refused", path = path)),
            WriteError::TooLarge(path) => EditError::Said(StatusCode::PAYLOAD_TOO_LARGE, msg!("edit-too-large", path = path)),
            WriteError::Conflict { path, now } => EditError::Conflict(json!([{ "file": path, "theirs": now }])),
            WriteError::Failed(error) if is_full(&error) => EditError::Said(StatusCode::INSUFFICIENT_STORAGE, msg!("edit-disk-full")),
            WriteError::Failed(error) => {
                let reason = error.chain().last().map(ToString::to_string).unwrap_or_default();
                EditError::Said(StatusCode::INSUFFICIENT_STORAGE, msg!("edit-failed", reason = reason))
            }
        }
    }
}

/// Whether there is no room on the disk, or none for this user.
fn is_full(error: &anyhow::Error) -> bool {
    let mut kinds = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>()).map(std::io::Error::kind);
    kinds.any(|kind| matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded))
}
