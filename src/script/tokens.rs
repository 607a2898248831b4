//! Cuts a text into addresses, words of the lexicon, other words and single characters.

use super::address;
use super::letters::Case;
use super::lexicon::{Lexicon, Match};
use super::table::ScriptTable;
use super::text::Letter;

/// A part of a text; the numbers count letters.
#[derive(Debug, Clone, Copy)]
pub(super) enum Token<'l> {
    /// An address, up to `end`.
    Address { end: usize },
    /// A word of the lexicon with a form in the script of the table.
    Listed(Match<'l>),
    /// A word up to `end`. With the case of the entry if the lexicon leaves it to the table.
    Word { end: usize, reviewed: Option<Case> },
    /// One character that is not a letter of the source script.
    Other,
}

impl Token<'_> {
    fn end(&self, from: usize) -> usize {
        match self {
            Token::Address { end } | Token::Word { end, .. } => *end,
            Token::Listed(found) => found.end,
            Token::Other => from + 1,
        }
    }
}

/// Every token of a text with its first letter.
pub(super) fn tokens<'l>(table: &'l ScriptTable, lexicon: &'l Lexicon, text: &'l [Letter]) -> impl Iterator<Item = (usize, Token<'l>)> {
    let mut at = 0;
    let mut reviewed = (0, Case::AsIs);
    std::iter::from_fn(move || {
        let from = at;
        let letter = text.get(from)?;
        let token = next(table, lexicon, text, from, letter, &mut reviewed);
        at = token.end(from);
        Some((from, token))
    })
}

fn next<'l>(
    table: &'l ScriptTable,
    lexicon: &'l Lexicon,
    text: &[Letter],
    from: usize,
    letter: &Letter,
    reviewed: &mut (usize, Case),
) -> Token<'l> {
    let source = &table.source;
    let address = address::length(text, from, &source.domains);
    if address > 0 {
        return Token::Address { end: from + address };
    }
    if !source.is_letter(letter.lower) {
        return Token::Other;
    }
    let starts_word = from == 0 || !text[from - 1].original.is_alphabetic();
    if starts_word && let Some(found) = lexicon.find(text, from, source, &table.script) {
        if found.form.is_some() {
            return Token::Listed(found);
        }
        if found.end > reviewed.0 {
            *reviewed = (found.end, found.case);
        }
    }
    let end = source.word_end(text, from);
    Token::Word { end, reviewed: (end <= reviewed.0).then_some(reviewed.1) }
}
