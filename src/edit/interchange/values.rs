//! Turns cells as people write them into the values of `places.csv`. Valid values stay as they are; so does what is not understood, which
//! the checks report.

use super::Row;
use super::columns::Mapping;
use super::hours::hours;
use super::vocabulary::Vocabulary;
use crate::base::phone::{self, Country};
use crate::parse::table::Cell;

/// A row of `places.csv`.
pub(super) fn row(cells: &[Cell], mapping: &Mapping, vocabulary: &Vocabulary, country: Option<Country>) -> Row {
    let mut row = Row::new();
    for (cell, column) in cells.iter().zip(mapping) {
        let Some(column) = column.as_ref().filter(|_| !cell.text.is_empty()) else { continue };
        let text = cell.text.as_str();
        let value = match column.as_str() {
            "area" => vocabulary.area(text).unwrap_or(text).to_owned(),
            "services" => services(text, vocabulary),
            "transport" => transport(text, vocabulary),
            "hours" => hours(text, vocabulary),
            "phones" => phones(text, country),
            "web" => web(text),
            _ => text.to_owned(),
        };
        row.insert(column.clone(), value);
    }
    row
}

fn services(text: &str, vocabulary: &Vocabulary) -> String {
    // A name can contain a comma.
    if let Some(id) = vocabulary.service(text) {
        return id.to_owned();
    }
    let lines: Vec<&str> = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let parts = lines.into_iter().flat_map(|line| match vocabulary.service(line) {
        Some(_) => vec![line],
        None => line.split(',').map(str::trim).filter(|part| !part.is_empty()).collect(),
    });
    parts.map(|part| vocabulary.service(part).unwrap_or(part)).collect::<Vec<_>>().join(", ")
}

/// `Автобусы № 12, 40; метро` as `bus 12, 40; metro`.
fn transport(text: &str, vocabulary: &Vocabulary) -> String {
    let parts = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| route(part, vocabulary).unwrap_or_else(|| part.to_owned())).collect::<Vec<_>>().join("; ")
}

/// The kind that the theme uses for route numbers of which the source does not say the kind.
const UNSPECIFIED: &str = "unspecified";

/// `None` for what is written as in `places.csv`, and for what has words beside the kind and the numbers.
fn route(part: &str, vocabulary: &Vocabulary) -> Option<String> {
    let first = part.split(' ').next().unwrap_or_default();
    if vocabulary.routes.iter().any(|(_, kind)| kind == first) {
        return None;
    }
    let lower = part.to_lowercase();
    let found = vocabulary.routes.iter().find_map(|(word, kind)| Some((lower.find(word.as_str())?, word, kind)));
    let (kind, rest) = match found {
        Some((at, word, kind)) => {
            let after = &lower[at + word.len()..];
            // «Buses» and «автобусы»: the rest of the word is its ending.
            let after = after.trim_start_matches(char::is_alphabetic);
            (kind.as_str(), format!("{} {after}", &lower[..at]))
        }
        None => (UNSPECIFIED, lower),
    };
    let words = rest.split(|letter: char| letter.is_whitespace() || [',', '№', ':', '(', ')', '.'].contains(&letter));
    let numbers: Vec<&str> = words.filter(|word| !word.is_empty() && !["no", "#", "-", "–"].contains(word)).collect();
    let are_numbers = numbers.iter().all(|word| word.chars().any(|letter| letter.is_ascii_digit()));
    let is_route = are_numbers && (found.is_some() || !numbers.is_empty());
    is_route.then(|| format!("{kind} {}", numbers.join(", ")).trim().to_owned())
}

/// Several phones between semicolons; people also write lines, commas and slashes.
fn phones(text: &str, country: Option<Country>) -> String {
    let parts: Vec<&str> = text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let is_phone = |part: &&str| phone::read(part, country).is_ok();
    let split = |part: &str| -> Vec<String> {
        let several: Vec<&str> = part.split([',', '/']).map(str::trim).collect();
        let are_phones = several.len() > 1 && several.iter().all(is_phone);
        if are_phones { several.into_iter().map(str::to_owned).collect() } else { vec![part.to_owned()] }
    };
    let is_extension = text.contains(";ext=");
    if is_extension { text.to_owned() } else { parts.into_iter().flat_map(split).collect::<Vec<_>>().join("; ") }
}

/// Web addresses with `https://`, which people leave out.
fn web(text: &str) -> String {
    let is_bare = |part: &str| part.contains('.') && !part.contains("://") && !part.contains('@');
    let parts = text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| if is_bare(part) { format!("https://{part}") } else { part.to_owned() }).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Vocabulary {
        let routes = [("междугородный автобус", "intercity_bus"), ("автобус", "bus"), ("метро", "metro"), ("bus", "bus")];
        Vocabulary::of_words(routes.iter().map(|(word, kind)| ((*word).to_owned(), (*kind).to_owned())).collect(), Vec::new())
    }

    #[test]
    fn routes_as_people_write_them() {
        for (written, value) in [
            ("bus 12, 40; metro", "bus 12, 40; metro"),
            ("Автобусы № 12, 40", "bus 12, 40"),
            ("автобус №12 63к", "bus 12, 63к"),
            ("12, 40 автобус\nметро", "bus 12, 40; metro"),
            ("междугородный автобус 102/2", "intercity_bus 102/2"),
            ("12, 40", "unspecified 12, 40"),
            ("автобус 12 до рынка", "автобус 12 до рынка"),
            ("трамвай 1", "трамвай 1"),
        ] {
            assert_eq!(transport(written, &words()), value, "{written}");
        }
    }

    #[test]
    fn several_phones_in_a_cell() {
        let kz = Country::new("KZ");
        for (written, value) in [
            ("8(7212)34-70-42, 8(7212)34-70-43", "8(7212)34-70-42; 8(7212)34-70-43"),
            ("8(7212)34-70-42\n112 [kk: жедел, тәулік бойы]", "8(7212)34-70-42; 112 [kk: жедел, тәулік бойы]"),
            ("+7 7212 347042;ext=5", "+7 7212 347042;ext=5"),
            ("8(7212)34-70-42, 43", "8(7212)34-70-42, 43"),
            ("8(7212)34-70-42 / 8(7212)34-70-43", "8(7212)34-70-42; 8(7212)34-70-43"),
            ("8(7212)34-70-42/43", "8(7212)34-70-42/43"),
        ] {
            assert_eq!(phones(written, kz), value, "{written}");
        }
    }

    #[test]
    fn web_addresses_as_people_write_them() {
        for (written, value) in [
            ("www.example.kz; https://b.example/c", "https://www.example.kz, https://b.example/c"),
            ("example.kz/a", "https://example.kz/a"),
            ("жоқ", "жоқ"),
        ] {
            assert_eq!(web(written), value, "{written}");
        }
    }
}
