//! Sends single HTTP requests with secrets, with the retries and the time limits of all requests to a target.

use super::clock::ServerClock;
use super::error::{FileError, FileErrorKind};
use super::http::{HttpSettings, MAX_FILE_BYTES, RequestOutcome, body_up_to, error_text};
use super::retry::Retry;
use super::secrets::Secrets;
use anyhow::Result;
use reqwest::header::HeaderMap;
use reqwest::{Method, RequestBuilder, StatusCode};
use url::Url;

pub(crate) struct HttpSender {
    client: reqwest::Client,
    retry: Retry,
    pub clock: ServerClock,
    secrets: Secrets,
}

/// A complete response, whatever its status.
pub(crate) struct HttpAnswer {
    pub status: StatusCode,
    pub body: Vec<u8>,
    /// Method and address, for messages.
    request: String,
}

impl HttpSettings {
    /// `headers` are sent with every request.
    pub(crate) fn sender(&self, address: &Url, secrets: &Secrets, headers: HeaderMap) -> Result<HttpSender> {
        Ok(HttpSender {
            client: self.client_with_secrets(Some(address), secrets, headers)?,
            retry: Retry::new(self.timeout),
            clock: ServerClock::default(),
            secrets: secrets.clone(),
        })
    }
}

impl HttpSender {
    /// Sends a request, repeatedly after transient errors. `path` is the file that errors name; `answers` are statuses that are
    /// returned although they usually mean a transient error.
    pub(crate) async fn send(
        &self,
        path: &str,
        method: Method,
        url: &Url,
        answers: &[StatusCode],
        prepare: impl Fn(RequestBuilder) -> RequestBuilder,
    ) -> Result<HttpAnswer, FileError> {
        let attempt = async || {
            let response = prepare(self.client.request(method.clone(), url.clone())).send().await;
            let response = response.map_err(|error| self.error(path, error))?;
            self.retry.record_response(response.status().as_u16(), response.headers());
            self.clock.record(response.headers());
            let status = response.status();
            let body = body_up_to(response, MAX_FILE_BYTES).await;
            let body = body.map_err(|error| FileError { kind: FileErrorKind::Transient, ..self.error(path, error) })?;
            if body.len() > MAX_FILE_BYTES {
                return Err(FileError::too_large(path));
            }
            let answer = HttpAnswer { status, body, request: format!("{method} {url}") };
            let is_transient = answer.kind().is_some_and(FileErrorKind::is_transient);
            if is_transient && !answers.contains(&status) { Err(answer.error(path)) } else { Ok(answer) }
        };
        self.retry.run(path, attempt).await
    }

    fn error(&self, path: &str, error: reqwest::Error) -> FileError {
        let kind = RequestOutcome::of_error(&error).error_kind().unwrap_or(FileErrorKind::Permanent);
        FileError::new(path, kind, self.secrets.redact(&error_text(&error.without_url())))
    }
}

impl HttpAnswer {
    fn kind(&self) -> Option<FileErrorKind> {
        RequestOutcome::Status(self.status.as_u16()).error_kind()
    }

    /// The error that an unexpected answer means. Bodies are not shown: they are pages of HTML.
    pub(crate) fn error(&self, path: &str) -> FileError {
        FileError::new(path, self.kind().unwrap_or(FileErrorKind::Permanent), format!("{}: {}", self.request, self.status))
    }
}
