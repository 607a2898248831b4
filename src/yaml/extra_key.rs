//! A mapping with the fields of a shared struct and one key of its own. serde's `flatten` would do this too, but it buffers the
//! values and so loses their positions.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::marker::PhantomData;

/// A struct that is read from one mapping: [`ExtraKey::KEY`] belongs to it, all other keys to [`ExtraKey::Rest`].
pub(crate) trait ExtraKey: Sized {
    const KEY: &'static str;
    /// For the JSON Schema.
    const DESCRIPTION: &'static str;
    type Value;
    type Rest;
    fn join(value: Self::Value, rest: Self::Rest) -> Self;
}

/// Implements `Deserialize` and `JsonSchema` for a type that implements [`ExtraKey`].
macro_rules! extra_key {
    ($name:ident) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                crate::yaml::extra_key::deserialize(from)
            }
        }
        impl JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                crate::yaml::extra_key::schema::<$name>(generator)
            }
        }
    };
}
pub(crate) use extra_key;

pub(crate) fn deserialize<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: ExtraKey,
    T::Value: Deserialize<'de>,
    T::Rest: Deserialize<'de>,
    D: Deserializer<'de>,
{
    from.deserialize_map(JoinVisitor(PhantomData))
}

struct JoinVisitor<T>(PhantomData<T>);

impl<'de, T> Visitor<'de> for JoinVisitor<T>
where
    T: ExtraKey,
    T::Value: Deserialize<'de>,
    T::Rest: Deserialize<'de>,
{
    type Value = T;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a mapping")
    }
    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<T, A::Error> {
        let mut value = None;
        let rest = T::Rest::deserialize(MapAccessDeserializer::new(WithoutKey { entries, key: T::KEY, value: &mut value }))?;
        Ok(T::join(value.ok_or_else(|| A::Error::missing_field(T::KEY))?, rest))
    }
}

/// Passes on every entry of a mapping except one, which it keeps.
struct WithoutKey<'v, A, V> {
    entries: A,
    key: &'static str,
    value: &'v mut Option<V>,
}

impl<'de, A: MapAccess<'de>, V: Deserialize<'de>> MapAccess<'de> for WithoutKey<'_, A, V> {
    type Error = A::Error;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while let Some(key) = self.entries.next_key::<String>()? {
            if key != self.key {
                return seed.deserialize(key.into_deserializer()).map(Some);
            }
            *self.value = Some(self.entries.next_value()?);
        }
        Ok(None)
    }
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.entries.next_value_seed(seed)
    }
}

/// The schema of the shared struct, with the extra key as its first, required property.
pub(crate) fn schema<T>(generator: &mut SchemaGenerator) -> Schema
where
    T: ExtraKey,
    T::Value: JsonSchema,
    T::Rest: JsonSchema,
{
    let mut schema = T::Rest::json_schema(generator);
    let mut value = T::Value::json_schema(generator);
    value.insert("description".to_owned(), T::DESCRIPTION.into());
    let object = schema.ensure_object();
    if let Some(properties) = object.get_mut("properties").and_then(|properties| properties.as_object_mut()) {
        properties.insert(T::KEY.to_owned(), value.into());
    }
    if let Some(required) = object.get_mut("required").and_then(|required| required.as_array_mut()) {
        required.insert(0, T::KEY.into());
    }
    schema
}
