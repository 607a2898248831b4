//! Tables of numbers and the calculators based on them.

use super::Localized;
use crate::content::table::RowsCounted;

#[derive(Debug)]
pub(crate) struct Table {
    pub id: String,
    pub caption: Localized,
    /// The fact by which the numbers are multiplied.
    pub fact: Option<String>,
    /// The header of the first column.
    pub header: Localized,
    /// The headers of the other columns, with their ids.
    pub columns: Vec<(String, Localized)>,
    pub rows: Vec<TableRow>,
}

#[derive(Debug)]
pub(crate) struct TableRow {
    pub name: Localized,
    /// The lowest count for which the row applies.
    pub from: u32,
    /// In the order of the columns.
    pub values: Vec<u64>,
}

#[derive(Debug)]
pub(crate) struct Calculator {
    pub id: String,
    pub choice: Localized,
    /// The index of the table whose columns are the answers.
    pub choose_from: usize,
    pub count: Localized,
    /// The header of the column with the counts.
    pub header: Localized,
    pub up_to: u32,
    pub results: Vec<CalculatorResult>,
}

#[derive(Debug)]
pub(crate) struct CalculatorResult {
    pub name: Localized,
    /// The index of the table.
    pub table: usize,
    pub rows: RowsCounted,
    pub times: u64,
}

impl Table {
    /// The lowest and the highest number.
    pub(crate) fn range(&self) -> Option<(u64, u64)> {
        let values = || self.rows.iter().flat_map(|row| &row.values).copied();
        values().min().zip(values().max())
    }

    /// The number in the row that applies to a count. The first row applies to every count from 1.
    fn number_of(&self, count: u32, column: usize) -> u64 {
        let row = self.rows.iter().rfind(|row| row.from <= count).expect("`check` requires a row from 1");
        row.values[column.min(row.values.len() - 1)]
    }
}

impl CalculatorResult {
    /// The amount for a count and an answer, in the unit of the table's numbers. A table with one column is the same for every answer.
    pub(crate) fn number(&self, tables: &[Table], count: u32, answer: usize) -> u64 {
        let table = &tables[self.table];
        let number = match self.rows {
            RowsCounted::OfCount => table.number_of(count, answer),
            RowsCounted::UpToCount => (1..=count).map(|each| table.number_of(each, answer)).sum(),
        };
        number * self.times
    }
}
