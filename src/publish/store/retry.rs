//! The only place that repeats a failed request. The HTTP clients themselves do not retry.

use super::error::{FileError, FileErrorKind};
use std::time::Duration;

/// How often a request is sent at most.
const ATTEMPTS: u32 = 4;
/// The pause before the second attempt; it triples with each further attempt.
const FIRST_PAUSE: Duration = Duration::from_millis(100);

/// Repeats an operation after a transient error.
pub(crate) async fn with_retry<T, F: Future<Output = Result<T, FileError>>>(operation: impl Fn() -> F) -> Result<T, FileError> {
    let mut pause = FIRST_PAUSE;
    for _ in 1..ATTEMPTS {
        match operation().await {
            Err(error) if error.kind == FileErrorKind::Transient => tokio::time::sleep(pause).await,
            result => return result,
        }
        pause *= 3;
    }
    operation().await
}
