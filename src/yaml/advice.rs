//! What to write in place of a value of another type, for people who do not know YAML.

use super::tree::Yaml;
use crate::base::message::Message;
use crate::msg;
use serde_json::{Map, Value};

/// Signs with which people start the lines of a list. To YAML, such lines are one text.
pub(super) const SIGNS_OF_ITEMS: [char; 8] = ['-', '–', '—', '−', '•', '·', '▪', '*'];

/// The advice for a value that has none of the `expected` types. `schemas` are resolved.
pub(super) fn for_type(value: &Yaml, expected: &[&str], schemas: &[&Value]) -> Option<Message> {
    let takes = |kind: &str| expected.contains(&kind);
    match value {
        Yaml::Null => Some(msg!("hint-yaml-no-value")),
        Yaml::Map(_) if takes("array") => Some(msg!("hint-yaml-items")),
        Yaml::Map(_) if expected == ["string"] => Some(msg!("hint-yaml-lost-sign")),
        Yaml::Map(_) | Yaml::List(_) if !takes("object") => Some(msg!("hint-yaml-one-value")),
        Yaml::Text(text) if takes("array") && text.starts_with(SIGNS_OF_ITEMS) => Some(msg!("hint-yaml-items")),
        _ if takes("array") => Some(msg!("hint-yaml-list", text = shown(value))),
        _ if takes("boolean") => Some(msg!("hint-yaml-boolean")),
        _ if takes("number") => Some(msg!("hint-yaml-number")),
        _ if takes("integer") => Some(msg!("hint-yaml-integer")),
        _ => schemas.iter().find_map(|schema| for_mapping(schema)),
    }
}

/// The advice where a word such as `not_given` or a list is expected.
pub(super) fn for_list_or_word(text: &str, word: &str, item: &Value) -> Message {
    match item.get("properties").and_then(Value::as_object).and_then(|keys| first_key(item, keys)) {
        Some(key) => msg!("hint-yaml-items-or-word", key = key, word = word),
        None => msg!("hint-yaml-list-or-word", text = text, word = word),
    }
}

/// A value as it is in the file.
pub(super) fn shown(value: &Yaml) -> String {
    match value {
        Yaml::Text(text) => text.clone(),
        Yaml::Integer(number) => number.to_string(),
        Yaml::Float(number) => number.to_string(),
        Yaml::Bool(value) => value.to_string(),
        Yaml::Null | Yaml::List(_) | Yaml::Map(_) => value.kind().to_owned(),
    }
}

fn for_mapping(schema: &Value) -> Option<Message> {
    let is_texts = schema.pointer("/additionalProperties/type").and_then(Value::as_str) == Some("string");
    if is_texts {
        return Some(msg!("hint-yaml-texts"));
    }
    let keys = schema.get("properties")?.as_object()?;
    let names: Vec<&str> = keys.keys().map(String::as_str).collect();
    Some(msg!("hint-yaml-mapping", keys = names.join("`, `"), key = first_key(schema, keys)?))
}

/// A key that is needed, or else the first one.
fn first_key<'s>(schema: &'s Value, keys: &'s Map<String, Value>) -> Option<&'s str> {
    schema.pointer("/required/0").and_then(Value::as_str).or_else(|| keys.keys().next().map(String::as_str))
}
