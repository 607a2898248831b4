//! `anyqtama new`: writes skeletons to fill in.

use super::cli::{self, NewWhat};
use super::run::parsed;
use super::terminal::{finish, refuse, write_line};
use crate::base::clock::today;
use crate::edit::skeletons;
use crate::{disk, msg};
use std::process::ExitCode;

/// Runs the command.
pub(crate) fn new(arguments: &cli::New) -> ExitCode {
    let common = match &arguments.what {
        NewWhat::Handbook { common, .. }
        | NewWhat::Entry { common, .. }
        | NewWhat::Directory { common, .. }
        | NewWhat::Area { common, .. } => common,
    };
    let ui_language = cli::ui_language(common.ui_language);
    finish(ui_language, || {
        let (skeleton, folder) = match &arguments.what {
            NewWhat::Handbook { .. } if common.root.join("content").exists() => {
                return Ok(refuse(ui_language, (msg!("content-exists"), None)));
            }
            NewWhat::Handbook { languages, country, edition, .. } => {
                let edition = edition.map_or_else(today, Ok)?;
                (skeletons::handbook(languages, country.as_deref(), edition), Some("faq/first-question".to_owned()))
            }
            NewWhat::Entry { slug, topic, .. } => {
                (skeletons::entry(&parsed(&common.root)?, slug, topic.as_deref(), today()?), Some(format!("faq/{slug}")))
            }
            NewWhat::Directory { slug, .. } => (skeletons::directory(&parsed(&common.root)?, slug, today()?), None),
            NewWhat::Area { name, .. } => (skeletons::area(&parsed(&common.root)?, name, today()?), None),
        };
        let files = match skeleton {
            Ok(files) => files,
            Err(refusal) => return Ok(refuse(ui_language, refusal)),
        };
        for (path, text) in &files {
            let file = common.root.join(path);
            // An output folder and a `.gitignore` may exist already; everything else must be new.
            if !(path.ends_with(".gitignore") && file.exists()) {
                disk::write_new(&file, text)?;
            }
            write_line!(std::io::stdout(), "{path}");
        }
        if let Some(folder) = folder {
            let lock = skeletons::accepted(&parsed(&common.root)?, &folder);
            disk::replace(&common.root.join("content/translations.lock"), lock.to_text())?;
        }
        Ok(ExitCode::SUCCESS)
    })
}
