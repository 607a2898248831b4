//! Publishing: uploads the finished site to a folder, a bucket or a WebDAV server, or packs it into an archive.
//!
//! ```text
//! Output ─▶ Release ─▶ Plan ─▶ lock ─▶ backups ─▶ assets ─▶ pages ─▶ entry pages ─▶ manifest ─▶ deletes ─▶ purge
//!          (manifest)  (difference between two manifests)
//! ```
//!
//! Each step starts only after the previous one has finished without errors; after an error, later steps do not run and the
//! next publish resumes. Visitors never see a page whose assets have not been uploaded yet. Replaced files are backed up at
//! the target, so an earlier release can be restored from any machine.

pub(crate) mod archive;
pub(crate) mod compress;
mod document;
pub(crate) mod gate;
pub(crate) mod headers;
mod inventory;
pub(crate) mod journal;
mod lock;
pub(crate) mod model;
pub(crate) mod outcome;
mod preflight;
pub(crate) mod purge;
mod remote_state;
mod repair;
pub(crate) mod report;
mod restore;
mod run;
pub(crate) mod store;
pub(crate) mod target;
pub(crate) mod transfer;
pub(crate) mod verify;

pub(crate) use outcome::{Job, Outcome, PublishError, PublishOptions};
pub(crate) use run::{finish, published, run};
