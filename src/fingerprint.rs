//! Short names for contents: the same bytes have the same name on every machine.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

/// How many hexadecimal digits a fingerprint has: 40 bits, far beyond a clash among the files of a handbook.
const DIGITS: usize = 10;

/// The first digits of the SHA-256 of a content.
pub fn fingerprint(content: impl AsRef<[u8]>) -> String {
    let mut hex = sha256(content);
    hex.truncate(DIGITS);
    hex
}

/// The SHA-256 of a content, hexadecimal.
pub fn sha256(content: impl AsRef<[u8]>) -> String {
    HEXLOWER.encode(&Sha256::digest(content.as_ref()))
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
