//! Renders each kind of page from its view.

mod acts;
mod brochures;
mod contacts;
mod directory;
mod entry;
mod lists;
mod open_points;
mod path;

use super::Page;
use super::feed::feed_path;
use super::fill::TextData;
use super::frame::About;
use super::view::{
    ChangeView, ChangesView, CheckedView, LanguageChoice, LanguagesView, Link, MovedView, NotFoundText, NotFoundView, PageView,
    StyleGuideView,
};
use crate::base::date::Date;
use crate::handbook::{MovedId, MovedTo, PageId, REPORT_PAGE, TextInLanguage, format};
use crate::site::{PageKind, PagePlan, moved_to, path, public_url};
use std::sync::Arc;

impl Page<'_> {
    /// The HTML of the page; none if its template has a mistake.
    pub(super) fn render(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        match plan.kind {
            PageKind::Languages => self.languages_page(plan),
            PageKind::NotFound => self.not_found_page(plan),
            PageKind::StyleGuide => self.style_guide(plan),
            PageKind::Home => self.home_page(plan),
            PageKind::Topic(id, part) => self.topic_page(plan, id, part),
            PageKind::Entry(id) => self.entry_page(plan, id),
            PageKind::Directory(id) => self.directory_page(plan, id),
            PageKind::Area(id) => self.area_page(plan, id),
            PageKind::ReaderPath(id) => self.path_page(plan, id),
            PageKind::Contacts => self.contacts_page(plan),
            PageKind::Acts => self.acts_page(plan),
            PageKind::OpenPoints => self.open_points_page(plan),
            PageKind::Search => self.search_page(plan),
            PageKind::Changes => self.changes_page(plan),
            PageKind::Brochures => self.brochures_page(plan),
            PageKind::Brochure(_) => unreachable!("brochures are prepared before all other pages"),
            PageKind::Page(id) => self.other_page(plan, id),
            PageKind::Moved(id) => self.moved_page(id),
        }
    }

    /// A page that leads from an earlier address to the present one.
    fn moved_page(&self, id: MovedId) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let kind = moved_to(handbook, id);
        let title = match handbook.moved[id].to {
            MovedTo::Entry(id) => &handbook.entries[id].texts[self.language.id].text.title.value,
            MovedTo::Page(id) => &handbook.pages[id].texts[self.language.id].text.title.value,
        };
        let view = MovedView {
            lang: self.language.code.clone(),
            dir: self.language.direction,
            title: title.clone(),
            href: format!("{}{}", self.root, self.path_of(kind)),
            url: public_url(handbook, &self.path_of(kind)),
        };
        self.page("moved.html", None, &view)
    }

    fn languages_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let choice = |language: &crate::base::language::Language| LanguageChoice {
            lang: language.code.clone(),
            dir: language.direction,
            name: language.name.clone(),
            last: self.site.words.get(language.id, "last_language").to_owned(),
            choose: self.site.words.get(language.id, "language_choice_title").to_owned(),
            title: handbook.title[language.id].clone(),
            heading: handbook.purpose[language.id].clone(),
            href: path(handbook, language, PageKind::Home),
        };
        let view = LanguagesView { languages: handbook.languages.iter().map(choice).collect() };
        // One page for readers of every language: its title and description are in all of them.
        let joined = |texts: Vec<&String>| texts.into_iter().cloned().collect::<Vec<_>>().join(" · ");
        let description = joined(handbook.purpose.iter().collect());
        let frame = self.frame(plan, About { title: String::new(), description, crumbs: Vec::new(), text_lang: None });
        let frame = super::view::Frame { title: joined(handbook.title.iter().collect()), ..frame };
        self.page("languages.html", Some(&frame), &view)
    }

    fn not_found_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let text = |language: &crate::base::language::Language| {
            let word = |key: &str| self.site.words.get(language.id, key).to_owned();
            let link = |key: &str, kind: PageKind| Link { label: word(key), href: path(handbook, language, kind) };
            let directories = handbook.directories.iter_with_ids().map(|(id, directory)| Link {
                label: directory.name[language.id].clone(),
                href: path(handbook, language, PageKind::Directory(id)),
            });
            NotFoundText {
                lang: language.code.clone(),
                dir: language.direction,
                title: word("not_found_title"),
                text: word("not_found_text"),
                offline_title: word("offline_title"),
                offline_text: word("offline_text"),
                links: [link("not_found_home", PageKind::Home), link("title_search", PageKind::Search)]
                    .into_iter()
                    .chain(directories)
                    .collect(),
            }
        };
        let view = NotFoundView { languages: handbook.languages.iter().map(text).collect() };
        let about =
            About { title: self.word("not_found_title"), description: self.word("not_found_text"), crumbs: Vec::new(), text_lang: None };
        self.page("not_found.html", Some(&self.frame(plan, about)), &view)
    }

    fn style_guide(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let view = StyleGuideView { title: "Style guide".to_owned() };
        let about = About { title: view.title.clone(), description: view.title.clone(), crumbs: vec![self.home_crumb()], text_lang: None };
        self.page("styleguide.html", Some(&self.frame(plan, about)), &view)
    }

    fn changes_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let language = self.language.id;
        let view = ChangesView {
            title: self.word("title_changes"),
            changes: self
                .site
                .handbook
                .changes
                .iter()
                .map(|change| ChangeView { date: self.date(change.date), text: change.text[language].clone() })
                .collect(),
            feed: feed_path(self.language),
        };
        let about = About {
            title: view.title.clone(),
            description: self.word("description_changes"),
            crumbs: vec![self.home_crumb()],
            text_lang: None,
        };
        self.page("changes.html", Some(&self.frame(plan, about)), &view)
    }

    fn other_page(&self, plan: &PagePlan, id: PageId) -> Option<Arc<[u8]>> {
        let page = &self.site.handbook.pages[id];
        let text = &page.texts[self.language.id];
        let answer = self.fill(&text.text.answer, &TextData::default());
        let about = About {
            title: text.text.title.value.clone(),
            description: crate::base::html::plain_text(&answer),
            crumbs: vec![self.home_crumb()],
            text_lang: self.foreign(text),
        };
        let email = self.site.handbook.email.clone().filter(|_| page.slug == REPORT_PAGE);
        let words = self.word_views([&text.text.answer, &text.text.body].into_iter());
        let view =
            PageView { title: text.text.title.value.clone(), answer, body: self.fill(&text.text.body, &TextData::default()), email, words };
        self.page("page.html", Some(&self.frame(plan, about)), &view)
    }

    /// The language of a text that replaces a missing translation.
    pub(in crate::render) fn foreign(&self, text: &TextInLanguage) -> Option<String> {
        (text.language != self.language.id).then(|| self.site.handbook.languages[text.language].code.clone())
    }

    pub(in crate::render) fn date(&self, date: Date) -> super::view::DateView {
        format::date(self.site.words, self.language.id, date)
    }

    pub(in crate::render) fn checked(&self, on: Date, next: Date) -> CheckedView {
        CheckedView { on: self.date(on), next: self.date(next), overdue: next < self.site.handbook.as_of }
    }
}
