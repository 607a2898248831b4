//! Letters: a Kazakh text without a single Kazakh letter is probably Russian, put into the wrong file or field.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, Place};
use crate::markdown::letters::{Count, is_cyrillic_kazakh};
use crate::msg;

/// Warns of every Kazakh text that looks Russian. Words that mix alphabets are found where texts are read.
pub(super) fn check(checker: &mut Checker<'_>) {
    let parsed = checker.parsed;
    let folders = parsed.entries.values().map(|folder| &folder.texts).chain(parsed.pages.values().map(|folder| &folder.texts));
    for language in checker.languages.iter().filter(|language| is_cyrillic_kazakh(&language.code)) {
        for text in folders.clone().filter_map(|texts| texts.get(&language.code)?.as_ref()) {
            let mut title = Count::default();
            title.count(&text.title);
            if title.and(text.answer.letters).and(text.body.letters).looks_russian() {
                checker.problems.push(looks_russian(text.title.place(&text.file)));
            }
        }
    }
}

/// The warning.
pub(super) fn looks_russian(place: Place) -> Diagnostic {
    Diagnostic::warning(place, msg!("looks-russian")).hint(msg!("hint-looks-russian"))
}
