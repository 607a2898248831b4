//! Formats numbers, dates, terms and amounts in the language of a page.

use crate::base::date::Date;
use crate::base::language::LanguageId;
use crate::base::opening_hours::{DAY, Days, HoursRule, OpeningHours, Times};
use crate::base::ui_strings::{Argument, UiStrings};
use crate::content::entry::{Bound, Length};
use crate::handbook::{Act, Route, Term};
use crate::markdown::typography::NO_BREAK_SPACE;
use serde::Serialize;

/// A date in both forms that HTML's `<time>` needs.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DateView {
    /// `2026-11-22`.
    pub iso: String,
    /// As people read it.
    pub text: String,
}

/// An integer with its groups.
pub(crate) fn number(words: &UiStrings, language: LanguageId, value: u64) -> String {
    words.locale(language).number(value)
}

/// The number by which readers cite an entry, in the digits of the language, without groups.
pub(crate) fn entry_number(words: &UiStrings, language: LanguageId, number: u32) -> String {
    words.locale(language).digits(&number.to_string())
}

pub(crate) fn date(words: &UiStrings, language: LanguageId, date: Date) -> DateView {
    DateView { iso: date.to_string(), text: words.respell(language, &words.locale(language).date(date)) }
}

/// A term: «өтініш берілген күннен бастап ең көбі 10 жұмыс күні», «не более 10 рабочих дней со дня подачи заявления».
pub(crate) fn term(words: &UiStrings, language: LanguageId, term: &Term) -> String {
    let limit = limit(words, language, term.length, term.bound);
    match &term.from {
        None => limit,
        Some(from) => words.format(language, "term_from", &[("from", Argument::Text(&from[language])), ("term", Argument::Text(&limit))]),
    }
}

pub(super) fn limit(words: &UiStrings, language: LanguageId, length: Length, bound: Bound) -> String {
    let limit = if bound == Bound::Exactly { "" } else { "_limit" };
    let counted =
        |key: &str, count: u32| words.format(language, &format!("{key}{limit}"), &[("count", Argument::Number(u64::from(count)))]);
    let term = match length {
        Length::WorkingDays(count) => counted("term_working_days", count),
        Length::CalendarDays(count) => counted("term_calendar_days", count),
        Length::Months(count) => counted("term_months", count),
        Length::Years(count) => counted("term_years", count),
        Length::Minutes(count) if count < 60 => counted("term_minutes", count),
        Length::Minutes(count) => hours(words, language, limit, count),
    };
    match bound {
        Bound::Exactly => term,
        Bound::AtMost => words.format(language, "bound_at_most", &[("term", Argument::Text(&term))]),
        Bound::AtLeast => words.format(language, "bound_at_least", &[("term", Argument::Text(&term))]),
    }
}

/// An act as it is cited: «2016 жылғы 14 маусымдағы № 515 бұйрық», «Приказ № 515 от 14 июня 2016 г.».
pub(crate) fn act_line(words: &UiStrings, language: LanguageId, act: &Act) -> String {
    // The first letter becomes a capital before the conversion: which capital a letter has depends on the script.
    words.respell(language, &written_act_line(words, words.written_form(language), act))
}

fn written_act_line(words: &UiStrings, language: LanguageId, act: &Act) -> String {
    let mut line = act.kind[language].clone();
    if !act.numbers.is_empty() {
        let (sign, separator) = (words.get(language, "number_sign"), words.get(language, "list_separator"));
        let numbers: Vec<String> = act.numbers.iter().map(|number| format!("{sign}{NO_BREAK_SPACE}{number}")).collect();
        let arguments = [("act", Argument::Text(&line)), ("numbers", Argument::Text(&numbers.join(separator)))];
        line = words.format(language, "act_numbered", &arguments);
    }
    if let Some(date) = act.date {
        let (day, year) = (words.locale(language).day(date), date.year().to_string());
        let arguments = [
            ("act", Argument::Text(&line)),
            ("day", Argument::Text(&day)),
            ("month", Argument::Number(u64::from(date.month()))),
            ("month_name", Argument::Text(&words.locale(language).months[date.month() as usize - 1])),
            ("year", Argument::Text(&year)),
        ];
        line = words.format(language, "act_dated", &arguments);
    }
    let mut letters = line.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Opening hours, one line per rule: «дс–жм: 09:00–18:00», «сб: жабық».
pub(crate) fn hours_lines(words: &UiStrings, language: LanguageId, hours: &OpeningHours) -> Vec<String> {
    if hours.is_always() {
        return vec![words.get(language, "hours_always").to_owned()];
    }
    let separator = words.get(language, "list_separator");
    let span = |from: &str, to: &str| words.format(language, "hours_span", &[("from", Argument::Text(from)), ("to", Argument::Text(to))]);
    let day = |day: u8| words.get(language, WEEKDAYS[usize::from(day)]);
    let days = |days: &Days| match *days {
        Days::PublicHolidays => words.get(language, "hours_holidays").to_owned(),
        Days::Week(from, to) if from == to => day(from).to_owned(),
        Days::Week(from, to) => span(day(from), day(to)),
    };
    let times = |times: &Times| span(&clock(times.from), &clock(if times.to > DAY { times.to - DAY } else { times.to }));
    let line = |rule: &HoursRule| {
        let named: Vec<String> = rule.days.iter().map(days).collect();
        let named = if named.is_empty() { words.get(language, "hours_every_day").to_owned() } else { named.join(separator) };
        let open: Vec<String> = rule.times.iter().map(times).collect();
        let open = if open.is_empty() { words.get(language, "hours_closed").to_owned() } else { open.join(separator) };
        words.format(language, "hours_line", &[("days", Argument::Text(&named)), ("times", Argument::Text(&open))])
    };
    hours.rules.iter().map(line).collect()
}

const WEEKDAYS: [&str; 7] = ["weekday_1", "weekday_2", "weekday_3", "weekday_4", "weekday_5", "weekday_6", "weekday_7"];

/// Minutes after midnight as the time of day.
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Opening hours for schema.org: one text per rule and time, without days on which the place is closed.
pub(crate) fn schema_hours(hours: &OpeningHours) -> Vec<String> {
    let open =
        hours.rules.iter().flat_map(|rule| rule.times.iter().map(|times| HoursRule { days: rule.days.clone(), times: vec![*times] }));
    open.map(|rule| if rule.days.is_empty() { format!("Mo-Su {rule}") } else { rule.to_string() }).collect()
}

/// Routes of one kind: «№ 12, 40 автобус», «автобусы № 12, 40»; the kind alone if there are no numbers.
pub(crate) fn routes(words: &UiStrings, language: LanguageId, kind: &str, numbers: &[String]) -> String {
    if numbers.is_empty() {
        return words.get(language, &Route::word(kind)).to_owned();
    }
    let separator = words.get(language, "list_separator");
    let arguments = [("count", Argument::Number(numbers.len() as u64)), ("numbers", Argument::Text(&numbers.join(separator)))];
    words.format_as_written(language, &format!("{}_numbers", Route::word(kind)), &arguments)
}

fn hours(words: &UiStrings, language: LanguageId, limit: &str, minutes: u32) -> String {
    let (hours, rest) = (u64::from(minutes / 60), u64::from(minutes % 60));
    if rest == 0 {
        return words.format(language, &format!("term_hours{limit}"), &[("hours", Argument::Number(hours))]);
    }
    words.format(
        language,
        &format!("term_hours_minutes{limit}"),
        &[("hours", Argument::Number(hours)), ("minutes", Argument::Number(rest))],
    )
}
