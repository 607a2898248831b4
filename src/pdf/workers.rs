//! Makes the PDFs of several brochures at a time, each worker with a browser of its own.

use super::chromium::browser::{BrowserProgram, BrowserSlot};
use super::{PdfFile, PdfPrinter, PdfVariants};
use crate::base::output::Output;
use crate::render::print::PreparedBrochure;
use anyhow::Result;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// More browsers need more memory (about 300 MB each) than the time they save is worth.
const MAX_WORKERS: usize = 4;

pub(crate) struct PdfWorkers<'a> {
    pub root: &'a Path,
    pub program: BrowserProgram,
    /// Theme files and QR codes, which all brochures share.
    pub shared_files: &'a Output,
    /// Limits each request to a browser.
    pub timeout: Duration,
    pub variants: PdfVariants,
    /// One browser for each worker.
    pub browsers: Vec<BrowserSlot>,
}

/// The PDFs of all brochures, in their order.
#[derive(Debug, Default)]
pub(crate) struct MadePdfs {
    pub files: Vec<PdfFile>,
    /// A browser could only be started without its sandbox.
    pub without_sandbox: bool,
}

/// As many browsers as this machine can run, and as there are brochures.
pub(crate) fn browsers(brochures: usize) -> Vec<BrowserSlot> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    (0..cores.min(MAX_WORKERS).min(brochures)).map(|_| BrowserSlot::default()).collect()
}

impl PdfWorkers<'_> {
    /// Makes the PDFs and calls `report` with each, in the order of the brochures. Stops at the first error.
    pub(crate) fn make(&self, brochures: &[&PreparedBrochure], report: impl Fn(&PdfFile)) -> Result<MadePdfs> {
        let next = AtomicUsize::new(0);
        let without_sandbox = AtomicBool::new(false);
        let (finished, results) = channel();
        let work = |browser: &BrowserSlot, finished: &dyn Fn(usize, Result<Vec<PdfFile>>)| {
            let mut printer = PdfPrinter::new(self.program.clone(), browser.clone(), self.shared_files, self.timeout);
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(brochure) = brochures.get(at) else { break };
                finished(at, printer.make(self.root, brochure, self.variants));
            }
            without_sandbox.fetch_or(printer.without_sandbox, Ordering::Relaxed);
        };
        let files = std::thread::scope(|scope| {
            for browser in &self.browsers {
                let finished = finished.clone();
                // Sending fails after an error, when the other results are not needed any more.
                scope.spawn(|| work(browser, &move |at, files| drop(finished.send((at, files)))));
            }
            drop(finished);
            let files = in_order(results, report);
            if files.is_err() {
                next.store(brochures.len(), Ordering::Relaxed);
                self.browsers.iter().for_each(BrowserSlot::stop);
            }
            files
        })?;
        Ok(MadePdfs { files, without_sandbox: without_sandbox.into_inner() })
    }
}

/// Reports results in the order of the brochures as soon as those before them are there.
fn in_order(results: Receiver<(usize, Result<Vec<PdfFile>>)>, report: impl Fn(&PdfFile)) -> Result<Vec<PdfFile>> {
    let mut early = BTreeMap::new();
    let (mut reported, mut made) = (0, Vec::new());
    for (at, files) in results {
        early.insert(at, files?);
        while let Some(files) = early.remove(&reported) {
            files.iter().for_each(&report);
            made.extend(files);
            reported += 1;
        }
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;
    use std::cell::RefCell;

    fn file(name: &str) -> PdfFile {
        PdfFile { path: name.into(), pages: 1, bytes: 1, faults: Vec::new(), unchanged: false }
    }

    #[test]
    fn results_are_reported_in_order_until_the_first_error() {
        let (sender, results) = channel();
        for (at, name) in [(1, "b"), (0, "a"), (3, "d"), (2, "c")] {
            sender.send((at, Ok(vec![file(name)]))).expect("sent");
        }
        sender.send((4, (|| bail!("lost"))())).expect("sent");
        drop(sender);
        let reported = RefCell::new(String::new());
        let made = in_order(results, |file| reported.borrow_mut().push_str(&file.path.to_string_lossy()));
        assert_eq!((reported.into_inner().as_str(), made.is_err()), ("abcd", true));
    }
}
