//! Explains problems by their code: the message as `check` gives it for an example, why it matters, what is wrong and what is right.
//! `check --explain`, the help pages of the preview and `docs/problems/` are made from it.

mod example;
mod handbook;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use example::explain;
pub(crate) use handbook::skeleton;
pub use handbook::{EXAMPLE_HANDBOOK, SMALL_GIF};
pub(crate) use text::{capitalized, plain};

use crate::base::diagnostic::Severity;
use crate::base::message::{Message, UiLanguage};
use crate::base::nearest::hint_nearest;
use serde::Deserialize;
use std::sync::LazyLock;

/// `problems.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnownProblems {
    pub groups: Vec<ProblemGroup>,
    pub problems: Vec<KnownProblem>,
}

/// Problems that are described on one page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProblemGroup {
    pub id: String,
    pub title: InUiLanguages,
    /// Why problems of this group matter.
    pub why: InUiLanguages,
}

/// A text in every language of messages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct InUiLanguages {
    en: String,
    kk: String,
    ru: String,
}

impl InUiLanguages {
    pub(crate) fn text(&self, ui_language: UiLanguage) -> &str {
        match ui_language {
            UiLanguage::English => &self.en,
            UiLanguage::Kazakh => &self.kk,
            UiLanguage::Russian => &self.ru,
        }
    }
}

/// A kind of problem.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnownProblem {
    /// The code in brackets after the message, which is the id of the message.
    pub code: String,
    /// The id of its [`ProblemGroup`].
    pub group: String,
    /// Cause and remedy of a problem without an example.
    pub about: Option<InUiLanguages>,
    /// Changes of the small handbook that the example needs.
    #[serde(default)]
    pub with: Vec<ExampleChange>,
    /// The file of the example.
    pub file: Option<String>,
    /// What is replaced in the file; if omitted, `right` is.
    pub at: Option<String>,
    pub wrong: Option<String>,
    /// The right form; if it and `at` are omitted, `wrong` is a whole new file.
    pub right: Option<String>,
}

/// A change of the small handbook.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExampleChange {
    pub file: String,
    /// What is replaced by `text`; if omitted, `text` is the whole file.
    pub at: Option<String>,
    pub text: String,
}

/// What is told about a kind of problem, in one language.
#[derive(Debug)]
pub(crate) struct Explanation {
    pub code: &'static str,
    /// The title of its group.
    pub group: &'static str,
    /// None without an example.
    pub severity: Option<Severity>,
    pub message: String,
    pub hint: Option<String>,
    /// Why problems of the group matter.
    pub why: &'static str,
    pub about: Option<&'static str>,
    pub file: Option<&'static str>,
    /// What was typed, with the codes of characters that cannot be seen.
    pub wrong: Option<String>,
    pub right: Option<String>,
}

static KNOWN: LazyLock<KnownProblems> =
    LazyLock::new(|| serde_yaml::from_str(include_str!("problems.yaml")).expect("problems.yaml is valid: a test reads it"));

/// All kinds of problems.
pub(crate) fn known() -> &'static KnownProblems {
    &KNOWN
}

/// The kind of problem with a code; otherwise a hint with the nearest code.
pub(crate) fn find(code: &str) -> Result<&'static KnownProblem, Option<Message>> {
    let code = code.trim_matches(['[', ']', ' ']);
    let found = KNOWN.problems.iter().find(|problem| problem.code == code);
    found.ok_or_else(|| hint_nearest(code, KNOWN.problems.iter().map(|problem| problem.code.as_str())))
}
