//! Languages are configured in `handbook.yaml`: a third language, and a right-to-left language.

use crate::site::{Site, project};

fn with_english() -> Site {
    let site = Site::real();
    site.edit(
        "content/handbook.yaml",
        "  - {code: ru, name: \"Русский\"}",
        "  - {code: ru, name: \"Русский\"}\n  - {code: en, name: \"English\"}",
    );
    let russian = std::fs::read_to_string(project().join("content/faq/lost-documents/ru.md")).expect("the real entry");
    site.write("content/faq/lost-documents/en.md", &russian.replace("title: ", "title: Translated "));
    site
}

#[test]
fn every_missing_translation_is_reported() {
    let site = with_english();
    let run = site.run(&["check", "--all-problems"]);
    assert_eq!(run.code, 1);
    assert!(
        run.errors().iter().any(|line| line.starts_with("content/faq/iin/en.md:1:1: error: the text in `en` is missing")),
        "{}",
        run.stderr
    );
    assert!(
        run.errors().iter().any(|line| line.starts_with("content/handbook.yaml:1:8: error: the translation into `en` is missing")),
        "{}",
        run.stderr
    );
    assert!(!run.errors().iter().any(|line| line.contains("lost-documents/en.md")), "no error about the existing translation");
    assert_eq!(run.errors().iter().filter(|line| line.contains("/en.md:")).count(), 26, "22 entries and 4 pages are not translated");
    assert!(!site.path("public").exists());
    site.edit("content/handbook.yaml", "{code: en, name: \"English\"}", "{code: ckb, name: \"کوردی\"}");
    let run = site.run(&["check", "--all-problems"]);
    let no_strings = "themes/default/words/ckb.ftl:1:1: error: there are no interface strings in `ckb`";
    assert!(run.errors().iter().any(|line| line.starts_with(no_strings)), "{}", run.stderr);
}

#[test]
fn drafts_show_the_source_text_for_missing_translations() {
    let site = with_english();
    let run = site.build(&["--drafts"]);
    assert!(run.stdout.contains("entries: 23, languages: 5"), "{}", run.stdout);
    assert!(!run.stderr.contains("the search has no rules"), "{}", run.stderr);
    let translated = site.page("en/faq/lost-documents/index.html");
    assert!(translated.contains("Translated") && !translated.contains("lang=\"kk\"><div"), "{translated}");
    let missing = site.page("en/faq/iin/index.html");
    assert!(missing.contains("<html dir=\"ltr\" lang=\"en\">") && missing.contains("lang=\"kk\""), "the source text is marked as Kazakh");
    assert!(site.page("kk/faq/iin/index.html").contains("hreflang=\"en\""));
}

#[test]
fn a_language_may_be_written_from_right_to_left() {
    let site = Site::small();
    site.edit("content/handbook.yaml", "{code: ru, name: \"Русский\"}", "{code: kk-Arab, name: \"قازاقشا\", direction: rtl}");
    let run = site.run(&["build", "--drafts"]);
    // The skeleton's Russian texts are now in a language that the handbook does not have.
    assert_eq!(run.code, 1);
    assert!(run.errors().iter().all(|line| line.contains("the handbook has no language `ru`")), "{}", run.stderr);
    for file in ["handbook", "topics"] {
        let path = format!("content/{file}.yaml");
        site.write(&path, &site.read(&path).replace("ru:", "kk-Arab:"));
    }
    std::fs::rename(site.path("content/faq/first-question/ru.md"), site.path("content/faq/first-question/kk-Arab.md")).expect("exists");
    site.build(&["--drafts"]);
    assert!(site.page("kk-arab/index.html").contains("<html dir=\"rtl\" lang=\"kk-Arab\">"));
}

#[test]
fn each_language_keeps_its_word_order() {
    let site = Site::real();
    site.build(&[]);
    let text = |path: &str| site.page(path).replace('\u{a0}', " ").replace("&nbsp;", " ");
    for (path, phrase) in [
        ("kk/acts/index.html", "2016 жылғы 14 маусымдағы № 515 бұйрық"),
        ("ru/acts/index.html", "Приказ № 515 от 14 июня 2016 г."),
        ("kk/clinics/almaty-region/index.html", "№ 22, 40, 112 автобус"),
        ("ru/clinics/almaty-region/index.html", "автобусы № 22, 40, 112"),
        ("kk/faq/proving-ethnicity/index.html", "өтініш түскен күннен кейін ең көбі"),
        ("ru/faq/proving-ethnicity/index.html", "рабочего дня после дня поступления заявления"),
    ] {
        assert!(text(path).contains(phrase), "{path}: no «{phrase}»");
    }
}

#[test]
fn a_missing_string_falls_back_along_the_chain() {
    let site = Site::small();
    site.edit("content/handbook.yaml", "{code: ru, name: \"Русский\"}", "{code: ru, name: \"Русский\", fallback: [tr]}");
    let russian = std::fs::read_to_string(project().join("themes/default/words/ru.ftl")).expect("Russian strings");
    let without = russian.lines().filter(|line| !line.starts_with("questions_heading = ")).collect::<Vec<_>>().join("\n");
    site.write("themes/default/words/ru.ftl", &without);
    let run = site.run(&["check"]);
    let missing = "themes/default/words/ru.ftl:1:1: error: the interface string `questions_heading` is missing";
    assert!(run.errors().len() == 1 && run.errors()[0].starts_with(missing), "an error for a release: {}", run.stderr);
    let run = site.run(&["build", "--drafts"]);
    assert!(
        run.stderr.contains("themes/default/words/ru.ftl:1:1: warning: the interface string `questions_heading` is missing"),
        "{}",
        run.stderr
    );
    assert!(site.page("ru/index.html").contains(">Sorular<"), "the Turkish string");
    site.edit("content/handbook.yaml", "fallback: [tr]", "fallback: [tt]");
    let run = site.run(&["build", "--drafts"]);
    assert!(run.errors().iter().any(|line| line.contains("no interface strings in `tt`")), "{}", run.stderr);
}

#[test]
fn a_regional_language_has_the_strings_of_its_language() {
    let site = Site::empty();
    assert_eq!(site.run(&["new", "handbook", "--languages", "en-GB,es-MX"]).code, 0);
    site.build(&[]);
    assert!(site.page("es-mx/index.html").contains("Preguntas"));
}
