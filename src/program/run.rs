//! One run of the pipeline for a command: loads the handbook, builds it, and reports the result.

use super::cli::{Common, Content, Format, speech};
use super::terminal::write_line;
use super::{allocator, progress};
use crate::base::build_manifest::{self, Hashes};
use crate::base::diagnostic::{Checked, Diagnostic};
use crate::base::inputs::Inputs;
use crate::base::message::{Message, Speech};
use crate::base::options::Options;
use crate::parse::{self, Parsed};
use crate::render::Scope;
use crate::report::{board, problems, summary};
use crate::{Built, load, msg};
use anyhow::Result;
use serde_json::{Value, json};
use std::path::Path;

/// A run of the pipeline, before anything is written.
pub(crate) struct Run {
    pub inputs: Inputs,
    /// The hashes of the inputs; empty where the run was not to make the whole site.
    pub hashes: Hashes,
    /// The editors' board, where it was asked for.
    pub board: Option<Value>,
    pub built: Built,
    pub problems: Vec<Diagnostic>,
    pub errors: usize,
}

pub(crate) fn options(content: &Content) -> Options {
    Options {
        as_of: content.as_of,
        base_url: content.base_url.clone(),
        drafts: content.drafts,
        strict: content.strict,
        ..Options::default()
    }
}

pub(crate) fn run(common: &Common, format: Format, options: Options, scope: Scope) -> Result<Run> {
    let _progress = progress::show(speech(common.speech));
    allocator::prepare_for(&common.root);
    let Checked { value: mut inputs, problems } = load::load(&common.root)?;
    let content = crate::read(&inputs, problems, &options);
    let mut hashes = Hashes::new();
    if let (Some(handbook), Scope::All) = (content.value.checked.as_ref().map(|checked| &checked.handbook), scope) {
        hashes = build_manifest::hashes(&inputs, &handbook.theme);
        // Room for the pages. The board is made from the texts once more.
        if format != Format::Json {
            inputs.keep_texts_of(&content.problems);
        }
    }
    let Checked { value: built, problems } = crate::finish(content, &inputs, &options, scope);
    let (errors, _) = summary::problems(&problems);
    let board = (format == Format::Json).then(|| {
        // Parsed once more: a build does not keep what only this needs.
        board::board(&parse::parse(&inputs).value, built.handbook.as_ref(), &problems)
    });
    Ok(Run { inputs, hashes, board, built, problems, errors })
}

impl Run {
    /// Problems, what the handbook holds, and what was done.
    pub(crate) fn print(&self, content: &Content, speech: Speech, done: &[Message]) {
        let (errors, warnings) = summary::problems(&self.problems);
        if content.format == Format::Json {
            let problems: Vec<Value> = self.problems.iter().map(|problem| problems::machine(problem, speech)).collect();
            let open_points = self.built.handbook.as_ref().map(summary::open_points_json);
            let mut report = json!({ "errors": errors, "warnings": warnings, "problems": problems, "open_points": open_points });
            if let Some(board) = &self.board {
                report["board"] = board.clone();
            }
            write_line!(std::io::stdout(), "{report:#}");
            return;
        }
        for problem in &self.problems {
            write_line!(std::io::stderr(), "{}", problems::human(problem, &self.inputs, speech));
        }
        if let Some(handbook) = &self.built.handbook {
            write_line!(std::io::stdout(), "{}", summary::content(handbook).say(speech));
        }
        for message in done {
            write_line!(std::io::stdout(), "{}", message.say(speech));
        }
        write_line!(std::io::stdout(), "{}", msg!("summary-problems", errors = errors, warnings = warnings).say(speech));
    }
}

/// The content as typed files; its problems are not the command's business.
pub(crate) fn parsed(root: &Path) -> Result<Parsed> {
    Ok(parse::parse(&load::load(root)?.value).value)
}
