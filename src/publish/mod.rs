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

pub(crate) mod archive;
pub(crate) mod compress;
mod folder;
pub(crate) mod gate;
pub(crate) mod history;
mod look;
pub(crate) mod manifest;
pub(crate) mod media;
mod order;
pub(crate) mod plan;
pub(crate) mod purge;
pub(crate) mod release;
mod remote;
pub(crate) mod report;
mod run;
pub(crate) mod secrets;
pub(crate) mod security;
mod store;
pub(crate) mod target;
mod transfer;
pub(crate) mod turn;
pub(crate) mod verify;

pub(crate) use order::Stage;
pub(crate) use run::{finish, published, run};
pub(crate) use store::{Fault, FaultKind, Store};
pub(crate) use transfer::{Part, Watch};

use crate::base::message::{Message, Trouble};
use crate::msg;
use anyhow::Result;
use folder::Folder;
use history::Moment;
use plan::Plan;
use release::Release;
use remote::Remote;
use secrets::Secrets;
use std::collections::BTreeSet;
use target::{Place, Target};
use turn::Turn;

/// How many pages may go before somebody must agree, in percent.
pub(crate) const MOST_DELETES: usize = 20;

/// What a run shall do.
pub(crate) enum Task {
    /// Publish a release.
    Publish(Release),
    /// Bring an earlier release back: by the date of its edition or its name; else the last other one, or (after an interrupted run) the current one.
    Return(Option<String>),
}

/// How a run shall go.
pub(crate) struct Manner {
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
pub(crate) struct Stop {
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
pub(crate) struct Done {
    /// The release.
    pub id: String,
    /// Its edition.
    pub edition: crate::base::date::Date,
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
pub(crate) fn open(target: &Target, secrets: &Secrets) -> Result<Store> {
    match &target.place {
        Place::Folder(path) => Ok(Store::Folder(Folder::new(path))),
        Place::Bucket { .. } | Place::Dav(_) => Remote::connect(target, secrets).map(Store::Remote),
        Place::Archive(_) => anyhow::bail!(Trouble(msg!("publish-archive-only-whole"))),
    }
}

/// The fault of an own document that can't be read.
fn damaged(path: &str, error: &serde_json::Error) -> Fault {
    Fault { path: path.to_owned(), kind: FaultKind::Final, reason: error.to_string() }
}
