//! The views of the list of areas and of an area.

use crate::handbook::{Area, AreaId, Directory, DirectoryId, Entry, ExpectedFields, Localized, Location, Note, ServiceId};
use crate::markdown::links::LinkTarget;
use crate::markdown::typography::add_no_break_spaces;
use crate::render::Page;
use crate::render::frame::About;
use crate::render::notes::NumberedNotes;
use crate::render::view::{
    AreaList, AreaView, Columns, ContactView, DirectoryView, EntryLink, Link, PlaceGroup, ServiceChoice, ServiceView,
};
use crate::site::{PageKind, PagePlan};
use std::sync::Arc;

/// A service at a place, with its anchor on the page of the area.
struct ServiceRow<'a> {
    service: ServiceId,
    anchor: String,
    place: &'a Location,
}

impl Page<'_> {
    pub(super) fn directory_page(&self, plan: &PagePlan, id: DirectoryId) -> Option<Arc<[u8]>> {
        let directory = &self.site.handbook.directories[id];
        let heading = |own: &Option<Localized>, word| self.heading(own.as_ref(), word);
        let view = DirectoryView {
            title: directory.title[self.language.id].clone(),
            areas_heading: heading(&directory.headings.areas, "areas_heading"),
            areas: self.area_list(id, &directory.areas),
            services_heading: heading(&directory.headings.services, "services_heading"),
            services: self.service_choices(directory),
            entry_heading: heading(&directory.headings.entry, "directory_entry"),
            entry: self.explaining_entry(directory),
        };
        let description = directory.description.as_ref().map_or_else(|| view.title.clone(), |text| text[self.language.id].clone());
        let about = About { title: view.title.clone(), description, crumbs: vec![self.home_crumb()], text_lang: None };
        self.page("directory.html", Some(&self.frame(plan, about)), &view)
    }

    /// The services beside those in a section of their own, each with the areas where it is.
    fn service_choices(&self, directory: &Directory) -> Vec<ServiceChoice> {
        let link = |service: ServiceId, id: AreaId| {
            let area = &self.site.handbook.areas[id];
            let Link { label, href } = self.area_link(id);
            if area.offers(service) {
                // The first place of a service has its name as anchor.
                return Some(Link { label, href: format!("{href}#{}", directory.services[service].id) });
            }
            self.offers_below(area, service).then_some(Link { label, href })
        };
        let choices = directory.services.iter_with_ids().filter(|(_, service)| !service.is_apart).map(|(id, service)| ServiceChoice {
            id: service.id.clone(),
            name: add_no_break_spaces(&service.name[self.language.id]).into_owned(),
            areas: directory.areas.iter().filter_map(|area| link(id, *area)).collect(),
        });
        choices.collect()
    }

    /// Whether a part of an area has a service.
    fn offers_below(&self, area: &Area, service: ServiceId) -> bool {
        let parts = area.areas.iter().map(|part| &self.site.handbook.areas[*part]);
        parts.into_iter().any(|part| part.offers(service) || self.offers_below(part, service))
    }

    pub(super) fn area_page(&self, plan: &PagePlan, id: AreaId) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let area = &handbook.areas[id];
        let view = self.area_view(id);
        let mut crumbs = vec![
            self.home_crumb(),
            Link {
                label: handbook.directories[area.directory].name[self.language.id].clone(),
                href: self.path_of(PageKind::Directory(area.directory)),
            },
        ];
        let mut above = Vec::new();
        let mut parent = area.parent;
        while let Some(at) = parent {
            above.push(self.area_link(at));
            parent = handbook.areas[at].parent;
        }
        crumbs.extend(above.into_iter().rev());
        let description = view.answer.clone().unwrap_or_else(|| view.title.clone());
        let about = About { title: view.title.clone(), description, crumbs, text_lang: None };
        self.page("area.html", Some(&self.frame(plan, about)), &view)
    }

    /// The view of an area, for screen and paper.
    pub(in crate::render) fn area_view(&self, id: AreaId) -> AreaView {
        let handbook = self.site.handbook;
        let area = &handbook.areas[id];
        let directory = &handbook.directories[area.directory];
        let language = self.language.id;
        let (apart, table): (Vec<ServiceRow<'_>>, Vec<ServiceRow<'_>>) =
            rows(directory, area).into_iter().partition(|row| directory.services[row.service].is_apart);
        let bring = |row: &ServiceRow<'_>| {
            let bring = row.place.bring.as_ref()?;
            Some(format!("{}: {}", directory.services[row.service].short[language], bring[language]))
        };
        let has = columns(&area.places);
        let siblings = area.parent.map_or(&directory.areas, |parent| &handbook.areas[parent].areas);
        let others: Vec<AreaId> = siblings.iter().copied().filter(|other| *other != id).collect();
        let heading = |own: &Option<Localized>, word| self.heading(own.as_ref(), word);
        let bring = table.iter().chain(&apart).filter_map(bring).collect();
        let groups = groups(table);
        let marked = groups.iter().flatten().chain(&apart).flat_map(|row| row_notes(directory, row));
        let numbered = NumberedNotes::new(marked.chain(&area.notes));
        let mut services: Vec<&ServiceRow<'_>> = Vec::new();
        for row in groups.iter().flatten().chain(&apart) {
            if !services.iter().any(|first| first.service == row.service) {
                services.push(row);
            }
        }
        let short = |row: &ServiceRow<'_>| directory.services[row.service].short[language].clone();
        let is_one_service = directory.services.len() == 1;
        AreaView {
            title: self.area_title(directory, area),
            answer: area.answer.as_ref().map(|answer| answer[language].clone()),
            checked: self.checked(area.checked_on, area.review_by),
            caption: heading(&directory.headings.places, "places_caption"),
            service_column: if is_one_service { String::new() } else { heading(&directory.headings.service, "column_service") },
            bring,
            services: services.iter().map(|row| Link { label: short(row), href: format!("#{}", row.anchor) }).collect(),
            groups: groups.iter().map(|rows| self.group(directory, rows, &numbered)).collect(),
            has,
            lacks: if area.places.is_empty() { lacks(has, ExpectedFields::default()) } else { lacks(has, directory.expects) },
            apart: apart.iter().map(|row| self.group(directory, std::slice::from_ref(row), &numbered)).collect(),
            notes: self.note_views(&numbered),
            parts_heading: heading(&directory.headings.areas, "areas_heading"),
            parts: (!area.areas.is_empty()).then(|| self.area_list(area.directory, &area.areas)),
            others_heading: heading(&directory.headings.other_areas, "other_areas"),
            others: self.area_list(area.directory, &others),
            entry_heading: heading(&directory.headings.entry, "directory_entry"),
            entry: self.explaining_entry(directory),
        }
    }

    /// The title of the page of an area.
    pub(in crate::render) fn area_title(&self, directory: &Directory, area: &Area) -> String {
        directory.area_title(area, self.site.words, self.language.id)
    }

    /// A heading of a directory, or the general one.
    pub(super) fn heading(&self, own: Option<&Localized>, word: &str) -> String {
        own.map_or_else(|| self.word(word), |own| own[self.language.id].clone())
    }

    /// Areas of a directory to choose from.
    pub(in crate::render) fn area_list(&self, id: DirectoryId, areas: &[AreaId]) -> AreaList {
        let directory = &self.site.handbook.directories[id];
        let note = directory.filled_note(self.site.words, self.language.id);
        AreaList {
            id: directory.id.clone(),
            title: directory.title[self.language.id].clone(),
            choose: self.heading(directory.headings.choose.as_ref().or(Some(&directory.title)), "areas_heading"),
            areas: areas.iter().map(|area| self.area_link(*area)).collect(),
            note: note.unwrap_or_default(),
        }
    }

    /// The list of areas of each directory.
    pub(in crate::render) fn area_lists(&self) -> Vec<AreaList> {
        self.site.handbook.directories.iter_with_ids().map(|(id, directory)| self.area_list(id, &directory.areas)).collect()
    }

    fn area_link(&self, id: AreaId) -> Link {
        Link { label: self.site.handbook.areas[id].name[self.language.id].clone(), href: self.path_of(PageKind::Area(id)) }
    }

    /// The entry that links to the directory: it explains what the places are for.
    fn explaining_entry(&self, directory: &Directory) -> Option<EntryLink> {
        let target = LinkTarget::Directory { name: directory.id.clone() };
        let explains = |entry: &Entry| entry.texts[self.language.id].text.body.links.iter().any(|(linked, _)| *linked == target);
        self.site.handbook.entries.find_id(explains).map(|id| self.entry_link(id))
    }

    fn group(&self, directory: &Directory, rows: &[ServiceRow<'_>], numbered: &NumberedNotes<'_>) -> PlaceGroup {
        PlaceGroup {
            services: rows.iter().map(|row| self.service(directory, row, numbered)).collect(),
            contact: ContactView::new(&rows[0].place.contact, self.site.handbook.map.as_ref(), self.site.words, self.language.id),
        }
    }

    fn service(&self, directory: &Directory, row: &ServiceRow<'_>, numbered: &NumberedNotes<'_>) -> ServiceView {
        let language = self.language.id;
        let service = &directory.services[row.service];
        let mut marks = String::new();
        row_notes(directory, row).for_each(|note| self.mark(&note.id, numbered, &mut marks));
        ServiceView {
            id: row.anchor.clone(),
            name: service.name[language].clone(),
            short: service.short[language].clone(),
            bring: row.place.bring.as_ref().map(|bring| bring[language].clone()),
            marks,
        }
    }
}

/// The notes on the service and on the place of a row.
fn row_notes<'a>(directory: &'a Directory, row: &ServiceRow<'a>) -> impl Iterator<Item = &'a Note> {
    directory.services[row.service].notes.iter().chain(&row.place.notes)
}

/// Groups services with the same contact, in the position of the first.
fn groups(rows: Vec<ServiceRow<'_>>) -> Vec<Vec<ServiceRow<'_>>> {
    let mut groups: Vec<Vec<ServiceRow<'_>>> = Vec::new();
    for row in rows {
        let is_same = |group: &&mut Vec<ServiceRow<'_>>| {
            std::ptr::eq(group[0].place, row.place)
                || !row.place.contact.addresses.is_empty() && group[0].place.contact == row.place.contact
        };
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups
}

/// Each service of each place, in the order of the services.
fn rows<'a>(directory: &Directory, area: &'a Area) -> Vec<ServiceRow<'a>> {
    let mut rows: Vec<ServiceRow<'a>> = Vec::new();
    for (service, anchor, place) in area.anchors(directory) {
        rows.push(ServiceRow { service, anchor, place });
    }
    rows.sort_by_key(|row| row.service);
    rows
}

/// The columns for which at least one place has something to show.
fn columns(places: &[Location]) -> Columns {
    Columns {
        transport: places.iter().any(|place| !place.contact.transport.is_empty()),
        phones: places
            .iter()
            .any(|place| !place.contact.phones.is_empty() || !place.contact.email.is_empty() || !place.contact.web.is_empty()),
        hours: places.iter().any(|place| place.contact.hours.is_some()),
    }
}

fn lacks(has: Columns, expects: ExpectedFields) -> Columns {
    Columns { transport: expects.transport && !has.transport, phones: expects.phones && !has.phones, hours: expects.hours && !has.hours }
}
