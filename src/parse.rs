//! Turns the bytes of `content/` into typed files with places. Every file is looked at by itself; what one file says of
//! another is checked later. A file that is broken keeps its address, so that one broken file is one problem.

use crate::content::act::ActsFile;
use crate::content::clinic::{RegionFile, ServicesFile};
use crate::content::entry::{EntryFile, FrontMatter, PageFile};
use crate::content::fact::FactsFile;
use crate::content::handbook::HandbookFile;
use crate::content::lists::{ChangesFile, ChannelsFile, JourneysFile, SynonymsFile, TopicsFile};
use crate::diagnostic::{Checked, Diagnostic, FilePath, Lines, Place};
use crate::fingerprint::fingerprint;
use crate::inputs::{BYTE_ORDER_MARK, Inputs};
use crate::lock::Lock;
use crate::markdown::{self, Document};
use crate::msg;
use crate::nearest::hint_nearest;
use crate::yaml::{self, At};
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A typed file and where it came from; no value where the file is missing or broken (which is already reported).
#[derive(Debug)]
pub struct Sourced<T> {
    /// Its path.
    pub file: FilePath,
    /// What it holds.
    pub value: Option<T>,
    /// Whether there is such a file.
    pub exists: bool,
}

impl<T> Sourced<T> {
    /// Whether the file is there but could not be read: names in it can't be known then.
    pub fn is_broken(&self) -> bool {
        self.exists && self.value.is_none()
    }
}

/// All files of `content/`, typed.
#[derive(Debug)]
pub struct Parsed {
    /// `handbook.yaml`.
    pub handbook: Sourced<HandbookFile>,
    /// `topics.yaml`.
    pub topics: Sourced<TopicsFile>,
    /// `acts.yaml`.
    pub acts: Sourced<ActsFile>,
    /// `facts.yaml`.
    pub facts: Sourced<FactsFile>,
    /// `channels.yaml`.
    pub channels: Sourced<ChannelsFile>,
    /// `journeys.yaml`.
    pub journeys: Sourced<JourneysFile>,
    /// `changes.yaml`.
    pub changes: Sourced<ChangesFile>,
    /// `synonyms.yaml`.
    pub synonyms: Sourced<SynonymsFile>,
    /// `clinics/services.yaml`.
    pub services: Sourced<ServicesFile>,
    /// `clinics/<slug>.yaml` by slug.
    pub regions: BTreeMap<String, Sourced<RegionFile>>,
    /// `faq/<slug>/` by slug.
    pub entries: BTreeMap<String, ParsedFolder<EntryFile>>,
    /// `pages/<slug>/` by slug.
    pub pages: BTreeMap<String, ParsedFolder<PageFile>>,
    /// `translations.lock`.
    pub lock: Lock,
}

/// An entry or a page: its data and its texts by language code.
#[derive(Debug)]
pub struct ParsedFolder<T> {
    /// `faq/quota`.
    pub folder: String,
    /// What is the same in every language.
    pub data: Sourced<T>,
    /// The texts by language code; `None` for a text that is broken.
    pub texts: BTreeMap<String, Option<Arc<ParsedText>>>,
}

/// A text in one language.
#[derive(Debug)]
pub struct ParsedText {
    /// Its file.
    pub file: FilePath,
    /// The title.
    pub title: At<String>,
    /// Other names, for search.
    pub aliases: Vec<At<String>>,
    /// The answer in one sentence.
    pub answer: Document,
    /// The body.
    pub body: Document,
    /// The hash of title, answer and body: tells whether a translation was made from this very text.
    pub fingerprint: String,
}

/// Files that must be there.
const REQUIRED: [&str; 2] = ["content/handbook.yaml", "content/topics.yaml"];

/// Parses every file of `content/`, on all cores.
pub fn parse(inputs: &Inputs) -> Checked<Parsed> {
    let mut problems = check_names(inputs);
    let known: Vec<(&FilePath, Kind<'_>)> =
        inputs.content.keys().filter_map(|path| kind_or_problem(path, &mut problems).map(|kind| (path, kind))).collect();
    let parsed: Vec<Checked<Piece>> = known.par_iter().map(|(path, kind)| parse_file(path, *kind, &inputs.content[*path])).collect();
    let mut all = Parsed::empty();
    for piece in parsed {
        let piece = piece.take(&mut problems);
        all.add(piece);
    }
    for file in REQUIRED.iter().filter(|file| !inputs.content.contains_key(**file)) {
        problems.push(Diagnostic::error(Place::start_of(&FilePath::from(*file)), msg!("missing-file")).hint(msg!("hint-new-handbook")));
    }
    for (slug, entry) in &all.entries {
        if !entry.data.exists {
            problems
                .push(Diagnostic::error(Place::start_of(&entry.data.file), msg!("missing-file")).hint(msg!("hint-new-entry", slug = slug)));
        }
    }
    for page in all.pages.values() {
        if !page.data.exists {
            problems.push(Diagnostic::error(Place::start_of(&page.data.file), msg!("missing-file")));
        }
    }
    Checked { value: all, problems }
}

/// Files of themes and assets whose names differ in case only: on many disks they are one file. And text files that are no text.
fn check_names(inputs: &Inputs) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut seen: BTreeMap<String, &FilePath> = BTreeMap::new();
    for (path, bytes) in inputs.themes.iter().chain(&inputs.assets) {
        if let Some(first) = seen.insert(path.to_lowercase(), path) {
            let problem = Diagnostic::error(Place::start_of(path), msg!("differs-in-case", other = first.to_string()));
            problems.push(problem.hint(msg!("hint-differs-in-case")).also(Place::start_of(first)));
        }
        if TEXT_FILES.iter().any(|ending| path.ends_with(ending)) {
            problems.extend(text_of(path, bytes).err().map(|problem| *problem));
        }
    }
    problems
}

/// Files of a theme that are read as text.
const TEXT_FILES: [&str; 4] = [".html", ".ftl", ".css", ".js"];

/// What a path of `content/` holds.
#[derive(Debug, Clone, Copy)]
enum Kind<'a> {
    Handbook,
    Topics,
    Acts,
    Facts,
    Channels,
    Journeys,
    Changes,
    Synonyms,
    Services,
    Region(&'a str),
    Entry(&'a str),
    EntryText(&'a str, &'a str),
    Page(&'a str),
    PageText(&'a str, &'a str),
    Lock,
}

/// The top-level files, for «did you mean».
const TOP_LEVEL: [&str; 9] = [
    "handbook.yaml",
    "topics.yaml",
    "acts.yaml",
    "facts.yaml",
    "channels.yaml",
    "journeys.yaml",
    "changes.yaml",
    "synonyms.yaml",
    "translations.lock",
];

fn kind_of(path: &str) -> Option<Kind<'_>> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    match parts.as_slice() {
        ["handbook.yaml"] => Some(Kind::Handbook),
        ["topics.yaml"] => Some(Kind::Topics),
        ["acts.yaml"] => Some(Kind::Acts),
        ["facts.yaml"] => Some(Kind::Facts),
        ["channels.yaml"] => Some(Kind::Channels),
        ["journeys.yaml"] => Some(Kind::Journeys),
        ["changes.yaml"] => Some(Kind::Changes),
        ["synonyms.yaml"] => Some(Kind::Synonyms),
        ["translations.lock"] => Some(Kind::Lock),
        ["clinics", "services.yaml"] => Some(Kind::Services),
        ["clinics", file] => file.strip_suffix(".yaml").map(Kind::Region),
        ["faq", slug, "entry.yaml"] => Some(Kind::Entry(slug)),
        ["faq", slug, file] => file.strip_suffix(".md").map(|code| Kind::EntryText(slug, code)),
        ["pages", slug, "page.yaml"] => Some(Kind::Page(slug)),
        ["pages", slug, file] => file.strip_suffix(".md").map(|code| Kind::PageText(slug, code)),
        _ => None,
    }
}

/// The kind of a path; a path of no kind, or with a name that can't be an address, is a problem.
fn kind_or_problem<'a>(path: &'a FilePath, problems: &mut Vec<Diagnostic>) -> Option<Kind<'a>> {
    let Some(kind) = kind_of(path) else {
        let name = path.rsplit('/').next().unwrap_or(path);
        let hint = hint_nearest(name, TOP_LEVEL.into_iter().chain(["entry.yaml", "page.yaml", "services.yaml"]));
        problems.push(
            Diagnostic::error(Place::start_of(path), msg!("unknown-file")).maybe_hint(hint.or_else(|| Some(msg!("hint-content-layout")))),
        );
        return None;
    };
    let slug = match kind {
        Kind::Region(slug) | Kind::Entry(slug) | Kind::EntryText(slug, _) | Kind::Page(slug) | Kind::PageText(slug, _) => slug,
        _ => return Some(kind),
    };
    if is_slug(slug) {
        return Some(kind);
    }
    // Said once a folder, at its first file.
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_said = |problem: &Diagnostic| problem.message.id == "bad-slug" && problem.place.file.starts_with(&format!("{folder}/"));
    if matches!(kind, Kind::Region(_)) || !problems.iter().any(is_said) {
        problems.push(Diagnostic::error(Place::start_of(path), msg!("bad-slug", slug = slug)).hint(msg!("hint-slug")));
    }
    None
}

/// Small Latin letters, digits and single hyphens: safe in any address.
pub fn is_slug(text: &str) -> bool {
    let parts_are_full = text.split('-').all(|part| !part.is_empty());
    parts_are_full && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// One parsed file on its way into [`Parsed`].
enum Piece {
    Handbook(Sourced<HandbookFile>),
    Topics(Sourced<TopicsFile>),
    Acts(Sourced<ActsFile>),
    Facts(Sourced<FactsFile>),
    Channels(Sourced<ChannelsFile>),
    Journeys(Sourced<JourneysFile>),
    Changes(Sourced<ChangesFile>),
    Synonyms(Sourced<SynonymsFile>),
    Services(Sourced<ServicesFile>),
    Region(String, Sourced<RegionFile>),
    Entry(String, Box<Sourced<EntryFile>>),
    EntryText(String, String, Option<Arc<ParsedText>>),
    Page(String, Sourced<PageFile>),
    PageText(String, String, Option<Arc<ParsedText>>),
    Lock(Lock),
}

fn parse_file(path: &FilePath, kind: Kind<'_>, bytes: &[u8]) -> Checked<Piece> {
    let text = text_of(path, bytes);
    match kind {
        Kind::Handbook => typed(path, text).map(Piece::Handbook),
        Kind::Topics => typed(path, text).map(Piece::Topics),
        Kind::Acts => typed(path, text).map(Piece::Acts),
        Kind::Facts => typed(path, text).map(Piece::Facts),
        Kind::Channels => typed(path, text).map(Piece::Channels),
        Kind::Journeys => typed(path, text).map(Piece::Journeys),
        Kind::Changes => typed(path, text).map(Piece::Changes),
        Kind::Synonyms => typed(path, text).map(Piece::Synonyms),
        Kind::Services => typed(path, text).map(Piece::Services),
        Kind::Region(slug) => typed(path, text).map(|file| Piece::Region(slug.to_owned(), file)),
        Kind::Entry(slug) => typed(path, text).map(|file| Piece::Entry(slug.to_owned(), Box::new(file))),
        Kind::Page(slug) => typed(path, text).map(|file| Piece::Page(slug.to_owned(), file)),
        Kind::EntryText(slug, code) => {
            parse_text(path, text).map(|parsed| Piece::EntryText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
        }
        Kind::PageText(slug, code) => {
            parse_text(path, text).map(|parsed| Piece::PageText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
        }
        Kind::Lock => match text {
            Ok(text) => Lock::read(path, text).map(Piece::Lock),
            Err(problem) => Checked { value: Piece::Lock(Lock::default()), problems: vec![*problem] },
        },
    }
}

/// The file as text, without a byte order mark.
fn text_of<'a>(path: &FilePath, bytes: &'a [u8]) -> Result<&'a str, Box<Diagnostic>> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let good = std::str::from_utf8(&bytes[..error.valid_up_to()]).expect("valid up to here");
        Box::new(Diagnostic::error(Place::new(path, Lines::new(good).position(good.len())), msg!("not-utf8")).hint(msg!("hint-not-utf8")))
    })
}

fn typed<T: DeserializeOwned + JsonSchema>(path: &FilePath, text: Result<&str, Box<Diagnostic>>) -> Checked<Sourced<T>> {
    match text {
        Ok(text) => yaml::read(path, text).map(|value| Sourced { file: path.clone(), value, exists: true }),
        Err(problem) => Checked { value: Sourced { file: path.clone(), value: None, exists: true }, problems: vec![*problem] },
    }
}

/// Front matter and body of a Markdown file.
fn parse_text(path: &FilePath, text: Result<&str, Box<Diagnostic>>) -> Checked<Option<ParsedText>> {
    let text = match text {
        Ok(text) => text,
        Err(problem) => {
            return Checked { value: None, problems: vec![*problem] };
        }
    };
    if text.trim().is_empty() {
        return Checked {
            value: None,
            problems: vec![Diagnostic::error(Place::start_of(path), msg!("yaml-empty")).hint(msg!("hint-front-matter"))],
        };
    }
    let matter =
        front_matter(text).filter(|(end, _)| !text[..*end].trim_matches(|letter: char| letter.is_whitespace() || letter == '-').is_empty());
    let Some((matter, body)) = matter else {
        let problem = Diagnostic::error(Place::start_of(path), msg!("no-front-matter")).hint(msg!("hint-front-matter"));
        return Checked { value: None, problems: vec![problem] };
    };
    let mut problems = Vec::new();
    let front: Option<FrontMatter> = yaml::read(path, &text[..matter]).take(&mut problems);
    let body_document = markdown::parse(path, text, body).take(&mut problems);
    let Some(front) = front else {
        return Checked { value: None, problems };
    };
    if front.title.trim().is_empty() {
        problems.push(Diagnostic::error(front.title.place(path), msg!("empty-title")));
    }
    if front.answer.trim().is_empty() {
        problems.push(Diagnostic::error(front.answer.place(path), msg!("empty-answer")));
    }
    problems.extend(markdown::letters::mixed(path, &front.title, |_| front.title.position));
    let mut answer = markdown::parse_sentence(path, front.answer.trim(), front.answer.position).take(&mut problems);
    answer.is_partial |= front.answer.trim().is_empty();
    let fingerprint =
        fingerprint([front.title.trim(), front.answer.trim(), text[body..].trim()].map(|part| part.replace("\r\n", "\n")).join("\n---\n"));
    Checked {
        value: Some(ParsedText {
            file: path.clone(),
            title: front.title,
            aliases: front.aliases,
            answer,
            body: body_document,
            fingerprint,
        }),
        problems,
    }
}

/// Where the front matter ends and the body starts, as byte offsets.
fn front_matter(text: &str) -> Option<(usize, usize)> {
    let first = text.find('\n')?;
    if text[..first].trim_end() != "---" {
        return None;
    }
    let mut start = first + 1;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((start, start + line.len()));
        }
        start += line.len();
    }
    None
}

impl Parsed {
    fn empty() -> Parsed {
        fn none<T>(file: &str) -> Sourced<T> {
            Sourced { file: FilePath::from(format!("content/{file}")), value: None, exists: false }
        }
        Parsed {
            handbook: none("handbook.yaml"),
            topics: none("topics.yaml"),
            acts: none("acts.yaml"),
            facts: none("facts.yaml"),
            channels: none("channels.yaml"),
            journeys: none("journeys.yaml"),
            changes: none("changes.yaml"),
            synonyms: none("synonyms.yaml"),
            services: none("clinics/services.yaml"),
            regions: BTreeMap::new(),
            entries: BTreeMap::new(),
            pages: BTreeMap::new(),
            lock: Lock::default(),
        }
    }

    fn add(&mut self, piece: Piece) {
        match piece {
            Piece::Handbook(file) => self.handbook = file,
            Piece::Topics(file) => self.topics = file,
            Piece::Acts(file) => self.acts = file,
            Piece::Facts(file) => self.facts = file,
            Piece::Channels(file) => self.channels = file,
            Piece::Journeys(file) => self.journeys = file,
            Piece::Changes(file) => self.changes = file,
            Piece::Synonyms(file) => self.synonyms = file,
            Piece::Services(file) => self.services = file,
            Piece::Region(slug, file) => {
                self.regions.insert(slug, file);
            }
            Piece::Entry(slug, file) => folder(&mut self.entries, "faq", &slug, "entry.yaml").data = *file,
            Piece::EntryText(slug, code, text) => {
                folder(&mut self.entries, "faq", &slug, "entry.yaml").texts.insert(code, text);
            }
            Piece::Page(slug, file) => folder(&mut self.pages, "pages", &slug, "page.yaml").data = file,
            Piece::PageText(slug, code, text) => {
                folder(&mut self.pages, "pages", &slug, "page.yaml").texts.insert(code, text);
            }
            Piece::Lock(lock) => self.lock = lock,
        }
    }
}

fn folder<'a, T>(folders: &'a mut BTreeMap<String, ParsedFolder<T>>, kind: &str, slug: &str, data: &str) -> &'a mut ParsedFolder<T> {
    folders.entry(slug.to_owned()).or_insert_with(|| ParsedFolder {
        folder: format!("{kind}/{slug}"),
        data: Sourced { file: FilePath::from(format!("content/{kind}/{slug}/{data}")), value: None, exists: false },
        texts: BTreeMap::new(),
    })
}
