//! The page for officials lists every open point of the handbook, in every language.

use crate::site::Site;
use serde_json::Value;

/// The text of a page without tags and what typography adds.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if is_tag || letter == '\u{2060}' => {}
            '\u{a0}' => text.push(' '),
            _ => text.push(letter),
        }
    }
    for (entity, letter) in [("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
        text = text.replace(entity, letter);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_open_point_is_on_the_page_for_officials() {
    let site = Site::real();
    site.build(&[]);
    let report = site.run(&["check", "--format", "json"]).stdout;
    let report: Value = serde_json::from_str(&report).expect("a report");
    let points = report["open_points"].as_array().expect("a list").clone();
    assert!(points.len() > 100, "{} points", points.len());
    for language in ["kk", "ru"] {
        let html = site.page(&format!("{language}/open-points/index.html"));
        let shown = words(&html);
        let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        for point in &points {
            let question = point["question"][language].as_str().expect("a question");
            assert!(shown.contains(&folded(question)), "{language}: {question}");
            if let Some(source) = point["source"].as_str() {
                assert!(shown.contains(&folded(source)), "{language}: {source}");
            }
        }
        assert!(shown.contains(&points.len().to_string()), "the number of questions");
        assert!(html.contains("noindex"), "readers who search need the answer");
        assert!(html.contains("<details"), "the words of the source are folded");
        for entry in ["faq/iin/index.html", "index.html"] {
            assert!(site.page(&format!("{language}/{entry}")).contains("/open-points/"), "the footer links to the page");
        }
    }
    assert!(!site.read("public/sitemap.xml").contains("open-points"));
}

#[test]
fn points_are_listed_with_what_they_concern() {
    let site = Site::small();
    site.build(&[]);
    assert!(!site.path("public/kk/open-points").exists(), "no page without open points");
    let points = |id: &str, note: &str| {
        format!(
            "open_points:\n  - id: {id}\n    source: \"сөз {id}\"\n    question: {{kk: \"{id} деген не?\", ru: \"что такое {id}?\"}}\n{note}"
        )
    };
    let entry = "content/faq/first-question/entry.yaml";
    let note = "    note: {kk: \"Анық емес.\", ru: \"Неясно.\"}\n";
    site.write(entry, &format!("{}\n{}", site.read(entry), points("of-entry", note)));
    let handbook = "content/handbook.yaml";
    site.write(handbook, &format!("{}\n{}", site.read(handbook), points("of-handbook", "")));
    let act = "kinds:\n  - {id: law, name: {kk: \"заң\", ru: \"закон\"}}\nacts:\n  - id: law-1\n    kind: law\n    numbers: [\"1\"]\n    date: 2020-01-02\n    issuer: not_given\n    title: {kk: \"Атауы\", ru: \"Название\"}\n";
    let indented: String = points("of-act", "").lines().map(|line| format!("    {line}\n")).collect();
    site.write("content/acts.yaml", &format!("{act}{indented}"));
    site.build(&[]);
    let html = site.page("ru/open-points/index.html").replace('\u{2060}', "");
    let at = |text: &str| html.find(text).unwrap_or_else(|| panic!("{text} in {html}"));
    assert!(at("of-handbook") < at("faq/first-question/") && at("faq/first-question/") < at("что такое of-entry"), "{html}");
    assert!(at("что такое of-entry") < at("acts/index.html#law-1") && at("#law-1") < at("что такое of-act"), "{html}");
    assert!(html.contains("faq/first-question/index.html#of-entry"), "the note that readers see: {html}");
    assert!(!html.contains("#of-act") && !html.contains("#of-handbook"), "no link to a note that does not exist");
}
