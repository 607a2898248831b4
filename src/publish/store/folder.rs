//! A folder as a target. Every file is written under a temporary name and renamed, so that a web server that serves the folder
//! never delivers a partly written file. Only renames are required of the file system, so mounted network folders work too.

use super::STATE_FOLDER;
use super::error::{FileError, FileErrorKind};
use std::fs;
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Temporary files, on the same file system as the site.
const TEMPORARY: &str = "incoming";

pub(crate) struct FolderStore {
    root: PathBuf,
    /// Number of the next temporary file.
    next: AtomicU64,
}

impl FolderStore {
    /// The folder does not have to exist yet.
    pub(crate) fn new(root: &Path) -> FolderStore {
        FolderStore { root: root.to_owned(), next: AtomicU64::new(0) }
    }

    /// Whether the folder contains files and none of them is ours.
    pub(crate) fn is_foreign(&self) -> bool {
        let is_filled = fs::read_dir(&self.root).is_ok_and(|mut entries| entries.next().is_some());
        is_filled && !self.root.join(STATE_FOLDER).exists()
    }

    pub(crate) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, FileError> {
        match fs::read(self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
            Err(error) => Err(file_error(path, &error)),
        }
    }

    pub(crate) fn exists(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    /// Replaces a file atomically.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.put(path, |temporary| fs::write(temporary, bytes), |temporary, place| fs::rename(temporary, place))
    }

    /// Creates a file atomically; a [`FileErrorKind::Conflict`] if it exists.
    pub(crate) fn create(&self, path: &str, bytes: &[u8]) -> Result<(), FileError> {
        let link = |temporary: &Path, place: &Path| match fs::hard_link(temporary, place) {
            Ok(()) => fs::remove_file(temporary),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            // Some network file systems have no hard links. There, only the creation of the name is atomic.
            Err(_) => fs::OpenOptions::new().write(true).create_new(true).open(place).and_then(|mut file| file.write_all(bytes)),
        };
        self.put(path, |temporary| fs::write(temporary, bytes), link)
    }

    pub(crate) fn copy(&self, from: &str, to: &str) -> Result<(), FileError> {
        let from = self.root.join(from);
        self.put(to, |temporary| fs::copy(&from, temporary).map(|_| ()), |temporary, place| fs::rename(temporary, place))
    }

    /// Removes a file and the folders that become empty.
    pub(crate) fn remove(&self, path: &str) -> Result<(), FileError> {
        let file = self.root.join(path);
        match fs::remove_file(&file) {
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Err(file_error(path, &error)),
            _ => {}
        }
        let own = self.root.join(STATE_FOLDER);
        let folders = file.ancestors().skip(1).take_while(|folder| **folder != self.root && **folder != own);
        for folder in folders {
            // Fails for a folder that is not empty.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// Removes the temporary files of a killed run.
    pub(crate) fn remove_temporary_files(&self) {
        // Files that cannot be removed do no harm; the next run tries again.
        let _ = fs::remove_dir_all(self.root.join(STATE_FOLDER).join(TEMPORARY));
    }

    /// Makes a temporary file with `make` and moves it to `path` with `publish`.
    fn put(
        &self,
        path: &str,
        make: impl FnOnce(&Path) -> std::io::Result<()>,
        publish: impl Fn(&Path, &Path) -> std::io::Result<()>,
    ) -> Result<(), FileError> {
        let temporary_folder = self.root.join(STATE_FOLDER).join(TEMPORARY);
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let temporary = temporary_folder.join(format!("{}-{number}", std::process::id()));
        let to = self.root.join(path);
        let parent = to.parent().unwrap_or(&self.root);
        let put = fs::create_dir_all(&temporary_folder)
            .and_then(|()| make(&temporary))
            .and_then(|()| fs::create_dir_all(parent))
            .and_then(|()| publish(&temporary, &to));
        put.map_err(|error| {
            // The first error is the one to report.
            let _ = fs::remove_file(&temporary);
            if error.kind() == ErrorKind::AlreadyExists { FileError::conflict(path) } else { file_error(path, &error) }
        })
    }
}

fn file_error(path: &str, error: &Error) -> FileError {
    let kind = if error.kind() == ErrorKind::NotFound { FileErrorKind::Missing } else { FileErrorKind::Permanent };
    FileError::new(path, kind, error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removing_a_file_removes_empty_folders() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = FolderStore::new(root.path());
        folder.write("kk/faq/iin/index.html", b"one").expect("written");
        folder.write("kk/faq/iin/index.html", b"two").expect("written");
        assert_eq!(folder.read("kk/faq/iin/index.html").expect("readable").as_deref(), Some(&b"two"[..]));
        folder.copy("kk/faq/iin/index.html", ".anyqtama/objects/x").expect("copied");
        folder.remove("kk/faq/iin/index.html").expect("removed");
        folder.remove("kk/faq/iin/index.html").expect("no error");
        assert!(!root.path().join("kk").exists(), "empty folders are removed");
        assert!(folder.exists(".anyqtama/objects/x"));
        folder.remove_temporary_files();
        assert_eq!(fs::read_dir(root.path().join(STATE_FOLDER)).expect("there").count(), 1);
    }

    #[test]
    fn a_file_is_created_once() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = FolderStore::new(root.path());
        folder.create("lock", b"first").expect("created");
        assert_eq!(folder.create("lock", b"second").expect_err("refused").kind, FileErrorKind::Conflict);
        assert_eq!(folder.read("lock").expect("readable").as_deref(), Some(&b"first"[..]));
    }

    #[test]
    fn foreign_files_are_detected() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = FolderStore::new(root.path());
        assert!(!folder.is_foreign());
        fs::write(root.path().join("thesis.txt"), "mine").expect("written");
        assert!(folder.is_foreign());
    }
}
