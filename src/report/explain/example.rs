//! Tries an example in the small handbook, and returns what `check` reports for it.

use super::{Explanation, KnownProblem, handbook, known};
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::inputs::{Files, Inputs};
use crate::base::message::{Message, UiLanguage};
use crate::base::options::Options;
use crate::base::visible::visible;
use crate::parse::SourceMarks;
use crate::pipeline::{Cache, prepare};
use std::collections::BTreeSet;

/// The explanation of a kind of problem in a language of messages.
pub(crate) fn explain(problem: &'static KnownProblem, ui_language: UiLanguage) -> Explanation {
    explain_with(&mut Trials::new(), problem, ui_language)
}

/// The same, for many problems.
pub(super) fn explain_with(trials: &mut Trials, problem: &'static KnownProblem, ui_language: UiLanguage) -> Explanation {
    let group = known().groups.iter().find(|group| group.id == problem.group).expect("every problem has a group: a test looks it up");
    let said = handbook::with_example(problem, true).and_then(|inputs| first_with_code(problem, trials.problems(inputs)));
    let text = |message: &Message| message.text(ui_language);
    Explanation {
        code: &problem.code,
        group: group.title.text(ui_language),
        severity: said.as_ref().map(|said| said.severity),
        message: said.as_ref().map_or_else(|| Message::outline(&problem.code, ui_language), |said| text(&said.message)),
        hint: said.and_then(|said| said.hint.as_ref().map(text)),
        why: group.why.text(ui_language),
        about: problem.about.as_ref().map(|about| about.text(ui_language)),
        file: problem.file.as_deref(),
        wrong: problem.wrong.as_deref().map(visible),
        right: problem.right.as_deref().map(visible),
    }
}

fn first_with_code(problem: &KnownProblem, problems: Vec<Diagnostic>) -> Option<Diagnostic> {
    let with_code: Vec<Diagnostic> = problems.into_iter().filter(|found| found.message.id == problem.code).collect();
    let in_file = with_code.iter().find(|found| Some(&*found.place.file) == problem.file.as_deref());
    in_file.or(with_code.first()).cloned()
}

/// Checks small handbooks one after the other. The theme is compiled again only when it changes.
pub(super) struct Trials {
    cache: Cache,
    inputs: Inputs,
}

impl Trials {
    pub(super) fn new() -> Trials {
        Trials { cache: Cache::new(SourceMarks::None), inputs: Inputs::default() }
    }

    /// All problems of a handbook.
    pub(super) fn problems(&mut self, inputs: Inputs) -> Vec<Diagnostic> {
        let changed: BTreeSet<FilePath> = changed(&self.inputs, &inputs).chain(changed(&inputs, &self.inputs)).collect();
        self.inputs = inputs;
        self.cache.update(&self.inputs, changed.iter());
        let prepared = prepare(&self.inputs, &[], &Options::default(), &mut self.cache);
        let mut problems = prepared.problems;
        problems.extend(prepared.value.site.iter().flat_map(|site| self.cache.check_templates(site)).collect::<Vec<_>>());
        problems
    }
}

/// The files of `a` that `b` lacks or has with another content.
fn changed<'a>(a: &'a Inputs, b: &'a Inputs) -> impl Iterator<Item = FilePath> + 'a {
    let differing =
        |(a, b): (&'a Files, &'a Files)| a.iter().filter(|(path, bytes)| b.get(*path) != Some(*bytes)).map(|(path, _)| path.clone());
    [(&a.content, &b.content), (&a.themes, &b.themes), (&a.assets, &b.assets)].into_iter().flat_map(differing)
}
