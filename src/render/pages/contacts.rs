//! The view of the page with portals and offices.

use crate::handbook::{Area, Channel, ChannelId, Entry};
use crate::markdown::links::LinkTarget;
use crate::render::Page;
use crate::render::frame::About;
use crate::render::view::{ChannelView, ContactsView, Link, PhoneView};
use crate::site::{PageKind, PagePlan};
use std::sync::Arc;

impl Page<'_> {
    pub(super) fn contacts_page(&self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let handbook = self.site.handbook;
        let language = self.language.id;
        let has_phone = |area: &Area| area.places.iter().any(|place| !place.contact.phones.is_empty());
        let areas = handbook.areas.iter_with_ids().filter(|(_, area)| has_phone(area));
        let view = ContactsView {
            title: self.word("title_contacts"),
            phones_missing: handbook.channels.iter().all(|channel| channel.phones.is_empty()),
            channels: handbook.channels.iter_with_ids().map(|(id, channel)| self.channel(id, channel)).collect(),
            areas: areas.map(|(id, area)| Link { label: area.name[language].clone(), href: self.path_of(PageKind::Area(id)) }).collect(),
        };
        let about = About {
            title: view.title.clone(),
            description: self.word("description_contacts"),
            crumbs: vec![self.home_crumb()],
            text_lang: None,
        };
        self.page("contacts.html", Some(&self.frame(plan, about)), &view)
    }

    fn channel(&self, id: ChannelId, channel: &Channel) -> ChannelView {
        let language = self.language.id;
        let target = LinkTarget::Channel { id: channel.id.clone() };
        let links_to = |entry: &Entry| {
            let text = &entry.texts[language].text;
            text.answer.links.iter().chain(&text.body.links).any(|(linked, _)| *linked == target)
        };
        let names = |entry: &Entry| entry.apply_at.contains(&id) || links_to(entry);
        let entries = self.site.handbook.entries.iter_with_ids().filter(|(_, entry)| names(entry));
        ChannelView {
            id: channel.id.clone(),
            name: channel.name[language].clone(),
            link: channel.link.as_ref().map(|link| link[language].clone()),
            address: channel.address.as_ref().map(|address| address[language].clone()),
            phones: channel.phones.iter().map(|phone| PhoneView::new(phone, self.site.words, language)).collect(),
            entries: entries.map(|(entry, _)| self.entry_link(entry)).collect(),
        }
    }
}
