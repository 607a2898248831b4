//! Polls a site while it is published: a page must never refer to a missing asset.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// A polling thread.
pub struct Reader {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<usize>,
}

impl Reader {
    /// Starts polling a folder.
    pub fn of(folder: &Path) -> Reader {
        let (folder, stop) = (folder.to_path_buf(), Arc::new(AtomicBool::new(false)));
        let stop_here = stop.clone();
        let thread = std::thread::spawn(move || {
            let mut pages = 0;
            while !stop_here.load(Ordering::SeqCst) {
                pages += look(&folder);
                std::thread::sleep(std::time::Duration::from_millis(5));
            }
            pages + look(&folder)
        });
        Reader { stop, thread }
    }

    /// Stops; returns the number of pages read.
    pub fn end(self) -> usize {
        self.stop.store(true, Ordering::SeqCst);
        self.thread.join().expect("every page had its assets")
    }
}

/// Reads every page once; returns the number of pages.
pub fn look(folder: &Path) -> usize {
    let mut pages = 0;
    let mut folders = vec![folder.to_path_buf()];
    while let Some(current) = folders.pop() {
        for entry in std::fs::read_dir(&current).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != ".anyqtama") {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|extension| extension == "html") {
                // A page that has been deleted in the meantime is skipped.
                if let Ok(html) = std::fs::read_to_string(&path) {
                    pages += 1;
                    for asset in assets(folder, &html) {
                        assert!(asset.exists(), "{} refers to {}, which does not exist", path.display(), asset.display());
                    }
                }
            }
        }
    }
    pages
}

/// The fingerprinted files that a page refers to.
fn assets(folder: &Path, html: &str) -> Vec<PathBuf> {
    let names = html.match_indices("assets/").map(|(at, _)| &html[at..]);
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || "/.-_".contains(letter));
    let names = names.map(|text| &text[..text.find(ends).unwrap_or(text.len())]);
    let is_fingerprinted = |name: &&str| name.split('.').any(|part| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    names.filter(is_fingerprinted).map(|name| folder.join(name)).collect()
}
