//! Differences between a translation and its source text that are intended: «2 days» is one word in Arabic. They are declared with their
//! reason, for a language in `handbook.yaml` or for one text in its front matter.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::base::language::{Language, Languages};
use crate::base::locale::Locale;
use crate::content::SameExceptFile;
use crate::markdown::comparable::{ParityToken, of_plain_text};
use crate::markdown::links::LinkTarget;
use crate::msg;
use crate::yaml::At;
use std::collections::BTreeMap;

/// Language code → what is intended in every text of the language.
pub(super) type LanguageExceptions = BTreeMap<String, Vec<At<SameExceptFile>>>;

/// An intended difference: these tokens of the source text correspond to those of the translation.
pub(super) struct Exception<'a> {
    declared: &'a At<SameExceptFile>,
    source: Vec<ParityToken>,
    here: Vec<ParityToken>,
    /// How often it may still apply.
    left: usize,
    used: bool,
}

impl<'a> Exception<'a> {
    fn new(declared: &'a At<SameExceptFile>, source: &Locale, here: &Locale, left: usize) -> Exception<'a> {
        let tokens = |text: &Option<String>, locale: &Locale| text.as_deref().map(|text| tokens_in(text, locale)).unwrap_or_default();
        Exception { source: tokens(&declared.source, source), here: tokens(&declared.here, here), declared, left, used: false }
    }

    /// The exceptions of a language, as often as their words occur in a text.
    pub(super) fn of_language(
        exceptions: &'a LanguageExceptions,
        languages: &Languages,
        language: &Language,
        text: &str,
    ) -> Vec<Exception<'a>> {
        let times = |declared: &SameExceptFile| {
            declared.here.as_deref().filter(|here| !here.is_empty()).map_or(0, |here| text.matches(here).count())
        };
        let list = exceptions.get(&language.code).into_iter().flatten();
        list.map(|declared| Exception::new(declared, &languages.source().locale, &language.locale, times(declared))).collect()
    }

    /// The exceptions of one text, each for one occurrence.
    pub(super) fn of_text(declared: &'a [At<SameExceptFile>], source: &Locale, here: &Locale) -> Vec<Exception<'a>> {
        declared.iter().map(|declared| Exception::new(declared, source, here, 1)).collect()
    }

    /// The place of an exception that was never needed.
    pub(super) fn unused(&self) -> Option<Position> {
        (!self.used).then_some(self.declared.position)
    }
}

/// Removes what is intended from the tokens that are missing in a translation and those that only it has.
pub(super) fn apply<P>(exceptions: &mut [Exception<'_>], missing: &mut Vec<(ParityToken, P)>, extra: &mut Vec<(ParityToken, P)>) {
    for exception in exceptions {
        while exception.left > 0 && (!exception.source.is_empty() || !exception.here.is_empty()) {
            let (Some(in_source), Some(in_here)) = (places(missing, &exception.source), places(extra, &exception.here)) else { break };
            remove(missing, in_source);
            remove(extra, in_here);
            exception.left -= 1;
            exception.used = true;
        }
    }
}

/// The indices of all wanted tokens in a list, each once. `None` if one is not there.
fn places<P>(list: &[(ParityToken, P)], wanted: &[ParityToken]) -> Option<Vec<usize>> {
    let mut places: Vec<usize> = Vec::with_capacity(wanted.len());
    for token in wanted {
        let place = (0..list.len()).find(|at| list[*at].0 == *token && !places.contains(at))?;
        places.push(place);
    }
    Some(places)
}

fn remove<P>(list: &mut Vec<(ParityToken, P)>, mut places: Vec<usize>) {
    places.sort_unstable();
    for at in places.into_iter().rev() {
        list.remove(at);
    }
}

/// What has no words of its own, as authors write it.
const SIGNS: [(&str, ParityToken); 3] = [("![", ParityToken::Picture), ("[^", ParityToken::Footnote), ("- [ ]", ParityToken::Checklist)];

/// The tokens of a declared text: a link, a sign, or the numbers and months in it.
fn tokens_in(text: &str, locale: &Locale) -> Vec<ParityToken> {
    if let Some(target) = LinkTarget::parse(text.trim()).filter(|_| text.contains(':') && !text.contains(' ')) {
        return vec![ParityToken::Link(target)];
    }
    match SIGNS.iter().find(|(sign, _)| text.trim_start().starts_with(sign)) {
        Some((_, token)) => vec![token.clone()],
        None => of_plain_text(text, locale),
    }
}

impl Checker<'_> {
    /// Reports declared differences that declare nothing. `needs_words` is set where the words decide how often one applies.
    pub(super) fn check_exceptions(&mut self, file: &FilePath, declared: &[At<SameExceptFile>], language: &Language, needs_words: bool) {
        let source = &self.languages.source().locale;
        for one in declared {
            let exception = Exception::new(one, source, &language.locale, 1);
            let is_empty = exception.source.is_empty() && exception.here.is_empty();
            if is_empty || needs_words && one.here.as_deref().is_none_or(|here| here.trim().is_empty()) {
                let problem = Diagnostic::error(Place::new(file, one.position), msg!("same-except-without-difference"));
                self.problems.push(problem.hint(msg!("hint-same-except")));
            }
        }
    }
}
