//! Exact decimal numbers in content: `4325`, `4.50`. Sums of money must not be rounded by binary fractions.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de::Error, de::Visitor};
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// Digits after the decimal point.
const PLACES: usize = 4;
/// 10 to the power of [`PLACES`].
const ONE: u128 = 10_000;

/// A number that is not negative, with up to four decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Decimal {
    /// In ten-thousandths.
    parts: u128,
}

impl Decimal {
    pub(crate) const MAX: Decimal = Decimal { parts: 1_000_000_000_000 * ONE };

    /// The product, rounded to four decimals.
    pub(crate) fn times(self, other: Decimal) -> Decimal {
        Decimal { parts: (self.parts * other.parts + ONE / 2) / ONE }
    }

    pub(crate) fn plus(self, other: Decimal) -> Decimal {
        Decimal { parts: self.parts.saturating_add(other.parts) }
    }

    /// Whether there are more decimals than `places`.
    pub(crate) fn has_more_than(self, places: u8) -> bool {
        places < PLACES as u8 && !self.parts.is_multiple_of(10_u128.pow(PLACES as u32 - u32::from(places)))
    }

    /// The integer part, and `places` digits after the point, rounded half up.
    pub(crate) fn rounded(self, places: u8) -> (u128, String) {
        let places = usize::from(places).min(PLACES);
        let unit = 10_u128.pow((PLACES - places) as u32);
        let rounded = (self.parts + unit / 2) / unit;
        let scale = 10_u128.pow(places as u32);
        let fraction = if places == 0 { String::new() } else { format!("{:0places$}", rounded % scale) };
        (rounded / scale, fraction)
    }

    /// The number of decimals without zeros at the end.
    pub(crate) fn places(self) -> u8 {
        (0..PLACES as u8).find(|places| !self.has_more_than(*places)).unwrap_or(PLACES as u8)
    }

    /// The number for the choice of a plural form.
    pub(crate) fn approximate(self) -> f64 {
        self.parts as f64 / ONE as f64
    }
}

impl From<u64> for Decimal {
    fn from(number: u64) -> Decimal {
        Decimal { parts: u128::from(number) * ONE }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.rounded(self.places()) {
            (whole, fraction) if fraction.is_empty() => write!(out, "{whole}"),
            (whole, fraction) => write!(out, "{whole}.{fraction}"),
        }
    }
}

impl FromStr for Decimal {
    type Err = ();

    /// Parses `4325` or `4.50`.
    fn from_str(text: &str) -> Result<Decimal, ()> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number(whole) || !is_number(fraction) || fraction.len() > PLACES || whole.len() > 24 {
            return Err(());
        }
        let parse = |digits: &str| digits.parse::<u128>().map_err(|_| ());
        let parts = parse(whole)? * ONE + parse(fraction)? * 10_u128.pow((PLACES - fraction.len()) as u32);
        Ok(Decimal { parts })
    }
}

struct DecimalVisitor;

impl Visitor<'_> for DecimalVisitor {
    type Value = Decimal;
    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a number with up to {PLACES} decimals")
    }
    fn visit_u64<E: Error>(self, number: u64) -> Result<Decimal, E> {
        Ok(Decimal::from(number))
    }
    fn visit_i64<E: Error>(self, number: i64) -> Result<Decimal, E> {
        u64::try_from(number).map(Decimal::from).map_err(|_| E::custom("a negative number"))
    }
    fn visit_f64<E: Error>(self, number: f64) -> Result<Decimal, E> {
        // The shortest text of a binary fraction is what was typed.
        self.visit_str(&number.to_string())
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Decimal, E> {
        text.parse().map_err(|()| E::custom(format!("`{text}` is not a number with up to {PLACES} decimals")))
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
        from.deserialize_any(DecimalVisitor)
    }
}

impl JsonSchema for Decimal {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "x-decimals": PLACES })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn products_and_sums_are_exact() {
        assert_eq!(decimal("4.5").times(decimal("3")).to_string(), "13.5");
        assert_eq!(decimal("0.1").plus(decimal("0.2")), decimal("0.3"));
        assert_eq!(decimal("1000000000").times(decimal("1000000000")).to_string(), "1000000000000000000");
        assert_eq!(decimal("4.50").rounded(2), (4, "50".to_owned()));
        assert_eq!(decimal("4.995").rounded(2), (5, "00".to_owned()));
        assert_eq!(decimal("2").rounded(0), (2, String::new()));
        assert!(decimal("4.505").has_more_than(2) && !decimal("4.5").has_more_than(2));
        assert_eq!((decimal("4.5").places(), decimal("4").places()), (1, 0));
    }

    #[test]
    fn only_numbers() {
        for wrong in ["", ".5", "5.", "-1", "1e3", "1,5", "1.23456", "1 000"] {
            assert!(wrong.parse::<Decimal>().is_err(), "{wrong}");
        }
    }
}
