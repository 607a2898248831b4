//! The rows of `places.csv` as values, for forms: a list of places for each area. A change writes the cells whose values differ; all other
//! bytes of the file stay.

mod cells;
mod rows;
mod schema;
mod update;

use super::value::{ContentValue, Step};
use rows::TableText;
pub(crate) use schema::schema_of;
use std::ops::Range;
pub(crate) use update::changed;

const AREA: &str = "area";

/// A table with the value of each row.
struct Places<'a> {
    table: TableText<'a>,
    /// The cells that are not empty, by their columns.
    values: Vec<Vec<(String, ContentValue)>>,
    /// The areas in the order of their first rows, with the indexes of their rows.
    areas: Vec<(String, Vec<usize>)>,
}

impl<'a> Places<'a> {
    /// `None` if the table is broken.
    fn read(text: &'a str) -> Option<Places<'a>> {
        let table = TableText::read(text)?;
        let values = table.rows.iter().map(|line| {
            let cells = table.header.cells.iter().zip(&line.cells);
            cells.filter_map(|(column, cell)| Some((column.text.clone(), cells::value(&column.text, &cell.text)?))).collect()
        });
        let values: Vec<Vec<(String, ContentValue)>> = values.collect();
        let mut areas: Vec<(String, Vec<usize>)> = Vec::new();
        for (at, row) in values.iter().enumerate() {
            let name = area_of(row);
            match areas.iter_mut().find(|(known, _)| known == name) {
                Some((_, rows)) => rows.push(at),
                None => areas.push((name.to_owned(), vec![at])),
            }
        }
        Some(Places { table, values, areas })
    }

    fn value(&self) -> ContentValue {
        let row = |at: &usize| ContentValue::Map(self.values[*at].clone());
        let area = |(name, rows): &(String, Vec<usize>)| (name.clone(), ContentValue::List(rows.iter().map(row).collect()));
        ContentValue::Map(self.areas.iter().map(area).collect())
    }

    fn rows_of(&self, area: &str) -> &[usize] {
        self.areas.iter().find(|(name, _)| name == area).map_or(&[], |(_, rows)| rows)
    }
}

fn area_of(row: &[(String, ContentValue)]) -> &str {
    match row.iter().find(|(column, _)| column == AREA) {
        Some((_, ContentValue::Text(area))) => area,
        _ => "",
    }
}

/// The byte order mark, and the text after it.
fn without_mark(text: &str) -> (&str, &str) {
    text.split_at(text.len() - text.trim_start_matches('\u{feff}').len())
}

/// The value of a table: a list of rows for each area, as `{docks: [{services: [voting], address: …}]}`. `None` if the table is broken.
pub(crate) fn value_of(text: &str) -> Option<ContentValue> {
    Some(Places::read(without_mark(text).1)?.value())
}

/// The value at a path; that of an area without rows is an empty list.
pub(crate) fn value_at(text: &str, path: &[Step]) -> Option<ContentValue> {
    let value = value_of(text)?;
    let is_area = matches!(path, [Step::Key(_)]);
    value.at(path).cloned().or_else(|| is_area.then(|| ContentValue::List(Vec::new())))
}

/// The bytes of a row, or of all rows of an area.
pub(crate) fn range_of(text: &str, path: &[Step]) -> Option<Range<usize>> {
    let (mark, body) = without_mark(text);
    let places = Places::read(body)?;
    let (Step::Key(area), rest) = path.split_first()? else { return None };
    let rows = places.rows_of(area);
    let (first, last) = match rest.first() {
        Some(Step::Item(at)) => (rows.get(*at)?, rows.get(*at)?),
        _ => (rows.first()?, rows.last()?),
    };
    Some(mark.len() + places.table.rows[*first].start()..mark.len() + places.table.rows[*last].content_end())
}

/// The path of the cell at a byte offset; `None` in the header.
pub(crate) fn path_at(text: &str, offset: usize) -> Option<Vec<Step>> {
    let (mark, body) = without_mark(text);
    let offset = offset.saturating_sub(mark.len());
    let places = Places::read(body)?;
    let at = places.table.rows.iter().rposition(|line| line.start() <= offset)?;
    let column = places.table.rows[at].cells.iter().rposition(|cell| cell.range.start <= offset)?;
    let area = area_of(&places.values[at]);
    let number = places.rows_of(area).iter().position(|row| *row == at)?;
    Some(vec![Step::Key(area.to_owned()), Step::Item(number), Step::Key(places.table.header.cells[column].text.clone())])
}

#[cfg(test)]
mod tests;
