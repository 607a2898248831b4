//! What translations have in common, and what they do not.

use super::*;
use crate::base::phone::Country;

fn tokens(text: &str) -> Vec<ParityToken> {
    tokens_of(text).into_iter().map(|(token, _)| token).collect()
}

fn number(digits: &str) -> ParityToken {
    ParityToken::Number(digits.into())
}

#[test]
fn numbers_phones_and_words_next_to_numbers() {
    let word = |word: &str| ParityToken::WordByNumber { word: word.into(), after_stop: false };
    assert_eq!(tokens("1 625 АЕК"), [number("1625"), word("АЕК")]);
    assert_eq!(tokens("30–40 %"), [number("30"), number("40")]);
    assert_eq!(tokens("сөз ғана"), []);
    assert!(tokens("2026 жылғы 30 қаңтар").contains(&word("қаңтар")));
    assert_eq!(tokens("2026 125").len(), 2, "a year is not the first group of a longer number");
}

#[test]
fn digits_and_groups_of_every_language_are_one_number() {
    for text in ["1 250", "1\u{a0}250", "1,250", "1.250", "1’250", "١٬٢٥٠", "۱٬۲۵۰", "1250"] {
        assert_eq!(tokens(text), [number("1250")], "{text}");
    }
    for text in ["۳۰", "٣٠", "30"] {
        assert_eq!(tokens(text), [number("30")], "{text}");
    }
    assert_eq!(tokens("4.50"), tokens("٤٫٥٠"), "decimals");
    assert_eq!(tokens("22.11.2026").len(), 3, "a date");
    assert_eq!(tokens("1 250,500"), [number("1250"), number("500")], "two kinds of separators");
}

/// The tokens of a text in a language of Kazakhstan, sorted.
fn compared(code: &str, text: &str) -> Vec<ParityToken> {
    let locale = Locale { country: Country::new("KZ"), ..Locale::find(code, None).expect("known") };
    let mut found = of_plain_text(text, &locale);
    found.sort();
    found
}

#[test]
fn a_date_is_the_same_in_every_language() {
    let date = [number("2026"), number("22"), ParityToken::Month(11)];
    for (code, text) in [
        ("kk", "2026 жылғы 22 қарашада"),
        ("ru", "22 ноября 2026 г."),
        ("en", "November 22, 2026"),
        ("en", "22 November 2026"),
        ("es", "22 de noviembre de 2026"),
        ("de", "22. November 2026"),
        ("ar", "22 نوفمبر 2026"),
        ("ar-EG", "٢٢ نوفمبر ٢٠٢٦"),
        ("fa", "۲۲ نوامبر ۲۰۲۶"),
        ("zh", "2026年11月22日"),
        ("uz", "2026-yil 22-noyabr"),
        ("kk", "22.11.2026 ж."),
        ("ru", "с 22.11.2026"),
        ("de", "2026-11-22"),
        ("kk", "22-11-2026"),
        ("fr", "22/11/2026"),
        ("en", "11/22/2026"),
        ("ja", "2026/11/22"),
    ] {
        let found = compared(code, text);
        assert_eq!(found, date, "{text}");
    }
}

#[test]
fn the_language_decides_which_number_of_a_date_is_the_month() {
    let date = [number("2026"), number("3"), ParityToken::Month(11)];
    for (code, text) in [("en", "11/3/2026"), ("en-GB", "03/11/2026"), ("fr", "3/11/2026"), ("hi", "३ नवंबर २०२६"), ("hi", "3/11/2026")]
    {
        assert_eq!(compared(code, text), date, "{text}");
    }
    assert_eq!(compared("hi", "15 अगस्त 2026"), compared("en", "August 15, 2026"));
}

#[test]
fn a_phone_is_the_same_in_every_form() {
    for text in ["8 (7172) 74-97-20", "+7 7172 74 97 20", "8 7172 749720", "(7172) 74–97–20", "87172749720", "+٧ (٧١٧٢) ٧٤-٩٧-٢٠"]
    {
        assert_eq!(compared("kk", text), [ParityToken::Phone("+77172749720".into())], "{text}");
    }
    assert_eq!(compared("ru", "8 (7172) 74-97-2"), [ParityToken::Phone("8717274972".into())], "too short, but not a sum");
    assert_eq!(compared("ru", "1 000–2 000 000"), [number("1000"), number("2000000")], "a range is not a phone number");
}

#[test]
fn other_numbers_with_stops_are_not_dates() {
    for text in ["32.01.2026", "1.13.2026", "1.2.3", "5.1.2026.7", "12.05.20261"] {
        assert!(!compared("ru", text).iter().any(|token| matches!(token, ParityToken::Month(_))), "{text}");
    }
}

#[test]
fn a_verb_is_not_a_month() {
    assert_eq!(compared("en", "Citizens who are 17 may register early."), [number("17")]);
    assert_eq!(compared("en", "You must be 17. May you register?"), [number("17")]);
    assert_eq!(compared("es", "Los ciudadanos de 17 años pueden inscribirse."), [number("17")]);
}
