//! Tables of places that come from elsewhere and go back: round trips, headings and cells as people write them, changes, broken tables.

use crate::directories::site;
use crate::site::{Run, Site, project};
use rust_xlsxwriter::Workbook;
use std::fmt::Write;

const TABLE: &str = "content/directories/our-offices/places.csv";
const COLUMNS: &str = "content/directories/our-offices/import.yaml";

fn import(site: &Site, file: &str, arguments: &[&str]) -> Run {
    site.run(&[&["import", "places", file, "--directory", "our-offices", "--lang", "en"], arguments].concat())
}

fn imported(site: &Site, file: &str, arguments: &[&str]) -> Run {
    let run = import(site, file, arguments);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    run
}

fn exported(site: &Site, file: &str, directory: &str) -> Run {
    let run = site.run(&["export", "places", file, "--directory", directory, "--lang", "en"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    run
}

#[test]
fn a_table_goes_out_and_comes_back() {
    for file in ["table.csv", "table.xlsx"] {
        let site = site();
        exported(&site, file, "our-offices");
        let before = site.read(TABLE);
        let run = imported(&site, file, &["--dry-run"]);
        assert!(run.stdout.contains("new: 0, changed: 0, gone: 0, unchanged: 3"), "{}", run.stdout);
        assert!(run.stdout.contains("nothing was written") && site.read(TABLE) == before && !site.path(COLUMNS).exists());
        // Columns are now in the order of the program.
        imported(&site, file, &[]);
        let first = site.read(TABLE);
        exported(&site, file, "our-offices");
        imported(&site, file, &[]);
        assert_eq!(site.read(TABLE), first, "{file}");
        assert_eq!(site.build(&[]).problems(), Vec::<&str>::new());
    }
}

#[test]
fn every_cell_of_a_large_table_comes_back() {
    let site = Site::copy_of("tests/suite/second_handbook");
    let path = "content/directories/polling-places/places.csv";
    let before = site.read(path);
    for file in ["table.csv", "table.xlsx"] {
        exported(&site, file, "polling-places");
        site.write(path, before.lines().next().expect("the headings"));
        let run = site.run(&["import", "places", file, "--directory", "polling-places", "--lang", "en"]);
        assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
        assert!(run.stdout.contains("new: 120, changed: 0, gone: 0, unchanged: 0"), "{}", run.stdout);
        // Cells with semicolons are in quotes now.
        assert!(site.read(path).replace('"', "") == before.replace('"', ""), "{file}: {}", site.read(path));
    }
}

#[test]
fn areas_with_files_of_their_own_are_exported_and_updated() {
    let site = Site::real();
    let written = exported(&site, "clinics.xlsx", "clinics");
    let (first, second) = written.stdout.split_once('\n').expect("two lines");
    let places = first.strip_prefix("places written: ").expect("a number");
    assert!(second.starts_with("open points of places"), "{second}");
    exported(&site, "clinics.csv", "clinics");
    for file in ["clinics.xlsx", "clinics.csv"] {
        let run = site.run(&["import", "places", file, "--directory", "clinics", "--dry-run", "--lang", "en"]);
        assert!(run.stdout.contains(&format!("new: 0, changed: 0, gone: 0, unchanged: {places}\n")), "{}{}", run.stdout, run.stderr);
    }
    let changed = site.read("clinics.csv").replacen("bus 12", "bus 13", 1);
    site.write("clinics.csv", &changed);
    let changed_table = changed;
    let before = crate::site::files(&site.path("content"));
    let run = site.run(&["import", "places", "clinics.csv", "--directory", "clinics", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("new: 0, changed: 1, gone: 0") && run.stdout.contains("transport: "), "{}", run.stdout);
    let after = crate::site::files(&site.path("content"));
    let changed: Vec<_> = before.keys().filter(|path| before[*path] != after[*path]).collect();
    assert_eq!((changed.len(), after.len()), (1, before.len()), "{changed:?}");
    let [old, new] = [&before, &after].map(|files| String::from_utf8_lossy(&files[changed[0]]).into_owned());
    let lines: Vec<_> = old.lines().zip(new.lines()).filter(|(old, new)| old != new).collect();
    assert_eq!((lines.len(), old.lines().count()), (1, new.lines().count()), "one line changes: {lines:?}");
    exported(&site, "again.csv", "clinics");
    assert_eq!(site.read("again.csv"), changed_table, "the handbook now says what the table says");
}

const OWN: &str = "content/directories/clinics/karaganda.yaml";

/// The table of the clinics with the rows of one region changed, and the file of the region before.
fn own_table(change: impl Fn(Vec<&str>) -> Vec<String>) -> (Site, String, Run) {
    let site = Site::real();
    exported(&site, "clinics.csv", "clinics");
    let table = site.read("clinics.csv");
    let header = table.lines().next().expect("a header");
    let rows = table.lines().filter(|line| line.starts_with("karaganda,")).collect();
    let rows = std::iter::once(header.to_owned()).chain(change(rows)).collect::<Vec<_>>().join("\n");
    site.write("clinics.csv", &rows);
    let before = site.read(OWN);
    let run = site.run(&["import", "places", "clinics.csv", "--directory", "clinics", "--lang", "en"]);
    (site, before, run)
}

#[test]
fn a_place_of_an_area_with_its_own_file_is_added_and_another_removed() {
    let (site, before, run) = own_table(|rows| {
        let mut rows: Vec<String> = rows.into_iter().map(str::to_owned).collect();
        let moved = rows.remove(1).replace("Гастелло, 23", "Абай, 1");
        rows.push(moved);
        rows
    });
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("new: 1, changed: 0, gone: 1"), "{}", run.stdout);
    let after = site.read(OWN);
    assert!(after.contains("Абай, 1") && after.contains("8(7212)51-26-59") && !after.contains("Гастелло, 23"), "{after}");
    for line in before.lines().filter(|line| line.contains("source_name") && !line.contains("Психикалық")) {
        assert!(after.contains(line), "{line}");
    }
    assert_eq!(site.run(&["check", "--lang", "en"]).code, 0);
}

#[test]
fn problems_of_an_area_with_its_own_file_are_at_the_cells_of_the_table() {
    let (site, before, run) = own_table(|rows| rows.into_iter().map(|row| row.replace("8(7212)34-70-42", "8(7212)34-70")).collect());
    assert_eq!((run.code, site.read(OWN) == before), (1, true), "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.starts_with("clinics.csv:2:"), "{}", run.stderr);
}

#[test]
fn columns_that_a_table_lacks_stay_in_the_files_of_areas() {
    let site = Site::real();
    let before = site.read(OWN);
    let phone = before.split("number: \"").nth(1).and_then(|rest| rest.split('"').next()).expect("a phone");
    exported(&site, "clinics.csv", "clinics");
    site.write("clinics.csv", &site.read("clinics.csv").replace("bus ", "tram ").replacen(phone, "8(7172)11-22-33", 1));
    // A column that is not imported is one that the table lacks.
    site.write("content/directories/clinics/import.yaml", "columns: {transport: ignore}\n");
    let run = site.run(&["import", "places", "clinics.csv", "--directory", "clinics", "--lang", "en"]);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    assert!(run.stdout.contains("new: 0, changed: 1, gone: 0"), "{}", run.stdout);
    assert!(site.read(OWN) == before.replacen(phone, "8(7172)11-22-33", 1));
}

#[test]
fn a_service_of_an_area_cannot_be_forgotten() {
    let (site, before, run) = own_table(|rows| rows.into_iter().skip(1).map(str::to_owned).collect());
    assert_eq!((run.code, site.read(OWN) == before), (1, true), "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("there is no place for the service `narcology`"), "{}", run.stderr);
}

#[test]
fn headings_and_cells_as_people_write_them() {
    let site = site();
    site.write(
        "table.csv",
        "Область;Услуга;Название (kk);Название (ru);Адрес;Телефон;Часы работы;Транспорт;Сотрудник\n\
         Север / Город;Паспорт, удостоверение;Орталық;Центр;Абай, 1;8(7212)34-70-42, 8(7212)34-70-43;пн–пт: 9.00–18.00;Автобусы № 1, 2;Иванов\n\
         ЮГ;төлқұжат;;;Ленин 2;;тәулік бойы;;\n",
    );
    let run = import(&site, "table.csv", &[]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.starts_with("table.csv:1:80: error: unknown column `Сотрудник`"), "{}", run.stderr);
    assert!(run.stderr.contains("content/directories/our-offices/import.yaml"), "{}", run.stderr);
    site.write(COLUMNS, "columns:\n  Сотрудник: ignore\n");
    let run = imported(&site, "table.csv", &[]);
    assert!(run.stdout.contains("Адрес → address\n") && run.stdout.contains("Сотрудник: left out"), "{}", run.stdout);
    assert_eq!(
        site.read(TABLE),
        "area,services,name.kk,name.ru,address,transport,phones,hours\n\
         north/town,\"passport, licence\",Орталық,Центр,\"Абай, 1\",\"bus 1, 2\",\"8(7212)34-70-42; 8(7212)34-70-43\",Mo-Fr 09:00-18:00\n\
         south,passport,,,Ленин 2,,,24/7\n"
    );
    let columns = site.read(COLUMNS);
    for line in ["\"Сотрудник\": ignore", "\"Область\": area", "\"Название (ru)\": name.ru"] {
        assert!(columns.contains(line), "{columns}");
    }
    // Colleagues get their headings back, and what they send again is the same.
    exported(&site, "back.csv", "our-offices");
    assert!(site.read("back.csv").starts_with("Область,Услуга,Название (kk)"), "{}", site.read("back.csv"));
    assert!(imported(&site, "back.csv", &[]).stdout.contains("unchanged: 2"));
    assert_eq!(site.read(COLUMNS), columns);
    site.build(&[]);
}

#[test]
fn an_import_shows_what_is_new_changed_and_gone() {
    let site = site();
    exported(&site, "table.csv", "our-offices");
    let table = site.read("table.csv");
    let changed = table.replace("24/7", "Mo-Fr 09:00-18:00").replace("Ленин 2", "Ленин 4");
    site.write("table.csv", &changed);
    let run = imported(&site, "table.csv", &["--dry-run"]);
    assert!(run.stdout.contains("new: 1, changed: 1, gone: 1, unchanged: 1"), "{}", run.stdout);
    for line in ["+ Ленин 4 · south", "~ Ленин 3 · south\n    hours: 24/7 → Mo-Fr 09:00-18:00", "- Ленин 2 · south"] {
        assert!(run.stdout.contains(line), "{line}: {}", run.stdout);
    }
}

#[test]
fn other_files_are_refused() {
    let site = site();
    for (file, text, code, words) in [
        ("table.ods", "", 2, "`table.ods` is neither a spreadsheet (.xlsx) nor a CSV"),
        ("missing.xlsx", "", 3, "cannot read the table `missing.xlsx`"),
        ("broken.xlsx", "no spreadsheet", 3, "cannot read the table `broken.xlsx`"),
    ] {
        if !text.is_empty() {
            site.write(file, text);
        }
        let run = import(&site, file, &[]);
        assert_eq!(run.code, code, "{file}: {}", run.stderr);
        assert!(run.stderr.contains(words), "{file}: {}", run.stderr);
    }
    exported(&site, "table.xlsx", "our-offices");
    let run = import(&site, "table.xlsx", &["--sheet", "Other"]);
    assert!(run.stderr.contains("the file has no sheet `Other`") && run.stderr.contains("the file has: `our-offices`"), "{}", run.stderr);
    let run = site.run(&["export", "places", "table.csv", "--directory", "our-office", "--lang", "en"]);
    assert!(run.code == 2 && run.stderr.contains("did you mean `our-offices`?"), "{}", run.stderr);
}

/// Name, rows, and the place and the start of the message.
const BROKEN: [(&str, &[&[&str]], &str); 12] = [
    ("an unknown column", &[&["area", "services", "address", "remark"], &["south", "passport", "A 1", "x"]], "D1"),
    ("a column twice", &[&["area", "services", "address", "address"], &["south", "passport", "A 1", "A 1"]], "D1"),
    ("no column with the area", &[&["services", "address"], &["passport", "A 1"]], "A1"),
    ("a column without heading", &[&["area", "services", "address", ""], &["south", "passport", "A 1", "x"]], "D2"),
    ("an unknown area", &[&["area", "services", "address"], &["south", "passport", "A 1"], &["sout", "passport", "A 2"]], "A3"),
    ("an unknown service", &[&["area", "services", "address"], &["south", "pasport", "A 1"]], "B2"),
    ("a cell that is empty", &[&["area", "services", "address"], &["south", "", "A 1"]], "B2"),
    ("a phone", &[&["area", "services", "address", "phones"], &["south", "passport", "A 1", "8(7212)34-70-4"]], "D2"),
    ("hours", &[&["area", "services", "address", "hours"], &["south", "passport", "A 1", "по записи"]], "D2"),
    ("a kind of transport", &[&["area", "services", "address", "transport"], &["south", "passport", "A 1", "паром 12"]], "D2"),
    ("half of the coordinates", &[&["area", "services", "address", "lat", "lon"], &["south", "passport", "A 1", "43.25", ""]], "D2"),
    ("the same place twice", &[&["area", "services", "address"], &["south", "passport", "A 1"], &["south", "passport", "A 1"]], "B3"),
];

/// Compares the messages with a table that can be renewed: `IMPORT_TABLE=1 cargo test --test suite broken_spreadsheets`.
#[test]
fn broken_spreadsheets() {
    let site = site();
    let before = site.read(TABLE);
    let mut table =
        "# Messages for broken spreadsheets\n\n| case | cell | English | қазақша | русский |\n|---|---|---|---|---|\n".to_owned();
    for (name, rows, cell) in BROKEN {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet().set_name("Offices").expect("a name");
        for (row, cells) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*cells) {
                sheet.write_string(row, column, *text).expect("written");
            }
        }
        std::fs::write(site.path("table.xlsx"), workbook.save_to_buffer().expect("a workbook")).expect("written");
        let (column, row) = cell.split_at(1);
        let column = column.as_bytes()[0] - b'A' + 1;
        let place = format!("table.xlsx[Offices]:{row}:{column}: ");
        let mut messages = Vec::new();
        for language in ["en", "kk", "ru"] {
            let run = site.run(&["import", "places", "table.xlsx", "--directory", "our-offices", "--lang", language]);
            assert_eq!(run.code, 1, "{name}: {}{}", run.stdout, run.stderr);
            let lines: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("table.xlsx")).collect();
            let [line] = lines[..] else { panic!("{name}: {}", run.stderr) };
            let message = line.strip_prefix(&place).unwrap_or_else(|| panic!("{name}: {line} is not at {place}"));
            let (message, _) = message.rsplit_once(" [").expect("a code");
            messages.push(message.split_once(": ").map_or(message, |(_, message)| message).to_owned());
        }
        assert!(messages[0] != messages[1] && messages[1] != messages[2], "{messages:?}");
        writeln!(table, "| {name} | {cell} | {} |", messages.join(" | ")).expect("a string");
    }
    assert_eq!(site.read(TABLE), before);
    let file = project().join("tests/suite/import_messages.md");
    if std::env::var_os("IMPORT_TABLE").is_some() {
        std::fs::write(&file, &table).expect("written");
    }
    assert_eq!(table, std::fs::read_to_string(file).expect("the table"));
}

/// A table with two places, as colleagues save it.
const SENT: &str = "area;services;address;phones;hours\r\n\
    south;passport;A 1;\"8(7212)34-70-42\r\n8(7212)34-70-43\";пн-пт, 9.00-18.00\r\n\
    north/town;licence;B 2;;\r\n";

#[test]
fn tables_as_colleagues_save_them() {
    let utf_16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> { format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect() };
    let tabs = SENT.replace(';', "\t");
    for (name, bytes) in [
        ("plain", SENT.as_bytes().to_vec()),
        ("byte order mark", format!("\u{feff}{SENT}").into_bytes()),
        ("«Unicode text» of Excel", utf_16(&tabs, u16::to_le_bytes)),
        ("UTF-16, big endian", utf_16(&tabs, u16::to_be_bytes)),
        ("empty columns at the end", SENT.replace(";B 2;;", ";B 2;;;;").replace("hours", "hours;;").into_bytes()),
        ("a title above", format!("Офисы, на 1 июня, обновлено;;;;\r\n;;;;\r\n{SENT}").into_bytes()),
        ("a title of two lines", format!("Офисы\r\nна 1 июня\r\n\r\n{SENT}").into_bytes()),
    ] {
        let site = site();
        std::fs::write(site.path("table.csv"), bytes).expect("written");
        let run = imported(&site, "table.csv", &[]);
        assert!(run.stdout.contains("new: 2, changed: 0, gone: 3"), "{name}: {}{}", run.stdout, run.stderr);
        let table = site.read(TABLE);
        assert!(table.contains("8(7212)34-70-42; 8(7212)34-70-43") && table.contains("Mo-Fr 09:00-18:00"), "{name}: {table}");
    }
    let site = site();
    std::fs::write(site.path("table.csv"), b"area;services;address\r\nsouth;passport;\xcb\xe5\xed\xe8\xed 2\r\n").expect("written");
    let run = import(&site, "table.csv", &[]);
    assert_eq!(run.errors(), ["table.csv:1:1: error: the file is not valid UTF-8 [not-utf8]"], "one mistake is told once");
}

#[test]
fn merged_cells_and_headings_in_two_rows() {
    let site = site();
    let mut workbook = Workbook::new();
    let (sheet, plain) = (workbook.add_worksheet(), rust_xlsxwriter::Format::new());
    for (from, to, text) in [((0, 0), (0, 3), "Офисы"), ((2, 0), (3, 0), "Область"), ((2, 2), (2, 3), "Адрес"), ((4, 0), (5, 0), "Юг")]
    {
        sheet.merge_range(from.0, from.1, to.0, to.1, text, &plain).expect("written");
    }
    for (row, column, text) in [
        (2, 1, "Услуга"),
        (3, 2, "kk"),
        (3, 3, "ru"),
        (4, 1, "Паспорт"),
        (4, 2, "Абай көшесі, 1"),
        (4, 3, "улица Абая, 1"),
        (5, 1, "Удостоверение"),
        (5, 2, "Ленин көшесі, 2"),
        (5, 3, "улица Ленина, 2"),
    ] {
        sheet.write_string(row, column, text).expect("written");
    }
    std::fs::write(site.path("table.xlsx"), workbook.save_to_buffer().expect("a workbook")).expect("written");
    let run = imported(&site, "table.xlsx", &[]);
    assert!(run.stdout.contains("new: 2, changed: 0, gone: 3") && run.stdout.contains("Адрес kk → address.kk"), "{}", run.stdout);
    assert!(site.read(TABLE).contains("south,licence,\"Ленин көшесі, 2\",\"улица Ленина, 2\""), "{}", site.read(TABLE));
}

#[test]
fn places_without_addresses_go_out_and_come_back() {
    let site = site();
    let places = "places:\n  - services: [passport]\n    addresses: not_given\n    phones: [{number: \"8(7212)34-70-42\"}]\n";
    std::fs::remove_file(site.path(TABLE)).expect("there");
    site.write(
        "content/directories/our-offices/south.yaml",
        &format!("number: 1\nname: {{kk: \"Оңтүстік\", ru: \"Юг\"}}\nchecked_on: 2026-01-01\nreview_by: 2026-07-01\n{places}"),
    );
    site.edit("content/directories/our-offices/directory.yaml", "  - id: south\n    name: {kk: \"Оңтүстік\", ru: \"Юг\"}\n", "");
    for file in ["table.csv", "table.xlsx"] {
        exported(&site, file, "our-offices");
        assert!(imported(&site, file, &["--dry-run"]).stdout.contains("new: 0, changed: 0, gone: 0, unchanged: 1"), "{file}");
    }
}
