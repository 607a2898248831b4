//! Whether anything at all that a run of `anyqtama pdf` reads has changed since the last run with the same wishes: where nothing did, its
//! PDFs stand already, and no page needs to be rendered to know it.

use super::browser::{Program, identity};
use super::{FOLDER, Made};
use crate::base::fingerprint::Sha256Hash;
use crate::base::inputs::Inputs;
use crate::disk;
use anyhow::Result;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The file of memories among the finished PDFs.
const NAME: &str = "runs.json";

/// Wishes → what came of them.
type Runs = BTreeMap<String, Run>;

/// What a run read and made.
#[derive(Serialize, Deserialize)]
struct Run {
    /// The hash of everything that it read.
    key: String,
    /// The names of its PDFs in the folder, pages, bytes.
    files: Vec<(String, u32, u64)>,
}

/// A run: what is wished, and what it reads.
pub(crate) struct Question<'a> {
    root: &'a Path,
    wishes: String,
    key: String,
}

impl<'a> Question<'a> {
    /// A run with `wishes`, in any form that tells them apart. Errors: the program can't find itself.
    pub(crate) fn new(root: &'a Path, wishes: String, inputs: &Inputs, browser: &Program) -> Result<Question<'a>> {
        let files: Vec<_> = inputs.content.iter().chain(&inputs.themes).chain(&inputs.assets).collect();
        let hashes: Vec<String> = files.par_iter().map(|(path, bytes)| format!("{path} {}\n", Sha256Hash::of(bytes))).collect();
        // Another program may write other pages from the same files; its own theme is a part of it.
        let program = identity(&std::env::current_exe()?)?;
        Ok(Question { root, wishes, key: Sha256Hash::of(format!("{program}\n{}\n{}", browser.identity, hashes.concat())).to_string() })
    }

    /// What an earlier run made of the very same, where all of it is still there.
    pub(crate) fn answer(&self) -> Option<Vec<Made>> {
        let runs = read(&self.path());
        let run = runs.get(&self.wishes).filter(|run| run.key == self.key)?;
        let is_there = |path: &Path, bytes: u64| {
            path.with_extension("json").is_file() && fs::metadata(path).is_ok_and(|about| about.is_file() && about.len() == bytes)
        };
        run.files
            .iter()
            .map(|(name, pages, bytes)| {
                let path = self.root.join(FOLDER).join(name);
                is_there(&path, *bytes).then_some(Made { path, pages: *pages, bytes: *bytes, kept: true })
            })
            .collect()
    }

    /// Notes what this run made.
    pub(crate) fn remember(self, made: &[Made]) -> Result<()> {
        let path = self.path();
        let mut runs = read(&path);
        let name = |made: &Made| made.path.file_name().map(|name| name.to_string_lossy().into_owned());
        let files = made.iter().filter_map(|made| Some((name(made)?, made.pages, made.bytes))).collect();
        // Runs over other files will not come again.
        runs.retain(|_, run| run.key == self.key);
        runs.insert(self.wishes, Run { key: self.key, files });
        disk::replace(&path, serde_json::to_string_pretty(&runs)?)
    }

    fn path(&self) -> PathBuf {
        self.root.join(FOLDER).join(NAME)
    }
}

/// What can't be read or understood is as if it were not there: pages are rendered again.
fn read(path: &Path) -> Runs {
    fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diagnostic::FilePath;

    #[test]
    fn only_the_very_same_is_answered_and_only_while_it_stands() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join(FOLDER);
        fs::create_dir_all(&folder).expect("made");
        let browser = Program { path: "chromium".into(), identity: "one".to_owned() };
        let mut inputs = Inputs::default();
        let ask = |inputs: &Inputs, browser: &Program, wishes: &str| {
            Question::new(root.path(), wishes.to_owned(), inputs, browser).expect("finds itself")
        };
        assert!(ask(&inputs, &browser, "all").answer().is_none());
        let pdf = folder.join("kk.pdf");
        fs::write(&pdf, "four").and_then(|()| fs::write(folder.join("kk.json"), "{}")).expect("written");
        let made = [Made { path: pdf.clone(), pages: 3, bytes: 4, kept: false }];
        ask(&inputs, &browser, "all").remember(&made).expect("written");
        let again = ask(&inputs, &browser, "all").answer().expect("known");
        assert_eq!((again[0].pages, again[0].kept, &again[0].path), (3, true, &pdf));
        assert!(ask(&inputs, &browser, "one").answer().is_none());
        assert!(ask(&inputs, &Program { identity: "two".to_owned(), ..browser.clone() }, "all").answer().is_none());
        inputs.content.insert(FilePath::from("content/a.md"), b"a".to_vec());
        assert!(ask(&inputs, &browser, "all").answer().is_none());
        inputs.content.clear();
        fs::write(&pdf, "cut").expect("written");
        assert!(ask(&inputs, &browser, "all").answer().is_none());
    }
}
