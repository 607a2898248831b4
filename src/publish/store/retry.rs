//! The only place that repeats a failed request, and that gives up on a silent server. The HTTP clients themselves do not retry.

use super::error::{FileError, FileErrorKind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// How often a request is sent at most.
const ATTEMPTS: u32 = 4;
/// The pause before the second attempt; it triples with each further attempt.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// After this many timeouts without any response, the server is given up for the rest of the run.
const MAX_SILENT_TIMEOUTS: u32 = 2;

/// Shared by all requests to one server during a run.
#[derive(Debug, Clone)]
pub(crate) struct Retry {
    max_silence: Duration,
    /// When the first request was sent that has not been followed by any response, whatever its status.
    silent_since: Arc<Mutex<Option<Instant>>>,
    is_given_up: Arc<AtomicBool>,
}

impl Retry {
    /// `timeout`: of one request.
    pub(crate) fn new(timeout: Duration) -> Retry {
        Retry { max_silence: timeout * MAX_SILENT_TIMEOUTS, silent_since: Arc::default(), is_given_up: Arc::default() }
    }

    /// Records that the server has sent a response.
    pub(crate) fn record_response(&self) {
        *self.silent_since() = None;
    }

    /// Repeats an operation after a transient error. If the server has been silent for too long, this and all later operations
    /// fail without another attempt.
    pub(crate) async fn run<T, F: Future<Output = Result<T, FileError>>>(
        &self,
        path: &str,
        operation: impl Fn() -> F,
    ) -> Result<T, FileError> {
        let mut pause = FIRST_PAUSE;
        let mut attempt = 1;
        loop {
            if self.is_given_up.load(Ordering::Relaxed) {
                return Err(FileError::new(path, FileErrorKind::Unreachable, "not attempted: the server does not respond"));
            }
            self.silent_since().get_or_insert_with(Instant::now);
            let error = match operation().await {
                Err(error) if error.kind.is_transient() => error,
                result => return result,
            };
            let is_silent = self.silent_since().is_some_and(|since| since.elapsed() >= self.max_silence);
            if error.kind == FileErrorKind::Unreachable && is_silent {
                self.is_given_up.store(true, Ordering::Relaxed);
            }
            if attempt == ATTEMPTS || self.is_given_up.load(Ordering::Relaxed) {
                return Err(error);
            }
            attempt += 1;
            tokio::time::sleep(pause).await;
            pause *= 3;
        }
    }

    fn silent_since(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        self.silent_since.lock().expect("no thread panics while it holds the time")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;

    fn run(retry: &Retry, kind: FileErrorKind) -> usize {
        let count = AtomicUsize::new(0);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        let counter = &count;
        let operation = || async move {
            counter.fetch_add(1, Ordering::Relaxed);
            Err::<(), _>(FileError::new("x", kind, "failed"))
        };
        let result = runtime.block_on(retry.run("x", operation));
        assert!(result.is_err());
        count.into_inner()
    }

    #[test]
    fn only_transient_errors_are_retried_until_the_server_is_silent_for_too_long() {
        let patient = Retry::new(Duration::from_secs(60));
        assert_eq!(run(&patient, FileErrorKind::Transient), 4);
        assert_eq!(run(&patient, FileErrorKind::Denied), 1);
        let silent = Retry::new(Duration::ZERO);
        assert_eq!(run(&silent, FileErrorKind::Unreachable), 1);
        assert_eq!(run(&silent, FileErrorKind::Transient), 0, "no request is sent any more");
    }
}
