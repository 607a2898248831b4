//! Makes the browser's PDF accessible and small: [`content`] marks decoration, [`structure`] corrects the tags, [`writer`] compresses.

pub(super) mod content;
pub(super) mod structure;
pub(super) mod writer;
