//! Two languages that say different things: every kind of difference, once, at its place.

use super::*;

#[test]
fn differences_between_languages() {
    table(vec![
        case(
            "a heading",
            [edit(RU, "## Куда идти {#where}", "⟦## Куда идти {#whither}")],
            ["error: the headings differ: here `whither`, in `kk` `where`"],
        ),
        case(
            "a heading that is missing",
            [mark(RU, "## Документы"), edit(RU, "## Куда идти {#where}", "Куда идти")],
            ["error: the headings differ: here `–`, in `kk` `where`"],
        ),
        case("a list", [edit(RU, "- паспорт\n- фото", "⟦- паспорт\n- фото\n- анкета")], ["error: a list of 3 here has 2 items in `kk`"]),
        case(
            "a table",
            [edit(RU, "| Кто | Тенге |\n|---|--:|\n| Семья |", "⟦| Кто | Тенге |\n|---|--:|\n| Сосед | нет |\n| Семья |")],
            ["error: a table of 3 × 2 here is 2 × 2 in `kk`"],
        ),
        case("a number", [edit(RU, "10 дней", "⟦11 дней")], ["error: here `11`, in `kk` `10`"]),
        case(
            "a number in a title",
            [edit(RU, "title: Сколько квота?", "title: ⟦Сколько квота 2026?")],
            ["error: `2026` stands here and not in `kk`"],
        ),
        case("a month", [edit(RU, "30 января", "30 ⟦февраля")], ["error: here `–02–`, in `kk` `–01–`"]),
        case("a phone", [edit(RU, "8(7212)34-70-42", "⟦8(7212)34-70-43")], ["error: here `87212347043`, in `kk` `87212347042`"]),
        case(
            "a link",
            [edit(RU, "entry:first-question#steps", "entry:quota#where"), mark(RU, "[первый шаг]")],
            ["error: here `entry:quota#where`, in `kk` `entry:first-question#steps`"],
        ),
        case(
            "a link to an act",
            [edit(RU, "[приказ](act:order-1)", "приказ"), mark(RU, "## Куда идти")],
            ["error: `act:order-1` stands in `kk` and not in this section"],
        ),
        case("a value", [edit(RU, "{{ mci(70) }}", "⟦{{ mci(71) }}")], ["error: here `mci(71)`, in `kk` `mci(70)`"]),
        case(
            "a value that is missing",
            [mark(RU, "## Документы"), edit(RU, "{{ tenge(20) }}", "нет")],
            ["error: `tenge(20)` stands in `kk` and not in this section"],
        ),
        case(
            "a number in a short text",
            [edit(REGION, "ru: \"улица Абая, 7\"", "ru: ⟦\"улица Абая, 8\"")],
            ["error: the numbers differ from those in `kk`"],
        ),
        case(
            "nobody accepted it",
            [remove("content/translations.lock")],
            [
                "content/faq/first-question/ru.md:1:1: warning: nobody has accepted | compare the texts, then run `anyqtama accept faq/first-question",
                "content/faq/quota/ru.md:1:1: warning: nobody has accepted | compare the texts, then run `anyqtama accept faq/quota",
                "content/pages/about/ru.md:1:1: warning: nobody has accepted | compare the texts, then run `anyqtama accept pages/about",
            ],
        ),
        case(
            "a lock that is no lock",
            [act(|site| {
                site.write("content/translations.lock", &(site.read("content/translations.lock") + "<<<<<<<\n"));
            })],
            ["content/translations.lock:5:1: error: I can't read this line | delete the line"],
        ),
    ]);
}

#[test]
fn a_mistake_makes_no_second_one_in_the_other_language() {
    table(vec![
        case(
            "a link to nothing",
            [edit(RU, "[первый шаг](entry:first-question#steps)", "⟦[первый шаг](entry:frist-question#steps)")],
            ["error: there is no entry `frist-question` | did you mean `first-question`?"],
        ),
        case(
            "a link of no kind",
            [edit(RU, "[первый шаг](entry:first-question#steps)", "⟦[первый шаг](first-question)")],
            ["error: I don't know this kind of link: `first-question` | a link is one of"],
        ),
        case(
            "the same in the source text",
            [edit(KK, "[алғашқы қадамды](entry:first-question#steps)", "⟦[алғашқы қадамды](entry:frist-question#steps)")],
            ["error: there is no entry `frist-question` | did you mean `first-question`?"],
        ),
        case(
            "a value that is none",
            [edit(RU, "{{ mci(70) }}", "⟦{{ mic(70) }}")],
            ["error: there is no value `mic` | did you mean `mci`?"],
        ),
        case(
            "a value without its end",
            [edit(RU, "{{ mci(70) }}", "⟦{{ mci(70)")],
            ["error: this value has no closing braces | values are"],
        ),
        case(
            "a heading without its anchor",
            [edit(RU, "## Куда идти {#where}", "⟦## Куда идти")],
            ["error: the heading «Куда идти» has no anchor | write `## Heading {#anchor}`"],
        ),
    ]);
}
