//! A folder as a target: each file comes to its place by renaming, so that a web server that serves the folder never gives
//! out half a file. Nothing but renaming is asked of the disk, so that mounted network folders do too.

use super::store::{Fault, FaultKind, OWN, conflict};
use std::fs;
use std::io::{Error, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Where files are written before they come to their place; on the same disk as the site.
const INCOMING: &str = "incoming";

/// A folder.
pub(crate) struct Folder {
    root: PathBuf,
    /// Numbers the files that are being written.
    next: AtomicU64,
}

impl Folder {
    /// The folder, which need not be there yet.
    pub(crate) fn new(root: &Path) -> Folder {
        Folder { root: root.to_owned(), next: AtomicU64::new(0) }
    }

    /// Whether somebody else's files lie here: something, and none of what publishing keeps.
    pub(crate) fn is_foreign(&self) -> bool {
        let is_filled = fs::read_dir(&self.root).is_ok_and(|mut entries| entries.next().is_some());
        is_filled && !self.root.join(OWN).exists()
    }

    /// The bytes of a file.
    pub(crate) fn read(&self, path: &str) -> Result<Option<Vec<u8>>, Fault> {
        match fs::read(self.root.join(path)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
            Err(error) => Err(fault(path, &error)),
        }
    }

    /// Whether a file is there.
    pub(crate) fn exists(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    /// Puts a file in its place.
    pub(crate) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        self.bring(path, |beside| fs::write(beside, bytes), |beside, place| fs::rename(beside, place))
    }

    /// Puts a file in its place if nothing is there.
    pub(crate) fn create(&self, path: &str, bytes: &[u8]) -> Result<(), Fault> {
        let link = |beside: &Path, place: &Path| match fs::hard_link(beside, place) {
            Ok(()) => fs::remove_file(beside),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            // Some network disks know no second name for a file: there, only the name is taken in one step.
            Err(_) => fs::OpenOptions::new().write(true).create_new(true).open(place).and_then(|mut file| file.write_all(bytes)),
        };
        self.bring(path, |beside| fs::write(beside, bytes), link)
    }

    /// Copies a file.
    pub(crate) fn copy(&self, from: &str, to: &str) -> Result<(), Fault> {
        let from = self.root.join(from);
        self.bring(to, |beside| fs::copy(&from, beside).map(|_| ()), |beside, place| fs::rename(beside, place))
    }

    /// Removes a file, and the folders that it leaves empty.
    pub(crate) fn remove(&self, path: &str) -> Result<(), Fault> {
        let file = self.root.join(path);
        match fs::remove_file(&file) {
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => return Err(fault(path, &error)),
            _ => {}
        }
        let own = self.root.join(OWN);
        let folders = file.ancestors().skip(1).take_while(|folder| **folder != self.root && **folder != own);
        for folder in folders {
            // A folder with something in it stays.
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }

    /// Removes what a run that was killed left half-written.
    pub(crate) fn clear_incoming(&self) {
        // Nobody reads there; what could not be removed is overwritten or removed another time.
        let _ = fs::remove_dir_all(self.root.join(OWN).join(INCOMING));
    }

    fn bring(
        &self,
        path: &str,
        make: impl FnOnce(&Path) -> std::io::Result<()>,
        place: impl Fn(&Path, &Path) -> std::io::Result<()>,
    ) -> Result<(), Fault> {
        let incoming = self.root.join(OWN).join(INCOMING);
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let beside = incoming.join(format!("{}-{number}", std::process::id()));
        let to = self.root.join(path);
        let parent = to.parent().unwrap_or(&self.root);
        let brought = fs::create_dir_all(&incoming)
            .and_then(|()| make(&beside))
            .and_then(|()| fs::create_dir_all(parent))
            .and_then(|()| place(&beside, &to));
        brought.map_err(|error| {
            // The first error is the one to tell.
            let _ = fs::remove_file(&beside);
            if error.kind() == ErrorKind::AlreadyExists { conflict(path) } else { fault(path, &error) }
        })
    }
}

fn fault(path: &str, error: &Error) -> Fault {
    let kind = if error.kind() == ErrorKind::NotFound { FaultKind::Missing } else { FaultKind::Final };
    Fault { path: path.to_owned(), kind, reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_and_go_and_leave_nothing() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = Folder::new(root.path());
        folder.write("kk/faq/iin/index.html", b"one").expect("written");
        folder.write("kk/faq/iin/index.html", b"two").expect("written");
        assert_eq!(folder.read("kk/faq/iin/index.html").expect("readable").as_deref(), Some(&b"two"[..]));
        folder.copy("kk/faq/iin/index.html", ".anyqtama/objects/x").expect("copied");
        folder.remove("kk/faq/iin/index.html").expect("removed");
        folder.remove("kk/faq/iin/index.html").expect("no fault");
        assert!(!root.path().join("kk").exists(), "empty folders go");
        assert!(folder.exists(".anyqtama/objects/x"));
        folder.clear_incoming();
        assert_eq!(fs::read_dir(root.path().join(OWN)).expect("there").count(), 1);
    }

    #[test]
    fn only_one_can_create_a_file() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = Folder::new(root.path());
        folder.create("turn", b"first").expect("created");
        assert_eq!(folder.create("turn", b"second").expect_err("refused").kind, FaultKind::Conflict);
        assert_eq!(folder.read("turn").expect("readable").as_deref(), Some(&b"first"[..]));
    }

    #[test]
    fn somebody_elses_files_are_known() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = Folder::new(root.path());
        assert!(!folder.is_foreign());
        fs::write(root.path().join("thesis.txt"), "mine").expect("written");
        assert!(folder.is_foreign());
    }
}
