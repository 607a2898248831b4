//! Reads a handbook from disk. `policy` decides what may be read.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Severity};
use crate::base::inputs::Inputs;
use crate::base::message::LocalizedError;
use crate::base::pdf_store::{FOLDER, PdfMetadata, PdfStore, StoredPdf};
use crate::msg;
use anyhow::Context;
use rayon::prelude::*;
use read::{read_below, read_file};
use std::collections::BTreeSet;
use std::path::Path;

mod policy;
mod read;
mod watched;

pub(crate) use policy::FOLDERS;
pub(crate) use watched::{ChangedFiles, WatchedInputs};

/// The largest stored PDF that is read, in bytes. The real handbook's is a hundredth of it.
const LARGEST_PDF: u64 = 256 << 20;

/// Reads `content/`, `themes/` and `assets/` below `root`.
///
/// A file that cannot be used is a problem at its path. Errors: `root` has no folder `content`.
pub(crate) fn load(root: &Path) -> anyhow::Result<Checked<Inputs>> {
    let content = root.join("content");
    std::fs::read_dir(&content).context(LocalizedError(msg!("no-content-folder", folder = content.display().to_string())))?;
    let mut problems = Vec::new();
    let [content, themes, assets] = FOLDERS.map(|folder| read_below(root, folder, &root.join(folder), &mut problems));
    let refused = refused(&problems);
    Ok(Checked { value: Inputs { content, themes, assets, refused, stored_pdfs: stored_pdfs(root) }, problems })
}

/// The files and folders of `content/` that could not be read.
fn refused(problems: &[Diagnostic]) -> BTreeSet<FilePath> {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    errors.map(|problem| &problem.place.file).filter(|file| file.starts_with("content/")).cloned().collect()
}

/// The stored PDFs with their metadata. One that cannot be read or parsed counts as missing: `anyqtama pdf` makes it again.
pub(crate) fn stored_pdfs(root: &Path) -> PdfStore {
    let folder = root.join(FOLDER);
    let Ok(entries) = std::fs::read_dir(&folder) else { return PdfStore::new() };
    let names: Vec<String> =
        entries.filter_map(Result::ok).filter_map(|entry| Some(entry.file_name().to_str()?.strip_suffix(".json")?.to_owned())).collect();
    let bytes = |name: String| read_file(root, &folder.join(name), LARGEST_PDF).ok();
    let read = |name: String| {
        let metadata: PdfMetadata = serde_json::from_slice(&bytes(format!("{name}.json"))?).ok()?;
        let pdf = bytes(format!("{name}.pdf"))?;
        (metadata.bytes == pdf.len() as u64).then(|| (name, StoredPdf { metadata, pdf: pdf.into() }))
    };
    names.into_par_iter().filter_map(read).collect()
}
