//! The typed files of `content/` as one value that grows and shrinks file by file.

use super::kind::Kind;
use crate::base::diagnostic::FilePath;
use crate::content::act::ActsFile;
use crate::content::brochure::BrochuresFile;
use crate::content::clinic::{RegionFile, ServicesFile};
use crate::content::entry::{EntryFile, PageFile};
use crate::content::fact::FactsFile;
use crate::content::handbook::HandbookFile;
use crate::content::lists::{ChangesFile, ChannelsFile, JourneysFile, SynonymsFile, TopicsFile};
use crate::content::translation_lock::TranslationLock;
use crate::markdown::Document;
use crate::yaml::At;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A typed file and where it came from; no value where the file is missing or broken (which is already reported).
#[derive(Debug)]
pub(crate) struct Sourced<T> {
    /// Its path.
    pub file: FilePath,
    /// What it holds.
    pub value: Option<T>,
    /// Whether there is such a file.
    pub exists: bool,
}

impl<T> Sourced<T> {
    /// Whether the file is there but could not be read: names in it can't be known then.
    pub(crate) fn is_broken(&self) -> bool {
        self.exists && self.value.is_none()
    }
}

/// All files of `content/`, typed.
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
    pub lock: TranslationLock,
}

/// An entry or a page: its data and its texts by language code.
#[derive(Debug)]
pub(crate) struct ParsedFolder<T> {
    /// `faq/quota`.
    pub folder: String,
    /// What is the same in every language.
    pub data: Box<Sourced<T>>,
    /// The texts by language code; `None` for a text that is broken.
    pub texts: BTreeMap<String, Option<Arc<ParsedText>>>,
}

/// A text in one language.
#[derive(Debug)]
pub(crate) struct ParsedText {
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

/// One parsed file on its way into [`Parsed`].
pub(crate) enum Piece {
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
    Lock(TranslationLock),
}

impl<T> Sourced<T> {
    /// A file that is not there.
    fn none(file: &str) -> Sourced<T> {
        Sourced { file: FilePath::from(format!("content/{file}")), value: None, exists: false }
    }
}

impl Parsed {
    pub(super) fn empty() -> Parsed {
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
            lock: TranslationLock::default(),
        }
    }

    /// The code of the source language: the first of `handbook.yaml`; empty where that is broken.
    pub(crate) fn source_code(&self) -> &str {
        self.handbook.value.as_ref().and_then(|file| file.languages.first()).map_or("", |language| &language.code.value)
    }

    /// Forgets a file that is gone.
    pub(super) fn remove(&mut self, kind: Kind<'_>) {
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
            Kind::Lock => self.lock = TranslationLock::default(),
        }
    }

    pub(super) fn add(&mut self, piece: Piece) {
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
