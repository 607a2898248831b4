//! The storage behind a target: one interface for a folder, a bucket and a WebDAV server.

mod bucket;
mod clock;
mod connection;
mod error;
mod folder;
mod http;
pub(crate) mod retry;
#[cfg(unix)]
mod root_dir;
#[cfg(not(unix))]
#[path = "root_dir_portable.rs"]
mod root_dir;
pub(crate) mod secrets;
mod sender;
mod symlink_found;
mod webdav;

pub(crate) use connection::Connection;
pub(crate) use error::{FileError, FileErrorKind};
pub(crate) use http::{MAX_FILE_BYTES, RequestOutcome, body_up_to, error_text};

use super::headers::FileHeaders;
use super::model::manifest::sha256;
use super::model::target_path::TargetPath;
use super::target::{PublishTarget, TargetLocation};
use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::Result;
use bucket::{BucketLocation, BucketStore};
use folder::FolderStore;
use secrets::Secrets;
use std::sync::Arc;
use webdav::WebDavStore;

/// Identifies the version of a file that was read; used for conditional writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ETag(pub String);

/// A file that was read.
pub(crate) struct StoredFile {
    pub bytes: Vec<u8>,
    pub etag: ETag,
    /// The headers that are stored with the file. None: this kind of target does not store headers.
    pub headers: Option<FileHeaders>,
}

/// Whether a written file is already in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    InPlace,
    /// [`Store::commit`] moves it to its place.
    Pending,
}

pub(crate) enum Store {
    Folder(FolderStore),
    Bucket(BucketStore),
    WebDav(WebDavStore),
}

impl Store {
    /// Connects to a target. Archives are not stores: they are written as a whole.
    pub(crate) fn open(target: &PublishTarget, connection: &Connection, secrets: &Secrets) -> Result<Store> {
        match &target.location {
            TargetLocation::Folder(path) => Ok(Store::Folder(FolderStore::new(path))),
            TargetLocation::Bucket { name, folder, region, .. } => {
                let bucket = BucketLocation { name, folder, region: region.as_deref() };
                BucketStore::connect(&bucket, target, connection, secrets).map(Store::Bucket)
            }
            TargetLocation::WebDav(url) => WebDavStore::connect(url, connection, secrets).map(Store::WebDav),
            TargetLocation::Archive(_) => anyhow::bail!(LocalizedError(msg!("publish-archive-unsupported"))),
        }
    }

    /// Reads a file. None: it does not exist.
    pub(crate) async fn read(&self, path: &TargetPath) -> Result<Option<StoredFile>, FileError> {
        match self {
            Store::Folder(folder) => Ok(folder.read(path)?.map(|bytes| {
                let etag = ETag(sha256(&bytes));
                StoredFile { bytes, etag, headers: None }
            })),
            Store::Bucket(bucket) => bucket.read(path).await,
            Store::WebDav(webdav) => webdav.read(path).await,
        }
    }

    /// Writes a file: readers get the old or the new content.
    pub(crate) async fn write(&self, path: &TargetPath, bytes: &Arc<[u8]>, headers: &FileHeaders) -> Result<Written, FileError> {
        match self {
            Store::Folder(folder) => folder.write(path, bytes).map(|()| Written::Pending),
            Store::Bucket(bucket) => bucket.write(path, bytes, headers).await.map(|()| Written::InPlace),
            Store::WebDav(webdav) => webdav.write(path, bytes, headers).await.map(|()| Written::InPlace),
        }
    }

    /// Copies a file within the target, including its headers.
    pub(crate) async fn copy(&self, from: &TargetPath, to: &TargetPath) -> Result<Written, FileError> {
        match self {
            Store::Folder(folder) => folder.copy(from, to).map(|()| Written::Pending),
            Store::Bucket(bucket) => bucket.copy(from, to).await.map(|()| Written::InPlace),
            Store::WebDav(webdav) => webdav.copy(from, to).await.map(|()| Written::InPlace),
        }
    }

    /// Moves all pending files to their places and makes them, and earlier deletions, durable. Returns the moved paths and every
    /// error.
    pub(crate) fn commit(&self) -> (Vec<TargetPath>, Vec<FileError>) {
        match self {
            Store::Folder(folder) => folder.commit(),
            Store::Bucket(_) | Store::WebDav(_) => (Vec::new(), Vec::new()),
        }
    }

    /// Writes a file only if it still has the version `previous` (None: only if it does not exist). Otherwise the error is
    /// [`FileErrorKind::Conflict`]. The file is in its place and durable afterwards.
    pub(crate) async fn write_if(&self, path: &TargetPath, bytes: &Arc<[u8]>, previous: Option<&ETag>) -> Result<ETag, FileError> {
        let written = match (self, previous) {
            (Store::Folder(folder), None) => folder.create(path, bytes).map(|()| ETag(sha256(bytes))),
            (Store::Folder(folder), Some(previous)) => match folder.read(path)? {
                Some(now) if sha256(&now) == previous.0 => folder.replace(path, bytes).map(|()| ETag(sha256(bytes))),
                _ => Err(FileError::conflict(path)),
            },
            (Store::Bucket(bucket), previous) => bucket.write_if(path, bytes, previous).await,
            (Store::WebDav(webdav), previous) => webdav.write_if(path, bytes, previous).await,
        };
        match written {
            // The response to our own first attempt may have been lost. If the content is ours, the write succeeded.
            Err(error) if error.kind == FileErrorKind::Conflict => match self.read(path).await? {
                Some(now) if now.bytes == **bytes => Ok(now.etag),
                _ => Err(error),
            },
            written => written,
        }
    }

    /// Whether the target holds files from elsewhere. None: only single files can be asked for.
    pub(crate) fn has_foreign_files(&self) -> Option<bool> {
        match self {
            Store::Folder(folder) => Some(folder.is_foreign()),
            Store::Bucket(_) | Store::WebDav(_) => None,
        }
    }

    /// Removes the pending files of a killed run, which may have filled the disk.
    pub(crate) fn remove_temporary_files(&self) {
        match self {
            Store::Folder(folder) => folder.remove_temporary_files(),
            Store::Bucket(_) | Store::WebDav(_) => {}
        }
    }

    /// Whether permissions and features of the target are tried before the first upload.
    pub(crate) fn needs_preflight(&self) -> bool {
        match self {
            Store::Folder(_) => false,
            Store::Bucket(_) | Store::WebDav(_) => true,
        }
    }

    /// Whether the target itself compares versions when a file is replaced. At the others, the file is read and compared first.
    pub(crate) fn compares_versions(&self) -> bool {
        match self {
            Store::Folder(_) | Store::WebDav(_) => false,
            Store::Bucket(_) => true,
        }
    }

    pub(crate) async fn exists(&self, path: &TargetPath) -> Result<bool, FileError> {
        match self {
            Store::Folder(folder) => folder.exists(path),
            Store::Bucket(bucket) => bucket.exists(path).await,
            Store::WebDav(webdav) => webdav.exists(path).await,
        }
    }

    /// The names of the files in a folder of the program's own documents. None: the server cannot list files or does not allow it.
    pub(crate) async fn list(&self, folder: &TargetPath) -> Result<Option<Vec<String>>, FileError> {
        let listed = match self {
            Store::Folder(store) => store.list(folder),
            Store::Bucket(bucket) => bucket.list(folder).await,
            Store::WebDav(webdav) => webdav.list(folder).await,
        };
        match listed {
            Ok(names) => Ok(Some(names)),
            Err(error) if error.kind == FileErrorKind::Missing => Ok(Some(Vec::new())),
            Err(error) if matches!(error.kind, FileErrorKind::Denied | FileErrorKind::Unsupported | FileErrorKind::Permanent) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Removes a file. A file that does not exist is not an error.
    pub(crate) async fn remove(&self, path: &TargetPath) -> Result<(), FileError> {
        match self {
            Store::Folder(folder) => folder.remove(path),
            Store::Bucket(bucket) => bucket.remove(path).await,
            Store::WebDav(webdav) => webdav.remove(path).await,
        }
    }

    /// How many minutes the clock of this computer is ahead of the server's, if the difference is large.
    pub(crate) fn clock_difference(&self) -> Option<i64> {
        match self {
            Store::Folder(_) => None,
            Store::Bucket(bucket) => bucket.clock().minutes_apart(),
            Store::WebDav(webdav) => webdav.sender().clock.minutes_apart(),
        }
    }
}
