//! The languages of a handbook, and values that exist in each of them.

use rayon::prelude::*;
use std::ops::Index;

/// Which language: its place in `handbook.yaml`. The source language is number 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LanguageId(usize);

impl LanguageId {
    /// The language from which the others are translated.
    pub(crate) const SOURCE: LanguageId = LanguageId(0);
}

/// A language of the handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Language {
    /// Its place.
    pub id: LanguageId,
    /// Its tag: `kk`, `ru`, `kk-Arab`.
    pub code: String,
    /// The first part of its addresses: the tag in small letters.
    pub folder: String,
    /// Its name in itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
}

/// The languages of the handbook, the source language first. Never empty.
#[derive(Debug, Clone)]
pub(crate) struct Languages(Vec<Language>);

impl Languages {
    /// From codes, names and directions in their order; `None` where there is no language at all.
    pub(crate) fn new(languages: impl IntoIterator<Item = (String, String, &'static str)>) -> Option<Languages> {
        let list: Vec<Language> = languages
            .into_iter()
            .enumerate()
            .map(|(at, (code, name, direction))| Language { id: LanguageId(at), folder: code.to_ascii_lowercase(), code, name, direction })
            .collect();
        (!list.is_empty()).then_some(Languages(list))
    }

    /// Every language in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Language> {
        self.0.iter()
    }

    /// How many.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The source language.
    pub(crate) fn source(&self) -> &Language {
        &self.0[0]
    }

    /// The language with a code.
    pub(crate) fn find(&self, code: &str) -> Option<&Language> {
        self.0.iter().find(|language| language.code == code)
    }

    /// A value made for each language.
    pub(crate) fn each<T>(&self, make: impl FnMut(&Language) -> T) -> PerLanguage<T> {
        PerLanguage(self.0.iter().map(make).collect())
    }

    /// The same on all cores.
    pub(crate) fn each_at_once<T: Send>(&self, make: impl Fn(&Language) -> T + Send + Sync) -> PerLanguage<T> {
        PerLanguage(self.0.par_iter().map(make).collect())
    }
}

impl Index<LanguageId> for Languages {
    type Output = Language;
    fn index(&self, id: LanguageId) -> &Language {
        &self.0[id.0]
    }
}

/// A value in every language of the handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PerLanguage<T>(Vec<T>);

impl<T> PerLanguage<T> {
    /// A value made of each.
    pub(crate) fn map<U>(self, make: impl FnMut(T) -> U) -> PerLanguage<U> {
        PerLanguage(self.0.into_iter().map(make).collect())
    }

    /// The values in the order of the languages.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter()
    }
}

impl<T> Index<LanguageId> for PerLanguage<T> {
    type Output = T;
    fn index(&self, id: LanguageId) -> &T {
        &self.0[id.0]
    }
}
