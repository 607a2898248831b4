//! Speaks with a browser over the DevTools protocol: JSON over a web socket, one question at a time.
//!
//! The browser asks us for every file of a page: nothing stands on disk or on a port for it, and a request for anything else
//! than the brochure's own files fails and is reported.

use crate::base::message::Trouble;
use crate::base::output::Output;
use crate::msg;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Message, WebSocket};

/// A site that no one can own: what the browser asks of it, we answer.
pub(crate) const SITE: &str = "https://brochure.invalid/";

/// The longest wait for one answer; the largest brochure needs a second.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A page in a browser.
pub(crate) struct Tab {
    socket: WebSocket<TcpStream>,
    session: Option<String>,
    last: u64,
    patience: Duration,
    /// The files that the page may ask for.
    pub files: Output,
    /// Addresses that the page asked for in vain.
    pub refused: Vec<String>,
    /// Whether the page that was opened last is complete.
    is_loaded: bool,
}

impl Tab {
    /// Opens a page in the browser that listens at an address.
    pub(crate) fn open(address: &str, patience: Duration) -> Result<Tab> {
        let host = address.trim_start_matches("ws://").split('/').next().unwrap_or_default();
        let stream = TcpStream::connect(host).context(lost())?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(patience))?;
        let settings = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let (socket, _) = tungstenite::client::client_with_config(address, stream, Some(settings))
            .map_err(|error| anyhow::anyhow!("{error}"))
            .context(lost())?;
        let mut tab = Tab { socket, session: None, last: 0, patience, files: Output::new(), refused: Vec::new(), is_loaded: false };
        let target = tab.ask("Target.createTarget", json!({ "url": "about:blank" }))?;
        let attached = tab.ask("Target.attachToTarget", json!({ "targetId": target["targetId"], "flatten": true }))?;
        tab.session = attached["sessionId"].as_str().map(str::to_owned);
        tab.ask("Page.enable", json!({}))?;
        tab.ask("Fetch.enable", json!({}))?;
        tab.ask("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
        Ok(tab)
    }

    /// Opens one of the files and waits until it is complete, fonts and pictures too.
    pub(crate) fn load(&mut self, path: &str) -> Result<()> {
        self.is_loaded = false;
        self.refused.clear();
        self.ask("Page.navigate", json!({ "url": format!("{SITE}{path}") }))?;
        let deadline = Instant::now() + self.patience;
        while !self.is_loaded {
            self.next(deadline)?;
        }
        self.run("document.fonts.ready.then(() => true)")?;
        match self.refused.iter().find(|address| !address.ends_with("/favicon.ico")) {
            Some(address) => bail!(Trouble(msg!("pdf-request", address = address))),
            None => Ok(()),
        }
    }

    /// Runs a script in the page and waits for what it promises.
    pub(crate) fn run(&mut self, script: &str) -> Result<()> {
        let answer = self.ask("Runtime.evaluate", json!({ "expression": script, "awaitPromise": true }))?;
        match answer.get("exceptionDetails") {
            Some(details) => bail!("{}", details["exception"]["description"].as_str().unwrap_or("the page refused a script")),
            None => Ok(()),
        }
    }

    /// Prints the page.
    pub(crate) fn print(&mut self, tagged: bool) -> Result<Vec<u8>> {
        let wish = json!({
            "preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": tagged, "generateDocumentOutline": false,
        });
        let answer = self.ask("Page.printToPDF", wish)?;
        let data = answer["data"].as_str().context("the browser printed nothing")?;
        data_encoding::BASE64.decode(data.as_bytes()).context("the browser printed nothing")
    }

    /// Asks and waits for the answer; meanwhile answers what the page asks.
    fn ask(&mut self, method: &str, parameters: Value) -> Result<Value> {
        let asked = self.say(method, parameters)?;
        let deadline = Instant::now() + self.patience;
        loop {
            let Some(heard) = self.next(deadline)? else { continue };
            if heard["id"] == asked {
                if let Some(error) = heard.get("error") {
                    bail!("{method}: {}", error["message"].as_str().unwrap_or_default());
                }
                return Ok(heard["result"].clone());
            }
        }
    }

    fn say(&mut self, method: &str, parameters: Value) -> Result<u64> {
        self.last += 1;
        let mut question = json!({ "id": self.last, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            question["sessionId"] = json!(session);
        }
        self.socket.send(Message::text(question.to_string())).context(lost())?;
        Ok(self.last)
    }

    /// The next thing the browser says, if it is for us; requests and events are dealt with here.
    fn next(&mut self, deadline: Instant) -> Result<Option<Value>> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            bail!(Trouble(msg!("pdf-browser-hangs", seconds = self.patience.as_secs())));
        }
        self.socket.get_ref().set_read_timeout(Some(left))?;
        let heard = match self.socket.read() {
            Ok(Message::Text(text)) => serde_json::from_str::<Value>(&text).context(lost())?,
            Ok(Message::Close(_)) => bail!(lost()),
            Ok(_) => return Ok(None),
            Err(tungstenite::Error::Io(error)) if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {
                return Ok(None);
            }
            Err(error) => return Err(error).context(lost()),
        };
        match heard["method"].as_str() {
            Some("Fetch.requestPaused") => self.answer(&heard["params"])?,
            Some("Page.loadEventFired") => self.is_loaded = true,
            Some("Inspector.targetCrashed" | "Target.targetCrashed") => bail!(Trouble(msg!("pdf-page-crashed"))),
            _ => {}
        }
        Ok(Some(heard))
    }

    /// Gives the page one of its files.
    fn answer(&mut self, request: &Value) -> Result<()> {
        let address = request["request"]["url"].as_str().unwrap_or_default().to_owned();
        let id = request["requestId"].clone();
        let file = address.strip_prefix(SITE).and_then(|path| Some((path, self.files.get(path)?)));
        let Some((path, bytes)) = file else {
            self.refused.push(address);
            self.say("Fetch.failRequest", json!({ "requestId": id, "errorReason": "AccessDenied" }))?;
            return Ok(());
        };
        let headers = json!([{ "name": "Content-Type", "value": media_type(path) }]);
        let body = data_encoding::BASE64.encode(bytes);
        self.say("Fetch.fulfillRequest", json!({ "requestId": id, "responseCode": 200, "responseHeaders": headers, "body": body }))?;
        Ok(())
    }
}

fn lost() -> Trouble {
    Trouble(msg!("pdf-browser-lost"))
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        _ => "application/octet-stream",
    }
}
