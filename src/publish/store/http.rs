//! The HTTP clients of a publish, and what became of each request.

use super::clock::ServerClock;
use super::error::{CertificateFault, FileErrorKind};
use super::retry::Retry;
use super::secrets::Secrets;
use crate::base::address::is_loopback;
use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::{Context, Result};
use object_store::ClientOptions;
use object_store::client::{HttpClient, HttpConnector, HttpError, HttpRequest, HttpResponse, HttpService};
use reqwest::header::HeaderMap;
use reqwest::redirect::Policy;
use std::cell::Cell;
use std::path::PathBuf;
use std::pin::Pin;
use std::time::Duration;
use url::Url;

/// How to connect to the servers of a target.
#[derive(Debug, Clone)]
pub(crate) struct HttpSettings {
    pub timeout: Duration,
    /// Number of connections to keep open.
    pub parallel: usize,
    /// Certificates to trust in addition to those of the operating system: a file in PEM format.
    pub ca_file: Option<PathBuf>,
}

impl HttpSettings {
    /// A client for requests with secrets. It never follows a redirect, which would take the secrets elsewhere.
    ///
    /// `address`: where it sends requests. A server on this computer is never asked through a proxy (`HTTP_PROXY`): the proxy would
    /// get the secrets unencrypted. None: Amazon S3.
    pub(crate) fn client_with_secrets(&self, address: Option<&Url>, secrets: &Secrets, headers: HeaderMap) -> Result<reqwest::Client> {
        let client = reqwest::Client::builder().redirect(Policy::none()).default_headers(headers);
        let client = if address.is_some_and(is_loopback) { client.no_proxy() } else { client };
        self.build(secrets, client)
    }

    /// A client for public pages.
    pub(crate) fn public_client(&self, secrets: &Secrets) -> Result<reqwest::Client> {
        self.build(secrets, reqwest::Client::builder())
    }

    fn build(&self, secrets: &Secrets, client: reqwest::ClientBuilder) -> Result<reqwest::Client> {
        let client = client
            .timeout(self.timeout)
            .connect_timeout(self.timeout.min(Duration::from_secs(10)))
            .pool_max_idle_per_host(self.parallel)
            .tls_certs_merge(self.certificates(secrets)?);
        client.build().context(LocalizedError(msg!("publish-client-failed")))
    }

    /// `ca_file` of the target or, without one, the file that `AWS_CA_BUNDLE` names. The system's certificates, or those in
    /// `SSL_CERT_FILE`, are added by the TLS library.
    fn certificates(&self, secrets: &Secrets) -> Result<Vec<reqwest::Certificate>> {
        let Some(file) = self.ca_file.clone().or_else(|| secrets.setting("AWS_CA_BUNDLE").map(PathBuf::from)) else {
            return Ok(Vec::new());
        };
        let trouble = || LocalizedError(msg!("publish-bad-ca-file", path = file.display().to_string()));
        let bytes = std::fs::read(&file).with_context(trouble)?;
        let certificates = reqwest::Certificate::from_pem_bundle(&bytes).with_context(trouble)?;
        if certificates.is_empty() { Err(trouble().into()) } else { Ok(certificates) }
    }
}

/// What became of a request, as far as it decides the cause of an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RequestOutcome {
    /// A response with this status.
    Status(u16),
    /// The server's certificate was rejected.
    Certificate(CertificateFault),
    /// No connection, or no response in time.
    NoResponse,
}

tokio::task_local! {
    static OUTCOME: Cell<Option<RequestOutcome>>;
}

/// Runs an operation and returns what became of its last request.
pub(crate) async fn observed<T>(operation: impl Future<Output = T>) -> (T, Option<RequestOutcome>) {
    OUTCOME
        .scope(Cell::new(None), async {
            let result = operation.await;
            (result, OUTCOME.with(Cell::get))
        })
        .await
}

impl RequestOutcome {
    pub(crate) fn of_error(error: &reqwest::Error) -> RequestOutcome {
        certificate_fault(error).map_or(RequestOutcome::NoResponse, RequestOutcome::Certificate)
    }

    /// The cause of a failed request. None: the status is not an error.
    pub(crate) fn error_kind(self) -> Option<FileErrorKind> {
        Some(match self {
            RequestOutcome::Certificate(fault) => FileErrorKind::Certificate(fault),
            RequestOutcome::NoResponse => FileErrorKind::Unreachable,
            RequestOutcome::Status(300..400) => FileErrorKind::Redirect,
            RequestOutcome::Status(401 | 403) => FileErrorKind::Denied,
            RequestOutcome::Status(404) => FileErrorKind::Missing,
            RequestOutcome::Status(405 | 501) => FileErrorKind::Unsupported,
            RequestOutcome::Status(413) => FileErrorKind::UploadLimit,
            RequestOutcome::Status(507) => FileErrorKind::NoSpace,
            RequestOutcome::Status(408 | 423 | 425 | 429 | 500..) => FileErrorKind::Transient,
            RequestOutcome::Status(400..) => FileErrorKind::Permanent,
            RequestOutcome::Status(_) => return None,
        })
    }
}

/// The largest file that is read from a target, in bytes: far more than any page, brochure or manifest needs.
pub(crate) const MAX_FILE_BYTES: usize = 128 << 20;

/// The body of a response. It is cut off after the first part that exceeds `limit` bytes, because a server can send without an end.
pub(crate) async fn body_up_to(mut response: reqwest::Response, limit: usize) -> reqwest::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while bytes.len() <= limit
        && let Some(part) = response.chunk().await?
    {
        bytes.extend_from_slice(&part);
    }
    Ok(bytes)
}

/// The message of an error with those of its causes.
pub(crate) fn error_text(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let message = error.to_string();
        if !text.contains(&message) {
            text = format!("{text}: {message}");
        }
        cause = error.source();
    }
    text
}

/// What is wrong with the certificate of the server: the TLS library's error is somewhere among the causes of an error.
fn certificate_fault(error: &(dyn std::error::Error + 'static)) -> Option<CertificateFault> {
    let mut next = Some(error);
    while let Some(cause) = next {
        if let Some(rustls::Error::InvalidCertificate(error)) = cause.downcast_ref() {
            return Some(CertificateFault::of(error));
        }
        // An `io::Error` does not name the error that it contains as its source.
        next = match cause.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => cause.source(),
        };
    }
    None
}

/// Gives our own HTTP client to `object_store`, and records what becomes of each request.
#[derive(Debug, Clone)]
pub(crate) struct Connector {
    pub client: reqwest::Client,
    pub retry: Retry,
    pub clock: ServerClock,
}

impl HttpConnector for Connector {
    fn connect(&self, _: &ClientOptions) -> object_store::Result<HttpClient> {
        Ok(HttpClient::new(self.clone()))
    }
}

impl HttpService for Connector {
    fn call<'a, 'f>(&'a self, request: HttpRequest) -> Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'f>>
    where
        'a: 'f,
        Self: 'f,
    {
        Box::pin(async move {
            let result = HttpService::call(&self.client, request).await;
            let outcome = match &result {
                Ok(response) => {
                    self.retry.record_response(response.status().as_u16(), response.headers());
                    self.clock.record(response.headers());
                    RequestOutcome::Status(response.status().as_u16())
                }
                Err(error) => certificate_fault(error).map_or(RequestOutcome::NoResponse, RequestOutcome::Certificate),
            };
            // Outside of `observed`, the outcome is not needed.
            let _ = OUTCOME.try_with(|cell| cell.set(Some(outcome)));
            result
        })
    }
}
