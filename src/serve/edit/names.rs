//! What texts and forms may refer to: the id and the name of each topic, entry, act and so on.

use crate::content::Texts;
use crate::content::act::ActFile;
use crate::content::directory::ListedAreaFile;
use crate::content::fact::UnitFile;
use crate::parse::{Parsed, ParsedText};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Lists of names by the kind of what they name. Names are in the language `code`, else in the source language.
pub(super) fn names(parsed: &Parsed, code: &str) -> Value {
    let named = |texts: &Texts, id: &str| {
        let text = texts.get(code).or_else(|| texts.get(parsed.source_code()));
        json!({ "id": id, "name": text.map_or(id, |text| text.value.as_str()) })
    };
    let titled = |texts: &BTreeMap<String, Option<Arc<ParsedText>>>, id: &str| {
        let text = [code, parsed.source_code()].into_iter().find_map(|code| texts.get(code)?.as_ref());
        json!({ "id": id, "name": text.map_or(id, |text| text.title.value.as_str()) })
    };
    let mut lists: Map<String, Value> = Map::new();
    let mut add = |name: &str, list: Vec<Value>| lists.insert(name.to_owned(), Value::from(list));
    add("entries", parsed.entries.iter().map(|(slug, entry)| titled(&entry.texts, slug)).collect());
    add("pages", parsed.pages.iter().map(|(slug, page)| titled(&page.texts, slug)).collect());
    let topics = parsed.topics.value.iter().flat_map(|file| &file.topics);
    add("topics", topics.map(|topic| named(&topic.name, &topic.id)).collect());
    let channels = parsed.channels.value.iter().flat_map(|file| &file.channels);
    add("channels", channels.map(|channel| named(&channel.name, &channel.id)).collect());
    let directories = || parsed.directories.iter().filter_map(|(id, directory)| Some((id, directory, directory.data.value.as_ref()?)));
    add("directories", directories().map(|(id, _, data)| named(&data.title, id)).collect());
    let files = directories().flat_map(|(id, directory, _)| directory.areas.iter().map(move |(slug, area)| (format!("{id}/{slug}"), area)));
    let mut areas: Vec<Value> = files.filter_map(|(name, area)| Some(named(&area.value.as_ref()?.name, &name))).collect();
    let mut listed_areas: Vec<Value> = Vec::new();
    for (id, _, data) in directories() {
        let mut listed = Vec::new();
        add_listed(id, &data.areas, &mut listed);
        for (name, area) in listed {
            areas.push(named(&area.name, &name));
            let mut own = named(&area.name, &name[id.len() + 1..]);
            own["directory"] = json!(id);
            listed_areas.push(own);
        }
    }
    add("areas", areas);
    add("listed_areas", listed_areas);
    let services = directories().flat_map(|(_, _, data)| &data.services);
    add("services", services.map(|service| named(service.short.as_ref().unwrap_or(&service.name), &service.id)).collect());
    let acts = parsed.acts.value.iter().flat_map(|file| &file.acts);
    let act = |act: &ActFile| match act.title.value.as_option() {
        Some(title) => named(title, &act.id),
        None => json!({ "id": act.id.value, "name": number_and_date(act) }),
    };
    add("acts", acts.map(act).collect());
    let words = parsed.glossary.value.iter().flat_map(|file| &file.words);
    add("words", words.map(|word| named(&word.word, &word.id)).collect());
    let facts: Vec<_> = parsed.facts.value.iter().flat_map(|file| &file.facts).collect();
    let mut values: Vec<Value> = Vec::new();
    for fact in &facts {
        values.push(named(&fact.name, &fact.id));
        values.extend(fact.parts.iter().map(|part| named(&part.name, &format!("{}.{}", fact.id.value, part.id.value))));
    }
    add("facts", values);
    let multiples = facts.iter().filter(|fact| !matches!(fact.unit.value, UnitFile::Date | UnitFile::Text));
    add("multiples", multiples.map(|fact| named(&fact.short_name(), &fact.id)).collect());
    let currencies = parsed.facts.value.iter().flat_map(|file| &file.currencies);
    add("currencies", currencies.map(|currency| json!({ "id": currency.code.value, "name": currency.code.value })).collect());
    let kinds = parsed.acts.value.iter().flat_map(|file| &file.kinds);
    add("kinds", kinds.map(|kind| named(&kind.name, &kind.id)).collect());
    let links = parsed.links.value.iter().flat_map(|file| &file.links);
    add("links", links.map(|link| json!({ "id": link.id.value, "name": link.id.value })).collect());
    add("tables", facts.iter().filter(|fact| !fact.parts.is_empty()).map(|fact| named(&fact.name, &fact.id)).collect());
    Value::Object(lists)
}

/// How an act without a title is known; its id if nothing else is.
fn number_and_date(act: &ActFile) -> String {
    let numbers = act.numbers.as_option().map(|numbers| numbers.join(", "));
    let date = act.date.value.as_option().map(ToString::to_string);
    let name = [numbers, date].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if name.is_empty() { act.id.value.clone() } else { name }
}

/// Areas that `directory.yaml` lists, with those that they consist of, by their full name.
fn add_listed<'a>(folder: &str, areas: &'a [ListedAreaFile], into: &mut Vec<(String, &'a ListedAreaFile)>) {
    for area in areas {
        let name = format!("{folder}/{}", area.id.value);
        into.push((name.clone(), area));
        add_listed(&name, &area.areas, into);
    }
}

/// The languages that texts are written in: code and name.
pub(super) fn languages(parsed: &Parsed) -> Vec<(String, String)> {
    let languages = parsed.handbook.value.iter().flat_map(|file| file.written_languages());
    languages.map(|language| (language.code.value.clone(), language.name.clone())).collect()
}
