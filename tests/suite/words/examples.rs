//! The examples of CommonMark and of GitHub's extensions (tables, struck words, check boxes), and those for footnotes, as the package
//! pulldown-cmark ships them. Each is written as by the specification, or it is in `examples.md` with what happens instead and why.
//!
//! `EXAMPLES_TABLE=tests/suite/words/examples.md cargo test --test suite words::examples` writes the list anew; review its changes.

use crate::site::project;
use anyqtama::testing;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

const SUITES: [&str; 5] = ["spec", "gfm_table", "gfm_strikethrough", "gfm_tasklist", "footnotes"];

/// The differences that are meant.
const LIST: &str = include_str!("examples.md");

/// The folder of the examples.
fn folder() -> PathBuf {
    let arguments = ["metadata", "--format-version", "1", "--locked", "--offline"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(project()).output().expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    let package = packages.iter().find(|package| package["name"] == "pulldown-cmark").expect("a dependency");
    PathBuf::from(package["manifest_path"].as_str().expect("a path")).with_file_name("tests").join("suite")
}

/// Markdown and HTML of each example of a file of tests.
fn examples(source: &str) -> Vec<(String, String)> {
    let part = |text: &str, name: &str| {
        let (_, rest) = text.split_once(&format!("let {name} = r##\""))?;
        Some(rest.split_once("\"##;")?.0.to_owned())
    };
    source.split("#[test]").skip(1).filter_map(|test| Some((part(test, "original")?, part(test, "expected")?))).collect()
}

/// HTML as a comparison sees it: tags without attributes, entities and spaces of one kind.
fn simple(html: &str) -> String {
    let mut text = String::new();
    for (at, part) in html.split('<').enumerate() {
        let (tag, shown) = if at == 0 { ("", part) } else { part.split_once('>').unwrap_or((part, "")) };
        let name = tag.split([' ', '\n', '/']).find(|name| !name.is_empty()).unwrap_or_default();
        let slash = if tag.starts_with('/') { "/" } else { "" };
        if at > 0 && name != "input" {
            write!(text, "<{slash}{name}>").expect("a string");
        }
        text.push_str(shown);
    }
    for (entity, letter) in [("&quot;", "\""), ("&#39;", "'"), ("\u{a0}", " "), ("&nbsp;", " "), ("\u{2060}", "")] {
        text = text.replace(entity, letter);
    }
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words.replace("> ", ">").replace(" <", "<").replace("<tbody></tbody>", "")
}

/// What this project asks of every text: links to known places, headings with anchors, tables with captions. The examples have none of
/// these, and are compared nevertheless.
const ASKED: [&str; 6] =
    ["unknown-link", "heading-level-one", "heading-level-skipped", "heading-without-anchor", "heading-empty", "table-without-caption"];

/// Errors after which the HTML differs by design.
const REMOVED: [&str; 2] = ["html-forbidden", "html-attribute-forbidden"];

/// What happens to an example that is not written as by the specification.
fn outcome(markdown: &str, expected: &str) -> Option<String> {
    let (html, errors) = testing::html_and_errors(markdown);
    let errors: BTreeSet<&str> = errors.into_iter().filter(|id| !ASKED.contains(id)).collect();
    let (ours, theirs) = (simple(&html), simple(expected));
    let is_removed = errors.iter().any(|id| REMOVED.contains(id));
    let difference = (ours != theirs && !is_removed).then(|| format!("`{ours}` instead of `{theirs}`").replace('|', "\\|"));
    let all: Vec<String> = errors.into_iter().map(str::to_owned).chain(difference).collect();
    (!all.is_empty()).then(|| all.join(", "))
}

#[test]
fn examples_are_written_as_specified_or_listed() {
    let folder = folder();
    let (mut table, mut total, mut same) = (String::new(), 0, 0);
    for suite in SUITES {
        let source = std::fs::read_to_string(folder.join(format!("{suite}.rs"))).expect("the package has its tests");
        for (number, (markdown, expected)) in examples(&source).iter().enumerate() {
            total += 1;
            match outcome(markdown, expected) {
                Some(outcome) => writeln!(table, "| {suite} {} | {outcome} |", number + 1).expect("a string"),
                None => same += 1,
            }
        }
    }
    assert!(total > 680, "only {total} examples were found");
    let (introduction, listed) = LIST.split_once("|---|---|\n").expect("a table");
    if let Some(file) = std::env::var_os("EXAMPLES_TABLE") {
        std::fs::write(project().join(file), format!("{introduction}|---|---|\n{table}")).expect("written");
        return;
    }
    let changed: Vec<&str> =
        table.lines().filter(|line| !listed.contains(line)).chain(listed.lines().filter(|line| !table.contains(line))).collect();
    assert!(changed.is_empty(), "{same} of {total} as specified; not as listed:\n{}", changed.join("\n"));
}
