//! Checks the languages of `handbook.yaml` and finds the conventions of each.

use super::scripts;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::digits::digit_value;
use crate::base::language::{Direction, Languages, NewLanguage};
use crate::base::locale::{Locale, Overrides, direction_of};
use crate::base::nearest::hint_nearest;
use crate::base::phone::Country;
use crate::content::handbook::{ConventionsFile, HandbookFile, LanguageFile};
use crate::msg;
use crate::script::ScriptTable;
use crate::yaml::At;
use std::collections::BTreeMap;

/// The languages of `handbook.yaml`, and for each derived one the table of its script. `None` if a code is invalid or used twice, because
/// every text in that language would be reported too.
pub(super) fn languages(
    path: &FilePath,
    file: &HandbookFile,
    problems: &mut Vec<Diagnostic>,
) -> Option<(Languages, Vec<Option<&'static ScriptTable>>)> {
    let before = problems.len();
    let mut seen: Vec<&str> = Vec::new();
    for language in &file.languages {
        let code = &language.code;
        let well_formed = code.parse::<unic_langid::LanguageIdentifier>().is_ok() && crate::parse::is_slug(&code.to_ascii_lowercase());
        if !well_formed {
            problems.push(Diagnostic::error(code.place(path), msg!("invalid-language", code = &code.value)).hint(msg!("hint-language")));
        }
        if seen.iter().any(|known| known.eq_ignore_ascii_case(code)) {
            problems.push(Diagnostic::error(code.place(path), msg!("duplicate-language", code = &code.value)));
        }
        seen.push(code);
    }
    let derivations: Vec<_> = file.languages.iter().map(|language| scripts::derivation(path, file, language, problems)).collect();
    if file.languages.is_empty() {
        problems.push(Diagnostic::error(Place::start_of(path), msg!("no-languages")));
    }
    if problems.len() > before {
        return None;
    }
    let country = file.country.as_ref().map(|country| country.as_str());
    let mut settings = |(language, derivation): (&LanguageFile, &Option<(usize, &'static ScriptTable)>)| {
        let locale = match derivation {
            // A derived language shows the dates and numbers of its source.
            Some((source, table)) => {
                check_direction(path, language, problems);
                let source = &file.languages[*source];
                Locale { direction: table.direction(), ..locale(path, source, country, &mut Vec::new()) }
            }
            None => locale(path, language, country, problems),
        };
        NewLanguage {
            code: language.code.value.clone(),
            name: language.name.clone(),
            derived_from: derivation.map(|(source, _)| source),
            locale,
            fallback: language.fallback.iter().map(|code| code.value.clone()).collect(),
        }
    };
    let languages = Languages::new(file.languages.iter().zip(&derivations).map(&mut settings))?;
    Some((languages, derivations.into_iter().map(|derivation| derivation.map(|(_, table)| table)).collect()))
}

/// Reports languages without interface strings that should replace missing strings of others.
pub(super) fn check_fallbacks(
    path: &FilePath,
    file: &HandbookFile,
    theme: &BTreeMap<String, (FilePath, &[u8])>,
    problems: &mut Vec<Diagnostic>,
) {
    let known: Vec<&str> = theme.keys().filter_map(|file| file.strip_prefix("words/")?.strip_suffix(".ftl")).collect();
    for code in file.languages.iter().flat_map(|language| &language.fallback).filter(|code| !known.contains(&code.as_str())) {
        let hint = hint_nearest(code, known.iter().copied()).unwrap_or_else(|| msg!("hint-valid-names", names = known.clone()));
        problems.push(Diagnostic::error(code.place(path), msg!("unknown-fallback", language = &code.value)).hint(hint));
    }
}

/// The conventions of a language: those of the table, with those that the handbook gives in their place.
fn locale(path: &FilePath, language: &LanguageFile, country: Option<&str>, problems: &mut Vec<Diagnostic>) -> Locale {
    let code = language.code.as_str();
    let known = Locale::find(code, country);
    let own = language.conventions.as_ref().map(|own| overrides(path, own, problems)).unwrap_or_default();
    if known.is_none() && (own.date.is_none() || own.months.is_none()) {
        let problem = Diagnostic::warning(language.code.place(path), msg!("no-conventions", language = code));
        problems.push(problem.hint(msg!("hint-no-conventions")));
    }
    let known = known.unwrap_or_else(|| Locale::unknown(code)).with(&own);
    let mut locale = Locale { country: country.and_then(Country::new), ..known };
    if let Some(direction) = check_direction(path, language, problems) {
        locale.direction = direction;
    }
    locale
}

/// The direction that a handbook gives. One that is not that of the script is reported.
fn check_direction(path: &FilePath, language: &LanguageFile, problems: &mut Vec<Diagnostic>) -> Option<Direction> {
    let written = language.direction.as_ref()?;
    let right = direction_of(&language.code).filter(|right| *right != written.value);
    if let Some(right) = right {
        let name = if right == Direction::Rtl { "rtl" } else { "ltr" };
        let message = msg!("wrong-direction", language = &language.code.value, direction = name);
        problems.push(Diagnostic::error(written.place(path), message).hint(msg!("hint-wrong-direction")));
    }
    right.is_none().then_some(written.value)
}

fn overrides(path: &FilePath, own: &ConventionsFile, problems: &mut Vec<Diagnostic>) -> Overrides {
    let mut pattern = |text: &Option<At<String>>, parts: &[&str]| {
        let text = text.as_ref()?;
        if let Some(part) = parts.iter().find(|part| text.matches(**part).count() != 1) {
            problems.push(Diagnostic::error(text.place(path), msg!("convention-without-part", part = *part)));
            return None;
        }
        Some(text.value.clone())
    };
    let percent = pattern(&own.percent, &["{number}"]);
    let currency = pattern(&own.currency, &["{number}", "{symbol}"]);
    let date = pattern(&own.date, &["{day}", "{month}", "{year}"]);
    let zero = own.digits.as_ref().and_then(|digits| {
        let values: Vec<Option<u8>> = digits.chars().map(digit_value).collect();
        if values != (0..10).map(Some).collect::<Vec<_>>() {
            problems.push(Diagnostic::error(digits.place(path), msg!("convention-digits")));
            return None;
        }
        digits.chars().next()
    });
    let months = own.months.as_ref().and_then(|months| {
        if months.len() != 12 || months.iter().any(|name| name.trim().is_empty()) {
            problems.push(Diagnostic::error(months.place(path), msg!("convention-months", count = months.len())));
            return None;
        }
        Some(months.value.clone())
    });
    Overrides { zero, group: own.group.clone(), decimal: own.decimal.clone(), percent, currency, date, months }
}
