//! Places as values of YAML, for the files of areas.

use crate::content::place::{AddressFile, PhoneFile, PlaceFile, RouteFile};
use crate::content::{LocalText, Texts};
use crate::edit::value::{ContentValue, Step};
use crate::yaml::{At, Given, NOT_GIVEN};
use std::collections::BTreeSet;

/// The fields of a place that a table can have, in the order in which they are written.
const FIELDS: [&str; 11] = ["services", "addresses", "transport", "phones", "email", "web", "hours", "directions", "bring", "cost", "note"];

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
    let fields = FIELDS.into_iter().filter(|field| has(field));
    ContentValue::Map(fields.filter_map(|field| Some((field.to_owned(), value_of(place, field)?))).collect())
}

/// A place of a file with some fields of another place.
pub(super) fn with_fields(mut item: ContentValue, new: &PlaceFile, fields: &BTreeSet<String>) -> ContentValue {
    for field in FIELDS.into_iter().filter(|field| fields.contains(*field)) {
        item.set(&[Step::Key(field.to_owned())], value_of(new, field));
    }
    item
}

/// A field; `None` if it is left out.
fn value_of(place: &PlaceFile, field: &str) -> Option<ContentValue> {
    match field {
        "services" => Some(texts(&place.services.value)),
        "addresses" => Some(given(&place.addresses, address)),
        "transport" => place.transport.as_ref().map(|routes| given(routes, route)),
        "phones" => place.phones.as_ref().map(|phones| given(phones, phone)),
        "email" => (!place.email.is_empty()).then(|| texts(&place.email)),
        "web" => (!place.web.is_empty()).then(|| texts(&place.web)),
        "hours" => place.hours.as_ref().map(|hours| match &hours.value {
            Given::Is(hours) => text(hours.to_string()),
            Given::NotGiven => text(NOT_GIVEN),
        }),
        "directions" => place.directions.as_ref().map(local),
        "bring" => place.bring.as_ref().map(local),
        "cost" => place.cost.as_ref().map(local),
        "note" => place.note.as_ref().map(local),
        _ => None,
    }
}

fn address(address: &AddressFile) -> ContentValue {
    let AddressFile { locality, address, name, coordinates } = address;
    let locality = locality.as_ref().map(|locality| match &locality.value {
        Given::Is(texts) => languages(texts),
        Given::NotGiven => text(NOT_GIVEN),
    });
    let mut entries = Vec::from_iter(locality.map(|locality| ("locality".to_owned(), locality)));
    entries.push(("address".to_owned(), local(address)));
    entries.extend(name.as_ref().map(|name| ("name".to_owned(), local(name))));
    entries.extend(coordinates.as_ref().map(|found| {
        let degrees = [("lat", found.lat.value), ("lon", found.lon.value)];
        ("coordinates".to_owned(), ContentValue::Map(degrees.map(|(name, value)| (name.to_owned(), ContentValue::Float(value))).to_vec()))
    }));
    ContentValue::Map(entries)
}

fn route(route: &RouteFile) -> ContentValue {
    let mut entries = vec![("kind".to_owned(), text(&route.kind.value))];
    if !route.numbers.is_empty() {
        entries.push(("numbers".to_owned(), texts(&route.numbers)));
    }
    ContentValue::Map(entries)
}

fn phone(phone: &PhoneFile) -> ContentValue {
    let mut entries = vec![("number".to_owned(), text(&phone.number.value))];
    entries.extend(phone.purpose.as_ref().map(|purpose| ("purpose".to_owned(), local(purpose))));
    if phone.faulty {
        entries.push(("faulty".to_owned(), ContentValue::Bool(true)));
    }
    ContentValue::Map(entries)
}

fn given<T>(list: &Given<Vec<T>>, value: impl Fn(&T) -> ContentValue) -> ContentValue {
    list.as_option().map_or_else(|| text(NOT_GIVEN), |list| ContentValue::List(list.iter().map(value).collect()))
}

fn local(texts: &LocalText) -> ContentValue {
    languages(&texts.value)
}

fn languages(texts: &Texts) -> ContentValue {
    ContentValue::Map(texts.iter().map(|(code, found)| (code.clone(), text(&found.value))).collect())
}

fn texts(list: &[At<String>]) -> ContentValue {
    ContentValue::List(list.iter().map(|item| text(&item.value)).collect())
}

fn text(text: impl Into<String>) -> ContentValue {
    ContentValue::Text(text.into())
}
