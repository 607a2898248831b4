//! Writes: the finished site into its folder, and new content files. The only place that writes to disk.
//!
//! The new site is made beside the old one, with hard links to files that did not change, and takes its place in one step.
//! Whoever reads the folder sees the old site or the new one; a build that is killed leaves the old one.

use crate::base::build_manifest;
use crate::base::message::Trouble;
use crate::base::output::Output;
use crate::msg;
use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The first line of the `.gitignore` in an output folder: by it we know a folder that we made.
const MARKER: &str = "# Made by anyqtama: everything here is output and may be replaced at any time.";

/// What a write did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Emitted {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were left as they were, time stamps included.
    pub unchanged: usize,
    /// Files that are no longer part of the site.
    pub removed: usize,
    /// Bytes of the whole site.
    pub bytes: u64,
}

/// Makes `folder` hold exactly `output`, and a `.gitignore`. The `record` of the build is written beside it.
///
/// Errors: the folder or the record's file is not ours, the folder lies in the way of the sources below `root`, or the disk fails.
/// After an error the folder is as it was.
pub(crate) fn emit(output: &Output, record: &str, folder: &Path, root: &Path) -> Result<Emitted> {
    let folder = &resolve(folder)?;
    refuse_sources(folder, &resolve(root)?)?;
    let parent = folder.parent().context(Trouble(msg!("output-is-root")))?;
    fs::create_dir_all(parent).with_context(|| trouble_at(parent))?;
    let _turn = take_turn(parent);
    refuse_foreign(folder)?;
    let beside = parent.join(build_manifest::NAME);
    refuse_foreign_record(&beside)?;
    let staging = staging_folder(folder);
    remove_if_there(&staging)?;
    let result = write_all(output, record, folder, &staging);
    if result.is_err() {
        // The first error is the one to tell; what could not be removed, the next build removes.
        let _ = fs::remove_dir_all(&staging);
    }
    let emitted = result?;
    put_record(&beside, &staging)?;
    remove_if_there(&staging)?;
    Ok(emitted)
}

/// Everything that needs space on the disk, and then the exchange: afterwards `staging` holds the old site, and in any case the new record.
fn write_all(output: &Output, record: &str, folder: &Path, staging: &Path) -> Result<Emitted> {
    let site = staging.join("site");
    let emitted = write_site(output, folder, &site)?;
    let file = staging.join(build_manifest::NAME);
    fs::write(&file, record).with_context(|| trouble_at(&file))?;
    swap(&site, folder)?;
    Ok(emitted)
}

/// Moves the new record into its place, unless the old one says the same.
fn put_record(place: &Path, staging: &Path) -> Result<()> {
    let new = staging.join(build_manifest::NAME);
    if fs::read(&new).is_ok_and(|new| is_same(place, &new)) {
        return Ok(());
    }
    fs::rename(&new, place).with_context(|| trouble_at(place))
}

/// Somebody else's file of that name is never replaced.
fn refuse_foreign_record(file: &Path) -> Result<()> {
    match has_marker(file, build_manifest::MARKER) {
        Ok(false) => bail!(Trouble(msg!("record-not-ours", path = file.display().to_string()))),
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| trouble_at(file)),
        _ => Ok(()),
    }
}

/// Whether a file starts with a marker of ours. A pipe is not asked: it would never answer.
fn has_marker(file: &Path, marker: &str) -> std::io::Result<bool> {
    if !fs::metadata(file)?.is_file() {
        return Ok(false);
    }
    let mut start = Vec::with_capacity(marker.len());
    fs::File::open(file)?.take(marker.len() as u64).read_to_end(&mut start)?;
    Ok(start == marker.as_bytes())
}

/// Writes a file that must not be there yet: skeletons never replace somebody's work.
pub(crate) fn write_new(path: &Path, text: &str) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| trouble_at(parent))?;
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path).with_context(|| trouble_at(path))?;
    std::io::Write::write_all(&mut file, text.as_bytes()).with_context(|| trouble_at(path))
}

/// Replaces a text in one step.
pub(crate) fn replace(path: &Path, text: &str) -> Result<()> {
    replace_bytes(path, text.as_bytes())
}

/// Replaces a file in one step.
pub(crate) fn replace_bytes(path: &Path, bytes: &[u8]) -> Result<()> {
    let parent = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).with_context(|| trouble_at(parent))?;
    let beside = path.with_extension("new");
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path)).with_context(|| trouble_at(path))
}

fn trouble_at(path: &Path) -> Trouble {
    Trouble(msg!("cannot-write", path = path.display().to_string()))
}

/// The absolute path; a link to a folder is followed, since the link itself is not ours to replace. Where the end of the path
/// is not there yet, the folders before it count: `link-to-content/site` lies in `content`.
fn resolve(path: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(path).with_context(|| trouble_at(path))?;
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

fn refuse_sources(folder: &Path, root: &Path) -> Result<()> {
    let sources = ["content", "themes", "assets"].map(|name| root.join(name));
    if root.starts_with(folder) || sources.iter().any(|source| folder.starts_with(source)) {
        bail!(Trouble(msg!("output-among-sources", path = folder.display().to_string())));
    }
    Ok(())
}

/// A folder that somebody else filled is never replaced.
fn refuse_foreign(folder: &Path) -> Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error).with_context(|| trouble_at(folder)),
    };
    let is_empty = entries.into_iter().next().is_none();
    let is_ours = has_marker(&folder.join(".gitignore"), MARKER).unwrap_or_default();
    if !is_empty && !is_ours {
        bail!(Trouble(msg!("output-not-ours", path = folder.display().to_string())));
    }
    Ok(())
}

/// Waits until no other build writes beside us. The lock goes with the process, however it ends.
fn take_turn(parent: &Path) -> Option<fs::File> {
    let folder = fs::File::open(parent).ok()?;
    folder.lock().ok()?;
    Some(folder)
}

/// Beside the output, so that it can take its place by renaming; hidden, and of one name, so that leftovers are found.
fn staging_folder(folder: &Path) -> PathBuf {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    folder.with_file_name(format!(".{name}.anyqtama"))
}

fn remove_if_there(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| trouble_at(folder)),
        _ => Ok(()),
    }
}

/// Writes the whole site into `staging`, with links to the files of `old` that did not change.
fn write_site(output: &Output, old: &Path, staging: &Path) -> Result<Emitted> {
    fs::create_dir_all(staging).with_context(|| trouble_at(staging))?;
    let unchanged = AtomicUsize::new(0);
    output.par_iter().try_for_each(|(path, bytes)| {
        let (from, to) = (old.join(path), staging.join(path));
        if is_same(&from, bytes) && with_folder(&to, || fs::hard_link(&from, &to)).is_ok() {
            unchanged.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        }
        with_folder(&to, || fs::write(&to, bytes)).with_context(|| trouble_at(&to))
    })?;
    let ignore = staging.join(".gitignore");
    fs::write(&ignore, ignore_text()).with_context(|| trouble_at(&ignore))?;
    let unchanged = unchanged.into_inner();
    Ok(Emitted {
        written: output.len() - unchanged,
        unchanged,
        removed: files_of(old).into_iter().filter(|path| !output.contains_key(path) && path != ".gitignore").count(),
        bytes: output.values().map(|bytes| bytes.len() as u64).sum(),
    })
}

/// Puts something at a path. Its folder is made when it turns out to be missing: on all cores, and mostly by the first file in it.
fn with_folder(path: &Path, put: impl Fn() -> std::io::Result<()>) -> std::io::Result<()> {
    match (put(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == ErrorKind::NotFound => fs::create_dir_all(folder).and_then(|()| put()),
        (result, _) => result,
    }
}

/// Makes a folder for what can be made again: it ignores itself.
pub(crate) fn own_folder(folder: &Path) -> Result<()> {
    let ignore = folder.join(".gitignore");
    if ignore.exists() { Ok(()) } else { replace(&ignore, &ignore_text()) }
}

/// The `.gitignore` of an output folder: the folder stays in the tree, its content does not.
pub(crate) fn ignore_text() -> String {
    format!("{MARKER}\n*\n!.gitignore\n")
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let is_as_long = fs::symlink_metadata(path).is_ok_and(|file| file.is_file() && file.len() == bytes.len() as u64);
    is_as_long && fs::read(path).is_ok_and(|old| old == bytes)
}

/// The files below a folder, with `/`.
fn files_of(folder: &Path) -> Vec<String> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| !entry.file_type().is_dir())
        .filter_map(|entry| entry.path().strip_prefix(folder).ok().map(|path| path.to_string_lossy().replace('\\', "/")))
        .collect()
}

/// Puts the new site in the place of the old one, and the old one where the new one was.
fn swap(site: &Path, folder: &Path) -> Result<()> {
    if folder.exists() { exchange(site, folder) } else { fs::rename(site, folder) }.with_context(|| trouble_at(folder))
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(site: &Path, folder: &Path) -> std::io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, site, CWD, folder, RenameFlags::EXCHANGE)?)
}

/// Where the system can't exchange two folders: two renames, with the old site set aside for a moment.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(site: &Path, folder: &Path) -> std::io::Result<()> {
    let aside = site.with_extension("old");
    fs::rename(folder, &aside)?;
    fs::rename(site, folder).or_else(|error| fs::rename(&aside, folder).and(Err(error)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn site(files: &[(&str, &str)]) -> Output {
        files.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes()))).collect()
    }

    #[test]
    fn the_folder_holds_exactly_the_output_and_keeps_what_did_not_change() {
        let root = tempfile::tempdir().expect("a folder");
        let out = root.path().join("public");
        let first =
            emit(&site(&[("a/x.html", "x"), ("b.html", "b"), ("c.html", "c")]), build_manifest::MARKER, &out, root.path()).expect("writes");
        assert_eq!((first.written, first.unchanged, first.removed, first.bytes), (3, 0, 0, 3));
        let stamp = fs::metadata(out.join("b.html")).and_then(|file| file.modified()).expect("there");
        std::thread::sleep(std::time::Duration::from_millis(20));
        let second = emit(&site(&[("a/x.html", "y"), ("b.html", "b")]), build_manifest::MARKER, &out, root.path()).expect("writes");
        assert_eq!((second.written, second.unchanged, second.removed), (1, 1, 1));
        assert_eq!(fs::metadata(out.join("b.html")).and_then(|file| file.modified()).expect("there"), stamp);
        let mut files = files_of(&out);
        files.sort();
        assert_eq!(files, [".gitignore", "a/x.html", "b.html"]);
        assert_eq!(fs::read_dir(root.path()).expect("there").count(), 2, "nothing but the record is left beside it");
    }

    #[test]
    fn folders_that_are_not_ours_stay() {
        let root = tempfile::tempdir().expect("a folder");
        let out = root.path().join("precious");
        fs::create_dir(&out).expect("made");
        fs::write(out.join("thesis.txt"), "mine").expect("written");
        let error = emit(&site(&[("a.html", "a")]), build_manifest::MARKER, &out, root.path()).expect_err("refused");
        assert!(error.to_string().contains("precious"), "{error}");
        assert_eq!(fs::read_to_string(out.join("thesis.txt")).expect("there"), "mine");
        for among in ["content", "content/faq", "."] {
            assert!(emit(&site(&[]), build_manifest::MARKER, &root.path().join(among), root.path()).is_err(), "{among}");
        }
        fs::write(root.path().join(build_manifest::NAME), "{}").expect("written");
        let error = emit(&site(&[]), build_manifest::MARKER, &root.path().join("public"), root.path()).expect_err("refused");
        assert!(error.to_string().contains(build_manifest::NAME), "{error}");
        assert!(!root.path().join("public").exists());
    }
}
