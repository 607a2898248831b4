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
            "regions without the list of examinations",
            [remove(SERVICES)],
            ["content/clinics/astana.yaml:1:1: error: the names of the examinations are missing"],
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

#[test]
fn an_error_does_not_hide_others() {
    table(vec![
        case(
            "broken files and small errors",
            [
                edit(ACTS, "numbers: [\"1\"]", "numbers: ⟦*one"),
                edit(HANDBOOK, "base_url: https://handbook.example", "base_url: ⟦handbook"),
                edit(ENTRY, "topic: general", "topic: ⟦genral"),
                edit(REGION, "\"8(7212)34-70-42\"", "⟦\"8\""),
                edit(RU, "10 дней", "⟦11 дней"),
            ],
            [
                "error: an unquoted text cannot start with `*` | write `numbers:",
                "error: `handbook` is not a valid site address | write it as",
                "error: unknown topic `genral` | did you mean `general`?",
                "error: `8` is not a valid phone number | write eleven digits",
                "error: expected `10` as in `kk`, found `11`",
            ],
        ),
        case(
            "one broken entry and one with an error",
            [edit("content/faq/first-question/entry.yaml", "number: 1", "number: ⟦one"), edit(ENTRY, "where: [egov]", "where: [⟦egow⟧]")],
            ["error: expected a whole number, found a string", "error: unknown channel `egow` | did you mean `egov`?"],
        ),
        case(
            "two errors in one text",
            [edit(RU, "Введение.", "⟦<script>x</script>"), edit(RU, "10 дней", "⟦11 дней")],
            ["error: `<script>` is not allowed | use only span", "error: expected `10` as in `kk`, found `11`"],
        ),
    ]);
}
