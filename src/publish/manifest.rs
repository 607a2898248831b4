//! What a release holds, as one document that lies beside it: path → hash, length, headers. Two releases are compared by
//! their manifests alone. The same release has the same manifest on every machine and at every time.

use super::media::Headers;
use crate::base::date::Date;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// The version of the documents that publishing leaves at a target.
pub(crate) const FORMAT: u32 = 1;

/// A release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    /// The version of this document.
    pub format: u32,
    /// The date of the edition.
    pub edition: Date,
    /// The address for which the site was built.
    pub address: String,
    /// The revision of the content in git, with `-dirty` where files differed from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    /// What the gate let through on demand: `overdue`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allowed: Vec<String>,
    /// What every answer of the server says, besides what its file says about itself.
    pub security: BTreeMap<String, String>,
    /// The files.
    pub files: BTreeMap<String, Entry>,
}

/// A file of a release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The SHA-256 of the bytes as they are stored.
    pub sha256: String,
    /// How many bytes are stored.
    pub length: u64,
    /// What the file says about itself.
    #[serde(flatten)]
    pub headers: Headers,
}

impl Entry {
    /// Describes bytes.
    pub(crate) fn new(bytes: &[u8], headers: Headers) -> Entry {
        Entry { sha256: sha256(bytes), length: bytes.len() as u64, headers }
    }

    /// The name under which these bytes with these headers are put aside for a return.
    pub(crate) fn key(&self) -> String {
        let Headers { media, cache, encoding } = &self.headers;
        sha256(format!("{}\n{media}\n{cache}\n{}", self.sha256, encoding.as_deref().unwrap_or_default()).as_bytes())[..32].to_owned()
    }
}

impl Manifest {
    /// The name of a release: by what it holds.
    pub(crate) fn id(&self) -> String {
        let files = self.files.iter().map(|(path, entry)| format!("{path} {}\n", entry.key()));
        let security = self.security.iter().map(|(name, value)| format!("{name}: {value}\n"));
        sha256(files.chain(security).collect::<String>().as_bytes())[..12].to_owned()
    }

    /// How many bytes it holds.
    pub(crate) fn bytes(&self) -> u64 {
        self.files.values().map(|entry| entry.length).sum()
    }

    /// The document.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        document(self)
    }
}

/// A value as a document that people can read too.
pub(crate) fn document(value: &impl Serialize) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(value).expect("our own values are plain JSON");
    text.push(b'\n');
    text
}

/// The SHA-256 of bytes in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_a_part_of_the_name() {
        let plain = Entry::new(b"x", Headers::of("a.html", None));
        let packed = Entry::new(b"x", Headers::of("a.html", Some("gzip")));
        assert_eq!(plain.sha256, packed.sha256);
        assert_ne!(plain.key(), packed.key());
    }

    #[test]
    fn a_document_is_read_as_it_was_written() {
        let files = [("a.html".to_owned(), Entry::new(b"x", Headers::of("a.html", Some("br"))))];
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
