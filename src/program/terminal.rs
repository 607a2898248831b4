//! What every command shares when it ends: exit codes, lines on the terminal, refusals and environment errors.

use crate::base::message::{LocalizedError, Message, UiLanguage};
use crate::base::visible::visible;
use crate::msg;
use anyhow::Result;
use std::io::ErrorKind;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};

/// Problems in the content.
pub(crate) const CONTENT: u8 = 1;
/// Wrong use of the command line.
pub(crate) const USE: u8 = 2;
/// The environment failed: disk, port, network.
pub(crate) const MACHINE: u8 = 3;

/// Whether a part of the standard output could not be written.
static IS_OUTPUT_LOST: AtomicBool = AtomicBool::new(false);

/// Remembers that output was lost, for [`finish`]. A closed pipe is ignored: `anyqtama check | head` is not an error.
pub(crate) fn remember_loss(written: &std::io::Result<()>) {
    if written.as_ref().is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
        IS_OUTPUT_LOST.store(true, Ordering::Relaxed);
    }
}

/// Writes a line to a stream.
macro_rules! write_line {
    (std::io::stdout(), $($words:tt)*) => {{
        use std::io::Write as _;
        crate::program::terminal::remember_loss(&writeln!(std::io::stdout(), $($words)*));
    }};
    ($to:expr, $($words:tt)*) => {{
        use std::io::Write as _;
        // A failure to write messages cannot be reported.
        let _ = writeln!($to, $($words)*);
    }};
}
pub(crate) use write_line;

/// Writes a text that ends with its own line end.
macro_rules! write_text {
    (std::io::stdout(), $($words:tt)*) => {{
        use std::io::Write as _;
        let mut output = std::io::stdout();
        crate::program::terminal::remember_loss(&write!(output, $($words)*).and_then(|()| output.flush()));
    }};
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

/// What to do about a file that cannot be written.
fn disk_advice(error: &anyhow::Error) -> Option<Message> {
    error.downcast_ref::<LocalizedError>().filter(|trouble| trouble.0.id == "cannot-write")?;
    let cause = error.chain().find_map(|cause| cause.downcast_ref::<std::io::Error>())?;
    match cause.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some(msg!("hint-disk-full")),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Some(msg!("hint-disk-read-only")),
        _ => None,
    }
}

/// Runs a command, and prints an error of the environment with its causes.
pub(crate) fn finish(ui_language: UiLanguage, command: impl FnOnce() -> Result<ExitCode>) -> ExitCode {
    let code = command().unwrap_or_else(|error| {
        let told = error.downcast_ref::<LocalizedError>().map_or_else(|| error.to_string(), |trouble| trouble.0.text(ui_language));
        write_line!(std::io::stderr(), "{}: {told}", msg!("severity-error").text(ui_language));
        if error.chain().count() > 1 {
            write_line!(std::io::stderr(), "  {}: {}", msg!("label-cause").text(ui_language), visible(&error.root_cause().to_string()));
        }
        if let Some(hint) = disk_advice(&error) {
            write_line!(std::io::stderr(), "  {}: {}", msg!("label-hint").text(ui_language), hint.text(ui_language));
        }
        ExitCode::from(MACHINE)
    });
    if !IS_OUTPUT_LOST.load(Ordering::Relaxed) {
        return code;
    }
    write_line!(std::io::stderr(), "{}: {}", msg!("severity-error").text(ui_language), msg!("output-lost").text(ui_language));
    ExitCode::from(MACHINE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context as _;

    #[test]
    fn each_cause_has_its_own_advice() {
        let advice = |kind: ErrorKind, id: &'static str| {
            let result: Result<()> = Err(std::io::Error::from(kind)).with_context(|| match id {
                "cannot-write" => LocalizedError(msg!("cannot-write", path = "x")),
                _ => LocalizedError(msg!("output-is-root")),
            });
            disk_advice(&result.expect_err("an error")).map(|hint| hint.id)
        };
        assert_eq!(advice(ErrorKind::StorageFull, "cannot-write"), Some("hint-disk-full"));
        assert_eq!(advice(ErrorKind::QuotaExceeded, "cannot-write"), Some("hint-disk-full"));
        assert_eq!(advice(ErrorKind::ReadOnlyFilesystem, "cannot-write"), Some("hint-disk-read-only"));
        assert_eq!(advice(ErrorKind::PermissionDenied, "other"), None);
        assert_eq!(advice(ErrorKind::Other, "cannot-write"), None);
    }
}
