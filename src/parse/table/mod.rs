//! Tables as spreadsheets keep them: rows of cells, each with its position. Read and written as CSV and as spreadsheets.

mod archive;
mod csv;
mod merged;
mod xlsx;

use crate::base::diagnostic::Position;

pub(crate) use csv::{read_csv, separator, write_csv};
pub(crate) use xlsx::{NamedSheet, read_xlsx, sheet_path, write_xlsx};

/// A table whose first row names the columns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sheet {
    pub header: Vec<Cell>,
    /// Every row has as many cells as the header. Empty rows are left out.
    pub rows: Vec<Vec<Cell>>,
}

/// The text of a cell, without spaces around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub text: String,
    /// In CSV the line and character where the cell starts, in a spreadsheet row and column.
    pub position: Position,
}
