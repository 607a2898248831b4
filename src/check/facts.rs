//! Checks facts: periods must not overlap, values must fit their unit, parts must add up, and one value must be valid on the day of the
//! build.

use super::Checker;
use super::given;
use crate::base::decimal::Decimal;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::nearest::hint_nearest;
use crate::content::fact::{FactFile, PeriodFile, UnitFile, ValueFile};
use crate::handbook::facts::{Currency, FactUnit, FactValue};
use crate::handbook::{ActId, Fact};
use crate::msg;
use crate::yaml::At;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A fact that expires within this many days is a warning: enough time to learn the next value and to print brochures.
const WARN_DAYS: i64 = 45;

type Currencies = BTreeMap<String, Arc<Currency>>;

impl Checker<'_> {
    pub(super) fn facts(&mut self) -> BTreeMap<String, Fact> {
        let (file, Some(list)) = (&self.parsed.facts.file, &self.parsed.facts.value) else {
            return BTreeMap::new();
        };
        let currencies = self.currencies();
        self.unique(file, list.facts.iter().map(|fact| &fact.id));
        list.facts.iter().filter_map(|fact| self.fact(file, fact, &currencies).map(|checked| (fact.id.value.clone(), checked))).collect()
    }

    fn fact(&mut self, file: &FilePath, fact: &FactFile, currencies: &Currencies) -> Option<Fact> {
        let name = self.local(file, &fact.name);
        let short = fact.short.as_ref().map(|short| self.counted(file, short));
        let headings = fact.table.as_ref().map(|table| (self.local(file, &table.parts), self.local(file, &table.values)));
        if let Some(basis) = given(&fact.basis) {
            let basis = At { value: basis.value.clone(), position: basis.position };
            let acts = self.parsed.acts.value.iter().flat_map(|list| &list.acts).map(|act| act.id.as_str());
            self.find::<ActId, _>(file, &basis, &self.parsed.acts, acts, msg!("unknown-act", id = &basis.value));
        }
        let unit = self.unit(file, fact, currencies);
        self.unique(file, fact.parts.iter().map(|part| &part.id));
        let mut parts: Vec<_> =
            fact.parts.iter().map(|part| (part.id.value.clone(), self.local(file, &part.name), Decimal::default())).collect();
        for period in &fact.periods {
            self.period(file, fact, period, unit.as_ref());
        }
        for (at, period) in fact.periods.iter().enumerate() {
            if let Some(other) = fact.periods[..at].iter().find(|other| other.overlaps(period)) {
                self.problems.push(
                    Diagnostic::error(period.from.place(file), msg!("periods-overlap", fact = &fact.id.value)).also(other.from.place(file)),
                );
            }
        }
        let Some(period) = fact.periods.iter().find(|period| period.contains(self.as_of)) else {
            let message = msg!("fact-not-valid", fact = &fact.id.value, date = self.as_of.to_string());
            self.problems.push(Diagnostic::error(fact.id.place(file), message).hint(msg!("hint-fact-period")));
            return None;
        };
        self.warn_of_end(file, fact, period);
        for (id, _, value) in &mut parts {
            *value = period.parts.get(id).map_or(Decimal::default(), |part| part.value);
        }
        let value = match &period.value.value {
            ValueFile::Number(number) => FactValue::Number(*number),
            ValueFile::Date(date) => FactValue::Date(*date),
            ValueFile::Text(texts) => FactValue::Text(self.local(file, &At { value: texts.clone(), position: period.value.position })),
        };
        Some(Fact { unit: unit?, name, short, to: period.to.as_ref().map(|to| **to), value, parts, headings })
    }

    fn warn_of_end(&mut self, file: &FilePath, fact: &FactFile, period: &PeriodFile) {
        let Some(to) = &period.to else { return };
        let next_starts = fact.periods.iter().any(|next| next.from.yesterday() == Some(**to));
        let days = self.as_of.days_until(**to);
        if days <= WARN_DAYS && !next_starts {
            let message = msg!("fact-expires", fact = &fact.id.value, date = to.to_string(), days = days as u64);
            self.problems.push(Diagnostic::warning(to.place(file), message).hint(msg!("hint-fact-period")));
        }
    }

    /// The unit of a fact. `None` if its currency is unknown, which is reported.
    fn unit(&mut self, file: &FilePath, fact: &FactFile, currencies: &Currencies) -> Option<FactUnit> {
        Some(match &fact.unit.value {
            UnitFile::Money(code) => {
                let Some(currency) = currencies.get(code) else {
                    let hint = hint_nearest(code, currencies.keys().map(String::as_str)).unwrap_or_else(|| msg!("hint-currency"));
                    self.problems.push(Diagnostic::error(fact.unit.place(file), msg!("unknown-currency", code = code)).hint(hint));
                    return None;
                };
                FactUnit::Money(currency.clone())
            }
            UnitFile::Count(name) => FactUnit::Count(self.counted(file, name)),
            UnitFile::Number => FactUnit::Number,
            UnitFile::Percent => FactUnit::Percent,
            UnitFile::CalendarDays => FactUnit::CalendarDays,
            UnitFile::WorkingDays => FactUnit::WorkingDays,
            UnitFile::Date => FactUnit::Date,
            UnitFile::Text => FactUnit::Text,
        })
    }

    fn period(&mut self, file: &FilePath, fact: &FactFile, period: &PeriodFile, unit: Option<&FactUnit>) {
        if let Some(to) = period.to.as_ref().filter(|to| *period.from > ***to) {
            self.error(to.place(file), msg!("period-reversed", from = period.from.to_string(), to = to.to_string()));
        }
        for (id, value) in period.parts.iter().filter(|(id, _)| !fact.parts.iter().any(|part| part.id.value == **id)) {
            let hint = hint_nearest(id, fact.parts.iter().map(|part| part.id.as_str()));
            self.problems.push(Diagnostic::error(value.place(file), msg!("unknown-part", id = id, fact = &fact.id.value)).maybe_hint(hint));
        }
        for part in fact.parts.iter().filter(|part| !period.parts.contains_key(&part.id.value)) {
            self.error(period.value.place(file), msg!("missing-part", id = &part.id.value, fact = &fact.id.value));
        }
        let total = match (&period.value.value, &fact.unit.value) {
            (ValueFile::Date(_), UnitFile::Date) | (ValueFile::Text(_), UnitFile::Text) => None,
            (ValueFile::Number(total), unit) if !matches!(unit, UnitFile::Date | UnitFile::Text) => Some(*total),
            _ => {
                let message = msg!("fact-value-kind", fact = &fact.id.value, unit = name_of(&fact.unit.value));
                return self.error(period.value.place(file), message);
            }
        };
        let Some(total) = total else { return };
        let whole = At { value: total, position: period.value.position };
        let places = match unit {
            Some(FactUnit::Money(currency)) => currency.decimals,
            Some(FactUnit::CalendarDays | FactUnit::WorkingDays) => 0,
            _ => u8::MAX,
        };
        for number in std::iter::once(&whole).chain(period.parts.values()) {
            if number.value > Decimal::MAX {
                self.error(number.place(file), msg!("yaml-out-of-range", number = number.to_string()));
            } else if number.has_more_than(places) {
                let text = number.to_string();
                let message = msg!("too-many-decimals", number = &text, places = u64::from(places));
                let problem = Diagnostic::error(number.place(file), message);
                // A point between thousands.
                let is_grouped = text.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
                let hint = is_grouped.then(|| msg!("hint-no-grouping", number = text.replace('.', "")));
                self.problems.push(problem.maybe_hint(hint));
            }
        }
        let sum = period.parts.values().fold(Decimal::default(), |sum, part| sum.plus(part.value));
        if !fact.parts.is_empty() && sum != total {
            self.error(period.value.place(file), msg!("sum-mismatch", sum = sum.to_string(), total = total.to_string()));
        }
    }
}

/// A unit as it is written in the file.
fn name_of(unit: &UnitFile) -> &'static str {
    match unit {
        UnitFile::Money(_) => "money",
        UnitFile::Count(_) => "count",
        UnitFile::Number => "number",
        UnitFile::Percent => "percent",
        UnitFile::CalendarDays => "calendar_days",
        UnitFile::WorkingDays => "working_days",
        UnitFile::Date => "date",
        UnitFile::Text => "text",
    }
}
