//! The page for officials: every open point of the handbook, by what it concerns.

use crate::base::ui_strings::Argument;
use crate::handbook::{ActId, AreaId, DirectoryId, EntryId, OpenPoint, format};
use crate::markdown::typography::add_no_break_spaces;
use crate::parse::{ContentPath, classify};
use crate::render::Page;
use crate::render::frame::About;
use crate::render::view::{AskedPointView, OpenPointsView, PointSubjectView};
use crate::site::{PageKind, PagePlan};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What an open point concerns, in the order of the page. Entries and acts are in the order of their own pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Subject {
    Handbook,
    Entry(EntryId),
    /// A directory, then its areas.
    Places(DirectoryId, Option<AreaId>),
    Act(ActId),
}

impl Page<'_> {
    pub(super) fn open_points_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let language = self.language.id;
        let mut by_subject: BTreeMap<Subject, Vec<&OpenPoint>> = BTreeMap::new();
        for point in &handbook.open_points {
            by_subject.entry(self.subject(point)).or_default().push(point);
        }
        let count = handbook.open_points.len() as u64;
        let arguments = [("publisher", Argument::Text(&handbook.publisher[language])), ("count", Argument::Number(count))];
        let view = OpenPointsView {
            title: self.word("title_points"),
            lead: add_no_break_spaces(&self.site.words.format(language, "points_lead", &arguments)).into_owned(),
            subjects: by_subject.into_iter().map(|(subject, points)| self.point_subject(subject, &points)).collect(),
        };
        let about = About {
            title: view.title.clone(),
            description: self.word("description_points"),
            crumbs: vec![self.home_crumb()],
            text_lang: None,
        };
        self.page("open_points.html", Some(&self.frame(plan, about)), &view)
    }

    /// What a point concerns, by the file in which it is written.
    fn subject(&self, point: &OpenPoint) -> Subject {
        let handbook = self.site.handbook;
        let file = &point.place.file;
        let found = match classify(file) {
            Ok(ContentPath::Entry(slug)) => handbook.names.entries.get(slug).map(|entry| Subject::Entry(*entry)),
            Ok(ContentPath::Area(directory, _)) => {
                let area = handbook.areas.find_id(|area| area.place.file == *file);
                handbook.names.directories.get(directory).map(|directory| Subject::Places(*directory, area))
            }
            Ok(ContentPath::Directory(name)) => handbook.names.directories.get(name).map(|directory| Subject::Places(*directory, None)),
            Ok(ContentPath::Acts) => point.act.as_ref().and_then(|act| handbook.names.acts.get(act)).map(|act| Subject::Act(*act)),
            _ => None,
        };
        found.unwrap_or(Subject::Handbook)
    }

    fn point_subject(&self, subject: Subject, points: &[&OpenPoint]) -> PointSubjectView {
        let handbook = self.site.handbook;
        let language = self.language.id;
        let (name, href) = match subject {
            Subject::Handbook => (self.word("points_whole"), None),
            Subject::Entry(id) => (self.entry_link(id).title, Some(self.path_of(PageKind::Entry(id)))),
            Subject::Places(id, None) => (handbook.directories[id].title[language].clone(), Some(self.path_of(PageKind::Directory(id)))),
            Subject::Places(_, Some(id)) => {
                let area = &handbook.areas[id];
                (self.area_title(&handbook.directories[area.directory], area), Some(self.path_of(PageKind::Area(id))))
            }
            Subject::Act(id) => {
                let act = &handbook.acts[id];
                let address = format!("{}#{}", self.path_of(PageKind::Acts), act.id);
                (format::act_line(self.site.words, language, act), Some(address))
            }
        };
        let issuer = match subject {
            Subject::Act(id) => handbook.acts[id].issuer.as_ref().map(|issuer| issuer[language].clone()),
            _ => None,
        };
        let number = match subject {
            Subject::Entry(id) => Some(self.entry_number(id)),
            _ => None,
        };
        // Notes on a directory are on the pages of its areas, beside the services that they concern.
        let page = href.as_deref().filter(|_| !matches!(subject, Subject::Places(_, None)));
        let points = points.iter().map(|point| self.asked_point(point, page)).collect();
        PointSubjectView { name: add_no_break_spaces(&name).into_owned(), number, issuer, href, points }
    }

    fn asked_point(&self, point: &OpenPoint, page: Option<&str>) -> AskedPointView {
        let text = |text: &str| add_no_break_spaces(text).into_owned();
        let page = page.map(|page| page.split('#').next().unwrap_or(page));
        AskedPointView {
            question: text(&point.question[self.language.id]),
            source: point.source.as_deref().map(text),
            source_lang: self.site.handbook.languages.source().code.clone(),
            note: page.filter(|_| point.has_note).map(|page| format!("{page}#{}", point.id)),
        }
    }
}
