//! When a place is open, in a small part of the `opening_hours` format of OpenStreetMap: `Mo-Fr 09:00-13:00,14:00-18:00; Sa off; PH off`,
//! `24/7`. The same text, rule by rule, is what schema.org calls `openingHours`.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::borrow::Cow;
use std::fmt::{self, Write};
use std::str::FromStr;

/// Rules in the order in which they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OpeningHours {
    pub rules: Vec<HoursRule>,
}

/// Days with the same hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HoursRule {
    /// Empty for every day.
    pub days: Vec<Days>,
    /// Empty if closed.
    pub times: Vec<Times>,
}

/// One day, several in a row, or public holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Days {
    /// First and last day, 0 is Monday. They can be equal.
    Week(u8, u8),
    PublicHolidays,
}

/// From when until when, in minutes after midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Times {
    pub from: u16,
    /// More than 24 hours if the place closes after midnight.
    pub to: u16,
}

const DAY_NAMES: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const PUBLIC_HOLIDAYS: &str = "PH";
/// Follows the seven days of the week.
const PUBLIC_HOLIDAYS_DAY: u8 = 7;
const ALWAYS: &str = "24/7";
/// A whole day in minutes.
pub(crate) const DAY: u16 = 24 * 60;

/// Why a text is not opening hours, with the part that is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InvalidHours {
    /// It has another form.
    Form(String),
    /// It gives times for a day that has some already. For OpenStreetMap the later ones replace the earlier ones; most people mean both.
    DayTwice(String),
}

impl FromStr for OpeningHours {
    type Err = InvalidHours;

    fn from_str(text: &str) -> Result<OpeningHours, InvalidHours> {
        if text.trim() == ALWAYS {
            return Ok(OpeningHours { rules: vec![HoursRule { days: Vec::new(), times: vec![Times { from: 0, to: DAY }] }] });
        }
        let mut rules: Vec<HoursRule> = Vec::new();
        for part in parts(text) {
            let rule = rule(part).ok_or_else(|| InvalidHours::Form(part.to_owned()))?;
            // «Mo-Fr 09:00-18:00; We off» has only one meaning.
            if !rule.times.is_empty() && rules.iter().any(|earlier| earlier.shares_day(&rule)) {
                return Err(InvalidHours::DayTwice(part.to_owned()));
            }
            rules.push(rule);
        }
        if rules.is_empty() { Err(InvalidHours::Form(text.to_owned())) } else { Ok(OpeningHours { rules }) }
    }
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|part| !part.is_empty())
}

impl OpeningHours {
    /// The hours of a text in which several rules add times to one day: `Mo-Fr 08:00-12:00; Th 14:00-18:00`. `None` if times overlap, or a rule
    /// says that a place is closed.
    pub(crate) fn added_up(text: &str) -> Option<OpeningHours> {
        let rules: Vec<HoursRule> = parts(text).map(rule).collect::<Option<_>>()?;
        if rules.iter().any(|rule| rule.times.is_empty()) {
            return None;
        }
        let mut added: Vec<HoursRule> = Vec::new();
        for day in 0..=PUBLIC_HOLIDAYS_DAY {
            let mut times: Vec<Times> = rules.iter().filter(|rule| rule.includes(day)).flat_map(|rule| rule.times.clone()).collect();
            times.sort_unstable_by_key(|times| times.from);
            if times.windows(2).any(|pair| pair[0].to > pair[1].from) {
                return None;
            }
            match added.iter_mut().find(|rule| rule.times == times) {
                _ if times.is_empty() => {}
                Some(rule) => rule.add(day),
                None => added.push(HoursRule { days: vec![days_of(day)], times }),
            }
        }
        Some(OpeningHours { rules: added })
    }
}

fn days_of(day: u8) -> Days {
    if day == PUBLIC_HOLIDAYS_DAY { Days::PublicHolidays } else { Days::Week(day, day) }
}

impl HoursRule {
    /// Whether both rules are about the same day.
    fn shares_day(&self, other: &HoursRule) -> bool {
        (0..=PUBLIC_HOLIDAYS_DAY).any(|day| self.includes(day) && other.includes(day))
    }

    /// Adds a day after all others.
    fn add(&mut self, day: u8) {
        match self.days.last_mut() {
            Some(Days::Week(_, last)) if day != PUBLIC_HOLIDAYS_DAY && *last + 1 == day => *last = day,
            _ => self.days.push(days_of(day)),
        }
    }

    fn includes(&self, day: u8) -> bool {
        let includes = |days: &Days| match *days {
            Days::PublicHolidays => day == PUBLIC_HOLIDAYS_DAY,
            Days::Week(_, _) if day == PUBLIC_HOLIDAYS_DAY => false,
            Days::Week(from, to) if from <= to => (from..=to).contains(&day),
            Days::Week(from, to) => day >= from || day <= to,
        };
        // A rule for every day does not mean public holidays, which often have hours of their own.
        if self.days.is_empty() { day != PUBLIC_HOLIDAYS_DAY } else { self.days.iter().any(includes) }
    }
}

/// `Mo-Fr,PH 09:00-13:00,14:00-18:00`, `09:00-18:00`, `Sa off`.
fn rule(text: &str) -> Option<HoursRule> {
    let text = text.replace(['\u{2013}', '\u{2212}', '\u{2010}', '\u{2011}'], "-").replace(", ", ",").replace(" - ", "-");
    let mut parts = text.split_whitespace();
    let (first, second) = (parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let starts_with_time = first.starts_with(|letter: char| letter.is_ascii_digit());
    match second {
        None if starts_with_time => Some(HoursRule { days: Vec::new(), times: times(first)? }),
        None => None,
        Some("off" | "closed") => Some(HoursRule { days: days(first)?, times: Vec::new() }),
        Some(second) => Some(HoursRule { days: days(first)?, times: times(second)? }),
    }
}

fn days(text: &str) -> Option<Vec<Days>> {
    let day = |name: &str| DAY_NAMES.iter().position(|known| known.eq_ignore_ascii_case(name)).map(|at| at as u8);
    let span = |part: &str| match part.split_once('-') {
        _ if part == PUBLIC_HOLIDAYS => Some(Days::PublicHolidays),
        None => day(part).map(|one| Days::Week(one, one)),
        Some((from, to)) => Some(Days::Week(day(from)?, day(to)?)),
    };
    text.split(',').map(span).collect()
}

fn times(text: &str) -> Option<Vec<Times>> {
    let span = |part: &str| {
        let (from, to) = part.split_once('-')?;
        let (from, to) = (time(from)?, time(to)?);
        let is_span = from != to && from < DAY;
        is_span.then_some(Times { from, to: if to < from { to + DAY } else { to } })
    };
    let times: Vec<Times> = text.split(',').map(span).collect::<Option<_>>()?;
    let in_order = times.windows(2).all(|pair| pair[0].to <= pair[1].from);
    in_order.then_some(times)
}

/// `9:00` and `09:00`; `24:00` is the end of the day.
fn time(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let is_shaped =
        (1..=2).contains(&hour.len()) && minute.len() == 2 && (hour.to_owned() + minute).bytes().all(|byte| byte.is_ascii_digit());
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let minutes = hour * 60 + minute;
    (is_shaped && minute < 60 && minutes <= DAY).then_some(minutes)
}

impl OpeningHours {
    pub(crate) fn is_always(&self) -> bool {
        self.rules == [HoursRule { days: Vec::new(), times: vec![Times { from: 0, to: DAY }] }]
    }
}

impl fmt::Display for HoursRule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, days) in self.days.iter().enumerate() {
            out.write_str(if at > 0 { "," } else { "" })?;
            match *days {
                Days::PublicHolidays => out.write_str(PUBLIC_HOLIDAYS)?,
                Days::Week(from, to) if from == to => out.write_str(DAY_NAMES[usize::from(from)])?,
                Days::Week(from, to) => write!(out, "{}-{}", DAY_NAMES[usize::from(from)], DAY_NAMES[usize::from(to)])?,
            }
        }
        if !self.days.is_empty() {
            out.write_char(' ')?;
        }
        if self.times.is_empty() {
            out.write_str("off")?;
        }
        for (at, times) in self.times.iter().enumerate() {
            let to = if times.to > DAY { times.to - DAY } else { times.to };
            let comma = if at > 0 { "," } else { "" };
            write!(out, "{comma}{:02}:{:02}-{:02}:{:02}", times.from / 60, times.from % 60, to / 60, to % 60)?;
        }
        Ok(())
    }
}

impl fmt::Display for OpeningHours {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_always() {
            return out.write_str(ALWAYS);
        }
        for (at, rule) in self.rules.iter().enumerate() {
            write!(out, "{}{rule}", if at > 0 { "; " } else { "" })?;
        }
        Ok(())
    }
}

impl Serialize for OpeningHours {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OpeningHours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<OpeningHours, D::Error> {
        String::deserialize(from)?.parse().map_err(|invalid: InvalidHours| D::Error::custom(format!("{invalid:?}")))
    }
}

impl JsonSchema for OpeningHours {
    fn schema_name() -> Cow<'static, str> {
        "OpeningHours".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "opening-hours",
            "description": "When a place is open: `Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; PH off`, `24/7`"
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{InvalidHours, OpeningHours};

    #[test]
    fn hours_are_written_as_they_were_read() {
        for text in [
            "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00; PH off",
            "24/7",
            "08:00-20:00",
            "Mo,We,Fr-Su 09:00-17:00",
            "Fr 22:00-02:00",
            "Mo-Su 00:00-24:00",
        ] {
            assert_eq!(text.parse::<OpeningHours>().map(|hours| hours.to_string()).as_deref(), Ok(text));
        }
        assert_eq!("mo–fr 9:00–18:00; ".parse::<OpeningHours>().expect("hours").to_string(), "Mo-Fr 09:00-18:00");
        assert_eq!(
            "Mo - Fr 9:00 - 13:00, 14:00 - 18:00".parse::<OpeningHours>().expect("hours").to_string(),
            "Mo-Fr 09:00-13:00,14:00-18:00"
        );
    }

    #[test]
    fn a_day_has_its_times_in_one_rule() {
        for text in [
            "Mo-Fr 09:00-18:00; We off",
            "08:00-20:00; Su off",
            "Mo-Su 09:00-17:00; PH 10:00-12:00",
            "Fr-Mo 09:00-12:00; Tu-Th 09:00-18:00",
        ] {
            assert!(text.parse::<OpeningHours>().is_ok(), "{text}");
        }
        for (text, part) in [
            ("Mo-Fr 09:00-13:00;14:00-18:00", "14:00-18:00"),
            ("Mo,We,Fr 09:00-18:00; Mo 10:00-12:00", "Mo 10:00-12:00"),
            ("Fr-Mo 09:00-12:00; Su 09:00-18:00", "Su 09:00-18:00"),
            ("08:00-20:00; Sa 10:00-14:00", "Sa 10:00-14:00"),
            ("PH 10:00-12:00; PH 14:00-15:00", "PH 14:00-15:00"),
        ] {
            assert_eq!(text.parse::<OpeningHours>(), Err(InvalidHours::DayTwice(part.to_owned())), "{text}");
        }
    }

    #[test]
    fn times_of_several_rules_add_up() {
        let added = |text: &str| OpeningHours::added_up(text).map(|hours| hours.to_string());
        assert_eq!(
            added("Mo-Fr 08:00-12:00; Th 14:00-18:00; PH 10:00-12:00").as_deref(),
            Some("Mo-We,Fr 08:00-12:00; Th 08:00-12:00,14:00-18:00; PH 10:00-12:00")
        );
        assert_eq!(added("Mo-Fr 08:00-18:00; Th 10:00-14:00"), None);
        assert_eq!(added("Mo-Fr 08:00-18:00; Th off"), None);
    }

    #[test]
    fn other_texts_are_refused() {
        for wrong in [
            "",
            "8-5",
            "Mo-Fr",
            "Mo-Fr 9-18",
            "Mo-Xx 09:00-18:00",
            "Mo 25:00-26:00",
            "Mo 09:60-18:00",
            "Mo 14:00-18:00,09:00-13:00",
            "weekdays 09:00-18:00",
            "Mo 09:00",
            "Mo 09:00-09:00",
        ] {
            assert!(wrong.parse::<OpeningHours>().is_err(), "{wrong}");
        }
    }
}
