//! A site that is ready to be rendered: a build renders all of it, the preview renders single pages on request.
//!
//! Both give the same bytes for every file; a law in `tests/suite/preview` compares them.

use super::theme::Theme;
use super::{MadePage, Rendered, Renderer, Scope, SharePicture, SizedPictures, feed, offline, pictures, print, samples, sitemap};
use crate::base::diagnostic::{Checked, Diagnostic};
use crate::base::inputs::Inputs;
use crate::base::language::PerLanguage;
use crate::base::output::Output;
use crate::base::pdf_store::PdfStore;
use crate::handbook::CheckedHandbook;
use crate::markdown::MarkdownDocument;
use crate::search::{self, Indexes};
use crate::site::{PageKind, PagePlan, Site};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};
use tera::Value;

/// The pictures for shared links, with the texts they show: pictures of the same texts are not drawn again.
#[derive(Clone)]
pub(crate) struct Pictures {
    texts: Vec<String>,
    pictures: PerLanguage<SharePicture>,
}

impl Pictures {
    /// Draws the pictures, or reuses `cached`, which must have been drawn with the same theme.
    pub(crate) fn new(content: &CheckedHandbook, inputs: &Inputs, cached: Option<&Pictures>) -> Pictures {
        let handbook = &content.handbook;
        let folders = handbook.languages.iter().map(|language| &language.folder);
        let texts: Vec<String> = folders.chain(handbook.title.iter()).chain(handbook.purpose.iter()).cloned().collect();
        match cached {
            Some(cached) if cached.texts == texts => cached.clone(),
            _ => Pictures { texts, pictures: pictures(handbook, inputs) },
        }
    }
}

/// Everything a page needs, before any page is rendered.
pub(crate) struct PreparedSite {
    content: Arc<CheckedHandbook>,
    plan: Site,
    /// Path → index in the plan.
    paths: BTreeMap<String, usize>,
    theme: Arc<Theme>,
    word_values: PerLanguage<Value>,
    pictures: Pictures,
    sized: SizedPictures,
    indexes: Indexes,
    /// Pages rendered on request.
    pages: Mutex<BTreeMap<String, Arc<[u8]>>>,
    /// The files of all brochures and the template mistakes that they showed, from the first request on.
    brochures: OnceLock<(Output, Vec<Diagnostic>)>,
    /// The files of the search index, from the first request on.
    index: OnceLock<Output>,
}

impl PreparedSite {
    pub(crate) fn new(
        content: Arc<CheckedHandbook>,
        plan: Site,
        theme: Arc<Theme>,
        pictures: Pictures,
        sized: SizedPictures,
        indexes: Indexes,
    ) -> PreparedSite {
        let word_values = content.handbook.languages.each(|language| Value::from_serializable(content.words.plain(language.id)));
        let paths = plan.pages.iter().enumerate().map(|(at, page)| (page.path.clone(), at)).collect();
        PreparedSite {
            content,
            plan,
            paths,
            theme,
            word_values,
            pictures,
            sized,
            indexes,
            pages: Mutex::default(),
            brochures: OnceLock::new(),
            index: OnceLock::new(),
        }
    }

    pub(crate) fn content(&self) -> &CheckedHandbook {
        &self.content
    }

    pub(crate) fn plan(&self) -> &Site {
        &self.plan
    }

    /// Renders the whole site. `stored` are PDFs of an earlier run: those made from the same pages become part of the site.
    pub(crate) fn render_all(&self, stored: &PdfStore) -> Checked<Rendered> {
        let handbook = &self.content.handbook;
        let renderer = self.renderer();
        let ((brochures, codes), index) = rayon::join(|| print::prepare(&renderer, Scope::All), || search::files(&self.indexes));
        let mut problems = renderer.into_problems();
        problems.extend(search::check_size(handbook, &index));
        problems.extend(print::stale_pdfs(&brochures, stored));
        let renderer = Renderer { current_pdfs: print::current_pdfs(&brochures, stored), ..self.renderer() };
        let plans = self.plan.pages.par_iter().filter(|page| !matches!(page.kind, PageKind::Brochure(_)));
        let pages = || plans.map(|page| (page.path.clone(), renderer.page(page))).collect::<Vec<MadePage>>();
        let (pages, small_files) = rayon::join(pages, || self.small_files().collect::<Output>());
        let mut output = self.theme.files.clone();
        output.extend(self.pictures.pictures.iter().flatten().cloned());
        let sized = self.sized.files(self.theme.assets());
        output.extend(sized.map(|(path, bytes)| (path.clone(), bytes.clone())));
        print::add_files(&mut output, &brochures, codes, &renderer.current_pdfs);
        problems.extend(renderer.into_problems());
        output.extend(index);
        output.extend(pages.into_iter().filter_map(|(path, bytes)| bytes.map(|bytes| (path, bytes))));
        output.extend(small_files);
        let hashes = offline::add(&mut output, handbook, self.theme.worker.as_deref());
        Checked { value: Rendered { output, hashes }, problems }
    }

    /// The template mistakes that one page of each kind in each language shows.
    pub(crate) fn check_templates(&self) -> Vec<Diagnostic> {
        let renderer = self.renderer();
        print::prepare(&renderer, Scope::Samples);
        let plans = samples(&self.plan).into_par_iter().filter(|page| !matches!(page.kind, PageKind::Brochure(_)));
        plans.for_each(|page| {
            renderer.page(page);
        });
        renderer.into_problems()
    }

    /// The number of page kinds, counted in each language: what [`PreparedSite::check_templates`] covers.
    pub(crate) fn kinds(&self) -> usize {
        samples(&self.plan).len()
    }

    /// All brochures and the files that their pages need.
    pub(crate) fn brochures(&self) -> Checked<(Vec<print::PreparedBrochure>, Output)> {
        let renderer = self.renderer();
        let (brochures, codes) = print::prepare(&renderer, Scope::All);
        let mut files = self.theme.files.clone();
        files.extend(codes);
        Checked { value: (brochures, files), problems: renderer.into_problems() }
    }

    /// The plan of a page.
    pub(crate) fn page_at(&self, path: &str) -> Option<&PagePlan> {
        self.paths.get(path).map(|at| &self.plan.pages[*at])
    }

    /// The HTML of a part of a text on a page, for the preview of a text that is being written. None if it uses a value that the handbook
    /// does not have.
    pub(crate) fn fragment(&self, plan: &PagePlan, document: &MarkdownDocument) -> Option<String> {
        self.renderer().fragment(plan, document)
    }

    /// Whether a path names a file of the site.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.paths.contains_key(path) || self.other(path).is_some()
    }

    /// One file of the site. None for an unknown path, or (with the problem) for a page whose template has a mistake.
    ///
    /// The offline list and the service worker depend on all pages and are therefore part of a build only. Brochure pages name no
    /// PDFs: those too belong to a build.
    pub(crate) fn file(&self, path: &str) -> Checked<Option<Arc<[u8]>>> {
        let Some(plan) = self.page_at(path) else {
            return Checked::clean(self.other(path));
        };
        if matches!(plan.kind, PageKind::Brochure(_)) {
            let (files, problems) = self.brochure_files();
            return Checked { value: files.get(path).cloned(), problems: problems.clone() };
        }
        if let Some(bytes) = self.pages.lock().expect("no thread panics while it holds the pages").get(path) {
            return Checked::clean(Some(bytes.clone()));
        }
        let renderer = self.renderer();
        let bytes = renderer.page(plan);
        if let Some(bytes) = &bytes {
            self.pages.lock().expect("no thread panics while it holds the pages").insert(path.to_owned(), bytes.clone());
        }
        Checked { value: bytes, problems: renderer.into_problems() }
    }

    /// Every path that [`PreparedSite::file`] knows.
    pub(crate) fn all_paths(&self) -> Vec<String> {
        let pictures = self.pictures.pictures.iter().flatten().map(|(path, _)| path.clone());
        let sized = self.sized.files(self.theme.assets()).map(|(path, _)| path.clone());
        let small = self.small_files().map(|(path, _)| path);
        let made = self.brochure_files().0.keys().filter(|path| !self.paths.contains_key(*path)).chain(self.index().keys()).cloned();
        self.paths.keys().chain(self.theme.files.keys()).cloned().chain(pictures).chain(sized).chain(small).chain(made).collect()
    }

    fn brochure_files(&self) -> &(Output, Vec<Diagnostic>) {
        self.brochures.get_or_init(|| {
            let renderer = self.renderer();
            let (brochures, codes) = print::prepare(&renderer, Scope::All);
            let mut files = Output::new();
            print::add_files(&mut files, &brochures, codes, &renderer.current_pdfs);
            (files, renderer.into_problems())
        })
    }

    fn index(&self) -> &Output {
        self.index.get_or_init(|| search::files(&self.indexes))
    }

    /// The files that programs read: sitemap, robots.txt, the web manifest and the feed of each language.
    fn small_files(&self) -> impl Iterator<Item = (String, Arc<[u8]>)> {
        let handbook = &self.content.handbook;
        let robots = ("robots.txt".to_owned(), sitemap::robots(handbook));
        let manifests = handbook
            .languages
            .iter()
            .map(|language| (offline::manifest_path(language), offline::manifest(handbook, language, self.theme.assets())));
        let feeds = handbook
            .languages
            .iter()
            .filter_map(|language| feed::feed(handbook, &self.content.words, language).map(|feed| (feed::feed_path(language), feed)));
        sitemap::sitemap(handbook, &self.plan)
            .into_iter()
            .chain([robots])
            .chain(manifests)
            .chain(feeds)
            .map(|(path, text)| (path, Arc::from(text.into_bytes())))
    }

    /// A file that is not a page.
    fn other(&self, path: &str) -> Option<Arc<[u8]>> {
        if search::is_index_file(&self.content.handbook, path) {
            return self.index().get(path).cloned();
        }
        if print::is_brochure_asset(path) {
            return self.brochure_files().0.get(path).cloned();
        }
        let picture = self.pictures.pictures.iter().flatten().find(|(picture, _)| picture == path).map(|(_, bytes)| bytes.clone());
        picture
            .or_else(|| self.sized.file(path, self.theme.assets()))
            .or_else(|| self.theme.files.get(path).cloned())
            .or_else(|| self.small_files().find(|(small, _)| small == path).map(|(_, bytes)| bytes))
    }

    fn renderer(&self) -> Renderer<'_> {
        Renderer {
            handbook: &self.content.handbook,
            words: &self.content.words,
            theme: &self.theme,
            word_values: self.word_values.clone(),
            pictures: self.pictures.pictures.clone(),
            sized: &self.sized,
            current_pdfs: PdfStore::new(),
            problems: Mutex::new(Vec::new()),
        }
    }
}
