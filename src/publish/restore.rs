//! Checks, before a rollback changes anything, that every file of the release can be restored.

use super::inventory::take_inventory;
use super::model::history::object_path;
use super::model::manifest::{FileEntry, Manifest};
use super::model::plan::{ChangeKind, Plan, Upload};
use super::model::target_path::TargetPath;
use super::store::FileError;
use super::transfer::Transfer;
use std::collections::BTreeMap;

/// Replaces the uploads of a rollback plan by the files that are really not as the release wants them, each with a verified backup.
///
/// The manifest of a release lists every file, so this includes every asset that its pages use. The errors are the files that are
/// neither in place nor in the backups.
pub(crate) async fn verify_restorable(transfer: &Transfer<'_>, release: &Manifest, plan: &mut Plan) -> Result<(), Vec<FileError>> {
    let paths: Vec<TargetPath> = release.files.keys().cloned().collect();
    let in_place = take_inventory(transfer, &paths).await?;
    let is_in_place = |path: &TargetPath, entry: &FileEntry| in_place.get(path).is_some_and(|found| found.matches(entry));
    let wrong: Vec<(&TargetPath, &FileEntry)> = release.files.iter().filter(|(path, entry)| !is_in_place(path, entry)).collect();
    let objects: Vec<TargetPath> = wrong.iter().map(|(_, entry)| object_path(&entry.key())).collect();
    let backups = take_inventory(transfer, &objects).await?;
    let mut errors = Vec::new();
    for ((path, entry), object) in wrong.iter().zip(&objects) {
        match backups.get(object) {
            Some(backup) if backup.matches(entry) => {}
            Some(_) => errors.push(FileError::damaged(path, "the backup is damaged")),
            None => errors.push(FileError::missing(path)),
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let kinds: BTreeMap<TargetPath, ChangeKind> = plan.uploads.drain(..).map(|upload| (upload.path, upload.kind)).collect();
    let uploads = wrong.into_iter().map(|(path, entry)| {
        let kind = kinds.get(path).copied().unwrap_or(ChangeKind::Changed);
        Upload { path: path.clone(), kind, bytes: entry.length }
    });
    plan.uploads = uploads.collect();
    plan.unchanged = release.files.len() - plan.uploads.len();
    plan.sort_uploads();
    Ok(())
}
