//! Tables of places that come from elsewhere and go back: `import` turns them into `places.csv`, `export` writes one.

mod changes;
mod columns;
mod export;
mod source_cells;
mod values;
mod vocabulary;

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, ProblemKind, Severity};
use crate::base::inputs::Inputs;
use crate::base::options::Options;
use crate::check::{CheckCache, check};
use crate::handbook::CheckedHandbook;
use crate::msg;
use crate::parse::table::{Cell, Sheet, write_csv};
use crate::parse::{Parsed, ParsedDirectory, SourceMarks, parse};
pub(crate) use changes::{Change, Changes, Difference, is_identity};
pub(crate) use export::{Exported, table as export};
use source_cells::SourceCells;
use std::collections::BTreeMap;
use vocabulary::Vocabulary;

/// A row of `places.csv`: column → text, without empty cells.
pub(crate) type Row = BTreeMap<String, String>;

/// What an import writes.
#[derive(Default)]
pub(crate) struct Imported {
    /// `places.csv`.
    pub places: String,
    /// `import.yaml`, if it has to change.
    pub columns: Option<String>,
    /// Heading of the table and column of `places.csv`, or none for a column that is left out.
    pub mapping: Vec<(String, Option<String>)>,
    pub changes: Changes,
}

/// Turns a table into `places.csv` of a directory. Problems are at the cells of the table; `reading` are those of reading it. `None` if the
/// handbook cannot be read, which `check` reports.
pub(crate) fn import(
    inputs: &Inputs,
    parsed: &Parsed,
    directory: &str,
    file: &FilePath,
    table: &Sheet,
    reading: Vec<Diagnostic>,
) -> Option<Checked<Imported>> {
    let path = FilePath::from(format!("content/directories/{directory}/places.csv"));
    let before = with_places(inputs, &path, None);
    let known = before.handbook?;
    let folder = &parsed.directories[directory];
    let kept = folder.import.as_ref().and_then(|import| import.value.as_ref());
    let mut problems = Vec::new();
    let mapping = columns::map(file, table, kept, &known, directory).take(&mut problems);
    // A date in a column that is left out does no harm.
    let is_used = |problem: &Diagnostic| {
        let heading = table.header.iter().position(|heading| heading.position.column == problem.place.position.column);
        heading.is_none_or(|at| mapping[at].is_some())
    };
    problems.extend(reading.into_iter().filter(|problem| problem.kind != ProblemKind::TextMistake || is_used(problem)));
    let vocabulary = Vocabulary::new(&known, directory);
    let rows: Vec<Row> = table.rows.iter().map(|row| values::row(row, &mapping, &vocabulary, known.handbook.country)).collect();
    let [own, others] = rows_by_file(folder, rows);
    problems.extend(own_areas(folder, file, table, &mapping, &own));
    let header = columns::in_order(&mapping, &known);
    let kept_rows: Vec<Row> = others.iter().map(|(_, row)| row.clone()).collect();
    let places = csv(&header, &kept_rows);
    if problems.is_empty() {
        let after = with_places(inputs, &path, Some(&places));
        let indexes: Vec<usize> = others.iter().map(|(at, _)| *at).collect();
        let cells = SourceCells::new(&path, &places, file, table, &mapping, &indexes);
        let new = after.problems.into_iter().filter(|problem| problem.place.file == path || !before.problems.contains(problem));
        problems.extend(new.map(|problem| cells.moved(problem)));
    }
    let old = folder.places.as_ref().and_then(|places| places.value.as_ref()).map(rows_of).unwrap_or_default();
    let mut changes = changes::compare(&old.iter().collect::<Vec<_>>(), &kept_rows);
    changes.same += own.len();
    let columns = columns::file_text(&table.header, &mapping, kept);
    let mapping = table.header.iter().map(|cell| cell.text.clone()).zip(mapping).collect();
    Some(Checked { value: Imported { places, columns, mapping, changes }, problems })
}

/// Rows of a table, each with its index.
type IndexedRows = Vec<(usize, Row)>;

/// The rows of areas with files of their own, and all others.
fn rows_by_file(folder: &ParsedDirectory, rows: Vec<Row>) -> [IndexedRows; 2] {
    let has_file = |row: &Row| row.get("area").is_some_and(|area| folder.areas.contains_key(area));
    let (own, others) = rows.into_iter().enumerate().partition(|(_, row)| has_file(row));
    [own, others]
}

/// Reports rows of areas with files of their own that differ from the file: the import does not write there.
fn own_areas(
    folder: &ParsedDirectory,
    file: &FilePath,
    table: &Sheet,
    mapping: &columns::Mapping,
    rows: &[(usize, Row)],
) -> Vec<Diagnostic> {
    let written = export::rows_of_areas(folder);
    // The same row can be there several times.
    let mut known: BTreeMap<&Row, usize> = BTreeMap::new();
    written.iter().for_each(|row| *known.entry(row).or_default() += 1);
    let area = mapping.iter().position(|column| column.as_deref() == Some("area"));
    let mut problems = Vec::new();
    for (at, row) in rows {
        match known.get_mut(row).filter(|count| **count > 0) {
            Some(count) => *count -= 1,
            None => {
                let position = area.map(|area| table.rows[*at][area].position).unwrap_or_default();
                let message = msg!("area-has-file", area = row.get("area").map_or("", String::as_str));
                problems.push(Diagnostic::error(Place::new(file, position), message));
            }
        }
    }
    problems
}

/// The rows of a table with the columns of `places.csv`.
fn rows_of(table: &Sheet) -> Vec<Row> {
    let cells = |row: &Vec<Cell>| {
        let named = table.header.iter().zip(row).filter(|(_, cell)| !cell.text.is_empty());
        named.map(|(column, cell)| (column.text.clone(), cell.text.clone())).collect()
    };
    table.rows.iter().map(cells).collect()
}

/// Rows as CSV.
fn csv(header: &[String], rows: &[Row]) -> String {
    let line = |row: &'_ Row| header.iter().map(|column| row.get(column).cloned().unwrap_or_default()).collect();
    write_csv(&std::iter::once(header.to_vec()).chain(rows.iter().map(line)).collect::<Vec<Vec<String>>>())
}

/// A handbook with another `places.csv`.
struct Tried {
    handbook: Option<CheckedHandbook>,
    problems: Vec<Diagnostic>,
}

fn with_places(inputs: &Inputs, path: &FilePath, text: Option<&str>) -> Tried {
    let mut inputs = inputs.clone();
    match text {
        Some(text) => inputs.content.insert(path.clone(), text.as_bytes().to_vec()),
        None => inputs.content.remove(path),
    };
    let mut problems = Vec::new();
    let parsed = parse(&inputs).take(&mut problems);
    let handbook = check(&parsed, &inputs, &Options::default(), &CheckCache::new(SourceMarks::None)).take(&mut problems);
    problems.retain(|problem| problem.severity == Severity::Error || problem.place.file == *path);
    Tried { handbook, problems }
}
