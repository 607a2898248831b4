//! What lies at a target before anything is touched.

use super::history::{Current, Earlier, Kept, Moment, current_path, release_path};
use super::manifest::{FORMAT, Manifest};
use super::plan::Known;
use super::store::{Fault, FaultKind, Store, Tag};
use super::target::Target;
use super::turn::{Journal, Turn};
use futures_util::{StreamExt, stream};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What lies at a target.
pub(crate) struct Seen {
    /// What readers see, and what the document was.
    pub current: Option<(Current, Tag)>,
    /// Who publishes, or did when it was interrupted.
    pub turn: Option<(Turn, Tag)>,
    /// What our own interrupted run is known to have written.
    pub sent: BTreeMap<String, String>,
}

/// The earlier releases as they matter for the next one.
#[derive(Default)]
pub(crate) struct Past {
    /// Which stay and which go.
    pub kept: Kept,
    manifests: BTreeMap<String, Manifest>,
}

impl Seen {
    /// Looks: two requests.
    pub(crate) async fn look(store: &Store, journal: &Journal) -> Result<Seen, Fault> {
        let (current, turn) = futures_util::future::join(read_current(store), Turn::read(store)).await;
        let (current, turn) = (current?, turn?);
        let is_ours = |turn: &&(Turn, Tag)| turn.0.publisher == journal.publisher;
        let sent = turn.as_ref().filter(is_ours).map(|(turn, _)| journal.sent(&turn.attempt)).unwrap_or_default();
        Ok(Seen { current, turn, sent })
    }

    /// What a plan must know.
    pub(crate) fn known<'a>(&'a self, past: &'a Past) -> Known<'a> {
        let current = self.current.as_ref().map(|(current, _)| &current.release);
        let manifest = |earlier: &Earlier| past.manifests.get(&earlier.id).or_else(|| current.filter(|release| release.id() == earlier.id));
        let order: Vec<&Earlier> = past.kept.stay.iter().chain(&past.kept.go).collect();
        // A release that goes, with the one that followed it.
        let first_to_go = past.kept.stay.len();
        let go = (first_to_go..order.len()).filter_map(|at| {
            let follower = at.checked_sub(1).map(|before| order[before]).and_then(manifest);
            manifest(order[at]).zip(follower)
        });
        Known {
            current,
            stay: past.kept.stay.iter().filter_map(manifest).collect(),
            go: go.collect(),
            doubt: self.turn.as_ref().map(|(turn, _)| turn.doubt.clone()).unwrap_or_default(),
            sent: self.sent.clone(),
        }
    }
}

/// The version of a document.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

/// What readers see now.
pub(crate) async fn read_current(store: &Store) -> Result<Option<(Current, Tag)>, Fault> {
    let path = current_path();
    let Some((bytes, tag)) = store.read(&path).await? else { return Ok(None) };
    // The version first: what it means, a later program may have changed.
    let version: Version = serde_json::from_slice(&bytes).map_err(|error| super::damaged(&path, &error))?;
    if version.format > FORMAT {
        return Err(Fault { path, kind: FaultKind::Newer, reason: String::new() });
    }
    let current = serde_json::from_slice(&bytes).map_err(|error| super::damaged(&path, &error))?;
    Ok(Some((current, tag)))
}

/// The manifest of an earlier release.
pub(crate) async fn read_manifest(store: &Store, id: &str) -> Result<Manifest, Fault> {
    let path = release_path(id);
    match store.read(&path).await? {
        Some((bytes, _)) => serde_json::from_slice(&bytes).map_err(|error| super::damaged(&path, &error)),
        None => Err(Fault { path, kind: FaultKind::Missing, reason: String::new() }),
    }
}

impl Past {
    /// The past of a target as it will be after a release that is published now.
    pub(crate) async fn read(store: &Store, seen: &Seen, target: &Target, now: Moment) -> Result<Past, Fault> {
        let Some((current, _)) = &seen.current else { return Ok(Past::default()) };
        // A clock that goes wrong must not make a release seem older than it is.
        let now = now.max(current.published);
        Past::of(store, current, target, current.kept_after(now, target.keep, target.keep_days)).await
    }

    /// The past of a target where the current release stays what it is.
    pub(crate) async fn unchanged(store: &Store, seen: &Seen, target: &Target) -> Result<Past, Fault> {
        let Some((current, _)) = &seen.current else { return Ok(Past::default()) };
        let kept = current.kept_after(current.published, usize::MAX, 0);
        Past::of(store, current, target, kept).await
    }

    async fn of(store: &Store, current: &Current, target: &Target, kept: Kept) -> Result<Past, Fault> {
        let this = current.release.id();
        let ids: Vec<String> = kept.stay.iter().chain(&kept.go).map(|earlier| earlier.id.clone()).filter(|id| *id != this).collect();
        let read = stream::iter(ids).map(|id| async move { (id.clone(), read_manifest(store, &id).await) });
        let mut manifests = BTreeMap::new();
        for (id, manifest) in read.buffer_unordered(target.parallel).collect::<Vec<_>>().await {
            match manifest {
                Ok(manifest) => {
                    manifests.insert(id, manifest);
                }
                // An interrupted run may have removed the documents of a release that goes.
                Err(fault) if fault.kind == FaultKind::Missing && kept.go.iter().any(|earlier| earlier.id == id) => {}
                Err(fault) => return Err(fault),
            }
        }
        Ok(Past { kept, manifests })
    }
}
