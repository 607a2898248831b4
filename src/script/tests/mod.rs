//! The tables of the program: samples of each rule, and laws for any text.

mod laws;
mod pairs;

use super::{Converter, Lexicon, ScriptTable, built_in};
use crate::base::language::Direction;

fn arab() -> ScriptTable {
    built_in("kk", "Arab").expect("the program has it").clone()
}

fn latn() -> ScriptTable {
    built_in("kk", "Latn").expect("the program has it").clone()
}

fn serbian() -> ScriptTable {
    built_in("sr", "Latn").expect("the program has it").clone()
}

/// Compares conversions without a lexicon.
fn samples(table: &ScriptTable, pairs: &[(&str, &str)]) {
    let lexicon = Lexicon::empty();
    for (text, expected) in pairs {
        assert_eq!(&Converter::new(table, &lexicon).convert(text), expected, "{text}");
    }
}

#[test]
fn kazakh_in_arabic_letters() {
    samples(
        &arab(),
        &[
            ("Сұрақ, жауап; қалай?", "سۇراق، جاۋاپ؛ قالاي؟"),
            ("1,5 пайыз, 22,40", "1,5 پايىز، 22,40"),
            ("мән-жайлар, бір-бірі", "ءمان-جايلار، ءبىر-ءبىرى"),
            ("Дмитрий Абаев, Қонаева", "دميتري ابايەۆ، قونايەۆا"),
            ("АЕК-тің, ҚХРда, ЖОҒАРЫ", "ا\u{a0}ە\u{a0}ك-ءتىڭ، ق\u{a0}ح\u{a0}ردا، جوعارى"),
            ("ТЕГІН КӨМЕК, ҮЙ БЕРУ, ІЛИЯС", "تەگىن كومەك، ءۇي بەرۋ، ءىلياس"),
            ("ҚР ПРЕЗИДЕНТІ, НАТО, ЖШС", "ق\u{a0}ر پرەزيدەنتى، ن\u{a0}ا\u{a0}ت\u{a0}و، ج\u{a0}ش\u{a0}س"),
            ("А4, С1-ден, 12А, 25 °С", "A4، C1-دەن، 12ا، 25 °C"),
            ("ХХІ ғасыр, І топ, VІ тарау", "XXI عاسىر، I توپ، VI تاراۋ"),
            ("Х. Досмұхамедұлы, ІІМ", "ح. دوسمۇحامەدۇلى، ى\u{a0}ى\u{a0}م"),
            ("https://x.kz/а,б?в, a@b.kz; егов.қаз?", "https://x.kz/а,б?в، a@b.kz؛ егов.қаз؟"),
            ("и\u{306}од, сө\u{ad}зі", "يود، ءسوزى"),
        ],
    );
}

#[test]
fn kazakh_in_latin_letters() {
    samples(
        &latn(),
        &[
            ("Иә, Ілияс, ИНТЕРНЕТ, ІШКІ", "İä, Ilias, İNTERNET, IŞKI"),
            ("Цифр, ЦОН, Яғни, ЯЛТА, Я", "Tsifr, TSON, İağni, İALTA, İa"),
            ("АЕК-тің, ХХІ, ЖЖБИ", "AEK-tıñ, XXI, JJBİ"),
        ],
    );
}

#[test]
fn another_pair_needs_tables_only() {
    assert_eq!([arab(), latn(), serbian()].map(|table| table.direction()), [Direction::Rtl, Direction::Ltr, Direction::Ltr]);
    samples(&serbian(), &[("Његош, ЊЕГОШ, Љ. и џеп, ђак, образац А4", "Njegoš, NJEGOŠ, Lj. i džep, đak, obrazac A4")]);
}

#[test]
fn a_lexicon_entry_takes_endings_and_decides_the_sign_before_the_word_anew() {
    let yaml = "entries:\n- {word: тіл, forms: {Arab: ءتىل}}\n- {word: Блютуз, forms: {Arab: بليۋتۋز, Latn: Bluetooth}}\n- {word: ҚР, forms: {Arab: قر}}\n- word: бірақ\n- word: АЕК";
    let table = arab();
    let lexicon = Lexicon::read(yaml, &table.source);
    let converter = Converter::new(&table, &lexicon);
    for (text, expected) in [
        ("Тілді", "ءتىلدى"),
        ("тілге", "تىلگە"),
        ("Блютуз", "بليۋتۋز"),
        ("Блютуздің", "ءبليۋتۋزدىڭ"),
        ("блютуз", "بليۋتۋز"),
        ("ҚР-ның, ҚРның", "قر-نىڭ، قرنىڭ"),
        ("БІРАҚ АЕК", "بىراق ا\u{a0}ە\u{a0}ك"),
    ] {
        assert_eq!(converter.convert(text), expected, "{text}");
    }
}

#[test]
fn pieces_of_a_word_are_converted_as_one() {
    let (table, lexicon) = (arab(), Lexicon::empty());
    let converter = Converter::new(&table, &lexicon);
    assert_eq!(converter.convert_pieces(&["", "Ү", "шін с", "үй", "ю."]), ["", "ءۇ", "شىن ءس", "ۇي", "يۋ."]);
}

#[test]
fn risky_words_have_a_reason_and_a_place() {
    let table = latn();
    let yaml = "entries:\n- word: АХҚ\n- word: цифр";
    let lexicon = Lexicon::read(yaml, &table.source);
    let text = "АХҚ-ны ЖСН ә цифрды цемент Буровтың джем қадір қадірге Їжак PDFті ХХІ";
    let found: Vec<_> = Converter::new(&table, &lexicon).risk_words(text).into_iter().map(|risk| (risk.word, risk.reason)).collect();
    let expected = [
        ("ЖСН", "acronym"),
        ("ә", "single-letter"),
        ("цемент", "hard-letter"),
        ("Буровтың", "russian-name"),
        ("джем", "affricate"),
        ("қадір", "hamza"),
        ("Їжак", "foreign-letter"),
        ("ті", "mixed-scripts"),
    ];
    assert_eq!(found, expected);
}
