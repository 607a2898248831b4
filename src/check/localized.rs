//! Checks short texts, which exist in every language, and the notes on open points.

use super::Checker;
use super::same_except::{self, Exception};
use super::wrong_language::looks_russian;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::base::language::{Language, Languages};
use crate::base::nearest::{hint_nearest, nearest};
use crate::base::placeholders::is_placeholder;
use crate::content::{LocalText, OpenPointFile, Texts};
use crate::handbook::{Localized, Note, OpenPoint};
use crate::markdown::alphabets;
use crate::markdown::comparable::{ParityToken, of_plain_text};
use crate::markdown::plain;
use crate::msg;
use crate::yaml::At;

impl Checker<'_> {
    /// A text in every language. Reports missing languages, languages that the handbook does not have, and numbers that differ
    /// from the source language.
    pub(super) fn local(&mut self, file: &FilePath, local: &LocalText) -> Localized {
        self.texts(file, &local.value, local.position)
    }

    /// The same for an optional text.
    pub(super) fn maybe_local(&mut self, file: &FilePath, local: Option<&LocalText>) -> Option<Localized> {
        local.map(|local| self.local(file, local))
    }

    /// The same for a text that may be `not_given`.
    pub(super) fn given_local(&mut self, file: &FilePath, local: &crate::content::GivenLocalText) -> Option<Localized> {
        super::given(local).map(|texts| self.texts(file, texts.value, texts.position))
    }

    fn texts(&mut self, file: &FilePath, texts: &Texts, position: Position) -> Localized {
        for (code, text) in texts.iter().filter(|(code, _)| self.languages.find(code).is_none()) {
            let hint = hint_nearest(code, self.languages.iter().map(|language| language.code.as_str()));
            self.problems.push(Diagnostic::error(text.place(file), msg!("unknown-language", code = code)).maybe_hint(hint));
        }
        for (code, text) in texts {
            match self.languages.find(code).filter(|language| language.derived_from.is_some()) {
                Some(derived) => self.derived_has_text(text.place(file), derived),
                None => {
                    self.letters(file, code, text);
                    self.risks_of_text(file, code, text, text.position);
                    if is_placeholder(text) {
                        self.placeholder(text.place(file));
                    }
                }
            }
        }
        let source = texts.get(&self.languages.source().code);
        let wanted = source.map(|source| numbers(source, self.languages.source()));
        for language in self.languages.written() {
            match texts.get(&language.code).filter(|text| !text.trim().is_empty()) {
                None if is_misspelt(&language.code, texts.keys(), self.languages) => {}
                None => {
                    let problem = Diagnostic::error(Place::new(file, position), msg!("missing-translation", language = &language.code))
                        .kind(ProblemKind::MissingTranslation);
                    self.problems.push(Diagnostic { severity: self.gap_severity(), ..problem });
                }
                Some(text) => {
                    let differs = |source: &At<String>| {
                        !std::ptr::eq(source, text)
                            && wanted.as_ref() != Some(&numbers(text, language))
                            && self.differs_unintended(language, source, text)
                    };
                    if let Some(source) = source.filter(|source| differs(source)) {
                        let problem = Diagnostic::error(text.place(file), msg!("numbers-differ", language = &self.languages.source().code))
                            .kind(ProblemKind::Difference)
                            .also(source.place(file));
                        self.problems.push(Diagnostic { severity: self.gap_severity(), ..problem });
                    }
                }
            }
        }
        let fallback = source.or_else(|| texts.values().next()).map(|text| text.value.clone()).unwrap_or_default();
        self.languages.each_written(
            |language| texts.get(&language.code).map_or_else(|| fallback.clone(), |text| text.value.trim().to_owned()),
            |language, source| self.conversions.convert(language.id, source),
        )
    }

    /// Whether the numbers of a text differ from those of its source in a way that is not intended in the language.
    fn differs_unintended(&self, language: &Language, source: &str, text: &str) -> bool {
        let (wanted, found) = (numbers(source, self.languages.source()), numbers(text, language));
        let without = |list: &[ParityToken], other: &[ParityToken]| {
            let mut other = other.to_vec();
            let is_left = |token: &&ParityToken| match other.iter().position(|known| known == *token) {
                Some(at) => {
                    other.swap_remove(at);
                    false
                }
                None => true,
            };
            list.iter().filter(is_left).map(|token| (token.clone(), ())).collect::<Vec<_>>()
        };
        let (mut missing, mut extra) = (without(&wanted, &found), without(&found, &wanted));
        same_except::apply(&mut Exception::of_language(&self.exceptions, self.languages, language, text), &mut missing, &mut extra);
        !missing.is_empty() || !extra.is_empty()
    }

    /// Reports words that mix alphabets, and Russian in a Kazakh field.
    fn letters(&mut self, file: &FilePath, code: &str, text: &At<String>) {
        self.problems.extend(alphabets::mixed(file, text, |_| text.position));
        self.problems.extend(plain::problem(file, text, |_| text.position));
        if text.trim().lines().skip(1).any(is_item) {
            let problem = Diagnostic::warning(text.place(file), msg!("list-in-plain-text")).kind(ProblemKind::TextMistake);
            self.problems.push(problem.hint(msg!("hint-list-in-plain-text")));
        }
        let mut count = alphabets::LetterCount::default();
        count.add(text);
        if alphabets::is_cyrillic_kazakh(code) && count.looks_russian() {
            self.problems.push(looks_russian(text.place(file)));
        }
    }

    /// The notes on open points that readers see. Every point is added to the list for the owner of the content.
    pub(super) fn notes(&mut self, file: &FilePath, points: &[OpenPointFile]) -> Vec<Note> {
        let mut notes = Vec::new();
        for point in points {
            if !crate::parse::is_slug(&point.id) {
                self.problems
                    .push(Diagnostic::error(point.id.place(file), msg!("invalid-slug", slug = &point.id.value)).hint(msg!("hint-slug")));
            }
            if let Some(first) = self.open_points.iter().find(|known| known.place.file == *file && known.id == *point.id) {
                let first = first.place.clone();
                self.problems.push(Diagnostic::error(point.id.place(file), msg!("duplicate-name", name = &point.id.value)).also(first));
            }
            let risks = self.risks.len();
            let question = self.local(file, &point.question);
            // Officials read the question; they can compare it with the written text.
            self.risks.truncate(risks);
            self.open_points.push(OpenPoint {
                place: point.id.place(file),
                id: point.id.value.clone(),
                act: None,
                source: point.source.clone(),
                question,
                has_note: point.note.is_some(),
            });
            if let Some(text) = self.maybe_local(file, point.note.as_ref()) {
                notes.push(Note { id: point.id.value.clone(), text, source: point.source.clone() });
            }
        }
        notes
    }

    /// Reports names that occur twice in a list.
    pub(super) fn unique<'n>(&mut self, file: &FilePath, names: impl Iterator<Item = &'n At<String>>) {
        let mut seen: Vec<&At<String>> = Vec::new();
        for name in names {
            if let Some(first) = seen.iter().find(|known| known.value == name.value) {
                self.problems.push(Diagnostic::error(name.place(file), msg!("duplicate-name", name = &name.value)).also(first.place(file)));
            }
            seen.push(name);
        }
    }
}

/// Whether a missing language is present under a misspelt code, which has already been reported.
pub(super) fn is_misspelt<'n>(missing: &str, there: impl Iterator<Item = &'n String>, languages: &Languages) -> bool {
    let strangers = there.filter(|code| languages.find(code).is_none());
    strangers.into_iter().any(|code| nearest(code, languages.iter().map(|language| language.code.as_str())) == Some(missing))
}

/// The numbers, dates and phones of a text, sorted.
fn numbers(text: &str, language: &Language) -> Vec<ParityToken> {
    let mut numbers = of_plain_text(text, &language.locale);
    numbers.sort();
    numbers
}
/// Whether a line looks like an item of a list: `- Passport`.
fn is_item(line: &str) -> bool {
    let rest = line.trim_start().trim_start_matches(|letter: char| letter.is_ascii_digit());
    ["- ", "* ", "+ ", "• ", "– ", ". ", ") "].iter().any(|sign| rest.starts_with(sign))
}
