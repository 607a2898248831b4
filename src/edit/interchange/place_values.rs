//! Places as values of YAML, for the files of areas.

use crate::content::place::PlaceFile;
use crate::edit::value::{ContentValue, Step};
use crate::yaml::Given;
use std::collections::BTreeSet;

/// The field of a place in which a column is written.
pub(super) fn field_of(column: &str) -> &str {
    match column.split('.').next().unwrap_or_default() {
        "name" | "locality" | "address" | "lat" | "lon" => "addresses",
        stem => stem,
    }
}

/// Places of one row each that differ only in their address, as one place.
pub(super) fn joined(places: Vec<PlaceFile>) -> Option<PlaceFile> {
    let mut places = places.into_iter();
    let mut first = places.next()?;
    for place in places {
        if let (Given::Is(addresses), Given::Is(others)) = (&mut first.addresses, place.addresses) {
            addresses.extend(others);
        }
    }
    Some(first)
}

/// A new place. What the table could say and does not is not given.
pub(super) fn of_place(place: &PlaceFile, columns: &BTreeSet<String>) -> ContentValue {
    let has = |field: &str| field == "addresses" || columns.iter().any(|column| field_of(column) == field);
    let mut value = value_of(place);
    if let ContentValue::Map(fields) = &mut value {
        fields.retain(|(field, _)| has(field));
    }
    value
}

/// A place of a file with some fields of another place.
pub(super) fn with_fields(mut item: ContentValue, new: &PlaceFile, fields: &BTreeSet<String>) -> ContentValue {
    let new = value_of(new);
    for field in fields {
        let path = [Step::Key(field.clone())];
        item.set(&path, new.at(&path).cloned());
    }
    item
}

/// The fields of a place, without those that are left out in a file.
fn value_of(place: &PlaceFile) -> ContentValue {
    // As a text, because a JSON value would lose the order of the fields.
    let json = serde_json::to_string(place).expect("a place has names and values only");
    without_empty(serde_json::from_str(&json).expect("JSON of this program"))
}

fn without_empty(value: ContentValue) -> ContentValue {
    let is_empty = |value: &ContentValue| match value {
        ContentValue::Null | ContentValue::Bool(false) => true,
        ContentValue::List(items) => items.is_empty(),
        _ => false,
    };
    match value {
        ContentValue::Map(entries) => {
            let kept = entries.into_iter().filter(|(_, value)| !is_empty(value));
            ContentValue::Map(kept.map(|(key, value)| (key, without_empty(value))).collect())
        }
        ContentValue::List(items) => ContentValue::List(items.into_iter().map(without_empty).collect()),
        value => value,
    }
}
