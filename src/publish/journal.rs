//! What a working copy remembers about a target between runs: its own random id, and which files its last, unfinished attempt
//! has already uploaded. Losing the journal costs time only: the files are uploaded again.

use super::model::manifest::sha256;
use super::model::target_path::{RandomId, TargetPath};
use crate::base::message::LocalizedError;
use crate::disk;
use crate::msg;
use anyhow::{Context, Result, bail};
use data_encoding::HEXLOWER;
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

pub(crate) struct Journal {
    /// The random id of this working copy. It says nothing about the person or the machine.
    pub publisher: RandomId,
    file: PathBuf,
    open: Mutex<Option<File>>,
    /// Locked while the process publishes; the operating system releases it when the process ends.
    _process_lock: Option<File>,
}

impl Journal {
    /// Opens the journal of a target. Fails if another process publishes to this target from the same working copy.
    pub(crate) fn open(folder: &Path, target: &str) -> Result<Journal> {
        fs::create_dir_all(folder).with_context(|| write_error(folder))?;
        let name = &sha256(target.as_bytes())[..16];
        let lock_file = folder.join(format!("{name}.lock"));
        let process_lock = OpenOptions::new().create(true).append(true).open(&lock_file).with_context(|| write_error(&lock_file))?;
        if process_lock.try_lock().is_err() {
            bail!(LocalizedError(msg!("publish-already-running")));
        }
        Ok(Journal {
            publisher: publisher(folder)?,
            file: folder.join(format!("{name}.journal")),
            open: Mutex::new(None),
            _process_lock: Some(process_lock),
        })
    }

    /// A journal for work that changes nothing at a target: it has no files, so the folder of the handbook may be read-only.
    pub(crate) fn unused() -> Result<Journal> {
        Ok(Journal { publisher: random_id()?, file: PathBuf::new(), open: Mutex::new(None), _process_lock: None })
    }

    /// The files that an attempt has uploaded: path → key of the content. Empty if the journal belongs to another attempt.
    pub(crate) fn sent(&self, attempt: &str) -> BTreeMap<TargetPath, String> {
        let text = fs::read_to_string(&self.file).unwrap_or_default();
        let mut lines = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
        if lines.next() != Some(attempt) {
            return BTreeMap::new();
        }
        let pair = |line: &str| {
            let (key, path) = line.split_once(' ')?;
            Some((TargetPath::try_from(path.to_owned()).ok()?, key.to_owned()))
        };
        lines.filter_map(pair).collect()
    }

    /// Starts recording an attempt; appends if the journal already belongs to it.
    pub(crate) fn begin(&self, attempt: &str) -> Result<()> {
        let resumes = fs::read_to_string(&self.file).is_ok_and(|text| text.lines().next() == Some(attempt));
        if !resumes {
            // A new file: what has this name may be a link to another one.
            match fs::remove_file(&self.file) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).with_context(|| write_error(&self.file)),
                _ => {}
            }
        }
        let file = OpenOptions::new().create_new(!resumes).append(true).open(&self.file);
        let mut file = file.with_context(|| write_error(&self.file))?;
        // When resuming, the line break ends a line that a kill may have cut off.
        let start = if resumes { "\n".to_owned() } else { format!("{attempt}\n") };
        file.write_all(start.as_bytes()).with_context(|| write_error(&self.file))?;
        *self.open.lock().expect("no thread panics while it holds the journal") = Some(file);
        Ok(())
    }

    /// Records that a file was uploaded.
    pub(crate) fn record(&self, path: &str, key: &str) {
        if let Some(file) = self.open.lock().expect("no thread panics while it holds the journal").as_mut() {
            // If the line cannot be written, the file is only uploaded again after an interruption.
            let _ = file.write_all(format!("{key} {path}\n").as_bytes());
        }
    }

    /// Ends a completed attempt and deletes its journal.
    pub(crate) fn end(&self) {
        *self.open.lock().expect("no thread panics while it holds the journal") = None;
        // A journal that cannot be deleted is ignored later: no lock names its attempt any more.
        let _ = fs::remove_file(&self.file);
    }
}

/// The id of this working copy, created on first use.
fn publisher(folder: &Path) -> Result<RandomId> {
    let file = folder.join("publisher");
    let known = fs::read_to_string(&file).ok().and_then(|text| RandomId::try_from(text.trim().to_owned()).ok());
    if let Some(id) = known {
        return Ok(id);
    }
    let id = random_id()?;
    disk::replace(&file, &*id)?;
    Ok(id)
}

pub(crate) fn random_id() -> Result<RandomId> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes)?;
    Ok(RandomId::try_from(HEXLOWER.encode(&bytes)).expect("8 bytes are 16 hexadecimal digits"))
}

fn write_error(path: &Path) -> LocalizedError {
    LocalizedError(msg!("cannot-write", path = path.display().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_resumes_its_own_attempt_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = Journal::open(folder.path(), "s3://x").expect("opens");
        assert!(Journal::open(folder.path(), "s3://x").is_err(), "one process at a time");
        journal.begin("one").expect("begins");
        journal.record("kk/index.html", "abc");
        journal.begin("one").expect("resumes");
        journal.record("ru/index.html", "def");
        assert_eq!(journal.sent("one").len(), 2);
        assert!(journal.sent("two").is_empty());
        journal.begin("two").expect("begins");
        assert!(journal.sent("two").is_empty());
        journal.end();
        drop(journal);
        let again = Journal::open(folder.path(), "s3://x").expect("the process lock was released");
        assert_eq!(again.publisher.len(), 16);
    }
}
