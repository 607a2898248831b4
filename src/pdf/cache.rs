//! The cache of whole runs. If nothing that `anyqtama pdf` reads has changed since a run with the same options, the PDFs are current and no
//! page needs to be rendered to find that out.

use super::chromium::browser::{BrowserProgram, program_identity};
use super::{FOLDER, PdfFile};
use crate::base::fingerprint::Sha256Hash;
use crate::base::inputs::Inputs;
use crate::base::pdf_store::LayoutFault;
use crate::disk;
use anyhow::Result;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The file of the cache in the folder of stored PDFs.
const FILE: &str = "runs.json";

/// Options of a run → the run.
type Runs = BTreeMap<String, CachedRun>;

#[derive(Serialize, Deserialize)]
struct CachedRun {
    /// The hash of everything that the run read.
    inputs_hash: String,
    files: Vec<CachedFile>,
}

#[derive(Serialize, Deserialize)]
struct CachedFile {
    name: String,
    pages: u32,
    bytes: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    faults: Vec<LayoutFault>,
}

/// The entry of one run in the cache.
pub(crate) struct PdfCache<'a> {
    root: &'a Path,
    options: String,
    inputs_hash: String,
}

impl<'a> PdfCache<'a> {
    /// `options` is any text that differs for different options. Errors: the path of this program is unknown.
    pub(crate) fn new(root: &'a Path, options: String, inputs: &Inputs, browser: &BrowserProgram) -> Result<PdfCache<'a>> {
        let files: Vec<_> = inputs.content.iter().chain(&inputs.themes).chain(&inputs.assets).collect();
        let hashes: Vec<String> = files.par_iter().map(|(path, bytes)| format!("{path} {}\n", Sha256Hash::of(bytes))).collect();
        // Another version of this program may render other pages; the default theme is part of it.
        let program = program_identity(&std::env::current_exe()?)?;
        let inputs_hash = Sha256Hash::of(format!("{program}\n{}\n{}", browser.identity, hashes.concat())).to_string();
        Ok(PdfCache { root, options, inputs_hash })
    }

    /// The PDFs of an earlier run with the same options and inputs, if all of them still exist.
    pub(crate) fn lookup(&self) -> Option<Vec<PdfFile>> {
        let runs = read(&self.path());
        let run = runs.get(&self.options).filter(|run| run.inputs_hash == self.inputs_hash)?;
        let is_whole = |path: &Path, bytes: u64| {
            path.with_extension("json").is_file() && fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == bytes)
        };
        run.files
            .iter()
            .map(|CachedFile { name, pages, bytes, faults }| {
                let path = self.root.join(FOLDER).join(name);
                let file = PdfFile { path, pages: *pages, bytes: *bytes, faults: faults.clone(), unchanged: true };
                is_whole(&file.path, *bytes).then_some(file)
            })
            .collect()
    }

    /// Stores the result of this run.
    pub(crate) fn store(self, made: &[PdfFile]) -> Result<()> {
        let path = self.path();
        let mut runs = read(&path);
        let cached = |file: &PdfFile| {
            let name = file.path.file_name()?.to_string_lossy().into_owned();
            Some(CachedFile { name, pages: file.pages, bytes: file.bytes, faults: file.faults.clone() })
        };
        // Results of other inputs are out of date.
        runs.retain(|_, run| run.inputs_hash == self.inputs_hash);
        runs.insert(self.options, CachedRun { inputs_hash: self.inputs_hash, files: made.iter().filter_map(cached).collect() });
        disk::replace(&path, serde_json::to_string_pretty(&runs)?)
    }

    fn path(&self) -> PathBuf {
        self.root.join(FOLDER).join(FILE)
    }
}

/// A cache that can't be read counts as empty: the pages are rendered again.
fn read(path: &Path) -> Runs {
    fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diagnostic::FilePath;

    #[test]
    fn only_identical_runs_are_found_and_only_while_their_files_exist() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path().join(FOLDER);
        fs::create_dir_all(&folder).expect("made");
        let browser = BrowserProgram { path: "chromium".into(), identity: "one".to_owned() };
        let mut inputs = Inputs::default();
        let cache = |inputs: &Inputs, browser: &BrowserProgram, options: &str| {
            PdfCache::new(root.path(), options.to_owned(), inputs, browser).expect("the program has a path")
        };
        assert!(cache(&inputs, &browser, "all").lookup().is_none());
        let pdf = folder.join("kk.pdf");
        fs::write(&pdf, "four").and_then(|()| fs::write(folder.join("kk.json"), "{}")).expect("written");
        let made = [PdfFile { path: pdf.clone(), pages: 3, bytes: 4, faults: Vec::new(), unchanged: false }];
        cache(&inputs, &browser, "all").store(&made).expect("written");
        let found = cache(&inputs, &browser, "all").lookup().expect("found");
        assert_eq!((found[0].pages, found[0].unchanged, &found[0].path), (3, true, &pdf));
        assert!(cache(&inputs, &browser, "one").lookup().is_none());
        assert!(cache(&inputs, &BrowserProgram { identity: "two".to_owned(), ..browser.clone() }, "all").lookup().is_none());
        inputs.content.insert(FilePath::from("content/a.md"), b"a".to_vec());
        assert!(cache(&inputs, &browser, "all").lookup().is_none());
        inputs.content.clear();
        fs::write(&pdf, "cut").expect("written");
        assert!(cache(&inputs, &browser, "all").lookup().is_none());
    }
}
