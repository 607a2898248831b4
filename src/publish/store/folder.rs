//! A folder as a target. Every file is written under a temporary name, flushed to the storage device and then renamed: a web server
//! that serves the folder never delivers a partly written file, and after a power cut every file is the old or the new one.

use super::error::{FileError, FileErrorKind};
use super::http::MAX_FILE_BYTES;
use super::root_dir::RootDir;
use super::symlink_found::SymlinkFound;
use crate::publish::model::STATE_FOLDER;
use crate::publish::model::target_path::TargetPath;
use std::collections::BTreeSet;
use std::io::{Error, ErrorKind, Read as _, Write as _};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Below the state folder: temporary files, on the same file system as the site.
const TEMPORARY: &str = "incoming";
/// Up to this number of files are flushed one by one; with more, one flush of the whole file system is faster.
#[cfg(target_os = "linux")]
const MAX_SINGLE_FLUSHES: usize = 16;

pub(crate) struct FolderStore {
    root: RootDir,
    /// Number of the next temporary file.
    next: AtomicU64,
    /// Files that have been written but not renamed yet: temporary path, final path.
    pending: Mutex<Vec<(TargetPath, TargetPath)>>,
    has_removed: AtomicBool,
}

impl FolderStore {
    /// The folder does not have to exist yet.
    pub(crate) fn new(root: &Path) -> FolderStore {
        FolderStore { root: RootDir::new(root), next: AtomicU64::new(0), pending: Mutex::default(), has_removed: AtomicBool::new(false) }
    }

    /// Whether the folder contains files and none of them is ours.
    pub(crate) fn is_foreign(&self) -> bool {
        !self.root.is_empty() && !self.root.has_folder(STATE_FOLDER)
    }

    pub(crate) fn read(&self, path: &TargetPath) -> Result<Option<Vec<u8>>, FileError> {
        let read = || {
            let file = self.root.open(path)?;
            let mut bytes = Vec::with_capacity(file.metadata()?.len().min(MAX_FILE_BYTES as u64) as usize + 1);
            file.take(MAX_FILE_BYTES as u64 + 1).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        match read() {
            Ok(bytes) if bytes.len() > MAX_FILE_BYTES => Err(FileError::too_large(path)),
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(file_error(path, &error)),
        }
    }

    pub(crate) fn exists(&self, path: &TargetPath) -> Result<bool, FileError> {
        match self.root.is_file(path) {
            Ok(is_file) => Ok(is_file),
            Err(error) if is_missing(&error) => Ok(false),
            Err(error) => Err(file_error(path, &error)),
        }
    }

    pub(crate) fn list(&self, folder: &str) -> Result<Vec<String>, FileError> {
        self.root.list(folder).map_err(|error| file_error(&format!("{folder}/"), &error))
    }

    /// Writes a file under a temporary name. [`FolderStore::commit`] moves it to its place.
    pub(crate) fn write(&self, path: &TargetPath, bytes: &[u8]) -> Result<(), FileError> {
        let temporary = self.write_temporary(bytes).map_err(|error| file_error(path, &error))?;
        self.pending().push((temporary, path.clone()));
        Ok(())
    }

    /// Copies a file; see [`FolderStore::write`].
    pub(crate) fn copy(&self, from: &TargetPath, to: &TargetPath) -> Result<(), FileError> {
        match self.read(from)? {
            Some(bytes) => self.write(to, &bytes),
            None => Err(FileError::missing(from)),
        }
    }

    /// Flushes the written files, renames them, and flushes the directories. Returns the paths that are in place, and every error.
    pub(crate) fn commit(&self) -> (Vec<TargetPath>, Vec<FileError>) {
        let pending = std::mem::take(&mut *self.pending());
        let (mut done, mut errors) = (Vec::new(), Vec::new());
        if let Err(error) = self.flush_contents(&pending) {
            errors.extend(pending.iter().map(|(_, path)| file_error(path, &error)));
            return (done, errors);
        }
        for (temporary, path) in pending {
            match self.root.rename(&temporary, &path) {
                Ok(()) => done.push(path),
                Err(error) => {
                    errors.push(file_error(&path, &error));
                    // The first error is the one to report.
                    let _ = self.root.remove_file(&temporary);
                }
            }
        }
        if let Err(error) = self.flush_names(&done) {
            errors.extend(done.drain(..).map(|path| file_error(&path, &error)));
        }
        (done, errors)
    }

    /// Replaces a file immediately, without waiting for [`FolderStore::commit`].
    pub(crate) fn replace(&self, path: &TargetPath, bytes: &[u8]) -> Result<(), FileError> {
        self.put(path, bytes, |temporary| self.root.rename(temporary, path))
    }

    /// Creates a file immediately; a [`FileErrorKind::Conflict`] if it exists.
    pub(crate) fn create(&self, path: &TargetPath, bytes: &[u8]) -> Result<(), FileError> {
        self.put(path, bytes, |temporary| match self.root.link(temporary, path) {
            Ok(()) => self.root.remove_file(temporary),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
            // Some network file systems have no hard links. There, only the creation of the name is atomic.
            Err(_) => {
                let mut file = self.root.create_new(path)?;
                file.write_all(bytes)?;
                file.sync_all()?;
                self.root.remove_file(temporary)
            }
        })
    }

    /// Removes a file and the folders that become empty.
    pub(crate) fn remove(&self, path: &TargetPath) -> Result<(), FileError> {
        match self.root.remove_file(path) {
            Err(error) if is_missing(&error) => return Ok(()),
            Err(error) => return Err(file_error(path, &error)),
            Ok(()) => {}
        }
        self.root.remove_empty_parents(path);
        self.has_removed.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Removes the temporary files of a killed run.
    pub(crate) fn remove_temporary_files(&self) {
        let folder = TargetPath::private(TEMPORARY);
        // Files that cannot be removed do no harm; the next run tries again.
        for name in self.root.list(&folder).unwrap_or_default() {
            let _ = self.root.remove_file(&TargetPath::private(&format!("{TEMPORARY}/{name}")));
        }
    }

    fn put(&self, path: &TargetPath, bytes: &[u8], publish: impl Fn(&TargetPath) -> std::io::Result<()>) -> Result<(), FileError> {
        let attempt = || {
            let temporary = self.write_temporary(bytes)?;
            let published = self.root.open(&temporary).and_then(|file| file.sync_all()).and_then(|()| publish(&temporary));
            if published.is_err() {
                // The first error is the one to report.
                let _ = self.root.remove_file(&temporary);
            }
            published
        };
        let put = match attempt() {
            // Another publisher, who has just acquired the lock, has removed the temporary file.
            Err(error) if error.kind() == ErrorKind::NotFound => attempt(),
            put => put,
        };
        put.and_then(|()| self.root.flush_parents(path)).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => FileError::conflict(path),
            _ => file_error(path, &error),
        })
    }

    fn write_temporary(&self, bytes: &[u8]) -> std::io::Result<TargetPath> {
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let temporary = TargetPath::private(&format!("{TEMPORARY}/{}-{number}", std::process::id()));
        // A killed process with the same id may have left a file of that name.
        match self.root.remove_file(&temporary) {
            Err(error) if !is_missing(&error) => return Err(error),
            _ => {}
        }
        let written = self.root.create_new(&temporary).and_then(|mut file| {
            file.write_all(bytes)?;
            if cfg!(target_os = "linux") { Ok(()) } else { file.sync_all() }
        });
        if written.is_err() {
            // The first error is the one to report.
            let _ = self.root.remove_file(&temporary);
        }
        written.map(|()| temporary)
    }

    /// Flushes the content of temporary files. Elsewhere than on Linux, each one was flushed when it was written.
    #[cfg(target_os = "linux")]
    fn flush_contents(&self, pending: &[(TargetPath, TargetPath)]) -> std::io::Result<()> {
        if pending.len() > MAX_SINGLE_FLUSHES {
            return self.root.flush_file_system();
        }
        pending.iter().try_for_each(|(temporary, _)| self.root.open(temporary)?.sync_all())
    }

    #[cfg(not(target_os = "linux"))]
    #[allow(clippy::unnecessary_wraps)] // The Linux variant can fail.
    fn flush_contents(&self, _: &[(TargetPath, TargetPath)]) -> std::io::Result<()> {
        Ok(())
    }

    /// Flushes the directories in which files were renamed or removed.
    fn flush_names(&self, renamed: &[TargetPath]) -> std::io::Result<()> {
        #[cfg(target_os = "linux")]
        if self.has_removed.swap(false, Ordering::Relaxed) || renamed.len() > MAX_SINGLE_FLUSHES {
            return self.root.flush_file_system();
        }
        let folder = |path: &TargetPath| path.rsplit_once('/').map(|(folder, _)| folder.to_owned());
        let one_of_each: BTreeSet<(Option<String>, &TargetPath)> = renamed.iter().map(|path| (folder(path), path)).collect();
        let mut previous = None;
        for (folder, path) in one_of_each {
            if previous.as_ref() != Some(&folder) {
                self.root.flush_parents(path)?;
            }
            previous = Some(folder);
        }
        Ok(())
    }

    fn pending(&self) -> std::sync::MutexGuard<'_, Vec<(TargetPath, TargetPath)>> {
        self.pending.lock().expect("no thread panics while it holds the list")
    }
}

fn is_missing(error: &Error) -> bool {
    // A name that is too long for the file system cannot exist there.
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename)
}

fn file_error(path: &str, error: &Error) -> FileError {
    let kind = match error.kind() {
        ErrorKind::NotFound => FileErrorKind::Missing,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => FileErrorKind::ReadOnly,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FileErrorKind::NoSpace,
        ErrorKind::NotADirectory | ErrorKind::IsADirectory | ErrorKind::InvalidInput => FileErrorKind::Obstacle,
        // A folder with files cannot be replaced by a file.
        ErrorKind::DirectoryNotEmpty => FileErrorKind::Obstacle,
        _ if error.get_ref().is_some_and(|cause| cause.is::<SymlinkFound>()) => FileErrorKind::Symlink,
        _ => FileErrorKind::Permanent,
    };
    FileError::new(path, kind, error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn path(text: &str) -> TargetPath {
        TargetPath::try_from(text.to_owned()).expect("a path")
    }

    fn read(folder: &FolderStore, at: &str) -> Option<Vec<u8>> {
        folder.read(&path(at)).expect("readable")
    }

    #[test]
    fn written_files_appear_with_the_commit() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = FolderStore::new(&root.path().join("www"));
        let page = path("kk/faq/iin/index.html");
        folder.write(&page, b"one").expect("written");
        assert_eq!(read(&folder, "kk/faq/iin/index.html"), None);
        assert_eq!(folder.commit(), (vec![page.clone()], vec![]));
        assert_eq!(read(&folder, "kk/faq/iin/index.html").as_deref(), Some(&b"one"[..]));
        let backup = TargetPath::private("objects/x");
        folder.copy(&page, &backup).expect("copied");
        assert_eq!(folder.commit(), (vec![backup.clone()], vec![]));
        folder.remove(&page).expect("removed");
        folder.remove(&page).expect("no error");
        assert!(!root.path().join("www/kk").exists(), "empty folders are removed");
        assert_eq!(folder.exists(&backup), Ok(true));
        for at in 0..40 {
            folder.write(&path(&format!("many/{at}.html")), b"x").expect("written");
        }
        assert_eq!(folder.commit().0.len(), 40);
    }

    #[test]
    fn a_document_is_created_once() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = FolderStore::new(root.path());
        let lock = TargetPath::private("lock.json");
        folder.create(&lock, b"first").expect("created");
        assert_eq!(folder.create(&lock, b"second").expect_err("rejected").kind, FileErrorKind::Conflict);
        folder.replace(&lock, b"third").expect("replaced");
        assert_eq!(folder.read(&lock).expect("readable").as_deref(), Some(&b"third"[..]));
        assert_eq!(fs::read_dir(root.path().join(".anyqtama/incoming")).expect("exists").count(), 0, "no temporary files are left");
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_are_never_followed() {
        let (root, outside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        fs::write(outside.path().join("victim.html"), "mine").expect("written");
        std::os::unix::fs::symlink(outside.path(), root.path().join("kk")).expect("linked");
        std::os::unix::fs::symlink(outside.path().join("victim.html"), root.path().join("page.html")).expect("linked");
        let folder = FolderStore::new(root.path());
        let kind = |result: Result<(), FileError>| result.expect_err("rejected").kind;
        assert_eq!(kind(folder.read(&path("kk/victim.html")).map(|_| ())), FileErrorKind::Symlink);
        assert_eq!(kind(folder.read(&path("page.html")).map(|_| ())), FileErrorKind::Symlink);
        assert_eq!(kind(folder.remove(&path("kk/victim.html"))), FileErrorKind::Symlink);
        folder.write(&path("kk/new.html"), b"x").expect("written under a temporary name");
        folder.write(&path("page.html"), b"x").expect("written under a temporary name");
        let (done, errors) = folder.commit();
        assert_eq!((done, errors[0].kind), (vec![path("page.html")], FileErrorKind::Symlink));
        assert!(!root.path().join("page.html").is_symlink(), "the link itself is replaced");
        assert_eq!(fs::read_to_string(outside.path().join("victim.html")).expect("exists"), "mine");
        assert_eq!(fs::read_dir(outside.path()).expect("exists").count(), 1);
    }
}
