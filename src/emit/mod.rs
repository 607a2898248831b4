//! Writes the finished site into its folder.
//!
//! The new site is written to a staging folder beside the old one, with hard links to files that did not change, and flushed to the
//! device. Then the two folders are exchanged in one step. Readers see the old site or the new one. A build that is killed, or a
//! power cut, leaves the old one or the new one. `switch` holds the fallbacks for file systems without such an exchange.

mod in_place;
mod ownership;
mod staging;
mod switch;

use crate::base::build_manifest;
use crate::base::message::{LocalizedError, Message};
use crate::base::output::Output;
use crate::disk::{self, Durability, cannot_write};
use crate::msg;
use anyhow::{Context, Result};
use staging::{is_same, write_site};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

pub(crate) use ownership::own_folder;

/// The first line of the `.gitignore` in an output folder. It marks a folder that anyqtama made and may replace.
const MARKER: &str = "# Made by anyqtama: everything here is output and may be replaced at any time.";

/// The name of that file.
const MARKER_FILE: &str = ".gitignore";

/// What a build changed in its output folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct EmitSummary {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that kept their bytes and time stamps.
    pub unchanged: usize,
    /// Files that are no longer part of the site.
    pub removed: usize,
    /// Bytes of the whole site.
    pub bytes: u64,
    /// Says that the site was switched without an exchange of folders, and what that means.
    pub notice: Option<Message>,
}

/// Where and how a site is written.
pub(crate) struct EmitTarget<'a> {
    /// The output folder.
    pub folder: &'a Path,
    /// The root of the handbook, whose sources are never overwritten.
    pub root: &'a Path,
    /// Whether to flush to the device.
    pub durability: Durability,
}

/// Refuses a folder for a site that contains the sources of the handbook at `root`, or is one of them.
pub(crate) fn refuse_sources(folder: &Path, root: &Path) -> Result<()> {
    ownership::refuse_sources(&resolve(folder)?, &resolve(root)?)
}

/// Makes the output folder hold exactly `output` and a `.gitignore`, and writes the build manifest beside the folder.
///
/// Errors: the folder or the manifest was not made by anyqtama, the folder contains the sources of the handbook or is among them,
/// or a disk operation fails. After an error the folder is as it was, unless it is updated file by file (see `in_place`).
pub(crate) fn emit(output: &Output, manifest: &str, target: &EmitTarget) -> Result<EmitSummary> {
    let folder = &resolve(target.folder)?;
    ownership::refuse_sources(folder, &resolve(target.root)?)?;
    let parent = folder.parent().context(LocalizedError(msg!("output-is-root")))?;
    disk::file::create_folders(parent).with_context(|| cannot_write(parent))?;
    let _lock = lock(parent);
    let staging = staging_folder(folder);
    switch::recover(folder, &staging)?;
    let manifest_file = parent.join(build_manifest::NAME);
    ownership::refuse_foreign_folder(folder, &manifest_file)?;
    ownership::refuse_foreign_manifest(&manifest_file)?;
    remove_if_there(&staging)?;
    let result = stage_and_switch(output, manifest, folder, &staging, target.durability);
    if result.is_err() {
        // Report the first error. The next build removes what could not be removed now.
        let _ = fs::remove_dir_all(&staging);
    }
    let summary = result?;
    put_manifest(&manifest_file, &staging, target.durability)?;
    remove_if_there(&staging)?;
    Ok(summary)
}

/// Writes everything that needs disk space, flushes it, and switches. Afterwards `staging` holds the new manifest.
fn stage_and_switch(output: &Output, manifest: &str, folder: &Path, staging: &Path, durability: Durability) -> Result<EmitSummary> {
    let site = staging.join("site");
    let summary = write_site(output, folder, &site)?;
    let file = staging.join(build_manifest::NAME);
    fs::write(&file, manifest).with_context(|| cannot_write(&file))?;
    disk::flush::flush_tree(staging, durability).with_context(|| cannot_write(staging))?;
    let notice = switch::switch(output, folder, staging, durability)?;
    Ok(EmitSummary { notice, ..summary })
}

/// Moves the new manifest into place, unless the old one has the same bytes.
fn put_manifest(place: &Path, staging: &Path, durability: Durability) -> Result<()> {
    let new = staging.join(build_manifest::NAME);
    if !fs::read(&new).is_ok_and(|new| is_same(place, &new)) {
        fs::rename(&new, place).with_context(|| cannot_write(place))?;
    }
    flush_parent(place, durability)
}

fn flush_parent(path: &Path, durability: Durability) -> Result<()> {
    match (path.parent(), durability) {
        (Some(parent), Durability::Flush) => disk::flush::flush_folder(parent).with_context(|| cannot_write(parent)),
        _ => Ok(()),
    }
}

/// The absolute path with links followed: a link to an output folder stays a link, and its target is replaced. Where the end of
/// the path does not exist yet, links before it are followed: `link-to-content/site` is in `content`.
fn resolve(path: &Path) -> Result<PathBuf> {
    use std::path::Component;
    let absolute = std::path::absolute(path).with_context(|| cannot_write(path))?;
    let mut known = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                known.pop();
            }
            part => known.push(part),
        }
        known = fs::canonicalize(&known).unwrap_or(known);
    }
    Ok(known)
}

/// Waits for other builds that write into the same parent folder. The system releases the lock when the process ends.
fn lock(parent: &Path) -> Option<fs::File> {
    let folder = fs::File::open(parent).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// Beside the output, because renaming works only within one file system. The name is hidden, and always the same, so that the
/// next build finds leftovers.
fn staging_folder(folder: &Path) -> PathBuf {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    folder.with_file_name(format!(".{name}.anyqtama"))
}

fn remove_if_there(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| cannot_write(folder)),
        _ => Ok(()),
    }
}

/// The `.gitignore` of an output folder: git keeps the folder and ignores its content.
pub(crate) fn ignore_text() -> String {
    format!("{MARKER}\n*\n!.gitignore\n")
}

#[cfg(test)]
mod tests;
