//! The only place that repeats a failed request, and that gives up on a silent server. The HTTP clients themselves do not retry.

use super::error::{FileError, FileErrorKind};
use reqwest::header::{HeaderMap, RETRY_AFTER};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

/// How often a request is sent at most.
const ATTEMPTS: u32 = 4;
/// The pause before the second attempt; it triples with each further attempt.
const FIRST_PAUSE: Duration = Duration::from_millis(100);
/// After this many timeouts without any response, or with nothing but transient errors, the server is given up for the rest of the
/// run.
const MAX_LOST_TIMEOUTS: u32 = 2;

/// Shared by all requests to one server during a run.
#[derive(Debug, Clone)]
pub(crate) struct Retry {
    /// Of one request.
    timeout: Duration,
    server: Arc<Mutex<ServerState>>,
}

/// What the responses so far tell about the server.
#[derive(Debug, Default)]
struct ServerState {
    /// When the first request was sent that has not been followed by any response, whatever its status.
    silent_since: Option<Instant>,
    /// When the first request failed with a transient error that has not been followed by any complete, useful response: a server
    /// can be overloaded for hours, or start responses that never end.
    failing_since: Option<Instant>,
    is_given_up: bool,
    /// Before this, the server does not want another request.
    not_before: Option<Instant>,
}

impl Retry {
    /// `timeout`: of one request.
    pub(crate) fn new(timeout: Duration) -> Retry {
        Retry { timeout, server: Arc::default() }
    }

    /// Records that the server has sent a response. An overloaded server can name the seconds for which all requests have to wait;
    /// it is believed up to the timeout of a request.
    pub(crate) fn record_response(&self, status: u16, headers: &HeaderMap) {
        let mut server = self.server();
        server.silent_since = None;
        let seconds = headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        if let (429 | 503, Some(seconds)) = (status, seconds) {
            server.not_before = Some(Instant::now() + Duration::from_secs(seconds).min(self.timeout));
        }
    }

    /// Repeats an operation after a transient error. If the server has been silent, or has only failed, for too long, this and all
    /// later operations fail without another attempt.
    pub(crate) async fn run<T, F: Future<Output = Result<T, FileError>>>(
        &self,
        path: &str,
        operation: impl Fn() -> F,
    ) -> Result<T, FileError> {
        let mut pause = FIRST_PAUSE;
        let mut attempt = 1;
        loop {
            self.wait_for_turn(path).await?;
            let error = match operation().await {
                Err(error) if error.kind.is_transient() => error,
                result => {
                    self.server().failing_since = None;
                    return result;
                }
            };
            if self.record_failure(error.kind) || attempt == ATTEMPTS {
                return Err(error);
            }
            attempt += 1;
            tokio::time::sleep(pause).await;
            pause *= 3;
        }
    }

    /// Waits until the server wants the next request. Fails if it is given up.
    async fn wait_for_turn(&self, path: &str) -> Result<(), FileError> {
        let not_before = {
            let server = self.server();
            if server.is_given_up {
                let reason = "not attempted: the server does not respond, or only with errors";
                return Err(FileError::new(path, FileErrorKind::Unreachable, reason));
            }
            server.not_before
        };
        if let Some(moment) = not_before {
            tokio::time::sleep_until(moment.into()).await;
        }
        self.server().silent_since.get_or_insert_with(Instant::now);
        Ok(())
    }

    /// Records a transient error. Returns whether the server is given up.
    fn record_failure(&self, kind: FileErrorKind) -> bool {
        let max_loss = self.timeout * MAX_LOST_TIMEOUTS;
        let mut server = self.server();
        let is_silent = server.silent_since.is_some_and(|since| since.elapsed() >= max_loss);
        let is_failing = server.failing_since.get_or_insert_with(Instant::now).elapsed() >= max_loss;
        server.is_given_up |= kind == FileErrorKind::Unreachable && is_silent || is_failing;
        server.is_given_up
    }

    fn server(&self) -> MutexGuard<'_, ServerState> {
        self.server.lock().expect("no thread panics while it holds the state")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;
    use std::sync::atomic::{AtomicUsize, Ordering};

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

    #[test]
    fn requests_wait_as_long_as_an_overloaded_server_asks() {
        let headers = |seconds: &'static str| HeaderMap::from_iter([(RETRY_AFTER, HeaderValue::from_static(seconds))]);
        let time = |status, seconds| {
            let (retry, start) = (Retry::new(Duration::from_millis(300)), Instant::now());
            retry.record_response(status, &headers(seconds));
            run(&retry, FileErrorKind::Denied);
            start.elapsed()
        };
        assert!(time(200, "9") < Duration::from_millis(200));
        assert!(time(429, "soon") < Duration::from_millis(200));
        let longest = time(503, "18446744073709551615");
        assert!(longest >= Duration::from_millis(300) && longest < Duration::from_secs(2), "{longest:?}");
    }

    #[test]
    fn a_server_that_only_fails_is_given_up_for_the_whole_run() {
        let retry = Retry::new(Duration::from_millis(400));
        let sent: Vec<usize> = (0..4)
            .map(|_| {
                retry.record_response(500, &HeaderMap::new());
                run(&retry, FileErrorKind::Transient)
            })
            .collect();
        assert_eq!((sent[0], sent[3]), (4, 0), "{sent:?}");
    }
}
