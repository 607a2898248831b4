//! Phone numbers of all countries: the displayed form and the dialled number are derived from one value. The rules are those of
//! libphonenumber, whose data is in `numbering_plans.tsv` (renewed by `numbering_plans.py`). The crate `phonenumber` reads no short
//! numbers and has 11 dependencies; this table has none, and a plan is parsed when it is first used.

mod format;
mod in_text;
mod parse;
mod plans;
mod written;

pub(crate) use in_text::candidates;
pub(crate) use parse::read;

/// The country whose numbers are written without a calling code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Country(&'static str);

impl Country {
    /// By its ISO 3166 code: `KZ`.
    pub(crate) fn new(code: &str) -> Option<Country> {
        plans::of_country(code).map(|entry| Country(entry.country))
    }
}

/// A number that can be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PhoneNumber {
    /// As it is written in the country of the handbook, or with `+` if it belongs to another country. Without extension.
    pub text: String,
    /// The digits to dial after the call is answered.
    pub extension: Option<String>,
    /// What a phone dials: `+77212347042`; `112` for a short number.
    pub dial: String,
    /// The digits as people type them: with and without prefix and area code.
    pub spellings: Vec<String>,
    /// Whether the number is in a range that is in use. A number that was written with its calling code, and a short number, need
    /// not be.
    pub is_known: bool,
}

/// Why a text is not a phone number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PhoneError {
    /// It contains characters that are not part of a number.
    Characters,
    /// It has no calling code, and the handbook has no country.
    NoCountry,
    /// No country has this calling code.
    UnknownCode,
    /// The area code is missing. Example of a number of that country.
    NoAreaCode(String),
    /// No number in use starts like this. Example of a number of that country.
    UnknownRange(String),
    /// It has too many or too few digits. Example of a number of that country.
    Length(String),
}
