//! `anyqtama pdf`: makes PDFs of the selected brochures. Results go to standard output, problems to standard error.

use super::run::options;
use super::signals;
use super::terminal::{finish, refuse, write_line};
use crate::base::diagnostic::{Checked, Diagnostic, sorted};
use crate::base::inputs::Inputs;
use crate::base::message::{Message, UiLanguage};
use crate::base::output::Output;
use crate::base::pdf_store::{FOLDER, FaultKind, LayoutFault};
use crate::handbook::CheckedHandbook;
use crate::pdf::cache::PdfCache;
use crate::pdf::chromium::browser::{self, BrowserProgram, BrowserSlot};
use crate::pdf::press;
use crate::pdf::workers::{self, PdfWorkers};
use crate::pdf::{PdfFile, PdfVariants};
use crate::pipeline::{Cache, prepare};
use crate::program::cli::{self, Format};
use crate::render::PreparedSite;
use crate::render::print::PreparedBrochure;
use crate::report::problems as report;
use crate::{emit, load, msg};
use anyhow::Result;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;
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
            made.iter().for_each(|file| print_file(&arguments.content, ui_language, file));
            print_summary(arguments, ui_language, &made, start.elapsed());
            return Ok(exit_code(arguments, &made));
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
        let variants = PdfVariants { booklet: arguments.booklet, bleed: arguments.bleed.unwrap_or(0), press: arguments.press };
        if arguments.press.is_some() {
            press::find()?;
        }
        let (program, timeout) = (program?, Duration::from_secs(arguments.timeout));
        let making = Making { root: &arguments.root, program, timeout, variants, ui_language };
        let made = making.make(&selected, &files, |file| print_file(&arguments.content, ui_language, file))?;
        if let Some(cache) = cache {
            cache.store(&made)?;
        }
        print_summary(arguments, ui_language, &made, start.elapsed());
        Ok(exit_code(arguments, &made))
    })
}

/// How PDFs are made.
struct Making<'a> {
    root: &'a Path,
    program: BrowserProgram,
    timeout: Duration,
    variants: PdfVariants,
    ui_language: UiLanguage,
}

impl Making<'_> {
    /// Makes the PDFs of brochures and calls `report` with each.
    fn make(self, brochures: &[&PreparedBrochure], files: &Output, report: impl Fn(&PdfFile)) -> Result<Vec<PdfFile>> {
        emit::own_folder(&self.root.join(FOLDER))?;
        let browsers = workers::browsers(brochures.len());
        signals::on_stop({
            let browsers = browsers.clone();
            move |code| BrowserSlot::stop_all_and_exit(&browsers, code)
        })?;
        let Making { root, program, timeout, variants, ui_language } = self;
        let made = PdfWorkers { root, program, shared_files: files, timeout, variants, browsers }.make(brochures, report)?;
        if made.without_sandbox {
            let (note, text) = (msg!("severity-note").text(ui_language), msg!("pdf-no-sandbox").text(ui_language));
            write_line!(std::io::stderr(), "{note}: {text}");
        }
        Ok(made.files)
    }
}

/// Makes the PDFs that a site has no current version of, for `build --pdf`. Returns whether they are good enough: with `--strict`, they must
/// have no faults of the layout.
pub(crate) fn make_missing(root: &Path, content: &cli::Content, site: &PreparedSite, ui_language: UiLanguage) -> Result<bool> {
    let Checked { value: (brochures, files), problems } = site.brochures();
    if !problems.is_empty() || brochures.is_empty() {
        // The build reports problems of templates itself.
        return Ok(true);
    }
    let program = browser::find(None)?;
    let making = Making { root, program, timeout: BROWSER_TIMEOUT, variants: PdfVariants::default(), ui_language };
    let report = |file: &PdfFile| {
        if !file.unchanged || !file.faults.is_empty() {
            print_file(content, ui_language, file);
        }
    };
    let made = making.make(&brochures.iter().collect::<Vec<_>>(), &files, report)?;
    Ok(!content.strict || made.iter().all(|file| file.faults.is_empty()))
}

/// How long `build --pdf` waits for each answer of the browser.
const BROWSER_TIMEOUT: Duration = Duration::from_secs(60);

/// The options that influence the PDFs, as the key of the cache.
fn result_options(arguments: &cli::Pdf) -> String {
    let cli::Content { site, drafts, strict, all_problems: _, format: _ } = &arguments.content;
    let cli::Pdf { brochures, lang, booklet, bleed, press, .. } = arguments;
    format!("{:?}", (site, drafts, strict, brochures, lang, booklet, bleed, press))
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
        return Err((msg!("pdf-unknown-brochure", name = name), Some(msg!("hint-valid-names", names = known))));
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

/// With `--strict`, faults of the layout make the command fail.
fn exit_code(arguments: &cli::Pdf, files: &[PdfFile]) -> ExitCode {
    let has_faults = files.iter().any(|file| !file.faults.is_empty());
    if has_faults && arguments.content.strict { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

/// A fault of the layout as a message: its page and the text there.
fn fault_message(LayoutFault { page, kind, text }: &LayoutFault) -> Message {
    let page = u64::from(*page);
    match kind {
        FaultKind::NearlyEmpty => msg!("pdf-fault-nearly-empty", page = page, text = text),
        FaultKind::OrphanedHeading => msg!("pdf-fault-orphaned-heading", page = page, text = text),
        FaultKind::OrphanedTableHead => msg!("pdf-fault-orphaned-table-head", page = page, text = text),
        FaultKind::SplitPhone => msg!("pdf-fault-split-phone", page = page, text = text),
        FaultKind::SplitNumber => msg!("pdf-fault-split-number", page = page, text = text),
        FaultKind::SplitPicture => msg!("pdf-fault-split-picture", page = page, text = text),
        FaultKind::SplitRow => msg!("pdf-fault-split-row", page = page, text = text),
        FaultKind::Cut => msg!("pdf-fault-cut", page = page, text = text),
        FaultKind::ScaledDown => msg!("pdf-fault-scaled-down", page = page, text = text),
        FaultKind::LeafletTooLong => msg!("pdf-fault-leaflet-too-long", page = page, text = text),
    }
}

fn print_file(content: &cli::Content, ui_language: UiLanguage, file: &PdfFile) {
    if content.format == Format::Json {
        return;
    }
    let severity = if content.strict { msg!("severity-error") } else { msg!("severity-warning") };
    for fault in &file.faults {
        let (path, severity, text) = (file.path.display(), severity.text(ui_language), fault_message(fault).text(ui_language));
        write_line!(std::io::stderr(), "{path}: {severity}: {text}");
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
            let json = |file: &PdfFile| {
                let PdfFile { path, pages, bytes, faults, unchanged } = file;
                json!({ "path": path, "pages": pages, "bytes": bytes, "unchanged": unchanged, "faults": faults })
            };
            format!("{:#}", json!({ "files": files.iter().map(json).collect::<Vec<_>>() }))
        }
    };
    write_line!(std::io::stdout(), "{text}");
}
