//! The law of the smallest change for tables: after a change, the table has its old rows with the change; all other bytes are the same.

use super::{changed, path_at, range_of, schema_of, value_at, value_of};
use crate::edit::change::{Change, TextFormat};
use crate::edit::random::Random;
use crate::edit::value::{ContentValue, Step};

/// Written by hand and by spreadsheets.
const COMMAS: &str = "area,services,name.en,name.es,address,lat,lon,transport,phones,web,hours
docks,\"voting, drop-off\",\"The \"\"Old\"\" Hall\",,11 Acacia Street,36.5000,-121.9000,,8; 9,https://a.example/b,Tu 07:00-20:00
hill,voting,  Hall  ,Sala,\"12, Bay Road\",,,\"bus 1, 21;metro\",555-0100 [en: office | es: oficina]; 555-0101 [faulty],,24/7

docks,drop-off;voting,,,\"13 Cedar
Lane\",36.5,-121.9,not_given,not_given,,
hill,voting,,,14 Dune Avenue,x,1,,1;ext=5,\"a.example b.example\",\"Mo-Fr 08:00-17:00\"
,voting,,,15 Elm Square,,,,,,";

fn samples() -> Vec<String> {
    let second = include_str!("../../../tests/suite/second_handbook/content/directories/polling-places/places.csv");
    let semicolons = "area;services;address.kk;address.ru;phones;lat;lon\r\na;x;\"Абай; 1\";Абая, 1;8 (7172) 1-2;51,5;71,4\r\nb;y, x;;\"Абая \"\"2\"\"\";;;\r\n";
    let tabs = "area\tservices\taddress\nа\tx\t 1, \"2\" \n";
    let all = [COMMAS, second, semicolons, tabs];
    let marked = all.iter().map(|text| format!("\u{feff}{text}"));
    let windows = all.iter().map(|text| text.replace("\r\n", "\n").replace('\n', "\r\n"));
    all.iter().map(|text| (*text).to_owned()).chain(marked).chain(windows).collect()
}

impl Random {
    fn cell_text(&mut self) -> ContentValue {
        let texts = ["жаңа", "a, b", "a; b", "\"x\"", "бір\nекі", "8", "қ\t", " x ", "=1+1", "'"];
        ContentValue::Text(texts[self.below(texts.len())].to_owned())
    }

    fn cell(&mut self, column: &str) -> Option<ContentValue> {
        let map = |entries: Vec<(&str, ContentValue)>| {
            ContentValue::Map(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
        };
        let word = |text: &str| ContentValue::Text(text.to_owned());
        Some(match (column, self.below(8)) {
            (_, 0) => return None,
            ("services", at) => ContentValue::List(["voting", "x", "y"].iter().take(at % 3 + 1).map(|id| word(id)).collect()),
            ("web" | "email", at) => {
                ContentValue::List(["https://a.example", "b@c.example"].iter().take(at % 2 + 1).map(|id| word(id)).collect())
            }
            ("lat" | "lon", at) => {
                if at % 2 == 0 {
                    ContentValue::Integer(at as i64)
                } else {
                    ContentValue::Float(at as f64 + 0.25)
                }
            }
            ("transport", at) => {
                let numbers = ContentValue::List((0..at % 3).map(|number| word(&format!("{number}к"))).collect());
                ContentValue::List(vec![map(vec![("kind", word("bus")), ("numbers", numbers)]), map(vec![("kind", word("metro"))])])
            }
            ("phones", at) => {
                let purpose = map(vec![("kk", word("кеңсе")), ("ru", word("отдел, 2"))]);
                let first =
                    map(vec![("number", word("8 (7172) 12-34")), ("purpose", purpose), ("faulty", ContentValue::Bool(at % 2 == 0))]);
                ContentValue::List(vec![first, map(vec![("number", word(&at.to_string()))])])
            }
            ("hours", _) => word("Mo-Fr 09:00-13:00,14:00-18:00"),
            ("area", at) => word(["docks", "hill", "new"][at % 3]),
            _ => self.cell_text(),
        })
    }
}

/// The rows of a table with their areas, in the order of the areas.
fn rows(text: &str) -> Vec<(String, Vec<ContentValue>)> {
    let Some(ContentValue::Map(areas)) = value_of(text) else { panic!("{text}") };
    let list = |value| if let ContentValue::List(rows) = value { rows } else { Vec::new() };
    areas.into_iter().map(|(area, value)| (area, list(value))).collect()
}

/// The lines that are not in the other text.
fn other_lines<'a>(one: &'a str, two: &str) -> Vec<&'a str> {
    let mut left: Vec<&str> = two.split('\n').collect();
    let mut is_other = |line: &&str| left.iter().position(|other| other == line).map(|at| left.swap_remove(at)).is_none();
    one.split('\n').filter(|line| is_other(line)).collect()
}

fn change(text: &str, change: &Change) -> String {
    crate::edit::change::changed(text, TextFormat::Table, change).unwrap_or_else(|error| panic!("{change:?}: {error:?}\n{text}"))
}

#[test]
fn two_thousand_random_changes_of_cells_and_rows_change_nothing_else() {
    let samples = samples();
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for number in 0..2400 {
        let text = &samples[if number % 3 == 0 { random.below(samples.len()) } else { (number % 3 - 1) * 4 }];
        let areas = rows(text);
        let (area, list) = &areas[random.below(areas.len())];
        let at = random.below(list.len());
        let columns: Vec<&str> = text.trim_start_matches('\u{feff}').lines().next().expect("a header").split([',', ';', '\t']).collect();
        let (key, item) = (Step::Key(area.clone()), Step::Item(at));
        let told = |new: &str| format!("{text}\n=>\n{new}");
        match random.below(5) {
            0 => {
                let new = change(text, &Change::Remove { path: vec![key, item] });
                let mut left = list.clone();
                left.remove(at);
                assert_eq!(value_at(&new, &[Step::Key(area.clone())]), Some(ContentValue::List(left)), "{}", told(&new));
                // Without a line end after the last row, the one before it stays.
                let lines = if text.ends_with('\n') { &new } else { new.strip_suffix('\n').unwrap_or(&new) };
                assert_eq!(other_lines(lines, text), [""; 0], "{}", told(&new));
            }
            1 => {
                let cells = columns
                    .iter()
                    .filter(|column| **column != "area")
                    .filter_map(|column| Some(((*column).to_owned(), random.cell(column)?)));
                let value = ContentValue::Map(cells.collect());
                let new = change(text, &Change::Insert { path: vec![key], at, value });
                assert_eq!(
                    rows(&new).iter().map(|(_, list)| list.len()).sum::<usize>(),
                    areas.iter().map(|(_, list)| list.len()).sum::<usize>() + 1
                );
                let is_last_line = !text.ends_with('\n');
                assert!(is_last_line || other_lines(text, &new).is_empty(), "{}", told(&new));
            }
            2 if list.len() > 1 => {
                let mut moved = list.clone();
                moved.swap(at, (at + 1) % list.len());
                let path = vec![key];
                let new = change(text, &Change::Set { path: path.clone(), value: ContentValue::List(moved.clone()), was: None });
                assert_eq!(value_at(&new, &path), Some(ContentValue::List(moved)), "{}", told(&new));
                let sorted = |text: &str| {
                    let mut lines: Vec<String> = text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
                    lines.sort();
                    lines
                };
                assert_eq!(sorted(&new), sorted(text), "{}", told(&new));
            }
            _ => {
                let column = columns[random.below(columns.len())];
                let mut value = list[at].clone();
                let wanted = random.cell(column);
                let name = [Step::Key(column.to_owned())];
                if value.at(&name).is_none() && wanted.is_none() || column == "area" {
                    continue;
                }
                assert!(value.set(&name, wanted.clone()));
                let path = vec![key, item, name[0].clone()];
                let new = change(text, &Change::Set { path: path[..2].to_vec(), value, was: None });
                let now = value_at(&new, &path);
                assert_eq!(now, wanted.as_ref().and_then(super::cells::tidy), "{}", told(&new));
                // The same bytes before and after the cell.
                let cell = cell_range(text, area, at, column);
                assert!(new.starts_with(&text[..cell.start]) && new.ends_with(&text[cell.end..]), "{}", told(&new));
            }
        }
    }
}

/// The bytes of a cell.
fn cell_range(text: &str, area: &str, at: usize, column: &str) -> std::ops::Range<usize> {
    let (mark, body) = super::without_mark(text);
    let places = super::Places::read(body).expect("valid");
    let column = places.table.header.cells.iter().position(|cell| cell.text == column).expect("a column");
    let range = &places.table.rows[places.rows_of(area)[at]].cells[column].range;
    mark.len() + range.start..mark.len() + range.end
}

#[test]
fn a_cell_with_the_same_value_is_not_written_again() {
    let path = vec![Step::Key("docks".to_owned()), Step::Item(0)];
    let mut value = value_at(COMMAS, &path).expect("a row");
    assert_eq!(changed(COMMAS, &value_of(COMMAS).expect("valid")).as_deref(), Ok(COMMAS));
    assert!(value.set(&[Step::Key("hours".to_owned())], Some(ContentValue::Text("24/7".to_owned()))));
    let new = change(COMMAS, &Change::Set { path, value, was: None });
    assert_eq!(new, COMMAS.replacen("Tu 07:00-20:00", "24/7", 1));
}

#[test]
fn a_new_column_is_added_to_every_row() {
    let text = "area,services,address\na,x,\"1\"\nb,y,2";
    let (path, value) =
        (vec![Step::Key("b".to_owned()), Step::Item(0), Step::Key("note.kk".to_owned())], ContentValue::Text("үй, 2".to_owned()));
    assert_eq!(change(text, &Change::Set { path, value, was: None }), "area,services,address,note.kk\na,x,\"1\",\nb,y,2,\"үй, 2\"");
    let unknown = Change::Set {
        path: vec![Step::Key("b".to_owned()), Step::Item(0), Step::Key("x".to_owned())],
        value: ContentValue::Bool(true),
        was: None,
    };
    assert!(crate::edit::change::changed(text, TextFormat::Table, &unknown).is_err());
}

#[test]
fn what_a_cell_cannot_hold_is_refused() {
    let text = "area,services,address,phones\na,x,1,8\n";
    let number = ContentValue::Map(vec![("number".to_owned(), ContentValue::Text("8; 9".to_owned()))]);
    let path = vec![Step::Key("a".to_owned()), Step::Item(0), Step::Key("phones".to_owned())];
    let two = Change::Set { path, value: ContentValue::List(vec![number]), was: None };
    assert!(crate::edit::change::changed(text, TextFormat::Table, &two).is_err());
}

#[test]
fn a_row_goes_to_another_area_and_an_area_without_rows_gets_one() {
    let text = "area,services,address\na,x,1\nb,y,2\n";
    let to = |area: &str| ContentValue::Text(area.to_owned());
    let path = vec![Step::Key("a".to_owned()), Step::Item(0), Step::Key("area".to_owned())];
    assert_eq!(change(text, &Change::Set { path, value: to("b"), was: None }), "area,services,address\nb,x,1\nb,y,2\n");
    let list = ContentValue::List(vec![ContentValue::Map(vec![("services".to_owned(), ContentValue::List(vec![to("x")]))])]);
    let path = vec![Step::Key("c".to_owned())];
    assert_eq!(value_at(text, &path), Some(ContentValue::List(Vec::new())));
    assert_eq!(change(text, &Change::Set { path, value: list, was: None }), "area,services,address\na,x,1\nb,y,2\nc,x,\n");
}

#[test]
fn places_of_cells() {
    let offset = COMMAS.find("555-0101").expect("there");
    let path = vec![Step::Key("hill".to_owned()), Step::Item(0), Step::Key("phones".to_owned())];
    assert_eq!(path_at(COMMAS, offset), Some(path.clone()));
    assert_eq!(path_at(COMMAS, 3), None);
    assert!(COMMAS[range_of(COMMAS, &path[..2]).expect("a row")].starts_with("hill,voting,  Hall"));
    let schema = schema_of(COMMAS).expect("a schema");
    let properties = schema["$defs"]["Row"]["properties"].as_object().expect("columns");
    assert!(["name.es", "address", "note.en", "email", "phones"].iter().all(|column| properties.contains_key(*column)));
    assert!(!properties.contains_key("address.en") && !properties.contains_key("note"));
}
