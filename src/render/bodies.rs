//! The HTML of the entries' bodies, taken out of the handbook for its last use: each page that is made lets go of its own, so that ten
//! thousand texts are not held twice.

use crate::base::language::{LanguageId, PerLanguage};
use crate::handbook::Handbook;
use crate::markdown::Piece;
use std::sync::{Arc, Mutex, PoisonError};

/// The bodies of each entry in each language; none where nothing was taken.
#[derive(Default)]
pub(crate) struct Bodies(Vec<PerLanguage<Mutex<Option<Vec<Piece>>>>>);

impl Bodies {
    /// Takes them out. A text that somebody else holds too, as one that stands in for a language that lacks it, stays.
    pub(crate) fn taken_from(handbook: &mut Handbook) -> Bodies {
        let languages = handbook.languages.clone();
        let take = |text: &mut Arc<_>| Arc::get_mut(text).map(|text: &mut crate::parse::ParsedText| std::mem::take(&mut text.body.pieces));
        let entries = handbook.entries.iter_mut().map(|entry| {
            let mut texts = entry.texts.iter_mut();
            languages.each(|_| Mutex::new(texts.next().and_then(|text| take(&mut text.text))))
        });
        Bodies(entries.collect())
    }

    /// The body of an entry, the first time that it is asked for; none where it is still in the handbook.
    pub(crate) fn take(&self, entry: usize, language: LanguageId) -> Option<Vec<Piece>> {
        self.0.get(entry)?[language].lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}
