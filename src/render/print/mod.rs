//! Brochures: HTML pages made for printing from any browser. Entries have the same text as on their web pages; `fill` adapts links for
//! paper. Page numbers are known only after a browser has laid out the brochure; until then its style sheet contains none.

mod brochure;
mod indexes;
mod joined_words;
mod outline;
pub(crate) mod page_style;
pub(crate) mod print_links;
mod qr_code;
mod short_words;
pub(crate) mod tables;

use super::{Page, Renderer, Scope};
use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::fingerprint::fingerprint;
use crate::base::language::{Direction, Language};
use crate::base::output::Output;
use crate::base::pdf_store::{PageMap, PdfStore};
use crate::handbook::{Brochure, BrochureId};
use crate::msg;
use crate::site::{self, PageKind};
use page_style::{PageStyle, PrintHeading, SPACINGS};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Placeholder in a page for the URL of its page style sheet, which is known only when the page numbers are.
const STYLE_PLACEHOLDER: &str = "assets/pages.__PAGES__.css";

/// Whether a path is one of the additional files of brochure pages: page style sheets and QR codes.
pub(super) fn is_brochure_asset(path: &str) -> bool {
    ["assets/qr.", "assets/pages."].iter().any(|start| path.starts_with(start))
}

/// Part of the hash of every PDF: increase it when PDFs of unchanged pages must be made again.
const PDF_FORMAT_VERSION: u32 = 5;

/// A page style sheet and its path.
pub(crate) fn style_file(css: String) -> (String, Arc<[u8]>) {
    (format!("assets/pages.{}.css", fingerprint(&css)), css.into_bytes().into())
}

/// A rendered brochure without page numbers, which are known only after a browser has laid it out.
pub(crate) struct PreparedBrochure {
    /// `kk-handbook-a5`.
    pub name: String,
    pub slug: String,
    /// Path of its page in the output.
    pub path: String,
    /// The language tag.
    pub language: String,
    /// A brochure from right to left is bound on the right.
    pub direction: Direction,
    /// Title in the PDF's metadata.
    pub title: String,
    pub publisher: String,
    /// The edition's date: `2026-11-22`.
    pub edition: String,
    pub page_style: PageStyle,
    html: String,
    content_hash: OnceLock<String>,
}

impl PreparedBrochure {
    /// The HTML page and its page style sheet, each with its path. `bleed` is in millimetres.
    pub(crate) fn files(&self, pages: Option<&PageMap>, bleed: u32) -> [(String, Arc<[u8]>); 2] {
        let (path, style) = style_file(self.page_style.css(pages, bleed));
        let html = self.html.replace(STYLE_PLACEHOLDER, &path);
        [(self.path.clone(), html.into_bytes().into()), (path, style)]
    }

    /// The hash of everything that goes into its PDFs: the page, and what becomes metadata, outline and running heads.
    pub(crate) fn content_hash(&self) -> &str {
        let PreparedBrochure { name, slug: _, path, language, direction, title, publisher, edition, page_style, html, content_hash } = self;
        content_hash.get_or_init(|| {
            let metadata = (PDF_FORMAT_VERSION, name, path, language, direction, title, publisher, edition, page_style, SPACINGS);
            fingerprint([html, &page_style.css(None, 0), &format!("{metadata:?}")].map(String::as_str).join("\n"))
        })
    }

    /// The headings in the PDF's outline.
    pub(crate) fn headings(&self) -> &[PrintHeading] {
        &self.page_style.headings
    }

    /// Path of its PDF in the output.
    pub(crate) fn pdf_path(&self) -> String {
        pdf_path(&self.path)
    }
}

/// `kk/print/handbook-a5/index.html` → `kk/print/handbook-a5.pdf`.
pub(super) fn pdf_path(page: &str) -> String {
    format!("{}.pdf", page.trim_end_matches("/index.html"))
}

/// The name of a brochure in a language in the PDF store.
pub(super) fn name(language: &Language, brochure: &Brochure) -> String {
    format!("{}-{}", language.folder, brochure.slug)
}

/// Renders all brochures of all languages, with the QR codes that they show.
pub(super) fn prepare(renderer: &Renderer, scope: Scope) -> (Vec<PreparedBrochure>, Output) {
    let handbook = renderer.handbook;
    if handbook.brochures.is_empty() {
        return (Vec::new(), Output::new());
    }
    let codes = QrCodes::new(renderer);
    let is_sample =
        |id: BrochureId| handbook.brochures.find_id(|known| known.is_leaflet() == handbook.brochures[id].is_leaflet()) == Some(id);
    let wanted: Vec<(&Language, BrochureId)> = handbook
        .languages
        .iter()
        .flat_map(|language| handbook.brochures.ids().map(move |id| (language, id)))
        .filter(|(language, id)| handbook.brochures[*id].languages.contains(&language.id))
        .filter(|(_, id)| scope == Scope::All || is_sample(*id))
        .collect();
    let prepared = wanted
        .par_iter()
        .filter_map(|(language, id)| {
            let brochure = &handbook.brochures[*id];
            let path = site::path(handbook, language, PageKind::Brochure(*id));
            let page = Page { site: renderer, language, root: site::root_from(&path), brochure: Some(brochure) };
            let (html, page_style) = page.brochure_page(brochure, &codes)?;
            Some(PreparedBrochure {
                name: name(language, brochure),
                slug: brochure.slug.clone(),
                path,
                language: language.code.clone(),
                direction: language.direction,
                title: page.brochure_title(brochure),
                publisher: handbook.publisher[language.id].clone(),
                edition: handbook.edition.to_string(),
                page_style,
                html,
                content_hash: OnceLock::new(),
            })
        })
        .collect();
    (prepared, codes.files)
}

/// Adds the brochures to the site: pages, style sheets, QR codes, and the current PDFs.
pub(super) fn add_files(output: &mut Output, prepared: &[PreparedBrochure], codes: Output, current_pdfs: &PdfStore) {
    output.extend(codes);
    let files = prepared.par_iter().flat_map_iter(|brochure| {
        let stored = current_pdfs.get(&brochure.name);
        let files = brochure.files(stored.map(|stored| &stored.metadata.pages), 0);
        files.into_iter().chain(stored.map(|stored| (brochure.pdf_path(), stored.pdf.clone())))
    });
    let files: Vec<(String, Arc<[u8]>)> = files.collect();
    output.extend(files);
}

/// The stored PDFs that were made from exactly these pages.
pub(super) fn current_pdfs(prepared: &[PreparedBrochure], store: &PdfStore) -> PdfStore {
    let current = |brochure: &PreparedBrochure| {
        let stored = store.get(&brochure.name).filter(|stored| stored.metadata.content_hash == brochure.content_hash())?;
        Some((brochure.name.clone(), stored.clone()))
    };
    prepared.iter().filter_map(current).collect()
}

/// Warns about stored PDFs that do not become part of the site because their pages have changed since they were made.
pub(super) fn stale_pdfs(prepared: &[PreparedBrochure], store: &PdfStore) -> Option<Diagnostic> {
    let is_stale = |brochure: &&PreparedBrochure| {
        store.get(&brochure.name).is_some_and(|stored| stored.metadata.content_hash != brochure.content_hash())
    };
    let names: Vec<&str> = prepared.iter().filter(is_stale).map(|brochure| brochure.name.as_str()).collect();
    let place = || Place::start_of(&FilePath::from("content/brochures.yaml"));
    let message = |names: Vec<&str>| msg!("print-stale-pdfs", count = names.len(), names = names);
    (!names.is_empty()).then(|| Diagnostic::warning(place(), message(names)).hint(msg!("hint-print-stale-pdfs")))
}

/// QR codes for the URLs that brochures print.
pub(super) struct QrCodes {
    /// URL → path of the SVG.
    paths: BTreeMap<String, String>,
    files: Output,
}

impl QrCodes {
    fn new(renderer: &Renderer) -> QrCodes {
        let handbook = renderer.handbook;
        let entries = handbook.brochures.iter().flat_map(|brochure| brochure.entries.iter().map(|at| PageKind::Entry(*at)));
        let areas = handbook.brochures.iter().flat_map(|brochure| brochure.areas.iter().map(|at| PageKind::Area(*at)));
        let mut kinds: Vec<PageKind> = entries.chain(areas).chain([PageKind::Home]).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let urls: Vec<String> = handbook
            .languages
            .iter()
            .flat_map(|language| kinds.iter().map(move |kind| site::public_url(handbook, &site::path(handbook, language, *kind))))
            .collect();
        let drawn: Vec<(String, String)> = urls.into_par_iter().filter_map(|url| qr_code::svg(&url).map(|svg| (url, svg))).collect();
        let mut codes = QrCodes { paths: BTreeMap::new(), files: Output::new() };
        for (url, svg) in drawn {
            let path = format!("assets/qr.{}.svg", fingerprint(&svg));
            codes.files.insert(path.clone(), svg.into_bytes().into());
            codes.paths.insert(url, path);
        }
        codes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::brochure::{Paper, TextSize};

    fn brochure() -> PreparedBrochure {
        let heading = PrintHeading { anchor: "q1".to_owned(), level: 1, text: "A".to_owned(), running_head: "A".to_owned() };
        PreparedBrochure {
            name: "kk-all-a5".to_owned(),
            slug: "all-a5".to_owned(),
            path: "kk/print/all-a5/index.html".to_owned(),
            language: "kk".to_owned(),
            direction: Direction::Ltr,
            title: "A".to_owned(),
            publisher: "A".to_owned(),
            edition: "2026-11-22".to_owned(),
            page_style: PageStyle {
                paper: Paper::A5,
                letters: TextSize::Normal,
                zero: '0',
                is_leaflet: false,
                tabs: Vec::new(),
                headings: vec![heading],
                sections: Vec::new(),
                page_reference: Default::default(),
            },
            html: "<p>A</p>".to_owned(),
            content_hash: OnceLock::new(),
        }
    }

    #[test]
    fn whatever_goes_into_a_pdf_changes_its_hash() {
        let changes: [fn(&mut PreparedBrochure); 8] = [
            |changed| changed.html.push('B'),
            |changed| changed.title.push('B'),
            |changed| changed.publisher.push('B'),
            |changed| changed.edition.push('B'),
            |changed| changed.language.push('B'),
            |changed| changed.direction = Direction::Rtl,
            |changed| changed.page_style.headings[0].text.push('B'),
            |changed| changed.page_style.headings[0].running_head.push('B'),
        ];
        let mut hashes = vec![brochure().content_hash().to_owned()];
        for change in changes {
            let mut changed = brochure();
            change(&mut changed);
            hashes.push(changed.content_hash().to_owned());
        }
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), changes.len() + 1);
        assert_eq!(brochure().content_hash(), brochure().content_hash());
    }
}
