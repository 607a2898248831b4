//! File operations below a directory, for systems without operations relative to a directory handle. Each path segment is checked
//! for symbolic links before it is used.

use super::symlink_found::SymlinkFound;
use crate::publish::model::target_path::TargetPath;
use std::fs::{self, File};
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

pub(crate) struct RootDir(PathBuf);

impl RootDir {
    /// The directory does not have to exist yet. The path itself may be a symbolic link: the user has chosen it.
    pub(super) fn new(path: &Path) -> RootDir {
        RootDir(path.to_owned())
    }

    /// Opens a regular file for reading.
    pub(super) fn open(&self, path: &TargetPath) -> Result<File> {
        let place = self.checked(path)?;
        if fs::symlink_metadata(&place)?.is_file() {
            File::open(place)
        } else {
            Err(Error::new(ErrorKind::InvalidInput, "not a regular file"))
        }
    }

    /// Creates a file that must not exist yet, with its parent directories.
    pub(super) fn create_new(&self, path: &TargetPath) -> Result<File> {
        File::options().write(true).create_new(true).open(self.with_parents(path)?)
    }

    /// Replaces `to`, whose parent directories are created. A symbolic link at `to` is replaced, not followed.
    pub(super) fn rename(&self, from: &TargetPath, to: &TargetPath) -> Result<()> {
        fs::rename(self.checked(from)?, self.with_parents(to)?)
    }

    /// Gives a file a second name, which must not exist yet.
    pub(super) fn link(&self, from: &TargetPath, to: &TargetPath) -> Result<()> {
        fs::hard_link(self.checked(from)?, self.with_parents(to)?)
    }

    pub(super) fn is_file(&self, path: &TargetPath) -> Result<bool> {
        Ok(fs::symlink_metadata(self.parent(path)?.join(name(path)))?.is_file())
    }

    /// Removes a file, or a symbolic link itself.
    pub(super) fn remove_file(&self, path: &TargetPath) -> Result<()> {
        fs::remove_file(self.parent(path)?.join(name(path)))
    }

    /// Removes the directories above a path that are empty, from the innermost to the outermost.
    pub(super) fn remove_empty_parents(&self, path: &TargetPath) {
        let Ok(parent) = self.parent(path) else { return };
        // Fails for a directory that is not empty.
        for folder in parent.ancestors().take_while(|folder| *folder != self.0) {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
    }

    /// The names of the regular files directly in a directory; empty if it does not exist.
    pub(super) fn list(&self, folder: &str) -> Result<Vec<String>> {
        let mut names = Vec::new();
        let entries = match fs::read_dir(self.walk(folder.split('/').filter(|segment| !segment.is_empty()))?) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(names),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                names.extend(entry.file_name().into_string());
            }
        }
        names.sort();
        Ok(names)
    }

    pub(super) fn has_folder(&self, name: &str) -> bool {
        fs::symlink_metadata(self.0.join(name)).is_ok_and(|found| found.is_dir())
    }

    /// Whether the root directory does not exist or contains nothing.
    pub(super) fn is_empty(&self) -> bool {
        fs::read_dir(&self.0).map_or(true, |mut entries| entries.next().is_none())
    }

    /// These systems have no way to flush a directory.
    #[allow(clippy::unnecessary_wraps)] // The other variant can fail.
    pub(super) fn flush_parents(&self, _: &TargetPath) -> Result<()> {
        Ok(())
    }

    /// The path of a file, after all its segments have been checked.
    fn checked(&self, path: &TargetPath) -> Result<PathBuf> {
        self.walk(path.split('/'))
    }

    fn parent(&self, path: &TargetPath) -> Result<PathBuf> {
        self.walk(path.rsplit_once('/').into_iter().flat_map(|(folders, _)| folders.split('/')))
    }

    fn with_parents(&self, path: &TargetPath) -> Result<PathBuf> {
        let parent = self.parent(path)?;
        fs::create_dir_all(&parent)?;
        Ok(parent.join(name(path)))
    }

    fn walk<'s>(&self, segments: impl Iterator<Item = &'s str>) -> Result<PathBuf> {
        let mut place = self.0.clone();
        for segment in segments {
            place.push(segment);
            if fs::symlink_metadata(&place).is_ok_and(|found| found.is_symlink()) {
                return Err(Error::other(SymlinkFound));
            }
        }
        Ok(place)
    }
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
