//! Carries out a plan, group after group. A group begins when the one before it is whole; after a fault nothing later begins.

use super::history::{Current, current_path, object_path, release_path};
use super::manifest::Manifest;
use super::media::Keep;
use super::order::Stage;
use super::plan::{Aside, Plan, Upload};
use super::store::{Fault, FaultKind, Store, Tag};
use super::turn::{Journal, Turn, own, own_headers};
use futures_util::{StreamExt, stream};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the bytes of a release come from.
pub(crate) enum Source {
    /// From a build.
    Build(BTreeMap<String, Arc<[u8]>>),
    /// From the target itself, where an earlier publish put them aside.
    Aside,
}

/// A part of the work, for whoever shows progress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What will be replaced is put aside.
    Aside,
    /// A group of files travels.
    Files(Stage),
    /// What is gone is removed.
    Deletes,
    /// The live site is read back.
    Reading,
}

/// Whoever shows progress.
pub(crate) trait Watch: Sync {
    /// A part of the work begins.
    fn begin(&self, part: Part, files: usize);
    /// One file is done.
    fn step(&self);
}

/// What a transfer needs to know of the place.
pub(crate) struct Way<'a> {
    /// The place.
    pub store: &'a Store,
    /// How many files travel at a time.
    pub parallel: usize,
    /// What our attempt wrote.
    pub journal: &'a Journal,
    /// Whoever shows progress.
    pub watch: &'a dyn Watch,
}

impl Way<'_> {
    /// Does one thing for each item, several at a time; returns every fault, in the order of the items.
    pub(crate) async fn each<'i, T: Sync>(&self, items: &'i [T], work: impl AsyncFn(&'i T) -> Result<(), Fault>) -> Vec<Fault> {
        let work = &work;
        let one = |item: &'i T| async move {
            let done = work(item).await;
            self.watch.step();
            done.err()
        };
        stream::iter(items).map(one).buffered(self.parallel).filter_map(async |fault| fault).collect().await
    }

    /// Puts aside what will be replaced. What an interrupted run put aside already may be replaced already: it stays as it is.
    pub(crate) async fn put_aside(&self, aside: &[Aside]) -> Vec<Fault> {
        self.watch.begin(Part::Aside, aside.len());
        self.each(aside, async |aside| {
            if aside.is_doubtful && self.store.exists(&aside.object).await? {
                return Ok(());
            }
            match self.store.copy(&aside.path, &aside.object).await {
                // Somebody removed it by hand: it can't come back, but the new one can go out.
                Err(fault) if fault.kind == FaultKind::Missing => Ok(()),
                copied => copied,
            }
        })
        .await
    }

    /// Brings the files of a plan, group after group.
    pub(crate) async fn bring(&self, plan: &Plan, next: &Manifest, source: &Source) -> Vec<Fault> {
        for stage in Stage::ALL {
            let group: Vec<&Upload> = plan.uploads.iter().filter(|upload| Stage::of(&upload.path) == stage).collect();
            if group.is_empty() {
                continue;
            }
            self.watch.begin(Part::Files(stage), group.len());
            let faults = self.each(&group, async |upload| self.bring_one(&upload.path, next, source).await).await;
            if !faults.is_empty() {
                return faults;
            }
        }
        Vec::new()
    }

    async fn bring_one(&self, path: &str, next: &Manifest, source: &Source) -> Result<(), Fault> {
        let entry = &next.files[path];
        let key = entry.key();
        match source {
            Source::Build(files) => self.store.write(path, &files[path], &entry.headers).await?,
            // What was never replaced was never put aside and lies in its place.
            Source::Aside if !self.store.exists(&object_path(&key)).await? => return Ok(()),
            Source::Aside => self.store.copy(&object_path(&key), path).await?,
        }
        self.journal.note(path, &key);
        Ok(())
    }

    /// What a return needs and is not there; asked before anything is touched.
    pub(crate) async fn missing_for_return(&self, plan: &Plan, next: &Manifest, current: &Manifest) -> Vec<Fault> {
        let needed: Vec<&Upload> = plan
            .uploads
            .iter()
            .filter(|upload| Keep::of(&upload.path) == Keep::Briefly && current.files.get(&upload.path) != next.files.get(&upload.path))
            .collect();
        self.each(&needed, async |upload| {
            let object = object_path(&next.files[&upload.path].key());
            match self.store.exists(&object).await? {
                true => Ok(()),
                false => Err(Fault { path: upload.path.clone(), kind: FaultKind::Missing, reason: String::new() }),
            }
        })
        .await
    }

    /// Makes a release the one that counts: its manifest, then the document about what readers see.
    pub(crate) async fn declare(&self, current: &Current, was: Option<&Tag>) -> Result<(), Fault> {
        self.store.write(&release_path(&current.release.id()), &own(&current.release), &own_headers()).await?;
        self.store.write_if(&current_path(), &own(current), was).await.map(|_| ())
    }

    /// Removes what is gone. Only ever called when everything before went well.
    pub(crate) async fn remove(&self, plan: &Plan) -> Vec<Fault> {
        let paths: Vec<&String> = plan.deletes.iter().chain(&plan.aged).chain(&plan.forget).collect();
        self.watch.begin(Part::Deletes, paths.len());
        self.each(&paths, async |path| self.store.remove(path).await).await
    }

    /// Whether the turn is still ours.
    pub(crate) async fn holds(&self, turn: &Turn) -> Result<bool, Fault> {
        turn.is_held(self.store).await
    }
}
