//! `anyqtama accept`: notes in `translations.lock` that a translation says what today's source text says.

use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::check::translations_of;
use crate::content::lock::{Lock, name};
use crate::msg;
use crate::parse::Parsed;
use std::collections::BTreeSet;

/// Which translations to accept.
#[derive(Debug, Clone)]
pub(crate) struct Which {
    /// An entry or page: `quota`, `faq/quota`; none for all of them.
    pub entry: Option<String>,
    /// A language; none for all of them.
    pub language: Option<String>,
}

/// The new lock and how many translations it accepts anew. The error is a name that nothing has, with a hint.
pub(crate) fn accept(parsed: &Parsed, which: &Which) -> Result<(Lock, usize), (Message, Option<Message>)> {
    let source = parsed.source_code();
    let mut lock = parsed.lock.clone();
    let mut accepted = 0;
    let mut known = BTreeSet::new();
    let mut there = BTreeSet::new();
    let mut found = which.entry.is_none();
    for (folder, texts) in translations_of(parsed) {
        let slug = folder.rsplit('/').next().unwrap_or(folder);
        known.insert(slug);
        let is_meant = which.entry.as_deref().is_none_or(|entry| entry == slug || entry == folder);
        found |= is_meant;
        let Some(Some(original)) = texts.get(source) else {
            continue;
        };
        for language in texts.keys().filter(|language| **language != source) {
            there.insert(name(folder, language));
            let is_language = which.language.as_ref().is_none_or(|wanted| wanted == language);
            if is_meant && is_language && lock.accepted(folder, language) != Some(original.fingerprint.as_str()) {
                lock.accept(folder, language, &original.fingerprint);
                accepted += 1;
            }
        }
    }
    if !found {
        let entry = which.entry.as_deref().unwrap_or_default();
        return Err((msg!("unknown-entry", slug = entry), hint_nearest(entry, known)));
    }
    lock.retain(|name| there.contains(name));
    Ok((lock, accepted))
}
