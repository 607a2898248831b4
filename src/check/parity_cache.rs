//! What the preview remembers from check to check: translations that were compared with their source and say the same.
//!
//! A comparison depends on the two texts and on the names of months alone. Only those without any difference are remembered,
//! and only where nothing was reported in either text: what is reported excuses differences.

use crate::base::diagnostic::{FilePath, Place};
use crate::base::language::Languages;
use crate::base::ui_strings::Words;
use crate::parse::ParsedText;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// Translations that say the same as their source.
#[derive(Default)]
pub(crate) struct ParityCache(Mutex<Remembered>);

#[derive(Default)]
struct Remembered {
    months: Vec<String>,
    /// File of the translation → source text and translation, which are compared by identity: a changed file is another text.
    same: BTreeMap<FilePath, (Arc<ParsedText>, Arc<ParsedText>)>,
}

impl ParityCache {
    /// Before a check of so many translations: forgets everything where months have other names, or most of it is of files
    /// that are gone.
    pub(super) fn start(&self, languages: &Languages, words: &Words, translations: usize) {
        let months_of = |language: &crate::base::language::Language| {
            words
                .plain(language.id)
                .iter()
                .filter(|(key, _)| key.starts_with("month_forms_"))
                .map(|(_, forms)| forms.clone())
                .collect::<Vec<_>>()
        };
        let months: Vec<String> =
            languages.iter().flat_map(|language| [vec![language.code.clone()], months_of(language)].concat()).collect();
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if remembered.months != months || remembered.same.len() > 2 * translations + 16 {
            *remembered = Remembered { months, same: BTreeMap::new() };
        }
    }

    /// Whether these very texts were found to say the same.
    pub(super) fn knows(&self, original: &Arc<ParsedText>, translation: &Arc<ParsedText>) -> bool {
        let remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = remembered.same.get(&translation.file);
        known.is_some_and(|(source, text)| Arc::ptr_eq(source, original) && Arc::ptr_eq(text, translation))
    }

    /// Notes that a comparison found no difference.
    pub(super) fn note(&self, original: &Arc<ParsedText>, translation: &Arc<ParsedText>, reported: &BTreeSet<Place>) {
        let is_silent =
            |text: &ParsedText| reported.range(Place::start_of(&text.file)..).next().is_none_or(|place| place.file != text.file);
        if is_silent(original) && is_silent(translation) {
            let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            remembered.same.insert(translation.file.clone(), (original.clone(), translation.clone()));
        }
    }
}
