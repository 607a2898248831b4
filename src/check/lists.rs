//! The short lists: topics, channels, journeys, changes.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::content::lists::{JourneysFile, SynonymFile};
use crate::handbook::{Change, Channel, Journey, Names, Synonym, Topic, UnlistedRegion};
use crate::markdown::links::Target;
use crate::msg;
use crate::yaml::At;

impl Checker<'_> {
    pub(super) fn topics(&mut self) -> Vec<Topic> {
        let (file, Some(list)) = (&self.parsed.topics.file, &self.parsed.topics.value) else {
            return Vec::new();
        };
        self.unique(file, list.topics.iter().map(|topic| &topic.id));
        self.slugs(file, list.topics.iter().map(|topic| &topic.id));
        list.topics
            .iter()
            .map(|topic| Topic { id: topic.id.value.clone(), name: self.local(file, &topic.name), scope: self.local(file, &topic.scope) })
            .collect()
    }

    /// Ids that become anchors must be safe in any address.
    pub(super) fn slugs<'n>(&mut self, file: &FilePath, names: impl Iterator<Item = &'n At<String>>) {
        for name in names.filter(|name| !crate::parse::is_slug(name)) {
            self.problems.push(Diagnostic::error(name.place(file), msg!("bad-slug", slug = &name.value)).hint(msg!("hint-slug")));
        }
    }

    pub(super) fn channels(&mut self) -> Vec<(String, Channel)> {
        let (file, Some(list)) = (&self.parsed.channels.file, &self.parsed.channels.value) else {
            return Vec::new();
        };
        self.unique(file, list.channels.iter().map(|channel| &channel.id));
        list.channels
            .iter()
            .map(|channel| {
                self.web_address(file, channel.link.as_ref());
                let name = self.local(file, &channel.name);
                (channel.id.value.clone(), Channel { kind: channel.kind, name, link: channel.link.as_ref().map(|link| link.value.clone()) })
            })
            .collect()
    }

    /// Reports an address that is none of the web.
    pub(super) fn web_address(&mut self, file: &FilePath, link: Option<&At<String>>) {
        let Some(link) = link else { return };
        let is_web =
            matches!(Target::read(link), Some(Target::Outside { address }) if address.starts_with("http")) && url::Url::parse(link).is_ok();
        if !is_web {
            self.error(link.place(file), msg!("bad-web-address", link = &link.value));
        }
    }

    pub(super) fn journeys(&mut self, list: &JourneysFile, names: &Names) -> Vec<Journey> {
        let file = &self.parsed.journeys.file;
        self.unique(file, list.journeys.iter().map(|journey| &journey.id));
        self.unique(file, list.journeys.iter().flat_map(|journey| &journey.steps).map(|step| &step.entry));
        let mut journeys = Vec::new();
        for journey in &list.journeys {
            let title = self.local(file, &journey.title);
            let note = self.maybe_local(file, journey.note.as_ref());
            let mut steps = Vec::new();
            for step in &journey.steps {
                let name = self.local(file, &step.name);
                self.known_entry(file, &step.entry);
                // An entry that is known but broken has no place in the list; it is reported already.
                steps.extend(names.entries.get(&step.entry.value).map(|entry| (*entry, name)));
            }
            journeys.push(Journey { title, note, steps });
        }
        journeys
    }

    pub(super) fn changes(&mut self) -> Vec<Change> {
        let (file, Some(list)) = (&self.parsed.changes.file, &self.parsed.changes.value) else {
            return Vec::new();
        };
        let mut changes: Vec<Change> =
            list.changes.iter().map(|change| Change { date: *change.date, text: self.local(file, &change.text) }).collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.date));
        changes
    }

    pub(super) fn synonyms(&mut self) -> Vec<Synonym> {
        let list = self.parsed.synonyms.value.iter().flat_map(|list| &list.synonyms);
        let place = |group: &SynonymFile| group.words.place(&self.parsed.synonyms.file);
        list.map(|group| Synonym { place: place(group), words: group.words.value.clone(), lead_to: group.lead_to.clone() }).collect()
    }

    pub(super) fn unlisted_regions(&mut self) -> Vec<UnlistedRegion> {
        let (file, Some(list)) = (&self.parsed.synonyms.file, &self.parsed.synonyms.value) else {
            return Vec::new();
        };
        let regions = list.regions_without_addresses.iter();
        regions
            .map(|region| UnlistedRegion {
                place: region.words.place(file),
                name: self.local(file, &region.name),
                words: region.words.value.clone(),
            })
            .collect()
    }
}
