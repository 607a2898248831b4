//! The documents of the index: entries, places, areas, acts and other pages, each with the texts by which it is found.

use super::text::{SECTION, TextOf, lines, paragraphs};
use crate::base::language::{Language, LanguageId};
use crate::base::phone::{self, Country};
use crate::base::ui_strings::UiStrings;
use crate::handbook::format;
use crate::handbook::{Act, Area, AreaId, ContactLines, Entry, EntryId, Handbook, Location, PageId, ReaderPathId, Service, TextInLanguage};
use crate::markdown::links::LinkTarget;
use crate::script::isolated;
use crate::site::{PageKind, path};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DocumentKind {
    Entry,
    /// A place of a directory.
    Place,
    Area,
    Act,
    Page,
}

impl DocumentKind {
    /// The code of the kind in the index files.
    pub(crate) fn letter(self) -> char {
        match self {
            DocumentKind::Entry => 'e',
            DocumentKind::Place => 'c',
            DocumentKind::Area => 'r',
            DocumentKind::Act => 'a',
            DocumentKind::Page => 'p',
        }
    }
}

/// A field of a document; determines the weight of the terms in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum IndexField {
    Title,
    /// Aliases, and the titles in other languages.
    Aliases,
    /// The short answer, headings, an address, the number of an act.
    Summary,
    Body,
    /// Synonyms of words in a title or alias.
    Synonym,
    /// Synonyms of words in the summary.
    SummarySynonym,
    /// Synonyms of words in the body.
    BodySynonym,
}

/// Number of fields.
pub(crate) const FIELDS: usize = 7;

#[derive(Debug)]
pub(crate) struct FieldText {
    pub field: IndexField,
    pub language: LanguageId,
    pub text: String,
}

#[derive(Debug)]
pub(crate) struct SearchDocument {
    pub kind: DocumentKind,
    /// Path relative to the root of the site, with the fragment.
    pub url: String,
    pub title: String,
    /// Displayed next to the title: a number, an area.
    pub note: String,
    /// Sentences, one per line. The browser shows the one that matches best, or the first. Lines that start with [`SECTION`] hold the anchor of the
    /// section that follows.
    pub text: String,
    /// The area whose places it shows.
    pub area: Option<AreaId>,
    /// The indexed texts.
    pub parts: Vec<FieldText>,
}

/// All documents of a language, grouped by kind, in the order of the handbook.
///
/// Without `with_texts` only titles and aliases are indexed, which is enough to compare entries with each other.
///
/// A derived language is searched by the texts of its source, since keys are the same in every script.
pub(crate) fn documents(handbook: &Handbook, words: &UiStrings, language: &Language, with_texts: bool) -> Vec<SearchDocument> {
    let shown = documents_in(handbook, words, language, with_texts);
    if language.derived_from.is_none() {
        return shown;
    }
    let indexed = documents_in(handbook, words, handbook.languages.written_form(language), with_texts);
    let both = shown.into_iter().zip(indexed);
    both.map(|(shown, indexed)| SearchDocument { parts: indexed.parts, ..isolated_document(language, shown) }).collect()
}

/// A document with its texts readable in the direction of the language.
fn isolated_document(language: &Language, document: SearchDocument) -> SearchDocument {
    let line = |line: &str| if line.starts_with(SECTION) { line.to_owned() } else { isolated(language, line.to_owned()) };
    SearchDocument {
        title: isolated(language, document.title),
        note: isolated(language, document.note),
        text: document.text.split('\n').map(line).collect::<Vec<_>>().join("\n"),
        ..document
    }
}

fn documents_in(handbook: &Handbook, words: &UiStrings, language: &Language, with_texts: bool) -> Vec<SearchDocument> {
    let builder = DocumentBuilder { handbook, words, language, with_texts };
    let entries = handbook.entries.ids().map(|id| builder.entry(id));
    let places = handbook.areas.iter_with_ids().flat_map(|(id, area)| {
        // The first service of a place is its anchor.
        let anchors = area.anchors(&handbook.directories[area.directory]).into_iter();
        let firsts = anchors.filter(|(service, _, place)| place.services.first() == Some(service));
        firsts.map(move |(_, anchor, place)| builder.place(id, &anchor, place))
    });
    let areas = handbook.areas.iter_with_ids().map(|(id, area)| builder.area(id, area));
    let acts = handbook.acts.iter().map(|act| builder.act(act));
    let pages = handbook.pages.ids().map(|id| builder.page(id));
    let paths = handbook.paths.ids().map(|id| builder.path(id));
    let contacts = (!handbook.channels.is_empty()).then(|| builder.contacts());
    let mut documents: Vec<SearchDocument> =
        entries.chain(places).chain(areas).chain(acts).chain(pages).chain(paths).chain(contacts).collect();
    if !with_texts {
        for document in &mut documents {
            document.parts.retain(|part| part.field <= IndexField::Aliases);
        }
    }
    documents
}

#[derive(Clone, Copy)]
struct DocumentBuilder<'a> {
    handbook: &'a Handbook,
    words: &'a UiStrings,
    language: &'a Language,
    with_texts: bool,
}

impl DocumentBuilder<'_> {
    fn entry(&self, id: EntryId) -> SearchDocument {
        let entry = &self.handbook.entries[id];
        let text = &entry.texts[self.language.id];
        let mut document = self.text(text, Some(entry), |language| &entry.texts[language]);
        if self.with_texts {
            let numbers = entry.acts.iter().flatten().map(|act| format::act_line(self.words, self.language.id, &self.handbook.acts[*act]));
            document.parts.extend(numbers.map(|text| self.part(IndexField::Summary, text)));
            document.parts.extend(self.key_facts(entry).into_iter().map(|text| self.part(IndexField::Body, text)));
            let titles = entry.acts.iter().flatten().filter_map(|act| self.handbook.acts[*act].title.as_ref());
            document.parts.extend(titles.map(|title| self.part(IndexField::Body, title[self.language.id].clone())));
        }
        let sign = self.words.get(self.language.id, "number_sign");
        let number = format::entry_number(self.words, self.language.id, entry.number);
        SearchDocument {
            kind: DocumentKind::Entry,
            url: path(self.handbook, self.language, PageKind::Entry(id)),
            note: format!("{sign}\u{a0}{number} · {}", self.handbook.topics[entry.topic].name[self.language.id]),
            ..document
        }
    }

    fn page(&self, id: PageId) -> SearchDocument {
        let page = &self.handbook.pages[id];
        let document = self.text(&page.texts[self.language.id], None, |language| &page.texts[language]);
        // Of pages about the site only the summary is indexed, so that they do not compete with answers.
        let parts = document.parts.into_iter().filter(|part| part.field != IndexField::Body).collect();
        let text = document.text.lines().find(|line| !line.starts_with(SECTION)).unwrap_or_default().trim_start().to_owned();
        SearchDocument { kind: DocumentKind::Page, url: path(self.handbook, self.language, PageKind::Page(id)), text, parts, ..document }
    }

    fn path(&self, id: ReaderPathId) -> SearchDocument {
        let reader_path = &self.handbook.paths[id];
        let language = self.language.id;
        let (title, who) = (reader_path.title[language].clone(), reader_path.who[language].clone());
        let others = self.handbook.languages.written().filter(|other| other.id != language);
        let titles =
            others.map(|other| FieldText { field: IndexField::Aliases, language: other.id, text: reader_path.title[other.id].clone() });
        let own = [self.part(IndexField::Title, title.clone()), self.part(IndexField::Summary, who.clone())];
        SearchDocument {
            kind: DocumentKind::Page,
            url: path(self.handbook, self.language, PageKind::ReaderPath(id)),
            title,
            note: String::new(),
            text: who,
            area: None,
            parts: own.into_iter().chain(titles).collect(),
        }
    }

    /// The page with portals and offices: their phones and addresses. Their names are not indexed, so that it does not compete with answers.
    fn contacts(&self) -> SearchDocument {
        let word = |language: LanguageId, key: &str| self.words.get(language, key).to_owned();
        let title = word(self.language.id, "title_contacts");
        let text = word(self.language.id, "description_contacts");
        let mut parts = vec![self.part(IndexField::Title, title.clone()), self.part(IndexField::Summary, text.clone())];
        for language in self.handbook.languages.written() {
            let aliases = word(language.id, "contacts_aliases");
            parts.extend(aliases.split(", ").map(|text| FieldText {
                field: IndexField::Aliases,
                language: language.id,
                text: text.to_owned(),
            }));
        }
        for channel in self.handbook.channels.iter() {
            parts.extend(channel.address.iter().map(|address| self.part(IndexField::Body, address[self.language.id].clone())));
            parts.extend(channel.phones.iter().map(|phone| self.part(IndexField::Body, phone.spellings())));
        }
        SearchDocument {
            kind: DocumentKind::Page,
            url: path(self.handbook, self.language, PageKind::Contacts),
            title,
            note: String::new(),
            text,
            area: None,
            parts,
        }
    }

    /// The fields that entries and pages share.
    fn text<'a>(&self, text: &TextInLanguage, entry: Option<&Entry>, other: impl Fn(LanguageId) -> &'a TextInLanguage) -> SearchDocument {
        let id = text.language;
        let part = |field, text: String| FieldText { field, language: id, text };
        let title = text.text.title.value.clone();
        let of = TextOf { handbook: self.handbook, entry };
        let plain = |text| if self.with_texts { paragraphs(text, of, self.words, id) } else { Vec::new() };
        let answer = plain(&text.text.answer);
        let body = plain(&text.text.body);
        let mut parts = vec![part(IndexField::Title, title.clone()), part(IndexField::Summary, answer.join(" "))];
        if self.with_texts {
            parts.extend(text.text.body.headings.iter().map(|heading| part(IndexField::Summary, heading.text.clone())));
            let indexed: Vec<&str> = body.iter().map(String::as_str).filter(|line| !line.starts_with(SECTION)).collect();
            parts.push(part(IndexField::Body, indexed.join("\n")));
            let links = text.text.body.links.iter().chain(&text.text.answer.links);
            let phones = links.filter_map(|(target, _)| phone_spellings(target, self.handbook.country));
            parts.extend(phones.map(|phone| part(IndexField::Body, phone)));
        }
        for language in self.handbook.languages.written() {
            let text = other(language.id);
            let names = text.text.aliases.iter().map(|alias| alias.value.clone());
            let title = (language.id != self.language.id).then(|| text.text.title.value.clone());
            parts.extend(names.chain(title).map(|name| FieldText { field: IndexField::Aliases, language: text.language, text: name }));
        }
        let text = lines(answer.into_iter().chain(body));
        SearchDocument { kind: DocumentKind::Page, url: String::new(), title, note: String::new(), text, area: None, parts }
    }

    fn key_facts(&self, entry: &Entry) -> Vec<String> {
        let id = self.language.id;
        let local = |text: &crate::handbook::Localized| text[id].clone();
        let mut facts: Vec<String> = entry.who.iter().chain(&entry.documents).map(local).collect();
        for term in &entry.terms {
            facts.push(format!("{}: {}", term.of[id], format::term(self.words, id, term)));
        }
        facts.extend(entry.apply_at.iter().map(|at| local(&self.handbook.channels[*at].name)));
        facts
    }

    fn place(&self, area_id: AreaId, anchor: &str, place: &Location) -> SearchDocument {
        let id = self.language.id;
        let area = &self.handbook.areas[area_id];
        let directory = &self.handbook.directories[area.directory];
        let services: Vec<&Service> = place.services.iter().map(|service| &directory.services[*service]).collect();
        // Where all places have the same service, only their names tell them apart.
        let own_name = place.contact.addresses.first().filter(|_| directory.services.len() == 1);
        let own_name = own_name.map(|address| address.name.as_ref().unwrap_or(&address.address)[id].clone());
        let names: Vec<&str> = services.iter().map(|service| service.short[id].as_str()).collect();
        let title = own_name.unwrap_or_else(|| names.join(self.words.get(id, "list_separator")));
        let mut parts = vec![self.part(IndexField::Title, title.clone()), self.part(IndexField::Title, area.name[id].clone())];
        for language in self.handbook.languages.written().map(|language| language.id) {
            let is_other = language != id;
            let shorts = services.iter().filter(|_| is_other).map(|service| &service.short);
            let fulls = services.iter().map(|service| &service.name);
            let names = shorts.chain(fulls).chain(Some(&area.name).filter(|_| is_other));
            let names = names.chain(&area.abbreviation).map(|name| name[language].clone());
            parts.extend(names.map(|text| FieldText { field: IndexField::Aliases, language, text }));
        }
        let ContactLines { addresses, transport, phones, phone_spellings, others } = place.contact.lines(self.words, id);
        parts.extend(addresses.iter().map(|address| self.part(IndexField::Summary, address.clone())));
        for address in &place.contact.addresses {
            // People also type street names in the other languages of the handbook.
            let others = self.handbook.languages.written().filter(|language| language.id != id);
            parts.extend(others.map(|language| FieldText {
                field: IndexField::Body,
                language: language.id,
                text: address.address[language.id].clone(),
            }));
        }
        parts.extend(transport.iter().map(|text| self.part(IndexField::Body, text.clone())));
        // The browser joins the digits of a phone number, so its groups need no terms.
        parts.extend(phone_spellings.into_iter().map(|digits| self.part(IndexField::Body, digits)));
        parts.extend(place.bring.iter().map(|bring| self.part(IndexField::Body, bring[id].clone())));
        parts.extend(others.into_iter().map(|text| self.part(IndexField::Body, text)));
        SearchDocument {
            kind: DocumentKind::Place,
            url: format!("{}#{anchor}", path(self.handbook, self.language, PageKind::Area(area_id))),
            title,
            note: area.name[id].clone(),
            text: lines(addresses.into_iter().chain(transport).chain(phones)),
            area: Some(area_id),
            parts,
        }
    }

    fn area(&self, area_id: AreaId, area: &Area) -> SearchDocument {
        let id = self.language.id;
        let title = self.handbook.directories[area.directory].area_title(area, self.words, id);
        let answer = area.answer.as_ref().map_or("", |answer| &answer[id]);
        let mut parts = vec![self.part(IndexField::Title, title.clone()), self.part(IndexField::Summary, answer.to_owned())];
        for language in self.handbook.languages.written().map(|language| language.id) {
            let names = [&area.name].into_iter().chain(&area.abbreviation).map(|name| name[language].clone());
            parts.extend(names.map(|text| FieldText { field: IndexField::Aliases, language, text }));
        }
        SearchDocument {
            kind: DocumentKind::Area,
            url: path(self.handbook, self.language, PageKind::Area(area_id)),
            title,
            note: String::new(),
            text: answer.to_owned(),
            area: Some(area_id),
            parts,
        }
    }

    fn act(&self, act: &Act) -> SearchDocument {
        let id = self.language.id;
        let line = format::act_line(self.words, id, act);
        let title = act.title.as_ref().map_or_else(|| line.clone(), |title| title[id].clone());
        let mut parts = vec![self.part(IndexField::Title, line.clone()), self.part(IndexField::Title, title.clone())];
        parts.extend(act.issuer.iter().map(|issuer| self.part(IndexField::Body, issuer[id].clone())));
        parts.extend(act.registration.iter().map(|(number, _)| self.part(IndexField::Body, number.clone())));
        for language in self.handbook.languages.written().filter(|language| language.id != id) {
            let title = act.title.iter().map(|title| title[language.id].clone());
            parts.extend(title.map(|text| FieldText { field: IndexField::Aliases, language: language.id, text }));
        }
        SearchDocument {
            kind: DocumentKind::Act,
            url: format!("{}#{}", path(self.handbook, self.language, PageKind::Acts), act.id),
            note: if title == line { String::new() } else { line.clone() },
            title,
            text: act.issuer.as_ref().map_or_else(String::new, |issuer| issuer[id].clone()),
            area: None,
            parts,
        }
    }

    fn part(&self, field: IndexField, text: String) -> FieldText {
        FieldText { field, language: self.language.id, text }
    }
}

/// The phone number to which a link leads, in all its spellings.
fn phone_spellings(target: &LinkTarget, home: Option<Country>) -> Option<String> {
    let number = match target {
        LinkTarget::Phone { number } => number,
        LinkTarget::Outside { address } => address.strip_prefix("tel:")?,
        _ => return None,
    };
    Some(phone::read(number, home).ok()?.spellings.join(" "))
}
