//! Brings the finished site to where readers get it: to a folder, a bucket, a WebDAV server, or into an archive.
//!
//! ```text
//! Output ─▶ Release ─▶ Plan ─▶ turn ─▶ put aside ─▶ assets ─▶ pages ─▶ entrances ─▶ manifest ─▶ deletes ─▶ purge
//!          (manifest)  (difference of two manifests)
//! ```
//!
//! Each step begins when the one before it is whole; after a fault nothing later happens, and the next run goes on. Whoever
//! reads meanwhile never gets a page before what it shows. What is replaced is put aside at the target, so that an earlier
//! release can be brought back from any machine.

pub mod archive;
pub mod compress;
mod folder;
pub mod gate;
pub mod history;
mod look;
pub mod manifest;
pub mod media;
mod order;
pub mod plan;
pub mod purge;
pub mod release;
mod remote;
pub mod report;
pub mod secrets;
pub mod security;
mod store;
pub mod target;
mod transfer;
pub mod turn;
pub mod verify;

pub use order::Stage;
pub use store::{Fault, FaultKind, Store};
pub use transfer::{Part, Watch};

use crate::message::{Message, Trouble};
use crate::msg;
use anyhow::Result;
use folder::Folder;
use history::{Current, Earlier, Moment};
use look::{Past, Seen};
use manifest::Manifest;
use plan::Plan;
use release::Release;
use remote::Remote;
use secrets::Secrets;
use std::collections::BTreeSet;
use target::{Place, Target};
use transfer::{Source, Way};
use turn::{Journal, Turn};

/// How many pages may go before somebody must agree, in percent.
pub const MOST_DELETES: usize = 20;

/// What a run shall do.
pub enum Task {
    /// Publish a release.
    Publish(Release),
    /// Bring an earlier release back: by the date of its edition or its name; else the last other one, or (after an interrupted run) the current one.
    Return(Option<String>),
}

/// How a run shall go.
pub struct Manner {
    /// Touch nothing, only say what would happen.
    pub is_dry: bool,
    /// Send every file, whatever lies there: somebody changed it by hand.
    pub send_all: bool,
    /// Take the turn from somebody whose run is known to have ended.
    pub take_over: bool,
    /// Let more pages go than [`MOST_DELETES`].
    pub allow_deletes: bool,
    /// Publish into a folder that holds somebody else's files.
    pub allow_foreign: bool,
    /// When this is.
    pub now: Moment,
}

/// Why a run stopped.
#[derive(Debug)]
pub struct Stop {
    /// What happened.
    pub message: Message,
    /// What to do.
    pub hint: Option<Message>,
    /// Every file with which something went wrong.
    pub faults: Vec<Fault>,
    /// Whether the content or what somebody asked for is the reason, and not the machine.
    pub is_refusal: bool,
}

/// What a run did, or (dry) would do.
pub struct Done {
    /// The release.
    pub id: String,
    /// Its edition.
    pub edition: crate::date::Date,
    /// The address for which it was built.
    pub address: String,
    /// What had to happen.
    pub plan: Plan,
    /// Whether an interrupted run was taken up.
    pub is_resumed: bool,
    /// Paths whose content may have changed for readers.
    pub changed: BTreeSet<String>,
    /// The turn, to be given back when everything that follows went well.
    pub turn: Option<Turn>,
}

impl Stop {
    fn new(message: Message) -> Stop {
        Stop { message, hint: None, faults: Vec::new(), is_refusal: false }
    }

    fn refusal(message: Message) -> Stop {
        Stop { is_refusal: true, ..Stop::new(message) }
    }

    fn hint(self, hint: Message) -> Stop {
        Stop { hint: Some(hint), ..self }
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Stop {
        Stop { message: msg!("publish-stopped"), hint: Some(msg!("hint-publish-again")), faults: vec![fault], is_refusal: false }
    }
}

/// Opens the place of a target; archives are no places that hold files one by one.
pub fn open(target: &Target, secrets: &Secrets) -> Result<Store> {
    match &target.place {
        Place::Folder(path) => Ok(Store::Folder(Folder::new(path))),
        Place::Bucket { .. } | Place::Dav(_) => Remote::connect(target, secrets).map(Store::Remote),
        Place::Archive(_) => anyhow::bail!(Trouble(msg!("publish-archive-only-whole"))),
    }
}

/// Publishes, or brings an earlier release back.
pub async fn run(store: &Store, target: &Target, journal: &Journal, task: Task, manner: &Manner, watch: &dyn Watch) -> Result<Done, Stop> {
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
pub async fn finish(store: &Store, journal: &Journal, done: &Done) -> Result<(), Stop> {
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

/// The fault of an own document that can't be read.
fn damaged(path: &str, error: &serde_json::Error) -> Fault {
    Fault { path: path.to_owned(), kind: FaultKind::Final, reason: error.to_string() }
}

/// The release that readers of a target see.
pub async fn published(store: &Store) -> Result<Current, Stop> {
    let current = look::read_current(store).await?;
    current.map(|(current, _)| current).ok_or_else(|| Stop::refusal(msg!("publish-nothing-published")))
}
