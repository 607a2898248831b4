//! What a handbook calls areas, services, kinds of transport and days, in all of its languages: for cells as people write them.

use crate::base::language::LanguageId;
use crate::handbook::{Area, CheckedHandbook, Localized};
use std::collections::BTreeMap;

/// The words of one directory.
pub(super) struct Vocabulary {
    areas: NameIds,
    services: NameIds,
    /// Lower-case word, kind of transport: the longest word first.
    pub routes: Vec<(String, String)>,
    /// For each language, words of opening hours and what they are in the written form: the longest word first.
    pub hours: Vec<Vec<(String, &'static str)>>,
}

/// Lower-case name → id. `None` for a name that several have.
#[derive(Default)]
struct NameIds(BTreeMap<String, Option<String>>);

impl NameIds {
    fn add(&mut self, name: &str, id: &str) {
        let known = self.0.entry(name.to_lowercase()).or_insert_with(|| Some(id.to_owned()));
        if known.as_deref() != Some(id) {
            *known = None;
        }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.get(&name.to_lowercase())?.as_deref()
    }
}

impl Vocabulary {
    pub(super) fn new(handbook: &CheckedHandbook, directory: &str) -> Vocabulary {
        let mut areas = NameIds::default();
        let mut services = NameIds::default();
        let CheckedHandbook { handbook: data, .. } = handbook;
        if let Some(id) = data.names.directories.get(directory) {
            for area in data.areas.iter().filter(|area| area.directory == *id) {
                names_of(area, handbook).iter().for_each(|name| areas.add(name, &area.slug));
                areas.add(&area.slug, &area.slug);
            }
            for service in data.directories[*id].services.iter() {
                let names = service.name.iter().chain(service.short.iter());
                names.for_each(|name| services.add(name, &service.id));
                services.add(&service.id, &service.id);
            }
        }
        Vocabulary { areas, services, routes: routes(handbook), hours: hours(handbook) }
    }

    #[cfg(test)]
    pub(super) fn of_words(routes: Vec<(String, String)>, hours: Vec<Vec<(String, &'static str)>>) -> Vocabulary {
        Vocabulary { areas: NameIds::default(), services: NameIds::default(), routes, hours }
    }

    /// The name in addresses of an area.
    pub(super) fn area(&self, text: &str) -> Option<&str> {
        self.areas.get(text)
    }

    /// The id of a service.
    pub(super) fn service(&self, text: &str) -> Option<&str> {
        self.services.get(text)
    }
}

/// The names and abbreviations of an area, alone and after those of the areas that it is in: `Ohio / Athens`.
fn names_of(area: &Area, handbook: &CheckedHandbook) -> Vec<String> {
    let areas = &handbook.handbook.areas;
    let mut names = Vec::new();
    for language in handbook.handbook.languages.iter() {
        let name = &area.name[language.id];
        let mut full = name.clone();
        let mut parent = area.parent;
        while let Some(id) = parent {
            full = format!("{} / {full}", areas[id].name[language.id]);
            parent = areas[id].parent;
        }
        names.extend([name.clone(), full]);
    }
    names.extend(area.abbreviation.iter().flat_map(Localized::iter).cloned());
    names
}

fn words<'a>(handbook: &'a CheckedHandbook, key: &str) -> Vec<&'a str> {
    let word = |language: LanguageId| handbook.words.get(language, key);
    handbook.handbook.languages.iter().map(|language| word(language.id)).collect()
}

fn routes(handbook: &CheckedHandbook) -> Vec<(String, String)> {
    let mut routes: Vec<(String, String)> = Vec::new();
    for kind in handbook.words.route_kinds() {
        routes.push((kind.replace('_', " "), kind.clone()));
        routes.extend(words(handbook, &format!("route_{kind}")).into_iter().map(|word| (word.to_lowercase(), kind.clone())));
    }
    // «Intercity bus» contains «bus».
    routes.sort_by(|(a, x), (b, y)| (b.chars().count(), a, x).cmp(&(a.chars().count(), b, y)));
    routes.dedup();
    routes
}

const DAYS: [(&str, &str); 7] = [
    ("weekday_1", "Mo"),
    ("weekday_2", "Tu"),
    ("weekday_3", "We"),
    ("weekday_4", "Th"),
    ("weekday_5", "Fr"),
    ("weekday_6", "Sa"),
    ("weekday_7", "Su"),
];
const HOURS: [(&str, &str); 4] =
    [("hours_closed", "off"), ("hours_holidays", "PH"), ("hours_always", "24/7"), ("hours_every_day", "Mo-Su")];

fn hours(handbook: &CheckedHandbook) -> Vec<Vec<(String, &'static str)>> {
    let of = |language: LanguageId| {
        let mut known: Vec<(String, &'static str)> = DAYS
            .iter()
            .chain(&HOURS)
            .map(|(word, written)| (handbook.words.get(language, word).to_lowercase(), *written))
            .filter(|(word, _)| !word.is_empty())
            .collect();
        let weekdays = handbook.words.locale(language).weekdays.iter().zip(DAYS);
        known.extend(weekdays.flat_map(|(names, (_, written))| names.iter().map(move |name| (name.clone(), written))));
        known.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        known
    };
    handbook.handbook.languages.iter().map(|language| of(language.id)).collect()
}
