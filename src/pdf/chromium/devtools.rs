//! Client of the DevTools protocol: JSON messages, one request at a time.
//!
//! Every file that a page requests is served from memory over this connection: nothing is written to disk or served on a port. Requests
//! for any other URL fail and are reported.

use super::transport::BrowserConnection;
use crate::base::message::LocalizedError;
use crate::base::output::Output;
use crate::msg;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The origin of the pages; `.invalid` is reserved and never resolves.
const ORIGIN: &str = "https://brochure.invalid/";

/// A tab of a browser.
pub(crate) struct BrowserTab {
    connection: BrowserConnection,
    session: Option<String>,
    last_id: u64,
    timeout: Duration,
    /// Files that pages may request.
    pub files: Output,
    /// URLs outside `files` that the page requested.
    refused: Vec<String>,
    is_loaded: bool,
}

impl BrowserTab {
    /// Opens a tab in the browser. `timeout` limits each request.
    pub(crate) fn open(connection: BrowserConnection, timeout: Duration) -> Result<BrowserTab> {
        let mut tab =
            BrowserTab { connection, session: None, last_id: 0, timeout, files: Output::new(), refused: Vec::new(), is_loaded: false };
        let target = tab.call("Target.createTarget", json!({ "url": "about:blank" }))?;
        let attached = tab.call("Target.attachToTarget", json!({ "targetId": target["targetId"], "flatten": true }))?;
        tab.session = attached["sessionId"].as_str().map(str::to_owned);
        tab.call("Page.enable", json!({}))?;
        tab.call("Fetch.enable", json!({}))?;
        tab.call("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
        Ok(tab)
    }

    /// Loads one of the files and waits until it is complete, including fonts and images.
    pub(crate) fn load(&mut self, path: &str) -> Result<()> {
        self.is_loaded = false;
        self.refused.clear();
        self.call("Page.navigate", json!({ "url": format!("{ORIGIN}{path}") }))?;
        let deadline = Instant::now() + self.timeout;
        while !self.is_loaded {
            self.receive(deadline)?;
        }
        self.run("document.fonts.ready.then(() => true)")?;
        match self.refused.iter().find(|address| !address.ends_with("/favicon.ico")) {
            Some(address) => bail!(LocalizedError(msg!("pdf-external-request", address = address))),
            None => Ok(()),
        }
    }

    /// Runs a script in the page and waits for its promise.
    pub(crate) fn run(&mut self, script: &str) -> Result<()> {
        self.evaluate(script).map(drop)
    }

    /// The text that the page shows, without decoration that is hidden from screen readers: PDFs do not tag it.
    pub(crate) fn text(&mut self) -> Result<String> {
        let script = "(() => { const decoration = [...document.querySelectorAll('[aria-hidden=true]')]; \
                      decoration.forEach(element => { element.style.display = 'none' }); const text = document.body.innerText; \
                      decoration.forEach(element => { element.style.display = '' }); return text })()";
        let text = self.evaluate(script)?;
        Ok(text["result"]["value"].as_str().unwrap_or_default().to_owned())
    }

    fn evaluate(&mut self, script: &str) -> Result<Value> {
        let answer = self.call("Runtime.evaluate", json!({ "expression": script, "awaitPromise": true }))?;
        match answer.get("exceptionDetails") {
            Some(details) => bail!("{}", details["exception"]["description"].as_str().unwrap_or("the page refused a script")),
            None => Ok(answer),
        }
    }

    /// Prints the page to a PDF with tags.
    pub(crate) fn print(&mut self) -> Result<Vec<u8>> {
        let options = json!({
            "preferCSSPageSize": true, "printBackground": true, "generateTaggedPDF": true, "generateDocumentOutline": false,
        });
        let answer = self.call("Page.printToPDF", options)?;
        let data = answer["data"].as_str().context("the browser printed nothing")?;
        data_encoding::BASE64.decode(data.as_bytes()).context("the browser printed nothing")
    }

    /// Calls a method and waits for its result. Serves files that the page requests meanwhile.
    fn call(&mut self, method: &str, parameters: Value) -> Result<Value> {
        let id = self.send(method, parameters)?;
        let deadline = Instant::now() + self.timeout;
        loop {
            let Some(message) = self.receive(deadline)? else { continue };
            if message["id"] == id {
                if let Some(error) = message.get("error") {
                    bail!("{method}: {}", error["message"].as_str().unwrap_or_default());
                }
                return Ok(message["result"].clone());
            }
        }
    }

    fn send(&mut self, method: &str, parameters: Value) -> Result<u64> {
        self.last_id += 1;
        let mut request = json!({ "id": self.last_id, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            request["sessionId"] = json!(session);
        }
        self.connection.send(request.to_string()).context(lost())?;
        Ok(self.last_id)
    }

    /// The next message. Events are handled here. `None`: nothing to return yet.
    fn receive(&mut self, deadline: Instant) -> Result<Option<Value>> {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            bail!(LocalizedError(msg!("pdf-browser-timeout", seconds = self.timeout.as_secs())));
        }
        let Some(text) = self.connection.receive(left).context(lost())? else { return Ok(None) };
        let message: Value = serde_json::from_str(&text).context(lost())?;
        match message["method"].as_str() {
            Some("Fetch.requestPaused") => self.serve_file(&message["params"])?,
            Some("Page.loadEventFired") => self.is_loaded = true,
            Some("Inspector.targetCrashed" | "Target.targetCrashed") => bail!(LocalizedError(msg!("pdf-page-crashed"))),
            _ => {}
        }
        Ok(Some(message))
    }

    /// Answers a request for a file.
    fn serve_file(&mut self, request: &Value) -> Result<()> {
        let address = request["request"]["url"].as_str().unwrap_or_default().to_owned();
        let id = request["requestId"].clone();
        let file = address.strip_prefix(ORIGIN).and_then(|path| Some((path, self.files.get(path)?)));
        let Some((path, bytes)) = file else {
            self.refused.push(address);
            self.send("Fetch.failRequest", json!({ "requestId": id, "errorReason": "AccessDenied" }))?;
            return Ok(());
        };
        // Names of assets contain a hash: fonts and style sheets stay in the memory of the browser for the next brochures.
        let caching = if path.starts_with("assets/") { "max-age=86400, immutable" } else { "no-store" };
        let headers = json!([
            { "name": "Content-Type", "value": media_type(path) },
            { "name": "Cache-Control", "value": caching },
        ]);
        let body = data_encoding::BASE64.encode(bytes);
        self.send("Fetch.fulfillRequest", json!({ "requestId": id, "responseCode": 200, "responseHeaders": headers, "body": body }))?;
        Ok(())
    }
}

fn lost() -> LocalizedError {
    LocalizedError(msg!("pdf-browser-exited"))
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
