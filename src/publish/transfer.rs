//! Carries out a plan, group by group. A group starts after the previous one has finished; after an error, no later group starts.

use super::document::to_bytes;
use super::headers::private_headers;
use super::journal::Journal;
use super::model::history::{CurrentRelease, current_path, object_path, release_path};
use super::model::manifest::Manifest;
use super::model::plan::{Backup, Plan, Upload};
use super::model::target_path::TargetPath;
use super::store::{ETag, FileError, FileErrorKind, Store, Written};
use crate::base::upload_order::UploadStage;
use futures_util::{StreamExt, stream};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the content of a release comes from.
pub(crate) enum FileSource {
    Build(BTreeMap<TargetPath, Arc<[u8]>>),
    /// Verified backups at the target.
    Backup,
}

/// A phase of the work, for progress display.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Backup,
    Upload(UploadStage),
    Delete,
    Verify,
}

/// Receives progress.
pub(crate) trait Progress: Sync {
    fn begin(&self, phase: Phase, files: usize);
    /// One file of the phase is done.
    fn step(&self);
}

pub(crate) struct Transfer<'a> {
    pub store: &'a Store,
    /// Number of concurrent requests.
    pub parallel: usize,
    pub journal: &'a Journal,
    pub progress: &'a dyn Progress,
}

impl Transfer<'_> {
    /// Runs `work` for each item, several at a time. Returns the results in the order of the items.
    pub(crate) async fn map<'i, T: Sync, R>(
        &self,
        items: &'i [T],
        work: impl AsyncFn(&'i T) -> Result<R, FileError>,
    ) -> Vec<Result<R, FileError>> {
        let work = &work;
        let one = |item: &'i T| async move {
            let result = work(item).await;
            self.progress.step();
            result
        };
        stream::iter(items).map(one).buffered(self.parallel).collect().await
    }

    /// Runs `work` for each item, several at a time. Returns every error.
    pub(crate) async fn each<'i, T: Sync>(&self, items: &'i [T], work: impl AsyncFn(&'i T) -> Result<(), FileError>) -> Vec<FileError> {
        self.map(items, work).await.into_iter().filter_map(Result::err).collect()
    }

    /// Backs up files before they are replaced or deleted. A backup of an interrupted run is kept, because the file itself may
    /// already have been replaced.
    pub(crate) async fn back_up(&self, backups: &[Backup]) -> Vec<FileError> {
        self.progress.begin(Phase::Backup, backups.len());
        let copied = self.each(backups, async |backup| {
            if backup.may_exist && self.store.exists(&backup.object).await? {
                return Ok(());
            }
            match self.store.copy(&backup.path, &backup.object).await {
                // Someone has deleted the file by hand: it cannot be restored later, but the new one can be published.
                Err(error) if error.kind == FileErrorKind::Missing => Ok(()),
                copied => copied.map(|_| ()),
            }
        });
        let mut errors = copied.await;
        errors.extend(self.store.commit().1);
        errors
    }

    /// Uploads the files of a plan, group by group.
    pub(crate) async fn upload(&self, plan: &Plan, next: &Manifest, source: &FileSource) -> Vec<FileError> {
        for stage in UploadStage::ALL {
            let group: Vec<&Upload> = plan.uploads.iter().filter(|upload| UploadStage::of(&upload.path) == stage).collect();
            if group.is_empty() {
                continue;
            }
            self.progress.begin(Phase::Upload(stage), group.len());
            let mut errors = self.each(&group, async |upload| self.upload_file(&upload.path, next, source).await).await;
            // Files of a group do not depend on each other, so those that were written are moved even if others failed.
            let (moved, commit_errors) = self.store.commit();
            for path in moved {
                self.journal.record(&path, &next.files[&path].key());
            }
            errors.extend(commit_errors);
            if !errors.is_empty() {
                return errors;
            }
        }
        Vec::new()
    }

    async fn upload_file(&self, path: &TargetPath, next: &Manifest, source: &FileSource) -> Result<(), FileError> {
        let entry = &next.files[path];
        let key = entry.key();
        let written = match source {
            FileSource::Build(files) => self.store.write(path, &files[path], &entry.headers).await?,
            FileSource::Backup => self.store.copy(&object_path(&key), path).await?,
        };
        if written == Written::InPlace {
            self.journal.record(path, &key);
        }
        Ok(())
    }

    /// Makes a release the current one: writes its manifest, then `current.json`.
    pub(crate) async fn commit(&self, current: &CurrentRelease, previous: Option<&ETag>) -> Result<(), FileError> {
        self.store.write(&release_path(&current.release.id()), &to_bytes(&current.release), &private_headers()).await?;
        if let Some(error) = self.store.commit().1.pop() {
            return Err(error);
        }
        self.store.write_if(&current_path(), &to_bytes(current), previous).await.map(|_| ())
    }

    /// Deletes files. Only called after everything else has succeeded.
    pub(crate) async fn delete(&self, plan: &Plan) -> Vec<FileError> {
        let paths: Vec<&TargetPath> = plan.deletes.iter().chain(&plan.expired_assets).chain(&plan.expired_documents).collect();
        self.progress.begin(Phase::Delete, paths.len());
        let mut errors = self.each(&paths, async |path| self.store.remove(path).await).await;
        errors.extend(self.store.commit().1);
        errors
    }
}
