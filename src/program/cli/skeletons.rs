//! The arguments of `new` and `theme`: files to start from.

use super::{Common, date};
use crate::base::date::Date;
use clap::{Args, Subcommand};

/// `anyqtama new`.
#[derive(Debug, Args)]
pub(crate) struct New {
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What to write a skeleton of.
#[derive(Debug, Subcommand)]
pub(crate) enum NewWhat {
    /// Create a small handbook in a folder that has no content yet.
    Handbook {
        #[command(flatten)]
        common: Common,
        /// Languages, the source language first: en,ar.
        #[arg(long, value_name = "LANGS", value_delimiter = ',', default_value = "kk,ru")]
        languages: Vec<String>,
        /// Country: two letters of ISO 3166, such as KZ or US.
        #[arg(long, value_name = "CODE")]
        country: Option<String>,
        /// Date of the edition (YYYY-MM-DD; default: today).
        #[arg(long, value_name = "DATE", value_parser = date)]
        edition: Option<Date>,
    },
    /// Create an entry with the next free number.
    Entry {
        #[command(flatten)]
        common: Common,
        /// Name in the address: lowercase Latin letters, digits, hyphens.
        slug: String,
        /// Topic of the entry (default: the first topic).
        #[arg(long)]
        topic: Option<String>,
    },
    /// Create a directory of places, such as offices or schools.
    Directory {
        #[command(flatten)]
        common: Common,
        /// Name in the address: lowercase Latin letters, digits, hyphens.
        slug: String,
    },
    /// Create an area of a directory with a place for each service.
    Area {
        #[command(flatten)]
        common: Common,
        /// Directory and name in the address: offices/north.
        name: String,
    },
}

/// `anyqtama theme`.
#[derive(Debug, Args)]
pub(crate) struct ThemeCommand {
    #[command(subcommand)]
    pub what: ThemeWhat,
}

/// What to do with the theme.
#[derive(Debug, Subcommand)]
pub(crate) enum ThemeWhat {
    /// List the files of the default theme.
    List {
        #[command(flatten)]
        common: Common,
    },
    /// Copy files of the default theme into the theme of the handbook.
    Eject {
        #[command(flatten)]
        common: Common,
        /// Files or folders of the default theme: words/en.ftl, templates/home.html, static.
        #[arg(required = true)]
        files: Vec<String>,
    },
}
