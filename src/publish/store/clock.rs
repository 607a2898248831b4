//! Compares the clock of this computer with that of the server, from the `Date` header of its responses.

use crate::base::clock::since_1970;
use reqwest::header::{AGE, DATE, HeaderMap};
use std::sync::{Arc, OnceLock};
use std::time::UNIX_EPOCH;

/// A difference of more seconds is reported. Amazon S3 rejects requests above the same limit.
const MAX_DIFFERENCE: u64 = 15 * 60;

/// The difference between the clocks, in seconds, as the first response shows it; positive if the clock of this computer is ahead.
#[derive(Debug, Clone, Default)]
pub(crate) struct ServerClock(Arc<OnceLock<i64>>);

impl ServerClock {
    pub(crate) fn record(&self, headers: &HeaderMap) {
        let now = since_1970().ok().and_then(|time| i64::try_from(time.as_secs()).ok());
        if let Some(difference) = now.and_then(|now| difference(headers, now)) {
            // Only the first response counts.
            let _ = self.0.set(difference);
        }
    }

    /// The difference in minutes, if it is large enough to be reported.
    pub(crate) fn minutes_apart(&self) -> Option<i64> {
        self.0.get().filter(|seconds| seconds.unsigned_abs() > MAX_DIFFERENCE).map(|seconds| seconds / 60)
    }
}

/// None: the response has no valid date, or comes from a cache.
fn difference(headers: &HeaderMap, now: i64) -> Option<i64> {
    let date = headers.get(DATE).filter(|_| !headers.contains_key(AGE))?.to_str().ok()?;
    let server = httpdate::parse_http_date(date).ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(now - i64::try_from(server.as_secs()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_fresh_valid_date_counts() {
        let headers = |pairs: &[(&'static str, &str)]| -> HeaderMap {
            pairs.iter().map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect()
        };
        let date = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(difference(&headers(&[date]), 784_111_777), Some(0));
        assert_eq!(difference(&headers(&[date]), 784_111_777 + 3600), Some(3600));
        assert_eq!(difference(&headers(&[date, ("age", "9")]), 784_111_777), None);
        assert_eq!(difference(&headers(&[("date", "soon")]), 0), None);
        let clock = ServerClock::default();
        clock.record(&headers(&[date]));
        assert!(clock.minutes_apart().is_some_and(|minutes| minutes > 0), "the test runs after 1994");
    }
}
