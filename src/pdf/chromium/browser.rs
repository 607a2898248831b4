//! Finds a Chromium browser on this machine, starts it headless, and stops it.

use crate::base::message::Trouble;
use crate::msg;
use anyhow::{Context, Result, anyhow, bail};
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
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

/// A browser starts within a second or two.
const START_TIMEOUT: Duration = Duration::from_secs(30);

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
        Some(path) => on_path(path.as_os_str()).ok_or_else(|| Trouble(msg!("pdf-unknown-browser", path = path.display().to_string())))?,
        None => EXECUTABLES
            .iter()
            .find_map(|name| on_path(name.as_ref()))
            .or_else(|| INSTALL_PATHS.iter().map(PathBuf::from).find(|place| place.is_file()))
            .ok_or_else(|| Trouble(msg!("pdf-no-browser")))?,
    };
    let identity = program_identity(&path).with_context(|| Trouble(msg!("pdf-unknown-browser", path = path.display().to_string())))?;
    Ok(BrowserProgram { path, identity })
}

/// A program given by its path, or by its name on `PATH`.
fn on_path(name: &std::ffi::OsStr) -> Option<PathBuf> {
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

/// A running browser. Stopped when dropped.
pub(crate) struct Browser {
    child: Child,
    profile: PathBuf,
    /// The URL of its DevTools socket: `ws://127.0.0.1:…`.
    pub address: String,
}

impl Browser {
    /// Starts a browser with an empty profile.
    pub(crate) fn start(program: &BrowserProgram) -> Result<Browser> {
        let profile = std::env::temp_dir().join(format!("anyqtama-browser-{}", std::process::id()));
        fs::create_dir_all(&profile).with_context(|| Trouble(msg!("cannot-write", path = profile.display().to_string())))?;
        let mut user_data = OsString::from("--user-data-dir=");
        user_data.push(&profile);
        let mut command = Command::new(&program.path);
        command
            .args(["--headless", "--remote-debugging-port=0", "--no-first-run", "--no-default-browser-check", "--disable-gpu"])
            .args(["--disable-extensions", "--disable-background-networking", "--disable-sync", "--mute-audio"])
            .args(is_superuser().then_some("--no-sandbox"))
            .arg(user_data)
            .arg("about:blank");
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let failed = || Trouble(msg!("pdf-browser-failed", path = program.path.display().to_string()));
        let mut browser = Browser { child: child.with_context(failed)?, profile, address: String::new() };
        browser.address = browser.socket_address().with_context(failed)?;
        Ok(browser)
    }

    /// Waits until the browser prints the address of its socket. If it fails to start, its last line is the reason.
    fn socket_address(&mut self) -> Result<String> {
        let stderr = self.child.stderr.take().expect("stderr is piped");
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(std::result::Result::ok) {
                // The receiver is gone once the address is known, but the pipe must still be drained.
                let _ = sender.send(line);
            }
        });
        let mut last = String::new();
        loop {
            match lines.recv_timeout(START_TIMEOUT) {
                Ok(line) => match line.find("ws://") {
                    Some(at) => return Ok(line[at..].trim().to_owned()),
                    None if !line.trim().is_empty() => last = line,
                    None => {}
                },
                Err(RecvTimeoutError::Timeout) => bail!("no answer after {} s", START_TIMEOUT.as_secs()),
                Err(RecvTimeoutError::Disconnected) => return Err(anyhow!(last)),
            }
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Errors are ignored: the browser may have exited already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Chromium refuses to run its sandbox as root.
#[cfg(target_os = "linux")]
fn is_superuser() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|this| this.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
fn is_superuser() -> bool {
    false
}
