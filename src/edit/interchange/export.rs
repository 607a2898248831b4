//! The places of a directory as rows of a table, from `places.csv` and from the files of areas.

use super::{Row, columns, rows_of};
use crate::check::places_table::FAULTY;
use crate::content::place::{AddressFile, PhoneFile, PlaceFile, RouteFile};
use crate::content::{LocalText, Texts};
use crate::parse::{Parsed, ParsedDirectory};
use crate::yaml::{At, Given};
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
    areas.flat_map(|(slug, area)| area.places.iter().flat_map(move |place| rows_of_place(slug, place))).collect()
}

/// A place with several addresses has a row for each.
pub(super) fn rows_of_place(area: &str, place: &PlaceFile) -> Vec<Row> {
    // Open points and the name in the source are work of the editors and have no columns.
    let PlaceFile {
        services,
        source_name: _,
        addresses,
        directions,
        transport,
        phones,
        email,
        web,
        hours,
        bring,
        cost,
        note,
        open_points: _,
    } = place;
    let mut common = Row::new();
    let mut add = |column: &str, text: String| {
        if !text.is_empty() {
            common.insert(column.to_owned(), text);
        }
    };
    let values = |list: &[At<String>]| list.iter().map(|value| value.value.as_str()).collect::<Vec<_>>().join(", ");
    add("area", area.to_owned());
    add("services", values(services));
    add("transport", joined(transport.as_ref(), route));
    add("phones", joined(phones.as_ref(), phone));
    add("email", values(email));
    add("web", values(web));
    add("hours", hours.as_ref().and_then(|hours| hours.as_option()).map(ToString::to_string).unwrap_or_default());
    for (column, text) in [("directions", directions), ("bring", bring), ("cost", cost), ("note", note)] {
        local(&mut common, column, text.as_ref().map(|text| &text.value));
    }
    let addresses: Vec<&AddressFile> = addresses.as_option().into_iter().flatten().collect();
    if addresses.is_empty() {
        return vec![common];
    }
    addresses.into_iter().map(|address| with_address(&common, address)).collect()
}

fn with_address(common: &Row, address: &AddressFile) -> Row {
    let AddressFile { locality, address, name, coordinates } = address;
    let mut row = common.clone();
    local(&mut row, "locality", locality.as_ref().and_then(|locality| locality.as_option()));
    local(&mut row, "address", Some(&address.value));
    local(&mut row, "name", name.as_ref().map(|name: &LocalText| &name.value));
    if let Some(coordinates) = coordinates {
        row.insert("lat".to_owned(), coordinates.lat.value.to_string());
        row.insert("lon".to_owned(), coordinates.lon.value.to_string());
    }
    row
}

fn local(row: &mut Row, column: &str, texts: Option<&Texts>) {
    row.extend(texts.into_iter().flatten().map(|(code, text)| (format!("{column}.{code}"), text.value.clone())));
}

fn joined<T>(list: Option<&Given<Vec<T>>>, text: impl Fn(&T) -> String) -> String {
    list.and_then(Given::as_option).into_iter().flatten().map(text).collect::<Vec<_>>().join("; ")
}

fn route(route: &RouteFile) -> String {
    let RouteFile { kind, numbers } = route;
    let numbers: Vec<&str> = numbers.iter().map(|number| number.value.as_str()).collect();
    format!("{} {}", kind.value, numbers.join(", ")).trim().to_owned()
}

fn phone(phone: &PhoneFile) -> String {
    let PhoneFile { number, purpose, faulty } = phone;
    let purposes = purpose.iter().flat_map(|purpose| &purpose.value).map(|(code, text)| format!("{code}: {}", text.value));
    let marks: Vec<String> = purposes.chain(faulty.then(|| FAULTY.to_owned())).collect();
    if marks.is_empty() { number.value.clone() } else { format!("{} [{}]", number.value, marks.join(" | ")) }
}
