//! Problems as the overlay shows them: the place, the words, the hint, and the lines around.

use crate::diagnostic::{Diagnostic, Severity};
use crate::inputs::Inputs;
use crate::message::Speech;
use crate::report;
use serde_json::{Value, json};

/// So many problems are shown; the rest is counted. Whoever has more mends the first ones first.
pub const MOST: usize = 100;
/// So many lines are shown before and after the place.
const AROUND: u32 = 2;

/// A problem with the lines around it.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The problem.
    pub diagnostic: Diagnostic,
    lines: Vec<(u32, String)>,
}

impl Problem {
    /// Takes the lines around a problem from the files as they are now.
    pub fn new(diagnostic: Diagnostic, inputs: &Inputs) -> Problem {
        let lines = report::lines_around(inputs, &diagnostic.place, AROUND);
        Problem { diagnostic, lines }
    }

    /// For the overlay, in words.
    pub fn to_json(&self, speech: Speech) -> Value {
        let lines: Vec<Value> = self.lines.iter().map(|(number, text)| json!({ "number": number, "text": text })).collect();
        let mut value = report::machine(&self.diagnostic, speech);
        value["lines"] = Value::from(lines);
        value
    }
}

/// The problems to show: errors first, else in reading order.
pub fn most_important(mut problems: Vec<Diagnostic>, inputs: &Inputs) -> Vec<Problem> {
    problems.sort_by_key(|problem| problem.severity != Severity::Error);
    problems.truncate(MOST);
    problems.into_iter().map(|problem| Problem::new(problem, inputs)).collect()
}
