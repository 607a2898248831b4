//! Maps elements of a page to the files in which they are written.

use crate::base::diagnostic::{Lines, Place};
use crate::base::language::LanguageId;
use crate::edit::markdown;
use crate::handbook::{Area, Directory, Entry};
use crate::parse::ParsedText;
use crate::render::PreparedSite;
use crate::serve::engine::Engine;
use crate::site::{PageKind, PagePlan};
use serde_json::{Value, json};

/// The source locations of a page's elements, for elements without a `data-source` attribute: pairs of a CSS selector and a
/// location. The first selector that matches counts; `:root` matches everything.
pub(crate) fn sources(site: &PreparedSite, engine: &Engine, plan: &PagePlan) -> Vec<Value> {
    let handbook = &site.content().handbook;
    let mut sources = ElementSources { engine, found: Vec::new() };
    match plan.kind {
        PageKind::Entry(at) => sources.entry(&handbook.entries[at], plan.language),
        PageKind::Page(at) => sources.text(&handbook.pages[at].texts[plan.language].text),
        PageKind::Area(at) => sources.area(&handbook.areas[at], &handbook.directories[handbook.areas[at].directory]),
        PageKind::Directory(at) => {
            sources.start("main", &format!("content/directories/{}/directory.yaml", handbook.directories[at].id));
        }
        PageKind::Acts => {
            for act in &handbook.acts {
                sources.line(&format!("[id=\"{}\"]", act.id), "content/acts.yaml", &format!("- id: {}", act.id));
            }
            sources.start("main", "content/acts.yaml");
        }
        PageKind::ReaderPath(_) => sources.start("main", "content/paths.yaml"),
        PageKind::Contacts => {
            for channel in &handbook.channels {
                sources.line(&format!("[id=\"{}\"]", channel.id), "content/channels.yaml", &format!("id: {}", channel.id));
            }
            sources.start("main", "content/channels.yaml");
        }
        PageKind::Changes => sources.start("main", "content/changes.yaml"),
        _ => {
            for topic in &handbook.topics {
                sources.line(&format!("[id=\"{}\"]", topic.id), "content/topics.yaml", &format!("- id: {}", topic.id));
            }
        }
    }
    sources.start(":root", "content/handbook.yaml");
    sources.found
}

/// The file of the page's text and the first line of each of its blocks. None for pages without a text.
pub(crate) fn blocks(site: &PreparedSite, engine: &Engine, plan: &PagePlan) -> Option<(String, Vec<u32>)> {
    let handbook = &site.content().handbook;
    let text = match plan.kind {
        PageKind::Entry(at) => &handbook.entries[at].texts[plan.language].text,
        PageKind::Page(at) => &handbook.pages[at].texts[plan.language].text,
        _ => return None,
    };
    let source = engine.inputs().text(&text.file)?;
    let lines = Lines::new(&source);
    let starts = markdown::blocks(&source).into_iter().map(|block| lines.position(block.start).line).collect();
    Some((text.file.to_string(), starts))
}

struct ElementSources<'a> {
    engine: &'a Engine,
    found: Vec<Value>,
}

impl ElementSources<'_> {
    fn add(&mut self, selector: &str, file: &str, line: u32, column: u32) {
        self.found.push(json!({ "selector": selector, "source": format!("{file}:{line}:{column}") }));
    }

    fn place(&mut self, selector: &str, place: &Place) {
        self.add(selector, &place.file, place.position.line, place.position.column);
    }

    fn entry(&mut self, entry: &Entry, language: LanguageId) {
        let file = format!("content/faq/{}/entry.yaml", entry.slug);
        self.text(&entry.texts[language].text);
        for key in ["who:", "terms:", "cost:", "where:", "documents:"] {
            self.line(".facts", &file, key);
        }
        for (selector, key) in [
            ("[aria-labelledby=_acts]", "acts:"),
            (".related", "related:"),
            (".notes", "open_points:"),
            ("time", "checked_on:"),
            (".no", "number:"),
        ] {
            self.line(selector, &file, key);
        }
        self.start(".way", "content/journeys.yaml");
        self.start("article", &file);
    }

    fn area(&mut self, area: &Area, directory: &Directory) {
        for (service, anchor, place) in area.anchors(directory) {
            if directory.services[service].is_apart {
                self.place(&format!("section:has([id=\"{anchor}\"])"), &place.place);
            } else {
                // Places with equal contacts share a row: each is its own service there.
                self.place(&format!("th > [id=\"{anchor}\"]"), &place.place);
                self.place(&format!("tbody:has([id=\"{anchor}\"])"), &place.place);
            }
        }
        let file = &area.place.file;
        self.line("time", file, "checked_on:");
        // A file of a directory can have the answers of many areas.
        if !file.ends_with("/directory.yaml") {
            self.line(".answer", file, "answer:");
        }
        for selector in ["h1", ".answer", "main"] {
            self.place(selector, &area.place);
        }
    }

    /// The start of a file.
    fn start(&mut self, selector: &str, file: &str) {
        if self.engine.has(file) {
            self.add(selector, file, 1, 1);
        }
    }

    /// Title, answer and body of a text.
    fn text(&mut self, text: &ParsedText) {
        let title = Place::new(&text.file, text.title.position);
        self.place("h1", &title);
        if let Some(first) = text.answer.sections.first() {
            self.add(".answer", &text.file, first.position.line, first.position.column);
        }
        let body = text.body.sections.first().map_or(1, |section| section.position.line);
        self.add(".body", &text.file, body, 1);
    }

    /// The first line of a file that starts with a key, at any indentation.
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
