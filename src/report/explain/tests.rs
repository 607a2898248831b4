//! Every code is explained, every example has the problem of its code, and `docs/problems/` is up to date. To renew the pages:
//! `PROBLEM_PAGES=1 cargo test --lib explain`.

use super::{KnownProblem, example, handbook, known, pages};
use crate::base::message::{Message, UiLanguage};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The parts of `src` that report problems of the content.
const ROOMS: [&str; 10] =
    ["base/ui_strings", "base/ui_strings.rs", "check", "content", "load", "markdown", "parse", "render", "search", "yaml"];

#[test]
fn every_example_has_the_problem_of_its_code() {
    let mut trials = example::Trials::new();
    let mut count = |problem: &KnownProblem, is_wrong: bool| {
        let inputs = handbook::with_example(problem, is_wrong)?;
        Some(trials.problems(inputs).iter().filter(|found| found.message.id == problem.code).count())
    };
    let fault = |problem: &KnownProblem| match (count(problem, true), count(problem, false)) {
        (Some(wrong), Some(right)) => {
            (wrong <= right).then(|| format!("{}: {wrong} in the wrong form, {right} in the right one", problem.code))
        }
        _ => problem.about.is_none().then(|| format!("{} needs an example or `about`", problem.code)),
    };
    let faults: Vec<String> = known().problems.iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_code_is_explained_once() {
    let mut codes = BTreeSet::new();
    for problem in &known().problems {
        assert!(known().groups.iter().any(|group| group.id == problem.group), "{}: no group {}", problem.code, problem.group);
        assert!(codes.insert(problem.code.as_str()), "{} is explained twice", problem.code);
        assert!(!Message::outline(&problem.code, UiLanguage::English).is_empty());
    }
    let mut reported = BTreeSet::new();
    ROOMS.iter().for_each(|room| collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room), &mut reported));
    let reported: BTreeSet<&str> = reported.iter().map(String::as_str).collect();
    assert_eq!(reported.difference(&codes).collect::<Vec<_>>(), Vec::<&&str>::new(), "codes without an explanation");
    assert_eq!(codes.difference(&reported).collect::<Vec<_>>(), Vec::<&&str>::new(), "explained, but never reported");
}

/// The ids of messages in sources, without hints and without errors of the machine, which have no code.
fn collect(path: &Path, into: &mut BTreeSet<String>) {
    if path.is_dir() {
        let entries = std::fs::read_dir(path).expect("our own sources");
        entries.for_each(|entry| collect(&entry.expect("our own sources").path(), into));
        return;
    }
    if path.extension().is_none_or(|extension| extension != "rs") {
        return;
    }
    let code = std::fs::read_to_string(path).expect("our own sources");
    let id = |(at, call): (usize, &str)| {
        let id = code[at + call.len()..].trim_start().strip_prefix('"')?.split('"').next()?;
        (!code[..at].ends_with("LocalizedError(") && !id.starts_with("hint-")).then(|| id.to_owned())
    };
    into.extend(code.match_indices("msg!(").filter_map(id));
}

#[test]
fn the_pages_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/problems");
    let pages = pages::pages();
    if std::env::var_os("PROBLEM_PAGES").is_some() {
        std::fs::create_dir_all(&folder).expect("created");
        for (name, text) in &pages {
            std::fs::write(folder.join(name), text).expect("written");
        }
    }
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.expect("can be listed").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).expect("a text"))
    };
    let found: BTreeMap<String, String> = std::fs::read_dir(&folder).expect("docs/problems").map(read).collect();
    assert_eq!(found.keys().collect::<Vec<_>>(), pages.keys().collect::<Vec<_>>());
    for (name, text) in &pages {
        assert!(found[name] == *text, "docs/problems/{name} is out of date: see src/report/explain/tests.rs");
    }
}

#[test]
fn a_wrong_code_gets_the_nearest_one() {
    assert!(super::find("[yaml-tab]").is_ok());
    let hint = super::find("yaml-tba").expect_err("no such code").expect("a hint");
    assert!(hint.text(UiLanguage::English).contains("`yaml-tab`"));
    assert!(super::find("nothing-like-it").is_err_and(|hint| hint.is_none()));
}

#[test]
fn an_explanation_has_the_words_of_check_in_each_language() {
    let problem = super::find("unknown-topic").expect("a code");
    for (language, message, hint) in [
        (UiLanguage::English, "unknown topic `genral`", "did you mean `general`?"),
        (UiLanguage::Kazakh, "`genral`", "`general`"),
        (UiLanguage::Russian, "`genral`", "`general`"),
    ] {
        let text = super::plain(&super::explain(problem, language), language);
        assert!(text.contains(message) && text.contains(hint) && text.contains("    topic: genral\n"), "{text}");
    }
}
