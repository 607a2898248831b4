//! The view of a path: for each entry its short answer, its checklists, and where to apply.

use crate::handbook::{EntryId, ReaderPathId};
use crate::markdown::links::LinkTarget;
use crate::render::Page;
use crate::render::fill::without_marks;
use crate::render::frame::About;
use crate::render::view::{Checklist, EntryView, Link, PathEntryView, PathView, StageView};
use crate::site::{PageKind, PagePlan};
use std::sync::Arc;

/// The key facts that a path shows.
const FACTS: [&str; 3] = ["term", "cost", "where"];

impl Page<'_> {
    pub(super) fn path_page(&self, plan: &PagePlan, id: ReaderPathId) -> Option<Arc<[u8]>> {
        let language = self.language.id;
        let path = &self.site.handbook.paths[id];
        let entries = path.stages.iter().flat_map(|stage| &stage.entries);
        let texts = entries.map(|entry| &*self.site.handbook.entries[*entry].texts[language].text);
        let view = PathView {
            title: path.title[language].clone(),
            who: path.who[language].clone(),
            note: path.note.as_ref().map(|note| note[language].clone()),
            stages: path
                .stages
                .iter()
                .map(|stage| StageView {
                    title: stage.title[language].clone(),
                    entries: stage.entries.iter().map(|entry| self.path_entry(*entry)).collect(),
                })
                .collect(),
            words: self.word_views(texts.flat_map(|text| [&text.answer, &text.body])),
            others: self.paths().filter(|(other, _)| *other != id).map(|(_, link)| link).collect(),
        };
        let about = About { title: view.title.clone(), description: view.who.clone(), crumbs: vec![self.home_crumb()], text_lang: None };
        self.page("path.html", Some(&self.frame(plan, about)), &view)
    }

    /// Links to all paths.
    pub(in crate::render) fn paths(&self) -> impl Iterator<Item = (ReaderPathId, Link)> {
        let link = |(id, path): (ReaderPathId, &crate::handbook::ReaderPath)| {
            (id, Link { label: path.title[self.language.id].clone(), href: self.path_of(PageKind::ReaderPath(id)) })
        };
        self.site.handbook.paths.iter_with_ids().map(link)
    }

    fn path_entry(&self, id: EntryId) -> PathEntryView {
        let text = &self.site.handbook.entries[id].texts[self.language.id];
        let view = self.entry_view(id);
        let directory = text.text.body.links.iter().find_map(|(target, _)| match target {
            LinkTarget::Directory { name } => self.site.handbook.names.directories.get(name).copied(),
            _ => None,
        });
        PathEntryView {
            link: self.entry_link(id),
            answer: without_marks(&view.answer),
            lang: self.foreign(text),
            documents: checklists(&view, &self.path_of(PageKind::Entry(id))),
            facts: view.facts.into_iter().filter(|fact| FACTS.contains(&fact.kind)).collect(),
            areas: directory.map(|id| self.area_list(id, &self.site.handbook.directories[id].areas)),
        }
    }
}

/// The checklists of an entry, each under the last heading before it.
fn checklists(view: &EntryView, page: &str) -> Vec<Checklist> {
    const START: &str = "<ul class=\"ticks\">";
    let body = without_marks(&view.body);
    let mut lists = Vec::new();
    for (at, _) in body.match_indices(START) {
        let heading = ["<h2", "<h3"].iter().filter_map(|tag| body[..at].rfind(tag)).max();
        let (Some(heading), Some(list)) = (heading, list_at(&body[at..])) else { continue };
        let tag_end = heading + body[heading..].find('>').unwrap_or(0);
        let end = tag_end + body[tag_end..].find("</h").unwrap_or(0);
        let id = body[heading..tag_end].split_once("id=\"").and_then(|(_, id)| id.split('"').next()).unwrap_or_default();
        lists.push(Checklist {
            href: format!("{page}#{id}"),
            title: crate::base::html::plain_text(&body[tag_end + 1..end]),
            list: list.to_owned(),
        });
    }
    lists
}

/// The list at the start of some HTML, with the lists inside it.
fn list_at(html: &str) -> Option<&str> {
    let mut depth = 0_usize;
    for (at, _) in html.match_indices('<') {
        if html[at..].starts_with("<ul") {
            depth += 1;
        } else if html[at..].starts_with("</ul>") {
            depth -= 1;
            if depth == 0 {
                return Some(&html[..at + "</ul>".len()]);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::list_at;

    #[test]
    fn a_list_ends_at_its_own_end() {
        let list = "<ul class=\"ticks\"><li>a<ul><li>b</li></ul></li></ul>";
        assert_eq!(list_at(&format!("{list}<p>c</p><ul><li>d</li></ul>")), Some(list));
        assert_eq!(list_at("<ul><li>"), None);
    }
}
