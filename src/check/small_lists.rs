//! Checks the small lists: topics, channels, journeys, changes, synonyms.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::content::glossary::WordFile;
use crate::content::synonym::SynonymFile;
use crate::handbook::{
    ChangelogEntry, Channel, ChannelId, Entry, EntryId, IndexVec, Journey, JourneyId, NameIndex, NotCovered, Synonym, Topic, TopicId,
    UnlistedRegion, Word,
};
use crate::msg;
use crate::yaml::At;
use std::collections::BTreeMap;

impl Checker<'_> {
    pub(super) fn topics(&mut self) -> IndexVec<TopicId, Topic> {
        let (file, Some(list)) = (&self.parsed.topics.file, &self.parsed.topics.value) else {
            return IndexVec::new(Vec::new());
        };
        self.unique(file, list.topics.iter().map(|topic| &topic.id));
        self.slugs(file, list.topics.iter().map(|topic| &topic.id));
        let topics = list.topics.iter().map(|topic| Topic {
            id: topic.id.value.clone(),
            name: self.local(file, &topic.name),
            scope: self.local(file, &topic.scope),
        });
        IndexVec::new(topics.collect())
    }

    /// Reports ids that cannot be used as anchors in addresses.
    pub(super) fn slugs<'n>(&mut self, file: &FilePath, names: impl Iterator<Item = &'n At<String>>) {
        for name in names.filter(|name| !crate::parse::is_slug(name)) {
            self.problems.push(Diagnostic::error(name.place(file), msg!("invalid-slug", slug = &name.value)).hint(msg!("hint-slug")));
        }
    }

    pub(super) fn channels(&mut self) -> IndexVec<ChannelId, Channel> {
        let (file, Some(list)) = (&self.parsed.channels.file, &self.parsed.channels.value) else {
            return IndexVec::new(Vec::new());
        };
        self.unique(file, list.channels.iter().map(|channel| &channel.id));
        self.slugs(file, list.channels.iter().map(|channel| &channel.id));
        let channels = list.channels.iter().map(|channel| Channel {
            place: channel.id.place(file),
            id: channel.id.value.clone(),
            kind: channel.kind,
            name: self.local(file, &channel.name),
            link: channel.link.as_ref().map(|link| self.addresses(file, link)),
            address: self.maybe_local(file, channel.address.as_ref()),
            phones: channel.phones.iter().map(|phone| self.phone(file, phone)).collect(),
        });
        IndexVec::new(channels.collect())
    }

    /// The journeys. Each entry that is a step of one gets its id.
    pub(super) fn journeys(&mut self, names: &NameIndex, entries: &mut IndexVec<EntryId, Entry>) -> IndexVec<JourneyId, Journey> {
        let (file, Some(list)) = (&self.parsed.journeys.file, &self.parsed.journeys.value) else {
            return IndexVec::new(Vec::new());
        };
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
                // An entry that exists but is invalid has no id; the fault has already been reported.
                steps.extend(names.entries.get(&step.entry.value).map(|entry| (*entry, name)));
            }
            journeys.push(Journey { title, note, steps });
        }
        let journeys = IndexVec::new(journeys);
        for (id, journey) in journeys.iter_with_ids() {
            for (entry, _) in &journey.steps {
                entries[*entry].journey = Some(id);
            }
        }
        journeys
    }

    pub(super) fn glossary(&mut self) -> BTreeMap<String, Word> {
        let (file, Some(list)) = (&self.parsed.glossary.file, &self.parsed.glossary.value) else {
            return BTreeMap::new();
        };
        self.unique(file, list.words.iter().map(|word| &word.id));
        self.slugs(file, list.words.iter().map(|word| &word.id));
        let word = |word: &WordFile| {
            let checked = Word { word: self.local(file, &word.word), meaning: self.local(file, &word.meaning) };
            (word.id.value.clone(), checked)
        };
        list.words.iter().map(word).collect()
    }

    pub(super) fn changes(&mut self) -> Vec<ChangelogEntry> {
        let (file, Some(list)) = (&self.parsed.changes.file, &self.parsed.changes.value) else {
            return Vec::new();
        };
        let mut changes: Vec<ChangelogEntry> =
            list.changes.iter().map(|change| ChangelogEntry { date: *change.date, text: self.local(file, &change.text) }).collect();
        changes.sort_by_key(|change| std::cmp::Reverse(change.date));
        changes
    }

    pub(super) fn synonyms(&mut self) -> Vec<Synonym> {
        let list = self.parsed.synonyms.value.iter().flat_map(|list| &list.synonyms);
        let place = |group: &SynonymFile| group.words.place(&self.parsed.synonyms.file);
        list.map(|group| Synonym { place: place(group), words: group.words.value.clone(), lead_to: group.lead_to.clone() }).collect()
    }

    pub(super) fn not_covered(&mut self) -> Vec<NotCovered> {
        let file = &self.parsed.synonyms.file;
        let lines = self.parsed.synonyms.value.iter().flat_map(|list| &list.not_covered);
        lines.map(|line| NotCovered { place: line.place(file), words: line.value.clone() }).collect()
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
