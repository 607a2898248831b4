//! The law over random texts: 8,000 of them in an optimised build, 800 in others. `WORDS_CASES` sets how many are compared, `WORDS_SEED`
//! makes others:
//! `WORDS_CASES=20000 WORDS_SEED=7 cargo test --release --test suite words::random`.

use super::pages::{entry_page, printed};
use super::texts::{Texts, words};
use anyqtama::testing::{self, SourceTexts as Files};
use std::collections::BTreeSet;

/// Texts per site: below the limit from which the search index is sharded.
const BATCH: usize = 400;

struct Case {
    answer: String,
    parts: Vec<String>,
}

impl Case {
    fn body(&self) -> String {
        self.parts.concat()
    }

    /// Whether answer and body have no error by themselves.
    fn is_accepted(&self) -> bool {
        !testing::has_text_errors(&self.answer, &self.body())
    }
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().map_or(default, |value| value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

#[test]
fn no_word_is_lost_in_random_texts() {
    let wanted = setting("WORDS_CASES", if cfg!(debug_assertions) { 800 } else { 8_000 }) as usize;
    let mut texts = Texts::new(setting("WORDS_SEED", 1));
    let (mut compared, mut refused) = (0, 0);
    let mut failures = Vec::new();
    while compared < wanted && failures.len() < 5 {
        let mut batch = Vec::new();
        while batch.len() < BATCH.min(wanted - compared) {
            let case = Case { parts: texts.next(), answer: texts.sentence() };
            if case.is_accepted() { batch.push(case) } else { refused += 1 }
        }
        let (done, broken) = compare(&batch);
        compared += done;
        refused += batch.len() - done;
        failures.extend(broken);
    }
    assert!(refused < 3 * compared, "too few texts are accepted for this test to say much: {compared} of {}", compared + refused);
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

/// Builds a site of the cases. Returns how many could be compared, and what is wrong with the others, reduced.
fn compare(cases: &[Case]) -> (usize, Vec<String>) {
    let Some(faults) = faults(cases) else {
        // An error that only `check` finds. It concerns a few texts, which are found by halving.
        if cases.len() <= 1 {
            return (0, Vec::new());
        }
        let (one, other) = cases.split_at(cases.len() / 2);
        let ((one, mut failures), (other, more)) = (compare(one), compare(other));
        failures.extend(more);
        return (one + other, failures);
    };
    let failures = faults.iter().take(3).map(|(at, fault)| {
        let reduced = reduced(&cases[*at]);
        let fault = self::faults(std::slice::from_ref(&reduced))
            .and_then(|faults| faults.into_iter().next())
            .map_or(fault.clone(), |(_, fault)| fault);
        format!("{fault}\n  answer: {:?}\n  text: {:?}", reduced.answer, reduced.body())
    });
    (cases.len(), failures.collect())
}

/// The indices of the cases that break the law, with the fault; `None` if the site has errors.
fn faults(cases: &[Case]) -> Option<Vec<(usize, String)>> {
    let site = testing::build(&files(cases))?;
    let found = cases.iter().enumerate().filter_map(|(at, case)| fault(case, &site, at).map(|fault| (at, fault)));
    Some(found.collect())
}

fn fault(case: &Case, site: &testing::SiteFiles, at: usize) -> Option<String> {
    let page = entry_page(site, "kk", &format!("e{at}"));
    let print = printed(site, "kk", at + 1);
    let body = case.body();
    let notes = comments(&case.answer).chain(comments(&body));
    let notes: BTreeSet<String> = notes.flat_map(words).collect();
    let source = words(&case.answer).into_iter().chain(words(&declared_removed(&case.body())));
    let source: Vec<String> = source.filter(|word| !notes.contains(word)).collect();
    let has_notes = case.body().contains("[^");
    for (name, found) in [("page", &page), ("print", &print)] {
        let shown: BTreeSet<&String> = found.shown.iter().chain(&found.in_attributes).collect();
        if let Some(lost) = source.iter().find(|word| !shown.contains(word)) {
            return Some(format!("{lost} is lost on the {name}"));
        }
    }
    let expected: Vec<&String> = source.iter().filter(|word| page.shown.contains(word)).collect();
    let mut shown: Vec<&String> = page.shown.iter().filter(|word| !notes.contains(*word)).collect();
    if has_notes {
        // Notes are collected at the end of their text.
        shown.sort_by_key(|word| source.iter().position(|other| other == *word));
    }
    if shown != expected {
        let at = shown.iter().zip(&expected).position(|(one, other)| one != other).unwrap_or(shown.len().min(expected.len()));
        return Some(format!("word {at} is {:?} on the page, {:?} in the source", shown.get(at), expected.get(at)));
    }
    let mut printed_words: Vec<&String> = print.shown.iter().filter(|word| page.shown.contains(word) && !notes.contains(*word)).collect();
    let mut seen = BTreeSet::new();
    printed_words.retain(|word| seen.insert(*word));
    if has_notes {
        printed_words.sort_by_key(|word| source.iter().position(|other| other == *word));
    }
    if printed_words != shown {
        return Some(format!("print has {printed_words:?}, the page {shown:?}"));
    }
    None
}

/// The text without the names of footnotes, which only connect marks and notes.
fn declared_removed(text: &str) -> String {
    let mut kept = text.to_owned();
    let mut from = 0;
    while let Some(start) = kept[from..].find("[^").map(|at| from + at) {
        from = start + 2;
        // A mark holds no other bracket: of two that are nested, the inner one is the mark.
        let end = kept[from..].find(['[', ']', '\n']).map(|at| from + at);
        if let Some(end) = end.filter(|end| kept[*end..].starts_with(']')) {
            kept.replace_range(start..=end, "");
            from = start;
        }
    }
    kept
}

/// What may be a comment. Inside of code, it is not.
fn comments(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("<!--").map(|(at, _)| text[at..].split("-->").next().unwrap_or_default())
}

/// The small files of a handbook in one language.
const FILES: [(&str, &str); 5] = [
    (
        "content/handbook.yaml",
        "title: {kk: А}\npurpose: {kk: А}\nlead: {kk: А}\npublisher: {name: {kk: А}, notice: {kk: А}, email: not_given}\nlanguages: [{code: kk, name: А}]\nbase_url: https://a.example\nedition: 2026-01-01\nsource: {kk: А}\n",
    ),
    ("content/topics.yaml", "topics:\n  - {id: general, name: {kk: А}, scope: {kk: А}}\n"),
    (
        "content/facts.yaml",
        "facts:\n  - id: quota\n    unit: number\n    name: {kk: А}\n    basis: not_given\n    parts: [{id: a, name: {kk: А}}]\n    periods: [{from: 2026-01-01, to: 2026-12-30, value: 1, parts: {a: 1}}]\n",
    ),
    ("content/brochures.yaml", "brochures:\n  - {slug: all, title: {kk: А}, paper: [a4]}\n"),
    ("assets/seal.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"),
];

fn files(cases: &[Case]) -> Files {
    let mut files: Files = FILES.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    for (at, case) in cases.iter().enumerate() {
        let entry = format!("number: {}\ntopic: general\nchecked_on: 2026-01-01\nreview_by: 2026-12-31\n", at + 1);
        files.insert(format!("content/faq/e{at}/entry.yaml"), entry);
        let answer = serde_json::to_string(&case.answer).expect("a text");
        let text = format!("---\ntitle: Сұрақ {at}\nanswer: {answer}\n---\n{}", case.body());
        files.insert(format!("content/faq/e{at}/kk.md"), text);
    }
    files
}

/// The case without the parts that the fault does not need.
fn reduced(case: &Case) -> Case {
    let breaks = |case: &Case| faults(std::slice::from_ref(case)).is_some_and(|faults| !faults.is_empty());
    let mut best = Case { answer: case.answer.clone(), parts: case.parts.clone() };
    let simple = Case { answer: "А".to_owned(), parts: best.parts.clone() };
    if breaks(&simple) {
        best = simple;
    }
    loop {
        let smaller = (0..best.parts.len()).find_map(|at| {
            let mut parts = best.parts.clone();
            parts.remove(at);
            Some(Case { answer: best.answer.clone(), parts }).filter(breaks)
        });
        match smaller {
            Some(smaller) => best = smaller,
            None => break,
        }
    }
    // Then single characters.
    let mut letters: Vec<String> = best.parts.concat().chars().map(String::from).collect();
    let mut at = 0;
    while at < letters.len() && letters.len() < 120 {
        let mut fewer = letters.clone();
        fewer.remove(at);
        if breaks(&Case { answer: best.answer.clone(), parts: fewer.clone() }) { letters = fewer } else { at += 1 }
    }
    Case { answer: best.answer, parts: letters }
}
