//! The command line. `--help` is in English; everything else the tool says follows `--lang` or the locale.

use crate::commands;
use anyqtama::Date;
use anyqtama::message::Speech;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Turns a folder of questions, answers and clinic addresses into a handbook.
#[derive(Debug, Parser)]
#[command(name = "anyqtama", version, after_help = "Exit codes: 0 done, 1 problems in the content, 2 wrong use, 3 the machine failed.")]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site from content, theme and assets.
    Build(Build),
    /// Name every problem of the content at once; write nothing.
    Check(Check),
    /// Show the handbook in a browser as it is written; write nothing.
    Serve(Serve),
    /// Note that a translation says what today's source text says.
    Accept(Accept),
    /// Write a skeleton to fill: a handbook, an entry, a region.
    New(New),
    /// Write JSON Schemas of the content files for editors' programs.
    Schema(Schema),
}

/// What every command takes.
#[derive(Debug, Args)]
pub struct Common {
    /// The folder of the handbook.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The language of messages; else that of the locale.
    #[arg(long = "messages", visible_alias = "lang", value_name = "LANG")]
    pub speech: Option<SpeechArgument>,
}

/// The language of messages.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum SpeechArgument {
    /// English.
    En,
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Human,
    /// For programs: one JSON document on standard output.
    Json,
}

/// What decides about the content of a site.
#[derive(Debug, Args)]
pub struct Content {
    /// The day for which to build (YYYY-MM-DD); else the edition's date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// The address of the published site; else that of handbook.yaml.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Build also where a language lacks texts: the source text stands in, marked as such.
    #[arg(long)]
    pub drafts: bool,
    /// A translation that is out of date is an error.
    #[arg(long)]
    pub strict: bool,
    /// How problems are printed.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `anyqtama build`.
#[derive(Debug, Args)]
pub struct Build {
    #[command(flatten)]
    pub common: Common,
    #[command(flatten)]
    pub content: Content,
    /// Also build the page that shows every component of the theme.
    #[arg(long)]
    pub styleguide: bool,
    /// Name the hashes of style sheets and scripts in every page. Such a site can't be opened from disk.
    #[arg(long)]
    pub integrity: bool,
    /// The folder of the site; else `public` in the root.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// `anyqtama check`.
#[derive(Debug, Args)]
pub struct Check {
    #[command(flatten)]
    pub common: Common,
    #[command(flatten)]
    pub content: Content,
    /// Also list the points that the owner of the content must settle.
    #[arg(long)]
    pub open_points: bool,
}

/// `anyqtama serve`.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub common: Common,
    /// The day for which to show it (YYYY-MM-DD); else the edition's date.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// The address of the published site; else that of handbook.yaml.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Show it also where a language lacks texts: the source text stands in, marked as such.
    #[arg(long)]
    pub drafts: bool,
    /// Also show the page with every component of the theme, at /styleguide/.
    #[arg(long)]
    pub styleguide: bool,
    /// The port; the next free one where it is busy, any free one for 0.
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub port: u16,
    /// Let other devices of the network see the preview too; without an address, at all addresses of this machine.
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_value = "127.0.0.1", default_missing_value = "0.0.0.0")]
    pub host: std::net::IpAddr,
    /// The program that opens a file at a line: `code`, or `my-editor +{line} {file}`; else that of $VISUAL or $EDITOR.
    #[arg(long, value_name = "COMMAND")]
    pub editor: Option<String>,
    /// Start the browser.
    #[arg(long)]
    pub open: bool,
    /// Look through the folders again and again: for network drives, which don't tell of changes.
    #[arg(long)]
    pub poll: bool,
}

/// `anyqtama accept`.
#[derive(Debug, Args)]
pub struct Accept {
    /// The folder of the handbook.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The language of messages; else that of the locale.
    #[arg(long = "messages", value_name = "LANG")]
    pub speech: Option<SpeechArgument>,
    /// The entry or page: `quota`.
    #[arg(required_unless_present = "all")]
    pub entry: Option<String>,
    /// Accept every translation.
    #[arg(long, conflicts_with = "entry")]
    pub all: bool,
    /// Only the translation into this language.
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
}

/// `anyqtama new`.
#[derive(Debug, Args)]
pub struct New {
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What to write a skeleton of.
#[derive(Debug, Subcommand)]
pub enum NewWhat {
    /// A small handbook in a folder without content.
    Handbook {
        #[command(flatten)]
        common: Common,
    },
    /// An entry with the next free number.
    Entry {
        #[command(flatten)]
        common: Common,
        /// The name in its address: small Latin letters, digits, hyphens.
        slug: String,
        /// Its topic; else the first.
        #[arg(long)]
        topic: Option<String>,
    },
    /// A region with every examination.
    Region {
        #[command(flatten)]
        common: Common,
        /// The name in its address: small Latin letters, digits, hyphens.
        slug: String,
    },
}

/// `anyqtama schema`.
#[derive(Debug, Args)]
pub struct Schema {
    #[command(flatten)]
    pub common: Common,
    /// The folder to write to.
    #[arg(long, value_name = "DIR", default_value = ".vscode/schemas")]
    pub out: PathBuf,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|text| format!("`{text}` is not a date: write YYYY-MM-DD"))
}

fn base_url(text: &str) -> Result<String, String> {
    let is_address = anyqtama::check::site_address(text).is_some();
    if is_address { Ok(text.to_owned()) } else { Err("write it as https://example.kz or https://example.kz/handbook".to_owned()) }
}

/// The language of messages: as said, else that of the locale.
pub fn speech(argument: Option<SpeechArgument>) -> Speech {
    match argument {
        Some(SpeechArgument::En) => Speech::English,
        Some(SpeechArgument::Kk) => Speech::Kazakh,
        Some(SpeechArgument::Ru) => Speech::Russian,
        None => Speech::of_locale(&sys_locale::get_locale().unwrap_or_default()),
    }
}

/// The language of messages where the command line says it.
pub fn said_speech(argument: Option<SpeechArgument>) -> Option<Speech> {
    argument.map(|_| speech(argument))
}

/// Runs the command.
pub fn run(cli: Cli) -> ExitCode {
    match cli.command {
        Command::Build(arguments) => commands::build(&arguments),
        Command::Check(arguments) => commands::check(&arguments),
        Command::Serve(arguments) => commands::serve(&arguments),
        Command::Accept(arguments) => commands::accept(&arguments),
        Command::New(arguments) => commands::new(&arguments),
        Command::Schema(arguments) => commands::schema(&arguments),
    }
}
