//! The regions and their addresses.

use super::{CheckedView, EntryLink, RegionList};
use crate::base::language::LanguageId;
use crate::base::ui_strings::UiStrings;
use crate::handbook::{ClinicAddress, Contact, Phone, Route, format};
use crate::markdown::typography::add_no_break_spaces;
use serde::Serialize;
use url::Url;

/// `regions.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RegionsView {
    /// The heading.
    pub title: String,
    /// The regions, and how many are missing.
    pub regions: RegionList,
    /// The names of the examinations.
    pub examinations: Vec<String>,
    /// The entry that explains the certificate.
    pub entry: Option<EntryLink>,
}

/// `region.html`.
#[derive(Debug, Serialize)]
pub(crate) struct RegionView {
    /// The heading.
    pub title: String,
    /// The answer in one sentence.
    pub answer: String,
    /// When it was checked, and when next.
    pub checked: CheckedView,
    /// Examinations that share an address, in the order of the examinations.
    pub groups: Vec<PlaceGroup>,
    /// Whether any address has transport.
    pub has_routes: bool,
    /// Whether any address has a phone.
    pub has_phones: bool,
    /// Where the conclusion is given.
    pub certificate: Option<PlaceGroup>,
    /// What to take along, over all examinations: «examination: thing».
    pub bring: Vec<String>,
    /// Notes on open points of the whole region. HTML each.
    pub points: Vec<String>,
    /// The other regions.
    pub others: RegionList,
    /// The entry that explains the certificate.
    pub entry: Option<EntryLink>,
}

/// Examinations at the same place.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceGroup {
    /// The examinations (or the conclusion).
    pub examinations: Vec<ExaminationView>,
    /// Their common contact. Templates see its fields as fields of the group.
    #[serde(flatten)]
    pub contact: ContactView,
}

/// How to reach a place. Each list is empty where the source gives nothing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactView {
    pub places: Vec<PlaceView>,
    /// The routes of each kind of transport.
    pub routes: Vec<String>,
    pub phones: Vec<PhoneView>,
}

/// An examination in a region.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ExaminationView {
    /// Its anchor.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// What to take along.
    pub bring: Option<String>,
    /// Notes on open points. HTML each.
    pub points: Vec<String>,
}

/// An address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceView {
    /// The institution.
    pub name: Option<String>,
    /// Town, street and house.
    pub address: String,
    /// Whether the source names no town.
    pub no_locality: bool,
    /// A search of the address on a map, outside; none where the town is unknown.
    pub map: Option<String>,
}

/// A phone.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneView {
    /// As people read it.
    pub text: String,
    /// `tel:…`; none where it can't be dialled.
    pub href: Option<String>,
}

// Each `new` names every field of its source, so that a new field which is not shown does not compile.

impl ContactView {
    pub(crate) fn new(contact: &Contact, words: &UiStrings, language: LanguageId) -> ContactView {
        let Contact { addresses, routes, phones } = contact;
        ContactView {
            places: addresses.iter().map(|address| PlaceView::new(address, language)).collect(),
            routes: routes.iter().map(|route| self::route(route, words, language)).collect(),
            phones: phones.iter().map(PhoneView::new).collect(),
        }
    }
}

impl PlaceView {
    fn new(place: &ClinicAddress, language: LanguageId) -> PlaceView {
        let ClinicAddress { locality, address, name } = place;
        let locality = locality.as_ref().map(|locality| locality[language].as_str());
        let address = locality.into_iter().chain([address[language].as_str()]).collect::<Vec<_>>().join(", ");
        PlaceView {
            name: name.as_ref().map(|name| add_no_break_spaces(&name[language]).into_owned()),
            no_locality: locality.is_none(),
            map: locality.is_some().then(|| map_search(&address)),
            address: add_no_break_spaces(&address).into_owned(),
        }
    }
}

fn route(route: &Route, words: &UiStrings, language: LanguageId) -> String {
    let Route { kind, numbers } = route;
    format::routes(words, language, *kind, numbers)
}

impl PhoneView {
    fn new(phone: &Phone) -> PhoneView {
        let Phone { text, dial } = phone;
        PhoneView { text: text.clone(), href: dial.as_ref().map(|dial| format!("tel:{dial}")) }
    }
}

/// A search for an address on the map service that is common in Kazakhstan. A plain link: the page loads nothing from there.
fn map_search(address: &str) -> String {
    let mut url = Url::parse("https://2gis.kz/search/").expect("a constant address");
    url.path_segments_mut().expect("an https address has a path").pop_if_empty().push(address);
    url.into()
}
