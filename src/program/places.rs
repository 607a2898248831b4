//! `anyqtama import places` and `anyqtama export places`: tables of places for colleagues who work with spreadsheets.

use super::cli::{self, ExportWhat};
use super::terminal::{CONTENT, finish, refuse, write_line, write_text};
use crate::base::diagnostic::{Checked, Severity, sorted};
use crate::base::message::{LocalizedError, Message, UiLanguage};
use crate::base::nearest::hint_nearest;
use crate::edit::interchange::{
    self, CellDifference, Exported, Imported, PlaceChange, PlaceChanges, ReadTable, Row, TableFormat, is_identity,
};
use crate::parse::Parsed;
use crate::parse::table::{write_csv, write_xlsx};
use crate::report::{problems, summary};
use crate::{disk, load, msg, parse};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// A command that was refused: the message and the hint.
type Refusal = (Message, Option<Message>);

/// Runs `import places`.
pub(crate) fn import(arguments: &cli::ImportPlaces) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    finish(ui_language, || import_places(arguments, ui_language))
}

fn import_places(arguments: &cli::ImportPlaces, ui_language: UiLanguage) -> Result<ExitCode> {
    let root = &arguments.common.root;
    let mut inputs = load::load(root)?.value;
    let parsed = parse::parse(&inputs).value;
    let directory = arguments.directory.as_str();
    if let Some(refusal) = unknown_directory(&parsed, directory) {
        return Ok(refuse(ui_language, refusal));
    }
    let table = match read(&arguments.file, arguments.sheet.as_deref())? {
        Ok(table) => table,
        Err(refusal) => return Ok(refuse(ui_language, refusal)),
    };
    let file = table.file.clone();
    let Some(Checked { value: imported, problems }) = interchange::import(&inputs, &parsed, directory, table, &BTreeMap::new()) else {
        return Ok(refuse(ui_language, (msg!("handbook-invalid"), Some(msg!("hint-run-check")))));
    };
    // Problems quote lines of a CSV.
    if let Ok(text) = std::fs::read(&arguments.file) {
        inputs.content.insert(file, text);
    }
    let found = sorted(problems);
    write_text!(std::io::stderr(), "{}", problems::list(&found, &inputs, ui_language, arguments.all));
    let has_errors = found.iter().any(|problem| problem.severity == Severity::Error);
    if !has_errors {
        print_changes(&imported, arguments.all, ui_language);
    }
    let (errors, warnings) = summary::problems(&found);
    write_line!(std::io::stdout(), "{}", msg!("summary-problems", errors = errors, warnings = warnings).text(ui_language));
    if has_errors || arguments.dry_run {
        write_line!(std::io::stdout(), "{}", msg!("import-nothing-written").text(ui_language));
        return Ok(if has_errors { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS });
    }
    let folder = root.join("content/directories").join(directory);
    for (path, text) in imported.areas {
        disk::replace(&root.join(path), text)?;
    }
    if let Some(places) = imported.places {
        disk::replace(&folder.join("places.csv"), places)?;
    }
    if let Some(columns) = imported.columns {
        disk::replace(&folder.join("import.yaml"), columns)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn unknown_directory(parsed: &Parsed, directory: &str) -> Option<Refusal> {
    let is_known = parsed.directories.contains_key(directory);
    let hint = || hint_nearest(directory, parsed.directories.keys().map(String::as_str));
    (!is_known).then(|| (msg!("unknown-directory", name = directory), hint()))
}

/// The most changes of one kind that are shown without `--all`.
const MAX_SHOWN: usize = 20;

/// Prints which heading became which column, what changes, and how much.
fn print_changes(imported: &Imported, all: bool, ui_language: UiLanguage) {
    for (heading, column) in imported.mapping.iter().filter(|(heading, column)| column.as_ref() != Some(heading)) {
        let line = match column {
            Some(column) => msg!("import-column", heading = heading, column = column),
            None if heading.is_empty() => continue,
            None => msg!("import-column-left-out", heading = heading),
        };
        write_line!(std::io::stdout(), "{}", line.text(ui_language));
    }
    let PlaceChanges { changes, same } = &imported.changes;
    let of_kind = |mark: char| changes.iter().filter(move |change| mark_of(change) == mark);
    for mark in ['+', '~', '-'] {
        let shown = if all { usize::MAX } else { MAX_SHOWN };
        for line in of_kind(mark).take(shown).flat_map(lines) {
            write_line!(std::io::stdout(), "{line}");
        }
        let more = of_kind(mark).count().saturating_sub(shown);
        if more > 0 {
            write_line!(std::io::stdout(), "{mark} {}", msg!("import-more", count = more).text(ui_language));
        }
    }
    let [new, changed, gone] = ['+', '~', '-'].map(|mark| of_kind(mark).count());
    write_line!(std::io::stdout(), "{}", msg!("import-summary", new = new, changed = changed, gone = gone, same = *same).text(ui_language));
}

fn mark_of(change: &PlaceChange) -> char {
    match change {
        PlaceChange::New(_) => '+',
        PlaceChange::Changed(..) => '~',
        PlaceChange::Gone(_) => '-',
    }
}

/// A change as lines of text.
fn lines(change: &PlaceChange) -> Vec<String> {
    let place =
        |row: &Row| row.iter().filter(|(column, _)| is_identity(column)).map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" · ");
    let line = |row: &Row| format!("{} {}", mark_of(change), place(row));
    match change {
        PlaceChange::New(row) | PlaceChange::Gone(row) => vec![line(row)],
        PlaceChange::Changed(row, differences) => {
            let difference = differences.iter().map(|CellDifference { column, old, new }| format!("    {column}: {old} → {new}"));
            std::iter::once(line(row)).chain(difference).collect()
        }
    }
}

fn format_of(path: &Path) -> Result<TableFormat, Refusal> {
    TableFormat::of(&path.to_string_lossy())
        .ok_or_else(|| (msg!("table-format", path = path.display().to_string()), Some(msg!("hint-table-format"))))
}

/// The largest table that is read, in bytes.
const MAX_FILE: u64 = 32 << 20;

/// The table of a file.
fn read(path: &Path, sheet: Option<&str>) -> Result<Result<ReadTable, Refusal>> {
    let format = match format_of(path) {
        Ok(format) => format,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let unreadable = || LocalizedError(msg!("cannot-read-table", path = path.display().to_string()));
    if std::fs::metadata(path).is_ok_and(|about| about.len() > MAX_FILE) {
        return Ok(Err((msg!("file-too-large", megabytes = MAX_FILE >> 20), None)));
    }
    let bytes = std::fs::read(path).with_context(unreadable)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let found = interchange::read(&name, format, &bytes, sheet).with_context(unreadable)?;
    Ok(found.map_err(|names| {
        let hint = msg!("hint-sheets", names = names);
        (msg!("import-no-sheet", name = sheet.unwrap_or_default()), Some(hint))
    }))
}

/// Runs `export`.
pub(crate) fn export(arguments: &cli::Export) -> ExitCode {
    let ExportWhat::Places(arguments) = &arguments.what;
    let ui_language = cli::ui_language(arguments.common.ui_language);
    finish(ui_language, || {
        let format = match format_of(&arguments.file) {
            Ok(format) => format,
            Err(refusal) => return Ok(refuse(ui_language, refusal)),
        };
        let parsed = parse::parse(&load::load(&arguments.common.root)?.value).value;
        let directory = arguments.directory.as_str();
        let Some(Exported { rows, open_points }) = interchange::export(&parsed, directory) else {
            let refusal = unknown_directory(&parsed, directory).expect("only an unknown directory has no table");
            return Ok(refuse(ui_language, refusal));
        };
        match format {
            TableFormat::Csv => disk::replace(&arguments.file, write_csv(&rows))?,
            TableFormat::Xlsx => disk::replace(&arguments.file, write_xlsx(directory, &rows)?)?,
        }
        write_line!(std::io::stdout(), "{}", msg!("export-summary", places = rows.len() - 1).text(ui_language));
        if open_points > 0 {
            write_line!(std::io::stdout(), "{}", msg!("export-open-points", count = open_points).text(ui_language));
        }
        Ok(ExitCode::SUCCESS)
    })
}
