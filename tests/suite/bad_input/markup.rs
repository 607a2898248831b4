//! Messages about markup that did not become markup, and about broken HTML and YAML.

use super::*;

/// The same slip in both languages, so that they still agree.
fn text(name: &'static str, typed: &str, expected: &'static str) -> Case {
    case(name, [edit(RU, "Введение.", typed), edit(KK, "Кіріспе.", typed)], [expected, expected])
}

#[test]
fn lists() {
    table(vec![
        text("an empty item", "⟦-\n- раз", "warning: this list item is empty | write its text"),
        text("two signs", "- раз\n⟦* два", "warning: another sign starts | one sign for all"),
        text("too little indentation", "10. Раз\n   ⟦- два", "warning: this is not a part of the list item | put one more space"),
        text("a sign without space", "⟦-раз", "warning: `-` does not make | put a space after"),
        text("too much indentation", "- раз\n      ⟦- два", "warning: `-` does not make | delete spaces"),
        text("a box without item", "⟦[ ] раз", "warning: this checkbox is shown | write `- [ ] text`"),
    ]);
}

#[test]
fn signs() {
    table(vec![
        text(
            "an address with signs",
            "Канал https://t.me/⟦_egov_.",
            "error: `_` inside this address makes words italic or bold and cuts the address | put a web address in angle brackets",
        ),
        text("a multiplication", "Всего 2⟦*3*4.", "warning: the asterisks between these digits | write `×`"),
        text("underscores next to letters", "⟦__Фонд__а.", "warning: `__` is shown | write `**`"),
        text("a backtick", "Слово ⟦`фонд'.", "warning: this backtick | use «…»"),
        text("an entity without its end", "12⟦&nbsp месяцев.", "warning: `&nbsp` is shown | type the character"),
        text("a tab between words", "раз⟦\tдва", "warning: a tab or several spaces separate words here | for a table"),
        text("a template", "Слово ⟦{% if %}.", "warning: `{%` has no meaning | delete"),
        text("a private-use character", "⟦\u{f0b7} раз", "error: the private-use character U+F0B7 | delete it"),
        text("struck words", "⟦~~раз~~", "warning: `~~` has no meaning | delete"),
    ]);
}

#[test]
fn links_and_notes() {
    table(vec![
        text("a label without definition", "[портал⟦][нет]", "error: there is no definition `[нет]:` | write the address"),
        text("brackets the wrong way round", "(портал⟦)[https://egov.kz]", "error: this looks like a link | write the text in"),
        text("an address with one slash", "⟦https:/egov.kz", "warning: this address does not become | write it as"),
        text("a footnote without text", "раз[^а]\n\n⟦[^а]:", "error: the footnote `[^а]` has no text | write the text"),
        text("a definition with words", "⟦[1]: несколько слов", "warning: this line defines neither | for a footnote"),
        text("an address without scheme", "⟦[портал](egov.kz)", "error: `egov.kz` is not a valid link | did you mean `https://egov.kz`?"),
        text("a picture with a space", "! ⟦[Печать](seal.gif)", "error: `seal.gif` is not a valid link | for a picture"),
        text("a link in a description", "![Печать ⟦[а](https://a.kz)](seal.gif)", "error: the description of a picture | put this before"),
        text("the title of a link", "⟦[а](https://a.kz \"б\")", "error: readers do not see the title | put these words"),
        text("a definition twice", "[а][е]\n\n[е]: https://a.kz\n⟦[е]: https://b.kz", "error: the definition `[е]` exists | give one"),
        text("a footnote twice", "раз[^а]\n\n[^а]: один\n\n⟦[^а]: два", "error: the footnote `[^а]` is defined twice | give one"),
    ]);
}

#[test]
fn blocks() {
    table(vec![
        text(
            "a text below a table",
            ": Т\n\n| а | б |\n|---|---|\n| 1 | 2 |\n⟦слово",
            "warning: this line becomes a row | put an empty line",
        ),
        text("a line below a text", "⟦Раз\n---\n\nдва", "error: the heading «Раз» has no anchor | the line below"),
        text("a table without its rule", "⟦| а | б |\n| 1 | 2 |", "error: this looks like a table | the second line"),
        text("a heading without space", "⟦##Раз", "warning: this is not a heading | write `## Heading"),
        text("a heading with a class", "⟦## Раз {#raz .a}", "error: a heading can only have an anchor | write `## Heading"),
        text("a year at the start", "⟦2026. Год", "warning: this sentence becomes a list | write `2026\\.`"),
        text("a number without space", "⟦1.Раз", "warning: `1.` does not start | put a space"),
        text("an extra cell", ": Т\n\n| а | б |\n|---|---|\n| 1 | 2 | ⟦три |", "error: this cell is not shown | add a column"),
    ]);
}

#[test]
fn raw_html() {
    table(vec![
        text("a tag without its end", "⟦<div lang=\"ru\nраз</div>", "error: the tag `<div` does not end | add `>`"),
        text("an attribute twice", "⟦<abbr title=\"а\" title=\"б\">в</abbr>", "error: the attribute `title` is in `<abbr>` twice | delete"),
        text("an element without its end", "⟦<b>раз", "warning: `<b>` is not closed | write `</b>`"),
        text("an end without its start", "раз⟦</b>", "warning: `</b>` closes nothing | delete it"),
        text("a tag that is text", "раз ⟦<b \"а\">", "warning: the tag `b` is incomplete | write `<b>text</b>`"),
        text("Markdown in HTML", "<div>\n⟦**раз**\n</div>", "warning: Markdown has no effect | put an empty line"),
        text("an element that Markdown has", "⟦<i>раз</i>", "error: `<i>` is not allowed | write it in Markdown: `*text*`"),
    ]);
}

#[test]
fn yaml() {
    table(vec![
        case(
            "a missing comma",
            [edit(ENTRY, "where: [egov]", "where: [\"egov\" ⟦\"egov\"]")],
            ["error: parts in brackets are separated by one comma | write one comma"],
        ),
        case(
            "an unknown escape",
            [edit(RU, "title: Сколько квота?", "title: \"⟦\\Сколько\"")],
            ["error: `\\С` has no meaning | write `\\\\`"],
        ),
        case("an open bracket", [edit(ENTRY, "where: [egov]", "where: ⟦[egov")], ["error: the bracket `[` is not closed | add `]`"]),
        case(
            "no brackets",
            [edit(ENTRY, "where: [egov]", "where: ⟦egov")],
            ["error: expected a list, found a string | write it in brackets: `[egov]`"],
        ),
        case(
            "front matter without its end",
            [edit(RU, "мест.\n---\nВведение.", "мест.\n⟦Введение.")],
            ["error: the front matter does not end | put a line"],
        ),
    ]);
}

#[test]
fn signs_with_another_meaning() {
    table(vec![
        text("more than a number", "⟦> 65 лет", "warning: readers do not see this `>` | if the sign is meant"),
        text("a callout without its text", "⟦> [!NOTE]\n\nслово", "warning: this callout is empty | delete the empty line"),
        text("an item without a box", "- [ ] раз\n⟦- два", "warning: this item has no box | write `- [ ] text`"),
        text(
            "a footnote that does not go on",
            "раз[^1]\n\n[^1]: два\n\n  ⟦три",
            "warning: this is not a part of the footnote | put 2 more spaces",
        ),
        text("a heading without words", "⟦## {#empty}\n\nслово", "error: this heading has no words | write the words"),
        text(
            "a row in two lines",
            ": Т\n\n| а | б |\n|---|---|\n⟦| 1\n2 | 3 |",
            "warning: this row of the table ends too early: 2 cells | write the whole row",
        ),
        text("the name of a file as description", "⟦![seal.gif](seal.gif)", "warning: the description `seal.gif` | describe what"),
    ]);
}
