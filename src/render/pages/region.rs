//! The views of the region selection and of a region.

use crate::base::ui_strings::Argument;
use crate::handbook::{ClinicRow, Note, RegionId};
use crate::render::Page;
use crate::render::frame::About;
use crate::render::notes::NumberedNotes;
use crate::render::view::{ContactView, EntryLink, ExaminationView, Link, PlaceGroup, RegionView, RegionsView};
use crate::site::{PageKind, PagePlan};
use std::sync::Arc;

/// The anchor of the conclusion on the page of a region.
const CERTIFICATE_ANCHOR: &str = "certificate";

impl Page<'_> {
    pub(super) fn regions_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let examinations = self.site.handbook.examinations.iter().map(|examination| examination.name[self.language.id].clone()).collect();
        let view =
            RegionsView { title: self.word("title_regions"), regions: self.regions(None), examinations, entry: self.medical_entry() };
        let about = About {
            title: view.title.clone(),
            description: self.word("description_regions"),
            crumbs: vec![self.home_crumb()],
            text_lang: None,
        };
        self.page("regions.html", Some(&self.frame(plan, about)), &view)
    }

    pub(super) fn region_page(&self, plan: &PagePlan, id: RegionId) -> Option<Arc<[u8]>> {
        let view = self.region_view(id);
        let regions = Link { label: self.word("nav_regions"), href: self.path_of(PageKind::Regions) };
        let about = About {
            title: view.title.clone(),
            description: view.answer.clone(),
            crumbs: vec![self.home_crumb(), regions],
            text_lang: None,
        };
        self.page("region.html", Some(&self.frame(plan, about)), &view)
    }

    /// The view of a region, for screen and paper.
    pub(in crate::render) fn region_view(&self, id: RegionId) -> RegionView {
        let region = &self.site.handbook.regions[id];
        let language = self.language.id;
        let title = self.site.words.format(language, "title_region", &[("region", Argument::Text(&region.name[language]))]);
        let all_rows = || region.rows.iter().chain(&region.certificate);
        let bring =
            all_rows().filter_map(|row| row.bring.as_ref().map(|bring| format!("{}: {}", self.examination_name(row), bring[language])));
        let groups = groups(&region.rows);
        let rows = groups.iter().flatten().copied().chain(&region.certificate);
        let numbered = NumberedNotes::new(rows.flat_map(|row| self.row_notes(row)).chain(&region.notes));
        RegionView {
            title,
            answer: region.answer[language].clone(),
            checked: self.checked(region.checked_on, region.review_by),
            groups: groups.iter().map(|rows| self.group(rows, &numbered)).collect(),
            has_routes: all_rows().any(|row| !row.contact.routes.is_empty()),
            has_phones: all_rows().any(|row| !row.contact.phones.is_empty()),
            certificate: region.certificate.as_ref().map(|row| self.group(&[row], &numbered)),
            bring: bring.collect(),
            notes: self.note_views(&numbered),
            others: self.regions(Some(id)),
            entry: self.medical_entry(),
        }
    }

    /// The entry that links to the list of regions: it explains the purpose of the examinations.
    fn medical_entry(&self) -> Option<EntryLink> {
        use crate::markdown::links::LinkTarget;
        let explains = |entry: &crate::handbook::Entry| {
            entry.texts[self.language.id].text.body.links.iter().any(|(target, _)| *target == LinkTarget::Regions)
        };
        self.site.handbook.entries.find_id(explains).map(|id| self.entry_link(id))
    }

    fn row_notes<'r>(&'r self, row: &'r ClinicRow) -> impl Iterator<Item = &'r Note> {
        let examination = row.examination.map(|at| &self.site.handbook.examinations[at]);
        examination.into_iter().flat_map(|examination| &examination.notes).chain(&row.notes)
    }

    fn group(&self, rows: &[&ClinicRow], numbered: &NumberedNotes<'_>) -> PlaceGroup {
        PlaceGroup {
            examinations: rows.iter().map(|row| self.examination(row, numbered)).collect(),
            contact: ContactView::new(&rows[0].contact, self.site.handbook.map.as_ref(), self.site.words, self.language.id),
        }
    }

    fn examination(&self, row: &ClinicRow, numbered: &NumberedNotes<'_>) -> ExaminationView {
        let language = self.language.id;
        let examination = row.examination.map(|at| &self.site.handbook.examinations[at]);
        let mut marks = String::new();
        self.row_notes(row).for_each(|note| self.mark(&note.id, numbered, &mut marks));
        ExaminationView {
            id: examination.map_or_else(|| CERTIFICATE_ANCHOR.to_owned(), |examination| examination.id.clone()),
            name: examination.map_or_else(|| self.examination_name(row), |examination| examination.name[language].clone()),
            short: self.examination_name(row),
            bring: row.bring.as_ref().map(|bring| bring[language].clone()),
            marks,
        }
    }

    /// The short name of an examination, or the name of the conclusion.
    fn examination_name(&self, row: &ClinicRow) -> String {
        let handbook = self.site.handbook;
        let name = row.examination.map(|at| &handbook.examinations[at].short).or(handbook.certificate.as_ref());
        name.map(|name| name[self.language.id].clone()).unwrap_or_default()
    }
}

/// Groups rows with the same address, transport and phone, in the position of the first.
fn groups(rows: &[ClinicRow]) -> Vec<Vec<&ClinicRow>> {
    let mut groups: Vec<Vec<&ClinicRow>> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|group| !row.contact.addresses.is_empty() && group[0].contact == row.contact) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups
}
