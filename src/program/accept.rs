//! `anyqtama accept`: records that a translation matches the current source text.

use super::cli;
use super::run::parsed;
use super::terminal::{finish, refuse, write_line};
use crate::edit::accept::AcceptFilter;
use crate::{disk, msg};
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn accept(arguments: &cli::Accept) -> ExitCode {
    let ui_language = cli::ui_language(arguments.ui_language);
    finish(ui_language, || {
        let parsed = parsed(&arguments.root)?;
        let filter = AcceptFilter { entry: arguments.entry.clone(), language: arguments.lang.clone() };
        match crate::edit::accept::accept(&parsed, &filter) {
            Err(refusal) => Ok(refuse(ui_language, refusal)),
            Ok((lock, accepted)) => {
                if accepted > 0 {
                    disk::replace(&arguments.root.join("content/translations.lock"), lock.to_text())?;
                }
                write_line!(std::io::stdout(), "{}", msg!("accepted", count = accepted).text(ui_language));
                Ok(ExitCode::SUCCESS)
            }
        }
    })
}
