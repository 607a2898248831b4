//! Whether search can find what is there: names that hit nothing, synonyms that lead nowhere, questions with one title, questions that
//! others hide. Only warnings, and only of a handbook without errors: of a broken one too much would seem lost.

use crate::base::diagnostic::{Diagnostic, Place};
use crate::base::language::Language;
use crate::handbook::{Handbook, Text};
use crate::msg;
use crate::search::documents::{Document, Kind};
use crate::search::index::Index;
use crate::search::keys::key;
use crate::search::rules::Rules;
use crate::search::tokens::words;
use crate::search::{Indexed, Indexes, weight_of};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Of a word in more documents than this only the first are compared: so many questions can't be told apart by it anyway.
const MOST_COMPARED: usize = 200;

/// Every warning about search.
pub(crate) fn warnings(indexes: &Indexes) -> Vec<Diagnostic> {
    let handbook = &indexes.content.handbook;
    let languages: Vec<&Language> = handbook.languages.iter().collect();
    let found: Vec<(Vec<Diagnostic>, BTreeSet<usize>)> =
        languages.into_par_iter().map(|language| check_language(indexes, language)).collect();
    let mut problems = Vec::new();
    let mut groups = BTreeSet::new();
    for (warnings, found) in found {
        problems.extend(warnings);
        groups.extend(found);
    }
    let lost = handbook.synonyms.iter().enumerate().filter(|(at, _)| !groups.contains(at));
    problems.extend(lost.map(|(_, synonym)| {
        let first = synonym.words.first().cloned().unwrap_or_default();
        Diagnostic::warning(synonym.place.clone(), msg!("synonym-nowhere", word = first)).hint(msg!("hint-synonym-nowhere"))
    }));
    problems
}

fn check_language(indexes: &Indexes, language: &Language) -> (Vec<Diagnostic>, BTreeSet<usize>) {
    let handbook = &indexes.content.handbook;
    let mut problems = Vec::new();
    names(handbook, language, &mut problems);
    let hidden = titles(handbook, language, &mut problems);
    let indexed = if indexes.is_in_one() || !handbook.synonyms.is_empty() {
        indexes.of(language)
    } else {
        // In a large handbook titles and names alone must tell questions apart; that keeps the check fast.
        Arc::new(indexes.of_names(language))
    };
    let Indexed { documents, index, groups } = &*indexed;
    for (at, entry) in handbook.entries.iter().enumerate().filter(|(at, _)| !hidden.contains(at)) {
        let text = &entry.texts[language.id];
        if let Some(place) = own_place(text, language)
            && let Some(other) = stands_before(at, text, language, index, documents)
        {
            let message = msg!("question-hidden", other = &documents[other].title);
            problems.push(Diagnostic::warning(place, message).hint(msg!("hint-question-hidden")));
        }
    }
    (problems, groups.clone())
}

/// The place of a title, where the text is in the language itself.
fn own_place(text: &Text, language: &Language) -> Option<Place> {
    (text.language == language.id).then(|| text.text.title.place(&text.text.file))
}

/// Names of which every word is left out of a question.
fn names(handbook: &Handbook, language: &Language, problems: &mut Vec<Diagnostic>) {
    let rules = Rules::get();
    let questions = &rules.stemmer(&language.code).questions;
    for entry in &handbook.entries {
        let text = &entry.texts[language.id].text;
        let is_empty = |alias: &str| words(alias).iter().all(|word| questions.contains(&rules.folding.fold(word)));
        for alias in text.aliases.iter().filter(|alias| entry.texts[language.id].language == language.id && is_empty(alias)) {
            let warning = Diagnostic::warning(alias.place(&text.file), msg!("alias-empty", alias = &alias.value));
            problems.push(warning.hint(msg!("hint-alias-empty")));
        }
    }
}

/// Titles that two questions share; gives both, since each hides the other.
fn titles(handbook: &Handbook, language: &Language, problems: &mut Vec<Diagnostic>) -> BTreeSet<usize> {
    let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
    let mut same = BTreeSet::new();
    for (at, entry) in handbook.entries.iter().enumerate() {
        let text = &entry.texts[language.id];
        let Some(place) = own_place(text, language) else { continue };
        let first = *seen.entry(words(&text.text.title)).or_insert(at);
        if first != at {
            let other = &handbook.entries[first].texts[language.id].text;
            problems
                .push(Diagnostic::warning(place, msg!("title-twice")).hint(msg!("hint-title-twice")).also(other.title.place(&other.file)));
            same.extend([first, at]);
        }
    }
    same
}

/// The document that a search for all words of a title shows before its own entry.
fn stands_before(entry: usize, text: &Text, language: &Language, index: &Index, documents: &[Document]) -> Option<usize> {
    let rules = Rules::get();
    let stemmer = rules.stemmer(&language.code);
    // Each key and whether its word only asks: such a word says as little here as in the browser.
    let mut keys: Vec<(String, bool)> = words(&text.text.title)
        .iter()
        .map(|word| (key(word, stemmer), stemmer.questions.contains(&rules.folding.fold(word))))
        .filter(|(key, _)| index.contains_key(key))
        .collect();
    keys.sort_unstable();
    keys.dedup();
    let (rarest, _) = keys.iter().filter(|(_, asks)| !asks).min_by_key(|(key, _)| index[key].postings.len())?;
    let share = |asks: bool| if asks { 0.12 } else { 1.0 };
    let score =
        |document: u32| -> f32 { keys.iter().map(|(key, asks)| share(*asks) * weight_of(&index[key], document, documents.len())).sum() };
    let own = score(entry as u32);
    let others = index[rarest].postings.iter().map(|(document, _)| *document as usize).take(MOST_COMPARED);
    others.filter(|other| *other != entry && documents[*other].kind == Kind::Entry).find(|other| {
        let score = score(*other as u32);
        score > own || score == own && *other < entry
    })
}
