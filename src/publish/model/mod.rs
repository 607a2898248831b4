//! The values of a publish: what a release contains, what a target remembers, and what has to change. No input or output.

pub(crate) mod history;
pub(crate) mod manifest;
pub(crate) mod plan;
pub(crate) mod release;
pub(crate) mod target_path;

/// The folder at a target for the program's own documents. It is not part of the site.
pub(crate) const STATE_FOLDER: &str = ".anyqtama";
