//! A YAML or JSON value whose mappings keep their order.

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A value of a content file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ContentValue {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<ContentValue>),
    /// In the order of the file.
    Map(Vec<(String, ContentValue)>),
}

/// A step from a value to a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum Step {
    Item(usize),
    Key(String),
}

impl ContentValue {
    /// The part at a path.
    pub(crate) fn at(&self, path: &[Step]) -> Option<&ContentValue> {
        path.iter().try_fold(self, |value, step| match (value, step) {
            (ContentValue::List(items), Step::Item(at)) => items.get(*at),
            (ContentValue::Map(entries), Step::Key(key)) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        })
    }

    /// Replaces the part at a path, or adds it: a new key of an existing mapping, or an item after the last one of a list. `None` removes
    /// it. Returns false if the path leads nowhere.
    pub(crate) fn set(&mut self, path: &[Step], new: Option<ContentValue>) -> bool {
        let Some((step, rest)) = path.split_first() else {
            return match new {
                Some(new) => {
                    *self = new;
                    true
                }
                None => false,
            };
        };
        match (self, step) {
            (ContentValue::List(items), Step::Item(at)) if *at < items.len() && (!rest.is_empty() || new.is_some()) => {
                items[*at].set(rest, new)
            }
            (ContentValue::List(items), Step::Item(at)) if *at < items.len() => {
                items.remove(*at);
                true
            }
            (ContentValue::List(items), Step::Item(at)) if *at == items.len() && rest.is_empty() => {
                let is_there = new.is_some();
                items.extend(new);
                is_there
            }
            (ContentValue::Map(entries), Step::Key(key)) => match entries.iter().position(|(name, _)| name == key) {
                Some(at) if rest.is_empty() && new.is_none() => {
                    entries.remove(at);
                    true
                }
                Some(at) => entries[at].1.set(rest, new),
                None if rest.is_empty() => {
                    let is_there = new.is_some();
                    entries.extend(new.map(|new| (key.clone(), new)));
                    is_there
                }
                None => false,
            },
            _ => false,
        }
    }

    /// Whether two values are equal, whatever the order of their keys.
    pub(crate) fn is_same(&self, other: &ContentValue) -> bool {
        match (self, other) {
            (ContentValue::List(one), ContentValue::List(two)) => {
                one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.is_same(two))
            }
            (ContentValue::Map(one), ContentValue::Map(two)) => {
                let has = |(key, value): &(String, ContentValue)| two.iter().any(|(name, other)| name == key && value.is_same(other));
                one.len() == two.len() && one.iter().all(has)
            }
            _ => self == other,
        }
    }

    /// Whether it has no parts.
    pub(crate) fn is_scalar(&self) -> bool {
        !matches!(self, ContentValue::List(_) | ContentValue::Map(_))
    }
}

struct ContentValueVisitor;

impl<'de> Visitor<'de> for ContentValueVisitor {
    type Value = ContentValue;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }
    fn visit_unit<E: Error>(self) -> Result<ContentValue, E> {
        Ok(ContentValue::Null)
    }
    fn visit_none<E: Error>(self) -> Result<ContentValue, E> {
        Ok(ContentValue::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<ContentValue, E> {
        Ok(ContentValue::Bool(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<ContentValue, E> {
        Ok(ContentValue::Integer(value))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<ContentValue, E> {
        Ok(i64::try_from(value).map_or(ContentValue::Float(value as f64), ContentValue::Integer))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<ContentValue, E> {
        Ok(ContentValue::Float(value))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<ContentValue, E> {
        Ok(ContentValue::Text(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<ContentValue, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(ContentValue::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<ContentValue, A::Error> {
        let mut map: Vec<(String, ContentValue)> = Vec::new();
        while let Some((key, value)) = entries.next_entry::<String, ContentValue>()? {
            if map.iter().any(|(name, _)| *name == key) {
                return Err(A::Error::custom("a key is given twice"));
            }
            map.push((key, value));
        }
        Ok(ContentValue::Map(map))
    }
}

impl<'de> Deserialize<'de> for ContentValue {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<ContentValue, D::Error> {
        from.deserialize_any(ContentValueVisitor)
    }
}

impl Serialize for ContentValue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            ContentValue::Null => to.serialize_unit(),
            ContentValue::Bool(value) => to.serialize_bool(*value),
            ContentValue::Integer(value) => to.serialize_i64(*value),
            ContentValue::Float(value) => to.serialize_f64(*value),
            ContentValue::Text(value) => to.serialize_str(value),
            ContentValue::List(items) => {
                let mut list = to.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            ContentValue::Map(entries) => {
                let mut map = to.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}
