//! Detects stale translations: those that were not made from the current source text.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, Place, ProblemKind, Severity};
use crate::base::language::LanguageId;
use crate::msg;
use crate::parse::{Parsed, ParsedText};
use std::collections::BTreeMap;
use std::sync::Arc;

/// All folders with texts: the name (`faq/card`) and the texts by language code.
pub(crate) fn folders(parsed: &Parsed) -> impl Iterator<Item = (&str, &BTreeMap<String, Option<Arc<ParsedText>>>)> {
    let entries = parsed.entries.values().map(|folder| (folder.folder.as_str(), &folder.texts));
    entries.chain(parsed.pages.values().map(|folder| (folder.folder.as_str(), &folder.texts)))
}

/// Why a translation may differ from its source.
pub(crate) enum Staleness {
    /// The source text changed after the translation was accepted.
    SourceChanged,
    /// The translation was never accepted.
    NotAccepted,
}

/// Whether a translation is up to date with its source text: `None` if it is.
pub(crate) fn staleness(parsed: &Parsed, folder: &str, language: &str, original: &ParsedText) -> Option<Staleness> {
    match parsed.lock.accepted(folder, language) {
        Some(accepted) if accepted == original.fingerprint => None,
        Some(_) => Some(Staleness::SourceChanged),
        None => Some(Staleness::NotAccepted),
    }
}

/// Reports each translation whose accepted source text is not the current one.
pub(super) fn check(checker: &mut Checker<'_>) {
    let parsed = checker.parsed;
    let severity = if checker.options.strict { Severity::Error } else { Severity::Warning };
    for (folder, texts) in folders(parsed) {
        let Some(Some(original)) = texts.get(&checker.languages.source().code) else {
            continue;
        };
        for language in checker.languages.written().filter(|language| language.id != LanguageId::SOURCE) {
            let Some(Some(translation)) = texts.get(&language.code) else {
                continue;
            };
            let message = match staleness(parsed, folder, &language.code, original) {
                None => continue,
                Some(Staleness::SourceChanged) => msg!("translation-stale", language = &language.code),
                Some(Staleness::NotAccepted) => msg!("translation-not-accepted", language = &language.code),
            };
            let hint = msg!("hint-accept", folder = folder, language = &language.code);
            let problem = Diagnostic { severity, ..Diagnostic::warning(Place::start_of(&translation.file), message) }
                .kind(ProblemKind::OutdatedTranslation);
            checker.problems.push(problem.hint(hint).also(Place::start_of(&original.file)));
        }
    }
}
