//! Before the first upload: tries on one small file whatever the publish will have to do at the target, so that a missing permission
//! does not stop it halfway.

use super::document::to_bytes;
use super::model::target_path::TargetPath;
use super::outcome::PublishError;
use super::store::{FileError, FileErrorKind, Store};
use crate::base::message::Message;
use crate::msg;
use serde_json::json;
use std::sync::Arc;

/// Creates, replaces and deletes a file of its own. `publisher` is the id of this working copy, which runs one publish at a time;
/// a file that a killed run has left is therefore reused.
///
/// Returns warnings.
pub(super) async fn preflight(store: &Store, publisher: &str) -> Result<Vec<Message>, PublishError> {
    if !store.needs_preflight() {
        return Ok(Vec::new());
    }
    let path = TargetPath::private(&format!("preflight-{publisher}.json"));
    let failed = |message: Message| move |error: FileError| PublishError::of_files(message, vec![error]);
    let cannot_write = || failed(msg!("publish-preflight-write"));

    create(store, &path, 1).await.map_err(cannot_write())?;
    let respects_conditions = !create(store, &path, 2).await.map_err(cannot_write())?;
    let found = store.read(&path).await.map_err(failed(msg!("publish-preflight-read")))?;
    // A sign-in page or a proxy in place of the server answers 200 to everything.
    if !found.as_ref().is_some_and(|file| (1..=3).any(|step| file.bytes == *content(step))) {
        return Err(PublishError::new(msg!("publish-preflight-altered")).hint(msg!("hint-publish-altered")));
    }
    if store.compares_versions() {
        let etag = found.map(|file| file.etag);
        match store.write_if(&path, &content(3), etag.as_ref()).await {
            Err(error) if error.kind == FileErrorKind::Conflict => {
                let error = PublishError::new(msg!("publish-preflight-etag")).hint(msg!("hint-publish-etag"));
                return Err(error);
            }
            written => written.map_err(cannot_write())?,
        };
    }
    let cannot_delete = || failed(msg!("publish-preflight-delete"));
    store.remove(&path).await.map_err(cannot_delete())?;
    if store.exists(&path).await.map_err(cannot_delete())? {
        return Err(PublishError::new(msg!("publish-preflight-delete")).hint(msg!("hint-publish-altered")));
    }
    Ok(if respects_conditions { Vec::new() } else { vec![msg!("publish-conditions-ignored")] })
}

fn content(step: u32) -> Arc<[u8]> {
    to_bytes(&json!({ "preflight": step }))
}

/// Whether the file was created; it is not if it exists.
async fn create(store: &Store, path: &TargetPath, step: u32) -> Result<bool, FileError> {
    match store.write_if(path, &content(step), None).await {
        Ok(_) => Ok(true),
        Err(error) if error.kind == FileErrorKind::Conflict => Ok(false),
        Err(error) => Err(error),
    }
}
