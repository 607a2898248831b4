//! Says what changed on disk: a burst of changes is told once, when it is over.

use super::{Preview, WATCHED, announce, look};
use crate::base::message::Speech;
use notify::event::{EventKind, ModifyKind};
use notify::{Config, Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// A burst is over when nothing changed for so long: programs write a file in several steps.
const QUIET: Duration = Duration::from_millis(10);
/// A burst that goes on is shown at least so often.
const LONGEST: Duration = Duration::from_millis(200);
/// A file that is empty was most likely emptied to be written: its text is waited for.
const EMPTY: Duration = Duration::from_millis(40);
/// A folder that is new is read again after this time: files may have come into it before it was watched.
const SETTLED: Duration = Duration::from_millis(120);

/// What the system tells of the folders of a handbook.
pub(crate) struct Changes {
    root: PathBuf,
    events: Receiver<notify::Result<Event>>,
    /// None where the folders are looked through.
    watcher: Option<RecommendedWatcher>,
}

/// Starts to watch. Where the system can't (a limit of its own, most likely), the folders are looked through instead.
pub(crate) fn watch(root: &Path, poll: bool) -> Changes {
    let (sender, events) = channel();
    let told = (!poll).then(|| told(root, sender.clone())).flatten();
    if told.is_none() {
        look::through(root.to_path_buf(), sender);
    }
    Changes { root: root.to_path_buf(), events, watcher: told }
}

/// A watcher that the system tells of changes.
fn told(root: &Path, sender: Sender<notify::Result<Event>>) -> Option<RecommendedWatcher> {
    let mut watcher = RecommendedWatcher::new(sender, Config::default()).ok()?;
    add_all(&mut watcher, root).ok().map(|()| watcher)
}

/// Watches the folders that are there, and the root for those that come. Errors: the system can't watch so much.
fn add_all(watcher: &mut RecommendedWatcher, root: &Path) -> notify::Result<()> {
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in WATCHED.map(|folder| root.join(folder)).iter().filter(|folder| folder.is_dir() && !folder.is_symlink()) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(())
}

/// Builds and tells after each change, on a thread of its own, as long as the program runs.
pub(crate) fn follow(mut changes: Changes, preview: Arc<Preview>, speech: Speech) {
    std::thread::spawn(move || {
        let mut settling: Option<(Instant, Batch)> = None;
        loop {
            let wait = settling.as_ref().map_or(Duration::from_secs(3600), |(due, _)| due.saturating_duration_since(Instant::now()));
            let batch = match changes.events.recv_timeout(wait) {
                Ok(event) => changes.collect(event),
                Err(RecvTimeoutError::Timeout) => {
                    let batch = settling.take().map(|(_, batch)| batch).unwrap_or_default();
                    batch.paths.iter().for_each(|folder| changes.watch_again(folder));
                    batch
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let Some(paths) = batch.to_read() else { continue };
            // A bug of ours in one build must not end the preview: the program has told of it already.
            let change = catch_unwind(AssertUnwindSafe(|| preview.hub.update(paths.as_deref())));
            if let Ok(Some(change)) = change {
                announce::changed(&change, speech);
            }
            if !batch.folders.is_empty() {
                settling = Some((Instant::now() + SETTLED, Batch { paths: batch.folders, ..Batch::default() }));
            }
        }
    });
}

/// Changes that belong together.
#[derive(Default)]
struct Batch {
    paths: BTreeSet<PathBuf>,
    /// Those of them that are folders.
    folders: BTreeSet<PathBuf>,
    /// Whether the system lost count.
    everything: bool,
}

impl Batch {
    /// The paths to read; `Some(None)` is everything, `None` nothing.
    fn to_read(&self) -> Option<Option<Vec<PathBuf>>> {
        if self.everything {
            return Some(None);
        }
        (!self.paths.is_empty()).then(|| Some(self.paths.iter().cloned().collect()))
    }
}

impl Changes {
    /// Watches a folder that is new at its place.
    fn watch_again(&mut self, folder: &Path) {
        if let Some(watcher) = &mut self.watcher {
            let _ = watcher.unwatch(folder);
            // One that is gone again is no folder to watch.
            let _ = watcher.watch(folder, RecursiveMode::Recursive);
        }
    }

    /// The burst that starts with an event.
    fn collect(&mut self, first: notify::Result<Event>) -> Batch {
        let mut batch = Batch::default();
        if !self.add(&mut batch, first) {
            return batch;
        }
        let end = Instant::now() + LONGEST;
        self.until_quiet(&mut batch, QUIET, end);
        if batch.paths.iter().any(|path| std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == 0)) {
            self.until_quiet(&mut batch, EMPTY, end);
            self.until_quiet(&mut batch, QUIET, end);
        }
        batch
    }

    /// Collects until nothing has changed for a while. What says nothing new does not count.
    fn until_quiet(&mut self, batch: &mut Batch, quiet: Duration, end: Instant) {
        let mut silent_at = Instant::now() + quiet;
        loop {
            let wait = silent_at.min(end).saturating_duration_since(Instant::now());
            match self.events.recv_timeout(wait) {
                Ok(event) => {
                    if self.add(batch, event) {
                        if quiet == EMPTY {
                            return;
                        }
                        silent_at = Instant::now() + quiet;
                    }
                }
                Err(_) => return,
            }
        }
    }

    /// Notes an event; false for one that changes nothing for us.
    fn add(&mut self, batch: &mut Batch, event: notify::Result<Event>) -> bool {
        let event = match event {
            Ok(event) if event.need_rescan() => {
                batch.everything = true;
                return true;
            }
            Ok(event) => event,
            Err(_) => {
                batch.everything = true;
                return true;
            }
        };
        if matches!(event.kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(notify::event::MetadataKind::AccessTime))) {
            return false;
        }
        let mut is_new = false;
        for path in event.paths {
            let Ok(below) = path.strip_prefix(&self.root) else { continue };
            let Some(first) = below.components().next() else { continue };
            if !WATCHED.iter().any(|folder| first.as_os_str() == *folder) {
                continue;
            }
            if path.is_dir() {
                if matches!(event.kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_)) | EventKind::Any | EventKind::Other) {
                    // A folder that came (back): perhaps nobody watches it yet.
                    self.watch_again(&path);
                    batch.folders.insert(path.clone());
                } else {
                    // Its files tell of themselves.
                    continue;
                }
            }
            batch.paths.insert(path);
            is_new = true;
        }
        is_new
    }
}
