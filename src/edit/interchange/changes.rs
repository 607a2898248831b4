//! What an import changes.

use super::Row;
use std::collections::BTreeMap;

/// A place that an import adds, changes or removes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum PlaceChange {
    New(Row),
    Changed(Row, Vec<CellDifference>),
    Gone(Row),
}

/// A cell that an import changes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CellDifference {
    pub column: String,
    pub old: String,
    pub new: String,
}

/// All changes, and how many places stay as they are.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct PlaceChanges {
    pub changes: Vec<PlaceChange>,
    pub same: usize,
}

/// Whether a column says which place a row is about.
pub(crate) fn is_identity(column: &str) -> bool {
    ["area", "name", "address"].contains(&column.split('.').next().unwrap_or_default())
}

/// What makes a place the same one: its area, name and address, or also its services.
fn key(row: &Row, with_services: bool) -> Vec<&str> {
    row.iter().filter(|(column, _)| is_identity(column) || with_services && *column == "services").map(|(_, text)| text.as_str()).collect()
}

/// Which rows are about the same place.
pub(super) struct Pairs {
    /// For each new row, the index of the old one.
    pub of_new: Vec<Option<usize>>,
    /// The old rows without a new one.
    pub left: Vec<usize>,
}

impl Pairs {
    /// Places at one address are paired by their services, those that are left over in order.
    pub(super) fn new(old: &[Row], new: &[Row]) -> Pairs {
        let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
        let mut left: Vec<usize> = (0..old.len()).collect();
        for with_services in [true, false] {
            let mut known: BTreeMap<Vec<&str>, Vec<usize>> = BTreeMap::new();
            for at in left.iter().rev() {
                known.entry(key(&old[*at], with_services)).or_default().push(*at);
            }
            for (row, pair) in new.iter().zip(&mut of_new).filter(|(_, pair)| pair.is_none()) {
                *pair = known.get_mut(&key(row, with_services)).and_then(Vec::pop);
            }
            left = known.into_values().flat_map(|rows| rows.into_iter().rev()).collect();
        }
        Pairs { of_new, left }
    }

    /// Adds what changes from the old to the new rows.
    pub(super) fn record(&self, old: &[Row], new: &[Row], into: &mut PlaceChanges) {
        for (row, pair) in new.iter().zip(&self.of_new) {
            match pair.map(|at| &old[at]) {
                None => into.changes.push(PlaceChange::New(row.clone())),
                Some(before) if before == row => into.same += 1,
                Some(before) => into.changes.push(PlaceChange::Changed(row.clone(), differences(before, row))),
            }
        }
        into.changes.extend(self.left.iter().map(|at| PlaceChange::Gone(old[*at].clone())));
    }
}

/// Compares rows.
pub(super) fn compare(old: &[Row], new: &[Row]) -> PlaceChanges {
    let mut found = PlaceChanges::default();
    Pairs::new(old, new).record(old, new, &mut found);
    found
}

/// The cells in which two rows differ.
pub(super) fn differences(old: &Row, new: &Row) -> Vec<CellDifference> {
    let mut columns: Vec<&String> = old.keys().chain(new.keys()).collect();
    columns.sort_unstable();
    columns.dedup();
    let text = |row: &Row, column: &String| row.get(column).cloned().unwrap_or_default();
    let differences =
        columns.into_iter().map(|column| CellDifference { column: column.clone(), old: text(old, column), new: text(new, column) });
    differences.filter(|CellDifference { old, new, .. }| old != new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: &[(&str, &str)]) -> Row {
        cells.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn new_changed_and_gone_places() {
        let old = [row(&[("area", "a"), ("address", "1"), ("phones", "1")]), row(&[("area", "a"), ("address", "2")])];
        let new = [row(&[("area", "a"), ("address", "1"), ("phones", "2")]), row(&[("area", "b"), ("address", "2")])];
        let found = compare(&old, &new);
        let difference = vec![CellDifference { column: "phones".to_owned(), old: "1".to_owned(), new: "2".to_owned() }];
        assert_eq!(
            found.changes,
            [PlaceChange::Changed(new[0].clone(), difference), PlaceChange::New(new[1].clone()), PlaceChange::Gone(old[1].clone())]
        );
        assert_eq!(compare(&old, &old), PlaceChanges { changes: Vec::new(), same: 2 });
    }

    #[test]
    fn places_at_one_address_are_told_apart_by_their_services() {
        let place = |services: &str, phone: &str| row(&[("area", "a"), ("address", "1"), ("services", services), ("phones", phone)]);
        let old = [place("x", "1"), place("y", "2")];
        let new = [place("y", "2"), place("x", "3")];
        let found = compare(&old, &new);
        assert_eq!((found.same, found.changes.len()), (1, 1), "{found:?}");
        let new = [place("x, y", "1")];
        let found = compare(&old, &new);
        assert!(
            matches!(&found.changes[..], [PlaceChange::Changed(_, differences), PlaceChange::Gone(_)] if differences[0].column == "services")
        );
    }
}
