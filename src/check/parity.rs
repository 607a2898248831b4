//! Compares translations with their source, section by section: headings, lists, tables, pictures, footnotes, numbers, dates, phones,
//! links and values must be equal. Each problem names both places.

use super::same_except::{self, Exception, LanguageExceptions};
use super::{Checker, clock};
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind, Severity};
use crate::base::language::{Language, LanguageId, Languages};
use crate::base::message::Message;
use crate::markdown::comparable::{ParityToken, Section, resolved};
use crate::markdown::links::LinkTarget;
use crate::markdown::{Heading, HtmlPiece, MarkdownDocument};
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
    checker.cache.invalidate(checker.languages, &checker.exceptions, translations);
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
    for (_, language, translation) in &pairs {
        checker.check_exceptions(&translation.file, &translation.same_except, language, false);
    }
    let (languages, exceptions, cache, severity) = (checker.languages, &checker.exceptions, checker.cache, checker.gap_severity());
    let found = pairs.into_par_iter().filter(|(original, _, translation)| !cache.contains(original, translation)).flat_map_iter(
        |(original, language, translation)| {
            let intended = Exception::of_text(&translation.same_except, &source.locale, &language.locale);
            let mut comparison = Comparison {
                languages,
                exceptions,
                source,
                language,
                original,
                translation,
                reported: &reported,
                intended,
                knows_language: false,
                is_incomplete: false,
                has_other_notes: false,
                problems: Vec::new(),
            };
            comparison.texts();
            comparison.unused();
            if comparison.problems.is_empty() {
                cache.insert(original, translation, &reported);
            }
            comparison.problems
        },
    );
    let found: Vec<Diagnostic> = found.collect();
    let gap = |problem: Diagnostic| match problem.severity {
        Severity::Error => Diagnostic { severity, ..problem },
        Severity::Warning => problem,
    };
    checker.problems.extend(found.into_iter().map(gap));
}

/// A token with its position; months are numbers.
type PositionedToken<'t> = (Cow<'t, ParityToken>, Position);

struct Comparison<'a> {
    languages: &'a Languages,
    /// Differences that are intended in every text of a language.
    exceptions: &'a LanguageExceptions,
    source: &'a Language,
    language: &'a Language,
    original: &'a Arc<ParsedText>,
    translation: &'a Arc<ParsedText>,
    /// Places of problems found earlier: differences that follow from them are not reported.
    reported: &'a BTreeSet<Place>,
    /// Intended differences: those of this text, and from the first difference on those of its language.
    intended: Vec<Exception<'a>>,
    knows_language: bool,
    /// Whether parts were left out because of a problem.
    is_incomplete: bool,
    /// Whether one text has a footnote that the other lacks. Their texts are at the end of the last section.
    has_other_notes: bool,
    problems: Vec<Diagnostic>,
}

impl Comparison<'_> {
    fn texts(&mut self) {
        let (original, translation) = (self.original.clone(), self.translation.clone());
        let title = |text: &ParsedText| Section { position: text.title.position, tokens: text.title_tokens.clone(), ..Section::default() };
        self.section(&title(&original), &title(&translation));
        self.document(&original.answer, &translation.answer);
        self.document(&original.body, &translation.body);
    }

    fn document(&mut self, original: &MarkdownDocument, translation: &MarkdownDocument) {
        if original.is_partial || translation.is_partial {
            self.is_incomplete = true;
            return;
        }
        let is_same = |(a, b): (&Heading, &Heading)| (a.level, &a.id) == (b.level, &b.id);
        let (wanted, found) = (&original.headings, &translation.headings);
        let at = wanted.iter().zip(found).take_while(|pair| is_same(*pair)).count();
        if at < wanted.len().max(found.len()) {
            // Without equal headings, sections can't be paired, so nothing else is compared.
            self.is_incomplete = true;
            if original.has_lost_heading || translation.has_lost_heading {
                return;
            }
            let is_level = wanted.get(at).zip(found.get(at)).is_some_and(|(wanted, found)| wanted.id == found.id);
            let name = |heading: &Heading| if is_level { "#".repeat(heading.level.into()) } else { heading.id.clone() };
            let id = |headings: &[Heading]| headings.get(at).map_or_else(|| "–".to_owned(), name);
            let place = |headings: &[Heading]| headings.get(at).or(headings.last()).map_or(Position::START, |heading| heading.position);
            let message =
                msg!("headings-differ", found = id(found), here = &self.language.code, wanted = id(wanted), language = &self.source.code);
            self.report(place(found), place(wanted), message);
            return;
        }
        for (original, translation) in original.sections.iter().zip(&translation.sections) {
            self.section(original, translation);
        }
    }

    /// Compares the structure of a section, then its tokens. Where the structure differs, differing tokens follow from that.
    fn section(&mut self, original: &Section, translation: &Section) {
        if original.is_partial || translation.is_partial {
            self.is_incomplete = true;
            return;
        }
        let before = self.problems.len();
        let explains_lists = original.has_lost_lines != translation.has_lost_lines;
        if !explains_lists {
            self.lists(original, translation);
            self.tables(original, translation);
        }
        if self.problems.len() == before {
            self.tokens(original, translation, explains_lists);
        }
        self.is_incomplete |= self.problems.len() > before;
    }

    fn lists(&mut self, original: &Section, translation: &Section) {
        let differing = (0..original.lists.len().max(translation.lists.len()))
            .find(|at| original.lists.get(*at).map(|list| list.0) != translation.lists.get(*at).map(|list| list.0));
        let Some(at) = differing else { return };
        let (there, here) = (original.lists.get(at), translation.lists.get(at));
        let message = msg!(
            "lists-differ",
            found = here.map_or(0, |list| list.0),
            here = &self.language.code,
            wanted = there.map_or(0, |list| list.0),
            language = &self.source.code
        );
        self.report(here.map_or(translation.position, |list| list.1), there.map_or(original.position, |list| list.1), message);
    }

    fn tables(&mut self, original: &Section, translation: &Section) {
        let differing = (0..original.tables.len().max(translation.tables.len()))
            .find(|at| original.tables.get(*at).map(|table| table.0) != translation.tables.get(*at).map(|table| table.0));
        let Some(at) = differing else { return };
        let (there, here) = (original.tables.get(at), translation.tables.get(at));
        let size = |table: Option<&((usize, usize), Position)>| {
            table.map_or_else(|| "–".to_owned(), |((rows, columns), _)| format!("{rows} × {columns}"))
        };
        self.report(
            here.map_or(translation.position, |table| table.1),
            there.map_or(original.position, |table| table.1),
            msg!("tables-differ", found = size(here), here = &self.language.code, wanted = size(there), language = &self.source.code),
        );
    }

    /// Compares tokens. One missing and one extra token of the same kind are reported as one difference.
    fn tokens(&mut self, original: &Section, translation: &Section, explains_lists: bool) {
        let wanted = resolved(&original.tokens, &self.source.locale);
        let found = resolved(&translation.tokens, &self.language.locale);
        // The usual case: equal tokens in the same order.
        if wanted.iter().map(|(token, _)| token).eq(found.iter().map(|(token, _)| token)) {
            return;
        }
        let mut missing = difference(&wanted, &found);
        let mut extra = difference(&found, &wanted);
        clock::leave_out_equal_times((&mut missing, original), (&mut extra, translation));
        self.know_language();
        same_except::apply(&mut self.intended, &mut missing, &mut extra);
        self.leave_out_typed_amounts(&mut missing, &self.original.file, &mut extra);
        self.leave_out_typed_amounts(&mut extra, &self.translation.file, &mut missing);
        let (missing, extra) = (by_kind(missing), by_kind(extra));
        let before = self.problems.len();
        let of = |tokens: &BTreeMap<_, Vec<_>>, kind: TokenKind| tokens.get(&kind).cloned().unwrap_or_default();
        for kind in BLOCKS.into_iter().filter(|kind| !(explains_lists && *kind == TokenKind::Checklist)) {
            self.pair(of(&missing, kind), of(&extra, kind), (original, translation));
        }
        self.has_other_notes |= missing.contains_key(&TokenKind::Footnote) || extra.contains_key(&TokenKind::Footnote);
        // Without a callout or a footnote, its text is missing too.
        if self.problems.len() == before && !self.has_other_notes {
            for kind in INLINE {
                self.pair(of(&missing, kind), of(&extra, kind), (original, translation));
            }
        }
    }

    fn pair(
        &mut self,
        missing: Vec<(ParityToken, Position)>,
        extra: Vec<(ParityToken, Position)>,
        (original, translation): (&Section, &Section),
    ) {
        let (mut missing, mut extra) = (missing.iter(), extra.iter());
        loop {
            match (missing.next(), extra.next()) {
                (None, None) => break,
                (Some(wanted), Some(found)) if self.is_reported(wanted, found) => {}
                (Some((wanted, there)), Some((found, here))) => {
                    let message = msg!(
                        "token-differs",
                        found = show(found, self.language),
                        here = &self.language.code,
                        wanted = show(wanted, self.source),
                        language = &self.source.code
                    );
                    let is_page =
                        |token| matches!(token, &ParityToken::Link(LinkTarget::Outside { ref address }) if address.starts_with("http"));
                    let hint = (is_page(wanted) && is_page(found)).then(|| msg!("hint-links-differ"));
                    self.report_with_hint(*here, *there, message, hint);
                }
                (Some((wanted, there)), None) if !self.is_known(&self.original.file, wanted, *there) => {
                    let message = msg!("token-missing", wanted = show(wanted, self.source), language = &self.source.code);
                    self.report(translation.position, *there, message);
                }
                (None, Some((found, here))) if !self.is_known(&self.translation.file, found, *here) => {
                    let message = msg!("token-extra", found = show(found, self.language), language = &self.source.code);
                    self.report(*here, original.position, message);
                }
                _ => {}
            }
        }
    }

    /// Removes numbers of `file` at which an amount was reported that should be a value, each with a value of the other text.
    fn leave_out_typed_amounts(
        &self,
        typed: &mut Vec<(ParityToken, Position)>,
        file: &FilePath,
        values: &mut Vec<(ParityToken, Position)>,
    ) {
        let count = typed.len();
        typed.retain(|(token, place)| !(matches!(token, ParityToken::Number(_)) && self.reported.contains(&Place::new(file, *place))));
        for _ in typed.len()..count {
            if let Some(at) = values.iter().position(|(token, _)| matches!(token, ParityToken::Value(_))) {
                values.remove(at);
            }
        }
    }

    /// Whether a problem of one of the two tokens was reported, so that the difference follows from it.
    fn is_reported(&self, (wanted, there): &(ParityToken, Position), (found, here): &(ParityToken, Position)) -> bool {
        self.is_known(&self.original.file, wanted, *there) || self.is_known(&self.translation.file, found, *here)
    }

    fn is_known(&self, file: &FilePath, token: &ParityToken, position: Position) -> bool {
        matches!(token, ParityToken::UnreadLink | ParityToken::UnreadValue | ParityToken::UnreadCallout)
            || self.reported.contains(&Place::new(file, position))
    }

    /// Adds the intended differences of the language. Their number depends on the whole text, so this is left out where nothing differs.
    fn know_language(&mut self) {
        if !std::mem::replace(&mut self.knows_language, true)
            && self.exceptions.get(&self.language.code).is_some_and(|list| !list.is_empty())
        {
            let text = plain_text_of(self.translation);
            self.intended.extend(Exception::of_language(self.exceptions, self.languages, self.language, &text));
        }
    }

    /// Warns about intended differences of this text that do not exist.
    fn unused(&mut self) {
        if self.is_incomplete {
            return;
        }
        let own = &self.intended[..self.translation.same_except.len()];
        let unused: Vec<Position> = own.iter().filter_map(Exception::unused).collect();
        for position in unused {
            self.problems.push(Diagnostic::warning(Place::new(&self.translation.file, position), msg!("same-except-unused")));
        }
    }

    fn report(&mut self, here: Position, there: Position, message: Message) {
        self.report_with_hint(here, there, message, None);
    }

    fn report_with_hint(&mut self, here: Position, there: Position, message: Message, hint: Option<Message>) {
        let problem = Diagnostic::error(Place::new(&self.translation.file, here), message)
            .maybe_hint(hint)
            .kind(ProblemKind::Difference)
            .also(Place::new(&self.original.file, there));
        self.problems.push(problem);
    }
}

/// The title and the text of a translation without markup.
fn plain_text_of(text: &ParsedText) -> String {
    let mut plain = text.title.value.clone();
    for piece in text.answer.pieces.iter().chain(&text.body.pieces) {
        if let HtmlPiece::Html(html) = piece {
            plain.push('\n');
            plain.push_str(&crate::base::html::plain_text(html));
        }
    }
    plain
}

/// The tokens that occur more often in `a` than in `b`.
fn difference(a: &[PositionedToken<'_>], b: &[PositionedToken<'_>]) -> Vec<(ParityToken, Position)> {
    let mut rest: BTreeMap<&ParityToken, usize> = BTreeMap::new();
    for (token, _) in b {
        *rest.entry(token.as_ref()).or_default() += 1;
    }
    a.iter()
        .filter(|(token, _)| match rest.get_mut(token.as_ref()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        })
        .map(|(token, position)| (token.clone().into_owned(), *position))
        .collect()
}

/// Only tokens of the same kind are paired as «missing» and «extra».
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TokenKind {
    Checklist,
    Callout,
    Footnote,
    Picture,
    Number,
    Month,
    Phone,
    Link,
    Value,
}

/// Tokens whose absence explains that others are absent.
const BLOCKS: [TokenKind; 4] = [TokenKind::Checklist, TokenKind::Callout, TokenKind::Footnote, TokenKind::Picture];
const INLINE: [TokenKind; 5] = [TokenKind::Number, TokenKind::Month, TokenKind::Phone, TokenKind::Link, TokenKind::Value];

impl TokenKind {
    fn of(token: &ParityToken) -> TokenKind {
        match token {
            ParityToken::Number(_) => TokenKind::Number,
            ParityToken::Month(_) | ParityToken::DayAndMonth(..) | ParityToken::WordByNumber { .. } => TokenKind::Month,
            ParityToken::Phone(_) => TokenKind::Phone,
            ParityToken::Link(_) | ParityToken::UnreadLink => TokenKind::Link,
            ParityToken::Value(_) | ParityToken::UnreadValue => TokenKind::Value,
            ParityToken::Callout(_) | ParityToken::UnreadCallout => TokenKind::Callout,
            ParityToken::Footnote => TokenKind::Footnote,
            ParityToken::Picture => TokenKind::Picture,
            ParityToken::Checklist => TokenKind::Checklist,
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
fn show(token: &ParityToken, language: &Language) -> String {
    match token {
        ParityToken::Number(digits) | ParityToken::Phone(digits) => digits.clone(),
        ParityToken::UnreadLink | ParityToken::UnreadValue | ParityToken::UnreadCallout => "…".to_owned(),
        ParityToken::Picture => "![…](…)".to_owned(),
        ParityToken::Footnote => "[^…]".to_owned(),
        ParityToken::Checklist => "- [ ]".to_owned(),
        ParityToken::Callout(kind) => format!("[!{}]", kind.to_uppercase()),
        ParityToken::Month(month) => {
            let name = language.locale.months.get(usize::from(month.saturating_sub(1)));
            name.cloned().unwrap_or_else(|| format!("–{month:02}–"))
        }
        ParityToken::DayAndMonth(first, second) => format!("{first}/{second}"),
        ParityToken::WordByNumber { word, .. } => word.clone(),
        ParityToken::Value(value) => value.to_string().trim_matches(['{', '}', ' ']).to_owned(),
        ParityToken::Link(target) => target.to_string(),
    }
}
