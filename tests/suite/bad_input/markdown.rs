//! Markdown: links, anchors, pictures, values, tables, headings; scripts and event handlers; excessive nesting.

use super::*;

const HTML: &str = "use only span, div and p";

#[test]
fn errors_in_texts() {
    table(vec![
        case(
            "an unknown anchor",
            [edit(KK, "entry:first-question#steps", "entry:first-question#stpes"), mark(KK, "[алғашқы")],
            ["error: no heading has the anchor `stpes` | did you mean `steps`?"],
        ),
        case(
            "an anchor of this text",
            in_both("⟦[төмен](#docments)"),
            [
                "error: no heading has the anchor `docments` | did you mean `documents`?",
                "content/faq/quota/ru.md:7:1: error: no heading has the anchor `docments` | did you mean `documents`?",
            ],
        ),
        case(
            "a page",
            [edit(RU, "Введение.", "⟦[О нас](page:abuot)"), edit(KK, "Кіріспе.", "[Біз](page:about)")],
            ["error: unknown page `abuot` | did you mean `about`?"],
        ),
        case(
            "a directory",
            [edit(RU, "Введение.", "⟦[Адреса](directory:clinic)"), edit(KK, "Кіріспе.", "[Мекенжайлар](directory:clinics)")],
            ["error: unknown directory `clinic` | did you mean `clinics`?"],
        ),
        case(
            "an area",
            [edit(RU, "Введение.", "⟦[Астана](directory:clinics/astna)"), edit(KK, "Кіріспе.", "[Астана](directory:clinics/astana)")],
            ["error: unknown area `clinics/astna` | did you mean `clinics/astana`?"],
        ),
        case(
            "an act",
            [edit(RU, "[приказ](act:order-1)", "⟦[приказ](act:order-3)")],
            ["error: unknown act `order-3` | did you mean `order-1`?"],
        ),
        case(
            "a channel",
            [edit(RU, "[портал](channel:egov)", "⟦[портал](channel:egvo)")],
            ["error: unknown channel `egvo` | did you mean `egov`?"],
        ),
        case("a link without text", [edit(RU, "[портал](channel:egov)", "⟦[](channel:egov)")], ["error: this link has no text"]),
        case(
            "an invalid address",
            [edit(CHANNELS, "link: \"https://egov.kz\"", "link: ⟦\"egov.kz\"")],
            ["error: `egov.kz` is not a valid web address | letters of one script"],
        ),
        case(
            "a picture without alternative text",
            in_both("![](seal.gif)"),
            [
                "content/faq/quota/kk.md:7:1: error: the picture `seal.gif` has no alternative text | describe what the picture shows",
                "content/faq/quota/ru.md:7:1: error: the picture `seal.gif` has no alternative text | describe what the picture shows",
            ],
        ),
        case(
            "a missing picture",
            [edit(RU, "Введение.", "⟦![Печать](sael.gif)")],
            ["error: no picture `sael.gif` in `assets/` | did you mean `seal.gif`?"],
        ),
        case(
            "a table without a caption",
            [edit(RU, ": Суммы\n\n|", "⟦|")],
            ["error: this table has no caption | add a paragraph before the table"],
        ),
        case("a caption without a table", [edit(RU, "Введение.", "⟦: Суммы")], ["error: this caption is not followed by a table"]),
        case(
            "a heading of the first level",
            [edit(RU, "## Куда идти {#where}", "⟦# Куда идти {#where}")],
            ["error: level 1 headings are not allowed | start with `##`"],
        ),
        case(
            "a heading that skips a level",
            [edit(RU, "## Куда идти {#where}", "⟦#### Куда идти {#where}")],
            ["error: a heading level is skipped: level 4 follows level 2"],
        ),
        case(
            "a block placeholder next to other text",
            [edit(RU, "{{ open(\"doubt\") }}", "слово ⟦{{ open(\"doubt\") }}")],
            ["error: this placeholder must be alone in its paragraph"],
        ),
        case(
            "a value without arguments",
            [edit(RU, "{{ times(\"mci\", 70) }}", "⟦{{ times() }}")],
            ["error: `times()` does not have the expected arguments | use one of times(\"id\", 70)"],
        ),
        case(
            "a loop in place of a placeholder",
            [edit(RU, "{{ times(\"mci\", 70) }}", "⟦{{ for x in y }}")],
            ["error: `for x in y` is not a valid placeholder | use one of times(\"id\", 70)"],
        ),
        case(
            "an answer with several paragraphs",
            [edit(
                RU,
                "answer: В квоте {{ fact(\"quota.total\") }} мест.",
                "answer: \"⟦В квоте {{ fact(\\\"quota.total\\\") }} мест.\\n\\n> да\"",
            )],
            ["error: the answer must be a single paragraph | move it into the text"],
        ),
        case("no title", [edit(RU, "title: Сколько квота?", "title: ⟦\"\"")], ["error: the title is empty"]),
        case("no answer", [edit(RU, "answer: В квоте {{ fact(\"quota.total\") }} мест.", "answer: ⟦\"\"")], ["error: the answer is empty"]),
        case(
            "no front matter",
            [write(RU, "⟦Просто текст.\n")],
            ["error: the front matter with title and answer is missing | start the file with `---`"],
        ),
        case("an empty text", [write(RU, "⟦")], ["error: the file is empty | start the file with `---`"]),
        case("a comment without an end", [edit(RU, "Введение.", "⟦<!-- Введение.")], ["error: the comment is not closed | add `-->`"]),
        case(
            "words after a code fence",
            [edit(RU, "Введение.", "⟦``` Введение\nтекст\n```")],
            ["error: readers do not see `Введение` after the code fence | put these words into the text"],
        ),
        case(
            "a link definition twice",
            [
                edit(RU, "Введение.", "[Введение][x]\n\n[x]: https://a.kz\n⟦[x]: https://b.kz"),
                edit(KK, "Кіріспе.", "[Кіріспе](https://a.kz)"),
            ],
            ["error: the definition `[x]` exists already | give one of them another label"],
        ),
        case(
            "a private-use character",
            [edit(RU, "Введение.", "Вве⟦\u{f0000}дение.")],
            ["error: the private-use character U+F0000 | delete it"],
        ),
    ]);
}

#[test]
fn active_html() {
    table(vec![
        case(
            "a script",
            [edit(RU, "Введение.", "⟦<script>alert(1)</script>")],
            [leak(format!("error: `<script>` is not allowed | {HTML}"))],
        ),
        case(
            "a handler",
            [edit(RU, "Введение.", "Раз ⟦<b onclick=\"x()\">два</b>")],
            [leak(format!("error: the attribute `onclick` is not allowed in `<b>` | {HTML}"))],
        ),
        case(
            "a handler on the next line",
            [edit(RU, "Введение.", "⟦<div\nonmouseover=\"x()\">два</div>")],
            [leak(format!("error: the attribute `onmouseover` is not allowed in `<div>` | {HTML}"))],
        ),
        case(
            "a frame",
            [edit(RU, "Введение.", "⟦<iframe src=\"https://a.kz\"></iframe>")],
            [leak(format!("error: `<iframe>` is not allowed | {HTML}"))],
        ),
        case(
            "a link with a script",
            [edit(RU, "[первый шаг](entry:first-question#steps)", "⟦[первый шаг](javascript:alert(1))")],
            ["error: `javascript:alert(1)` is not a valid link | use one of"],
        ),
        case(
            "a link with a data URL",
            [edit(RU, "[первый шаг](entry:first-question#steps)", "⟦[первый шаг](data:text/html,x)")],
            ["error: `data:text/html,x` is not a valid link | use one of"],
        ),
        case(
            "raw HTML with a script link",
            [edit(RU, "Введение.", "Раз ⟦<a href=\"javascript:x\">два</a>")],
            ["error: `<a>` is not allowed | write it in Markdown"],
        ),
    ]);
}

#[test]
fn excessive_nesting() {
    let deep = "error: nested more than 24 levels deep";
    table(vec![
        case(
            "quotes",
            [edit(RU, "Введение.", format!("{} а", ">".repeat(10_000)))],
            [leak(format!("content/faq/quota/ru.md:5:25: {deep}"))],
        ),
        case(
            "lists",
            [edit(RU, "Введение.", format!("{}а", "- ".repeat(10_000)))],
            [leak(format!("content/faq/quota/ru.md:5:25: {deep}"))],
        ),
        case(
            "emphasis",
            [edit(RU, "Введение.", format!("{}а{}", "*".repeat(10_000), "*".repeat(10_000)))],
            [leak(format!("content/faq/quota/ru.md:5:47: {deep}"))],
        ),
        case("raw HTML", [edit(RU, "Введение.", format!("⟦{}", "<div>".repeat(10_000)))], [deep]),
        case("brackets without meaning", [edit(RU, "Введение.", "[".repeat(10_000))], []),
    ]);
}

/// A `&'static str` from a generated text. The leak is small and ends with the test process.
fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
