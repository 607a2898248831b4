//! Dates in digits: «22.11.2026», «2026-11-22». They are the same dates as those with the name of the month.

use crate::base::digits::is_digit;

/// The bytes of a date: `1.1.2026` to `01.01.2026`.
const LENGTH: std::ops::RangeInclusive<usize> = 8..=10;
const YEAR_DIGITS: usize = 4;

pub(super) struct NumericDate {
    pub day: u8,
    pub month: u8,
    pub year: u16,
}

/// The date that starts with the digit at an offset of a text, with its length in bytes.
pub(super) fn at(text: &str, offset: usize) -> Option<(NumericDate, usize)> {
    let rest = &text[offset..];
    let separator = rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).chars().next()?;
    let length = rest.find(|letter: char| !letter.is_ascii_digit() && letter != separator).unwrap_or(rest.len());
    let run = rest[..length].trim_end_matches(separator);
    let follows_number = text[..offset].ends_with(|letter: char| is_digit(letter) || letter == separator);
    if !matches!(separator, '.' | '-') || !LENGTH.contains(&run.len()) || follows_number {
        return None;
    }
    let parts: Vec<&str> = run.split(separator).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if last.len() == YEAR_DIGITS { (first, last) } else { (last, first) };
    if year.len() != YEAR_DIGITS || day.len() > 2 {
        return None;
    }
    let date = NumericDate { day: day.parse().ok()?, month: month.parse().ok()?, year: year.parse().ok()? };
    ((1..=31).contains(&date.day) && (1..=12).contains(&date.month)).then_some((date, run.len()))
}
