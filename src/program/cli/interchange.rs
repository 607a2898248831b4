//! The arguments of `import` and `export`.

use super::Common;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// `anyqtama import`.
#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(subcommand)]
    pub what: ImportWhat,
}

/// What to import.
#[derive(Debug, Subcommand)]
pub(crate) enum ImportWhat {
    /// Replace places.csv of a directory by a table (CSV or Excel), and show what changes.
    Places(ImportPlaces),
    /// Make entries from Markdown files that exist, and list what they lack.
    Texts(ImportTexts),
}

/// `anyqtama import texts`.
#[derive(Debug, Args)]
pub(crate) struct ImportTexts {
    #[command(flatten)]
    pub common: Common,
    /// A folder with Markdown files, or one file.
    pub path: PathBuf,
    /// Id of the topic of the new entries (default: the first topic).
    #[arg(long, value_name = "ID")]
    pub topic: Option<String>,
    /// Show what would be written, and what is left to do, without writing anything.
    #[arg(long)]
    pub dry_run: bool,
    /// Show every problem, not only the first of each kind.
    #[arg(long)]
    pub all: bool,
}

/// `anyqtama import places`.
#[derive(Debug, Args)]
pub(crate) struct ImportPlaces {
    #[command(flatten)]
    pub common: Common,
    /// The table: a file that ends in .csv or .xlsx.
    pub file: PathBuf,
    /// Name of the directory.
    #[arg(long, value_name = "NAME")]
    pub directory: String,
    /// Name of the sheet (default: the first one).
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Show what would change without writing anything.
    #[arg(long)]
    pub dry_run: bool,
    /// Show every change and every problem, not only the first of each kind.
    #[arg(long)]
    pub all: bool,
}

/// `anyqtama export`.
#[derive(Debug, Args)]
pub(crate) struct Export {
    #[command(subcommand)]
    pub what: ExportWhat,
}

/// What to export.
#[derive(Debug, Subcommand)]
pub(crate) enum ExportWhat {
    /// Write the places of a directory as a table (CSV or Excel).
    Places(ExportPlaces),
}

/// `anyqtama export places`.
#[derive(Debug, Args)]
pub(crate) struct ExportPlaces {
    #[command(flatten)]
    pub common: Common,
    /// The file to write: it ends in .csv or .xlsx.
    pub file: PathBuf,
    /// Name of the directory.
    #[arg(long, value_name = "NAME")]
    pub directory: String,
}
