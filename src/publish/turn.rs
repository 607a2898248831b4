//! One publisher at a time. Whoever publishes takes the turn: a document at the target that is created in one step and says
//! which files may be touched. A run that was killed leaves it there: the next run knows from it what is in doubt.

use super::manifest::{document, sha256};
use super::media::Headers;
use super::store::{Fault, OWN, Store, Tag};
use crate::base::message::Trouble;
use crate::msg;
use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// What lies at a target while somebody publishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Turn {
    /// Which working copy publishes; by chance, so that it says nothing about anybody.
    pub publisher: String,
    /// Which attempt; its journal has the same name.
    pub attempt: String,
    /// Since when.
    pub since: super::history::Moment,
    /// Files that this attempt and interrupted ones before it may have touched.
    pub doubt: BTreeSet<String>,
}

/// The place of the document.
pub(crate) fn path() -> String {
    format!("{OWN}/turn.json")
}

impl Turn {
    /// The turn at a target, if somebody has it.
    pub(crate) async fn read(store: &Store) -> Result<Option<(Turn, Tag)>, Fault> {
        let path = path();
        let Some((bytes, tag)) = store.read(&path).await? else { return Ok(None) };
        let turn = serde_json::from_slice(&bytes).map_err(|error| super::damaged(&path, &error))?;
        Ok(Some((turn, tag)))
    }

    /// Takes the turn; `was` is the one that it continues.
    pub(crate) async fn take(&self, store: &Store, was: Option<&Tag>) -> Result<Tag, Fault> {
        store.write_if(&path(), &document(self).into(), was).await
    }

    /// Whether the turn is still ours.
    pub(crate) async fn is_held(&self, store: &Store) -> Result<bool, Fault> {
        Ok(Turn::read(store).await?.is_some_and(|(turn, _)| turn.attempt == self.attempt && turn.publisher == self.publisher))
    }

    /// Gives the turn back.
    pub(crate) async fn give_back(&self, store: &Store) -> Result<(), Fault> {
        store.remove(&path()).await
    }
}

/// What a working copy remembers of a target: who it is, and what its last attempt wrote.
pub(crate) struct Journal {
    /// The name of this working copy.
    pub publisher: String,
    file: PathBuf,
    open: Mutex<Option<File>>,
    /// Held while we publish. It goes with the process, however that ends.
    _lock: File,
}

impl Journal {
    /// Opens the journal of a target. Two runs from one working copy can't publish to one target at once.
    pub(crate) fn open(folder: &Path, target: &str) -> Result<Journal> {
        fs::create_dir_all(folder).with_context(|| trouble(folder))?;
        let name = &sha256(target.as_bytes())[..16];
        let lock_file = folder.join(format!("{name}.lock"));
        let lock = OpenOptions::new().create(true).append(true).open(&lock_file).with_context(|| trouble(&lock_file))?;
        if lock.try_lock().is_err() {
            bail!(Trouble(msg!("publish-already-running")));
        }
        Ok(Journal { publisher: publisher(folder)?, file: folder.join(format!("{name}.journal")), open: Mutex::new(None), _lock: lock })
    }

    /// What an attempt is known to have written: path → key. Nothing where the journal is of another attempt.
    pub(crate) fn sent(&self, attempt: &str) -> BTreeMap<String, String> {
        let text = fs::read_to_string(&self.file).unwrap_or_default();
        let mut lines = text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
        if lines.next() != Some(attempt) {
            return BTreeMap::new();
        }
        let pair = |line: &str| line.split_once(' ').map(|(key, path)| (path.to_owned(), key.to_owned()));
        lines.filter_map(pair).collect()
    }

    /// Starts to write about an attempt; goes on where the journal is of the same attempt.
    pub(crate) fn begin(&self, attempt: &str) -> Result<()> {
        let goes_on = fs::read_to_string(&self.file).is_ok_and(|text| text.lines().next() == Some(attempt));
        let file = OpenOptions::new().create(true).append(goes_on).write(true).truncate(!goes_on).open(&self.file);
        let mut file = file.with_context(|| trouble(&self.file))?;
        // A line that was cut off by a kill is ended, so that it spoils no other.
        file.write_all(if goes_on { "\n".to_owned() } else { format!("{attempt}\n") }.as_bytes()).with_context(|| trouble(&self.file))?;
        *self.open.lock().expect("no writer of the journal panics") = Some(file);
        Ok(())
    }

    /// Notes that a file was written.
    pub(crate) fn note(&self, path: &str, key: &str) {
        if let Some(file) = self.open.lock().expect("no writer of the journal panics").as_mut() {
            // A line that is lost only means that the file travels again.
            let _ = file.write_all(format!("{key} {path}\n").as_bytes());
        }
    }

    /// Forgets the attempt: it is whole.
    pub(crate) fn end(&self) {
        *self.open.lock().expect("no writer of the journal panics") = None;
        // An old journal is of an attempt that no turn names any more.
        let _ = fs::remove_file(&self.file);
    }
}

/// The name of this working copy; made once.
fn publisher(folder: &Path) -> Result<String> {
    let file = folder.join("publisher");
    match fs::read_to_string(&file) {
        Ok(name) if name.trim().len() == 16 => Ok(name.trim().to_owned()),
        _ => {
            let name = by_chance();
            fs::write(&file, &name).with_context(|| trouble(&file))?;
            Ok(name)
        }
    }
}

/// A name that nobody else has.
pub(crate) fn by_chance() -> String {
    let number = || RandomState::new().build_hasher().finish();
    sha256(format!("{} {} {}", number(), number(), std::process::id()).as_bytes())[..16].to_owned()
}

fn trouble(path: &Path) -> Trouble {
    Trouble(msg!("cannot-write", path = path.display().to_string()))
}

/// The headers of own documents: they are for nobody but us.
pub(crate) fn own_headers() -> Headers {
    Headers { media: "application/json; charset=utf-8".to_owned(), cache: "no-store".to_owned(), encoding: None }
}

/// Bytes of an own document, ready to travel.
pub(crate) fn own(value: &impl Serialize) -> Arc<[u8]> {
    document(value).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_goes_on_with_its_attempt_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = Journal::open(folder.path(), "s3://x").expect("opens");
        assert!(Journal::open(folder.path(), "s3://x").is_err(), "one at a time");
        journal.begin("one").expect("begins");
        journal.note("kk/index.html", "abc");
        journal.begin("one").expect("goes on");
        journal.note("ru/index.html", "def");
        assert_eq!(journal.sent("one").len(), 2);
        assert!(journal.sent("two").is_empty());
        journal.begin("two").expect("begins");
        assert!(journal.sent("two").is_empty());
        journal.end();
        drop(journal);
        let again = Journal::open(folder.path(), "s3://x").expect("the lock went with the first");
        assert_eq!(again.publisher.len(), 16);
    }
}
