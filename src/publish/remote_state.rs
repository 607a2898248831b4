//! The state of a target before a publish: what visitors see, who holds the lock, which earlier releases exist.

use super::journal::Journal;
use super::lock::PublishLock;
use super::model::history::{CurrentRelease, EarlierRelease, Retention, Timestamp, current_path, release_path};
use super::model::manifest::{FORMAT, Manifest};
use super::model::plan::PlanInput;
use super::store::{ETag, FileError, FileErrorKind, Store, damaged};
use super::target::PublishTarget;
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use std::collections::BTreeMap;

pub(crate) struct RemoteState {
    pub current: Option<(CurrentRelease, ETag)>,
    /// The lock of a running or interrupted publish.
    pub lock: Option<(PublishLock, ETag)>,
    /// The files that our own interrupted run has uploaded: path → key.
    pub sent: BTreeMap<String, String>,
}

/// The earlier releases, with the retention rules applied.
#[derive(Default)]
pub(crate) struct History {
    pub retention: Retention,
    manifests: BTreeMap<String, Manifest>,
}

impl RemoteState {
    /// Reads the state with two requests.
    pub(crate) async fn read(store: &Store, journal: &Journal) -> Result<RemoteState, FileError> {
        let (current, lock) = futures_util::future::join(read_current(store), PublishLock::read(store)).await;
        let (current, lock) = (current?, lock?);
        let is_ours = |lock: &&(PublishLock, ETag)| lock.0.publisher == journal.publisher;
        let sent = lock.as_ref().filter(is_ours).map(|(lock, _)| journal.sent(&lock.attempt)).unwrap_or_default();
        Ok(RemoteState { current, lock, sent })
    }

    pub(crate) fn plan_input<'a>(&'a self, history: &'a History) -> PlanInput<'a> {
        let current = self.current.as_ref().map(|(current, _)| &current.release);
        let manifest =
            |earlier: &EarlierRelease| history.manifests.get(&earlier.id).or_else(|| current.filter(|release| release.id() == earlier.id));
        let Retention { kept, expired } = &history.retention;
        let order: Vec<&EarlierRelease> = kept.iter().chain(expired).collect();
        let with_follower = |at: usize| {
            let follower = at.checked_sub(1).map(|before| order[before]).and_then(manifest);
            manifest(order[at]).zip(follower)
        };
        PlanInput {
            current,
            kept: kept.iter().filter_map(manifest).collect(),
            expired: (kept.len()..order.len()).filter_map(with_follower).collect(),
            uncertain: self.lock.as_ref().map(|(lock, _)| lock.touched.clone()).unwrap_or_default(),
            sent: self.sent.clone(),
        }
    }
}

#[derive(Deserialize)]
struct FormatVersion {
    format: u32,
}

/// Reads `current.json`.
pub(crate) async fn read_current(store: &Store) -> Result<Option<(CurrentRelease, ETag)>, FileError> {
    let path = current_path();
    let Some((bytes, etag)) = store.read(&path).await? else { return Ok(None) };
    // The format version is checked first: a later program may have changed the rest of the document.
    let version: FormatVersion = serde_json::from_slice(&bytes).map_err(|error| damaged(&path, &error))?;
    if version.format > FORMAT {
        return Err(FileError::new(&path, FileErrorKind::NewerFormat, ""));
    }
    let current = serde_json::from_slice(&bytes).map_err(|error| damaged(&path, &error))?;
    Ok(Some((current, etag)))
}

/// Reads the manifest of an earlier release.
pub(crate) async fn read_manifest(store: &Store, id: &str) -> Result<Manifest, FileError> {
    let path = release_path(id);
    match store.read(&path).await? {
        Some((bytes, _)) => serde_json::from_slice(&bytes).map_err(|error| damaged(&path, &error)),
        None => Err(FileError::missing(&path)),
    }
}

impl History {
    /// The history as it will be after a release that is published now.
    pub(crate) async fn read(store: &Store, state: &RemoteState, target: &PublishTarget, now: Timestamp) -> Result<History, FileError> {
        let Some((current, _)) = &state.current else { return Ok(History::default()) };
        // A wrong clock must not make a release look older than it is.
        let now = now.max(current.published);
        History::of(store, current, target, current.retention(now, target.keep, target.keep_days)).await
    }

    /// The history if the current release does not change.
    pub(crate) async fn unchanged(store: &Store, state: &RemoteState, target: &PublishTarget) -> Result<History, FileError> {
        let Some((current, _)) = &state.current else { return Ok(History::default()) };
        let retention = current.retention(current.published, usize::MAX, 0);
        History::of(store, current, target, retention).await
    }

    async fn of(store: &Store, current: &CurrentRelease, target: &PublishTarget, retention: Retention) -> Result<History, FileError> {
        let this = current.release.id();
        let all = retention.kept.iter().chain(&retention.expired);
        let ids: Vec<String> = all.map(|earlier| earlier.id.clone()).filter(|id| *id != this).collect();
        let read = stream::iter(ids).map(|id| async move { (id.clone(), read_manifest(store, &id).await) });
        let mut manifests = BTreeMap::new();
        for (id, manifest) in read.buffer_unordered(target.parallel).collect::<Vec<_>>().await {
            match manifest {
                Ok(manifest) => {
                    manifests.insert(id, manifest);
                }
                // An interrupted run may already have deleted the manifest of an expired release.
                Err(error) if error.kind == FileErrorKind::Missing && retention.expired.iter().any(|earlier| earlier.id == id) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(History { retention, manifests })
    }
}
