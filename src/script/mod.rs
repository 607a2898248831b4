//! Writes texts of a language in another script: Kazakh in Arabic or Latin letters.
//!
//! A [`Source`] describes a language as it is written, a [`ScriptTable`] how another script writes it, a [`Lexicon`] names and loan words
//! that a person decided; all three are data. A [`Converter`] applies them to plain text. [`isolate`] keeps numbers and addresses
//! readable in a text from right to left, [`isolate_page`] in a finished page.

mod address;
mod convert;
mod edition;
mod error;
pub(crate) mod isolate;
mod letters;
mod lexicon;
mod page;
mod risk;
mod rule;
mod source;
mod syllables;
mod table;
mod tables;
mod text;
mod tokens;
mod trie;
mod word;

#[cfg(test)]
mod tests;

pub(crate) use convert::Converter;
pub(crate) use edition::{Conversion, Conversions, isolated};
pub(crate) use error::Fault;
pub(crate) use lexicon::Lexicon;
pub(crate) use page::isolate_page;
pub(crate) use source::Source;
pub(crate) use table::ScriptTable;
pub(crate) use tables::{built_in, scripts_of};
