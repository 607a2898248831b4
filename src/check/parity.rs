//! A translation must say what its source says: the same headings, lists and tables, the same numbers, dates, phones, links
//! and values, section by section. Each difference names both places.

use super::Checker;
use crate::diagnostic::{Diagnostic, Place, Position};
use crate::language::{Language, LanguageId};
use crate::markdown::Document;
use crate::markdown::shape::{Section, Token, tokens_of};
use crate::message::Message;
use crate::msg;
use crate::parse::ParsedText;
use crate::words::Words;
use std::sync::Arc;

/// Compares every translation with its source text.
pub(super) fn check(checker: &mut Checker<'_>) {
    let parsed = checker.parsed;
    let source = checker.languages.source();
    let texts = parsed.entries.values().map(|folder| &folder.texts).chain(parsed.pages.values().map(|folder| &folder.texts));
    for texts in texts {
        let Some(Some(original)) = texts.get(&source.code) else {
            continue;
        };
        for language in checker.languages.iter().filter(|language| language.id != LanguageId::SOURCE) {
            let Some(Some(translation)) = texts.get(&language.code) else {
                continue;
            };
            let severity = checker.gap();
            let mut comparison = Comparison { words: checker.words, source, language, original, translation, problems: Vec::new() };
            comparison.texts();
            checker.problems.extend(comparison.problems.into_iter().map(|problem| Diagnostic { severity, ..problem }));
        }
    }
}

struct Comparison<'a> {
    words: &'a Words,
    source: &'a Language,
    language: &'a Language,
    original: &'a Arc<ParsedText>,
    translation: &'a Arc<ParsedText>,
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
        let outline = |document: &Document| document.headings.iter().map(|heading| (heading.level, heading.id.clone())).collect::<Vec<_>>();
        let (wanted, found) = (outline(original), outline(translation));
        if wanted != found {
            // Sections can't be paired any more: this one difference says it all.
            let at = wanted.iter().zip(&found).take_while(|(a, b)| a == b).count();
            let wanted_id = wanted.get(at).map_or_else(|| "–".to_owned(), |(_, id)| id.clone());
            let found_id = found.get(at).map_or_else(|| "–".to_owned(), |(_, id)| id.clone());
            let here = translation.headings.get(at).or(translation.headings.last()).map_or(Position::START, |heading| heading.position);
            let there = original.headings.get(at).or(original.headings.last()).map_or(Position::START, |heading| heading.position);
            self.report(here, there, msg!("headings-differ", found = found_id, wanted = wanted_id, language = &self.source.code));
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
        let wanted = self.comparable(original, self.source.id);
        let found = self.comparable(translation, self.language.id);
        let mut missing = difference(&wanted, &found);
        let mut extra = difference(&found, &wanted);
        while let Some((at, with)) = missing
            .iter()
            .enumerate()
            .find_map(|(at, (token, _))| extra.iter().position(|(other, _)| same_kind(token, other)).map(|with| (at, with)))
        {
            let ((wanted, there), (found, here)) = (missing.remove(at), extra.remove(with));
            self.report(here, there, msg!("token-differs", found = show(&found), wanted = show(&wanted), language = &self.source.code));
        }
        for (token, there) in missing {
            self.report(translation.position, there, msg!("token-missing", wanted = show(&token), language = &self.source.code));
        }
        for (token, here) in extra {
            self.report(here, original.position, msg!("token-extra", found = show(&token), language = &self.source.code));
        }
    }

    /// The tokens of a section with months by number; other words beside numbers don't count.
    fn comparable(&self, section: &Section, language: LanguageId) -> Vec<(Token, Position)> {
        let month = |token: &Token| match token {
            Token::WordByNumber(word) => self.words.month_of(language, word).map(|month| Token::WordByNumber(format!("{month:02}"))),
            other => Some(other.clone()),
        };
        section.tokens.iter().filter_map(|(token, position)| month(token).map(|token| (token, *position))).collect()
    }

    fn report(&mut self, here: Position, there: Position, message: Message) {
        let problem = Diagnostic::error(Place::new(&self.translation.file, here), message).also(Place::new(&self.original.file, there));
        self.problems.push(problem);
    }
}

/// What `a` has more often than `b`.
fn difference(a: &[(Token, Position)], b: &[(Token, Position)]) -> Vec<(Token, Position)> {
    let mut rest: Vec<&Token> = b.iter().map(|(token, _)| token).collect();
    a.iter()
        .filter(|(token, _)| match rest.iter().position(|other| *other == token) {
            Some(at) => {
                rest.swap_remove(at);
                false
            }
            None => true,
        })
        .cloned()
        .collect()
}

fn same_kind(a: &Token, b: &Token) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// A token as an author would recognise it.
fn show(token: &Token) -> String {
    use crate::markdown::links::Target;
    use crate::markdown::values::Value;
    match token {
        Token::Number(digits) | Token::Phone(digits) => digits.clone(),
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
