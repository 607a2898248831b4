//! `anyqtama pdf`: makes PDFs of the selected brochures. Results go to standard output, problems to standard error.

use super::run::options;
use super::signals;
use super::terminal::{finish, refuse, write_line};
use crate::base::diagnostic::{Checked, Diagnostic, sorted};
use crate::base::inputs::Inputs;
use crate::base::message::{Message, UiLanguage};
use crate::base::pdf_store::FOLDER;
use crate::handbook::CheckedHandbook;
use crate::pdf::cache::PdfCache;
use crate::pdf::chromium::browser::{self, BrowserSlot};
use crate::pdf::{PdfFile, PdfPrinter, PdfVariants};
use crate::pipeline::{Cache, prepare};
use crate::program::cli::{self, Format};
use crate::render::print::PreparedBrochure;
use crate::report::problems as report;
use crate::{emit, load, msg};
use anyhow::Result;
use serde_json::json;
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::time::{Duration, Instant};

pub(crate) fn pdf(arguments: &cli::Pdf) -> ExitCode {
    let ui_language = cli::ui_language(arguments.ui_language);
    finish(ui_language, || {
        let start = Instant::now();
        let Checked { value: inputs, problems } = load::load(&arguments.root)?;
        let program = browser::find(arguments.browser.as_deref());
        let cache = match &program {
            Ok(program) if problems.is_empty() => Some(PdfCache::new(&arguments.root, result_options(arguments), &inputs, program)?),
            _ => None,
        };
        if let Some(made) = cache.as_ref().and_then(PdfCache::lookup) {
            made.iter().for_each(|file| print_file(arguments, ui_language, file));
            print_summary(arguments, ui_language, &made, start.elapsed());
            return Ok(ExitCode::SUCCESS);
        }
        let prepared = prepare(&inputs, &problems, &options(&arguments.content), &mut Cache::of(&inputs));
        let Some(site) = &prepared.value.site else {
            return Ok(print_problems(&prepared.problems, &inputs, ui_language));
        };
        let Checked { value: (brochures, files), problems } = site.brochures();
        if !problems.is_empty() {
            return Ok(print_problems(&problems, &inputs, ui_language));
        }
        let selected = match select(site.content(), &brochures, arguments) {
            Ok(selected) => selected,
            Err(refusal) => return Ok(refuse(ui_language, refusal)),
        };
        let program = program?;
        emit::own_folder(&arguments.root.join(FOLDER))?;
        let browser = BrowserSlot::default();
        signals::on_stop({
            let browser = browser.clone();
            move |code| browser.stop_and_exit(code)
        })?;
        let mut printer = PdfPrinter::new(program, browser, &files, Duration::from_secs(arguments.timeout));
        let variants = PdfVariants { booklet: arguments.booklet, bleed: arguments.bleed.unwrap_or(0) };
        let mut made: Vec<PdfFile> = Vec::new();
        for brochure in selected {
            let files = printer.make(&arguments.root, brochure, variants)?;
            files.iter().for_each(|file| print_file(arguments, ui_language, file));
            made.extend(files);
        }
        if printer.without_sandbox {
            write_line!(std::io::stderr(), "{}: {}", msg!("severity-note").text(ui_language), msg!("pdf-no-sandbox").text(ui_language));
        }
        if let Some(cache) = cache {
            cache.store(&made)?;
        }
        print_summary(arguments, ui_language, &made, start.elapsed());
        Ok(ExitCode::SUCCESS)
    })
}

/// The options that influence the PDFs, as the key of the cache.
fn result_options(arguments: &cli::Pdf) -> String {
    let cli::Content { as_of, base_url, drafts, strict, all_problems: _, format: _ } = &arguments.content;
    let cli::Pdf { brochures, lang, booklet, bleed, .. } = arguments;
    format!("{:?}", (as_of, base_url, drafts, strict, brochures, lang, booklet, bleed))
}

/// The brochures that the arguments name by their slug or its beginning.
fn select<'a>(
    handbook: &CheckedHandbook,
    brochures: &'a [PreparedBrochure],
    arguments: &cli::Pdf,
) -> Result<Vec<&'a PreparedBrochure>, (Message, Option<Message>)> {
    let languages = &handbook.handbook.languages;
    if let Some(code) = arguments.lang.as_ref().filter(|code| languages.find(code).is_none()) {
        return Err((msg!("unknown-language", code = code), None));
    }
    let matches = |brochure: &PreparedBrochure, name: &str| brochure.slug == name || brochure.slug.starts_with(&format!("{name}-"));
    let in_language: Vec<&PreparedBrochure> =
        brochures.iter().filter(|brochure| arguments.lang.as_ref().is_none_or(|code| *code == brochure.language)).collect();
    if let Some(name) = arguments.brochures.iter().find(|name| !in_language.iter().any(|brochure| matches(brochure, name))) {
        let mut seen = BTreeSet::new();
        let slugs = in_language.iter().map(|brochure| brochure.slug.as_str());
        let known: Vec<&str> = slugs.filter(|slug| seen.insert(*slug)).collect();
        return Err((msg!("pdf-unknown-brochure", name = name), Some(msg!("hint-valid-names", names = known.join("`, `")))));
    }
    if in_language.is_empty() {
        return Err((msg!("pdf-no-brochures"), None));
    }
    let is_selected =
        |brochure: &&PreparedBrochure| arguments.brochures.is_empty() || arguments.brochures.iter().any(|name| matches(brochure, name));
    Ok(in_language.into_iter().filter(is_selected).collect())
}

fn print_problems(problems: &[Diagnostic], inputs: &Inputs, ui_language: UiLanguage) -> ExitCode {
    for problem in sorted(problems.to_vec()) {
        write_line!(std::io::stderr(), "{}", report::human(&problem, inputs, ui_language));
    }
    ExitCode::from(1)
}

fn print_file(arguments: &cli::Pdf, ui_language: UiLanguage, file: &PdfFile) {
    if arguments.content.format == Format::Json {
        return;
    }
    let (path, pages) = (file.path.display().to_string(), u64::from(file.pages));
    let kilobytes = file.bytes.div_ceil(1000);
    let message = match file.unchanged {
        true => msg!("pdf-unchanged", path = path, pages = pages, size = kilobytes),
        false => msg!("pdf-written", path = path, pages = pages, size = kilobytes),
    };
    write_line!(std::io::stdout(), "{}", message.text(ui_language));
}

fn print_summary(arguments: &cli::Pdf, ui_language: UiLanguage, files: &[PdfFile], took: Duration) {
    let made = files.iter().filter(|file| !file.unchanged).count();
    let text = match arguments.content.format {
        Format::Human => {
            msg!("pdf-done", made = made, kept = files.len() - made, seconds = crate::base::units::seconds(took)).text(ui_language)
        }
        Format::Json => {
            let json = |file: &PdfFile| json!({ "path": file.path, "pages": file.pages, "bytes": file.bytes, "unchanged": file.unchanged });
            format!("{:#}", json!({ "files": files.iter().map(json).collect::<Vec<_>>() }))
        }
    };
    write_line!(std::io::stdout(), "{text}");
}
