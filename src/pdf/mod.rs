//! `anyqtama pdf`: prints brochures to PDF with a Chromium browser.
//!
//! [`chromium`] starts the browser and controls it, [`two_pass`] prints each brochure until its page numbers and its layout are right,
//! [`destinations`] reads on which pages the headings are, [`spacing`] chooses the spacing of sections, [`finish`] adds outline, metadata and
//! descriptions of links, [`optimise`] corrects the tags and writes small files, [`read_back`] compares the text with the page and finds faults
//! of the layout, [`booklet`] arranges pages for folding, [`press`] converts colours. [`workers`] makes several PDFs at a time, [`cache`]
//! recognises a run whose inputs have not changed.

mod booklet;
pub(crate) mod cache;
pub(crate) mod chromium;
mod destinations;
mod finish;
mod operators;
mod optimise;
pub(crate) mod press;
mod read_back;
mod spacing;
mod two_pass;
pub(crate) mod workers;

use crate::base::message::LocalizedError;
use crate::base::output::Output;
use crate::base::pdf_store::{FOLDER, LayoutFault, PageMap, PdfMetadata};
use crate::msg;
use crate::render::print::PreparedBrochure;
use anyhow::{Context, Result, bail};
use chromium::browser::{BrowserProgram, BrowserSlot};
use chromium::devtools::BrowserTab;
use press::PressColours;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Which PDFs to make beside those for reading.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct PdfVariants {
    /// Two pages per side, to fold and staple.
    pub booklet: bool,
    /// Bleed of PDFs for a print shop, in millimetres. 0: none.
    pub bleed: u32,
    /// In the colours of a press, with the bleed if there is one.
    pub press: Option<PressColours>,
}

/// A PDF in the store.
#[derive(Debug)]
pub(crate) struct PdfFile {
    pub path: PathBuf,
    pub pages: u32,
    pub bytes: u64,
    pub faults: Vec<LayoutFault>,
    /// An earlier run made it from the same content.
    pub unchanged: bool,
}

/// Makes the PDFs of brochures. Starts the browser when the first brochure needs it.
pub(crate) struct PdfPrinter<'a> {
    program: BrowserProgram,
    /// Theme files and QR codes, which all brochures share.
    shared_files: &'a Output,
    timeout: Duration,
    browser: BrowserSlot,
    tab: Option<BrowserTab>,
    /// The browser could only be started without its sandbox.
    pub without_sandbox: bool,
}

impl<'a> PdfPrinter<'a> {
    /// `timeout` limits each request to the browser.
    pub(crate) fn new(program: BrowserProgram, browser: BrowserSlot, shared_files: &'a Output, timeout: Duration) -> PdfPrinter<'a> {
        PdfPrinter { program, shared_files, timeout, browser, tab: None, without_sandbox: false }
    }

    /// Makes the PDFs of a brochure. Those that are in the store already and have not changed are not made again.
    pub(crate) fn make(&mut self, root: &Path, brochure: &PreparedBrochure, variants: PdfVariants) -> Result<Vec<PdfFile>> {
        let path = |suffix: &str| root.join(FOLDER).join(format!("{}{suffix}", brochure.name));
        let mut made = vec![self.print(&path(".pdf"), brochure, 0)?];
        if variants.booklet && !brochure.page_style.is_leaflet {
            made.push(self.booklet(&path("-booklet.pdf"), brochure, &made[0])?);
        }
        if variants.bleed > 0 {
            made.push(self.print(&path(&format!("-bleed-{}mm.pdf", variants.bleed)), brochure, variants.bleed)?);
        }
        if let Some(colours) = variants.press {
            let source = if variants.bleed > 0 { &made[made.len() - 1] } else { &made[0] };
            made.push(self.press(brochure, source, colours)?);
        }
        Ok(made)
    }

    fn print(&mut self, path: &Path, brochure: &PreparedBrochure, bleed: u32) -> Result<PdfFile> {
        if let Some(stored) = self.stored(path, brochure) {
            return Ok(stored);
        }
        let printed = two_pass::print(self.tab()?, brochure, bleed)?;
        let pdf = finish::finish(&printed.pdf, brochure, bleed)?;
        let missing = read_back::missing_words(&printed.text, &pdf)?;
        if let Some(word) = missing.first() {
            bail!(LocalizedError(msg!("pdf-text-lost", brochure = &brochure.name, count = missing.len(), word = word)));
        }
        self.store(path, brochure, &pdf, printed.pages, printed.faults)
    }

    fn booklet(&self, path: &Path, brochure: &PreparedBrochure, reading: &PdfFile) -> Result<PdfFile> {
        if let Some(stored) = self.stored(path, brochure) {
            return Ok(stored);
        }
        let pdf = std::fs::read(&reading.path).with_context(|| format!("{}", reading.path.display()))?;
        let sides = booklet::sides(reading.pages as usize).len() as u32;
        // Its pages are those of the brochure, whose faults are reported already.
        self.store(path, brochure, &booklet::impose(&pdf, brochure.direction)?, PageMap { count: sides, ..PageMap::default() }, Vec::new())
    }

    fn press(&self, brochure: &PreparedBrochure, source: &PdfFile, colours: PressColours) -> Result<PdfFile> {
        let stem = source.path.file_stem().unwrap_or_default().to_string_lossy();
        let path = source.path.with_file_name(format!("{stem}{}.pdf", colours.suffix()));
        if let Some(stored) = self.stored(&path, brochure) {
            return Ok(stored);
        }
        let converted = press::convert(&press::find()?, &source.path, colours)?;
        self.store(&path, brochure, &converted, PageMap { count: source.pages, ..PageMap::default() }, Vec::new())
    }

    /// The browser's tab. Starts the browser if it is not running yet.
    fn tab(&mut self) -> Result<&mut BrowserTab> {
        if self.tab.is_none() {
            let started = self.browser.start(&self.program, self.timeout)?;
            self.without_sandbox = started.without_sandbox;
            let mut tab = BrowserTab::open(started.connection, self.timeout)?;
            tab.files = self.shared_files.clone();
            self.tab = Some(tab);
        }
        Ok(self.tab.as_mut().expect("opened above"))
    }

    /// A PDF in the store, if the same browser made it from the same content.
    fn stored(&self, path: &Path, brochure: &PreparedBrochure) -> Option<PdfFile> {
        let metadata: PdfMetadata = serde_json::from_slice(&std::fs::read(path.with_extension("json")).ok()?).ok()?;
        let bytes = std::fs::metadata(path).ok()?.len();
        let is_current =
            metadata.content_hash == brochure.content_hash() && metadata.browser == self.program.identity && metadata.bytes == bytes;
        let PdfMetadata { pages, faults, .. } = metadata;
        is_current.then(|| PdfFile { path: path.to_owned(), pages: pages.count, bytes, faults, unchanged: true })
    }

    fn store(&self, path: &Path, brochure: &PreparedBrochure, pdf: &[u8], pages: PageMap, faults: Vec<LayoutFault>) -> Result<PdfFile> {
        let (count, bytes) = (pages.count, pdf.len() as u64);
        let (content_hash, browser) = (brochure.content_hash().to_owned(), self.program.identity.clone());
        let metadata = PdfMetadata { content_hash, browser, pages, faults, bytes };
        let json = serde_json::to_string_pretty(&metadata).context("metadata is plain JSON")?;
        // The PDF first: metadata without a PDF of the right size is ignored.
        crate::disk::replace(path, pdf)?;
        crate::disk::replace(&path.with_extension("json"), &json)?;
        Ok(PdfFile { path: path.to_owned(), pages: count, bytes, faults: metadata.faults, unchanged: false })
    }
}

impl Drop for PdfPrinter<'_> {
    fn drop(&mut self) {
        self.browser.stop();
    }
}
