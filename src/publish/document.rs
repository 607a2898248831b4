//! The program's own JSON documents at a target.

use super::model::manifest::{FORMAT, document};
use super::model::target_path::TargetPath;
use super::store::{ETag, FileError, FileErrorKind, Store};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A document as it was found.
pub(crate) struct Document<T> {
    /// None: it does not exist or is damaged.
    pub value: Option<T>,
    /// None: it does not exist.
    pub etag: Option<ETag>,
    /// Why it is not valid.
    pub damage: Option<FileError>,
    /// Something that is not a document: a pipe, a link, a folder, a file of any size. It has no version, so it cannot be replaced
    /// on a condition.
    pub is_unreadable: bool,
}

/// Documents without a format version are as old as the first one.
#[derive(Deserialize)]
struct FormatVersion {
    #[serde(default)]
    format: u32,
}

impl<T: DeserializeOwned> Document<T> {
    /// Fails if the target cannot be read, or if a later version of the program has written the document.
    pub(crate) async fn read(store: &Store, path: &TargetPath) -> Result<Document<T>, FileError> {
        let file = match store.read(path).await {
            Ok(Some(file)) => file,
            Ok(None) => return Ok(Document { value: None, etag: None, damage: None, is_unreadable: false }),
            Err(FileError { kind: FileErrorKind::Obstacle | FileErrorKind::Symlink | FileErrorKind::TooLarge, reason, .. }) => {
                let damage = Some(FileError::damaged(path, reason));
                return Ok(Document { value: None, etag: None, damage, is_unreadable: true });
            }
            Err(error) => return Err(error),
        };
        // The format version is checked first: a later program may have changed the rest of the document.
        let version = serde_json::from_slice::<FormatVersion>(&file.bytes);
        if version.is_ok_and(|version| version.format > FORMAT) {
            return Err(FileError::new(path, FileErrorKind::NewerFormat, ""));
        }
        let (value, damage) = match serde_json::from_slice(&file.bytes) {
            Ok(value) => (Some(value), None),
            Err(error) => (None, Some(FileError::damaged(path, error.to_string()))),
        };
        Ok(Document { value, etag: Some(file.etag), damage, is_unreadable: false })
    }

    /// The value, or none if the document does not exist. Damage is an error.
    pub(crate) fn intact(self) -> Result<Option<T>, FileError> {
        self.damage.map_or(Ok(self.value), Err)
    }
}

/// A document as bytes to upload.
pub(crate) fn to_bytes(value: &impl Serialize) -> Arc<[u8]> {
    document(value).into()
}
