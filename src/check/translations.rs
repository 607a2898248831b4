//! Whether each translation was made from today's source text.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, Place, ProblemKind, Severity};
use crate::base::language::LanguageId;
use crate::msg;
use crate::parse::{Parsed, ParsedText};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The folders with texts: name (`faq/quota`) and texts by language code.
pub(crate) fn folders(parsed: &Parsed) -> impl Iterator<Item = (&str, &BTreeMap<String, Option<Arc<ParsedText>>>)> {
    let entries = parsed.entries.values().map(|folder| (folder.folder.as_str(), &folder.texts));
    entries.chain(parsed.pages.values().map(|folder| (folder.folder.as_str(), &folder.texts)))
}

/// Reports each translation whose source text is not the one that was accepted.
pub(super) fn check(checker: &mut Checker<'_>) {
    let parsed = checker.parsed;
    let severity = if checker.options.strict { Severity::Error } else { Severity::Warning };
    for (folder, texts) in folders(parsed) {
        let Some(Some(original)) = texts.get(&checker.languages.source().code) else {
            continue;
        };
        for language in checker.languages.iter().filter(|language| language.id != LanguageId::SOURCE) {
            let Some(Some(translation)) = texts.get(&language.code) else {
                continue;
            };
            let message = match parsed.lock.accepted(folder, &language.code) {
                Some(accepted) if accepted == original.fingerprint => continue,
                Some(_) => msg!("translation-stale", language = &language.code),
                None => msg!("translation-not-accepted", language = &language.code),
            };
            let hint = msg!("hint-accept", folder = folder, language = &language.code);
            let problem = Diagnostic { severity, ..Diagnostic::warning(Place::start_of(&translation.file), message) }
                .kind(ProblemKind::OutdatedTranslation);
            checker.problems.push(problem.hint(hint).also(Place::start_of(&original.file)));
        }
    }
}
