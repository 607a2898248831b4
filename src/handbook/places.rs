//! Places: where services are given, and how to get there.

use super::{Localized, Note, ServiceId};
use crate::base::diagnostic::Place;
use crate::base::language::LanguageId;
use crate::base::opening_hours::OpeningHours;
use crate::base::phone::PhoneNumber;
use crate::base::ui_strings::{Argument, UiStrings};

/// A place of a directory. (A `Place` is a position in a file.)
#[derive(Debug)]
pub(crate) struct Location {
    /// Where it is written.
    pub place: Place,
    /// At least one, in the order of the directory.
    pub services: Vec<ServiceId>,
    pub contact: Contact,
    /// What to take along.
    pub bring: Option<Localized>,
    pub notes: Vec<Note>,
}

/// How to reach a place. Places with equal contacts are shown together. Each list is empty where the source gives nothing.
#[derive(Debug, PartialEq)]
pub(crate) struct Contact {
    pub addresses: Vec<Address>,
    /// How to find the place.
    pub directions: Option<Localized>,
    pub transport: Vec<Route>,
    pub phones: Vec<Phone>,
    pub email: Vec<String>,
    pub web: Vec<String>,
    pub hours: Option<OpeningHours>,
    pub cost: Option<Localized>,
    /// What else readers must know.
    pub note: Option<Localized>,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Address {
    /// The town; `None` where the source does not name it, or all places of the directory are in one town.
    pub locality: Option<Localized>,
    /// Whether to say that the source does not name the town.
    pub lacks_locality: bool,
    /// Street and house.
    pub address: Localized,
    /// The institution.
    pub name: Option<Localized>,
    /// Latitude and longitude in degrees.
    pub coordinates: Option<(f64, f64)>,
}

/// Public transport of one kind.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Route {
    /// The theme has the words `route_<kind>`.
    pub kind: String,
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
    pub transport: Vec<String>,
    pub phones: Vec<String>,
    /// The digits of each phone as people type them.
    pub phone_spellings: Vec<String>,
    /// Directions, cost, notes, web and e-mail addresses.
    pub others: Vec<String>,
}

impl Contact {
    pub(crate) fn lines(&self, words: &UiStrings, language: LanguageId) -> ContactLines {
        // Hours are not indexed: readers do not search for a time of day.
        let Contact { addresses, directions, transport, phones, email, web, hours: _, cost, note } = self;
        let texts = [directions, cost, note].into_iter().flatten().map(|text| text[language].clone());
        ContactLines {
            addresses: addresses.iter().map(|address| words.respell(language, &address.line(language))).collect(),
            transport: transport.iter().map(|route| route.line(words, language)).collect(),
            phones: phones.iter().map(|phone| phone.line(words, language)).collect(),
            phone_spellings: phones.iter().map(Phone::spellings).collect(),
            others: texts.chain(email.iter().chain(web).cloned()).collect(),
        }
    }
}

impl Address {
    /// Institution, town and street, separated by commas.
    fn line(&self, language: LanguageId) -> String {
        let Address { locality, lacks_locality: _, address, name, coordinates: _ } = self;
        let parts = name.iter().chain(locality).chain([address]).map(|text| text[language].as_str());
        parts.collect::<Vec<_>>().join(", ")
    }
}

impl Route {
    /// The UI string of a kind of transport without numbers.
    pub(crate) fn word(kind: &str) -> String {
        format!("route_{kind}")
    }

    fn line(&self, words: &UiStrings, language: LanguageId) -> String {
        let Route { kind, numbers } = self;
        format!("{} {}", words.get(language, &Route::word(kind)), words.respell(language, &numbers.join(", ")))
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
                words.format_as_written(language, "phone_extension", &arguments)
            }
        }
    }

    /// The number with its purpose.
    fn line(&self, words: &UiStrings, language: LanguageId) -> String {
        let text = self.text(words, language);
        self.purpose.as_ref().map_or(text.clone(), |purpose| format!("{text}, {}", purpose[language]))
    }

    /// The digits as people type them.
    pub(crate) fn spellings(&self) -> String {
        match &self.number {
            PhoneForm::Dialled(number) => number.spellings.join(" "),
            PhoneForm::Faulty(text) => text.chars().filter(char::is_ascii_digit).collect(),
        }
    }
}
