//! Names that nobody can guess.

use sha2::{Digest, Sha256};
use std::collections::hash_map::RandomState;
use std::fmt::Write;
use std::hash::BuildHasher;

/// 128 bits in hexadecimal digits. The keys of the standard library's hasher are random numbers of the system; the hash
/// function has them as its secret, and SHA-256 hides what it gave.
pub(crate) fn token() -> String {
    let mut digest = Sha256::new();
    for number in 0..4_u64 {
        digest.update(RandomState::new().hash_one(number).to_le_bytes());
    }
    digest.finalize().iter().take(16).fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("writing to a string can't fail");
        hex
    })
}

/// Compares without telling by the time it takes how much is equal.
pub(crate) fn is_equal(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |differing, (a, b)| differing | (a ^ b)) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_differ_and_equal_themselves() {
        let (one, other) = (token(), token());
        assert_ne!(one, other);
        assert_eq!(one.len(), 32);
        assert!(is_equal(&one, &one.clone()) && !is_equal(&one, &other) && !is_equal(&one, &one[1..]));
    }
}
