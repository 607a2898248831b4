//! Names of topics, acts, facts, services, areas, channels, entries, pages and languages: each must exist and be unique.

use super::*;

#[test]
fn unknown_names() {
    table(vec![
        case("a topic", [edit(ENTRY, "topic: general", "topic: ⟦genral")], ["error: unknown topic `genral` | did you mean `general`?"]),
        case("an act", [edit(ENTRY, "acts: [order-1]", "acts: [⟦order-2⟧]")], ["error: unknown act `order-2` | did you mean `order-1`?"]),
        case(
            "a word of the glossary",
            in_both("Бұл – ⟦[АЕК](word:mci)."),
            ["error: the glossary has no word `mci`", "content/faq/quota/ru.md:7:7: error: the glossary has no word `mci`"],
        ),
        case("a channel", [edit(ENTRY, "where: [egov]", "where: [⟦bank⟧]")], ["error: unknown channel `bank`"]),
        case("a kind of act", [edit(ACTS, "kind: order", "kind: ⟦oder")], ["error: no kind of act `oder` | did you mean `order`?"]),
        case(
            "a link by name",
            in_both("⟦[бланк](link:form)"),
            [
                "error: no link `form` in `links.yaml` | add it to `content/links.yaml`",
                "content/faq/quota/ru.md:7:1: error: no link `form` in `links.yaml` | add it to `content/links.yaml`",
            ],
        ),
        case(
            "a file to download",
            [
                write("content/links.yaml", "links:\n  - id: form\n    file: {kk: seal.gif, ru: ⟦sael.gif}\n"),
                edit(KK, "Кіріспе.", "Кіріспе. [Мөр](file:seal.gif), [бланк](link:form)"),
                edit(RU, "Введение.", "Введение. [Печать](file:seal.gif), [бланк](link:form)"),
            ],
            ["error: no file `sael.gif` in `assets/` | did you mean `seal.gif`?"],
        ),
        case(
            "an address and a file",
            [write("content/links.yaml", "links:\n  - id: ⟦form\n    file: seal.png\n    address: https://egov.kz\n")],
            ["error: expected exactly one of `address`, `file`"],
        ),
        case(
            "an invalid address in one language",
            [write("content/links.yaml", "links:\n  - id: form\n    address: {kk: https://egov.kz, ru: ⟦egov.kz}\n")],
            ["error: `egov.kz` is not a valid web address | letters of one script"],
        ),
        case(
            "a related entry",
            [edit(ENTRY, "related: [first-question]", "related: [⟦first-qestion⟧]")],
            ["error: unknown entry `first-qestion` | did you mean `first-question`?"],
        ),
        case(
            "a service",
            [edit(AREA, "services: [narcology]", "services: [⟦narcologi]")],
            ["error: unknown service `narcologi` | did you mean `narcology`?"],
        ),
        case(
            "a service that an area lacks",
            [
                edit(AREA, "number: 1\n", "number: ⟦1⟧\n"),
                act(|site| {
                    let text = site.read(AREA);
                    let end = text.find("  - services: [psychiatry]").expect("exists");
                    site.write(AREA, &text[..end]);
                }),
            ],
            ["error: there is no place for the service `psychiatry` | if the source does not give it"],
        ),
        case(
            "the legal basis of a fact",
            [edit(FACTS, "basis: order-1", "basis: ⟦order-7")],
            ["error: unknown act `order-7` | did you mean `order-1`?"],
        ),
        case(
            "a step of a journey",
            [edit(JOURNEYS, "entry: quota", "entry: ⟦qouta")],
            ["error: unknown entry `qouta` | did you mean `quota`?"],
        ),
        case(
            "a fact in a text",
            in_both("⟦{{ fact(\"qouta.total\") }}"),
            [
                "error: unknown fact `qouta.total` | did you mean `quota`?",
                "content/faq/quota/ru.md:7:1: error: unknown fact `qouta.total` | did you mean `quota`?",
            ],
        ),
        case(
            "a part of a fact",
            [edit(RU, "fact(\"quota.total\")", "fact(\"quota.abay\")")],
            ["content/faq/quota/ru.md:3:17: error: `quota` has no part `abay` | did you mean `abai`?"],
        ),
        case(
            "an open point",
            [edit(RU, "{{ open(\"doubt\") }}", "⟦{{ open(\"dubt\") }}")],
            ["error: this entry has no open point `dubt` with a note for readers | did you mean `doubt`?"],
        ),
        case(
            "a language of a file",
            [act(|site| std::fs::rename(site.path(RU), site.path("content/faq/quota/rv.md")).expect("exists"))],
            ["content/faq/quota/rv.md:1:1: error: the handbook has no language `rv` | did you mean `ru`?"],
        ),
        case(
            "a language of a short text",
            [edit(TOPICS, "scope: {kk: \"Бірінші тақырып туралы\", ru: ", "scope: {kk: \"Бірінші тақырып туралы\", rv: ⟦")],
            ["error: the handbook has no language `rv` | did you mean `ru`?"],
        ),
        case(
            "a language that a file lacks",
            [remove(RU)],
            ["content/faq/quota/ru.md:1:1: error: the text in `ru` is missing | write the file"],
        ),
        case(
            "a language that a short text lacks",
            [edit(TOPICS, "name: {kk: \"Жалпы сұрақтар\", ru: \"Общие вопросы\"}", "name: ⟦{kk: \"Жалпы сұрақтар\"}")],
            ["error: the translation into `ru` is missing"],
        ),
        case(
            "a theme",
            [edit(HANDBOOK, "edition: 2026-01-01", "edition: 2026-01-01\ntheme: ⟦blue")],
            ["error: unknown theme `blue` | use the name of a folder in `themes/`"],
        ),
    ]);
}

#[test]
fn duplicate_names() {
    table(vec![
        case("a number of entries", [edit(ENTRY, "number: 2", "number: ⟦1")], ["error: duplicate number 1"]),
        case(
            "a number of areas",
            [act(|site| {
                site.write("content/directories/clinics/almaty.yaml", &site.read(AREA));
            })],
            ["content/directories/clinics/astana.yaml:1:9: error: duplicate number 1"],
        ),
        case(
            "an id",
            [edit(
                TOPICS,
                "topics:\n",
                "topics:\n  - {id: general, name: {kk: \"Тағы\", ru: \"Ещё\"}, scope: {kk: \"Тағы\", ru: \"Ещё\"}}\n",
            )],
            ["content/topics.yaml:3:9: error: duplicate name `general`"],
        ),
        case(
            "an entry in journeys",
            [edit(JOURNEYS, "entry: quota", "entry: ⟦first-question")],
            ["error: duplicate name `first-question`"],
        ),
        case("an anchor", [edit(RU, "{#where}", "{#documents}"), mark(RU, "## Куда идти")], ["error: duplicate anchor `documents`"]),
        case(
            "an address",
            [act(|site| {
                std::fs::rename(site.path("content/pages/about"), site.path("content/pages/search")).expect("exists");
            })],
            [
                "content/pages/search/page.yaml:1:1: error: the address `search` is reserved for a page that the program generates",
                "content/pages/search/ru.md:1:1: warning: this translation into `ru` has not been accepted yet | compare the texts",
            ],
        ),
        case("a language", [edit(HANDBOOK, "{code: ru,", "{code: ⟦KK,")], ["error: duplicate language `KK`"]),
    ]);
}

#[test]
fn names_that_are_invalid_in_addresses() {
    table(vec![
        case(
            "spaces and Cyrillic",
            [act(|site| {
                std::fs::rename(site.path("content/faq/quota"), site.path("content/faq/Квота 2026")).expect("exists");
            })],
            [
                "content/faq/Квота 2026/entry.yaml:1:1: error: `Квота 2026` is not a valid name: it becomes part of an address | use lowercase Latin letters",
                "content/journeys.yaml:6:17: error: unknown entry `quota`",
            ],
        ),
        case(
            "a folder of texts alone",
            [act(|site| {
                site.write("content/faq/Тағы/kk.md", "---\ntitle: А\nanswer: Ә\n---\n")
                    .write("content/faq/Тағы/ru.md", "---\ntitle: А\nanswer: Б\n---\n");
            })],
            ["content/faq/Тағы/kk.md:1:1: error: `Тағы` is not a valid name: it becomes part of an address | use lowercase Latin letters"],
        ),
        case(
            "a capital letter",
            [act(|site| {
                site.write("content/directories/clinics/Astana.yaml", &site.read(AREA));
            })],
            [
                "content/directories/clinics/Astana.yaml:1:1: error: `Astana` is not a valid name: it becomes part of an address | use lowercase Latin letters",
            ],
        ),
        case(
            "an id",
            [
                edit(ACTS, "id: order-1", "id: ⟦order 1"),
                edit(ENTRY, "acts: [order-1]", "acts: not_given"),
                edit(FACTS, "basis: order-1", "basis: not_given"),
                edit(KK, "act:order-1", "acts:"),
                edit(RU, "act:order-1", "acts:"),
            ],
            ["error: `order 1` is not a valid name: it becomes part of an address | use lowercase Latin letters"],
        ),
    ]);
}
