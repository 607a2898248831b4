//! Checks entries and pages: numbers, topics, dates, references, and texts in every language.

use super::Checker;
use super::localized::is_misspelt;
use crate::base::date::Date;
use crate::base::diagnostic::{Diagnostic, FilePath, Place, Position, ProblemKind};
use crate::base::language::{Language, LanguageId, PerLanguage};
use crate::base::nearest::hint_nearest;
use crate::content::entry::{CostFile, EntryFile, TermFile};
use crate::handbook::{
    Act, ActId, Channel, ChannelId, Cost, Entry, EntryId, HandbookPage, IndexVec, PageId, Term, TextInLanguage, Topic, TopicId, TypedId,
};
use crate::msg;
use crate::parse::{ParsedFolder, ParsedText};
use crate::site::TAKEN;
use crate::yaml::At;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The lists to which entries refer.
pub(super) struct EntryLists<'a> {
    pub topics: &'a IndexVec<TopicId, Topic>,
    pub acts: &'a IndexVec<ActId, Act>,
    pub channels: &'a IndexVec<ChannelId, Channel>,
}

impl Checker<'_> {
    /// The entries, sorted by number. An entry with invalid data or source text is left out; the fault has already been reported.
    pub(super) fn entries(&mut self, lists: &EntryLists<'_>) -> IndexVec<EntryId, Entry> {
        let parsed = self.parsed;
        let mut drafts: Vec<(&str, &FilePath, &EntryFile, PerLanguage<TextInLanguage>)> = Vec::new();
        let mut numbers: BTreeMap<u32, Place> = BTreeMap::new();
        for (slug, folder) in &parsed.entries {
            let texts = self.texts_of(folder);
            let Some(data) = &folder.data.value else {
                continue;
            };
            let place = data.number.place(&folder.data.file);
            if let Some(first) = numbers.get(&*data.number) {
                self.problems
                    .push(Diagnostic::error(place.clone(), msg!("duplicate-number", number = u64::from(*data.number))).also(first.clone()));
            } else {
                numbers.insert(*data.number, place);
            }
            drafts.extend(texts.map(|texts| (slug.as_str(), &folder.data.file, data, texts)));
        }
        drafts.sort_by_key(|(slug, _, data, _)| (*data.number, *slug));
        let slugs: BTreeMap<&str, EntryId> =
            drafts.iter().enumerate().map(|(index, (slug, ..))| (*slug, EntryId::from_index(index))).collect();
        let entries = drafts.into_iter().map(|(slug, file, data, texts)| self.entry(slug, file, data, texts, &slugs, lists));
        IndexVec::new(entries.collect())
    }

    fn entry(
        &mut self,
        slug: &str,
        file: &FilePath,
        data: &EntryFile,
        texts: PerLanguage<TextInLanguage>,
        slugs: &BTreeMap<&str, EntryId>,
        lists: &EntryLists<'_>,
    ) -> Entry {
        if *data.number == 0 {
            self.error(data.number.place(file), msg!("invalid-number"));
        }
        self.dates(file, &data.checked_on, &data.review_by);
        let topic: Option<TopicId> = self.find(
            file,
            &data.topic,
            &self.parsed.topics,
            lists.topics.iter().map(|topic| topic.id.as_str()),
            msg!("unknown-topic", name = &data.topic.value),
        );
        let channels = lists.channels.iter().map(|channel| channel.id.as_str());
        let channel = |id: &At<String>| {
            self.find::<ChannelId, _>(file, id, &self.parsed.channels, channels.clone(), msg!("unknown-channel", id = &id.value))
        };
        let apply_at = data.apply_at.iter().filter_map(channel).collect();
        let acts = lists.acts.iter().map(|act| act.id.as_str());
        let act = |id: &At<String>| self.find::<ActId, _>(file, id, &self.parsed.acts, acts.clone(), msg!("unknown-act", id = &id.value));
        let based_on = data.acts.iter().filter_map(|acts| acts.as_option()).flatten().filter_map(act).collect();
        let mut related = Vec::new();
        for id in &data.related {
            self.known_entry(file, id);
            related.extend(slugs.get(id.as_str()));
        }
        self.maybe_local(file, data.owner.as_ref());
        let (tables, calculators) = self.tables(file, data);
        Entry {
            slug: slug.to_owned(),
            number: *data.number,
            // With an unknown topic, which is an error, no page is rendered.
            topic: topic.unwrap_or(TopicId::from_index(0)),
            texts,
            checked_on: *data.checked_on,
            review_by: *data.review_by,
            who: self.maybe_local(file, data.who.as_ref()),
            terms: data.terms.iter().map(|term| self.term(file, term)).collect(),
            cost: data.cost.as_ref().map(|cost| self.cost(file, cost)),
            apply_at,
            documents: self.maybe_local(file, data.documents.as_ref()),
            // An empty list means the same as a missing one: no legal basis is shown. `not_given` says that the source names none.
            acts: data.acts.as_ref().filter(|acts| acts.as_option().is_none_or(|list| !list.is_empty())).map(|_| based_on),
            related,
            notes: self.notes(file, &data.open_points),
            tables,
            calculators,
            journey: None,
        }
    }

    fn term(&mut self, file: &FilePath, term: &TermFile) -> Term {
        Term { of: self.local(file, &term.of), length: term.length, bound: term.bound, from: self.maybe_local(file, term.from.as_ref()) }
    }

    fn cost(&mut self, file: &FilePath, cost: &CostFile) -> Cost {
        match cost {
            CostFile::Free => Cost::Free,
            CostFile::NotGiven => Cost::NotGiven,
            CostFile::Described(words) => Cost::Described(self.local(file, words)),
        }
    }

    /// Reports an unknown entry. An entry that exists but is invalid counts as known.
    pub(super) fn known_entry(&mut self, file: &FilePath, slug: &At<String>) {
        if !self.parsed.entries.contains_key(&slug.value) {
            let hint = hint_nearest(slug, self.parsed.entries.keys().map(String::as_str));
            self.problems.push(Diagnostic::error(slug.place(file), msg!("unknown-entry", slug = &slug.value)).maybe_hint(hint));
        }
    }

    /// Reports dates in the wrong order and reviews that are overdue on the day of the build.
    pub(super) fn dates(&mut self, file: &FilePath, checked_on: &At<Date>, review_by: &At<Date>) {
        if **review_by < **checked_on {
            self.problems.push(
                Diagnostic::error(
                    review_by.place(file),
                    msg!("review-before-check", review = review_by.to_string(), checked = checked_on.to_string()),
                )
                .also(checked_on.place(file)),
            );
        } else if **review_by < self.as_of {
            self.problems.push(Diagnostic::warning(review_by.place(file), msg!("review-overdue", date = review_by.to_string())));
        }
    }

    /// The other pages, in their order.
    pub(super) fn pages(&mut self) -> IndexVec<PageId, HandbookPage> {
        let parsed = self.parsed;
        let mut pages: Vec<(u32, HandbookPage)> = Vec::new();
        for (slug, folder) in &parsed.pages {
            if TAKEN.contains(&slug.as_str()) {
                self.error(Place::start_of(&folder.data.file), msg!("reserved-address", slug = slug));
            }
            let texts = self.texts_of(folder);
            let (Some(data), Some(texts)) = (&folder.data.value, texts) else {
                continue;
            };
            pages.push((*data.order, HandbookPage { slug: slug.clone(), texts }));
        }
        pages.sort_by(|(a, first), (b, second)| (a, &first.slug).cmp(&(b, &second.slug)));
        IndexVec::new(pages.into_iter().map(|(_, page)| page).collect())
    }

    /// The texts of a folder in every language; `None` if the source text is missing or invalid.
    fn texts_of<T>(&mut self, folder: &ParsedFolder<T>) -> Option<PerLanguage<TextInLanguage>> {
        for code in folder.texts.keys().filter(|code| self.languages.find(code).is_none()) {
            let path = FilePath::from(format!("content/{}/{code}.md", folder.folder));
            let hint = hint_nearest(code, self.languages.iter().map(|language| language.code.as_str()));
            self.problems.push(Diagnostic::error(Place::start_of(&path), msg!("unknown-language", code = code)).maybe_hint(hint));
        }
        for code in folder.texts.keys() {
            if let Some(language) = self.languages.find(code).filter(|language| language.derived_from.is_some()) {
                let path = FilePath::from(format!("content/{}/{code}.md", folder.folder));
                self.derived_has_text(Place::start_of(&path), language);
            }
        }
        for language in self.languages.written().filter(|language| !folder.texts.contains_key(&language.code)) {
            if is_misspelt(&language.code, folder.texts.keys(), self.languages) {
                continue;
            }
            let path = FilePath::from(format!("content/{}/{}.md", folder.folder, language.code));
            let problem = Diagnostic::error(Place::new(&path, Position::START), msg!("missing-text", language = &language.code))
                .hint(msg!("hint-missing-text"));
            // Without its source text an entry or page can't be rendered.
            let is_source = language.id == LanguageId::SOURCE;
            let problem = if is_source { problem } else { problem.kind(ProblemKind::MissingTranslation) };
            self.problems.push(Diagnostic { severity: self.gap_severity(), ..problem });
        }
        let text_in = |code: &str| -> Option<&Arc<ParsedText>> { folder.texts.get(code)?.as_ref() };
        let source = text_in(&self.languages.source().code)?;
        let written = |language: &Language| match text_in(&language.code) {
            Some(text) => TextInLanguage { language: language.id, text: text.clone() },
            None => TextInLanguage { language: self.languages.source().id, text: source.clone() },
        };
        let derived = |language: &Language, source: &TextInLanguage| match language.derived_from == Some(source.language) {
            true => TextInLanguage { language: language.id, text: self.derived.get(language, &source.text) },
            false => source.clone(),
        };
        Some(self.languages.each_written(written, derived))
    }
}
