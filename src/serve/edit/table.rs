//! Tables of places that an editor drops on the board: what an import would change, and the import.

use super::error::EditError;
use super::names;
use super::write::store;
use crate::base::diagnostic::{Diagnostic, FilePath, Severity, sorted};
use crate::base::fingerprint::fingerprint;
use crate::base::message::{Message, UiLanguage};
use crate::edit::files::FileChange;
use crate::edit::interchange::{self, Imported, PlaceChange, PlaceChanges, ReadTable, Row, TableFormat, is_identity};
use crate::msg;
use crate::parse::table::{Sheet, write_xlsx};
use crate::report::problems::machine;
use crate::serve::engine::Engine;
use crate::serve::preview::Preview;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What an editor wants to do with a table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TableRequest {
    directory: String,
    /// The name of the file.
    name: String,
    /// The sheet of a spreadsheet; the first one if none is given.
    sheet: Option<String>,
    /// Columns of `places.csv`, or `ignore`, for headings, as JSON.
    #[serde(default)]
    columns: String,
    /// The fingerprint of the import that the editor saw, to write it. Nothing is written without it.
    write: Option<String>,
    /// For the history.
    #[serde(default)]
    title: String,
}

/// More problems or changes of one kind would not be read.
const MAX_LISTED: usize = 100;

/// Tells what an import of the table would change, or writes it. The caller has checked the same as for other requests that write.
pub(super) fn import(preview: &Preview, ui_language: UiLanguage, wanted: &TableRequest, bytes: &[u8]) -> Result<Value, EditError> {
    let columns: BTreeMap<String, String> = match wanted.columns.as_str() {
        "" => BTreeMap::new(),
        text => serde_json::from_str(text).map_err(|_| EditError::Invalid)?,
    };
    if wanted.title.chars().count() > 300 {
        return Err(EditError::Invalid);
    }
    let table = read(wanted, bytes)?;
    let (sheet, sheets) = (table.sheet.clone(), table.sheets.clone());
    let file = table.file.clone();
    let (found, files, all) = preview.builds.with_engine(preview.builds.default_view(), |_, engine| {
        if !engine.parsed().directories.contains_key(&wanted.directory) {
            return Err(EditError::not_found(&wanted.directory));
        }
        let found = interchange::import(engine.inputs(), engine.parsed(), &wanted.directory, table, &columns);
        let found = found.ok_or_else(|| said(msg!("handbook-invalid")))?;
        let files = changed_files(engine, &wanted.directory, &found.value);
        Ok((found, files, columns_of(engine)))
    })?;
    let Imported { mapping, changes, .. } = found.value;
    let problems = sorted(found.problems);
    let has_errors = problems.iter().any(|problem| problem.severity == Severity::Error);
    let seen = fingerprint(
        files.iter().flat_map(|file| [file.path.as_str(), "\n", file.after.as_deref().unwrap_or_default()]).collect::<String>(),
    );
    let is_written = !has_errors && wanted.write.as_ref() == Some(&seen);
    if is_written {
        store(preview, &wanted.title, &files)?;
    }
    let headings = mapping.iter().filter(|(heading, _)| !heading.is_empty());
    let headings = headings.map(|(heading, column)| json!({ "heading": heading, "column": column }));
    Ok(json!({
        "sheets": sheets,
        "headings": headings.collect::<Vec<_>>(),
        "columns": all,
        "problems": problems.iter().take(MAX_LISTED).map(|problem| at_cell(problem, &file, &sheet, ui_language)).collect::<Vec<_>>(),
        "problem_count": problems.len(),
        "changes": listed(&changes),
        "same": changes.same,
        "file_count": files.len(),
        "fingerprint": (!has_errors).then_some(seen),
        "is_written": is_written,
    }))
}

fn read(wanted: &TableRequest, bytes: &[u8]) -> Result<ReadTable, EditError> {
    let format = TableFormat::of(&wanted.name).ok_or_else(|| said(msg!("table-format", path = &wanted.name)))?;
    interchange::read(&wanted.name, format, bytes, wanted.sheet.as_deref())
        .map_err(|_| said(msg!("cannot-read-table", path = &wanted.name)))?
        .map_err(|_| said(msg!("import-no-sheet", name = wanted.sheet.as_deref().unwrap_or_default())))
}

fn said(message: Message) -> EditError {
    EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, message)
}

/// The files that an import changes.
fn changed_files(engine: &Engine, directory: &str, imported: &Imported) -> Vec<FileChange> {
    let Imported { places, areas, columns, .. } = imported;
    let path = |file: &str| format!("content/directories/{directory}/{file}");
    let own = [("places.csv", places), ("import.yaml", columns)].into_iter().filter_map(|(file, text)| Some((path(file), text.clone()?)));
    let change = |(path, text): (String, String)| FileChange { before: engine.inputs().text(&path), path, after: Some(text) };
    areas.iter().cloned().chain(own).map(change).filter(|file| file.before != file.after).collect()
}

/// The columns that a table can have.
fn columns_of(engine: &Engine) -> Vec<String> {
    let languages = names::languages(engine.parsed());
    interchange::columns_of(&languages.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>())
}

/// A problem; if it is in the table, with the row and the heading of its cell.
fn at_cell(problem: &Diagnostic, file: &FilePath, sheet: &Sheet, ui_language: UiLanguage) -> Value {
    if problem.place.file != *file {
        return machine(problem, ui_language);
    }
    let position = problem.place.position;
    let column = std::iter::once(&sheet.header).chain(&sheet.rows).find_map(|row| row.iter().position(|cell| cell.position == position));
    let mut value = machine(problem, ui_language);
    value["row"] = json!(position.line);
    value["heading"] = json!(column.and_then(|at| sheet.header.get(at)).map(|cell| cell.text.as_str()));
    value
}

/// For each kind of change: how many there are, and the first of them.
fn listed(changes: &PlaceChanges) -> Value {
    let of = |kind: fn(&PlaceChange) -> bool| {
        let found: Vec<&PlaceChange> = changes.changes.iter().filter(|change| kind(change)).collect();
        json!({ "count": found.len(), "first": found.into_iter().take(MAX_LISTED).map(change).collect::<Vec<_>>() })
    };
    json!({
        "new": of(|change| matches!(change, PlaceChange::New(_))),
        "changed": of(|change| matches!(change, PlaceChange::Changed(..))),
        "gone": of(|change| matches!(change, PlaceChange::Gone(_))),
    })
}

/// What identifies the place, and its other cells as they were and are.
fn change(change: &PlaceChange) -> Value {
    let cells = |row: &Row, is_wanted: fn(&str) -> bool| {
        let cells = row.iter().filter(|(column, _)| is_wanted(column));
        cells.map(|(column, text)| json!({ "column": column, "was": "", "now": text })).collect::<Vec<_>>()
    };
    let (row, differences) = match change {
        PlaceChange::New(row) => (row, cells(row, |column| !is_identity(column))),
        PlaceChange::Gone(row) => (row, Vec::new()),
        PlaceChange::Changed(row, differences) => {
            let differences = differences.iter();
            (row, differences.map(|found| json!({ "column": found.column, "was": found.old, "now": found.new })).collect())
        }
    };
    let place = row.iter().filter(|(column, _)| is_identity(column)).map(|(column, text)| (column.clone(), json!(text)));
    json!({ "place": place.collect::<serde_json::Map<_, _>>(), "differences": differences })
}

/// The places of a directory as a spreadsheet. None if there is no such directory.
pub(crate) fn spreadsheet(preview: &Preview, directory: &str) -> Option<Vec<u8>> {
    let view = preview.builds.default_view();
    let found = preview.builds.with_engine(view, |_, engine| interchange::export(engine.parsed(), directory))?;
    write_xlsx(directory, &found.rows).ok()
}
