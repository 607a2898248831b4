//! Invalid facts, phone numbers, routes and dates.

use super::*;

#[test]
fn invalid_values() {
    table(vec![
        case("a negative value", [edit(FACTS, "value: 4325}", "value: ⟦-4325}")], ["error: the number -4325 is out of range"]),
        case(
            "a year in place of a date",
            [edit(FACTS, "{from: 2026-01-01, to: 2026-12-31, value: 4325}", "{from: ⟦2026, to: 2026-12-31, value: 4325}")],
            ["error: `2026` is not a valid date | write it as YYYY-MM-DD"],
        ),
        case(
            "a year that starts with a zero",
            [edit(FACTS, "{from: 2026-01-01, to: 2026-12-31, value: 4325}", "{from: ⟦0226-01-01, to: 2026-12-31, value: 4325}")],
            ["error: `0226-01-01` is not a valid date | write it as YYYY-MM-DD"],
        ),
        case(
            "a point between thousands",
            [edit(FACTS, "value: 4325}", "value: ⟦4.325}")],
            ["error: 4.325 has more decimals than the unit: 0 | if `4325` is meant"],
        ),
        case(
            "too many decimals",
            [edit(FACTS, "value: 300", "value: ⟦300.12345")],
            ["error: 300.12345 has more decimals than the unit: 4"],
        ),
        case("parts that don't add up", [edit(FACTS, "value: 300", "value: ⟦301")], ["error: the parts add up to 300, expected 301"]),
        case(
            "parts that exceed the largest number",
            [edit(FACTS, "parts: {abai: 100,", "parts: {abai: ⟦18446744073709551615,"), mark(FACTS, "300")],
            ["error: the number 18446744073709551615 is out of range", "error: the parts add up to 18446744073709551815, expected 300"],
        ),
        case(
            "a part without a value",
            [edit(FACTS, "value: 300", "value: ⟦100"), edit(FACTS, "parts: {abai: 100, akmola: 200}", "parts: {abai: 100}")],
            ["error: the part `akmola` of `quota` has no value in this period"],
        ),
        case(
            "an unknown part",
            [edit(FACTS, "parts: {abai: 100, akmola: 200}", "parts: {abai: 100, akmola: 200, abay: ⟦0}")],
            ["error: `quota` has no part `abay` | did you mean `abai`?"],
        ),
        case(
            "periods that overlap",
            [edit(FACTS, "value: 4325}", "value: 4325}\n      - {from: ⟦2026-12-01, to: 2027-01-31, value: 4400}")],
            ["error: two periods of `mci` overlap"],
        ),
        case(
            "an expired period",
            [
                edit(FACTS, "{from: 2026-01-01, to: 2026-12-31, value: 4325}", "{from: 2025-01-01, to: 2025-12-31, value: 4325}"),
                edit(FACTS, "id: mci", "id: ⟦mci"),
            ],
            ["error: `mci` has no value for 2026-01-01 | add the next period"],
        ),
        case(
            "a period that ends soon",
            [edit(FACTS, "to: 2026-12-31, value: 4325}", "to: ⟦2026-01-31, value: 4325}")],
            ["warning: `mci` expires on 2026-01-31, in 30 days | add the next period"],
        ),
        case(
            "a period that ends before it starts",
            [edit(FACTS, "value: 4325}", "value: 4325}\n      - {from: 2028-01-01, to: ⟦2027-01-31, value: 4400}")],
            ["error: the period ends on 2027-01-31, before its start on 2028-01-01"],
        ),
        case(
            "a table of a fact without parts",
            in_both("⟦{{ fact_table(\"mci\") }}"),
            ["error: `mci` has no parts to show in a table", "content/faq/quota/ru.md:7:1: error: `mci` has no parts to show in a table"],
        ),
        case(
            "a phone that is too short",
            [edit(AREA, "\"8(7212)34-70-42\"", "⟦\"8(7212)34-70-4\"")],
            [
                "error: `8(7212)34-70-4` is not a valid phone number | the number has too many or too few digits; a complete one: `8 (71234) 5 67 89`",
            ],
        ),
        case(
            "a phone with a letter",
            [edit(AREA, "\"8(7212)34-70-42\"", "⟦\"8(7212)34-70-4O\"")],
            ["error: `8(7212)34-70-4O` is not a valid phone number | write digits, spaces, hyphens and brackets"],
        ),
        case(
            "a phone in a range that is not in use",
            [edit(AREA, "\"8(7212)34-70-42\"", "⟦\"8(7999)34-70-42\"")],
            ["error: `8(7999)34-70-42` is not a valid phone number | no number in use starts like this"],
        ),
        case(
            "a phone in a range that is not in use, with its calling code",
            [edit(AREA, "\"8(7212)34-70-42\"", "⟦\"+7 7999 347042\"")],
            ["warning: `+7 7999 347042` has a possible length, but its area code or number range is not in use | compare it"],
        ),
        case(
            "a phone without area code",
            [edit(AREA, "\"8(7212)34-70-42\"", "⟦\"34-70-42\"")],
            ["error: `34-70-42` is not a valid phone number | add the area code: `8 (71234) 5 67 89`"],
        ),
        case(
            "a phone with the code of no country",
            [edit(AREA, "\"8(7212)34-70-42\"", "⟦\"+999 7212 347042\"")],
            ["error: `+999 7212 347042` is not a valid phone number | no country has this calling code"],
        ),
        case(
            "a national phone in a handbook without a country",
            [edit(HANDBOOK, "country: KZ\n", ""), edit(AREA, "\"8(7212)34-70-42\"", "⟦\"8(7212)34-70-42\"")],
            ["error: `8(7212)34-70-42` is not a valid phone number | add `country: KZ` with the code of your country"],
        ),
        case(
            "an unknown country",
            [edit(HANDBOOK, "country: KZ\n", "country: ⟦Kazakhstan\n"), edit(AREA, "\"8(7212)34-70-42\"", "\"+7 7212 347042\"")],
            ["error: unknown country `Kazakhstan` | write its ISO 3166 code in capital letters: `KZ`"],
        ),
        case(
            "a map without a place",
            [edit(HANDBOOK, "country: KZ\n", "country: KZ\nmap: ⟦https://map.example/{adress}\n")],
            ["error: `https://map.example/{adress}` is not a link to a map | write a web address with `{address}`"],
        ),
        case(
            "two routes in one text",
            [edit(AREA, "[\"12\"]", "[⟦\"12, 63к\"]")],
            ["error: `12, 63к` is not a valid route number | write each number separately, without spaces: numbers: [\"12\", \"63к\"]"],
        ),
        case(
            "a route without a number",
            [edit(AREA, "[\"12\"]", "[\"12\", ⟦\"\"]")],
            ["error: `` is not a valid route number | write each number separately, without spaces: numbers: [\"12\", \"63к\"]"],
        ),
        case("a duplicate route", [edit(AREA, "[\"12\"]", "[\"12\", ⟦12]")], ["error: duplicate route `12`"]),
        case(
            "a valid phone marked as faulty",
            [edit(AREA, "\"8(7212)34-70-42\"", "⟦\"8(7212)34-70-42\"\n        faulty: true")],
            ["error: `8(7212)34-70-42` is a valid phone number: remove `faulty`"],
        ),
        case(
            "a review before the check",
            [edit(ENTRY, "review_by: 2026-07-01", "review_by: ⟦2025-07-01")],
            ["error: the next review (2025-07-01) is before the last check (2026-01-01)"],
        ),
        case(
            "an overdue review",
            [edit(ENTRY, "checked_on: 2026-01-01\nreview_by: 2026-07-01", "checked_on: 2025-01-01\nreview_by: ⟦2025-07-01")],
            ["warning: the review was due on 2025-07-01"],
        ),
        case("an entry number 0", [edit(ENTRY, "number: 2", "number: ⟦0")], ["error: 0 is not a valid number: numbers start at 1"]),
    ]);
}
