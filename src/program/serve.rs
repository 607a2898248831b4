//! `anyqtama serve`: the live preview.

use super::cli;
use super::terminal::finish;
use crate::base::options::Options;
use crate::serve as preview;
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn serve(arguments: &cli::Serve) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    let options = preview::ServeOptions {
        root: arguments.common.root.clone(),
        host: arguments.host,
        port: arguments.port,
        editor: arguments.editor.clone(),
        allow_edit: arguments.allow_edit,
        allow_publish: arguments.allow_publish,
        open: arguments.open,
        poll: arguments.poll,
        content: Options { drafts: arguments.drafts, style_guide: arguments.styleguide, ..arguments.site.options() },
        ui_language,
        ui_language_flag: arguments.common.ui_language,
    };
    finish(ui_language, || preview::serve(&options).map(|()| ExitCode::SUCCESS))
}
