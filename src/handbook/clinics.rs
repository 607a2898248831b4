//! Regions with their addresses, and the medical examinations that are done there.

use super::{ExaminationId, Localized, Note};
use crate::base::date::Date;
use crate::base::language::LanguageId;
use crate::base::ui_strings::{Argument, UiStrings};
use crate::content::clinic::RouteKind;
use crate::phone::PhoneNumber;

#[derive(Debug)]
pub(crate) struct Examination {
    /// Also its anchor on the page of a region.
    pub id: String,
    pub name: Localized,
    pub short: Localized,
    pub notes: Vec<Note>,
}

#[derive(Debug)]
pub(crate) struct Region {
    pub slug: String,
    pub name: Localized,
    pub abbreviation: Option<Localized>,
    /// When the table was last compared with its source.
    pub checked_on: Date,
    /// When the table must be compared again.
    pub review_by: Date,
    /// The answer in one sentence.
    pub answer: Localized,
    /// One row per examination, in the order of the examinations.
    pub rows: Vec<ClinicRow>,
    /// Where the conclusion is issued.
    pub certificate: Option<ClinicRow>,
    pub notes: Vec<Note>,
}

/// Where an examination is done or where the conclusion is issued.
#[derive(Debug)]
pub(crate) struct ClinicRow {
    /// `None` for the conclusion.
    pub examination: Option<ExaminationId>,
    pub contact: Contact,
    /// What to take along.
    pub bring: Option<Localized>,
    pub notes: Vec<Note>,
}

/// How to reach a place. Rows with equal contacts are shown together. Each list is empty where the source gives nothing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Contact {
    pub addresses: Vec<ClinicAddress>,
    pub routes: Vec<Route>,
    pub phones: Vec<Phone>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ClinicAddress {
    /// The town; `None` where the source does not name it.
    pub locality: Option<Localized>,
    /// Street and house.
    pub address: Localized,
    /// The institution.
    pub name: Option<Localized>,
}

/// Public transport of one kind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Route {
    pub kind: RouteKind,
    pub numbers: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phone {
    pub number: PhoneForm,
    /// What the number is for.
    pub purpose: Option<Localized>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PhoneForm {
    Dialled(PhoneNumber),
    /// A number that the source has wrong, as it is written there.
    Faulty(String),
}

/// A contact as lines of plain text, for search.
pub(crate) struct ContactLines {
    pub addresses: Vec<String>,
    pub routes: Vec<String>,
    pub phones: Vec<String>,
    /// The digits of each phone as people type them.
    pub phone_spellings: Vec<String>,
}

impl Contact {
    pub(crate) fn lines(&self, words: &UiStrings, language: LanguageId) -> ContactLines {
        let Contact { addresses, routes, phones } = self;
        ContactLines {
            addresses: addresses.iter().map(|address| words.respell(language, &address.line(language))).collect(),
            routes: routes.iter().map(|route| route.line(words, language)).collect(),
            phones: phones.iter().map(|phone| phone.line(words, language)).collect(),
            phone_spellings: phones.iter().map(Phone::spellings).collect(),
        }
    }
}

impl ClinicAddress {
    /// Institution, town and street, separated by commas.
    fn line(&self, language: LanguageId) -> String {
        let ClinicAddress { locality, address, name } = self;
        let parts = name.iter().chain(locality).chain([address]).map(|text| text[language].as_str());
        parts.collect::<Vec<_>>().join(", ")
    }
}

impl Route {
    fn line(&self, words: &UiStrings, language: LanguageId) -> String {
        let Route { kind, numbers } = self;
        format!("{} {}", words.get(language, kind.word()), words.respell(language, &numbers.join(", ")))
    }
}

impl Phone {
    /// The number with its extension.
    pub(crate) fn text(&self, words: &UiStrings, language: LanguageId) -> String {
        match &self.number {
            PhoneForm::Faulty(text) => text.clone(),
            PhoneForm::Dialled(PhoneNumber { text, extension: None, .. }) => text.clone(),
            PhoneForm::Dialled(PhoneNumber { text, extension: Some(extension), .. }) => {
                let arguments = [("number", Argument::Text(text)), ("extension", Argument::Text(extension))];
                words.format(language, "phone_extension", &arguments)
            }
        }
    }

    /// The number with its purpose.
    fn line(&self, words: &UiStrings, language: LanguageId) -> String {
        let text = self.text(words, language);
        self.purpose.as_ref().map_or(text.clone(), |purpose| format!("{text}, {}", purpose[language]))
    }

    fn spellings(&self) -> String {
        match &self.number {
            PhoneForm::Dialled(number) => number.spellings.join(" "),
            PhoneForm::Faulty(text) => text.chars().filter(char::is_ascii_digit).collect(),
        }
    }
}
