//! `anyqtama` turns a folder of questions, answers and addresses into a handbook.
//!
//! ```text
//! content/ themes/ assets/                                                        public/
//!    │ load        parse          check          lay_out         render              │ emit
//!    ▼                                                                               ▼
//! Inputs ──────▶ Parsed ──────▶ Handbook ──────▶ Site ──────▶ Output (path → bytes) ──▶ disk
//! ```
//!
//! Each arrow takes a value and returns the next, with every problem it found. Only `load` reads a handbook from disk, only
//! `emit` writes, only `main` prints. The modules are in the order in which a build passes through them.

mod base;
mod disk;
mod pipeline;

mod load;

mod content;
mod markdown;
mod parse;
mod script;
mod yaml;

mod check;
mod handbook;

mod render;
mod search;
mod site;

mod emit;
mod pdf;
mod publish;
mod serve;

mod edit;
mod report;
mod schema;

mod program;

#[doc(hidden)]
pub mod testing;

/// Runs the program with the arguments of the process; returns its exit code.
pub fn main() -> std::process::ExitCode {
    program::main()
}
