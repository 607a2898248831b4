//! Text typed into plain fields (titles, names, addresses) remains text on every page, in print and in every other file: it produces
//! no tags and no attributes.

use super::settings;
use crate::bad_input::GOOD;
use anyqtama::testing::{self, SiteFiles, SourceTexts};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Strings that could break out of their context. They contain no mixed alphabets in a word, because `check` rejects those.
const HOSTILE: [&str; 27] = [
    "<script>",
    "</script>",
    "<img src=x onerror=x>",
    "<svg/onload=x>",
    "<b>",
    "</title>",
    "</p>",
    "\"",
    "'",
    "\" onclick=\"x",
    "' onclick='x",
    " onclick=x ",
    "<",
    ">",
    "/>",
    "<!--",
    "-->",
    "]]>",
    "&",
    "&lt;",
    "&#60;",
    "=",
    "\\",
    "`",
    "{%",
    "javascript:x",
    " сөз ",
];

/// The files of a handbook that contains every kind of content.
static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let more = [
        (
            "content/brochures.yaml",
            "brochures:\n  - slug: all\n    title: {kk: \"Барлығы\", ru: \"Всё\"}\n    cover: {kk: \"Мұқаба\", ru: \"Обложка\"}\n    paper: [a4]\n  - slug: area\n    each: area\n    paper: [a4]\n",
        ),
        ("content/synonyms.yaml", "synonyms:\n  - words: [\"квота\", \"орын\"]\n"),
    ];
    let small = testing::skeleton().into_iter();
    let all = small.chain(GOOD.iter().chain(&more).map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    all.filter(|(path, _)| path.starts_with("content/")).collect()
});

/// The tags and attributes of the pages without hostile text.
static USUAL: LazyLock<BTreeSet<String>> = LazyLock::new(|| markup(&build(filled("")).expect("the handbook is valid")));

/// The files of the handbook, with `text` appended to every field.
fn filled(text: &str) -> SourceTexts {
    let mut files = SourceTexts::new();
    let with = |words: &str| serde_json::to_string(&format!("{words}{text}")).expect("a text");
    for (path, file) in &*FILES {
        let mut out = String::new();
        for line in file.split_inclusive('\n') {
            if let Some(title) = line.strip_prefix("title: ").filter(|_| path.ends_with(".md")) {
                out.extend(["title: ", &with(title.trim_end()), "\n"]);
                continue;
            }
            for (at, part) in line.split('"').enumerate() {
                match at % 2 {
                    1 if is_field(path, part) => out.push_str(&with(part)),
                    1 => out.extend(["\"", part, "\""]),
                    _ => out.push_str(part),
                }
            }
        }
        files.insert(path.clone(), out);
    }
    files
}

/// Whether a quoted string is a free text: not an address, phone number or route, and not part of a Markdown text.
fn is_field(path: &str, words: &str) -> bool {
    let is_number = path.starts_with("content/directories/") && words.starts_with(|letter: char| letter.is_ascii_digit());
    path.ends_with(".yaml") && !words.starts_with("http") && !is_number
}

/// Builds the site; `None` if the content is rejected.
fn build(content: SourceTexts) -> Option<SiteFiles> {
    testing::build(&content)
}

/// All tags of all pages, alone and with each of their attributes.
fn markup(output: &SiteFiles) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("pages are texts");
        for (at, _) in html.match_indices('<') {
            let name =
                html[at + 1..].chars().take_while(|letter| letter.is_ascii_alphanumeric() || "!/".contains(*letter)).collect::<String>();
            let names = attributes(&html[at + 1 + name.len()..]);
            found.insert(name.clone());
            found.extend(names.into_iter().map(|attribute| format!("{name} {attribute}")));
        }
    }
    found
}

/// The names of a tag's attributes as a browser parses them. `rest` starts after the name of the tag.
fn attributes(mut rest: &str) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        rest = rest.trim_start_matches([' ', '\n', '\t', '/']);
        let name = rest.split([' ', '\n', '\t', '/', '>', '=']).next().unwrap_or_default();
        if name.is_empty() {
            return names;
        }
        names.push(name.to_owned());
        rest = &rest[name.len()..];
        if let Some(value) = rest.strip_prefix('=') {
            let quote = value.chars().next().filter(|quote| "\"'".contains(*quote));
            rest = match quote {
                Some(quote) => value[1..].split_once(quote).map_or("", |(_, rest)| rest),
                None => value.trim_start_matches(|letter| !" \n\t>".contains(letter)),
            };
        }
    }
}

#[test]
fn every_field_accepts_any_text() {
    let output = build(filled(&format!(" {}", HOSTILE.concat()))).expect("accepted");
    for path in ["kk/index.html", "kk/faq/quota/index.html", "kk/clinics/astana/index.html", "kk/print/all-a4/index.html"] {
        let shown = output.get(path).unwrap_or_else(|| panic!("{path} in {:?}", output.keys()));
        let shown = std::str::from_utf8(shown).expect("a text");
        assert!(shown.contains("&lt;img src=x onerror=x&gt;"), "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: settings().cases.div_ceil(8), ..settings() })]

    #[test]
    fn field_text_is_never_parsed_as_markup(parts in prop::collection::vec(prop_oneof![4 => prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned), 1 => "\\PC{0,4}"], 0..12)) {
        let text = format!(" {}", parts.concat());
        // Some characters are rejected: control characters, and letters of another alphabet in a word.
        let Some(output) = build(filled(&text)) else { return Ok(()) };
        let new: Vec<String> = markup(&output).difference(&USUAL).cloned().collect();
        prop_assert!(new.is_empty(), "{new:?} of {text:?}");
        for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".json") || path.ends_with(".webmanifest")) {
            prop_assert!(serde_json::from_slice::<serde_json::Value>(bytes).is_ok(), "{path} of {text:?}");
        }
    }
}
