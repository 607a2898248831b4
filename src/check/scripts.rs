//! Languages that are derived from others: their conversions, their texts, and the words whose conversion a person should decide.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::base::inputs::Inputs;
use crate::base::language::{Language, LanguageId, Languages};
use crate::base::nearest::hint_nearest;
use crate::content::handbook::{HandbookFile, LanguageFile};
use crate::content::script::ScriptsFile;
use crate::markdown::{RiskyWord, ScriptPass};
use crate::msg;
use crate::parse::{Parsed, ParsedText, SourceMarks, Sourced, convert_text};
use crate::script::{Conversion, Conversions, Converter, Fault, Lexicon, ScriptTable, built_in, scripts_of};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// The language that `language` is derived from, by index in the file, and the table. Every mistake is reported.
pub(super) fn derivation(
    path: &FilePath,
    file: &HandbookFile,
    language: &LanguageFile,
    problems: &mut Vec<Diagnostic>,
) -> Option<(usize, &'static ScriptTable)> {
    let (source, script) = match (&language.derived_from, &language.script) {
        (None, None) => return None,
        (Some(source), Some(script)) => (source, script),
        _ => {
            problems.push(Diagnostic::error(language.code.place(path), msg!("derived-incomplete", code = &language.code.value)));
            return None;
        }
    };
    if std::ptr::eq(language, &file.languages[0]) {
        problems.push(Diagnostic::error(source.place(path), msg!("derived-source-language")));
        return None;
    }
    let written = || file.written_languages().map(|language| language.code.as_str());
    let Some(at) = file.languages.iter().position(|known| known.code.value == source.value && known.derived_from.is_none()) else {
        let problem = Diagnostic::error(source.place(path), msg!("derived-from-unknown", code = &source.value));
        problems.push(problem.maybe_hint(hint_nearest(source, written())));
        return None;
    };
    let table = built_in(source, script);
    if table.is_none() {
        let known: Vec<&str> = scripts_of(source).collect();
        let hint = if known.is_empty() { msg!("hint-no-scripts") } else { msg!("hint-valid-names", names = known) };
        let problem = Diagnostic::error(script.place(path), msg!("no-script-table", code = &source.value, script = &script.value));
        problems.push(problem.hint(hint));
    }
    Some((at, table?))
}

/// The conversions of all derived languages. Mistakes in `scripts.yaml` are reported.
pub(super) fn conversions(
    parsed: &Parsed,
    languages: &Languages,
    tables: &[Option<&'static ScriptTable>],
    problems: &mut Vec<Diagnostic>,
) -> Conversions {
    let mut lexicons: BTreeMap<LanguageId, Arc<Lexicon>> = BTreeMap::new();
    let mut tables = tables.iter();
    Conversions::new(languages.each(|language| {
        let table = (*tables.next()?)?;
        let new = || Arc::new(lexicon(&parsed.scripts, table, problems));
        let lexicon = lexicons.entry(language.derived_from?).or_insert_with(new).clone();
        Some(Conversion { table, lexicon })
    }))
}

fn lexicon(scripts: &Sourced<ScriptsFile>, table: &ScriptTable, problems: &mut Vec<Diagnostic>) -> Lexicon {
    let Some(file) = &scripts.value else { return Lexicon::empty() };
    let (lexicon, mistakes) = Lexicon::new(file, table.source());
    problems.extend(mistakes.into_iter().map(|(position, fault)| Diagnostic::error(Place::new(&scripts.file, position), message(fault))));
    lexicon
}

fn message(fault: Fault) -> crate::base::message::Message {
    match fault {
        Fault::Twice(word) => msg!("duplicate-name", name = word),
        Fault::NotInAlphabet(letter) => msg!("script-word-foreign-letter", letter = letter.to_string()),
        Fault::SourceLetter(letter) => msg!("script-form-source-letter", letter = letter.to_string()),
        Fault::Empty => msg!("script-word-empty"),
        other => unreachable!("a lexicon has no such mistake: {other:?}"),
    }
}

/// The texts of derived languages, kept between builds by the preview.
pub(crate) struct DerivedTexts {
    marks: SourceMarks,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// The lexicon with which the texts were converted.
    scripts: Option<ScriptsFile>,
    /// Language code and file of the source → the source, which is compared by pointer, and what was made from it.
    texts: BTreeMap<(String, FilePath), (Arc<ParsedText>, Converted)>,
}

/// A text in another script.
#[derive(Clone)]
struct Converted {
    text: Arc<ParsedText>,
    risks: Vec<RiskyWord>,
}

impl DerivedTexts {
    pub(crate) fn new(marks: SourceMarks) -> DerivedTexts {
        DerivedTexts { marks, kept: Mutex::default() }
    }

    /// Converts the texts that changed since the last call, in parallel.
    pub(super) fn update(&self, parsed: &Parsed, inputs: &Inputs, languages: &Languages, conversions: &Conversions) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.scripts != parsed.scripts.value {
            *kept = Kept { scripts: parsed.scripts.value.clone(), texts: BTreeMap::new() };
        }
        let mut known = std::mem::take(&mut kept.texts);
        let mut wanted = Vec::new();
        for language in languages.iter() {
            let Some(conversion) = conversions.of(language.id) else { continue };
            let source = &languages.written_form(language).code;
            for (_, texts) in super::translations::folders(parsed) {
                let Some(Some(text)) = texts.get(source) else { continue };
                let key = (language.code.clone(), text.file.clone());
                match known.remove(&key) {
                    Some((original, converted)) if Arc::ptr_eq(&original, text) => {
                        kept.texts.insert(key, (original, converted));
                    }
                    _ => wanted.push((key, text, conversion, reports_risks(languages, language))),
                }
            }
        }
        let converted = wanted.into_par_iter().filter_map(|(key, text, conversion, with_risks)| {
            let mut pass = ScriptPass { converter: conversion.converter(), risks: with_risks.then(Vec::new) };
            let made = convert_text(&text.file, inputs.content.get(&text.file)?, self.marks, &mut pass)?;
            Some((key, (text.clone(), Converted { text: Arc::new(made), risks: pass.risks.unwrap_or_default() })))
        });
        let converted: Vec<_> = converted.collect();
        kept.texts.extend(converted);
    }

    /// The text in a derived language that was made from `source`.
    pub(super) fn get(&self, language: &Language, source: &ParsedText) -> Arc<ParsedText> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.texts.get(&(language.code.clone(), source.file.clone()));
        found.expect("`update` converts every text of a source language").1.text.clone()
    }

    /// The risky words of all texts with their files.
    fn risks(&self) -> Vec<(FilePath, RiskyWord)> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let texts = kept.texts.iter();
        texts.flat_map(|((_, file), (_, converted))| converted.risks.iter().map(|risk| (file.clone(), risk.clone()))).collect()
    }
}

/// Risky words do not depend on the script, so only the first language that is derived from a source reports them.
fn reports_risks(languages: &Languages, language: &Language) -> bool {
    let mut same = languages.iter().filter(|other| other.derived_from == language.derived_from);
    same.next().is_some_and(|first| first.id == language.id)
}

impl Checker<'_> {
    /// Notes the risky words of a short text in the language with this code.
    pub(super) fn risks_of_text(&mut self, file: &FilePath, code: &str, text: &str, position: Position) {
        let Some(converter) = self.risk_converter(code) else { return };
        let found = converter.risk_words(text);
        let new = found.iter().map(|risk| {
            let risk = RiskyWord { position, word: risk.word.to_owned(), reason: risk.reason.to_owned() };
            (file.clone(), risk)
        });
        self.risks.extend(new.collect::<Vec<_>>());
    }

    fn risk_converter(&self, code: &str) -> Option<Converter<'_>> {
        let source = self.languages.find(code)?.id;
        let derived = self.languages.iter().find(|language| language.derived_from == Some(source))?;
        self.conversions.of(derived.id).map(Conversion::converter)
    }

    /// Warns about each risky word once, at its first place.
    pub(super) fn report_risks(&mut self) {
        let mut words: BTreeMap<String, Vec<(Place, RiskyWord)>> = BTreeMap::new();
        for (file, risk) in std::mem::take(&mut self.risks).into_iter().chain(self.derived.risks()) {
            words.entry(risk.word.to_lowercase()).or_default().push((Place::new(&file, risk.position), risk));
        }
        for mut places in words.into_values() {
            places.sort_by(|(a, _), (b, _)| a.cmp(b));
            let count = places.len();
            let (place, risk) = places.swap_remove(0);
            let message = msg!("script-risk", word = risk.word, reason = risk.reason, count = count);
            self.problems.push(Diagnostic::warning(place, message).hint(msg!("hint-script-risk")));
        }
    }

    /// Reports a text that someone wrote in a derived language.
    pub(super) fn derived_has_text(&mut self, place: Place, language: &Language) {
        let source = &self.languages.written_form(language).code;
        let problem = Diagnostic::error(place, msg!("derived-has-text", code = &language.code, source = source));
        self.problems.push(problem.hint(msg!("hint-derived-has-text")));
    }
}
