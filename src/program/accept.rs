//! `anyqtama accept`: records that a translation matches the current source text.

use super::cli;
use super::run::parsed;
use super::terminal::{finish, refuse, write_line};
use crate::accept::AcceptFilter;
use crate::{disk, msg};
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn accept(arguments: &cli::Accept) -> ExitCode {
    let speech = cli::speech(arguments.speech);
    finish(speech, || {
        let parsed = parsed(&arguments.root)?;
        let filter = AcceptFilter { entry: arguments.entry.clone(), language: arguments.lang.clone() };
        match crate::accept::accept(&parsed, &filter) {
            Err(refusal) => Ok(refuse(speech, refusal)),
            Ok((lock, accepted)) => {
                if accepted > 0 {
                    disk::replace(&arguments.root.join("content/translations.lock"), lock.to_text())?;
                }
                write_line!(std::io::stdout(), "{}", msg!("accepted", count = accepted).say(speech));
                Ok(ExitCode::SUCCESS)
            }
        }
    })
}
