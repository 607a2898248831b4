//! The view of the page of acts, and of an act in an entry.

use crate::base::ui_strings::Argument;
use crate::handbook::{Act, ActId, format};
use crate::render::Page;
use crate::render::frame::About;
use crate::render::view::{ActView, ActsView};
use crate::site::{PageKind, PagePlan};
use std::sync::Arc;

impl Page<'_> {
    pub(super) fn acts_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let acts = &self.site.handbook.acts;
        let view = |(id, act): (ActId, &Act)| ActView {
            entries: act.entries.iter().map(|entry| self.entry_link(*entry)).collect(),
            points: act.notes.iter().map(|note| self.point(note)).collect(),
            ..self.act(id)
        };
        let view = ActsView { title: self.word("title_acts"), acts: acts.iter_with_ids().map(view).collect() };
        let about = About {
            title: view.title.clone(),
            description: self.word("description_acts"),
            crumbs: vec![self.home_crumb()],
            text_lang: None,
        };
        self.page("acts.html", Some(&self.frame(plan, about)), &view)
    }

    /// An act in an entry.
    pub(super) fn act(&self, id: ActId) -> ActView {
        let act = &self.site.handbook.acts[id];
        let language = self.language.id;
        let registration = act.registration.as_ref().map(|(number, date)| match date {
            None => self.site.words.format(language, "act_registration", &[("number", Argument::Text(number))]),
            Some(date) => self.site.words.format(
                language,
                "act_registration_dated",
                &[("number", Argument::Text(number)), ("date", Argument::Text(&self.date(*date).text))],
            ),
        });
        ActView {
            id: act.id.clone(),
            title: act.title.as_ref().map(|title| title[language].clone()),
            line: format::act_line(self.site.words, language, act),
            issuer: act.issuer.as_ref().map(|issuer| issuer[language].clone()),
            registration,
            link: act.link.as_ref().map(|link| link[language].clone()),
            href: format!("{}#{}", self.path_of(PageKind::Acts), act.id),
            entries: Vec::new(),
            points: Vec::new(),
        }
    }
}
