//! What must hold for any text.

use super::super::{Converter, Lexicon, ScriptTable, isolate, isolate_page};
use super::{arab, latn, serbian};
use proptest::prelude::*;
use std::sync::LazyLock;

static TABLES: LazyLock<[ScriptTable; 3]> = LazyLock::new(|| [arab(), latn(), serbian()]);
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::empty);

/// Every converter with the letters of its alphabet in both cases.
fn converters() -> impl Iterator<Item = Converter<'static>> {
    TABLES.iter().map(|table| Converter::new(table, &LEXICON))
}

/// Words of an alphabet with signs of sentences between them.
fn sentence(table: &'static ScriptTable) -> impl Strategy<Value = String> {
    let small: Vec<char> = table.source.alphabet().collect();
    let letters: Vec<char> = small.iter().copied().chain(small.iter().flat_map(|letter| letter.to_uppercase())).collect();
    let word = prop::collection::vec(prop::sample::select(letters), 1..9).prop_map(String::from_iter);
    let sign = prop::sample::select(vec![" ", ", ", "; ", "? ", " – ", "-", " «", "» ", "! ", " 7 ", " PDF "]);
    prop::collection::vec((word, sign), 0..12).prop_map(|parts| parts.into_iter().map(|(word, sign)| word + sign).collect())
}

fn any_sentence() -> impl Strategy<Value = (usize, String)> {
    (0..TABLES.len()).prop_flat_map(|index| (Just(index), sentence(&TABLES[index])))
}

/// Texts in no language: they have to stay.
fn kept() -> impl Strategy<Value = String> {
    prop_oneof![
        "[0-9]{1,8}",
        "\\+7 \\([0-9]{4}\\) [0-9]{2}-[0-9]{2}-[0-9]{2}",
        "8\\([0-9]{4}\\)[0-9]{2}-[0-9]{2}-[0-9]{2}",
        "[0-9]{1,3}( [0-9]{3}){1,3}",
        "[0-9]{1,2}\\.[0-9]{2}\\.[0-9]{4}",
        "[0-9]{1,4}-[IVX]{1,4}",
        "https://[a-z]{2,8}\\.kz/[a-zа-я0-9_,;=]{0,8}\\?[a-z]=[0-9]",
        "[a-z]{1,8}\\.[a-z]{1,8}@[a-z]{2,8}\\.(kz|com)",
        "www\\.[a-z]{2,8}\\.kz",
        "[A-Za-z]{1,10}",
    ]
}

proptest! {
    #[test]
    fn no_letter_of_the_alphabet_is_left((index, text) in any_sentence()) {
        let table = &TABLES[index];
        let converted = Converter::new(table, &LEXICON).convert(&text);
        let left = super::super::table::source_letter(&converted, &table.source);
        prop_assert_eq!(left, None, "{} became {}", text, converted);
    }

    #[test]
    fn no_word_has_two_scripts((index, text) in any_sentence()) {
        let converted = Converter::new(&TABLES[index], &LEXICON).convert(&text);
        for word in converted.split(|letter: char| !letter.is_alphabetic()) {
            let arabic = word.chars().filter(|letter| ('\u{600}'..'\u{700}').contains(letter)).count();
            prop_assert!(arabic == 0 || arabic == word.chars().count(), "{} in {}", word, converted);
        }
    }

    #[test]
    fn numbers_addresses_and_latin_words_stay(text in kept(), (index, around) in any_sentence()) {
        let converter = Converter::new(&TABLES[index], &LEXICON);
        prop_assert_eq!(&converter.convert(&text), &text);
        let converted = converter.convert(&format!("{around} {text} {around}"));
        prop_assert!(converted.contains(&format!(" {text} ")), "{}", converted);
    }

    #[test]
    fn paragraphs_are_converted_one_by_one(texts in prop::collection::vec(any::<String>(), 0..5)) {
        for converter in converters() {
            let joined = converter.convert(&texts.join("\n\n"));
            let each: Vec<String> = texts.iter().map(|text| converter.convert(text)).collect();
            prop_assert_eq!(joined, each.join("\n\n"));
        }
    }

    #[test]
    fn pieces_are_the_whole(pieces in prop::collection::vec("[а-яёәіA-Za-z0-9 .,-]{0,6}", 0..6)) {
        let pieces: Vec<&str> = pieces.iter().map(String::as_str).collect();
        for converter in converters() {
            prop_assert_eq!(converter.convert_pieces(&pieces).concat(), converter.convert(&pieces.concat()));
        }
    }

    #[test]
    fn isolation_only_adds_marks(text in any::<String>(), number in kept()) {
        let text = format!("{text} {number} ا");
        let unmarked = |text: &str| text.replace([isolate::OPEN, isolate::CLOSE], "");
        prop_assert_eq!(unmarked(&isolate::plain(&text)), unmarked(&text));
        let mut page = String::from("<p>");
        crate::base::html::escape(&text, &mut page);
        prop_assert_eq!(isolate_page(&page).replace("<bdi>", "").replace("</bdi>", ""), page);
    }

    #[test]
    fn risks_are_words_of_the_text(text in any::<String>()) {
        for converter in converters() {
            for risk in converter.risk_words(&text) {
                prop_assert!(text[risk.offset..].starts_with(risk.word));
            }
        }
    }
}
