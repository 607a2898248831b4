//! The conversions of a handbook: one for each language that is derived from another.

use super::lexicon::Lexicon;
use super::table::ScriptTable;
use super::{Converter, isolate};
use crate::base::language::{Direction, Language, LanguageId, PerLanguage};
use std::sync::Arc;

/// How the texts of a derived language are made.
#[derive(Debug, Clone)]
pub(crate) struct Conversion {
    pub(crate) table: &'static ScriptTable,
    pub(crate) lexicon: Arc<Lexicon>,
}

impl Conversion {
    pub(crate) fn converter(&self) -> Converter<'_> {
        Converter::new(self.table, &self.lexicon)
    }

    /// The text in the other script.
    pub(crate) fn convert(&self, text: &str) -> String {
        self.converter().convert(text)
    }
}

/// The conversion of each derived language.
#[derive(Debug, Clone)]
pub(crate) struct Conversions(PerLanguage<Option<Conversion>>);

impl Conversions {
    pub(crate) fn new(conversions: PerLanguage<Option<Conversion>>) -> Conversions {
        Conversions(conversions)
    }

    /// `None` for a language in which people write.
    pub(crate) fn of(&self, language: LanguageId) -> Option<&Conversion> {
        self.0[language].as_ref()
    }

    /// A text of the source language in the script of a derived one; other languages keep it.
    pub(crate) fn convert(&self, language: LanguageId, text: &str) -> String {
        self.of(language).map_or_else(|| text.to_owned(), |conversion| conversion.convert(text))
    }
}

/// Plain text for a place that takes no markup, readable in the direction of the language.
pub(crate) fn isolated(language: &Language, text: String) -> String {
    if language.direction == Direction::Rtl { isolate::plain(&text) } else { text }
}
