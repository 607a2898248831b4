//! Somebody who reads the site all the time while it is published: no page may ever name an asset that is not there.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// A reader in a thread of its own.
pub struct Reader {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<usize>,
}

impl Reader {
    /// Starts to read the files that a server serves.
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

    /// Ends; says how many pages were read.
    pub fn end(self) -> usize {
        self.stop.store(true, Ordering::SeqCst);
        self.thread.join().expect("every page that was read had its assets")
    }
}

/// Reads every page once.
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
                // A page that goes while we look was not read.
                if let Ok(html) = std::fs::read_to_string(&path) {
                    pages += 1;
                    for asset in assets(folder, &html) {
                        assert!(asset.exists(), "{} names {}, which is not there", path.display(), asset.display());
                    }
                }
            }
        }
    }
    pages
}

/// The fingerprinted files that a page names.
fn assets(folder: &Path, html: &str) -> Vec<PathBuf> {
    let names = html.match_indices("assets/").map(|(at, _)| &html[at..]);
    let ends = |letter: char| !(letter.is_ascii_alphanumeric() || "/.-_".contains(letter));
    let names = names.map(|text| &text[..text.find(ends).unwrap_or(text.len())]);
    let is_fingerprinted = |name: &&str| name.split('.').any(|part| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit()));
    names.filter(is_fingerprinted).map(|name| folder.join(name)).collect()
}
