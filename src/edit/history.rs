//! The undo history of the preview: one file per change in `.anyqtama/edits/`, written before the content files are.

use super::files::{ContentFiles, FileChange, WriteError};
use crate::disk;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

/// The number of changes that are kept.
const MAX_CHANGES: usize = 200;

/// A change of one or more files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Recorded {
    /// Ascending.
    pub id: u64,
    /// What was changed, in the words of the editor's page.
    pub title: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
    #[serde(default)]
    pub is_undone: bool,
    files: Vec<RecordedFile>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct RecordedFile {
    path: String,
    before: Option<String>,
    after: Option<String>,
}

impl Recorded {
    /// The paths of the files.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.path.as_str())
    }
}

/// The recorded changes, oldest first.
pub(crate) struct History {
    folder: PathBuf,
    changes: Mutex<Vec<Recorded>>,
}

impl History {
    /// Reads what earlier sessions recorded. A file that is not valid is skipped: it records nothing that could be undone.
    pub(crate) fn open(root: &Path) -> History {
        let folder = root.join(".anyqtama/edits");
        let mut changes: Vec<Recorded> = Vec::new();
        if folder.symlink_metadata().is_ok_and(|found| found.is_dir()) {
            let files = std::fs::read_dir(&folder)
                .into_iter()
                .flatten()
                .flatten()
                .filter(|file| file.path().extension().is_some_and(|end| end == "json"));
            changes.extend(files.filter_map(|file| serde_json::from_slice(&std::fs::read(file.path()).ok()?).ok()));
        }
        changes.sort_by_key(|change| change.id);
        History { folder, changes: Mutex::new(changes) }
    }

    /// The changes, newest first.
    pub(crate) fn list(&self) -> Vec<Recorded> {
        self.lock().iter().rev().cloned().collect()
    }

    /// The recorded texts of a file, newest first.
    pub(crate) fn texts_of(&self, path: &str) -> Vec<String> {
        let changes = self.lock();
        let files = changes.iter().rev().flat_map(|change| &change.files).filter(|file| file.path == path);
        files.flat_map(|file| [&file.after, &file.before]).flatten().cloned().collect()
    }

    /// Writes files and records the change.
    pub(crate) fn write(&self, files: &ContentFiles, title: &str, at: u64, changes: &[FileChange]) -> Result<(), WriteError> {
        let mut recorded = self.lock();
        let id = recorded.last().map_or(1, |last| last.id + 1);
        let file =
            |change: &FileChange| RecordedFile { path: change.path.clone(), before: change.before.clone(), after: change.after.clone() };
        let new = Recorded { id, title: title.to_owned(), at, is_undone: false, files: changes.iter().map(file).collect() };
        files.write(changes, || self.store(&new)).inspect_err(|_| self.forget(id))?;
        // After another change, what was undone before cannot be redone.
        for old in recorded.iter().filter(|old| old.is_undone) {
            self.forget(old.id);
        }
        recorded.retain(|old| !old.is_undone);
        recorded.push(new);
        while recorded.len() > MAX_CHANGES {
            self.forget(recorded.remove(0).id);
        }
        Ok(())
    }

    /// Undoes the newest change that has not been undone. `None` if there is none.
    pub(crate) fn undo(&self, files: &ContentFiles) -> Result<Option<Recorded>, WriteError> {
        let mut recorded = self.lock();
        let Some(change) = recorded.iter_mut().rfind(|change| !change.is_undone) else { return Ok(None) };
        self.switch(files, change, true)?;
        Ok(Some(change.clone()))
    }

    /// Redoes the oldest undone change. `None` if there is none.
    pub(crate) fn redo(&self, files: &ContentFiles) -> Result<Option<Recorded>, WriteError> {
        let mut recorded = self.lock();
        let Some(change) = recorded.iter_mut().find(|change| change.is_undone) else { return Ok(None) };
        self.switch(files, change, false)?;
        Ok(Some(change.clone()))
    }

    fn switch(&self, files: &ContentFiles, change: &mut Recorded, is_undone: bool) -> Result<(), WriteError> {
        let mut changes = Vec::new();
        for file in &change.files {
            let (before, after) = if is_undone { (&file.after, &file.before) } else { (&file.before, &file.after) };
            // The file can already have its text, if the program ended before it was written.
            if files.read(&file.path)? != *after {
                changes.push(FileChange { path: file.path.clone(), before: before.clone(), after: after.clone() });
            }
        }
        change.is_undone = is_undone;
        let stored = files.write(&changes, || self.store(change));
        if stored.is_err() {
            change.is_undone = !is_undone;
            // The record is on the disk again as it was, or the disk refuses everything.
            let _ = self.store(change);
        }
        stored
    }

    fn path(&self, id: u64) -> PathBuf {
        self.folder.join(format!("{id:06}.json"))
    }

    fn store(&self, change: &Recorded) -> Result<()> {
        // A link would lead the record out of the handbook.
        let is_link = |folder: &Path| folder.symlink_metadata().is_ok_and(|found| found.is_symlink());
        anyhow::ensure!(!self.folder.ancestors().take(2).any(is_link), "{} is a link", self.folder.display());
        let text = serde_json::to_vec(change).context("texts can be written as JSON")?;
        disk::replace(&self.path(change.id), text)
    }

    fn forget(&self, id: u64) {
        // A record that stays is skipped or undone to the same text.
        let _ = std::fs::remove_file(self.path(id));
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Recorded>> {
        self.changes.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "content/faq/a/kk.md";

    #[test]
    fn changes_are_undone_and_done_again_after_a_restart() {
        let root = tempfile::tempdir().expect("a folder");
        let files = ContentFiles::new(&root.path().canonicalize().expect("there"));
        let text = || files.read(FILE).expect("readable");
        let write = |history: &History, before: Option<&str>, after: Option<&str>| {
            let change = FileChange { path: FILE.to_owned(), before: before.map(str::to_owned), after: after.map(str::to_owned) };
            history.write(&files, "мәтін", 0, &[change])
        };
        let history = History::open(root.path());
        write(&history, None, Some("1")).expect("written");
        write(&history, Some("1"), Some("2")).expect("written");
        assert!(matches!(write(&history, Some("1"), Some("3")), Err(WriteError::Conflict { .. })));
        assert_eq!(history.list().len(), 2);
        let history = History::open(root.path());
        history.undo(&files).expect("possible").expect("one");
        assert_eq!(text().as_deref(), Some("1"));
        let history = History::open(root.path());
        history.undo(&files).expect("possible").expect("one");
        assert_eq!(text(), None);
        assert!(history.undo(&files).expect("possible").is_none());
        history.redo(&files).expect("possible").expect("one");
        history.redo(&files).expect("possible").expect("one");
        assert_eq!(text().as_deref(), Some("2"));
        std::fs::write(root.path().join(FILE), "басқа").expect("written");
        assert!(matches!(history.undo(&files), Err(WriteError::Conflict { .. })), "another program changed it");
        assert!(!history.list()[0].is_undone);
    }
}
