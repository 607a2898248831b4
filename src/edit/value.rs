//! A YAML or JSON value whose mappings keep their order.

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A value of a content file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    List(Vec<Value>),
    /// In the order of the file.
    Map(Vec<(String, Value)>),
}

/// A step from a value to a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum Step {
    Item(usize),
    Key(String),
}

impl Value {
    /// The part at a path.
    pub(crate) fn at(&self, path: &[Step]) -> Option<&Value> {
        path.iter().try_fold(self, |value, step| match (value, step) {
            (Value::List(items), Step::Item(at)) => items.get(*at),
            (Value::Map(entries), Step::Key(key)) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        })
    }

    /// Replaces the part at a path, or adds it: a new key of an existing mapping, or an item after the last one of a list. `None` removes
    /// it. Returns false if the path leads nowhere.
    pub(crate) fn set(&mut self, path: &[Step], new: Option<Value>) -> bool {
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
            (Value::List(items), Step::Item(at)) if *at < items.len() && (!rest.is_empty() || new.is_some()) => items[*at].set(rest, new),
            (Value::List(items), Step::Item(at)) if *at < items.len() => {
                items.remove(*at);
                true
            }
            (Value::List(items), Step::Item(at)) if *at == items.len() && rest.is_empty() => {
                let is_there = new.is_some();
                items.extend(new);
                is_there
            }
            (Value::Map(entries), Step::Key(key)) => match entries.iter().position(|(name, _)| name == key) {
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
    pub(crate) fn is_same(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::List(one), Value::List(two)) => one.len() == two.len() && one.iter().zip(two).all(|(one, two)| one.is_same(two)),
            (Value::Map(one), Value::Map(two)) => {
                let has = |(key, value): &(String, Value)| two.iter().any(|(name, other)| name == key && value.is_same(other));
                one.len() == two.len() && one.iter().all(has)
            }
            _ => self == other,
        }
    }

    /// Whether it has no parts.
    pub(crate) fn is_scalar(&self) -> bool {
        !matches!(self, Value::List(_) | Value::Map(_))
    }
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = Value;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }
    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }
    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Integer(value))
    }
    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::Float(value as f64), Value::Integer))
    }
    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Float(value))
    }
    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Value::List(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map: Vec<(String, Value)> = Vec::new();
        while let Some((key, value)) = entries.next_entry::<String, Value>()? {
            if map.iter().any(|(name, _)| *name == key) {
                return Err(A::Error::custom("a key is given twice"));
            }
            map.push((key, value));
        }
        Ok(Value::Map(map))
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Value, D::Error> {
        from.deserialize_any(ValueVisitor)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => to.serialize_unit(),
            Value::Bool(value) => to.serialize_bool(*value),
            Value::Integer(value) => to.serialize_i64(*value),
            Value::Float(value) => to.serialize_f64(*value),
            Value::Text(value) => to.serialize_str(value),
            Value::List(items) => {
                let mut list = to.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|item| list.serialize_element(item))?;
                list.end()
            }
            Value::Map(entries) => {
                let mut map = to.serialize_map(Some(entries.len()))?;
                entries.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
                map.end()
            }
        }
    }
}
