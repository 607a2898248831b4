//! The browser that sets brochures: finds one on this machine, starts it without a window, ends it whatever happens.

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

/// Names under which the path holds browsers that speak the protocol we need.
const NAMES: [&str; 9] = [
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

/// Where macOS and Windows put them.
const PLACES: [&str; 8] = [
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];

/// A browser needs a second or two to start; one that takes longer than this hangs.
const START: Duration = Duration::from_secs(30);

/// The program of a browser.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    /// Its path.
    pub path: PathBuf,
    /// Changes with every version: by it the cache knows whether another browser would set other pages. Nothing is started to
    /// find out.
    pub identity: String,
}

/// The browser that was asked for, else `CHROME_PATH`, else the first that is found.
pub(crate) fn find(wanted: Option<&Path>) -> Result<Program> {
    let named = wanted.map(Path::to_owned).or_else(|| std::env::var_os("CHROME_PATH").map(PathBuf::from));
    let path = match named {
        Some(path) => on_path(path.as_os_str()).ok_or_else(|| Trouble(msg!("pdf-unknown-browser", path = path.display().to_string())))?,
        None => NAMES
            .iter()
            .find_map(|name| on_path(name.as_ref()))
            .or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))
            .ok_or_else(|| Trouble(msg!("pdf-no-browser")))?,
    };
    let identity = identity(&path).with_context(|| Trouble(msg!("pdf-unknown-browser", path = path.display().to_string())))?;
    Ok(Program { path, identity })
}

/// A program by its path or by its name in the folders of `PATH`.
fn on_path(name: &std::ffi::OsStr) -> Option<PathBuf> {
    let path = Path::new(name);
    if path.components().count() > 1 {
        return path.is_file().then(|| path.to_owned());
    }
    std::env::split_paths(&std::env::var_os("PATH")?)
        .flat_map(|folder| [folder.join(path), folder.join(path).with_extension("exe")])
        .find(|candidate| candidate.is_file())
}

/// The hash of a program's path, size and time: another version differs in one of them.
pub(crate) fn identity(path: &Path) -> Result<String> {
    let path = fs::canonicalize(path)?;
    let about = fs::metadata(&path)?;
    let time = about.modified()?.duration_since(std::time::UNIX_EPOCH).map(|time| time.as_secs()).unwrap_or_default();
    let digest = Sha256::digest(format!("{} {} {time}", path.display(), about.len()));
    Ok(data_encoding::HEXLOWER.encode(&digest[..8]))
}

/// A browser that runs. It ends with this value.
pub(crate) struct Running {
    child: Child,
    profile: PathBuf,
    /// Where it listens: `ws://127.0.0.1:…`.
    pub address: String,
}

impl Running {
    /// Starts a browser with an empty profile of its own.
    pub(crate) fn start(program: &Program) -> Result<Running> {
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
        let mut running = Running { child: child.with_context(failed)?, profile, address: String::new() };
        running.address = running.listening().with_context(failed)?;
        Ok(running)
    }

    /// Waits until the browser says where it listens; what it says before explains a failure.
    fn listening(&mut self) -> Result<String> {
        let errors = self.child.stderr.take().expect("its errors are piped");
        let (lines, said) = channel();
        std::thread::spawn(move || {
            for line in BufReader::new(errors).lines().map_while(std::result::Result::ok) {
                // Nobody listens any more once the address is known; the pipe must still be emptied.
                let _ = lines.send(line);
            }
        });
        let mut last = String::new();
        loop {
            match said.recv_timeout(START) {
                Ok(line) => match line.find("ws://") {
                    Some(at) => return Ok(line[at..].trim().to_owned()),
                    None if !line.trim().is_empty() => last = line,
                    None => {}
                },
                Err(RecvTimeoutError::Timeout) => bail!("no answer after {} s", START.as_secs()),
                Err(RecvTimeoutError::Disconnected) => return Err(anyhow!(last)),
            }
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing left to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Chromium refuses its sandbox to the superuser, as in containers.
#[cfg(target_os = "linux")]
fn is_superuser() -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata("/proc/self").is_ok_and(|this| this.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
fn is_superuser() -> bool {
    false
}
