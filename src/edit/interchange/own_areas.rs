//! Rows of areas that have files of their own: what a table changes in these files.

use super::changes::{Pairs, PlaceChanges, differences};
use super::columns::Mapping;
use super::{Row, place_values};
use crate::base::diagnostic::{Diagnostic, FilePath, Lines, Place, Position};
use crate::base::inputs::Inputs;
use crate::base::language::Languages;
use crate::check::places_table::{self, LOCAL_COLUMNS};
use crate::content::place::PlaceFile;
use crate::edit::change::{Change, TextFormat, changed, path_at, value_of};
use crate::edit::value::{ContentValue, Step};
use crate::msg;
use crate::parse::ParsedDirectory;
use crate::parse::table::{Cell, Sheet};
use std::collections::BTreeSet;

/// The rows of a table that are about areas with files of their own.
pub(super) struct OwnRows<'a> {
    pub directory: &'a str,
    pub folder: &'a ParsedDirectory,
    pub languages: &'a Languages,
    pub file: &'a FilePath,
    pub table: &'a Sheet,
    pub mapping: &'a Mapping,
    /// Each with its index in the table.
    pub rows: Vec<(usize, Row)>,
}

/// An area file with the places of a table.
pub(super) struct NewArea {
    pub path: FilePath,
    pub text: String,
    /// The area's rows, as an export of the new file gives them.
    rows: Vec<Row>,
    slug: String,
    /// For each place of the new file, its first row in the table.
    places: Vec<usize>,
}

/// The places of a new area file.
#[derive(Default)]
struct NewPlaces {
    values: Vec<ContentValue>,
    /// As an export gives them.
    rows: Vec<Row>,
    /// For each place, its first row in the table.
    sources: Vec<usize>,
}

impl NewPlaces {
    fn add(&mut self, value: ContentValue, rows: Vec<Row>, source: usize) {
        self.values.push(value);
        self.rows.extend(rows);
        self.sources.push(source);
    }
}

/// The places of an area in its file and in the table.
struct Compared {
    /// The columns that the table has.
    columns: BTreeSet<String>,
    /// The rows of the file, each with the index of its place.
    written: Vec<(usize, Row)>,
    /// The rows of the table, as an export would write them.
    new: Vec<Row>,
    /// For each of them, its index in the table.
    sources: Vec<usize>,
    pairs: Pairs,
}

impl OwnRows<'_> {
    /// The files of the areas that the table is about. Areas without a row stay as they are.
    pub(super) fn update(&self, inputs: &Inputs, changes: &mut PlaceChanges, problems: &mut Vec<Diagnostic>) -> Vec<NewArea> {
        let slugs: BTreeSet<&str> = self.rows.iter().filter_map(|(_, row)| row.get("area")).map(String::as_str).collect();
        slugs.into_iter().filter_map(|slug| self.area(slug, inputs, changes, problems)).collect()
    }

    /// An area; `None` if nothing changes, or if the changes cannot be written, which is reported.
    fn area(&self, slug: &str, inputs: &Inputs, changes: &mut PlaceChanges, problems: &mut Vec<Diagnostic>) -> Option<NewArea> {
        let area = self.folder.areas.get(slug)?.value.as_ref()?;
        let columns = self.columns();
        let written: Vec<(usize, Row)> = area
            .places
            .iter()
            .enumerate()
            .flat_map(|(at, place)| places_table::rows_of(slug, place).into_iter().map(move |row| (at, row)))
            .collect();
        let old: Vec<Row> = written.iter().map(|(_, row)| only(row, &columns)).collect();
        let mut new = Vec::new();
        let mut sources = Vec::new();
        for (source, row) in self.rows.iter().filter(|(_, row)| row.get("area").is_some_and(|area| area == slug)) {
            // As an export of the place would write it.
            let place = self.place(&[self.in_languages(row)], *source, problems)?;
            new.extend(places_table::rows_of(slug, &place).iter().map(|row| only(row, &columns)));
            sources.push(*source);
        }
        let pairs = Pairs::new(&old, &new);
        let before = changes.changes.len();
        pairs.record(&old, &new, changes);
        if changes.changes.len() == before {
            return None;
        }
        let first = sources.first().copied();
        let made = self.new_area(slug, inputs, &Compared { columns, written, new, sources, pairs }, problems);
        if made.is_none() && problems.is_empty() {
            problems.push(self.refused(slug, first));
        }
        made
    }

    /// The file of an area with the places of the table. `None` with a problem, or if the file is written in a way that cannot be changed.
    fn new_area(&self, slug: &str, inputs: &Inputs, compared: &Compared, problems: &mut Vec<Diagnostic>) -> Option<NewArea> {
        let Compared { columns, new, sources, pairs, .. } = compared;
        let path = FilePath::from(format!("content/directories/{}/{slug}.yaml", self.directory));
        let text = inputs.text(&path)?;
        let mut value = value_of(&text)?;
        let list = [Step::Key("places".to_owned())];
        let items = match value.at(&list) {
            Some(ContentValue::List(items)) => items.clone(),
            None | Some(ContentValue::Null) => Vec::new(),
            Some(_) => return None,
        };
        let mut places = NewPlaces::default();
        for (index, item) in items.into_iter().enumerate() {
            self.add_written(slug, index, item, compared, &mut places, problems)?;
        }
        for at in (0..new.len()).filter(|at| pairs.of_new[*at].is_none()) {
            let place = self.place(&new[at..=at], sources[at], problems)?;
            places.add(place_values::of_place(&place, columns), places_table::rows_of(slug, &place), sources[at]);
        }
        let NewPlaces { values, rows, sources: places } = places;
        if !value.set(&list, Some(ContentValue::List(values))) {
            return None;
        }
        let text = changed(&text, TextFormat::Yaml, &Change::Set { path: Vec::new(), value, was: None }).ok()?;
        Some(NewArea { path, text, rows, slug: slug.to_owned(), places })
    }

    /// Adds a place of the file with what the table changes, unless the table lacks it. `None` if a cell is wrong, which is reported.
    fn add_written(
        &self,
        slug: &str,
        index: usize,
        item: ContentValue,
        compared: &Compared,
        places: &mut NewPlaces,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<()> {
        let Compared { columns, written, new, sources, pairs } = compared;
        let own: Vec<usize> = (0..written.len()).filter(|at| written[*at].0 == index).collect();
        let paired: Vec<(usize, usize)> =
            own.iter().filter_map(|before| Some((*before, pairs.of_new.iter().position(|pair| *pair == Some(*before))?))).collect();
        let Some((_, first)) = paired.first().copied() else { return Some(()) };
        // Columns that the table lacks keep their values.
        let full = |(before, at): &(usize, usize)| {
            let mut row = written[*before].1.clone();
            row.retain(|column, _| !columns.contains(column));
            row.extend(new[*at].clone());
            row
        };
        let all: Vec<Row> = paired.iter().map(full).collect();
        let changed = paired.iter().zip(&all).flat_map(|((before, _), row)| differences(&written[*before].1, row));
        let mut fields: BTreeSet<String> = changed.map(|found| place_values::field_of(&found.column).to_owned()).collect();
        if paired.len() < own.len() {
            fields.insert("addresses".to_owned());
        }
        if fields.is_empty() {
            places.add(item, all, sources[first]);
        } else {
            let place = self.place(&all, sources[first], problems)?;
            places.add(place_values::with_fields(item, &place, &fields), places_table::rows_of(slug, &place), sources[first]);
        }
        Some(())
    }

    /// The columns of `places.csv` that the table has, each text in every language.
    fn columns(&self) -> BTreeSet<String> {
        self.mapping.iter().flatten().flat_map(|column| self.columns_of(column)).collect()
    }

    fn columns_of(&self, column: &str) -> Vec<String> {
        if LOCAL_COLUMNS.contains(&column) {
            self.languages.written().map(|language| format!("{column}.{}", language.code)).collect()
        } else {
            vec![column.to_owned()]
        }
    }

    /// A row whose texts have a language: one without is for all of them.
    fn in_languages(&self, row: &Row) -> Row {
        let all = row.iter().filter(|(column, _)| LOCAL_COLUMNS.contains(&column.as_str()));
        let mut texts: Row =
            all.flat_map(|(column, text)| self.columns_of(column).into_iter().map(|column| (column, text.clone()))).collect();
        texts.extend(
            row.iter().filter(|(column, _)| !LOCAL_COLUMNS.contains(&column.as_str())).map(|(column, text)| (column.clone(), text.clone())),
        );
        texts
    }

    /// The place of rows that differ only in their addresses. `None` if a cell is wrong, which is reported.
    fn place(&self, rows: &[Row], source: usize, problems: &mut Vec<Diagnostic>) -> Option<PlaceFile> {
        let mut header: BTreeSet<&str> = rows.iter().flat_map(Row::keys).map(String::as_str).collect();
        // A place whose address is not given.
        header.insert("address");
        let cell = |text: &str, column: &str| Cell { text: text.to_owned(), position: self.position(source, column) };
        let sheet = Sheet {
            header: header.iter().map(|column| cell(column, column)).collect(),
            rows: rows
                .iter()
                .map(|row| header.iter().map(|column| cell(row.get(*column).map_or("", String::as_str), column)).collect())
                .collect(),
        };
        let read = places_table::read(self.file, &sheet, self.languages);
        let has_problems = !read.problems.is_empty();
        problems.extend(read.problems);
        let places: Vec<PlaceFile> = read.value.into_iter().map(|listed| listed.place).collect();
        if has_problems {
            return None;
        }
        let is_common = |column: &str| place_values::field_of(column) != "addresses";
        let differs =
            rows.iter().any(|row| rows[0].iter().chain(row).any(|(column, _)| is_common(column) && row.get(column) != rows[0].get(column)));
        if differs {
            problems.push(self.refused(rows[0].get("area").map_or("", String::as_str), Some(source)));
            return None;
        }
        place_values::joined(places)
    }

    /// The column of the table for a column or field of `places.csv`.
    fn column_at(&self, name: &str) -> Option<usize> {
        let stem = |column: &str| column.split('.').next().unwrap_or_default().to_owned();
        let is_it = |known: &str| stem(known) == stem(name);
        let exact = self.mapping.iter().position(|known| known.as_deref() == Some(name));
        exact.or_else(|| self.mapping.iter().position(|known| known.as_deref().is_some_and(is_it)))
    }

    /// Where the table has a column of a row; its area otherwise.
    fn position(&self, row: usize, column: &str) -> Position {
        let at = self.column_at(column).or_else(|| self.column_at("area"));
        at.and_then(|at| self.table.rows.get(row)?.get(at)).map_or(Position::START, |cell| cell.position)
    }

    /// The file of the area has to be changed by hand.
    pub(super) fn refused(&self, slug: &str, row: Option<usize>) -> Diagnostic {
        let position = row.map_or(Position::START, |row| self.position(row, "area"));
        Diagnostic::error(Place::new(self.file, position), msg!("area-has-file", area = slug))
    }

    /// A problem in the new file of an area, at the row of the table that it is about.
    pub(super) fn moved(&self, areas: &[NewArea], problem: Diagnostic) -> Diagnostic {
        let Some(area) = areas.iter().find(|area| area.path == problem.place.file) else { return problem };
        let offset = Lines::new(&area.text).offset(problem.place.position);
        let path = path_at(&area.text, TextFormat::Yaml, offset).map(|(path, _)| path).unwrap_or_default();
        let [Step::Key(list), Step::Item(at), rest @ ..] = path.as_slice() else { return problem };
        let Some(row) = area.places.get(*at).copied().filter(|_| list == "places") else { return problem };
        let mut fields = rest.iter().rev().filter_map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item(_) => None,
        });
        let field = fields.find(|field| self.column_at(field).is_some());
        let position = self.position(row, field.unwrap_or("area"));
        Diagnostic { place: Place::new(self.file, position), also: None, ..problem }
    }

    /// Areas whose new file does not say what the table says.
    pub(super) fn mistaken<'a>(&self, areas: &'a [NewArea], folder: &ParsedDirectory) -> Vec<&'a str> {
        let is_same = |area: &&NewArea| {
            let file = folder.areas.get(&area.slug).and_then(|file| file.value.as_ref());
            let rows: Vec<Row> =
                file.into_iter().flat_map(|file| &file.places).flat_map(|place| places_table::rows_of(&area.slug, place)).collect();
            let sorted = |rows: &[Row]| {
                let mut rows = rows.to_vec();
                rows.sort();
                rows
            };
            sorted(&rows) == sorted(&area.rows)
        };
        areas.iter().filter(|area| !is_same(area)).map(|area| area.slug.as_str()).collect()
    }
}

/// A row with only some columns.
fn only(row: &Row, columns: &BTreeSet<String>) -> Row {
    row.iter().filter(|(column, _)| columns.contains(column.as_str())).map(|(column, text)| (column.clone(), text.clone())).collect()
}
