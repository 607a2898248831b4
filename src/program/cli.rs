//! The command line arguments. `--help` is in English; all other messages follow `--messages` or the locale.

use crate::base::address::{site_address, without_secrets};
use crate::base::date::Date;
use crate::base::message::UiLanguage;
use crate::base::options::Options;
use crate::pdf::press::PressColours;
use crate::publish::gate::Allowance;
use clap::builder::TypedValueParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::ffi::OsStr;
use std::path::PathBuf;

mod interchange;
mod skeletons;
#[cfg(test)]
mod tests;
pub(crate) use interchange::{Export, ExportWhat, Import, ImportPlaces, ImportTexts, ImportWhat};
pub(crate) use skeletons::{New, NewWhat, ThemeCommand, ThemeWhat};

/// Builds a handbook in several languages from questions, answers and addresses: a searchable static site and brochures for print.
#[derive(Debug, Parser)]
#[command(
    name = "anyqtama",
    version,
    after_help = "Exit codes: 0 success, 1 errors in the content or a failed safety check, 2 invalid arguments, 3 system failure (disk, network, browser)."
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the site from content, theme and assets.
    Build(Build),
    /// List all problems in the content without writing anything.
    Check(Check),
    /// Print brochures to PDF (requires Chromium, Chrome or Edge).
    Pdf(Pdf),
    /// Start a live preview that follows your edits, without writing anything.
    Serve(Serve),
    /// Mark a translation as up to date with its source text.
    Accept(Accept),
    /// Create a handbook, an entry, a directory or an area to fill in.
    New(New),
    /// Correct mistakes that have exactly one correction: quotes in YAML, invisible characters, dashes in phone numbers.
    Fix(Fix),
    /// Read places from a table (CSV or Excel), or entries from Markdown files.
    Import(Import),
    /// Write places as a table (CSV or Excel).
    Export(Export),
    /// Publish the site to a bucket, a WebDAV server, a folder or an archive.
    Publish(Publish),
    /// Write JSON Schemas of the content files for code editors.
    Schema(Schema),
    /// Copy files of the default theme to change them.
    Theme(ThemeCommand),
}

/// Options of every command.
#[derive(Debug, Args)]
pub(crate) struct Common {
    /// Folder of the handbook.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Language of messages (default: from the locale).
    #[arg(long = "messages", visible_alias = "lang", value_name = "LANG")]
    pub ui_language: Option<UiLanguage>,
}

/// The format of results and problems.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Plain text for people.
    #[default]
    Human,
    /// A JSON document on standard output for programs.
    Json,
}

/// Options of all commands that build the site.
#[derive(Debug, Clone, Args)]
pub(crate) struct SiteOptions {
    /// Build as of this day (YYYY-MM-DD; default: the date of the edition; `publish` compares reviews with today).
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// Address of the published site (default: base_url in handbook.yaml).
    #[arg(long, value_name = "URL", value_parser = BaseUrl)]
    pub base_url: Option<String>,
}

impl SiteOptions {
    pub(crate) fn options(&self) -> Options {
        let SiteOptions { as_of, base_url } = self;
        Options { as_of: *as_of, base_url: base_url.clone(), ..Options::default() }
    }
}

/// Options that determine the content of a site.
#[derive(Debug, Args)]
pub(crate) struct Content {
    #[command(flatten)]
    pub site: SiteOptions,
    /// Build even if translations are missing; the source text is shown instead and marked.
    #[arg(long)]
    pub drafts: bool,
    /// Treat outdated translations as errors.
    #[arg(long)]
    pub strict: bool,
    /// Show every problem; otherwise, problems of one kind are counted after the first ten.
    #[arg(long)]
    pub all_problems: bool,
    /// Format of results and problems.
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
    /// Also build a page that shows all components of the theme.
    #[arg(long)]
    pub styleguide: bool,
    /// Add subresource integrity hashes to every page; the site can then no longer be opened from disk.
    #[arg(long)]
    pub integrity: bool,
    /// First make the PDFs of brochures that are missing or out of date; needs Chromium, Chrome or Edge.
    #[arg(long)]
    pub pdf: bool,
    /// Output folder (default: public/ in the folder of the handbook).
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Do not flush the site to disk: faster, but a power failure within the next half minute can damage the site.
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
    /// Also list the open points that the content owner has to settle.
    #[arg(long)]
    pub open_points: bool,
    /// Explain a problem by the code in brackets after its message, with an example; nothing is checked.
    #[arg(long, value_name = "CODE")]
    pub explain: Option<String>,
}

/// `anyqtama pdf`.
#[derive(Debug, Args)]
pub(crate) struct Pdf {
    #[command(flatten)]
    pub content: Content,
    /// Folder of the handbook.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Language of messages (default: from the locale).
    #[arg(long = "messages", value_name = "LANG")]
    pub ui_language: Option<UiLanguage>,
    /// Names of brochures, or prefixes of them: handbook-a5, topic (default: all).
    #[arg(value_name = "BROCHURE")]
    pub brochures: Vec<String>,
    /// Only brochures in this language.
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// Browser executable (default: CHROME_PATH, otherwise the first browser found).
    #[arg(long, value_name = "PATH")]
    pub browser: Option<PathBuf>,
    /// Also impose the pages on sheets to be folded and stapled.
    #[arg(long)]
    pub booklet: bool,
    /// Also write PDFs with this bleed for a print shop: 3mm.
    #[arg(long, value_name = "MM", value_parser = bleed)]
    pub bleed: Option<u32>,
    /// Also write PDFs in the colours of a press. Needs Ghostscript.
    #[arg(long, value_name = "COLOURS")]
    pub press: Option<PressColours>,
    /// Give up on a browser that does not respond within this many seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=3600))]
    pub timeout: u64,
}

/// `anyqtama serve`.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    pub common: Common,
    #[command(flatten)]
    pub site: SiteOptions,
    /// Show the handbook even if translations are missing; the source text is shown instead and marked.
    #[arg(long)]
    pub drafts: bool,
    /// Also serve a page that shows all components of the theme, at /styleguide/.
    #[arg(long)]
    pub styleguide: bool,
    /// Port to listen on; if it is in use, the next free one; 0 for any free port.
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub port: u16,
    /// Address to listen on, so that other devices can open the preview; without a value, all addresses of this computer.
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_value = "127.0.0.1", default_missing_value = "0.0.0.0")]
    pub host: std::net::IpAddr,
    /// Editor that opens a file at a line: `code`, or `my-editor +{line} {file}` (default: $VISUAL or $EDITOR).
    #[arg(long, value_name = "COMMAND")]
    pub editor: Option<String>,
    /// Let other devices write too, not only read; with --host.
    #[arg(long)]
    pub allow_edit: bool,
    /// Publish from the editors' board, with the credentials from the environment.
    #[arg(long)]
    pub allow_publish: bool,
    /// Open the preview in the browser.
    #[arg(long)]
    pub open: bool,
    /// Poll the folders for changes; needed on network drives, which do not report them.
    #[arg(long)]
    pub poll: bool,
}

/// `anyqtama accept`.
#[derive(Debug, Args)]
pub(crate) struct Accept {
    /// Folder of the handbook.
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Language of messages (default: from the locale).
    #[arg(long = "messages", value_name = "LANG")]
    pub ui_language: Option<UiLanguage>,
    /// Name of the entry or page: card.
    #[arg(required_unless_present = "all")]
    pub entry: Option<String>,
    /// Accept all translations.
    #[arg(long, conflicts_with = "entry")]
    pub all: bool,
    /// Accept only the translation into this language.
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
}

/// `anyqtama fix`.
#[derive(Debug, Args)]
pub(crate) struct Fix {
    #[command(flatten)]
    pub common: Common,
    /// Write the files. Without this option, the command only shows what would change.
    #[arg(long)]
    pub write: bool,
}

/// `anyqtama publish`.
#[derive(Debug, Args)]
pub(crate) struct Publish {
    #[command(flatten)]
    pub common: Common,
    /// Target: a name from `publish:` in handbook.yaml, s3://bucket/folder, https://server/folder, a folder or site.tar.zst
    /// (default: the first one in handbook.yaml).
    #[arg(long, value_name = "TARGET")]
    pub to: Option<String>,
    /// Show what would change without uploading anything.
    #[arg(long)]
    pub dry_run: bool,
    /// Upload every file, even unchanged ones, to repair manual changes at the target.
    #[arg(long, conflicts_with_all = ["rollback", "verify", "headers"])]
    pub all: bool,
    /// Rebuild damaged or missing documents at the target: read and hash what is really there, then publish.
    #[arg(long, conflicts_with_all = ["rollback", "verify", "headers"])]
    pub repair: bool,
    /// Roll back to an earlier release, given by its edition date or id (default: the previous one).
    #[arg(long, value_name = "EDITION", num_args = 0..=1, conflicts_with_all = ["verify", "headers"])]
    pub rollback: Option<Option<String>>,
    /// Compare the live site with what was published, without publishing anything.
    #[arg(long, conflicts_with_all = ["dry_run", "headers"])]
    pub verify: bool,
    /// Write the HTTP headers as web server configuration to this folder, without publishing anything.
    #[arg(long, value_name = "DIR", conflicts_with = "dry_run")]
    pub headers: Option<PathBuf>,
    /// Publish despite a failed safety check.
    #[arg(long, value_enum, value_name = "WHAT")]
    pub allow: Vec<Allowance>,
    /// Take over the lock of another publish that is known to have ended.
    #[arg(long)]
    pub take_over: bool,
    #[command(flatten)]
    pub site: SiteOptions,
    /// Refuse to publish outdated translations.
    #[arg(long)]
    pub strict: bool,
    /// Format of results and problems.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// `anyqtama schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[command(flatten)]
    pub common: Common,
    /// Output folder.
    #[arg(long, value_name = "DIR", default_value = ".vscode/schemas")]
    pub out: PathBuf,
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|text| format!("`{text}` is not a valid date: write it as YYYY-MM-DD"))
}

fn bleed(text: &str) -> Result<u32, String> {
    let number = text.strip_suffix("mm").unwrap_or(text).trim().parse().ok();
    number
        .filter(|bleed| (1..=10).contains(bleed))
        .ok_or_else(|| "expected a whole number of millimetres from 1 to 10, such as 3mm".to_owned())
}

/// Parses the address of a site. The message about an invalid one is our own: clap's would repeat a password in it.
#[derive(Clone)]
struct BaseUrl;

impl TypedValueParser for BaseUrl {
    type Value = String;

    fn parse_ref(&self, command: &clap::Command, _: Option<&clap::Arg>, value: &OsStr) -> Result<String, clap::Error> {
        let text = value.to_string_lossy();
        if site_address(&text).is_some() {
            return Ok(text.into_owned());
        }
        let message = format!(
            "invalid value '{}' for '--base-url <URL>': expected an address such as https://example.kz or https://example.kz/handbook\n",
            without_secrets(&text)
        );
        Err(clap::Error::raw(clap::error::ErrorKind::ValueValidation, message).with_cmd(command))
    }
}

/// The language of messages: the one given, otherwise that of the locale.
pub(crate) fn ui_language(given: Option<UiLanguage>) -> UiLanguage {
    given.unwrap_or_else(|| UiLanguage::of_locale(&sys_locale::get_locale().unwrap_or_default()))
}
