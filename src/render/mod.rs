//! Renders the site: every page of the plan and every asset becomes a file of the output.

mod compact;
mod fill;
mod frame;
mod minify;
mod offline;
mod pages;
mod picture;
mod prepared;
pub(crate) mod print;
mod sitemap;
mod theme;
pub(crate) mod view;

use crate::base::build_manifest::Hashes;
use crate::base::diagnostic::Diagnostic;
use crate::base::fingerprint::fingerprint;
use crate::base::inputs::Inputs;
use crate::base::language::{Language, PerLanguage};
use crate::base::output::Output;
use crate::base::pdf_store::Shelf;
use crate::base::ui_strings::Words;
use crate::handbook::{Brochure, Handbook};
use crate::site::{self, PageKind, PagePlan, Site};
pub(crate) use prepared::{Pictures, PreparedSite};
use serde::Serialize;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use tera::{Context, Value};
pub(crate) use theme::{Theme, ThemeKey};

/// A page with its path; no bytes where its template has a mistake.
type MadePage = (String, Option<Arc<[u8]>>);

/// How much to render.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// Every page.
    All,
    /// One page of each kind and language: enough to find every mistake of a theme.
    Samples,
}

/// A rendered site.
pub(crate) struct Rendered {
    /// Its files.
    pub output: Output,
    /// The hash of each.
    pub hashes: Hashes,
}

/// One page of each kind in each language.
fn samples(plan: &Site) -> Vec<&PagePlan> {
    let mut seen = BTreeSet::new();
    plan.pages.iter().filter(|page| seen.insert((page.language, kind_name(page.kind)))).collect()
}

fn kind_name(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Languages => "languages.html",
        PageKind::StyleGuide => "styleguide.html",
        PageKind::NotFound => "not_found.html",
        PageKind::Home => "home.html",
        PageKind::Entry(_) => "entry.html",
        PageKind::Regions => "regions.html",
        PageKind::Region(_) => "region.html",
        PageKind::Acts => "acts.html",
        PageKind::Search => "search.html",
        PageKind::Changes => "changes.html",
        PageKind::Brochures => "brochures.html",
        PageKind::Brochure(_) => "print/brochure.html",
        PageKind::Page(_) => "page.html",
    }
}

/// What all pages share.
struct Renderer<'a> {
    handbook: &'a Handbook,
    words: &'a Words,
    theme: &'a Theme,
    /// The words of each language as a template value, made once.
    word_values: PerLanguage<Value>,
    /// The picture for shared links in each language: its path and bytes. None for brochures: nobody shares a sheet of paper by a link.
    pictures: PerLanguage<Picture>,
    /// The finished PDFs that were made from the very pages of this build.
    current: Shelf,
    /// Mistakes of templates, found while pages are rendered on all cores.
    problems: Mutex<Vec<Diagnostic>>,
}

/// A page that is being rendered.
struct Page<'a> {
    site: &'a Renderer<'a>,
    language: &'a Language,
    /// From the page to the site's root.
    root: String,
    /// The brochure that the page is; none for pages to read on a screen.
    brochure: Option<&'a Brochure>,
}

impl<'a> Renderer<'a> {
    /// The mistakes of templates that pages showed.
    fn into_problems(self) -> Vec<Diagnostic> {
        self.problems.into_inner().expect("no page panics while it notes a problem")
    }

    /// The bytes of a page; none where its template has a mistake, which is noted.
    fn page(&'a self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let root = match plan.kind {
            // Shown at any address, so only an absolute path leads home.
            PageKind::NotFound => self.handbook.base_url.path().to_owned(),
            _ => site::root_from(&plan.path),
        };
        let page = Page { site: self, language: &self.handbook.languages[plan.language], root, brochure: None };
        page.render(plan)
    }
}

/// A picture for shared links: its path and bytes; none where the theme's fonts lack a letter.
type Picture = Option<(String, Arc<[u8]>)>;

/// The picture for shared links in each language.
fn pictures(handbook: &Handbook, inputs: &Inputs) -> PerLanguage<Picture> {
    let files = inputs.theme(&handbook.theme);
    let fonts = picture::Fonts::of_theme(&files);
    handbook.languages.each_at_once(|language| {
        let bytes = picture::draw(fonts.as_ref()?, &handbook.title[language.id], &handbook.purpose[language.id])?;
        Some((format!("assets/og-{}.{}.png", language.folder, fingerprint(&bytes)), bytes.into()))
    })
}

thread_local! {
    /// Where a core writes its pages, one after the other: room for the longest is made once.
    static HTML: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

impl Page<'_> {
    /// Renders the template of a page; none where it has a mistake, which is noted.
    fn page(&self, name: &str, frame: Option<&view::Frame>, view: &impl Serialize) -> Option<Arc<[u8]>> {
        self.template(name, frame, view, |html| Arc::from(html))
    }

    /// Renders a template that other texts are made of.
    fn text(&self, name: &str, view: &impl Serialize) -> Option<String> {
        self.template(name, None, view, |html| String::from_utf8(html.to_vec()).expect("templates and what they print are texts"))
    }

    /// Renders a part of a page.
    fn part(&self, name: &str, view: &impl Serialize) -> String {
        self.text(name, view).unwrap_or_default()
    }

    /// Renders a template with the words of the page's language, and hands over what came of it.
    fn template<T>(&self, name: &str, frame: Option<&view::Frame>, view: &impl Serialize, take: impl FnOnce(&[u8]) -> T) -> Option<T> {
        let mut context = Context::new();
        context.insert_value("words", self.site.word_values[self.language.id].clone());
        if let Some(frame) = frame {
            context.insert("frame", frame);
        }
        context.insert("page", view);
        let mut html = HTML.take();
        html.clear();
        let rendered = self.site.theme.templates.render_to(name, &context, &mut html);
        let taken = rendered.as_ref().ok().map(|()| take(&html));
        HTML.set(html);
        if let Err(error) = rendered {
            let problem = self.site.theme.problem_of(name, &context, &error);
            self.site.problems.lock().expect("no page panics while it notes a problem").push(problem);
        }
        taken
    }

    /// The path of a page in this page's language.
    fn path_of(&self, kind: PageKind) -> String {
        site::path(self.site.handbook, self.language, kind)
    }

    /// A word of the interface.
    fn word(&self, key: &str) -> String {
        self.site.words.get(self.language.id, key).to_owned()
    }
}
