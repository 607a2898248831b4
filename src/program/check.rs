//! `anyqtama check`: reports every problem in the content.

use super::cli::{self, Format};
use super::progress;
use super::run::{options, run};
use super::terminal::{CONTENT, finish, refuse, write_line, write_text};
use crate::base::options::Options;
use crate::msg;
use crate::report::{explain, summary};
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn check(arguments: &cli::Check) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    if let Some(code) = &arguments.explain {
        return finish(ui_language, || {
            Ok(match explain::find(code) {
                Ok(problem) => {
                    write_text!(std::io::stdout(), "{}", explain::plain(&explain::explain(problem, ui_language), ui_language));
                    ExitCode::SUCCESS
                }
                Err(hint) => refuse(ui_language, (msg!("explain-unknown", code = code), hint)),
            })
        });
    }
    finish(ui_language, || {
        let progress = progress::show(ui_language);
        let options = Options { style_guide: true, ..options(&arguments.content) };
        let mut run = run(&arguments.common, &options)?;
        run.check_templates();
        drop(progress);
        if let (true, Format::Human, Some(handbook)) = (arguments.open_points, arguments.content.format, run.handbook()) {
            write_line!(std::io::stdout(), "{}", summary::open_points(handbook, ui_language).trim_end());
            write_line!(std::io::stdout(), "{}", summary::missing_contacts(handbook, ui_language).trim_end());
        }
        run.print(&arguments.content, ui_language, &[]);
        if let (Format::Human, Some(first)) = (arguments.content.format, run.problems.first()) {
            write_line!(std::io::stdout(), "{}", msg!("explain-more", code = first.message.id).text(ui_language));
        }
        Ok(if run.errors() > 0 { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS })
    })
}
