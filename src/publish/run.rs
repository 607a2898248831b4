//! One publish or rollback: from reading the state of the target to the point where the lock can be released.

use super::document::Document;
use super::headers::CachePolicy;
use super::journal::{Journal, random_id};
use super::lock::{PublishLock, lock_path};
use super::model::history::{CurrentRelease, EarlierRelease, current_path};
use super::model::manifest::Manifest;
use super::model::plan::{Plan, PlanInput};
use super::model::target_path::TargetPath;
use super::outcome::{Job, MAX_DELETED_PERCENT, Outcome, PublishError, PublishOptions};
use super::preflight::preflight;
use super::remote_state::{EarlierReleases, RemoteState, read_manifest};
use super::repair::Repair;
use super::restore::verify_restorable;
use super::store::{ETag, FileError, FileErrorKind, Store};
use super::target::PublishTarget;
use super::transfer::{FileSource, Progress, Transfer};
use crate::base::message::Message;
use crate::msg;
use std::collections::BTreeSet;

/// Publishes a release or restores an earlier one.
pub(crate) async fn run(
    store: &Store,
    target: &PublishTarget,
    journal: &Journal,
    job: Job,
    options: &PublishOptions,
    progress: &dyn Progress,
) -> Result<Outcome, PublishError> {
    let transfer = Transfer { store, parallel: target.parallel, journal, progress };
    let run = PublishRun { transfer: &transfer, target, options };
    if !options.allow_foreign && !options.repair && store.has_foreign_files() == Some(true) {
        let error = PublishError::refusal(msg!("publish-foreign-folder", name = &target.name));
        return Err(error.hint(msg!("hint-publish-foreign")));
    }
    let state = RemoteState::read(store, journal).await?;
    if !options.repair {
        state.require_intact(store).await?;
    } else if !options.dry_run {
        state.remove_unreadable(store).await?;
    }
    refuse_foreign_lock(&state, journal, options)?;
    match job {
        Job::Publish(release) => {
            run.refuse_foreign_pages(&state, &release.manifest).await?;
            run.publish(state, release.manifest, FileSource::Build(release.files)).await
        }
        Job::Rollback(wanted) => {
            let release = release_to_restore(store, &state, wanted.as_deref()).await?;
            run.publish(state, release, FileSource::Backup).await
        }
    }
}

/// Ends a publish after everything that follows the upload (the CDN purge) has succeeded.
pub(crate) async fn finish(store: &Store, journal: &Journal, outcome: &Outcome) -> Result<(), PublishError> {
    if let Some(lock) = &outcome.lock {
        lock.release(store).await?;
        journal.end();
    }
    Ok(())
}

/// The release that visitors see.
pub(crate) async fn published(store: &Store) -> Result<CurrentRelease, PublishError> {
    let current = Document::read(store, &current_path()).await?.intact()?;
    current.ok_or_else(|| PublishError::refusal(msg!("publish-nothing-published")))
}

fn refuse_foreign_lock(state: &RemoteState, journal: &Journal, options: &PublishOptions) -> Result<(), PublishError> {
    match &state.lock.value {
        Some(lock) if lock.publisher != journal.publisher && !options.take_over && !options.dry_run => {
            Err(PublishError::new(msg!("publish-locked", since = lock.since.to_string())).hint(msg!("hint-publish-take-over")))
        }
        _ => Ok(()),
    }
}

/// The manifest of the release that a rollback restores.
async fn release_to_restore(store: &Store, state: &RemoteState, wanted: Option<&str>) -> Result<Manifest, PublishError> {
    let Some(current) = &state.current.value else {
        return Err(PublishError::refusal(msg!("publish-nothing-published")));
    };
    let release = &current.release;
    let is_named = |wanted: &str| release.edition.to_string() == wanted || wanted.len() >= 4 && release.id().starts_with(wanted);
    // After an interrupted publish, the current release itself may have to be restored.
    if state.lock.value.is_some() && wanted.is_none_or(is_named) {
        return Ok(release.clone());
    }
    if let Some(earlier) = current.find(wanted) {
        return Ok(read_manifest(store, &earlier.id).await?);
    }
    let show = |earlier: &EarlierRelease| format!("{} ({})", earlier.id, earlier.edition);
    let names: Vec<String> = current.earlier.iter().map(show).collect();
    let error = PublishError::refusal(msg!("publish-no-earlier-release"));
    Err(if names.is_empty() { error } else { error.hint(msg!("hint-valid-names", names = names)) })
}

struct PublishRun<'a> {
    transfer: &'a Transfer<'a>,
    target: &'a PublishTarget,
    options: &'a PublishOptions,
}

struct PlannedPublish {
    plan: Plan,
    /// Files whose content at the target is not certain.
    uncertain: BTreeSet<TargetPath>,
    /// The releases to keep in the history.
    earlier: Vec<EarlierRelease>,
}

impl PublishRun<'_> {
    async fn publish(&self, state: RemoteState, next: Manifest, source: FileSource) -> Result<Outcome, PublishError> {
        let PublishRun { transfer, options, .. } = self;
        let id = next.id();
        let is_current = state.current.value.as_ref().is_some_and(|current| current.release.id() == id);
        // A repair always writes the documents again.
        let is_same = is_current && !options.repair;
        let planned = if options.repair { self.plan_repair(&state, &next).await? } else { self.plan(&state, &next, is_same).await? };
        let PlannedPublish { mut plan, uncertain, earlier } = planned;
        let is_resumed = state.lock.value.is_some();
        let is_up_to_date = plan.is_empty() && is_same && !is_resumed;
        if matches!(source, FileSource::Backup) && !is_up_to_date {
            let verified = verify_restorable(transfer, &next, &mut plan).await;
            verified.map_err(|errors| PublishError::of_files(msg!("publish-rollback-incomplete"), errors))?;
        }
        let changed: BTreeSet<TargetPath> = plan.touched().cloned().chain(uncertain).collect();
        let outcome = |plan, lock, warnings| Outcome {
            id: id.clone(),
            edition: next.edition,
            address: next.address.clone(),
            plan,
            is_resumed,
            changed,
            lock,
            warnings,
        };
        if options.dry_run || is_up_to_date {
            return Ok(outcome(plan, None, Vec::new()));
        }
        if matches!(source, FileSource::Build(_)) {
            self.refuse_many_deletes(&plan)?;
        }
        let was_interrupted = state.lock.etag.is_some();
        if was_interrupted {
            // Before anything else is written: its files may have filled the disk.
            transfer.store.remove_temporary_files();
        }
        let warnings = preflight(transfer.store, &transfer.journal.publisher).await?;
        let lock = self.acquire_lock(&state, &plan).await?;
        if !was_interrupted {
            // Without the lock, they could be those of another publisher who has just acquired it.
            transfer.store.remove_temporary_files();
        }
        let execution = Execution { run: self, state: &state, earlier, plan: &plan, lock: &lock, is_same };
        execution.carry_out(next.clone(), &source).await?;
        Ok(outcome(plan, Some(lock), warnings))
    }

    /// Plans a publish by the documents of the target.
    async fn plan(&self, state: &RemoteState, next: &Manifest, is_same: bool) -> Result<PlannedPublish, PublishError> {
        let PublishRun { transfer, target, options } = self;
        let history = match (is_same, &state.lock.value) {
            (false, _) => EarlierReleases::read(transfer.store, state, target, options.now).await?,
            (true, Some(_)) => EarlierReleases::unchanged(transfer.store, state, target).await?,
            // An unchanged site costs only the two requests for the state.
            (true, None) => EarlierReleases::default(),
        };
        let (plan, uncertain) = self.differences(state.plan_input(&history), next);
        Ok(PlannedPublish { plan, uncertain, earlier: history.retention.kept })
    }

    /// Plans a repair by what is really at the target.
    async fn plan_repair(&self, state: &RemoteState, next: &Manifest) -> Result<PlannedPublish, PublishError> {
        let Repair { found, restorable, garbage } = Repair::survey(self.transfer, state, next, self.options.now).await.map_err(stopped)?;
        let kept = restorable.iter().map(|(_, manifest)| manifest).collect();
        let (mut plan, uncertain) = self.differences(PlanInput { current: Some(&found), kept, ..PlanInput::default() }, next);
        let backups: BTreeSet<&TargetPath> = plan.backups.iter().map(|backup| &backup.object).collect();
        plan.expired_documents = garbage.into_iter().filter(|path| !backups.contains(path)).collect();
        Ok(PlannedPublish { plan, uncertain, earlier: restorable.into_iter().map(|(earlier, _)| earlier).collect() })
    }

    /// The plan, and the files whose content at the target is not certain.
    fn differences(&self, mut input: PlanInput<'_>, next: &Manifest) -> (Plan, BTreeSet<TargetPath>) {
        if self.options.send_all {
            input.uncertain.extend(input.current.into_iter().flat_map(|current| current.files.keys().cloned()));
            input.sent.clear();
        }
        let plan = Plan::new(&input, next, self.target.stores_headers());
        (plan, input.uncertain)
    }

    fn refuse_many_deletes(&self, plan: &Plan) -> Result<(), PublishError> {
        if plan.deleted_percent <= MAX_DELETED_PERCENT || self.options.allow_deletes {
            return Ok(());
        }
        let error = PublishError::refusal(msg!("publish-many-deletes", count = plan.deletes.len(), percent = plan.deleted_percent));
        Err(error.hint(msg!("hint-publish-deletes")))
    }

    /// Acquires the lock, then makes sure that the target has not changed since its state was read.
    async fn acquire_lock(&self, state: &RemoteState, plan: &Plan) -> Result<PublishLock, PublishError> {
        let PublishRun { transfer, options, .. } = self;
        let local_error = |error: anyhow::Error| FileError::new(&lock_path(), FileErrorKind::Permanent, format!("{error:#}"));
        let previous = state.lock.value.as_ref();
        let ours = previous.filter(|lock| lock.publisher == transfer.journal.publisher);
        let attempt = match ours {
            Some(lock) => lock.attempt.clone(),
            None => random_id().map_err(local_error)?,
        };
        let touched = plan.touched().chain(previous.iter().flat_map(|lock| &lock.touched)).cloned().collect();
        let lock = PublishLock { publisher: transfer.journal.publisher.clone(), attempt, since: options.now, touched };
        lock.acquire(transfer.store, state.lock.etag.as_ref()).await.map_err(conflict_or_stopped)?;
        // Some services check the condition and write in two steps and may accept two locks: the last writer holds the lock.
        if !lock.is_held(transfer.store).await? {
            return Err(conflict());
        }
        if etag(transfer.store, &current_path()).await? != state.current.etag {
            // Nothing has been changed yet: the lock is released, unless it lists the files of an interrupted run.
            if state.lock.etag.is_none() {
                lock.release(transfer.store).await?;
            }
            return Err(conflict());
        }
        transfer.journal.begin(&lock.attempt).map_err(local_error)?;
        Ok(lock)
    }

    /// At a target where nothing has been published yet, pages from another source must not be overwritten.
    async fn refuse_foreign_pages(&self, state: &RemoteState, next: &Manifest) -> Result<(), PublishError> {
        let is_known = self.transfer.store.has_foreign_files().is_some() || state.is_ours();
        if is_known || self.options.allow_foreign || self.options.repair {
            return Ok(());
        }
        let is_entry = |path: &&TargetPath| CachePolicy::of(path) == CachePolicy::Revalidate && path.matches('/').count() <= 1;
        let entries: Vec<&TargetPath> = next.files.keys().filter(is_entry).collect();
        for exists in self.transfer.map(&entries, async |path| self.transfer.store.exists(path).await).await {
            if exists? {
                let error = PublishError::refusal(msg!("publish-foreign-pages", name = &self.target.name));
                return Err(error.hint(msg!("hint-publish-foreign")));
            }
        }
        Ok(())
    }
}

/// The version of a document, whatever its content.
async fn etag(store: &Store, path: &TargetPath) -> Result<Option<ETag>, FileError> {
    Ok(store.read(path).await?.map(|file| file.etag))
}

/// A publish that holds the lock.
struct Execution<'a> {
    run: &'a PublishRun<'a>,
    state: &'a RemoteState,
    /// The releases to keep in the history.
    earlier: Vec<EarlierRelease>,
    plan: &'a Plan,
    lock: &'a PublishLock,
    /// Whether the release is already the current one.
    is_same: bool,
}

impl Execution<'_> {
    async fn carry_out(&self, next: Manifest, source: &FileSource) -> Result<(), PublishError> {
        let Execution { run: PublishRun { transfer, options, .. }, state, plan, .. } = self;
        stop_on(transfer.back_up(&plan.backups).await, msg!("publish-stopped"))?;
        stop_on(transfer.upload(plan, &next, source).await, msg!("publish-stopped"))?;
        if !self.lock.is_held(transfer.store).await? {
            return Err(PublishError::new(msg!("publish-lock-lost")).hint(msg!("hint-publish-again")));
        }
        if !self.is_same {
            let published = state.current.value.as_ref().map_or(options.now, |current| options.now.max(current.published));
            let current = CurrentRelease::new(next, published, self.earlier.clone());
            let committed = transfer.commit(&current, state.current.etag.as_ref()).await;
            committed.map_err(conflict_or_stopped)?;
        }
        stop_on(transfer.delete(plan).await, msg!("publish-deletes-failed"))
    }
}

fn conflict() -> PublishError {
    PublishError::new(msg!("publish-conflict")).hint(msg!("hint-publish-again"))
}

fn conflict_or_stopped(error: FileError) -> PublishError {
    if error.kind == FileErrorKind::Conflict { conflict() } else { PublishError::from(error) }
}

fn stopped(errors: Vec<FileError>) -> PublishError {
    PublishError::of_files(msg!("publish-stopped"), errors)
}

fn stop_on(errors: Vec<FileError>, message: Message) -> Result<(), PublishError> {
    if errors.is_empty() { Ok(()) } else { Err(PublishError::of_files(message, errors)) }
}
