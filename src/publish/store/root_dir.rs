//! File operations relative to the handle of a directory. Symbolic links below that directory are never followed, whatever another
//! process does meanwhile: each path segment is opened by itself, relative to the previous one.

use super::symlink_found::SymlinkFound;
use crate::publish::model::target_path::TargetPath;
use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags, linkat, mkdirat, openat, renameat, statat, unlinkat};
use rustix::io::Errno;
use std::fs::File;
use std::io::{Error, ErrorKind, Result};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

const OPEN_DIR: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

pub(crate) struct RootDir(PathBuf);

impl RootDir {
    /// The directory does not have to exist yet. The path itself may be a symbolic link: the user has chosen it.
    pub(super) fn new(path: &Path) -> RootDir {
        RootDir(path.to_owned())
    }

    /// Opens a regular file for reading.
    pub(super) fn open(&self, path: &TargetPath) -> Result<File> {
        let (folder, name) = self.parent(path)?;
        // Without NONBLOCK, opening a named pipe would wait for a writer.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let no_file = || Error::new(ErrorKind::InvalidInput, "not a regular file");
        let file = openat(&folder, name, flags, Mode::empty()).map_err(|error| match error {
            // A socket, or a device without a driver.
            Errno::NXIO | Errno::NODEV => no_file(),
            error => explain(&folder, name, error),
        })?;
        let file = File::from(file);
        if file.metadata()?.is_file() { Ok(file) } else { Err(no_file()) }
    }

    /// Creates a file that must not exist yet, with its parent directories.
    pub(super) fn create_new(&self, path: &TargetPath) -> Result<File> {
        self.create_parents(path)?;
        let (folder, name) = self.parent(path)?;
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        Ok(File::from(openat(&folder, name, flags, Mode::from_raw_mode(0o666))?))
    }

    /// Replaces `to`, whose parent directories are created.
    pub(super) fn rename(&self, from: &TargetPath, to: &TargetPath) -> Result<()> {
        self.create_parents(to)?;
        let ((from_folder, from), (to_folder, to)) = (self.parent(from)?, self.parent(to)?);
        match renameat(&from_folder, from, &to_folder, to) {
            Err(Errno::ISDIR) if remove_empty(&to_folder, to) => Ok(renameat(&from_folder, from, &to_folder, to)?),
            renamed => Ok(renamed?),
        }
    }

    /// Gives a file a second name, which must not exist yet.
    pub(super) fn link(&self, from: &TargetPath, to: &TargetPath) -> Result<()> {
        self.create_parents(to)?;
        let ((from_folder, from), (to_folder, to)) = (self.parent(from)?, self.parent(to)?);
        Ok(linkat(&from_folder, from, &to_folder, to, AtFlags::empty())?)
    }

    pub(super) fn is_file(&self, path: &TargetPath) -> Result<bool> {
        let (folder, name) = self.parent(path)?;
        Ok(FileType::from_raw_mode(statat(&folder, name, AtFlags::SYMLINK_NOFOLLOW)?.st_mode).is_file())
    }

    /// Removes a file, a symbolic link itself, or an empty directory in its place.
    pub(super) fn remove_file(&self, path: &TargetPath) -> Result<()> {
        let (folder, name) = self.parent(path)?;
        match unlinkat(&folder, name, AtFlags::empty()) {
            // macOS says that it is not permitted.
            Err(Errno::ISDIR | Errno::PERM) if remove_empty(&folder, name) => Ok(()),
            removed => Ok(removed?),
        }
    }

    /// Removes the directories above a path that are empty, from the innermost to the outermost.
    pub(super) fn remove_empty_parents(&self, path: &TargetPath) {
        let segments: Vec<&str> = path.split('/').collect();
        for depth in (1..segments.len()).rev() {
            let removed =
                self.walk(&segments[..depth - 1]).and_then(|above| Ok(unlinkat(&above, segments[depth - 1], AtFlags::REMOVEDIR)?));
            // Fails for a directory that is not empty.
            if removed.is_err() {
                break;
            }
        }
    }

    /// The names of the regular files directly in a directory; empty if it does not exist.
    pub(super) fn list(&self, folder: &str) -> Result<Vec<String>> {
        let segments: Vec<&str> = folder.split('/').filter(|segment| !segment.is_empty()).collect();
        let folder = match self.walk(&segments) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            folder => folder?,
        };
        let mut names = Vec::new();
        for entry in Dir::read_from(&folder)? {
            let Ok(name) = entry?.file_name().to_owned().into_string() else { continue };
            let is_file =
                statat(&folder, &name, AtFlags::SYMLINK_NOFOLLOW).is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode).is_file());
            if is_file {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }

    /// Whether the root directory contains a directory of this name, readable or not.
    pub(super) fn has_folder(&self, name: &str) -> bool {
        let stat = self.walk(&[]).and_then(|root| Ok(statat(&root, name, AtFlags::SYMLINK_NOFOLLOW)?));
        stat.is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode).is_dir())
    }

    /// Whether the root directory does not exist or contains nothing.
    pub(super) fn is_empty(&self) -> bool {
        std::fs::read_dir(&self.0).map_or(true, |mut entries| entries.next().is_none())
    }

    /// Makes the names in the directories from the root to a path durable.
    pub(super) fn flush_parents(&self, path: &TargetPath) -> Result<()> {
        let segments: Vec<&str> = path.split('/').collect();
        (0..segments.len()).rev().try_for_each(|depth| match self.walk(&segments[..depth]) {
            Ok(folder) => flush_folder(&folder),
            // The directory became empty and was removed; the one above records that.
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        })
    }

    /// Flushes everything that was written to the file system of the root directory.
    #[cfg(target_os = "linux")]
    pub(super) fn flush_file_system(&self) -> Result<()> {
        match openat(CWD, &self.0, OPEN_DIR, Mode::empty()) {
            Ok(root) => Ok(rustix::fs::syncfs(&root)?),
            Err(Errno::NOENT) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// The handle of the parent directory, and the file name.
    fn parent<'p>(&self, path: &'p TargetPath) -> Result<(OwnedFd, &'p str)> {
        let (folders, name) = path.rsplit_once('/').map_or((Vec::new(), &**path), |(folders, name)| (folders.split('/').collect(), name));
        Ok((self.walk(&folders)?, name))
    }

    fn walk(&self, segments: &[&str]) -> Result<OwnedFd> {
        let mut folder = openat(CWD, &self.0, OPEN_DIR, Mode::empty())?;
        for segment in segments {
            let next = openat(&folder, *segment, OPEN_DIR | OFlags::NOFOLLOW, Mode::empty());
            folder = next.map_err(|error| explain(&folder, segment, error))?;
        }
        Ok(folder)
    }

    fn create_parents(&self, path: &TargetPath) -> Result<()> {
        if self.parent(path).is_ok() {
            return Ok(());
        }
        std::fs::create_dir_all(&self.0)?;
        let segments: Vec<&str> = path.split('/').collect();
        for depth in 1..segments.len() {
            let above = self.walk(&segments[..depth - 1])?;
            match mkdirat(&above, segments[depth - 1], Mode::from_raw_mode(0o777)) {
                Ok(()) | Err(Errno::EXIST) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

/// Removes a directory in the place of a file if nothing is lost with it. Returns whether it is gone.
fn remove_empty(folder: &OwnedFd, name: &str) -> bool {
    unlinkat(folder, name, AtFlags::REMOVEDIR).is_ok()
}

fn flush_folder(folder: &OwnedFd) -> Result<()> {
    match rustix::fs::fsync(folder) {
        // Some network file systems cannot flush directories.
        Ok(()) | Err(Errno::INVAL | Errno::NOTSUP | Errno::ROFS) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Replaces the error of an open that has met a symbolic link by [`SymlinkFound`].
fn explain(folder: impl AsFd, name: &str, error: Errno) -> Error {
    let is_link = || statat(folder, name, AtFlags::SYMLINK_NOFOLLOW).is_ok_and(|stat| FileType::from_raw_mode(stat.st_mode).is_symlink());
    if matches!(error, Errno::LOOP | Errno::NOTDIR | Errno::MLINK) && is_link() {
        return Error::other(SymlinkFound);
    }
    error.into()
}
