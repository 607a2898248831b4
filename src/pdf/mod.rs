//! `anyqtama pdf`: brochures as finished PDFs. In order: [`browser`] finds and starts a browser, [`devtools`] speaks with it,
//! [`setting`] has it set each brochure twice, [`destinations`] reads where headings came to stand, [`finish`] finishes the PDF
//! ([`content`], `dots`, `pen`, `faces` and `structure` mend its drawing and its tags), [`booklet`] puts pages two by two on sheets. [`again`] knows a run of
//! which nothing changed.

pub(crate) mod again;
pub(crate) mod booklet;
pub(crate) mod browser;
pub(crate) mod content;
pub(crate) mod destinations;
pub(crate) mod devtools;
mod dots;
mod faces;
pub(crate) mod finish;
mod pen;
pub(crate) mod setting;
mod structure;

use crate::base::output::Output;
use crate::base::pdf_store::{FOLDER, Record};
use crate::render::print::Prepared;
use crate::render::print::sheet::COUNT;
use anyhow::{Context, Result};
use browser::{Program, Running};
use devtools::Tab;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What is wanted beside the PDFs for reading.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wishes {
    /// Pages two by two on sheets, to fold and staple.
    pub booklet: bool,
    /// PDFs for a press, with what it cuts off, in millimetres.
    pub bleed: u32,
}

/// A file that was made, or was there already.
#[derive(Debug)]
pub(crate) struct Made {
    /// Its path.
    pub path: PathBuf,
    /// How many pages it has.
    pub pages: u32,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether it was there already.
    pub kept: bool,
}

/// The browser, started when the first brochure needs it.
pub(crate) struct Press<'a> {
    program: Program,
    files: &'a Output,
    patience: Duration,
    /// Last to start, first to end: the tab goes before its browser.
    tab: Option<Tab>,
    running: Option<Running>,
}

impl<'a> Press<'a> {
    /// A press that starts `program` when it must. `files` are those that brochures need beside their own.
    pub(crate) fn new(program: Program, files: &'a Output, patience: Duration) -> Press<'a> {
        Press { program, files, patience, tab: None, running: None }
    }

    /// Makes what is wanted of a brochure, but for what was made before from the very same.
    pub(crate) fn make(&mut self, root: &Path, brochure: &Prepared, wishes: Wishes) -> Result<Vec<Made>> {
        let file = |end: &str| root.join(FOLDER).join(format!("{}{end}", brochure.name));
        let mut made = vec![self.reading(&file(".pdf"), brochure, 0)?];
        if wishes.booklet && !brochure.sheet.is_leaflet {
            let path = file("-booklet.pdf");
            let wanted = Key { key: brochure.key(), browser: &self.program.identity };
            made.push(match kept(&path, &wanted) {
                Some(kept) => kept,
                None => {
                    let pdf = std::fs::read(&made[0].path).with_context(|| format!("{}", made[0].path.display()))?;
                    let sides = booklet::sides(made[0].pages as usize).len() as u32;
                    store(&path, &booklet::impose(&pdf)?, &wanted, [(COUNT.to_owned(), sides)].into())?
                }
            });
        }
        if wishes.bleed > 0 {
            made.push(self.reading(&file(&format!("-bleed-{}mm.pdf", wishes.bleed)), brochure, wishes.bleed)?);
        }
        Ok(made)
    }

    fn reading(&mut self, path: &Path, brochure: &Prepared, bleed: u32) -> Result<Made> {
        let browser = self.program.identity.clone();
        let wanted = Key { key: brochure.key(), browser: &browser };
        if let Some(kept) = kept(path, &wanted) {
            return Ok(kept);
        }
        let printed = setting::set(self.tab()?, brochure, bleed)?;
        store(path, &finish::finish(&printed.pdf, brochure, bleed)?, &wanted, printed.pages)
    }

    /// The browser's page; both are started here.
    fn tab(&mut self) -> Result<&mut Tab> {
        if self.tab.is_none() {
            let running = Running::start(&self.program)?;
            let mut tab = Tab::open(&running.address, self.patience)?;
            tab.files = self.files.clone();
            self.running = Some(running);
            self.tab = Some(tab);
        }
        Ok(self.tab.as_mut().expect("it was opened above"))
    }
}

/// What a finished PDF was made from.
struct Key<'a> {
    key: &'a str,
    browser: &'a str,
}

/// A PDF that was made before from the very same, by the very same browser.
fn kept(path: &Path, wanted: &Key) -> Option<Made> {
    let record: Record = serde_json::from_slice(&std::fs::read(path.with_extension("json")).ok()?).ok()?;
    let bytes = std::fs::metadata(path).ok()?.len();
    let same = record.key == wanted.key && record.browser == wanted.browser && record.bytes == bytes;
    same.then(|| Made { path: path.to_owned(), pages: record.count, bytes, kept: true })
}

fn store(path: &Path, pdf: &[u8], wanted: &Key, pages: crate::base::pdf_store::PageMap) -> Result<Made> {
    let count = pages.get(COUNT).copied().unwrap_or(0);
    let bytes = pdf.len() as u64;
    let record = Record { key: wanted.key.to_owned(), browser: wanted.browser.to_owned(), pages, count, bytes };
    let text = serde_json::to_string_pretty(&record).context("a record is plain JSON")?;
    // First the PDF: a record without its PDF, or with one of another size, counts for nothing.
    crate::disk::replace(path, pdf)?;
    crate::disk::replace(&path.with_extension("json"), &text)?;
    Ok(Made { path: path.to_owned(), pages: count, bytes, kept: false })
}
