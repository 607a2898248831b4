//! `anyqtama publish`: builds the site in memory, passes the gate, and brings it to a target; or brings an earlier release
//! back, or reads the published one.

mod bar;
mod machine;

use super::run::{Run, options, parsed, run};
use super::terminal::{CONTENT, MACHINE, finish, refuse, write_line};
use crate::base::message::{Message, Speech};
use crate::program::cli::{self, AllowArgument, Content, Format};
use crate::publish::compress::Cache;
use crate::publish::gate::{self, Allowance};
use crate::publish::history::Moment;
use crate::publish::release::{About, Release};
use crate::publish::secrets::Secrets;
use crate::publish::target::{Place, Target};
use crate::publish::turn::Journal;
use crate::publish::{self, Done, Manner, Stop, Task, Watch, archive, purge, report, security, verify};
use crate::render::Rendered;
use crate::{disk, msg};
use anyhow::Result;
use bar::Bar;
use machine::{client, now, revision, runtime};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// The folder for what publishing remembers on this machine, below the root. Safe to delete.
const LOCAL: &str = ".anyqtama";

/// `anyqtama publish`.
pub(crate) fn publish(arguments: &cli::Publish) -> ExitCode {
    let speech = cli::speech(arguments.common.speech);
    finish(speech, || {
        let start = Instant::now();
        // Encrypted connections need to be told once who does the arithmetic; a second time changes nothing.
        let _ = rustls::crypto::ring::default_provider().install_default();
        if let Some(folder) = &arguments.headers {
            return write_headers(arguments, folder, speech);
        }
        let root = &arguments.common.root;
        let files = parsed(root)?.handbook.value.map(|file| file.publish).unwrap_or_default();
        let target = match Target::find(arguments.to.as_deref(), &files, root) {
            Ok(target) => target,
            Err(refusal) => return Ok(refuse(speech, refusal)),
        };
        let command = Command { arguments, speech, target, secrets: Secrets::of_machine(), now: now()?, start };
        if arguments.verify {
            return command.verify();
        }
        if arguments.rollback.is_some() {
            return command.rollback();
        }
        command.publish()
    })
}

/// What every kind of run needs.
struct Command<'a> {
    arguments: &'a cli::Publish,
    speech: Speech,
    target: Target,
    secrets: Secrets,
    now: Moment,
    start: Instant,
}

impl Command<'_> {
    fn publish(&self) -> Result<ExitCode> {
        let (run, rendered) = build(self.arguments, self.speech)?;
        let (Some(rendered), Some(handbook)) = (rendered, run.handbook()) else {
            run.print(&content(self.arguments), self.speech, &[msg!("publish-nothing-sent")]);
            return Ok(ExitCode::from(CONTENT));
        };
        let today = self.arguments.as_of.or_else(|| self.now.day()).unwrap_or(handbook.as_of);
        let passed = match gate::pass(handbook, &self.target, today.max(handbook.as_of), &self.allowed()) {
            Ok(passed) => passed,
            Err(stop) => return Ok(self.stop(&stop)),
        };
        let output = &rendered.output;
        let about = About {
            edition: handbook.edition,
            address: handbook.base_url.to_string(),
            revision: revision(&self.arguments.common.root),
            allowed: passed.allowed,
        };
        for warning in &passed.warnings {
            self.warn(warning);
        }
        let progress = crate::program::progress::show(self.speech);
        let cache = Cache::open(&self.local()?.join("cache"))?;
        let release = Release::new(output, self.target.encoding, &cache, about)?;
        drop(progress);
        match &self.target.place {
            Place::Archive(path) => self.archive(&release, &handbook.base_url, path),
            _ => self.carry_out(Task::Publish(release)),
        }
    }

    fn rollback(&self) -> Result<ExitCode> {
        let wanted = self.arguments.rollback.clone().flatten();
        self.carry_out(Task::Return(wanted))
    }

    fn archive(&self, release: &Release, address: &url::Url, path: &Path) -> Result<ExitCode> {
        let id = release.manifest.id();
        if self.arguments.dry_run {
            let files = release.files.len();
            self.tell(&json!({ "dry_run": true, "release": id, "files": files }), &[msg!("publish-archive-dry", id = &id, files = files)]);
            return Ok(ExitCode::SUCCESS);
        }
        let bytes = archive::write(release, &release.manifest.security, address, path)?;
        let said = msg!("publish-archive", path = path.display().to_string(), files = release.files.len(), size = report::size(bytes));
        self.tell(&json!({ "release": id, "archive": path.display().to_string(), "bytes": bytes }), &[said]);
        Ok(ExitCode::SUCCESS)
    }

    /// Publishes or brings back, then tells the CDN.
    fn carry_out(&self, task: Task) -> Result<ExitCode> {
        let store = publish::open(&self.target, &self.secrets)?;
        let service = match self.target.purge.as_ref().map(|file| purge::Service::new(file, &self.secrets)).transpose() {
            Ok(service) => service,
            Err(message) => return Ok(self.stop(&stop(message))),
        };
        let journal = self.journal()?;
        let allowed = self.allowed();
        let manner = Manner {
            is_dry: self.arguments.dry_run,
            send_all: self.arguments.all,
            take_over: self.arguments.take_over,
            allow_deletes: allowed.contains(&Allowance::Deletes),
            allow_foreign: allowed.contains(&Allowance::Foreign),
            now: self.now,
        };
        let bar = Bar::new(self.speech);
        let result = runtime()?.block_on(async {
            let done = publish::run(&store, &self.target, &journal, task, &manner, &bar).await?;
            let purged = if done.turn.is_some() { self.purge(&done, service.as_ref()).await? } else { None };
            publish::finish(&store, &journal, &done).await?;
            Ok((done, purged))
        });
        bar.clear();
        match result {
            Ok((done, purged)) => {
                self.say_done(&done, purged);
                Ok(ExitCode::SUCCESS)
            }
            Err(stop) => Ok(self.stop(&stop)),
        }
    }

    /// Writes the list of addresses, and tells the service of the target if it has one. A service that fails leaves the run
    /// unfinished: the next one tells it again.
    async fn purge(&self, done: &Done, service: Option<&purge::Service<'_>>) -> Result<Option<(PathBuf, usize)>, Stop> {
        let base = match &self.target.url {
            Some(url) => url.clone(),
            None => url::Url::parse(&done.address).map_err(|_| stop(msg!("publish-bad-target", text = &done.address)))?,
        };
        let mut addresses = purge::addresses(&done.changed, &base);
        if let Some(file) = &self.target.purge {
            addresses = purge::fold(addresses, &base, file.fold_above.max(1) as usize);
        }
        if addresses.is_empty() {
            return Ok(None);
        }
        let list = self.arguments.common.root.join(LOCAL).join("publish/purge.txt");
        let written = disk::replace(&list, &format!("{}\n", addresses.join("\n")));
        written.map_err(|_| stop(msg!("cannot-write", path = list.display().to_string())))?;
        if let Some(service) = service {
            let client = client(self.target.timeout).map_err(|_| stop(msg!("publish-cannot-connect", name = &self.target.name)))?;
            let (_, faults) = service.tell(&addresses, &client).await;
            if !faults.is_empty() {
                return Err(Stop { faults, hint: Some(msg!("hint-publish-again")), ..stop(msg!("publish-purge-failed")) });
            }
        }
        Ok(Some((list, addresses.len())))
    }

    fn verify(&self) -> Result<ExitCode> {
        let store = publish::open(&self.target, &self.secrets)?;
        let journal = self.journal()?;
        let bar = Bar::new(self.speech);
        let client = client(self.target.timeout)?;
        let result = runtime()?.block_on(async {
            let current = publish::published(&store).await?;
            let way = (&store, &journal, self.target.parallel, &bar as &dyn Watch);
            let verified = match &self.target.url {
                Some(url) => verify::live(way, &current.release, url, &client).await,
                None => verify::stored(way, &current.release).await,
            };
            Ok::<_, Stop>((current, verified))
        });
        bar.clear();
        let (current, verified) = match result {
            Ok(result) => result,
            Err(stop) => return Ok(self.stop(&stop)),
        };
        let lines = report::differences(&verified, self.speech);
        if self.arguments.format == Format::Human {
            for line in lines {
                write_line!(std::io::stderr(), "{line}");
            }
        }
        let (id, edition) = (current.release.id(), current.release.edition.to_string());
        let seconds = crate::report::summary::seconds(self.start.elapsed());
        let said = match verified.is_good() {
            true => msg!("publish-verified", files = verified.files, id = id, edition = edition, seconds = seconds),
            false => msg!("publish-not-verified", count = verified.differences.len() + verified.faults.len(), id = id, edition = edition),
        };
        let hint = (!verified.is_good()).then(|| msg!("hint-publish-all"));
        self.tell(&report::machine_verified(&verified), &[Some(said), hint].into_iter().flatten().collect::<Vec<_>>());
        Ok(if verified.is_good() { ExitCode::SUCCESS } else { ExitCode::from(MACHINE) })
    }

    fn say_done(&self, done: &Done, purged: Option<(PathBuf, usize)>) {
        let is_dry = self.arguments.dry_run;
        let mut said = Vec::new();
        if done.is_resumed {
            said.push(msg!("publish-resumed"));
        }
        said.push(report::plan(&done.plan));
        said.extend(purged.as_ref().map(|(list, count)| msg!("publish-purged", count = *count, path = list.display().to_string())));
        said.push(if is_dry { msg!("publish-dry") } else { report::done(done, self.start.elapsed()) });
        if is_dry && self.arguments.format == Format::Human {
            for line in report::lines(&done.plan) {
                write_line!(std::io::stdout(), "{line}");
            }
        }
        let mut value = report::machine(done, is_dry);
        value["purged"] = json!(purged.map(|(_, count)| count));
        self.tell(&value, &said);
    }

    fn tell(&self, value: &Value, said: &[Message]) {
        match self.arguments.format {
            Format::Json => {
                write_line!(std::io::stdout(), "{value:#}");
            }
            Format::Human => {
                for message in said {
                    write_line!(std::io::stdout(), "{}", message.say(self.speech));
                }
            }
        }
    }

    fn warn(&self, warning: &Message) {
        write_line!(std::io::stderr(), "{}: {}", msg!("severity-warning").say(self.speech), warning.say(self.speech));
    }

    fn stop(&self, stop: &Stop) -> ExitCode {
        if self.arguments.format == Format::Json {
            write_line!(std::io::stdout(), "{:#}", report::machine_stop(stop, self.speech));
        } else {
            write_line!(std::io::stderr(), "{}: {}", msg!("severity-error").say(self.speech), stop.message.say(self.speech));
            for line in report::faults(&stop.faults, self.speech) {
                write_line!(std::io::stderr(), "{line}");
            }
            if let Some(hint) = &stop.hint {
                write_line!(std::io::stderr(), "  {}: {}", msg!("label-hint").say(self.speech), hint.say(self.speech));
            }
        }
        ExitCode::from(if stop.is_refusal { CONTENT } else { MACHINE })
    }

    fn allowed(&self) -> Vec<Allowance> {
        let allowed = |argument: &AllowArgument| match argument {
            AllowArgument::Overdue => Allowance::Overdue,
            AllowArgument::Placeholder => Allowance::Placeholder,
            AllowArgument::Deletes => Allowance::Deletes,
            AllowArgument::Http => Allowance::Http,
            AllowArgument::Foreign => Allowance::Foreign,
        };
        self.arguments.allow.iter().map(allowed).collect()
    }

    /// The folder for what publishing remembers on this machine; git leaves it alone.
    fn local(&self) -> Result<PathBuf> {
        let folder = self.arguments.common.root.join(LOCAL);
        let ignore = folder.join(".gitignore");
        if !ignore.exists() {
            disk::replace(&ignore, "*\n")?;
        }
        Ok(folder)
    }

    fn journal(&self) -> Result<Journal> {
        Journal::open(&self.local()?.join("publish"), &format!("{:?}", self.target.place))
    }
}

fn stop(message: Message) -> Stop {
    Stop { message, hint: None, faults: Vec::new(), is_refusal: false }
}

fn content(arguments: &cli::Publish) -> Content {
    let (as_of, base_url) = (arguments.as_of, arguments.base_url.clone());
    Content { as_of, base_url, drafts: false, strict: arguments.strict, format: arguments.format }
}

/// The whole site; none where there are errors.
fn build(arguments: &cli::Publish, speech: Speech) -> Result<(Run, Option<Rendered>)> {
    let _progress = crate::program::progress::show(speech);
    let mut run = run(&arguments.common, &options(&content(arguments)))?;
    let rendered = run.render();
    Ok((run, rendered))
}

fn write_headers(arguments: &cli::Publish, folder: &Path, speech: Speech) -> Result<ExitCode> {
    let (run, rendered) = build(arguments, speech)?;
    let (Some(handbook), Some(rendered)) = (run.handbook(), rendered) else {
        run.print(&content(arguments), speech, &[]);
        return Ok(ExitCode::from(CONTENT));
    };
    for (name, text) in security::snippets(&security::table(&rendered.output), &handbook.base_url) {
        let file = folder.join(name);
        disk::replace(&file, &text)?;
        write_line!(std::io::stdout(), "{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
