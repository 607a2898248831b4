//! `anyqtama fix`: shows corrections of mistakes that have exactly one, and writes them with `--write`.

use super::cli;
use super::terminal::{CONTENT, finish, write_line};
use crate::edit::fix::{self, difference};
use crate::{disk, load, msg};
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn fix(arguments: &cli::Fix) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    finish(ui_language, || {
        let fixed = fix::fix(&load::load(&arguments.common.root)?.value);
        for file in &fixed {
            for note in &file.notes {
                write_line!(std::io::stdout(), "{}: {}", file.file, note.text(ui_language));
            }
            if file.before != file.after {
                write_line!(std::io::stdout(), "{}", difference::show(file).trim_end());
            }
        }
        if arguments.write {
            for file in &fixed {
                disk::replace(&arguments.common.root.join(&*file.file), &file.after)?;
            }
        }
        let summary = match (fixed.len(), arguments.write) {
            (0, _) => msg!("fix-nothing"),
            (files, true) => msg!("fix-written", files = files),
            (files, false) => msg!("fix-would-write", files = files),
        };
        write_line!(std::io::stdout(), "{}", summary.text(ui_language));
        Ok(if fixed.is_empty() || arguments.write { ExitCode::SUCCESS } else { ExitCode::from(CONTENT) })
    })
}
