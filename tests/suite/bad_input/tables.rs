//! Invalid tables and calculators of entries.

use super::*;

#[test]
fn invalid_tables() {
    table(vec![
        case(
            "a text that names an unknown table",
            in_both("⟦{{ table(\"rnt\") }}"),
            [
                "error: this entry has no table `rnt` | did you mean `rent`?",
                "content/faq/quota/ru.md:7:1: error: this entry has no table `rnt` | did you mean `rent`?",
            ],
        ),
        case(
            "a text that names an unknown calculator",
            in_both("⟦{{ calculator(\"sum\") }}"),
            ["error: this entry has no calculator `sum`", "content/faq/quota/ru.md:7:1: error: this entry has no calculator `sum`"],
        ),
        case(
            "a note on an unknown point in a sentence",
            in_both("Сома⟦{{ note(\"dobt\") }}."),
            [
                "error: this entry has no open point `dobt` with a note for readers | did you mean `doubt`?",
                "content/faq/quota/ru.md:7:5: error: this entry has no open point `dobt` with a note for readers | did you mean `doubt`?",
            ],
        ),
        case(
            "a table without rows",
            [
                edit(ENTRY, "      - {from: 1, name: {kk: \"Әр адамға\", ru: \"Каждому\"}, values: {once: 70}}\n", ""),
                edit(ENTRY, "Один раз\"}}\n    rows:", "Один раз\"}}\n    rows: []"),
                edit(ENTRY, "id: moving", "id: ⟦moving"),
            ],
            ["error: `moving` has no rows, columns or results"],
        ),
        case(
            "a table of a fact without a short name",
            [edit(ENTRY, "multiply: mci", "multiply: ⟦quota")],
            ["error: `quota` has no short name | add `short:` to the fact: tables show it after each number"],
        ),
        case(
            "a table of an unknown fact",
            [edit(ENTRY, "multiply: mci", "multiply: ⟦mic")],
            ["error: unknown fact `mic` | did you mean `mci`?"],
        ),
        case(
            "a row with an unknown column",
            [edit(ENTRY, "{town: 20, village: 15}", "{town: 20, village: 15, vilage: ⟦15}")],
            ["error: `rent` has no column `vilage` | did you mean `village`?"],
        ),
        case(
            "a row without a column",
            [edit(
                ENTRY,
                "name: {kk: \"1 адам\", ru: \"1 человек\"}, values: {town: 20, village: 15}",
                "name: ⟦{kk: \"1 адам\", ru: \"1 человек\"}, values: {town: 20}",
            )],
            ["error: this row has no number in the column `village`"],
        ),
        case(
            "a table with a number that is too large",
            [edit(ENTRY, "{town: 20, village: 15}", "{town: ⟦1000001, village: 15}")],
            ["error: the number 1000001 is out of range"],
        ),
        case(
            "a row of a calculator that starts too low",
            [edit(ENTRY, "from: 2", "from: ⟦1")],
            ["error: `from` is missing or too low: the first row has `from: 1`, each other row a higher number than the row before"],
        ),
        case(
            "a row of a calculator without a start",
            [edit(ENTRY, "from: 1, name: {kk: \"Әр адамға\"", "name: ⟦{kk: \"Әр адамға\"")],
            ["error: `from` is missing or too low: the first row has `from: 1`, each other row a higher number than the row before"],
        ),
        case(
            "a calculator of an unknown table",
            [edit(ENTRY, "choose_from: rent", "choose_from: ⟦rents")],
            ["error: this entry has no table `rents` | did you mean `rent`?"],
        ),
        case(
            "a calculator with tables that do not fit together",
            [
                edit(
                    ENTRY,
                    "      - {id: once, name: {kk: \"Бір рет\", ru: \"Один раз\"}}",
                    "      - {id: once, name: {kk: \"Бір рет\", ru: \"Один раз\"}}\n      - {id: twice, name: {kk: \"Екі рет\", ru: \"Два раза\"}}",
                ),
                edit(ENTRY, "values: {once: 70}", "values: {once: 70, twice: 140}"),
                edit(ENTRY, "table: moving", "table: ⟦moving"),
            ],
            ["error: `moving` has neither one column nor the columns of `rent`"],
        ),
        case("a calculator that counts too far", [edit(ENTRY, "up_to: 3", "up_to: ⟦51")], ["error: the number 51 is out of range"]),
        case("a calculator that multiplies too much", [edit(ENTRY, "times: 2", "times: ⟦101")], ["error: the number 101 is out of range"]),
        case(
            "two tables with the same name",
            [edit(ENTRY, "id: moving", "id: ⟦rent"), edit(ENTRY, "table: moving", "table: rent")],
            ["error: duplicate name `rent`"],
        ),
    ]);
}
