//! `links.yaml`: web addresses and files to which texts refer by name, the same or another in each language.

use super::{Id, Texts};
use crate::yaml::At;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;

/// `links.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinksFile {
    /// The addresses and files.
    pub links: Vec<LinkFile>,
}

/// A web address or a file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinkFile {
    /// The name by which texts refer to it: `[form](link:form)`.
    pub id: Id,
    /// A web address.
    pub address: Option<PerLanguageFile>,
    /// A file below `assets/`, to download. Pages show its type and size.
    pub file: Option<PerLanguageFile>,
}

/// A text that is the same in every language, or one for each language. A language without its own has that of the source language.
pub(crate) type PerLanguageFile = At<OneOrEach>;

/// The value of a [`PerLanguageFile`].
#[derive(Debug, Clone)]
pub(crate) enum OneOrEach {
    One(String),
    Each(Texts),
}

struct OneOrEachVisitor;

impl<'de> Visitor<'de> for OneOrEachVisitor {
    type Value = OneOrEach;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a text, or a text for each language")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<OneOrEach, E> {
        Ok(OneOrEach::One(text.to_owned()))
    }
    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<OneOrEach, A::Error> {
        Texts::deserialize(MapAccessDeserializer::new(entries)).map(OneOrEach::Each)
    }
}

impl<'de> Deserialize<'de> for OneOrEach {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<OneOrEach, D::Error> {
        from.deserialize_any(OneOrEachVisitor)
    }
}

impl JsonSchema for OneOrEach {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "OneOrEach".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let each = generator.subschema_for::<Texts>();
        json_schema!({ "anyOf": [{ "type": "string" }, each] })
    }
}
