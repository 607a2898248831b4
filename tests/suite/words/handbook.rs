//! The law over the real handbook: all texts of entries and pages, and all texts in YAML files.

use crate::site::{Site, files, project};
use serde_json::Value;
use std::collections::BTreeMap;

/// Tags inside a word or sentence. All others separate words.
const INLINE_TAGS: [&str; 12] = ["a", "abbr", "b", "bdi", "button", "code", "em", "q", "span", "strong", "sub", "sup"];

/// Letters and digits of a text, in words.
fn words(text: &str) -> Vec<String> {
    let visible = text.replace(['\u{ad}', '\u{2060}'], "");
    visible.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of a page, with the descriptions of its pictures.
fn page_words(html: &str) -> Vec<String> {
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        let (tag, shown) = if at == 0 { ("", part) } else { part.split_once('>').unwrap_or((part, "")) };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        // The number of a note is not a part of the word before it.
        if !INLINE_TAGS.contains(&name) || tag.starts_with("sup class=\"mark\"") {
            text.push(' ');
        }
        text.push_str(shown);
    }
    for (entity, letter) in [("&nbsp;", "\u{a0}"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.replace(entity, letter);
    }
    words(&text)
}

/// The words of a Markdown text without its declared syntax: values, link targets, anchors, tags, numbers of lists, boxes.
fn source_words(text: &str) -> Vec<String> {
    let mut kept = String::new();
    for line in text.lines() {
        let content = line.trim_start_matches([' ', '>']);
        let digits = content.bytes().take_while(u8::is_ascii_digit).count();
        let is_item = digits > 0 && (content[digits..].starts_with(". ") || content[digits..].starts_with(") "));
        let content = if is_item { &content[digits + 2..] } else { content };
        kept.push_str(&content.replace("- [x] ", "").replace(['*', '`', '\\'], ""));
        kept.push('\n');
    }
    for (start, end) in [("{{", "}}"), ("](", ")"), ("{#", "}"), ("<", ">"), ("[^", "]")] {
        while let Some(at) = kept.find(start) {
            let length = kept[at..].find(end).unwrap_or_else(|| panic!("`{start}` without `{end}`: {}", &kept[at..]));
            kept.replace_range(at..at + length + end.len(), "");
        }
    }
    words(&kept)
}

/// The first word that does not follow the words before it.
fn lost<'a>(source: &'a [String], page: &[String]) -> Option<&'a String> {
    let mut rest = page.iter();
    source.iter().find(|word| !rest.any(|other| other == *word))
}

/// Title, short answer and body.
fn parts(text: &str) -> [String; 3] {
    let (matter, body) = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).expect("front matter");
    let matter: Value = serde_yaml::from_str(matter).expect("valid");
    [matter["title"].as_str().expect("a title"), matter["answer"].as_str().expect("an answer"), body].map(str::to_owned)
}

#[test]
fn no_word_of_a_text_is_lost_on_pages_and_in_print() {
    let site = Site::real();
    site.build(&[]);
    let output = site.output();
    let html = |path: &str| String::from_utf8(output.get(path).unwrap_or_else(|| panic!("no {path}")).clone()).expect("UTF-8");
    let (mut compared, mut failures) = (0, Vec::new());
    for (path, bytes) in files(&project().join("content")).into_iter().filter(|(path, _)| path.ends_with(".md")) {
        let source = parts(&String::from_utf8(bytes).expect("UTF-8")).iter().flat_map(|part| source_words(part)).collect::<Vec<_>>();
        let (folder, file) = path.rsplit_once('/').expect("a folder");
        let (language, name) = (file.trim_end_matches(".md"), folder.trim_start_matches("pages/"));
        let page = html(&format!("{language}/{name}/index.html"));
        compared += source.len();
        let start = page.find("<h1").expect("a title");
        failures.extend(lost(&source, &page_words(&page[start..])).map(|word| format!("{path}: {word}")));
        if folder.starts_with("faq/") {
            let print = html(&format!("{language}/print/handbook-a4/index.html"));
            let articles: Vec<Vec<String>> = print.split("<article").skip(1).map(page_words).collect();
            let is_complete = articles.iter().any(|article| lost(&source, article).is_none());
            failures.extend((!is_complete).then(|| format!("{path}: in print")));
        }
    }
    assert!(compared > 10_000, "only {compared} words");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Files with texts that are not on the pages of the site: words for the search, texts of brochures, names of offices (texts that link to
/// an office have their own words for it).
const NOT_SHOWN: [&str; 3] = ["synonyms.yaml", "brochures.yaml", "channels.yaml"];

/// The name of the source document. The site names it only where a text does.
const SOURCE: &str = "source";

#[test]
fn no_text_of_a_yaml_file_is_lost() {
    let site = Site::real();
    site.build(&[]);
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    for (path, bytes) in site.output().into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let language = path.split('/').next().expect("a folder").to_owned();
        let page = String::from_utf8(bytes).expect("UTF-8");
        let description = page.split(" name=description").next().and_then(|head| head.rsplit_once("content=")).map_or("", |(_, text)| text);
        let words = format!("{} ¶ {}", page_words(&page).join(" "), words(description).join(" "));
        pages.entry(language).or_default().push_str(&format!(" {words} ¶"));
    }
    // Questions to the owner of the content are not on pages.
    let report: Value = serde_json::from_str(&site.run(&["check", "--format", "json"]).stdout).expect("JSON");
    for language in ["kk", "ru"] {
        let words = words(&report["open_points"].to_string()).join(" ");
        pages.entry(language.to_owned()).or_default().push_str(&format!(" {words} ¶"));
    }
    let (mut compared, mut failures) = (0, Vec::new());
    let yaml = files(&project().join("content")).into_iter().filter(|(path, _)| path.ends_with(".yaml"));
    for (path, bytes) in yaml.filter(|(path, _)| !NOT_SHOWN.contains(&path.as_str())) {
        let file: Value = serde_yaml::from_str(std::str::from_utf8(&bytes).expect("UTF-8")).expect("valid");
        texts(&file, &mut |language, text| {
            compared += 1;
            // Texts of directories have placeholders: `{area}`. The kind of an act starts a line with a capital.
            let parts =
                text.split('{').enumerate().map(|(at, part)| if at == 0 { part } else { part.split_once('}').map_or(part, |part| part.1) });
            let mut parts = parts.map(|part| format!(" {} ", words(part).join(" "))).filter(|part| !part.trim().is_empty());
            let mut letters = text.chars();
            let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
            let starts_a_line = pages[language].contains(&format!(" {} ", words(&capital).join(" ")));
            if !starts_a_line && !parts.all(|part| pages[language].contains(&part)) {
                failures.push(format!("{path}: {language}: {text}"));
            }
        });
    }
    assert!(compared > 300, "only {compared} texts");
    assert!(failures.is_empty(), "{} of {compared}:\n{}", failures.len(), failures.join("\n"));
}

/// Calls `found` for each text that a file has in several languages.
fn texts(value: &Value, found: &mut impl FnMut(&str, &str)) {
    match value {
        Value::Object(fields) if !fields.is_empty() && fields.keys().all(|key| ["kk", "ru"].contains(&key.as_str())) => {
            for (language, text) in fields {
                match text {
                    Value::String(text) => found(language, text),
                    other => texts(other, found),
                }
            }
        }
        Value::Object(fields) => fields.iter().filter(|(key, _)| *key != SOURCE).for_each(|(_, value)| texts(value, found)),
        Value::Array(items) => items.iter().for_each(|value| texts(value, found)),
        _ => {}
    }
}
