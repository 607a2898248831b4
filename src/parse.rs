//! Turns the bytes of `content/` into typed files with places. Every file is looked at by itself; what one file says of
//! another is checked later. A file that is broken keeps its address, so that one broken file is one problem.

use crate::content::act::ActsFile;
use crate::content::brochure::BrochuresFile;
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
use std::collections::{BTreeMap, BTreeSet};
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
    /// `brochures.yaml`.
    pub brochures: Sourced<BrochuresFile>,
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
    pub data: Box<Sourced<T>>,
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
    let mut parsing = Parsing::new(Marks::None);
    parsing.update(inputs, inputs.content.keys());
    let problems = parsing.problems(inputs);
    Checked { value: parsing.parsed, problems }
}

/// Whether blocks of texts say where they stand in their file. Only the preview wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// They don't.
    None,
    /// As `data-source="file:line:column"`.
    Sources,
}

/// Parsed files with their problems, kept while files change: what did not change is not parsed again.
pub struct Parsing {
    parsed: Parsed,
    marks: Marks,
    /// The problems of each file that has some.
    problems: BTreeMap<FilePath, Vec<Diagnostic>>,
    /// Files whose names say that they are nothing of a handbook.
    strange: BTreeSet<FilePath>,
}

impl Parsing {
    /// Before the first file.
    pub fn new(marks: Marks) -> Parsing {
        Parsing { parsed: Parsed::empty(), marks, problems: BTreeMap::new(), strange: BTreeSet::new() }
    }

    /// The typed files.
    pub fn parsed(&self) -> &Parsed {
        &self.parsed
    }

    /// Parses files of `content/` that are new or changed, on all cores, and forgets those that are gone.
    pub fn update<'a>(&mut self, inputs: &Inputs, changed: impl Iterator<Item = &'a FilePath>) {
        let mut wanted: Vec<(&FilePath, Kind<'_>)> = Vec::new();
        for path in changed {
            self.problems.remove(path);
            self.strange.remove(path);
            let kind = kind_or_problem(path, &mut Vec::new());
            match (kind, inputs.content.contains_key(path)) {
                (Some(kind), true) => wanted.push((path, kind)),
                (Some(kind), false) => self.parsed.remove(kind),
                (None, true) => {
                    self.strange.insert(path.clone());
                }
                (None, false) => {}
            }
        }
        let marks = self.marks;
        let pieces: Vec<Checked<Piece>> =
            wanted.par_iter().map(|(path, kind)| parse_file(path, *kind, &inputs.content[*path], marks)).collect();
        for ((path, _), piece) in wanted.into_iter().zip(pieces) {
            if !piece.problems.is_empty() {
                self.problems.insert(path.clone(), piece.problems);
            }
            self.parsed.add(piece.value);
        }
    }

    /// Every problem of the files as they are now.
    pub fn problems(&self, inputs: &Inputs) -> Vec<Diagnostic> {
        let mut problems = check_names(inputs);
        for path in &self.strange {
            kind_or_problem(path, &mut problems);
        }
        problems.extend(self.problems.values().flatten().cloned());
        let missing = |file: &FilePath| Diagnostic::error(Place::start_of(file), msg!("missing-file"));
        for file in REQUIRED.iter().filter(|file| !inputs.content.contains_key(**file)) {
            problems.push(missing(&FilePath::from(*file)).hint(msg!("hint-new-handbook")));
        }
        for (slug, entry) in self.parsed.entries.iter().filter(|(_, entry)| !entry.data.exists) {
            problems.push(missing(&entry.data.file).hint(msg!("hint-new-entry", slug = slug)));
        }
        problems.extend(self.parsed.pages.values().filter(|page| !page.data.exists).map(|page| missing(&page.data.file)));
        problems
    }
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
    Brochures,
    Services,
    Region(&'a str),
    Entry(&'a str),
    EntryText(&'a str, &'a str),
    Page(&'a str),
    PageText(&'a str, &'a str),
    Lock,
}

/// The top-level files, for «did you mean».
const TOP_LEVEL: [&str; 10] = [
    "handbook.yaml",
    "topics.yaml",
    "acts.yaml",
    "facts.yaml",
    "channels.yaml",
    "journeys.yaml",
    "changes.yaml",
    "synonyms.yaml",
    "brochures.yaml",
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
        ["brochures.yaml"] => Some(Kind::Brochures),
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
    Brochures(Sourced<BrochuresFile>),
    Services(Sourced<ServicesFile>),
    Region(String, Sourced<RegionFile>),
    Entry(String, Box<Sourced<EntryFile>>),
    EntryText(String, String, Option<Arc<ParsedText>>),
    Page(String, Sourced<PageFile>),
    PageText(String, String, Option<Arc<ParsedText>>),
    Lock(Lock),
}

fn parse_file(path: &FilePath, kind: Kind<'_>, bytes: &[u8], marks: Marks) -> Checked<Piece> {
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
        Kind::Brochures => typed(path, text).map(Piece::Brochures),
        Kind::Services => typed(path, text).map(Piece::Services),
        Kind::Region(slug) => typed(path, text).map(|file| Piece::Region(slug.to_owned(), file)),
        Kind::Entry(slug) => typed(path, text).map(|file| Piece::Entry(slug.to_owned(), Box::new(file))),
        Kind::Page(slug) => typed(path, text).map(|file| Piece::Page(slug.to_owned(), file)),
        Kind::EntryText(slug, code) => {
            parse_text(path, text, marks).map(|parsed| Piece::EntryText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
        }
        Kind::PageText(slug, code) => {
            parse_text(path, text, marks).map(|parsed| Piece::PageText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
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
fn parse_text(path: &FilePath, text: Result<&str, Box<Diagnostic>>, marks: Marks) -> Checked<Option<ParsedText>> {
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
    let body_document = markdown::parse_marked(path, text, body, marks == Marks::Sources).take(&mut problems);
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

impl<T> Sourced<T> {
    /// A file that is not there.
    fn none(file: &str) -> Sourced<T> {
        Sourced { file: FilePath::from(format!("content/{file}")), value: None, exists: false }
    }
}

impl Parsed {
    fn empty() -> Parsed {
        Parsed {
            handbook: Sourced::none("handbook.yaml"),
            topics: Sourced::none("topics.yaml"),
            acts: Sourced::none("acts.yaml"),
            facts: Sourced::none("facts.yaml"),
            channels: Sourced::none("channels.yaml"),
            journeys: Sourced::none("journeys.yaml"),
            changes: Sourced::none("changes.yaml"),
            synonyms: Sourced::none("synonyms.yaml"),
            brochures: Sourced::none("brochures.yaml"),
            services: Sourced::none("clinics/services.yaml"),
            regions: BTreeMap::new(),
            entries: BTreeMap::new(),
            pages: BTreeMap::new(),
            lock: Lock::default(),
        }
    }

    /// Forgets a file that is gone.
    fn remove(&mut self, kind: Kind<'_>) {
        match kind {
            Kind::Handbook => self.handbook = Sourced::none("handbook.yaml"),
            Kind::Topics => self.topics = Sourced::none("topics.yaml"),
            Kind::Acts => self.acts = Sourced::none("acts.yaml"),
            Kind::Facts => self.facts = Sourced::none("facts.yaml"),
            Kind::Channels => self.channels = Sourced::none("channels.yaml"),
            Kind::Journeys => self.journeys = Sourced::none("journeys.yaml"),
            Kind::Changes => self.changes = Sourced::none("changes.yaml"),
            Kind::Synonyms => self.synonyms = Sourced::none("synonyms.yaml"),
            Kind::Brochures => self.brochures = Sourced::none("brochures.yaml"),
            Kind::Services => self.services = Sourced::none("clinics/services.yaml"),
            Kind::Region(slug) => {
                self.regions.remove(slug);
            }
            Kind::Entry(slug) => remove_from(&mut self.entries, slug, None, "entry.yaml"),
            Kind::EntryText(slug, code) => remove_from(&mut self.entries, slug, Some(code), "entry.yaml"),
            Kind::Page(slug) => remove_from(&mut self.pages, slug, None, "page.yaml"),
            Kind::PageText(slug, code) => remove_from(&mut self.pages, slug, Some(code), "page.yaml"),
            Kind::Lock => self.lock = Lock::default(),
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
            Piece::Brochures(file) => self.brochures = file,
            Piece::Services(file) => self.services = file,
            Piece::Region(slug, file) => {
                self.regions.insert(slug, file);
            }
            Piece::Entry(slug, file) => folder(&mut self.entries, "faq", &slug, "entry.yaml").data = file,
            Piece::EntryText(slug, code, text) => {
                folder(&mut self.entries, "faq", &slug, "entry.yaml").texts.insert(code, text);
            }
            Piece::Page(slug, file) => *folder(&mut self.pages, "pages", &slug, "page.yaml").data = file,
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
        data: Box::new(Sourced { file: FilePath::from(format!("content/{kind}/{slug}/{data}")), value: None, exists: false }),
        texts: BTreeMap::new(),
    })
}

/// Takes a text, or the data where `code` is none, out of its folder; an empty folder goes too.
fn remove_from<T>(folders: &mut BTreeMap<String, ParsedFolder<T>>, slug: &str, code: Option<&str>, data: &str) {
    let Some(folder) = folders.get_mut(slug) else { return };
    match code {
        Some(code) => {
            folder.texts.remove(code);
        }
        None => *folder.data = Sourced::none(&format!("{}/{data}", folder.folder)),
    }
    if !folder.data.exists && folder.texts.is_empty() {
        folders.remove(slug);
    }
}
