//! What open pages see: the newest build of each view, the last good site under it, and the news of a change.

use super::engine::{Build, Engine, View};
use super::problems::{self, Problem};
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::render::PreparedSite;
use crate::report::summary;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// So many views are kept: one for each reader who looks at another day, and some to go back to.
const MOST_VIEWS: usize = 4;

/// A view as it is now.
pub(crate) struct Shown {
    /// The number of the build.
    pub version: u64,
    /// The newest site that could be made; an older one while problems stand in the way.
    pub site: Option<Arc<PreparedSite>>,
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings there are.
    pub warnings: usize,
    /// The problems that are shown, errors first, with the lines around them.
    pub problems: Vec<Problem>,
    /// Every problem.
    pub all_problems: Vec<Diagnostic>,
}

/// What a change did.
pub(crate) struct Change {
    /// The files that differ.
    pub files: BTreeSet<FilePath>,
    /// The default view afterwards.
    pub shown: Arc<Shown>,
    /// How long it took to build.
    pub took: Duration,
}

/// The builds of all views, and who must be told of new ones.
pub(crate) struct Hub {
    kept: Mutex<Kept>,
    news: watch::Sender<u64>,
    default: View,
}

struct Kept {
    engine: Engine,
    version: u64,
    /// Views, the one that was asked for last at the end.
    views: Vec<(View, Arc<Shown>)>,
}

impl Hub {
    /// Builds the default view for the first time.
    pub(crate) fn new(engine: Engine, default: View) -> Hub {
        let hub = Hub { kept: Mutex::new(Kept { engine, version: 1, views: Vec::new() }), news: watch::Sender::new(1), default };
        hub.shown(default);
        hub
    }

    /// The view of those who chose nothing.
    pub(crate) fn default_view(&self) -> View {
        self.default
    }

    /// Follows the number of the newest build.
    pub(crate) fn news(&self) -> watch::Receiver<u64> {
        self.news.subscribe()
    }

    /// A view as it is now; it is built where nobody asked for it since the last change.
    pub(crate) fn shown(&self, view: View) -> Arc<Shown> {
        self.lock().shown(view, self.default)
    }

    /// Uses a view and the engine while nothing changes.
    pub(crate) fn with<T>(&self, view: View, use_them: impl FnOnce(&Shown, &Engine) -> T) -> T {
        let mut kept = self.lock();
        let shown = kept.shown(view, self.default);
        use_them(&shown, &kept.engine)
    }

    /// The editors' board of a view.
    pub(crate) fn board(&self, view: View) -> Value {
        self.with(view, |shown, engine| {
            let handbook = shown.site.as_ref().map(|site| &site.content().handbook);
            crate::report::board::board(engine.parsed(), handbook, &shown.all_problems)
        })
    }

    /// Reads what changed at `paths`, or anywhere, builds the default view and tells everybody. None where nothing differs.
    pub(crate) fn update(&self, paths: Option<&[PathBuf]>) -> Option<Change> {
        let start = Instant::now();
        let mut kept = self.lock();
        let before = kept.engine.reading_problems().to_vec();
        let files = kept.engine.update(paths);
        if files.is_empty() && kept.engine.reading_problems() == before {
            return None;
        }
        kept.version += 1;
        let version = kept.version;
        let old = kept.views.clone();
        let shown = kept.shown(self.default, self.default);
        drop(kept);
        self.news.send_replace(version);
        let took = start.elapsed();
        // A large site takes a while to be forgotten: nobody should wait for that.
        drop(old);
        Some(Change { files, shown, took })
    }

    /// Notes mistakes of a template that only this page shows, and tells everybody where they are new.
    pub(crate) fn note(&self, view: View, shown: &Shown, found: &[Diagnostic]) {
        let mut kept = self.lock();
        let Some(at) = kept.views.iter().position(|(known, known_shown)| *known == view && known_shown.version == shown.version) else {
            return;
        };
        let current = kept.views[at].1.clone();
        let fresh: Vec<Problem> = found
            .iter()
            .filter(|problem| !current.problems.iter().any(|known| known.diagnostic == **problem))
            .cloned()
            .map(|problem| Problem::new(problem, kept.engine.inputs()))
            .collect();
        if fresh.is_empty() {
            return;
        }
        kept.version += 1;
        let version = kept.version;
        let errors = current.errors + fresh.len();
        let problems = fresh.into_iter().chain(current.problems.iter().cloned()).collect();
        kept.views[at].1 = Arc::new(Shown {
            version,
            site: current.site.clone(),
            errors,
            warnings: current.warnings,
            problems,
            all_problems: current.all_problems.clone(),
        });
        drop(kept);
        self.news.send_replace(version);
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        // A build that panicked is a bug, and is told on the terminal; the next change must still be shown.
        self.kept.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Kept {
    fn shown(&mut self, view: View, default: View) -> Arc<Shown> {
        let before = self.views.iter().position(|(known, _)| *known == view).map(|at| self.views.remove(at).1);
        let shown = match before {
            Some(shown) if shown.version == self.version => shown,
            before => {
                let fallback = before.as_ref().or_else(|| self.views.iter().find(|(known, _)| *known == default).map(|(_, shown)| shown));
                let last_good = fallback.and_then(|shown| shown.site.clone());
                Arc::new(self.build(view, last_good))
            }
        };
        self.views.push((view, shown.clone()));
        if self.views.len() > MOST_VIEWS {
            let oldest = self.views.iter().position(|(known, _)| *known != default).expect("one of several views is not the default");
            self.views.remove(oldest);
        }
        shown
    }

    fn build(&mut self, view: View, last_good: Option<Arc<PreparedSite>>) -> Shown {
        let Build { site, problems } = self.engine.build(view);
        let (errors, warnings) = summary::problems(&problems);
        let shown = problems::most_important(&problems, self.engine.inputs());
        let site = site.map(Arc::new).or(last_good);
        Shown { version: self.version, site, errors, warnings, problems: shown, all_problems: problems }
    }
}
