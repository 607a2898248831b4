//! The JSON Schema of the value of a table.

use super::{AREA, rows::TableText, without_mark};
use crate::check::places_table::{LOCAL_COLUMNS, PLAIN_COLUMNS};
use crate::schema;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The schema of a table: its columns, and those that it could have.
pub(crate) fn schema_of(text: &str) -> Option<Value> {
    let header = TableText::read(without_mark(text).1)?.header;
    let known: Vec<&str> = header.cells.iter().map(|cell| cell.text.as_str()).collect();
    let languages: BTreeSet<&str> = known.iter().filter_map(|column| column.split_once('.')).map(|(_, code)| code).collect();
    let has = |stem: &str| known.iter().any(|column| column.split('.').next() == Some(stem));
    let others = PLAIN_COLUMNS.into_iter().filter(|column| !known.contains(column));
    let mut columns: Vec<String> = known.iter().copied().chain(others).map(str::to_owned).collect();
    for stem in LOCAL_COLUMNS.into_iter().filter(|stem| !has(stem)) {
        match languages.is_empty() {
            true => columns.push(stem.to_owned()),
            false => columns.extend(languages.iter().map(|code| format!("{stem}.{code}"))),
        }
    }
    let is_needed = |column: &&String| {
        column.split('.').next().is_some_and(|stem| stem == "services" || stem == "address" && known.contains(&column.as_str()))
    };
    let needed: Vec<&String> = columns.iter().filter(is_needed).collect();
    let properties: Map<String, Value> = columns.iter().map(|column| (column.clone(), of_column(column))).collect();
    let mut definitions = schema::schema_of("content/directories/any/area.yaml")?["$defs"].take();
    definitions["Row"] = json!({ "type": "object", "additionalProperties": false, "properties": properties, "required": needed });
    let rows = json!({ "type": "array", "items": { "$ref": "#/$defs/Row" } });
    Some(json!({ "type": "object", "additionalProperties": rows, "$defs": definitions }))
}

fn of_column(column: &str) -> Value {
    let list_of = |name: &str| json!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") } });
    let texts = json!({ "type": "array", "items": { "type": "string" } });
    match column {
        AREA => json!({ "type": "string", "x-names": "listed_areas" }),
        "services" => json!({ "type": "array", "items": { "type": "string" }, "x-names": "services" }),
        "transport" => list_of("RouteFile"),
        "phones" => list_of("PhoneFile"),
        "email" | "web" => texts,
        "lat" | "lon" => json!({ "type": "number" }),
        "hours" => json!({ "$ref": "#/$defs/OpeningHours" }),
        _ => json!({ "type": "string" }),
    }
}
