//! Reads YAML into typed values that remember their place, and names *every* mistake of a file, not only the first.
//!
//! The straight way is serde. Only where that fails is the file read a second time into a tree with places
//! ([`tree`]) and compared with the JSON Schema of the type ([`validate`]), so that editors of content see the same
//! rules in their program and in `anyqtama check`.

pub(crate) mod tree;
pub(crate) mod validate;

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position};
use crate::msg;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// A value and the place where the author wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At<T> {
    /// What stands there.
    pub value: T,
    /// Where it stands in its file.
    pub position: Position,
}

impl<T> At<T> {
    /// The place in `file`, the file from which the value was read.
    pub(crate) fn place(&self, file: &FilePath) -> Place {
        Place::new(file, self.position)
    }
}

impl<T> Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<At<T>, D::Error> {
        let spanned = serde_yaml::Spanned::<T>::deserialize(from)?;
        Ok(At { value: spanned.value, position: position(spanned.referenced) })
    }
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}

/// The library's line and column; a place it does not know is the start of the file.
fn position(location: serde_yaml::Location) -> Position {
    if location.line() == 0 {
        return Position::START;
    }
    Position { line: location.line() as u32, column: location.column() as u32 }
}

/// Something the source document may leave out. The author must then write `not_given`, so that a reader is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Given<T> {
    /// The source does not say.
    NotGiven,
    /// The source says this.
    Is(T),
}

/// How an author writes [`Given::NotGiven`].
pub(crate) const NOT_GIVEN: &str = "not_given";

impl<T> Given<T> {
    /// The value, where there is one.
    pub(crate) fn as_option(&self) -> Option<&T> {
        match self {
            Given::NotGiven => None,
            Given::Is(value) => Some(value),
        }
    }
}

struct GivenVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for GivenVisitor<T> {
    type Value = Given<T>;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{NOT_GIVEN}` or a value")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Given<T>, E> {
        if text == NOT_GIVEN { Ok(Given::NotGiven) } else { T::deserialize(StrDeserializer::new(text)).map(Given::Is) }
    }
    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Given<T>, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(items)).map(Given::Is)
    }
    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Given<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(entries)).map(Given::Is)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Given<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Given<T>, D::Error> {
        from.deserialize_any(GivenVisitor(PhantomData))
    }
}

impl<T: JsonSchema> JsonSchema for Given<T> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        format!("Given{}", T::schema_name()).into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<T>();
        schemars::json_schema!({ "anyOf": [value, { "const": NOT_GIVEN, "description": "The source document does not say" }] })
    }
}

/// Reads one YAML document.
///
/// In: the file's path for the diagnostics and its text (for front matter: the text up to the closing `---`, so that
/// lines count from the start of the file). Out: the value, or `None` and every mistake that was found.
pub(crate) fn read<T: DeserializeOwned + JsonSchema>(file: &FilePath, text: &str) -> Checked<Option<T>> {
    match serde_yaml::from_str::<T>(text) {
        Ok(value) => Checked::clean(Some(value)),
        Err(error) => Checked { value: None, problems: mistakes::<T>(file, text, &error) },
    }
}

fn mistakes<T: JsonSchema>(file: &FilePath, text: &str, error: &serde_yaml::Error) -> Vec<Diagnostic> {
    if text.trim_matches(|c: char| c.is_whitespace() || c == '-').is_empty() {
        return vec![Diagnostic::error(Place::start_of(file), msg!("yaml-empty"))];
    }
    // Every key of the file, also one that stands twice: then it is one mistake among others.
    let options = serde_yaml::options! { duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough };
    let tree = match serde_yaml::from_str_with_options::<tree::Node>(text, options) {
        Ok(tree) => tree,
        Err(syntax) => return vec![syntax_error(file, text, &syntax)],
    };
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let found = validate::validate(file, &tree, schema.as_value());
    if found.is_empty() { vec![syntax_error(file, text, error)] } else { found }
}

fn syntax_error(file: &FilePath, text: &str, error: &serde_yaml::Error) -> Diagnostic {
    let error = error.without_snippet();
    let at = error.location().map_or(Position::START, position);
    let line = text.lines().nth(at.line.saturating_sub(1) as usize).unwrap_or_default();
    if line.starts_with('\t') || line.trim_start_matches(' ').starts_with('\t') {
        let column = line.chars().take_while(|c| *c == ' ').count() as u32 + 1;
        return Diagnostic::error(Place::new(file, Position { line: at.line, column }), msg!("yaml-tab")).hint(msg!("hint-yaml-tab"));
    }
    let detail = detail(error);
    if LIMITS.iter().any(|limit| detail.contains(limit)) {
        return Diagnostic::error(Place::new(file, at), msg!("yaml-limit")).hint(msg!("hint-yaml-limit"));
    }
    Diagnostic::error(Place::new(file, at), msg!("yaml-syntax", detail = detail))
}

/// How the library says that a file nests or repeats itself (`&a`, `*a`) without measure.
const LIMITS: [&str; 4] = ["budget breached", "recursion limit", "alias expansion", "replay"];

/// The library's words without the place, which we print ourselves.
fn detail(error: &serde_yaml::Error) -> String {
    let text = error.to_string();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let first = first.strip_prefix("error: ").unwrap_or(first);
    let without_prefix = match first.split_once(": ") {
        Some((place, rest)) if place.starts_with("line ") => rest,
        _ => first,
    };
    without_prefix.split(" at line ").next().unwrap_or(without_prefix).to_owned()
}
