//! Regions with their addresses, and the medical examinations that are done there.

use super::{ExaminationId, Localized, Note};
use crate::base::date::Date;
use crate::base::language::LanguageId;
use crate::base::ui_strings::UiStrings;
use crate::content::clinic::RouteKind;

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
    /// As people read it.
    pub text: String,
    /// `+77212347042`; `None` where the number can't be dialled.
    pub dial: Option<String>,
}

/// A contact as lines of plain text, for search.
pub(crate) struct ContactLines {
    pub addresses: Vec<String>,
    pub routes: Vec<String>,
    pub phones: Vec<String>,
}

impl Contact {
    pub(crate) fn lines(&self, words: &UiStrings, language: LanguageId) -> ContactLines {
        let Contact { addresses, routes, phones } = self;
        ContactLines {
            addresses: addresses.iter().map(|address| words.respell(language, &address.line(language))).collect(),
            routes: routes.iter().map(|route| route.line(words, language)).collect(),
            phones: phones.iter().map(|phone| phone.text.clone()).collect(),
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
