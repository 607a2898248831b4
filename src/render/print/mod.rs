//! Brochures: pages that any browser prints well. The text of an entry is the one of its page: `fill` knows when it writes for
//! paper. What stands on which page is known only after a browser set it; until then the style sheet of the pages claims nothing.

mod brochure;
pub(crate) mod on_paper;
mod qr;
pub(crate) mod sheet;

use super::{Page, Renderer, Scope};
use crate::base::fingerprint::fingerprint;
use crate::base::language::Language;
use crate::base::output::Output;
use crate::base::pdf_store::{PageMap, Shelf};
use crate::handbook::Brochure;
use crate::site::{self, PageKind};
use rayon::prelude::*;
use sheet::{PrintHeading, Sheet};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Stands in a page for the address of the style sheet of its pages, which is known last.
const STYLE: &str = "assets/pages.__PAGES__.css";

/// Whether a path is one of the files that brochure pages bring along: their style sheets and QR codes.
pub(super) fn is_brochure_asset(path: &str) -> bool {
    ["assets/qr.", "assets/pages."].iter().any(|start| path.starts_with(start))
}

/// The way in which we print: another number makes every finished PDF stale.
const WAY: u32 = 1;

/// A brochure that is ready but for what a browser must find out: what stands on which page.
pub(crate) struct Prepared {
    /// `kk-handbook-a5`.
    pub name: String,
    /// The slug.
    pub slug: String,
    /// Its file in the output.
    pub path: String,
    /// The language tag.
    pub language: String,
    /// The title, as the PDF names itself.
    pub title: String,
    /// The publisher.
    pub publisher: String,
    /// The edition's date: `2026-11-22`.
    pub edition: String,
    /// Its pages.
    pub sheet: Sheet,
    html: String,
    key: OnceLock<String>,
}

impl Prepared {
    /// The page and the style sheet of its pages, each with its path.
    pub(crate) fn files(&self, pages: Option<&PageMap>, bleed: u32) -> [(String, Arc<[u8]>); 2] {
        let style = self.sheet.style(pages, bleed);
        let path = format!("assets/pages.{}.css", fingerprint(&style));
        let html = self.html.replace(STYLE, &path);
        [(self.path.clone(), html.into_bytes().into()), (path, style.into_bytes().into())]
    }

    /// The hash of everything that is printed.
    pub(crate) fn key(&self) -> &str {
        self.key.get_or_init(|| fingerprint([self.html.as_str(), &self.sheet.style(None, 0), &WAY.to_string()].join("\n")))
    }

    /// The headings that the outline of the PDF names.
    pub(crate) fn headings(&self) -> &[PrintHeading] {
        &self.sheet.headings
    }

    /// Where its PDF lies in the site.
    pub(crate) fn pdf_path(&self) -> String {
        pdf_path(&self.path)
    }
}

/// `kk/print/handbook-a5/index.html` → `kk/print/handbook-a5.pdf`.
pub(super) fn pdf_path(page: &str) -> String {
    format!("{}.pdf", page.trim_end_matches("/index.html"))
}

/// The name of a brochure in a language among the finished PDFs.
pub(super) fn name(language: &Language, brochure: &Brochure) -> String {
    format!("{}-{}", language.folder, brochure.slug)
}

/// All brochures of all languages, on all cores.
pub(super) fn prepare(renderer: &Renderer, scope: Scope) -> (Vec<Prepared>, Output) {
    let handbook = renderer.handbook;
    if handbook.brochures.is_empty() {
        return (Vec::new(), Output::new());
    }
    let codes = Codes::new(renderer);
    let is_sample =
        |at: usize| handbook.brochures.iter().position(|known| known.is_leaflet() == handbook.brochures[at].is_leaflet()) == Some(at);
    let wanted: Vec<(&Language, usize)> = handbook
        .languages
        .iter()
        .flat_map(|language| (0..handbook.brochures.len()).map(move |at| (language, at)))
        .filter(|(language, at)| handbook.brochures[*at].languages.contains(&language.id))
        .filter(|(_, at)| scope == Scope::All || is_sample(*at))
        .collect();
    let prepared = wanted
        .par_iter()
        .filter_map(|(language, at)| {
            let brochure = &handbook.brochures[*at];
            let path = site::path(handbook, language, PageKind::Brochure(*at));
            let page = Page { site: renderer, language, root: site::root_from(&path), brochure: Some(brochure) };
            let (html, sheet) = page.brochure_page(brochure, &codes)?;
            Some(Prepared {
                name: name(language, brochure),
                slug: brochure.slug.clone(),
                path,
                language: language.code.clone(),
                title: page.brochure_title(brochure),
                publisher: handbook.publisher[language.id].clone(),
                edition: handbook.edition.to_string(),
                sheet,
                html,
                key: OnceLock::new(),
            })
        })
        .collect();
    (prepared, codes.files)
}

/// The brochures as files of the site: pages, their style sheets, codes, and the PDFs that were made from these very pages.
pub(super) fn add(output: &mut Output, prepared: &[Prepared], codes: Output, current: &Shelf) {
    output.extend(codes);
    let files = prepared.par_iter().flat_map_iter(|brochure| {
        let finished = current.get(&brochure.name);
        let files = brochure.files(finished.map(|finished| &finished.record.pages), 0);
        files.into_iter().chain(finished.map(|finished| (brochure.pdf_path(), finished.pdf.clone())))
    });
    let files: Vec<(String, Arc<[u8]>)> = files.collect();
    output.extend(files);
}

/// The finished PDFs that were made from these very pages.
pub(super) fn current(prepared: &[Prepared], finished: &Shelf) -> Shelf {
    let is_current = |brochure: &&Prepared| finished.get(&brochure.name).is_some_and(|finished| finished.record.key == brochure.key());
    prepared.iter().filter(is_current).map(|brochure| (brochure.name.clone(), finished[&brochure.name].clone())).collect()
}

/// The pictures of the codes of all addresses that brochures print.
pub(super) struct Codes {
    /// Address → path.
    paths: BTreeMap<String, String>,
    files: Output,
}

impl Codes {
    fn new(renderer: &Renderer) -> Codes {
        let handbook = renderer.handbook;
        let entries = handbook.brochures.iter().flat_map(|brochure| brochure.entries.iter().map(|at| PageKind::Entry(*at)));
        let regions = handbook.brochures.iter().flat_map(|brochure| brochure.regions.iter().map(|at| PageKind::Region(*at)));
        let mut kinds: Vec<PageKind> = entries.chain(regions).chain([PageKind::Home]).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let addresses: Vec<String> = handbook
            .languages
            .iter()
            .flat_map(|language| kinds.iter().map(move |kind| site::public_url(handbook, &site::path(handbook, language, *kind))))
            .collect();
        let drawn: Vec<(String, String)> =
            addresses.into_par_iter().filter_map(|address| qr::svg(&address).map(|svg| (address, svg))).collect();
        let mut codes = Codes { paths: BTreeMap::new(), files: Output::new() };
        for (address, svg) in drawn {
            let path = format!("assets/qr.{}.svg", fingerprint(&svg));
            codes.files.insert(path.clone(), svg.into_bytes().into());
            codes.paths.insert(address, path);
        }
        codes
    }
}
