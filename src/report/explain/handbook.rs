//! The small handbook in which every example is tried, and the changes that an example makes to it.

use super::KnownProblem;
use crate::base::diagnostic::FilePath;
use crate::base::inputs::Inputs;
use crate::edit::skeletons;
use std::collections::BTreeMap;

/// The files of the small valid handbook, in addition to those that `anyqtama new handbook` writes.
pub const EXAMPLE_HANDBOOK: [(&str, &str); 16] = [
    ("content/facts.yaml", include_str!("handbook/facts.yaml")),
    ("content/acts.yaml", include_str!("handbook/acts.yaml")),
    ("content/channels.yaml", include_str!("handbook/channels.yaml")),
    ("content/journeys.yaml", include_str!("handbook/journeys.yaml")),
    ("content/paths.yaml", include_str!("handbook/paths.yaml")),
    ("content/changes.yaml", include_str!("handbook/changes.yaml")),
    ("content/directories/clinics/directory.yaml", include_str!("handbook/directory.yaml")),
    ("content/directories/clinics/astana.yaml", include_str!("handbook/astana.yaml")),
    ("content/faq/quota/entry.yaml", include_str!("handbook/entry.yaml")),
    ("content/faq/quota/kk.md", include_str!("handbook/kk.md")),
    ("content/faq/quota/ru.md", include_str!("handbook/ru.md")),
    ("content/pages/about/page.yaml", "order: 1\n"),
    ("content/pages/about/kk.md", "---\ntitle: Біз туралы\nanswer: Бұл – анықтама.\n---\nМәтін.\n"),
    ("content/pages/about/ru.md", "---\ntitle: О нас\nanswer: Это справочник.\n---\nТекст.\n"),
    ("assets/seal.gif", SMALL_GIF),
    ("themes/default/static/note.txt", "a note"),
];

/// A picture of 64 × 48 pixels, as text.
pub const SMALL_GIF: &str = "GIF89a\u{40}\0\u{30}\0\0\0\0,\0\0\0\0";

type HandbookTexts = BTreeMap<String, String>;

/// The handbook with the wrong or the right form of an example. None for a problem without an example.
pub(super) fn with_example(problem: &KnownProblem, is_wrong: bool) -> Option<Inputs> {
    let (file, wrong) = (problem.file.as_deref()?, problem.wrong.as_deref()?);
    let mut texts = small_handbook();
    for change in &problem.with {
        match &change.at {
            Some(at) => replace(&mut texts, problem, &change.file, at, &change.text),
            None => {
                texts.insert(change.file.clone(), change.text.clone());
            }
        }
    }
    match problem.at.as_deref().or(problem.right.as_deref()) {
        Some(at) => {
            let typed = if is_wrong { wrong } else { problem.right.as_deref().unwrap_or_default() };
            replace(&mut texts, problem, file, at, typed);
        }
        None if is_wrong => {
            texts.insert(file.to_owned(), wrong.to_owned());
        }
        None => {}
    }
    Some(inputs(texts))
}

/// The files that `anyqtama new handbook --edition 2026-01-01` writes, whatever the day is.
pub(crate) fn skeleton() -> HandbookTexts {
    let languages = ["kk".to_owned(), "ru".to_owned()];
    let edition = "2026-01-01".parse().unwrap_or_else(|_| unreachable!("a date"));
    let skeleton = skeletons::handbook(&languages, Some("KZ"), edition).unwrap_or_else(|_| unreachable!("both are language tags"));
    skeleton.into_iter().collect()
}

fn small_handbook() -> HandbookTexts {
    let own = EXAMPLE_HANDBOOK.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    skeleton().into_iter().chain(own).collect()
}

/// Replaces a text that must occur exactly once: a test tries every example.
fn replace(texts: &mut HandbookTexts, problem: &KnownProblem, file: &str, at: &str, typed: &str) {
    let text = texts.get_mut(file).unwrap_or_else(|| panic!("the example of {} has the file {file}", problem.code));
    assert_eq!(text.matches(at).count(), 1, "the example of {}: `{at}` occurs exactly once in {file}", problem.code);
    *text = text.replace(at, typed);
}

fn inputs(texts: HandbookTexts) -> Inputs {
    let mut inputs = Inputs::default();
    for (path, text) in texts {
        let files = match path.split('/').next() {
            Some("content") => &mut inputs.content,
            Some("themes") => &mut inputs.themes,
            Some("assets") => &mut inputs.assets,
            // A skeleton also has files for git, which are not loaded.
            _ => continue,
        };
        files.insert(FilePath::from(path), text.into_bytes());
    }
    inputs
}
