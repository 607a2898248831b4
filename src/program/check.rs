//! `anyqtama check`: reports every problem in the content.

use super::cli::{self, Format};
use super::progress;
use super::run::{options, run};
use super::terminal::{CONTENT, finish, write_line};
use crate::base::options::Options;
use crate::report::summary;
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn check(arguments: &cli::Check) -> ExitCode {
    let speech = cli::speech(arguments.common.speech);
    finish(speech, || {
        let progress = progress::show(speech);
        let options = Options { style_guide: true, ..options(&arguments.content) };
        let mut run = run(&arguments.common, &options)?;
        run.check_templates();
        drop(progress);
        if let (true, Format::Human, Some(handbook)) = (arguments.open_points, arguments.content.format, run.handbook()) {
            write_line!(std::io::stdout(), "{}", summary::open_points(handbook, speech).trim_end());
        }
        run.print(&arguments.content, speech, &[]);
        Ok(if run.errors() > 0 { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS })
    })
}
