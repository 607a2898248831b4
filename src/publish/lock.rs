//! The publish lock: a document at the target, created atomically, that allows one publisher at a time and lists the files that
//! the publisher may change. A killed run leaves its lock behind; the next run treats the listed files as unknown.

use super::headers::FileHeaders;
use super::model::history::Timestamp;
use super::model::manifest::document;
use super::store::{ETag, FileError, STATE_FOLDER, Store, damaged};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// `.anyqtama/lock.json` at a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PublishLock {
    /// The random id of the working copy that publishes.
    pub publisher: String,
    /// The random id of this attempt; its local journal starts with the same id.
    pub attempt: String,
    pub since: Timestamp,
    /// Files that this attempt, and interrupted attempts before it, may have changed.
    pub touched: BTreeSet<String>,
}

pub(crate) fn lock_path() -> String {
    format!("{STATE_FOLDER}/lock.json")
}

impl PublishLock {
    pub(crate) async fn read(store: &Store) -> Result<Option<(PublishLock, ETag)>, FileError> {
        let path = lock_path();
        let Some((bytes, etag)) = store.read(&path).await? else { return Ok(None) };
        let lock = serde_json::from_slice(&bytes).map_err(|error| damaged(&path, &error))?;
        Ok(Some((lock, etag)))
    }

    /// Writes the lock. `previous` is the lock that it replaces; without one, the lock must not exist yet.
    pub(crate) async fn acquire(&self, store: &Store, previous: Option<&ETag>) -> Result<ETag, FileError> {
        store.write_if(&lock_path(), &to_bytes(self), previous).await
    }

    /// Whether the lock at the target is still this one.
    pub(crate) async fn is_held(&self, store: &Store) -> Result<bool, FileError> {
        let found = PublishLock::read(store).await?;
        Ok(found.is_some_and(|(lock, _)| lock.attempt == self.attempt && lock.publisher == self.publisher))
    }

    pub(crate) async fn release(&self, store: &Store) -> Result<(), FileError> {
        store.remove(&lock_path()).await
    }
}

/// The headers of our own documents, which visitors never request.
pub(crate) fn private_headers() -> FileHeaders {
    FileHeaders { content_type: "application/json; charset=utf-8".to_owned(), cache_control: "no-store".to_owned(), content_encoding: None }
}

/// A document as bytes to upload.
pub(crate) fn to_bytes(value: &impl Serialize) -> Arc<[u8]> {
    document(value).into()
}
