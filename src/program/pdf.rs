//! `anyqtama pdf`: which brochures to make, and what to say about them. Results go to standard output, problems to standard error.

use super::run::options;
use super::terminal::{finish, refuse, write_line};
use crate::base::diagnostic::{Checked, Diagnostic, sorted};
use crate::base::inputs::Inputs;
use crate::base::message::{Message, Speech};
use crate::base::pdf_store::FOLDER;
use crate::handbook::CheckedHandbook;
use crate::pdf::again::Question;
use crate::pdf::{Made, Press, Wishes, browser};
use crate::pipeline::{Cache, prepare};
use crate::program::cli::{self, Format};
use crate::render::print::Prepared;
use crate::report::{problems as report, summary};
use crate::{emit, load, msg};
use anyhow::Result;
use serde_json::json;
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// `anyqtama pdf`.
pub(crate) fn pdf(arguments: &cli::Pdf) -> ExitCode {
    let speech = cli::speech(arguments.speech);
    finish(speech, || {
        let start = Instant::now();
        let Checked { value: inputs, problems } = load::load(&arguments.root)?;
        let program = browser::find(arguments.browser.as_deref());
        let question = match &program {
            Ok(program) if problems.is_empty() => Some(Question::new(&arguments.root, wished(arguments), &inputs, program)?),
            _ => None,
        };
        if let Some(made) = question.as_ref().and_then(Question::answer) {
            made.iter().for_each(|made| tell(arguments, speech, made));
            conclude(arguments, speech, &made, start.elapsed());
            return Ok(ExitCode::SUCCESS);
        }
        let prepared = prepare(&inputs, &problems, &options(&arguments.content), &mut Cache::of(&inputs));
        let Some(site) = &prepared.value.site else {
            return Ok(stop(&prepared.problems, &inputs, speech));
        };
        let Checked { value: (brochures, files), problems } = site.brochures();
        if !problems.is_empty() {
            return Ok(stop(&problems, &inputs, speech));
        }
        let wanted = match choose(site.content(), &brochures, arguments) {
            Ok(wanted) => wanted,
            Err(refusal) => return Ok(refuse(speech, refusal)),
        };
        let program = program?;
        emit::own_folder(&arguments.root.join(FOLDER))?;
        let mut press = Press::new(program, &files, Duration::from_secs(arguments.patience));
        let wishes = Wishes { booklet: arguments.booklet, bleed: arguments.bleed.unwrap_or(0) };
        let mut made: Vec<Made> = Vec::new();
        for brochure in wanted {
            let new = press.make(&arguments.root, brochure, wishes)?;
            new.iter().for_each(|made| tell(arguments, speech, made));
            made.extend(new);
        }
        if let Some(question) = question {
            question.remember(&made)?;
        }
        conclude(arguments, speech, &made, start.elapsed());
        Ok(ExitCode::SUCCESS)
    })
}

/// What is asked of a run, but for how its results are told and how long it may take.
fn wished(arguments: &cli::Pdf) -> String {
    let cli::Content { as_of, base_url, drafts, strict, format: _ } = &arguments.content;
    let cli::Pdf { brochures, lang, booklet, bleed, .. } = arguments;
    format!("{:?}", (as_of, base_url, drafts, strict, brochures, lang, booklet, bleed))
}

/// The brochures that are asked for, by their whole name or its start.
fn choose<'a>(
    handbook: &CheckedHandbook,
    brochures: &'a [Prepared],
    arguments: &cli::Pdf,
) -> Result<Vec<&'a Prepared>, (Message, Option<Message>)> {
    let languages = &handbook.handbook.languages;
    if let Some(code) = arguments.lang.as_ref().filter(|code| languages.find(code).is_none()) {
        return Err((msg!("unknown-language", code = code), None));
    }
    let means = |brochure: &Prepared, name: &str| brochure.slug == name || brochure.slug.starts_with(&format!("{name}-"));
    let in_language: Vec<&Prepared> =
        brochures.iter().filter(|brochure| arguments.lang.as_ref().is_none_or(|code| *code == brochure.language)).collect();
    if let Some(name) = arguments.brochures.iter().find(|name| !in_language.iter().any(|brochure| means(brochure, name))) {
        let mut seen = BTreeSet::new();
        let slugs = in_language.iter().map(|brochure| brochure.slug.as_str());
        let known: Vec<&str> = slugs.filter(|slug| seen.insert(*slug)).collect();
        return Err((msg!("pdf-unknown-brochure", name = name), Some(msg!("hint-known", names = known.join("`, `")))));
    }
    if in_language.is_empty() {
        return Err((msg!("pdf-no-brochures"), None));
    }
    let is_wanted = |brochure: &&Prepared| arguments.brochures.is_empty() || arguments.brochures.iter().any(|name| means(brochure, name));
    Ok(in_language.into_iter().filter(is_wanted).collect())
}

fn stop(problems: &[Diagnostic], inputs: &Inputs, speech: Speech) -> ExitCode {
    for problem in sorted(problems.to_vec()) {
        write_line!(std::io::stderr(), "{}", report::human(&problem, inputs, speech));
    }
    ExitCode::from(1)
}

fn tell(arguments: &cli::Pdf, speech: Speech, made: &Made) {
    if arguments.content.format == Format::Json {
        return;
    }
    let (path, pages) = (made.path.display().to_string(), u64::from(made.pages));
    let kilobytes = made.bytes.div_ceil(1000);
    let message = match made.kept {
        true => msg!("pdf-kept", path = path, pages = pages, size = kilobytes),
        false => msg!("pdf-made", path = path, pages = pages, size = kilobytes),
    };
    // Whoever reads may stop.
    write_line!(std::io::stdout(), "{}", message.say(speech));
}

fn conclude(arguments: &cli::Pdf, speech: Speech, made: &[Made], took: Duration) {
    let fresh = made.iter().filter(|made| !made.kept).count();
    let text = match arguments.content.format {
        Format::Human => msg!("pdf-done", made = fresh, kept = made.len() - fresh, seconds = summary::seconds(took)).say(speech),
        Format::Json => {
            let files: Vec<serde_json::Value> =
                made.iter().map(|made| json!({ "path": made.path, "pages": made.pages, "bytes": made.bytes, "kept": made.kept })).collect();
            format!("{:#}", json!({ "files": files }))
        }
    };
    write_line!(std::io::stdout(), "{text}");
}
