//! The site plan: every page with its path. Slugs and anchors are the same in every language.

use crate::base::language::{Language, LanguageId};
use crate::handbook::{AreaId, BrochureId, DirectoryId, EntryId, Handbook, MovedId, MovedTo, PageId, ReaderPathId, TopicId};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum PageKind {
    /// The language selection at `/`.
    Languages,
    /// The 404 page, in all languages.
    NotFound,
    /// Every component of the theme; only on request.
    StyleGuide,
    Home,
    /// A part of the questions of a topic, from 0; only in large handbooks.
    Topic(TopicId, usize),
    /// By index in the handbook.
    Entry(EntryId),
    /// The list of the areas of a directory.
    Directory(DirectoryId),
    Area(AreaId),
    /// What people in one situation need.
    ReaderPath(ReaderPathId),
    /// Portals and offices with their phones.
    Contacts,
    Acts,
    /// What the publisher must settle, for officials.
    OpenPoints,
    Search,
    Changes,
    /// The list of brochures.
    Brochures,
    Brochure(BrochureId),
    /// A page of `content/pages/`.
    Page(PageId),
    /// An earlier address, which leads to another page.
    Moved(MovedId),
}

impl PageKind {
    /// Whether search engines should index the page. The language selection has no content, a brochure repeats other pages, and open points
    /// are questions to officials: readers who search for their words need the answer that they concern.
    pub(crate) fn is_for_search(self) -> bool {
        !matches!(
            self,
            PageKind::Languages
                | PageKind::NotFound
                | PageKind::StyleGuide
                | PageKind::OpenPoints
                | PageKind::Brochure(_)
                | PageKind::Moved(_)
        )
    }
}

#[derive(Debug, Clone)]
pub(crate) struct PagePlan {
    /// Its file in the output: `kk/faq/iin/index.html`.
    pub path: String,
    pub language: LanguageId,
    pub kind: PageKind,
}

#[derive(Debug)]
pub(crate) struct Site {
    pub pages: Vec<PagePlan>,
}

/// First path segments that pages of `content/pages/` can't use; `check` reports them.
pub(crate) const TAKEN: [&str; 9] = ["faq", "paths", "contacts", "search", "acts", "open-points", "changes", "print", "topics"];

/// A handbook with more entries lists only the first ones of each topic on its home page; the others are on pages of the topic.
const MAX_ENTRIES_ON_HOME: usize = 500;
/// Number of questions on a page of a topic.
pub(crate) const ENTRIES_PER_PART: usize = 250;

/// How many questions of each topic the home page lists; none if it lists all.
pub(crate) fn listed_per_topic(handbook: &Handbook) -> Option<usize> {
    (handbook.entries.len() > MAX_ENTRIES_ON_HOME).then(|| (200 / handbook.topics.len().max(1)).clamp(2, 10))
}

/// The pages of the topics; none in a handbook whose home page lists all questions.
fn topic_parts(handbook: &Handbook) -> Vec<PageKind> {
    let mut counts = std::collections::BTreeMap::new();
    if listed_per_topic(handbook).is_some() {
        handbook.entries.iter().for_each(|entry| *counts.entry(entry.topic).or_insert(0_usize) += 1);
    }
    let parts =
        counts.into_iter().flat_map(|(topic, count)| (0..count.div_ceil(ENTRIES_PER_PART)).map(move |part| PageKind::Topic(topic, part)));
    parts.collect()
}

///
/// Assigns a path to every page. Paths are unique: slugs are unique within their folder, and `check` rejects [`TAKEN`].
pub(crate) fn lay_out(handbook: &Handbook, style_guide: bool) -> Site {
    let source = handbook.languages.source();
    let mut pages = vec![plan(handbook, source, PageKind::Languages), plan(handbook, source, PageKind::NotFound)];
    pages.extend(style_guide.then(|| plan(handbook, source, PageKind::StyleGuide)));
    for language in handbook.languages.iter() {
        pages.extend(kinds(handbook, language).into_iter().map(|kind| plan(handbook, language, kind)));
    }
    Site { pages }
}

fn kinds(handbook: &Handbook, language: &Language) -> Vec<PageKind> {
    let mut kinds = vec![PageKind::Home];
    kinds.extend(topic_parts(handbook));
    kinds.extend(handbook.entries.ids().map(PageKind::Entry));
    for (id, _) in handbook.directories.iter_with_ids() {
        kinds.push(PageKind::Directory(id));
        kinds.extend(handbook.areas.iter_with_ids().filter(|(_, area)| area.directory == id).map(|(area, _)| PageKind::Area(area)));
    }
    kinds.extend(handbook.paths.ids().map(PageKind::ReaderPath));
    kinds.extend((!handbook.channels.is_empty()).then_some(PageKind::Contacts));
    kinds.extend((!handbook.acts.is_empty()).then_some(PageKind::Acts));
    kinds.extend((!handbook.open_points.is_empty()).then_some(PageKind::OpenPoints));
    kinds.push(PageKind::Search);
    kinds.extend((!handbook.changes.is_empty()).then_some(PageKind::Changes));
    kinds.extend((!handbook.brochures.is_empty()).then_some(PageKind::Brochures));
    let printed = handbook.brochures.iter_with_ids().filter(|(_, brochure)| brochure.languages.contains(&language.id));
    kinds.extend(printed.map(|(id, _)| PageKind::Brochure(id)));
    kinds.extend(handbook.pages.ids().map(PageKind::Page));
    kinds.extend(handbook.moved.ids().map(PageKind::Moved));
    kinds
}

fn plan(handbook: &Handbook, language: &Language, kind: PageKind) -> PagePlan {
    PagePlan { path: path(handbook, language, kind), language: language.id, kind }
}

/// The file of a page. Links contain the file name, so that they also work in a folder that is opened from disk.
pub(crate) fn path(handbook: &Handbook, language: &Language, kind: PageKind) -> String {
    let folder = &language.folder;
    match kind {
        PageKind::Languages => "index.html".to_owned(),
        PageKind::NotFound => "404.html".to_owned(),
        PageKind::StyleGuide => "styleguide/index.html".to_owned(),
        PageKind::Home => format!("{folder}/index.html"),
        PageKind::Topic(id, 0) => format!("{folder}/topics/{}/index.html", handbook.topics[id].id),
        PageKind::Topic(id, part) => format!("{folder}/topics/{}/{}/index.html", handbook.topics[id].id, part + 1),
        PageKind::Entry(id) => format!("{folder}/faq/{}/index.html", handbook.entries[id].slug),
        PageKind::Directory(id) => format!("{folder}/{}/index.html", handbook.directories[id].slug),
        PageKind::Area(id) => {
            let area = &handbook.areas[id];
            format!("{folder}/{}/{}/index.html", handbook.directories[area.directory].slug, area.slug)
        }
        PageKind::ReaderPath(id) => format!("{folder}/paths/{}/index.html", handbook.paths[id].id),
        PageKind::Contacts => format!("{folder}/contacts/index.html"),
        PageKind::Acts => format!("{folder}/acts/index.html"),
        PageKind::OpenPoints => format!("{folder}/open-points/index.html"),
        PageKind::Search => format!("{folder}/search/index.html"),
        PageKind::Changes => format!("{folder}/changes/index.html"),
        PageKind::Brochures => format!("{folder}/print/index.html"),
        PageKind::Brochure(id) => format!("{folder}/print/{}/index.html", handbook.brochures[id].slug),
        PageKind::Page(id) => format!("{folder}/{}/index.html", handbook.pages[id].slug),
        PageKind::Moved(id) => format!("{folder}/{}/index.html", handbook.moved[id].old),
    }
}

/// The page to which an earlier address leads.
pub(crate) fn moved_to(handbook: &Handbook, id: MovedId) -> PageKind {
    match handbook.moved[id].to {
        MovedTo::Entry(id) => PageKind::Entry(id),
        MovedTo::Page(id) => PageKind::Page(id),
    }
}

/// Earlier addresses and the present ones, below the address of the site: `kk/faq/old/`, `kk/faq/new/`.
pub(crate) fn redirects(handbook: &Handbook) -> Vec<(String, String)> {
    let folder = |language: &Language, kind| path(handbook, language, kind).trim_end_matches("index.html").to_owned();
    let of = |language: &Language| {
        handbook.moved.ids().map(|id| (folder(language, PageKind::Moved(id)), folder(language, moved_to(handbook, id)))).collect::<Vec<_>>()
    };
    handbook.languages.iter().flat_map(of).collect()
}

/// The public URL of a file, without `index.html`.
pub(crate) fn public_url(handbook: &Handbook, path: &str) -> String {
    format!("{}{}", handbook.base_url, path.strip_suffix("index.html").unwrap_or(path))
}

/// The relative path from a page to the root of the site: `../../../`.
pub(crate) fn root_from(path: &str) -> String {
    let depth = path.matches('/').count();
    if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
}

#[cfg(test)]
mod tests {
    use super::root_from;

    #[test]
    fn the_way_to_the_root() {
        assert_eq!(root_from("kk/faq/iin/index.html"), "../../../");
        assert_eq!(root_from("index.html"), "./");
    }
}
