//! Opening hours as people write them, turned into those of `places.csv`.

use super::vocabulary::Vocabulary;
use crate::base::opening_hours::OpeningHours;
use std::fmt::Write;

/// Words and signs between the first and the last day or time.
const SPANS: [&str; 14] = ["-", "–", "to", "till", "until", "bis", "tot", "t/m", "à", "au", "al", "до", "по", "से"];
/// Words between two days or times.
const LISTS: [&str; 7] = ["and", "&", "et", "und", "en", "y", "и"];
/// Words before and after days and times that say nothing.
const SILENT: [&str; 11] = ["from", "du", "de", "von", "van", "с", "uhr", "uur", "hrs", "h", "часов"];

/// `пн-пт 9.00-18.00, сб закрыто` as `Mo-Fr 09:00-18:00; Sa off`. What is not understood stays as it is written.
pub(super) fn hours(text: &str, vocabulary: &Vocabulary) -> String {
    let text = text.lines().map(|line| line.trim().trim_end_matches(';')).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
    if text.parse::<OpeningHours>().is_ok() {
        return text;
    }
    let lower = with_clock_times(&text.to_lowercase());
    let translated = vocabulary.hours.iter().map(|words| {
        // «пн: 9:00-18:00» has a colon after the day.
        let text = translated(&lower, words).replace(": ", " ");
        text.split(';').map(joined).collect::<Vec<_>>().join("; ")
    });
    let read = translated.into_iter().find_map(|text| text.parse::<OpeningHours>().ok());
    read.map_or(text, |hours| hours.to_string())
}

/// A text with the words of the table for the words of a language, the longest first.
fn translated(text: &str, words: &[(String, &'static str)]) -> String {
    let mut translated = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let is_start = !translated.ends_with(char::is_alphanumeric);
        let ends = |word: &str| rest.strip_prefix(word).filter(|after| !after.starts_with(char::is_alphabetic));
        match words.iter().filter(|_| is_start).find_map(|(word, written)| Some((ends(word)?, written))) {
            Some((after, written)) => {
                translated.push_str(written);
                // «lun.», «Mo.»
                rest = after.strip_prefix('.').unwrap_or(after);
            }
            None => {
                translated.push(letter);
                rest = &rest[letter.len_utf8()..];
            }
        }
    }
    translated
}

/// A rule without small words, in which only semicolons are between groups of days.
fn joined(rule: &str) -> String {
    let mut joined = String::new();
    for word in rule.split_whitespace().filter(|word| !SILENT.contains(word)) {
        let is_group = joined.strip_suffix(',').is_some_and(|before| before.ends_with(|letter: char| letter.is_ascii_digit()));
        if SPANS.contains(&word) {
            joined.push('-');
        } else if LISTS.contains(&word) {
            joined.push(',');
        } else if is_group && word.starts_with(char::is_alphabetic) {
            joined.pop();
            joined.push_str("; ");
            joined.push_str(word);
        } else {
            joined.push_str(if joined.is_empty() || joined.ends_with(['-', ',']) { "" } else { " " });
            joined.push_str(word);
        }
    }
    joined
}

/// Times of day as `9:00`: «9.00», «9h», «9u30», «9 am», «5:30 p.m.».
fn with_clock_times(text: &str) -> String {
    let mut written = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let is_start = !written.ends_with(|letter: char| letter.is_ascii_digit() || letter == ':');
        if let Some((hour, minutes, length)) = clock_time(rest).filter(|_| is_start) {
            write!(written, "{hour}:{minutes}").expect("a string takes any text");
            rest = &rest[length..];
        } else {
            written.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    written
}

/// Hour, minutes and length in bytes of the time of day at the start of a text. `None` for any other number.
fn clock_time(text: &str) -> Option<(u8, &str, usize)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let length = digits(text);
    let hour: u8 = text[..length].parse().ok().filter(|hour| *hour <= 24)?;
    let after = &text[length..];
    let minutes = after.strip_prefix([':', '.', 'h', 'u']).filter(|minutes| digits(minutes) == 2).map(|minutes| &minutes[..2]);
    let is_hour = after.strip_prefix(['h', 'u']).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let length = length + if minutes.is_some() { 3 } else { usize::from(is_hour) };
    let half = half_of_day(&text[length..]);
    if minutes.is_none() && !is_hour && half.is_none() {
        return None;
    }
    let (hour, length) = match half {
        Some((is_after_noon, more)) => (hour % 12 + if is_after_noon { 12 } else { 0 }, length + more),
        None => (hour, length),
    };
    Some((hour, minutes.unwrap_or("00"), length))
}

/// Whether «am» or «pm» after a time says that it is after noon, and the length of the word with the space before it.
fn half_of_day(text: &str) -> Option<(bool, usize)> {
    let word = text.trim_start();
    let halves = [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)];
    let (name, is_after_noon) =
        halves.into_iter().find(|(name, _)| word.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric)))?;
    Some((is_after_noon, text.len() - word.len() + name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        let russian = [("праздничные дни", "PH"), ("закрыто", "off"), ("пн", "Mo"), ("пт", "Fr"), ("сб", "Sa"), ("вс", "Su")];
        let english =
            [("public holidays", "PH"), ("monday", "Mo"), ("friday", "Fr"), ("closed", "off"), ("mon", "Mo"), ("fri", "Fr"), ("sat", "Sa")];
        let dutch = [("maandag", "Mo"), ("vrijdag", "Fr"), ("ma", "Mo"), ("di", "Tu"), ("do", "Th"), ("vr", "Fr")];
        let french = [("vendredi", "Fr"), ("lundi", "Mo"), ("lun", "Mo"), ("ven", "Fr"), ("fermé", "off")];
        let languages = [&russian[..], &english, &dutch, &french]
            .map(|words| words.iter().map(|(word, written)| ((*word).to_owned(), *written)).collect());
        let vocabulary = Vocabulary::of_words(Vec::new(), languages.to_vec());
        for (written, value) in [
            ("Mo-Fr 9:00-18:00", "Mo-Fr 9:00-18:00"),
            ("пн–пт: 9.00–18.00\nсб закрыто", "Mo-Fr 09:00-18:00; Sa off"),
            ("Пн-Пт 09:00-13:00, 14:00-18:00; праздничные дни закрыто", "Mo-Fr 09:00-13:00,14:00-18:00; PH off"),
            ("по записи", "по записи"),
            ("Mon-Fri 10:00 AM - 5:30 PM, Sat 10 am to 1 pm", "Mo-Fr 10:00-17:30; Sa 10:00-13:00"),
            ("Monday to Friday 9.30am-12 p.m.; Public holidays closed", "Mo-Fr 09:30-12:00; PH off"),
            ("Sat 12 am - 1 am", "Sa 00:00-01:00"),
            ("di, do 10u-18u30", "Tu,Th 10:00-18:30"),
            ("maandag t/m vrijdag van 9 tot 12 uur", "maandag t/m vrijdag van 9 tot 12 uur"),
            ("du lundi au vendredi de 9h à 12h et 13h30 à 17h", "Mo-Fr 09:00-12:00,13:30-17:00"),
            ("lun.-ven. 9h00-12h30", "Mo-Fr 09:00-12:30"),
            ("Mon-Fri 25:00-26:00", "Mon-Fri 25:00-26:00"),
            ("Monster 9:00-10:00", "Monster 9:00-10:00"),
        ] {
            assert_eq!(hours(written, &vocabulary), value, "{written}");
        }
    }
}
