//! Dates in digits: «22.11.2026», «2026-11-22». They are the same dates as those with the name of the month.

use crate::base::digits::is_digit;
use crate::base::locale::Locale;

/// The bytes of a date: `1.1.2026` to `01.01.2026`.
const LENGTH: std::ops::RangeInclusive<usize> = 8..=10;
const YEAR_DIGITS: usize = 4;
const MONTHS: u8 = 12;

#[derive(Debug)]
pub(super) struct NumericDate {
    pub day: u8,
    pub month: u8,
    pub year: u16,
    /// Whether the language decides which of the two numbers before the year is the day: «11/22/2026» is «22/11/2026».
    pub by_language: bool,
}

/// The date that starts with the digit at an offset of a text, with its length in bytes.
pub(super) fn at(text: &str, offset: usize) -> Option<(NumericDate, usize)> {
    let rest = &text[offset..];
    let separator = rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).chars().next()?;
    let length = rest.find(|letter: char| !letter.is_ascii_digit() && letter != separator).unwrap_or(rest.len());
    let run = rest[..length].trim_end_matches(separator);
    let follows_number = text[..offset].ends_with(|letter: char| is_digit(letter) || letter == separator);
    if !matches!(separator, '.' | '-' | '/') || !LENGTH.contains(&run.len()) || follows_number {
        return None;
    }
    let parts: Vec<&str> = run.split(separator).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (day, year) = if last.len() == YEAR_DIGITS { (first, last) } else { (last, first) };
    if year.len() != YEAR_DIGITS || day.len() > 2 {
        return None;
    }
    let by_language = separator == '/' && year == last;
    let date = NumericDate { day: day.parse().ok()?, month: month.parse().ok()?, year: year.parse().ok()?, by_language };
    let is_date = |day: u8, month: u8| (1..=31).contains(&day) && (1..=MONTHS).contains(&month);
    (is_date(date.day, date.month) || by_language && is_date(date.month, date.day)).then_some((date, run.len()))
}

/// Day and month of «11/22/2026» in a language.
pub(super) fn day_and_month(first: u8, second: u8, locale: &Locale) -> (u8, u8) {
    let is_month_first = second > MONTHS || locale.is_month_first() && first <= MONTHS;
    if is_month_first { (second, first) } else { (first, second) }
}
