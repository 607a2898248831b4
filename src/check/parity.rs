//! A translation must say what its source says: the same headings, lists and tables, the same numbers, dates, phones, links
//! and values, section by section. Each difference names both places.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::base::language::{Language, LanguageId};
use crate::base::message::Message;
use crate::base::ui_strings::Words;
use crate::markdown::shape::{Section, Token, tokens_of};
use crate::markdown::{Document, Heading};
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
    checker.cache.start(checker.languages, checker.words, translations);
    let texts = parsed.entries.values().map(|folder| &folder.texts).chain(parsed.pages.values().map(|folder| &folder.texts));
    let mut pairs = Vec::with_capacity(translations);
    for texts in texts {
        let Some(Some(original)) = texts.get(&source.code) else { continue };
        for language in checker.languages.iter().filter(|language| language.id != LanguageId::SOURCE) {
            if let Some(Some(translation)) = texts.get(&language.code) {
                pairs.push((original, language, translation));
            }
        }
    }
    let (words, cache, severity) = (checker.words, checker.cache, checker.gap());
    let found = pairs.into_par_iter().filter(|(original, _, translation)| !cache.knows(original, translation)).flat_map_iter(
        |(original, language, translation)| {
            let mut comparison = Comparison { words, source, language, original, translation, reported: &reported, problems: Vec::new() };
            comparison.texts();
            if comparison.problems.is_empty() {
                cache.note(original, translation, &reported);
            }
            comparison.problems
        },
    );
    let found: Vec<Diagnostic> = found.collect();
    checker.problems.extend(found.into_iter().map(|problem| Diagnostic { severity, ..problem }));
}

struct Comparison<'a> {
    words: &'a Words,
    source: &'a Language,
    language: &'a Language,
    original: &'a Arc<ParsedText>,
    translation: &'a Arc<ParsedText>,
    /// Where something is reported already, so that it need not be equal too.
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

    fn document(&mut self, original: &Document, translation: &Document) {
        if original.is_partial || translation.is_partial {
            return;
        }
        let is_same = |(a, b): (&Heading, &Heading)| (a.level, &a.id) == (b.level, &b.id);
        let (wanted, found) = (&original.headings, &translation.headings);
        let at = wanted.iter().zip(found).take_while(|pair| is_same(*pair)).count();
        if at < wanted.len().max(found.len()) {
            // Sections can't be paired any more: this one difference says it all.
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

    /// What stands in one section and not in the other; one missing and one extra of a kind are one difference.
    fn tokens(&mut self, original: &Section, translation: &Section) {
        // Most texts have the same things in the same order.
        if self
            .comparable(original, self.source.id)
            .map(|(token, _)| token)
            .eq(self.comparable(translation, self.language.id).map(|(token, _)| token))
        {
            return;
        }
        let owned = |(token, position): (Cow<'_, Token>, Position)| (token.into_owned(), position);
        let wanted: Vec<(Token, Position)> = self.comparable(original, self.source.id).map(owned).collect();
        let found: Vec<(Token, Position)> = self.comparable(translation, self.language.id).map(owned).collect();
        let missing = by_kind(difference(&wanted, &found));
        let extra = by_kind(difference(&found, &wanted));
        for kind in Kind::ALL {
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

    /// Whether one of two tokens that differ is reported by itself: then the difference follows from that.
    fn is_reported(&self, (wanted, there): &(Token, Position), (found, here): &(Token, Position)) -> bool {
        self.is_known(&self.original.file, wanted, *there) || self.is_known(&self.translation.file, found, *here)
    }

    fn is_known(&self, file: &FilePath, token: &Token, position: Position) -> bool {
        let names_a_thing = matches!(token, Token::Link(_) | Token::Value(_));
        matches!(token, Token::UnreadLink | Token::UnreadValue) || names_a_thing && self.reported.contains(&Place::new(file, position))
    }

    /// The tokens of a section with months by number; other words beside numbers don't count.
    fn comparable<'s>(&'s self, section: &'s Section, language: LanguageId) -> impl Iterator<Item = (Cow<'s, Token>, Position)> {
        let by_number = move |token: &'s Token| match token {
            Token::WordByNumber(word) => {
                self.words.month_of(language, word).map(|month| Cow::Owned(Token::WordByNumber(format!("{month:02}"))))
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

/// What `a` has more often than `b`.
fn difference(a: &[(Token, Position)], b: &[(Token, Position)]) -> Vec<(Token, Position)> {
    let mut rest: BTreeMap<&Token, usize> = BTreeMap::new();
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

/// What kind of thing a token is: one missing and one extra of a kind are one difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Number,
    Month,
    Phone,
    Link,
    Value,
}

impl Kind {
    const ALL: [Kind; 5] = [Kind::Number, Kind::Month, Kind::Phone, Kind::Link, Kind::Value];

    fn of(token: &Token) -> Kind {
        match token {
            Token::Number(_) => Kind::Number,
            Token::WordByNumber(_) => Kind::Month,
            Token::Phone(_) => Kind::Phone,
            Token::Link(_) | Token::UnreadLink => Kind::Link,
            Token::Value(_) | Token::UnreadValue => Kind::Value,
        }
    }
}

fn by_kind(tokens: Vec<(Token, Position)>) -> BTreeMap<Kind, Vec<(Token, Position)>> {
    let mut kinds: BTreeMap<Kind, Vec<(Token, Position)>> = BTreeMap::new();
    for token in tokens {
        kinds.entry(Kind::of(&token.0)).or_default().push(token);
    }
    kinds
}

/// A token as an author would recognise it.
fn show(token: &Token) -> String {
    use crate::markdown::links::Target;
    use crate::markdown::values::Value;
    match token {
        Token::Number(digits) | Token::Phone(digits) => digits.clone(),
        Token::UnreadLink | Token::UnreadValue => "…".to_owned(),
        Token::WordByNumber(month) => format!("–{month}–"),
        Token::Value(Value::Mci { count, .. }) => format!("mci({count})"),
        Token::Value(Value::Tenge { count }) => format!("tenge({count})"),
        Token::Value(Value::Fact { key }) => format!("fact(\"{key}\")"),
        Token::Value(Value::FactTable { id }) => format!("fact_table(\"{id}\")"),
        Token::Value(Value::Open { id }) => format!("open(\"{id}\")"),
        Token::Link(target) => match target {
            Target::Entry { slug, anchor } => {
                format!("entry:{slug}{}", anchor.as_ref().map(|anchor| format!("#{anchor}")).unwrap_or_default())
            }
            Target::Page { slug } => format!("page:{slug}"),
            Target::Act { id } => format!("act:{id}"),
            Target::Acts => "acts:".to_owned(),
            Target::Region { slug } => format!("region:{slug}"),
            Target::Regions => "regions:".to_owned(),
            Target::Channel { id } => format!("channel:{id}"),
            Target::Here { anchor } => format!("#{anchor}"),
            Target::Outside { address } => address.clone(),
        },
    }
}
