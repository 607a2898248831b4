//! The profile folder of a browser: temporary, with a random name, accessible only to this user. A run that is killed leaves its folder
//! behind; the next run removes it.

use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

const PREFIX: &str = "anyqtama-browser-";
/// Locked while the folder is in use.
const LOCK: &str = "lock";
/// Created after the lock is taken: a folder without it is not stale but new.
const PROFILE: &str = "profile";

/// Removed when dropped.
pub(super) struct Profile {
    folder: TempDir,
    _lock: File,
}

impl Profile {
    /// Creates a profile folder and removes those of killed runs.
    pub(super) fn create() -> Result<Profile> {
        let temporary = std::env::temp_dir();
        remove_stale(&temporary);
        create_in(&temporary).with_context(|| LocalizedError(msg!("cannot-write", path = temporary.display().to_string())))
    }

    /// The temporary folder that contains the profile.
    pub(super) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(super) fn path(&self) -> PathBuf {
        self.folder.path().join(PROFILE)
    }
}

impl Drop for Profile {
    /// Processes of the browser that are still being killed may create files meanwhile: try again for a second.
    fn drop(&mut self) {
        for _ in 0..20 {
            if fs::remove_dir_all(self.folder.path()).is_ok() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

fn create_in(temporary: &Path) -> Result<Profile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let folder = builder.tempdir_in(temporary)?;
    let lock = File::create(folder.path().join(LOCK))?;
    lock.try_lock()?;
    fs::create_dir(folder.path().join(PROFILE))?;
    Ok(Profile { folder, _lock: lock })
}

/// Removes the profile folders that no process has locked. Errors are ignored: folders of other users cannot be removed.
fn remove_stale(temporary: &Path) {
    for entry in fs::read_dir(temporary).into_iter().flatten().flatten() {
        let is_profile = entry.file_name().to_string_lossy().starts_with(PREFIX) && entry.file_type().is_ok_and(|kind| kind.is_dir());
        let folder = entry.path();
        if is_profile && folder.join(PROFILE).is_dir() {
            // The lock is kept meanwhile: two browsers that start together must not remove one folder at the same time.
            let lock = File::open(folder.join(LOCK)).ok().filter(|lock| lock.try_lock().is_ok());
            if lock.is_some() {
                let _ = fs::remove_dir_all(folder);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_profiles_that_nobody_uses_are_removed() {
        let temporary = tempfile::tempdir().expect("a folder");
        let used = create_in(temporary.path()).expect("created");
        let stale = temporary.path().join(format!("{PREFIX}stale"));
        fs::create_dir_all(stale.join(PROFILE)).and_then(|()| fs::write(stale.join(LOCK), "")).expect("written");
        let other = temporary.path().join("other");
        fs::create_dir_all(other.join(PROFILE)).and_then(|()| fs::write(other.join(LOCK), "")).expect("written");
        remove_stale(temporary.path());
        assert!(used.path().is_dir() && !stale.exists() && other.exists());
        drop(used);
        assert_eq!(fs::read_dir(temporary.path()).expect("there").count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn profiles_are_private() {
        use std::os::unix::fs::PermissionsExt;
        let temporary = tempfile::tempdir().expect("a folder");
        let profile = create_in(temporary.path()).expect("created");
        let mode = fs::metadata(profile.folder.path()).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }
}
