//! Checks currencies and texts after numbers, and finds amounts that were typed instead of being computed.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, ProblemKind};
use crate::base::language::Language;
use crate::base::nearest::hint_nearest;
use crate::content::fact::{CountedText, CurrencyFile, FactsFile, FormsFile, PluralFormsFile};
use crate::handbook::facts::{Currency, PluralForms};
use crate::markdown::amounts::TypedAmount;
use crate::msg;
use crate::parse::ParsedText;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Names of currencies of this length and longer are recognised with grammatical endings.
const MIN_STEM: usize = 4;

/// Every language's plural rules differ within these numbers.
const SAMPLES: std::ops::Range<u32> = 0..201;

impl Checker<'_> {
    pub(super) fn currencies(&mut self) -> BTreeMap<String, Arc<Currency>> {
        let (file, Some(list)) = (&self.parsed.facts.file, &self.parsed.facts.value) else {
            return BTreeMap::new();
        };
        self.unique(file, list.currencies.iter().map(|currency| &currency.code));
        let mut currencies = BTreeMap::new();
        for currency in &list.currencies {
            let code = &currency.code;
            if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                let problem = Diagnostic::error(code.place(file), msg!("invalid-currency", code = &code.value));
                self.problems.push(problem.hint(msg!("hint-currency-code")));
            }
            let name = currency.name.as_ref().map(|name| self.counted(file, name));
            let symbol = currency.symbol.clone().unwrap_or_else(|| code.value.clone());
            // More than four decimals exist in no currency, and amounts hold four.
            let decimals = currency.decimals.min(4);
            currencies.insert(code.value.clone(), Arc::new(Currency { symbol, name, decimals }));
        }
        currencies
    }

    /// A text after a number in every language, with each plural form that the language needs.
    pub(super) fn counted(&mut self, file: &FilePath, text: &CountedText) -> PluralForms {
        let known = |code: &str| self.languages.find(code).is_some();
        for (code, forms) in text.iter().filter(|(code, _)| !known(code)) {
            let hint = hint_nearest(code, self.languages.iter().map(|language| language.code.as_str()));
            self.problems.push(Diagnostic::error(forms.place(file), msg!("unknown-language", code = code)).maybe_hint(hint));
        }
        let languages = self.languages;
        let written = |language: &Language| {
            let Some(forms) = text.get(&language.code) else {
                let problem = Diagnostic::error(text.place(file), msg!("missing-translation", language = &language.code))
                    .kind(ProblemKind::MissingTranslation);
                self.problems.push(Diagnostic { severity: self.gap_severity(), ..problem });
                return BTreeMap::new();
            };
            let forms_by_category = by_category(&forms.value);
            if let FormsFile::Several(_) = forms.value {
                let needed = SAMPLES.map(|number| self.words.plural_category(language.id, f64::from(number)));
                let mut missing: Vec<String> = needed.filter(|category| !forms_by_category.contains_key(category)).collect();
                missing.sort_unstable();
                missing.dedup();
                for category in missing {
                    self.error(forms.place(file), msg!("missing-plural", form = category, language = &language.code));
                }
            }
            forms_by_category
        };
        // Derived languages show the whole text of their source, converted.
        languages.each_written(written, |_, source: &BTreeMap<String, String>| source.clone())
    }

    /// Reports amounts that were typed in texts, in a currency whose amounts are computed.
    pub(super) fn typed_amounts(&mut self) {
        let Some(list) = &self.parsed.facts.value else { return };
        let rules: Vec<Recognised> = list.currencies.iter().filter(|currency| currency.computed).map(Recognised::new).collect();
        if rules.is_empty() {
            return;
        }
        let parsed = self.parsed;
        let hint = hint(list);
        let texts = parsed.entries.values().map(|folder| &folder.texts).chain(parsed.pages.values().map(|folder| &folder.texts));
        for (code, text) in texts.flatten() {
            let (Some(text), Some(language)) = (text, self.languages.find(code)) else { continue };
            let scales = &language.locale.scales;
            for (amount, position) in amounts_of(text) {
                if let Some(rule) = rules.iter().find(|rule| rule.matches(amount, scales)) {
                    let problem = Diagnostic::error(Place::new(&text.file, *position), msg!("typed-amount", currency = &rule.code));
                    self.problems.push(problem.hint(hint.clone()));
                }
            }
        }
    }
}

fn amounts_of(text: &ParsedText) -> impl Iterator<Item = &(TypedAmount, crate::base::diagnostic::Position)> {
    text.answer.amounts.iter().chain(&text.body.amounts)
}

/// How to write an amount, with a fact of this handbook as the example.
fn hint(list: &FactsFile) -> crate::base::message::Message {
    let example = list.facts.iter().find(|fact| matches!(fact.unit.value, crate::content::fact::UnitFile::Money(_)));
    msg!("hint-typed-amount", fact = example.map_or("fee", |fact| fact.id.as_str()))
}

fn by_category(forms: &FormsFile) -> BTreeMap<String, String> {
    match forms {
        FormsFile::One(text) => [("other".to_owned(), text.clone())].into(),
        FormsFile::Several(PluralFormsFile { zero, one, two, few, many, other }) => {
            let some = [("zero", zero), ("one", one), ("two", two), ("few", few), ("many", many)];
            let some = some.into_iter().filter_map(|(category, text)| text.clone().map(|text| (category.to_owned(), text)));
            some.chain([("other".to_owned(), other.clone())]).collect()
        }
    }
}

/// The words by which amounts in a currency are recognised, in lower case.
struct Recognised {
    code: String,
    /// The code and the symbol, which may be before the number.
    short: Vec<String>,
    words: Vec<String>,
}

impl Recognised {
    fn new(currency: &CurrencyFile) -> Recognised {
        let lower = |text: &String| text.to_lowercase();
        let short: Vec<String> = [&currency.code.value].into_iter().chain(&currency.symbol).map(lower).collect();
        let names = currency.name.iter().flat_map(|name| name.values()).flat_map(|forms| by_category(&forms.value).into_values());
        let words = names.map(|name| name.to_lowercase()).chain(currency.also.iter().map(lower)).chain(short.iter().cloned());
        Recognised { code: currency.code.value.clone(), words: words.collect(), short }
    }

    fn matches(&self, amount: &TypedAmount, scales: &[String]) -> bool {
        let is_unit = |word: &String| {
            self.words.iter().any(|unit| word == unit || unit.chars().count() >= MIN_STEM && word.starts_with(unit.as_str()))
        };
        let is_scale = |word: &String| {
            scales.iter().any(|scale| word == scale || scale.chars().count() >= MIN_STEM && word.starts_with(scale.as_str()))
        };
        amount.before.as_ref().is_some_and(|before| self.short.contains(before))
            || amount.after.iter().find(|word| !is_scale(word)).is_some_and(is_unit)
    }
}
