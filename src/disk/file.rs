//! Writes single files durably.

use super::flush::flush_folder;
use std::fs::{self, File};
use std::io::{ErrorKind, Result, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Replaces a file, or creates it with its folders. Readers and power cuts find the old content or the new.
/// The permissions of a file that is replaced are kept.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let parent = parent_of(path);
    create_folders(parent)?;
    let temporary = Temporary::write(path, bytes)?;
    if let Ok(replaced) = fs::metadata(path) {
        fs::set_permissions(&temporary.path, replaced.permissions())?;
    }
    fs::rename(&temporary.path, path)?;
    flush_folder(parent)
}

/// Creates a file, with its folders. Errors: `AlreadyExists` if there is a file of that name, which is left alone.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let parent = parent_of(path);
    create_folders(parent)?;
    let temporary = Temporary::write(path, bytes)?;
    match fs::hard_link(&temporary.path, path) {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(error),
        // This file system has no hard links.
        Err(_) => write_directly(path, bytes)?,
    }
    drop(temporary);
    flush_folder(parent)
}

fn write_directly(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Creates a folder and its missing parents, each durable in the folder above.
pub(crate) fn create_folders(folder: &Path) -> Result<()> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let missing: Vec<&Path> = folder.ancestors().take_while(|above| !above.as_os_str().is_empty() && !above.exists()).collect();
    fs::create_dir_all(folder)?;
    missing.iter().try_for_each(|created| flush_folder(parent_of(created)))
}

fn parent_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}

/// A flushed file beside the one that it is to become. It is removed if it is still there when the value is dropped.
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    fn write(target: &Path, bytes: &[u8]) -> Result<Temporary> {
        let temporary = Temporary { path: temporary_path(target) };
        let mut file = File::create(&temporary.path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        Ok(temporary)
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

/// A hidden name, which the loader ignores, and which no other process or thread uses at the same time.
fn temporary_path(target: &Path) -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}-{number}.tmp", std::process::id()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_replaced_or_created_and_nothing_is_left_beside_them() {
        let root = tempfile::tempdir().expect("a folder");
        let file = root.path().join("a/b/list.json");
        replace(&file, b"one").expect("created");
        replace(&file, b"two").expect("replaced");
        assert_eq!(fs::read(&file).expect("there"), b"two");
        assert_eq!(write_new(&file, b"three").expect_err("taken").kind(), ErrorKind::AlreadyExists);
        write_new(&root.path().join("a/b/new.json"), b"four").expect("created");
        let mut names: Vec<_> =
            fs::read_dir(root.path().join("a/b")).expect("there").map(|entry| entry.expect("an entry").file_name()).collect();
        names.sort();
        assert_eq!((names, fs::read(&file).expect("there")), (vec!["list.json".into(), "new.json".into()], b"two".to_vec()));
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_kept() {
        use std::os::unix::fs::PermissionsExt;
        let root = tempfile::tempdir().expect("a folder");
        let file = root.path().join("private");
        replace(&file, b"one").and_then(|()| fs::set_permissions(&file, fs::Permissions::from_mode(0o600))).expect("written");
        replace(&file, b"two").expect("replaced");
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o600);
    }
}
