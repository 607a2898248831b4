//! Compares translations with their source, section by section: headings, lists, tables, numbers, dates, phones, links and values
//! must be equal. Each problem names both places.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::base::language::{Language, LanguageId};
use crate::base::message::Message;
use crate::base::ui_strings::UiStrings;
use crate::markdown::comparable::{ParityToken, Section, tokens_of};
use crate::markdown::{Heading, MarkdownDocument};
use crate::msg;
use crate::parse::ParsedText;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Compares every translation with its source text.
pub(super) fn check(checker: &mut Checker<'_>) {
    let parsed = checker.parsed;
    let source = checker.languages.source();
    let reported: BTreeSet<Place> = checker.problems.iter().map(|problem| problem.place.clone()).collect();
    let translations = (parsed.entries.len() + parsed.pages.len()) * (checker.languages.count() - 1);
    checker.cache.invalidate(checker.languages, checker.words, translations);
    let texts = parsed.entries.values().map(|folder| &folder.texts).chain(parsed.pages.values().map(|folder| &folder.texts));
    let mut pairs = Vec::with_capacity(translations);
    for texts in texts {
        let Some(Some(original)) = texts.get(&source.code) else { continue };
        for language in checker.languages.written().filter(|language| language.id != LanguageId::SOURCE) {
            if let Some(Some(translation)) = texts.get(&language.code) {
                pairs.push((original, language, translation));
            }
        }
    }
    let (words, cache, severity) = (checker.words, checker.cache, checker.gap_severity());
    let found = pairs.into_par_iter().filter(|(original, _, translation)| !cache.contains(original, translation)).flat_map_iter(
        |(original, language, translation)| {
            let mut comparison = Comparison { words, source, language, original, translation, reported: &reported, problems: Vec::new() };
            comparison.texts();
            if comparison.problems.is_empty() {
                cache.insert(original, translation, &reported);
            }
            comparison.problems
        },
    );
    let found: Vec<Diagnostic> = found.collect();
    checker.problems.extend(found.into_iter().map(|problem| Diagnostic { severity, ..problem }));
}

struct Comparison<'a> {
    words: &'a UiStrings,
    source: &'a Language,
    language: &'a Language,
    original: &'a Arc<ParsedText>,
    translation: &'a Arc<ParsedText>,
    /// Places of problems found earlier: differences that follow from them are not reported.
    reported: &'a BTreeSet<Place>,
    problems: Vec<Diagnostic>,
}

impl Comparison<'_> {
    fn texts(&mut self) {
        let (original, translation) = (self.original.clone(), self.translation.clone());
        let title = |text: &ParsedText| Section {
            position: text.title.position,
            tokens: tokens_of(&text.title).into_iter().map(|(token, _)| (token, text.title.position)).collect(),
            ..Section::default()
        };
        self.section(&title(&original), &title(&translation));
        self.document(&original.answer, &translation.answer);
        self.document(&original.body, &translation.body);
    }

    fn document(&mut self, original: &MarkdownDocument, translation: &MarkdownDocument) {
        if original.is_partial || translation.is_partial {
            return;
        }
        let is_same = |(a, b): (&Heading, &Heading)| (a.level, &a.id) == (b.level, &b.id);
        let (wanted, found) = (&original.headings, &translation.headings);
        let at = wanted.iter().zip(found).take_while(|pair| is_same(*pair)).count();
        if at < wanted.len().max(found.len()) {
            // Without equal headings, sections can't be paired, so nothing else is compared.
            let id = |headings: &[Heading]| headings.get(at).map_or_else(|| "–".to_owned(), |heading| heading.id.clone());
            let place = |headings: &[Heading]| headings.get(at).or(headings.last()).map_or(Position::START, |heading| heading.position);
            let message = msg!("headings-differ", found = id(found), wanted = id(wanted), language = &self.source.code);
            self.report(place(found), place(wanted), message);
            return;
        }
        for (original, translation) in original.sections.iter().zip(&translation.sections) {
            self.section(original, translation);
        }
    }

    fn section(&mut self, original: &Section, translation: &Section) {
        let differing_list = (0..original.lists.len().max(translation.lists.len()))
            .find(|at| original.lists.get(*at).map(|list| list.0) != translation.lists.get(*at).map(|list| list.0));
        if let Some(at) = differing_list {
            let (there, here) = (original.lists.get(at), translation.lists.get(at));
            let message = msg!(
                "lists-differ",
                found = here.map_or(0, |list| list.0),
                wanted = there.map_or(0, |list| list.0),
                language = &self.source.code
            );
            self.report(here.map_or(translation.position, |list| list.1), there.map_or(original.position, |list| list.1), message);
        }
        let differing_table = (0..original.tables.len().max(translation.tables.len()))
            .find(|at| original.tables.get(*at).map(|table| table.0) != translation.tables.get(*at).map(|table| table.0));
        if let Some(at) = differing_table {
            let (there, here) = (original.tables.get(at), translation.tables.get(at));
            let size = |table: Option<&((usize, usize), Position)>| {
                table.map_or_else(|| "–".to_owned(), |((rows, columns), _)| format!("{rows} × {columns}"))
            };
            self.report(
                here.map_or(translation.position, |table| table.1),
                there.map_or(original.position, |table| table.1),
                msg!("tables-differ", found = size(here), wanted = size(there), language = &self.source.code),
            );
        }
        self.tokens(original, translation);
    }

    /// Compares tokens. One missing and one extra token of the same kind are reported as one difference.
    fn tokens(&mut self, original: &Section, translation: &Section) {
        // The usual case: equal tokens in the same order.
        if self
            .comparable(original, self.source.id)
            .map(|(token, _)| token)
            .eq(self.comparable(translation, self.language.id).map(|(token, _)| token))
        {
            return;
        }
        let owned = |(token, position): (Cow<'_, ParityToken>, Position)| (token.into_owned(), position);
        let wanted: Vec<(ParityToken, Position)> = self.comparable(original, self.source.id).map(owned).collect();
        let found: Vec<(ParityToken, Position)> = self.comparable(translation, self.language.id).map(owned).collect();
        let missing = by_kind(difference(&wanted, &found));
        let extra = by_kind(difference(&found, &wanted));
        for kind in TokenKind::ALL {
            let (mut missing, mut extra) = (missing.get(&kind).into_iter().flatten(), extra.get(&kind).into_iter().flatten());
            loop {
                match (missing.next(), extra.next()) {
                    (None, None) => break,
                    (Some(wanted), Some(found)) if self.is_reported(wanted, found) => {}
                    (Some((wanted, there)), Some((found, here))) => {
                        let message = msg!("token-differs", found = show(found), wanted = show(wanted), language = &self.source.code);
                        self.report(*here, *there, message);
                    }
                    (Some((wanted, there)), None) if !self.is_known(&self.original.file, wanted, *there) => {
                        let message = msg!("token-missing", wanted = show(wanted), language = &self.source.code);
                        self.report(translation.position, *there, message);
                    }
                    (None, Some((found, here))) if !self.is_known(&self.translation.file, found, *here) => {
                        let message = msg!("token-extra", found = show(found), language = &self.source.code);
                        self.report(*here, original.position, message);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Whether a problem of one of the two tokens was reported, so that the difference follows from it.
    fn is_reported(&self, (wanted, there): &(ParityToken, Position), (found, here): &(ParityToken, Position)) -> bool {
        self.is_known(&self.original.file, wanted, *there) || self.is_known(&self.translation.file, found, *here)
    }

    fn is_known(&self, file: &FilePath, token: &ParityToken, position: Position) -> bool {
        let is_reference = matches!(token, ParityToken::Link(_) | ParityToken::Value(_));
        matches!(token, ParityToken::UnreadLink | ParityToken::UnreadValue)
            || is_reference && self.reported.contains(&Place::new(file, position))
    }

    /// The tokens of a section, with months as numbers. Other words next to numbers are skipped.
    fn comparable<'s>(&'s self, section: &'s Section, language: LanguageId) -> impl Iterator<Item = (Cow<'s, ParityToken>, Position)> {
        let by_number = move |token: &'s ParityToken| match token {
            ParityToken::WordByNumber(word) => {
                self.words.month_of(language, word).map(|month| Cow::Owned(ParityToken::WordByNumber(format!("{month:02}"))))
            }
            other => Some(Cow::Borrowed(other)),
        };
        section.tokens.iter().filter_map(move |(token, position)| by_number(token).map(|token| (token, *position)))
    }

    fn report(&mut self, here: Position, there: Position, message: Message) {
        let problem = Diagnostic::error(Place::new(&self.translation.file, here), message)
            .kind(ProblemKind::Difference)
            .also(Place::new(&self.original.file, there));
        self.problems.push(problem);
    }
}

/// The tokens that occur more often in `a` than in `b`.
fn difference(a: &[(ParityToken, Position)], b: &[(ParityToken, Position)]) -> Vec<(ParityToken, Position)> {
    let mut rest: BTreeMap<&ParityToken, usize> = BTreeMap::new();
    for (token, _) in b {
        *rest.entry(token).or_default() += 1;
    }
    a.iter()
        .filter(|(token, _)| match rest.get_mut(token) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
        .cloned()
        .collect()
}

/// Only tokens of the same kind are paired as «missing» and «extra».
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TokenKind {
    Number,
    Month,
    Phone,
    Link,
    Value,
}

impl TokenKind {
    const ALL: [TokenKind; 5] = [TokenKind::Number, TokenKind::Month, TokenKind::Phone, TokenKind::Link, TokenKind::Value];

    fn of(token: &ParityToken) -> TokenKind {
        match token {
            ParityToken::Number(_) => TokenKind::Number,
            ParityToken::WordByNumber(_) => TokenKind::Month,
            ParityToken::Phone(_) => TokenKind::Phone,
            ParityToken::Link(_) | ParityToken::UnreadLink => TokenKind::Link,
            ParityToken::Value(_) | ParityToken::UnreadValue => TokenKind::Value,
        }
    }
}

fn by_kind(tokens: Vec<(ParityToken, Position)>) -> BTreeMap<TokenKind, Vec<(ParityToken, Position)>> {
    let mut kinds: BTreeMap<TokenKind, Vec<(ParityToken, Position)>> = BTreeMap::new();
    for token in tokens {
        kinds.entry(TokenKind::of(&token.0)).or_default().push(token);
    }
    kinds
}

/// A token in the form in which authors write it.
fn show(token: &ParityToken) -> String {
    use crate::markdown::links::LinkTarget;
    use crate::markdown::values::TextValue;
    match token {
        ParityToken::Number(digits) | ParityToken::Phone(digits) => digits.clone(),
        ParityToken::UnreadLink | ParityToken::UnreadValue => "…".to_owned(),
        ParityToken::WordByNumber(month) => format!("–{month}–"),
        ParityToken::Value(TextValue::Mci { count, .. }) => format!("mci({count})"),
        ParityToken::Value(TextValue::Tenge { count }) => format!("tenge({count})"),
        ParityToken::Value(TextValue::Fact { key }) => format!("fact(\"{key}\")"),
        ParityToken::Value(TextValue::FactTable { id }) => format!("fact_table(\"{id}\")"),
        ParityToken::Value(TextValue::Table { id }) => format!("table(\"{id}\")"),
        ParityToken::Value(TextValue::Range { id }) => format!("range(\"{id}\")"),
        ParityToken::Value(TextValue::Calculator { id }) => format!("calculator(\"{id}\")"),
        ParityToken::Value(TextValue::Open { id }) => format!("open(\"{id}\")"),
        ParityToken::Value(TextValue::Note { id }) => format!("note(\"{id}\")"),
        ParityToken::Link(target) => match target {
            LinkTarget::Entry { slug, anchor } => {
                format!("entry:{slug}{}", anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default())
            }
            LinkTarget::Page { slug } => format!("page:{slug}"),
            LinkTarget::Act { id } => format!("act:{id}"),
            LinkTarget::Acts => "acts:".to_owned(),
            LinkTarget::Directory { name } => format!("directory:{name}"),
            LinkTarget::Area { name } => format!("directory:{name}"),
            LinkTarget::Channel { id } => format!("channel:{id}"),
            LinkTarget::Word { id } => format!("word:{id}"),
            LinkTarget::Here { anchor } => format!("#{anchor}"),
            LinkTarget::Outside { address } => address.clone(),
        },
    }
}
