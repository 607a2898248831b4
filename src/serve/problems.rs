//! Problems as the overlay shows them: the place, the words, the hint, and the lines around.

use crate::base::diagnostic::{Diagnostic, Severity};
use crate::base::inputs::Inputs;
use crate::base::message::Speech;
use crate::report::problems;
use serde_json::{Value, json};

/// So many problems are shown; the rest is counted. Whoever has more mends the first ones first.
const MOST: usize = 100;
/// So many lines are shown before and after the place.
const AROUND: u32 = 2;

/// A problem with the lines around it.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    /// The problem.
    pub diagnostic: Diagnostic,
    lines: Vec<(u32, String)>,
}

impl Problem {
    /// Takes the lines around a problem from the files as they are now.
    pub(crate) fn new(diagnostic: Diagnostic, inputs: &Inputs) -> Problem {
        let lines = problems::lines_around(inputs, &diagnostic.place, AROUND);
        Problem { diagnostic, lines }
    }

    /// Whether it stands in the way of a new site.
    pub(crate) fn is_error(&self) -> bool {
        self.diagnostic.severity == Severity::Error
    }

    /// For the overlay, in words.
    pub(crate) fn to_json(&self, speech: Speech) -> Value {
        let lines: Vec<Value> = self.lines.iter().map(|(number, text)| json!({ "number": number, "text": text })).collect();
        let mut value = problems::machine(&self.diagnostic, speech);
        value["lines"] = Value::from(lines);
        value
    }
}

/// The problems to show: errors first, else in reading order.
pub(crate) fn most_important(problems: &[Diagnostic], inputs: &Inputs) -> Vec<Problem> {
    let of = |severity: Severity| problems.iter().filter(move |problem| problem.severity == severity);
    of(Severity::Error).chain(of(Severity::Warning)).take(MOST).map(|problem| Problem::new(problem.clone(), inputs)).collect()
}
