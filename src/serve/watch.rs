//! Watches the folders of a handbook and rebuilds once after each burst of changes.

use super::console;
use super::preview::Preview;
use crate::base::message::UiLanguage;
use crate::load::FOLDERS;
use notify::event::{EventKind, MetadataKind, ModifyKind};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// A burst ends when nothing has changed for this time: programs write a file in several steps.
const QUIET: Duration = Duration::from_millis(10);
/// A burst that does not end is built at this interval.
const MAX_BURST: Duration = Duration::from_millis(200);
/// How long to wait for the text of an empty file: most likely it was truncated to be rewritten.
const EMPTY_FILE_DELAY: Duration = Duration::from_millis(40);
/// A new folder is read again after this time: files may have been created in it before it was watched.
const NEW_FOLDER_DELAY: Duration = Duration::from_millis(120);
/// The pause between two polls.
const POLL_INTERVAL: Duration = Duration::from_millis(400);

/// Change notifications for the folders of a handbook.
pub(crate) struct FolderChanges {
    root: PathBuf,
    events: Receiver<notify::Result<Event>>,
    watchers: Watchers,
}

/// Starts to watch. Falls back to polling if the system can't watch all folders, most likely because of the limit on watches.
pub(crate) fn watch(root: &Path, poll: bool) -> FolderChanges {
    let (sender, events) = channel();
    let notified = (!poll).then(|| Watchers::notified(root, sender.clone()).ok()).flatten();
    let watchers = notified.unwrap_or_else(|| Watchers::polling(root, sender));
    FolderChanges { root: root.to_path_buf(), events, watchers }
}

/// The watchers of the handbook's folders, and of the root in which these folders may be created.
struct Watchers {
    folders: Box<dyn Watcher + Send>,
    /// Kept because a watcher stops when it is dropped.
    _root: Box<dyn Watcher + Send>,
    is_polling: bool,
}

impl Watchers {
    /// Watchers that the system notifies.
    fn notified(root: &Path, sender: Sender<notify::Result<Event>>) -> notify::Result<Watchers> {
        let config = Config::default().with_follow_symlinks(false);
        let mut folders = RecommendedWatcher::new(sender.clone(), config)?;
        watch_folders(&mut folders, root)?;
        let mut root_watcher = RecommendedWatcher::new(sender, config)?;
        root_watcher.watch(root, RecursiveMode::NonRecursive)?;
        Ok(Watchers { folders: Box::new(folders), _root: Box::new(root_watcher), is_polling: false })
    }

    /// Watchers that poll. Modification times are compared in whole seconds, therefore the contents of the handbook's files are
    /// compared too, but not those of other files in the root, which may be large.
    fn polling(root: &Path, sender: Sender<notify::Result<Event>>) -> Watchers {
        let config = Config::default().with_follow_symlinks(false).with_poll_interval(POLL_INTERVAL);
        let contents = config.with_compare_contents(true);
        let mut folders = PollWatcher::new(sender.clone(), contents).expect("a poll watcher needs no resources of the system");
        let mut root_watcher = PollWatcher::new(sender, config).expect("a poll watcher needs no resources of the system");
        // A path that can't be read is reported as an event.
        let _ = watch_folders(&mut folders, root);
        let _ = root_watcher.watch(root, RecursiveMode::NonRecursive);
        Watchers { folders: Box::new(folders), _root: Box::new(root_watcher), is_polling: true }
    }

    /// Watches a folder that was created or replaced.
    fn watch_again(&mut self, root: &Path, folder: &Path) {
        // Polling a folder includes its new subfolders.
        if self.is_polling && folder.parent() != Some(root) {
            return;
        }
        let _ = self.folders.unwatch(folder);
        // Fails if the folder was removed in the meantime.
        let _ = self.folders.watch(folder, RecursiveMode::Recursive);
    }
}

/// Watches the folders that exist and are not symbolic links.
fn watch_folders(watcher: &mut dyn Watcher, root: &Path) -> notify::Result<()> {
    for folder in FOLDERS.map(|folder| root.join(folder)).iter().filter(|folder| is_folder(folder)) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(())
}

/// Whether a path is a folder. A symbolic link to a folder is not: the preview never follows links.
fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir())
}

/// Rebuilds and reports after each burst of changes, on a thread of its own.
pub(crate) fn rebuild_on_change(mut changes: FolderChanges, preview: Arc<Preview>, ui_language: UiLanguage) {
    std::thread::spawn(move || {
        let mut new_folders: Option<(Instant, Batch)> = None;
        loop {
            let wait = new_folders.as_ref().map_or(Duration::from_secs(3600), |(due, _)| due.saturating_duration_since(Instant::now()));
            let batch = match changes.events.recv_timeout(wait) {
                Ok(event) => changes.collect(event),
                Err(RecvTimeoutError::Timeout) => {
                    let batch = new_folders.take().map(|(_, batch)| batch).unwrap_or_default();
                    batch.paths.iter().for_each(|folder| changes.watchers.watch_again(&changes.root, folder));
                    batch
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            let Some(scope) = batch.scope() else { continue };
            // A build that panics must not end the preview; the panic has been printed.
            let rebuild = catch_unwind(AssertUnwindSafe(|| match &scope {
                ChangedScope::Everything => preview.builds.rebuild(None),
                ChangedScope::Paths(paths) => preview.builds.rebuild(Some(paths)),
            }));
            if let Ok(Some(rebuild)) = rebuild {
                console::rebuilt(&rebuild, ui_language);
            }
            if !batch.folders.is_empty() {
                new_folders = Some((Instant::now() + NEW_FOLDER_DELAY, Batch { paths: batch.folders, ..Batch::default() }));
            }
        }
    });
}

/// The changes of one burst.
#[derive(Default)]
struct Batch {
    paths: BTreeSet<PathBuf>,
    /// The folders among the paths.
    folders: BTreeSet<PathBuf>,
    /// Whether events were lost.
    everything: bool,
}

/// What to read again.
enum ChangedScope {
    Everything,
    Paths(Vec<PathBuf>),
}

impl Batch {
    /// What to read again. `None` if nothing changed.
    fn scope(&self) -> Option<ChangedScope> {
        if self.everything {
            return Some(ChangedScope::Everything);
        }
        (!self.paths.is_empty()).then(|| ChangedScope::Paths(self.paths.iter().cloned().collect()))
    }
}

impl FolderChanges {
    /// Collects the burst that starts with an event.
    fn collect(&mut self, first: notify::Result<Event>) -> Batch {
        let mut batch = Batch::default();
        if !self.add(&mut batch, first) {
            return batch;
        }
        let end = Instant::now() + MAX_BURST;
        self.collect_until_quiet(&mut batch, QUIET, end);
        let is_empty_file = |path: &PathBuf| path.symlink_metadata().is_ok_and(|file| file.is_file() && file.len() == 0);
        if batch.paths.iter().any(is_empty_file) {
            self.collect_next(&mut batch, Instant::now() + EMPTY_FILE_DELAY.min(end.saturating_duration_since(Instant::now())));
            self.collect_until_quiet(&mut batch, QUIET, end);
        }
        batch
    }

    /// Adds events until nothing has changed for `quiet`, or until `end`.
    fn collect_until_quiet(&mut self, batch: &mut Batch, quiet: Duration, end: Instant) {
        while self.collect_next(batch, end.min(Instant::now() + quiet)) {}
    }

    /// Adds events up to the next one that changes something. False if there is none until `deadline`.
    fn collect_next(&mut self, batch: &mut Batch, deadline: Instant) -> bool {
        while let Ok(event) = self.events.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            if self.add(batch, event) {
                return true;
            }
        }
        false
    }

    /// Adds an event. False if it does not concern the handbook.
    fn add(&mut self, batch: &mut Batch, event: notify::Result<Event>) -> bool {
        let event = match event {
            Ok(event) if !event.need_rescan() => event,
            // A path that can't be read.
            Err(error) if !error.paths.is_empty() => error.paths.into_iter().fold(Event::new(EventKind::Any), Event::add_path),
            Ok(_) | Err(_) => {
                batch.everything = true;
                return true;
            }
        };
        if matches!(event.kind, EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime))) {
            return false;
        }
        let may_be_new =
            matches!(event.kind, EventKind::Create(_) | EventKind::Modify(ModifyKind::Name(_)) | EventKind::Any | EventKind::Other);
        let mut is_relevant = false;
        for path in event.paths {
            if !self.is_in_handbook(&path) {
                continue;
            }
            if is_folder(&path) {
                // The files of an existing folder have events of their own.
                if !may_be_new {
                    continue;
                }
                self.watchers.watch_again(&self.root, &path);
                batch.folders.insert(path.clone());
            }
            batch.paths.insert(path);
            is_relevant = true;
        }
        is_relevant
    }

    fn is_in_handbook(&self, path: &Path) -> bool {
        let first = path.strip_prefix(&self.root).ok().and_then(|below| below.components().next());
        first.is_some_and(|first| FOLDERS.iter().any(|folder| first.as_os_str() == *folder))
    }
}
