//! Reads a published release back and compares it with its manifest: as readers get it, or (where nobody serves the place)
//! as it is stored.

use super::manifest::{Entry, Manifest, sha256};
use super::media::Headers;
use super::purge::join;
use super::security::Table;
use super::store::{Fault, FaultKind, Store};
use super::transfer::{Part, Watch, Way};
use super::turn::Journal;
use reqwest::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use std::collections::BTreeMap;
use std::sync::Mutex;
use url::Url;

/// What differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    /// What: `bytes`, or a header's name.
    pub what: String,
    /// What it should be.
    pub expected: String,
    /// What it is.
    pub found: String,
    /// The first file with it.
    pub example: String,
    /// In how many files.
    pub files: usize,
}

/// What a check found.
#[derive(Debug, Default)]
pub(crate) struct Verified {
    /// How many files were read.
    pub files: usize,
    /// What differs.
    pub differences: Vec<Difference>,
    /// Files that could not be read.
    pub faults: Vec<Fault>,
}

/// Collects differences; one that many files share is told once.
#[derive(Default)]
struct Found(Mutex<BTreeMap<Kind, (String, usize)>>);

/// What differs, what it should be, what it is.
type Kind = (String, String, String);

impl Found {
    fn compare(&self, path: &str, what: &str, expected: &str, found: &str) {
        if expected == found {
            return;
        }
        let key = (what.to_owned(), expected.to_owned(), found.to_owned());
        let mut differences = self.0.lock().expect("nobody panics while holding it");
        differences.entry(key).or_insert_with(|| (path.to_owned(), 0)).1 += 1;
    }

    fn into_list(self) -> Vec<Difference> {
        let list = self.0.into_inner().expect("nobody panics while holding it");
        list.into_iter().map(|((what, expected, found), (example, files))| Difference { what, expected, found, example, files }).collect()
    }
}

/// What reads a published site: the target, its journal, how many files at a time, who watches.
type Means<'a> = (&'a Store, &'a Journal, usize, &'a dyn Watch);

/// Reads the live site.
pub(crate) async fn live(means: Means<'_>, release: &Manifest, base: &Url, client: &reqwest::Client) -> Verified {
    compare_all(means, release, async |found, path, entry| {
        let (address, coding) = asked(path, entry, release);
        let answer = get(client, &join(base, address), coding).await.map_err(|reason| unreadable(path, reason))?;
        let (headers, bytes) = answer;
        compare_answer(found, path, entry, &headers, &bytes, &release.security);
        Ok(())
    })
    .await
}

/// Compares every file of a release by what `compare` reads.
async fn compare_all(means: Means<'_>, release: &Manifest, compare: impl AsyncFn(&Found, &str, &Entry) -> Result<(), Fault>) -> Verified {
    let (store, journal, parallel, watch) = means;
    let way = Way { store, parallel, journal, watch };
    let found = Found::default();
    let files: Vec<(&String, &Entry)> = release.files.iter().collect();
    watch.begin(Part::Reading, files.len());
    let faults = way.each(&files, async |(path, entry)| compare(&found, path, entry).await).await;
    Verified { files: files.len(), differences: found.into_list(), faults }
}

/// Which address shows a file, and which coding a reader accepts to get it: a sibling is seen through its text.
fn asked<'a>(path: &'a str, entry: &'a Entry, release: &Manifest) -> (&'a str, &'a str) {
    let text = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).filter(|text| release.files.contains_key(*text));
    let coding = entry.headers.encoding.as_deref().unwrap_or("identity");
    (text.unwrap_or(path), coding)
}

async fn get(client: &reqwest::Client, address: &str, coding: &str) -> Result<(HeaderMap, Vec<u8>), String> {
    let request = client.get(address).header(ACCEPT_ENCODING, coding).header(CACHE_CONTROL, "no-cache");
    let answer = request.send().await.map_err(|error| error.to_string())?;
    if !answer.status().is_success() {
        return Err(answer.status().to_string());
    }
    let headers = answer.headers().clone();
    let bytes = answer.bytes().await.map_err(|error| error.to_string())?;
    Ok((headers, bytes.to_vec()))
}

fn compare_answer(found: &Found, path: &str, entry: &Entry, headers: &HeaderMap, bytes: &[u8], table: &Table) {
    let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    compare_bytes(found, path, entry, bytes);
    found.compare(path, CONTENT_TYPE.as_str(), &entry.headers.media, value(CONTENT_TYPE.as_str()));
    found.compare(path, CACHE_CONTROL.as_str(), &entry.headers.cache, value(CACHE_CONTROL.as_str()));
    found.compare(path, CONTENT_ENCODING.as_str(), entry.headers.encoding.as_deref().unwrap_or_default(), value(CONTENT_ENCODING.as_str()));
    for (name, expected) in table {
        found.compare(path, &name.to_ascii_lowercase(), expected, value(name));
    }
}

/// Bytes are told by their hash; for people, as «the same» or «others», so that many files with others are one line.
fn compare_bytes(found: &Found, path: &str, entry: &Entry, bytes: &[u8]) {
    let is_same = entry.length == bytes.len() as u64 && sha256(bytes) == entry.sha256;
    found.compare(path, "bytes", "as published", if is_same { "as published" } else { "other" });
}

/// Reads what is stored.
pub(crate) async fn stored(means: Means<'_>, release: &Manifest) -> Verified {
    let store = means.0;
    compare_all(means, release, async |found, path, entry| {
        let Some((bytes, _)) = store.read(path).await? else {
            return Err(Fault { path: path.to_owned(), kind: FaultKind::Missing, reason: String::new() });
        };
        compare_bytes(found, path, entry, &bytes);
        if let Some(Headers { media, cache, encoding }) = store.headers(path).await? {
            found.compare(path, CONTENT_TYPE.as_str(), &entry.headers.media, &media);
            found.compare(path, CACHE_CONTROL.as_str(), &entry.headers.cache, &cache);
            let expected = entry.headers.encoding.as_deref().unwrap_or_default();
            found.compare(path, CONTENT_ENCODING.as_str(), expected, encoding.as_deref().unwrap_or_default());
        }
        Ok(())
    })
    .await
}

fn unreadable(path: &str, reason: String) -> Fault {
    Fault { path: path.to_owned(), kind: FaultKind::Final, reason }
}

impl Verified {
    /// Whether all is as it should be.
    pub(crate) fn is_good(&self) -> bool {
        self.differences.is_empty() && self.faults.is_empty()
    }
}
