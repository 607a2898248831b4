//! Verifies a published release: downloads it as visitors get it or, if the target has no public address, reads what is stored,
//! and compares it with the manifest.

use super::headers::FileHeaders;
use super::headers::security::SecurityHeaders;
use super::model::manifest::{FileEntry, Manifest, sha256};
use super::model::target_path::TargetPath;
use super::purge::join;
use super::store::retry::Retry;
use super::store::{Connection, FileError, FileErrorKind, MAX_FILE_BYTES, RequestOutcome, body_up_to, error_text};
use super::transfer::{Phase, Transfer};
use reqwest::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap};
use std::collections::BTreeMap;
use std::sync::Mutex;
use url::Url;

/// A difference that one or more files have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Difference {
    /// `bytes` or the name of a header.
    pub what: String,
    pub expected: String,
    pub found: String,
    /// The first file with this difference.
    pub example: String,
    /// Number of files with this difference.
    pub files: usize,
}

#[derive(Debug, Default)]
pub(crate) struct VerifyReport {
    /// Number of files that were checked.
    pub files: usize,
    pub differences: Vec<Difference>,
    /// Files that could not be read.
    pub errors: Vec<FileError>,
}

impl VerifyReport {
    pub(crate) fn is_good(&self) -> bool {
        self.differences.is_empty() && self.errors.is_empty()
    }
}

/// Collects differences and groups equal ones.
#[derive(Default)]
struct Differences(Mutex<BTreeMap<DifferenceKey, (String, usize)>>);

/// What differs, the expected value, the value found.
type DifferenceKey = (String, String, String);

impl Differences {
    fn compare(&self, path: &str, what: &str, expected: &str, found: &str) {
        if expected == found {
            return;
        }
        let key = (what.to_owned(), expected.to_owned(), found.to_owned());
        let mut differences = self.0.lock().expect("no thread panics while it holds the differences");
        differences.entry(key).or_insert_with(|| (path.to_owned(), 0)).1 += 1;
    }

    /// Content is compared by hash but reported as "as published" or "other", so that all differing files share one line.
    fn compare_bytes(&self, path: &str, entry: &FileEntry, bytes: &[u8]) {
        let is_same = entry.length == bytes.len() as u64 && sha256(bytes) == entry.sha256;
        self.compare(path, "bytes", "as published", if is_same { "as published" } else { "other" });
    }

    fn compare_response(&self, path: &str, entry: &FileEntry, headers: &HeaderMap, bytes: &[u8], security: &SecurityHeaders) {
        let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let FileHeaders { content_type, cache_control, content_encoding } = &entry.headers;
        self.compare_bytes(path, entry, bytes);
        self.compare(path, CONTENT_TYPE.as_str(), content_type, value(CONTENT_TYPE.as_str()));
        self.compare(path, CACHE_CONTROL.as_str(), cache_control, value(CACHE_CONTROL.as_str()));
        self.compare(path, CONTENT_ENCODING.as_str(), content_encoding.as_deref().unwrap_or_default(), value(CONTENT_ENCODING.as_str()));
        for (name, expected) in security {
            self.compare(path, &name.to_ascii_lowercase(), expected, value(name));
        }
    }

    fn into_list(self) -> Vec<Difference> {
        let list = self.0.into_inner().expect("no thread panics while it holds the differences");
        list.into_iter().map(|((what, expected, found), (example, files))| Difference { what, expected, found, example, files }).collect()
    }
}

/// Verifies the site as visitors get it.
pub(crate) async fn verify_live(
    transfer: &Transfer<'_>,
    release: &Manifest,
    base: &Url,
    connection: &Connection,
    client: &reqwest::Client,
) -> VerifyReport {
    let retry = Retry::new(connection.http().timeout);
    compare_all(transfer, release, async |differences, path, entry| {
        let (address, encoding) = request_for(path, entry, release);
        let address = join(base, address);
        // A longer response differs, whatever follows.
        let limit = usize::try_from(entry.length).unwrap_or(usize::MAX).min(MAX_FILE_BYTES);
        let (headers, bytes) = retry.run(path, || get(client, &retry, path, &address, (encoding, limit))).await?;
        differences.compare_response(path, entry, &headers, &bytes, &release.security);
        Ok(())
    })
    .await
}

/// Verifies what is stored at the target.
pub(crate) async fn verify_stored(transfer: &Transfer<'_>, release: &Manifest) -> VerifyReport {
    let store = transfer.store;
    compare_all(transfer, release, async |differences, path, entry| {
        let Some(file) = store.read(path).await? else {
            return Err(FileError::missing(path));
        };
        differences.compare_bytes(path, entry, &file.bytes);
        if let Some(FileHeaders { content_type, cache_control, content_encoding }) = file.headers {
            let expected = &entry.headers;
            differences.compare(path, CONTENT_TYPE.as_str(), &expected.content_type, &content_type);
            differences.compare(path, CACHE_CONTROL.as_str(), &expected.cache_control, &cache_control);
            let encodings = [&expected.content_encoding, &content_encoding].map(|encoding| encoding.as_deref().unwrap_or_default());
            differences.compare(path, CONTENT_ENCODING.as_str(), encodings[0], encodings[1]);
        }
        Ok(())
    })
    .await
}

async fn compare_all(
    transfer: &Transfer<'_>,
    release: &Manifest,
    compare: impl AsyncFn(&Differences, &TargetPath, &FileEntry) -> Result<(), FileError>,
) -> VerifyReport {
    let differences = Differences::default();
    let files: Vec<(&TargetPath, &FileEntry)> = release.files.iter().collect();
    transfer.progress.begin(Phase::Verify, files.len());
    let errors = transfer.each(&files, async |(path, entry)| compare(&differences, path, entry).await).await;
    VerifyReport { files: files.len(), differences: differences.into_list(), errors }
}

/// The path to request and the `Accept-Encoding` that make a server deliver a file. A compressed sibling is delivered for the
/// path of its original.
fn request_for<'a>(path: &'a str, entry: &'a FileEntry, release: &Manifest) -> (&'a str, &'a str) {
    let original = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).filter(|text| release.files.contains_key(*text));
    let encoding = entry.headers.content_encoding.as_deref().unwrap_or("identity");
    (original.unwrap_or(path), encoding)
}

async fn get(
    client: &reqwest::Client,
    retry: &Retry,
    path: &str,
    address: &str,
    (encoding, limit): (&str, usize),
) -> Result<(HeaderMap, Vec<u8>), FileError> {
    let failed = |error: reqwest::Error| {
        let kind = RequestOutcome::of_error(&error).error_kind().unwrap_or(FileErrorKind::Permanent);
        FileError::new(path, kind, error_text(&error))
    };
    let request = client.get(address).header(ACCEPT_ENCODING, encoding).header(CACHE_CONTROL, "no-cache");
    let response = request.send().await.map_err(failed)?;
    let status = response.status();
    retry.record_response(status.as_u16(), response.headers());
    if !status.is_success() {
        let kind = RequestOutcome::Status(status.as_u16()).error_kind().unwrap_or(FileErrorKind::Permanent);
        return Err(FileError::new(path, kind, status.to_string()));
    }
    let headers = response.headers().clone();
    let bytes = body_up_to(response, limit).await.map_err(failed)?;
    Ok((headers, bytes))
}
