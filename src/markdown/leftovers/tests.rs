//! Findings and their places.

use crate::markdown::tests::problems_of;

#[test]
fn text_that_would_disappear_is_an_error() {
    for (text, place) in [
        (": Кесте\n\n| a | b |\n|---|---|\n| 1 | 2 | үшінші |\n", "5:11 "),
        (": Кесте\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 |\n\nсөз[^1]\n\n[^1]: бар\n\n[^2]: жоқ\n", "11:1 "),
        ("сөз\n\n[егов]: https://egov.kz\n", "3:1 "),
        ("сөз[^жоқ]", "1:4 "),
        ("[бланк](page:about \"тақырып\")", "1:1 "),
        ("[a][e]\n\n[e]: https://a.kz\n[E]: https://b.kz\n", "4:1 "),
        ("``` код мәтіні\nа\n```\n", "1:1 "),
        ("## А {#a .б}\n", "1:1 "),
        ("а </font> б", "1:3 "),
        ("<!-- а\n\nб\n", "1:1 "),
    ] {
        let found = problems_of(text);
        assert!(found.len() == 1 && found[0].starts_with(place), "{text}: {found:?}");
    }
}

#[test]
fn markup_that_stays_text_is_reported() {
    for (text, place) in [
        ("бұл ** қою** сөз", "1:5 "),
        ("бұл _көлбеу_тің сөзі", "1:5 "),
        ("~~ескі~~", "1:1 "),
        ("бұл ==белгі== сөз", "1:5 "),
        ("[сілтеме](https://egov.kz/a b)", "1:9 "),
        ("[сілтеме] (https://egov.kz)", "1:9 "),
        ("| a | b |\n| 1 | 2 |", "1:1 "),
        ("- [ ]екі", "1:3 "),
        ("- [] үш", "1:3 "),
        ("- [v] төрт", "1:3 "),
        ("• бір\n", "1:1 "),
        ("Керек:\n– бір\n", "2:1 "),
        ("1.Бірінші", "1:1 "),
        ("Мәтін\n2. Екінші", "2:1 "),
        ("##Тақырып", "1:1 "),
        ("> [!INFO]\n> сөз", "1:3 "),
        ("2026. Жыл туралы", "1:1 "),
        ("бір\n\n    Алматы қаласы", "3:5 "),
        ("1. Бірінші\n  - ішкі\n", "2:3 "),
    ] {
        let found = problems_of(text);
        assert!(found.len() == 1 && found[0].starts_with(place), "{text}: {found:?}");
    }
}

#[test]
fn ordinary_texts_have_no_leftovers() {
    for text in [
        "Файл `a_b` және a_b_c.txt, 2 * 3, a == b, ~5 %, 12.05.2026, №5.",
        "\\*\\*сөз\\*\\* және \\[a\\](b)",
        "Толтырыңыз: _______ күні **____** ",
        "- [ ] бір\n- [x] екі\n",
        "1. Бірінші\n   - ішкі\n2. Екінші\n",
        "сөз[^1]\n\n[^1]: ескерту\n",
        "сөз <!-- редактору: <b>уточнить</b> --> сөз\n\n<!--\nескертпе\n-->\n",
        "```yaml\na: b\n```\n",
        "[егов][e]\n\n[e]: https://egov.kz\n",
        ": Кесте\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| `x \\| y` | 2 | |\n",
        "«Сәлем»\n\n— Сәлем!\n",
        "2.5 есе, 1) бір және 2) екі",
        "```\n**a** | b |\n```",
    ] {
        assert_eq!(problems_of(text), Vec::<String>::new(), "{text}");
    }
}
