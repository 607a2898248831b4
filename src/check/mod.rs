//! Checks files against each other and builds the [`Handbook`]: references must resolve, every language must be complete, dates and
//! sums must be right. Each file of this folder checks one kind of content.

mod acts;
mod brochures;
mod clock;
mod currencies;
mod directories;
mod entries;
mod facts;
mod languages;
mod links;
mod localized;
mod moved;
mod named_links;
mod parity;
mod parity_cache;
mod paths;
mod placeholders;
mod places;
pub(crate) mod places_table;
mod print_warnings;
mod publish_targets;
mod root_files;
mod same_except;
mod scripts;
mod share_pictures;
mod small_lists;
mod tables;
mod translations;
mod wrong_language;

use parity_cache::ParityCache;
use scripts::DerivedTexts;
pub(crate) use translations::{folders as translations_of, staleness};

use crate::base::address::{site_address, without_secrets};
use crate::base::date::Date;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Severity};
use crate::base::inputs::Inputs;
use crate::base::language::{Language, Languages};
use crate::base::nearest::hint_nearest;
use crate::base::options::Options;
use crate::base::phone::Country;
use crate::base::ui_strings::{Respelling, UiStrings};
use crate::content::handbook::HandbookFile;
use crate::handbook::{CheckedHandbook, Handbook, IndexVec, MapTemplate, NameIndex, OpenPoint, TypedId};
use crate::markdown::RiskyWord;
use crate::msg;
use crate::parse::{Parsed, SourceMarks, Sourced};
use crate::script::Conversions;
use crate::yaml::{At, Given};
use same_except::LanguageExceptions;
use std::collections::BTreeMap;
use std::sync::Arc;
use url::Url;

/// What checks of an earlier state of the handbook found out.
pub(crate) struct CheckCache {
    parity: ParityCache,
    derived: DerivedTexts,
}

impl CheckCache {
    pub(crate) fn new(marks: SourceMarks) -> CheckCache {
        CheckCache { parity: ParityCache::default(), derived: DerivedTexts::new(marks) }
    }
}

/// Runs all checks. The value is `None` if `handbook.yaml` itself is unusable.
pub(crate) fn check(parsed: &Parsed, inputs: &Inputs, options: &Options, cache: &CheckCache) -> Checked<Option<CheckedHandbook>> {
    let Some(file) = parsed.handbook.value.as_ref() else {
        return Checked::clean(None);
    };
    let mut problems = Vec::new();
    let path = &parsed.handbook.file;
    let base_url = base_url(path, file, options, &mut problems);
    let Some((languages, tables)) = languages::languages(path, file, &mut problems) else {
        return Checked { value: None, problems };
    };
    let conversions = scripts::conversions(parsed, &languages, &tables, &mut problems);
    cache.derived.update(parsed, inputs, &languages, &conversions);
    let theme = inputs.theme(&file.theme);
    let known_theme =
        *file.theme == "default" || inputs.themes.keys().any(|path| path.starts_with(&format!("themes/{}/", file.theme.value)));
    if !known_theme {
        problems.push(Diagnostic::error(file.theme.place(path), msg!("unknown-theme", name = &file.theme.value)).hint(msg!("hint-theme")));
    }
    languages::check_fallbacks(path, file, &theme, &mut problems);
    let respelling = |language: &Language| -> Respelling {
        let conversion = conversions.of(language.id).cloned().expect("a derived language has a conversion");
        Arc::new(move |text| conversion.convert(text))
    };
    let words = UiStrings::new(&languages, &file.theme, &theme, options.drafts, respelling).take(&mut problems);
    let mut checker = Checker {
        parsed,
        languages: &languages,
        words: &words,
        options,
        cache: &cache.parity,
        conversions: &conversions,
        derived: &cache.derived,
        risks: Vec::new(),
        as_of: options.as_of.unwrap_or(*file.edition),
        country: country(path, file, &mut problems),
        exceptions: file.languages.iter().map(|language| (language.code.value.clone(), language.same_except.clone())).collect(),
        problems,
        open_points: Vec::new(),
        placeholders: Vec::new(),
    };
    let handbook = checker.handbook(path, file, base_url, inputs);
    checker.report_risks();
    let problems = checker.problems;
    Checked { value: Some(CheckedHandbook { handbook, words }), problems }
}

/// The input of all checks, and the problems found so far.
struct Checker<'a> {
    parsed: &'a Parsed,
    languages: &'a Languages,
    words: &'a UiStrings,
    options: &'a Options,
    cache: &'a ParityCache,
    conversions: &'a Conversions,
    derived: &'a DerivedTexts,
    /// Words of short texts whose conversion a person should decide.
    risks: Vec<(FilePath, RiskyWord)>,
    as_of: Date,
    /// The country whose phone numbers are written without calling code.
    country: Option<Country>,
    /// Differences that are intended in every text of a language.
    exceptions: LanguageExceptions,
    problems: Vec<Diagnostic>,
    open_points: Vec<OpenPoint>,
    /// Texts that are still those of a skeleton.
    placeholders: Vec<Place>,
}

impl Checker<'_> {
    fn handbook(&mut self, path: &FilePath, file: &HandbookFile, base_url: Url, inputs: &Inputs) -> Handbook {
        for (language, written) in self.languages.iter().zip(&file.languages) {
            self.check_exceptions(path, &written.same_except, language, true);
        }
        let topics = self.topics();
        let channels = self.channels();
        let links = self.named_links(inputs);
        let mut acts = self.acts();
        let facts = self.facts();
        let (directories, areas) = self.directories();
        let mut entries = self.entries(&entries::EntryLists { topics: &topics, acts: &acts, channels: &channels });
        let pages = self.pages();
        let names = NameIndex {
            entries: ids_by_name(&entries, |entry| entry.slug.clone()),
            pages: ids_by_name(&pages, |page| page.slug.clone()),
            acts: ids_by_name(&acts, |act| act.id.clone()),
            channels: ids_by_name(&channels, |channel| channel.id.clone()),
            links: ids_by_name(&links, |link| link.id.clone()),
            directories: ids_by_name(&directories, |directory| directory.id.clone()),
            areas: ids_by_name(&areas, |area| format!("{}/{}", directories[area.directory].id, area.slug)),
        };
        let moved = self.moved(&names);
        let journeys = self.journeys(&names, &mut entries);
        let (paths, start) = self.paths(&names);
        self.check_texts(inputs);
        self.root_files(inputs);
        self.share_pictures(inputs);
        acts::add_entries(&mut acts, &entries);
        let title = self.local(path, &file.title);
        let (purpose, lead) = (self.local(path, &file.purpose), self.local(path, &file.lead));
        let (publisher, notice) = (self.local(path, &file.publisher.name), self.local(path, &file.publisher.notice));
        self.local(path, &file.source);
        if let Some(address) = file.publisher.email.as_option() {
            self.email_address(file.publisher.email.place(path), address);
        }
        self.notes(path, &file.open_points);
        self.targets(path, &file.publish);
        let glossary = self.glossary();
        let changes = self.changes();
        let synonyms = self.synonyms();
        let unlisted_regions = self.unlisted_regions();
        let not_covered = self.not_covered();
        let brochures = self.brochures(&topics, &entries, &areas, &names);
        self.print_warnings(&entries, &brochures, inputs);
        self.open_points.sort_by(|a, b| a.place.cmp(&b.place));
        Handbook {
            languages: self.languages.clone(),
            title,
            purpose,
            lead,
            publisher,
            notice,
            map: self.map(path, file),
            email: file.publisher.email.as_option().cloned(),
            base_url,
            edition: *file.edition,
            as_of: self.as_of,
            theme: file.theme.value.clone(),
            topics,
            entries,
            pages,
            acts,
            facts,
            channels,
            links,
            journeys,
            directories,
            areas,
            paths,
            start,
            glossary,
            changes,
            synonyms,
            unlisted_regions,
            not_covered,
            country: self.country,
            pictures: links::picture_sizes(self.parsed, inputs),
            brochures,
            open_points: std::mem::take(&mut self.open_points),
            placeholders: std::mem::take(&mut self.placeholders),
            moved,
            names,
        }
    }

    /// Checks the texts of entries and pages.
    fn check_texts(&mut self, inputs: &Inputs) {
        links::check(self, inputs);
        self.typed_amounts();
        parity::check(self);
        self.placeholder_texts();
        self.placeholder_words(inputs);
        wrong_language::check(self);
        translations::check(self);
    }

    /// The link to a map. An invalid template is reported.
    fn map(&mut self, path: &FilePath, file: &HandbookFile) -> Option<MapTemplate> {
        let written = file.map.as_ref()?;
        let template = MapTemplate::new(written);
        if template.is_none() {
            let problem = Diagnostic::error(written.place(path), msg!("invalid-map", text = &written.value));
            self.problems.push(problem.hint(msg!("hint-map")));
        }
        template
    }

    fn error(&mut self, place: Place, message: crate::base::message::Message) {
        self.problems.push(Diagnostic::error(place, message));
    }

    /// The severity of missing translations.
    fn gap_severity(&self) -> Severity {
        if self.options.drafts { Severity::Warning } else { Severity::Error }
    }

    /// The id of a name in a list. An unknown name is reported, unless the file of the list is itself missing or invalid.
    fn find<'n, I: TypedId, T>(
        &mut self,
        file: &FilePath,
        name: &At<String>,
        list: &Sourced<T>,
        known: impl Iterator<Item = &'n str> + Clone,
        message: crate::base::message::Message,
    ) -> Option<I> {
        let found = known.clone().position(|known| known == name.value).map(I::from_index);
        if found.is_none() && !list.is_broken() && !is_reported_missing(list) {
            let hint = hint_nearest(name, known);
            self.problems.push(Diagnostic::error(name.place(file), message).maybe_hint(hint));
        }
        found
    }
}

fn ids_by_name<I: TypedId, T>(list: &IndexVec<I, T>, name: impl Fn(&T) -> String) -> BTreeMap<String, I> {
    list.iter_with_ids().map(|(id, item)| (name(item), id)).collect()
}

/// Whether the file of a list is missing and required, which is reported elsewhere.
fn is_reported_missing<T>(list: &Sourced<T>) -> bool {
    !list.exists && &*list.file == "content/topics.yaml"
}

/// The country of the handbook. An unknown code is reported.
fn country(path: &FilePath, file: &HandbookFile, problems: &mut Vec<Diagnostic>) -> Option<Country> {
    let code = file.country.as_ref()?;
    let country = Country::new(code);
    if country.is_none() {
        problems.push(Diagnostic::error(code.place(path), msg!("unknown-country", code = &code.value)).hint(msg!("hint-country")));
    }
    country
}

/// The address of the published site, ending in `/`. An invalid address is reported and replaced, so that the rest can be checked.
fn base_url(path: &FilePath, file: &HandbookFile, options: &Options, problems: &mut Vec<Diagnostic>) -> Url {
    let text = options.base_url.as_ref().unwrap_or(&file.base_url.value);
    site_address(text).unwrap_or_else(|| {
        problems.push(
            Diagnostic::error(file.base_url.place(path), msg!("invalid-base-url", text = without_secrets(text)))
                .hint(msg!("hint-base-url")),
        );
        Url::parse("https://handbook.invalid/").expect("our own address")
    })
}

/// The value of a `Given` with its position.
fn given<T>(value: &At<Given<T>>) -> Option<At<&T>> {
    value.as_option().map(|inner| At { value: inner, position: value.position })
}
