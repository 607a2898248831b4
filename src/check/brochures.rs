//! Checks brochures: every name must be known, every address unique, no brochure empty.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::language::LanguageId;
use crate::base::nearest::hint_nearest;
use crate::content::brochure::{BrochureFile, Paper, SeriesBy, TextSize};
use crate::handbook::{Brochure, BrochureId, BrochurePart, Entry, EntryId, IndexVec, Localized, Region, RegionId, Topic, TopicId};
use crate::msg;
use crate::yaml::At;

/// The content of a brochure, from which one brochure per paper size is made.
struct Draft {
    slug: String,
    title: Localized,
    cover: Option<Localized>,
    entries: Vec<EntryId>,
    regions: Vec<RegionId>,
    part: BrochurePart,
}

/// The lists from which brochures choose.
struct BrochureLists<'a> {
    topics: &'a IndexVec<TopicId, Topic>,
    entries: &'a IndexVec<EntryId, Entry>,
    regions: &'a IndexVec<RegionId, Region>,
}

impl Checker<'_> {
    /// All brochures; a series is expanded, and each paper size is a brochure of its own.
    pub(super) fn brochures(
        &mut self,
        topics: &IndexVec<TopicId, Topic>,
        entries: &IndexVec<EntryId, Entry>,
        regions: &IndexVec<RegionId, Region>,
    ) -> IndexVec<BrochureId, Brochure> {
        let lists = BrochureLists { topics, entries, regions };
        let (file, Some(list)) = (&self.parsed.brochures.file, &self.parsed.brochures.value) else {
            return IndexVec::new(Vec::new());
        };
        self.unique(file, list.brochures.iter().map(|brochure| &brochure.slug));
        self.slugs(file, list.brochures.iter().map(|brochure| &brochure.slug));
        let mut brochures: Vec<Brochure> = Vec::new();
        for brochure in &list.brochures {
            let before = self.problems.len();
            let languages = self.printed_in(file, &brochure.languages);
            let drafts = self.drafts(file, brochure, &lists);
            // An unknown name has already been reported.
            if (drafts.is_empty() || brochure.paper.is_empty()) && self.problems.len() == before {
                self.error(brochure.slug.place(file), msg!("brochure-empty", slug = &brochure.slug.value));
            }
            for made in drafts.into_iter().flat_map(|draft| on_papers(draft, &brochure.paper, brochure.letters, &languages)) {
                if brochures.iter().any(|known| known.slug == made.slug) {
                    self.error(brochure.slug.place(file), msg!("duplicate-name", name = &made.slug));
                }
                brochures.push(made);
            }
        }
        IndexVec::new(brochures)
    }

    /// The named languages, or all of them if none is named.
    fn printed_in(&mut self, file: &FilePath, names: &[At<String>]) -> Vec<LanguageId> {
        if names.is_empty() {
            return self.languages.iter().map(|language| language.id).collect();
        }
        let mut languages = Vec::new();
        for name in names {
            match self.languages.find(name) {
                Some(language) => languages.push(language.id),
                None => {
                    let hint = hint_nearest(name, self.languages.iter().map(|language| language.code.as_str()));
                    let problem = Diagnostic::error(name.place(file), msg!("unknown-language", code = &name.value));
                    self.problems.push(problem.maybe_hint(hint));
                }
            }
        }
        languages
    }

    fn drafts(&mut self, file: &FilePath, brochure: &BrochureFile, lists: &BrochureLists<'_>) -> Vec<Draft> {
        let chosen = [&brochure.entries, &brochure.topics, &brochure.regions];
        let place = brochure.slug.place(file);
        let title = self.maybe_local(file, brochure.title.as_ref());
        let cover = self.maybe_local(file, brochure.cover.as_ref());
        if brochure.each.is_some() && (title.is_some() || cover.is_some() || chosen.iter().any(|names| !names.is_empty())) {
            self.error(place, msg!("brochure-series", slug = &brochure.slug.value));
            return Vec::new();
        }
        match (brochure.each, title) {
            (Some(SeriesBy::Topic), _) => topic_series(&brochure.slug, lists),
            (Some(SeriesBy::Region), _) => region_series(&brochure.slug, lists.regions),
            (None, None) => {
                self.error(place, msg!("brochure-without-title", slug = &brochure.slug.value));
                Vec::new()
            }
            (None, Some(title)) => {
                let (entries, regions) = self.chosen(file, brochure, lists);
                let is_empty = entries.is_empty() && regions.is_empty();
                let draft = Draft { slug: brochure.slug.value.clone(), title, cover, entries, regions, part: BrochurePart::Chosen };
                if is_empty { Vec::new() } else { vec![draft] }
            }
        }
    }

    /// The entries and regions that a brochure names, or the whole handbook if it names none.
    fn chosen(&mut self, file: &FilePath, brochure: &BrochureFile, lists: &BrochureLists<'_>) -> (Vec<EntryId>, Vec<RegionId>) {
        let BrochureLists { topics, entries, regions } = lists;
        let whole = brochure.entries.is_empty() && brochure.topics.is_empty() && brochure.regions.is_empty();
        if whole {
            return (by_topic(entries.ids().collect(), entries), regions.ids().collect());
        }
        let mut included: Vec<EntryId> = Vec::new();
        for slug in &brochure.entries {
            self.known_entry(file, slug);
            included.extend(entries.find_id(|entry| entry.slug == slug.value));
        }
        for id in &brochure.topics {
            let known = topics.iter().map(|topic| topic.id.as_str());
            if let Some(topic) = self.find(file, id, &self.parsed.topics, known, msg!("unknown-topic", name = &id.value)) {
                included.extend(of_topic(topic, entries));
            }
        }
        let mut addresses: Vec<RegionId> = Vec::new();
        for slug in &brochure.regions {
            match regions.find_id(|region| region.slug == slug.value) {
                Some(region) => addresses.push(region),
                // The file exists but is invalid, which is reported there.
                None if self.parsed.regions.contains_key(&slug.value) => {}
                None => {
                    let hint = hint_nearest(slug, regions.iter().map(|region| region.slug.as_str()));
                    let problem = Diagnostic::error(slug.place(file), msg!("unknown-region", slug = &slug.value));
                    self.problems.push(problem.maybe_hint(hint));
                }
            }
        }
        addresses.sort_unstable();
        addresses.dedup();
        (by_topic(included, entries), addresses)
    }
}

fn of_topic(topic: TopicId, entries: &IndexVec<EntryId, Entry>) -> impl Iterator<Item = EntryId> {
    entries.iter_with_ids().filter(move |(_, entry)| entry.topic == topic).map(|(id, _)| id)
}

/// Sorts by topic, then by number (the order of entry ids), and removes duplicates.
fn by_topic(mut included: Vec<EntryId>, entries: &IndexVec<EntryId, Entry>) -> Vec<EntryId> {
    included.sort_unstable_by_key(|id| (entries[*id].topic, *id));
    included.dedup();
    included
}

fn topic_series(slug: &str, lists: &BrochureLists<'_>) -> Vec<Draft> {
    let draft = |(id, topic): (TopicId, &Topic)| Draft {
        slug: format!("{slug}-{}", topic.id),
        title: topic.name.clone(),
        cover: Some(topic.scope.clone()),
        entries: of_topic(id, lists.entries).collect(),
        regions: Vec::new(),
        part: BrochurePart::Topic(id),
    };
    lists.topics.iter_with_ids().map(draft).filter(|draft| !draft.entries.is_empty()).collect()
}

fn region_series(slug: &str, regions: &IndexVec<RegionId, Region>) -> Vec<Draft> {
    let draft = |(id, region): (RegionId, &Region)| Draft {
        slug: format!("{slug}-{}", region.slug),
        title: region.name.clone(),
        cover: None,
        entries: Vec::new(),
        regions: vec![id],
        part: BrochurePart::Region(id),
    };
    regions.iter_with_ids().map(draft).collect()
}

fn on_papers(draft: Draft, papers: &[Paper], letters: TextSize, languages: &[LanguageId]) -> Vec<Brochure> {
    let brochure = |paper: &Paper| Brochure {
        slug: format!("{}-{}", draft.slug, paper.name()),
        title: draft.title.clone(),
        cover: draft.cover.clone(),
        entries: draft.entries.clone(),
        regions: draft.regions.clone(),
        paper: *paper,
        letters,
        languages: languages.to_vec(),
        part: draft.part,
    };
    papers.iter().map(brochure).collect()
}
