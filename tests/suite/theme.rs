//! Custom themes: their files replace the files of the same name in the default theme.

use crate::site::{Site, project};
use sha2::{Digest, Sha384};

#[test]
fn a_theme_may_replace_single_templates_and_style_sheets() {
    let site = Site::small();
    site.build(&[]);
    let before = site.output();
    let style = std::fs::read_to_string(project().join("themes/default/static/style.css")).expect("the default theme");
    site.edit("content/handbook.yaml", "edition: 2026-01-01", "edition: 2026-01-01\ntheme: green");
    site.write("themes/green/static/style.css", &style.replace("#00afca", "#0a7d2c"));
    site.write("themes/green/templates/changes.html", "{% extends \"base.html\" %}");
    site.write(
        "themes/green/templates/page.html",
        "{% extends \"base.html\" %}{% block main %}<h1>{{ page.title }}</h1><p>mine</p>{% endblock main %}",
    );
    site.write("content/pages/about/page.yaml", "order: 1\n")
        .write("content/pages/about/kk.md", "---\ntitle: Біз\nanswer: Біз туралы.\n---\n");
    site.write("content/pages/about/ru.md", "---\ntitle: О нас\nanswer: О нас.\n---\n");
    site.build(&[]);
    let after = site.output();
    assert!(site.page("kk/about/index.html").contains("<p>mine"));
    let style_of = |output: &std::collections::BTreeMap<String, Vec<u8>>| {
        output
            .iter()
            .find(|(path, _)| path.starts_with("assets/style."))
            .map(|(path, bytes)| (path.clone(), String::from_utf8_lossy(bytes).into_owned()))
            .expect("a style sheet")
    };
    let ((old_path, _), (new_path, new_style)) = (style_of(&before), style_of(&after));
    assert_ne!(old_path, new_path, "a changed style sheet has a new name");
    assert!(new_style.contains("#0a7d2c"));
}

#[test]
fn errors_in_a_theme_are_reported_at_their_location() {
    let site = Site::small();
    site.write(
        "themes/default/templates/entry.html",
        "{% extends \"base.html\" %}\n{% block main %}\n<p>{{ page.titel }}</p>\n{% endblock main %}\n",
    );
    let run = site.run(&["check"]);
    assert_eq!(run.errors().len(), 1, "{}", run.stderr);
    assert!(run.errors()[0].starts_with("themes/default/templates/entry.html:3:"), "{}", run.stderr);
    site.write("themes/default/templates/entry.html", "{% if %}\n");
    assert!(site.run(&["check"]).errors()[0].starts_with("themes/default/templates/entry.html:1:"));
    site.write("themes/default/templates/entry.html", "{{ asset(path=\"stile.css\") }}\n");
    assert!(site.run(&["check"]).errors()[0].contains("style.css"), "the most similar asset is suggested");
}

#[test]
fn a_missing_interface_string_is_an_error() {
    let site = Site::small();
    let words = std::fs::read_to_string(project().join("themes/default/words/ru.ftl")).expect("the default words");
    let without: String = words.lines().filter(|line| !line.starts_with("nav_home =")).map(|line| format!("{line}\n")).collect();
    site.write("themes/default/words/ru.ftl", &without);
    let run = site.run(&["check"]);
    assert_eq!(run.errors(), ["themes/default/words/ru.ftl:1:1: error: the interface string `nav_home` is missing [missing-ui-string]"]);
}

#[test]
fn the_documentation_lists_the_languages_of_the_interface() {
    let manual = std::fs::read_to_string(project().join("docs/themes.md")).expect("the documentation");
    for file in std::fs::read_dir(project().join("themes/default/words")).expect("the words") {
        let path = file.expect("a file").path();
        let state = if std::fs::read_to_string(&path).expect("words").contains("State: reviewed.") { "reviewed" } else { "draft" };
        let language = format!("(`{}`)", path.file_stem().expect("a language").display());
        let mut rows = manual.lines().filter(|line| line.starts_with(&format!("| {state}")));
        assert!(rows.any(|row| row.contains(&language)), "docs/themes.md does not list {language} as {state}");
    }
}

#[test]
fn files_in_a_style_sheet_must_exist() {
    let site = Site::small();
    site.write("themes/default/static/style.css", "body { background: url(ornamnet.svg) }\n");
    let run = site.run(&["check"]);
    assert!(run.errors()[0].starts_with("themes/default/static/style.css:1:"), "{}", run.stderr);
    assert!(run.stderr.contains("ornament.svg"), "{}", run.stderr);
}

#[test]
fn pages_contain_integrity_hashes_if_configured() {
    let site = Site::small();
    site.build(&[]);
    let plain = site.page("kk/index.html");
    assert!(!plain.contains("sha384-"));
    site.build(&["--integrity"]);
    let (page, output) = (site.page("kk/index.html"), site.output());
    for name in ["style.", "lists.", "theme.", "site.", "find.", "search-suggest."] {
        let (_, bytes) = output.iter().find(|(path, _)| path.starts_with(&format!("assets/{name}"))).expect("an asset");
        let hash = format!("sha384-{}", data_encoding::BASE64.encode(&Sha384::digest(bytes)));
        assert!(page.contains(&hash), "the hash of {name}");
    }
    assert_eq!(page.matches("sha384-").count(), 6, "{page}");
}

#[test]
fn files_of_the_default_theme_can_be_copied() {
    let site = Site::small();
    let list = site.run(&["theme", "list"]);
    assert!(list.stdout.lines().any(|line| line == "templates/home.html"), "{}", list.stdout);
    assert_eq!(site.run(&["theme", "eject", "words/en.ftl", "templates/print"]).code, 0);
    assert!(site.read("themes/default/words/en.ftl").contains("nav_home = Home"));
    assert!(site.path("themes/default/templates/print/brochure.html").is_file());
    assert_eq!(site.build(&[]).problems(), Vec::<&str>::new(), "copies change nothing");
    let again = site.run(&["theme", "eject", "words"]);
    assert_eq!(again.code, 2, "a copy is never overwritten");
    let wrong = site.run(&["theme", "eject", "templates/hom.html"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("templates/home.html"), "{}", wrong.stderr);
}
