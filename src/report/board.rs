//! The editors' board: the status of each entry, page and area. `anyqtama check --format json` prints it, the preview shows it.

use crate::base::date::Date;
use crate::base::diagnostic::{Diagnostic, ProblemKind, Severity};
use crate::base::language::LanguageId;
use crate::check::{staleness, translations_of};
use crate::content::entry::{EntryFile, PageFile};
use crate::content::fact::split_fact_key;
use crate::content::place::AreaFile;
use crate::handbook::Handbook;
use crate::parse::{Parsed, ParsedFolder, ParsedText, Sourced};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The number of problems in a file or folder.
#[derive(Default, Clone)]
struct ProblemCounts {
    errors: usize,
    warnings: usize,
    parity: usize,
}

/// One row per entry, page and area, the earliest review first. The rows do not depend on `handbook`, which is `None` if the
/// content has errors; only the facts' last days and the areas' open points do.
pub(crate) fn board(parsed: &Parsed, handbook: Option<&Handbook>, problems: &[Diagnostic]) -> Value {
    let as_of = handbook.map(|handbook| handbook.as_of).or_else(|| parsed.handbook.value.as_ref().map(|file| *file.edition));
    let written = parsed.handbook.value.iter().flat_map(|file| file.written_languages());
    let languages: Vec<&str> = written.map(|language| language.code.value.as_str()).collect();
    let board = Board { parsed, handbook, languages, texts: translations_of(parsed).collect(), counts: counts(problems) };
    let entries = parsed.entries.iter().map(|(slug, entry)| board.entry(slug, entry));
    let pages = parsed.pages.iter().map(|(slug, page)| board.page(slug, page));
    let areas = parsed.directories.iter().flat_map(|(name, directory)| directory.areas.iter().map(move |(slug, area)| (name, slug, area)));
    let areas = areas.map(|(name, slug, area)| board.area(name, slug, area));
    let mut rows: Vec<BoardRow<'_>> = entries.chain(pages).chain(areas).collect();
    rows.sort_by_key(|row| (row.review_by.is_none(), row.review_by, row.kind, row.number, row.slug.clone()));
    let rows: Vec<Value> = rows.iter().map(|row| row.to_json(as_of)).collect();
    json!({ "as_of": as_of.map(|day| day.to_string()), "languages": board.languages, "rows": rows })
}

/// What all rows are made from.
struct Board<'a> {
    parsed: &'a Parsed,
    handbook: Option<&'a Handbook>,
    languages: Vec<&'a str>,
    /// Folder → its texts in each language.
    texts: BTreeMap<&'a str, &'a BTreeMap<String, Option<Arc<ParsedText>>>>,
    counts: BTreeMap<String, ProblemCounts>,
}

impl<'a> Board<'a> {
    fn entry(&self, slug: &str, entry: &ParsedFolder<EntryFile>) -> BoardRow<'a> {
        let source = self.parsed.source_code();
        let mut row = self.row("entry", slug, &format!("faq/{slug}"), &entry.data.file, title_of(&entry.texts, &self.languages));
        row.states = self.states(&entry.folder);
        let data = entry.data.value.as_ref();
        row.number = data.map(|data| *data.number);
        row.review_by = data.map(|data| *data.review_by);
        row.points = data.iter().flat_map(|data| &data.open_points).map(|point| question(&point.question, source)).collect();
        let tables = data.iter().flat_map(|data| &data.tables).filter_map(|table| table.multiply.as_ref());
        row.facts = facts(entry.texts.values().flatten(), tables.map(|multiply| multiply.value.clone()), self.handbook);
        row
    }

    fn page(&self, slug: &str, page: &ParsedFolder<PageFile>) -> BoardRow<'a> {
        let mut row = self.row("page", slug, slug, &page.data.file, title_of(&page.texts, &self.languages));
        row.states = self.states(&page.folder);
        row.facts = facts(page.texts.values().flatten(), std::iter::empty(), self.handbook);
        row
    }

    /// An area that has a file of its own. `name` is the folder of its directory.
    fn area(&self, name: &str, slug: &str, area: &Sourced<AreaFile>) -> BoardRow<'a> {
        let data = area.value.as_ref();
        let title = data.and_then(|data| self.languages.iter().find_map(|code| data.name.get(*code))).map(|name| name.value.as_str());
        let address =
            self.parsed.directories[name].data.value.as_ref().and_then(|data| data.slug.as_ref()).map_or(name, |slug| slug.value.as_str());
        let mut row = self.row("area", slug, &format!("{address}/{slug}"), &area.file, title.unwrap_or(slug));
        let has = |code: &str| {
            data.is_some_and(|data| data.name.contains_key(code) && data.answer.as_ref().is_none_or(|answer| answer.contains_key(code)))
        };
        row.states = self.languages.iter().map(|code| (*code, if has(code) { "complete" } else { "missing" })).collect();
        row.number = data.map(|data| *data.number);
        row.review_by = data.map(|data| *data.review_by);
        let points = self.handbook.iter().flat_map(|handbook| &handbook.open_points).filter(|point| point.place.file == area.file);
        row.points = points.map(|point| point.question[LanguageId::SOURCE].clone()).collect();
        row
    }

    /// A row with the number of its problems.
    fn row(&self, kind: &'static str, slug: &str, path: &str, file: &str, title: &str) -> BoardRow<'a> {
        let name = if kind == "area" { file } else { file.rsplit_once('/').map_or(file, |(folder, _)| folder) };
        let problems = self.counts.get(name).cloned().unwrap_or_default();
        let [slug, path, file, title] = [slug, path, file, title].map(str::to_owned);
        BoardRow { kind, slug, path, file, title, problems, ..BoardRow::default() }
    }

    /// The state of the texts of a folder in each language.
    fn states(&self, folder: &str) -> Vec<(&'a str, &'static str)> {
        let texts = self.texts.get(folder);
        let source = self.parsed.source_code();
        let is_stale = |code: &str| {
            let original = texts.and_then(|texts| texts.get(source)?.as_ref());
            code != source && original.is_some_and(|original| staleness(self.parsed, folder, code, original).is_some())
        };
        let state = |code: &str| match texts.and_then(|texts| texts.get(code)) {
            None => "missing",
            Some(None) => "broken",
            Some(Some(_)) if is_stale(code) => "stale",
            Some(Some(_)) => "complete",
        };
        self.languages.iter().map(|code| (*code, state(code))).collect()
    }
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
    let values = texts.flat_map(|text| text.answer.values.iter().chain(&text.body.values));
    let shown = values.filter_map(|(value, _)| value.fact_key()).map(|key| split_fact_key(key).0.to_owned());
    let used: BTreeSet<String> = shown.chain(tables).collect();
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

#[derive(Default)]
struct BoardRow<'a> {
    kind: &'static str,
    slug: String,
    path: String,
    file: String,
    title: String,
    states: Vec<(&'a str, &'static str)>,
    number: Option<u32>,
    review_by: Option<Date>,
    /// What has to be confirmed, in the source language.
    points: Vec<String>,
    facts: BTreeMap<String, Option<Date>>,
    problems: ProblemCounts,
}

impl BoardRow<'_> {
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
            "open_points": self.points.len(),
            "points": self.points,
            "facts": facts,
            "errors": self.problems.errors,
            "warnings": self.problems.warnings,
            "parity": self.problems.parity,
        })
    }
}
