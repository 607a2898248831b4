//! What has to happen at a target: the difference of what lies there and what shall lie there. A value; nothing is touched.

use super::history::{object_path, release_path};
use super::manifest::{Entry, Manifest};
use super::media::Keep;
use super::order::Stage;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a target.
#[derive(Default)]
pub(crate) struct Known<'a> {
    /// The release that readers see.
    pub current: Option<&'a Manifest>,
    /// The earlier releases that stay, the newest first; the current one is the first of them.
    pub stay: Vec<&'a Manifest>,
    /// Those that go, each with the release that followed it.
    pub go: Vec<(&'a Manifest, &'a Manifest)>,
    /// Files that an interrupted run may have touched.
    pub doubt: BTreeSet<String>,
    /// Of these, what our own interrupted run is known to have written: path → key.
    pub sent: BTreeMap<String, String>,
}

/// Why a file travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It is not there.
    New,
    /// It has other bytes.
    Changed,
    /// It has the same bytes and says something else about itself.
    Headers,
}

/// A file that travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Upload {
    /// Its path.
    pub path: String,
    /// Why.
    pub kind: Kind,
    /// How many bytes.
    pub bytes: u64,
}

/// Bytes that are put aside before they are replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Aside {
    /// Where they lie.
    pub path: String,
    /// Where they go.
    pub object: String,
    /// Whether an interrupted run may have put them aside and replaced them already.
    pub is_doubtful: bool,
}

/// What has to happen.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Files that travel, in the order of their groups.
    pub uploads: Vec<Upload>,
    /// Files whose headers changed where the place keeps none: the server's configuration says them.
    pub headers_elsewhere: Vec<String>,
    /// Bytes to put aside.
    pub aside: Vec<Aside>,
    /// Files of the site that go.
    pub deletes: Vec<String>,
    /// Fingerprinted files that no release needs any more.
    pub aged: Vec<String>,
    /// Own documents of releases that go.
    pub forget: Vec<String>,
    /// How many files stay as they are.
    pub unchanged: usize,
    /// The part of the current pages that goes, in percent.
    pub deleted_share: usize,
}

impl Plan {
    /// Compares.
    pub(crate) fn new(known: &Known, next: &Manifest, stores_headers: bool) -> Plan {
        let mut plan = Plan::default();
        for (path, entry) in &next.files {
            plan.file(known, path, entry, stores_headers);
        }
        plan.uploads.sort_by(|one, other| (Stage::of(&one.path), &one.path).cmp(&(Stage::of(&other.path), &other.path)));
        plan.aside = aside(known, next);
        let is_protected =
            |path: &str| Keep::of(path) == Keep::Forever && known.stay.iter().any(|manifest| manifest.files.contains_key(path));
        let is_gone = |path: &&String| !next.files.contains_key(*path) && !is_protected(path);
        let there: BTreeSet<&String> = known.current.iter().flat_map(|manifest| manifest.files.keys()).chain(&known.doubt).collect();
        plan.deletes = there.into_iter().filter(is_gone).cloned().collect();
        let old: BTreeSet<&String> = known.go.iter().flat_map(|(manifest, _)| manifest.files.keys()).collect();
        let is_lasting = |path: &&String| Keep::of(path) == Keep::Forever;
        plan.aged = old.into_iter().filter(is_lasting).filter(is_gone).filter(|path| !plan.deletes.contains(path)).cloned().collect();
        plan.forget = forget(known, next);
        plan.deleted_share = deleted_share(known, &plan.deletes);
        plan
    }

    fn file(&mut self, known: &Known, path: &str, entry: &Entry, stores_headers: bool) {
        let current = known.current.and_then(|manifest| manifest.files.get(path));
        let key = entry.key();
        let is_in_doubt = known.doubt.contains(path);
        let lies_there = if is_in_doubt { known.sent.get(path).cloned() } else { current.map(Entry::key) };
        if lies_there.as_ref() == Some(&key) {
            self.unchanged += 1;
            return;
        }
        let kind = match current {
            None => Kind::New,
            Some(current) if current.sha256 == entry.sha256 && !is_in_doubt => Kind::Headers,
            Some(_) => Kind::Changed,
        };
        if kind == Kind::Headers && !stores_headers {
            self.headers_elsewhere.push(path.to_owned());
            return;
        }
        self.uploads.push(Upload { path: path.to_owned(), kind, bytes: entry.length });
    }

    /// Whether nothing has to happen.
    pub(crate) fn is_empty(&self) -> bool {
        self.uploads.is_empty()
            && self.headers_elsewhere.is_empty()
            && self.deletes.is_empty()
            && self.aged.is_empty()
            && self.forget.is_empty()
    }

    /// The bytes that travel.
    pub(crate) fn bytes(&self) -> u64 {
        self.uploads.iter().map(|upload| upload.bytes).sum()
    }

    /// How many files travel for a reason.
    pub(crate) fn count(&self, kind: Kind) -> usize {
        self.uploads.iter().filter(|upload| upload.kind == kind).count()
    }

    /// Every path of the site that may change.
    pub(crate) fn touched(&self) -> impl Iterator<Item = &String> {
        self.uploads.iter().map(|upload| &upload.path).chain(&self.deletes).chain(&self.aged)
    }
}

/// What the next release replaces or leaves out, except fingerprinted files: those stay in their place.
fn replaced<'a>(manifest: &'a Manifest, next: &'a Manifest) -> impl Iterator<Item = (&'a String, String)> {
    manifest.files.iter().filter(|(path, _)| Keep::of(path) == Keep::Briefly).filter_map(|(path, entry)| {
        let key = entry.key();
        (next.files.get(path).map(Entry::key).as_ref() != Some(&key)).then_some((path, key))
    })
}

fn aside(known: &Known, next: &Manifest) -> Vec<Aside> {
    let Some(current) = known.current.filter(|_| !known.stay.is_empty()) else {
        return Vec::new();
    };
    let one =
        |(path, key): (&String, String)| Aside { path: path.clone(), object: object_path(&key), is_doubtful: known.doubt.contains(path) };
    replaced(current, next).map(one).collect()
}

/// What was put aside for releases that go, and their manifests; never what another release needs.
fn forget(known: &Known, next: &Manifest) -> Vec<String> {
    let needed: BTreeSet<String> =
        known.stay.iter().copied().chain([next]).flat_map(|manifest| manifest.files.values().map(Entry::key)).collect();
    let stay: BTreeSet<String> = known.stay.iter().copied().chain([next]).map(Manifest::id).collect();
    let mut forget = BTreeSet::new();
    for (manifest, follower) in &known.go {
        forget.extend(replaced(manifest, follower).filter(|(_, key)| !needed.contains(key)).map(|(_, key)| object_path(&key)));
        let id = manifest.id();
        forget.extend((!stay.contains(&id)).then(|| release_path(&id)));
    }
    forget.into_iter().collect()
}

fn deleted_share(known: &Known, deletes: &[String]) -> usize {
    let Some(current) = known.current else { return 0 };
    let pages = current.files.keys().filter(|path| Keep::of(path) == Keep::Briefly).count();
    let gone = deletes.iter().filter(|path| Keep::of(path) == Keep::Briefly && current.files.contains_key(*path)).count();
    if pages == 0 { 0 } else { (gone * 100).div_ceil(pages) }
}

#[cfg(test)]
mod tests {
    use super::super::media::Headers;
    use super::*;

    fn manifest(files: &[(&str, &str)]) -> Manifest {
        let entry = |(path, text): &(&str, &str)| ((*path).to_owned(), Entry::new(text.as_bytes(), Headers::of(path, None)));
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

    fn paths(plan: &Plan) -> Vec<(&str, Kind)> {
        plan.uploads.iter().map(|upload| (upload.path.as_str(), upload.kind)).collect()
    }

    #[test]
    fn only_differences_travel_assets_first() {
        let old = manifest(&[("a.html", "1"), ("b.html", "1"), ("gone.html", "1"), ("x.0000000000.css", "1")]);
        let new = manifest(&[("a.html", "2"), ("b.html", "1"), ("index.html", "1"), ("x.1111111111.css", "1")]);
        let known = Known { current: Some(&old), stay: vec![&old], ..Known::default() };
        let plan = Plan::new(&known, &new, true);
        assert_eq!(paths(&plan), [("x.1111111111.css", Kind::New), ("a.html", Kind::Changed), ("index.html", Kind::New)]);
        assert_eq!((plan.unchanged, plan.deletes.as_slice()), (1, &["gone.html".to_owned()][..]), "the old style sheet stays");
        let aside: Vec<&str> = plan.aside.iter().map(|aside| aside.path.as_str()).collect();
        assert_eq!(aside, ["a.html", "gone.html"], "what a return needs");
        assert_eq!(plan.deleted_share, 34);
        assert!(Plan::new(&Known { current: Some(&new), stay: vec![&new], ..Known::default() }, &new, true).is_empty());
    }

    #[test]
    fn other_headers_travel_only_where_they_are_kept() {
        let old = manifest(&[("a.html", "1")]);
        let mut new = old.clone();
        new.files.get_mut("a.html").expect("there").headers.cache = "no-cache".to_owned();
        let known = || Known { current: Some(&old), stay: vec![&old], ..Known::default() };
        assert_eq!(paths(&Plan::new(&known(), &new, true)), [("a.html", Kind::Headers)]);
        let elsewhere = Plan::new(&known(), &new, false);
        assert_eq!((elsewhere.uploads.len(), elsewhere.headers_elsewhere.len()), (0, 1));
    }

    #[test]
    fn what_an_interrupted_run_may_have_touched_is_sent_again_unless_it_is_known() {
        let old = manifest(&[("a.html", "1"), ("b.html", "1"), ("c.html", "1")]);
        // The interrupted run wanted to change `a` and `b` and to add `new`; then the editor took it all back.
        let doubt: BTreeSet<String> = ["a.html", "b.html", "new.html"].map(str::to_owned).into();
        let sent = [("b.html".to_owned(), old.files["b.html"].key())].into();
        let known = Known { current: Some(&old), stay: vec![&old], doubt, sent, ..Known::default() };
        let plan = Plan::new(&known, &old, true);
        assert_eq!(paths(&plan), [("a.html", Kind::Changed)]);
        assert_eq!(plan.deletes, ["new.html"]);
    }

    #[test]
    fn a_release_that_goes_takes_what_only_it_needed() {
        let first = manifest(&[("a.html", "a1"), ("b.html", "b1"), ("x.0000000000.css", "1"), ("y.0000000000.css", "1")]);
        let second = manifest(&[("a.html", "a2"), ("b.html", "b1"), ("y.0000000000.css", "1")]);
        let third = manifest(&[("a.html", "a3"), ("b.html", "b2"), ("y.0000000000.css", "1")]);
        let known = Known { current: Some(&second), stay: vec![&second], go: vec![(&first, &second)], ..Known::default() };
        let plan = Plan::new(&known, &third, true);
        assert_eq!(plan.aged, ["x.0000000000.css"]);
        let mut gone = [object_path(&first.files["a.html"].key()), release_path(&first.id())];
        gone.sort();
        assert_eq!(plan.forget, gone, "`b` of the first release is the second's too");
    }
}
