//! The clock of this computer, in UTC. Publishing and new content ask it, never a build.

use super::date::Date;
use super::message::LocalizedError;
use crate::msg;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The time since 1970. Fails if the clock is set to an earlier time.
pub(crate) fn since_1970() -> Result<Duration, LocalizedError> {
    SystemTime::now().duration_since(UNIX_EPOCH).map_err(|_| LocalizedError(msg!("clock-wrong")))
}

/// Today's date.
pub(crate) fn today() -> Result<Date, LocalizedError> {
    Date::from_seconds(since_1970()?.as_secs().cast_signed()).ok_or_else(|| LocalizedError(msg!("clock-wrong")))
}
