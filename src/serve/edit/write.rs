//! Applies the changes that a page sends.

use super::error::EditError;
use crate::base::clock::since_1970;
use crate::edit::change::{Change, TextFormat, changed, now_at, relocated};
use crate::edit::change_error::ChangeError;
use crate::edit::files::{ContentFiles, FileChange, fingerprint_of};
use crate::serve::preview::Preview;
use serde::Deserialize;
use serde_json::{Value, json};

/// Changes of one file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FileEdit {
    file: String,
    /// The fingerprint of the text that the editor saw.
    fingerprint: String,
    changes: Vec<Change>,
}

/// Changes of one or more files that are saved together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Save {
    /// What is changed, for the history.
    title: String,
    files: Vec<FileEdit>,
}

/// Far more than a form can change.
const MAX_CHANGES: usize = 2000;

/// Saves changes. The response has the new fingerprints.
pub(super) fn save(preview: &Preview, save: &Save) -> Result<Value, EditError> {
    if save.files.is_empty() || save.title.chars().count() > 300 {
        return Err(EditError::Invalid);
    }
    let changes = edited(&preview.editing.files, &save.files)?;
    store(preview, &save.title, &changes)?;
    let fingerprints = changes.iter().map(|change| (change.path.clone(), json!(change.after.as_deref().map(fingerprint_of))));
    Ok(json!({ "fingerprints": fingerprints.collect::<serde_json::Map<_, _>>() }))
}

/// Writes files, records the change and shows it.
pub(super) fn store(preview: &Preview, title: &str, changes: &[FileChange]) -> Result<(), EditError> {
    let files = &preview.editing.files;
    let changes: Vec<FileChange> = changes.iter().filter(|change| change.before != change.after).cloned().collect();
    if changes.is_empty() {
        return Ok(());
    }
    preview.editing.history.write(files, title, now(), &changes)?;
    show(preview, changes.iter().map(|change| change.path.as_str()));
    Ok(())
}

/// Rebuilds what changed, without waiting for the file system to report it.
pub(super) fn show<'a>(preview: &Preview, paths: impl Iterator<Item = &'a str>) {
    let paths: Vec<_> = paths.map(|path| preview.editing.files.root().join(path)).collect();
    preview.builds.rebuild(Some(&paths));
}

/// The files with their texts before and after the changes. A change of a text that somebody else has changed meanwhile is applied if its
/// own place is as the editor saw it.
pub(super) fn edited(files: &ContentFiles, edits: &[FileEdit]) -> Result<Vec<FileChange>, EditError> {
    let mut done = Vec::new();
    let mut conflicts = Vec::new();
    for edit in edits {
        if edit.changes.len() > MAX_CHANGES {
            return Err(EditError::Invalid);
        }
        let before = files.read(&edit.file)?.ok_or_else(|| EditError::not_found(&edit.file))?;
        let format = TextFormat::of(&edit.file);
        let is_current = fingerprint_of(&before) == edit.fingerprint;
        let mut text = before.clone();
        for change in &edit.changes {
            let found = if is_current { Some(change.clone()) } else { relocated(&text, format, change) };
            let Some(found) = found else {
                let theirs = now_at(&before, format, change);
                conflicts.push(json!({ "file": edit.file, "fingerprint": fingerprint_of(&before), "theirs": theirs }));
                continue;
            };
            text = changed(&text, format, &found).map_err(|error: ChangeError| EditError::from(error))?;
        }
        done.push(FileChange { path: edit.file.clone(), before: Some(before), after: Some(text) });
    }
    if conflicts.is_empty() { Ok(done) } else { Err(EditError::Conflict(Value::from(conflicts))) }
}

/// Milliseconds since 1970.
fn now() -> u64 {
    since_1970().map_or(0, |passed| passed.as_millis() as u64)
}
