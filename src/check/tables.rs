//! Checks the tables and calculators of entries: every cell must have a number, and every amount of a calculator must be defined.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::nearest::hint_nearest;
use crate::content::entry::EntryFile;
use crate::content::fact::UnitFile;
use crate::content::table::{CalculatorFile, ResultFile, TableFile};
use crate::handbook::{Calculator, CalculatorResult, Table, TableRow};
use crate::msg;
use crate::yaml::At;

/// Limits with which the largest amount, multiplied by the largest value of a fact, fits into a `Decimal`.
const MAX_NUMBER: u64 = 1_000_000;
const MAX_COUNT: u64 = 50;
const MAX_TIMES: u64 = 100;

impl Checker<'_> {
    pub(super) fn tables(&mut self, file: &FilePath, data: &EntryFile) -> (Vec<Table>, Vec<Calculator>) {
        self.unique(file, data.tables.iter().map(|table| &table.id));
        self.unique(file, data.calculators.iter().map(|calculator| &calculator.id));
        let tables: Vec<Table> = data.tables.iter().map(|table| self.table(file, table)).collect();
        let calculators = data.calculators.iter().filter_map(|calculator| self.calculator(file, calculator, &data.tables)).collect();
        (tables, calculators)
    }

    fn table(&mut self, file: &FilePath, table: &TableFile) -> Table {
        self.unique(file, table.columns.iter().map(|column| &column.id));
        if table.columns.is_empty() || table.rows.is_empty() {
            self.error(table.id.place(file), msg!("empty-table", table = &table.id.value));
        }
        Table {
            id: table.id.value.clone(),
            caption: self.local(file, &table.caption),
            fact: table.multiply.as_ref().filter(|fact| self.is_multiplied(file, fact)).map(|fact| fact.value.clone()),
            header: self.local(file, &table.header),
            columns: table.columns.iter().map(|column| (column.id.value.clone(), self.local(file, &column.name))).collect(),
            rows: table.rows.iter().map(|row| self.table_row(file, table, row)).collect(),
        }
    }

    /// Whether the numbers of a table can be multiplied by a fact; reports why not.
    fn is_multiplied(&mut self, file: &FilePath, id: &At<String>) -> bool {
        let list = self.parsed.facts.value.iter().flat_map(|list| &list.facts);
        let Some(fact) = list.clone().find(|fact| fact.id.value == id.value) else {
            if !self.parsed.facts.is_broken() {
                let hint = hint_nearest(id, list.map(|fact| fact.id.as_str()));
                self.problems.push(Diagnostic::error(id.place(file), msg!("unknown-fact", id = &id.value)).maybe_hint(hint));
            }
            return false;
        };
        if matches!(fact.unit.value, UnitFile::Date | UnitFile::Text) {
            self.error(id.place(file), msg!("fact-not-a-number", fact = &id.value));
        } else if fact.short.is_none() {
            let problem = Diagnostic::error(id.place(file), msg!("fact-without-short-name", fact = &id.value));
            self.problems.push(problem.hint(msg!("hint-fact-short")));
        }
        true
    }

    fn table_row(&mut self, file: &FilePath, table: &TableFile, row: &crate::content::table::TableRowFile) -> TableRow {
        for (id, number) in &row.values {
            if !table.columns.iter().any(|column| column.id.value == *id) {
                let hint = hint_nearest(id, table.columns.iter().map(|column| column.id.as_str()));
                let message = msg!("unknown-column", column = id, table = &table.id.value);
                self.problems.push(Diagnostic::error(number.place(file), message).maybe_hint(hint));
            }
            self.limit(file, number, 0, MAX_NUMBER);
        }
        for column in table.columns.iter().filter(|column| !row.values.contains_key(&column.id.value)) {
            self.error(row.name.place(file), msg!("missing-column", column = &column.id.value));
        }
        TableRow {
            name: self.local(file, &row.name),
            from: row.from.as_ref().map_or(1, |from| from.value),
            values: table.columns.iter().map(|column| row.values.get(&column.id.value).map_or(0, |number| number.value)).collect(),
        }
    }

    fn calculator(&mut self, file: &FilePath, calculator: &CalculatorFile, tables: &[TableFile]) -> Option<Calculator> {
        self.limit(file, &at(&calculator.up_to), 1, MAX_COUNT);
        let choose_from = self.table_index(file, &calculator.choose_from, tables);
        let results: Vec<CalculatorResult> =
            calculator.results.iter().filter_map(|result| self.result(file, result, choose_from.map(|at| &tables[at]), tables)).collect();
        if calculator.results.is_empty() {
            self.error(calculator.id.place(file), msg!("empty-table", table = &calculator.id.value));
        }
        Some(Calculator {
            id: calculator.id.value.clone(),
            choice: self.local(file, &calculator.choice),
            choose_from: choose_from?,
            count: self.local(file, &calculator.count),
            header: self.local(file, &calculator.header),
            up_to: calculator.up_to.value,
            results,
        })
    }

    fn result(
        &mut self,
        file: &FilePath,
        result: &ResultFile,
        choices: Option<&TableFile>,
        tables: &[TableFile],
    ) -> Option<CalculatorResult> {
        let name = self.local(file, &result.name);
        self.limit(file, &result.times, 1, MAX_TIMES);
        let index = self.table_index(file, &result.table, tables)?;
        let table = &tables[index];
        let ids = |table: &TableFile| table.columns.iter().map(|column| column.id.value.clone()).collect::<Vec<_>>();
        if let Some(choices) = choices.filter(|choices| table.columns.len() != 1 && ids(table) != ids(choices)) {
            let message = msg!("columns-differ", table = &table.id.value, choices = &choices.id.value);
            self.error(result.table.place(file), message);
        }
        self.steps(file, table);
        Some(CalculatorResult { name, table: index, rows: result.rows, times: result.times.value })
    }

    /// Reports rows that do not say for which counts they apply: the first starts at 1, each other one above the row before.
    fn steps(&mut self, file: &FilePath, table: &TableFile) {
        let mut lowest = 1;
        for (index, row) in table.rows.iter().enumerate() {
            match &row.from {
                Some(from) if from.value >= lowest && (index > 0 || from.value == 1) => lowest = from.value.saturating_add(1),
                _ => {
                    let place = row.from.as_ref().map_or_else(|| row.name.place(file), |from| from.place(file));
                    // Several results may use the same table.
                    if !self.problems.iter().any(|problem| problem.place == place) {
                        self.error(place, msg!("row-without-start"));
                    }
                }
            }
        }
    }

    fn table_index(&mut self, file: &FilePath, id: &At<String>, tables: &[TableFile]) -> Option<usize> {
        let found = tables.iter().position(|table| table.id.value == id.value);
        if found.is_none() {
            let hint = hint_nearest(id, tables.iter().map(|table| table.id.as_str()));
            self.problems.push(Diagnostic::error(id.place(file), msg!("unknown-table", id = &id.value)).maybe_hint(hint));
        }
        found
    }

    fn limit(&mut self, file: &FilePath, number: &At<u64>, least: u64, most: u64) {
        if !(least..=most).contains(&number.value) {
            self.error(number.place(file), msg!("yaml-out-of-range", number = number.to_string()));
        }
    }
}

fn at(number: &At<u32>) -> At<u64> {
    At { value: u64::from(number.value), position: number.position }
}
