//! Views of the list of areas and of an area with its places.

use super::{CheckedView, EntryLink, Link, NoteView};
use crate::base::html::WORD_JOINER;
use crate::base::language::LanguageId;
use crate::base::phone::PhoneNumber;
use crate::base::ui_strings::UiStrings;
use crate::handbook::{Address, Contact, MapTemplate, Phone, PhoneForm, format};
use crate::markdown::typography::{NO_BREAK_SPACE, add_no_break_spaces};
use serde::Serialize;

/// A list of areas to choose from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaList {
    /// The name of the directory, for anchors.
    pub id: String,
    /// The title of the directory.
    pub title: String,
    /// The heading where readers choose an area.
    pub choose: String,
    /// Links to the areas.
    pub areas: Vec<Link>,
    /// A sentence about the list: «10 of the country's 20 regions». Can be empty.
    pub note: String,
}

/// `directory.html`.
#[derive(Debug, Serialize)]
pub(crate) struct DirectoryView {
    pub title: String,
    /// The heading of the list of areas.
    pub areas_heading: String,
    pub areas: AreaList,
    /// The heading of the list of services.
    pub services_heading: String,
    /// All services, each with the areas that have it.
    pub services: Vec<ServiceChoice>,
    /// The heading of the link to the entry.
    pub entry_heading: String,
    /// The entry that explains the directory.
    pub entry: Option<EntryLink>,
}

/// A service, and where it is.
#[derive(Debug, Serialize)]
pub(crate) struct ServiceChoice {
    /// The anchor.
    pub id: String,
    pub name: String,
    /// The areas that have the service, each with the first place of the service on its page. An area whose parts have it leads to its page.
    pub areas: Vec<Link>,
}

/// `area.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaView {
    pub title: String,
    /// The answer in one sentence.
    pub answer: Option<String>,
    /// Dates of the last and the next check against the source.
    pub checked: CheckedView,
    /// The title of the table.
    pub caption: String,
    /// The heading of the column with services; empty if the directory has only one service, which is not shown then.
    pub service_column: String,
    /// Links to the first place of each service.
    pub services: Vec<Link>,
    /// Groups of services that share an address, in the order of the services.
    pub groups: Vec<PlaceGroup>,
    /// Which columns the table has.
    pub has: Columns,
    /// Whether to say that no place of the area has transport, phones or hours.
    pub lacks: Columns,
    /// Services in a section of their own below the table.
    pub apart: Vec<PlaceGroup>,
    /// What to bring to each service: «service: item».
    pub bring: Vec<String>,
    /// The notes on open points: those with marks at services, then those on the whole area.
    pub notes: Vec<NoteView>,
    /// The heading of the parts of the area.
    pub parts_heading: String,
    /// The areas that the area consists of.
    pub parts: Option<AreaList>,
    /// The heading of the other areas.
    pub others_heading: String,
    /// All areas beside this one.
    pub others: AreaList,
    /// The heading of the link to the entry.
    pub entry_heading: String,
    /// The entry that explains the directory.
    pub entry: Option<EntryLink>,
}

/// Optional columns of the table of places.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Columns {
    pub transport: bool,
    pub phones: bool,
    pub hours: bool,
}

/// Services that share an address.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceGroup {
    /// The services.
    pub services: Vec<ServiceView>,
    /// Their common contact. Templates access its fields as fields of the group.
    #[serde(flatten)]
    pub contact: ContactView,
}

/// How to reach a place. A list is empty if the source gives nothing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ContactView {
    pub places: Vec<PlaceView>,
    /// How to find the place.
    pub directions: Option<String>,
    /// One item per kind of transport, with its route numbers.
    pub transport: Vec<String>,
    pub phones: Vec<PhoneView>,
    pub email: Vec<String>,
    pub web: Vec<Link>,
    /// One item per line: «Mon–Fri: 09:00–18:00».
    pub hours: Vec<String>,
    /// What it costs.
    pub cost: Option<String>,
    /// What else readers must know.
    pub note: Option<String>,
}

/// A service in an area.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ServiceView {
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
    /// Latitude and longitude, for search engines.
    pub coordinates: Option<(String, String)>,
    /// Opening hours in the format of schema.org.
    pub opening_hours: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PhoneView {
    /// In the form for display, with the extension.
    pub text: String,
    /// What the number is for.
    pub purpose: Option<String>,
    /// `tel:…`; absent if the number cannot be dialled.
    pub href: Option<String>,
    /// With an extension, which may be on a line of its own; the number has no place for a line break.
    pub is_long: bool,
}

// Each `new` destructures its source completely: a new field that is not displayed causes a compile error.

impl ContactView {
    pub(crate) fn new(contact: &Contact, map: Option<&MapTemplate>, words: &UiStrings, language: LanguageId) -> ContactView {
        let Contact { addresses, directions, transport, phones, email, web, hours, cost, note } = contact;
        let text = |text: &Option<crate::handbook::Localized>| text.as_ref().map(|text| text[language].clone());
        let opening_hours: Vec<String> = hours.iter().flat_map(format::schema_hours).collect();
        ContactView {
            places: addresses.iter().map(|address| PlaceView::new(address, &opening_hours, map, words, language)).collect(),
            directions: text(directions),
            transport: transport.iter().map(|route| format::routes(words, language, &route.kind, &route.numbers)).collect(),
            phones: phones.iter().map(|phone| PhoneView::new(phone, words, language)).collect(),
            email: email.clone(),
            web: web.iter().map(|address| Link { label: bare(address).to_owned(), href: address.clone() }).collect(),
            hours: hours.as_ref().map(|hours| format::hours_lines(words, language, hours)).unwrap_or_default(),
            cost: text(cost),
            note: text(note),
        }
    }
}

/// A web address as people type it.
fn bare(address: &str) -> &str {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/')
}

impl PlaceView {
    fn new(place: &Address, opening_hours: &[String], map: Option<&MapTemplate>, words: &UiStrings, language: LanguageId) -> PlaceView {
        let Address { locality, lacks_locality, address, name, coordinates } = place;
        let line = |language| locality.iter().chain([address]).map(|text| text[language].as_str()).collect::<Vec<_>>().join(", ");
        let address = words.respell(language, &line(language));
        let is_found = locality.is_some() || coordinates.is_some();
        PlaceView {
            name: name.as_ref().map(|name| add_no_break_spaces(&name[language]).into_owned()),
            no_locality: *lacks_locality,
            // Maps know the address as people write it.
            map: map.filter(|_| is_found).and_then(|map| map.link(&line(words.written_form(language)), *coordinates)),
            address: add_no_break_spaces(&address).into_owned(),
            coordinates: coordinates.map(|(latitude, longitude)| (latitude.to_string(), longitude.to_string())),
            opening_hours: opening_hours.to_vec(),
        }
    }
}

/// A phone number without a place for a line break.
fn unbroken(number: &str) -> String {
    number.replace(' ', &NO_BREAK_SPACE.to_string()).replace('-', &format!("-{WORD_JOINER}"))
}

impl PhoneView {
    pub(crate) fn new(phone: &Phone, words: &UiStrings, language: LanguageId) -> PhoneView {
        let Phone { number, purpose } = phone;
        let href = match number {
            PhoneForm::Dialled(number) => Some(format!("tel:{}", number.dial)),
            PhoneForm::Faulty(_) => None,
        };
        let text = phone.text(words, language);
        let (text, is_long) = match number {
            PhoneForm::Dialled(PhoneNumber { text: number, extension: Some(_), .. }) => {
                (text.replacen(number.as_str(), &unbroken(number), 1), true)
            }
            _ => (text, false),
        };
        PhoneView { text, purpose: purpose.as_ref().map(|purpose| purpose[language].clone()), href, is_long }
    }
}
