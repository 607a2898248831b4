//! Warnings about what readers cannot find: aliases and synonyms without effect, duplicate titles, entries that readers do not see for their own
//! title. Run only for a handbook without errors, because an incomplete one would cause false warnings.

use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::language::Language;
use crate::handbook::{EntryId, Handbook, TextInLanguage, TypedId};
use crate::msg;
use crate::search::documents::{DocumentKind, SearchDocument};
use crate::search::index::InvertedIndex;
use crate::search::keys::key;
use crate::search::rules::Rules;
use crate::search::tokens::words;
use crate::search::{Indexes, LanguageIndex, missing, weight_of};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// For a term in more documents than this only the first ones are compared: such a term does not distinguish them anyway.
const MAX_COMPARED: usize = 200;
/// Results that the list below the search box shows, of which an exact title is moved to the top (`themes/default/static/find/view.js`).
const SHOWN: usize = 7;

pub(crate) fn warnings(indexes: &Indexes) -> Vec<Diagnostic> {
    let handbook = &indexes.content.handbook;
    let languages: Vec<&Language> = handbook.languages.written().collect();
    let found: Vec<(Vec<Diagnostic>, BTreeSet<usize>)> =
        languages.into_par_iter().map(|language| check_language(indexes, language)).collect();
    let mut problems = Vec::new();
    let mut groups = BTreeSet::new();
    for (warnings, found) in found {
        problems.extend(warnings);
        groups.extend(found);
    }
    problems.extend(languages_without_rules(handbook));
    problems.extend(listed_regions(handbook));
    problems.extend(missing::covered(handbook));
    let unused = handbook.synonyms.iter().enumerate().filter(|(at, _)| !groups.contains(at));
    problems.extend(unused.map(|(_, synonym)| {
        let first = synonym.words.first().cloned().unwrap_or_default();
        Diagnostic::warning(synonym.place.clone(), msg!("synonym-without-effect", word = first)).hint(msg!("hint-synonym-without-effect"))
    }));
    problems
}

/// Warns about languages whose word forms the search does not know.
fn languages_without_rules(handbook: &Handbook) -> impl Iterator<Item = Diagnostic> {
    let place = Place::start_of(&FilePath::from("content/handbook.yaml"));
    handbook.languages.iter().filter(|language| !Rules::get().has(&language.code)).map(move |language| {
        let message = msg!("language-without-search-rules", language = &language.code);
        Diagnostic::warning(place.clone(), message).hint(msg!("hint-language-without-search-rules"))
    })
}

/// Warns about regions that are said to have no addresses although the handbook lists them.
fn listed_regions(handbook: &Handbook) -> impl Iterator<Item = Diagnostic> {
    let source = handbook.languages.source().id;
    let unlisted = handbook.unlisted_regions.iter();
    let listed = unlisted.filter(move |unlisted| handbook.areas.iter().any(|area| area.name[source] == unlisted.name[source]));
    listed.map(move |region| {
        let message = msg!("region-has-addresses", region = &region.name[source]);
        Diagnostic::warning(region.place.clone(), message).hint(msg!("hint-region-has-addresses"))
    })
}

fn check_language(indexes: &Indexes, language: &Language) -> (Vec<Diagnostic>, BTreeSet<usize>) {
    let handbook = &indexes.content.handbook;
    let mut problems = Vec::new();
    check_aliases(handbook, language, &mut problems);
    let hidden = check_titles(handbook, language, &mut problems);
    let indexed = if indexes.is_single_file() || !handbook.synonyms.is_empty() {
        indexes.of(language)
    } else {
        // In a large handbook titles and aliases alone must distinguish entries; this keeps the check fast.
        Arc::new(indexes.titles_only(language))
    };
    let LanguageIndex { documents, index, groups } = &*indexed;
    for (id, entry) in handbook.entries.iter_with_ids().filter(|(id, _)| !hidden.contains(id)) {
        let text = &entry.texts[language.id];
        if let Some(place) = own_place(text, language)
            && let Some(other) = hides(id.index(), text, language, index, documents)
        {
            let message = msg!("title-outranked", count = SHOWN, other = &documents[other].title);
            problems.push(Diagnostic::warning(place, message).hint(msg!("hint-title-outranked")));
        }
    }
    (problems, groups.clone())
}

/// The place of a title, if the text exists in the language itself.
fn own_place(text: &TextInLanguage, language: &Language) -> Option<Place> {
    (text.language == language.id).then(|| text.text.title.place(&text.text.file))
}

/// Warns about aliases that consist of question words only.
fn check_aliases(handbook: &Handbook, language: &Language, problems: &mut Vec<Diagnostic>) {
    let rules = Rules::get();
    let question_words = &rules.stemmer(&language.code).question_words;
    for entry in &handbook.entries {
        let text = &entry.texts[language.id].text;
        let is_empty = |alias: &str| words(alias).iter().all(|word| question_words.contains(&rules.folding.fold(word)));
        for alias in text.aliases.iter().filter(|alias| entry.texts[language.id].language == language.id && is_empty(alias)) {
            let warning = Diagnostic::warning(alias.place(&text.file), msg!("alias-without-effect", alias = &alias.value));
            problems.push(warning.hint(msg!("hint-alias-without-effect")));
        }
    }
}

/// Warns about duplicate titles. Returns both entries of each pair, since each hides the other.
fn check_titles(handbook: &Handbook, language: &Language, problems: &mut Vec<Diagnostic>) -> BTreeSet<EntryId> {
    let mut seen: BTreeMap<Vec<String>, EntryId> = BTreeMap::new();
    let mut same = BTreeSet::new();
    for (id, entry) in handbook.entries.iter_with_ids() {
        let text = &entry.texts[language.id];
        let Some(place) = own_place(text, language) else { continue };
        let first = *seen.entry(words(&text.text.title)).or_insert(id);
        if first != id {
            let other = &handbook.entries[first].texts[language.id].text;
            problems.push(
                Diagnostic::warning(place, msg!("duplicate-title")).hint(msg!("hint-duplicate-title")).also(other.title.place(&other.file)),
            );
            same.extend([first, id]);
        }
    }
    same
}

/// The last of the documents that fill the list of results in a search for all words of the entry's title, if the entry is not among them.
fn hides(entry: usize, text: &TextInLanguage, language: &Language, index: &InvertedIndex, documents: &[SearchDocument]) -> Option<usize> {
    let rules = Rules::get();
    let stemmer = rules.stemmer(&language.code);
    // Keys and whether each is a question word, which has a low weight in the browser too.
    let mut keys: Vec<(String, bool)> = words(&text.text.title)
        .iter()
        .map(|word| (key(word, stemmer), stemmer.question_words.contains(&rules.folding.fold(word))))
        .filter(|(key, _)| index.contains_key(key))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let (rarest, _) = keys.iter().filter(|(_, is_question)| !is_question).min_by_key(|(key, _)| index[key].postings.len())?;
    let share = |is_question: bool| if is_question { 0.12 } else { 1.0 };
    let score = |document: u32| -> f32 {
        keys.iter().map(|(key, is_question)| share(*is_question) * weight_of(&index[key], document, documents.len())).sum()
    };
    let own = score(entry as u32);
    let others = index[rarest].postings.iter().map(|(document, _)| *document as usize).take(MAX_COMPARED);
    let ranks_above = |other: &usize| {
        let score = score(*other as u32);
        score > own || score == own && *other < entry
    };
    others.filter(|other| *other != entry && documents[*other].kind == DocumentKind::Entry).filter(ranks_above).nth(SHOWN - 1)
}
