//! Finds texts that are still those of a skeleton.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, Severity};
use crate::base::inputs::Inputs;
use crate::base::placeholders::TO_TRANSLATE;
use crate::msg;

impl Checker<'_> {
    /// Reports a text that was never written. With `--strict` it is an error; `publish` refuses it in any case.
    pub(super) fn placeholder(&mut self, place: Place) {
        let severity = if self.options.strict { Severity::Error } else { Severity::Warning };
        self.placeholders.push(place.clone());
        let problem = Diagnostic { severity, ..Diagnostic::warning(place, msg!("placeholder-text")) };
        self.problems.push(problem.hint(msg!("hint-placeholder-text")));
    }

    /// Reports titles, answers and bodies of skeletons, once for each text.
    pub(super) fn placeholder_texts(&mut self) {
        let parsed = self.parsed;
        let texts = parsed.entries.values().map(|folder| &folder.texts).chain(parsed.pages.values().map(|folder| &folder.texts));
        for text in texts.flat_map(|texts| texts.values()).flatten().filter(|text| text.is_skeleton) {
            self.placeholder(text.title.place(&text.file));
        }
    }

    /// Reports interface strings that nobody has translated yet.
    pub(super) fn placeholder_words(&mut self, inputs: &Inputs) {
        let is_copy = |(path, text): &(&FilePath, &Vec<u8>)| path.ends_with(".ftl") && text.starts_with(TO_TRANSLATE.as_bytes());
        for (path, _) in inputs.themes.iter().filter(is_copy) {
            self.placeholder(Place::new(path, Position::START));
        }
    }
}
