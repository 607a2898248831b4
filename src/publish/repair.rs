//! `publish --repair`: finds out what is really at a target whose documents are damaged or missing, by reading and hashing the files.

use super::document::Document;
use super::inventory::{FoundFile, take_inventory};
use super::model::history::{EarlierRelease, OBJECTS, RELEASES, Timestamp, object_path, release_path};
use super::model::manifest::{FileEntry, Manifest};
use super::model::target_path::{ReleaseId, TargetPath};
use super::remote_state::RemoteState;
use super::store::{FileError, FileErrorKind, Store};
use super::transfer::Transfer;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) struct Repair {
    /// The files that are really at the target, as far as any release knows their paths.
    pub found: Manifest,
    /// The releases that can still be restored completely, newest first.
    pub restorable: Vec<(EarlierRelease, Manifest)>,
    /// Documents and backups that are damaged or that no restorable release needs.
    pub garbage: Vec<TargetPath>,
}

/// A release that some document at the target describes.
type Candidate = (EarlierRelease, Manifest);

impl Repair {
    /// Reads the target. The errors are those of the connection; damage is never an error.
    pub(crate) async fn survey(
        transfer: &Transfer<'_>,
        state: &RemoteState,
        next: &Manifest,
        now: Timestamp,
    ) -> Result<Repair, Vec<FileError>> {
        let one = |error| vec![error];
        let documents = transfer.store.list(&TargetPath::private(RELEASES)).await.map_err(one)?.unwrap_or_default();
        let mut candidates = candidates(transfer, state, &documents, now).await.map_err(one)?;
        let manifests = || candidates.iter().map(|(_, manifest)| manifest).chain([next]);
        let touched = state.lock.value.iter().flat_map(|lock| &lock.touched);
        let paths: BTreeSet<TargetPath> = manifests().flat_map(|manifest| manifest.files.keys()).chain(touched).cloned().collect();
        let in_place = take_inventory(transfer, &Vec::from_iter(paths)).await?;
        if state.current.value.is_none() {
            // The release that visitors see is the one of which the most files are in place.
            let count = |(_, manifest): &Candidate| {
                manifest.files.iter().filter(|(path, entry)| in_place.get(*path).is_some_and(|found| found.matches(entry))).count()
            };
            candidates.sort_by_key(|candidate| std::cmp::Reverse(count(candidate)));
        }
        let keys: BTreeMap<String, &FileEntry> =
            candidates.iter().flat_map(|(_, manifest)| manifest.files.values()).map(|entry| (entry.key(), entry)).collect();
        let objects = take_inventory(transfer, &keys.keys().map(|key| object_path(key)).collect::<Vec<_>>()).await?;
        let is_backed_up = |key: &str, entry: &FileEntry| objects.get(&object_path(key)).is_some_and(|found| found.matches(entry));
        let is_available = |(path, entry): (&TargetPath, &FileEntry)| {
            in_place.get(path).is_some_and(|found| found.matches(entry)) || is_backed_up(&entry.key(), entry)
        };
        let found = found_manifest(&in_place, next, &candidates);
        let is_restorable = |(_, manifest): &Candidate| manifest.id() != next.id() && manifest.files.iter().all(is_available);
        let restorable: Vec<Candidate> = candidates.iter().filter(|candidate| is_restorable(candidate)).cloned().collect();
        let needed_objects: BTreeSet<TargetPath> = restorable
            .iter()
            .flat_map(|(_, manifest)| manifest.files.values())
            .filter(|entry| is_backed_up(&entry.key(), entry))
            .map(|entry| object_path(&entry.key()))
            .collect();
        let garbage = garbage(transfer.store, documents, &restorable, next, &needed_objects).await.map_err(one)?;
        Ok(Repair { found, restorable, garbage })
    }
}

/// Every release with a valid manifest: those of the history in `current.json`, then others, newest edition first.
async fn candidates(
    transfer: &Transfer<'_>,
    state: &RemoteState,
    documents: &[String],
    now: Timestamp,
) -> Result<Vec<Candidate>, FileError> {
    let mut candidates = Vec::new();
    let mut known: Vec<EarlierRelease> = Vec::new();
    if let Some(current) = &state.current.value {
        let release = &current.release;
        candidates.push((EarlierRelease { id: release.id(), edition: release.edition, published: current.published }, release.clone()));
        known.clone_from(&current.earlier);
    }
    let listed = documents.iter().filter_map(|name| ReleaseId::try_from(name.strip_suffix(".json")?.to_owned()).ok());
    let mut others = Vec::new();
    for id in known.iter().map(|earlier| earlier.id.clone()).chain(listed).collect::<BTreeSet<_>>() {
        let document = match Document::<Manifest>::read(transfer.store, &release_path(&id)).await {
            Err(error) if matches!(error.kind, FileErrorKind::Permanent | FileErrorKind::NewerFormat) => continue,
            document => document?,
        };
        // A manifest whose content does not give its id has been changed.
        let Some(manifest) = document.value.filter(|manifest| manifest.id() == id) else { continue };
        if candidates.iter().any(|(earlier, _)| earlier.id == id) {
            continue;
        }
        match known.iter().find(|earlier| earlier.id == id) {
            Some(earlier) => candidates.push((earlier.clone(), manifest)),
            None => others.push((EarlierRelease { id, edition: manifest.edition, published: now }, manifest)),
        }
    }
    let place = |id: &ReleaseId| known.iter().position(|earlier| earlier.id == *id);
    let start = usize::from(state.current.value.is_some());
    candidates[start..].sort_by_key(|(earlier, _)| place(&earlier.id));
    others.sort_by(|(one, _), (other, _)| other.edition.cmp(&one.edition).then_with(|| one.id.cmp(&other.id)));
    candidates.extend(others);
    Ok(candidates)
}

/// Describes what is in place. Entries of known releases are used where they match, because not every target stores headers.
fn found_manifest(in_place: &BTreeMap<TargetPath, FoundFile>, next: &Manifest, candidates: &[Candidate]) -> Manifest {
    let describe = |(path, found): (&TargetPath, &FoundFile)| {
        let manifests = std::iter::once(next).chain(candidates.iter().map(|(_, manifest)| manifest));
        let known = manifests.filter_map(|manifest| manifest.files.get(path)).find(|entry| found.matches(entry)).cloned();
        (path.clone(), known.unwrap_or_else(|| found.to_entry(path)))
    };
    Manifest { files: in_place.iter().map(describe).collect(), ..next.clone() }
}

async fn garbage(
    store: &Store,
    documents: Vec<String>,
    restorable: &[Candidate],
    next: &Manifest,
    needed_objects: &BTreeSet<TargetPath>,
) -> Result<Vec<TargetPath>, FileError> {
    let kept: BTreeSet<String> =
        restorable.iter().map(|(earlier, _)| earlier.id.clone()).chain([next.id()]).map(|id| format!("{id}.json")).collect();
    let is_name =
        |name: &String| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.') && !name.starts_with('.');
    let documents = documents.into_iter().filter(|name| is_name(name) && !kept.contains(name));
    let documents = documents.map(|name| TargetPath::private(&format!("{RELEASES}/{name}")));
    let objects = store.list(&TargetPath::private(OBJECTS)).await?.unwrap_or_default();
    let objects = objects.into_iter().filter(is_name).map(|name| object_path(&name)).filter(|path| !needed_objects.contains(path));
    Ok(documents.chain(objects).collect())
}
