//! `anyqtama schema`: writes JSON Schemas for code editors.

use super::cli;
use super::terminal::{finish, write_line};
use crate::{disk, schema as schemas};
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn schema(arguments: &cli::Schema) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    finish(ui_language, || {
        for (name, text) in schemas::schemas() {
            disk::replace(&arguments.common.root.join(&arguments.out).join(name), &text)?;
            write_line!(std::io::stdout(), "{}", arguments.out.join(name).display());
        }
        Ok(ExitCode::SUCCESS)
    })
}
