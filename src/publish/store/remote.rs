//! A bucket or a WebDAV server as a target.

use super::ETag;
use super::error::{FileError, FileErrorKind};
use super::secrets::Secrets;
use crate::base::message::Trouble;
use crate::msg;
use crate::publish::headers::FileHeaders;
use crate::publish::model::manifest::sha256;
use crate::publish::target::{PublishTarget, TargetLocation};
use anyhow::{Context, Result, bail};
use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::http::HttpBuilder;
use object_store::path::Path;
use object_store::{
    Attribute, Attributes, ClientOptions, CopyMode, CopyOptions, Error, GetOptions, ObjectStore, ObjectStoreExt, PutMode, PutOptions,
    PutPayload, RetryConfig, UpdateVersion,
};
use std::sync::Arc;
use std::time::Duration;

/// Maximum length of a server's message that is shown, in characters.
const MAX_REASON_LENGTH: usize = 500;

pub(crate) struct RemoteStore {
    store: Arc<dyn ObjectStore>,
    /// Prefix of every path in a bucket: `folder/`.
    prefix: String,
    /// Buckets support conditional writes and store headers; WebDAV servers do not.
    is_bucket: bool,
    secrets: Secrets,
}

impl RemoteStore {
    /// Prepares the connection. No request is sent yet.
    pub(crate) fn connect(target: &PublishTarget, secrets: &Secrets) -> Result<RemoteStore> {
        // `with_retry` repeats requests.
        let retry = RetryConfig { max_retries: 0, retry_timeout: Duration::from_secs(target.timeout), ..RetryConfig::default() };
        let options = ClientOptions::new()
            .with_allow_http(true)
            .with_timeout(Duration::from_secs(target.timeout))
            .with_connect_timeout(Duration::from_secs(target.timeout.min(10)))
            .with_pool_max_idle_per_host(target.parallel);
        let (store, prefix, is_bucket): (Arc<dyn ObjectStore>, String, bool) = match &target.location {
            TargetLocation::Bucket { name, folder, endpoint, region } => {
                let mut builder = AmazonS3Builder::new().with_bucket_name(name).with_client_options(options).with_retry(retry);
                let Some(keys) = secrets.bucket_keys() else {
                    bail!(Trouble(msg!("publish-no-credentials", name = &target.name)));
                };
                builder = builder.with_access_key_id(keys.id).with_secret_access_key(keys.secret);
                if let Some(token) = keys.token {
                    builder = builder.with_token(token);
                }
                let endpoint = endpoint.as_ref().map(|url| url.as_str().to_owned()).or_else(|| secrets.setting("AWS_ENDPOINT_URL"));
                if let Some(endpoint) = endpoint {
                    builder = builder.with_endpoint(endpoint.trim_end_matches('/'));
                }
                let region = region.clone().or_else(|| secrets.setting("AWS_REGION")).or_else(|| secrets.setting("AWS_DEFAULT_REGION"));
                builder = builder.with_config(AmazonS3ConfigKey::Region, region.unwrap_or_else(|| "us-east-1".to_owned()));
                let store = builder.build().context(Trouble(msg!("publish-cannot-connect", name = &target.name)))?;
                let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
                (Arc::new(store), prefix, true)
            }
            TargetLocation::WebDav(url) => {
                let options = match secrets.webdav_authorization() {
                    Some(value) => options.with_default_headers([(reqwest::header::AUTHORIZATION, value)].into_iter().collect()),
                    None => options,
                };
                let builder = HttpBuilder::new().with_url(url.as_str()).with_client_options(options).with_retry(retry);
                (Arc::new(builder.build().context(Trouble(msg!("publish-cannot-connect", name = &target.name)))?), String::new(), false)
            }
            TargetLocation::Folder(_) | TargetLocation::Archive(_) => unreachable!("folders and archives are not remote"),
        };
        Ok(RemoteStore { store, prefix, is_bucket, secrets: secrets.clone() })
    }

    /// Reads a file. None: it does not exist.
    pub(crate) async fn read(&self, path: &str) -> Result<Option<(Vec<u8>, ETag)>, FileError> {
        let result = match self.store.get_opts(&self.key(path)?, GetOptions::default()).await {
            Ok(result) => result,
            Err(Error::NotFound { source, .. }) if !is_no_bucket(&*source) => return Ok(None),
            Err(error) => return Err(self.file_error(path, &error)),
        };
        let tag = result.meta.e_tag.clone();
        let bytes = result.bytes().await.map_err(|error| self.file_error(path, &error))?;
        let tag = if self.is_bucket { tag } else { None };
        Ok(Some((bytes.to_vec(), ETag(tag.unwrap_or_else(|| sha256(&bytes))))))
    }

    pub(crate) async fn write(&self, path: &str, bytes: Arc<[u8]>, headers: &FileHeaders) -> Result<(), FileError> {
        let options = PutOptions { attributes: attributes(headers), ..PutOptions::default() };
        let put = self.store.put_opts(&self.key(path)?, payload(&bytes), options).await;
        put.map(|_| ()).map_err(|error| self.file_error(path, &error))
    }

    pub(crate) async fn write_if(&self, path: &str, bytes: Arc<[u8]>, previous: Option<&ETag>) -> Result<ETag, FileError> {
        if !self.is_bucket {
            return self.write_if_by_copying(path, bytes, previous).await;
        }
        let mode = match previous {
            None => PutMode::Create,
            Some(tag) => PutMode::Update(UpdateVersion { e_tag: Some(tag.0.clone()), version: None }),
        };
        let options = PutOptions { mode, attributes: attributes(&FileHeaders::of(path, None)), ..PutOptions::default() };
        match self.store.put_opts(&self.key(path)?, payload(&bytes), options).await {
            Ok(put) => Ok(ETag(put.e_tag.unwrap_or_else(|| sha256(&bytes)))),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Err(FileError::conflict(path)),
            Err(error) => Err(self.file_error(path, &error)),
        }
    }

    /// WebDAV has no conditional PUT, but COPY can be told not to overwrite: this creates a file atomically. An existing file is
    /// read and compared first; this is safe because only the holder of the publish lock replaces files.
    async fn write_if_by_copying(&self, path: &str, bytes: Arc<[u8]>, previous: Option<&ETag>) -> Result<ETag, FileError> {
        let headers = FileHeaders::of(path, None);
        let tag = ETag(sha256(&bytes));
        if let Some(previous) = previous {
            return match self.read(path).await? {
                Some((_, now)) if now == *previous => self.write(path, bytes, &headers).await.map(|()| tag),
                _ => Err(FileError::conflict(path)),
            };
        }
        let temporary = format!("{path}.{}", &sha256(format!("{} {}", tag.0, std::process::id()).as_bytes())[..12]);
        self.write(&temporary, bytes, &headers).await?;
        let options = CopyOptions::new().with_mode(CopyMode::Create);
        let copied = self.store.copy_opts(&self.key(&temporary)?, &self.key(path)?, options).await;
        let removed = self.remove(&temporary).await;
        match copied {
            Ok(()) => removed.map(|()| tag),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Err(FileError::conflict(path)),
            Err(error) => Err(self.file_error(path, &error)),
        }
    }

    /// Copies a file. WebDAV servers differ in whether COPY creates folders, so there the file is downloaded and uploaded.
    pub(crate) async fn copy(&self, from: &str, to: &str) -> Result<(), FileError> {
        if self.is_bucket {
            let copied = self.store.copy(&self.key(from)?, &self.key(to)?).await;
            return copied.map_err(|error| self.file_error(from, &error));
        }
        match self.read(from).await? {
            Some((bytes, _)) => self.write(to, bytes.into(), &FileHeaders::of(to, None)).await,
            None => Err(FileError::missing(from)),
        }
    }

    pub(crate) async fn exists(&self, path: &str) -> Result<bool, FileError> {
        match self.store.head(&self.key(path)?).await {
            Ok(_) => Ok(true),
            Err(Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(self.file_error(path, &error)),
        }
    }

    pub(crate) async fn remove(&self, path: &str) -> Result<(), FileError> {
        match self.store.delete(&self.key(path)?).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.file_error(path, &error)),
        }
    }

    /// The headers that a bucket stores with a file. None for WebDAV.
    pub(crate) async fn headers(&self, path: &str) -> Result<Option<FileHeaders>, FileError> {
        if !self.is_bucket {
            return Ok(None);
        }
        let options = GetOptions { head: true, ..GetOptions::default() };
        let found = match self.store.get_opts(&self.key(path)?, options).await {
            Ok(result) => result.attributes,
            Err(error) => return Err(self.file_error(path, &error)),
        };
        let value = |name: Attribute| found.get(&name).map(|value| value.as_ref().to_owned());
        Ok(Some(FileHeaders {
            content_type: value(Attribute::ContentType).unwrap_or_default(),
            cache_control: value(Attribute::CacheControl).unwrap_or_default(),
            content_encoding: value(Attribute::ContentEncoding),
        }))
    }

    /// The key of a path. `Path::from` would percent-encode non-ASCII names.
    fn key(&self, path: &str) -> Result<Path, FileError> {
        let full = format!("{}{path}", self.prefix);
        Path::parse(&full).map_err(|error| FileError::new(path, FileErrorKind::Permanent, error.to_string()))
    }

    fn file_error(&self, path: &str, error: &Error) -> FileError {
        let kind = match error {
            Error::NotFound { .. } => FileErrorKind::Missing,
            Error::Generic { .. } if !is_refused(error) => FileErrorKind::Transient,
            _ => FileErrorKind::Permanent,
        };
        FileError::new(path, kind, self.secrets.redact(&summary(error)))
    }
}

fn payload(bytes: &[u8]) -> PutPayload {
    PutPayload::from(bytes.to_vec())
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
fn is_no_bucket(error: &(dyn std::error::Error + 'static)) -> bool {
    error.to_string().contains("NoSuchBucket")
}

/// Whether the server rejected the request: a retry would get the same response.
fn is_refused(error: &Error) -> bool {
    let text = error.to_string();
    text.contains("status code: 4") && !text.contains("status code: 408") && !text.contains("status code: 429")
}

/// The message of an error and of its root cause, in one line.
fn summary(error: &Error) -> String {
    let mut root: &dyn std::error::Error = error;
    while let Some(source) = root.source() {
        root = source;
    }
    let (text, root) = (error.to_string(), root.to_string());
    let whole = if text.contains(&root) { text } else { format!("{text}: {root}") };
    if let Some(message) = service_message(&whole) {
        return message;
    }
    let words: Vec<&str> = whole.split_whitespace().collect();
    let line = words.join(" ");
    let letters = line.chars().count();
    if letters <= MAX_REASON_LENGTH {
        return line;
    }
    // The cause is at the end.
    let end: String = line.chars().skip(letters - MAX_REASON_LENGTH).collect();
    format!("…{end}")
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
    use super::service_message;

    #[test]
    fn the_code_and_the_message_of_a_service_are_shown() {
        let answer = "Server returned non-2xx status code: 403 Forbidden: <?xml?><Error><Code>SignatureDoesNotMatch</Code><Message>Check your key.</Message><StringToSign>AWS4</StringToSign></Error>";
        assert_eq!(service_message(answer).as_deref(), Some("SignatureDoesNotMatch: Check your key."));
        assert_eq!(service_message("connection refused"), None);
    }
}
