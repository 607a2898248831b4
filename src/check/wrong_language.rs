//! Detects Russian in Kazakh fields: a long Kazakh text without a single Kazakh letter is probably in the wrong file or field.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, Place};
use crate::markdown::alphabets::{LetterCount, is_cyrillic_kazakh};
use crate::msg;

/// Warns about every Kazakh text that looks Russian. Words that mix alphabets are reported by the parser.
pub(super) fn check(checker: &mut Checker<'_>) {
    let parsed = checker.parsed;
    let folders = parsed.entries.values().map(|folder| &folder.texts).chain(parsed.pages.values().map(|folder| &folder.texts));
    for language in checker.languages.written().filter(|language| is_cyrillic_kazakh(&language.code)) {
        for text in folders.clone().filter_map(|texts| texts.get(&language.code)?.as_ref()) {
            let mut title = LetterCount::default();
            title.add(&text.title);
            if title.plus(text.answer.letters).plus(text.body.letters).looks_russian() {
                checker.problems.push(looks_russian(text.title.place(&text.file)));
            }
        }
    }
}

pub(super) fn looks_russian(place: Place) -> Diagnostic {
    Diagnostic::warning(place, msg!("looks-russian")).hint(msg!("hint-looks-russian"))
}
