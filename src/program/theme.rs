//! `anyqtama theme`: copies files of the default theme, so that a handbook can change them.

use super::cli::{self, ThemeWhat};
use super::run::parsed;
use super::terminal::{finish, refuse, write_line};
use crate::base::inputs::default_theme;
use crate::base::nearest::hint_nearest;
use crate::{disk, msg};
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn theme(arguments: &cli::ThemeCommand) -> ExitCode {
    match &arguments.what {
        ThemeWhat::List { common } => finish(cli::ui_language(common.ui_language), || {
            let mut paths: Vec<String> = default_theme().into_iter().map(|(path, _)| path).collect();
            paths.sort_unstable();
            paths.iter().for_each(|path| write_line!(std::io::stdout(), "{path}"));
            Ok(ExitCode::SUCCESS)
        }),
        ThemeWhat::Eject { common, files } => eject(common, files),
    }
}

fn eject(common: &cli::Common, wanted: &[String]) -> ExitCode {
    let ui_language = cli::ui_language(common.ui_language);
    finish(ui_language, || {
        let parsed = parsed(&common.root)?;
        let theme = parsed.handbook.value.as_ref().map_or("default", |file| file.theme.value.as_str());
        let all = default_theme();
        let mut copies = Vec::new();
        for name in wanted {
            let name = name.trim_end_matches('/');
            let before = copies.len();
            copies.extend(all.iter().filter(|(path, _)| path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'))));
            if copies.len() == before {
                let hint = hint_nearest(name, all.iter().map(|(path, _)| path.as_str())).unwrap_or_else(|| msg!("hint-theme-list"));
                return Ok(refuse(ui_language, (msg!("unknown-theme-file", name = name), Some(hint))));
            }
        }
        // Nothing is written unless every file can be: a changed copy is never overwritten.
        let target = |path: &str| format!("themes/{theme}/{path}");
        if let Some((path, _)) = copies.iter().find(|(path, _)| common.root.join(target(path)).exists()) {
            return Ok(refuse(ui_language, (msg!("name-exists", name = target(path)), None)));
        }
        for (path, bytes) in copies {
            disk::write_new(&common.root.join(target(path)), bytes)?;
            write_line!(std::io::stdout(), "{}", target(path));
        }
        Ok(ExitCode::SUCCESS)
    })
}
