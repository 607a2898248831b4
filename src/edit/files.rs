//! The one place where the preview writes files of a handbook: all files of a change, or none of them.

use crate::base::diagnostic::FilePath;
use crate::base::fingerprint::fingerprint;
use crate::disk;
use crate::parse::is_content_path;
use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

/// The folder of entries that were taken out of the handbook; below it, paths are those of `content/`.
pub(crate) const ARCHIVE: &str = "archive/";

/// The largest text that is written, in bytes; larger ones are not read either.
const MAX_TEXT: usize = 1 << 20;
/// The largest table, in bytes.
pub(crate) const MAX_TABLE: usize = 8 << 20;

/// The new state of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileChange {
    /// The path below the root of the handbook.
    pub path: String,
    /// The text that the file has now; `None` if the file does not exist.
    pub before: Option<String>,
    /// The text that it gets; `None` to remove it.
    pub after: Option<String>,
}

/// Why files were not written. None of them was.
#[derive(Debug)]
pub(crate) enum WriteError {
    /// The path is not a content file, or a part of it is a symbolic link or something else that is neither a file nor a folder.
    Refused(String),
    /// The file has another text than `before`.
    Conflict { path: String, now: Option<String> },
    /// The text is too large.
    TooLarge(String),
    /// The disk refused.
    Failed(anyhow::Error),
}

/// The content files below the root of a handbook.
pub(crate) struct ContentFiles {
    root: PathBuf,
    /// Held while files are compared and written, so that of two writers one finds the text of the other.
    lock: Mutex<()>,
}

impl ContentFiles {
    /// `root` must be canonical: the links above it are not checked again.
    pub(crate) fn new(root: &Path) -> ContentFiles {
        ContentFiles { root: root.to_path_buf(), lock: Mutex::new(()) }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The text of a content file; `None` if there is none.
    pub(crate) fn read(&self, path: &str) -> Result<Option<String>, WriteError> {
        let file = self.checked(path)?;
        match std::fs::read_to_string(file) {
            Ok(text) if text.len() > largest(path) => Err(WriteError::TooLarge(path.to_owned())),
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) if error.kind() == ErrorKind::InvalidData => Err(WriteError::Refused(path.to_owned())),
            Err(error) => Err(WriteError::Failed(error.into())),
        }
    }

    /// Writes all files. `record` is called after all checks and before the first file is written. After an error, the files that were
    /// written get their old text again.
    pub(crate) fn write(&self, changes: &[FileChange], record: impl FnOnce() -> anyhow::Result<()>) -> Result<(), WriteError> {
        let _guard = self.lock();
        let mut paths = BTreeSet::new();
        for change in changes {
            if change.after.as_ref().is_some_and(|text| text.len() > largest(&change.path)) {
                return Err(WriteError::TooLarge(change.path.clone()));
            }
            let now = self.read(&change.path)?;
            if now != change.before || !paths.insert(&change.path) {
                return Err(WriteError::Conflict { path: change.path.clone(), now });
            }
        }
        record().map_err(WriteError::Failed)?;
        for (at, change) in changes.iter().enumerate() {
            if let Err(error) = self.put(&change.path, change.before.is_none(), change.after.as_deref()) {
                for done in changes[..at].iter().rev() {
                    // The first error is the one to report.
                    let _ = self.put(&done.path, done.after.is_none(), done.before.as_deref());
                }
                return Err(error);
            }
        }
        Ok(())
    }

    /// Gives a file its text, or removes it with its folder if that is empty then.
    fn put(&self, path: &str, is_new: bool, text: Option<&str>) -> Result<(), WriteError> {
        // Checked again: a folder may have become a link since.
        let file = self.checked(path)?;
        let done = match text {
            Some(text) if is_new => disk::write_new(&file, text),
            Some(text) => disk::replace(&file, text),
            None => remove(&file).map_err(anyhow::Error::from),
        };
        done.map_err(WriteError::Failed)
    }

    /// The file of a path, if it is a content file and no part of the path is a link.
    fn checked(&self, path: &str) -> Result<PathBuf, WriteError> {
        let refused = || WriteError::Refused(path.to_owned());
        let content = match path.strip_prefix(ARCHIVE) {
            Some(rest) => format!("content/{rest}"),
            None => path.to_owned(),
        };
        if !is_safe(&content) || !is_content_path(&FilePath::from(content)) {
            return Err(refused());
        }
        let mut file = self.root.clone();
        let parts: Vec<&str> = path.split('/').collect();
        for (at, part) in parts.iter().enumerate() {
            file.push(part);
            let is_last = at + 1 == parts.len();
            match file.symlink_metadata() {
                Ok(found) if found.is_symlink() || (is_last && !found.is_file()) || (!is_last && !found.is_dir()) => return Err(refused()),
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(WriteError::Failed(error.into())),
            }
        }
        Ok(file)
    }

    fn lock(&self) -> MutexGuard<'_, ()> {
        self.lock.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

/// The largest size of a file, in bytes.
fn largest(path: &str) -> usize {
    if path.ends_with(".csv") { MAX_TABLE } else { MAX_TEXT }
}

/// The fingerprint of a text, which a page sends along with a change of it.
pub(crate) fn fingerprint_of(text: &str) -> String {
    fingerprint(text)
}

/// Whether a path has only plain names below `content/`: no step up, no hidden file, no drive, no stream of Windows.
fn is_safe(path: &str) -> bool {
    let is_name = |name: &str| {
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.');
        name.starts_with(|first: char| first.is_ascii_alphanumeric()) && name.chars().all(is_plain) && !name.contains("..")
    };
    path.len() <= 200 && path.strip_prefix("content/").is_some_and(|rest| rest.split('/').all(is_name))
}

fn remove(file: &Path) -> std::io::Result<()> {
    std::fs::remove_file(file)?;
    if let Some(folder) = file.parent() {
        // Fails if there are other files, which is intended.
        let _ = std::fs::remove_dir(folder);
        disk::flush::flush_folder(folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(folder))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "content/faq/a/kk.md";

    fn files() -> (tempfile::TempDir, ContentFiles) {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(root.path().join("content/faq/a")).expect("made");
        std::fs::write(root.path().join(FILE), "бір").expect("written");
        let files = ContentFiles::new(&root.path().canonicalize().expect("there"));
        (root, files)
    }

    fn change(path: &str, before: Option<&str>, after: Option<&str>) -> FileChange {
        FileChange { path: path.to_owned(), before: before.map(str::to_owned), after: after.map(str::to_owned) }
    }

    #[test]
    fn only_content_files_are_written() {
        let (root, files) = files();
        for path in [
            "content/../a.md",
            "../a",
            "/etc/passwd",
            "content/faq/a/../../../x.md",
            "content/faq/a/.kk.md",
            "content/faq/a/kk.md/",
            "content//faq/a/kk.md",
            "content\\faq\\a\\kk.md",
            "content/faq/a/kk.sh",
            "content/faq/a/kk.md:stream",
            "content/faq/a/kk.md\0",
            "content/faq/A B/kk.md",
            "themes/default/page.html",
            "assets/a.svg",
            "content",
            "archive/a.md",
            "archive/archive/faq/a/kk.md",
            "archive/../content/faq/a/kk.md",
            "archive",
            "",
        ] {
            let result = files.write(&[change(path, None, Some("x"))], || Ok(()));
            assert!(matches!(result, Err(WriteError::Refused(_))), "{path}: {result:?}");
            assert!(files.read(path).is_err(), "{path}");
        }
        assert_eq!(std::fs::read_dir(root.path()).expect("there").count(), 1);
    }

    #[test]
    fn all_files_or_none() {
        let (root, files) = files();
        let both = [change(FILE, Some("бір"), Some("екі")), change("content/faq/b/kk.md", Some("жоқ"), Some("x"))];
        assert!(matches!(files.write(&both, || Ok(())), Err(WriteError::Conflict { now: None, .. })));
        assert_eq!(std::fs::read_to_string(root.path().join(FILE)).expect("there"), "бір");
        let refused = files.write(&[change(FILE, Some("бір"), Some("екі"))], || anyhow::bail!("no space"));
        assert!(matches!(refused, Err(WriteError::Failed(_))));
        assert_eq!(std::fs::read_to_string(root.path().join(FILE)).expect("there"), "бір");
        files.write(&[change(FILE, Some("бір"), None), change("content/faq/b/kk.md", None, Some("бір"))], || Ok(())).expect("moved");
        assert!(!root.path().join("content/faq/a").exists() && root.path().join("content/faq/b/kk.md").exists());
    }

    #[test]
    fn of_two_writers_one_finds_the_text_of_the_other() {
        let (root, files) = files();
        let won: usize = std::thread::scope(|scope| {
            let write = |number: usize| {
                let files = &files;
                move || files.write(&[change(FILE, Some("бір"), Some(&number.to_string()))], || Ok(())).is_ok()
            };
            let writers: Vec<_> = (0..16).map(|number| scope.spawn(write(number))).collect();
            writers.into_iter().filter_map(|writer| writer.join().ok()).filter(|won| *won).count()
        });
        assert_eq!(won, 1);
        assert_ne!(std::fs::read_to_string(root.path().join(FILE)).expect("there"), "бір");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_refused() {
        let (root, files) = files();
        let outside = tempfile::tempdir().expect("a folder");
        std::fs::write(outside.path().join("kk.md"), "сырт").expect("written");
        std::os::unix::fs::symlink(outside.path(), root.path().join("content/faq/b")).expect("made");
        std::os::unix::fs::symlink(outside.path().join("kk.md"), root.path().join("content/faq/a/ru.md")).expect("made");
        for path in ["content/faq/b/kk.md", "content/faq/a/ru.md", "content/faq/b/new.md"] {
            for before in [None, Some("сырт")] {
                let result = files.write(&[change(path, before, Some("x"))], || Ok(()));
                assert!(matches!(result, Err(WriteError::Refused(_))), "{path}: {result:?}");
            }
        }
        assert_eq!(std::fs::read_to_string(outside.path().join("kk.md")).expect("there"), "сырт");
        assert_eq!(std::fs::read_dir(outside.path()).expect("there").count(), 1);
    }
}
