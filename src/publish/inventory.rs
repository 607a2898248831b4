//! Reads files at a target and hashes them, to know what is really there.

use super::headers::FileHeaders;
use super::model::manifest::{FileEntry, sha256};
use super::model::target_path::TargetPath;
use super::store::{FileError, StoredFile};
use super::transfer::{Phase, Transfer};
use std::collections::BTreeMap;

/// The real content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FoundFile {
    sha256: String,
    length: u64,
    /// None: this kind of target does not store headers.
    headers: Option<FileHeaders>,
}

impl FoundFile {
    fn new(file: &StoredFile) -> FoundFile {
        FoundFile { sha256: sha256(&file.bytes), length: file.bytes.len() as u64, headers: file.headers.clone() }
    }

    /// Whether the file is as a manifest describes it.
    pub(crate) fn matches(&self, entry: &FileEntry) -> bool {
        self.sha256 == entry.sha256 && self.length == entry.length && self.headers.as_ref().is_none_or(|headers| *headers == entry.headers)
    }

    /// Describes the file for a manifest. Where headers are not stored, they are those of an uncompressed file.
    pub(crate) fn to_entry(&self, path: &str) -> FileEntry {
        let headers = self.headers.clone().unwrap_or_else(|| FileHeaders::of(path, None));
        FileEntry { sha256: self.sha256.clone(), length: self.length, headers }
    }
}

/// Reads files. Files that do not exist, or that are not readable as regular files, are missing from the result.
///
/// The errors are those that say nothing about a file: no connection, no permission.
pub(crate) async fn take_inventory(
    transfer: &Transfer<'_>,
    paths: &[TargetPath],
) -> Result<BTreeMap<TargetPath, FoundFile>, Vec<FileError>> {
    transfer.progress.begin(Phase::Verify, paths.len());
    let (mut found, mut errors) = (BTreeMap::new(), Vec::new());
    // Only as many files are in memory as are read at the same time.
    let reads = transfer.map(paths, async |path| Ok(transfer.store.read(path).await?.as_ref().map(FoundFile::new)));
    for (path, read) in paths.iter().zip(reads.await) {
        match read {
            Ok(Some(file)) => {
                found.insert(path.clone(), file);
            }
            Ok(None) => {}
            Err(error) if error.kind.is_about_the_file() => {}
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(found) } else { Err(errors) }
}
