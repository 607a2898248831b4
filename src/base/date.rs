//! Calendar dates in content: `2026-11-22`, without time and time zone.

use chrono::{DateTime, Datelike, Months, NaiveDate};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// A valid calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Date(NaiveDate);

impl Date {
    /// The date in UTC, some seconds after the start of 1970.
    pub(crate) fn from_seconds(seconds: i64) -> Option<Date> {
        DateTime::from_timestamp(seconds, 0).map(|time| Date(time.date_naive()))
    }

    pub(crate) fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    pub(crate) fn month(self) -> u32 {
        self.0.month()
    }

    /// From 1.
    pub(crate) fn day(self) -> u32 {
        self.0.day()
    }

    /// Days from `self` to `later`; negative if `later` is before `self`.
    pub(crate) fn days_until(self, later: Date) -> i64 {
        (later.0 - self.0).num_days()
    }

    /// The same day some months later, or the last day of that month. After the last year that a date can have, the day itself.
    pub(crate) fn months_later(self, months: u32) -> Date {
        self.0.checked_add_months(Months::new(months)).map_or(self, Date)
    }

    pub(crate) fn yesterday(self) -> Option<Date> {
        self.0.pred_opt().map(Date)
    }
}

impl FromStr for Date {
    type Err = String;

    /// Parses `YYYY-MM-DD`; the error is the text itself. A year that starts with a zero is a slip: `0226`.
    fn from_str(text: &str) -> Result<Date, String> {
        let shaped = text.len() == 10
            && !text.starts_with('0')
            && text.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
        shaped.then(|| text.parse().ok()).flatten().map(Date).ok_or_else(|| text.to_owned())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map_err(|text| D::Error::custom(format!("`{text}` is not a date")))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "date", "description": "A date: YYYY-MM-DD" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist() {
        assert!("2026-02-28".parse::<Date>().is_ok());
        for wrong in ["2026-02-30", "2026-13-01", "2026-2-3", "22.11.2026", "2026-11-22T00:00", "", "+2026-1-1"] {
            assert!(wrong.parse::<Date>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn days_between() {
        let (from, to): (Date, Date) = ("2026-11-22".parse().expect("a day"), "2026-12-31".parse().expect("a day"));
        assert_eq!(from.days_until(to), 39);
        assert_eq!(to.days_until(from), -39);
    }
}
