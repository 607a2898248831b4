//! The pages of `docs/problems/`. A test compares them and writes them on request, so this is compiled for tests only.

use super::{Explanation, KnownProblem, capitalized, example, known};
use crate::base::message::UiLanguage;
use std::collections::BTreeMap;
use std::fmt::Write;

const LANGUAGE: UiLanguage = UiLanguage::English;

/// File name → page. The index lists all codes by group.
pub(super) fn pages() -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    let mut trials = example::Trials::new();
    let mut index = "# Problems\n\nEvery problem that `anyqtama check` reports has a code, in brackets after its message. Each code is explained \
                     here with an example. `anyqtama check --explain CODE` explains it in English, Kazakh or Russian, and the preview links \
                     every code to the same text. These pages are made from `src/report/explain/problems.yaml`.\n"
        .to_owned();
    for group in &known().groups {
        let problems: Vec<&'static KnownProblem> = known().problems.iter().filter(|problem| problem.group == group.id).collect();
        let (title, why) = (group.title.text(LANGUAGE), group.why.text(LANGUAGE));
        writeln!(index, "\n## [{title}]({}.md)\n", group.id).expect("a string");
        for problem in &problems {
            writeln!(index, "- [`{0}`]({1}.md#{0})", problem.code, group.id).expect("a string");
        }
        let sections: Vec<String> =
            problems.into_iter().map(|problem| section(&example::explain_with(&mut trials, problem, LANGUAGE))).collect();
        let page = format!("# {title}\n\n{why} [All problems](README.md)\n{}", sections.concat());
        pages.insert(format!("{}.md", group.id), page);
    }
    pages.insert("README.md".to_owned(), index);
    pages
}

/// The section of a code.
fn section(explanation: &Explanation) -> String {
    let mut text = format!("\n## {}\n\n{}.", explanation.code, capitalized(&explanation.message));
    if let Some(hint) = &explanation.hint {
        let end = if hint.ends_with(['?', '.']) { "" } else { "." };
        write!(text, " {}{end}", capitalized(hint)).expect("a string");
    }
    text.push('\n');
    if let Some(about) = explanation.about {
        writeln!(text, "\n{about}").expect("a string");
    }
    for (label, form) in [("Wrong", &explanation.wrong), ("Right", &explanation.right)] {
        let Some(form) = form else { continue };
        let longest = form.lines().map(|line| line.trim_start().bytes().take_while(|byte| *byte == b'`').count()).max().unwrap_or(0);
        let fence = "`".repeat((longest + 1).max(3));
        let file = explanation.file.unwrap_or_default();
        writeln!(text, "\n{label}, `{file}`:\n\n{fence}\n{}\n{fence}", form.trim_end_matches('\n')).expect("a string");
    }
    text
}
