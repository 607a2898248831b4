//! Pages that are made when somebody asks for them: the preview shows few of the many pages of a handbook.
//!
//! Every page and file has the very bytes that [`super::render`] gives it; a law in `tests/suite/preview.rs` compares them.

use super::bodies::Bodies;
use super::theme::{Theme, Wanted};
use super::{PagePlan, Picture, Renderer, Scope, offline, pictures, print, samples, sitemap};
use crate::base::diagnostic::{Checked, Diagnostic};
use crate::base::inputs::Inputs;
use crate::base::language::PerLanguage;
use crate::base::output::Output;
use crate::base::pdf_store::Shelf;
use crate::check::CheckedHandbook;
use crate::handbook::Handbook;
use crate::search;
use crate::site::{PageKind, Site};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use tera::Value;

/// A theme made ready, with the problems found on the way. It depends on nothing but the files of themes and assets, its name, and
/// whether there is something to print.
pub(crate) struct ReadyTheme {
    wanted: Wanted,
    theme: Theme,
}

impl ReadyTheme {
    /// Compiles a theme. No value where it can't be used.
    pub(crate) fn new(inputs: &Inputs, handbook: &Handbook) -> Checked<Option<ReadyTheme>> {
        let wanted = Wanted::by(handbook, false);
        Theme::new(inputs, &wanted).map(|theme| theme.map(|theme| ReadyTheme { wanted, theme }))
    }

    /// Whether it is what a handbook needs.
    pub(crate) fn is_for(&self, handbook: &Handbook) -> bool {
        self.wanted == Wanted::by(handbook, false)
    }
}

/// The pictures for shared links, with the words they show: where those are the same, they need not be drawn again.
#[derive(Clone)]
pub(crate) struct Pictures {
    words: Vec<String>,
    pictures: PerLanguage<Picture>,
}

impl Pictures {
    /// Draws them, or takes those of `before`, which must have been drawn with the same theme.
    pub(crate) fn new(checked: &CheckedHandbook, inputs: &Inputs, before: Option<&Pictures>) -> Pictures {
        let handbook = &checked.handbook;
        let folders = handbook.languages.iter().map(|language| &language.folder);
        let words: Vec<String> = folders.chain(handbook.title.iter()).chain(handbook.purpose.iter()).cloned().collect();
        match before {
            Some(before) if before.words == words => before.clone(),
            _ => Pictures { words, pictures: pictures(handbook, inputs) },
        }
    }
}

/// A site of which each page is made when it is asked for.
pub(crate) struct LazySite {
    checked: CheckedHandbook,
    plan: Site,
    /// Path → place in the plan.
    paths: BTreeMap<String, usize>,
    theme: Arc<ReadyTheme>,
    word_values: PerLanguage<Value>,
    pictures: Pictures,
    /// Pages that were asked for.
    pages: Mutex<BTreeMap<String, Arc<[u8]>>>,
    /// The files of all brochures, once somebody asked for one, and mistakes of templates that they showed.
    brochures: OnceLock<(Output, Vec<Diagnostic>)>,
    /// The search index, once somebody searched.
    index: OnceLock<Output>,
}

impl LazySite {
    /// A site without pages yet.
    pub(crate) fn new(checked: CheckedHandbook, plan: Site, theme: Arc<ReadyTheme>, pictures: Pictures) -> LazySite {
        let words = &checked.words;
        let word_values = checked.handbook.languages.each(|language| Value::from_serializable(words.plain(language.id)));
        let paths = plan.pages.iter().enumerate().map(|(at, page)| (page.path.clone(), at)).collect();
        LazySite {
            checked,
            plan,
            paths,
            theme,
            word_values,
            pictures,
            pages: Mutex::default(),
            brochures: OnceLock::new(),
            index: OnceLock::new(),
        }
    }

    /// The handbook it shows.
    pub(crate) fn checked(&self) -> &CheckedHandbook {
        &self.checked
    }

    /// Its pages.
    pub(crate) fn plan(&self) -> &Site {
        &self.plan
    }

    /// The plan of a page.
    pub(crate) fn page_at(&self, path: &str) -> Option<&PagePlan> {
        self.paths.get(path).map(|at| &self.plan.pages[*at])
    }

    /// Whether a path names a file of the site.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.paths.contains_key(path) || self.other(path).is_some()
    }

    /// A file of the site. None where it has no such file, or (with the problem) where a template has a mistake.
    ///
    /// What is made of all pages at once (the list for reading without a network and its worker) is not here: a preview that
    /// made it would be as slow as a build. Brochures don't name PDFs: those are of a build.
    pub(crate) fn file(&self, path: &str) -> Checked<Option<Arc<[u8]>>> {
        let Some(plan) = self.page_at(path) else {
            return Checked::clean(self.other(path));
        };
        if matches!(plan.kind, PageKind::Brochure(_)) {
            let (files, problems) = self.brochures();
            return Checked { value: files.get(path).cloned(), problems: problems.clone() };
        }
        if let Some(bytes) = self.pages.lock().expect("nobody panics while it holds the pages").get(path) {
            return Checked::clean(Some(bytes.clone()));
        }
        let renderer = self.renderer();
        let bytes = renderer.page(plan);
        if let Some(bytes) = &bytes {
            self.pages.lock().expect("nobody panics while it holds the pages").insert(path.to_owned(), bytes.clone());
        }
        Checked { value: bytes, problems: renderer.into_problems() }
    }

    /// How many kinds of pages it has, each language counted by itself.
    pub(crate) fn kinds(&self) -> usize {
        samples(&self.plan).len()
    }

    /// The mistakes of templates that one page of each kind in each language shows.
    pub(crate) fn mistakes_of_samples(&self) -> Vec<Diagnostic> {
        samples(&self.plan).par_iter().flat_map(|page| self.file(&page.path).problems).collect()
    }

    /// Every path of the site that [`LazySite::file`] knows.
    pub(crate) fn all_paths(&self) -> Vec<String> {
        let handbook = &self.checked.handbook;
        let pictures = self.pictures.pictures.iter().flatten().map(|(path, _)| path.clone());
        let manifests = handbook.languages.iter().map(offline::manifest_path);
        let theme: &Output = &self.theme.theme.files;
        let others = ["sitemap.xml", "robots.txt"].map(str::to_owned);
        let made = self.brochures().0.keys().filter(|path| !self.paths.contains_key(*path)).chain(self.index().keys()).cloned();
        self.paths.keys().chain(theme.keys()).cloned().chain(pictures).chain(manifests).chain(others).chain(made).collect()
    }

    fn brochures(&self) -> &(Output, Vec<Diagnostic>) {
        self.brochures.get_or_init(|| {
            let renderer = self.renderer();
            let (brochures, codes) = print::prepare(&renderer, Scope::All);
            let mut files = Output::new();
            print::add(&mut files, &brochures, codes, &renderer.current);
            (files, renderer.into_problems())
        })
    }

    fn index(&self) -> &Output {
        self.index.get_or_init(|| search::files(&search::Indexes::new(&self.checked.handbook, &self.checked.words)))
    }

    fn other(&self, path: &str) -> Option<Arc<[u8]>> {
        let handbook = &self.checked.handbook;
        let text = |text: String| Some(Arc::from(text.into_bytes()));
        match path {
            "sitemap.xml" => return text(sitemap::sitemap(handbook, &self.plan)),
            "robots.txt" => return text(sitemap::robots(handbook)),
            _ => {}
        }
        if let Some(language) = handbook.languages.iter().find(|language| offline::manifest_path(language) == path) {
            return text(offline::manifest(handbook, language, self.theme.theme.assets()));
        }
        if path.starts_with("assets/search-") || handbook.languages.iter().any(|language| search::data_path(language) == path) {
            return self.index().get(path).cloned();
        }
        if ["assets/qr.", "assets/pages."].iter().any(|start| path.starts_with(start)) {
            return self.brochures().0.get(path).cloned();
        }
        let picture = self.pictures.pictures.iter().flatten().find(|(picture, _)| picture == path).map(|(_, bytes)| bytes.clone());
        picture.or_else(|| self.theme.theme.files.get(path).cloned())
    }

    fn renderer(&self) -> Renderer<'_> {
        Renderer {
            handbook: &self.checked.handbook,
            words: &self.checked.words,
            theme: &self.theme.theme,
            word_values: self.word_values.clone(),
            pictures: self.pictures.pictures.clone(),
            current: Shelf::new(),
            bodies: Bodies::default(),
            problems: Mutex::new(Vec::new()),
        }
    }
}
