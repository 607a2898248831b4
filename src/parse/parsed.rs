//! All typed files of `content/` as one value, to which files can be added and from which they can be removed.

use super::content_path::ContentPath;
use super::table::Sheet;
use crate::base::diagnostic::{FilePath, Position};
use crate::content::SameExceptFile;
use crate::content::act::ActsFile;
use crate::content::brochure::BrochuresFile;
use crate::content::change::ChangesFile;
use crate::content::channel::ChannelsFile;
use crate::content::directory::{DirectoryFile, ListedAreaFile};
use crate::content::entry::{EntryFile, PageFile};
use crate::content::fact::FactsFile;
use crate::content::glossary::GlossaryFile;
use crate::content::handbook::HandbookFile;
use crate::content::import::ImportFile;
use crate::content::journey::JourneysFile;
use crate::content::link::LinksFile;
use crate::content::path::PathsFile;
use crate::content::place::AreaFile;
use crate::content::script::ScriptsFile;
use crate::content::synonym::SynonymsFile;
use crate::content::topic::TopicsFile;
use crate::content::translation_lock::TranslationLock;
use crate::markdown::MarkdownDocument;
use crate::markdown::comparable::ParityToken;
use crate::yaml::At;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A typed file. `value` is `None` if the file is missing or invalid, which has been reported.
#[derive(Debug)]
pub(crate) struct Sourced<T> {
    pub file: FilePath,
    pub value: Option<T>,
    pub exists: bool,
}

impl<T> Sourced<T> {
    /// Whether the file exists but is invalid, so that the names in it are unknown.
    pub(crate) fn is_broken(&self) -> bool {
        self.exists && self.value.is_none()
    }
}

#[derive(Debug)]
pub(crate) struct Parsed {
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
    /// `links.yaml`.
    pub links: Sourced<LinksFile>,
    /// `journeys.yaml`.
    pub journeys: Sourced<JourneysFile>,
    /// `paths.yaml`.
    pub paths: Sourced<PathsFile>,
    /// `glossary.yaml`.
    pub glossary: Sourced<GlossaryFile>,
    /// `changes.yaml`.
    pub changes: Sourced<ChangesFile>,
    /// `synonyms.yaml`.
    pub synonyms: Sourced<SynonymsFile>,
    /// `scripts.yaml`.
    pub scripts: Sourced<ScriptsFile>,
    /// `brochures.yaml`.
    pub brochures: Sourced<BrochuresFile>,
    /// `directories/<name>/`, by name.
    pub directories: BTreeMap<String, ParsedDirectory>,
    /// `faq/<slug>/`, by slug.
    pub entries: BTreeMap<String, ParsedFolder<EntryFile>>,
    /// `pages/<slug>/`, by slug.
    pub pages: BTreeMap<String, ParsedFolder<PageFile>>,
    /// `translations.lock`.
    pub lock: TranslationLock,
}

/// The folder of a directory of places.
#[derive(Debug)]
pub(crate) struct ParsedDirectory {
    /// `directory.yaml`.
    pub data: Sourced<DirectoryFile>,
    /// `<slug>.yaml`, by slug: `ohio/athens`.
    pub areas: BTreeMap<String, Sourced<AreaFile>>,
    /// `places.csv`.
    pub places: Option<Sourced<Sheet>>,
    /// `import.yaml`.
    pub import: Option<Sourced<ImportFile>>,
}

impl ParsedDirectory {
    fn new(name: &str) -> ParsedDirectory {
        ParsedDirectory {
            data: Sourced::missing(&format!("directories/{name}/directory.yaml")),
            areas: BTreeMap::new(),
            places: None,
            import: None,
        }
    }

    fn is_empty(&self) -> bool {
        !self.data.exists && self.areas.is_empty() && self.places.is_none() && self.import.is_none()
    }

    /// A file that exists.
    pub(crate) fn any_file(&self) -> &FilePath {
        let area = self.areas.values().next().map(|area| &area.file);
        let table = self.places.as_ref().map(|places| &places.file);
        area.or(table).or(self.import.as_ref().map(|import| &import.file)).unwrap_or(&self.data.file)
    }

    /// The names in addresses of all areas, including those of files with errors.
    pub(crate) fn area_slugs(&self) -> Vec<String> {
        let mut slugs: Vec<String> = self.areas.keys().cloned().collect();
        if let Some(data) = &self.data.value {
            listed(&data.areas, "", &mut slugs);
        }
        slugs
    }
}

fn listed(areas: &[ListedAreaFile], parent: &str, slugs: &mut Vec<String>) {
    for area in areas {
        let slug = format!("{parent}{}", area.id.value);
        listed(&area.areas, &format!("{slug}/"), slugs);
        slugs.push(slug);
    }
}

/// The folder of an entry or a page.
#[derive(Debug)]
pub(crate) struct ParsedFolder<T> {
    /// `faq/card`.
    pub folder: String,
    /// `entry.yaml` or `page.yaml`.
    pub data: Box<Sourced<T>>,
    /// By language code; `None` if the text is invalid.
    pub texts: BTreeMap<String, Option<Arc<ParsedText>>>,
}

/// A text in one language.
#[derive(Debug)]
pub(crate) struct ParsedText {
    pub file: FilePath,
    pub title: At<String>,
    /// The numbers of the title and other parts that its translations must have.
    pub title_tokens: Vec<(ParityToken, Position)>,
    /// Other names by which search finds the text.
    pub aliases: Vec<At<String>>,
    /// The answer in one sentence.
    pub answer: MarkdownDocument,
    pub body: MarkdownDocument,
    /// Intended differences from the source text.
    pub same_except: Vec<At<SameExceptFile>>,
    /// The hash of title, answer and body. A translation records it, so that later changes of the source are noticed.
    pub fingerprint: String,
    /// Whether the title or a sentence is still that of a skeleton.
    pub is_skeleton: bool,
}

/// A parsed file before it is added to [`Parsed`].
pub(crate) enum ParsedFile {
    Handbook(Sourced<HandbookFile>),
    Topics(Sourced<TopicsFile>),
    Acts(Sourced<ActsFile>),
    Facts(Sourced<FactsFile>),
    Channels(Sourced<ChannelsFile>),
    Links(Sourced<LinksFile>),
    Journeys(Sourced<JourneysFile>),
    Paths(Sourced<PathsFile>),
    Glossary(Sourced<GlossaryFile>),
    Changes(Sourced<ChangesFile>),
    Synonyms(Sourced<SynonymsFile>),
    Scripts(Sourced<ScriptsFile>),
    Brochures(Sourced<BrochuresFile>),
    Directory(String, Box<Sourced<DirectoryFile>>),
    Places(String, Sourced<Sheet>),
    Import(String, Sourced<ImportFile>),
    Area(String, String, Sourced<AreaFile>),
    Entry(String, Box<Sourced<EntryFile>>),
    EntryText(String, String, Option<Arc<ParsedText>>),
    Page(String, Sourced<PageFile>),
    PageText(String, String, Option<Arc<ParsedText>>),
    Lock(TranslationLock),
}

impl<T> Sourced<T> {
    fn missing(file: &str) -> Sourced<T> {
        Sourced { file: FilePath::from(format!("content/{file}")), value: None, exists: false }
    }
}

impl Parsed {
    pub(super) fn empty() -> Parsed {
        Parsed {
            handbook: Sourced::missing("handbook.yaml"),
            topics: Sourced::missing("topics.yaml"),
            acts: Sourced::missing("acts.yaml"),
            facts: Sourced::missing("facts.yaml"),
            channels: Sourced::missing("channels.yaml"),
            links: Sourced::missing("links.yaml"),
            journeys: Sourced::missing("journeys.yaml"),
            paths: Sourced::missing("paths.yaml"),
            glossary: Sourced::missing("glossary.yaml"),
            changes: Sourced::missing("changes.yaml"),
            synonyms: Sourced::missing("synonyms.yaml"),
            scripts: Sourced::missing("scripts.yaml"),
            brochures: Sourced::missing("brochures.yaml"),
            directories: BTreeMap::new(),
            entries: BTreeMap::new(),
            pages: BTreeMap::new(),
            lock: TranslationLock::default(),
        }
    }

    /// The code of the source language, the first in `handbook.yaml`; empty if that file is invalid.
    pub(crate) fn source_code(&self) -> &str {
        self.handbook.value.as_ref().and_then(|file| file.languages.first()).map_or("", |language| &language.code.value)
    }

    /// Removes a deleted file.
    pub(super) fn remove(&mut self, kind: ContentPath<'_>) {
        match kind {
            ContentPath::Handbook => self.handbook = Sourced::missing("handbook.yaml"),
            ContentPath::Topics => self.topics = Sourced::missing("topics.yaml"),
            ContentPath::Acts => self.acts = Sourced::missing("acts.yaml"),
            ContentPath::Facts => self.facts = Sourced::missing("facts.yaml"),
            ContentPath::Channels => self.channels = Sourced::missing("channels.yaml"),
            ContentPath::Links => self.links = Sourced::missing("links.yaml"),
            ContentPath::Journeys => self.journeys = Sourced::missing("journeys.yaml"),
            ContentPath::Paths => self.paths = Sourced::missing("paths.yaml"),
            ContentPath::Glossary => self.glossary = Sourced::missing("glossary.yaml"),
            ContentPath::Changes => self.changes = Sourced::missing("changes.yaml"),
            ContentPath::Synonyms => self.synonyms = Sourced::missing("synonyms.yaml"),
            ContentPath::Scripts => self.scripts = Sourced::missing("scripts.yaml"),
            ContentPath::Brochures => self.brochures = Sourced::missing("brochures.yaml"),
            ContentPath::Directory(name) | ContentPath::Places(name) | ContentPath::Import(name) | ContentPath::Area(name, _) => {
                self.remove_from_directory(name, kind)
            }
            ContentPath::Entry(slug) => remove_from(&mut self.entries, slug, None, "entry.yaml"),
            ContentPath::EntryText(slug, code) => remove_from(&mut self.entries, slug, Some(code), "entry.yaml"),
            ContentPath::Page(slug) => remove_from(&mut self.pages, slug, None, "page.yaml"),
            ContentPath::PageText(slug, code) => remove_from(&mut self.pages, slug, Some(code), "page.yaml"),
            ContentPath::Lock => self.lock = TranslationLock::default(),
        }
    }

    fn directory(&mut self, name: &str) -> &mut ParsedDirectory {
        self.directories.entry(name.to_owned()).or_insert_with(|| ParsedDirectory::new(name))
    }

    /// Removes a file of a directory. An empty directory is removed too.
    fn remove_from_directory(&mut self, name: &str, kind: ContentPath<'_>) {
        let Some(directory) = self.directories.get_mut(name) else { return };
        match kind {
            ContentPath::Places(_) => directory.places = None,
            ContentPath::Import(_) => directory.import = None,
            ContentPath::Area(_, slug) => {
                directory.areas.remove(slug);
            }
            _ => directory.data = ParsedDirectory::new(name).data,
        }
        if directory.is_empty() {
            self.directories.remove(name);
        }
    }

    pub(super) fn add(&mut self, piece: ParsedFile) {
        match piece {
            ParsedFile::Handbook(file) => self.handbook = file,
            ParsedFile::Topics(file) => self.topics = file,
            ParsedFile::Acts(file) => self.acts = file,
            ParsedFile::Facts(file) => self.facts = file,
            ParsedFile::Channels(file) => self.channels = file,
            ParsedFile::Links(file) => self.links = file,
            ParsedFile::Journeys(file) => self.journeys = file,
            ParsedFile::Paths(file) => self.paths = file,
            ParsedFile::Glossary(file) => self.glossary = file,
            ParsedFile::Changes(file) => self.changes = file,
            ParsedFile::Synonyms(file) => self.synonyms = file,
            ParsedFile::Scripts(file) => self.scripts = file,
            ParsedFile::Brochures(file) => self.brochures = file,
            ParsedFile::Directory(name, file) => self.directory(&name).data = *file,
            ParsedFile::Places(name, file) => self.directory(&name).places = Some(file),
            ParsedFile::Import(name, file) => self.directory(&name).import = Some(file),
            ParsedFile::Area(name, slug, file) => {
                self.directory(&name).areas.insert(slug, file);
            }
            ParsedFile::Entry(slug, file) => folder(&mut self.entries, "faq", &slug, "entry.yaml").data = file,
            ParsedFile::EntryText(slug, code, text) => {
                folder(&mut self.entries, "faq", &slug, "entry.yaml").texts.insert(code, text);
            }
            ParsedFile::Page(slug, file) => *folder(&mut self.pages, "pages", &slug, "page.yaml").data = file,
            ParsedFile::PageText(slug, code, text) => {
                folder(&mut self.pages, "pages", &slug, "page.yaml").texts.insert(code, text);
            }
            ParsedFile::Lock(lock) => self.lock = lock,
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

/// Removes a text from its folder, or the data file if `code` is `None`. An empty folder is removed too.
fn remove_from<T>(folders: &mut BTreeMap<String, ParsedFolder<T>>, slug: &str, code: Option<&str>, data: &str) {
    let Some(folder) = folders.get_mut(slug) else { return };
    match code {
        Some(code) => {
            folder.texts.remove(code);
        }
        None => *folder.data = Sourced::missing(&format!("{}/{data}", folder.folder)),
    }
    if !folder.data.exists && folder.texts.is_empty() {
        folders.remove(slug);
    }
}
