//! What can be found: entries, every clinic row by itself, regions, acts and other pages, each with the texts that lead to it.

use super::text::{lines, paragraphs};
use crate::base::language::{Language, LanguageId};
use crate::base::ui_strings::{Argument, Words};
use crate::handbook::format;
use crate::handbook::{Act, Entry, Handbook, Region, Row, Text};
use crate::site::{PageKind, path};

/// What a document is. The first letter of its name stands in the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A question with its answer.
    Entry,
    /// Where one examination is done in a region.
    Clinic,
    /// A region's page.
    Region,
    /// A law or an order.
    Act,
    /// Another page.
    Page,
}

impl Kind {
    /// Its name in the index.
    pub(crate) fn letter(self) -> char {
        match self {
            Kind::Entry => 'e',
            Kind::Clinic => 'c',
            Kind::Region => 'r',
            Kind::Act => 'a',
            Kind::Page => 'p',
        }
    }
}

/// Where in a document a text stands; decides how much a word in it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    /// The title.
    Title,
    /// Other names: aliases, the titles in other languages.
    Names,
    /// The answer in one sentence, headings, an address, an act's number.
    Head,
    /// Everything else.
    Body,
    /// Words that mean the same as some of a title or a name.
    Near,
    /// Words that mean the same as some of a head.
    NearHead,
    /// Words that mean the same as some in the body.
    NearBody,
}

/// How many fields there are.
pub(crate) const FIELDS: usize = 7;

/// A text of a document and the language it is in.
#[derive(Debug)]
pub(crate) struct Part {
    /// Where it stands.
    pub field: Field,
    /// Its language.
    pub language: LanguageId,
    /// The words.
    pub text: String,
}

/// A document of the index.
#[derive(Debug)]
pub(crate) struct Document {
    /// What it is.
    pub kind: Kind,
    /// Its address below the root of the site.
    pub url: String,
    /// Shown first.
    pub title: String,
    /// Shown beside the title: a number, a region.
    pub note: String,
    /// Sentences from which the one with the hit is shown, one a line; the first is shown where none has it.
    pub text: String,
    /// The region's place in the handbook.
    pub region: Option<usize>,
    /// The texts by which it is found.
    pub parts: Vec<Part>,
}

/// Every document of a language, kind by kind, in the order of the handbook.
///
/// Without `with_texts` they are found by titles and other names alone: those are enough to tell questions apart.
pub(crate) fn documents(handbook: &Handbook, words: &Words, language: &Language, with_texts: bool) -> Vec<Document> {
    let maker = Maker { handbook, words, language, with_texts };
    let entries = (0..handbook.entries.len()).map(|at| maker.entry(at));
    let rows = handbook.regions.iter().enumerate().flat_map(|(at, region)| {
        let rows = region.rows.iter().chain(&region.certificate);
        rows.map(move |row| maker.row(at, region, row))
    });
    let regions = handbook.regions.iter().enumerate().map(|(at, region)| maker.region(at, region));
    let acts = handbook.acts.iter().map(|act| maker.act(act));
    let pages = (0..handbook.pages.len()).map(|at| maker.page(at));
    let mut documents: Vec<Document> = entries.chain(rows).chain(regions).chain(acts).chain(pages).collect();
    if !with_texts {
        for document in &mut documents {
            document.parts.retain(|part| part.field <= Field::Names);
        }
    }
    documents
}

#[derive(Clone, Copy)]
struct Maker<'a> {
    handbook: &'a Handbook,
    words: &'a Words,
    language: &'a Language,
    with_texts: bool,
}

impl Maker<'_> {
    fn entry(&self, at: usize) -> Document {
        let entry = &self.handbook.entries[at];
        let text = &entry.texts[self.language.id];
        let mut found = self.text(text, |language| &entry.texts[language]);
        if self.with_texts {
            let numbers = entry.acts.iter().map(|act| format::act_line(self.words, self.language.id, &self.handbook.acts[*act]));
            found.parts.extend(numbers.map(|text| self.part(Field::Head, text)));
            found.parts.extend(self.key_facts(entry).into_iter().map(|text| self.part(Field::Body, text)));
            let titles = entry.acts.iter().filter_map(|act| self.handbook.acts[*act].title.as_ref());
            found.parts.extend(titles.map(|title| self.part(Field::Body, title[self.language.id].clone())));
        }
        Document {
            kind: Kind::Entry,
            url: path(self.handbook, self.language, PageKind::Entry(at)),
            note: format!("№\u{a0}{} · {}", entry.number, self.handbook.topics[entry.topic].name[self.language.id]),
            ..found
        }
    }

    fn page(&self, at: usize) -> Document {
        let page = &self.handbook.pages[at];
        let found = self.text(&page.texts[self.language.id], |language| &page.texts[language]);
        // Readers come for answers: of a page about the site its gist is enough.
        let parts = found.parts.into_iter().filter(|part| part.field != Field::Body).collect();
        let text = found.text.lines().next().unwrap_or_default().to_owned();
        Document { kind: Kind::Page, url: path(self.handbook, self.language, PageKind::Page(at)), text, parts, ..found }
    }

    /// What entries and pages have in common.
    fn text<'a>(&self, text: &Text, other: impl Fn(LanguageId) -> &'a Text) -> Document {
        let id = text.language;
        let part = |field, text: String| Part { field, language: id, text };
        let title = text.text.title.value.clone();
        let plain = |text| if self.with_texts { paragraphs(text, self.handbook, self.words, id) } else { Vec::new() };
        let answer = plain(&text.text.answer);
        let body = plain(&text.text.body);
        let mut parts = vec![part(Field::Title, title.clone()), part(Field::Head, answer.join(" "))];
        if self.with_texts {
            parts.extend(text.text.body.headings.iter().map(|heading| part(Field::Head, heading.text.clone())));
            parts.push(part(Field::Body, body.join("\n")));
        }
        for language in self.handbook.languages.iter() {
            let text = other(language.id);
            let names = text.text.aliases.iter().map(|alias| alias.value.clone());
            let title = (language.id != self.language.id).then(|| text.text.title.value.clone());
            parts.extend(names.chain(title).map(|name| Part { field: Field::Names, language: text.language, text: name }));
        }
        let text = lines(answer.into_iter().chain(body));
        Document { kind: Kind::Page, url: String::new(), title, note: String::new(), text, region: None, parts }
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

    fn row(&self, at: usize, region: &Region, row: &Row) -> Document {
        let id = self.language.id;
        let examination = row.examination.map(|at| &self.handbook.examinations[at]);
        let name = examination.map(|examination| &examination.short).or(self.handbook.certificate.as_ref());
        let anchor = examination.map_or("certificate", |examination| &examination.id);
        let title = name.map_or_else(String::new, |name| name[id].clone());
        let mut parts = vec![self.part(Field::Title, title.clone()), self.part(Field::Title, region.name[id].clone())];
        let full = examination.map(|examination| &examination.name);
        for language in self.handbook.languages.iter().map(|language| language.id) {
            let is_other = language != id;
            let names = name.filter(|_| is_other).into_iter().chain(full).chain(Some(&region.name).filter(|_| is_other));
            let names = names.chain(&region.abbreviation).map(|name| name[language].clone());
            parts.extend(names.map(|text| Part { field: Field::Names, language, text }));
        }
        let addresses: Vec<String> = row.places.iter().map(|place| self.address(place)).collect();
        let routes: Vec<String> =
            row.routes.iter().map(|(kind, numbers)| format!("{} {}", self.words.get(id, kind.word()), numbers.join(", "))).collect();
        let phones: Vec<String> = row.phones.iter().map(|phone| phone.text.clone()).collect();
        parts.extend(addresses.iter().map(|address| self.part(Field::Head, address.clone())));
        for place in &row.places {
            // Streets keep their names when people write in another language of the handbook.
            let others = self.handbook.languages.iter().filter(|language| language.id != id);
            parts.extend(others.map(|language| Part {
                field: Field::Body,
                language: language.id,
                text: place.address[language.id].clone(),
            }));
        }
        parts.extend(routes.iter().chain(&phones).map(|text| self.part(Field::Body, text.clone())));
        parts.extend(row.phones.iter().map(|phone| self.part(Field::Body, spellings(&phone.text))));
        parts.extend(row.bring.iter().map(|bring| self.part(Field::Body, bring[id].clone())));
        Document {
            kind: Kind::Clinic,
            url: format!("{}#{anchor}", path(self.handbook, self.language, PageKind::Region(at))),
            title,
            note: region.name[id].clone(),
            text: lines(addresses.into_iter().chain(routes).chain(phones)),
            region: Some(at),
            parts,
        }
    }

    fn address(&self, place: &crate::handbook::PlaceOf) -> String {
        let id = self.language.id;
        let words = place.name.iter().chain(&place.locality).chain([&place.address]).map(|text| text[id].clone());
        words.collect::<Vec<_>>().join(", ")
    }

    fn region(&self, at: usize, region: &Region) -> Document {
        let id = self.language.id;
        let title = self.words.format(id, "title_region", &[("region", Argument::Text(&region.name[id]))]);
        let mut parts = vec![self.part(Field::Title, title.clone()), self.part(Field::Head, region.answer[id].clone())];
        for language in self.handbook.languages.iter().map(|language| language.id) {
            let names = [&region.name].into_iter().chain(&region.abbreviation).map(|name| name[language].clone());
            parts.extend(names.map(|text| Part { field: Field::Names, language, text }));
        }
        Document {
            kind: Kind::Region,
            url: path(self.handbook, self.language, PageKind::Region(at)),
            title,
            note: String::new(),
            text: region.answer[id].clone(),
            region: Some(at),
            parts,
        }
    }

    fn act(&self, act: &Act) -> Document {
        let id = self.language.id;
        let line = format::act_line(self.words, id, act);
        let title = act.title.as_ref().map_or_else(|| line.clone(), |title| title[id].clone());
        let mut parts = vec![self.part(Field::Title, line.clone()), self.part(Field::Title, title.clone())];
        parts.extend(act.issuer.iter().map(|issuer| self.part(Field::Body, issuer[id].clone())));
        parts.extend(act.registration.iter().map(|(number, _)| self.part(Field::Body, number.clone())));
        for language in self.handbook.languages.iter().filter(|language| language.id != id) {
            let title = act.title.iter().map(|title| title[language.id].clone());
            parts.extend(title.map(|text| Part { field: Field::Names, language: language.id, text }));
        }
        Document {
            kind: Kind::Act,
            url: format!("{}#{}", path(self.handbook, self.language, PageKind::Acts), act.id),
            note: if title == line { String::new() } else { line.clone() },
            title,
            text: act.issuer.as_ref().map_or_else(String::new, |issuer| issuer[id].clone()),
            region: None,
            parts,
        }
    }

    fn part(&self, field: Field, text: String) -> Part {
        Part { field, language: self.language.id, text }
    }
}

/// A phone as people type it: with 8 and the code of the town, without 8, the last digits alone.
fn spellings(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let national = match digits.len() {
        11 => &digits[1..],
        _ => digits.as_str(),
    };
    let local = phone.rsplit([')', ' ']).next().unwrap_or_default().chars().filter(char::is_ascii_digit).collect::<String>();
    let with_eight = if national.len() == 10 { format!("8{national}") } else { String::new() };
    [national, &with_eight, &local].into_iter().filter(|spelling| spelling.len() > 3).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn a_phone_in_its_spellings() {
        assert_eq!(spellings("8 (7212) 41-69-34"), "7212416934 87212416934 416934");
        assert_eq!(spellings("+7 727 244 22 55"), "7272442255 87272442255");
        assert_eq!(spellings("416934"), "416934 416934");
    }
}
