//! A proxy between the program and a server. It logs every request, and interrupts, delays or rejects some of them.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How the proxy handles a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Forwarded.
    Pass,
    /// The connection is closed before the server gets the request.
    Cut,
    /// The server gets the request, but its response is lost.
    CutAnswer,
    /// Answered by the proxy with a status.
    Status(u16),
    /// Answered by the proxy with a redirect.
    Redirect(&'static str),
    /// Forwarded after a delay.
    Slow(Duration),
    /// Forwarded without `If-Match` and `If-None-Match`.
    Unconditional,
    /// Forwarded; the response has another `Date`.
    Date(&'static str),
}

/// A logged request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Sequence number of its arrival.
    pub begin: usize,
    /// Sequence number of its response.
    pub end: usize,
    pub method: String,
    /// The path as sent.
    pub path: String,
    /// The body, decoded as UTF-8.
    pub body: String,
}

pub struct Proxy {
    pub port: u16,
    log: Arc<Mutex<Vec<Seen>>>,
    closed: Arc<AtomicBool>,
}

impl Proxy {
    /// Starts a proxy for the server on a port. `fate` gets the number of the request (from 1), its method and path.
    pub fn before(server: u16, fate: impl Fn(usize, &str, &str) -> Fate + Send + Sync + 'static) -> Proxy {
        let socket = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = socket.local_addr().expect("known").port();
        let (log, closed) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (fate, events, count) = (Arc::new(fate), Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (log_here, closed_here) = (log.clone(), closed.clone());
        std::thread::spawn(move || {
            for client in socket.incoming().flatten() {
                if closed_here.load(Ordering::SeqCst) {
                    break;
                }
                let (fate, events, count, log) = (fate.clone(), events.clone(), count.clone(), log_here.clone());
                std::thread::spawn(move || {
                    let Some((head, body)) = read_request(&client) else { return };
                    let number = count.fetch_add(1, Ordering::SeqCst) + 1;
                    let mut words = head.split(' ');
                    let (method, path) = (words.next().unwrap_or_default().to_owned(), words.next().unwrap_or_default().to_owned());
                    let begin = events.fetch_add(1, Ordering::SeqCst);
                    let answer = answer(server, &head, &body, fate(number, &method, &path));
                    // Logged before the program can continue.
                    let end = events.fetch_add(1, Ordering::SeqCst);
                    log.lock().expect("no thread panics with it").push(Seen {
                        begin,
                        end,
                        method,
                        path,
                        body: String::from_utf8_lossy(&body).into_owned(),
                    });
                    let _ = (&client).write_all(&answer);
                    let _ = client.shutdown(Shutdown::Both);
                });
            }
        });
        Proxy { port, log, closed }
    }

    /// The requests in the order of arrival; clears the log.
    pub fn take_log(&self) -> Vec<Seen> {
        // A client may receive the last response slightly before it is logged.
        std::thread::sleep(Duration::from_millis(50));
        let mut log = std::mem::take(&mut *self.log.lock().expect("no thread panics with it"));
        log.sort_by_key(|seen| seen.begin);
        log
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// The head without the final empty line, and the body.
fn read_request(mut client: &TcpStream) -> Option<(String, Vec<u8>)> {
    let mut read = Vec::new();
    let mut block = [0; 1 << 16];
    let end = loop {
        if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        match client.read(&mut block) {
            Ok(0) | Err(_) => return None,
            Ok(count) => read.extend_from_slice(&block[..count]),
        }
    };
    let head = String::from_utf8_lossy(&read[..end]).into_owned();
    let length = super::servers::header(&head, "content-length").and_then(|value| value.parse().ok()).unwrap_or(0);
    let mut body = read.split_off(end + 4);
    while body.len() < length {
        match client.read(&mut block) {
            Ok(0) | Err(_) => return None,
            Ok(count) => body.extend_from_slice(&block[..count]),
        }
    }
    Some((head, body))
}

/// The response; empty if the connection is cut.
fn answer(server: u16, head: &str, body: &[u8], fate: Fate) -> Vec<u8> {
    match fate {
        Fate::Cut => return Vec::new(),
        Fate::Status(status) => {
            return format!("HTTP/1.1 {status} Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").into_bytes();
        }
        Fate::Redirect(to) => {
            let status = "HTTP/1.1 307 Temporary Redirect";
            return format!("{status}\r\nLocation: {to}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n").into_bytes();
        }
        Fate::Slow(time) => std::thread::sleep(time),
        Fate::Pass | Fate::CutAnswer | Fate::Unconditional | Fate::Date(_) => {}
    }
    let lines = head.lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let is_condition = |line: &str| ["if-match:", "if-none-match:"].iter().any(|name| line.to_ascii_lowercase().starts_with(name));
    let lines = lines.filter(|line| fate != Fate::Unconditional || !is_condition(line));
    let head: String = lines.map(|line| format!("{line}\r\n")).collect();
    let request = [format!("{head}Connection: close\r\n\r\n").as_bytes(), body].concat();
    let answer = super::servers::exchange_bytes(server, &request);
    match fate {
        Fate::CutAnswer => Vec::new(),
        Fate::Date(date) => with_date(&answer, date),
        _ => answer,
    }
}

/// Replaces the `Date` header of a response.
fn with_date(answer: &[u8], date: &str) -> Vec<u8> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").expect("an end of the headers");
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let lines = head.lines().filter(|line| !line.to_ascii_lowercase().starts_with("date:"));
    let head: String = lines.map(|line| format!("{line}\r\n")).collect();
    [format!("{head}Date: {date}\r\n\r\n").as_bytes(), &answer[end + 4..]].concat()
}
