//! Merged cells of spreadsheets. Only the first cell contains the text; here it is repeated in the cells below it, and a header of several rows
//! becomes one.

use super::Cell;
use crate::base::diagnostic::Position;
use calamine::Dimensions;
use std::collections::BTreeMap;

/// The cells with text, by row and column.
pub(super) type Rows = BTreeMap<u32, BTreeMap<u32, Cell>>;

/// Repeats the text of merged cells downwards, in the rows that have other texts, and joins the rows of a header that has merged cells.
pub(super) fn fill(rows: &mut Rows, merged: &[Dimensions]) {
    let Some(header) = header_of(rows) else { return };
    join_header(rows, header, merged);
    for Dimensions { start: (first, column), end: (last, _) } in merged.iter().filter(|merged| merged.start.0 > header) {
        let Some(text) = rows.get(first).and_then(|row| row.get(column)).map(|cell| cell.text.clone()) else { continue };
        for (row, cells) in rows.range_mut(first..=last) {
            cells.entry(*column).or_insert_with(|| cell_at(*row, *column, text.clone()));
        }
    }
}

/// The first row with several cells: above it, people write a title.
pub(super) fn header_of(rows: &Rows) -> Option<u32> {
    rows.iter().find(|(_, cells)| cells.len() > 1).or_else(|| rows.iter().next()).map(|(row, _)| *row)
}

/// Joins the rows of a header: a heading over several columns is put before the heading of each of them.
fn join_header(rows: &mut Rows, header: u32, merged: &[Dimensions]) {
    let of_header: Vec<&Dimensions> = merged.iter().filter(|merged| merged.start.0 == header).collect();
    let last = of_header.iter().map(|merged| merged.end.0 + u32::from(merged.end.1 > merged.start.1)).max().unwrap_or(header);
    let below: Vec<u32> = rows.range(header..=last).skip(1).map(|(row, _)| *row).collect();
    for Dimensions { start, end } in &of_header {
        let Some(text) = rows[&header].get(&start.1).map(|cell| cell.text.clone()) else { continue };
        let columns: Vec<u32> =
            rows.range(header..=last).flat_map(|(_, cells)| cells.range(start.1..=end.1)).map(|(column, _)| *column).collect();
        let cells = rows.entry(header).or_default();
        for column in columns {
            cells.entry(column).or_insert_with(|| cell_at(header, column, text.clone()));
        }
    }
    for row in below {
        for (column, cell) in rows.remove(&row).unwrap_or_default() {
            let heading = rows.entry(header).or_default().entry(column).or_insert_with(|| cell_at(header, column, String::new()));
            heading.text = format!("{} {}", heading.text, cell.text).trim().to_owned();
        }
    }
}

fn cell_at(row: u32, column: u32, text: String) -> Cell {
    Cell { text, position: Position { line: row + 1, column: column + 1 } }
}
