//! A place that holds files: what publishing needs of a folder, a bucket and a WebDAV server, in one shape.

use super::folder::Folder;
use super::manifest::sha256;
use super::media::Headers;
use super::remote::Remote;
use std::sync::Arc;
use std::time::Duration;

/// Below this folder of a target lies what publishing keeps for itself. It is no part of the site.
pub(crate) const OWN: &str = ".anyqtama";

/// How often a request is made before it is given up.
const ATTEMPTS: u32 = 4;

/// What went wrong with one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The file.
    pub path: String,
    /// What kind.
    pub kind: FaultKind,
    /// The words of the system or the server, without secrets.
    pub reason: String,
}

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FaultKind {
    /// Somebody else wrote in between.
    Conflict,
    /// It is not there.
    Missing,
    /// A later version of this program wrote it.
    Newer,
    /// It will fail again: no right, no space, no such method.
    Final,
    /// It may go well another time.
    Passing,
}

/// What a file was when it was read: it may be replaced only if it still is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tag(pub String);

/// A place that holds files.
pub(crate) enum Store {
    /// A folder.
    Folder(Folder),
    /// A bucket or a WebDAV server.
    Remote(Remote),
}

impl Store {
    /// A file and what it was; none where it is not there.
    pub(crate) async fn read(&self, path: &str) -> Result<Option<(Vec<u8>, Tag)>, Fault> {
        match self {
            Store::Folder(folder) => Ok(folder.read(path)?.map(|bytes| {
                let tag = Tag(sha256(&bytes));
                (bytes, tag)
            })),
            Store::Remote(remote) => again(|| remote.read(path)).await,
        }
    }

    /// Writes a file; whoever reads gets the old one or the new one.
    pub(crate) async fn write(&self, path: &str, bytes: &Arc<[u8]>, headers: &Headers) -> Result<(), Fault> {
        match self {
            Store::Folder(folder) => folder.write(path, bytes),
            Store::Remote(remote) => again(|| remote.write(path, bytes.clone(), headers)).await,
        }
    }

    /// Writes a file if it is what it was (`None`: not there); else the fault is a [`FaultKind::Conflict`].
    pub(crate) async fn write_if(&self, path: &str, bytes: &Arc<[u8]>, was: Option<&Tag>) -> Result<Tag, Fault> {
        let written = match (self, was) {
            (Store::Folder(folder), None) => folder.create(path, bytes).map(|()| Tag(sha256(bytes))),
            (Store::Folder(folder), Some(was)) => match folder.read(path)? {
                Some(now) if sha256(&now) == was.0 => folder.write(path, bytes).map(|()| Tag(sha256(bytes))),
                _ => Err(conflict(path)),
            },
            (Store::Remote(remote), was) => again(|| remote.write_if(path, bytes.clone(), was)).await,
        };
        match written {
            // The answer to a first attempt may have been lost on the way: then what lies there is ours.
            Err(fault) if fault.kind == FaultKind::Conflict => match self.read(path).await? {
                Some((now, tag)) if now == **bytes => Ok(tag),
                _ => Err(fault),
            },
            written => written,
        }
    }

    /// Copies a file inside the place, headers included.
    pub(crate) async fn copy(&self, from: &str, to: &str) -> Result<(), Fault> {
        match self {
            Store::Folder(folder) => folder.copy(from, to),
            Store::Remote(remote) => again(|| remote.copy(from, to)).await,
        }
    }

    /// Whether a file is there.
    pub(crate) async fn exists(&self, path: &str) -> Result<bool, Fault> {
        match self {
            Store::Folder(folder) => Ok(folder.exists(path)),
            Store::Remote(remote) => again(|| remote.exists(path)).await,
        }
    }

    /// Removes a file; one that is not there is no fault.
    pub(crate) async fn remove(&self, path: &str) -> Result<(), Fault> {
        match self {
            Store::Folder(folder) => folder.remove(path),
            Store::Remote(remote) => again(|| remote.remove(path)).await,
        }
    }

    /// What a file says about itself, where the place keeps that.
    pub(crate) async fn headers(&self, path: &str) -> Result<Option<Headers>, Fault> {
        match self {
            Store::Folder(_) => Ok(None),
            Store::Remote(remote) => again(|| remote.headers(path)).await,
        }
    }
}

/// The fault of a file that somebody else wrote.
pub(crate) fn conflict(path: &str) -> Fault {
    Fault { path: path.to_owned(), kind: FaultKind::Conflict, reason: String::new() }
}

/// Tries again after a fault that may pass, each time after a longer pause.
async fn again<T, F: Future<Output = Result<T, Fault>>>(attempt: impl Fn() -> F) -> Result<T, Fault> {
    let mut pause = Duration::from_millis(100);
    for _ in 1..ATTEMPTS {
        match attempt().await {
            Err(fault) if fault.kind == FaultKind::Passing => tokio::time::sleep(pause).await,
            done => return done,
        }
        pause *= 3;
    }
    attempt().await
}
