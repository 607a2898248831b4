//! `anyqtama serve`: the handbook as editors write it, in their browsers.
//!
//! ```text
//! watch ──paths──▶ engine ──build──▶ hub ──news──▶ open pages
//!                                     │               │ fetch
//!                                     └──▶ answers ◀──┘
//! ```
//!
//! [`watch`] says what changed on disk, [`engine`] builds again what that touches, [`hub`] holds the newest and the last good
//! site and tells open pages, [`answers`] and [`api`] answer them behind [`guard`]. What runs in the browser is in `assets/`.
//! Nothing is written to disk. The module prints, since it is a command of its own.

mod announce;
mod answers;
mod api;
mod compare;
pub(crate) mod engine;
mod events;
mod guard;
pub(crate) mod hub;
mod look;
mod open;
mod page_data;
mod patient;
mod problems;
mod server;
mod shell;
mod token;
mod view;
mod watch;
mod words;

use crate::base::message::{Speech, Trouble};
use crate::base::options::Options;
use crate::parse::Marks;
use crate::{load, msg};
use anyhow::{Context, Result};
use engine::{Engine, View};
use guard::Names;
use hub::Hub;
use open::Editor;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// What the command line decides about a preview.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    /// The folder of the handbook.
    pub root: PathBuf,
    /// The address to listen at.
    pub host: IpAddr,
    /// The first port to try.
    pub port: u16,
    /// The program that opens a file at a line.
    pub editor: Option<String>,
    /// Whether a browser is started.
    pub open: bool,
    /// Whether folders are looked through again and again: network drives don't tell of changes.
    pub poll: bool,
    /// What decides about the content.
    pub options: Options,
    /// The language of messages on the terminal.
    pub speech: Speech,
    /// The language of the preview's own words where it was said; else that of each page.
    pub said_speech: Option<Speech>,
}

/// Everything that an answer may need.
pub(crate) struct Preview {
    hub: Hub,
    names: Names,
    editor: Editor,
    token: String,
    /// Names this run of the server: a page that was open before another run loads again.
    session: String,
    speech: Speech,
    said_speech: Option<Speech>,
}

/// Serves until it is interrupted. Errors: there is no handbook, no port is free, or the system gives no threads.
pub(crate) fn serve(settings: &Settings) -> Result<()> {
    let root = std::fs::canonicalize(&settings.root)
        .and_then(|root| std::fs::read_dir(root.join("content")).map(|_| root))
        .with_context(|| Trouble(msg!("no-content-folder", folder = settings.root.join("content").display().to_string())))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .with_context(|| Trouble(msg!("preview-no-threads")))?;
    let listener = runtime.block_on(server::listen(settings.host, settings.port))?;
    let port = listener.port;
    // Watching starts before reading: what changes in between is read again.
    let changes = watch::watch(&root, settings.poll);
    let default = View { as_of: settings.options.as_of, drafts: settings.options.drafts };
    let hub = Hub::new(Engine::new(&root, settings.options.clone(), Marks::Sources), default);
    let preview = Arc::new(Preview {
        hub,
        names: Names::new(settings.host, port),
        editor: Editor::new(&root, settings.editor.as_deref()),
        token: token::token(),
        session: token::token(),
        speech: settings.speech,
        said_speech: settings.said_speech,
    });
    announce::started(settings, port, &preview);
    watch::follow(changes, preview.clone(), settings.speech);
    if settings.open {
        open::in_browser(&announce::address(settings.host, port));
    }
    runtime.block_on(server::run(listener, preview));
    runtime.shutdown_background();
    Ok(())
}

/// The folders that are watched.
const WATCHED: [&str; 3] = load::FOLDERS;
