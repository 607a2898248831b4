//! One publish or rollback: from reading the state of the target to the point where the lock can be released.

use super::journal::{Journal, random_id};
use super::lock::{PublishLock, lock_path};
use super::model::history::{CurrentRelease, EarlierRelease};
use super::model::manifest::Manifest;
use super::model::plan::Plan;
use super::outcome::{Job, MAX_DELETED_PERCENT, Outcome, PublishError, PublishOptions};
use super::remote_state::{History, RemoteState, read_current, read_manifest};
use super::store::{FileError, FileErrorKind, Store};
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
    if let Store::Folder(folder) = store
        && folder.is_foreign()
        && !options.allow_foreign
    {
        return Err(PublishError::refusal(msg!("publish-foreign-folder", name = &target.name)).hint(msg!("hint-publish-foreign")));
    }
    let transfer = Transfer { store, parallel: target.parallel, journal, progress };
    let state = RemoteState::read(store, journal).await?;
    refuse_foreign_lock(&state, journal, options)?;
    let (next, source) = match job {
        Job::Publish(release) => (release.manifest, FileSource::Build(release.files)),
        Job::Rollback(wanted) => (release_to_restore(store, &state, wanted.as_deref()).await?, FileSource::Backup),
    };
    let is_same = state.current.as_ref().is_some_and(|(current, _)| current.release.id() == next.id());
    let history = match (is_same, &state.lock) {
        (false, _) => History::read(store, &state, target, options.now).await?,
        (true, Some(_)) => History::unchanged(store, &state, target).await?,
        // An unchanged site costs only the two requests for the state.
        (true, None) => History::default(),
    };
    let mut input = state.plan_input(&history);
    if options.send_all {
        input.uncertain.extend(input.current.into_iter().flat_map(|current| current.files.keys().cloned()));
        input.sent.clear();
    }
    let plan = Plan::new(&input, &next, target.stores_headers());
    let changed: BTreeSet<String> = plan.touched().cloned().chain(input.uncertain.iter().cloned()).collect();
    let is_resumed = state.lock.is_some();
    let outcome =
        |plan, lock| Outcome { id: next.id(), edition: next.edition, address: next.address.clone(), plan, is_resumed, changed, lock };
    let is_up_to_date = plan.is_empty() && is_same && !is_resumed;
    if options.dry_run || is_up_to_date {
        return Ok(outcome(plan, None));
    }
    if plan.deleted_percent > MAX_DELETED_PERCENT && !options.allow_deletes && matches!(source, FileSource::Build(_)) {
        let error = PublishError::refusal(msg!("publish-many-deletes", count = plan.deletes.len(), percent = plan.deleted_percent));
        return Err(error.hint(msg!("hint-publish-deletes")));
    }
    if let (FileSource::Backup, Some((current, _))) = (&source, &state.current) {
        stop_on(transfer.missing_for_rollback(&plan, &next, &current.release).await, msg!("publish-return-incomplete"))?;
    }
    let lock = acquire_lock(&transfer, &state, &plan, options).await?;
    if let Store::Folder(folder) = store {
        folder.remove_temporary_files();
    }
    let execution = Execution { transfer: &transfer, state: &state, history: &history, plan: &plan, lock: &lock, options, is_same };
    execution.carry_out(next.clone(), &source).await?;
    Ok(outcome(plan, Some(lock)))
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
    let current = read_current(store).await?;
    current.map(|(current, _)| current).ok_or_else(|| PublishError::refusal(msg!("publish-nothing-published")))
}

fn refuse_foreign_lock(state: &RemoteState, journal: &Journal, options: &PublishOptions) -> Result<(), PublishError> {
    match &state.lock {
        Some((lock, _)) if lock.publisher != journal.publisher && !options.take_over && !options.dry_run => {
            Err(PublishError::new(msg!("publish-others-turn", since = lock.since.to_string())).hint(msg!("hint-publish-take-over")))
        }
        _ => Ok(()),
    }
}

/// The manifest of the release that a rollback restores.
async fn release_to_restore(store: &Store, state: &RemoteState, wanted: Option<&str>) -> Result<Manifest, PublishError> {
    let Some((current, _)) = &state.current else {
        return Err(PublishError::refusal(msg!("publish-nothing-published")));
    };
    let release = &current.release;
    let is_named = |wanted: &str| release.edition.to_string() == wanted || wanted.len() >= 4 && release.id().starts_with(wanted);
    // After an interrupted publish, the current release itself may have to be restored.
    if state.lock.is_some() && wanted.is_none_or(is_named) {
        return Ok(release.clone());
    }
    if let Some(earlier) = current.find(wanted) {
        return Ok(read_manifest(store, &earlier.id).await?);
    }
    let show = |earlier: &EarlierRelease| format!("{} ({})", earlier.id, earlier.edition);
    let names: Vec<String> = current.earlier.iter().map(show).collect();
    let error = PublishError::refusal(msg!("publish-no-earlier"));
    Err(if names.is_empty() { error } else { error.hint(msg!("hint-known", names = names.join(", "))) })
}

/// Acquires the lock, then makes sure that the target has not changed since its state was read.
async fn acquire_lock(
    transfer: &Transfer<'_>,
    state: &RemoteState,
    plan: &Plan,
    options: &PublishOptions,
) -> Result<PublishLock, PublishError> {
    let local_error = |error: anyhow::Error| FileError::new(&lock_path(), FileErrorKind::Permanent, format!("{error:#}"));
    let previous = state.lock.as_ref().map(|(lock, _)| lock);
    let ours = previous.filter(|lock| lock.publisher == transfer.journal.publisher);
    let attempt = match ours {
        Some(lock) => lock.attempt.clone(),
        None => random_id().map_err(local_error)?,
    };
    let touched = plan.touched().chain(previous.iter().flat_map(|lock| &lock.touched)).cloned().collect();
    let lock = PublishLock { publisher: transfer.journal.publisher.clone(), attempt, since: options.now, touched };
    lock.acquire(transfer.store, state.lock.as_ref().map(|(_, etag)| etag)).await.map_err(conflict_or_stopped)?;
    // Some services check the condition and write in two steps and may accept two locks: the last writer holds the lock.
    if !lock.is_held(transfer.store).await? {
        return Err(conflict());
    }
    let now = read_current(transfer.store).await?;
    if now.map(|(_, etag)| etag) != state.current.as_ref().map(|(_, etag)| etag.clone()) {
        // Nothing has been changed yet: the lock is released, unless it lists the files of an interrupted run.
        if state.lock.is_none() {
            lock.release(transfer.store).await?;
        }
        return Err(conflict());
    }
    transfer.journal.begin(&lock.attempt).map_err(local_error)?;
    Ok(lock)
}

/// A publish that holds the lock.
struct Execution<'a> {
    transfer: &'a Transfer<'a>,
    state: &'a RemoteState,
    history: &'a History,
    plan: &'a Plan,
    lock: &'a PublishLock,
    options: &'a PublishOptions,
    /// Whether the release is already the current one.
    is_same: bool,
}

impl Execution<'_> {
    async fn carry_out(&self, next: Manifest, source: &FileSource) -> Result<(), PublishError> {
        let Execution { transfer, state, history, plan, .. } = self;
        stop_on(transfer.back_up(&plan.backups).await, msg!("publish-stopped"))?;
        stop_on(transfer.upload(plan, &next, source).await, msg!("publish-stopped"))?;
        if !self.lock.is_held(transfer.store).await? {
            return Err(PublishError::new(msg!("publish-turn-lost")).hint(msg!("hint-publish-again")));
        }
        if !self.is_same {
            let now = self.options.now;
            let now = state.current.as_ref().map_or(now, |(current, _)| now.max(current.published));
            let current = CurrentRelease::new(next, now, history.retention.kept.clone());
            let committed = transfer.commit(&current, state.current.as_ref().map(|(_, etag)| etag)).await;
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

fn stop_on(errors: Vec<FileError>, message: Message) -> Result<(), PublishError> {
    if errors.is_empty() {
        return Ok(());
    }
    Err(PublishError { errors, ..PublishError::new(message).hint(msg!("hint-publish-again")) })
}
