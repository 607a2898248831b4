//! The storage behind a target: one interface for a folder, a bucket and a WebDAV server.

mod error;
mod folder;
mod remote;
mod retry;
pub(crate) mod secrets;

pub(crate) use super::model::STATE_FOLDER;
pub(crate) use error::{FileError, FileErrorKind, damaged};
use retry::with_retry;

use super::headers::FileHeaders;
use super::model::manifest::sha256;
use super::target::{PublishTarget, TargetLocation};
use crate::base::message::Trouble;
use crate::msg;
use anyhow::Result;
use folder::FolderStore;
use remote::RemoteStore;
use secrets::Secrets;
use std::sync::Arc;

/// Identifies the version of a file that was read; used for conditional writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ETag(pub String);

pub(crate) enum Store {
    Folder(FolderStore),
    /// A bucket or a WebDAV server.
    Remote(RemoteStore),
}

impl Store {
    /// Connects to a target. Archives are not stores: they are written as a whole.
    pub(crate) fn open(target: &PublishTarget, secrets: &Secrets) -> Result<Store> {
        match &target.location {
            TargetLocation::Folder(path) => Ok(Store::Folder(FolderStore::new(path))),
            TargetLocation::Bucket { .. } | TargetLocation::WebDav(_) => RemoteStore::connect(target, secrets).map(Store::Remote),
            TargetLocation::Archive(_) => anyhow::bail!(Trouble(msg!("publish-archive-only-whole"))),
        }
    }

    /// Reads a file. None: it does not exist.
    pub(crate) async fn read(&self, path: &str) -> Result<Option<(Vec<u8>, ETag)>, FileError> {
        match self {
            Store::Folder(folder) => Ok(folder.read(path)?.map(|bytes| {
                let etag = ETag(sha256(&bytes));
                (bytes, etag)
            })),
            Store::Remote(remote) => with_retry(|| remote.read(path)).await,
        }
    }

    /// Writes a file atomically: readers get the old or the new content.
    pub(crate) async fn write(&self, path: &str, bytes: &Arc<[u8]>, headers: &FileHeaders) -> Result<(), FileError> {
        match self {
            Store::Folder(folder) => folder.write(path, bytes),
            Store::Remote(remote) => with_retry(|| remote.write(path, bytes.clone(), headers)).await,
        }
    }

    /// Writes a file only if it still has the version `previous` (None: only if it does not exist). Otherwise the error is
    /// [`FileErrorKind::Conflict`].
    pub(crate) async fn write_if(&self, path: &str, bytes: &Arc<[u8]>, previous: Option<&ETag>) -> Result<ETag, FileError> {
        let written = match (self, previous) {
            (Store::Folder(folder), None) => folder.create(path, bytes).map(|()| ETag(sha256(bytes))),
            (Store::Folder(folder), Some(previous)) => match folder.read(path)? {
                Some(now) if sha256(&now) == previous.0 => folder.write(path, bytes).map(|()| ETag(sha256(bytes))),
                _ => Err(FileError::conflict(path)),
            },
            (Store::Remote(remote), previous) => with_retry(|| remote.write_if(path, bytes.clone(), previous)).await,
        };
        match written {
            // The response to our own first attempt may have been lost. If the content is ours, the write succeeded.
            Err(error) if error.kind == FileErrorKind::Conflict => match self.read(path).await? {
                Some((now, etag)) if now == **bytes => Ok(etag),
                _ => Err(error),
            },
            written => written,
        }
    }

    /// Copies a file within the target, including its headers.
    pub(crate) async fn copy(&self, from: &str, to: &str) -> Result<(), FileError> {
        match self {
            Store::Folder(folder) => folder.copy(from, to),
            Store::Remote(remote) => with_retry(|| remote.copy(from, to)).await,
        }
    }

    pub(crate) async fn exists(&self, path: &str) -> Result<bool, FileError> {
        match self {
            Store::Folder(folder) => Ok(folder.exists(path)),
            Store::Remote(remote) => with_retry(|| remote.exists(path)).await,
        }
    }

    /// Removes a file. A file that does not exist is not an error.
    pub(crate) async fn remove(&self, path: &str) -> Result<(), FileError> {
        match self {
            Store::Folder(folder) => folder.remove(path),
            Store::Remote(remote) => with_retry(|| remote.remove(path)).await,
        }
    }

    /// The headers that are stored with a file. None: this kind of target does not store headers.
    pub(crate) async fn headers(&self, path: &str) -> Result<Option<FileHeaders>, FileError> {
        match self {
            Store::Folder(_) => Ok(None),
            Store::Remote(remote) => with_retry(|| remote.headers(path)).await,
        }
    }
}
