//! `anyqtama serve`: a live preview of the handbook in the browsers of its editors.
//!
//! ```text
//! watch ──paths──▶ engine ──build──▶ builds ──version──▶ live_reload ──▶ open pages
//!                                      │                                    │ fetch
//!                                      └──────────────▶ http ◀──────────────┘
//! ```
//!
//! [`watch`] reports changed paths, [`engine`] rebuilds what they affect, [`builds`] holds the newest build and the last valid
//! site of each view, [`live_reload`] notifies open pages, and [`http`] serves the site together with the preview's own pages
//! ([`ui`]). The scripts that run in the browser are in `assets/`. Only [`edit`] writes: content files and its history, through the room
//! `edit`. This module prints to the terminal because it runs until it is interrupted.

pub(crate) mod builds;
mod console;
mod edit;
mod editor;
pub(crate) mod engine;
mod host_names;
mod http;
mod live_reload;
mod network;
mod options;
mod preview;
mod problem_excerpt;
mod release;
mod token;
mod ui;
mod view_cookie;
mod watch;

use crate::base::message::LocalizedError;
use crate::msg;
use crate::parse::SourceMarks;
use anyhow::{Context, Result};
use builds::LatestBuilds;
use edit::Editing;
use editor::Editor;
use engine::{Engine, View};
use host_names::HostNames;
use http::server;
pub(crate) use options::ServeOptions;
use preview::Preview;
use release::ReleaseRunner;
use std::sync::Arc;

/// Serves the preview until it is interrupted.
///
/// # Errors
///
/// The folder has no `content/`, no port is free, or the system can't start a thread.
pub(crate) fn serve(options: &ServeOptions) -> Result<()> {
    let root = std::fs::canonicalize(&options.root)
        .and_then(|root| std::fs::read_dir(root.join("content")).map(|_| root))
        .with_context(|| LocalizedError(msg!("no-content-folder", folder = options.root.join("content").display().to_string())))?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .with_context(|| LocalizedError(msg!("preview-no-threads")))?;
    let listener = runtime.block_on(server::listen(options.host, options.port))?;
    let port = listener.port;
    // Start watching before the first read, so that a change made during the read is not missed.
    let changes = watch::watch(&root, options.poll);
    let default = View { as_of: options.content.as_of, drafts: options.content.drafts };
    let preview = Arc::new(Preview {
        builds: LatestBuilds::new(Engine::new(&root, options.content.clone(), SourceMarks::Sources), default),
        host_names: HostNames::new(options.host, port),
        editor: Editor::new(&root, options.editor.as_deref()),
        editing: Editing::new(&root, options.allow_edit),
        release: ReleaseRunner::new(&root, options.allow_publish),
        token: token::random()?,
        session: token::random()?,
        ui_language: options.ui_language,
        ui_language_flag: options.ui_language_flag,
    });
    console::started(options, port, &preview.builds);
    watch::rebuild_on_change(changes, preview.clone(), options.ui_language);
    if options.open {
        editor::open_browser(&console::address(options.host, port));
    }
    runtime.block_on(server::run(listener, preview));
    runtime.shutdown_background();
    Ok(())
}
