//! Converts texts with a table and a lexicon.

use super::letters::{self, Case, Sink, with_case};
use super::lexicon::{Lexicon, Match};
use super::table::{Acronyms, ScriptTable, WordMark};
use super::text::{self, Letter};
use super::tokens::{Token, tokens};
use super::word;

/// Writes texts of one language in another script.
///
/// Addresses, numbers and letters of other scripts stay. Text in another language in the same script must not be passed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Converter<'t> {
    pub(super) table: &'t ScriptTable,
    pub(super) lexicon: &'t Lexicon,
}

impl<'t> Converter<'t> {
    /// A converter with a table and the lexicon of its source language.
    pub(crate) fn new(table: &'t ScriptTable, lexicon: &'t Lexicon) -> Converter<'t> {
        Converter { table, lexicon }
    }

    /// The text in the other script.
    pub(crate) fn convert(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len() + text.len() / 8);
        self.run(text, &mut |_, converted| out.push_str(converted));
        out
    }

    /// Converts a text that markup cuts into pieces as one text, so that words which continue in the next piece are converted whole.
    /// What comes from a letter is in the piece of that letter.
    pub(crate) fn convert_pieces(&self, pieces: &[&str]) -> Vec<String> {
        let mut out = vec![String::new(); pieces.len()];
        let ends: Vec<usize> = pieces.iter().scan(0, |end, piece| Some(*end + piece.len()).inspect(|sum| *end = *sum)).collect();
        let mut piece = 0;
        self.run(&pieces.concat(), &mut |at, converted| {
            while at >= ends[piece] {
                piece += 1;
            }
            out[piece].push_str(converted);
        });
        out
    }

    fn run(&self, text: &str, sink: &mut Sink) {
        let letters = text::letters(text);
        for (from, token) in tokens(self.table, self.lexicon, &letters) {
            match token {
                Token::Address { end } => copy(&letters[from..end], sink),
                Token::Listed(found) => self.listed(&letters, from, &found, sink),
                Token::Word { end, reviewed } => self.word(&letters, from, end, reviewed, sink),
                Token::Other => self.other(&letters, from, sink),
            }
        }
    }

    /// A word without a form. One that the lexicon has in small letters is not an acronym when a text has it in capitals.
    fn word(&self, text: &[Letter], from: usize, to: usize, reviewed: Option<Case>, sink: &mut Sink) {
        let word = &text[from..to];
        if let Some(numeral) = word::roman(text, from, to, &self.table.source) {
            return sink(word[0].at, &numeral);
        }
        if let Some(code) = word::code(text, from, to, &self.table.source) {
            return sink(word[0].at, code.encode_utf8(&mut [0; 4]));
        }
        if let Some(rule) = &self.table.acronyms
            && reviewed != Some(Case::Upper)
            && let Some(capitals) = word::acronym(word, &self.table.source, rule.longest)
            && (reviewed.is_some() || capitals < word.len() || !self.is_word(rule, text, from, to))
        {
            return self.acronym(rule, word, capitals, sink);
        }
        if let Some(mark) = &self.table.word_mark
            && mark.called(word)
            && !mark.forbidden(word)
        {
            sink(word[0].at, mark.sign.encode_utf8(&mut [0; 4]));
        }
        letters::write(self.table, word, 0, sink);
    }

    /// Whether a word in capitals is not an acronym.
    fn is_word(&self, rule: &Acronyms, text: &[Letter], from: usize, to: usize) -> bool {
        let syllables = self.table.source.syllables.as_ref();
        syllables.is_some_and(|syllables| syllables.make_a_word(text, from, to, rule.longest))
    }

    /// The names of its letters apart, then its ending.
    fn acronym(&self, rule: &Acronyms, word: &[Letter], capitals: usize, sink: &mut Sink) {
        for (index, letter) in word[..capitals].iter().enumerate() {
            if index > 0 {
                sink(letter.at, &rule.between);
            }
            letters::write(self.table, &[*letter], 0, sink);
        }
        letters::write(self.table, word, capitals, sink);
    }

    /// The form of the lexicon, then the ending by the rules. A sign before the word is decided anew: the ending may call for it or
    /// forbid it.
    fn listed(&self, text: &[Letter], from: usize, found: &Match, sink: &mut Sink) {
        let (stem, ending) = (&text[from..found.stem_end], &text[found.stem_end..found.end]);
        let mut form = found.form.unwrap_or_default();
        if let Some(mark) = &self.table.word_mark
            && !ending.is_empty()
            && !form.contains(char::is_whitespace)
        {
            let bare = form.strip_prefix(mark.sign).unwrap_or(form);
            if wants_sign(mark, stem, ending, bare.len() < form.len()) {
                sink(text[from].at, mark.sign.encode_utf8(&mut [0; 4]));
            }
            form = bare;
        }
        sink(text[from].at, &with_case(self.table, form, found.case));
        letters::write(self.table, &text[from..found.end], found.stem_end - from, sink);
    }

    fn other(&self, text: &[Letter], at: usize, sink: &mut Sink) {
        let sign = text[at].original;
        let digit = |index: Option<usize>| index.and_then(|index| text.get(index)).is_some_and(|letter| letter.original.is_numeric());
        let in_number = digit(at.checked_sub(1)) && digit(Some(at + 1));
        let converted = self.table.punctuation.get(&sign).filter(|_| !in_number).unwrap_or(&sign);
        sink(text[at].at, converted.encode_utf8(&mut [0; 4]));
    }
}

fn wants_sign(mark: &WordMark, stem: &[Letter], ending: &[Letter], stem_has_it: bool) -> bool {
    if mark.forbidden(ending) {
        return false;
    }
    stem_has_it || mark.called(ending) && !mark.called(stem) && !mark.forbidden(stem)
}

fn copy(letters: &[Letter], sink: &mut Sink) {
    for letter in letters {
        sink(letter.at, letter.original.encode_utf8(&mut [0; 4]));
    }
}
