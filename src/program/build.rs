//! `anyqtama build`: content → `public/`.

use super::cli;
use super::run::{options, run};
use super::terminal::{CONTENT, finish};
use super::{pdf, progress};
use crate::base::build_manifest;
use crate::base::options::Options;
use crate::disk::Durability;
use crate::emit::{self, EmitTarget};
use crate::report::summary;
use crate::{load, msg};
use std::process::ExitCode;
use std::time::Instant;

/// Runs the command.
pub(crate) fn build(arguments: &cli::Build) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    finish(ui_language, || {
        let start = Instant::now();
        let progress = progress::show(ui_language);
        let options = Options { style_guide: arguments.styleguide, integrity: arguments.integrity, ..options(&arguments.content) };
        let mut run = run(&arguments.common, &options)?;
        let mut has_good_pdfs = true;
        if let (true, Some(site)) = (arguments.pdf, &run.site) {
            has_good_pdfs = pdf::make_missing(&arguments.common.root, &arguments.content, site, ui_language)?;
            run.inputs.stored_pdfs = load::stored_pdfs(&arguments.common.root);
        }
        let rendered = run.render();
        drop(progress);
        let (Some(rendered), Some(handbook), true) = (rendered, run.handbook(), has_good_pdfs) else {
            run.print(&arguments.content, ui_language, &[msg!("nothing-written")]);
            return Ok(ExitCode::from(CONTENT));
        };
        let out = arguments.out.clone().unwrap_or_else(|| arguments.common.root.join("public"));
        let inputs = build_manifest::hashes(&run.inputs, &handbook.theme);
        let manifest = build_manifest::to_json(handbook.edition, handbook.as_of, &handbook.base_url, &inputs, &rendered.hashes);
        let durability = if arguments.no_sync { Durability::NoFlush } else { Durability::Flush };
        let target = EmitTarget { folder: &out, root: &arguments.common.root, durability };
        let emitted = emit::emit(&rendered.output, &manifest, &target)?;
        let written = summary::written(run.pages(), &emitted, start.elapsed());
        run.print(&arguments.content, ui_language, &emitted.notice.into_iter().chain([written]).collect::<Vec<_>>());
        Ok(ExitCode::SUCCESS)
    })
}
