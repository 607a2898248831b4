//! A table of places, one row per place: `places.csv`, what `import` makes of other tables, and what `export` writes. A column for a text in several languages has
//! one header per language, `name.en`; without a language it is the same text in all of them. An empty cell means that the source does not
//! say.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position};
use crate::base::language::Languages;
use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::base::opening_hours::OpeningHours;
use crate::content::place::{AddressFile, CoordinatesFile, PhoneFile, PlaceFile, RouteFile};
use crate::content::{Id, LocalText, Texts};
use crate::msg;
use crate::parse::table::{Cell, Sheet};
use crate::yaml::validate::invalid_hours;
use crate::yaml::{At, Given, NOT_GIVEN};
use std::collections::BTreeMap;

/// A place with the name of its area in addresses: `ohio/athens`.
pub(crate) struct ListedPlace {
    pub area: At<String>,
    pub place: PlaceFile,
}

/// Columns for a text in several languages, in the order of the table.
pub(crate) const LOCAL_COLUMNS: [&str; 7] = ["name", "locality", "address", "directions", "bring", "cost", "note"];
/// All other columns.
pub(crate) const PLAIN_COLUMNS: [&str; 9] = ["area", "services", "lat", "lon", "transport", "phones", "email", "web", "hours"];
/// Columns without which a row is not a place.
pub(crate) const NEEDED_COLUMNS: [&str; 3] = ["area", "services", "address"];

/// Whether a table can have a column, whatever its language.
pub(crate) fn is_column(name: &str) -> bool {
    let (stem, language) = name.split_once('.').map_or((name, None), |(stem, language)| (stem, Some(language)));
    let is_code = |code: &str| !code.is_empty() && code.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    language.is_none() && PLAIN_COLUMNS.contains(&stem) || LOCAL_COLUMNS.contains(&stem) && language.is_none_or(is_code)
}

/// A row by columns. Empty cells are left out.
pub(crate) type Row = BTreeMap<String, String>;

/// The places of a table.
pub(crate) fn read(file: &FilePath, table: &Sheet, languages: &Languages) -> Checked<Vec<ListedPlace>> {
    let mut reader = PlacesReader { file, languages, columns: BTreeMap::new(), problems: Vec::new() };
    reader.header(&table.header);
    let mut places = Vec::new();
    if reader.problems.is_empty() {
        places.extend(table.rows.iter().filter_map(|row| reader.place(row)));
    }
    Checked { value: places, problems: reader.problems }
}

struct PlacesReader<'a> {
    file: &'a FilePath,
    languages: &'a Languages,
    /// Name and language of a column (empty for all languages) → index of its cells.
    columns: BTreeMap<(String, String), usize>,
    problems: Vec<Diagnostic>,
}

impl PlacesReader<'_> {
    fn problem(&mut self, position: Position, message: Message, hint: Option<Message>) {
        self.problems.push(Diagnostic::error(Place::new(self.file, position), message).maybe_hint(hint));
    }

    fn header(&mut self, header: &[Cell]) {
        for (at, cell) in header.iter().enumerate() {
            let (name, code) = cell.text.split_once('.').unwrap_or((&cell.text, ""));
            let is_local = LOCAL_COLUMNS.contains(&name);
            if !is_local && (!PLAIN_COLUMNS.contains(&name) || !code.is_empty()) {
                let hint = hint_nearest(name, LOCAL_COLUMNS.into_iter().chain(PLAIN_COLUMNS));
                self.problem(cell.position, msg!("unknown-csv-column", name = &cell.text), hint);
            } else if !code.is_empty() && self.languages.find(code).is_none() {
                let hint = hint_nearest(code, self.languages.iter().map(|language| language.code.as_str()));
                self.problem(cell.position, msg!("unknown-language", code = code), hint);
            } else if self.columns.insert((name.to_owned(), code.to_owned()), at).is_some() {
                self.problem(cell.position, msg!("duplicate-name", name = &cell.text), None);
            }
        }
        let start = header.first().map_or(Position::START, |cell| cell.position);
        for name in NEEDED_COLUMNS {
            if self.problems.is_empty() && !self.has(name) {
                self.problem(start, msg!("missing-csv-column", name = name), None);
            }
        }
    }

    fn place(&mut self, row: &[Cell]) -> Option<ListedPlace> {
        let start = row.first().map_or(Position::START, |cell| cell.position);
        let before = self.problems.len();
        let area = self.needed(row, "area");
        let services = self.needed(row, "services");
        let address = self.local(row, "address");
        if address.is_none() && ["name", "locality"].iter().any(|name| self.local(row, name).is_some()) {
            self.problem(start, msg!("empty-cell", column = "address"), None);
        }
        let coordinates = self.coordinates(row);
        let address = address.map(|address| AddressFile {
            locality: self
                .has("locality")
                .then(|| self.local(row, "locality").map_or(At { value: Given::NotGiven, position: start }, given)),
            address,
            name: self.local(row, "name"),
            coordinates,
        });
        let hours = self.cell(row, "hours").and_then(|cell| self.hours(cell));
        let place = PlaceFile {
            services: services.map_or(At { value: Vec::new(), position: start }, ids),
            source_name: None,
            addresses: address.map_or(Given::NotGiven, |address| Given::Is(vec![address])),
            directions: self.local(row, "directions"),
            transport: Some(self.cell(row, "transport").map_or(Given::NotGiven, |cell| Given::Is(routes(cell)))),
            phones: Some(self.cell(row, "phones").map_or(Given::NotGiven, |cell| Given::Is(phones(cell)))),
            email: self.cell(row, "email").map(words).unwrap_or_default(),
            web: self.cell(row, "web").map(words).unwrap_or_default(),
            hours: Some(hours.map_or(At { value: Given::NotGiven, position: start }, |hours| At {
                value: Given::Is(hours.value),
                position: hours.position,
            })),
            bring: self.local(row, "bring"),
            cost: self.local(row, "cost"),
            note: self.local(row, "note"),
            open_points: Vec::new(),
        };
        let area = At { value: area?.text.clone(), position: area?.position };
        (self.problems.len() == before).then_some(ListedPlace { area, place })
    }

    /// Whether the table has a column, in one or all languages.
    fn has(&self, name: &str) -> bool {
        self.columns.keys().any(|(known, _)| known == name)
    }

    /// The cell of a column, unless it is empty.
    fn cell<'r>(&self, row: &'r [Cell], name: &str) -> Option<&'r Cell> {
        let at = self.columns.get(&(name.to_owned(), String::new()))?;
        row.get(*at).filter(|cell| !cell.text.is_empty() && cell.text != NOT_GIVEN)
    }

    fn needed<'r>(&mut self, row: &'r [Cell], name: &'static str) -> Option<&'r Cell> {
        let found = self.cell(row, name);
        if found.is_none() {
            let at = self.columns.get(&(name.to_owned(), String::new())).and_then(|at| row.get(*at));
            self.problem(at.map_or(Position::START, |cell| cell.position), msg!("empty-cell", column = name), None);
        }
        found
    }

    /// The text of a column in each language that has one.
    fn local(&self, row: &[Cell], name: &str) -> Option<LocalText> {
        let mut texts = Texts::new();
        let text = |cell: &Cell| At { value: cell.text.clone(), position: cell.position };
        if let Some(cell) = self.cell(row, name) {
            texts.extend(self.languages.written().map(|language| (language.code.clone(), text(cell))));
        }
        for ((_, code), at) in self.columns.range((name.to_owned(), "\u{1}".to_owned())..).take_while(|((column, _), _)| column == name) {
            if let Some(cell) = row.get(*at).filter(|cell| !cell.text.is_empty() && cell.text != NOT_GIVEN) {
                texts.insert(code.clone(), text(cell));
            }
        }
        let position = texts.values().map(|text| text.position).min()?;
        Some(At { value: texts, position })
    }

    fn hours(&mut self, cell: &Cell) -> Option<At<OpeningHours>> {
        match cell.text.parse::<OpeningHours>() {
            Ok(hours) => Some(At { value: hours, position: cell.position }),
            Err(invalid) => {
                self.problems.push(invalid_hours(Place::new(self.file, cell.position), &invalid));
                None
            }
        }
    }

    fn coordinates(&mut self, row: &[Cell]) -> Option<CoordinatesFile> {
        let (lat, lon) = (self.degrees(row, "lat"), self.degrees(row, "lon"));
        match (lat, lon) {
            (Some(lat), Some(lon)) => Some(CoordinatesFile { lat, lon }),
            (Some(only), None) | (None, Some(only)) => {
                if self.problems.is_empty() {
                    self.problem(only.position, msg!("half-coordinates"), None);
                }
                None
            }
            (None, None) => None,
        }
    }

    /// A number of degrees with a decimal point or comma.
    fn degrees(&mut self, row: &[Cell], name: &str) -> Option<At<f64>> {
        let cell = self.cell(row, name)?;
        match cell.text.replace(',', ".").parse::<f64>().ok().filter(|degrees| degrees.is_finite()) {
            Some(value) => Some(At { value, position: cell.position }),
            None => {
                self.problem(cell.position, msg!("invalid-degrees", text = &cell.text), Some(msg!("hint-degrees")));
                None
            }
        }
    }
}

fn given(texts: LocalText) -> At<Given<Texts>> {
    At { value: Given::Is(texts.value), position: texts.position }
}

/// Ids between commas, semicolons or line breaks.
pub(crate) fn ids(cell: &Cell) -> At<Vec<Id>> {
    let ids = cell.text.split([',', ';', '\n']).map(str::trim).filter(|id| !id.is_empty());
    At { value: ids.map(|id| At { value: id.to_owned(), position: cell.position }).collect(), position: cell.position }
}

/// Addresses between spaces, commas, semicolons or line breaks.
pub(crate) fn words(cell: &Cell) -> Vec<At<String>> {
    let words = cell.text.split(|letter: char| letter.is_whitespace() || [',', ';'].contains(&letter)).filter(|word| !word.is_empty());
    words.map(|word| At { value: word.to_owned(), position: cell.position }).collect()
}

/// `bus 12, 40; tram 1; metro`.
pub(crate) fn routes(cell: &Cell) -> Vec<RouteFile> {
    let at = |value: &str| At { value: value.to_owned(), position: cell.position };
    let route = |part: &str| {
        let (kind, numbers) = part.split_once(' ').unwrap_or((part, ""));
        RouteFile { kind: at(kind), numbers: numbers.split(',').map(str::trim).filter(|number| !number.is_empty()).map(at).collect() }
    };
    cell.text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(route).collect()
}

/// The mark of a number that the source has wrong.
const FAULTY: &str = "faulty";

/// `8(7212)34-70-42; 8728256258 [faulty]; 112 [en: emergencies | es: emergencias]`.
pub(crate) fn phones(cell: &Cell) -> Vec<PhoneFile> {
    let at = |value: &str| At { value: value.to_owned(), position: cell.position };
    let phone = |part: &str| {
        let (number, mark) = part.strip_suffix(']').and_then(|part| part.split_once('[')).unwrap_or((part, ""));
        let purposes = mark.split('|').filter_map(|purpose| purpose.split_once(':'));
        let purpose: Texts = purposes.map(|(code, text)| (code.trim().to_owned(), at(text.trim()))).collect();
        PhoneFile {
            number: at(number.trim()),
            purpose: (!purpose.is_empty()).then_some(At { value: purpose, position: cell.position }),
            faulty: mark.split('|').any(|mark| mark.trim() == FAULTY),
        }
    };
    // A semicolon also starts an extension: `;ext=5`.
    let text = cell.text.replace(";ext=", " ext. ");
    text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()).map(phone).collect()
}

/// A place as [`read`] reads it: a row for each of its addresses.
pub(crate) fn rows_of(area: &str, place: &PlaceFile) -> Vec<Row> {
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
    add("transport", joined(transport.as_ref(), route_text));
    add("phones", joined(phones.as_ref(), phone_text));
    add("email", values(email));
    add("web", values(web));
    add("hours", hours.as_ref().and_then(|hours| hours.as_option()).map(ToString::to_string).unwrap_or_default());
    for (column, text) in [("directions", directions), ("bring", bring), ("cost", cost), ("note", note)] {
        add_local(&mut common, column, text.as_ref().map(|text| &text.value));
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
    add_local(&mut row, "locality", locality.as_ref().and_then(|locality| locality.as_option()));
    add_local(&mut row, "address", Some(&address.value));
    add_local(&mut row, "name", name.as_ref().map(|name: &LocalText| &name.value));
    if let Some(coordinates) = coordinates {
        row.insert("lat".to_owned(), coordinates.lat.value.to_string());
        row.insert("lon".to_owned(), coordinates.lon.value.to_string());
    }
    row
}

fn add_local(row: &mut Row, column: &str, texts: Option<&Texts>) {
    row.extend(texts.into_iter().flatten().map(|(code, text)| (format!("{column}.{code}"), text.value.clone())));
}

fn joined<T>(list: Option<&Given<Vec<T>>>, text: impl Fn(&T) -> String) -> String {
    list.and_then(Given::as_option).into_iter().flatten().map(text).collect::<Vec<_>>().join("; ")
}

fn route_text(route: &RouteFile) -> String {
    let RouteFile { kind, numbers } = route;
    route_cell(&kind.value, numbers.iter().map(|number| number.value.as_str()))
}

fn phone_text(phone: &PhoneFile) -> String {
    let PhoneFile { number, purpose, faulty } = phone;
    let purposes = purpose.iter().flat_map(|purpose| &purpose.value).map(|(code, text)| (code.as_str(), text.value.as_str()));
    phone_cell(&number.value, purposes, *faulty)
}

/// A route as [`routes`] reads it.
pub(crate) fn route_cell<'a>(kind: &str, numbers: impl Iterator<Item = &'a str>) -> String {
    format!("{kind} {}", numbers.collect::<Vec<_>>().join(", ")).trim().to_owned()
}

/// A phone as [`phones`] reads it.
pub(crate) fn phone_cell<'a>(number: &str, purposes: impl Iterator<Item = (&'a str, &'a str)>, is_faulty: bool) -> String {
    let purposes = purposes.map(|(code, text)| format!("{code}: {text}"));
    let marks: Vec<String> = purposes.chain(is_faulty.then(|| FAULTY.to_owned())).collect();
    if marks.is_empty() { number.to_owned() } else { format!("{number} [{}]", marks.join(" | ")) }
}
