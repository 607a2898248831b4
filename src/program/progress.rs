//! A progress line on the terminal during work that takes longer than a second. Nothing if the output is not a terminal.

#![allow(clippy::print_stderr)] // A part of `main`.

use crate::base::message::UiLanguage;
use crate::msg;
use std::io::IsTerminal;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// Shows the line until it is dropped.
pub(crate) struct ProgressLine(Option<(Sender<()>, JoinHandle<()>)>);

/// Starts the timer; the line appears after a second.
pub(crate) fn show(ui_language: UiLanguage) -> ProgressLine {
    if !std::io::stderr().is_terminal() {
        return ProgressLine(None);
    }
    let (done, is_done) = channel::<()>();
    let start = Instant::now();
    let thread = std::thread::spawn(move || {
        while let Err(RecvTimeoutError::Timeout) = is_done.recv_timeout(Duration::from_secs(1)) {
            eprint!("\r{}", msg!("progress", seconds = start.elapsed().as_secs()).text(ui_language));
        }
        if start.elapsed() >= Duration::from_secs(1) {
            eprint!("\r\u{1b}[K");
        }
    });
    ProgressLine(Some((done, thread)))
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if let Some((done, thread)) = self.0.take() {
            drop(done);
            // The thread only prints, so a failure in it needs no cleanup.
            let _ = thread.join();
        }
    }
}
