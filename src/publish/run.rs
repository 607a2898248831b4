//! One run, from the look at a target to the turn that is ready to be given back.

use super::history::{Current, Earlier};
use super::look::{self, Past, Seen};
use super::manifest::Manifest;
use super::plan::Plan;
use super::store::{Fault, FaultKind, Store};
use super::target::Target;
use super::transfer::{Source, Watch, Way};
use super::turn::{self, Journal, Turn};
use super::{Done, MOST_DELETES, Manner, Stop, Task};
use crate::base::message::Message;
use crate::msg;
use std::collections::BTreeSet;

/// Publishes, or brings an earlier release back.
pub(crate) async fn run(
    store: &Store,
    target: &Target,
    journal: &Journal,
    task: Task,
    manner: &Manner,
    watch: &dyn Watch,
) -> Result<Done, Stop> {
    if let Store::Folder(folder) = store
        && folder.is_foreign()
        && !manner.allow_foreign
    {
        return Err(Stop::refusal(msg!("publish-foreign-folder", name = &target.name)).hint(msg!("hint-publish-foreign")));
    }
    let way = Way { store, parallel: target.parallel, journal, watch };
    let seen = Seen::look(store, journal).await?;
    refuse_others_turn(&seen, journal, manner)?;
    let (next, source) = match task {
        Task::Publish(release) => (release.manifest, Source::Build(release.files)),
        Task::Return(wanted) => (earlier(store, &seen, wanted.as_deref()).await?, Source::Aside),
    };
    let is_same = seen.current.as_ref().is_some_and(|(current, _)| current.release.id() == next.id());
    let past = match (is_same, &seen.turn) {
        (false, _) => Past::read(store, &seen, target, manner.now).await?,
        (true, Some(_)) => Past::unchanged(store, &seen, target).await?,
        // An unchanged site costs two requests.
        (true, None) => Past::default(),
    };
    let mut known = seen.known(&past);
    if manner.send_all {
        known.doubt.extend(known.current.into_iter().flat_map(|current| current.files.keys().cloned()));
        known.sent.clear();
    }
    let plan = Plan::new(&known, &next, target.stores_headers());
    let changed: BTreeSet<String> = plan.touched().cloned().chain(known.doubt.iter().cloned()).collect();
    let is_resumed = seen.turn.is_some();
    let done = |plan, turn| Done { id: next.id(), edition: next.edition, address: next.address.clone(), plan, is_resumed, changed, turn };
    let is_nothing = plan.is_empty() && is_same && !is_resumed;
    if manner.is_dry || is_nothing {
        return Ok(done(plan, None));
    }
    if plan.deleted_share > MOST_DELETES && !manner.allow_deletes && matches!(source, Source::Build(_)) {
        let stop = Stop::refusal(msg!("publish-many-deletes", count = plan.deletes.len(), percent = plan.deleted_share));
        return Err(stop.hint(msg!("hint-publish-deletes")));
    }
    if let (Source::Aside, Some((current, _))) = (&source, &seen.current) {
        stop_at(way.missing_for_return(&plan, &next, &current.release).await, msg!("publish-return-incomplete"))?;
    }
    let turn = take_turn(&way, &seen, &plan, manner).await?;
    if let Store::Folder(folder) = store {
        folder.clear_incoming();
    }
    carry_out(&way, &seen, &past, &plan, next.clone(), &source, &turn, manner, is_same).await?;
    Ok(done(plan, Some(turn)))
}

/// Ends a run: what follows it (a purge, a check) went well, so nothing is in doubt any more.
pub(crate) async fn finish(store: &Store, journal: &Journal, done: &Done) -> Result<(), Stop> {
    if let Some(turn) = &done.turn {
        turn.give_back(store).await?;
        journal.end();
    }
    Ok(())
}

fn refuse_others_turn(seen: &Seen, journal: &Journal, manner: &Manner) -> Result<(), Stop> {
    match &seen.turn {
        Some((turn, _)) if turn.publisher != journal.publisher && !manner.take_over && !manner.is_dry => {
            Err(Stop::new(msg!("publish-others-turn", since = turn.since.to_string())).hint(msg!("hint-publish-take-over")))
        }
        _ => Ok(()),
    }
}

/// The manifest of the release to bring back.
async fn earlier(store: &Store, seen: &Seen, wanted: Option<&str>) -> Result<Manifest, Stop> {
    let Some((current, _)) = &seen.current else {
        return Err(Stop::refusal(msg!("publish-nothing-published")));
    };
    let this = &current.release;
    let means_this = match wanted {
        None => seen.turn.is_some(),
        Some(wanted) => seen.turn.is_some() && (this.edition.to_string() == wanted || wanted.len() >= 4 && this.id().starts_with(wanted)),
    };
    if means_this {
        return Ok(this.clone());
    }
    match current.find(wanted) {
        Some(earlier) => Ok(look::read_manifest(store, &earlier.id).await?),
        None => {
            let show = |earlier: &Earlier| format!("{} ({})", earlier.id, earlier.edition);
            let names: Vec<String> = current.earlier.iter().map(show).collect();
            let stop = Stop::refusal(msg!("publish-no-earlier"));
            Err(if names.is_empty() { stop } else { stop.hint(msg!("hint-known", names = names.join(", "))) })
        }
    }
}

/// Takes the turn, and makes sure that what was planned with is still what lies there.
async fn take_turn(way: &Way<'_>, seen: &Seen, plan: &Plan, manner: &Manner) -> Result<Turn, Stop> {
    let earlier = seen.turn.as_ref().map(|(turn, _)| turn);
    let is_ours = |turn: &&Turn| turn.publisher == way.journal.publisher;
    let attempt = earlier.filter(is_ours).map_or_else(turn::by_chance, |turn| turn.attempt.clone());
    let doubt = plan.touched().chain(earlier.iter().flat_map(|turn| &turn.doubt)).cloned().collect();
    let turn = Turn { publisher: way.journal.publisher.clone(), attempt, since: manner.now, doubt };
    let lost = |fault: Fault| match fault.kind {
        FaultKind::Conflict => Stop::new(msg!("publish-conflict")).hint(msg!("hint-publish-again")),
        _ => Stop::from(fault),
    };
    turn.take(way.store, seen.turn.as_ref().map(|(_, tag)| tag)).await.map_err(lost)?;
    // A service that looks at the condition and writes in two steps may have let two in: the last to write has the turn.
    if !way.holds(&turn).await? {
        return Err(Stop::new(msg!("publish-conflict")).hint(msg!("hint-publish-again")));
    }
    let now = look::read_current(way.store).await?;
    if now.map(|(_, tag)| tag) != seen.current.as_ref().map(|(_, tag)| tag.clone()) {
        // Nothing was touched yet: the turn goes back, unless it carries the doubts of an interrupted run.
        if seen.turn.is_none() {
            turn.give_back(way.store).await?;
        }
        return Err(Stop::new(msg!("publish-conflict")).hint(msg!("hint-publish-again")));
    }
    if let Err(error) = way.journal.begin(&turn.attempt) {
        let reason = format!("{error:#}");
        return Err(Fault { path: turn::path(), kind: FaultKind::Final, reason }.into());
    }
    Ok(turn)
}

#[allow(clippy::too_many_arguments)] // One call; a struct would only repeat the names.
async fn carry_out(
    way: &Way<'_>,
    seen: &Seen,
    past: &Past,
    plan: &Plan,
    next: Manifest,
    source: &Source,
    turn: &Turn,
    manner: &Manner,
    is_same: bool,
) -> Result<(), Stop> {
    let stopped = || msg!("publish-stopped");
    stop_at(way.put_aside(&plan.aside).await, stopped())?;
    stop_at(way.bring(plan, &next, source).await, stopped())?;
    if !way.holds(turn).await? {
        return Err(Stop::new(msg!("publish-turn-lost")).hint(msg!("hint-publish-again")));
    }
    if !is_same {
        let now = seen.current.as_ref().map_or(manner.now, |(current, _)| manner.now.max(current.published));
        let current = Current::new(next, now, past.kept.stay.clone());
        let declared = way.declare(&current, seen.current.as_ref().map(|(_, tag)| tag)).await;
        declared.map_err(|fault| match fault.kind {
            FaultKind::Conflict => Stop::new(msg!("publish-conflict")).hint(msg!("hint-publish-again")),
            _ => Stop::from(fault),
        })?;
    }
    stop_at(way.remove(plan).await, msg!("publish-deletes-failed"))
}

fn stop_at(faults: Vec<Fault>, message: Message) -> Result<(), Stop> {
    if faults.is_empty() { Ok(()) } else { Err(Stop { message, hint: Some(msg!("hint-publish-again")), faults, is_refusal: false }) }
}

/// The release that readers of a target see.
pub(crate) async fn published(store: &Store) -> Result<Current, Stop> {
    let current = look::read_current(store).await?;
    current.map(|(current, _)| current).ok_or_else(|| Stop::refusal(msg!("publish-nothing-published")))
}
