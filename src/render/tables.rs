//! The views of an entry's tables and calculators.

use super::Page;
use super::view::{AmountView, CalculatorView, ChoiceView, CountRow, TableRowView, TableView};
use crate::handbook::{Calculator, Localized, Table};
use crate::markdown::typography::add_no_break_spaces;

impl Page<'_> {
    pub(super) fn table(&self, table: &Table) -> TableView {
        let language = self.language.id;
        let text = |text: &Localized| add_no_break_spaces(&text[language]).into_owned();
        TableView {
            caption: text(&table.caption),
            unit: self.facts().table_unit(table).map(|unit| add_no_break_spaces(&unit).into_owned()),
            header: text(&table.header),
            columns: table.columns.iter().map(|(_, name)| text(name)).collect(),
            rows: table
                .rows
                .iter()
                .map(|row| TableRowView {
                    name: text(&row.name),
                    cells: row.values.iter().map(|number| self.amount(table, *number)).collect(),
                })
                .collect(),
        }
    }

    fn amount(&self, table: &Table, number: u64) -> AmountView {
        let (amount, number) = self.facts().table_amount(table, number);
        AmountView { amount, number }
    }

    pub(super) fn calculator(&self, calculator: &Calculator, tables: &[Table]) -> CalculatorView {
        let language = self.language.id;
        let text = |text: &Localized| add_no_break_spaces(&text[language]).into_owned();
        let rows = |answer: usize| {
            (1..=calculator.up_to).map(move |count| CountRow {
                count,
                amounts: calculator
                    .results
                    .iter()
                    .map(|result| self.amount(&tables[result.table], result.number(tables, count, answer)).amount)
                    .collect(),
            })
        };
        CalculatorView {
            id: calculator.id.clone(),
            choice: text(&calculator.choice),
            count: text(&calculator.count),
            header: text(&calculator.header),
            results: calculator.results.iter().map(|result| text(&result.name)).collect(),
            choices: tables[calculator.choose_from]
                .columns
                .iter()
                .enumerate()
                .map(|(answer, (_, name))| ChoiceView { name: text(name), rows: rows(answer).collect() })
                .collect(),
            is_printed: self.brochure.is_some(),
        }
    }
}
