//! What a publish needs from the environment: the async runtime, an HTTP client, the clock, git.

use crate::base::clock::since_1970;
use crate::base::message::LocalizedError;
use crate::msg;
use crate::publish::model::history::Timestamp;
use anyhow::{Context, Result};
use std::path::Path;

pub(crate) fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context(LocalizedError(msg!("publish-client-failed")))
}

/// The current time. Used only for documents at a target and for overdue reviews, never for the site itself.
pub(crate) fn now() -> Result<Timestamp> {
    Timestamp::from_seconds(since_1970()?.as_secs().cast_signed()).context(LocalizedError(msg!("clock-wrong")))
}

/// The git revision of the content. None if the content is not in git or git is not installed.
pub(crate) fn revision(root: &Path) -> Option<String> {
    let arguments = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"];
    let output = std::process::Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
