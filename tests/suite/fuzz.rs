//! Property tests with random input for all parsers: they never panic, and a text never produces active content.
//!
//! Each test runs the same 256 cases every time. For more and different cases:
//! `PROPTEST_CASES=20000 PROPTEST_RNG_SEED=7 cargo test --test suite fuzz`.

mod pages;

use anyqtama::testing::{self, SourceTexts};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Tokens of each format, from which random input is composed.
const MARKDOWN: [&str; 48] = [
    "# ",
    "## ",
    "{#a}",
    "{#\"onclick=x}",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "- [ ] ",
    "> ",
    "| a | b |\n|---|--:|\n",
    ": ",
    "**",
    "*",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "![",
    "](entry:x)",
    "](javascript:alert(1))",
    "](data:text/html,<script>)",
    "<https://a.kz>",
    "<javascript:x>",
    "[^1]",
    "[^1]: ",
    "\\",
    "&lt;",
    "<script>",
    "</script>",
    "<b onclick=\"x\">",
    "</b>",
    "<div\n",
    "onload=x>",
    "<span lang=\"ru\">",
    "<a href=\"javascript:x\">",
    "<img src=x onerror=x>",
    "<!--",
    "-->",
    "<svg/onload=x>",
    "{{ times(\"mci\", 1) }}",
    "{{",
    "}}",
    "302 750 теңге",
    "8(7212)34-70-42",
    "бiлім",
    "\t",
];
const YAML: [&str; 40] = [
    "number",
    "topic",
    ": ",
    ":",
    "\n",
    "\n  ",
    "\n    ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "\"",
    "'",
    "&a ",
    "*a",
    "|\n",
    ">\n",
    "~",
    "not_given",
    "1",
    "-1",
    "2.5",
    "2026-02-30",
    "2026-01-01",
    "places",
    "services",
    "addresses",
    "phones",
    "title",
    "answer",
    "kk",
    "ru",
    "!!binary ",
    "<<: ",
    "? ",
    "#",
    "\t",
    "---\n",
];

/// Text composed of such tokens and arbitrary characters.
fn soup(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word =
        prop_oneof![4 => prop::sample::select(words).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => any::<char>().prop_map(String::from)];
    prop::collection::vec(word, 0..40).prop_map(|words| words.concat())
}

/// Loads a handbook in which one file has the given text, checks it if it could be loaded, and returns the number of errors.
fn checked(path: &str, text: &str) -> usize {
    let mut files: SourceTexts = testing::skeleton();
    files.retain(|path, _| path.starts_with("content/"));
    files.insert(
        "content/directories/clinics/directory.yaml".to_owned(),
        include_str!("../../src/report/explain/handbook/directory.yaml").to_owned(),
    );
    files.insert(path.to_owned(), text.to_owned());
    let errors = testing::errors(&files);
    assert!(errors.iter().all(|(line, column)| *line >= 1 && *column >= 1), "{errors:?}");
    errors.len()
}

/// The tags in generated HTML: every `<` outside of them is escaped.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default())
}

/// A fixed seed, so that a failure is caused by a change of the code. Environment variables can override it.
fn settings() -> ProptestConfig {
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match config.rng_seed {
        RngSeed::Random => ProptestConfig { rng_seed: RngSeed::Fixed(1), ..config },
        RngSeed::Fixed(_) => config,
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn markdown_never_produces_active_content(text in soup(&MARKDOWN)) {
        let (html, links) = testing::html_and_links(&text);
        for tag in tags(&html) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            prop_assert!(!["script", "style", "iframe", "img", "svg", "object", "form", "input"].contains(&name.as_str()), "<{tag}> of {text:?}");
            let attributes = tag.split_once(' ').map_or("", |(_, attributes)| attributes);
            for attribute in attributes.split(' ').filter_map(|attribute| attribute.split_once('=')).map(|(name, _)| name) {
                prop_assert!(["id", "class", "lang", "dir", "href", "title", "scope", "start", "tabindex"].contains(&attribute), "{attribute} of {text:?}");
            }
            prop_assert!(!tag.contains("href=\"javascript") && !tag.contains("href=\"data"), "<{tag}> of {text:?}");
        }
        for target in &links {
            let shown = target.to_lowercase();
            prop_assert!(!shown.contains("address: \"javascript") && !shown.contains("address: \"data"), "{shown}");
        }
    }

    #[test]
    fn front_matter_never_panics(matter in soup(&YAML), body in soup(&MARKDOWN)) {
        checked("content/faq/first-question/kk.md", &format!("---\n{matter}\n---\n{body}"));
        checked("content/faq/first-question/ru.md", &format!("---\ntitle: А\nanswer: {matter}\n---\n{body}"));
    }

    #[test]
    fn entry_yaml_never_panics(text in soup(&YAML)) {
        checked("content/faq/first-question/entry.yaml", &text);
        let entry = "number: 1\ntopic: general\nchecked_on: 2026-01-01\nreview_by: 2026-12-31\n";
        checked("content/faq/first-question/entry.yaml", &format!("{entry}{text}"));
    }

    #[test]
    fn area_yaml_never_panics(text in soup(&YAML)) {
        checked("content/directories/clinics/astana.yaml", &text);
        checked("content/directories/clinics/astana.yaml", &format!("{}{text}", include_str!("../../src/report/explain/handbook/astana.yaml")));
    }

    #[test]
    fn directory_yaml_never_panics(text in soup(&YAML)) {
        checked("content/directories/clinics/directory.yaml", &text);
        checked("content/directories/clinics/directory.yaml", &format!("{}{text}", include_str!("../../src/report/explain/handbook/directory.yaml")));
    }

    #[test]
    fn a_table_of_places_never_panics(cells in prop::collection::vec("[a-z]{0,9}|\\PC{0,8}|[\",;\n\t]{1,3}", 0..40), header in prop::bool::ANY) {
        let head = if header { "area,services,address,phones,hours,lat,lon,name.kk,name.ru\n" } else { "" };
        checked("content/directories/clinics/places.csv", &format!("{head}{}", cells.join(",")));
    }

    #[test]
    fn a_phone_number_is_dialled_as_typed(text in "[78+][0-9()+ -]{8,16}|[0-9]{2,5}|\\PC{0,16}") {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        if let Some(dialled) = testing::dialled(&text, "KZ") {
            let number = dialled.trim_start_matches('+').trim_start_matches('7');
            prop_assert!(!text.is_ascii() || digits.ends_with(number) || dialled.contains(";ext="), "{} {}", text, dialled);
            prop_assert_eq!(testing::dialled(&dialled, "KZ"), Some(dialled), "{}", text);
        }
    }

    #[test]
    fn a_route_is_a_single_number(text in "[0-9]{1,4}[а-яa-z]?([-/][0-9])?|[0-9, ]{0,8}|\\PC{0,12}") {
        let quoted = serde_json::Value::from(text.as_str()).to_string();
        let region = include_str!("../../src/report/explain/handbook/astana.yaml").replace("\"12\"", &quoted);
        let is_route = text.starts_with(char::is_alphanumeric) && text.chars().count() <= 8
            && text.chars().all(|letter| letter.is_alphanumeric() || "-/".contains(letter));
        prop_assert_eq!(checked("content/directories/clinics/astana.yaml", &region) == 0, is_route, "{}", text);
    }

    #[test]
    fn a_date_is_written_as_it_was_parsed(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}|\\PC{0,12}") {
        if let Some(date) = testing::date(&text) {
            prop_assert_eq!(date, text);
        }
    }

    #[test]
    fn every_calendar_day_is_a_valid_date(year in 1000i16..=9999, month in 1u8..=12, day in 1u8..=28) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        prop_assert_eq!(testing::date(&text), Some(text));
    }

    #[test]
    fn values_never_panic_and_keep_their_count(
        inner in prop_oneof!["(times|amount|fact|fact_table|table|range|calculator|open|note|for) ?\\([0-9a-z\", .-]{0,14}\\)?", "\\PC{0,12}"],
        around in soup(&MARKDOWN),
    ) {
        let (values, problems) = testing::values_and_problems(&format!("{{{{ {inner} }}}}"));
        if !inner.contains("}}") {
            prop_assert_eq!(values + usize::from(problems > 0 && values == 0), 1, "{}", inner);
        }
        testing::values_and_problems(&format!("{around}{{{{ {inner} }}}}{around}"));
    }
}
