//! `facts.yaml`: values that change over time, such as the monthly calculation index or the annual quota.

use super::{Id, LocalText};
use crate::base::date::Date;
use crate::yaml::{At, Given};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `facts.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactsFile {
    /// The facts.
    pub facts: Vec<FactFile>,
}

/// A value with its periods of validity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactFile {
    /// The name by which texts refer to the fact: `{{ fact("mci") }}`.
    pub id: Id,
    /// The unit.
    pub unit: Unit,
    /// The name that readers see.
    pub name: LocalText,
    /// The act that sets the value, or `not_given`.
    #[schemars(extend("x-names" = "acts"))]
    pub basis: At<Given<String>>,
    /// The parts, whose values must add up to the value of the fact.
    #[serde(default)]
    pub parts: Vec<PartFile>,
    /// The values by period.
    pub periods: Vec<PeriodFile>,
}

/// A part of a fact.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartFile {
    /// The name by which texts refer to the part: `{{ fact("quota.abai") }}`.
    pub id: Id,
    /// The name that readers see.
    pub name: LocalText,
}

/// The value in one period.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PeriodFile {
    /// The first day.
    pub from: At<Date>,
    /// The last day.
    pub to: At<Date>,
    /// The value.
    pub value: At<u64>,
    /// The value of each part.
    #[serde(default)]
    pub parts: BTreeMap<String, At<u64>>,
}

/// The unit of a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Unit {
    /// Tenge.
    Tenge,
    /// People.
    People,
}

/// The name of the part that means the whole, as in `quota.total`.
pub(crate) const TOTAL: &str = "total";

/// The fact and the part that `fact("quota.abai")` names; the part is `None` for the whole.
pub(crate) fn split_fact_key(key: &str) -> (&str, Option<&str>) {
    match key.split_once('.') {
        None => (key, None),
        Some((fact, TOTAL)) => (fact, None),
        Some((fact, part)) => (fact, Some(part)),
    }
}
