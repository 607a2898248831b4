//! Puts the new site in the place of the old one.
//!
//! Three ways, in this order of preference:
//! 1. exchange the two folders in one step;
//! 2. where the file system cannot exchange (FUSE, network drives, shared folders of virtual machines): move the old folder away and
//!    the new one in, with two renames. For the moment between them there is no folder; a build that is killed there leaves the old
//!    site in the staging folder, from where the next build restores it;
//! 3. where the folder is a mount point and cannot be renamed: update its files one by one (see `in_place`).

use super::{flush_parent, in_place};
use crate::base::message::Message;
use crate::base::output::Output;
use crate::disk::exchange::{exchange, is_unsupported};
use crate::disk::{Durability, cannot_write};
use crate::msg;
use anyhow::{Context, Result};
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

/// Where the old site is between the two renames.
fn old_site(staging: &Path) -> PathBuf {
    staging.join("old")
}

/// Puts `staging/site` in the place of `folder`. Returns a notice for the user, unless the two folders were exchanged in one step.
pub(super) fn switch(output: &Output, folder: &Path, staging: &Path, durability: Durability) -> Result<Option<Message>> {
    let site = staging.join("site");
    let path = || folder.display().to_string();
    let failed = || cannot_write(folder);
    if !folder.exists() {
        fs::rename(&site, folder).with_context(failed)?;
        flush_parent(folder, durability)?;
        return Ok(None);
    }
    let notice = match exchange(&site, folder) {
        Ok(()) => None,
        Err(error) if is_mount_point(&error) => {
            in_place::update(output, folder, durability)?;
            Some(msg!("output-updated-in-place", path = path()))
        }
        Err(error) if is_unsupported(&error) => match rename_twice(&site, folder, staging, durability) {
            Ok(()) => Some(msg!("output-renamed-twice", path = path())),
            Err(error) if is_mount_point(&error) => {
                in_place::update(output, folder, durability)?;
                Some(msg!("output-updated-in-place", path = path()))
            }
            Err(error) => return Err(error).with_context(failed),
        },
        Err(error) => return Err(error).with_context(failed),
    };
    flush_parent(folder, durability)?;
    Ok(notice)
}

/// Whether an error says that the folder is the root of a mounted file system.
fn is_mount_point(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::CrossesDevices)
}

fn rename_twice(site: &Path, folder: &Path, staging: &Path, durability: Durability) -> std::io::Result<()> {
    let old = old_site(staging);
    fs::rename(folder, &old)?;
    let flush = || match (folder.parent(), durability) {
        (Some(parent), Durability::Flush) => {
            crate::disk::flush::flush_folder(staging).and_then(|()| crate::disk::flush::flush_folder(parent))
        }
        _ => Ok(()),
    };
    flush().and_then(|()| fs::rename(site, folder)).or_else(|error| fs::rename(&old, folder).and(Err(error)))
}

/// Restores the old site after a build that ended between the two renames.
pub(super) fn recover(folder: &Path, staging: &Path) -> Result<()> {
    let is_missing = fs::symlink_metadata(folder).is_err_and(|error| error.kind() == ErrorKind::NotFound);
    let old = old_site(staging);
    if is_missing && old.is_dir() {
        fs::rename(&old, folder).with_context(|| cannot_write(folder))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_that_ended_between_the_renames_is_undone() {
        let root = tempfile::tempdir().expect("a folder");
        let (folder, staging) = (root.path().join("public"), root.path().join(".public.anyqtama"));
        fs::create_dir_all(staging.join("old")).and_then(|()| fs::write(staging.join("old/index.html"), "old")).expect("made");
        recover(&folder, &staging).expect("restored");
        assert_eq!(fs::read_to_string(folder.join("index.html")).expect("there"), "old");
        recover(&folder, &staging).expect("nothing to do");
    }

    #[test]
    fn two_renames_leave_the_old_site_in_staging() {
        let root = tempfile::tempdir().expect("a folder");
        let (folder, staging) = (root.path().join("public"), root.path().join(".public.anyqtama"));
        let site = staging.join("site");
        for (at, text) in [(&folder, "old"), (&site, "new")] {
            fs::create_dir_all(at).and_then(|()| fs::write(at.join("index.html"), text)).expect("made");
        }
        rename_twice(&site, &folder, &staging, Durability::Flush).expect("switched");
        assert_eq!(fs::read_to_string(folder.join("index.html")).expect("there"), "new");
        assert_eq!(fs::read_to_string(old_site(&staging).join("index.html")).expect("there"), "old");
        // A new site that is missing: the old one comes back.
        fs::remove_dir_all(old_site(&staging)).expect("removed");
        rename_twice(&site, &folder, &staging, Durability::Flush).expect_err("nothing to move in");
        assert_eq!(fs::read_to_string(folder.join("index.html")).expect("there"), "new");
    }
}
