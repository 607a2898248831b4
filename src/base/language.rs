//! The languages of a handbook, and values that exist in every language.

use rayon::prelude::*;
use std::ops::Index;

/// Index of a language in `handbook.yaml`. The source language has index 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LanguageId(usize);

impl LanguageId {
    /// The language that the others are translated from.
    pub(crate) const SOURCE: LanguageId = LanguageId(0);
}

/// A language of the handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Language {
    pub id: LanguageId,
    /// Language tag: `kk`, `ru`, `kk-Arab`.
    pub code: String,
    /// The first segment of its paths: the tag in lower case.
    pub folder: String,
    /// Its own name for itself: `Қазақша`.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
}

/// The languages of a handbook, source language first. Never empty.
#[derive(Debug, Clone)]
pub(crate) struct Languages(Vec<Language>);

impl Languages {
    /// From tag, name and direction of each language; `None` without any language.
    pub(crate) fn new(languages: impl IntoIterator<Item = (String, String, &'static str)>) -> Option<Languages> {
        let list: Vec<Language> = languages
            .into_iter()
            .enumerate()
            .map(|(at, (code, name, direction))| Language { id: LanguageId(at), folder: code.to_ascii_lowercase(), code, name, direction })
            .collect();
        (!list.is_empty()).then_some(Languages(list))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Language> {
        self.0.iter()
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn source(&self) -> &Language {
        &self.0[0]
    }

    pub(crate) fn find(&self, code: &str) -> Option<&Language> {
        self.0.iter().find(|language| language.code == code)
    }

    /// Makes a value for each language.
    pub(crate) fn each<T>(&self, make: impl FnMut(&Language) -> T) -> PerLanguage<T> {
        PerLanguage(self.0.iter().map(make).collect())
    }

    /// Makes a value for each language, in parallel.
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

/// A value for every language of the handbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PerLanguage<T>(Vec<T>);

impl<T> PerLanguage<T> {
    pub(crate) fn map<U>(self, make: impl FnMut(T) -> U) -> PerLanguage<U> {
        PerLanguage(self.0.into_iter().map(make).collect())
    }

    /// The values in language order.
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
