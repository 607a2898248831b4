//! Decides whether a folder or a file was made by anyqtama and may be replaced.

use super::staging::files_of;
use super::{MARKER, MARKER_FILE, ignore_text};
use crate::base::build_manifest;
use crate::base::fingerprint::Sha256Hash;
use crate::base::message::LocalizedError;
use crate::disk::{self, cannot_write};
use crate::msg;
use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

/// The folder that mkfs creates at the root of a file system: an otherwise empty mount point counts as empty.
const LOST_AND_FOUND: &str = "lost+found";

/// What the start of a file says about who made it.
#[derive(Debug, PartialEq, Eq)]
enum Marker {
    /// It starts with the marker.
    Whole,
    /// It holds a part of the marker, at least its first word: a write was cut off.
    Cut,
    /// It is empty or holds only zero bytes, as after a power cut.
    Empty,
    /// It starts with something else, or is not a regular file.
    Foreign,
    /// There is no such file.
    Missing,
}

/// Refuses a folder that contains the sources of the handbook, or is one of them.
pub(super) fn refuse_sources(folder: &Path, root: &Path) -> Result<()> {
    let sources = ["content", "themes", "assets", ".anyqtama", ".git"].map(|name| root.join(name));
    if root.starts_with(folder) || sources.iter().any(|source| folder.starts_with(source)) {
        bail!(LocalizedError(msg!("output-inside-sources", path = folder.display().to_string())));
    }
    Ok(())
}

/// Refuses a folder with files that anyqtama did not make. A folder whose marker is damaged is accepted if the build manifest proves that
/// nothing else would be lost.
pub(super) fn refuse_foreign_folder(folder: &Path, manifest_file: &Path) -> Result<()> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            if entries.filter_map(Result::ok).all(|entry| entry.file_name() == LOST_AND_FOUND) {
                return Ok(());
            }
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).with_context(|| cannot_write(folder)),
    }
    let path = folder.display().to_string();
    match marker_of(&folder.join(MARKER_FILE), MARKER).unwrap_or(Marker::Foreign) {
        Marker::Whole | Marker::Cut => Ok(()),
        Marker::Empty if holds_only_our_files(folder, manifest_file, Empty::Allowed) => Ok(()),
        Marker::Missing if holds_only_our_files(folder, manifest_file, Empty::Refused) => Ok(()),
        Marker::Empty => bail!(LocalizedError(msg!("output-marker-empty", path = path.clone(), command = removal(&path)))),
        Marker::Foreign | Marker::Missing => bail!(LocalizedError(msg!("output-foreign", path = path))),
    }
}

/// The command that removes a folder, for a shell of this system.
fn removal(path: &str) -> String {
    if cfg!(windows) { format!("rmdir /s \"{path}\"") } else { format!("rm -r '{}'", path.replace('\'', r"'\''")) }
}

/// Whether an empty file, or one of zero bytes only, may be one of ours: power cuts leave such files.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Empty {
    Allowed,
    Refused,
}

/// Whether every file of a folder has the hash that the build manifest names for it.
fn holds_only_our_files(folder: &Path, manifest_file: &Path, empty: Empty) -> bool {
    /// The part of a build manifest that is needed here.
    #[derive(Default, Deserialize)]
    struct ManifestOutputs {
        outputs: BTreeMap<String, String>,
    }
    let manifest: ManifestOutputs = fs::read(manifest_file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let is_ours = |path: &String| {
        let file = folder.join(path);
        // A pipe is not opened: reading it would never end.
        let bytes = fs::symlink_metadata(&file).ok().filter(fs::Metadata::is_file).and_then(|_| fs::read(&file).ok());
        bytes.is_some_and(|bytes| {
            let is_empty = bytes.iter().all(|byte| *byte == 0);
            is_empty && empty == Empty::Allowed
                || manifest.outputs.get(path).is_some_and(|hash| *hash == Sha256Hash::of(&bytes).to_string())
        })
    };
    files_of(folder).iter().filter(|path| *path != MARKER_FILE).all(is_ours)
}

/// Refuses to replace a manifest that anyqtama did not make.
pub(super) fn refuse_foreign_manifest(file: &Path) -> Result<()> {
    match marker_of(file, build_manifest::MARKER).with_context(|| cannot_write(file))? {
        Marker::Foreign => bail!(LocalizedError(msg!("build-manifest-foreign", path = file.display().to_string()))),
        _ => Ok(()),
    }
}

/// Compares the start of a file with a marker. A pipe is not opened: reading it would never end.
fn marker_of(file: &Path, marker: &str) -> std::io::Result<Marker> {
    match fs::metadata(file) {
        Ok(about) if about.is_file() => {}
        Ok(_) => return Ok(Marker::Foreign),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Marker::Missing),
        Err(error) => return Err(error),
    }
    let mut start = Vec::with_capacity(marker.len() + 1);
    fs::File::open(file)?.take(marker.len() as u64 + 1).read_to_end(&mut start)?;
    let first_word = marker.len().min("# Made by anyqtama".len());
    let written = start.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    let start = &start[..written];
    Ok(match start.len() {
        0 => Marker::Empty,
        _ if start.starts_with(marker.as_bytes()) => Marker::Whole,
        length if length >= first_word && marker.as_bytes().starts_with(start) => Marker::Cut,
        _ => Marker::Foreign,
    })
}

/// Creates a folder for generated files that git ignores.
pub(crate) fn own_folder(folder: &Path) -> Result<()> {
    let ignore = folder.join(MARKER_FILE);
    match marker_of(&ignore, MARKER) {
        Ok(Marker::Missing | Marker::Empty | Marker::Cut) => disk::replace(&ignore, ignore_text()),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_damaged_marker_is_told_from_a_foreign_file() {
        let root = tempfile::tempdir().expect("a folder");
        let file = root.path().join(MARKER_FILE);
        assert_eq!(marker_of(&file, MARKER).expect("readable"), Marker::Missing);
        let long = format!("{MARKER}\n*\n");
        for (text, expected) in [
            (long.as_bytes(), Marker::Whole),
            (&MARKER.as_bytes()[..30], Marker::Cut),
            (b"", Marker::Empty),
            (b"\0\0\0\0", Marker::Empty),
            (b"#", Marker::Foreign),
            (b"/target\n", Marker::Foreign),
        ] {
            fs::write(&file, text).expect("written");
            assert_eq!(marker_of(&file, MARKER).expect("readable"), expected, "{text:?}");
        }
    }
}
