//! The plan of a publish: the difference between what is at a target and what should be there.

use super::history::{object_path, release_path};
use super::manifest::{FileEntry, Manifest};
use super::target_path::{ReleaseId, TargetPath};
use crate::base::upload_order::UploadStage;
use crate::publish::headers::CachePolicy;
use std::collections::{BTreeMap, BTreeSet};

/// What is known about a target before a publish.
#[derive(Default)]
pub(crate) struct PlanInput<'a> {
    /// The release that visitors see.
    pub current: Option<&'a Manifest>,
    /// The releases that are kept, newest first; the current one is the first.
    pub kept: Vec<&'a Manifest>,
    /// The releases that expire, each with the release that followed it.
    pub expired: Vec<(&'a Manifest, &'a Manifest)>,
    /// Files that an interrupted run may have changed.
    pub uncertain: BTreeSet<TargetPath>,
    /// Of these, the files that our own interrupted run has uploaded: path → key.
    pub sent: BTreeMap<TargetPath, String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChangeKind {
    New,
    /// The content differs.
    Changed,
    /// Only the headers differ.
    Headers,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upload {
    pub path: TargetPath,
    pub kind: ChangeKind,
    pub bytes: u64,
}

/// A file that is backed up before it is replaced or deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Backup {
    pub path: TargetPath,
    /// The path of the backup.
    pub object: TargetPath,
    /// Whether an interrupted run may already have made the backup and replaced the file.
    pub may_exist: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// In upload order.
    pub uploads: Vec<Upload>,
    /// Files with new headers at a target that stores none: the configuration of the web server must set them.
    pub server_headers: Vec<TargetPath>,
    pub backups: Vec<Backup>,
    /// Files of the site to delete.
    pub deletes: Vec<TargetPath>,
    /// Fingerprinted files that no release needs any more.
    pub expired_assets: Vec<TargetPath>,
    /// Manifests and backups of expired releases.
    pub expired_documents: Vec<TargetPath>,
    /// Number of unchanged files.
    pub unchanged: usize,
    /// How many of the current pages are deleted, in percent.
    pub deleted_percent: usize,
}

impl Plan {
    pub(crate) fn new(known: &PlanInput, next: &Manifest, stores_headers: bool) -> Plan {
        let mut plan = Plan::default();
        for (path, entry) in &next.files {
            plan.file(known, path, entry, stores_headers);
        }
        plan.sort_uploads();
        plan.backups = backups(known, next);
        let is_protected = |path: &str| {
            CachePolicy::of(path) == CachePolicy::Immutable && known.kept.iter().any(|manifest| manifest.files.contains_key(path))
        };
        let is_gone = |path: &&TargetPath| !next.files.contains_key(*path) && !is_protected(path);
        let there: BTreeSet<&TargetPath> =
            known.current.iter().flat_map(|manifest| manifest.files.keys()).chain(&known.uncertain).collect();
        plan.deletes = there.into_iter().filter(is_gone).cloned().collect();
        let old: BTreeSet<&TargetPath> = known.expired.iter().flat_map(|(manifest, _)| manifest.files.keys()).collect();
        let is_lasting = |path: &&TargetPath| CachePolicy::of(path) == CachePolicy::Immutable;
        plan.expired_assets =
            old.into_iter().filter(is_lasting).filter(is_gone).filter(|path| !plan.deletes.contains(path)).cloned().collect();
        plan.expired_documents = expired_documents(known, next);
        plan.deleted_percent = deleted_percent(known, &plan.deletes);
        plan
    }

    fn file(&mut self, known: &PlanInput, path: &TargetPath, entry: &FileEntry, stores_headers: bool) {
        let current = known.current.and_then(|manifest| manifest.files.get(path));
        let key = entry.key();
        let is_uncertain = known.uncertain.contains(path);
        let stored = if is_uncertain { known.sent.get(path).cloned() } else { current.map(FileEntry::key) };
        if stored.as_ref() == Some(&key) {
            self.unchanged += 1;
            return;
        }
        let kind = match current {
            None => ChangeKind::New,
            Some(current) if current.sha256 == entry.sha256 && !is_uncertain => ChangeKind::Headers,
            Some(_) => ChangeKind::Changed,
        };
        if kind == ChangeKind::Headers && !stores_headers {
            self.server_headers.push(path.clone());
            return;
        }
        self.uploads.push(Upload { path: path.clone(), kind, bytes: entry.length });
    }

    /// Sorts the uploads into upload order.
    pub(crate) fn sort_uploads(&mut self) {
        self.uploads.sort_by(|one, other| (UploadStage::of(&one.path), &one.path).cmp(&(UploadStage::of(&other.path), &other.path)));
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.uploads.is_empty()
            && self.server_headers.is_empty()
            && self.deletes.is_empty()
            && self.expired_assets.is_empty()
            && self.expired_documents.is_empty()
    }

    /// Total size of the uploads in bytes.
    pub(crate) fn bytes(&self) -> u64 {
        self.uploads.iter().map(|upload| upload.bytes).sum()
    }

    pub(crate) fn count(&self, kind: ChangeKind) -> usize {
        self.uploads.iter().filter(|upload| upload.kind == kind).count()
    }

    /// Every path of the site that will be written or deleted.
    pub(crate) fn touched(&self) -> impl Iterator<Item = &TargetPath> {
        self.uploads.iter().map(|upload| &upload.path).chain(&self.deletes).chain(&self.expired_assets)
    }
}

/// Files, with their keys, that the next release replaces or drops. Fingerprinted files are excluded: they stay in place.
fn replaced<'a>(manifest: &'a Manifest, next: &'a Manifest) -> impl Iterator<Item = (&'a TargetPath, String)> {
    manifest.files.iter().filter(|(path, _)| CachePolicy::of(path) == CachePolicy::Revalidate).filter_map(|(path, entry)| {
        let key = entry.key();
        (next.files.get(path).map(FileEntry::key).as_ref() != Some(&key)).then_some((path, key))
    })
}

/// Files that only a kept release still needs.
fn backups(known: &PlanInput, next: &Manifest) -> Vec<Backup> {
    let Some(current) = known.current else { return Vec::new() };
    let needed: BTreeSet<String> = known.kept.iter().flat_map(|manifest| manifest.files.values().map(FileEntry::key)).collect();
    let one = |(path, key): (&TargetPath, String)| Backup {
        path: path.clone(),
        object: object_path(&key),
        may_exist: known.uncertain.contains(path),
    };
    replaced(current, next).filter(|(_, key)| needed.contains(key)).map(one).collect()
}

/// The manifests and backups of expired releases, except those that a kept release needs.
fn expired_documents(known: &PlanInput, next: &Manifest) -> Vec<TargetPath> {
    let needed: BTreeSet<String> =
        known.kept.iter().copied().chain([next]).flat_map(|manifest| manifest.files.values().map(FileEntry::key)).collect();
    let kept: BTreeSet<ReleaseId> = known.kept.iter().copied().chain([next]).map(Manifest::id).collect();
    let mut documents = BTreeSet::new();
    for (manifest, follower) in &known.expired {
        documents.extend(replaced(manifest, follower).filter(|(_, key)| !needed.contains(key)).map(|(_, key)| object_path(&key)));
        let id = manifest.id();
        documents.extend((!kept.contains(&id)).then(|| release_path(&id)));
    }
    documents.into_iter().collect()
}

fn deleted_percent(known: &PlanInput, deletes: &[TargetPath]) -> usize {
    let Some(current) = known.current else { return 0 };
    let pages = current.files.keys().filter(|path| CachePolicy::of(path) == CachePolicy::Revalidate).count();
    let gone = deletes.iter().filter(|path| CachePolicy::of(path) == CachePolicy::Revalidate && current.files.contains_key(*path)).count();
    if pages == 0 { 0 } else { (gone * 100).div_ceil(pages) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::fingerprint::HashedBytes;
    use crate::publish::headers::FileHeaders;

    fn path(text: &str) -> TargetPath {
        TargetPath::try_from(text.to_owned()).expect("a path")
    }

    fn manifest(files: &[(&str, &str)]) -> Manifest {
        let entry = |(path, text): &(&str, &str)| {
            (self::path(path), FileEntry::new(&HashedBytes::new(text.as_bytes()), FileHeaders::of(path, None)))
        };
        Manifest {
            format: 1,
            edition: "2026-11-22".parse().expect("a day"),
            address: String::new(),
            revision: None,
            allowed: Vec::new(),
            security: BTreeMap::new(),
            files: files.iter().map(entry).collect(),
        }
    }

    fn paths(plan: &Plan) -> Vec<(&str, ChangeKind)> {
        plan.uploads.iter().map(|upload| (&*upload.path, upload.kind)).collect()
    }

    #[test]
    fn only_differences_are_uploaded_assets_first() {
        let old = manifest(&[("a.html", "1"), ("b.html", "1"), ("gone.html", "1"), ("x.0000000000.css", "1")]);
        let new = manifest(&[("a.html", "2"), ("b.html", "1"), ("index.html", "1"), ("x.1111111111.css", "1")]);
        let known = PlanInput { current: Some(&old), kept: vec![&old], ..PlanInput::default() };
        let plan = Plan::new(&known, &new, true);
        assert_eq!(paths(&plan), [("x.1111111111.css", ChangeKind::New), ("a.html", ChangeKind::Changed), ("index.html", ChangeKind::New)]);
        assert_eq!((plan.unchanged, plan.deletes.as_slice()), (1, &[path("gone.html")][..]), "the old style sheet stays");
        let backups: Vec<&str> = plan.backups.iter().map(|backup| &*backup.path).collect();
        assert_eq!(backups, ["a.html", "gone.html"], "files that a rollback needs");
        assert_eq!(plan.deleted_percent, 34);
        assert!(Plan::new(&PlanInput { current: Some(&new), kept: vec![&new], ..PlanInput::default() }, &new, true).is_empty());
    }

    #[test]
    fn new_headers_are_uploaded_only_where_they_are_stored() {
        let old = manifest(&[("a.html", "1")]);
        let mut new = old.clone();
        new.files.get_mut("a.html").expect("there").headers.cache_control = "no-cache".to_owned();
        let known = || PlanInput { current: Some(&old), kept: vec![&old], ..PlanInput::default() };
        assert_eq!(paths(&Plan::new(&known(), &new, true)), [("a.html", ChangeKind::Headers)]);
        let server = Plan::new(&known(), &new, false);
        assert_eq!((server.uploads.len(), server.server_headers.len()), (0, 1));
    }

    #[test]
    fn uncertain_files_are_sent_again_unless_their_content_is_known() {
        let old = manifest(&[("a.html", "1"), ("b.html", "1"), ("c.html", "1")]);
        // The interrupted run was going to change `a` and `b` and to add `new`; then the editor reverted everything.
        let uncertain = ["a.html", "b.html", "new.html"].map(path).into();
        let sent = [(path("b.html"), old.files["b.html"].key())].into();
        let known = PlanInput { current: Some(&old), kept: vec![&old], uncertain, sent, ..PlanInput::default() };
        let plan = Plan::new(&known, &old, true);
        assert_eq!(paths(&plan), [("a.html", ChangeKind::Changed)]);
        assert_eq!(plan.deletes, [path("new.html")]);
    }

    #[test]
    fn an_expired_release_takes_only_its_own_files_with_it() {
        let first = manifest(&[("a.html", "a1"), ("b.html", "b1"), ("x.0000000000.css", "1"), ("y.0000000000.css", "1")]);
        let second = manifest(&[("a.html", "a2"), ("b.html", "b1"), ("y.0000000000.css", "1")]);
        let third = manifest(&[("a.html", "a3"), ("b.html", "b2"), ("y.0000000000.css", "1")]);
        let known = PlanInput { current: Some(&second), kept: vec![&second], expired: vec![(&first, &second)], ..PlanInput::default() };
        let plan = Plan::new(&known, &third, true);
        assert_eq!(plan.expired_assets, [path("x.0000000000.css")]);
        let mut gone = [object_path(&first.files["a.html"].key()), release_path(&first.id())];
        gone.sort();
        assert_eq!(plan.expired_documents, gone, "the second release still needs `b` of the first");
    }
}
