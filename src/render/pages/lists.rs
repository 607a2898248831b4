//! The views of the home page and of the full list.

use crate::base::ui_strings::Argument;
use crate::handbook::{EntryId, Topic, TopicId, format};
use crate::markdown::typography::add_no_break_spaces;
use crate::render::Page;
use crate::render::frame::About;
use crate::render::view::{EntryLink, FactView, HomeView, Link, NavLink, SearchView, TopicPageView, TopicView};
use crate::site::{ENTRIES_PER_PART, PageKind, PagePlan, listed_per_topic};
use std::sync::Arc;

impl Page<'_> {
    pub(super) fn home_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let language = self.language.id;
        let view = HomeView {
            heading: handbook.purpose[language].clone(),
            lead: handbook.lead[language].clone(),
            examples: handbook
                .start
                .examples
                .iter()
                .map(|example| {
                    let query: String = url::form_urlencoded::byte_serialize(example[language].as_bytes()).collect();
                    Link { label: example[language].clone(), href: format!("{}?q={query}", self.path_of(PageKind::Search)) }
                })
                .collect(),
            paths: handbook
                .paths
                .iter_with_ids()
                .map(|(id, path)| Link { label: path.title[language].clone(), href: self.path_of(PageKind::ReaderPath(id)) })
                .collect(),
            tasks: handbook
                .start
                .tasks
                .iter()
                .map(|task| Link { label: task.name[language].clone(), href: self.path_of(PageKind::Entry(task.entry)) })
                .collect(),
            contacts: (!handbook.channels.is_empty()).then(|| self.path_of(PageKind::Contacts)),
            facts: handbook
                .facts
                .values()
                .map(|fact| FactView {
                    name: fact.name[language].clone(),
                    value: self.facts().value(fact),
                    until: fact.to.map(|to| format::date(self.site.words, language, to)),
                })
                .collect(),
            topics: self.topics(),
            directories: self.area_lists(),
        };
        let about = About { title: view.heading.clone(), description: view.lead.clone(), crumbs: Vec::new(), text_lang: None };
        self.page("home.html", Some(&self.frame(plan, about)), &view)
    }

    pub(super) fn search_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let is_complete = listed_per_topic(self.site.handbook).is_none();
        let view = SearchView {
            title: self.word("title_search"),
            lead: self.word(if is_complete { "search_lead" } else { "search_lead_topics" }),
            topics: self.topics(),
            directories: self.area_lists(),
        };
        let about = About {
            title: view.title.clone(),
            description: self.word("description_search"),
            crumbs: vec![self.home_crumb()],
            text_lang: None,
        };
        self.page("search.html", Some(&self.frame(plan, about)), &view)
    }

    /// The topics that have entries, with those entries; in a large handbook with the first ones.
    fn topics(&self) -> Vec<TopicView> {
        let handbook = self.site.handbook;
        let listed = listed_per_topic(handbook);
        let view = |(id, topic): (TopicId, &Topic)| {
            let entries = self.entries_of(id);
            let count = [("count", Argument::Number(entries.len() as u64))];
            let more = listed.filter(|listed| entries.len() > *listed).map(|_| Link {
                label: self.site.words.format(self.language.id, "all_in_topic", &count),
                href: self.path_of(PageKind::Topic(id, 0)),
            });
            TopicView {
                id: topic.id.clone(),
                name: topic.name[self.language.id].clone(),
                scope: topic.scope[self.language.id].clone(),
                entries: entries.iter().take(listed.unwrap_or(usize::MAX)).map(|entry| self.entry_link(*entry)).collect(),
                more,
            }
        };
        handbook.topics.iter_with_ids().map(view).filter(|topic| !topic.entries.is_empty()).collect()
    }

    fn entries_of(&self, topic: TopicId) -> Vec<EntryId> {
        self.site.handbook.entries.iter_with_ids().filter(|(_, entry)| entry.topic == topic).map(|(id, _)| id).collect()
    }

    pub(super) fn topic_page(&self, plan: &PagePlan, id: TopicId, part: usize) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let topic = &handbook.topics[id];
        let entries = self.entries_of(id);
        let parts: Vec<&[EntryId]> = entries.chunks(ENTRIES_PER_PART).collect();
        let number = |entry: Option<&EntryId>| entry.map(|entry| self.entry_number(*entry)).unwrap_or_default();
        let link = |(at, entries): (usize, &&[EntryId])| NavLink {
            label: format!("{}\u{a0}{}–{}", self.word("number_sign"), number(entries.first()), number(entries.last())),
            href: self.path_of(PageKind::Topic(id, at)),
            current: (at == part).then_some("page"),
        };
        let view = TopicPageView {
            title: topic.name[self.language.id].clone(),
            scope: topic.scope[self.language.id].clone(),
            entries: parts.get(part).into_iter().flat_map(|entries| entries.iter()).map(|entry| self.entry_link(*entry)).collect(),
            parts: if parts.len() > 1 { parts.iter().enumerate().map(link).collect() } else { Vec::new() },
        };
        let about = About { title: view.title.clone(), description: view.scope.clone(), crumbs: vec![self.home_crumb()], text_lang: None };
        self.page("topic.html", Some(&self.frame(plan, about)), &view)
    }

    /// The number by which readers cite an entry.
    pub(in crate::render) fn entry_number(&self, id: EntryId) -> String {
        format::entry_number(self.site.words, self.language.id, self.site.handbook.entries[id].number)
    }

    pub(super) fn entry_link(&self, id: EntryId) -> EntryLink {
        let entry = &self.site.handbook.entries[id];
        EntryLink {
            number: self.entry_number(id),
            title: add_no_break_spaces(&entry.texts[self.language.id].text.title.value).into_owned(),
            href: self.path_of(PageKind::Entry(id)),
        }
    }
}
