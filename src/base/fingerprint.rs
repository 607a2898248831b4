//! Content hashes and the short fingerprints in file names.

use data_encoding::HEXLOWER;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Number of hexadecimal digits in a fingerprint. 40 bits make a collision among the files of a handbook practically impossible.
const DIGITS: usize = 10;

/// A SHA-256 hash; displayed in hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sha256Hash([u8; 32]);

impl Sha256Hash {
    pub(crate) fn of(content: impl AsRef<[u8]>) -> Sha256Hash {
        Sha256Hash(Sha256::digest(content.as_ref()).into())
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The first digits of the hash.
    pub(crate) fn fingerprint(&self) -> String {
        HEXLOWER.encode(&self.0[..DIGITS / 2])
    }
}

impl std::fmt::Display for Sha256Hash {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&HEXLOWER.encode(&self.0))
    }
}

impl Serialize for Sha256Hash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Bytes whose hash is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HashedBytes {
    pub bytes: Arc<[u8]>,
    pub hash: Sha256Hash,
}

impl HashedBytes {
    pub(crate) fn new(bytes: impl Into<Arc<[u8]>>) -> HashedBytes {
        let bytes = bytes.into();
        HashedBytes { hash: Sha256Hash::of(&bytes), bytes }
    }
}

/// The first digits of the SHA-256 of some bytes.
pub(crate) fn fingerprint(content: impl AsRef<[u8]>) -> String {
    Sha256Hash::of(content).fingerprint()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn is_the_start_of_sha256() {
        assert_eq!(fingerprint(""), "e3b0c44298");
        assert_ne!(fingerprint("a"), fingerprint("b"));
    }
}
