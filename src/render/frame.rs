//! The frame of every page: title, language switch, navigation, breadcrumbs.

use super::print::print_links;
use super::view::{Alternate, Frame, LanguageLink, Link, NavLink};
use super::{Page, offline, sitemap};
use crate::base::digits::counter_style;
use crate::base::language::Language;
use crate::handbook::{HandbookPage, REPORT_PAGE, format};
use crate::search;
use crate::site::{PageKind, PagePlan, public_url};

/// The metadata of a page.
pub(super) struct About {
    pub title: String,
    pub description: String,
    pub crumbs: Vec<Link>,
    pub text_lang: Option<String>,
}

impl Page<'_> {
    pub(super) fn frame(&self, plan: &PagePlan, about: About) -> Frame {
        let handbook = self.site.handbook;
        let language = self.language.id;
        let site_title = handbook.title[language].clone();
        let is_home = matches!(plan.kind, PageKind::Home | PageKind::Languages);
        let has_address = plan.kind.is_for_search();
        let url = public_url(handbook, &plan.path);
        // Without an address there is no recipient for a report.
        let report = handbook.names.pages.get(REPORT_PAGE).filter(|_| handbook.email.is_some()).map(|at| self.path_of(PageKind::Page(*at)));
        let alternates = if has_address { sitemap::alternates(handbook, plan.kind) } else { Vec::new() };
        Frame {
            lang: self.language.code.clone(),
            dir: self.language.direction,
            digits: counter_style(self.language.locale.zero),
            root: self.root.clone(),
            title: if is_home && about.title == site_title { site_title.clone() } else { format!("{} · {site_title}", about.title) },
            description: about.description,
            canonical: has_address.then_some(url),
            alternates: alternates.into_iter().map(|(lang, url)| Alternate { lang, url }).collect(),
            languages: self.languages(plan.kind),
            site_title,
            publisher: handbook.publisher[language].clone(),
            notice: handbook.notice[language].clone(),
            edition: format::date(self.site.words, language, handbook.edition),
            home: self.path_of(PageKind::Home),
            search: self.path_of(PageKind::Search),
            search_data: search::data_path(self.language),
            report_typed: report.as_ref().map(|path| print_links::display_url(&public_url(handbook, path)).to_owned()),
            report,
            brochure: self.brochure_of(plan.kind),
            nav: self.nav(plan.kind),
            footer: self.footer(),
            crumbs: about.crumbs,
            og_image: self.site.pictures[language].as_ref().map(|(path, _)| public_url(handbook, path)),
            manifest: offline::manifest_path(self.language),
            offline: offline::LIST.to_owned(),
            worker: offline::WORKER.to_owned(),
            rendition: self.rendition(plan.kind),
            text_lang: about.text_lang,
        }
    }

    /// The page from which a page in a derived language was made.
    fn rendition(&self, kind: PageKind) -> Option<LanguageLink> {
        let source = &self.site.handbook.languages[self.language.derived_from?];
        Some(self.language_link(source, kind))
    }

    fn language_link(&self, language: &Language, kind: PageKind) -> LanguageLink {
        LanguageLink {
            lang: language.code.clone(),
            name: language.name.clone(),
            href: crate::site::path(self.site.handbook, language, kind),
            current: language.id == self.language.id,
        }
    }

    /// The same page in every language; pages without a language link to the home pages.
    pub(super) fn languages(&self, kind: PageKind) -> Vec<LanguageLink> {
        let handbook = self.site.handbook;
        let kind = match kind {
            PageKind::Languages | PageKind::NotFound | PageKind::StyleGuide => PageKind::Home,
            other => other,
        };
        handbook.languages.iter().map(|language| self.language_link(language, kind)).collect()
    }

    fn nav(&self, kind: PageKind) -> Vec<NavLink> {
        let handbook = self.site.handbook;
        let mut nav = vec![NavLink {
            label: self.word("nav_questions"),
            href: format!("{}#_questions", self.path_of(PageKind::Home)),
            current: matches!(kind, PageKind::Entry(_) | PageKind::Topic(..)).then_some("true"),
        }];
        let mut add = |label: String, page: PageKind, below: bool| {
            let current = if kind == page { Some("page") } else { below.then_some("true") };
            nav.push(NavLink { label, href: self.path_of(page), current });
        };
        for (id, directory) in handbook.directories.iter_with_ids() {
            let is_below = matches!(kind, PageKind::Area(area) if handbook.areas[area].directory == id);
            add(directory.name[self.language.id].clone(), PageKind::Directory(id), is_below);
        }
        if !handbook.acts.is_empty() {
            add(self.word("nav_acts"), PageKind::Acts, false);
        }
        nav
    }

    fn footer(&self) -> Vec<Link> {
        let handbook = self.site.handbook;
        let is_listed = |page: &HandbookPage| page.slug != REPORT_PAGE || handbook.email.is_some();
        let pages = handbook.pages.iter_with_ids().filter(|(_, page)| is_listed(page)).map(|(id, page)| Link {
            label: page.texts[self.language.id].text.title.value.clone(),
            href: self.path_of(PageKind::Page(id)),
        });
        let changes =
            (!handbook.changes.is_empty()).then(|| Link { label: self.word("title_changes"), href: self.path_of(PageKind::Changes) });
        let brochures =
            (!handbook.brochures.is_empty()).then(|| Link { label: self.word("title_brochures"), href: self.path_of(PageKind::Brochures) });
        let contacts =
            (!handbook.channels.is_empty()).then(|| Link { label: self.word("title_contacts"), href: self.path_of(PageKind::Contacts) });
        let points =
            (!handbook.open_points.is_empty()).then(|| Link { label: self.word("title_points"), href: self.path_of(PageKind::OpenPoints) });
        contacts.into_iter().chain(pages).chain(changes).chain(points).chain(brochures).collect()
    }

    /// The home page as the first breadcrumb.
    pub(super) fn home_crumb(&self) -> Link {
        Link { label: self.word("nav_home"), href: self.path_of(PageKind::Home) }
    }
}
