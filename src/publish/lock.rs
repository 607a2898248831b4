//! The publish lock: a document at the target, created atomically, that allows one publisher at a time and lists the files that
//! the publisher may change. A killed run leaves its lock behind; the next run treats the listed files as unknown.

use super::document::{Document, to_bytes};
use super::model::history::Timestamp;
use super::model::target_path::{RandomId, TargetPath};
use super::store::{ETag, FileError, Store};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// `.anyqtama/lock.json` at a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PublishLock {
    /// The random id of the working copy that publishes.
    pub publisher: RandomId,
    /// The random id of this attempt; its local journal starts with the same id.
    pub attempt: RandomId,
    pub since: Timestamp,
    /// Files that this attempt, and interrupted attempts before it, may have changed.
    pub touched: BTreeSet<TargetPath>,
}

pub(crate) fn lock_path() -> TargetPath {
    TargetPath::private("lock.json")
}

impl PublishLock {
    /// Writes the lock. `previous` is the lock that it replaces; without one, the lock must not exist yet.
    pub(crate) async fn acquire(&self, store: &Store, previous: Option<&ETag>) -> Result<ETag, FileError> {
        store.write_if(&lock_path(), &to_bytes(self), previous).await
    }

    /// Whether the lock at the target is still this one.
    pub(crate) async fn is_held(&self, store: &Store) -> Result<bool, FileError> {
        let found = Document::<PublishLock>::read(store, &lock_path()).await?;
        Ok(found.value.is_some_and(|lock| lock.attempt == self.attempt && lock.publisher == self.publisher))
    }

    pub(crate) async fn release(&self, store: &Store) -> Result<(), FileError> {
        store.remove(&lock_path()).await
    }
}
