//! Checks links, pictures and values in texts: whatever they name must exist.

use super::Checker;
use crate::base::address::has_usual_host;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::base::inputs::Inputs;
use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::content::entry::EntryFile;
use crate::content::fact::{UnitFile, split_fact_key};
use crate::markdown::MarkdownDocument;
use crate::markdown::links::LinkTarget;
use crate::markdown::values::TextValue;
use crate::msg;
use crate::parse::picture::{self, PictureSize};
use crate::parse::{Parsed, ParsedText};
use std::collections::{BTreeMap, BTreeSet};

/// Checks every text once, in its own language.
pub(super) fn check(checker: &mut Checker<'_>, inputs: &Inputs) {
    let assets = inputs.all_assets();
    let files: BTreeSet<&str> = assets.keys().map(String::as_str).collect();
    let parsed = checker.parsed;
    for folder in parsed.entries.values() {
        let names = folder.data.value.as_ref().map(EntryNames::of);
        for text in folder.texts.values().flatten() {
            TextReferences { checker, text, files: &files, names: names.as_ref(), code: code_of(text) }.check();
        }
    }
    for folder in parsed.pages.values() {
        for text in folder.texts.values().flatten() {
            TextReferences { checker, text, files: &files, names: Some(&EntryNames::default()), code: code_of(text) }.check();
        }
    }
}

/// The sizes of the pictures in all texts, by file.
pub(super) fn picture_sizes(parsed: &Parsed, inputs: &Inputs) -> BTreeMap<String, PictureSize> {
    let entries = parsed.entries.values().flat_map(|folder| folder.texts.values());
    let texts = entries.chain(parsed.pages.values().flat_map(|folder| folder.texts.values())).flatten();
    let files: BTreeSet<&str> =
        texts.flat_map(|text| text.answer.pictures.iter().chain(&text.body.pictures)).map(|picture| picture.file.as_str()).collect();
    let size = |file: &str| {
        let (path, bytes) = inputs.assets.get_key_value(format!("assets/{file}").as_str())?;
        Some((file.to_owned(), picture::size(path, bytes)?))
    };
    files.into_iter().filter_map(size).collect()
}

/// The language code of a text, taken from its file name.
fn code_of(text: &ParsedText) -> &str {
    text.file.rsplit('/').next().and_then(|name| name.strip_suffix(".md")).unwrap_or_default()
}

/// The names in the data of an entry to which its texts refer.
#[derive(Default)]
struct EntryNames<'p> {
    /// Open points that have a note.
    notes: Vec<&'p str>,
    tables: Vec<&'p str>,
    calculators: Vec<&'p str>,
}

impl EntryNames<'_> {
    fn of(data: &EntryFile) -> EntryNames<'_> {
        EntryNames {
            notes: data.open_points.iter().filter(|point| point.note.is_some()).map(|point| point.id.as_str()).collect(),
            tables: data.tables.iter().map(|table| table.id.as_str()).collect(),
            calculators: data.calculators.iter().map(|calculator| calculator.id.as_str()).collect(),
        }
    }
}

struct TextReferences<'c, 'p, 'x> {
    checker: &'x mut Checker<'c>,
    text: &'p ParsedText,
    files: &'x BTreeSet<&'x str>,
    /// `None` if the entry's data is invalid.
    names: Option<&'x EntryNames<'x>>,
    code: &'p str,
}

impl TextReferences<'_, '_, '_> {
    fn check(&mut self) {
        let text = self.text;
        for document in [&text.answer, &text.body] {
            for (target, position) in &document.links {
                self.link(target, *position, &text.body);
            }
            for picture in document.pictures.iter().filter(|picture| !self.files.contains(picture.file.as_str())) {
                // A path into `assets/` is the most frequent slip.
                let name = picture.file.rsplit('/').next().filter(|name| self.files.contains(name));
                let hint = match name {
                    Some(name) => Some(msg!("hint-did-you-mean", name = name)),
                    None => hint_nearest(&picture.file, self.files.iter().copied()),
                };
                self.problem(picture.position, msg!("unknown-picture", file = &picture.file), hint);
            }
            for (value, position) in &document.values {
                self.value(value, *position);
            }
        }
    }

    fn problem(&mut self, position: Position, message: Message, hint: Option<Message>) {
        let file: &FilePath = &self.text.file;
        let problem = Diagnostic::error(Place::new(file, position), message).kind(ProblemKind::TextMistake);
        self.checker.problems.push(problem.maybe_hint(hint));
    }

    fn link(&mut self, target: &LinkTarget, position: Position, body: &MarkdownDocument) {
        let parsed = self.checker.parsed;
        match target {
            LinkTarget::Entry { slug, anchor } => self.entry(slug, anchor.as_deref(), position),
            LinkTarget::Here { anchor } => self.anchor(anchor, position, body),
            LinkTarget::Page { slug } if !parsed.pages.contains_key(slug) => {
                let hint = hint_nearest(slug, parsed.pages.keys().map(String::as_str));
                self.problem(position, msg!("unknown-page", slug = slug), hint);
            }
            LinkTarget::Directory { name } if !parsed.directories.contains_key(name) => {
                let hint = hint_nearest(name, parsed.directories.keys().map(String::as_str));
                self.problem(position, msg!("unknown-directory", name = name), hint);
            }
            LinkTarget::Area { name } if !self.checker.is_area(name) => {
                let areas = parsed
                    .directories
                    .iter()
                    .flat_map(|(id, known)| known.area_slugs().into_iter().map(move |slug| format!("{id}/{slug}")));
                let areas: Vec<String> = areas.collect();
                self.problem(position, msg!("unknown-area", slug = name), hint_nearest(name, areas.iter().map(String::as_str)));
            }
            LinkTarget::Act { id } => {
                let ids = parsed.acts.value.iter().flat_map(|file| &file.acts).map(|act| act.id.as_str());
                self.listed(id, ids, parsed.acts.is_broken(), position, msg!("unknown-act", id = id), None);
            }
            LinkTarget::Channel { id } => {
                let ids = parsed.channels.value.iter().flat_map(|file| &file.channels).map(|channel| channel.id.as_str());
                self.listed(id, ids, parsed.channels.is_broken(), position, msg!("unknown-channel", id = id), None);
            }
            LinkTarget::Word { id } => {
                let ids = parsed.glossary.value.iter().flat_map(|file| &file.words).map(|word| word.id.as_str());
                self.listed(id, ids, parsed.glossary.is_broken(), position, msg!("unknown-word", id = id), None);
            }
            LinkTarget::Named { id } => {
                let ids = parsed.links.value.iter().flat_map(|file| &file.links).map(|link| link.id.as_str());
                let hint = Some(msg!("hint-named-link"));
                self.listed(id, ids, parsed.links.is_broken(), position, msg!("unknown-named-link", id = id), hint);
            }
            LinkTarget::File { path } if !self.files.contains(path.as_str()) => {
                let hint = hint_nearest(path, self.files.iter().copied()).unwrap_or_else(|| msg!("hint-file"));
                self.problem(position, msg!("unknown-download", file = path), Some(hint));
            }
            LinkTarget::Outside { address } if address.starts_with("http") && !is_web_address(address) => {
                self.problem(position, msg!("invalid-web-address", link = address), Some(msg!("hint-web-address")));
            }
            LinkTarget::Outside { address } if address.starts_with("mailto:") && !is_mail_address(address) => {
                let address = address.trim_start_matches("mailto:");
                self.problem(position, msg!("invalid-email", text = address), Some(msg!("hint-web-address")));
            }
            _ => {}
        }
    }

    fn entry(&mut self, slug: &str, anchor: Option<&str>, position: Position) {
        let entries = &self.checker.parsed.entries;
        let Some(folder) = entries.get(slug) else {
            let hint = hint_nearest(slug, entries.keys().map(String::as_str));
            return self.problem(position, msg!("unknown-entry", slug = slug), hint);
        };
        // The page in this language shows this text, or (in drafts) the source text.
        let source = &self.checker.languages.source().code;
        let target = folder.texts.get(self.code).or_else(|| folder.texts.get(source)).and_then(Option::as_ref);
        if let (Some(anchor), Some(target)) = (anchor, target) {
            self.anchor(anchor, position, &target.body);
        }
    }

    /// Reports an id that a file does not list, unless the file is broken. `hint` is for an id that no other one resembles.
    fn listed<'n>(
        &mut self,
        id: &str,
        mut ids: impl Iterator<Item = &'n str> + Clone,
        is_broken: bool,
        position: Position,
        message: Message,
        hint: Option<Message>,
    ) {
        let known = ids.clone();
        if !is_broken && !ids.any(|known| known == id) {
            self.problem(position, message, hint_nearest(id, known).or(hint));
        }
    }

    fn anchor(&mut self, anchor: &str, position: Position, body: &MarkdownDocument) {
        if !body.headings.iter().any(|heading| heading.id == anchor) {
            let hint = hint_nearest(anchor, body.headings.iter().map(|heading| heading.id.as_str()));
            self.problem(position, msg!("unknown-anchor", anchor = anchor), hint);
        }
    }

    fn value(&mut self, value: &TextValue, position: Position) {
        match value {
            TextValue::Times { fact, .. } => self.multiple(fact, position, true),
            TextValue::Amount { fact, .. } => self.multiple(fact, position, false),
            TextValue::Fact { key } => self.fact(key, position),
            TextValue::FactTable { id } => {
                self.fact(id, position);
                let without_parts = self
                    .checker
                    .parsed
                    .facts
                    .value
                    .iter()
                    .flat_map(|list| &list.facts)
                    .any(|fact| fact.id.value == *id && fact.parts.is_empty());
                if without_parts {
                    self.problem(position, msg!("fact-without-parts", fact = id), None);
                }
            }
            TextValue::Open { id } | TextValue::Note { id } => {
                self.named(id, |names| &names.notes, position, msg!("unknown-point", id = id), Some(msg!("hint-open-point")));
            }
            TextValue::Table { id } | TextValue::Range { id } => {
                self.named(id, |names| &names.tables, position, msg!("unknown-table", id = id), None);
            }
            TextValue::Calculator { id } => {
                self.named(id, |names| &names.calculators, position, msg!("unknown-calculator", id = id), None);
            }
        }
    }

    /// Reports a name that the entry's data does not have.
    fn named(
        &mut self,
        id: &str,
        list: impl for<'n> Fn(&'n EntryNames<'n>) -> &'n Vec<&'n str>,
        position: Position,
        message: Message,
        hint: Option<Message>,
    ) {
        let Some(known) = self.names.map(list) else { return };
        if !known.contains(&id) {
            let nearest = hint_nearest(id, known.iter().copied());
            self.problem(position, message, nearest.or(hint));
        }
    }

    /// A fact that is multiplied must be a number; one that is named must have a short name.
    fn multiple(&mut self, id: &str, position: Position, is_named: bool) {
        self.fact(id, position);
        let Some(fact) = self.checker.parsed.facts.value.iter().flat_map(|list| &list.facts).find(|fact| fact.id.value == id) else {
            return;
        };
        if matches!(fact.unit.value, UnitFile::Date | UnitFile::Text) {
            self.problem(position, msg!("fact-not-a-number", fact = id), None);
        } else if is_named && fact.short.is_none() {
            self.problem(position, msg!("fact-without-short-name", fact = id), Some(msg!("hint-fact-short-name", fact = id)));
        }
    }

    fn fact(&mut self, key: &str, position: Position) {
        let parsed = self.checker.parsed;
        if parsed.facts.is_broken() {
            return;
        }
        let (id, part) = split_fact_key(key);
        let list = parsed.facts.value.iter().flat_map(|list| &list.facts);
        match list.clone().find(|fact| fact.id.value == id) {
            None => {
                let hint = hint_nearest(id, list.map(|fact| fact.id.as_str()));
                self.problem(position, msg!("unknown-fact", id = key), hint);
            }
            Some(fact) => {
                if let Some(part) = part.filter(|part| !fact.parts.iter().any(|known| known.id.value == **part)) {
                    let hint = hint_nearest(part, fact.parts.iter().map(|part| part.id.as_str()));
                    self.problem(position, msg!("unknown-part", id = part, fact = id), hint);
                }
            }
        }
    }
}

/// Whether a text is a web address that leads to a host.
pub(super) fn is_web_address(address: &str) -> bool {
    url::Url::parse(address).is_ok() && has_usual_host(address)
}

/// `mailto:a@b.kz?subject=…`, also with several addresses.
fn is_mail_address(address: &str) -> bool {
    let addresses = address.trim_start_matches("mailto:").split('?').next().unwrap_or_default();
    addresses.replace("%40", "@").split(',').all(|one| one.contains('@') && has_usual_host(one.trim()))
}
