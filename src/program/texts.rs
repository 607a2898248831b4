//! `anyqtama import texts`: Markdown files that exist, as entries.

use super::cli;
use super::terminal::{CONTENT, finish, refuse, write_line, write_text};
use crate::base::clock::today;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position, Severity, sorted};
use crate::base::message::{LocalizedError, UiLanguage};
use crate::edit::import_texts::{self, ImportedTexts};
use crate::report::{problems, summary};
use crate::{disk, load, msg, parse};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

/// The longest file that is read, in bytes.
const MAX_FILE: u64 = 10_000_000;

/// Runs the command.
pub(crate) fn import(arguments: &cli::ImportTexts) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    finish(ui_language, || import_texts(arguments, ui_language))
}

fn import_texts(arguments: &cli::ImportTexts, ui_language: UiLanguage) -> Result<ExitCode> {
    let root = &arguments.common.root;
    let mut inputs = load::load(root)?.value;
    let parsed = parse::parse(&inputs).value;
    let Checked { value: texts, problems } = read(&arguments.path)?;
    if texts.is_empty() && problems.is_empty() {
        return Ok(refuse(ui_language, (msg!("import-text-none", path = arguments.path.display().to_string()), None)));
    }
    let mut found = problems;
    let ImportedTexts { files, entries } = match import_texts::import(&inputs, &parsed, &texts, arguments.topic.as_deref(), today()?) {
        Ok(imported) => imported.take(&mut found),
        Err(refusal) => return Ok(refuse(ui_language, refusal)),
    };
    // An error in the files themselves; what `check` finds in the new files is for the editors.
    let is_refused = found.iter().any(|problem| problem.severity == Severity::Error && !files.contains_key(&*problem.place.file));
    // Problems quote lines of both.
    let quoted = texts.iter().chain(&files).map(|(path, text)| (FilePath::from(path.as_str()), text.as_bytes().to_vec()));
    inputs.content.extend(quoted);
    let found = sorted(found);
    write_text!(std::io::stderr(), "{}", problems::list(&found, &inputs, ui_language, arguments.all));
    files.keys().for_each(|path| write_line!(std::io::stdout(), "+ {path}"));
    let (errors, warnings) = summary::problems(&found);
    write_line!(std::io::stdout(), "{}", msg!("import-text-summary", entries = entries.len(), files = files.len()).text(ui_language));
    write_line!(std::io::stdout(), "{}", msg!("summary-problems", errors = errors, warnings = warnings).text(ui_language));
    if is_refused || arguments.dry_run {
        write_line!(std::io::stdout(), "{}", msg!("import-nothing-written").text(ui_language));
        return Ok(if is_refused { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS });
    }
    for (path, text) in &files {
        disk::write_new(&root.join(path), text)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The Markdown files of a folder, or one file: path → text. Links to other places are not followed.
fn read(path: &Path) -> Result<Checked<BTreeMap<String, String>>> {
    let unreadable = || LocalizedError(msg!("cannot-read-texts", path = path.display().to_string()));
    let mut files = Vec::new();
    let mut folders = Vec::new();
    if std::fs::metadata(path).with_context(unreadable)?.is_dir() {
        folders.push(path.to_path_buf());
    } else {
        files.push(path.to_path_buf());
    }
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).with_context(unreadable)? {
            let entry = entry.with_context(unreadable)?;
            let kind = entry.file_type().with_context(unreadable)?;
            let name = entry.file_name().to_string_lossy().to_lowercase();
            if name.starts_with('.') {
                continue;
            } else if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() && (name.ends_with(".md") || name.ends_with(".markdown")) {
                files.push(entry.path());
            }
        }
    }
    let base = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    let mut texts = BTreeMap::new();
    let mut problems = Vec::new();
    for file in files {
        let name = file.strip_prefix(base).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let place = || Place::new(&FilePath::from(name.as_str()), Position::START);
        if std::fs::metadata(&file).with_context(unreadable)?.len() > MAX_FILE {
            problems.push(Diagnostic::error(place(), msg!("import-text-too-long")));
            continue;
        }
        match String::from_utf8(std::fs::read(&file).with_context(unreadable)?) {
            Ok(text) => {
                texts.insert(name, text);
            }
            Err(_) => problems.push(Diagnostic::error(place(), msg!("not-utf8")).hint(msg!("hint-not-utf8"))),
        }
    }
    Ok(Checked { value: texts, problems })
}
