//! Renders the site: every page of the plan and every asset becomes a file of the output.

mod compact;
mod fill;
pub(crate) mod format;
mod frame;
pub mod lazy;
mod machine;
mod minify;
mod offline;
mod pages;
mod picture;
pub mod print;
mod theme;
pub mod view;

pub use fill::{escape, plain_text};

use crate::check::{CheckedHandbook, Options};
use crate::diagnostic::{Checked, Diagnostic};
use crate::fingerprint::fingerprint;
use crate::finished::Shelf;
use crate::handbook::{Brochure, Handbook};
use crate::inputs::Inputs;
use crate::language::{Language, PerLanguage};
use crate::search::{self, Indexes};
use crate::site::{self, PageKind, PagePlan, Site};
use crate::words::Words;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use tera::{Context, Value};
use theme::Theme;

/// The finished site: path → bytes. Sorted, so that it is the same every time.
pub type Output = BTreeMap<String, Arc<[u8]>>;

/// A page with its path; no bytes where its template has a mistake.
type MadePage = (String, Option<Arc<[u8]>>);

/// How much to render.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every page.
    All,
    /// One page of each kind and language: enough to find every mistake of a theme.
    Samples,
}

/// What a handbook looks like: its theme, ready to use, and the pictures for shared links.
pub struct Look {
    theme: Theme,
    pictures: PerLanguage<Picture>,
}

impl Look {
    /// Needs no pages. No value where the theme can't be used.
    ///
    /// With `integrity`, pages name the hash of each style sheet and script. Browsers then refuse them in a folder that is
    /// opened from disk, so it is for sites that are only published.
    pub fn new(handbook: &Handbook, inputs: &Inputs, options: &Options) -> Checked<Option<Look>> {
        let (theme, pictures) = rayon::join(|| Theme::new(inputs, handbook, options.integrity), || pictures(handbook, inputs));
        theme.map(|theme| theme.map(|theme| Look { theme, pictures }))
    }
}

/// Renders the site.
pub fn render(
    checked: &CheckedHandbook,
    plan: &Site,
    look: Look,
    inputs: &Inputs,
    indexes: &Indexes,
    scope: Scope,
    options: &Options,
) -> Checked<Output> {
    let mut problems = Vec::new();
    let Look { theme, pictures } = look;
    let mut renderer = Renderer::new(&checked.handbook, &checked.words, &theme, pictures);
    let (brochures, codes) = print::prepare(&renderer, scope);
    renderer.current = print::current(&brochures, &inputs.finished);
    let plans: Vec<&PagePlan> = match scope {
        Scope::All => plan.pages.iter().collect(),
        Scope::Samples => samples(plan),
    };
    let plans: Vec<&PagePlan> = plans.into_iter().filter(|page| !matches!(page.kind, PageKind::Brochure(_))).collect();
    // One after the other, each on all cores: what the index takes while it is made is free again before there are pages.
    let index = if options.search && scope == Scope::All { search::files(indexes) } else { Output::new() };
    let pages: Vec<MadePage> = plans.par_iter().map(|page| (page.path.clone(), renderer.page(page))).collect();
    let mut output = theme.files.clone();
    problems.extend(search::weigh(&checked.handbook, &index));
    output.extend(index);
    output.extend(pages.into_iter().filter_map(|(path, bytes)| bytes.map(|bytes| (path, bytes))));
    for language in checked.handbook.languages.iter() {
        if let Some((path, bytes)) = &renderer.pictures[language.id] {
            output.insert(path.clone(), bytes.clone());
        }
        let manifest = offline::manifest(&checked.handbook, language, &theme.assets);
        output.insert(offline::manifest_path(language), manifest.into_bytes().into());
    }
    print::add(&mut output, &brochures, codes, &renderer.current);
    output.insert("sitemap.xml".to_owned(), machine::sitemap(&checked.handbook, plan).into_bytes().into());
    output.insert("robots.txt".to_owned(), machine::robots(&checked.handbook).into_bytes().into());
    offline::add(&mut output, &checked.handbook, theme.worker.as_deref());
    problems.extend(renderer.problems.into_inner().expect("no page panics while it notes a problem"));
    Checked { value: output, problems }
}

/// The brochures ready to be set by a browser, and all files that their pages need. No value where the theme can't be used.
pub fn brochures(checked: &CheckedHandbook, inputs: &Inputs) -> Checked<Option<(Vec<print::Prepared>, Output)>> {
    let mut problems = Vec::new();
    let Some(theme) = Theme::new(inputs, &checked.handbook, false).take(&mut problems) else {
        return Checked { value: None, problems };
    };
    // Nobody shares a sheet of paper by a link.
    let pictures = checked.handbook.languages.each(|_| None);
    let renderer = Renderer::new(&checked.handbook, &checked.words, &theme, pictures);
    let (brochures, codes) = print::prepare(&renderer, Scope::All);
    let mut files = theme.files.clone();
    files.extend(codes);
    problems.extend(renderer.problems.into_inner().expect("no page panics while it notes a problem"));
    Checked { value: Some((brochures, files)), problems }
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
    /// The picture for shared links in each language: its path and bytes.
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
    fn new(handbook: &'a Handbook, words: &'a Words, theme: &'a Theme, pictures: PerLanguage<Picture>) -> Renderer<'a> {
        let word_values = handbook.languages.each(|language| Value::from_serializable(words.plain(language.id)));
        Renderer { handbook, words, theme, word_values, pictures, current: Shelf::new(), problems: Mutex::new(Vec::new()) }
    }

    /// The bytes of a page; none where its template has a mistake, which is noted.
    fn page(&'a self, plan: &PagePlan) -> Option<Arc<[u8]>> {
        let root = match plan.kind {
            // Shown at any address, so only an absolute path leads home.
            PageKind::NotFound => self.handbook.base_url.path().to_owned(),
            _ => site::root_from(&plan.path),
        };
        let page = Page { site: self, language: &self.handbook.languages[plan.language], root, brochure: None };
        page.render(plan).map(|html| html.into_bytes().into())
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

impl Page<'_> {
    /// Renders a template with the words of the page's language.
    fn template(&self, name: &str, frame: Option<&view::Frame>, view: &impl Serialize) -> Option<String> {
        let mut context = Context::new();
        context.insert_value("words", self.site.word_values[self.language.id].clone());
        if let Some(frame) = frame {
            context.insert("frame", frame);
        }
        context.insert("page", view);
        match self.site.theme.templates.render(name, &context) {
            Ok(html) => Some(html),
            Err(error) => {
                let problem = self.site.theme.problem_of(name, &context, &error);
                self.site.problems.lock().expect("no page panics while it notes a problem").push(problem);
                None
            }
        }
    }

    /// Renders a part of a page.
    fn part(&self, name: &str, view: &impl Serialize) -> String {
        self.template(name, None, view).unwrap_or_default()
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
