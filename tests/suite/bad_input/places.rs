//! Invalid directories, areas and tables of places.

use super::*;

const TABLE: &str = "content/directories/clinics/places.csv";

/// A table with one place of a listed area. `rows` follow the header.
fn with_table(text: &str) -> [Edit; 2] {
    let listed = "every_service: false\nareas:\n  - {id: almaty, name: {kk: \"Алматы\", ru: \"Алматы\"}}\n  - {id: aqtobe, name: {kk: \"Ақтөбе\", ru: \"Актобе\"}}";
    [edit(DIRECTORY, "every_service: true", listed), write(TABLE, text)]
}

const GOOD_ROWS: &str = "almaty,narcology,Абай 1\naqtobe,narcology,Абай 2\n";

#[test]
fn texts_that_say_nothing() {
    let table = |head: &str, rows: &str| with_table(&format!("{head}\n{rows}"));
    super::table(vec![
        case(
            "a comma without quotes",
            table("area,services,address,name", "almaty,narcology,Абай көшесі,⟦ 5\naqtobe,narcology,Абай 2,\n"),
            ["warning: `5` says nothing to readers | a text with a comma needs quotes"],
        ),
        case(
            "an error of a spreadsheet",
            table("area,services,address", "almaty,narcology,⟦#REF!\naqtobe,narcology,Абай 2\n"),
            ["error: the cell holds an error of the spreadsheet: `#REF!`"],
        ),
        case(
            "a sign for nothing",
            table("area,services,address,note", "almaty,narcology,Абай 1,⟦-\naqtobe,narcology,Абай 2,\n"),
            ["warning: `-` says nothing to readers | leave it out"],
        ),
        case(
            "hours after a semicolon",
            table("area,services,address,hours", "almaty,narcology,Абай 1,⟦Mo-Fr 09:00-13:00;14:00-18:00\naqtobe,narcology,Абай 2,\n"),
            ["error: `14:00-18:00` gives times for a day that already has some | in one part, with commas"],
        ),
    ]);
}

#[test]
fn broken_tables() {
    let table = |head: &str, rows: &str| with_table(&format!("{head}\n{rows}"));
    super::table(vec![
        case("a table that is right", with_table(&format!("area,services,address\n{GOOD_ROWS}")), []),
        case(
            "an unknown column",
            table("area,services,address,⟦adress", "almaty,narcology,Абай 1,\naqtobe,narcology,Абай 2,\n"),
            ["error: unknown column `adress` | did you mean `address`?"],
        ),
        case("a column twice", table("area,services,address,⟦address", "almaty,narcology,Абай 1,\n"), ["error: duplicate name `address`"]),
        case("a column that is missing", table("⟦area,services", "almaty,narcology\n"), ["error: the column `address` is missing"]),
        case(
            "a column of a language that the handbook does not have",
            table("area,services,address,⟦name.en", "almaty,narcology,Абай 1,\n"),
            ["error: the handbook has no language `en`"],
        ),
        case(
            "a row with too many cells",
            table("area,services,address", "almaty,narcology,Абай 1\naqtobe,narcology,Абай,⟦2\n"),
            ["error: the row has 4 of 3 cells | a cell with the separator"],
        ),
        case(
            "a row with too few cells",
            table("area,services,address", "almaty,narcology,Абай 1\n⟦aqtobe,narcology\n"),
            ["error: the row has 2 of 3 cells | a cell with the separator"],
        ),
        case(
            "a quotation mark that is not closed",
            table("area,services,address", "almaty,narcology,⟦\"Абай 1\naqtobe,narcology,Абай 2\n"),
            ["error: the quotation mark of this cell is not closed | write two"],
        ),
        case(
            "text after a quotation mark",
            table("area,services,address", "almaty,narcology,\"Абай\"⟦ 1\n"),
            ["error: text follows the closing quotation mark | write two"],
        ),
        case(
            "an unknown area",
            table("area,services,address", "almaty,narcology,Абай 1\naqtobe,narcology,Абай 2\n⟦aqtob,narcology,Абай 3\n"),
            ["error: unknown area `aqtob` | did you mean `aqtobe`?"],
        ),
        case(
            "an area with a file",
            table("area,services,address", "almaty,narcology,Абай 1\naqtobe,narcology,Абай 2\n⟦astana,narcology,Абай 3\n"),
            ["error: the places of the area `astana` are in its own file"],
        ),
        case(
            "an area without places",
            [
                edit(DIRECTORY, "every_service: true", "areas:\n  - {id: ⟦almaty, name: {kk: \"Алматы\", ru: \"Алматы\"}}"),
                write(TABLE, "area,services,address\n"),
            ],
            ["warning: the area `almaty` has no places"],
        ),
        case(
            "an unknown service",
            table("area,services,address", "almaty,⟦narcologi,Абай 1\naqtobe,narcology,Абай 2\n"),
            ["error: unknown service `narcologi` | did you mean `narcology`?"],
        ),
        case(
            "a row without a service",
            table("area,services,address", "almaty,narcology,Абай 1\naqtobe,⟦,Абай 2\n"),
            ["error: the cell of the column `services` is empty"],
        ),
        case(
            "a name without an address",
            table("area,services,address,name", "almaty,narcology,Абай 1,\n⟦aqtobe,narcology,,Емхана\n"),
            ["error: the cell of the column `address` is empty"],
        ),
        case(
            "a text in one language only",
            table("area,services,address.kk,address.ru", "almaty,narcology,⟦Абай 1,\naqtobe,narcology,Абай 2,Абая 2\n"),
            ["error: the translation into `ru` is missing"],
        ),
        case(
            "a phone in a table",
            table("area,services,address,phones", "almaty,narcology,Абай 1,⟦8(7212)34-70-4\naqtobe,narcology,Абай 2,\n"),
            ["error: `8(7212)34-70-4` is not a valid phone number | the number has too many or too few digits"],
        ),
        case(
            "a route in a table",
            table("area,services,address,transport", "almaty,narcology,Абай 1,⟦bus 12 63к\naqtobe,narcology,Абай 2,\n"),
            ["error: `12 63к` is not a valid route number | write each number separately"],
        ),
        case(
            "a kind of transport",
            table("area,services,address,transport", "almaty,narcology,Абай 1,⟦buss 12\naqtobe,narcology,Абай 2,\n"),
            ["error: unknown kind of transport `buss` | did you mean `bus`?"],
        ),
        case(
            "hours in a table",
            table("area,services,address,hours", "almaty,narcology,Абай 1,⟦Mo-Fr 9-18\naqtobe,narcology,Абай 2,\n"),
            ["error: `Mo-Fr 9-18` is not a valid time of opening | write days and times such as"],
        ),
        case(
            "half of the coordinates",
            table("area,services,address,lat,lon", "almaty,narcology,Абай 1,⟦43.2,\naqtobe,narcology,Абай 2,,\n"),
            ["error: one of the two coordinates is missing"],
        ),
        case(
            "a coordinate that is not a number",
            table("area,services,address,lat,lon", "almaty,narcology,Абай 1,⟦43°15′,76.9\naqtobe,narcology,Абай 2,,\n"),
            ["error: `43°15′` is not a valid coordinate | write degrees"],
        ),
        case(
            "a coordinate off the globe",
            table("area,services,address,lat,lon", "almaty,narcology,Абай 1,⟦143.2,76.9\naqtobe,narcology,Абай 2,,\n"),
            ["error: `143.2` is not a valid coordinate | write degrees"],
        ),
        case(
            "the same place twice",
            table("area,services,address", "almaty,narcology,Абай 1\nalmaty,⟦narcology,Абай 1\naqtobe,narcology,Абай 2\n"),
            ["error: this place is already listed for the same services"],
        ),
        case(
            "an e-mail address",
            table("area,services,address,email", "almaty,narcology,Абай 1,⟦a@b\naqtobe,narcology,Абай 2,\n"),
            ["error: `a@b` is not a valid e-mail address"],
        ),
        case(
            "a web address",
            table("area,services,address,web", "almaty,narcology,Абай 1,⟦www.b.example\naqtobe,narcology,Абай 2,\n"),
            ["error: `www.b.example` is not a valid web address | letters of one script"],
        ),
    ]);
}

#[test]
fn directories_and_areas() {
    table(vec![
        case(
            "a required field that is missing",
            [edit(AREA, "    transport: not_given\n", ""), edit(AREA, "services: [narcology]", "services: ⟦[narcology]")],
            ["error: `transport` is missing | if the source does not give it, write `transport: not_given`"],
        ),
        case(
            "a place without a service",
            [edit(AREA, "places:\n", "places:\n  - {services: ⟦[], addresses: not_given, transport: not_given, phones: not_given}\n")],
            ["error: the place has no service"],
        ),
        case(
            "hours in a file",
            [edit(AREA, "    transport: not_given\n", "    transport: not_given\n    hours: ⟦Mo-Fr 9-18\n")],
            ["error: `Mo-Fr 9-18` is not a valid time of opening | write days and times such as"],
        ),
        case(
            "a title of areas without the area",
            [edit(DIRECTORY, "every_service: true", "every_service: true\nheadings: {area: {kk: ⟦\"Аумақ\", ru: \"Область\"}}")],
            ["error: the placeholder `{area}` is missing"],
        ),
        case(
            "listed areas without dates",
            [
                edit(DIRECTORY, "checked_on: 2026-01-01\n", ""),
                edit(DIRECTORY, "every_service: true", "areas:\n  - {id: almaty, name: {kk: \"Алматы\", ru: \"Алматы\"}}"),
            ],
            ["content/directories/clinics/directory.yaml:1:1: error: `checked_on` and `review_by` are missing"],
        ),
        case(
            "a listed area with a file",
            [edit(DIRECTORY, "every_service: true", "areas:\n  - {id: ⟦astana, name: {kk: \"Астана\", ru: \"Астана\"}}")],
            ["error: duplicate name `astana`"],
        ),
        case(
            "an area in an area that does not exist",
            [act(|site| {
                std::fs::create_dir_all(site.path("content/directories/clinics/ohio")).expect("created");
                site.write("content/directories/clinics/ohio/athens.yaml", &site.read(AREA));
            })],
            ["content/directories/clinics/ohio/athens.yaml:1:9: error: the area `ohio`, to which this one belongs, does not exist"],
        ),
        case(
            "a field of a directory",
            [edit(DIRECTORY, "required: [transport, phones]", "required: [transport, ⟦fones]")],
            ["error: expected one of `transport`, `phones`, `hours`, found `fones`"],
        ),
    ]);
}
