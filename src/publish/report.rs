//! Describes a publish as text and as JSON.

use super::model::plan::{ChangeKind, Plan, Upload};
use super::outcome::{Outcome, PublishError};
use super::store::{FileError, FileErrorKind};
use super::verify::{Difference, VerifyReport};
use crate::base::message::{Message, UiLanguage};
use crate::base::visible::visible_line;
use crate::msg;
use serde_json::{Value, json};
use std::time::Duration;

/// Number of file errors in the text output; the JSON output contains all.
const MAX_ERRORS: usize = 50;

/// One line per file of a plan: `+` new, `~` changed, `h` new headers, `-` deleted.
pub(crate) fn plan_lines(plan: &Plan) -> Vec<String> {
    let sign = |kind| match kind {
        ChangeKind::New => '+',
        ChangeKind::Changed => '~',
        ChangeKind::Headers => 'h',
    };
    let uploads =
        plan.uploads.iter().map(|upload| format!("{} {} ({})", sign(upload.kind), visible_line(&upload.path), size(upload.bytes)));
    let headers = plan.server_headers.iter().map(|path| format!("h {}", visible_line(path)));
    let deleted = plan.deletes.iter().chain(&plan.expired_assets).map(|path| format!("- {}", visible_line(path)));
    uploads.chain(headers).chain(deleted).collect()
}

pub(crate) fn plan_summary(plan: &Plan) -> Message {
    msg!(
        "publish-plan",
        new = plan.count(ChangeKind::New),
        changed = plan.count(ChangeKind::Changed),
        headers = plan.count(ChangeKind::Headers) + plan.server_headers.len(),
        deleted = plan.deletes.len() + plan.expired_assets.len(),
        unchanged = plan.unchanged,
        size = size(plan.bytes())
    )
}

pub(crate) fn outcome_summary(outcome: &Outcome, took: Duration) -> Message {
    let (edition, seconds) = (outcome.edition.to_string(), crate::base::units::seconds(took));
    if outcome.lock.is_none() {
        return msg!("publish-up-to-date", edition = edition, id = &*outcome.id, seconds = seconds);
    }
    let uploads = outcome.plan.uploads.len();
    msg!("publish-done", edition = edition, id = &*outcome.id, files = uploads, size = size(outcome.plan.bytes()), seconds = seconds)
}

/// A size with its unit: `1.2 MB`.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..1_000_000 => format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// One line per file error.
pub(crate) fn error_lines(errors: &[FileError], ui_language: UiLanguage) -> Vec<String> {
    let one = |error: &FileError| {
        let reason = match error.kind {
            FileErrorKind::Missing if error.reason.is_empty() => msg!("publish-file-missing").text(ui_language),
            FileErrorKind::NewerFormat => msg!("publish-newer-version").text(ui_language),
            FileErrorKind::Conflict => msg!("publish-conflict").text(ui_language),
            _ => error.reason.clone(),
        };
        format!("  {}: {}", visible_line(&error.path), visible_line(&reason))
    };
    let mut lines: Vec<String> = errors.iter().take(MAX_ERRORS).map(one).collect();
    if errors.len() > MAX_ERRORS {
        lines.push(format!("  {}", msg!("and-more", count = errors.len() - MAX_ERRORS).text(ui_language)));
    }
    lines
}

/// One line per difference and file error.
pub(crate) fn verify_lines(verified: &VerifyReport, ui_language: UiLanguage) -> Vec<String> {
    let one = |difference: &Difference| {
        let Difference { what, expected, found, example, files } = difference;
        let message = msg!("publish-differs", what = what, expected = expected, found = found, file = example, files = *files);
        format!("  {}", visible_line(&message.text(ui_language)))
    };
    verified.differences.iter().map(one).chain(error_lines(&verified.errors, ui_language)).collect()
}

pub(crate) fn outcome_json(outcome: &Outcome, dry_run: bool) -> Value {
    let plan = &outcome.plan;
    let of = |kind: ChangeKind| -> Vec<Value> {
        let one = |upload: &Upload| json!({ "path": upload.path, "bytes": upload.bytes });
        plan.uploads.iter().filter(|upload| upload.kind == kind).map(one).collect()
    };
    json!({
        "dry_run": dry_run,
        "release": outcome.id,
        "edition": outcome.edition,
        "resumed": outcome.is_resumed,
        "new": of(ChangeKind::New),
        "changed": of(ChangeKind::Changed),
        "headers": of(ChangeKind::Headers),
        "server_headers": plan.server_headers,
        "deleted": plan.deletes,
        "expired": plan.expired_assets,
        "unchanged": plan.unchanged,
        "bytes": plan.bytes(),
    })
}

pub(crate) fn error_json(error: &PublishError, ui_language: UiLanguage) -> Value {
    json!({
        "error": error.message.id,
        "message": error.message.text(ui_language),
        "note": error.note.as_ref().map(|note| note.text(ui_language)),
        "hint": error.hint.as_ref().map(|hint| hint.text(ui_language)),
        "errors": error.errors.iter().map(|error| json!({ "path": error.path, "reason": error.reason })).collect::<Vec<_>>(),
    })
}

pub(crate) fn verify_json(verified: &VerifyReport) -> Value {
    let one = |difference: &Difference| {
        let Difference { what, expected, found, example, files } = difference;
        json!({ "what": what, "expected": expected, "found": found, "example": example, "files": files })
    };
    json!({
        "files": verified.files,
        "differences": verified.differences.iter().map(one).collect::<Vec<_>>(),
        "errors": verified.errors.iter().map(|error| json!({ "path": error.path, "reason": error.reason })).collect::<Vec<_>>(),
    })
}
