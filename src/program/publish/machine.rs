//! What a publish needs of this machine: connections, the clock, git.

use crate::base::message::Trouble;
use crate::msg;
use crate::publish::history::Moment;
use anyhow::{Context, Result};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Runs many transfers at a time.
pub(crate) fn runtime() -> Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().context(Trouble(msg!("publish-no-runtime")))
}

/// Asks the live site and the CDN.
pub(crate) fn client(timeout: u64) -> Result<reqwest::Client> {
    let client = reqwest::Client::builder().timeout(Duration::from_secs(timeout)).connect_timeout(Duration::from_secs(timeout.min(10)));
    client.build().context(Trouble(msg!("publish-no-runtime")))
}

/// The time of the machine: only for what lies at a target, and for reviews that are overdue.
pub(crate) fn now() -> Result<Moment> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).context(Trouble(msg!("publish-no-runtime")))?;
    Moment::of_seconds(since.as_secs().cast_signed()).context(Trouble(msg!("publish-no-runtime")))
}

/// The revision of the content, where it is in git and git is there.
pub(crate) fn revision(root: &Path) -> Option<String> {
    let arguments = ["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"];
    let output = std::process::Command::new("git").arg("-C").arg(root).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok().filter(|_| output.status.success())?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
