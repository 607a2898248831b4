//! Directories of places: their services, their areas, and the places in each area.

use super::{AreaId, DirectoryId, IndexVec, Localized, Location, Note, ServiceId};
use crate::base::date::Date;
use crate::base::diagnostic::Place;
use crate::base::language::LanguageId;
use crate::base::ui_strings::UiStrings;
use std::collections::BTreeMap;

/// A directory.
#[derive(Debug)]
pub(crate) struct Directory {
    /// The name by which texts link to it.
    pub id: String,
    /// Its name in addresses.
    pub slug: String,
    /// For the navigation.
    pub name: Localized,
    pub title: Localized,
    /// What readers find in it.
    pub description: Option<Localized>,
    pub headings: Headings,
    /// About the list of areas, such as which areas are missing.
    pub note: Option<Localized>,
    pub services: IndexVec<ServiceId, Service>,
    /// Fields of which pages say that they are not given.
    pub expects: ExpectedFields,
    /// The areas that are not part of other areas, in order.
    pub areas: Vec<AreaId>,
}

/// Headings that replace the general ones.
#[derive(Debug, Default)]
pub(crate) struct Headings {
    pub choose: Option<Localized>,
    /// `{area}` is replaced by the name of the area.
    pub area: Option<Localized>,
    pub areas: Option<Localized>,
    pub other_areas: Option<Localized>,
    pub services: Option<Localized>,
    pub service: Option<Localized>,
    pub places: Option<Localized>,
    pub entry: Option<Localized>,
    pub brochures: Option<Localized>,
    pub brochure: Option<Localized>,
}

/// Fields that readers expect in a directory.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ExpectedFields {
    pub transport: bool,
    pub phones: bool,
    pub hours: bool,
}

/// What people get at a place.
#[derive(Debug)]
pub(crate) struct Service {
    /// Also its anchor on the page of an area.
    pub id: String,
    pub name: Localized,
    pub short: Localized,
    /// Shown in a section of its own.
    pub is_apart: bool,
    pub notes: Vec<Note>,
}

/// A part of the country, or of another area.
#[derive(Debug)]
pub(crate) struct Area {
    pub directory: DirectoryId,
    /// The area of which it is a part.
    pub parent: Option<AreaId>,
    /// Its name in addresses, below those of its parents: `ohio/athens`.
    pub slug: String,
    /// Where its name is written.
    pub place: Place,
    pub name: Localized,
    pub abbreviation: Option<Localized>,
    /// When the places were last compared with their source.
    pub checked_on: Date,
    /// When the places must be compared again.
    pub review_by: Date,
    /// The answer in one sentence.
    pub answer: Option<Localized>,
    /// Sorted by service.
    pub places: Vec<Location>,
    /// The areas that it consists of.
    pub areas: Vec<AreaId>,
    pub notes: Vec<Note>,
}

/// The placeholders of texts in `directory.yaml`.
pub(crate) const AREA: &str = "{area}";
const AREAS: &str = "{areas}";

impl Directory {
    /// The title of the page of an area.
    pub(crate) fn area_title(&self, area: &Area, words: &UiStrings, language: LanguageId) -> String {
        // The placeholder is text of the written form.
        let written = words.written_form(language);
        let title = match &self.headings.area {
            Some(heading) => heading[written].replace(AREA, &area.name[written]),
            None => format!("{}: {}", area.name[written], self.title[written]),
        };
        words.respell(language, &title)
    }

    /// The note about the list of areas.
    pub(crate) fn filled_note(&self, words: &UiStrings, language: LanguageId) -> Option<String> {
        let note = self.note.as_ref()?;
        Some(words.respell(language, &note[words.written_form(language)].replace(AREAS, &self.areas.len().to_string())))
    }
}

impl Area {
    /// The last part of its name in addresses, by which a browser remembers the area.
    pub(crate) fn last_slug(&self) -> &str {
        self.slug.rsplit('/').next().unwrap_or(&self.slug)
    }

    /// Whether one of its places has a service.
    pub(crate) fn offers(&self, service: ServiceId) -> bool {
        self.places.iter().any(|place| place.services.contains(&service))
    }

    /// Each service of each place with its anchor on the page of the area. The first place of a service has its name.
    pub(crate) fn anchors<'a>(&'a self, directory: &Directory) -> Vec<(ServiceId, String, &'a Location)> {
        let mut counts: BTreeMap<ServiceId, usize> = BTreeMap::new();
        let mut found = Vec::new();
        for place in &self.places {
            for service in &place.services {
                let count = counts.entry(*service).or_default();
                *count += 1;
                let id = &directory.services[*service].id;
                // The id of a service has no double hyphen.
                let anchor = if *count == 1 { id.clone() } else { format!("{id}--{count}") };
                found.push((*service, anchor, place));
            }
        }
        found
    }
}
