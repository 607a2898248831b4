//! Brochures: every name known, every address once, nothing empty.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::language::LanguageId;
use crate::base::nearest::hint_nearest;
use crate::content::brochure::{BrochureFile, Each, Letters, Paper};
use crate::handbook::{Brochure, BrochurePart, Entry, Localized, Region, Topic};
use crate::msg;
use crate::yaml::At;

/// What a brochure holds, before papers multiply it.
struct Draft {
    slug: String,
    title: Localized,
    cover: Option<Localized>,
    entries: Vec<usize>,
    regions: Vec<usize>,
    part: BrochurePart,
}

impl Checker<'_> {
    /// The brochures, a series as its members, one for each paper.
    pub(super) fn brochures(&mut self, topics: &[Topic], entries: &[Entry], regions: &[Region]) -> Vec<Brochure> {
        let (file, Some(list)) = (&self.parsed.brochures.file, &self.parsed.brochures.value) else {
            return Vec::new();
        };
        self.unique(file, list.brochures.iter().map(|brochure| &brochure.slug));
        self.slugs(file, list.brochures.iter().map(|brochure| &brochure.slug));
        let mut brochures: Vec<Brochure> = Vec::new();
        for brochure in &list.brochures {
            let before = self.problems.len();
            let languages = self.printed_in(file, &brochure.languages);
            let drafts = self.drafts(file, brochure, topics, entries, regions);
            // A name that nobody knows is told already.
            if (drafts.is_empty() || brochure.paper.is_empty()) && self.problems.len() == before {
                self.error(brochure.slug.place(file), msg!("brochure-empty", slug = &brochure.slug.value));
            }
            for made in drafts.into_iter().flat_map(|draft| on_papers(draft, &brochure.paper, brochure.letters, &languages)) {
                if brochures.iter().any(|known| known.slug == made.slug) {
                    self.error(brochure.slug.place(file), msg!("name-twice", name = &made.slug));
                }
                brochures.push(made);
            }
        }
        brochures
    }

    /// The languages that are named, or all.
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

    fn drafts(&mut self, file: &FilePath, brochure: &BrochureFile, topics: &[Topic], entries: &[Entry], regions: &[Region]) -> Vec<Draft> {
        let chosen = [&brochure.entries, &brochure.topics, &brochure.regions];
        let place = brochure.slug.place(file);
        let title = self.maybe_local(file, brochure.title.as_ref());
        let cover = self.maybe_local(file, brochure.cover.as_ref());
        if brochure.each.is_some() && (title.is_some() || cover.is_some() || chosen.iter().any(|names| !names.is_empty())) {
            self.error(place, msg!("brochure-series", slug = &brochure.slug.value));
            return Vec::new();
        }
        match (brochure.each, title) {
            (Some(Each::Topic), _) => topic_series(&brochure.slug, topics, entries),
            (Some(Each::Region), _) => region_series(&brochure.slug, regions),
            (None, None) => {
                self.error(place, msg!("brochure-without-title", slug = &brochure.slug.value));
                Vec::new()
            }
            (None, Some(title)) => {
                let (entries, regions) = self.chosen(file, brochure, topics, entries, regions);
                let is_empty = entries.is_empty() && regions.is_empty();
                let draft = Draft { slug: brochure.slug.value.clone(), title, cover, entries, regions, part: BrochurePart::Chosen };
                if is_empty { Vec::new() } else { vec![draft] }
            }
        }
    }

    /// The entries and regions that a brochure names; all of the handbook where it names none.
    fn chosen(
        &mut self,
        file: &FilePath,
        brochure: &BrochureFile,
        topics: &[Topic],
        entries: &[Entry],
        regions: &[Region],
    ) -> (Vec<usize>, Vec<usize>) {
        let whole = brochure.entries.is_empty() && brochure.topics.is_empty() && brochure.regions.is_empty();
        if whole {
            return (by_topic((0..entries.len()).collect(), entries), (0..regions.len()).collect());
        }
        let mut held: Vec<usize> = Vec::new();
        for slug in &brochure.entries {
            self.known_entry(file, slug);
            held.extend(entries.iter().position(|entry| entry.slug == slug.value));
        }
        for id in &brochure.topics {
            let known = topics.iter().map(|topic| topic.id.as_str());
            if let Some(topic) = self.find(file, id, &self.parsed.topics, known, msg!("unknown-topic", name = &id.value)) {
                held.extend(of_topic(topic, entries));
            }
        }
        let mut addresses: Vec<usize> = Vec::new();
        for slug in &brochure.regions {
            match regions.iter().position(|region| region.slug == slug.value) {
                Some(region) => addresses.push(region),
                // A region that is there but broken is reported at its own file.
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
        (by_topic(held, entries), addresses)
    }
}

fn of_topic(topic: usize, entries: &[Entry]) -> impl Iterator<Item = usize> {
    entries.iter().enumerate().filter(move |(_, entry)| entry.topic == topic).map(|(at, _)| at)
}

/// Each once, by topic, then by number: entries already stand by number.
fn by_topic(mut held: Vec<usize>, entries: &[Entry]) -> Vec<usize> {
    held.sort_unstable_by_key(|at| (entries[*at].topic, *at));
    held.dedup();
    held
}

fn topic_series(slug: &str, topics: &[Topic], entries: &[Entry]) -> Vec<Draft> {
    let draft = |(at, topic): (usize, &Topic)| Draft {
        slug: format!("{slug}-{}", topic.id),
        title: topic.name.clone(),
        cover: Some(topic.scope.clone()),
        entries: of_topic(at, entries).collect(),
        regions: Vec::new(),
        part: BrochurePart::Topic(at),
    };
    topics.iter().enumerate().map(draft).filter(|draft| !draft.entries.is_empty()).collect()
}

fn region_series(slug: &str, regions: &[Region]) -> Vec<Draft> {
    let draft = |(at, region): (usize, &Region)| Draft {
        slug: format!("{slug}-{}", region.slug),
        title: region.name.clone(),
        cover: None,
        entries: Vec::new(),
        regions: vec![at],
        part: BrochurePart::Region(at),
    };
    regions.iter().enumerate().map(draft).collect()
}

fn on_papers(draft: Draft, papers: &[Paper], letters: Letters, languages: &[LanguageId]) -> Vec<Brochure> {
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
