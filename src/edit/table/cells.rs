//! The values of cells.

use crate::base::diagnostic::Position;
use crate::check::places_table::{ids, phone_cell, phones, route_cell, routes, words};
use crate::edit::value::{ContentValue, Step};
use crate::parse::table::Cell;
use crate::yaml::NOT_GIVEN;
use serde::Serialize;

/// The value of a cell. `None` if it is empty, or is not what its column has.
pub(super) fn value(column: &str, text: &str) -> Option<ContentValue> {
    if text.is_empty() || text == NOT_GIVEN {
        return None;
    }
    let cell = Cell { text: text.to_owned(), position: Position::START };
    match column {
        "services" => list(&ids(&cell)),
        "email" | "web" => list(&words(&cell)),
        "transport" => list(&routes(&cell)),
        "phones" => list(&phones(&cell)),
        "lat" | "lon" => degrees(text),
        _ => tidy(&ContentValue::Text(text.to_owned())),
    }
}

fn list<T: Serialize>(values: &T) -> Option<ContentValue> {
    tidy(&serde_json::from_str(&serde_json::to_string(values).ok()?).ok()?)
}

fn degrees(text: &str) -> Option<ContentValue> {
    let degrees = text.replace(',', ".").parse::<f64>().ok().filter(|degrees| degrees.abs() <= 360.0)?;
    // Scripts write a whole number without a point.
    Some(if degrees.fract() == 0.0 { ContentValue::Integer(degrees as i64) } else { ContentValue::Float(degrees) })
}

/// The text of a cell with this value.
pub(super) fn written(column: &str, value: &ContentValue) -> String {
    let part = match column {
        "transport" => route,
        "phones" => phone,
        _ => scalar,
    };
    let between = if ["transport", "phones"].contains(&column) { "; " } else { ", " };
    match value {
        ContentValue::List(items) => items.iter().map(part).collect::<Vec<_>>().join(between),
        value => scalar(value),
    }
}

fn scalar(value: &ContentValue) -> String {
    match value {
        ContentValue::Text(text) => text.clone(),
        ContentValue::Integer(number) => number.to_string(),
        ContentValue::Float(number) => number.to_string(),
        _ => String::new(),
    }
}

fn at<'a>(value: &'a ContentValue, key: &str) -> Option<&'a ContentValue> {
    value.at(&[Step::Key(key.to_owned())])
}

fn text_at(value: &ContentValue, key: &str) -> String {
    at(value, key).map(scalar).unwrap_or_default()
}

fn route(value: &ContentValue) -> String {
    let numbers: Vec<String> = match at(value, "numbers") {
        Some(ContentValue::List(numbers)) => numbers.iter().map(scalar).collect(),
        _ => Vec::new(),
    };
    route_cell(&text_at(value, "kind"), numbers.iter().map(String::as_str))
}

fn phone(value: &ContentValue) -> String {
    let purposes: Vec<(&str, String)> = match at(value, "purpose") {
        Some(ContentValue::Map(texts)) => texts.iter().map(|(code, text)| (code.as_str(), scalar(text))).collect(),
        _ => Vec::new(),
    };
    let is_faulty = at(value, "faulty") == Some(&ContentValue::Bool(true));
    phone_cell(&text_at(value, "number"), purposes.iter().map(|(code, text)| (*code, text.as_str())), is_faulty)
}

/// A value without what a cell cannot hold: spaces around texts, and parts that say nothing. `None` if nothing is left.
pub(super) fn tidy(value: &ContentValue) -> Option<ContentValue> {
    match value {
        ContentValue::Null | ContentValue::Bool(false) => None,
        ContentValue::Text(text) => {
            let text = text.trim().replace("\r\n", "\n");
            (!text.is_empty()).then_some(ContentValue::Text(text))
        }
        ContentValue::List(items) => {
            let items: Vec<ContentValue> = items.iter().filter_map(tidy).collect();
            (!items.is_empty()).then_some(ContentValue::List(items))
        }
        ContentValue::Map(entries) => {
            let entries: Vec<(String, ContentValue)> =
                entries.iter().filter_map(|(key, value)| Some((key.clone(), tidy(value)?))).collect();
            (!entries.is_empty()).then_some(ContentValue::Map(entries))
        }
        value => Some(value.clone()),
    }
}
