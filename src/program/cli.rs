//! The command line. `--help` is in English; everything else the tool says follows `--lang` or the locale.

use crate::base::date::Date;
use crate::base::message::Speech;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Turns a folder of questions, answers and clinic addresses into a handbook.
#[derive(Debug, Parser)]
#[command(name = "anyqtama", version, after_help = "Exit codes: 0 done, 1 problems in the content, 2 wrong use, 3 the machine failed.")]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the site from content, theme and assets.
    Build(Build),
    /// Name every problem of the content at once; write nothing.
    Check(Check),
    /// Make PDFs of the brochures; needs Chromium, Chrome or Edge.
    Pdf(Pdf),
    /// Show the handbook in a browser as it is written; write nothing.
    Serve(Serve),
    /// Note that a translation says what today's source text says.
    Accept(Accept),
    /// Write a skeleton to fill: a handbook, an entry, a region.
    New(New),
    /// Bring the site to where readers get it: a bucket, a WebDAV server, a folder, an archive.
    Publish(Publish),
    /// Write JSON Schemas of the content files for editors' programs.
    Schema(Schema),
}

/// What every command takes.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// The folder of the handbook.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The language of messages; else that of the locale.
    #[arg(long = "messages", visible_alias = "lang", value_name = "LANG")]
    pub speech: Option<SpeechArgument>,
}

/// The language of messages.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum SpeechArgument {
    /// English.
    En,
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Human,
    /// For programs: one JSON document on standard output.
    Json,
}

/// What decides about the content of a site.
#[derive(Debug, Args)]
pub(crate) struct Content {
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
pub(crate) struct Build {
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
    /// Do not flush the site to the storage device. Faster, but a power cut within the next half minute can damage the site.
    #[arg(long)]
    pub no_sync: bool,
}

/// `anyqtama check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub common: Common,
    #[command(flatten)]
    pub content: Content,
    /// Also list the points that the owner of the content must settle.
    #[arg(long)]
    pub open_points: bool,
}

/// `anyqtama pdf`.
#[derive(Debug, Args)]
pub(crate) struct Pdf {
    #[command(flatten)]
    pub content: Content,
    /// The folder of the handbook.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// The language of messages; else that of the locale.
    #[arg(long = "messages", value_name = "LANG")]
    pub speech: Option<SpeechArgument>,
    /// Names of brochures, or how they begin: `handbook-a5`, `region`. Default: all.
    #[arg(value_name = "BROCHURE")]
    pub brochures: Vec<String>,
    /// Only in this language.
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// The browser to use. Default: CHROME_PATH, otherwise the first one installed.
    #[arg(long, value_name = "PATH")]
    pub browser: Option<PathBuf>,
    /// Also make booklets: two pages per side, to fold and staple.
    #[arg(long)]
    pub booklet: bool,
    /// Also make PDFs with this bleed for a print shop, e.g. 3mm.
    #[arg(long, value_name = "MM", value_parser = bleed)]
    pub bleed: Option<u32>,
    /// Give up on a browser that does not respond within this many seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub timeout: u64,
}

/// `anyqtama serve`.
#[derive(Debug, Args)]
pub(crate) struct Serve {
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
pub(crate) struct Accept {
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
pub(crate) struct New {
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What to write a skeleton of.
#[derive(Debug, Subcommand)]
pub(crate) enum NewWhat {
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

/// `anyqtama publish`.
#[derive(Debug, Args)]
pub(crate) struct Publish {
    #[command(flatten)]
    pub common: Common,
    /// Where: a name of `publish:` in handbook.yaml, `s3://bucket/folder`, `https://server/folder`, a folder, `site.tar.zst`;
    /// else the first of handbook.yaml.
    #[arg(long, value_name = "TARGET")]
    pub to: Option<String>,
    /// Say what would change; touch nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Send every file, also those that should lie there already: somebody changed them by hand.
    #[arg(long, conflicts_with_all = ["rollback", "verify", "headers"])]
    pub all: bool,
    /// Bring an earlier release back, by the date of its edition or its name; else the one before.
    #[arg(long, value_name = "EDITION", num_args = 0..=1, conflicts_with_all = ["verify", "headers"])]
    pub rollback: Option<Option<String>>,
    /// Read the published site back and compare it with what was published; publish nothing.
    #[arg(long, conflicts_with_all = ["dry_run", "headers"])]
    pub verify: bool,
    /// Write the headers for web servers into this folder; publish nothing.
    #[arg(long, value_name = "DIR", conflicts_with = "dry_run")]
    pub headers: Option<PathBuf>,
    /// Let something through that would stop a publish.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub allow: Vec<AllowArgument>,
    /// Publish although another run seems to go on: that one is known to have ended.
    #[arg(long)]
    pub take_over: bool,
    /// The day for which to publish (YYYY-MM-DD); else the edition's date for the content, and today for reviews.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// The address of the published site; else that of handbook.yaml.
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// A translation that is out of date stops the publish.
    #[arg(long)]
    pub strict: bool,
    /// How results and problems are printed.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// What somebody may let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum AllowArgument {
    /// Entries whose review date has passed.
    Overdue,
    /// An address that is only an example.
    Placeholder,
    /// More than a fifth of the pages goes.
    Deletes,
    /// A connection to another machine without encryption.
    Http,
    /// A folder that holds somebody else's files.
    Foreign,
}

/// `anyqtama schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[command(flatten)]
    pub common: Common,
    /// The folder to write to.
    #[arg(long, value_name = "DIR", default_value = ".vscode/schemas")]
    pub out: PathBuf,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|text| format!("`{text}` is not a date: write YYYY-MM-DD"))
}

fn bleed(text: &str) -> Result<u32, String> {
    let number = text.strip_suffix("mm").unwrap_or(text).trim().parse().ok();
    number.filter(|bleed| (1..=10).contains(bleed)).ok_or_else(|| "write whole millimetres from 1 to 10: 3mm".to_owned())
}

fn base_url(text: &str) -> Result<String, String> {
    let is_address = crate::base::address::site_address(text).is_some();
    if is_address { Ok(text.to_owned()) } else { Err("write it as https://example.kz or https://example.kz/handbook".to_owned()) }
}

/// The language of messages: as said, else that of the locale.
pub(crate) fn speech(argument: Option<SpeechArgument>) -> Speech {
    match argument {
        Some(SpeechArgument::En) => Speech::English,
        Some(SpeechArgument::Kk) => Speech::Kazakh,
        Some(SpeechArgument::Ru) => Speech::Russian,
        None => Speech::of_locale(&sys_locale::get_locale().unwrap_or_default()),
    }
}

/// The language of messages where the command line says it.
pub(crate) fn said_speech(argument: Option<SpeechArgument>) -> Option<Speech> {
    argument.map(|_| speech(argument))
}
