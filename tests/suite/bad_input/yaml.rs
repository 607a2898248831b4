//! YAML: syntax errors, unknown keys, wrong types, duplicate keys, alias bombs.

use super::*;

#[test]
fn errors_in_yaml() {
    table(vec![
        case(
            "an unclosed bracket",
            [edit(ENTRY, "note: {kk: \"Квота нақтыланып жатыр.\", ru: \"Квота уточняется.\"}", "note: ⟦{kk: \"Квота\"")],
            ["error: the bracket `{` is not closed: `}` is missing | add `}` at the end"],
        ),
        case(
            "an unknown key",
            [edit(ENTRY, "topic: general", "topic: general\n⟦colour⟧: red")],
            ["error: unknown key `colour` | use one of `acts`"],
        ),
        case("a misspelled key", [edit(ENTRY, "topic:", "⟦topci⟧:")], ["error: unknown key `topci` | did you mean `topic`?"]),
        case(
            "a missing key",
            [edit(ENTRY, "number: 2\ntopic: general\n", "⟦topic⟧: general\n")],
            ["error: the key `number` is missing | add a line `number: …`"],
        ),
        case(
            "text in place of a number",
            [edit(ENTRY, "number: 2", "number: ⟦two")],
            ["error: expected a whole number, found a string | only the digits"],
        ),
        case(
            "a fraction in place of an integer",
            [edit(ENTRY, "number: 2", "number: ⟦2.5")],
            ["error: expected a whole number, found a decimal number | only the digits"],
        ),
        case(
            "a number that is too large",
            [edit(ENTRY, "number: 2", "number: ⟦5000000000")],
            ["error: the number 5000000000 is out of range"],
        ),
        case(
            "a number with too many digits",
            [edit(ENTRY, "number: 2", "number: ⟦99999999999999999999")],
            ["error: the number 1000000000000000"],
        ),
        case("a negative number", [edit(ENTRY, "number: 2", "number: ⟦-2")], ["error: the number -2 is out of range"]),
        case(
            "text in place of a list",
            [edit(ENTRY, "where: [egov]", "where: ⟦egov")],
            ["error: expected a list, found a string | write it in brackets: `[egov]`"],
        ),
        case(
            "a key without a value",
            [edit(ENTRY, "acts: [order-1]", "acts: ⟦~")],
            ["error: expected a list, found nothing | write the value after the colon"],
        ),
        case(
            "an unknown kind",
            [edit(CHANNELS, "kind: portal", "kind: ⟦protal")],
            ["error: expected one of `portal`, `app`, `office`, `website`, found `protal` | did you mean `portal`?"],
        ),
        case(
            "a duplicate key",
            [edit(ENTRY, "topic: general", "topic: general\n⟦number⟧: 2")],
            ["error: duplicate key `number` | delete one of the two lines"],
        ),
        case(
            "a duplicate key and a wrong type in one file",
            [edit(ENTRY, "topic: general", "topic: general\n⟦topic⟧: general"), edit(ENTRY, "where: [egov]", "where: ⟦7")],
            ["error: duplicate key `topic` | delete one", "error: expected a list, found a whole number | write it in brackets: `[7]`"],
        ),
        case(
            "a tab",
            [edit(ENTRY, "acts: [order-1]", "acts:\n⟦\t- order-1")],
            ["error: expected spaces, found a tab | indent with spaces"],
        ),
        case("an empty file", [write(ENTRY, "⟦")], ["error: the file is empty"]),
        case(
            "invalid UTF-8",
            [act(|site| std::fs::write(site.path(TOPICS), b"topics:\n  - id: \xff\n").expect("written"))],
            ["content/topics.yaml:2:9: error: the file is not valid UTF-8 | save the file as UTF-8"],
        ),
        case(
            "excessive nesting",
            [edit(ENTRY, "where: [egov]", format!("where: {}", "[".repeat(10_000)))],
            [
                "content/faq/quota/entry.yaml:6:263: error: the file exceeds the limits on nesting and aliases | remove deeply nested brackets",
            ],
        ),
        case(
            "an alias bomb",
            [edit(ENTRY, "where: [egov]", bomb())],
            [
                "content/faq/quota/entry.yaml:11:23: error: the file exceeds the limits on nesting and aliases | remove deeply nested brackets",
            ],
        ),
        case(
            "an unknown alias",
            [edit(ENTRY, "where: [egov]", "where: ⟦*egov")],
            ["error: an unquoted text cannot start with `*` | write `where:"],
        ),
        case(
            "two lengths for one time limit",
            [edit(
                ENTRY,
                "where: [egov]",
                "where: [egov]\nterms:\n  - of: {kk: \"Қарау\", ru: \"Срок\"}\n    length: {⟦days: 3, months: 2}\n    bound: exactly",
            )],
            ["error: unknown key `days` | use one of `working_days`"],
        ),
        case(
            "a key in another language",
            [edit(ENTRY, "topic: general", "⟦тақырып: general")],
            ["error: unknown key `тақырып` | did you mean `topic`?"],
        ),
        case(
            "a list in place of a text",
            [edit(ENTRY, "topic: general", "topic: ⟦[general]")],
            ["error: expected a string, found a list | write one value here"],
        ),
        case(
            "a sum with a space",
            [edit(FACTS, "value: 4325}", "value: ⟦4 325}")],
            ["error: expected `number`, `string`, `object`, found a string | write only digits"],
        ),
        case(
            "a word for «not given»",
            [edit(AREA, "    transport: not_given\n", "    transport: ⟦жоқ\n")],
            ["error: expected one of `not_given`, found `жоқ` | if there is none, write `not_given`"],
        ),
        case(
            "a text without its languages",
            [edit(TOPICS, "name: {kk: \"Жалпы сұрақтар\", ru: \"Общие вопросы\"}", "name: ⟦Жалпы сұрақтар")],
            ["error: expected a mapping of keys to values, found a string | write the text in each language"],
        ),
        case(
            "a list that is not closed before the next key",
            [edit(ENTRY, "where: [egov]", "where: ⟦[egov")],
            ["error: the bracket `[` is not closed: `]` is missing | add `]` at the end"],
        ),
        case(
            "a hyphen without its space",
            [edit(TOPICS, "  - id: general", "  ⟦-id: general")],
            ["error: this line is not of the form `key: value` | start each item with `- `"],
        ),
        case(
            "a decimal comma",
            [edit(FACTS, "value: 4325}", "value: 4325⟦,50}")],
            ["error: parts in brackets are separated by one comma | write one comma between the parts"],
        ),
        case(
            "an impossible date",
            [edit(ENTRY, "review_by: 2026-07-01", "review_by: ⟦2026-02-30")],
            ["error: `2026-02-30` is not a valid date | write it as YYYY-MM-DD"],
        ),
        case(
            "a date in another format",
            [edit(ENTRY, "review_by: 2026-07-01", "review_by: ⟦01.07.2026")],
            ["error: `01.07.2026` is not a valid date | write it as YYYY-MM-DD"],
        ),
    ]);
}

/// Nine lines whose aliases expand to millions of words.
fn bomb() -> String {
    let line = |name: &str, of: &str| format!("{name}: &{name} [{}]\n", [of; 8].join(","));
    let names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let mut text = line("a", "x");
    for pair in names.windows(2) {
        text.push_str(&line(pair[1], &format!("*{}", pair[0])));
    }
    text
}
