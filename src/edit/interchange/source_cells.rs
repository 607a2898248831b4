//! From a position in the `places.csv` that an import would write, back to the cell of the imported table.

use super::columns::Mapping;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position};
use crate::parse::table::{Cell, Sheet, read_csv};

/// The cells of an imported table and of the `places.csv` made from it.
pub(super) struct SourceCells<'a> {
    path: &'a FilePath,
    file: &'a FilePath,
    table: &'a Sheet,
    /// For each column of `places.csv`, that of the table.
    columns: Vec<Option<usize>>,
    made: Sheet,
    /// For each row of `places.csv`, that of the table.
    rows: &'a [usize],
}

impl<'a> SourceCells<'a> {
    pub(super) fn new(
        path: &'a FilePath,
        places: &str,
        file: &'a FilePath,
        table: &'a Sheet,
        mapping: &Mapping,
        rows: &'a [usize],
    ) -> SourceCells<'a> {
        let made = read_csv(path, places).value;
        let source = |cell: &Cell| mapping.iter().position(|column| column.as_ref() == Some(&cell.text));
        let columns = made.header.iter().map(source).collect();
        SourceCells { path, file, table, columns, made, rows }
    }

    /// A problem at the cell of the table. Problems of other files stay where they are.
    pub(super) fn moved(&self, problem: Diagnostic) -> Diagnostic {
        if problem.place.file != *self.path {
            return problem;
        }
        let Position { line, column } = problem.place.position;
        // A cell can have several lines: the row is the last one that starts before.
        let row = self.made.rows.partition_point(|row| row.first().is_some_and(|cell| cell.position.line <= line)).checked_sub(1);
        let made = row.map_or(&self.made.header, |row| &self.made.rows[row]);
        let source = row.and_then(|row| self.table.rows.get(*self.rows.get(row)?)).unwrap_or(&self.table.header);
        let at = made.iter().rposition(|cell| (cell.position.line, cell.position.column) <= (line, column)).unwrap_or(0);
        let cell = self.columns.get(at).copied().flatten().and_then(|at| source.get(at)).or_else(|| source.first());
        let position = cell.map_or(Position::START, |cell| cell.position);
        let also = problem.also.filter(|also| also.file != *self.path);
        Diagnostic { place: Place::new(self.file, position), also, ..problem }
    }
}
