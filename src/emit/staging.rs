//! Writes the new site into the staging folder.

use super::{EmitSummary, MARKER_FILE, ignore_text};
use crate::base::output::Output;
use crate::disk::cannot_write;
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Writes the whole site into `staging`, with hard links to the files of `old` that did not change.
pub(super) fn write_site(output: &Output, old: &Path, staging: &Path) -> Result<EmitSummary> {
    fs::create_dir_all(staging).with_context(|| cannot_write(staging))?;
    let unchanged = AtomicUsize::new(0);
    output.par_iter().try_for_each(|(path, bytes)| {
        let (from, to) = (old.join(path), staging.join(path));
        if is_same(&from, bytes) {
            unchanged.fetch_add(1, Ordering::Relaxed);
            // Some file systems, and two different ones, have no hard links between them.
            if with_folder(&to, || fs::hard_link(&from, &to)).is_ok() {
                return Ok(());
            }
        }
        with_folder(&to, || fs::write(&to, bytes)).with_context(|| cannot_write(&to))
    })?;
    let ignore = staging.join(MARKER_FILE);
    fs::write(&ignore, ignore_text()).with_context(|| cannot_write(&ignore))?;
    let unchanged = unchanged.into_inner();
    Ok(EmitSummary {
        written: output.len() - unchanged,
        unchanged,
        removed: obsolete(output, old).len(),
        bytes: output.values().map(|bytes| bytes.len() as u64).sum(),
        notice: None,
    })
}

/// The files below `old` that are not part of the new site.
pub(super) fn obsolete(output: &Output, old: &Path) -> Vec<String> {
    files_of(old).into_iter().filter(|path| !output.contains_key(path) && path != MARKER_FILE).collect()
}

/// Runs `put` for a path, and creates its folder only if it turns out to be missing: mostly the first file in a folder does that.
pub(super) fn with_folder(path: &Path, put: impl Fn() -> std::io::Result<()>) -> std::io::Result<()> {
    match (put(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == ErrorKind::NotFound => fs::create_dir_all(folder).and_then(|()| put()),
        (result, _) => result,
    }
}

/// Whether a path is a regular file with these bytes.
pub(super) fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let is_as_long = fs::symlink_metadata(path).is_ok_and(|file| file.is_file() && file.len() == bytes.len() as u64);
    is_as_long && fs::read(path).is_ok_and(|old| old == bytes)
}

/// The files below a folder, relative to it, with `/`.
pub(super) fn files_of(folder: &Path) -> Vec<String> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| !entry.file_type().is_dir())
        .filter_map(|entry| entry.path().strip_prefix(folder).ok().map(|path| path.to_string_lossy().replace('\\', "/")))
        .collect()
}
