//! One run of the pipeline for a command: loads the handbook, builds it, and reports the result.

use super::cli::{Common, Content, Format};
use super::terminal::{write_line, write_text};
use crate::base::diagnostic::{Checked, Diagnostic, sorted};
use crate::base::inputs::Inputs;
use crate::base::message::{Message, UiLanguage};
use crate::base::options::Options;
use crate::handbook::{CheckedHandbook, Handbook};
use crate::parse::{self, Parsed};
use crate::pipeline::{Cache, Prepared, prepare};
use crate::render::{PreparedSite, Rendered};
use crate::report::{board, problems, summary};
use crate::{load, msg};
use anyhow::Result;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;

/// A run of the pipeline, before anything is written.
pub(crate) struct Run {
    pub inputs: Inputs,
    cache: Cache,
    pub content: Option<Arc<CheckedHandbook>>,
    /// The prepared site; none where the content has errors.
    pub site: Option<PreparedSite>,
    pub problems: Vec<Diagnostic>,
}

pub(crate) fn options(content: &Content) -> Options {
    let Content { site, drafts, strict, all_problems: _, format: _ } = content;
    Options { drafts: *drafts, strict: *strict, ..site.options() }
}

/// Loads the handbook and runs the pipeline up to the prepared site.
pub(crate) fn run(common: &Common, options: &Options) -> Result<Run> {
    Ok(LoadedHandbook::read(&common.root)?.run(options))
}

/// A handbook whose files were read and parsed, for commands that need some of them before they run the pipeline.
pub(crate) struct LoadedHandbook {
    inputs: Inputs,
    cache: Cache,
    problems: Vec<Diagnostic>,
}

impl LoadedHandbook {
    pub(crate) fn read(root: &Path) -> Result<LoadedHandbook> {
        let Checked { value: inputs, problems } = load::load(root)?;
        Ok(LoadedHandbook { cache: Cache::of(&inputs), inputs, problems })
    }

    pub(crate) fn parsed(&self) -> &Parsed {
        self.cache.parsed()
    }

    /// Runs the pipeline up to the prepared site.
    pub(crate) fn run(self, options: &Options) -> Run {
        let LoadedHandbook { inputs, mut cache, problems } = self;
        let Checked { value: Prepared { content, site }, problems } = prepare(&inputs, &problems, options, &mut cache);
        Run { inputs, cache, content, site, problems }
    }
}

impl Run {
    /// Renders the whole site. None where there are errors, those of templates included.
    pub(crate) fn render(&mut self) -> Option<Rendered> {
        let rendered = self.site.as_ref().map(|site| site.render_all(&self.inputs.stored_pdfs))?;
        self.add(rendered.problems);
        (self.errors() == 0).then_some(rendered.value)
    }

    /// Checks the theme's templates with one page of each kind.
    pub(crate) fn check_templates(&mut self) {
        let mistakes = self.site.as_ref().map(|site| self.cache.check_templates(site));
        self.add(mistakes.unwrap_or_default());
    }

    fn add(&mut self, problems: Vec<Diagnostic>) {
        self.problems.extend(problems);
        self.problems = sorted(std::mem::take(&mut self.problems));
    }

    pub(crate) fn errors(&self) -> usize {
        summary::problems(&self.problems).0
    }

    /// The number of pages of the site.
    pub(crate) fn pages(&self) -> usize {
        self.site.as_ref().map_or(0, |site| site.plan().pages.len())
    }

    pub(crate) fn handbook(&self) -> Option<&Handbook> {
        self.content.as_ref().map(|content| &content.handbook)
    }

    /// Problems, what the handbook holds, and what was done.
    pub(crate) fn print(&self, content: &Content, ui_language: UiLanguage, done: &[Message]) {
        let (errors, warnings) = summary::problems(&self.problems);
        if content.format == Format::Json {
            let problems: Vec<Value> = self.problems.iter().map(|problem| problems::machine(problem, ui_language)).collect();
            let open_points = self.handbook().map(summary::open_points_json);
            let missing_contacts = self.handbook().map(summary::missing_contacts_json);
            let board = board::board(self.cache.parsed(), self.handbook(), &self.problems);
            let report = json!({ "errors": errors, "warnings": warnings, "problems": problems, "open_points": open_points, "missing_contacts": missing_contacts, "board": board });
            write_line!(std::io::stdout(), "{report:#}");
            return;
        }
        let problems = problems::list(&self.problems, &self.inputs, ui_language, content.all_problems);
        write_text!(std::io::stderr(), "{problems}");
        if let Some(handbook) = self.handbook() {
            write_line!(std::io::stdout(), "{}", summary::content(handbook).text(ui_language));
        }
        for message in done {
            write_line!(std::io::stdout(), "{}", message.text(ui_language));
        }
        write_line!(std::io::stdout(), "{}", msg!("summary-problems", errors = errors, warnings = warnings).text(ui_language));
    }
}

/// The content as typed files; its problems are not the command's business.
pub(crate) fn parsed(root: &Path) -> Result<Parsed> {
    Ok(parse::parse(&load::load(root)?.value).value)
}
