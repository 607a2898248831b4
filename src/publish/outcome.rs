//! What a publish is asked to do, and how it ends.

use super::lock::PublishLock;
use super::model::history::Timestamp;
use super::model::plan::Plan;
use super::model::release::Release;
use super::model::target_path::{ReleaseId, TargetPath};
use super::store::{FileError, FileErrorKind};
use crate::base::date::Date;
use crate::base::message::Message;
use crate::msg;
use std::collections::BTreeSet;

/// More deleted pages than this percentage need `--allow deletes`.
pub(crate) const MAX_DELETED_PERCENT: usize = 20;

pub(crate) enum Job {
    Publish(Release),
    /// Restore an earlier release, by edition date or release id. Without one: the previous release, or, after an
    /// interrupted publish, the current release.
    Rollback(Option<String>),
}

pub(crate) struct PublishOptions {
    /// Only show what would change.
    pub dry_run: bool,
    /// Read and hash what is really at the target instead of trusting the documents there.
    pub repair: bool,
    /// Upload every file, even if the manifest says that it is already there.
    pub send_all: bool,
    /// Replace the lock of another publisher whose run is known to have ended.
    pub take_over: bool,
    /// Delete more pages than [`MAX_DELETED_PERCENT`].
    pub allow_deletes: bool,
    /// Publish to a target that contains files from another source.
    pub allow_foreign: bool,
    pub now: Timestamp,
}

/// Why a publish stopped.
#[derive(Debug)]
pub(crate) struct PublishError {
    pub message: Message,
    /// More about the errors: where all of them are listed.
    pub note: Option<Message>,
    pub hint: Option<Message>,
    /// Every file that failed.
    pub errors: Vec<FileError>,
    /// Whether the content or the request is the reason, and not the environment (disk, network). Decides the exit code.
    pub is_refusal: bool,
}

/// What a publish did or, with `--dry-run`, would do.
pub(crate) struct Outcome {
    pub id: ReleaseId,
    pub edition: Date,
    /// The address for which the site was built.
    pub address: String,
    pub plan: Plan,
    /// Whether this run resumed an interrupted one.
    pub is_resumed: bool,
    /// Paths whose content may have changed for visitors.
    pub changed: BTreeSet<TargetPath>,
    /// The lock, to be released after the CDN purge has succeeded. None: nothing had to be done.
    pub lock: Option<PublishLock>,
    /// What the preflight found out about the target.
    pub warnings: Vec<Message>,
}

impl PublishError {
    pub(crate) fn new(message: Message) -> PublishError {
        PublishError { message, note: None, hint: None, errors: Vec::new(), is_refusal: false }
    }

    pub(crate) fn refusal(message: Message) -> PublishError {
        PublishError { is_refusal: true, ..PublishError::new(message) }
    }

    pub(crate) fn hint(self, hint: Message) -> PublishError {
        PublishError { hint: Some(hint), ..self }
    }

    /// Files that failed. The advice is that for the most specific cause.
    pub(crate) fn of_files(message: Message, errors: Vec<FileError>) -> PublishError {
        let cause = errors.iter().map(|error| error.kind).min();
        PublishError { hint: cause.and_then(FileErrorKind::advice), errors, ..PublishError::new(message) }
    }
}

impl From<FileError> for PublishError {
    fn from(error: FileError) -> PublishError {
        let message = match error.kind {
            FileErrorKind::Damaged => msg!("publish-state-damaged"),
            _ => msg!("publish-stopped"),
        };
        PublishError::of_files(message, vec![error])
    }
}
