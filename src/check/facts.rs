//! Checks facts: periods must not overlap, parts must add up, and one value must be valid on the day of the build.

use super::{Checker, given};
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::nearest::hint_nearest;
use crate::content::fact::{FactFile, PeriodFile};
use crate::handbook::{ActId, Fact};
use crate::msg;
use crate::yaml::At;
use std::collections::BTreeMap;

/// A fact that expires within this many days is a warning: enough time to learn the next value and to print brochures.
const WARN_DAYS: i64 = 45;

/// The largest value of a fact: multiplied by the largest number of indices, it still fits into `u64`.
const MAX_VALUE: u64 = 1_000_000_000;

impl Checker<'_> {
    pub(super) fn facts(&mut self) -> BTreeMap<String, Fact> {
        let (file, Some(list)) = (&self.parsed.facts.file, &self.parsed.facts.value) else {
            return BTreeMap::new();
        };
        self.unique(file, list.facts.iter().map(|fact| &fact.id));
        list.facts.iter().filter_map(|fact| self.fact(file, fact).map(|checked| (fact.id.value.clone(), checked))).collect()
    }

    fn fact(&mut self, file: &FilePath, fact: &FactFile) -> Option<Fact> {
        let name = self.local(file, &fact.name);
        if let Some(basis) = given(&fact.basis) {
            let basis = At { value: basis.value.clone(), position: basis.position };
            let known = self
                .parsed
                .acts
                .value
                .as_ref()
                .map(|list| list.acts.iter().map(|act| act.id.as_str()).collect::<Vec<_>>())
                .unwrap_or_default();
            self.find::<ActId, _>(file, &basis, &self.parsed.acts, known.iter().copied(), msg!("unknown-act", id = &basis.value));
        }
        self.unique(file, fact.parts.iter().map(|part| &part.id));
        let mut parts: Vec<_> = fact.parts.iter().map(|part| (part.id.value.clone(), self.local(file, &part.name), 0)).collect();
        for period in &fact.periods {
            self.period(file, fact, period);
        }
        for (at, period) in fact.periods.iter().enumerate() {
            if let Some(other) = fact.periods[..at].iter().find(|other| *other.from <= *period.to && *period.from <= *other.to) {
                self.problems.push(
                    Diagnostic::error(period.from.place(file), msg!("periods-overlap", fact = &fact.id.value)).also(other.from.place(file)),
                );
            }
        }
        let Some(period) = fact.periods.iter().find(|period| (*period.from..=*period.to).contains(&self.as_of)) else {
            let message = msg!("fact-not-valid", fact = &fact.id.value, date = self.as_of.to_string());
            self.problems.push(Diagnostic::error(fact.id.place(file), message).hint(msg!("hint-fact-period")));
            return None;
        };
        let next_starts = fact.periods.iter().any(|next| next.from.yesterday() == Some(*period.to));
        let days = self.as_of.days_until(*period.to);
        if days <= WARN_DAYS && !next_starts {
            let message = msg!("fact-expires", fact = &fact.id.value, date = period.to.to_string(), days = days as u64);
            self.problems.push(Diagnostic::warning(period.to.place(file), message).hint(msg!("hint-fact-period")));
        }
        for (id, _, value) in &mut parts {
            *value = period.parts.get(id).map_or(0, |part| part.value);
        }
        Some(Fact { unit: fact.unit, name, to: *period.to, value: *period.value, parts })
    }

    fn period(&mut self, file: &FilePath, fact: &FactFile, period: &PeriodFile) {
        if *period.from > *period.to {
            self.error(period.to.place(file), msg!("period-reversed", from = period.from.to_string(), to = period.to.to_string()));
        }
        for (id, value) in period.parts.iter().filter(|(id, _)| !fact.parts.iter().any(|part| part.id.value == **id)) {
            let hint = hint_nearest(id, fact.parts.iter().map(|part| part.id.as_str()));
            self.problems.push(Diagnostic::error(value.place(file), msg!("unknown-part", id = id, fact = &fact.id.value)).maybe_hint(hint));
        }
        for part in fact.parts.iter().filter(|part| !period.parts.contains_key(&part.id.value)) {
            self.error(period.value.place(file), msg!("missing-part", id = &part.id.value, fact = &fact.id.value));
        }
        for number in std::iter::once(&period.value).chain(period.parts.values()).filter(|number| number.value > MAX_VALUE) {
            self.error(number.place(file), msg!("yaml-out-of-range", number = number.to_string()));
        }
        let sum: u128 = period.parts.values().map(|part| u128::from(part.value)).sum();
        if !fact.parts.is_empty() && sum != u128::from(period.value.value) {
            self.error(period.value.place(file), msg!("sum-mismatch", sum = sum.to_string(), total = period.value.to_string()));
        }
    }
}
