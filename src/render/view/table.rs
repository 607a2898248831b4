//! Views of tables and calculators.

use serde::Serialize;

/// `table.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableView {
    pub caption: String,
    /// «1 fee = $4.50».
    pub unit: Option<String>,
    /// The header of the first column.
    pub header: String,
    /// The headers of the other columns.
    pub columns: Vec<String>,
    pub rows: Vec<TableRowView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableRowView {
    pub name: String,
    pub cells: Vec<AmountView>,
}

/// «$90, 20 fees».
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AmountView {
    pub amount: String,
    /// The number from which the amount was computed.
    pub number: Option<String>,
}

/// `calculator.html`: the amounts for every answer and every count.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CalculatorView {
    pub id: String,
    /// The question that is answered with one of `choices`.
    pub choice: String,
    /// The question that is answered with a count.
    pub count: String,
    /// The header of the column with the counts.
    pub header: String,
    /// The names of the amounts.
    pub results: Vec<String>,
    pub choices: Vec<ChoiceView>,
    /// Whether the page is a brochure.
    pub is_printed: bool,
}

/// The amounts for one answer.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChoiceView {
    pub name: String,
    pub rows: Vec<CountRow>,
}

/// The amounts for one count, in the order of [`CalculatorView::results`].
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CountRow {
    pub count: u32,
    pub amounts: Vec<String>,
}
