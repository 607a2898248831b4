//! `anyqtama accept`: records in `translations.lock` that a translation matches the current source text.

use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::check::translations_of;
use crate::content::translation_lock::{TranslationLock, translation_name};
use crate::msg;
use crate::parse::Parsed;
use std::collections::BTreeSet;

/// Which translations to accept.
#[derive(Debug, Clone)]
pub(crate) struct AcceptFilter {
    /// An entry or page, as `card` or `faq/card`. `None`: all of them.
    pub entry: Option<String>,
    /// A language code. `None`: all of them.
    pub language: Option<String>,
}

/// The new lock and the number of newly accepted translations. Translations that no longer exist are dropped from it.
///
/// Error: the filter names an unknown entry. It comes with a hint.
pub(crate) fn accept(parsed: &Parsed, filter: &AcceptFilter) -> Result<(TranslationLock, usize), (Message, Option<Message>)> {
    let source = parsed.source_code();
    let mut lock = parsed.lock.clone();
    let mut accepted = 0;
    let mut slugs = BTreeSet::new();
    let mut existing = BTreeSet::new();
    let mut found = filter.entry.is_none();
    for (folder, texts) in translations_of(parsed) {
        let slug = folder.rsplit('/').next().unwrap_or(folder);
        slugs.insert(slug);
        let is_selected = filter.entry.as_deref().is_none_or(|entry| entry == slug || entry == folder);
        found |= is_selected;
        let Some(Some(original)) = texts.get(source) else {
            continue;
        };
        for language in texts.keys().filter(|language| **language != source) {
            existing.insert(translation_name(folder, language));
            let is_language = filter.language.as_ref().is_none_or(|wanted| wanted == language);
            if is_selected && is_language && lock.accepted(folder, language) != Some(original.fingerprint.as_str()) {
                lock.accept(folder, language, &original.fingerprint);
                accepted += 1;
            }
        }
    }
    if !found {
        let entry = filter.entry.as_deref().unwrap_or_default();
        return Err((msg!("unknown-entry", slug = entry), hint_nearest(entry, slugs)));
    }
    lock.retain(|name| existing.contains(name));
    Ok((lock, accepted))
}
