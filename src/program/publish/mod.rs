//! `anyqtama publish`: builds the site in memory, runs the safety checks and uploads it to a target; or restores an earlier
//! release, or verifies the published one.

mod environment;
mod progress_bar;

use super::run::{LoadedHandbook, Run, options};
use super::terminal::{CONTENT, MACHINE, finish, refuse, write_line};
use crate::base::address::without_secrets;
use crate::base::message::{Message, UiLanguage};
use crate::base::options::Options;
use crate::edit::released::Released;
use crate::handbook::Handbook;
use crate::program::cli::{self, Content, Format};
use crate::publish::compress::CompressionCache;
use crate::publish::gate::{self, Allowance};
use crate::publish::headers::{security, server_configs};
use crate::publish::journal::Journal;
use crate::publish::model::history::Timestamp;
use crate::publish::model::release::{Release, ReleaseInfo};
use crate::publish::store::secrets::Secrets;
use crate::publish::store::{Connection, Store};
use crate::publish::target::{PublishTarget, TargetLocation};
use crate::publish::transfer::Transfer;
use crate::publish::{self, Job, Outcome, PublishError, PublishOptions, archive, purge, report, verify};
use crate::render::Rendered;
use crate::site::redirects;
use crate::{disk, emit, msg};
use anyhow::Result;
use environment::{now, revision, runtime};
use progress_bar::ProgressBar;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// Folder below the root for the cache and the journals. Safe to delete.
const LOCAL_FOLDER: &str = ".anyqtama";

pub(crate) fn publish(arguments: &cli::Publish) -> ExitCode {
    let ui_language = cli::ui_language(arguments.common.ui_language);
    finish(ui_language, || {
        let start = Instant::now();
        // TLS needs a process-wide cryptography provider; installing it a second time has no effect.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let root = &arguments.common.root;
        let handbook = LoadedHandbook::read(root)?;
        if let Some(folder) = &arguments.headers {
            return write_headers(handbook, arguments, folder, ui_language);
        }
        let files = handbook.parsed().handbook.value.as_ref().map_or(&[][..], |file| &file.publish);
        let target = match PublishTarget::find(arguments.to.as_deref(), files, root) {
            Ok(target) => target,
            Err(refusal) => return Ok(refuse(ui_language, refusal)),
        };
        if let Some(folder) = target.replaced_folder() {
            emit::refuse_sources(folder, root)?;
        }
        let command = PublishCommand { arguments, ui_language, target, secrets: Secrets::from_environment(), now: now()?, start };
        if arguments.verify {
            return command.verify();
        }
        if arguments.rollback.is_some() {
            return command.rollback();
        }
        command.publish(handbook)
    })
}

/// Number of addresses in the message about a failed purge; the file in [`LOCAL_FOLDER`] has all.
const MAX_PURGE_ERRORS: usize = 10;

/// What every variant of the command needs.
struct PublishCommand<'a> {
    arguments: &'a cli::Publish,
    ui_language: UiLanguage,
    target: PublishTarget,
    secrets: Secrets,
    now: Timestamp,
    start: Instant,
}

impl PublishCommand<'_> {
    fn publish(&self, handbook: LoadedHandbook) -> Result<ExitCode> {
        let connection = match self.connect() {
            Ok(connection) => connection,
            Err(error) => return Ok(self.print_error(&error)),
        };
        // Git reads the whole working copy, which takes as long as a part of the build.
        let root = self.arguments.common.root.clone();
        let revision = std::thread::spawn(move || revision(&root));
        let (run, rendered) = build(handbook, self.arguments, self.ui_language);
        let (Some(rendered), Some(handbook)) = (rendered, run.handbook()) else {
            run.print(&content(self.arguments), self.ui_language, &[msg!("publish-refused")]);
            return Ok(ExitCode::from(CONTENT));
        };
        let today = self.arguments.site.as_of.or_else(|| self.now.day()).unwrap_or(handbook.as_of);
        let gate = match gate::check(handbook, &self.target, today.max(handbook.as_of), &self.arguments.allow) {
            Ok(report) => report,
            Err(error) => return Ok(self.print_error(&error)),
        };
        let unencrypted = (!connection.is_encrypted()).then(|| Allowance::Http.name());
        let info = ReleaseInfo {
            edition: handbook.edition,
            address: handbook.base_url.to_string(),
            revision: revision.join().expect("reading the revision does not panic"),
            allowed: gate.allowed.into_iter().chain(unencrypted).collect(),
        };
        for warning in &gate.warnings {
            self.warn(warning);
        }
        let progress = crate::program::progress::show(self.ui_language);
        let cache = CompressionCache::open(&self.local_folder()?.join("cache"))?;
        let release = Release::new(&rendered.output, &rendered.hashes, self.target.encoding, &cache, info)?;
        drop(progress);
        let code = match &self.target.location {
            TargetLocation::Archive(path) => self.archive(&release, handbook, path),
            TargetLocation::Folder(_) | TargetLocation::Bucket { .. } | TargetLocation::WebDav(_) => {
                self.carry_out(&connection, Job::Publish(release))
            }
        }?;
        if code == ExitCode::SUCCESS && !self.arguments.dry_run {
            Released::keep(&self.arguments.common.root, &self.target.name, &self.now.to_string(), &run.inputs.content)?;
        }
        Ok(code)
    }

    fn rollback(&self) -> Result<ExitCode> {
        let wanted = self.arguments.rollback.clone().flatten();
        match self.connect() {
            Ok(connection) => {
                let code = self.carry_out(&connection, Job::Rollback(wanted))?;
                if code == ExitCode::SUCCESS && !self.arguments.dry_run {
                    Released::forget(&self.arguments.common.root, &self.target.name);
                }
                Ok(code)
            }
            Err(error) => Ok(self.print_error(&error)),
        }
    }

    /// Checks the addresses of the target.
    fn connect(&self) -> Result<Connection, PublishError> {
        let (connection, warning) = gate::connect(&self.target, &self.secrets, &self.arguments.allow)?;
        if let Some(warning) = warning {
            self.warn(&warning);
        }
        Ok(connection)
    }

    fn archive(&self, release: &Release, handbook: &Handbook, path: &Path) -> Result<ExitCode> {
        let id = release.manifest.id();
        if self.arguments.dry_run {
            let files = release.files.len();
            self.print(
                &json!({ "dry_run": true, "release": id, "files": files }),
                &[msg!("publish-archive-dry-run", id = &*id, files = files)],
            );
            return Ok(ExitCode::SUCCESS);
        }
        let bytes = archive::write(release, &release.manifest.security, &handbook.base_url, &redirects(handbook), path)?;
        let said = msg!("publish-archive", path = path.display().to_string(), files = release.files.len(), size = report::size(bytes));
        self.print(&json!({ "release": id, "archive": path.display().to_string(), "bytes": bytes }), &[said]);
        Ok(ExitCode::SUCCESS)
    }

    /// Publishes or rolls back, then purges the CDN cache.
    fn carry_out(&self, connection: &Connection, job: Job) -> Result<ExitCode> {
        let store = Store::open(&self.target, connection, &self.secrets)?;
        let service = self.target.purge.as_ref().map(|config| purge::PurgeService::new(config, connection, &self.secrets)).transpose()?;
        let journal = self.journal()?;
        let allowed = &self.arguments.allow;
        let options = PublishOptions {
            dry_run: self.arguments.dry_run,
            repair: self.arguments.repair,
            send_all: self.arguments.all,
            take_over: self.arguments.take_over,
            allow_deletes: allowed.contains(&Allowance::Deletes),
            allow_foreign: allowed.contains(&Allowance::Foreign),
            now: self.now,
        };
        let bar = ProgressBar::new(self.ui_language);
        let result = runtime()?.block_on(async {
            let outcome = publish::run(&store, &self.target, &journal, job, &options, &bar).await?;
            let purged = if outcome.lock.is_some() { self.purge(&outcome, service.as_ref()).await? } else { None };
            publish::finish(&store, &journal, &outcome).await?;
            Ok((outcome, purged))
        });
        bar.clear();
        if let Some(minutes) = store.clock_difference() {
            self.warn(&msg!("publish-clock-differs", minutes = minutes.unsigned_abs()));
        }
        match result {
            Ok((outcome, purged)) => {
                outcome.warnings.iter().for_each(|warning| self.warn(warning));
                self.print_outcome(&outcome, purged);
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => Ok(self.print_error(&error)),
        }
    }

    /// Writes the list of changed addresses and sends it to the purge service if the target has one. If the service fails, the
    /// publish stays unfinished and the next one sends the addresses again.
    async fn purge(&self, outcome: &Outcome, service: Option<&purge::PurgeService<'_>>) -> Result<Option<(PathBuf, usize)>, PublishError> {
        let base = match &self.target.url {
            Some(url) => url.clone(),
            None => url::Url::parse(&outcome.address)
                .map_err(|_| PublishError::new(msg!("publish-invalid-target", text = without_secrets(&outcome.address))))?,
        };
        let mut addresses = purge::addresses(&outcome.changed, &base);
        if let Some(file) = &self.target.purge {
            addresses = purge::fold(addresses, &base, file.fold_above.max(1) as usize);
        }
        if addresses.is_empty() {
            return Ok(None);
        }
        let list = self.arguments.common.root.join(LOCAL_FOLDER).join("publish/purge.txt");
        let written = disk::replace(&list, format!("{}\n", addresses.join("\n")));
        written.map_err(|_| PublishError::new(msg!("cannot-write", path = list.display().to_string())))?;
        if let Some(service) = service {
            let mut errors = service.purge(&addresses).await;
            if !errors.is_empty() {
                errors.truncate(MAX_PURGE_ERRORS);
                let note = msg!("publish-purge-list", count = addresses.len(), path = list.display().to_string());
                return Err(PublishError { note: Some(note), ..PublishError::of_files(msg!("publish-purge-failed"), errors) });
            }
        }
        Ok(Some((list, addresses.len())))
    }

    fn verify(&self) -> Result<ExitCode> {
        let connection = match self.connect() {
            Ok(connection) => connection,
            Err(error) => return Ok(self.print_error(&error)),
        };
        let store = Store::open(&self.target, &connection, &self.secrets)?;
        let journal = Journal::unused()?;
        let bar = ProgressBar::new(self.ui_language);
        let client = connection.http().public_client(&self.secrets)?;
        let result = runtime()?.block_on(async {
            let current = publish::published(&store).await?;
            let transfer = Transfer { store: &store, journal: &journal, parallel: self.target.parallel, progress: &bar };
            let verified = match &self.target.url {
                Some(url) => verify::verify_live(&transfer, &current.release, url, &connection, &client).await,
                None => verify::verify_stored(&transfer, &current.release).await,
            };
            Ok::<_, PublishError>((current, verified))
        });
        bar.clear();
        let (current, verified) = match result {
            Ok(result) => result,
            Err(error) => return Ok(self.print_error(&error)),
        };
        let lines = report::verify_lines(&verified, self.ui_language);
        if self.arguments.format == Format::Human {
            for line in lines {
                write_line!(std::io::stderr(), "{line}");
            }
        }
        let (id, edition) = (current.release.id(), current.release.edition.to_string());
        let seconds = crate::base::units::seconds(self.start.elapsed());
        let said = match verified.is_good() {
            true => msg!("publish-verified", files = verified.files, id = &*id, edition = edition, seconds = seconds),
            false => msg!("publish-not-verified", count = verified.differences.len() + verified.errors.len(), id = &*id, edition = edition),
        };
        let hint = (!verified.is_good()).then(|| msg!("hint-publish-all"));
        self.print(&report::verify_json(&verified), &[Some(said), hint].into_iter().flatten().collect::<Vec<_>>());
        Ok(if verified.is_good() { ExitCode::SUCCESS } else { ExitCode::from(MACHINE) })
    }

    fn print_outcome(&self, outcome: &Outcome, purged: Option<(PathBuf, usize)>) {
        let dry_run = self.arguments.dry_run;
        let mut said = Vec::new();
        if outcome.is_resumed {
            said.push(msg!("publish-resumed"));
        }
        said.push(report::plan_summary(&outcome.plan));
        said.extend(purged.as_ref().map(|(list, count)| msg!("publish-purged", count = *count, path = list.display().to_string())));
        said.push(if dry_run { msg!("publish-dry-run") } else { report::outcome_summary(outcome, self.start.elapsed()) });
        if dry_run && self.arguments.format == Format::Human {
            for line in report::plan_lines(&outcome.plan) {
                write_line!(std::io::stdout(), "{line}");
            }
        }
        let mut value = report::outcome_json(outcome, dry_run);
        value["purged"] = json!(purged.map(|(_, count)| count));
        self.print(&value, &said);
    }

    fn print(&self, value: &Value, said: &[Message]) {
        match self.arguments.format {
            Format::Json => {
                write_line!(std::io::stdout(), "{value:#}");
            }
            Format::Human => {
                for message in said {
                    write_line!(std::io::stdout(), "{}", message.text(self.ui_language));
                }
            }
        }
    }

    fn warn(&self, warning: &Message) {
        write_line!(std::io::stderr(), "{}: {}", msg!("severity-warning").text(self.ui_language), warning.text(self.ui_language));
    }

    fn print_error(&self, error: &PublishError) -> ExitCode {
        if self.arguments.format == Format::Json {
            write_line!(std::io::stdout(), "{:#}", report::error_json(error, self.ui_language));
        } else {
            write_line!(std::io::stderr(), "{}: {}", msg!("severity-error").text(self.ui_language), error.message.text(self.ui_language));
            for line in report::error_lines(&error.errors, self.ui_language) {
                write_line!(std::io::stderr(), "{line}");
            }
            if let Some(note) = &error.note {
                write_line!(std::io::stderr(), "  {}", note.text(self.ui_language));
            }
            if let Some(hint) = &error.hint {
                write_line!(std::io::stderr(), "  {}: {}", msg!("label-hint").text(self.ui_language), hint.text(self.ui_language));
            }
        }
        ExitCode::from(if error.is_refusal { CONTENT } else { MACHINE })
    }

    /// Creates [`LOCAL_FOLDER`] with a `.gitignore`.
    fn local_folder(&self) -> Result<PathBuf> {
        let folder = self.arguments.common.root.join(LOCAL_FOLDER);
        let ignore = folder.join(".gitignore");
        if !ignore.exists() {
            disk::replace(&ignore, "*\n")?;
        }
        Ok(folder)
    }

    fn journal(&self) -> Result<Journal> {
        Journal::open(&self.local_folder()?.join("publish"), &format!("{:?}", self.target.location))
    }
}

fn content(arguments: &cli::Publish) -> Content {
    Content { site: arguments.site.clone(), drafts: false, strict: arguments.strict, all_problems: false, format: arguments.format }
}

/// The whole site; none where there are errors.
fn build(handbook: LoadedHandbook, arguments: &cli::Publish, ui_language: UiLanguage) -> (Run, Option<Rendered>) {
    let _progress = crate::program::progress::show(ui_language);
    // They are warnings, which stop no publish and are not printed.
    let options = Options { search_warnings_up_to: 0, ..options(&content(arguments)) };
    let mut run = handbook.run(&options);
    let rendered = run.render();
    (run, rendered)
}

fn write_headers(handbook: LoadedHandbook, arguments: &cli::Publish, folder: &Path, ui_language: UiLanguage) -> Result<ExitCode> {
    let (run, rendered) = build(handbook, arguments, ui_language);
    let (Some(handbook), Some(rendered)) = (run.handbook(), rendered) else {
        run.print(&content(arguments), ui_language, &[]);
        return Ok(ExitCode::from(CONTENT));
    };
    for (name, text) in server_configs(&security::security_headers(&rendered.output), &handbook.base_url, &redirects(handbook)) {
        let file = folder.join(name);
        disk::replace(&file, &text)?;
        write_line!(std::io::stdout(), "{}", file.display());
    }
    Ok(ExitCode::SUCCESS)
}
