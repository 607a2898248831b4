//! Flushes files, folders and whole trees to the storage device.

use rayon::prelude::*;
use std::fs::File;
use std::io::{ErrorKind, Result};
use std::path::{Path, PathBuf};

/// Whether written data is flushed to the storage device before a command reports success.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Durability {
    /// Flush: a power cut after the command loses nothing.
    #[default]
    Flush,
    /// Leave it to the system, which writes within about half a minute. For benchmarks and throw-away builds.
    NoFlush,
}

/// Threads that flush at the same time. They only wait for the device, and the file system combines their requests: 16 threads are
/// about ten times as fast as one on ext4.
const FLUSH_THREADS: usize = 16;

/// Flushes everything below `folder`: files first, then folders from the deepest up, `folder` last.
///
/// Where the system can flush a whole file system reliably, that is one call: about ten times faster than a call per file.
pub(crate) fn flush_tree(folder: &Path, durability: Durability) -> Result<()> {
    if durability == Durability::NoFlush || flush_file_system(folder)? {
        return Ok(());
    }
    let mut files = Vec::new();
    let mut folders = Vec::new();
    for entry in walkdir::WalkDir::new(folder).follow_links(false).contents_first(true) {
        let entry = entry?;
        match entry.file_type() {
            kind if kind.is_dir() => folders.push(entry.into_path()),
            kind if kind.is_file() => files.push(entry.into_path()),
            _ => {}
        }
    }
    flush_files(&files)?;
    folders.iter().try_for_each(|folder| flush_folder(folder))
}

fn flush_files(files: &[PathBuf]) -> Result<()> {
    let flush = || files.par_iter().try_for_each(|file| open_to_flush(file)?.sync_all());
    match rayon::ThreadPoolBuilder::new().num_threads(FLUSH_THREADS).build() {
        Ok(pool) => pool.install(flush),
        Err(_) => flush(),
    }
}

/// Windows flushes only files that are open for writing.
fn open_to_flush(file: &Path) -> Result<File> {
    if cfg!(windows) { File::options().write(true).open(file) } else { File::open(file) }
}

/// Flushes the list of a folder's files, which makes renames and new files in it durable.
///
/// Windows has no such call; file systems that cannot do it say so and are left alone.
pub(crate) fn flush_folder(folder: &Path) -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    // The parent of a relative path without folders.
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match File::open(folder)?.sync_all() {
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// Flushes the file system that holds `folder`; false where that is not known to reach the device. FUSE, for one, accepts
/// the call and does nothing.
#[cfg(target_os = "linux")]
fn flush_file_system(folder: &Path) -> Result<bool> {
    /// ext2 to ext4, XFS, Btrfs, F2FS, tmpfs: from `linux/magic.h`.
    const RELIABLE: [u32; 5] = [0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x0102_1994];
    let folder = File::open(folder)?;
    let kind = rustix::fs::fstatfs(&folder)?.f_type;
    // The field is signed and of another width on some processors; the magic number is its lower half.
    if !RELIABLE.contains(&(kind as u32)) {
        return Ok(false);
    }
    rustix::fs::syncfs(&folder)?;
    Ok(true)
}

#[cfg(not(target_os = "linux"))]
fn flush_file_system(_: &Path) -> Result<bool> {
    Ok(false)
}
