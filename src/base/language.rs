//! The languages of a handbook, and values that exist in every language.

pub(crate) use super::locale::Direction;
use super::locale::Locale;
use rayon::prelude::*;
use std::ops::Index;
use std::sync::Arc;

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
    /// Its own name for itself: `Español`.
    pub name: String,
    pub direction: Direction,
    /// The language whose texts the program writes in another script to make this one; `None` if people write its texts.
    pub derived_from: Option<LanguageId>,
    /// Its digits, dates, months and currencies.
    pub locale: Arc<Locale>,
    /// The languages whose interface strings replace missing ones, the first first.
    pub fallback: Vec<String>,
}

/// A language before it has an id.
#[derive(Debug, Clone)]
pub(crate) struct NewLanguage {
    pub code: String,
    pub name: String,
    /// The index of the language that it is derived from.
    pub derived_from: Option<usize>,
    pub locale: Locale,
    pub fallback: Vec<String>,
}

/// The languages of a handbook, source language first. Never empty.
#[derive(Debug, Clone)]
pub(crate) struct Languages(Vec<Language>);

impl Languages {
    /// `None` without any language.
    pub(crate) fn new(languages: impl IntoIterator<Item = NewLanguage>) -> Option<Languages> {
        let language = |(at, new): (usize, NewLanguage)| Language {
            id: LanguageId(at),
            folder: new.code.to_ascii_lowercase(),
            code: new.code,
            name: new.name,
            direction: new.locale.direction,
            derived_from: new.derived_from.map(LanguageId),
            locale: Arc::new(new.locale),
            fallback: new.fallback,
        };
        let list: Vec<Language> = languages.into_iter().enumerate().map(language).collect();
        (!list.is_empty()).then_some(Languages(list))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Language> {
        self.0.iter()
    }

    /// The languages in which people write texts: all but the derived ones.
    pub(crate) fn written(&self) -> impl Iterator<Item = &Language> + Clone {
        self.0.iter().filter(|language| language.derived_from.is_none())
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

    /// The language whose texts a language shows: itself, or the one that it is derived from.
    pub(crate) fn written_form(&self, language: &Language) -> &Language {
        language.derived_from.map_or(&self[language.id], |source| &self[source])
    }

    /// Makes a value for each language.
    pub(crate) fn each<T>(&self, make: impl FnMut(&Language) -> T) -> PerLanguage<T> {
        PerLanguage(self.0.iter().map(make).collect())
    }

    /// Makes a value for each written language, and from it those of the languages derived from it.
    pub(crate) fn each_written<T>(
        &self,
        mut write: impl FnMut(&Language) -> T,
        mut derive: impl FnMut(&Language, &T) -> T,
    ) -> PerLanguage<T> {
        let written: Vec<Option<T>> = self.0.iter().map(|language| language.derived_from.is_none().then(|| write(language))).collect();
        let derived: Vec<Option<T>> = self
            .0
            .iter()
            .map(|language| {
                let source = written[language.derived_from?.0].as_ref().expect("`check` accepts no language derived from a derived one");
                Some(derive(language, source))
            })
            .collect();
        let both = written.into_iter().zip(derived);
        PerLanguage(both.map(|(written, derived)| written.or(derived).expect("a language is written or derived")).collect())
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
    /// The values in language order.
    pub(crate) fn into_values(self) -> impl Iterator<Item = T> {
        self.0.into_iter()
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
