//! The manifest of a release: path → hash, length and headers of every file. Releases are compared by their manifests alone. The
//! same release has the same manifest on every machine and at any time.

use super::target_path::{ReleaseId, TargetPath};
use crate::base::date::Date;
use crate::base::fingerprint::HashedBytes;
use crate::publish::headers::FileHeaders;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Format version of the documents at a target.
pub(crate) const FORMAT: u32 = 1;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The format version of this document.
    pub format: u32,
    pub edition: Date,
    /// The address for which the site was built.
    pub address: String,
    /// The git revision of the content, with `-dirty` if there were uncommitted changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// The safety checks that were overridden with `--allow`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<String>,
    /// Response headers that every file must have, in addition to its own.
    pub security: BTreeMap<String, String>,
    pub files: BTreeMap<TargetPath, FileEntry>,
}

/// A file of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileEntry {
    /// SHA-256 of the stored bytes (after compression), hexadecimal.
    pub sha256: String,
    /// Number of stored bytes.
    pub length: u64,
    #[serde(flatten)]
    pub headers: FileHeaders,
}

impl FileEntry {
    pub(crate) fn new(content: &HashedBytes, headers: FileHeaders) -> FileEntry {
        FileEntry { sha256: content.hash.to_string(), length: content.bytes.len() as u64, headers }
    }

    /// The name of the backup of a file with this content and these headers.
    pub(crate) fn key(&self) -> String {
        let FileHeaders { content_type, cache_control, content_encoding } = &self.headers;
        sha256(format!("{}\n{content_type}\n{cache_control}\n{}", self.sha256, content_encoding.as_deref().unwrap_or_default()).as_bytes())
            [..32]
            .to_owned()
    }
}

impl Manifest {
    /// The id of the release, derived from its content.
    pub(crate) fn id(&self) -> ReleaseId {
        let files = self.files.iter().map(|(path, entry)| format!("{path} {}\n", entry.key()));
        let security = self.security.iter().map(|(name, value)| format!("{name}: {value}\n"));
        let id = sha256(files.chain(security).collect::<String>().as_bytes())[..12].to_owned();
        ReleaseId::try_from(id).expect("hexadecimal digits")
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        document(self)
    }
}

/// Serialises a value as indented JSON.
pub(crate) fn document(value: &impl Serialize) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(value).expect("our own values serialise to JSON");
    text.push(b'\n');
    text
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_part_of_the_key() {
        let plain = FileEntry::new(&HashedBytes::new(*b"x"), FileHeaders::of("a.html", None));
        let compressed = FileEntry::new(&HashedBytes::new(*b"x"), FileHeaders::of("a.html", Some("gzip")));
        assert_eq!(plain.sha256, compressed.sha256);
        assert_ne!(plain.key(), compressed.key());
    }

    #[test]
    fn a_document_is_read_as_it_was_written() {
        let path = TargetPath::try_from("a.html".to_owned()).expect("a path");
        let files = [(path, FileEntry::new(&HashedBytes::new(*b"x"), FileHeaders::of("a.html", Some("br"))))];
        let manifest = Manifest {
            format: FORMAT,
            edition: "2026-11-22".parse().expect("a day"),
            address: "https://example.kz/".to_owned(),
            revision: None,
            allowed: vec!["overdue".to_owned()],
            security: BTreeMap::new(),
            files: files.into(),
        };
        assert_eq!(serde_json::from_slice::<Manifest>(&manifest.to_bytes()).expect("our own"), manifest);
    }
}
