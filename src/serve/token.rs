//! Random tokens.

use anyhow::{Context, Result};
use data_encoding::HEXLOWER;
use subtle::ConstantTimeEq;

/// 128 random bits as hexadecimal digits.
///
/// # Errors
///
/// The system's random number generator is not available.
pub(crate) fn random() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).context("the system's random number generator failed")?;
    Ok(HEXLOWER.encode(&bytes))
}

/// Compares two tokens in constant time, so that the response time does not reveal how many characters match.
pub(crate) fn is_equal(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_unique_and_compared_whole() {
        let (one, other) = (random().expect("random bytes"), random().expect("random bytes"));
        assert_ne!(one, other);
        assert_eq!(one.len(), 32);
        assert!(is_equal(&one, &one.clone()) && !is_equal(&one, &other) && !is_equal(&one, &one[1..]));
    }
}
