//! Themes: templates, interface strings, style sheets, scripts. An error is reported at its file and line in the theme.

use super::*;

const PAGE: &str = "themes/default/templates/entry.html";

#[test]
fn errors_in_themes() {
    table(vec![
        case(
            "a template with a syntax error",
            [write(PAGE, "<p>\n{% if %}\n")],
            ["themes/default/templates/entry.html:2:7: error: this is not a valid template: "],
        ),
        case(
            "two templates with syntax errors",
            [write(PAGE, "{% if %}\n"), write("themes/default/templates/home.html", "{% for %}\n")],
            [
                "themes/default/templates/entry.html:1:7: error: this is not a valid template: ",
                "themes/default/templates/home.html:1:8: error: this is not a valid template: ",
            ],
        ),
        case(
            "an unknown field",
            [write(PAGE, "{% extends \"base.html\" %}\n{% block main %}\n{{ page.titel }}\n{% endblock main %}\n")],
            ["themes/default/templates/entry.html:3:9: error: this is not a valid template: "],
        ),
        case(
            "a template that extends itself",
            [write(PAGE, "\n{% extends ⟦\"entry.html\" %}\n")],
            ["error: templates include each other in a cycle: entry.html"],
        ),
        case(
            "templates that include each other",
            [
                write("themes/default/templates/point.html", "{% include ⟦\"fact_table.html\" %}"),
                write("themes/default/templates/fact_table.html", "\n{% include \"point.html\" %}"),
            ],
            ["error: templates include each other in a cycle: "],
        ),
        case(
            "an unknown template",
            [write(PAGE, "{% extends ⟦\"bsae.html\" %}\n")],
            ["error: unknown template `bsae.html` | did you mean `base.html`?"],
        ),
        case(
            "an unknown included template",
            [write(PAGE, "<p>\n{% include ⟦\"piont.html\" %}\n")],
            ["error: unknown template `piont.html` | did you mean `point.html`?"],
        ),
        case(
            "an unknown filter and an unknown included template",
            [write(PAGE, "{% include ⟦\"piont.html\" %}{{ 1 | ⟦nofilter }}\n")],
            [
                "error: unknown template `piont.html` | did you mean `point.html`?",
                "error: this is not a valid template: Unknown filter `nofilter`",
            ],
        ),
        case(
            "a loop with too many iterations",
            [write(PAGE, "{% for i in range(end=1000000000) %}{{ i }}{% endfor %}")],
            ["themes/default/templates/entry.html:1:13: error: this is not a valid template: "],
        ),
        case(
            "an unknown asset",
            [write(PAGE, "{{ asset(path=\"stile.css\") }}")],
            ["themes/default/templates/entry.html:1:4: error: this is not a valid template: "],
        ),
        case(
            "invalid UTF-8",
            [act(|site| {
                site.write("themes/default/templates/x", "");
                std::fs::write(site.path(PAGE), b"<p>\xff").expect("written");
            })],
            ["themes/default/templates/entry.html:1:4: error: the file is not valid UTF-8 | save the file as UTF-8"],
        ),
        case(
            "names that differ only in case",
            [act(|site| {
                site.write("assets/Seal.gif", GIF);
            })],
            ["assets/seal.gif:1:1: error: the name differs from `assets/Seal.gif` only in letter case | rename one of the files"],
        ),
        case(
            "a style sheet with a syntax error",
            [write("themes/default/static/style.css", "body { background: url(ornamnet.svg) }\n")],
            [
                "themes/default/static/style.css:1:24: error: no file `ornamnet.svg` in the theme or in `assets/` | did you mean `ornament.svg`?",
            ],
        ),
        case(
            "a style sheet with excessive nesting",
            [write("themes/default/static/style.css", "a{".repeat(20_000))],
            ["themes/default/static/style.css:1:402: error: this is not a valid style sheet: brackets are nested more than 200 levels"],
        ),
        case(
            "a script with excessive nesting",
            [write("themes/default/static/menu.js", "[".repeat(20_000))],
            ["themes/default/static/menu.js:1:201: error: this is not a valid script: brackets are nested more than 200 levels"],
        ),
        case(
            "a script with a syntax error",
            [write("themes/default/static/menu.js", "\nlet = ;\n")],
            ["themes/default/static/menu.js:2:7: error: this is not a valid script: "],
        ),
    ]);
}

#[test]
fn errors_in_interface_strings() {
    let words = |change: fn(&str) -> String| {
        act(move |site| {
            let text = std::fs::read_to_string(crate::site::project().join("themes/default/words/ru.ftl")).expect("the default words");
            let lines: String = text
                .lines()
                .map(|line| if line.starts_with("nav_home =") { change(line) } else { line.to_owned() })
                .map(|line| line + "\n")
                .collect();
            let (found, rest): (Vec<&str>, Vec<&str>) = lines.lines().partition(|line| line.starts_with("nav_home"));
            site.write("themes/default/words/ru.ftl", &[found, rest].concat().join("\n"));
        })
    };
    table(vec![
        case(
            "a missing interface string",
            [words(|_| String::new())],
            ["themes/default/words/ru.ftl:1:1: error: the interface string `nav_home` is missing"],
        ),
        case(
            "an interface string with a syntax error",
            [words(|line| line.replace('=', ""))],
            ["themes/default/words/ru.ftl:1:11: error: invalid line in the interface strings: "],
        ),
        case(
            "an interface string with an unknown argument",
            [words(|line| format!("{line} {{ $name }}"))],
            ["themes/default/words/ru.ftl:1:1: error: the interface string `nav_home` uses the unknown argument `name`"],
        ),
        case(
            "an interface string that refers to an unknown one",
            [words(|line| format!("{line} {{ nav_haus }}"))],
            ["themes/default/words/ru.ftl:1:1: error: the interface string `nav_home` has no text"],
        ),
    ]);
}
