//! Problems as the interface lists them: position, message, hint and the surrounding lines of the file.

use crate::base::diagnostic::{Diagnostic, Severity};
use crate::base::inputs::Inputs;
use crate::base::message::UiLanguage;
use crate::report::problems;
use serde_json::{Value, json};

/// The number of problems that are listed; the others are only counted.
const MAX_LISTED: usize = 100;
/// The number of lines that are shown before and after the line of the problem.
const CONTEXT_LINES: u32 = 2;

/// A problem with the surrounding lines of its file.
#[derive(Debug, Clone)]
pub(crate) struct ProblemExcerpt {
    pub diagnostic: Diagnostic,
    lines: Vec<(u32, String)>,
    /// The line of the second place, for example the sentence of the other language.
    also_lines: Vec<(u32, String)>,
}

impl ProblemExcerpt {
    /// Copies the surrounding lines from the current files.
    pub(crate) fn new(diagnostic: Diagnostic, inputs: &Inputs) -> ProblemExcerpt {
        let lines = problems::lines_around(inputs, &diagnostic.place, CONTEXT_LINES);
        let also_lines = diagnostic.also.as_ref().map(|also| problems::lines_around(inputs, also, 0)).unwrap_or_default();
        ProblemExcerpt { diagnostic, lines, also_lines }
    }

    pub(crate) fn is_error(&self) -> bool {
        self.diagnostic.severity == Severity::Error
    }

    /// The problem as JSON, with its message in the language of the interface.
    pub(crate) fn to_json(&self, ui_language: UiLanguage) -> Value {
        let numbered = |lines: &[(u32, String)]| lines.iter().map(|(number, text)| json!({ "number": number, "text": text })).collect();
        let mut value = problems::machine(&self.diagnostic, ui_language);
        value["lines"] = numbered(&self.lines);
        value["also_lines"] = numbered(&self.also_lines);
        value
    }
}

/// The problems to list: errors, then warnings, each in reading order.
pub(crate) fn most_important(problems: &[Diagnostic], inputs: &Inputs) -> Vec<ProblemExcerpt> {
    let of = |severity: Severity| problems.iter().filter(move |problem| problem.severity == severity);
    of(Severity::Error).chain(of(Severity::Warning)).take(MAX_LISTED).map(|problem| ProblemExcerpt::new(problem.clone(), inputs)).collect()
}
