//! Tables of places that come from elsewhere and go back: `import` turns them into `places.csv`, `export` writes one.

mod changes;
mod columns;
mod export;
mod file;
mod hours;
mod own_areas;
mod place_values;
mod source_cells;
mod values;
mod vocabulary;

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, ProblemKind, Severity};
use crate::base::inputs::Inputs;
use crate::base::options::Options;
pub(crate) use crate::check::places_table::Row;
use crate::check::{CheckCache, check};
use crate::handbook::CheckedHandbook;
use crate::parse::table::{Cell, Sheet, write_csv};
use crate::parse::{Parsed, ParsedDirectory, SourceMarks, parse};
pub(crate) use changes::{CellDifference, PlaceChange, PlaceChanges, is_identity};
use columns::KnownColumns;
pub(crate) use columns::in_order_of as columns_of;
pub(crate) use export::{Exported, table as export};
pub(crate) use file::{ReadTable, TableFormat, read};
use own_areas::{NewArea, OwnRows};
use source_cells::SourceCells;
use std::collections::BTreeMap;
use vocabulary::Vocabulary;

/// What an import writes.
#[derive(Default)]
pub(crate) struct Imported {
    /// `places.csv`; none if the directory has and needs none.
    pub places: Option<String>,
    /// Path and text of the files of areas that change.
    pub areas: Vec<(String, String)>,
    /// `import.yaml`, if it has to change.
    pub columns: Option<String>,
    /// Heading of the table and column of `places.csv`, or none for a column that is left out.
    pub mapping: Vec<(String, Option<String>)>,
    pub changes: PlaceChanges,
}

/// Turns a table into `places.csv` of a directory. Problems are at the cells of the table. `chosen` has a column, or `ignore`, for headings;
/// other headings are found by `import.yaml` and by their meaning. `None` if the handbook cannot be read, which `check` reports.
pub(crate) fn import(
    inputs: &Inputs,
    parsed: &Parsed,
    directory: &str,
    table: ReadTable,
    chosen: &BTreeMap<String, String>,
) -> Option<Checked<Imported>> {
    let ReadTable { file, sheet: table, problems: reading, .. } = table;
    let (file, table) = (&file, &table);
    let path = FilePath::from(format!("content/directories/{directory}/places.csv"));
    let before = tried(inputs, &path, std::iter::empty());
    let known = before.handbook?;
    let folder = &parsed.directories[directory];
    let known_columns = KnownColumns::new(folder, chosen);
    let mut problems = Vec::new();
    // A file that cannot be read has no columns. That is already reported.
    let is_unread = table.header.is_empty() && !reading.is_empty();
    let mapping = if is_unread { Vec::new() } else { columns::map(file, table, &known_columns, &known, directory).take(&mut problems) };
    // A date in a column that is left out does no harm.
    let is_used = |problem: &Diagnostic| {
        let heading = table.header.iter().position(|heading| heading.position.column == problem.place.position.column);
        heading.is_none_or(|at| mapping[at].is_some())
    };
    problems.extend(reading.into_iter().filter(|problem| problem.kind != ProblemKind::TextMistake || is_used(problem)));
    let vocabulary = Vocabulary::new(&known, directory);
    let rows: Vec<Row> = table.rows.iter().map(|row| values::row(row, &mapping, &vocabulary, known.handbook.country)).collect();
    let [own, others] = rows_by_file(folder, rows);
    let own = OwnRows { directory, folder, languages: &known.handbook.languages, file, table, mapping: &mapping, rows: own };
    let header = columns::in_order(&mapping, &known);
    let kept_rows: Vec<Row> = others.iter().map(|(_, row)| row.clone()).collect();
    let old = folder.places.as_ref().and_then(|places| places.value.as_ref()).map(rows_of).unwrap_or_default();
    // Without places of its own, a table of areas with files needs no `places.csv`.
    let places = (!kept_rows.is_empty() || folder.places.is_some()).then(|| csv(&header, &kept_rows));
    let mut changes = changes::compare(&old, &kept_rows);
    let areas = if problems.is_empty() { own.update(inputs, &mut changes, &mut problems) } else { Vec::new() };
    let new = NewFiles { path, places, areas };
    if problems.is_empty() {
        let indexes: Vec<usize> = others.iter().map(|(at, _)| *at).collect();
        let cells = SourceCells::new(&new.path, new.places.as_deref().unwrap_or_default(), file, table, &mapping, &indexes);
        problems = new.problems(inputs, &before.problems, &own, &cells);
    }
    let NewFiles { places, areas, .. } = new;
    let columns = columns::file_text(&table.header, &mapping, &known_columns);
    let mapping = table.header.iter().map(|cell| cell.text.clone()).zip(mapping.clone()).collect();
    let areas = areas.into_iter().map(|area| (area.path.to_string(), area.text)).collect();
    Some(Checked { value: Imported { places, areas, columns, mapping, changes }, problems })
}

/// The files that an import writes.
struct NewFiles {
    /// That of `places.csv`.
    path: FilePath,
    places: Option<String>,
    areas: Vec<NewArea>,
}

impl NewFiles {
    /// The problems that the handbook has with these files and did not have before, at the cells of the table.
    fn problems(&self, inputs: &Inputs, before: &[Diagnostic], own: &OwnRows<'_>, cells: &SourceCells<'_>) -> Vec<Diagnostic> {
        let areas = self.areas.iter().map(|area| (area.path.clone(), area.text.clone()));
        let after = tried(inputs, &self.path, areas.chain(self.places.clone().map(|text| (self.path.clone(), text))));
        let is_changed = |file: &FilePath| *file == self.path || self.areas.iter().any(|area| area.path == *file);
        // Lines of a changed file move.
        let is_known = |problem: &Diagnostic| {
            let is_it = |known: &Diagnostic| known.message == problem.message && known.place.file == problem.place.file;
            before.contains(problem) || problem.place.file != self.path && before.iter().any(is_it)
        };
        let is_new = |problem: &Diagnostic| (is_changed(&problem.place.file) || problem.severity == Severity::Error) && !is_known(problem);
        let new = after.problems.into_iter().filter(is_new).map(|problem| own.moved(&self.areas, cells.moved(problem)));
        let mistaken = own.mistaken(&self.areas, &after.parsed.directories[own.directory]);
        new.chain(mistaken.into_iter().map(|slug| own.refused(slug, None))).collect()
    }
}

/// Rows of a table, each with its index.
type IndexedRows = Vec<(usize, Row)>;

/// The rows of areas with files of their own, and all others.
fn rows_by_file(folder: &ParsedDirectory, rows: Vec<Row>) -> [IndexedRows; 2] {
    let has_file = |row: &Row| row.get("area").is_some_and(|area| folder.areas.contains_key(area));
    let (own, others) = rows.into_iter().enumerate().partition(|(_, row)| has_file(row));
    [own, others]
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

/// A handbook with other files.
struct Tried {
    parsed: Parsed,
    handbook: Option<CheckedHandbook>,
    problems: Vec<Diagnostic>,
}

/// Checks the handbook with other texts, and without the file `path` if there is none for it.
fn tried(inputs: &Inputs, path: &FilePath, texts: impl Iterator<Item = (FilePath, String)>) -> Tried {
    let mut inputs = inputs.clone();
    inputs.content.remove(path);
    inputs.content.extend(texts.map(|(path, text)| (path, text.into_bytes())));
    let mut problems = Vec::new();
    let parsed = parse(&inputs).take(&mut problems);
    let handbook = check(&parsed, &inputs, &Options::default(), &CheckCache::new(SourceMarks::None)).take(&mut problems);
    Tried { parsed, handbook, problems }
}
