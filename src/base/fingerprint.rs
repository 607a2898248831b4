//! Short names for contents: the same bytes have the same name on every machine.

use data_encoding::HEXLOWER;
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};

/// How many hexadecimal digits a fingerprint has: 40 bits, far beyond a clash among the files of a handbook.
const DIGITS: usize = 10;

/// The SHA-256 of a content; as text hexadecimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sha256Hash([u8; 32]);

impl Sha256Hash {
    /// Of a content.
    pub(crate) fn of(content: impl AsRef<[u8]>) -> Sha256Hash {
        Sha256Hash(Sha256::digest(content.as_ref()).into())
    }

    /// Its first digits.
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

/// The first digits of the SHA-256 of a content.
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
