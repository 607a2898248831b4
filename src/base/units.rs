//! Units in messages.

use std::time::Duration;

/// A time in seconds with three digits after the point.
pub(crate) fn seconds(took: Duration) -> String {
    format!("{:.3}", took.as_secs_f64())
}
