//! The newest build of each view, with the last valid site as a fallback while the content has errors.

use super::engine::{BuildResult, Engine, View};
use super::problem_excerpt::{self, ProblemExcerpt};
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::render::PreparedSite;
use crate::report::summary;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// The number of views that are cached: the default view, and a few for readers who chose another date.
const MAX_VIEWS: usize = 4;

/// A view at one version of the files.
pub(crate) struct ViewSnapshot {
    /// The number of the build.
    pub version: u64,
    /// The newest valid site.
    pub site: Option<Arc<PreparedSite>>,
    /// Whether `site` was made from the current files. While an error prevents that, files with errors are shown as they were before.
    pub is_current: bool,
    pub errors: usize,
    pub warnings: usize,
    /// The problems that the interface lists, errors first.
    pub problems: Vec<ProblemExcerpt>,
    /// Every problem.
    pub all_problems: Vec<Diagnostic>,
}

/// The result of a change on disk.
pub(crate) struct Rebuild {
    /// The files that changed.
    pub files: BTreeSet<FilePath>,
    /// The default view after the change.
    pub snapshot: Arc<ViewSnapshot>,
    /// The build time.
    pub duration: Duration,
}

/// The newest builds of all views, and the channel that announces new ones.
pub(crate) struct LatestBuilds {
    state: Mutex<BuildState>,
    /// The snapshots that were requested last, for drafts: they must not wait for a check or a rebuild.
    newest: Mutex<Vec<(View, Arc<ViewSnapshot>)>>,
    version: watch::Sender<u64>,
    default: View,
}

struct BuildState {
    engine: Engine,
    version: u64,
    /// The cached views, most recently used last.
    views: Vec<(View, Arc<ViewSnapshot>)>,
}

impl LatestBuilds {
    /// Builds the default view.
    pub(crate) fn new(engine: Engine, default: View) -> LatestBuilds {
        let state = BuildState { engine, version: 1, views: Vec::new() };
        let builds = LatestBuilds { state: Mutex::new(state), newest: Mutex::default(), version: watch::Sender::new(1), default };
        builds.snapshot(default);
        builds
    }

    /// The view of readers who have not chosen a date or drafts.
    pub(crate) fn default_view(&self) -> View {
        self.default
    }

    /// Subscribes to the number of the newest build.
    pub(crate) fn subscribe(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    /// The current state of a view. Builds it if it has not been requested since the last change.
    pub(crate) fn snapshot(&self, view: View) -> Arc<ViewSnapshot> {
        let snapshot = self.lock().snapshot(view, self.default);
        self.remember(view, &snapshot);
        snapshot
    }

    /// A snapshot of a view that is ready, possibly one before the newest change.
    pub(crate) fn ready(&self, view: View) -> Arc<ViewSnapshot> {
        let known = self.newest().iter().find(|(known, _)| *known == view).map(|(_, snapshot)| snapshot.clone());
        known.unwrap_or_else(|| self.snapshot(view))
    }

    fn remember(&self, view: View, snapshot: &Arc<ViewSnapshot>) {
        let mut newest = self.newest();
        let replaced = newest.iter().position(|(known, _)| *known == view).map(|at| newest.remove(at));
        newest.push((view, snapshot.clone()));
        let dropped = (newest.len() > MAX_VIEWS).then(|| newest.remove(0));
        drop(newest);
        // Freeing a large site takes a while.
        drop((replaced, dropped));
    }

    fn newest(&self) -> MutexGuard<'_, Vec<(View, Arc<ViewSnapshot>)>> {
        self.newest.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Calls `read` with a view and the engine while no rebuild can run.
    pub(crate) fn with_engine<T>(&self, view: View, read: impl FnOnce(&ViewSnapshot, &Engine) -> T) -> T {
        let mut state = self.lock();
        let snapshot = state.snapshot(view, self.default);
        read(&snapshot, &state.engine)
    }

    /// The problems of the content if some files had another text, and those that it has now.
    pub(crate) fn problems_with(&self, view: View, texts: &[(FilePath, String)]) -> (Vec<Diagnostic>, Vec<Diagnostic>) {
        let mut state = self.lock();
        let now = state.snapshot(view, self.default).all_problems.clone();
        (state.engine.problems_with(view, texts), now)
    }

    /// The editors' board of a view.
    pub(crate) fn board(&self, view: View) -> Value {
        self.with_engine(view, |snapshot, engine| {
            let handbook = snapshot.site.as_ref().map(|site| &site.content().handbook);
            crate::report::board::board(engine.parsed(), handbook, &snapshot.all_problems)
        })
    }

    /// Reads the changed `paths` (all files if `None`), rebuilds the default view and announces the new version. Returns `None`
    /// if no file changed.
    pub(crate) fn rebuild(&self, paths: Option<&[PathBuf]>) -> Option<Rebuild> {
        let start = Instant::now();
        let mut state = self.lock();
        let before = state.engine.reading_problems().to_vec();
        let files = state.engine.update(paths);
        if files.is_empty() && state.engine.reading_problems() == before {
            return None;
        }
        state.version += 1;
        let version = state.version;
        let previous = state.views.clone();
        let snapshot = state.snapshot(self.default, self.default);
        drop(state);
        self.remember(self.default, &snapshot);
        self.version.send_replace(version);
        let duration = start.elapsed();
        // Freeing a large site takes a while; do it after the lock is released and the version is announced.
        drop(previous);
        Some(Rebuild { files, snapshot, duration })
    }

    /// Adds template problems that were found while one page was rendered, and announces a new version if any of them is new.
    pub(crate) fn add_template_problems(&self, view: View, snapshot: &ViewSnapshot, found: &[Diagnostic]) {
        let mut state = self.lock();
        let Some(at) = state.views.iter().position(|(known, current)| *known == view && current.version == snapshot.version) else {
            return;
        };
        let current = state.views[at].1.clone();
        let new: Vec<ProblemExcerpt> = found
            .iter()
            .filter(|problem| !current.problems.iter().any(|known| known.diagnostic == **problem))
            .cloned()
            .map(|problem| ProblemExcerpt::new(problem, state.engine.inputs()))
            .collect();
        if new.is_empty() {
            return;
        }
        state.version += 1;
        let version = state.version;
        let errors = current.errors + new.len();
        let problems = new.into_iter().chain(current.problems.iter().cloned()).collect();
        state.views[at].1 = Arc::new(ViewSnapshot {
            version,
            site: current.site.clone(),
            is_current: current.is_current,
            errors,
            warnings: current.warnings,
            problems,
            all_problems: current.all_problems.clone(),
        });
        drop(state);
        self.version.send_replace(version);
    }

    fn lock(&self) -> MutexGuard<'_, BuildState> {
        // A build that panicked has been reported on the terminal; the next change must still be shown.
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl BuildState {
    fn snapshot(&mut self, view: View, default: View) -> Arc<ViewSnapshot> {
        let cached = self.views.iter().position(|(known, _)| *known == view).map(|at| self.views.remove(at).1);
        let snapshot = match cached {
            Some(snapshot) if snapshot.version == self.version => snapshot,
            outdated => {
                let of_default = || self.views.iter().find(|(known, _)| *known == default).map(|(_, snapshot)| snapshot);
                let fallback = outdated.as_ref().or_else(of_default);
                let last_valid_site = fallback.and_then(|snapshot| snapshot.site.clone());
                Arc::new(self.build(view, last_valid_site))
            }
        };
        self.views.push((view, snapshot.clone()));
        if self.views.len() > MAX_VIEWS {
            let oldest = self.views.iter().position(|(known, _)| *known != default).expect("one of several views is not the default");
            self.views.remove(oldest);
        }
        snapshot
    }

    fn build(&mut self, view: View, last_valid_site: Option<Arc<PreparedSite>>) -> ViewSnapshot {
        let BuildResult { site, is_current, problems } = self.engine.build(view);
        let (errors, warnings) = summary::problems(&problems);
        let listed = problem_excerpt::most_important(&problems, self.engine.inputs());
        let site = site.map(Arc::new).or(last_valid_site);
        ViewSnapshot { version: self.version, site, is_current, errors, warnings, problems: listed, all_problems: problems }
    }
}
