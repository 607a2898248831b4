//! Durable writes. The other modules write files through this one.
//!
//! A file is written to a temporary file beside it, flushed, renamed, and its folder is flushed. After a power cut the file holds
//! its old content or its new content, and never a part of either. A folder tree is flushed as a whole before it is switched in.
//!
//! Functions of `file`, `flush` and `exchange` return plain I/O errors. [`replace`] and [`write_new`] add a message that names the file.

use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::{Context, Result};
use std::path::Path;

pub(crate) mod exchange;
pub(crate) mod file;
pub(crate) mod flush;

pub(crate) use flush::Durability;

/// Replaces a file, or creates it with its folders.
pub(crate) fn replace(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    file::replace(path, content.as_ref()).with_context(|| cannot_write(path))
}

/// Creates a file with its folders. Fails if the file exists already.
pub(crate) fn write_new(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    file::write_new(path, content.as_ref()).with_context(|| cannot_write(path))
}

/// The error of a file or folder that cannot be written.
pub(crate) fn cannot_write(path: &Path) -> LocalizedError {
    LocalizedError(msg!("cannot-write", path = path.display().to_string()))
}
