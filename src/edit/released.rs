//! The content of the last release to each target, kept at this computer so that editors see what they changed since: one file per target
//! in `.anyqtama/released/`. Safe to delete.

use super::change::value_of;
use super::lists::{ListStep, steps};
use super::value::{ContentValue, Step};
use crate::base::fingerprint::fingerprint;
use crate::base::inputs::Files;
use crate::disk;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The content files of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Released {
    /// When: `2026-11-28T16:00:00Z`.
    pub at: String,
    /// Path → text.
    pub files: BTreeMap<String, String>,
}

impl Released {
    /// Keeps the content of a release to a target. The same content keeps its time.
    pub(crate) fn keep(root: &Path, target: &str, at: &str, content: &Files) -> Result<()> {
        if Released::read(root, target).is_some_and(|kept| kept.changed(content).is_empty()) {
            return Ok(());
        }
        let files = content.iter().map(|(path, bytes)| (path.to_string(), String::from_utf8_lossy(bytes).into_owned())).collect();
        let text = serde_json::to_vec(&Released { at: at.to_owned(), files }).context("texts can be written as JSON")?;
        disk::replace(&file(root, target), text)
    }

    /// Forgets the content of a release that is no longer the published one.
    pub(crate) fn forget(root: &Path, target: &str) {
        // A file that is not there, or stays, is a comparison with an older release.
        let _ = std::fs::remove_file(file(root, target));
    }

    /// The content of the last release to a target; `None` if it was not published from this computer.
    pub(crate) fn read(root: &Path, target: &str) -> Option<Released> {
        serde_json::from_slice(&std::fs::read(file(root, target)).ok()?).ok()
    }

    /// The paths of the files that differ now.
    pub(crate) fn changed(&self, content: &Files) -> Vec<String> {
        let now = |path: &str| content.get(path).map(Vec::as_slice);
        let paths: BTreeSet<&str> = self.files.keys().map(String::as_str).chain(content.keys().map(|path| &**path)).collect();
        let differs = |path: &&str| self.files.get(*path).map(|text| text.as_bytes()) != now(path);
        paths.into_iter().filter(differs).map(str::to_owned).collect()
    }
}

fn file(root: &Path, target: &str) -> PathBuf {
    // A name of a target may have any letters.
    root.join(".anyqtama/released").join(format!("{}.json", fingerprint(target)))
}

/// A value that differs between two versions of a YAML file.
#[derive(Debug, PartialEq)]
pub(crate) struct ValueChange {
    /// In the new version; of a removed value, in the old one.
    pub path: Vec<Step>,
    pub was: Option<ContentValue>,
    pub now: Option<ContentValue>,
}

/// The values that differ between two texts of a YAML file. `None` if one of them is not valid.
pub(crate) fn value_changes(was: &str, now: &str) -> Option<Vec<ValueChange>> {
    let mut found = Vec::new();
    compare(&value_of(was)?, &value_of(now)?, &mut Vec::new(), &mut found);
    Some(found)
}

fn compare(was: &ContentValue, now: &ContentValue, path: &mut Vec<Step>, found: &mut Vec<ValueChange>) {
    let mut at = |step: Step, was: Option<&ContentValue>, now: Option<&ContentValue>| {
        path.push(step);
        match (was, now) {
            (Some(was), Some(now)) => compare(was, now, path, found),
            (was, now) => found.push(ValueChange { path: path.clone(), was: was.cloned(), now: now.cloned() }),
        }
        path.pop();
    };
    match (was, now) {
        (ContentValue::Map(old), ContentValue::Map(new)) => {
            let part = |entries: &'_ [(String, ContentValue)], key: &str| entries.iter().position(|(name, _)| name == key);
            for (key, value) in old {
                at(Step::Key(key.clone()), Some(value), part(new, key).map(|at| &new[at].1));
            }
            for (key, value) in new.iter().filter(|(key, _)| part(old, key).is_none()) {
                at(Step::Key(key.clone()), None, Some(value));
            }
        }
        (ContentValue::List(old), ContentValue::List(new)) => {
            for step in steps(old, new) {
                match step {
                    ListStep::Keep(one, two) => at(Step::Item(two), Some(&old[one]), Some(&new[two])),
                    ListStep::Remove(one) => at(Step::Item(one), Some(&old[one]), None),
                    ListStep::Insert(two) => at(Step::Item(two), None, Some(&new[two])),
                }
            }
        }
        (was, now) if was.is_same(now) => {}
        (was, now) => found.push(ValueChange { path: path.clone(), was: Some(was.clone()), now: Some(now.clone()) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::diagnostic::FilePath;

    #[test]
    fn only_what_differs_is_listed() {
        let was = "facts:\n  - {id: mci, periods: [{value: 4325}]}\n  - {id: b}\n";
        let now = "facts:\n  - {id: mci, periods: [{value: 4325}, {value: 4450}], note: x}\n";
        let changes = value_changes(was, now).expect("valid");
        let paths: Vec<String> = changes.iter().map(|change| format!("{:?}", change.path)).collect();
        assert_eq!(changes.len(), 3, "{changes:?}");
        assert!(paths[0].contains("periods") && changes[0].was.is_none());
        assert!(paths[1].contains("note"));
        assert_eq!(changes[2].now, None);
        assert_eq!(value_changes(was, was), Some(Vec::new()));
        assert_eq!(value_changes(was, "["), None);
    }

    #[test]
    fn the_content_of_a_release_is_kept() {
        let root = tempfile::tempdir().expect("a folder");
        let mut content = Files::new();
        content.insert(FilePath::from("content/a.yaml"), b"a: 1\n".to_vec());
        Released::keep(root.path(), "site", "2026-11-28T16:00:00Z", &content).expect("kept");
        let released = Released::read(root.path(), "site").expect("there");
        assert_eq!((released.at.as_str(), released.changed(&content)), ("2026-11-28T16:00:00Z", Vec::new()));
        content.insert(FilePath::from("content/b.yaml"), Vec::new());
        assert_eq!(released.changed(&content), ["content/b.yaml"]);
        Released::forget(root.path(), "site");
        assert_eq!(Released::read(root.path(), "site"), None);
    }
}
