//! The conventions of languages, and differences between texts that are intended.

use super::*;

const RUSSIAN: &str = "{code: ru, name: \"Русский\"}";

fn russian(with: &str) -> Edit {
    edit(HANDBOOK, RUSSIAN, format!("{{code: ru, name: \"Русский\", {with}}}"))
}

#[test]
fn conventions_of_a_language() {
    table(vec![
        case(
            "a wrong direction",
            [russian("direction: ⟦rtl")],
            ["error: `ru` is written in the direction `ltr` | remove `direction`: it follows from the script"],
        ),
        case("the direction of the script", [russian("direction: ltr")], []),
        case("a date without a month", [russian("conventions: {date: ⟦\"{day}.{year}\"}")], ["error: `{month}` must occur once here"]),
        case(
            "a fallback language without strings",
            [russian("fallback: [⟦rru]")],
            ["error: there are no interface strings in `rru`, so they can replace no others | did you mean `ru`?"],
        ),
        case("nine digits", [russian("conventions: {digits: ⟦\"123456789\"}")], ["error: expected the ten digits from zero to nine"]),
        case("two months", [russian("conventions: {months: ⟦[январь, февраль]}")], ["error: expected the names of twelve months, found 2"]),
    ]);
}

#[test]
fn intended_differences() {
    let front = |lines: &str| edit(RU, "title: Сколько квота?", format!("title: Сколько квота?\nsame_except:\n{lines}"));
    let differs = || edit(RU, "10 дней", "11 дней");
    table(vec![
        case("an intended difference", [front("  - {source: \"10\", here: \"11\", reason: Проверка}"), differs()], []),
        case(
            "a number that a language writes as a word",
            [russian("same_except: [{source: \"10\", here: десяти, reason: Прописью}]"), edit(RU, "10 дней", "десяти дней")],
            [],
        ),
        case(
            "a number that a language writes as a word, and another difference",
            [
                russian("same_except: [{source: \"10\", here: десяти, reason: Прописью}]"),
                edit(RU, "10 дней", "десяти дней"),
                edit(RU, "Введение.", "Введение, ⟦7."),
            ],
            ["error: `7` is not in the `kk` text"],
        ),
        case(
            "an intended difference that does not exist",
            [front("  - ⟦{source: \"10\", here: \"11\", reason: Проверка}")],
            ["warning: the texts do not differ in this way"],
        ),
        case(
            "an intended difference without a number",
            [front("  - ⟦⟦{here: слово, reason: Проверка}")],
            [
                "error: this intended difference names no number, month or link | write `source:`",
                "warning: the texts do not differ in this way",
            ],
        ),
        case(
            "an intended difference without a reason",
            [front("  - ⟦{source: \"10\", here: \"11\"}"), differs()],
            ["error: the key `reason` is missing | add a line `reason: …`"],
        ),
        case("a number in digits of another script", [edit(RU, "10 дней", "١٠ дней")], []),
    ]);
}
