//! Spreadsheets of Excel and LibreOffice: reads a sheet, and writes one.

use super::merged::{self, Rows};
use super::{Cell, Sheet, archive};
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::msg;
use anyhow::{Context, Result, ensure};
use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

/// The most columns with text that a sheet can have.
const MAX_COLUMNS: usize = 1000;

/// A sheet that was found in a workbook.
pub(crate) struct NamedSheet {
    pub name: String,
    /// All sheets of the workbook.
    pub names: Vec<String>,
    /// Problems are at row and column. They are those of cells that have no text, such as dates.
    pub sheet: Checked<Sheet>,
}

/// The first sheet of a workbook, or the one with this name. The error has the names of all sheets.
pub(crate) fn read_xlsx(file: &FilePath, bytes: &[u8], wanted: Option<&str>) -> Result<Result<NamedSheet, Vec<String>>> {
    ensure!(archive::is_small(bytes), "the spreadsheet cannot be read, or is too large when it is unpacked");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).context("the spreadsheet cannot be read")?;
    let names = workbook.sheet_names();
    let Some(name) = names.iter().find(|name| wanted.is_none_or(|wanted| wanted == *name)).cloned() else { return Ok(Err(names)) };
    let path = sheet_path(file, &name);
    let mut problems = Vec::new();
    let mut rows = Rows::new();
    let mut columns = BTreeSet::new();
    // Cell by cell: a forgotten cell in the last row and column of a sheet would make a table of 17 billion cells.
    let mut reader = workbook.worksheet_cells_reader(&name).context("the sheet cannot be read")?;
    while let Some(found) = reader.next_cell().context("a cell cannot be read")? {
        let (row, column) = found.get_position();
        let data = Data::from(found.get_value().clone());
        let cell = Cell { text: text(&data), position: Position { line: row + 1, column: column + 1 } };
        let problem = match &data {
            Data::Error(_) => Some(msg!("cell-with-error", text = data.to_string())),
            Data::DateTime(_) | Data::DateTimeIso(_) | Data::DurationIso(_) => Some(msg!("cell-with-date")),
            _ => None,
        };
        let place = Place::new(&path, cell.position);
        problems
            .extend(problem.map(|message| Diagnostic::error(place, message).kind(ProblemKind::TextMistake).hint(msg!("hint-cell-text"))));
        if !cell.text.is_empty() {
            columns.insert(column);
            rows.entry(row).or_default().insert(column, cell);
        }
    }
    drop(reader);
    merged::fill(&mut rows, &workbook.merge_cells_by_sheet_name(&name).unwrap_or_default());
    ensure!(columns.len() <= MAX_COLUMNS, "the sheet has more than {MAX_COLUMNS} columns");
    let empty = |row: u32, column: u32| Cell { text: String::new(), position: Position { line: row + 1, column: column + 1 } };
    let full = |(row, mut cells): (u32, BTreeMap<u32, Cell>)| -> Vec<Cell> {
        columns.iter().map(|column| cells.remove(column).unwrap_or_else(|| empty(row, *column))).collect()
    };
    // Above the header, people write a title.
    let header = merged::header_of(&rows).unwrap_or(0);
    let mut rows = rows.split_off(&header).into_iter().map(full);
    let sheet = Sheet { header: rows.next().unwrap_or_default(), rows: rows.collect() };
    Ok(Ok(NamedSheet { name, names, sheet: Checked { value: sheet, problems } }))
}

/// The name of a sheet in problems: `offices.xlsx[Places]`.
pub(crate) fn sheet_path(file: &FilePath, sheet: &str) -> FilePath {
    FilePath::from(format!("{file}[{sheet}]"))
}

/// A value as people see it. A whole number has no decimal places: phone numbers are often stored as numbers.
fn text(data: &Data) -> String {
    match data {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        other => other.to_string().trim().to_owned(),
    }
}

/// A workbook with one sheet. All cells are texts: leading zeros and the plus sign of phone numbers are kept.
pub(crate) fn write_xlsx(sheet: &str, rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // The same content gives the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1).context("a date")?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let bold = Format::new().set_bold();
    // With this format, a cell stays text when it is edited in Excel.
    let plain = Format::new().set_num_format("@");
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(sheet_name(sheet)).context("the name of a sheet")?;
    worksheet.set_freeze_panes(1, 0).context("the first row stays visible")?;
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let format = if row == 0 { &bold } else { &plain };
            worksheet.write_string_with_format(row, column, cell, format).context("a cell")?;
        }
    }
    workbook.save_to_buffer().context("the spreadsheet cannot be written")
}

/// Names of sheets have at most 31 characters. Those of directories have no other characters that Excel refuses.
fn sheet_name(directory: &str) -> &str {
    &directory[..directory.floor_char_boundary(31)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(bytes: &[u8]) -> NamedSheet {
        read_xlsx(&FilePath::from("a.xlsx"), bytes, None).expect("a spreadsheet").unwrap_or_else(|names| panic!("{names:?}"))
    }

    #[test]
    fn what_is_written_is_read_again() {
        let rows = [["area", "phones"], ["north", "+7 7212 34-70-42"], ["", "0800\n112"]];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        let bytes = write_xlsx("offices", &rows).expect("written");
        assert_eq!(bytes, write_xlsx("offices", &rows).expect("written"), "the same rows give the same bytes");
        let NamedSheet { name, sheet, .. } = sheet(&bytes);
        assert_eq!((name.as_str(), sheet.problems.len()), ("offices", 0));
        let texts: Vec<Vec<String>> = std::iter::once(&sheet.value.header)
            .chain(&sheet.value.rows)
            .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
            .collect();
        assert_eq!(texts, rows);
        assert_eq!(sheet.value.rows[1][1].position, Position { line: 3, column: 2 });
        assert_eq!(read_xlsx(&FilePath::from("a.xlsx"), &bytes, Some("b")).expect("read").err(), Some(vec!["offices".to_owned()]));
        assert!(read_xlsx(&FilePath::from("a.xlsx"), b"no spreadsheet", None).is_err());
    }

    #[test]
    fn merged_cells_and_a_header_of_two_rows() {
        let mut workbook = Workbook::new();
        let worksheet = workbook.add_worksheet();
        let plain = Format::new();
        worksheet.merge_range(0, 0, 0, 3, "Our offices", &plain).expect("written");
        worksheet.merge_range(1, 0, 2, 0, "area", &plain).expect("written");
        worksheet.merge_range(1, 1, 1, 2, "address", &plain).expect("written");
        worksheet.merge_range(3, 0, 9, 0, "north", &plain).expect("written");
        let cells = [(1, 3, "phones"), (2, 1, "kk"), (2, 2, "ru"), (3, 1, "A 1"), (4, 2, "B 2"), (4, 3, "112")];
        for (row, column, text) in cells {
            worksheet.write_string(row, column, text).expect("written");
        }
        let NamedSheet { sheet, .. } = sheet(&workbook.save_to_buffer().expect("written"));
        let texts = |row: &[Cell]| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&sheet.value.header), ["area", "address kk", "address ru", "phones"]);
        let rows: Vec<Vec<String>> = sheet.value.rows.iter().map(|row| texts(row)).collect();
        assert_eq!(rows, [["north", "A 1", "", ""], ["north", "", "B 2", "112"]]);
        assert_eq!(sheet.value.rows[1][0].position, Position { line: 5, column: 1 });
    }

    #[test]
    fn a_forgotten_cell_far_away_is_a_cell() {
        let mut workbook = Workbook::new();
        let worksheet = workbook.add_worksheet();
        for (row, column, text) in [(0, 0, "area"), (0, 1, "address"), (1, 0, "north"), (1, 1, "A 1"), (1_048_575, 16_383, "x")] {
            worksheet.write_string(row, column, text).expect("written");
        }
        let NamedSheet { sheet, .. } = sheet(&workbook.save_to_buffer().expect("written"));
        let texts = |row: &[Cell]| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
        assert_eq!(sheet.value.rows.iter().map(|row| texts(row)).collect::<Vec<_>>(), [["north", "A 1", ""], ["", "", "x"]]);
        assert_eq!(sheet.value.rows[1][2].position, Position { line: 1_048_576, column: 16_384 });
    }

    #[test]
    fn numbers_titles_and_dates() {
        let mut workbook = Workbook::new();
        let worksheet = workbook.add_worksheet();
        worksheet.write_string(1, 1, "Our offices").expect("written");
        for (column, heading) in (1..).zip(["area", "phones", "lat", "date"]) {
            worksheet.write_string(3, column, heading).expect("written");
        }
        worksheet.write_string(4, 1, "north").expect("written");
        worksheet.write_number(4, 2, 87_212_347_042_f64).expect("written");
        worksheet.write_number(4, 3, 43.25).expect("written");
        let day = Format::new().set_num_format("yyyy-mm-dd");
        worksheet.write_number_with_format(4, 4, 46_000.0, &day).expect("written");
        let NamedSheet { sheet, .. } = sheet(&workbook.save_to_buffer().expect("written"));
        let texts = |row: &[Cell]| row.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&sheet.value.header), ["area", "phones", "lat", "date"]);
        assert_eq!(texts(&sheet.value.rows[0])[..3], ["north", "87212347042", "43.25"]);
        let places: Vec<(&str, Position)> = sheet.problems.iter().map(|problem| (problem.message.id, problem.place.position)).collect();
        assert_eq!(places, [("cell-with-date", Position { line: 5, column: 5 })]);
    }
}
