//! The same time of day on the clock of 12 hours and on that of 24: «6 pm» in one language is «18:00» in another, «9 am» is «9:00».

use crate::base::diagnostic::Position;
use crate::base::unspaced::is_unspaced;
use crate::markdown::comparable::{ParityToken, Section};

/// Words beside an hour of the second half of the day, in lower case. In a language that is not here, such a difference is declared.
const AFTER_NOON: [&str; 52] = [
    "pm",
    "p",
    "afternoon",
    "evening",
    "tarde",
    "noche",
    "noite",
    "مساءً",
    "مساء",
    "مساءا",
    "م",
    "ظهرا",
    "ظهرًا",
    "عصرا",
    "ليلا",
    "بعدازظهر",
    "عصر",
    "شب",
    "öğleden",
    "akşam",
    "ös",
    "下午",
    "晚上",
    "中午",
    "午後",
    "오후",
    "บ่าย",
    "ค่ำ",
    "вечера",
    "дня",
    "кешкі",
    "кеш",
    "түстен",
    "kechki",
    "kech",
    "abends",
    "nachmittags",
    "soir",
    "sera",
    "wieczorem",
    "вечора",
    "popołudniu",
    "увече",
    "поподне",
    "middag",
    "namiddag",
    "avond",
    "μμ",
    "μ",
    "शाम",
    "दोपहर",
    "रात",
];

/// Removes the pairs of differing numbers that are one time of day.
pub(super) fn leave_out_equal_times(
    (missing, original): (&mut Vec<(ParityToken, Position)>, &Section),
    (extra, translation): (&mut Vec<(ParityToken, Position)>, &Section),
) {
    let is_same = |wanted: &(ParityToken, Position), found: &(ParityToken, Position)| match (hour(&wanted.0), hour(&found.0)) {
        (Some(there), Some(here)) if there + 12 == here => is_after_noon(original, &wanted.0),
        (Some(there), Some(here)) if here + 12 == there => is_after_noon(translation, &found.0),
        // «09:00» and «9:00», «05 мамыр» and «5 мая».
        (Some(there), Some(here)) => there == here,
        _ => false,
    };
    missing.retain(|number| !is_full_hour(original, number));
    extra.retain(|number| !is_full_hour(translation, number));
    let mut at = 0;
    while at < missing.len() {
        match extra.iter().position(|found| is_same(&missing[at], found)) {
            Some(same) => {
                missing.remove(at);
                extra.remove(same);
            }
            None => at += 1,
        }
    }
}

/// Whether a number is the minutes of a full hour, which may be left out: «9:00», «9 am».
fn is_full_hour(section: &Section, (token, position): &(ParityToken, Position)) -> bool {
    let is_zero = matches!(token, ParityToken::Number(digits) if digits == "00");
    let before = || section.tokens.iter().take_while(|(_, place)| place != position).last();
    is_zero && before().is_some_and(|(token, place)| hour(token).is_some() && is_directly_before(*place, *position))
}

/// Whether only one or two digits and a sign are between the starts of two numbers.
fn is_directly_before(hour: Position, minutes: Position) -> bool {
    hour.line == minutes.line && matches!(minutes.column.checked_sub(hour.column), Some(2 | 3))
}

fn hour(token: &ParityToken) -> Option<u8> {
    match token {
        ParityToken::Number(digits) if digits.len() <= 2 => digits.parse().ok().filter(|hour| *hour < 24),
        _ => None,
    }
}

/// How many numbers and words may be between an hour and its half of the day: «6.30 in the evening».
const MAX_DISTANCE: usize = 3;

/// Whether a word beside a number says that the time is after noon. Of equal numbers («5 pm», «12.5») any may be the hour.
fn is_after_noon(section: &Section, number: &ParityToken) -> bool {
    let is_word = |(token, _): &(ParityToken, Position)| match token {
        ParityToken::WordByNumber { word, .. } => {
            let word = word.to_lowercase();
            AFTER_NOON.iter().any(|known| word == *known || known.starts_with(is_unspaced) && word.contains(known))
        }
        _ => false,
    };
    let tokens = &section.tokens;
    let near = |at: usize| &tokens[at.saturating_sub(MAX_DISTANCE)..(at + MAX_DISTANCE + 1).min(tokens.len())];
    (0..tokens.len()).filter(|at| tokens[*at].0 == *number).any(|at| near(at).iter().any(is_word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markdown::comparable::tokens_of;

    /// Whether the numbers of two texts differ.
    fn differ(one: &str, other: &str) -> bool {
        let section = |text: &str| {
            let tokens =
                tokens_of(text).into_iter().map(|(token, at)| (token, Position { column: at as u32 + 1, ..Position::START })).collect();
            Section { tokens, ..Section::default() }
        };
        let (one, other) = (section(one), section(other));
        let numbers = |section: &Section, from: &Section| -> Vec<(ParityToken, Position)> {
            let is_there = |token: &ParityToken| from.tokens.iter().any(|(known, _)| known == token);
            section.tokens.iter().filter(|(token, _)| matches!(token, ParityToken::Number(_)) && !is_there(token)).cloned().collect()
        };
        let (mut missing, mut extra) = (numbers(&one, &other), numbers(&other, &one));
        leave_out_equal_times((&mut missing, &one), (&mut extra, &other));
        !missing.is_empty() || !extra.is_empty()
    }

    #[test]
    fn times_on_both_clocks_are_equal() {
        for (one, other) in [
            ("from 8am to 6pm", "8:00–18:00"),
            ("8.30 a.m. to 6.30 p.m.", "8:30–18:30"),
            ("15:00", "الساعة ٣ مساءً"),
            ("至下午6点", "until 18:00"),
            ("до 9 вечера", "21:00"),
            ("09:00–18:00", "с 9.00 до 18.00"),
            ("05 мамырда", "5 мая"),
            ("शाम 5 बजे", "17:00"),
        ] {
            assert!(!differ(one, other), "{one} = {other}");
        }
        for (one, other) in [("6 am", "18:00"), ("6 pm", "19:00"), ("6 days", "18 days"), ("सुबह 10 बजे", "22:00")] {
            assert!(differ(one, other), "{one} ≠ {other}");
        }
    }
}
