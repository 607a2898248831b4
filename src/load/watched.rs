//! The files of a handbook, kept in memory and updated from disk: after a change, only changed paths are read again.

use super::policy::is_skipped;
use super::read::{read_below, relative};
use super::{FOLDERS, refused};
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::inputs::{Files, Inputs};
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

/// Changed files with their bytes before the change; `None` for a file that did not exist.
pub(crate) type ChangedFiles = BTreeMap<FilePath, Option<Vec<u8>>>;

/// The files below a root, and the problems of reading them.
pub(crate) struct WatchedInputs {
    root: PathBuf,
    inputs: Inputs,
    problems: Vec<Diagnostic>,
}

impl WatchedInputs {
    /// Starts empty. [`WatchedInputs::update_all`] reads the files.
    pub(crate) fn new(root: &Path) -> WatchedInputs {
        WatchedInputs { root: root.to_path_buf(), inputs: Inputs::default(), problems: Vec::new() }
    }

    pub(crate) fn inputs(&self) -> &Inputs {
        &self.inputs
    }

    /// The problems of reading.
    pub(crate) fn problems(&self) -> &[Diagnostic] {
        &self.problems
    }

    /// Reads everything again. Returns the files that differ, with their bytes before.
    pub(crate) fn update_all(&mut self) -> ChangedFiles {
        self.update(&FOLDERS.map(|folder| self.root.join(folder)))
    }

    /// Reads these paths again, and everything below those that are folders. Returns the files that differ, including removed ones, with
    /// their bytes before. Paths that do not belong to a handbook are ignored.
    pub(crate) fn update(&mut self, changed: &[PathBuf]) -> ChangedFiles {
        let mut wanted: Vec<&PathBuf> = changed.iter().filter(|path| self.is_ours(path)).collect();
        wanted.sort();
        // A path below another of them is read with it.
        wanted.dedup_by(|path, above| path.starts_with(above));
        wanted.into_iter().flat_map(|path| self.read(path)).collect()
    }

    fn read(&mut self, path: &Path) -> Vec<(FilePath, Option<Vec<u8>>)> {
        let name = relative(&self.root, path);
        let folder = name.split('/').next().unwrap_or_default();
        self.problems.retain(|problem| !is_at_or_below(&problem.place.file, &name));
        let now = read_below(&self.root, folder, path, &mut self.problems);
        let files = match folder {
            "content" => &mut self.inputs.content,
            "themes" => &mut self.inputs.themes,
            _ => &mut self.inputs.assets,
        };
        let mut differing = replace(files, &name, now);
        let refused = refused(&self.problems);
        differing.extend(refused.symmetric_difference(&self.inputs.refused).map(|path| (path.clone(), None)));
        self.inputs.refused = refused;
        differing
    }

    /// Whether a path belongs to the handbook: in one of its folders, not hidden, and not behind a link.
    fn is_ours(&self, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(&self.root) else { return false };
        let names: Vec<_> = below.components().collect();
        let is_known = matches!(names.first(), Some(Component::Normal(first)) if FOLDERS.iter().any(|folder| first == folder));
        let mut folder = self.root.clone();
        is_known
            && names.iter().enumerate().all(|(at, name)| {
                folder.push(name);
                let is_last = at + 1 == names.len();
                matches!(name, Component::Normal(name) if !is_skipped(name)) && (is_last || !folder.is_symlink())
            })
    }
}

fn is_at_or_below(file: &str, name: &str) -> bool {
    file.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Replaces the files at or below `name` with those read now. Returns the paths whose bytes differ, with the bytes before.
fn replace(files: &mut Files, name: &FilePath, mut now: Files) -> Vec<(FilePath, Option<Vec<u8>>)> {
    let before: Vec<FilePath> =
        files.range::<FilePath, _>(name..).map(|(path, _)| path.clone()).take_while(|path| path.starts_with(&**name)).collect();
    let mut differing = Vec::new();
    for path in before.into_iter().filter(|path| is_at_or_below(path, name)) {
        match now.remove(&path) {
            Some(bytes) if files.get(&path) == Some(&bytes) => {}
            Some(bytes) => {
                let before = files.insert(path.clone(), bytes);
                differing.push((path, before));
            }
            None => {
                let before = files.remove(&path);
                differing.push((path, before));
            }
        }
    }
    differing.extend(now.keys().map(|path| (path.clone(), None)));
    files.extend(now);
    differing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_returns_what_differs() {
        let root = tempfile::tempdir().expect("a folder");
        let file = |path: &str| root.path().join(path);
        for (path, text) in [("content/faq/a/kk.md", "1"), ("content/faq/a-b/kk.md", "2"), ("content/.hidden/x", "3")] {
            std::fs::create_dir_all(file(path).parent().expect("below")).expect("made");
            std::fs::write(file(path), text).expect("written");
        }
        let mut watched = WatchedInputs::new(root.path());
        let names = |differing: ChangedFiles| differing.keys().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names(watched.update_all()), ["content/faq/a-b/kk.md", "content/faq/a/kk.md"]);
        assert!(watched.update_all().is_empty());
        std::fs::write(file("content/faq/a/kk.md"), "new").expect("written");
        assert_eq!(names(watched.update(&[file("content/faq/a/kk.md"), file("content/faq/a-b/kk.md")])), ["content/faq/a/kk.md"]);
        std::fs::remove_dir_all(file("content/faq/a")).expect("removed");
        assert_eq!(names(watched.update(&[file("content/faq/a")])), ["content/faq/a/kk.md"]);
        assert_eq!(watched.inputs().content.len(), 1);
        assert!(watched.update(&[file("../elsewhere"), file("public/index.html"), file("content/.hidden/x")]).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn links_are_a_problem_and_are_not_followed() {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(root.path().join("content")).expect("made");
        std::os::unix::fs::symlink("/etc", root.path().join("content/link")).expect("made");
        let mut watched = WatchedInputs::new(root.path());
        assert_eq!(watched.update_all().keys().map(ToString::to_string).collect::<Vec<_>>(), ["content/link"]);
        assert_eq!((watched.problems().len(), watched.inputs().content.len()), (1, 0));
        assert!(watched.update(&[root.path().join("content/link/passwd")]).is_empty());
        std::fs::remove_file(root.path().join("content/link")).expect("removed");
        watched.update(&[root.path().join("content/link")]);
        assert!(watched.problems().is_empty());
    }
}
