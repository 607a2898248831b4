//! Finds a Chromium browser on this machine, starts it headless, and stops it.

use super::profile::Profile;
use super::transport::{self, BrowserConnection};
use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Executables on `PATH` of browsers that support the DevTools protocol.
const EXECUTABLES: [&str; 9] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
];

/// Where installers put them when they are not on `PATH`.
const INSTALL_PATHS: [&str; 8] = [
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/// How long to wait for more lines on stderr of a browser that failed.
const STDERR_TIMEOUT: Duration = if cfg!(windows) { Duration::from_secs(30) } else { Duration::from_millis(500) };

/// An installed browser.
#[derive(Debug, Clone)]
pub(crate) struct BrowserProgram {
    pub path: PathBuf,
    /// Changes with every version, so that the cache notices a browser that may break pages differently. Found without starting it.
    pub identity: String,
}

/// The requested browser, otherwise the one in `CHROME_PATH`, otherwise the first one installed.
pub(crate) fn find(requested: Option<&Path>) -> Result<BrowserProgram> {
    let named = requested.map(Path::to_owned).or_else(|| std::env::var_os("CHROME_PATH").map(PathBuf::from));
    let path = match named {
        Some(path) => {
            on_path(path.as_os_str()).ok_or_else(|| LocalizedError(msg!("pdf-unknown-browser", path = path.display().to_string())))?
        }
        None => EXECUTABLES
            .iter()
            .find_map(|name| on_path(name.as_ref()))
            .or_else(|| INSTALL_PATHS.iter().map(PathBuf::from).find(|place| place.is_file()))
            .ok_or_else(|| LocalizedError(msg!("pdf-no-browser")))?,
    };
    let identity =
        program_identity(&path).with_context(|| LocalizedError(msg!("pdf-unknown-browser", path = path.display().to_string())))?;
    Ok(BrowserProgram { path, identity })
}

/// A program given by its path, or by its name on `PATH`.
pub(crate) fn on_path(name: &std::ffi::OsStr) -> Option<PathBuf> {
    let path = Path::new(name);
    if path.components().count() > 1 {
        return path.is_file().then(|| path.to_owned());
    }
    std::env::split_paths(&std::env::var_os("PATH")?)
        .flat_map(|folder| [folder.join(path), folder.join(path).with_extension("exe")])
        .find(|candidate| candidate.is_file())
}

/// A hash of the path, size and modification time of a program.
pub(crate) fn program_identity(path: &Path) -> Result<String> {
    let path = fs::canonicalize(path)?;
    let metadata = fs::metadata(&path)?;
    let time = metadata.modified()?.duration_since(std::time::UNIX_EPOCH).map(|time| time.as_secs()).unwrap_or_default();
    let digest = Sha256::digest(format!("{} {} {time}", path.display(), metadata.len()));
    Ok(data_encoding::HEXLOWER.encode(&digest[..8]))
}

/// A running browser. Stopped when dropped, together with its child processes.
pub(crate) struct Browser {
    child: Child,
    stderr: Receiver<String>,
    _profile: Profile,
}

/// The running browser, shared with the handler of signals that stop the program.
#[derive(Clone, Default)]
pub(crate) struct BrowserSlot(Arc<Mutex<Option<Browser>>>);

/// A browser that has answered its first request.
pub(crate) struct Started {
    pub connection: BrowserConnection,
    /// The browser could only be started without its sandbox.
    pub without_sandbox: bool,
}

impl BrowserSlot {
    /// Starts a browser with an empty profile. The sandbox is switched off only if the browser does not start with it, as Chromium does for
    /// root and in most containers.
    pub(crate) fn start(&self, program: &BrowserProgram, timeout: Duration) -> Result<Started> {
        let failed =
            |reason: String| anyhow!(reason).context(LocalizedError(msg!("pdf-browser-failed", path = program.path.display().to_string())));
        for without_sandbox in [false, true] {
            let mut connection = self.launch(program, without_sandbox).map_err(|error| failed(error.to_string()))?;
            connection.send(r#"{"id":0,"method":"Browser.getVersion"}"#.to_owned())?;
            match connection.receive(timeout) {
                Ok(Some(_)) => return Ok(Started { connection, without_sandbox }),
                Ok(None) => bail!(LocalizedError(msg!("pdf-browser-timeout", seconds = timeout.as_secs()))),
                Err(_) => {}
            }
            let lines = self.stop_failed();
            if without_sandbox || !lines.iter().any(|line| line.to_lowercase().contains("sandbox")) {
                return Err(failed(lines.last().cloned().unwrap_or_default()));
            }
        }
        unreachable!("the last attempt returns")
    }

    /// The lock is held meanwhile: a signal stops a browser that is just starting, too.
    fn launch(&self, program: &BrowserProgram, without_sandbox: bool) -> Result<BrowserConnection> {
        let mut slot = self.lock();
        let (browser, connection) = Browser::launch(program, without_sandbox)?;
        *slot = Some(browser);
        Ok(connection)
    }

    /// Stops the browser.
    pub(crate) fn stop(&self) {
        // The lock is held until the browser has stopped.
        let mut slot = self.lock();
        drop(slot.take());
    }

    /// Stops a browser that failed to start, and returns what it has printed on stderr.
    fn stop_failed(&self) -> Vec<String> {
        let mut slot = self.lock();
        let lines = slot.as_mut().map(|browser| {
            browser.kill();
            browser.remaining_stderr()
        });
        drop(slot.take());
        lines.unwrap_or_default()
    }

    /// Stops the browsers and exits the program. The locks are held until the end: the other threads, which lose their browsers, wait for
    /// them and report nothing.
    pub(crate) fn stop_all_and_exit(slots: &[BrowserSlot], code: i32) -> ! {
        let mut locked: Vec<_> = slots.iter().map(BrowserSlot::lock).collect();
        locked.iter_mut().for_each(|slot| drop(slot.take()));
        std::process::exit(code)
    }

    fn lock(&self) -> MutexGuard<'_, Option<Browser>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Browser {
    fn launch(program: &BrowserProgram, without_sandbox: bool) -> Result<(Browser, BrowserConnection)> {
        let profile = Profile::create()?;
        let mut user_data = OsString::from("--user-data-dir=");
        user_data.push(profile.path());
        let mut command = transport::command(program.path.as_os_str());
        command
            .args(["--headless", "--no-first-run", "--no-default-browser-check", "--disable-gpu", "--disable-breakpad"])
            .args(["--disable-extensions", "--disable-background-networking", "--disable-sync", "--mute-audio"])
            .args(without_sandbox.then_some("--no-sandbox"))
            .arg(user_data)
            .arg("about:blank")
            // Chromium does not remove its other temporary files when it is killed.
            .env("TMPDIR", profile.folder());
        let mut child = command.stderr(Stdio::piped()).spawn()?;
        let stderr = lines_of(child.stderr.take().expect("stderr is piped"));
        #[cfg(unix)]
        let connection = BrowserConnection::open(&mut child);
        let browser = Browser { child, stderr, _profile: profile };
        #[cfg(windows)]
        let connection = BrowserConnection::open(&browser.socket_url()?)?;
        Ok((browser, connection))
    }

    /// The URL that the browser prints when it starts.
    #[cfg(windows)]
    fn socket_url(&self) -> Result<String> {
        let mut last = String::new();
        while let Ok(line) = self.stderr.recv_timeout(STDERR_TIMEOUT) {
            if let Some(at) = line.find("ws://") {
                return Ok(line[at..].trim().to_owned());
            }
            last = line;
        }
        bail!(last)
    }

    /// What the browser has printed on stderr, without empty lines.
    fn remaining_stderr(&self) -> Vec<String> {
        std::iter::from_fn(|| self.stderr.recv_timeout(STDERR_TIMEOUT).ok()).filter(|line| !line.trim().is_empty()).collect()
    }

    /// Kills the browser with all processes of its group. Errors are ignored: it may have exited already.
    fn kill(&mut self) {
        #[cfg(unix)]
        let _ = rustix::process::kill_process_group(rustix::process::Pid::from_child(&self.child), rustix::process::Signal::KILL);
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The lines of a stream, read by a thread so that the pipe never fills up.
fn lines_of(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(std::result::Result::ok) {
            // Sending fails once the browser has started and the receiver is gone.
            let _ = sender.send(line);
        }
    });
    lines
}
