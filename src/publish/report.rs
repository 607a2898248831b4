//! What a publish did or would do, for people and for programs.

use super::plan::{Kind, Plan};
use super::store::Fault;
use super::verify::{Difference, Verified};
use super::{Done, Stop};
use crate::base::message::{Message, Speech};
use crate::msg;
use serde_json::{Value, json};
use std::time::Duration;

/// How many faults are shown to people; programs get all.
const MOST_FAULTS: usize = 50;

/// Every file of a plan, a line each: `+` new, `~` changed, `h` other headers, `-` goes.
pub(crate) fn lines(plan: &Plan) -> Vec<String> {
    let sign = |kind| match kind {
        Kind::New => '+',
        Kind::Changed => '~',
        Kind::Headers => 'h',
    };
    let uploads = plan.uploads.iter().map(|upload| format!("{} {} ({})", sign(upload.kind), upload.path, size(upload.bytes)));
    let headers = plan.headers_elsewhere.iter().map(|path| format!("h {path}"));
    let gone = plan.deletes.iter().chain(&plan.aged).map(|path| format!("- {path}"));
    uploads.chain(headers).chain(gone).collect()
}

/// A plan in one line.
pub(crate) fn plan(plan: &Plan) -> Message {
    msg!(
        "publish-plan",
        new = plan.count(Kind::New),
        changed = plan.count(Kind::Changed),
        headers = plan.count(Kind::Headers) + plan.headers_elsewhere.len(),
        deleted = plan.deletes.len() + plan.aged.len(),
        unchanged = plan.unchanged,
        size = size(plan.bytes())
    )
}

/// What a run did.
pub(crate) fn done(done: &Done, took: Duration) -> Message {
    let (edition, seconds) = (done.edition.to_string(), crate::report::summary::seconds(took));
    if done.turn.is_none() {
        return msg!("publish-up-to-date", edition = edition, id = &done.id, seconds = seconds);
    }
    let uploads = done.plan.uploads.len();
    msg!("publish-done", edition = edition, id = &done.id, files = uploads, size = size(done.plan.bytes()), seconds = seconds)
}

/// A size with its unit.
pub(crate) fn size(bytes: u64) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..1_000_000 => format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// Files with which something went wrong, a line each.
pub(crate) fn faults(faults: &[Fault], speech: Speech) -> Vec<String> {
    let one = |fault: &Fault| {
        let reason = match fault.kind {
            super::FaultKind::Missing if fault.reason.is_empty() => msg!("publish-not-there").say(speech),
            super::FaultKind::Newer => msg!("publish-newer").say(speech),
            super::FaultKind::Conflict => msg!("publish-conflict").say(speech),
            _ => fault.reason.clone(),
        };
        format!("  {}: {reason}", fault.path)
    };
    let mut lines: Vec<String> = faults.iter().take(MOST_FAULTS).map(one).collect();
    if faults.len() > MOST_FAULTS {
        lines.push(format!("  {}", msg!("publish-more", count = faults.len() - MOST_FAULTS).say(speech)));
    }
    lines
}

/// What a check of the live site found, a line each.
pub(crate) fn differences(verified: &Verified, speech: Speech) -> Vec<String> {
    let one = |difference: &Difference| {
        let Difference { what, expected, found, example, files } = difference;
        let message = msg!("publish-differs", what = what, expected = expected, found = found, file = example, files = *files);
        format!("  {}", message.say(speech))
    };
    verified.differences.iter().map(one).chain(faults(&verified.faults, speech)).collect()
}

/// A run for programs.
pub(crate) fn machine(done: &Done, is_dry: bool) -> Value {
    let plan = &done.plan;
    let of = |kind: Kind| -> Vec<Value> {
        let one = |upload: &super::plan::Upload| json!({ "path": upload.path, "bytes": upload.bytes });
        plan.uploads.iter().filter(|upload| upload.kind == kind).map(one).collect()
    };
    json!({
        "dry_run": is_dry,
        "release": done.id,
        "edition": done.edition,
        "resumed": done.is_resumed,
        "new": of(Kind::New),
        "changed": of(Kind::Changed),
        "headers": of(Kind::Headers),
        "headers_elsewhere": plan.headers_elsewhere,
        "deleted": plan.deletes,
        "aged": plan.aged,
        "unchanged": plan.unchanged,
        "bytes": plan.bytes(),
    })
}

/// A stop for programs.
pub(crate) fn machine_stop(stop: &Stop, speech: Speech) -> Value {
    json!({
        "error": stop.message.id,
        "message": stop.message.say(speech),
        "hint": stop.hint.as_ref().map(|hint| hint.say(speech)),
        "faults": stop.faults.iter().map(|fault| json!({ "path": fault.path, "reason": fault.reason })).collect::<Vec<_>>(),
    })
}

/// A check for programs.
pub(crate) fn machine_verified(verified: &Verified) -> Value {
    let one = |difference: &Difference| {
        let Difference { what, expected, found, example, files } = difference;
        json!({ "what": what, "expected": expected, "found": found, "example": example, "files": files })
    };
    json!({
        "files": verified.files,
        "differences": verified.differences.iter().map(one).collect::<Vec<_>>(),
        "faults": verified.faults.iter().map(|fault| json!({ "path": fault.path, "reason": fault.reason })).collect::<Vec<_>>(),
    })
}
