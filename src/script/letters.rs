//! Writes the letters of a word by the rules of a table, with capitals where the source has them.

use super::table::ScriptTable;
use super::text::Letter;
use std::borrow::Cow;

/// Receives converted text together with the byte offset of the source letter that it comes from.
pub(super) type Sink<'a> = dyn FnMut(usize, &str) + 'a;

/// Writes `word[from..]`. The letters before `from` are context only.
pub(super) fn write(table: &ScriptTable, word: &[Letter], from: usize, sink: &mut Sink) {
    let mut at = from;
    while at < word.len() {
        let (length, to) = longest_rule(table, word, at);
        let letters = &word[at..at + length];
        match to {
            Some("") => {}
            Some(to) => sink(letters[0].at, &with_case(table, to, case_of(word, at, length))),
            None => sink(letters[0].at, letters[0].original.encode_utf8(&mut [0; 4])),
        }
        at += length;
    }
}

/// The rule for the most letters whose conditions hold; a letter without a rule stays.
fn longest_rule<'t>(table: &'t ScriptTable, word: &[Letter], at: usize) -> (usize, Option<&'t str>) {
    let keys = table.rules.prefixes(word[at..].iter().map(|letter| letter.lower));
    let found = keys.filter_map(|(length, rules)| {
        let rule = rules.iter().find(|rule| rule.applies(word, at, at + length))?;
        Some((length, Some(rule.to.as_str())))
    });
    found.last().unwrap_or((1, None))
}

/// Which letters of a converted text are capitals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// As the table or the lexicon writes it.
    AsIs,
    /// The first letter only.
    Title,
    /// Every letter.
    Upper,
}

/// The case of `word[at..at + length]`: a capital among capitals makes all letters of its conversion capitals.
fn case_of(word: &[Letter], at: usize, length: usize) -> Case {
    if !word[at].is_upper() {
        return Case::AsIs;
    }
    let neighbour = match word.get(at + 1) {
        Some(next) => next.is_upper(),
        None => at > 0 && word[at - 1].is_upper(),
    };
    if neighbour || word[at + 1..at + length].iter().any(Letter::is_upper) { Case::Upper } else { Case::Title }
}

/// A converted text in a case, by the table's own pairs of small letters and capitals, else by Unicode's. Never by a locale.
pub(super) fn with_case<'t>(table: &ScriptTable, text: &'t str, case: Case) -> Cow<'t, str> {
    if case == Case::AsIs {
        return Cow::Borrowed(text);
    }
    let upper = |letter: char, out: &mut String| match table.capitals.get(&letter) {
        Some(capital) => out.push(*capital),
        None => out.extend(letter.to_uppercase()),
    };
    let mut out = String::with_capacity(text.len());
    for (index, letter) in text.chars().enumerate() {
        if case == Case::Upper || index == 0 {
            upper(letter, &mut out);
        } else {
            out.push(letter);
        }
    }
    Cow::Owned(out)
}
