//! The state that all requests share.

use super::builds::LatestBuilds;
use super::edit::Editing;
use super::editor::Editor;
use super::host_names::HostNames;
use super::release::ReleaseRunner;
use crate::base::message::UiLanguage;

/// The state of a running preview.
pub(crate) struct Preview {
    pub builds: LatestBuilds,
    pub host_names: HostNames,
    pub editor: Editor,
    pub editing: Editing,
    pub release: ReleaseRunner,
    /// Authorises requests that start a program or write.
    pub token: String,
    /// Identifies this run of the server: a page that was opened during an earlier run reloads.
    pub session: String,
    /// The language of terminal messages.
    pub ui_language: UiLanguage,
    /// The language of the interface, if it was set on the command line.
    pub ui_language_flag: Option<UiLanguage>,
}
