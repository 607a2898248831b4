//! What editors type into plain fields (titles, names, addresses) stays words on every page, sheet of paper and in every other file:
//! it makes no tag and no attribute that plain words don't make.

use super::settings;
use crate::bad_input::GOOD;
use anyqtama::testing::{self, Site, Texts};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What could leave the place it is printed at. No letters of two alphabets in a word, which `check` refuses.
const HOSTILE: [&str; 28] = [
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
    "\u{2028}",
    " сөз ",
];

/// Files of a handbook that has something of everything.
static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let more = [
        (
            "content/brochures.yaml",
            "brochures:\n  - slug: all\n    title: {kk: \"Барлығы\", ru: \"Всё\"}\n    cover: {kk: \"Мұқаба\", ru: \"Обложка\"}\n    paper: [a4]\n  - slug: region\n    each: region\n    paper: [a4]\n",
        ),
        ("content/synonyms.yaml", "synonyms:\n  - words: [\"квота\", \"орын\"]\n"),
    ];
    let small = testing::skeleton().into_iter();
    let all = small.chain(GOOD.iter().chain(&more).map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    all.filter(|(path, _)| path.starts_with("content/")).collect()
});

/// What pages have when nothing is hostile.
static USUAL: LazyLock<BTreeSet<String>> = LazyLock::new(|| markup(&build(filled("")).expect("the handbook is good")));

/// The handbook; behind the words of each field stands another text.
fn filled(text: &str) -> Texts {
    let mut files = Texts::new();
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

/// Whether quoted words are any words: no address, phone or route, no part of a text in Markdown.
fn is_field(path: &str, words: &str) -> bool {
    let is_number = path.starts_with("content/clinics/") && words.starts_with(|letter: char| letter.is_ascii_digit());
    path.ends_with(".yaml") && !words.starts_with("http") && !is_number
}

/// The site; none where the text is refused.
fn build(content: Texts) -> Option<Site> {
    testing::build(&content)
}

/// Every tag of every page with each of its attributes.
fn markup(output: &Site) -> BTreeSet<String> {
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

/// The names of a tag's attributes, from behind its name, as a browser reads them.
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
fn every_field_takes_any_words() {
    let output = build(filled(&format!(" {}", HOSTILE.concat()))).expect("taken");
    for path in ["kk/index.html", "kk/faq/quota/index.html", "kk/clinics/astana/index.html", "kk/print/all-a4/index.html"] {
        let shown = output.get(path).unwrap_or_else(|| panic!("{path} in {:?}", output.keys()));
        let shown = std::str::from_utf8(shown).expect("a text");
        assert!(shown.contains("&lt;img src=x onerror=x&gt;"), "{path}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: settings().cases.div_ceil(8), ..settings() })]

    #[test]
    fn what_is_typed_stays_words(parts in prop::collection::vec(prop_oneof![4 => prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned), 1 => "\\PC{0,4}"], 0..12)) {
        let text = format!(" {}", parts.concat());
        // Some letters are refused: control characters, those of another alphabet in a word.
        let Some(output) = build(filled(&text)) else { return Ok(()) };
        let new: Vec<String> = markup(&output).difference(&USUAL).cloned().collect();
        prop_assert!(new.is_empty(), "{new:?} of {text:?}");
        for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".json") || path.ends_with(".webmanifest")) {
            prop_assert!(serde_json::from_slice::<serde_json::Value>(bytes).is_ok(), "{path} of {text:?}");
        }
    }
}
