//! The places of a directory as rows of a table, from `places.csv` and from the files of areas.

use super::{Row, columns, rows_of};
use crate::check::places_table;
use crate::parse::{Parsed, ParsedDirectory};
use std::collections::{BTreeMap, BTreeSet};

/// The places of a directory as a table.
pub(crate) struct Exported {
    /// The headings, then a row for each place.
    pub rows: Vec<Vec<String>>,
    /// How many open points of places are left out: a table has no column for them.
    pub open_points: usize,
}

/// `None` if there is no such directory. A place with several addresses has a row for each. The headings are those of `import.yaml`, so that
/// colleagues get their table back.
pub(crate) fn table(parsed: &Parsed, directory: &str) -> Option<Exported> {
    let directory: &ParsedDirectory = parsed.directories.get(directory)?;
    let languages: Vec<&str> =
        parsed.handbook.value.iter().flat_map(|file| &file.languages).map(|language| language.code.value.as_str()).collect();
    let mut rows = rows_of_areas(directory);
    rows.extend(directory.places.iter().filter_map(|table| table.value.as_ref()).flat_map(rows_of));
    // Colleagues fill in empty columns of `places.csv`, too.
    let of_table = directory.places.iter().filter_map(|table| table.value.as_ref()).flat_map(|table| &table.header);
    let mut used: BTreeSet<&str> = of_table.map(|heading| heading.text.as_str()).collect();
    used.extend(rows.iter().flat_map(Row::keys).map(String::as_str));
    // What every table needs, also if no place has it.
    let stem = |column: &str| column.split('.').next().unwrap_or_default().to_owned();
    let missing: Vec<&str> =
        places_table::NEEDED_COLUMNS.into_iter().filter(|needed| !used.iter().any(|column| stem(column) == *needed)).collect();
    used.extend(missing);
    let columns = columns::in_order_of(&languages).into_iter().filter(|column| used.contains(column.as_str()));
    let columns: Vec<String> = columns.collect();
    let line = |row: &Row| columns.iter().map(|column| row.get(column).cloned().unwrap_or_default()).collect();
    let kept = directory.import.as_ref().and_then(|file| file.value.as_ref());
    let headings: BTreeMap<&str, &str> =
        kept.iter().flat_map(|kept| &kept.columns).map(|(heading, column)| (column.value.as_str(), heading.as_str())).collect();
    let header = columns.iter().map(|column| headings.get(column.as_str()).map_or(column.as_str(), |heading| heading).to_owned());
    let places = directory.areas.values().filter_map(|area| area.value.as_ref()).flat_map(|area| &area.places);
    let open_points = places.map(|place| place.open_points.len()).sum();
    Some(Exported { rows: std::iter::once(header.collect()).chain(rows.iter().map(line)).collect(), open_points })
}

/// The rows of areas that have a file of their own.
fn rows_of_areas(directory: &ParsedDirectory) -> Vec<Row> {
    let areas = directory.areas.iter().filter_map(|(slug, area)| Some((slug, area.value.as_ref()?)));
    areas.flat_map(|(slug, area)| area.places.iter().flat_map(move |place| places_table::rows_of(slug, place))).collect()
}
