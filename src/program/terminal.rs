//! What every command shares when it ends: exit codes, lines on the terminal, refusals and environment errors.

use crate::base::message::{LocalizedError, Message, UiLanguage};
use crate::msg;
use anyhow::Result;
use std::process::ExitCode;

/// Problems in the content.
pub(crate) const CONTENT: u8 = 1;
/// Wrong use of the command line.
pub(crate) const USE: u8 = 2;
/// The environment failed: disk, port, network.
pub(crate) const MACHINE: u8 = 3;

/// Writes a line to a stream. A closed pipe is ignored: `anyqtama check | head` is not an error.
macro_rules! write_line {
    ($to:expr, $($words:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!($to, $($words)*);
    }};
}
pub(crate) use write_line;

/// Writes a text that ends with its own line end.
macro_rules! write_text {
    ($to:expr, $($words:tt)*) => {{
        use std::io::Write as _;
        let _ = write!($to, $($words)*);
    }};
}
pub(crate) use write_text;

pub(crate) fn refuse(ui_language: UiLanguage, (message, hint): (Message, Option<Message>)) -> ExitCode {
    write_line!(std::io::stderr(), "{}: {}", msg!("severity-error").text(ui_language), message.text(ui_language));
    if let Some(hint) = hint {
        write_line!(std::io::stderr(), "  {}: {}", msg!("label-hint").text(ui_language), hint.text(ui_language));
    }
    ExitCode::from(USE)
}

/// Runs a command, and prints an error of the environment with its causes.
pub(crate) fn finish(ui_language: UiLanguage, command: impl FnOnce() -> Result<ExitCode>) -> ExitCode {
    command().unwrap_or_else(|error| {
        let told = error.downcast_ref::<LocalizedError>().map_or_else(|| error.to_string(), |trouble| trouble.0.text(ui_language));
        write_line!(std::io::stderr(), "{}: {told}", msg!("severity-error").text(ui_language));
        if error.chain().count() > 1 {
            write_line!(std::io::stderr(), "  {}: {}", msg!("label-cause").text(ui_language), error.root_cause());
        }
        ExitCode::from(MACHINE)
    })
}
