//! A bucket of an S3-compatible service as a target.

use super::clock::ServerClock;
use super::error::{FileError, FileErrorKind};
use super::http::{Connector, MAX_FILE_BYTES, RequestOutcome, observed};
use super::retry::Retry;
use super::secrets::{Secrets, refuse_unsendable};
use super::{Connection, ETag, StoredFile};
use crate::base::message::LocalizedError;
use crate::msg;
use crate::publish::headers::FileHeaders;
use crate::publish::model::manifest::sha256;
use crate::publish::model::target_path::TargetPath;
use crate::publish::target::PublishTarget;
use anyhow::{Context, Result, bail};
use futures_util::StreamExt as _;
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, Error, GetOptions, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload, RetryConfig, UpdateVersion,
};
use reqwest::header::HeaderMap;
use std::sync::Arc;
use std::time::Duration;

/// Maximum length of a server's message that is shown, in characters.
const MAX_REASON_LENGTH: usize = 500;
/// The longest list of files that is read: the backups of ten releases with 100,000 files each.
const MAX_NAMES: usize = 1_000_000;
/// How many times the timeout of a request a whole list may take.
const LIST_TIMEOUTS: u32 = 4;

/// Where the site is in the service.
pub(crate) struct BucketLocation<'a> {
    pub name: &'a str,
    /// Without leading or trailing `/`; may be empty.
    pub folder: &'a str,
    pub region: Option<&'a str>,
}

pub(crate) struct BucketStore {
    store: Arc<dyn ObjectStore>,
    /// Prefix of every path: `folder/`.
    prefix: String,
    retry: Retry,
    clock: ServerClock,
    secrets: Secrets,
    list_timeout: Duration,
}

impl BucketStore {
    /// Prepares the connection. No request is sent yet.
    pub(crate) fn connect(
        bucket: &BucketLocation<'_>,
        target: &PublishTarget,
        connection: &Connection,
        secrets: &Secrets,
    ) -> Result<BucketStore> {
        let Some(keys) = secrets.bucket_keys() else {
            bail!(LocalizedError(msg!("publish-no-credentials", name = &target.name)));
        };
        let (retry, clock) = (Retry::new(connection.http().timeout), ServerClock::default());
        let client = connection.http().client_with_secrets(connection.endpoint(), secrets, HeaderMap::new())?;
        let region = bucket.region.map(str::to_owned);
        let region = region.or_else(|| secrets.setting("AWS_REGION")).or_else(|| secrets.setting("AWS_DEFAULT_REGION"));
        let sent = [("AWS_ACCESS_KEY_ID", Some(&keys.id)), ("AWS_SESSION_TOKEN", keys.token.as_ref()), ("AWS_REGION", region.as_ref())];
        for (name, value) in sent {
            refuse_unsendable(name, value.map_or("", String::as_str))?;
        }
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(bucket.name)
            .with_access_key_id(keys.id)
            .with_secret_access_key(keys.secret)
            .with_config(AmazonS3ConfigKey::Region, region.unwrap_or_else(|| "us-east-1".to_owned()))
            // Files are deleted one by one; not every service supports bulk deletes.
            .with_disable_bulk_delete(true)
            .with_http_connector(Connector { client, retry: retry.clone(), clock: clock.clone() })
            // `Retry` repeats requests.
            .with_retry(RetryConfig { max_retries: 0, ..RetryConfig::default() })
            // Unencrypted addresses have been rejected before, unless they are allowed.
            .with_allow_http(true);
        if let Some(token) = keys.token {
            builder = builder.with_token(token);
        }
        if let Some(endpoint) = connection.endpoint() {
            builder = builder.with_endpoint(endpoint.as_str().trim_end_matches('/'));
        }
        let store = builder.build().with_context(|| LocalizedError(msg!("publish-cannot-connect", name = &target.name)))?;
        let prefix = if bucket.folder.is_empty() { String::new() } else { format!("{}/", bucket.folder) };
        let list_timeout = connection.http().timeout * LIST_TIMEOUTS;
        Ok(BucketStore { store: Arc::new(store), prefix, retry, clock, secrets: secrets.clone(), list_timeout })
    }

    pub(crate) fn clock(&self) -> &ServerClock {
        &self.clock
    }

    /// Reads a file. None: it does not exist.
    pub(crate) async fn read(&self, path: &TargetPath) -> Result<Option<StoredFile>, FileError> {
        let get = async || {
            let result = self.store.get_opts(&self.key(path)?, GetOptions::default()).await?;
            let (etag, attributes) = (result.meta.e_tag.clone(), result.attributes.clone());
            let (mut bytes, mut parts) = (Vec::new(), result.into_stream());
            while bytes.len() <= MAX_FILE_BYTES
                && let Some(part) = parts.next().await
            {
                bytes.extend_from_slice(&part?);
            }
            let etag = ETag(etag.unwrap_or_else(|| sha256(&bytes)));
            Ok(Some(StoredFile { bytes, etag, headers: Some(headers(&attributes)) }))
        };
        let none_if_missing = |error: Error| match &error {
            Error::NotFound { source, .. } if !is_missing_bucket(&**source) => Ok(None),
            _ => Err(error),
        };
        match self.request(path, async || get().await.or_else(none_if_missing)).await? {
            Some(file) if file.bytes.len() > MAX_FILE_BYTES => Err(FileError::too_large(path)),
            file => Ok(file),
        }
    }

    pub(crate) async fn write(&self, path: &TargetPath, bytes: &Arc<[u8]>, headers: &FileHeaders) -> Result<(), FileError> {
        self.request(path, async || {
            let options = PutOptions { attributes: attributes(headers), ..PutOptions::default() };
            self.store.put_opts(&self.key(path)?, payload(bytes), options).await.map(|_| ())
        })
        .await
    }

    pub(crate) async fn write_if(&self, path: &TargetPath, bytes: &Arc<[u8]>, previous: Option<&ETag>) -> Result<ETag, FileError> {
        let put = self.request(path, async || {
            let mode = match previous {
                None => PutMode::Create,
                Some(etag) => PutMode::Update(UpdateVersion { e_tag: Some(etag.0.clone()), version: None }),
            };
            let options = PutOptions { mode, attributes: attributes(&FileHeaders::of(path, None)), ..PutOptions::default() };
            self.store.put_opts(&self.key(path)?, payload(bytes), options).await
        });
        Ok(ETag(put.await?.e_tag.unwrap_or_else(|| sha256(bytes))))
    }

    /// Copies a file, including its headers.
    pub(crate) async fn copy(&self, from: &TargetPath, to: &TargetPath) -> Result<(), FileError> {
        self.request(from, async || self.store.copy(&self.key(from)?, &self.key(to)?).await).await
    }

    pub(crate) async fn exists(&self, path: &TargetPath) -> Result<bool, FileError> {
        self.request(path, async || match self.store.head(&self.key(path)?).await {
            Ok(_) => Ok(true),
            Err(Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(error),
        })
        .await
    }

    /// The names of the files in a folder of the program's own documents.
    pub(crate) async fn list(&self, folder: &TargetPath) -> Result<Vec<String>, FileError> {
        let listed = self.request(folder, async || {
            let mut names = Vec::new();
            let mut listed = self.store.list(Some(&self.key(folder)?));
            while names.len() <= MAX_NAMES
                && let Some(object) = listed.next().await
            {
                names.extend(object?.location.filename().map(str::to_owned));
            }
            Ok(names)
        });
        // A list has many pages, and each of them may name another one.
        match tokio::time::timeout(self.list_timeout, listed).await {
            Ok(Ok(names)) if names.len() > MAX_NAMES => Err(FileError::too_large(folder)),
            Ok(names) => names,
            Err(_) => Err(FileError::too_large(folder)),
        }
    }

    pub(crate) async fn remove(&self, path: &TargetPath) -> Result<(), FileError> {
        self.request(path, async || match self.store.delete(&self.key(path)?).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(error),
        })
        .await
    }

    /// The key of a path. `Path::from` would percent-encode non-ASCII names.
    fn key(&self, path: &TargetPath) -> Result<Path, Error> {
        Ok(Path::parse(format!("{}{path}", self.prefix))?)
    }

    /// Sends a request, with retries.
    async fn request<T>(&self, path: &TargetPath, operation: impl AsyncFn() -> Result<T, Error>) -> Result<T, FileError> {
        let operation = &operation;
        let attempt = || async move {
            let (result, outcome) = observed(operation()).await;
            result.map_err(|error| self.file_error(path, &error, outcome))
        };
        self.retry.run(path, attempt).await
    }

    fn file_error(&self, path: &str, error: &Error, outcome: Option<RequestOutcome>) -> FileError {
        // Secrets are removed first: a part of one would not be recognised.
        let text = summary(&self.secrets.redact(&with_root_cause(error)));
        let kind = match error {
            Error::AlreadyExists { .. } | Error::Precondition { .. } => FileErrorKind::Conflict,
            // Error codes of the S3 protocol.
            _ if text.starts_with("RequestTimeTooSkewed") => FileErrorKind::Clock,
            _ if text.starts_with("NoSuchBucket") => FileErrorKind::Permanent,
            Error::NotImplemented { .. } | Error::NotSupported { .. } => FileErrorKind::Unsupported,
            // A response that ended early has a good status.
            Error::Generic { .. } => outcome.and_then(RequestOutcome::error_kind).unwrap_or(FileErrorKind::Transient),
            _ => outcome.and_then(RequestOutcome::error_kind).unwrap_or(FileErrorKind::Permanent),
        };
        FileError::new(path, kind, shortened(text))
    }
}

fn payload(bytes: &[u8]) -> PutPayload {
    PutPayload::from(bytes.to_vec())
}

fn headers(attributes: &Attributes) -> FileHeaders {
    let value = |name: Attribute| attributes.get(&name).map(|value| value.as_ref().to_owned());
    FileHeaders {
        content_type: value(Attribute::ContentType).unwrap_or_default(),
        cache_control: value(Attribute::CacheControl).unwrap_or_default(),
        content_encoding: value(Attribute::ContentEncoding),
    }
}

fn attributes(headers: &FileHeaders) -> Attributes {
    let mut attributes = Attributes::new();
    attributes.insert(Attribute::ContentType, headers.content_type.clone().into());
    attributes.insert(Attribute::CacheControl, headers.cache_control.clone().into());
    if let Some(encoding) = &headers.content_encoding {
        attributes.insert(Attribute::ContentEncoding, encoding.clone().into());
    }
    attributes
}

/// Whether a 404 means that the bucket, and not the file, is missing.
fn is_missing_bucket(error: &(dyn std::error::Error + 'static)) -> bool {
    error.to_string().contains("NoSuchBucket")
}

fn with_root_cause(error: &Error) -> String {
    let mut root: &dyn std::error::Error = error;
    while let Some(source) = root.source() {
        root = source;
    }
    let (text, root) = (error.to_string(), root.to_string());
    if text.contains(&root) { text } else { format!("{text}: {root}") }
}

/// The message of a service, or of any other error in one line.
fn summary(text: &str) -> String {
    service_message(text).unwrap_or_else(|| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The code of a service is at the start, the cause of other errors at the end.
fn shortened(text: String) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() <= MAX_REASON_LENGTH {
        return text;
    }
    let half = MAX_REASON_LENGTH / 2;
    letters[..half].iter().chain([&'…']).chain(&letters[letters.len() - half..]).collect()
}

/// The code and the message of an S3 error response, without the signed request that some services repeat in it.
fn service_message(text: &str) -> Option<String> {
    let between = |open: &str, close: &str| Some(text.split_once(open)?.1.split_once(close)?.0.trim().to_owned());
    let code = between("<Code>", "</Code>")?;
    Some(match between("<Message>", "</Message>") {
        Some(message) => format!("{code}: {message}"),
        None => code,
    })
}

#[cfg(test)]
mod tests {
    use super::{service_message, shortened};

    #[test]
    fn the_code_and_the_message_of_a_service_are_shown() {
        let answer = "Server returned non-2xx status code: 403 Forbidden: <?xml?><Error><Code>SignatureDoesNotMatch</Code><Message>Check your key.</Message><StringToSign>AWS4</StringToSign></Error>";
        assert_eq!(service_message(answer).as_deref(), Some("SignatureDoesNotMatch: Check your key."));
        assert_eq!(service_message("connection refused"), None);
    }

    #[test]
    fn a_long_message_keeps_its_start_and_its_end() {
        let short = shortened(format!("Code: {} cause", "а".repeat(9000)));
        assert!(short.starts_with("Code: а") && short.ends_with("а cause") && short.chars().count() < 600, "{short}");
    }
}
