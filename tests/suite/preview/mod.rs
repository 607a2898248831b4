//! The live preview through the compiled program: what it answers, what it refuses, what it survives.

mod answers;
mod law;
mod refusals;
mod survives;

use crate::site::{Site, program};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// Nothing takes so long unless it is lost.
const LOST: Duration = Duration::from_secs(30);

/// A preview that runs; it ends with the test.
pub struct Preview {
    child: Child,
    pub port: u16,
    /// What it prints goes here as long as it runs: nobody may close its output.
    _lines: Mutex<Receiver<String>>,
    /// What it printed at the start.
    pub first_lines: Vec<String>,
}

/// An answer.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Preview {
    /// Starts `anyqtama serve` on a free port and waits until it says where it is.
    pub fn start(site: &Site, arguments: &[&str]) -> Preview {
        Preview::start_by(program(), site, arguments)
    }

    /// Starts it by a command that ends in the program.
    pub fn start_by(mut command: std::process::Command, site: &Site, arguments: &[&str]) -> Preview {
        command.args(["serve", "--lang", "en"]).args(arguments);
        if !arguments.contains(&"--port") {
            command.args(["--port", "0"]);
        }
        command.arg("--root").arg(site.path(""));
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("starts");
        let output = child.stdout.take().expect("piped");
        let (sender, lines) = channel();
        std::thread::spawn(move || BufReader::new(output).lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        let mut first_lines = Vec::new();
        let mut port = 0;
        while !first_lines.iter().any(|line: &String| line.starts_with("Ctrl-C")) {
            let line = lines.recv_timeout(LOST).expect("the preview says where it is");
            if let Some(rest) = line.strip_prefix("the preview is at http://127.0.0.1:") {
                port = rest.trim_end_matches('/').parse().expect("a port");
            }
            first_lines.push(line);
        }
        Preview { child, port, _lines: Mutex::new(lines), first_lines }
    }

    /// Asks for a path, with further header lines.
    pub fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let host =
            if headers.to_ascii_lowercase().contains("host:") { String::new() } else { format!("Host: 127.0.0.1:{}\r\n", self.port) };
        self.raw(format!("{method} {path} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n{body}").as_bytes())
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "", "")
    }

    /// Sends bytes and reads until the other side closes.
    pub fn raw(&self, bytes: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("connects");
        stream.set_read_timeout(Some(LOST)).expect("set");
        // Whoever refuses a request early may close before it has read all of it.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let text = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// What a page says when it is as wanted; it is asked for until then.
    pub fn until(&self, path: &str, is_wanted: impl Fn(&Answer) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if is_wanted(&answer) {
                return answer;
            }
            assert!(start.elapsed() < LOST, "{path} never came: {} {}", answer.status, answer.body.chars().take(800).collect::<String>());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The state as JSON.
    pub fn state(&self) -> serde_json::Value {
        serde_json::from_str(&self.get("/_preview/state.json?lang=en").body).expect("JSON")
    }

    /// The token that pages carry.
    pub fn token(&self) -> String {
        let page = self.get("/kk/").body;
        page.split("data-token=").nth(1).and_then(|rest| rest.split([' ', '>']).next()).expect("a token").to_owned()
    }

    /// The process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Whether it still runs.
    pub fn is_alive(&mut self) -> bool {
        self.child.try_wait().expect("our own process").is_none()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
