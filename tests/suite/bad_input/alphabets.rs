//! Words that mix two alphabets, and Russian text in place of Kazakh.

use super::*;

#[test]
fn mixed_alphabets_in_a_word() {
    let latin_i = "| `i` is Latin: replace it with the Cyrillic `і`";
    let mixed =
        |word: &str| -> &'static str { Box::leak(format!("error: `{word}` mixes Latin and Cyrillic letters {latin_i}").into_boxed_str()) };
    table(vec![
        case("in a text", [edit(KK, "Кіріспе.", "К⟦iріспе.")], [mixed("Кiріспе")]),
        case("in a title", [edit(KK, "title: Квота қанша?", "title: Квота не⟦iше?")], [mixed("неiше")]),
        case("in the answer", [edit(KK, "answer: Квотада", "answer: К⟦iлтте")], [mixed("Кiлтте")]),
        case(
            "in the alternative text of a picture",
            [edit(KK, "Кіріспе.", "⟦![Мөрi](seal.gif)"), edit(RU, "Введение.", "![Печать](seal.gif)")],
            [mixed("Мөрi")],
        ),
        case("in a short text", [edit(AREA, "answer: {kk: \"Екі тексеруден", "answer: {kk: ⟦\"Екi тексеруден")], [mixed("Екi")]),
        case(
            "a Cyrillic letter in a Latin word",
            [edit(RU, "Введение.", "портал eG⟦оv")],
            ["error: `eGоv` mixes Latin and Cyrillic letters | `о` is Cyrillic: replace it with the Latin `o`"],
        ),
        case("two alphabets in adjacent words", [edit(RU, "Введение.", "PDF-файл, портал eGov, IT-специалист")], []),
    ]);
}

#[test]
fn russian_in_place_of_kazakh() {
    let hint = "| check that the text is under the right language";
    let warning: &'static str = Box::leak(format!("warning: this text should be Kazakh but looks Russian {hint}").into_boxed_str());
    let long = "слово ".repeat(50);
    table(vec![
        case(
            "a whole text",
            [write("content/pages/about/kk.md", format!("---\ntitle: ⟦О нас\nanswer: Это справочник.\n---\n{long}\n"))],
            [warning],
        ),
        case("a short text", [edit(ENTRY, "who: {kk: \"Қандастарға\"", format!("who: {{kk: ⟦\"{long}\""))], [warning]),
        case("too short to detect", [write("content/pages/about/kk.md", "---\ntitle: О нас\nanswer: Это справочник.\n---\nТекст.\n")], []),
    ]);
}
