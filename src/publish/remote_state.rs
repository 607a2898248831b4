//! The state of a target before a publish: what visitors see, who holds the lock, which earlier releases exist.

use super::document::Document;
use super::journal::Journal;
use super::lock::{PublishLock, lock_path};
use super::model::history::{CurrentRelease, EarlierRelease, OBJECTS, RELEASES, Retention, Timestamp, current_path, release_path};
use super::model::manifest::Manifest;
use super::model::plan::PlanInput;
use super::model::target_path::{ReleaseId, TargetPath};
use super::store::{FileError, FileErrorKind, Store};
use super::target::PublishTarget;
use futures_util::{StreamExt, stream};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) struct RemoteState {
    pub current: Document<CurrentRelease>,
    /// The lock of a running or interrupted publish.
    pub lock: Document<PublishLock>,
    /// The files that our own interrupted run has uploaded: path → key.
    pub sent: BTreeMap<TargetPath, String>,
}

/// The earlier releases, with the retention rules applied.
#[derive(Default)]
pub(crate) struct EarlierReleases {
    pub retention: Retention,
    manifests: BTreeMap<ReleaseId, Manifest>,
}

impl RemoteState {
    /// Reads the state with two requests. Damaged documents are not an error yet.
    pub(crate) async fn read(store: &Store, journal: &Journal) -> Result<RemoteState, FileError> {
        let (current_path, lock_path) = (current_path(), lock_path());
        let (current, lock) =
            futures_util::future::join(Document::read(store, &current_path), Document::<PublishLock>::read(store, &lock_path)).await;
        let (current, lock) = (current?, lock?);
        let ours = lock.value.as_ref().filter(|lock| lock.publisher == journal.publisher);
        let sent = ours.map(|lock| journal.sent(&lock.attempt)).unwrap_or_default();
        Ok(RemoteState { current, lock, sent })
    }

    /// Fails if a document is damaged, or if `current.json` is missing although other documents show that there was one.
    pub(crate) async fn require_intact(&self, store: &Store) -> Result<(), FileError> {
        if let Some(error) = self.current.damage.as_ref().or(self.lock.damage.as_ref()) {
            return Err(error.clone());
        }
        if self.current.etag.is_some() {
            return Ok(());
        }
        // A first publish that was interrupted just before its end leaves a manifest and its lock, but never a backup.
        let trace = if self.lock.value.is_some() { OBJECTS } else { RELEASES };
        let files = store.list(&TargetPath::private(trace)).await?.unwrap_or_default();
        let is_ours = |name: &String| name.trim_end_matches(".json").bytes().all(|byte| byte.is_ascii_hexdigit());
        if !files.iter().any(is_ours) { Ok(()) } else { Err(FileError::damaged(&current_path(), "missing, but earlier releases exist")) }
    }

    /// Removes what is in the place of a document but cannot be read as one. A repair writes the documents again.
    pub(crate) async fn remove_unreadable(&self, store: &Store) -> Result<(), FileError> {
        for (path, is_unreadable) in [(current_path(), self.current.is_unreadable), (lock_path(), self.lock.is_unreadable)] {
            if is_unreadable {
                store.remove(&path).await?;
            }
        }
        Ok(())
    }

    /// Whether any of the program's own documents exist.
    pub(crate) fn is_ours(&self) -> bool {
        self.current.etag.is_some() || self.lock.etag.is_some()
    }

    pub(crate) fn plan_input<'a>(&'a self, history: &'a EarlierReleases) -> PlanInput<'a> {
        let current = self.current.value.as_ref().map(|current| &current.release);
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
            uncertain: self.lock.value.as_ref().map(|lock| lock.touched.clone()).unwrap_or_default(),
            sent: self.sent.clone(),
        }
    }
}

/// Reads the manifest of an earlier release. One that is missing or whose content does not give its id is damaged.
pub(crate) async fn read_manifest(store: &Store, id: &ReleaseId) -> Result<Manifest, FileError> {
    let path = release_path(id);
    let manifest: Option<Manifest> = Document::read(store, &path).await?.intact()?;
    match manifest {
        Some(manifest) if manifest.id() == *id => Ok(manifest),
        Some(_) => Err(FileError::damaged(&path, "the content was changed")),
        None => Err(FileError::damaged(&path, "missing")),
    }
}

impl EarlierReleases {
    /// The history as it will be after a release that is published now.
    pub(crate) async fn read(
        store: &Store,
        state: &RemoteState,
        target: &PublishTarget,
        now: Timestamp,
    ) -> Result<EarlierReleases, FileError> {
        let Some(current) = &state.current.value else { return Ok(EarlierReleases::default()) };
        // A wrong clock must not make a release look older than it is.
        let now = now.max(current.published);
        EarlierReleases::of(store, current, target, current.retention(now, target.keep, target.keep_days)).await
    }

    /// The history if the current release does not change.
    pub(crate) async fn unchanged(store: &Store, state: &RemoteState, target: &PublishTarget) -> Result<EarlierReleases, FileError> {
        let Some(current) = &state.current.value else { return Ok(EarlierReleases::default()) };
        let retention = current.retention(current.published, usize::MAX, 0);
        EarlierReleases::of(store, current, target, retention).await
    }

    async fn of(
        store: &Store,
        current: &CurrentRelease,
        target: &PublishTarget,
        retention: Retention,
    ) -> Result<EarlierReleases, FileError> {
        let this = current.release.id();
        let all = retention.kept.iter().chain(&retention.expired);
        // A list that was tampered with may name one release a thousand times.
        let ids: BTreeSet<ReleaseId> = all.map(|earlier| earlier.id.clone()).filter(|id| *id != this).collect();
        let read = stream::iter(ids).map(|id| async move { (id.clone(), read_manifest(store, &id).await) });
        let mut manifests = BTreeMap::new();
        for (id, manifest) in read.buffer_unordered(target.parallel).collect::<Vec<_>>().await {
            match manifest {
                Ok(manifest) => {
                    manifests.insert(id, manifest);
                }
                // An interrupted run may already have deleted the manifest of an expired release. A damaged one is not needed.
                Err(error) if error.kind == FileErrorKind::Damaged && retention.expired.iter().any(|earlier| earlier.id == id) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(EarlierReleases { retention, manifests })
    }
}
