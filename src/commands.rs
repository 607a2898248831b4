//! What each command does, and what it prints: problems and errors to standard error, results to standard output.

use crate::cli::{self, Common, Content, Format, NewWhat};
use crate::{memory, progress};
use anyhow::Result;
use anyqtama::accept::Which;
use anyqtama::check::Options;
use anyqtama::diagnostic::{Checked, Diagnostic};
use anyqtama::inputs::Inputs;
use anyqtama::message::{Message, Speech, Trouble};
use anyqtama::parse::Parsed;
use anyqtama::render::Scope;
use anyqtama::{
    Built, board, emit, load, msg, new as skeletons, parse,
    record::{self, Hashes},
    report, schema as schemas, serve as preview, summary,
};
use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

/// Problems in the content.
const CONTENT: u8 = 1;
/// Wrong use.
const USE: u8 = 2;
/// The machine failed.
const MACHINE: u8 = 3;

/// Prints a line. Whoever reads may stop: `anyqtama check | head` is no mistake of the machine.
macro_rules! tell {
    ($to:expr, $($words:tt)*) => {
        let _ = writeln!($to, $($words)*);
    };
}

pub mod publish;

/// `anyqtama build`.
pub fn build(arguments: &cli::Build) -> ExitCode {
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
        let record = record::record(handbook, &run.hashes, &rendered.hashes);
        let emitted = emit::emit(&rendered.output, &record, &out, &arguments.common.root)?;
        run.print(&arguments.content, speech, &[summary::written(&run.built, &emitted, start.elapsed())]);
        // The program ends: to hand back the memory of ten thousand pages one by one would only take time.
        std::mem::forget(run);
        Ok(ExitCode::SUCCESS)
    })
}

/// `anyqtama check`.
pub fn check(arguments: &cli::Check) -> ExitCode {
    let speech = cli::speech(arguments.common.speech);
    finish(speech, || {
        let options = Options { style_guide: true, ..options(&arguments.content) };
        let run = run(&arguments.common, arguments.content.format, options, Scope::Samples)?;
        if let (true, Format::Human, Some(handbook)) = (arguments.open_points, arguments.content.format, &run.built.handbook) {
            tell!(std::io::stdout(), "{}", summary::open_points(handbook, speech).trim_end());
        }
        run.print(&arguments.content, speech, &[]);
        let code = if run.errors > 0 { ExitCode::from(CONTENT) } else { ExitCode::SUCCESS };
        std::mem::forget(run); // as in `build`
        Ok(code)
    })
}

/// `anyqtama serve`.
pub fn serve(arguments: &cli::Serve) -> ExitCode {
    let speech = cli::speech(arguments.common.speech);
    let settings = preview::Settings {
        root: arguments.common.root.clone(),
        host: arguments.host,
        port: arguments.port,
        editor: arguments.editor.clone(),
        open: arguments.open,
        poll: arguments.poll,
        options: Options {
            as_of: arguments.as_of,
            base_url: arguments.base_url.clone(),
            drafts: arguments.drafts,
            style_guide: arguments.styleguide,
            ..Options::default()
        },
        speech,
        said_speech: cli::said_speech(arguments.common.speech),
    };
    finish(speech, || preview::serve(&settings).map(|()| ExitCode::SUCCESS))
}

/// `anyqtama accept`.
pub fn accept(arguments: &cli::Accept) -> ExitCode {
    let speech = cli::speech(arguments.speech);
    finish(speech, || {
        let parsed = parsed(&arguments.root)?;
        let which = Which { entry: arguments.entry.clone(), language: arguments.lang.clone() };
        match anyqtama::accept::accept(&parsed, &which) {
            Err(refusal) => Ok(refuse(speech, refusal)),
            Ok((lock, accepted)) => {
                if accepted > 0 {
                    emit::replace(&arguments.root.join("content/translations.lock"), &lock.to_text())?;
                }
                tell!(std::io::stdout(), "{}", msg!("accepted", count = accepted).say(speech));
                Ok(ExitCode::SUCCESS)
            }
        }
    })
}

/// `anyqtama new`.
pub fn new(arguments: &cli::New) -> ExitCode {
    let common = match &arguments.what {
        NewWhat::Handbook { common } | NewWhat::Entry { common, .. } | NewWhat::Region { common, .. } => common,
    };
    let speech = cli::speech(common.speech);
    finish(speech, || {
        let (skeleton, folder) = match &arguments.what {
            NewWhat::Handbook { .. } if common.root.join("content").exists() => {
                return Ok(refuse(speech, (msg!("content-exists"), None)));
            }
            NewWhat::Handbook { .. } => (Ok(skeletons::handbook()), Some("faq/first-question".to_owned())),
            NewWhat::Entry { slug, topic, .. } => {
                (skeletons::entry(&parsed(&common.root)?, slug, topic.as_deref()), Some(format!("faq/{slug}")))
            }
            NewWhat::Region { slug, .. } => (skeletons::region(&parsed(&common.root)?, slug), None),
        };
        let files = match skeleton {
            Ok(files) => files,
            Err(refusal) => return Ok(refuse(speech, refusal)),
        };
        for (path, text) in &files {
            let file = common.root.join(path);
            // An output folder and a list for git may be there already; everything else must be new.
            if !(path.ends_with(".gitignore") && file.exists()) {
                emit::write_new(&file, text)?;
            }
            tell!(std::io::stdout(), "{path}");
        }
        if let Some(folder) = folder {
            let lock = skeletons::accepted(&parsed(&common.root)?, &folder);
            emit::replace(&common.root.join("content/translations.lock"), &lock.to_text())?;
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// `anyqtama schema`.
pub fn schema(arguments: &cli::Schema) -> ExitCode {
    let speech = cli::speech(arguments.common.speech);
    finish(speech, || {
        for (name, text) in schemas::schemas() {
            emit::replace(&arguments.common.root.join(&arguments.out).join(name), &text)?;
            tell!(std::io::stdout(), "{}", arguments.out.join(name).display());
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// A run of the pipeline, before anything is written.
struct Run {
    inputs: Inputs,
    /// The hashes of the inputs; empty where the run was not to make the whole site.
    hashes: Hashes,
    /// The editors' board, where it was asked for.
    board: Option<Value>,
    built: Built,
    problems: Vec<Diagnostic>,
    errors: usize,
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

fn run(common: &Common, format: Format, options: Options, scope: Scope) -> Result<Run> {
    let _progress = progress::show(cli::speech(common.speech));
    memory::prepare_for(&common.root);
    let Checked { value: mut inputs, problems } = load::load(&common.root)?;
    let content = anyqtama::read(&inputs, problems, &options);
    let mut hashes = Hashes::new();
    if let (Some(handbook), Scope::All) = (content.value.checked.as_ref().map(|checked| &checked.handbook), scope) {
        hashes = record::hashes(&inputs, &handbook.theme);
        // Room for the pages. The board is made from the texts once more.
        if format != Format::Json {
            inputs.keep_texts_of(&content.problems);
        }
    }
    let Checked { value: built, problems } = anyqtama::finish(content, &inputs, &options, scope);
    let (errors, _) = summary::problems(&problems);
    let board = (format == Format::Json).then(|| {
        // Parsed once more: a build does not keep what only this needs.
        board::board(&parse::parse(&inputs).value, built.handbook.as_ref(), &problems)
    });
    Ok(Run { inputs, hashes, board, built, problems, errors })
}

impl Run {
    /// Problems, what the handbook holds, and what was done.
    fn print(&self, content: &Content, speech: Speech, done: &[Message]) {
        let (errors, warnings) = summary::problems(&self.problems);
        if content.format == Format::Json {
            let problems: Vec<Value> = self.problems.iter().map(|problem| report::machine(problem, speech)).collect();
            let open_points = self.built.handbook.as_ref().map(summary::open_points_json);
            let mut report = json!({ "errors": errors, "warnings": warnings, "problems": problems, "open_points": open_points });
            if let Some(board) = &self.board {
                report["board"] = board.clone();
            }
            tell!(std::io::stdout(), "{report:#}");
            return;
        }
        for problem in &self.problems {
            tell!(std::io::stderr(), "{}", report::human(problem, &self.inputs, speech));
        }
        if let Some(handbook) = &self.built.handbook {
            tell!(std::io::stdout(), "{}", summary::content(handbook).say(speech));
        }
        for message in done {
            tell!(std::io::stdout(), "{}", message.say(speech));
        }
        tell!(std::io::stdout(), "{}", msg!("summary-problems", errors = errors, warnings = warnings).say(speech));
    }
}

/// The content as typed files; its problems are not the command's business.
fn parsed(root: &Path) -> Result<Parsed> {
    Ok(parse::parse(&load::load(root)?.value).value)
}

pub(crate) fn refuse(speech: Speech, (message, hint): (Message, Option<Message>)) -> ExitCode {
    tell!(std::io::stderr(), "{}: {}", msg!("severity-error").say(speech), message.say(speech));
    if let Some(hint) = hint {
        tell!(std::io::stderr(), "  {}: {}", msg!("label-hint").say(speech), hint.say(speech));
    }
    ExitCode::from(USE)
}

/// Runs a command; an error of the machine is told with its cause.
pub(crate) fn finish(speech: Speech, command: impl FnOnce() -> Result<ExitCode>) -> ExitCode {
    command().unwrap_or_else(|error| {
        let told = error.downcast_ref::<Trouble>().map_or_else(|| error.to_string(), |trouble| trouble.0.say(speech));
        tell!(std::io::stderr(), "{}: {told}", msg!("severity-error").say(speech));
        if error.chain().count() > 1 {
            tell!(std::io::stderr(), "  {}: {}", msg!("label-cause").say(speech), error.root_cause());
        }
        ExitCode::from(MACHINE)
    })
}
