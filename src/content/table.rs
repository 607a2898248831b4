//! `tables` and `calculators` of `entry.yaml`: amounts that texts show as tables and from which readers choose their own.

use super::{Id, LocalText};
use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A table of numbers. Each number is written once; the amounts of the page are computed from it.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableFile {
    /// The name by which texts refer to the table: `{{ table("rent") }}`.
    pub id: Id,
    /// The caption.
    pub caption: LocalText,
    /// The fact by which numbers are multiplied; its `short` is shown after each number. Without it, numbers are shown as they are.
    #[schemars(extend("x-names" = "multiples"))]
    pub multiply: Option<Id>,
    /// The header of the first column, which names the rows.
    pub header: LocalText,
    /// The other columns.
    pub columns: Vec<ColumnFile>,
    /// The rows.
    pub rows: Vec<TableRowFile>,
}

/// A column of a table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ColumnFile {
    /// The name by which rows refer to the column.
    pub id: Id,
    /// The header.
    pub name: LocalText,
}

/// A row of a table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableRowFile {
    /// The name of the row.
    pub name: LocalText,
    /// For calculators: the lowest count for which the row applies, up to the next row.
    pub from: Option<At<u32>>,
    /// The number in each column.
    pub values: BTreeMap<String, At<u64>>,
}

/// Amounts for every count (for example of people) and every column of a table.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalculatorFile {
    /// The name by which texts refer to the calculator: `{{ calculator("family") }}`.
    pub id: Id,
    /// The question that is answered with a column.
    pub choice: LocalText,
    /// The table whose columns are the possible answers.
    pub choose_from: Id,
    /// The question that is answered with a count.
    pub count: LocalText,
    /// The header of the column with the counts.
    pub header: LocalText,
    /// The highest count.
    pub up_to: At<u32>,
    /// The amounts.
    pub results: Vec<ResultFile>,
}

/// An amount of a calculator.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResultFile {
    /// What the amount is: «Every month».
    pub name: LocalText,
    /// The table from which it is computed. It has either one column or the columns of `choose_from`.
    pub table: Id,
    /// Which rows of the table count.
    pub rows: RowsCounted,
    /// A number by which the amount is multiplied.
    #[serde(default = "one")]
    pub times: At<u64>,
}

/// Which rows of a table make up an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RowsCounted {
    /// The row of the count.
    OfCount,
    /// The rows of 1, 2, 3 … up to the count, added up.
    UpToCount,
}

fn one() -> At<u64> {
    At { value: 1, position: crate::base::diagnostic::Position::START }
}
