//! The law of words: every word of a source file that is not declared syntax is on its page and on the printed page, in the same order,
//! exactly once – or there is an error.
//!
//! The PDF closes the chain: `anyqtama pdf` reads the text of every PDF back and compares it with the printed page.

mod examples;
mod handbook;
mod pages;
mod pasted;
mod practice;
mod random;
mod slips;
mod texts;
