//! The view of an entry.

use crate::handbook::format;
use crate::handbook::{Cost, Entry, EntryId, JourneyId};
use crate::markdown::typography::add_no_break_spaces;
use crate::render::Page;
use crate::render::fill::{TextData, without_marks};
use crate::render::frame::About;
use crate::render::view::{ContentsItem, EntryView, JourneyView, KeyFact, KeyFactItem, Link, PhoneView, StepView};
use crate::site::{PageKind, PagePlan};
use std::sync::Arc;

/// Minimum number of headings for a list of contents.
const CONTENTS_FROM: usize = 4;

/// Length of an entry's version, in hexadecimal digits: a reader compares it with one other version only.
const VERSION_LENGTH: usize = 8;

impl Page<'_> {
    pub(super) fn entry_page(&self, plan: &PagePlan, id: EntryId) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let view = self.entry_view(id);
        let plain_answer = crate::base::html::plain_text(&without_marks(&view.answer));
        let about = About {
            title: handbook.entries[id].texts[self.language.id].text.title.value.clone(),
            description: plain_answer,
            crumbs: vec![self.home_crumb(), view.topic.clone()],
            text_lang: self.foreign(&handbook.entries[id].texts[self.language.id]),
        };
        self.page("entry.html", Some(&self.frame(plan, about)), &view)
    }

    /// The view of an entry, for screen and paper.
    pub(in crate::render) fn entry_view(&self, id: EntryId) -> EntryView {
        let handbook = self.site.handbook;
        let entry = &handbook.entries[id];
        let text = &entry.texts[self.language.id];
        let title = add_no_break_spaces(&text.text.title.value).into_owned();
        let data = TextData::of_entry(entry, text);
        let answer = self.fill(&text.text.answer, &data);
        let topic = Link {
            label: handbook.topics[entry.topic].name[self.language.id].clone(),
            href: format!("{}#{}", self.path_of(PageKind::Home), handbook.topics[entry.topic].id),
        };
        let headings = text.text.body.headings.iter().filter(|heading| heading.level <= 3);
        EntryView {
            number: self.entry_number(id),
            version: text.text.fingerprint.chars().take(VERSION_LENGTH).collect(),
            title,
            answer,
            body: self.fill(&text.text.body, &data),
            checked: self.checked(entry.checked_on, entry.review_by),
            topic,
            facts: self.key_facts(entry),
            contents: if text.text.body.headings.len() < CONTENTS_FROM {
                Vec::new()
            } else {
                headings.map(|heading| ContentsItem { id: heading.id.clone(), text: heading.text.clone(), level: heading.level }).collect()
            },
            has_legal_basis: entry.acts.is_some(),
            acts: entry.acts.iter().flatten().map(|act| self.act(*act)).collect(),
            notes: self.note_views(&data.numbered),
            words: self.word_views([&text.text.answer, &text.text.body].into_iter()),
            related: entry.related.iter().map(|related| self.entry_link(*related)).collect(),
            previous: handbook.entries.previous_id(id).map(|previous| self.entry_link(previous)),
            next: handbook.entries.next_id(id).map(|next| self.entry_link(next)),
            journey: entry.journey.map(|journey| self.journey(journey, id)),
        }
    }

    fn journey(&self, journey: JourneyId, current: EntryId) -> JourneyView {
        let handbook = self.site.handbook;
        let journey = &handbook.journeys[journey];
        let language = self.language.id;
        let step = |(entry, name): &(EntryId, crate::handbook::Localized)| StepView {
            name: name[language].clone(),
            number: self.entry_number(*entry),
            href: self.path_of(PageKind::Entry(*entry)),
            current: *entry == current,
        };
        JourneyView {
            title: journey.title[language].clone(),
            note: journey.note.as_ref().map(|note| note[language].clone()),
            steps: journey.steps.iter().map(step).collect(),
        }
    }

    fn key_facts(&self, entry: &Entry) -> Vec<KeyFact> {
        let language = self.language.id;
        let mut facts = Vec::new();
        let mut add = |kind: &'static str, word: &str, items: Vec<KeyFactItem>| {
            if !items.is_empty() {
                facts.push(KeyFact { kind, label: self.word(word), items });
            }
        };
        add("who", "fact_who", entry.who.iter().map(|who| plain(who[language].clone())).collect());
        let terms = entry.terms.iter().map(|term| KeyFactItem {
            of: Some(add_no_break_spaces(&term.of[language]).into_owned()),
            ..plain(format::term(self.site.words, language, term))
        });
        add("term", "fact_term", terms.collect());
        let cost = entry.cost.iter().map(|cost| match cost {
            Cost::Free => plain(self.word("cost_free")),
            Cost::NotGiven => KeyFactItem { none: true, ..plain(self.word("not_given")) },
            Cost::Described(words) => plain(words[language].clone()),
        });
        add("cost", "fact_cost", cost.collect());
        let channels = entry.apply_at.iter().map(|at| &self.site.handbook.channels[*at]);
        add(
            "where",
            "fact_where",
            channels
                .map(|channel| KeyFactItem {
                    link: channel.link.as_ref().map(|link| link[language].clone()),
                    address: channel.address.as_ref().map(|address| address[language].clone()),
                    phones: channel.phones.iter().map(|phone| PhoneView::new(phone, self.site.words, language)).collect(),
                    ..plain(channel.name[language].clone())
                })
                .collect(),
        );
        add("documents", "fact_documents", entry.documents.iter().map(|documents| plain(documents[language].clone())).collect());
        facts
    }
}

fn plain(text: String) -> KeyFactItem {
    KeyFactItem { of: None, text: add_no_break_spaces(&text).into_owned(), link: None, address: None, phones: Vec::new(), none: false }
}
