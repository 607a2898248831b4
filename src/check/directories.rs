//! Checks the directories of places: their services and areas.

use super::Checker;
use super::places_table::{self, ListedPlace};
use crate::base::date::Date;
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::nearest::{hint_nearest, nearest};
use crate::content::directory::{DirectoryFile, DirectoryHeadings, ListedAreaFile, RequiredField, ServiceFile};
use crate::content::place::{AreaFile, PlaceFile};
use crate::handbook::{
    AREA, Area, AreaId, Directory, DirectoryId, ExpectedFields, Headings, IndexVec, Location, Service, ServiceId, TypedId,
};
use crate::msg;
use crate::parse::ParsedDirectory;
use crate::yaml::At;
use std::collections::{BTreeMap, BTreeSet};

/// An area before its place in the tree of areas is known.
struct AreaDraft {
    /// The position among its siblings.
    number: u32,
    /// Where problems of the area as a whole are reported.
    place: Place,
    area: Area,
}

impl Checker<'_> {
    /// The directories in order, and the areas of all of them: each directory after the other, each area before its parts.
    pub(super) fn directories(&mut self) -> (IndexVec<DirectoryId, Directory>, IndexVec<AreaId, Area>) {
        let parsed = self.parsed;
        let mut found: Vec<(&String, &ParsedDirectory, &DirectoryFile)> = Vec::new();
        for (id, directory) in &parsed.directories {
            match &directory.data.value {
                Some(data) => found.push((id, directory, data)),
                // A directory file with errors has been reported.
                None if directory.data.exists => {}
                None => self.error(Place::start_of(directory.any_file()), msg!("directory-without-data", name = id)),
            }
        }
        found.sort_by_key(|(id, _, data)| (data.order, *id));
        let mut directories = Vec::new();
        let mut areas: Vec<Area> = Vec::new();
        for (id, directory, data) in found {
            let directory_id = DirectoryId::from_index(directories.len());
            let mut made = self.directory(id, &directory.data.file, data);
            let drafts = self.areas(directory, data, directory_id, &made.services);
            made.areas = self.tree(drafts, &mut areas);
            self.slug_is_free(&directory.data.file, data, &made, &directories);
            directories.push(made);
        }
        (IndexVec::new(directories), IndexVec::new(areas))
    }

    fn directory(&mut self, id: &str, file: &FilePath, data: &DirectoryFile) -> Directory {
        self.unique(file, data.services.iter().map(|service| &service.id));
        self.slugs(file, data.services.iter().map(|service| &service.id).chain(&data.slug));
        let services: Vec<Service> = data.services.iter().map(|service| self.service(file, service)).collect();
        self.notes(file, &data.open_points);
        let expects = |field| data.required.contains(&field);
        Directory {
            id: id.to_owned(),
            slug: data.slug.as_ref().map_or(id, |slug| &slug.value).to_owned(),
            name: self.local(file, &data.name),
            title: self.local(file, &data.title),
            description: self.maybe_local(file, data.description.as_ref()),
            headings: self.headings(file, &data.headings),
            note: self.maybe_local(file, data.note.as_ref()),
            services: IndexVec::new(services),
            expects: ExpectedFields {
                transport: expects(RequiredField::Transport),
                phones: expects(RequiredField::Phones),
                hours: expects(RequiredField::Hours),
            },
            areas: Vec::new(),
        }
    }

    fn service(&mut self, file: &FilePath, service: &ServiceFile) -> Service {
        let ServiceFile { id, name, short, apart, open_points } = service;
        let name = self.local(file, name);
        Service {
            id: id.value.clone(),
            short: self.maybe_local(file, short.as_ref()).unwrap_or_else(|| name.clone()),
            name,
            is_apart: *apart,
            notes: self.notes(file, open_points),
        }
    }

    fn headings(&mut self, file: &FilePath, written: &DirectoryHeadings) -> Headings {
        let DirectoryHeadings { choose, area, areas, other_areas, services, service, places, entry, brochures, brochure } = written;
        let without_area = area.iter().flat_map(|area| area.values()).find(|text| !text.contains(AREA));
        if let Some(text) = without_area {
            self.error(text.place(file), msg!("missing-placeholder", placeholder = AREA));
        }
        Headings {
            choose: self.maybe_local(file, choose.as_ref()),
            area: self.maybe_local(file, area.as_ref()),
            areas: self.maybe_local(file, areas.as_ref()),
            other_areas: self.maybe_local(file, other_areas.as_ref()),
            services: self.maybe_local(file, services.as_ref()),
            service: self.maybe_local(file, service.as_ref()),
            places: self.maybe_local(file, places.as_ref()),
            entry: self.maybe_local(file, entry.as_ref()),
            brochures: self.maybe_local(file, brochures.as_ref()),
            brochure: self.maybe_local(file, brochure.as_ref()),
        }
    }

    /// Reports a name in addresses that belongs to another directory or to a page of the program.
    fn slug_is_free(&mut self, file: &FilePath, data: &DirectoryFile, made: &Directory, others: &[Directory]) {
        let place = data.slug.as_ref().map_or_else(|| Place::start_of(file), |slug| slug.place(file));
        if crate::site::TAKEN.contains(&made.slug.as_str()) {
            self.error(place, msg!("reserved-address", slug = &made.slug));
        } else if others.iter().any(|other| other.slug == made.slug) || self.parsed.pages.contains_key(&made.slug) {
            self.error(place, msg!("duplicate-name", name = &made.slug));
        }
    }

    /// The areas with files of their own and those that `directory.yaml` lists, with their places.
    fn areas(
        &mut self,
        directory: &ParsedDirectory,
        data: &DirectoryFile,
        id: DirectoryId,
        services: &IndexVec<ServiceId, Service>,
    ) -> BTreeMap<String, AreaDraft> {
        let mut drafts: BTreeMap<String, AreaDraft> = BTreeMap::new();
        for (slug, source) in &directory.areas {
            if let Some(file) = &source.value {
                let draft = self.area_of_file(slug, &source.file, file, id, data, services);
                drafts.insert(slug.clone(), draft);
            }
        }
        let file = &directory.data.file;
        let mut listed = BTreeMap::new();
        self.listed_areas(file, data, id, "", &data.areas, &mut listed);
        for (slug, draft) in listed {
            match directory.areas.get(&slug) {
                Some(other) => {
                    let problem = Diagnostic::error(draft.place, msg!("duplicate-name", name = &slug));
                    self.problems.push(problem.also(Place::start_of(&other.file)));
                }
                None => {
                    drafts.insert(slug, draft);
                }
            }
        }
        self.places_of_table(directory, data, services, &mut drafts);
        for draft in drafts.values_mut() {
            draft.area.places.sort_by_key(|place| place.services.first().copied());
        }
        drafts
    }

    fn area_of_file(
        &mut self,
        slug: &str,
        path: &FilePath,
        file: &AreaFile,
        directory: DirectoryId,
        data: &DirectoryFile,
        services: &IndexVec<ServiceId, Service>,
    ) -> AreaDraft {
        self.dates(path, &file.checked_on, &file.review_by);
        let AreaFile { number, name, abbreviation, checked_on, review_by, answer, places, open_points } = file;
        let (named, unknown) = self.locations(path, places, data, services);
        let place = number.place(path);
        if data.every_service {
            self.missing_services(&place, services, &named, &unknown);
        }
        let area = Area {
            directory,
            parent: None,
            slug: slug.to_owned(),
            place: name.place(path),
            name: self.local(path, name),
            abbreviation: self.maybe_local(path, abbreviation.as_ref()),
            checked_on: **checked_on,
            review_by: **review_by,
            answer: self.maybe_local(path, answer.as_ref()),
            places: named,
            areas: Vec::new(),
            notes: self.notes(path, open_points),
        };
        AreaDraft { number: **number, place, area }
    }

    /// The places of a file, and the services that they name and the directory does not have.
    fn locations<'p>(
        &mut self,
        file: &FilePath,
        places: impl IntoIterator<Item = &'p PlaceFile>,
        data: &DirectoryFile,
        services: &IndexVec<ServiceId, Service>,
    ) -> (Vec<Location>, Vec<&'p str>) {
        let mut locations: Vec<Location> = Vec::new();
        // By the first address: an area can have thousands of places.
        let mut by_address: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut unknown = Vec::new();
        for place in places {
            unknown.extend(place.services.iter().map(|id| id.as_str()).filter(|id| !services.iter().any(|known| known.id == *id)));
            let Some(location) = self.location(file, place, &data.required, services) else { continue };
            let source = self.languages.source().id;
            let address = location.contact.addresses.first().map(|address| address.address[source].clone()).unwrap_or_default();
            let known = by_address.entry(address).or_default();
            let is_same = |known: &Location| known.services == location.services && known.contact == location.contact;
            if known.iter().any(|at| is_same(&locations[*at])) {
                self.error(place.services.place(file), msg!("duplicate-place"));
            }
            known.push(locations.len());
            locations.push(location);
        }
        (locations, unknown)
    }

    /// Reports each service for which an area has no place.
    fn missing_services(&mut self, place: &Place, services: &IndexVec<ServiceId, Service>, places: &[Location], unknown: &[&str]) {
        for (id, service) in services.iter_with_ids().filter(|(_, service)| !service.is_apart) {
            let is_there = places.iter().any(|place| place.services.contains(&id));
            // A misspelt id is one problem and has already been reported as unknown.
            let is_misspelt = unknown.iter().any(|name| nearest(name, [service.id.as_str()]).is_some());
            if !is_there && !is_misspelt {
                let problem = Diagnostic::error(place.clone(), msg!("missing-service", id = &service.id));
                self.problems.push(problem.hint(msg!("hint-not-given")));
            }
        }
    }

    fn listed_areas(
        &mut self,
        file: &FilePath,
        data: &DirectoryFile,
        directory: DirectoryId,
        parent: &str,
        list: &[ListedAreaFile],
        drafts: &mut BTreeMap<String, AreaDraft>,
    ) {
        self.unique(file, list.iter().map(|area| &area.id));
        self.slugs(file, list.iter().map(|area| &area.id));
        for (at, listed) in list.iter().enumerate() {
            let ListedAreaFile { id, name, abbreviation, answer, areas } = listed;
            let slug = if parent.is_empty() { id.value.clone() } else { format!("{parent}/{}", id.value) };
            let area = Area {
                directory,
                parent: None,
                slug: slug.clone(),
                place: name.place(file),
                name: self.local(file, name),
                abbreviation: self.maybe_local(file, abbreviation.as_ref()),
                checked_on: self.table_date(file, data.checked_on.as_ref()),
                review_by: self.table_date(file, data.review_by.as_ref()),
                answer: self.maybe_local(file, answer.as_ref()),
                places: Vec::new(),
                areas: Vec::new(),
                notes: Vec::new(),
            };
            drafts.entry(slug.clone()).or_insert(AreaDraft { number: at as u32 + 1, place: id.place(file), area });
            self.listed_areas(file, data, directory, &slug, areas, drafts);
        }
    }

    /// A date of `directory.yaml` that areas in a list need.
    fn table_date(&mut self, file: &FilePath, date: Option<&At<Date>>) -> Date {
        let missing = Diagnostic::error(Place::start_of(file), msg!("directory-without-dates"));
        if date.is_none() && !self.problems.contains(&missing) {
            self.problems.push(missing);
        }
        date.map_or(self.as_of, |date| **date)
    }

    /// Adds the places of `places.csv` to their areas.
    fn places_of_table(
        &mut self,
        directory: &ParsedDirectory,
        data: &DirectoryFile,
        services: &IndexVec<ServiceId, Service>,
        drafts: &mut BTreeMap<String, AreaDraft>,
    ) {
        let file = &directory.data.file;
        if let (Some(checked_on), Some(review_by)) = (&data.checked_on, &data.review_by) {
            self.dates(file, checked_on, review_by);
        }
        let Some(table) = directory.places.as_ref().filter(|table| table.exists) else { return };
        let Some(rows) = &table.value else { return };
        let listed = places_table::read(&table.file, rows, self.languages).take(&mut self.problems);
        let is_complete = listed.len() == rows.rows.len();
        // Areas whose places have errors.
        let mut incomplete = BTreeSet::new();
        let mut by_area: BTreeMap<&str, Vec<&ListedPlace>> = BTreeMap::new();
        for place in &listed {
            by_area.entry(&place.area.value).or_default().push(place);
        }
        for (slug, places) in by_area {
            let first = places[0].area.place(&table.file);
            if directory.areas.contains_key(slug) {
                self.error(first, msg!("area-has-file", area = slug));
            } else if let Some(draft) = drafts.get_mut(slug) {
                let (found, unknown) = self.locations(&table.file, places.iter().map(|place| &place.place), data, services);
                if data.every_service {
                    self.missing_services(&draft.place, services, &found, &unknown);
                }
                if found.len() < places.len() {
                    incomplete.insert(slug);
                }
                draft.area.places = found;
            } else {
                let hint = hint_nearest(slug, drafts.keys().map(String::as_str));
                self.problems.push(Diagnostic::error(first, msg!("unknown-area", slug = slug)).maybe_hint(hint));
            }
        }
        let parents: Vec<String> = drafts.keys().filter_map(|slug| slug.rsplit_once('/')).map(|(parent, _)| parent.to_owned()).collect();
        for (slug, draft) in drafts.iter() {
            let is_listed = draft.area.place.file == *file;
            if is_listed && is_complete && !incomplete.contains(slug.as_str()) && draft.area.places.is_empty() && !parents.contains(slug) {
                self.problems.push(Diagnostic::warning(draft.place.clone(), msg!("area-without-places", area = slug)));
            }
        }
    }

    /// Appends areas to a list, each before its parts, and returns those that are not part of another one.
    fn tree(&mut self, mut drafts: BTreeMap<String, AreaDraft>, areas: &mut Vec<Area>) -> Vec<AreaId> {
        let orphans = drafts.iter().filter(|(slug, _)| slug.rsplit_once('/').is_some_and(|(parent, _)| !drafts.contains_key(parent)));
        let orphans: Vec<(String, Place)> = orphans.map(|(slug, draft)| (slug.clone(), draft.place.clone())).collect();
        for (slug, place) in orphans {
            let parent = slug.rsplit_once('/').map_or("", |(parent, _)| parent);
            self.error(place, msg!("area-without-parent", parent = parent));
            drafts.remove(&slug);
        }
        let mut order: Vec<(String, u32)> = drafts.iter().map(|(slug, draft)| (slug.clone(), draft.number)).collect();
        order.sort_by(|(a, first), (b, second)| (first, a).cmp(&(second, b)));
        self.same_numbers(&order, &drafts);
        append("", None, &order, &mut drafts, areas)
    }

    /// Reports areas with files that have the same number as a sibling.
    fn same_numbers(&mut self, order: &[(String, u32)], drafts: &BTreeMap<String, AreaDraft>) {
        let parent = |slug: &str| slug.rsplit_once('/').map(|(parent, _)| parent.to_owned());
        let in_file = |slug: &String| drafts[slug].area.place.file.ends_with(&format!("/{slug}.yaml"));
        let mut seen: BTreeMap<(Option<String>, u32), &Place> = BTreeMap::new();
        for (slug, number) in order.iter().filter(|(slug, _)| in_file(slug)) {
            let place = &drafts[slug].place;
            if let Some(first) = seen.insert((parent(slug), *number), place) {
                let problem = Diagnostic::error(place.clone(), msg!("duplicate-number", number = u64::from(*number)));
                self.problems.push(problem.also(first.clone()));
            }
        }
    }
}

/// Appends the parts of an area, in order.
fn append(
    parent: &str,
    parent_id: Option<AreaId>,
    order: &[(String, u32)],
    drafts: &mut BTreeMap<String, AreaDraft>,
    areas: &mut Vec<Area>,
) -> Vec<AreaId> {
    let is_part = |slug: &str| slug.rsplit_once('/').map_or("", |(above, _)| above) == parent;
    let parts: Vec<&String> = order.iter().map(|(slug, _)| slug).filter(|slug| is_part(slug)).collect();
    let mut ids = Vec::new();
    for slug in parts {
        let Some(draft) = drafts.remove(slug) else { continue };
        let id = AreaId::from_index(areas.len());
        areas.push(Area { parent: parent_id, ..draft.area });
        let inner = append(slug, Some(id), order, drafts, areas);
        areas[id.index()].areas = inner;
        ids.push(id);
    }
    ids
}
