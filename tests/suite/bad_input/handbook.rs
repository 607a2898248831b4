//! Errors in `handbook.yaml`, and several errors at the same time: one must not hide another.

use super::*;

#[test]
fn errors_in_the_handbook() {
    table(vec![
        case(
            "no handbook.yaml",
            [remove(HANDBOOK)],
            ["content/handbook.yaml:1:1: error: this file is missing | run `anyqtama new handbook` in an empty folder"],
        ),
        case(
            "no topics.yaml, although a topic is used",
            [remove(TOPICS)],
            ["content/topics.yaml:1:1: error: this file is missing | run `anyqtama new handbook` in an empty folder"],
        ),
        case(
            "an entry without entry.yaml",
            [remove(ENTRY)],
            ["content/faq/quota/entry.yaml:1:1: error: this file is missing | write it; to get an example"],
        ),
        case(
            "a page without page.yaml",
            [remove("content/pages/about/page.yaml")],
            ["content/pages/about/page.yaml:1:1: error: this file is missing"],
        ),
        case(
            "a directory without its file",
            [remove(DIRECTORY)],
            ["content/directories/clinics/astana.yaml:1:1: error: the directory `clinics` has no `directory.yaml`"],
        ),
        case(
            "no language",
            [edit(HANDBOOK, "languages:\n  - {code: kk, name: \"Қазақша\"}\n  - {code: ru, name: \"Русский\"}", "languages: []")],
            ["content/handbook.yaml:1:1: error: the handbook has no languages"],
        ),
        case(
            "an invalid language tag",
            [edit(HANDBOOK, "code: ru", "code: ⟦r_u!")],
            ["error: `r_u!` is not a valid language tag | write it as"],
        ),
        case(
            "an invalid address",
            [edit(HANDBOOK, "base_url: https://handbook.example", "base_url: ⟦handbook")],
            ["error: `handbook` is not a valid site address | write it as"],
        ),
    ]);
}

/// The line of the second language, with a derived one after it.
fn derived(rest: &str) -> Edit {
    let line = "  - {code: ru, name: \"Русский\"}";
    edit(HANDBOOK, line, format!("{line}\n  - {{code: {rest}}}"))
}

#[test]
fn derived_languages() {
    let arabic = || derived("kk-Arab, name: \"قازاقشا\", derived_from: kk, script: Arab");
    let lexicon = || write("content/scripts.yaml", "entries:\n  - {word: АЕК}\n");
    table(vec![
        case(
            "a derived language without its script",
            [derived("⟦kk-Arab, name: a, derived_from: kk")],
            ["error: the language `kk-Arab` needs both `derived_from` and `script`, or neither"],
        ),
        case(
            "a language derived from an unknown one",
            [derived("kk-Arab, name: a, derived_from: ⟦kz, script: Arab")],
            ["error: `kz` has no texts of its own: a language can only be derived from one that has | did you mean `kk`?"],
        ),
        case(
            "a language derived from itself",
            [derived("kk-Arab, name: a, derived_from: ⟦kk-Arab, script: Arab")],
            ["error: `kk-Arab` has no texts of its own: a language can only be derived from one that has"],
        ),
        case(
            "a derived language that comes first",
            [edit(HANDBOOK, "{code: kk, name: \"Қазақша\"}", "{code: kk, name: \"Қазақша\", derived_from: ⟦ru, script: Arab}")],
            ["error: the first language of the handbook cannot be derived from another"],
        ),
        case(
            "a script without a table",
            [derived("kk-Thai, name: a, derived_from: kk, script: ⟦Thai")],
            ["error: there is no table to write `kk` in the script `Thai` | use one of `Arab`, `Latn`"],
        ),
        case(
            "a language without tables",
            [derived("ru-Latn, name: a, derived_from: ru, script: ⟦Latn")],
            ["error: there is no table to write `ru` in the script `Latn` | translate it as a language of its own"],
        ),
        case(
            "a text in a derived language",
            [arabic(), lexicon(), write("content/faq/quota/kk-Arab.md", "---\ntitle: a\nanswer: b\n---\n")],
            ["content/faq/quota/kk-Arab.md:1:1: error: `kk-Arab` is made from `kk` and has no texts of its own | delete it"],
        ),
        case(
            "a short text in a derived language",
            [arabic(), lexicon(), edit(TOPICS, "name: {", "name: {kk-Arab: ⟦a, ")],
            ["error: `kk-Arab` is made from `kk` and has no texts of its own | delete it"],
        ),
        case(
            "mistakes in the lexicon",
            [
                arabic(),
                write(
                    "content/scripts.yaml",
                    "entries:\n  - {word: АЕК}\n  - {word: АЕК}\n  - {word: \"\"}\n  - {word: web}\n  - {word: цирк, forms: {Arab: تسирк}}\n",
                ),
            ],
            [
                "content/scripts.yaml:3:12: error: duplicate name `АЕК`",
                "content/scripts.yaml:4:12: error: this word or form is empty",
                "content/scripts.yaml:5:12: error: `w` does not belong to the alphabet of the source language",
                "content/scripts.yaml:6:32: error: the form has the letter `и` of the script that it replaces",
            ],
        ),
        case(
            "a word whose conversion is not confirmed",
            [arabic(), lexicon(), edit(KK, "Кіріспе.", "Кіріспе: ⟦ЖШС."), edit(RU, "Введение.", "Введение: ТОО.")],
            ["warning: the word `ЖШС` is an acronym: its form in other scripts is not confirmed (one place) | look at it"],
        ),
    ]);
}

#[test]
fn an_error_does_not_hide_others() {
    table(vec![
        case(
            "broken files and small errors",
            [
                edit(ACTS, "numbers: [\"1\"]", "numbers: ⟦*one"),
                edit(HANDBOOK, "base_url: https://handbook.example", "base_url: ⟦handbook"),
                edit(ENTRY, "topic: general", "topic: ⟦genral"),
                edit(AREA, "\"8(7212)34-70-42\"", "⟦\"8\""),
                edit(RU, "10 дней", "⟦11 дней"),
            ],
            [
                "error: an unquoted text cannot start with `*` | write `numbers:",
                "error: `handbook` is not a valid site address | write it as",
                "error: unknown topic `genral` | did you mean `general`?",
                "error: `8` is not a valid phone number | the number has too many or too few digits",
                "error: the texts differ: `11` in `ru`, `10` in `kk`",
            ],
        ),
        case(
            "one broken entry and one with an error",
            [edit("content/faq/first-question/entry.yaml", "number: 1", "number: ⟦one"), edit(ENTRY, "where: [egov]", "where: [⟦egow⟧]")],
            ["error: expected a whole number, found a string | only the digits", "error: unknown channel `egow` | did you mean `egov`?"],
        ),
        case(
            "two errors in one text",
            [edit(RU, "Введение.", "⟦<script>x</script>"), edit(RU, "10 дней", "⟦11 дней")],
            ["error: `<script>` is not allowed | use only span", "error: the texts differ: `11` in `ru`, `10` in `kk`"],
        ),
    ]);
}
