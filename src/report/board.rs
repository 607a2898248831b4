//! The editors' board: the status of each entry, page and area. `anyqtama check --format json` prints it, the preview shows it.

use crate::base::date::Date;
use crate::base::diagnostic::{Diagnostic, ProblemKind, Severity};
use crate::base::language::LanguageId;
use crate::check::{staleness, translations_of};
use crate::handbook::Handbook;
use crate::markdown::values::TextValue;
use crate::parse::{Parsed, ParsedText};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The number of problems in a file or folder.
#[derive(Default)]
struct ProblemCounts {
    errors: usize,
    warnings: usize,
    parity: usize,
}

/// One row per entry, page and area, the earliest review first. The rows do not depend on `handbook`, which is `None` if the
/// content has errors; only the facts' last days and the areas' open points do.
pub(crate) fn board(parsed: &Parsed, handbook: Option<&Handbook>, problems: &[Diagnostic]) -> Value {
    let counts = counts(problems);
    let mut languages: Vec<&str> = Vec::new();
    if let Some(file) = &parsed.handbook.value {
        languages.extend(file.written_languages().map(|language| language.code.value.as_str()));
    }
    let as_of = handbook.map(|handbook| handbook.as_of).or_else(|| parsed.handbook.value.as_ref().map(|file| *file.edition));
    let texts: BTreeMap<&str, &BTreeMap<String, Option<Arc<ParsedText>>>> = translations_of(parsed).collect();
    let source = parsed.source_code();
    let is_stale = |folder: &str, code: &str| {
        let original = texts.get(folder).and_then(|texts| texts.get(source)?.as_ref());
        code != source && original.is_some_and(|original| staleness(parsed, folder, code, original).is_some())
    };
    let state = |folder: &str, code: &str| match texts.get(folder).and_then(|texts| texts.get(code)) {
        None => "missing",
        Some(None) => "broken",
        Some(Some(_)) if is_stale(folder, code) => "stale",
        Some(Some(_)) => "complete",
    };
    let mut rows = Vec::new();
    for (slug, entry) in &parsed.entries {
        let data = entry.data.value.as_ref();
        let title = title_of(&entry.texts, &languages);
        let mut row = BoardRow::new("entry", slug, &format!("faq/{slug}"), &entry.data.file, title, &counts);
        row.states = languages.iter().map(|code| (*code, state(&entry.folder, code))).collect();
        row.number = data.map(|data| *data.number);
        row.review_by = data.map(|data| *data.review_by);
        row.open_points = data.map_or(0, |data| data.open_points.len());
        row.points = data.iter().flat_map(|data| &data.open_points).map(|point| question(&point.question, source)).collect();
        let tables = data.iter().flat_map(|data| &data.tables).filter_map(|table| table.multiply.as_ref());
        row.facts = facts(entry.texts.values().flatten(), tables.map(|multiply| multiply.value.clone()), handbook);
        rows.push(row);
    }
    for (slug, page) in &parsed.pages {
        let mut row = BoardRow::new("page", slug, slug, &page.data.file, title_of(&page.texts, &languages), &counts);
        row.states = languages.iter().map(|code| (*code, state(&page.folder, code))).collect();
        row.facts = facts(page.texts.values().flatten(), std::iter::empty(), handbook);
        rows.push(row);
    }
    let areas = parsed.directories.iter().flat_map(|(name, directory)| directory.areas.iter().map(move |(slug, area)| (name, slug, area)));
    for (name, slug, area) in areas {
        let data = area.value.as_ref();
        let title = data.and_then(|data| languages.iter().find_map(|code| data.name.get(*code)).map(|name| name.value.as_str()));
        let address = parsed.directories[name].data.value.as_ref().and_then(|data| data.slug.as_ref()).map_or(name, |slug| &slug.value);
        let mut row = BoardRow::new("area", slug, &format!("{address}/{slug}"), &area.file, title.unwrap_or(slug), &counts);
        let has = |code: &str| {
            data.is_some_and(|data| data.name.contains_key(code) && data.answer.as_ref().is_none_or(|answer| answer.contains_key(code)))
        };
        row.states = languages.iter().map(|code| (*code, if has(code) { "complete" } else { "missing" })).collect();
        row.number = data.map(|data| *data.number);
        row.review_by = data.map(|data| *data.review_by);
        let points = handbook.iter().flat_map(|handbook| &handbook.open_points).filter(|point| point.place.file == area.file);
        row.points = points.map(|point| point.question[LanguageId::SOURCE].clone()).collect();
        row.open_points = row.points.len();
        rows.push(row);
    }
    rows.sort_by_key(|row| (row.review_by.is_none(), row.review_by, row.kind, row.number, row.slug.clone()));
    let rows: Vec<Value> = rows.iter().map(|row| row.to_json(as_of)).collect();
    json!({ "as_of": as_of.map(|day| day.to_string()), "languages": languages, "rows": rows })
}

/// The problems of each entry or page (by folder) and area (by file).
fn counts(problems: &[Diagnostic]) -> BTreeMap<String, ProblemCounts> {
    let mut counts: BTreeMap<String, ProblemCounts> = BTreeMap::new();
    for problem in problems {
        let file = &*problem.place.file;
        let is_text = file.starts_with("content/faq/") || file.starts_with("content/pages/");
        let name = if is_text { file.rsplit_once('/').map_or(file, |(folder, _)| folder) } else { file };
        let count = counts.entry(name.to_owned()).or_default();
        match problem.severity {
            Severity::Error => count.errors += 1,
            Severity::Warning => count.warnings += 1,
        }
        count.parity += usize::from(problem.kind == ProblemKind::Difference);
    }
    counts
}

fn title_of<'a>(texts: &'a BTreeMap<String, Option<Arc<ParsedText>>>, languages: &[&str]) -> &'a str {
    let title = languages.iter().find_map(|code| texts.get(*code)?.as_ref());
    title.map_or("", |text| text.title.value.as_str())
}

/// The facts that texts and tables use, with the last day of each.
fn facts<'a>(
    texts: impl Iterator<Item = &'a Arc<ParsedText>>,
    tables: impl Iterator<Item = String>,
    handbook: Option<&Handbook>,
) -> BTreeMap<String, Option<Date>> {
    let id = |value: &TextValue| match value {
        TextValue::Times { fact, .. } | TextValue::Amount { fact, .. } => Some(fact.clone()),
        TextValue::Fact { key } => Some(crate::content::fact::split_fact_key(key).0.to_owned()),
        TextValue::FactTable { id } => Some(id.clone()),
        TextValue::Table { .. } | TextValue::Range { .. } | TextValue::Calculator { .. } => None,
        TextValue::Open { .. } | TextValue::Note { .. } => None,
    };
    let values = texts.flat_map(|text| text.answer.values.iter().chain(&text.body.values));
    let used: BTreeSet<String> = values.filter_map(|(value, _)| id(value)).chain(tables).collect();
    let end = |id: &str| handbook.and_then(|handbook| handbook.facts.get(id)).and_then(|fact| fact.to);
    used.into_iter()
        .map(|id| {
            let end = end(&id);
            (id, end)
        })
        .collect()
}

fn question(texts: &BTreeMap<String, crate::yaml::At<String>>, language: &str) -> String {
    texts.get(language).or_else(|| texts.values().next()).map(|text| text.value.clone()).unwrap_or_default()
}

struct BoardRow<'a> {
    kind: &'static str,
    slug: String,
    path: String,
    file: String,
    title: String,
    states: Vec<(&'a str, &'static str)>,
    number: Option<u32>,
    review_by: Option<Date>,
    open_points: usize,
    /// What has to be confirmed, in the source language.
    points: Vec<String>,
    facts: BTreeMap<String, Option<Date>>,
    errors: usize,
    warnings: usize,
    parity: usize,
}

impl BoardRow<'_> {
    fn new(kind: &'static str, slug: &str, path: &str, file: &str, title: &str, counts: &BTreeMap<String, ProblemCounts>) -> Self {
        let name = if kind == "area" { file } else { file.rsplit_once('/').map_or(file, |(folder, _)| folder) };
        let count = counts.get(name);
        BoardRow {
            kind,
            slug: slug.to_owned(),
            path: path.to_owned(),
            file: file.to_owned(),
            title: title.to_owned(),
            states: Vec::new(),
            number: None,
            review_by: None,
            open_points: 0,
            points: Vec::new(),
            facts: BTreeMap::new(),
            errors: count.map_or(0, |count| count.errors),
            warnings: count.map_or(0, |count| count.warnings),
            parity: count.map_or(0, |count| count.parity),
        }
    }

    fn to_json(&self, as_of: Option<Date>) -> Value {
        let states: serde_json::Map<String, Value> = self.states.iter().map(|(code, state)| ((*code).to_owned(), json!(state))).collect();
        let facts: Vec<Value> = self.facts.iter().map(|(id, end)| json!({ "id": id, "to": end.map(|day| day.to_string()) })).collect();
        json!({
            "kind": self.kind,
            "slug": self.slug,
            "path": self.path,
            "file": self.file,
            "title": self.title,
            "number": self.number,
            "languages": states,
            "review_by": self.review_by.map(|day| day.to_string()),
            "overdue": matches!((self.review_by, as_of), (Some(review), Some(day)) if review < day),
            "open_points": self.open_points,
            "points": self.points,
            "facts": facts,
            "errors": self.errors,
            "warnings": self.warnings,
            "parity": self.parity,
        })
    }
}
