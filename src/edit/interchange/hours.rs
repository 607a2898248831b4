//! Opening hours as people write them, turned into those of `places.csv`.

use super::vocabulary::Vocabulary;
use crate::base::opening_hours::OpeningHours;
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

/// Words and signs between the first and the last day or time.
const SPANS: [&str; 18] =
    ["-", "–", "to", "till", "until", "bis", "tot", "t/m", "à", "au", "al", "às", "até", "do", "έως", "до", "по", "से"];
/// Words between two days or times.
const LISTS: [&str; 10] = ["and", "&", "et", "und", "en", "y", "и", "і", "i", "και"];
/// Words before and after days and times that say nothing.
const SILENT: [&str; 17] =
    ["from", "du", "de", "das", "von", "van", "с", "з", "од", "od", "από", "uhr", "uur", "hrs", "h", "часов", "год."];
/// After numbers that are hours of the day: «9 tot 12 uur».
const HOURS: [&str; 4] = ["uhr", "uur", "часов", "год."];
/// Words and signs of scripts without spaces, as others write them.
const UNSPACED: [(&str, &str); 6] = [("~", "-"), ("〜", "-"), ("から", "-"), ("まで", ""), ("、", ", "), ("至", "-")];

/// `пн-пт 9.00-18.00, сб закрыто` as `Mo-Fr 09:00-18:00; Sa off`. What is not understood stays as it is written.
pub(super) fn hours(text: &str, vocabulary: &Vocabulary) -> String {
    let text = text.lines().map(|line| line.trim().trim_end_matches(';')).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
    if text.parse::<OpeningHours>().is_ok() {
        return text;
    }
    let plain: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let spaced = UNSPACED.iter().fold(plain, |text, (word, sign)| text.replace(word, sign));
    let lower = with_clock_times(&spaced);
    let translated = vocabulary.hours.iter().map(|words| {
        // «пн: 9:00-18:00» has a colon after the day.
        let text = translated(&lower, words).replace(": ", " ");
        text.split(';').map(joined).collect::<Vec<_>>().join("; ")
    });
    let translated: Vec<String> = translated.collect();
    let read = || translated.iter().find_map(|text| text.parse::<OpeningHours>().ok());
    // «Mo-Fr 8:00-12:00, Th 14:00-18:00»: on Thursday both.
    let added_up = || translated.iter().find_map(|text| OpeningHours::added_up(text));
    read().or_else(added_up).map_or(text, |hours| hours.to_string())
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
    for word in rule.split_whitespace() {
        if SILENT.contains(&word.trim_end_matches(',')) {
            // «8-16 Uhr, Fr 8-12 Uhr»
            joined.push_str(if word.ends_with(',') { "," } else { "" });
            continue;
        }
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
            // «Mon-Fri, 9:00-17:00»
            let is_of_days = joined.strip_suffix(',').is_some_and(|before| before.ends_with(char::is_alphabetic));
            if is_of_days && word.starts_with(|letter: char| letter.is_ascii_digit()) {
                joined.pop();
            }
            joined.push_str(if joined.is_empty() || joined.ends_with(['-', ',']) { "" } else { " " });
            joined.push_str(word);
        }
    }
    joined
}

/// Times of day as `9:00`: «9.00», «9h», «9u30», «9時», «9 am», «5:30 p.m.», «9 uur».
fn with_clock_times(text: &str) -> String {
    let are_hours = text.split_whitespace().any(|word| HOURS.contains(&word.trim_end_matches([',', ';'])));
    let mut written = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let is_start = !written.ends_with(|letter: char| letter.is_ascii_digit() || letter == ':');
        if let Some((hour, minutes, length)) = clock_time(rest, are_hours).filter(|_| is_start) {
            write!(written, "{hour}:{minutes}").expect("a string takes any text");
            rest = &rest[length..];
        } else {
            written.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    written
}

/// Hour, minutes and length in bytes of the time of day at the start of a text. `None` for any other number; numbers without minutes are only
/// times if `are_hours` says so: «9-5» may end in the afternoon.
fn clock_time(text: &str, are_hours: bool) -> Option<(u8, &str, usize)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let length = digits(text);
    let hour: u8 = text[..length].parse().ok().filter(|hour| *hour <= 24)?;
    let after = &text[length..];
    let sign = after.chars().next().filter(|sign| [':', '.', 'h', 'u', '時', '时', '点'].contains(sign));
    let signed = sign.map(|sign| &after[sign.len_utf8()..]);
    let minutes = signed.filter(|minutes| digits(minutes) == 2).map(|minutes| &minutes[..2]);
    let is_hour = sign.is_some_and(|sign| sign.is_alphabetic()) && signed.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let of_sign = sign.filter(|_| minutes.is_some() || is_hour).map_or(0, char::len_utf8);
    let of_minutes = minutes
        .map_or(0, |minutes| if signed.is_some_and(|rest| rest[2..].starts_with('分')) { 2 + '分'.len_utf8() } else { minutes.len() });
    let length = length + of_sign + of_minutes;
    let half = half_of_day(&text[length..]);
    if minutes.is_none() && !is_hour && half.is_none() && !are_hours {
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
        let japanese = [("月曜日", "Mo"), ("金曜日", "Fr"), ("月", "Mo"), ("金", "Fr")];
        let languages = [&russian[..], &english, &dutch, &french, &japanese]
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
            ("maandag t/m vrijdag van 9 tot 12 uur", "Mo-Fr 09:00-12:00"),
            ("Mo-Fr 8-16 Uhr, Sat 9-12 Uhr", "Mo-Fr 08:00-16:00; Sa 09:00-12:00"),
            ("Mon-Fri 8:00-12:00, Fri 14:00-18:00", "Mo-Th 08:00-12:00; Fr 08:00-12:00,14:00-18:00"),
            ("Mon-Fri 8:00-12:00, Fri 10:00-18:00", "Mon-Fri 8:00-12:00, Fri 10:00-18:00"),
            ("Mon-Fri 9-5", "Mon-Fri 9-5"),
            ("Mon-Fri, 9:00-17:00, Sat 9:00-12:00", "Mo-Fr 09:00-17:00; Sa 09:00-12:00"),
            ("月曜日から金曜日、8時30分～17時15分", "Mo-Fr 08:30-17:15"),
            ("月～金 ９：００～１７：００", "Mo-Fr 09:00-17:00"),
            ("du lundi au vendredi de 9h à 12h et 13h30 à 17h", "Mo-Fr 09:00-12:00,13:30-17:00"),
            ("lun.-ven. 9h00-12h30", "Mo-Fr 09:00-12:30"),
            ("Mon-Fri 25:00-26:00", "Mon-Fri 25:00-26:00"),
            ("Monster 9:00-10:00", "Monster 9:00-10:00"),
        ] {
            assert_eq!(hours(written, &vocabulary), value, "{written}");
        }
    }
}
