//! Reads a handbook from disk: the only place that opens its files.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::base::inputs::{Files, Inputs};
use crate::base::message::{Message, Trouble};
use crate::base::pdf_store::{FOLDER, Finished, Record, Shelf};
use crate::msg;
use anyhow::Context;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

mod watched;
pub(crate) use watched::WatchedInputs;

/// A file larger than this is no text of a handbook.
const LARGEST_TEXT: u64 = 1 << 20;
/// A picture or a font larger than this would keep readers waiting.
const LARGEST_ASSET: u64 = 8 << 20;

/// Reads `content/`, `themes/` and `assets/` below `root`.
///
/// A file that can't be used is a problem at its path. Errors: `root` has no folder `content`.
pub(crate) fn load(root: &Path) -> anyhow::Result<Checked<Inputs>> {
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
pub(crate) const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// Down to here a folder is listed in one go, below it each folder beside the others: an entry has a folder of its own, `content/faq/quota`.
const DEPTH_OF_ENTRIES: usize = 2;

/// Reads a file, or every file below a folder, that belongs to one of [`FOLDERS`], on all cores.
fn read_below(root: &Path, folder: &str, from: &Path, problems: &mut Vec<Diagnostic>) -> Files {
    let read = |entry: walkdir::Result<DirEntry>| read_entry(root, folder, entry);
    let mut here = Vec::new();
    let mut folders = Vec::new();
    for entry in walk(from).max_depth(DEPTH_OF_ENTRIES).into_iter().filter_entry(is_shown) {
        match entry {
            Ok(entry) if !entry.file_type().is_dir() => here.push(Ok(entry)),
            Ok(entry) if entry.depth() == DEPTH_OF_ENTRIES => folders.push(entry.into_path()),
            Ok(_) => {}
            // A theme folder is not needed; a folder that can't be read is a problem of its own.
            Err(error) if error.depth() == 0 && error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) => {}
            Err(error) => here.push(Err(error)),
        }
    }
    let is_file = |entry: &walkdir::Result<DirEntry>| !entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir());
    let below = folders
        .into_par_iter()
        .flat_map_iter(|folder| walk(&folder).into_iter().filter_entry(is_shown).filter(is_file).map(read).collect::<Vec<_>>());
    sort_out(here.into_par_iter().map(read).chain(below).collect(), problems)
}

/// Links could lead out of the tree or in a circle.
fn walk(from: &Path) -> WalkDir {
    WalkDir::new(from).follow_links(false)
}

fn is_shown(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !is_hidden(entry.file_name())
}

/// A path with its bytes, or with what is wrong with it.
type Read = (FilePath, Result<Vec<u8>, Message>);

/// The files that could be read; the others are problems at their paths.
fn sort_out(read: Vec<Read>, problems: &mut Vec<Diagnostic>) -> Files {
    let kept = |(path, bytes): Read| match bytes {
        Ok(bytes) => Some((path, bytes)),
        Err(message) => {
            problems.push(Diagnostic::error(Place::start_of(&path), message));
            None
        }
    };
    read.into_iter().filter_map(kept).collect()
}

fn read_entry(root: &Path, folder: &str, entry: walkdir::Result<DirEntry>) -> Read {
    let largest = if folder == "assets" { LARGEST_ASSET } else { LARGEST_TEXT };
    match entry {
        Ok(entry) if entry.path_is_symlink() => (relative(root, entry.path()), Err(msg!("symlink"))),
        // A pipe never ends.
        Ok(entry) if !entry.file_type().is_file() => (relative(root, entry.path()), Err(msg!("not-a-file"))),
        Ok(entry) => (relative(root, entry.path()), read_file(entry.path(), largest)),
        Err(error) => {
            let path = error.path().map_or_else(|| FilePath::from(folder), |path| relative(root, path));
            (path, Err(msg!("unreadable", reason = reason(error.io_error()))))
        }
    }
}

/// The bytes of a file, unless it is larger than `largest` or can't be read, or is gone since it was listed.
fn read_file(path: &Path, largest: u64) -> Result<Vec<u8>, Message> {
    let unreadable = |error: std::io::Error| msg!("unreadable", reason = reason(Some(&error)));
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    if length > largest {
        return Err(msg!("file-too-large", megabytes = largest >> 20));
    }
    let mut bytes = Vec::with_capacity(length as usize);
    file.take(largest).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
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
    use crate::base::message::Speech;

    #[test]
    fn a_file_that_vanishes_after_it_was_listed_is_one_problem() {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::write(root.path().join("there.md"), "text").expect("written");
        let read = ["gone.md", "there.md"].map(|name| (FilePath::from(name), read_file(&root.path().join(name), LARGEST_TEXT)));
        let mut problems = Vec::new();
        let files = sort_out(read.into(), &mut problems);
        assert_eq!(files.len(), 1);
        assert_eq!(problems.len(), 1);
        assert_eq!((&*problems[0].place.file, problems[0].message.id), ("gone.md", "unreadable"));
        assert!(problems[0].message.say(Speech::English).contains("No such file"));
    }
}
