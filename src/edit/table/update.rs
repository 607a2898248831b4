//! Brings a table from one value to another.

use super::{AREA, Places, area_of, cells, without_mark};
use crate::check::places_table::is_column;
use crate::edit::change_error::ChangeError;
use crate::edit::lists::{ListStep, steps};
use crate::edit::splice::{Splice, apply};
use crate::edit::value::ContentValue;
use std::collections::BTreeMap;

type Row = Vec<(String, ContentValue)>;

/// The text of a table with another value.
pub(crate) fn changed(text: &str, wanted: &ContentValue) -> Result<String, ChangeError> {
    let (mark, body) = without_mark(text);
    let places = Places::read(body).ok_or(ChangeError::Broken)?;
    let update = Update::new(&places, wanted)?;
    let new = apply(body, &update.splices(&places)).ok_or(ChangeError::Unsafe)?;
    let written = Places::read(&new).ok_or(ChangeError::Unsafe)?;
    let rows = update.result();
    let is_same = |(one, two): (&Row, &&Row)| ContentValue::Map(one.clone()).is_same(&ContentValue::Map((*two).clone()));
    let header = written.table.header.cells.iter().map(|cell| &cell.text);
    let is_right = written.values.len() == rows.len() && written.values.iter().zip(&rows).all(is_same) && header.eq(&update.columns);
    if is_right { Ok(format!("{mark}{new}")) } else { Err(ChangeError::Unsafe) }
}

/// What becomes of each row.
struct Update {
    /// The columns of the table, and those that new cells need.
    columns: Vec<String>,
    /// For each row of the table its new value; `None` to remove it.
    kept: Vec<Option<Row>>,
    /// New rows before the row of this index, or at the end.
    added: BTreeMap<usize, Vec<Row>>,
}

impl Update {
    fn new(places: &Places<'_>, wanted: &ContentValue) -> Result<Update, ChangeError> {
        let ContentValue::Map(areas) = wanted else { return Err(ChangeError::NotFound) };
        let mut update = Update {
            columns: places.table.header.cells.iter().map(|cell| cell.text.clone()).collect(),
            kept: vec![None; places.values.len()],
            added: BTreeMap::new(),
        };
        for (area, value) in areas {
            let ContentValue::List(items) = value else { return Err(ChangeError::NotFound) };
            update.area(places, area, items)?;
        }
        let rows = update.kept.iter().flatten().chain(update.added.values().flatten());
        let used: Vec<String> = rows.flatten().map(|(column, _)| column.clone()).collect();
        for column in used {
            if !update.columns.contains(&column) {
                if !is_column(&column) {
                    return Err(ChangeError::NotFound);
                }
                update.columns.push(column);
            }
        }
        Ok(update)
    }

    fn area(&mut self, places: &Places<'_>, area: &str, items: &[ContentValue]) -> Result<(), ChangeError> {
        let indexes = places.rows_of(area);
        let old: Vec<ContentValue> = indexes.iter().map(|at| ContentValue::Map(places.values[*at].clone())).collect();
        let new = items.iter().map(|item| row(item, area)).collect::<Option<Vec<Row>>>().ok_or(ChangeError::NotFound)?;
        let values: Vec<ContentValue> = new.iter().cloned().map(ContentValue::Map).collect();
        let mut next = indexes.first().copied().unwrap_or(self.kept.len());
        for step in steps(&old, &values) {
            match step {
                // A row that becomes another row was moved: both keep their bytes.
                ListStep::Keep(at, now) if !old[at].is_same(&values[now]) && old.iter().any(|row| row.is_same(&values[now])) => {
                    next = indexes[at] + 1;
                    self.added.entry(next).or_default().push(new[now].clone());
                }
                ListStep::Keep(at, now) => {
                    self.kept[indexes[at]] = Some(new[now].clone());
                    next = indexes[at] + 1;
                }
                ListStep::Remove(_) => {}
                ListStep::Insert(now) => self.added.entry(next).or_default().push(new[now].clone()),
            }
        }
        Ok(())
    }

    /// The rows of the new table.
    fn result(&self) -> Vec<&Row> {
        let added = |at: usize| self.added.get(&at).into_iter().flatten();
        (0..=self.kept.len()).flat_map(|at| added(at).chain(self.kept.get(at).into_iter().flatten())).collect()
    }

    fn splices(&self, places: &Places<'_>) -> Vec<Splice> {
        let table = &places.table;
        let old = &self.columns[..table.header.cells.len()];
        let new = &self.columns[table.header.cells.len()..];
        let between = table.separator;
        let more = |cell: &dyn Fn(&String) -> String| new.iter().map(|column| format!("{between}{}", cell(column))).collect::<String>();
        let mut splices = vec![Splice::insert(table.header.content_end(), more(&String::clone))];
        for ((line, was), now) in table.rows.iter().zip(&places.values).zip(&self.kept) {
            let Some(now) = now else {
                splices.push(Splice::remove(line.start()..line.end));
                continue;
            };
            for (column, cell) in old.iter().zip(&line.cells) {
                let (before, after) = (value_in(was, column), value_in(now, column));
                let is_same = before.map_or(after.is_none(), |before| after.is_some_and(|after| before.is_same(after)));
                if !is_same {
                    let is_quoted = table.text[cell.range.clone()].starts_with('"');
                    splices.push(Splice::new(cell.range.clone(), self.cell(places, now, column, is_quoted)));
                }
            }
            splices.push(Splice::insert(line.content_end(), more(&|column| self.cell(places, now, column, false))));
        }
        splices.extend(self.added.iter().flat_map(|(at, rows)| rows.iter().map(|row| self.new_line(places, *at, row))));
        splices
    }

    /// A new row after the row before `at`.
    fn new_line(&self, places: &Places<'_>, at: usize, row: &Row) -> Splice {
        let table = &places.table;
        let place = match at.checked_sub(1) {
            Some(before) if self.kept[before].is_none() => table.rows[before].start(),
            Some(before) => table.rows[before].end,
            None => table.header.end,
        };
        let cells: Vec<String> = self.columns.iter().map(|column| self.cell(places, row, column, false)).collect();
        let line = self.moved(places, row).unwrap_or_else(|| cells.join(&table.separator.to_string()));
        let is_after_line_end = table.text[..place].ends_with(['\n', '\r']);
        let line_end = table.line_end();
        Splice::insert(place, if is_after_line_end { format!("{line}{line_end}") } else { format!("{line_end}{line}") })
    }

    /// A row that is only moved keeps its bytes.
    fn moved(&self, places: &Places<'_>, row: &Row) -> Option<String> {
        let table = &places.table;
        let is_it =
            |at: &usize| self.kept[*at].is_none() && ContentValue::Map(places.values[*at].clone()).is_same(&ContentValue::Map(row.clone()));
        let line = &table.rows[(0..self.kept.len()).find(is_it)?];
        let more = table.separator.to_string().repeat(self.columns.len() - table.header.cells.len());
        Some(format!("{}{more}", &table.text[line.start()..line.content_end()]))
    }

    /// The cell of a column, in quotation marks where it needs them.
    fn cell(&self, places: &Places<'_>, row: &Row, column: &str, is_quoted: bool) -> String {
        let mut text = value_in(row, column).map(|value| cells::written(column, value)).unwrap_or_default();
        if ["lat", "lon"].contains(&column) && has_commas(places, column) {
            text = text.replace('.', ",");
        }
        let is_special = |letter: char| letter == places.table.separator || ['"', '\n', '\r'].contains(&letter);
        if is_quoted || text.contains(is_special) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
    }
}

/// Whether numbers of a column have decimal commas.
fn has_commas(places: &Places<'_>, column: &str) -> bool {
    let at = places.table.header.cells.iter().position(|cell| cell.text == column);
    at.is_some_and(|at| places.table.rows.iter().any(|line| line.cells[at].text.contains(',')))
}

fn value_in<'a>(row: &'a Row, column: &str) -> Option<&'a ContentValue> {
    row.iter().find(|(name, _)| name == column).map(|(_, value)| value)
}

/// A row of a form as it is read again; one that names no area belongs to `area`.
fn row(item: &ContentValue, area: &str) -> Option<Row> {
    let ContentValue::Map(mut row) = cells::tidy(item).unwrap_or(ContentValue::Map(Vec::new())) else { return None };
    if area_of(&row).is_empty() && !area.is_empty() {
        row.retain(|(column, _)| column != AREA);
        row.insert(0, (AREA.to_owned(), ContentValue::Text(area.to_owned())));
    }
    Some(row)
}
