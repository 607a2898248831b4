//! Facts of every kind, currencies, and amounts that were typed instead of being computed.

use super::*;

/// The same typed amount in both languages, reported in each.
fn typed(name: &'static str, kk: &str, ru: &str) -> Case {
    let add = |file, at: &'static str, text: &str| edit(file, at, format!("{at}\n\n{text}"));
    let message = "error: amounts in KZT must be computed, not typed | write `{{ amount(\"mci\", 20) }}`";
    case(name, [add(KK, "Кіріспе.", kk), add(RU, "Введение.", ru)], [message, message])
}

#[test]
fn typed_amounts() {
    table(vec![
        case(
            "a typed sum in a table",
            [edit(RU, "{{ amount(\"mci\", 20) }}", "⟦86 500 тенге"), edit(KK, "{{ amount(\"mci\", 20) }}", "86500")],
            ["error: amounts in KZT must be computed, not typed | write `{{ amount(\"mci\", 20) }}`"],
        ),
        typed("a typed sum", "Сома ⟦302 750 теңге.", "Сумма ⟦302 750 тенге."),
        case(
            "several typed sums in a paragraph",
            [edit(RU, "Введение.", "Сумма ⟦302 750 тенге, а затем ⟦500 тенге."), edit(KK, "Кіріспе.", "302750, 500")],
            ["error: amounts in KZT must be computed, not typed | write `{{ amount(\"mci\", 20) }}`"; 2],
        ),
        typed("a typed sum with an ending", "⟦302 750 теңгеге дейін", "до ⟦302 750 тенге"),
        typed("a typed sum with a scale", "⟦20 млн теңге", "⟦20 млн тенге"),
        typed("a typed sum with a scale in full", "⟦20 миллион теңге", "⟦20 миллионов тенге"),
        typed("a typed range", "⟦3-5 мың теңге", "⟦3-5 тыс. тенге"),
        typed("a short name of the currency", "⟦1000 тг", "⟦1000тг."),
        typed("a symbol before the number", "₸ ⟦500", "₸⟦500"),
        typed("a symbol after the number", "⟦500 ₸", "⟦500₸"),
        typed("a code before the number", "KZT ⟦500", "KZT ⟦500"),
        typed("a typed sum across emphasis", "**⟦500** теңге", "**⟦500** тенге"),
        typed("a typed sum with an entity", "⟦500&nbsp;теңге", "⟦500&nbsp;тенге"),
        typed("a typed sum across lines", "⟦500\nтеңге", "⟦500\nтенге"),
        case("numbers that are not amounts", in_both("2026 ж. (г.) 70 МРП, 500. Теңге"), []),
    ]);
}

#[test]
fn invalid_currencies_and_units() {
    table(vec![
        case(
            "an unknown currency",
            [edit(FACTS, "unit: {money: KZT}", "unit: ⟦{money: KZ}")],
            ["error: unknown currency `KZ` | did you mean `KZT`?"],
        ),
        case(
            "an invalid currency code",
            [edit(FACTS, "code: KZT", "code: ⟦тенге"), edit(FACTS, "{money: KZT}", "{money: тенге}")],
            ["error: `тенге` is not a valid currency code | write the three capital letters of ISO 4217"],
        ),
        case(
            "a plural form that is missing",
            [edit(FACTS, "unit: number", "unit: {count: {kk: \"адам\", ru: ⟦⟦{one: \"человек\", other: \"человека\"}}}")],
            ["error: the plural form `few` of `ru` is missing", "error: the plural form `many` of `ru` is missing"],
        ),
        case(
            "a counted name in one language",
            [edit(FACTS, "unit: number", "unit: {count: ⟦{kk: \"адам\"}}")],
            ["error: the translation into `ru` is missing"],
        ),
        case(
            "a date as the value of an amount",
            [edit(FACTS, "value: 4325}", "value: ⟦2026-05-01}")],
            ["error: the value of `mci` does not fit its unit `money`"],
        ),
        case(
            "a number as the value of a date",
            [edit(FACTS, "unit: number", "unit: date"), edit(FACTS, "value: 300", "value: ⟦300")],
            ["error: the value of `quota` does not fit its unit `date`"],
        ),
        case(
            "decimals in a currency without them",
            [edit(FACTS, "value: 4325}", "value: ⟦4325.50}")],
            ["error: 4325.5 has more decimals than the unit: 0"],
        ),
        case(
            "a multiple without a short name",
            [edit(FACTS, "    short: {kk: \"АЕК\", ru: \"МРП\"}\n", ""), mark(ENTRY, "mci"), mark(KK, "{{ times"), mark(RU, "{{ times")],
            [
                "error: `mci` has no short name | add `short:` to the fact: tables show it after each number",
                "error: `mci` has no short name | add `short:` to the fact, or write `amount",
                "error: `mci` has no short name | add `short:` to the fact, or write `amount",
            ],
        ),
        case(
            "a multiple of a text",
            [
                edit(
                    FACTS,
                    "  - id: quota",
                    "  - id: day\n    unit: text\n    name: {kk: \"Күн\", ru: \"День\"}\n    basis: not_given\n    periods:\n      - {from: 2026-01-01, value: {kk: \"дүйсенбі\", ru: \"понедельник\"}}\n  - id: quota",
                ),
                edit(KK, "Кіріспе.", "⟦{{ amount(\"day\", 2) }}"),
                edit(RU, "Введение.", "⟦{{ amount(\"day\", 2) }}"),
            ],
            ["error: `day` is not a number, so it has no multiples", "error: `day` is not a number, so it has no multiples"],
        ),
        case(
            "periods without an end that overlap",
            [edit(
                FACTS,
                "{from: 2026-01-01, to: 2026-12-31, value: 4325}",
                "{from: 2025-01-01, value: 4325}\n      - {from: ⟦2026-06-01, to: 2026-12-31, value: 4400}",
            )],
            ["error: two periods of `mci` overlap"],
        ),
    ]);
}
