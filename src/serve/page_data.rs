//! What the preview's bar shows of a page: its state, where its parts are written, its weight, what changes until a day.

use super::Preview;
use super::engine::{Engine, View};
use crate::base::date::Date;
use crate::base::diagnostic::Place;
use crate::base::language::LanguageId;
use crate::base::message::Speech;
use crate::msg;
use crate::render::PreparedSite;
use crate::site::{PageKind, PagePlan, path};
use serde_json::{Value, json};
use std::io::Write;

/// What HTML and style of a page may weigh over the wire, in bytes.
const BUDGET: usize = 14_000;

/// How things stand: the build, its problems, the view.
pub(crate) fn state(preview: &Preview, view: View, speech: Speech, with_problems: bool) -> Value {
    let shown = preview.hub.shown(view);
    let wanted = shown.errors > 0 || with_problems;
    let problems: Vec<Value> = shown.problems.iter().filter(|_| wanted).map(|problem| problem.to_json(speech)).collect();
    let more = (shown.errors + shown.warnings).saturating_sub(shown.problems.len());
    json!({
        "session": preview.session,
        "version": shown.version,
        "errors": shown.errors,
        "warnings": shown.warnings,
        "summary": msg!("summary-problems", errors = shown.errors, warnings = shown.warnings).say(speech),
        "problems": problems,
        "more": (wanted && more > 0).then(|| msg!("preview-more", count = more).say(speech)),
        "has_site": shown.site.is_some(),
        "as_of": shown.site.as_ref().map(|site| site.content().handbook.as_of.to_string()),
        "drafts": view.drafts,
    })
}

/// What the bar shows of a page, by its path in the site.
pub(crate) fn page(preview: &Preview, view: View, speech: Speech, page: &str) -> Value {
    let shown = preview.hub.shown(view);
    let Some(site) = &shown.site else { return json!({ "languages": [], "parts": [], "changes": [] }) };
    let Some(plan) = site.page_at(page) else {
        return json!({ "languages": homes(site), "parts": [], "changes": [] });
    };
    let (parts, changes) = preview.hub.with(view, |_, engine| (parts(site, engine, plan), changes(site, engine, view, speech)));
    // The weight takes a while: no build waits for it.
    json!({
        "languages": languages(site, plan),
        "parts": parts,
        "weight": weight(site, plan, speech),
        "compare": compare_path(site, plan),
        "changes": changes,
    })
}

/// The page in each language.
fn languages(site: &PreparedSite, plan: &PagePlan) -> Vec<Value> {
    let handbook = &site.content().handbook;
    let kind = if plan.kind.is_for_search() { plan.kind } else { PageKind::Home };
    let of = |language: &crate::base::language::Language| {
        let address = path(handbook, language, kind);
        json!({ "code": language.code, "name": language.name, "path": format!("/{}", address.trim_end_matches("index.html")), "current": plan.kind == kind && plan.language == language.id })
    };
    handbook.languages.iter().map(of).collect()
}

fn homes(site: &PreparedSite) -> Vec<Value> {
    site.plan().pages.iter().find(|page| page.kind == PageKind::Home).map(|plan| languages(site, plan)).unwrap_or_default()
}

/// Where the page's languages stand side by side.
fn compare_path(site: &PreparedSite, plan: &PagePlan) -> Option<String> {
    let handbook = &site.content().handbook;
    match plan.kind {
        PageKind::Entry(at) => Some(format!("/_preview/{}", handbook.entries[at].slug)),
        PageKind::Page(at) => Some(format!("/_preview/pages/{}", handbook.pages[at].slug)),
        PageKind::Region(at) => Some(format!("/_preview/clinics/{}", handbook.regions[at].slug)),
        _ => None,
    }
}

/// Where the parts of a page are written that say nothing of it themselves: the first selector that fits counts, `:root` fits all.
fn parts(site: &PreparedSite, engine: &Engine, plan: &PagePlan) -> Vec<Value> {
    let handbook = &site.content().handbook;
    let mut parts = Parts { engine, found: Vec::new() };
    match plan.kind {
        PageKind::Entry(at) => {
            let entry = &handbook.entries[at];
            let file = format!("content/faq/{}/entry.yaml", entry.slug);
            parts.text(&entry.texts[plan.language].text);
            for (kind, key) in
                [(".facts", "who:"), (".facts", "terms:"), (".facts", "cost:"), (".facts", "where:"), (".facts", "documents:")]
            {
                parts.line(kind, &file, key);
            }
            for (selector, key) in [
                ("[aria-labelledby=_acts]", "acts:"),
                (".related", "related:"),
                (".point", "open_points:"),
                ("time", "checked_on:"),
                (".no", "number:"),
            ] {
                parts.line(selector, &file, key);
            }
            parts.start(".way", "content/journeys.yaml");
            parts.start("article", &file);
        }
        PageKind::Page(at) => parts.text(&handbook.pages[at].texts[plan.language].text),
        PageKind::Region(at) => {
            let region = &handbook.regions[at];
            let file = format!("content/clinics/{}.yaml", region.slug);
            for row in &region.rows {
                if let Some(examination) = row.examination {
                    let id = &handbook.examinations[examination].id;
                    parts.line(&format!("tbody:has([id=\"{id}\"])"), &file, &format!("- examination: {id}"));
                }
            }
            for (selector, key) in [
                ("#certificate", "certificate:"),
                ("section:has(#certificate)", "certificate:"),
                (".answer", "answer:"),
                ("time", "checked_on:"),
                ("h1", "name:"),
            ] {
                parts.line(selector, &file, key);
            }
            parts.start("main", &file);
        }
        PageKind::Acts => {
            for act in &handbook.acts {
                parts.line(&format!("[id=\"{}\"]", act.id), "content/acts.yaml", &format!("- id: {}", act.id));
            }
            parts.start("main", "content/acts.yaml");
        }
        PageKind::Changes => parts.start("main", "content/changes.yaml"),
        _ => {
            for topic in &handbook.topics {
                parts.line(&format!("[id=\"{}\"]", topic.id), "content/topics.yaml", &format!("- id: {}", topic.id));
            }
        }
    }
    parts.start(":root", "content/handbook.yaml");
    parts.found
}

struct Parts<'a> {
    engine: &'a Engine,
    found: Vec<Value>,
}

impl Parts<'_> {
    fn add(&mut self, selector: &str, file: &str, line: u32, column: u32) {
        self.found.push(json!({ "selector": selector, "source": format!("{file}:{line}:{column}") }));
    }

    fn start(&mut self, selector: &str, file: &str) {
        if self.engine.has(file) {
            self.add(selector, file, 1, 1);
        }
    }

    /// Title, answer and body of a text.
    fn text(&mut self, text: &crate::parse::ParsedText) {
        let title = Place::new(&text.file, text.title.position);
        self.add("h1", &title.file, title.position.line, title.position.column);
        if let Some(first) = text.answer.sections.first() {
            self.add(".answer", &text.file, first.position.line, first.position.column);
        }
        let body = text.body.sections.first().map_or(1, |section| section.position.line);
        self.add(".body", &text.file, body, 1);
    }

    /// The first line of a file that starts with a key, whatever stands before it.
    fn line(&mut self, selector: &str, file: &str, key: &str) {
        let Some(text) = self.engine.inputs().text(file) else { return };
        let starts = |line: &str| {
            let rest = line.trim_start().strip_prefix(key);
            rest.is_some_and(|rest| key.ends_with(':') || rest.trim().is_empty() || rest.trim_start().starts_with('#'))
        };
        if let Some((at, line)) = text.lines().enumerate().find(|(_, line)| starts(line)) {
            let indent = line.chars().take_while(|letter| letter.is_whitespace()).count();
            self.add(selector, file, at as u32 + 1, indent as u32 + 1);
        }
    }
}

/// What the page weighs over the wire: HTML and style sheets with brotli, as a web server would send them.
fn weight(site: &PreparedSite, plan: &PagePlan, speech: Speech) -> Value {
    let Some(bytes) = site.file(&plan.path).value else { return Value::Null };
    let html = without_sources(&String::from_utf8_lossy(&bytes));
    let styles: usize =
        style_sheets(&html).iter().filter_map(|name| site.file(&format!("assets/{name}")).value).map(|bytes| packed(&bytes)).sum();
    let total = packed(html.as_bytes()) + styles;
    json!({
        "total": total,
        "budget": BUDGET,
        "text": msg!("preview-weight", size = tenths(total), budget = tenths(BUDGET)).say(speech),
    })
}

/// The page without what only the preview adds.
fn without_sources(html: &str) -> String {
    let mark = format!(" {}=", crate::markdown::SOURCE);
    let mut parts = html.split(&mark);
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = match part.strip_prefix('"') {
            Some(quoted) => quoted.find('"').map_or(part.len(), |at| at + 2),
            None => part.find([' ', '>']).unwrap_or(part.len()),
        };
        clean.push_str(&part[end..]);
    }
    clean
}

/// The names of the style sheets that a page loads.
fn style_sheets(html: &str) -> Vec<&str> {
    let of_tag = |tag: &'_ str| -> Option<usize> { tag.contains("stylesheet").then_some(tag.len()) };
    html.split("<link ")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .filter(|tag| of_tag(tag).is_some())
        .filter_map(|tag| tag.split("assets/").nth(1))
        .filter_map(|rest| rest.split(['"', ' ', '\'']).next())
        .collect()
}

fn packed(bytes: &[u8]) -> usize {
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
        writer.write_all(bytes).expect("writing to memory can't fail");
    }
    packed.len()
}

/// A size in kB of 1,000 bytes with one digit.
fn tenths(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

/// What is different on the chosen day from the day of the site without a choice: facts that end or start, reviews that are due.
fn changes(site: &PreparedSite, engine: &Engine, view: View, speech: Speech) -> Vec<String> {
    let Some(chosen) = view.as_of else { return Vec::new() };
    let usual = engine.options(View::default()).as_of.unwrap_or(site.content().handbook.edition);
    if chosen <= usual {
        return Vec::new();
    }
    let is_between = |day: Date| usual < day && day <= chosen;
    let mut said = Vec::new();
    for fact in engine.parsed().facts.value.iter().flat_map(|file| &file.facts) {
        let id = &fact.id.value;
        for period in &fact.periods {
            if is_between(*period.from) {
                said.push((*period.from, msg!("preview-fact-starts", fact = id, date = period.from.to_string())));
            }
            if usual <= *period.to && *period.to < chosen {
                said.push((*period.to, msg!("preview-fact-ends", fact = id, date = period.to.to_string())));
            }
        }
    }
    let handbook = &site.content().handbook;
    let due = |title: &String, day: Date| {
        (usual <= day && day < chosen).then(|| (day, msg!("preview-review-due", title = title, date = day.to_string())))
    };
    said.extend(handbook.entries.iter().filter_map(|entry| due(&entry.texts[LanguageId::SOURCE].text.title.value, entry.review_by)));
    said.extend(handbook.regions.iter().filter_map(|region| due(&region.name[LanguageId::SOURCE], region.review_by)));
    said.sort();
    said.into_iter().map(|(_, message)| message.say(speech)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weight_is_that_of_the_published_page() {
        assert_eq!(without_sources("<p data-source=a.md:1:1>x<p class=a data-source=\"a b.md:2:1\">y"), "<p>x<p class=a>y");
        assert_eq!(style_sheets("<link rel=icon href=../assets/i.svg><link rel=stylesheet href=../assets/style.0.css>"), ["style.0.css"]);
        assert_eq!(tenths(12_345), "12.3");
    }
}
