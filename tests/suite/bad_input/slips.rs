//! Mistakes that would change or hide what readers see: invisible characters, merge conflict markers, lost text, markup shown as
//! text, active pictures, and typical mistakes of YAML beginners.

use super::*;

#[test]
fn invisible_characters() {
    table(vec![
        case("an override in a text", [edit(RU, "Введение.", "Вве⟦\u{202e}дение.")], ["error: the character U+202E | delete it"]),
        case(
            "an isolate in YAML",
            [edit(ENTRY, "kk: \"Қандастарға", "kk: \"Қан⟦\u{2067}дастарға")],
            ["error: the character U+2067 | delete it"],
        ),
        case(
            "an escape in YAML",
            [edit(ENTRY, "kk: \"Қандастарға", "kk: \"Қан⟦\\u202Eдастарға")],
            ["error: the character U+202E | delete it"],
        ),
        case("a lost character", [edit(RU, "Введение.", "Вве⟦\u{fffd}дение.")], ["error: U+FFFD | type the original"]),
        case("a control character", [edit(RU, "Введение.", "Вве⟦\u{7}дение.")], ["error: the control character U+0007 | delete it"]),
        case("a zero-width space", [edit(RU, "Введение.", "Вве⟦\u{200b}дение.")], ["error: the invisible character U+200B | delete it"]),
        case("a joiner in a word", [edit(RU, "Введение.", "Вве⟦\u{200d}дение.")], ["error: the invisible character U+200D | delete it"]),
        case("a joiner in a family", [edit(RU, "Введение.", "Введение. 👩\u{200d}👩")], []),
        case(
            "a merge in a text",
            [edit(RU, "Введение.", "- раз\n\n⟦<<<<<<< HEAD\nодин\n=======\nдва\n>>>>>>> branch\n")],
            ["error: an unresolved merge conflict | keep one version"],
        ),
        case(
            "a merge in YAML",
            [edit(ENTRY, "topic: general\n", "⟦<<<<<<< HEAD\ntopic: general\n=======\ntopic: other\n>>>>>>> branch\n")],
            ["error: an unresolved merge conflict | keep one version"],
        ),
    ]);
}

#[test]
fn text_that_would_be_lost() {
    table(vec![
        case(
            "text after a number sign",
            [edit(RU, "title: Сколько квота?", "title: Сколько квота ⟦#2?")],
            ["error: `#2?` is a comment in YAML | put the whole text in quotes"],
        ),
        case(
            "an anchor sign",
            [edit(RU, "title: Сколько", "title: ⟦&x Сколько")],
            ["error: YAML reads `&x` | put the whole text in quotes"],
        ),
        case(
            "a footnote without a mark",
            [edit(RU, "Введение.", "Введение.\n\n⟦[^а]: Примечание.")],
            ["error: nothing refers to the footnote `[^а]` | write `[^а]`"],
        ),
        case(
            "a mark without a footnote",
            [edit(RU, "Введение.", "Введение⟦[^а].")],
            ["error: there is no footnote `[^а]` | add a paragraph"],
        ),
        case(
            "a definition that no link uses",
            [edit(RU, "Введение.", "Введение.\n\n⟦[егов]: https://egov.kz")],
            ["error: no link uses the definition `[егов]` | link to it"],
        ),
    ]);
}

#[test]
fn markup_shown_as_text() {
    table(vec![
        case("stray asterisks", [edit(RU, "Введение.", "Введение ⟦** жирно**.")], ["warning: `**` is shown as text | directly before"]),
        case("a link with a space", [edit(RU, "Введение.", "[Егов⟦](https://egov.kz/a b)")], ["error: this looks like a link | no space"]),
        case(
            "a value in single braces",
            [edit(RU, "{{ times(\"mci\", 70) }}", "⟦{ times(\"mci\", 70) }")],
            ["error: `{ times(\"mci\", 70) }` is not a valid placeholder | write two braces on each side"],
        ),
        case("a bullet character", [edit(RU, "Введение.", "⟦• пункт")], ["warning: `•` does not make | start each item"]),
        case("four spaces", [edit(RU, "Введение.", "Введение.\n\n    ⟦Алматы")], ["error: four spaces at the start | delete the spaces"]),
        case("bold before an ending", [edit(RU, "Введение.", "**«Отандастар қоры»**тың")], []),
    ]);
}

#[test]
fn texts_from_other_programs() {
    let text = |written: &str| [edit(RU, "Введение.", written)];
    table(vec![
        case(
            "a note with an asterisk",
            text("Сумма в МРП*.\n\n⟦*МРП – месячный показатель."),
            ["warning: this asterisk seems to begin a note | write a footnote"],
        ),
        case(
            "a note that becomes italics",
            text("Сумма в МРП* (⟦*МРП – показатель), ещё МРП* сверху."),
            ["warning: this asterisk seems to begin a note | write a footnote"],
        ),
        case(
            "the answer of a chat program",
            text("⟦```markdown\nВведение.\n```"),
            ["warning: this text is a block of code | delete this line"],
        ),
        case("lines of labels", text("**Адрес:** Абая\n⟦**Часы:** утром"), ["warning: readers see this line and | start each line with"]),
        case(
            "text below an element",
            text("<details>\n<summary>Ещё</summary>\n\nВведение.\n\n</details>\n⟦Далее."),
            ["warning: this line belongs to the HTML above it | put an empty line before it"],
        ),
        case(
            "a Cyrillic letter in an address",
            text("⟦[портал](https://\u{435}gov.kz)"),
            ["error: `https://\u{435}gov.kz` is not a valid web address | letters of one script"],
        ),
        case(
            "a comma in an address",
            text("⟦[почта](mailto:info@egov,kz)"),
            ["error: `info@egov,kz` is not a valid | letters of one script"],
        ),
        case("a formula", text("⟦\\(а = б\\)"), ["warning: `\\(` has no meaning | delete"]),
    ]);
}

#[test]
fn active_pictures() {
    let svg = |inside: &str| format!("<svg xmlns=\"http://www.w3.org/2000/svg\">\n{inside}\n</svg>\n");
    table(vec![
        case("a script", [write("assets/a.svg", svg("⟦<script>x</script>"))], ["error: `script` is not allowed in an SVG | export"]),
        case("a handler", [write("assets/a.svg", svg("⟦<path onload=\"x()\"/>"))], ["error: the attribute `onload` | export"]),
        case(
            "an external file",
            [write("assets/a.svg", svg("⟦<image href=\"https://a.kz/b.png\"/>"))],
            ["error: `image` refers to | export"],
        ),
        case("a foreign object", [write("assets/a.svg", svg("⟦<foreignObject/>"))], ["error: `foreignObject` is not allowed | export"]),
        case("a drawing", [write("assets/a.svg", svg("<path fill=\"url(#a)\" d=\"M0 0\"/>"))], []),
    ]);
}

#[test]
fn yaml_of_beginners() {
    table(vec![
        case(
            "a colon",
            [edit(RU, "title: Сколько квота?", "title: Что такое квота⟦: число?")],
            ["error: a text with a colon | write `title: \"…\"`"],
        ),
        case(
            "a no-break space",
            [edit(ENTRY, "topic: general", "topic:⟦\u{a0}general")],
            ["error: the invisible character U+00A0 | press the space"],
        ),
        case(
            "no space",
            [edit(RU, "title: Сколько", "title:⟦Сколько")],
            ["error: a space is missing after the colon | write `title: Сколько"],
        ),
        case(
            "a value that begins with braces",
            [edit(RU, "title: Сколько квота?", "title: ⟦{{ fact(\"quota\") }} мест?")],
            ["error: an unquoted text cannot start with `{{` | single quotes: `title: '…'`"],
        ),
        case("text after quotes", [edit(RU, "title: Сколько квота?", "title: \"Квота\" ⟦и число")], ["error: the text goes on | one pair"]),
        case("a leading zero", [edit(ENTRY, "number: 2", "number: ⟦010")], ["error: a number must not start with 0 | without the zero"]),
        case(
            "a second document",
            [edit(ENTRY, "topic: general\n", "⟦---\ntopic: general\n")],
            ["error: a second line `---` | delete the line"],
        ),
    ]);
}
