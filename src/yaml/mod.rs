//! Reads YAML into typed values with positions, and reports *all* errors of a file, not only the first.
//!
//! A valid file is read by serde alone. If that fails, the file is read again as a tree with positions ([`tree`]) and compared with
//! the JSON Schema of the type ([`validate`]), so a text editor and `anyqtama check` apply the same rules.

mod advice;
mod cause;
mod flow;
mod lost_text;
mod no_value;
pub(crate) mod scalar;
mod syntax;
pub(crate) mod tree;
pub(crate) mod validate;

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position};
use crate::msg;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeOwned, Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;

/// A value and its position in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub value: T,
    pub position: Position,
}

impl<T> At<T> {
    /// The place of the value. `file` must be the file from which it was read.
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

impl<T: Serialize> Serialize for At<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(to)
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

/// The position that the library reports; an unknown position becomes the start of the file.
fn position(location: serde_yaml::Location) -> Position {
    if location.line() == 0 {
        return Position::START;
    }
    Position { line: location.line() as u32, column: location.column() as u32 }
}

/// A value that the source document may not give. The author must then write `not_given`, and pages say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Given<T> {
    NotGiven,
    Is(T),
}

/// How an author writes [`Given::NotGiven`].
pub(crate) const NOT_GIVEN: &str = "not_given";

impl<T> Given<T> {
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

impl<T: Serialize> Serialize for Given<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Given::NotGiven => to.serialize_str(NOT_GIVEN),
            Given::Is(value) => value.serialize(to),
        }
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
/// For front matter, `text` ends before the closing `---`, so that lines count from the start of the file. Returns `None` and all
/// errors if the document is invalid.
pub(crate) fn read<T: DeserializeOwned + JsonSchema>(file: &FilePath, text: &str) -> Checked<Option<T>> {
    match serde_yaml::from_str::<T>(text) {
        Ok(value) => Checked { value: Some(value), problems: lost_text::check(file, text) },
        Err(error) => Checked { value: None, problems: errors::<T>(file, text, &error) },
    }
}

fn errors<T: JsonSchema>(file: &FilePath, text: &str, error: &serde_yaml::Error) -> Vec<Diagnostic> {
    let is_comment =
        |line: &str| line.trim_matches(|letter: char| letter.is_whitespace() || letter == '-').is_empty() || line.trim().starts_with('#');
    if text.lines().all(is_comment) {
        return vec![Diagnostic::error(Place::start_of(file), msg!("yaml-empty"))];
    }
    // Duplicate keys are kept, so that they are reported together with all other errors.
    let options = serde_yaml::options! { duplicate_keys: serde_yaml::DuplicateKeyPolicy::PassThrough };
    let tree = match serde_yaml::from_str_with_options::<tree::Node>(text, options) {
        Ok(tree) => tree,
        Err(syntax) => return vec![syntax_error(file, text, &syntax)],
    };
    let schema = SchemaGenerator::default().into_root_schema_for::<T>();
    let found = validate::validate(file, &tree, schema.as_value());
    if found.is_empty() {
        return vec![syntax_error(file, text, error)];
    }
    let lines: Vec<&str> = text.lines().collect();
    let better = |problem: &Diagnostic| leading_zero(&lines, problem).or_else(|| no_value::explain(&lines, problem));
    let mut found: Vec<Diagnostic> = found.into_iter().map(|problem| better(&problem).unwrap_or(problem)).collect();
    // The parts of a text or a list that commas cut are one mistake.
    found.dedup_by(|later, earlier| later.message.id == "yaml-comma" && later.place.position.line == earlier.place.position.line);
    found
}

/// The better explanation of a problem with a number such as `010`, which the parser reads as another number.
fn leading_zero(lines: &[&str], problem: &Diagnostic) -> Option<Diagnostic> {
    let Position { line, column } = problem.place.position;
    let value: String =
        lines.get(line as usize - 1)?.chars().skip(column as usize - 1).take_while(|letter| !letter.is_whitespace()).collect();
    let is_number = value.len() > 1 && value.starts_with('0') && value.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Diagnostic::error(problem.place.clone(), msg!("yaml-leading-zero")).hint(msg!("hint-yaml-leading-zero")))
}

fn syntax_error(file: &FilePath, text: &str, error: &serde_yaml::Error) -> Diagnostic {
    let error = error.without_snippet();
    let at = error.location().map_or(Position::START, position);
    let detail = error.to_string();
    if LIMITS.iter().any(|limit| detail.contains(limit)) {
        return Diagnostic::error(Place::new(file, at), msg!("yaml-limit")).hint(msg!("hint-yaml-limit"));
    }
    syntax::explain(file, text, at)
}

/// Parts of the library's messages about excessive nesting or aliases (`&a`, `*a`).
const LIMITS: [&str; 4] = ["budget breached", "recursion limit", "alias expansion", "replay"];
