//! Renders the site: every page of the plan and every asset becomes a file of the output.
//!
//! [`prepared`] holds the site and decides what is rendered when, [`pages`] makes the view of each kind of page, [`view`] defines what
//! templates may use, [`theme`] compiles templates and assets, [`mod@print`] makes brochures.

mod compact;
mod feed;
mod fill;
mod frame;
mod minify;
mod notes;
mod offline;
mod pages;
pub(crate) mod picture;
mod png_files;
mod prepared;
pub(crate) mod print;
mod raster;
mod sitemap;
mod sized_pictures;
mod tables;
mod theme;
pub(crate) mod view;
mod word_buttons;

use crate::base::build_manifest::Hashes;
use crate::base::diagnostic::Diagnostic;
use crate::base::fingerprint::fingerprint;
use crate::base::inputs::Inputs;
use crate::base::language::{Direction, Language, PerLanguage};
use crate::base::output::Output;
use crate::base::pdf_store::PdfStore;
use crate::base::ui_strings::UiStrings;
use crate::handbook::{Brochure, Handbook};
use crate::markdown::MarkdownDocument;
use crate::script::isolate_page;
use crate::site::{self, PageKind, PagePlan, Site};
use fill::TextData;
pub(crate) use prepared::{Pictures, PreparedSite};
use serde::Serialize;
pub(crate) use sized_pictures::SizedPictures;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use tera::{Context, Value};
pub(crate) use theme::{Theme, ThemeKey};

/// A page with its path; no bytes if its template has a mistake.
type MadePage = (String, Option<Arc<[u8]>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    All,
    /// One page of each kind and language: enough to find every mistake in a theme.
    Samples,
}

pub(crate) struct Rendered {
    pub output: Output,
    /// The hash of each file.
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
        PageKind::Topic(..) => "topic.html",
        PageKind::Entry(_) => "entry.html",
        PageKind::Directory(_) => "directory.html",
        PageKind::Area(_) => "area.html",
        PageKind::ReaderPath(_) => "path.html",
        PageKind::Contacts => "contacts.html",
        PageKind::Acts => "acts.html",
        PageKind::OpenPoints => "open_points.html",
        PageKind::Search => "search.html",
        PageKind::Changes => "changes.html",
        PageKind::Brochures => "brochures.html",
        PageKind::Brochure(_) => "print/brochure.html",
        PageKind::Page(_) => "page.html",
        PageKind::Moved(_) => "moved.html",
    }
}

/// What all pages have in common.
struct Renderer<'a> {
    handbook: &'a Handbook,
    words: &'a UiStrings,
    theme: &'a Theme,
    /// The UI strings of each language as a template value, converted once.
    word_values: PerLanguage<Value>,
    /// The picture for shared links in each language.
    pictures: PerLanguage<SharePicture>,
    /// The pictures in texts.
    sized: &'a SizedPictures,
    /// The stored PDFs that were made from exactly these pages.
    current_pdfs: PdfStore,
    /// Template mistakes, collected while pages are rendered in parallel.
    problems: Mutex<Vec<Diagnostic>>,
}

/// A page during rendering.
struct Page<'a> {
    site: &'a Renderer<'a>,
    language: &'a Language,
    /// The relative path from the page to the root of the site.
    root: String,
    /// None for pages that are read on a screen.
    brochure: Option<&'a Brochure>,
}

impl<'a> Renderer<'a> {
    /// The template mistakes found so far.
    fn into_problems(self) -> Vec<Diagnostic> {
        self.problems.into_inner().expect("no page panics while it notes a problem")
    }

    /// Renders a part of a text as it is on a page. None if it uses a value that does not exist.
    fn fragment(&self, plan: &PagePlan, document: &MarkdownDocument) -> Option<String> {
        let page =
            Page { site: self, language: &self.handbook.languages[plan.language], root: site::root_from(&plan.path), brochure: None };
        let data = match plan.kind {
            PageKind::Entry(at) => {
                let entry = &self.handbook.entries[at];
                TextData::of_entry(entry, &entry.texts[plan.language])
            }
            _ => TextData::default(),
        };
        document.values.iter().all(|(value, _)| data.knows(value, self.handbook)).then(|| page.fill(document, &data))
    }

    /// Renders a page. None if its template has a mistake, which is recorded.
    fn page(&'a self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let root = match plan.kind {
            // Servers show it at any path, so only absolute links work.
            PageKind::NotFound => self.handbook.base_url.path().to_owned(),
            _ => site::root_from(&plan.path),
        };
        let page = Page { site: self, language: &self.handbook.languages[plan.language], root, brochure: None };
        page.render(plan)
    }
}

/// A picture for shared links: path and bytes. None if the fonts of the theme lack a letter and the handbook has no picture of its own.
type SharePicture = Option<(String, Arc<[u8]>)>;

/// The picture for shared links in each language: the handbook's own, or else one with the title. An edition in another script whose letters
/// the fonts lack has the picture of the language it is made from.
fn pictures(handbook: &Handbook, inputs: &Inputs) -> PerLanguage<SharePicture> {
    let files = inputs.theme(&handbook.theme);
    let fonts = picture::Fonts::of_theme(&files);
    // The path of its own picture is that of the asset.
    let own = |language: &Language| {
        Some((format!("share-{}", language.code), inputs.assets.get(picture::own_file(&language.code).as_str())?.clone()))
    };
    let drawn = |language: &Language| {
        let bytes = picture::draw(fonts.as_ref()?, &handbook.title[language.id], &handbook.purpose[language.id])?;
        Some((format!("og-{}", language.folder), bytes))
    };
    handbook.languages.each_at_once(|language| {
        let of = |language: &Language| own(language).or_else(|| drawn(language));
        let (name, bytes) = of(language).or_else(|| of(handbook.languages.written_form(language)))?;
        Some((format!("assets/{name}.{}.png", fingerprint(&bytes)), bytes.into()))
    })
}

thread_local! {
    /// A buffer per thread, reused for all its pages.
    static HTML: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

impl Page<'_> {
    /// Renders the template of a page. None if it has a mistake, which is recorded.
    fn page(&self, name: &str, frame: Option<&view::Frame>, view: &impl Serialize) -> Option<Arc<[u8]>> {
        self.template(name, frame, view, |html| match self.is_rtl() {
            true => isolate_page(std::str::from_utf8(html).expect("templates and what they print are texts")).into_bytes().into(),
            false => Arc::from(html),
        })
    }

    fn is_rtl(&self) -> bool {
        self.language.direction == Direction::Rtl
    }

    fn text(&self, name: &str, view: &impl Serialize) -> Option<String> {
        self.template(name, None, view, |html| String::from_utf8(html.to_vec()).expect("templates and what they print are texts"))
    }

    fn part(&self, name: &str, view: &impl Serialize) -> String {
        self.text(name, view).unwrap_or_default()
    }

    /// Renders a template with the UI strings of the page's language, and passes the result to `take`.
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

    fn word(&self, key: &str) -> String {
        self.site.words.get(self.language.id, key).to_owned()
    }
}
