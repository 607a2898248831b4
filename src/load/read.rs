//! Reads the files of a handbook's folder, and never through a link.

use super::policy::{Decision, decide, largest};
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::inputs::Files;
use crate::base::message::Message;
use crate::msg;
use rayon::prelude::*;
use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

/// Down to this depth a folder is listed by one thread, and below it by one thread per folder: an entry has a folder of its own,
/// `content/faq/card`.
const DEPTH_OF_ENTRIES: usize = 2;

/// A path with its bytes, or with what is wrong with it.
type ReadFile = (FilePath, Result<Vec<u8>, ReadProblem>);

#[derive(Debug)]
enum ReadProblem {
    Error(Message),
    Leftover,
}

/// Reads a file, or every file below a folder, that belongs to one of [`super::FOLDERS`], on all cores.
pub(super) fn read_below(root: &Path, folder: &str, from: &Path, problems: &mut Vec<Diagnostic>) -> Files {
    let (folders, here): (Vec<_>, Vec<_>) = list(from, DEPTH_OF_ENTRIES).into_iter().partition(is_folder_to_read);
    let folders: Vec<_> = folders.into_iter().flatten().filter(|folder| folder.depth() == DEPTH_OF_ENTRIES).collect();
    let read = |entry: walkdir::Result<DirEntry>| read_entry(root, folder, entry);
    let below = folders.into_par_iter().flat_map_iter(|folder| {
        let files = list(folder.path(), usize::MAX).into_iter().filter(|entry| !is_folder_to_read(entry));
        files.map(read).collect::<Vec<_>>()
    });
    // A theme folder is optional. A folder that cannot be read is a problem.
    let is_missing =
        |error: &walkdir::Error| error.depth() == 0 && error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound);
    let here: Vec<_> = here.into_iter().filter(|entry| !entry.as_ref().is_err_and(is_missing)).collect();
    partition(here.into_par_iter().map(read).chain(below).collect(), problems)
}

/// Lists a folder to a depth, without what is skipped silently. Links are not followed, not even where the walk starts: `serve` starts
/// at each path that has changed.
fn list(from: &Path, depth: usize) -> Vec<walkdir::Result<DirEntry>> {
    let walk = WalkDir::new(from).follow_links(false).follow_root_links(false).max_depth(depth);
    let mut walk = walk.into_iter().filter_entry(|entry| decide_entry(entry) != Decision::Skip);
    let mut entries = Vec::new();
    while let Some(entry) = walk.next() {
        if entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir() && decide_entry(entry) != Decision::Read) {
            walk.skip_current_dir();
        }
        entries.push(entry);
    }
    entries
}

fn decide_entry(entry: &DirEntry) -> Decision {
    decide(entry.file_name(), entry.file_type())
}

fn is_folder_to_read(entry: &walkdir::Result<DirEntry>) -> bool {
    entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir() && decide_entry(entry) == Decision::Read)
}

/// Returns the files that could be read, and adds a problem for each of the others.
fn partition(read: Vec<ReadFile>, problems: &mut Vec<Diagnostic>) -> Files {
    let mut files = Files::new();
    for (path, bytes) in read {
        let problem = match bytes {
            Ok(bytes) => match files.insert(path.clone(), bytes) {
                None => continue,
                Some(_) => Diagnostic::error(Place::start_of(&path), msg!("same-name")).hint(msg!("hint-differs-in-case")),
            },
            Err(ReadProblem::Error(message)) => Diagnostic::error(Place::start_of(&path), message),
            Err(ReadProblem::Leftover) => {
                Diagnostic::warning(Place::start_of(&path), msg!("leftover-file")).hint(msg!("hint-leftover-file"))
            }
        };
        problems.push(problem);
    }
    files
}

fn read_entry(root: &Path, folder: &str, entry: walkdir::Result<DirEntry>) -> ReadFile {
    match entry {
        Ok(entry) => {
            let path = relative(root, entry.path());
            let result = match decide_entry(&entry) {
                Decision::Read => read_file(root, entry.path(), largest(&path)).map_err(ReadProblem::Error),
                Decision::Refuse(message) => Err(ReadProblem::Error(message)),
                Decision::Skip | Decision::SkipLeftover => Err(ReadProblem::Leftover),
            };
            (path, result)
        }
        Err(error) => {
            let path = error.path().map_or_else(|| FilePath::from(folder), |path| relative(root, path));
            (path, Err(ReadProblem::Error(msg!("unreadable", reason = reason(error.io_error())))))
        }
    }
}

/// The bytes of a regular file below `root`. Error: it is larger than `largest`, cannot be read, or was removed or replaced by a
/// link or a pipe after it was listed.
pub(super) fn read_file(root: &Path, path: &Path, largest: u64) -> Result<Vec<u8>, Message> {
    let unreadable = |error: std::io::Error| msg!("unreadable", reason = reason(Some(&error)));
    let file = open(root, path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(msg!("not-a-file"));
    }
    let mut bytes = Vec::with_capacity(about.len().min(largest) as usize);
    file.take(largest + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > largest {
        return Err(msg!("file-too-large", megabytes = largest >> 20));
    }
    Ok(bytes)
}

/// Opens a file without following a link in any part of its path below `root`. A pipe is opened without waiting for a writer.
#[cfg(target_os = "linux")]
fn open(root: &Path, path: &Path) -> std::io::Result<File> {
    use rustix::fs::{CWD, Mode, OFlags, ResolveFlags, openat, openat2};
    use rustix::io::Errno;
    let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOFOLLOW;
    let below = path.strip_prefix(root).unwrap_or(path);
    let folder = openat(CWD, root, OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC, Mode::empty())?;
    match openat2(&folder, below, flags, Mode::empty(), ResolveFlags::BENEATH | ResolveFlags::NO_SYMLINKS) {
        Ok(file) => Ok(file.into()),
        // Linux before 5.6, and sandboxes that forbid the call.
        Err(Errno::NOSYS | Errno::PERM) => open_step_by_step(root, path),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn open(root: &Path, path: &Path) -> std::io::Result<File> {
    open_step_by_step(root, path)
}

/// The same where the system cannot do it in one call.
fn open_step_by_step(root: &Path, path: &Path) -> std::io::Result<File> {
    let is_link = path.ancestors().take_while(|above| *above != root).any(Path::is_symlink);
    if is_link {
        return Err(std::io::Error::new(ErrorKind::InvalidInput, "it is behind a symbolic link"));
    }
    #[cfg(unix)]
    {
        use rustix::fs::{CWD, Mode, OFlags, openat};
        let flags = OFlags::RDONLY | OFlags::CLOEXEC | OFlags::NONBLOCK | OFlags::NOFOLLOW;
        Ok(openat(CWD, path, flags, Mode::empty())?.into())
    }
    #[cfg(not(unix))]
    File::open(path)
}

/// The path below `root`, with `/` and composed letters (NFC) on every system: macOS decomposes the letters of file names.
pub(super) fn relative(root: &Path, path: &Path) -> FilePath {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let path = parts.join("/");
    if path.is_ascii() { FilePath::from(path) } else { FilePath::from(path.nfc().collect::<String>()) }
}

/// The system's text for an error, without its number.
fn reason(error: Option<&std::io::Error>) -> String {
    let text = error.map_or_else(String::new, ToString::to_string);
    text.split(" (os error").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::message::UiLanguage;

    const LIMIT: u64 = 1 << 20;

    #[test]
    fn a_file_that_is_removed_after_it_was_listed_is_one_problem() {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::write(root.path().join("there.md"), "text").expect("written");
        let read = ["gone.md", "there.md"].map(|name| {
            let result = read_file(root.path(), &root.path().join(name), LIMIT).map_err(ReadProblem::Error);
            (FilePath::from(name), result)
        });
        let mut problems = Vec::new();
        let files = partition(read.into(), &mut problems);
        assert_eq!(files.len(), 1);
        assert_eq!(problems.len(), 1);
        assert_eq!((&*problems[0].place.file, problems[0].message.id), ("gone.md", "unreadable"));
        assert!(problems[0].message.text(UiLanguage::English).contains("No such file"));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_is_replaced_by_a_link_or_pipe_after_it_was_listed_is_not_read() {
        let (root, elsewhere) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        std::fs::write(elsewhere.path().join("secret"), "text").expect("written");
        std::os::unix::fs::symlink(elsewhere.path(), root.path().join("folder")).expect("made");
        std::os::unix::fs::symlink(elsewhere.path().join("secret"), root.path().join("file")).expect("made");
        assert!(std::process::Command::new("mkfifo").arg(root.path().join("pipe")).status().expect("runs").success());
        for name in ["folder/secret", "file", "pipe"] {
            let path = root.path().join(name);
            assert!(read_file(root.path(), &path, LIMIT).is_err(), "{name}");
            let opened = open_step_by_step(root.path(), &path);
            assert!(opened.is_err() || name == "pipe", "{name}");
        }
    }

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        let root = tempfile::tempdir().expect("a folder");
        let file = root.path().join("a.md");
        std::fs::write(&file, vec![b'a'; LIMIT as usize + 1]).expect("written");
        assert_eq!(read_file(root.path(), &file, LIMIT).expect_err("too large").id, "file-too-large");
        assert_eq!(read_file(root.path(), &file, LIMIT + 1).expect("fits").len(), LIMIT as usize + 1);
    }
}
