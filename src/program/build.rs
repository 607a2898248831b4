//! `anyqtama build`: content → `public/`.

use super::cli::{self, Format};
use super::run::{options, run};
use super::terminal::{CONTENT, finish};
use crate::base::build_manifest;
use crate::base::options::Options;
use crate::render::Scope;
use crate::report::summary;
use crate::{emit, msg};
use std::process::ExitCode;
use std::time::Instant;

/// Runs the command.
pub(crate) fn build(arguments: &cli::Build) -> ExitCode {
    let speech = cli::speech(arguments.common.speech);
    finish(speech, || {
        let start = Instant::now();
        let options = Options { style_guide: arguments.styleguide, integrity: arguments.integrity, ..options(&arguments.content) };
        let run = run(&arguments.common, Format::Human, options, Scope::All)?;
        if run.errors > 0 {
            run.print(&arguments.content, speech, &[msg!("nothing-written")]);
            return Ok(ExitCode::from(CONTENT));
        }
        let out = arguments.out.clone().unwrap_or_else(|| arguments.common.root.join("public"));
        let rendered = run.built.rendered.as_ref().expect("a build without errors has a site");
        let handbook = run.built.handbook.as_ref().expect("a build without errors has a handbook");
        let record = build_manifest::record(handbook, &run.hashes, &rendered.hashes);
        let emitted = emit::emit(&rendered.output, &record, &out, &arguments.common.root)?;
        run.print(&arguments.content, speech, &[summary::written(&run.built, &emitted, start.elapsed())]);
        // The program ends: to hand back the memory of ten thousand pages one by one would only take time.
        std::mem::forget(run);
        Ok(ExitCode::SUCCESS)
    })
}
