//! Tables in files: spreadsheets and CSV.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::edit::fix::utf_16;
use crate::msg;
use crate::parse::table::{NamedSheet, Sheet, read_csv, read_xlsx, sheet_path};
use anyhow::Result;

/// The kinds of files that hold tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableFormat {
    Csv,
    Xlsx,
}

impl TableFormat {
    /// By the ending of a file name.
    pub(crate) fn of(name: &str) -> Option<TableFormat> {
        match name.rsplit_once('.')?.1.to_lowercase().as_str() {
            "csv" => Some(TableFormat::Csv),
            "xlsx" => Some(TableFormat::Xlsx),
            _ => None,
        }
    }
}

/// A table that was read.
pub(crate) struct ReadTable {
    /// The name of the file, and of the sheet, in problems.
    pub file: FilePath,
    pub sheet: Sheet,
    /// The problems of reading it.
    pub problems: Vec<Diagnostic>,
    /// The sheets of a spreadsheet.
    pub sheets: Vec<String>,
}

/// Reads a table. `wanted` is the sheet of a spreadsheet, the first one if none is given; if there is no such sheet, the inner error has the
/// names of all. The outer error is a file that is not a spreadsheet.
pub(crate) fn read(name: &str, format: TableFormat, bytes: &[u8], wanted: Option<&str>) -> Result<Result<ReadTable, Vec<String>>> {
    let file = FilePath::from(name);
    if format == TableFormat::Csv {
        // Excel writes «Unicode text» in UTF-16.
        let text = utf_16(bytes).or_else(|| String::from_utf8(bytes.to_vec()).ok());
        let Checked { value: sheet, problems } = match text {
            Some(text) => read_csv(&file, &text),
            None => {
                let problem = Diagnostic::error(Place::start_of(&file), msg!("not-utf8")).hint(msg!("hint-table-utf8"));
                Checked { value: Sheet::default(), problems: vec![problem] }
            }
        };
        return Ok(Ok(ReadTable { file, sheet, problems, sheets: Vec::new() }));
    }
    Ok(read_xlsx(&file, bytes, wanted)?.map(|NamedSheet { name, names, sheet }| {
        let Checked { value: sheet, problems } = sheet;
        ReadTable { file: sheet_path(&file, &name), sheet, problems, sheets: names }
    }))
}
