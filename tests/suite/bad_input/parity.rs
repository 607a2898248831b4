//! Differences between languages: every kind is reported once, at its location.

use super::*;

#[test]
fn differences_between_languages() {
    table(vec![
        case(
            "a heading",
            [edit(RU, "## Куда идти {#where}", "⟦## Куда идти {#whither}")],
            ["error: the headings differ: `whither` in `ru`, `where` in `kk`"],
        ),
        case(
            "a missing heading",
            [mark(RU, "## Документы"), edit(RU, "## Куда идти {#where}", "Куда идти")],
            ["error: the headings differ: `–` in `ru`, `where` in `kk`"],
        ),
        case(
            "a list",
            [edit(RU, "- паспорт\n- фото", "⟦- паспорт\n- фото\n- анкета")],
            ["error: the lists differ: 3 items in `ru`, 2 in `kk`"],
        ),
        case(
            "a table",
            [edit(RU, "| Кто | Тенге |\n|---|--:|\n| Семья |", "⟦| Кто | Тенге |\n|---|--:|\n| Сосед | нет |\n| Семья |")],
            ["error: the tables differ: 3 × 2 in `ru`, 2 × 2 in `kk`"],
        ),
        case("a number", [edit(RU, "10 дней", "⟦11 дней")], ["error: the texts differ: `11` in `ru`, `10` in `kk`"]),
        case(
            "an e-mail address in a text",
            [edit(RU, "Введение.", "⟦officeb@a.kz"), edit(KK, "Кіріспе.", "officea@a.kz")],
            ["error: the texts differ: `mailto:officeb@a.kz` in `ru`, `mailto:officea@a.kz` in `kk`"],
        ),
        case(
            "a number in a title",
            [edit(RU, "title: Сколько квота?", "title: Сколько квота ⟦2026?")],
            ["error: `2026` is not in the `kk` text"],
        ),
        case("a month", [edit(RU, "30 января", "30 ⟦февраля")], ["error: the texts differ: `февраля` in `ru`, `қаңтар` in `kk`"]),
        case(
            "a phone",
            [edit(RU, "8(7212)34-70-42", "⟦8(7212)34-70-43")],
            ["error: the texts differ: `+77212347043` in `ru`, `+77212347042` in `kk`"],
        ),
        case(
            "a link",
            [edit(RU, "entry:first-question#steps", "entry:quota#where"), mark(RU, "[первый шаг]")],
            ["error: the texts differ: `entry:quota#where` in `ru`, `entry:first-question#steps` in `kk`"],
        ),
        case(
            "another address",
            [edit(KK, "Кіріспе.", "[Сайт](https://a.kz/kk)"), edit(RU, "Введение.", "⟦[Сайт](https://a.kz/ru)")],
            ["error: the texts differ: `https://a.kz/ru` in `ru`, `https://a.kz/kk` in `kk` | if both links are right, give them one name"],
        ),
        case(
            "a link to an act",
            [edit(RU, "[приказ](act:order-1)", "приказ"), mark(RU, "## Куда идти")],
            ["error: `act:order-1` from the `kk` text is missing in this section"],
        ),
        case(
            "a value",
            [edit(RU, "{{ times(\"mci\", 70) }}", "⟦{{ times(\"mci\", 71) }}")],
            ["error: the texts differ: `times(\"mci\", 71)` in `ru`, `times(\"mci\", 70)` in `kk`"],
        ),
        case(
            "a missing placeholder",
            [mark(RU, "## Документы"), edit(RU, "{{ amount(\"mci\", 20) }}", "нет")],
            ["error: `amount(\"mci\", 20)` from the `kk` text is missing in this section"],
        ),
        case(
            "the same phone, date and time in other forms",
            [
                edit(KK, "Кіріспе.", "Тел. 8 (7172) 74-97-20, 2026 жылғы 5 мамыр, 9:30."),
                edit(RU, "Введение.", "Тел. +7 7172 749720, 05.05.2026, 09.30."),
            ],
            [],
        ),
        case(
            "another date in another form",
            [edit(KK, "Кіріспе.", "2026 жылғы 5 мамыр."), edit(RU, "Введение.", "С ⟦05.06.2026.")],
            ["error: the texts differ: `июня` in `ru`, `мамыр` in `kk`"],
        ),
        case(
            "a picture",
            [write("assets/seal.gif", GIF), edit(KK, "Кіріспе.", "Кіріспе. ![Мөр](seal.gif)")],
            ["content/faq/quota/ru.md:5:1: error: `![…](…)` from the `kk` text is missing in this section"],
        ),
        case(
            "an intended picture",
            [
                write("assets/seal.gif", GIF),
                edit(KK, "Кіріспе.", "Кіріспе. ![Мөр](seal.gif)"),
                edit(RU, "title: Сколько", "same_except: [{source: \"![\", reason: \"Мөр\"}]\ntitle: Сколько"),
            ],
            [],
        ),
        case(
            "a footnote with a number",
            [edit(KK, "Кіріспе.", "Кіріспе.[^1]\n\n[^1]: 5 күн.")],
            ["content/faq/quota/ru.md:5:1: error: `[^…]` from the `kk` text is missing in this section"],
        ),
        case(
            "boxes",
            [edit(KK, "- паспорт\n- сурет", "- [ ] паспорт\n- [ ] сурет"), mark(RU, "## Документы")],
            ["error: `- [ ]` from the `kk` text is missing in this section"],
        ),
        case(
            "a row with numbers",
            [edit(KK, "| Отбасы |", "| Көрші | 15 |\n| Отбасы |"), mark(RU, "| Кто |")],
            ["error: the tables differ: 2 × 2 in `ru`, 3 × 2 in `kk`"],
        ),
        case(
            "a number in a short text",
            [edit(AREA, "ru: \"улица Абая, 7\"", "ru: ⟦\"улица Абая, 8\"")],
            ["error: the numbers differ from those in `kk`"],
        ),
        case(
            "a translation that was never accepted",
            [remove("content/translations.lock")],
            [
                "content/faq/first-question/ru.md:1:1: warning: this translation into `ru` has not been accepted yet | compare the texts, then run `anyqtama accept faq/first-question",
                "content/faq/quota/ru.md:1:1: warning: this translation into `ru` has not been accepted yet | compare the texts, then run `anyqtama accept faq/quota",
                "content/pages/about/ru.md:1:1: warning: this translation into `ru` has not been accepted yet | compare the texts, then run `anyqtama accept pages/about",
            ],
        ),
        case(
            "a lock with a merge conflict",
            [act(|site| {
                site.write("content/translations.lock", &(site.read("content/translations.lock") + "<<<<<<<\n"));
            })],
            ["content/translations.lock:5:1: error: this line is not a valid entry of translations.lock | delete the line"],
        ),
    ]);
}

#[test]
fn an_error_does_not_cause_a_second_one_in_the_other_language() {
    table(vec![
        case(
            "a link to an unknown entry",
            [edit(RU, "[первый шаг](entry:first-question#steps)", "⟦[первый шаг](entry:frist-question#steps)")],
            ["error: unknown entry `frist-question` | did you mean `first-question`?"],
        ),
        case(
            "a link without a type",
            [edit(RU, "[первый шаг](entry:first-question#steps)", "⟦[первый шаг](first-question)")],
            ["error: `first-question` is not a valid link | use one of"],
        ),
        case(
            "an unknown entry in the source text",
            [edit(KK, "[алғашқы қадамды](entry:first-question#steps)", "⟦[алғашқы қадамды](entry:frist-question#steps)")],
            ["error: unknown entry `frist-question` | did you mean `first-question`?"],
        ),
        case(
            "an unknown placeholder",
            [edit(RU, "{{ times(\"mci\", 70) }}", "⟦{{ tmies(70) }}")],
            ["error: unknown placeholder `tmies` | did you mean `times`?"],
        ),
        case(
            "an unclosed placeholder",
            [edit(RU, "{{ times(\"mci\", 70) }}", "⟦{{ times(\"mci\", 70)")],
            ["error: this placeholder has no closing braces | use one of"],
        ),
        case(
            "a heading without an anchor",
            [edit(RU, "## Куда идти {#where}", "⟦## Куда идти")],
            ["error: the heading «Куда идти» has no anchor | write `## Heading {#anchor}`"],
        ),
        case(
            "a heading without its space",
            [edit(RU, "## Куда идти {#where}", "⟦##Куда идти {#where}")],
            ["warning: this is not a heading | write `## Heading"],
        ),
        case(
            "a table without its rule",
            [edit(RU, "| Кто | Тенге |\n|---|--:|\n", "⟦| Кто | Тенге |\n")],
            ["error: this looks like a table | the second line"],
        ),
        case(
            "a list with a wrong sign",
            [edit(RU, "- паспорт\n- фото", "⟦• паспорт\n• фото")],
            ["warning: `•` does not make a list item | start each item"],
        ),
        case(
            "a list without spaces",
            [edit(KK, "Кіріспе.", "1. бір\n2. екі"), edit(RU, "Введение.", "⟦1.раз\n2.два")],
            ["warning: `1.` does not start a list item | put a space"],
        ),
        case(
            "an unknown callout",
            [edit(KK, "Кіріспе.", "> [!NOTE]\n> сөз"), edit(RU, "Введение.", "> ⟦[!INFO]\n> слово")],
            ["warning: this is not a kind of callout | the kinds are"],
        ),
        case(
            "a footnote with another name",
            [edit(KK, "Кіріспе.", "Кіріспе.[^a]\n\n[^a]: 5 күн."), edit(RU, "Введение.", "Введение.⟦[^a]\n\n[^b]: 5 дней.")],
            ["error: there is no footnote `[^a]` | the same name: nothing refers to the footnote `[^b]`"],
        ),
        case(
            "a code fence without its end",
            [edit(RU, "- паспорт\n- фото", "⟦```\n- паспорт\n- фото")],
            ["error: this block of code is not closed | put the same signs"],
        ),
        case(
            "an address with one slash",
            [edit(KK, "Кіріспе.", "https://egov.kz"), edit(RU, "Введение.", "⟦https:/egov.kz")],
            ["warning: this address does not become a link | write it as"],
        ),
        case(
            "a typed amount",
            [edit(RU, "{{ amount(\"mci\", 20) }}", "⟦86 500 тенге")],
            ["error: amounts in KZT must be computed | write"],
        ),
    ]);
}
