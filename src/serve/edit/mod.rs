//! Writing in the preview: which part of which file an element of the page is, what the editor's panel needs to know, and changes.
//!
//! [`requests`] checks who asks and answers, [`place`] finds what an editor pointed at, [`mod@write`] applies changes, [`trial`] shows and checks
//! a text that is not saved yet, [`names`] lists what texts and forms may refer to.

mod earlier;
mod error;
mod moves;
mod names;
mod new;
mod place;
mod presence;
mod publishing;
pub(super) mod requests;
mod since_release;
pub(super) mod table;
mod translation;
mod trial;
mod write;

use crate::edit::files::ContentFiles;
use crate::edit::history::History;
use std::path::Path;

/// What writing needs.
pub(crate) struct Editing {
    pub files: ContentFiles,
    pub history: History,
    pub presence: presence::Presence,
    /// Whether people at other computers may write.
    pub allows_remote: bool,
}

impl Editing {
    /// `root` must be canonical.
    pub(crate) fn new(root: &Path, allows_remote: bool) -> Editing {
        Editing { files: ContentFiles::new(root), history: History::open(root), presence: presence::Presence::default(), allows_remote }
    }
}
