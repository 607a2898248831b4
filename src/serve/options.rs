//! The command-line options of the preview.

use crate::base::message::UiLanguage;
use crate::base::options::Options;
use std::net::IpAddr;
use std::path::PathBuf;

/// The command-line options of the preview.
#[derive(Debug, Clone)]
pub(crate) struct ServeOptions {
    /// The folder of the handbook.
    pub root: PathBuf,
    /// The address to listen on.
    pub host: IpAddr,
    /// The first port to try.
    pub port: u16,
    /// The program that opens a file at a line.
    pub editor: Option<String>,
    /// Whether other devices may write.
    pub allow_edit: bool,
    /// Whether pages at this computer may publish.
    pub allow_publish: bool,
    /// Whether to open a browser.
    pub open: bool,
    /// Whether to poll the folders instead of relying on change notifications, which network drives don't send.
    pub poll: bool,
    /// The options that affect the content.
    pub content: Options,
    /// The language of terminal messages.
    pub ui_language: UiLanguage,
    /// The language of the preview's interface, if it was set on the command line. By default the interface uses the language
    /// of each page.
    pub ui_language_flag: Option<UiLanguage>,
}
