//! `facts.yaml`: values that change — the monthly calculation index, the quota of the year.

use super::{Id, Local};
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

/// A value with the periods in which it holds.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactFile {
    /// The name by which texts refer to it: `{{ fact("mci") }}`.
    pub id: Id,
    /// What is counted.
    pub unit: Unit,
    /// What it is called.
    pub name: Local,
    /// The act it rests on, or `not_given`.
    pub basis: At<Given<String>>,
    /// The names of the parts that must add up to the value.
    #[serde(default)]
    pub parts: Vec<PartFile>,
    /// The values by period.
    pub periods: Vec<PeriodFile>,
}

/// A part of a fact.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartFile {
    /// The name by which texts refer to it: `{{ fact("quota.abai") }}`.
    pub id: Id,
    /// What it is called.
    pub name: Local,
}

/// A period and the value in it.
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

/// What a fact counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Unit {
    /// Tenge.
    Tenge,
    /// People.
    People,
}
