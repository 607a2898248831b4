//! Reads a handbook from disk: the only place that opens its files.

use crate::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::finished::{FOLDER, Finished, Record, Shelf};
use crate::inputs::{Files, Inputs};
use crate::message::Trouble;
use crate::msg;
use anyhow::Context;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

mod watched;
pub use watched::WatchedInputs;

/// A file larger than this is no text of a handbook.
const LARGEST_TEXT: u64 = 1 << 20;
/// A picture or a font larger than this would keep readers waiting.
const LARGEST_ASSET: u64 = 8 << 20;

/// Reads `content/`, `themes/` and `assets/` below `root`.
///
/// A file that can't be used is a problem at its path. Errors: `root` has no folder `content`.
pub fn load(root: &Path) -> anyhow::Result<Checked<Inputs>> {
    let content = root.join("content");
    std::fs::read_dir(&content).context(Trouble(msg!("no-content-folder", folder = content.display().to_string())))?;
    let mut problems = Vec::new();
    let [content, themes, assets] = FOLDERS.map(|folder| read_below(root, folder, &root.join(folder), &mut problems));
    let refused = refused(&problems);
    Ok(Checked { value: Inputs { content, themes, assets, refused, finished: finished(root) }, problems })
}

/// What of `content/` could not be read.
fn refused(problems: &[Diagnostic]) -> BTreeSet<FilePath> {
    problems.iter().map(|problem| &problem.place.file).filter(|file| file.starts_with("content/")).cloned().collect()
}

/// The finished PDFs beside their records. What can't be read or understood is as if it were not there: it is made again.
fn finished(root: &Path) -> Shelf {
    let folder = root.join(FOLDER);
    let Ok(entries) = std::fs::read_dir(&folder) else { return Shelf::new() };
    let names: Vec<String> =
        entries.filter_map(Result::ok).filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(".json")?.to_owned())).collect();
    let read = |name: String| {
        let record: Record = serde_json::from_slice(&std::fs::read(folder.join(format!("{name}.json"))).ok()?).ok()?;
        let pdf = std::fs::read(folder.join(format!("{name}.pdf"))).ok()?;
        (record.bytes == pdf.len() as u64).then(|| (name, Finished { record, pdf: pdf.into() }))
    };
    names.into_par_iter().filter_map(read).collect()
}

/// The folders of a handbook that a build reads.
pub const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// Reads a file, or every file below a folder, that belongs to one of [`FOLDERS`].
fn read_below(root: &Path, folder: &str, from: &Path, problems: &mut Vec<Diagnostic>) -> Files {
    let mut wanted = Vec::new();
    for entry in
        WalkDir::new(from).follow_links(false).into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name()))
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => {
                let path = relative(root, entry.path());
                match refuse(&entry, if folder == "assets" { LARGEST_ASSET } else { LARGEST_TEXT }) {
                    None => wanted.push((path, entry.into_path())),
                    Some(message) => problems.push(Diagnostic::error(Place::start_of(&path), message)),
                }
            }
            // A theme folder is not needed; a folder that can't be read is a problem of its own.
            Err(error) if error.depth() == 0 && error.io_error().is_some_and(|error| error.kind() == std::io::ErrorKind::NotFound) => {}
            Err(error) => {
                let path = error.path().map_or_else(|| FilePath::from(folder), |path| relative(root, path));
                problems.push(Diagnostic::error(Place::start_of(&path), msg!("unreadable", reason = reason(error.io_error()))));
            }
        }
    }
    read_files(wanted, problems)
}

/// Reads files on all cores. One that is gone since it was listed, or can't be read, is a problem at its path.
fn read_files(wanted: Vec<(FilePath, PathBuf)>, problems: &mut Vec<Diagnostic>) -> Files {
    let read: Vec<(FilePath, std::io::Result<Vec<u8>>)> = wanted.into_par_iter().map(|(path, full)| (path, std::fs::read(full))).collect();
    let mut files = Files::new();
    for (path, bytes) in read {
        match bytes {
            Ok(bytes) => {
                files.insert(path, bytes);
            }
            Err(error) => problems.push(Diagnostic::error(Place::start_of(&path), msg!("unreadable", reason = reason(Some(&error))))),
        }
    }
    files
}

/// Why a directory entry is not read: links could lead out of the tree or in a circle, pipes never end.
fn refuse(entry: &walkdir::DirEntry, largest: u64) -> Option<crate::message::Message> {
    if entry.path_is_symlink() {
        return Some(msg!("symlink"));
    }
    if !entry.file_type().is_file() {
        return Some(msg!("not-a-file"));
    }
    match entry.metadata() {
        Ok(metadata) if metadata.len() > largest => Some(msg!("file-too-large", megabytes = largest >> 20)),
        _ => None,
    }
}

/// Files that editors and systems leave behind: `.git`, `.DS_Store`, `.entry.yaml.swp`, `#a#`, `a~`.
fn is_hidden(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name.ends_with(".swp") || name.ends_with(".tmp")
}

fn relative(root: &Path, path: &Path) -> FilePath {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    FilePath::from(parts.join("/"))
}

/// The system's words for an error, without its number.
fn reason(error: Option<&std::io::Error>) -> String {
    let text = error.map_or_else(String::new, ToString::to_string);
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Speech;

    #[test]
    fn a_file_that_vanishes_after_it_was_listed_is_one_problem() {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::write(root.path().join("there.md"), "text").expect("written");
        let wanted = ["gone.md", "there.md"].map(|name| (FilePath::from(name), root.path().join(name)));
        let mut problems = Vec::new();
        let files = read_files(wanted.into(), &mut problems);
        assert_eq!(files.len(), 1);
        assert_eq!(problems.len(), 1);
        assert_eq!((&*problems[0].place.file, problems[0].message.id), ("gone.md", "unreadable"));
        assert!(problems[0].message.say(Speech::English).contains("No such file"));
    }
}
