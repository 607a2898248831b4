//! The live preview, tested through the compiled program: responses, rejected requests, file changes, and equality with a build.

mod edits;
mod file_changes;
mod hardships;
mod law;
mod refused_requests;
mod responses;
mod uploads;

use crate::site::{Site, program};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// A time limit that no successful operation reaches.
const TIMEOUT: Duration = Duration::from_secs(30);

/// A running preview. It is stopped at the end of the test.
pub struct Preview {
    child: Child,
    pub port: u16,
    /// Kept open, because the preview writes to this pipe until it ends.
    _lines: Mutex<Receiver<String>>,
    /// The lines that it printed at the start.
    pub first_lines: Vec<String>,
}

pub struct Response {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Preview {
    /// Starts `anyqtama serve` on a free port and waits until it has printed its address.
    pub fn start(site: &Site, arguments: &[&str]) -> Preview {
        Preview::start_by(program(), site, arguments)
    }

    /// Starts the preview with a command whose last argument is the program.
    pub fn start_by(command: std::process::Command, site: &Site, arguments: &[&str]) -> Preview {
        Preview::start_at(command, &site.path(""), arguments)
    }

    /// The same, for a handbook in any folder.
    pub fn start_at(mut command: std::process::Command, root: &std::path::Path, arguments: &[&str]) -> Preview {
        command.args(["serve", "--lang", "en"]).args(arguments);
        if !arguments.contains(&"--port") {
            command.args(["--port", "0"]);
        }
        command.arg("--root").arg(root);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("starts");
        let output = child.stdout.take().expect("piped");
        let (sender, lines) = channel();
        std::thread::spawn(move || BufReader::new(output).lines().map_while(Result::ok).all(|line| sender.send(line).is_ok()));
        let mut first_lines = Vec::new();
        let mut port = 0;
        while !first_lines.iter().any(|line: &String| line.contains("Ctrl-C")) {
            let line = lines.recv_timeout(TIMEOUT).expect("the preview prints its address");
            let address = line.split_once("http://127.0.0.1:").map(|(_, rest)| rest.trim_end_matches('/'));
            port = address.and_then(|port| port.parse().ok()).unwrap_or(port);
            first_lines.push(line);
        }
        Preview { child, port, _lines: Mutex::new(lines), first_lines }
    }

    /// Sends a request with additional header lines.
    pub fn request(&self, method: &str, path: &str, headers: &str, body: &str) -> Response {
        let host =
            if headers.to_ascii_lowercase().contains("host:") { String::new() } else { format!("Host: 127.0.0.1:{}\r\n", self.port) };
        self.raw(format!("{method} {path} HTTP/1.1\r\n{host}{headers}Connection: close\r\n\r\n{body}").as_bytes())
    }

    pub fn get(&self, path: &str) -> Response {
        self.request("GET", path, "", "")
    }

    /// Sends bytes and reads until the server closes the connection.
    pub fn raw(&self, bytes: &[u8]) -> Response {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("connects");
        stream.set_read_timeout(Some(TIMEOUT)).expect("set");
        // The server may refuse a request and close the connection before it has read everything.
        let _ = stream.write_all(bytes);
        let mut response = Vec::new();
        let _ = stream.read_to_end(&mut response);
        let text = String::from_utf8_lossy(&response).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Response { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// Requests a path until its response meets the condition.
    pub fn until(&self, path: &str, is_met: impl Fn(&Response) -> bool) -> Response {
        let start = Instant::now();
        loop {
            let response = self.get(path);
            if is_met(&response) {
                return response;
            }
            assert!(
                start.elapsed() < TIMEOUT,
                "{path} timed out: {} {}",
                response.status,
                response.body.chars().take(800).collect::<String>()
            );
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// `state.json`.
    pub fn state(&self) -> serde_json::Value {
        serde_json::from_str(&self.get("/_preview/state.json?lang=en").body).expect("JSON")
    }

    /// The token in the pages.
    pub fn token(&self) -> String {
        let page = self.get("/kk/").body;
        page.split("data-token=").nth(1).and_then(|rest| rest.split([' ', '>']).next()).expect("a token").to_owned()
    }

    pub fn process_id(&self) -> u32 {
        self.child.id()
    }

    /// Whether the process is running.
    pub fn is_alive(&mut self) -> bool {
        self.child.try_wait().expect("a child process").is_none()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
