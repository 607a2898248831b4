//! Views of the list of regions and of a region with its addresses.

use super::{CheckedView, EntryLink, NoteView, RegionList};
use crate::base::language::LanguageId;
use crate::base::ui_strings::UiStrings;
use crate::handbook::{ClinicAddress, Contact, MapTemplate, Phone, PhoneForm, Route, format};
use crate::markdown::typography::add_no_break_spaces;
use serde::Serialize;

/// `regions.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RegionsView {
    pub title: String,
    /// The regions with addresses, and a sentence about those without.
    pub regions: RegionList,
    /// The names of all examinations.
    pub examinations: Vec<String>,
    /// The entry that explains the medical certificate.
    pub entry: Option<EntryLink>,
}

/// `region.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RegionView {
    pub title: String,
    /// The answer in one sentence.
    pub answer: String,
    /// Dates of the last and the next check against the source.
    pub checked: CheckedView,
    /// Groups of examinations that share an address, in the order of the examinations.
    pub groups: Vec<PlaceGroup>,
    /// Whether at least one address has transport.
    pub has_routes: bool,
    /// Whether at least one address has a phone.
    pub has_phones: bool,
    /// The place that issues the certificate.
    pub certificate: Option<PlaceGroup>,
    /// What to bring to each examination: «examination: item».
    pub bring: Vec<String>,
    /// The notes on open points: those with marks at examinations, then those on the whole region.
    pub notes: Vec<NoteView>,
    /// All regions but this one.
    pub others: RegionList,
    /// The entry that explains the medical certificate.
    pub entry: Option<EntryLink>,
}

/// Examinations that share an address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceGroup {
    /// The examinations, or the certificate.
    pub examinations: Vec<ExaminationView>,
    /// Their common contact. Templates access its fields as fields of the group.
    #[serde(flatten)]
    pub contact: ContactView,
}

/// How to reach a place. A list is empty if the source gives nothing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactView {
    pub places: Vec<PlaceView>,
    /// One item per kind of transport, with its route numbers.
    pub routes: Vec<String>,
    pub phones: Vec<PhoneView>,
}

/// An examination in a region.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ExaminationView {
    /// The anchor.
    pub id: String,
    pub name: String,
    pub short: String,
    /// What to bring.
    pub bring: Option<String>,
    /// The marks of notes on open points. HTML.
    pub marks: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceView {
    /// The name of the institution.
    pub name: Option<String>,
    /// Town, street and house number.
    pub address: String,
    /// Whether the source does not name the town.
    pub no_locality: bool,
    /// External URL that shows the address on a map; absent if the town is unknown or the handbook has no map.
    pub map: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneView {
    /// In the form for display, with the extension.
    pub text: String,
    /// What the number is for.
    pub purpose: Option<String>,
    /// `tel:…`; absent if the number cannot be dialled.
    pub href: Option<String>,
}

// Each `new` destructures its source completely: a new field that is not displayed causes a compile error.

impl ContactView {
    pub(crate) fn new(contact: &Contact, map: Option<&MapTemplate>, words: &UiStrings, language: LanguageId) -> ContactView {
        let Contact { addresses, routes, phones } = contact;
        ContactView {
            places: addresses.iter().map(|address| PlaceView::new(address, map, words, language)).collect(),
            routes: routes.iter().map(|route| self::route(route, words, language)).collect(),
            phones: phones.iter().map(|phone| PhoneView::new(phone, words, language)).collect(),
        }
    }
}

impl PlaceView {
    fn new(place: &ClinicAddress, map: Option<&MapTemplate>, words: &UiStrings, language: LanguageId) -> PlaceView {
        let ClinicAddress { locality, address, name } = place;
        let line = |language| locality.iter().chain([address]).map(|text| text[language].as_str()).collect::<Vec<_>>().join(", ");
        let address = words.respell(language, &line(language));
        PlaceView {
            name: name.as_ref().map(|name| add_no_break_spaces(&name[language]).into_owned()),
            no_locality: locality.is_none(),
            // Maps know the address as people write it.
            map: map.filter(|_| locality.is_some()).and_then(|map| map.link(&line(words.written_form(language)), None)),
            address: add_no_break_spaces(&address).into_owned(),
        }
    }
}

fn route(route: &Route, words: &UiStrings, language: LanguageId) -> String {
    let Route { kind, numbers } = route;
    format::routes(words, language, *kind, numbers)
}

impl PhoneView {
    pub(crate) fn new(phone: &Phone, words: &UiStrings, language: LanguageId) -> PhoneView {
        let Phone { number, purpose } = phone;
        let href = match number {
            PhoneForm::Dialled(number) => Some(format!("tel:{}", number.dial)),
            PhoneForm::Faulty(_) => None,
        };
        PhoneView { text: phone.text(words, language), purpose: purpose.as_ref().map(|purpose| purpose[language].clone()), href }
    }
}
