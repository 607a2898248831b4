//! Exchanges two folders in one step.

use std::io::{Error, ErrorKind, Result};
use std::path::Path;

/// Exchanges two folders: a reader finds one or the other at `to`, at any time.
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub(crate) fn exchange(from: &Path, to: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, from, CWD, to, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
pub(crate) fn exchange(_: &Path, _: &Path) -> Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether an error says that this file system cannot exchange folders: FUSE, network drives, shared folders of virtual machines.
pub(crate) fn is_unsupported(error: &Error) -> bool {
    matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported)
}
