//! Publishing from the preview: runs `anyqtama publish` and `anyqtama pdf` as child processes, one at a time, and keeps their output;
//! commits the content with git.

use crate::base::message::UiLanguage;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard};

/// What an editor asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Action {
    /// Shows what a publish would change.
    Plan,
    Publish,
    /// Compares the target with what was published.
    Verify,
    /// Restores the previous release.
    RollBack,
    /// Prints the brochures.
    Pdf,
}

impl Action {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Action::Plan => &["publish", "--dry-run"],
            Action::Publish => &["publish"],
            Action::Verify => &["publish", "--verify"],
            Action::RollBack => &["publish", "--rollback"],
            Action::Pdf => &["pdf"],
        }
    }

    fn name(self) -> &'static str {
        match self {
            Action::Plan => "plan",
            Action::Publish => "publish",
            Action::Verify => "verify",
            Action::RollBack => "roll-back",
            Action::Pdf => "pdf",
        }
    }
}

/// The number of lines of output that are kept.
const MAX_LINES: usize = 500;
/// The number of commits that are listed.
const MAX_COMMITS: &str = "50";

/// Runs the commands of one handbook.
pub(crate) struct ReleaseRunner {
    root: PathBuf,
    /// Whether publishing was allowed on the command line.
    pub is_allowed: bool,
    run: Mutex<Option<ReleaseRun>>,
}

/// A run of the program.
struct ReleaseRun {
    action: Action,
    child: Child,
    lines: Arc<Mutex<Vec<String>>>,
    exit_code: Option<i32>,
}

impl ReleaseRunner {
    pub(crate) fn new(root: &Path, is_allowed: bool) -> ReleaseRunner {
        ReleaseRunner { root: root.to_path_buf(), is_allowed, run: Mutex::new(None) }
    }

    /// Starts an action. Returns false if another one is still running. `target` must be a name from `handbook.yaml`.
    ///
    /// # Errors
    ///
    /// The system can't start the program.
    pub(crate) fn start(&self, action: Action, target: Option<&str>, ui_language: UiLanguage) -> std::io::Result<bool> {
        let mut run = self.lock();
        if run.as_mut().is_some_and(|run| run.exit_code().is_none()) {
            return Ok(false);
        }
        let mut command = Command::new(std::env::current_exe()?);
        command.args(action.arguments()).args(["--messages", ui_language.tag(), "--root"]).arg(&self.root);
        if let Some(target) = target.filter(|_| action != Action::Pdf) {
            command.args(["--to", target]);
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        let lines = Arc::new(Mutex::new(Vec::new()));
        if let Some(output) = child.stdout.take() {
            collect(output, lines.clone());
        }
        if let Some(errors) = child.stderr.take() {
            collect(errors, lines.clone());
        }
        *run = Some(ReleaseRun { action, child, lines, exit_code: None });
        Ok(true)
    }

    /// The state of the last run; `null` if there was none.
    pub(crate) fn state(&self) -> Value {
        let mut run = self.lock();
        let Some(run) = run.as_mut() else { return Value::Null };
        let exit_code = run.exit_code();
        let lines = run.lines.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone();
        json!({ "action": run.action.name(), "is_running": exit_code.is_none(), "exit_code": exit_code, "lines": lines })
    }

    /// The changed files of the handbook's folders, if it is in a git repository.
    pub(crate) fn uncommitted(&self) -> Option<Vec<String>> {
        let output = self.git(&[["status", "--porcelain", "-z", "--"].as_slice(), FOLDERS.as_slice()].concat())?;
        Some(output.split('\0').filter_map(|line| line.get(3..)).map(str::to_owned).collect())
    }

    /// The last commits of the handbook's folders: who, when, what for, and which files; newest first. `None` without a git repository.
    pub(crate) fn commits(&self) -> Option<Vec<Value>> {
        let format = "--format=%x1e%an%x1f%aI%x1f%s";
        let output =
            self.git(&[["log", "-n", MAX_COMMITS, "--no-renames", "--name-only", format, "--"].as_slice(), FOLDERS.as_slice()].concat())?;
        let commit = |text: &str| {
            let mut lines = text.lines();
            let mut head = lines.next()?.splitn(3, '\u{1f}');
            let (author, at, subject) = (head.next()?, head.next()?, head.next()?);
            let files: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
            Some(json!({ "author": author, "at": at, "subject": subject, "files": files }))
        };
        Some(output.split('\u{1e}').filter_map(commit).collect())
    }

    /// Commits the handbook's folders. Returns what git prints; `None` if it refuses.
    pub(crate) fn commit(&self, message: &str) -> Option<String> {
        let folders: Vec<&str> = FOLDERS.into_iter().filter(|folder| self.root.join(folder).is_dir()).collect();
        self.git(&[["add", "--all", "--"].as_slice(), folders.as_slice()].concat())?;
        self.git(&[["commit", "--quiet", "--message", message, "--"].as_slice(), folders.as_slice()].concat())
    }

    fn git(&self, arguments: &[&str]) -> Option<String> {
        let output =
            Command::new("git").arg("-C").arg(&self.root).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn lock(&self) -> MutexGuard<'_, Option<ReleaseRun>> {
        self.run.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

const FOLDERS: [&str; 3] = crate::load::FOLDERS;

impl ReleaseRun {
    /// The exit code; `None` while it runs. A run that a signal ended has the code -1.
    fn exit_code(&mut self) -> Option<i32> {
        if self.exit_code.is_none() {
            self.exit_code = match self.child.try_wait() {
                Ok(Some(status)) => Some(status.code().unwrap_or(-1)),
                Ok(None) => None,
                Err(_) => Some(-1),
            };
        }
        self.exit_code
    }
}

/// Reads lines on a thread of its own until the program closes its output.
fn collect(output: impl Read + Send + 'static, lines: Arc<Mutex<Vec<String>>>) {
    std::thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            let mut lines = lines.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
            if lines.len() == MAX_LINES {
                lines.remove(0);
            }
            lines.push(line);
        }
    });
}
