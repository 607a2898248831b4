//! The cache of the parity check, for the preview: pairs of source text and translation in which no difference was found.
//!
//! The result of a comparison depends only on the two texts, the conventions of their languages and the intended differences. A pair is cached only if nothing at all was
//! reported in either text, because a reported problem suppresses differences that follow from it.

use super::same_except::LanguageExceptions;
use crate::base::diagnostic::{FilePath, Place};
use crate::base::language::Languages;
use crate::base::locale::Locale;
use crate::parse::ParsedText;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Empty for a single build; kept between builds by the preview.
#[derive(Default)]
pub(crate) struct ParityCache(Mutex<CachedPairs>);

#[derive(Default)]
struct CachedPairs {
    /// Language codes and conventions with which the pairs were compared.
    locales: Vec<(String, Arc<Locale>)>,
    /// Intended differences with which they were compared.
    exceptions: LanguageExceptions,
    /// File of the translation → source text and translation. They are compared by pointer: a changed file is a new text.
    equal: BTreeMap<FilePath, (Arc<ParsedText>, Arc<ParsedText>)>,
}

impl ParityCache {
    /// Called before each check. Clears the cache if conventions or intended differences changed, or if most of it belongs to deleted files.
    pub(super) fn invalidate(&self, languages: &Languages, exceptions: &LanguageExceptions, translations: usize) {
        let locales: Vec<_> = languages.iter().map(|language| (language.code.clone(), language.locale.clone())).collect();
        let mut cached = self.lock();
        if cached.locales != locales || cached.exceptions != *exceptions || cached.equal.len() > 2 * translations + 16 {
            *cached = CachedPairs { locales, exceptions: exceptions.clone(), equal: BTreeMap::new() };
        }
    }

    /// Whether this pair of texts was already compared without finding a difference.
    pub(super) fn contains(&self, original: &Arc<ParsedText>, translation: &Arc<ParsedText>) -> bool {
        let cached = self.lock();
        let pair = cached.equal.get(&translation.file);
        pair.is_some_and(|(source, text)| Arc::ptr_eq(source, original) && Arc::ptr_eq(text, translation))
    }

    /// Adds a pair in which no difference was found. `reported` are the places of all problems so far.
    pub(super) fn insert(&self, original: &Arc<ParsedText>, translation: &Arc<ParsedText>, reported: &BTreeSet<Place>) {
        let is_clean = |text: &ParsedText| reported.range(Place::start_of(&text.file)..).next().is_none_or(|place| place.file != text.file);
        if is_clean(original) && is_clean(translation) {
            self.lock().equal.insert(translation.file.clone(), (original.clone(), translation.clone()));
        }
    }

    /// A panic in another thread leaves the pairs intact, so a poisoned lock is still usable.
    fn lock(&self) -> MutexGuard<'_, CachedPairs> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
