//! `facts.yaml`: values that change over time, such as a fee, a number of places or the unit in which a law counts fines, and the currencies of
//! their amounts.

use super::{Id, LocalText, Texts};
use crate::base::date::Date;
use crate::base::decimal::Decimal;
use crate::yaml::{At, Given};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

/// `facts.yaml`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactsFile {
    /// The currencies of amounts.
    #[serde(default)]
    pub currencies: Vec<CurrencyFile>,
    /// The facts.
    pub facts: Vec<FactFile>,
}

/// A currency.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CurrencyFile {
    /// The code of the currency in ISO 4217: `KZT`, `USD`.
    pub code: Id,
    /// The symbol; without one, amounts have the code.
    pub symbol: Option<String>,
    /// The name that follows a number, if amounts in running text are written with it: «4.50 dollars».
    pub name: Option<CountedText>,
    /// How many decimals amounts have.
    #[serde(default = "two")]
    pub decimals: u8,
    /// Whether amounts in texts must be values such as `{{ amount("fee") }}`: a typed amount is then an error.
    #[serde(default)]
    pub computed: bool,
    /// Other words by which people type amounts in the currency: `тг`.
    #[serde(default)]
    pub also: Vec<String>,
}

fn two() -> u8 {
    2
}

/// A value with its periods of validity.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactFile {
    /// The name by which texts refer to the fact: `{{ fact("fee") }}`.
    pub id: Id,
    /// What the value is.
    pub unit: At<UnitFile>,
    /// The name that readers see.
    pub name: LocalText,
    /// The short name, for multiples of the value, as it is written after a number: `{{ times("fee", 3) }}`. One text, or one for each plural form.
    pub short: Option<CountedText>,
    /// The act that sets the value, or `not_given`.
    #[schemars(extend("x-names" = "acts"))]
    pub basis: At<Given<String>>,
    /// The parts, whose values must add up to the value of the fact.
    #[serde(default)]
    pub parts: Vec<PartFile>,
    /// The headings of the table of parts.
    pub table: Option<PartsTableFile>,
    /// The values by period.
    pub periods: Vec<PeriodFile>,
}

impl FactFile {
    /// The short name in the form for many, or else the name.
    pub(crate) fn short_name(&self) -> Texts {
        let form = |(code, forms): (&String, &At<FormsFile>)| {
            let (FormsFile::One(text) | FormsFile::Several(PluralFormsFile { other: text, .. })) = &forms.value;
            (code.clone(), At { value: text.clone(), position: forms.position })
        };
        self.short.as_ref().map_or_else(|| self.name.value.clone(), |short| short.iter().map(form).collect())
    }
}

/// The headings of the table of parts.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartsTableFile {
    /// The heading of the column with the names of the parts.
    pub parts: LocalText,
    /// The heading of the column with the values.
    pub values: LocalText,
}

/// A part of a fact.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartFile {
    /// The name by which texts refer to the part: `{{ fact("places.north") }}`.
    pub id: Id,
    /// The name that readers see.
    pub name: LocalText,
}

/// The value in one period.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PeriodFile {
    /// The first day.
    pub from: At<Date>,
    /// The last day; without one, the value has no end.
    pub to: Option<At<Date>>,
    /// The value: a number, a date, or a text in each language.
    pub value: At<ValueFile>,
    /// The value of each part.
    #[serde(default)]
    pub parts: BTreeMap<String, At<Decimal>>,
}

impl PeriodFile {
    /// Whether the value is valid on a day.
    pub(crate) fn contains(&self, day: Date) -> bool {
        *self.from <= day && self.to.as_ref().is_none_or(|to| day <= **to)
    }

    /// Whether two periods have a day in common.
    pub(crate) fn overlaps(&self, other: &PeriodFile) -> bool {
        let starts_by_the_end = |one: &PeriodFile, other: &PeriodFile| other.to.as_ref().is_none_or(|to| *one.from <= **to);
        starts_by_the_end(self, other) && starts_by_the_end(other, self)
    }
}

/// What the value of a fact is.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum UnitFile {
    /// An amount: the code of a currency.
    Money(#[schemars(extend("x-names" = "currencies"))] String),
    /// A number of something: the name that follows the number.
    Count(CountedText),
    /// A number alone.
    Number,
    /// A percentage.
    Percent,
    /// A number of calendar days.
    CalendarDays,
    /// A number of working days.
    WorkingDays,
    /// A date.
    Date,
    /// A text.
    Text,
}

/// A value in a period.
#[derive(Debug, Clone)]
pub(crate) enum ValueFile {
    Number(Decimal),
    Date(Date),
    Text(Texts),
}

struct ValueVisitor;

impl<'de> Visitor<'de> for ValueVisitor {
    type Value = ValueFile;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a number, a date or a text in each language")
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<ValueFile, E> {
        Ok(ValueFile::Number(number.into()))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<ValueFile, E> {
        u64::try_from(number).map(|number| ValueFile::Number(number.into())).map_err(|_| E::custom("a negative number"))
    }
    fn visit_f64<E: Error>(self, number: f64) -> Result<ValueFile, E> {
        number.to_string().parse().map(ValueFile::Number).map_err(|()| E::custom("more than four decimals"))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<ValueFile, E> {
        text.parse().map(ValueFile::Date).map_err(|text| E::custom(format!("`{text}` is not a date")))
    }
    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<ValueFile, A::Error> {
        Texts::deserialize(MapAccessDeserializer::new(entries)).map(ValueFile::Text)
    }
}

impl<'de> Deserialize<'de> for ValueFile {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<ValueFile, D::Error> {
        from.deserialize_any(ValueVisitor)
    }
}

impl JsonSchema for ValueFile {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (number, date, text) =
            (generator.subschema_for::<Decimal>(), generator.subschema_for::<Date>(), generator.subschema_for::<Texts>());
        json_schema!({ "anyOf": [number, date, text] })
    }
}

/// A text that follows a number, in each language: a text, or one for each plural form of the language.
pub(crate) type CountedText = At<BTreeMap<String, At<FormsFile>>>;

/// A text after a number in one language.
#[derive(Debug, Clone)]
pub(crate) enum FormsFile {
    /// The same text after every number.
    One(String),
    /// By plural category.
    Several(PluralFormsFile),
}

/// A text for each plural form that the language has.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PluralFormsFile {
    /// The form for 0, where the language has one.
    pub zero: Option<String>,
    /// The form for 1.
    pub one: Option<String>,
    /// The form for 2, where the language has one.
    pub two: Option<String>,
    /// The form for few.
    pub few: Option<String>,
    /// The form for many.
    pub many: Option<String>,
    /// The form for all other numbers.
    pub other: String,
}

struct FormsVisitor;

impl<'de> Visitor<'de> for FormsVisitor {
    type Value = FormsFile;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a text, or a text for each plural form")
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<FormsFile, E> {
        Ok(FormsFile::One(text.to_owned()))
    }
    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<FormsFile, A::Error> {
        PluralFormsFile::deserialize(MapAccessDeserializer::new(entries)).map(FormsFile::Several)
    }
}

impl<'de> Deserialize<'de> for FormsFile {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<FormsFile, D::Error> {
        from.deserialize_any(FormsVisitor)
    }
}

impl JsonSchema for FormsFile {
    fn schema_name() -> Cow<'static, str> {
        "PluralForms".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let forms = generator.subschema_for::<PluralFormsFile>();
        json_schema!({ "anyOf": [{ "type": "string" }, forms] })
    }
}

/// The name of the part that means the whole, as in `places.total`.
pub(crate) const TOTAL: &str = "total";

/// The fact and the part that `fact("places.north")` names; the part is `None` for the whole.
pub(crate) fn split_fact_key(key: &str) -> (&str, Option<&str>) {
    match key.split_once('.') {
        None => (key, None),
        Some((fact, TOTAL)) => (fact, None),
        Some((fact, part)) => (fact, Some(part)),
    }
}
