//! Checks brochures: every name must be known, every address unique, no brochure empty.

use super::Checker;
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::language::LanguageId;
use crate::base::nearest::hint_nearest;
use crate::content::brochure::{BrochureFile, Letters, Paper, SeriesBy, TextSize};
use crate::handbook::{
    Area, AreaId, Brochure, BrochureId, BrochurePart, Entry, EntryId, Imprint, IndexVec, Localized, NameIndex, Topic, TopicId,
};
use crate::msg;
use crate::yaml::At;

/// The content of a brochure, from which one brochure per paper size is made.
struct BrochureDraft {
    slug: String,
    title: Localized,
    cover: Option<Localized>,
    entries: Vec<EntryId>,
    areas: Vec<AreaId>,
    part: BrochurePart,
}

/// The lists from which brochures choose.
struct BrochureLists<'a> {
    topics: &'a IndexVec<TopicId, Topic>,
    entries: &'a IndexVec<EntryId, Entry>,
    areas: &'a IndexVec<AreaId, Area>,
    names: &'a NameIndex,
}

impl Checker<'_> {
    /// All brochures; a series is expanded, and each paper size is a brochure of its own.
    pub(super) fn brochures(
        &mut self,
        topics: &IndexVec<TopicId, Topic>,
        entries: &IndexVec<EntryId, Entry>,
        areas: &IndexVec<AreaId, Area>,
        names: &NameIndex,
    ) -> IndexVec<BrochureId, Brochure> {
        let lists = BrochureLists { topics, entries, areas, names };
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
            let letters = self.text_size(file, brochure);
            let imprint = self.imprint(file, brochure, languages.len());
            let made = drafts.into_iter().flat_map(|draft| on_papers(draft, &brochure.paper, letters, &languages, &imprint));
            for made in made {
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

    fn text_size(&mut self, file: &FilePath, brochure: &BrochureFile) -> TextSize {
        let is_large = brochure.letters == Letters::Large;
        if let Some(size) = &brochure.size
            && !(is_large && TextSize::LARGE.contains(&size.value))
        {
            self.error(size.place(file), msg!("brochure-size"));
        }
        let points = brochure.size.as_ref().map_or(TextSize::LARGE[0], |size| size.value);
        if is_large { TextSize::Large(points) } else { TextSize::Normal }
    }

    fn imprint(&mut self, file: &FilePath, brochure: &BrochureFile, languages: usize) -> Imprint {
        if let Some(isbn) = &brochure.isbn {
            if !is_isbn(isbn) {
                self.error(isbn.place(file), msg!("brochure-isbn", isbn = &isbn.value));
            } else if brochure.each.is_some() || brochure.paper.len() > 1 || languages > 1 {
                self.error(isbn.place(file), msg!("brochure-isbn-shared", isbn = &isbn.value));
            }
        }
        Imprint {
            edition: self.maybe_local(file, brochure.edition.as_ref()),
            print_run: brochure.print_run,
            isbn: brochure.isbn.as_ref().map(|isbn| isbn.value.clone()),
        }
    }

    fn drafts(&mut self, file: &FilePath, brochure: &BrochureFile, lists: &BrochureLists<'_>) -> Vec<BrochureDraft> {
        let title = self.maybe_local(file, brochure.title.as_ref());
        let cover = self.maybe_local(file, brochure.cover.as_ref());
        match (brochure.each, title) {
            (Some(by), title) => {
                let not_of_series = match by {
                    SeriesBy::Topic => [&brochure.entries, &brochure.areas],
                    SeriesBy::Area => [&brochure.entries, &brochure.topics],
                };
                if title.is_some() || cover.is_some() || not_of_series.iter().any(|names| !names.is_empty()) {
                    let message = msg!("brochure-series", slug = &brochure.slug.value);
                    self.problems.push(Diagnostic::error(brochure.slug.place(file), message).hint(msg!("hint-brochure-series")));
                    return Vec::new();
                }
                self.series(file, brochure, by, lists)
            }
            (None, None) => {
                self.error(brochure.slug.place(file), msg!("brochure-without-title", slug = &brochure.slug.value));
                Vec::new()
            }
            (None, Some(title)) => {
                let (entries, areas) = self.chosen(file, brochure, lists);
                let is_empty = entries.is_empty() && areas.is_empty();
                let draft = BrochureDraft { slug: brochure.slug.value.clone(), title, cover, entries, areas, part: BrochurePart::Chosen };
                if is_empty { Vec::new() } else { vec![draft] }
            }
        }
    }

    /// One brochure for each topic or area: for those that the series names, or for all that have content.
    fn series(&mut self, file: &FilePath, brochure: &BrochureFile, by: SeriesBy, lists: &BrochureLists<'_>) -> Vec<BrochureDraft> {
        let slug = &brochure.slug.value;
        let (drafts, names) = match by {
            SeriesBy::Topic => {
                let chosen = self.chosen_topics(file, brochure, lists.topics);
                let ids = lists.topics.ids().filter(|id| brochure.topics.is_empty() || chosen.contains(id));
                (ids.map(|id| of_one_topic(slug, id, lists)).collect::<Vec<_>>(), &brochure.topics)
            }
            SeriesBy::Area => {
                let chosen = self.chosen_areas(file, brochure, lists.names);
                // An area that consists of others means all of them.
                let mut leaves: Vec<AreaId> = chosen.into_iter().flat_map(|id| leaves_of(id, lists.areas)).collect();
                leaves.sort_unstable();
                leaves.dedup();
                let ids = lists.areas.ids().filter(|id| brochure.areas.is_empty() || leaves.contains(id));
                (ids.map(|id| of_one_area(slug, id, &lists.areas[id])).collect(), &brochure.areas)
            }
        };
        let is_empty = |draft: &BrochureDraft| draft.entries.is_empty() && draft.areas.iter().all(|id| lists.areas[*id].places.is_empty());
        let (empty, with_content): (Vec<_>, Vec<_>) = drafts.into_iter().partition(is_empty);
        if let Some(first) = names.first() {
            for draft in empty {
                self.error(first.place(file), msg!("brochure-empty", slug = draft.slug));
            }
        }
        with_content
    }

    /// The entries and areas that a brochure names, or the whole handbook if it names none.
    fn chosen(&mut self, file: &FilePath, brochure: &BrochureFile, lists: &BrochureLists<'_>) -> (Vec<EntryId>, Vec<AreaId>) {
        let BrochureLists { topics, entries, areas, names } = lists;
        let whole = brochure.entries.is_empty() && brochure.topics.is_empty() && brochure.areas.is_empty();
        if whole {
            return (by_topic(entries.ids().collect(), entries), areas.ids().collect());
        }
        let mut included: Vec<EntryId> = Vec::new();
        for slug in &brochure.entries {
            self.known_entry(file, slug);
            included.extend(entries.find_id(|entry| entry.slug == slug.value));
        }
        for topic in self.chosen_topics(file, brochure, topics) {
            included.extend(of_topic(topic, entries));
        }
        (by_topic(included, entries), self.chosen_areas(file, brochure, names))
    }

    /// The topics that a brochure names, in its order.
    fn chosen_topics(&mut self, file: &FilePath, brochure: &BrochureFile, topics: &IndexVec<TopicId, Topic>) -> Vec<TopicId> {
        let mut chosen: Vec<TopicId> = Vec::new();
        for id in &brochure.topics {
            let known = topics.iter().map(|topic| topic.id.as_str());
            let found: Option<TopicId> = self.find(file, id, &self.parsed.topics, known, msg!("unknown-topic", name = &id.value));
            chosen.extend(found);
        }
        chosen
    }

    /// The areas that a brochure names, in the order of their directories.
    fn chosen_areas(&mut self, file: &FilePath, brochure: &BrochureFile, names: &NameIndex) -> Vec<AreaId> {
        let mut chosen: Vec<AreaId> = Vec::new();
        for name in &brochure.areas {
            match names.areas.get(&name.value) {
                Some(area) => chosen.push(*area),
                // The file exists but is invalid, which is reported there.
                None if self.is_area(name) => {}
                None => {
                    let hint = hint_nearest(name, names.areas.keys().map(String::as_str));
                    let problem = Diagnostic::error(name.place(file), msg!("unknown-area", slug = &name.value));
                    self.problems.push(problem.maybe_hint(hint));
                }
            }
        }
        chosen.sort_unstable();
        chosen.dedup();
        chosen
    }
}

impl Checker<'_> {
    /// Whether a name such as `offices/north` is an area, even one whose file has errors.
    pub(super) fn is_area(&self, name: &str) -> bool {
        let directory = name.split_once('/').and_then(|(directory, slug)| Some((self.parsed.directories.get(directory)?, slug)));
        directory.is_some_and(|(directory, slug)| directory.data.is_broken() || directory.area_slugs().iter().any(|known| known == slug))
    }
}

/// Whether a text is an ISBN with 13 digits and a correct check digit; hyphens and spaces between the digits are allowed.
fn is_isbn(text: &str) -> bool {
    let digits: Option<Vec<u32>> = text.chars().filter(|sign| !matches!(sign, '-' | ' ')).map(|digit| digit.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| digits.len() == 13) else { return false };
    let sum: u32 = digits.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
    matches!(digits[..3], [9, 7, 8 | 9]) && sum.is_multiple_of(10)
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

fn of_one_topic(slug: &str, id: TopicId, lists: &BrochureLists<'_>) -> BrochureDraft {
    let topic = &lists.topics[id];
    BrochureDraft {
        slug: format!("{slug}-{}", topic.id),
        title: topic.name.clone(),
        cover: Some(topic.scope.clone()),
        entries: of_topic(id, lists.entries).collect(),
        areas: Vec::new(),
        part: BrochurePart::Topic(id),
    }
}

fn of_one_area(slug: &str, id: AreaId, area: &Area) -> BrochureDraft {
    BrochureDraft {
        slug: format!("{slug}-{}", area.slug.replace('/', "-")),
        title: area.name.clone(),
        cover: None,
        entries: Vec::new(),
        areas: vec![id],
        part: BrochurePart::Area(id),
    }
}

/// The area itself if it has places or no parts, and all such parts of it.
fn leaves_of(id: AreaId, areas: &IndexVec<AreaId, Area>) -> Vec<AreaId> {
    let area = &areas[id];
    let own = (!area.places.is_empty() || area.areas.is_empty()).then_some(id);
    own.into_iter().chain(area.areas.iter().flat_map(|part| leaves_of(*part, areas))).collect()
}

fn on_papers(draft: BrochureDraft, papers: &[Paper], letters: TextSize, languages: &[LanguageId], imprint: &Imprint) -> Vec<Brochure> {
    let brochure = |paper: &Paper| Brochure {
        slug: format!("{}-{}", draft.slug, paper.name()),
        title: draft.title.clone(),
        cover: draft.cover.clone(),
        entries: draft.entries.clone(),
        areas: draft.areas.clone(),
        paper: *paper,
        letters,
        languages: languages.to_vec(),
        part: draft.part,
        imprint: imprint.clone(),
    };
    papers.iter().map(brochure).collect()
}

#[cfg(test)]
mod tests {
    use super::is_isbn;

    #[test]
    fn isbns_have_a_check_digit() {
        for isbn in ["978-3-16-148410-0", "9783161484100", "978 3 16 148410 0"] {
            assert!(is_isbn(isbn), "{isbn}");
        }
        for isbn in ["978-3-16-148410-1", "978-3-16-14841-0", "3-16-148410-X", "123-3-16-148410-0", ""] {
            assert!(!is_isbn(isbn), "{isbn}");
        }
    }
}
