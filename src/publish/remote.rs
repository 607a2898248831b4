//! A bucket or a WebDAV server as a target.

use super::manifest::sha256;
use super::media::Headers;
use super::secrets::Secrets;
use super::store::{Fault, FaultKind, Tag, conflict};
use super::target::{Place, Target};
use crate::base::message::Trouble;
use crate::msg;
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

/// How many letters of a server's words are shown.
const LONGEST_REASON: usize = 500;

/// A bucket or a WebDAV server.
pub(crate) struct Remote {
    store: Arc<dyn ObjectStore>,
    /// In a bucket, before every path: `folder/`.
    prefix: String,
    /// Whether the server itself compares before it writes, and keeps headers.
    is_bucket: bool,
    secrets: Secrets,
}

impl Remote {
    /// Connects to a bucket or a server. Nothing is sent yet.
    pub(crate) fn connect(target: &Target, secrets: &Secrets) -> Result<Remote> {
        let retry = RetryConfig { max_retries: 2, retry_timeout: Duration::from_secs(target.timeout), ..RetryConfig::default() };
        let options = ClientOptions::new()
            .with_allow_http(true)
            .with_timeout(Duration::from_secs(target.timeout))
            .with_connect_timeout(Duration::from_secs(target.timeout.min(10)))
            .with_pool_max_idle_per_host(target.parallel);
        let (store, prefix, is_bucket): (Arc<dyn ObjectStore>, String, bool) = match &target.place {
            Place::Bucket { name, folder, endpoint, region } => {
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
            Place::Dav(url) => {
                let options = match secrets.dav_authorization() {
                    Some(value) => options.with_default_headers([(reqwest::header::AUTHORIZATION, value)].into_iter().collect()),
                    None => options,
                };
                let builder = HttpBuilder::new().with_url(url.as_str()).with_client_options(options).with_retry(retry);
                (Arc::new(builder.build().context(Trouble(msg!("publish-cannot-connect", name = &target.name)))?), String::new(), false)
            }
            Place::Folder(_) | Place::Archive(_) => unreachable!("folders and archives are no servers"),
        };
        Ok(Remote { store, prefix, is_bucket, secrets: secrets.clone() })
    }

    /// A file and what it was.
    pub(crate) async fn read(&self, path: &str) -> Result<Option<(Vec<u8>, Tag)>, Fault> {
        let result = match self.store.get_opts(&self.at(path)?, GetOptions::default()).await {
            Ok(result) => result,
            Err(Error::NotFound { source, .. }) if !is_no_bucket(&*source) => return Ok(None),
            Err(error) => return Err(self.fault(path, &error)),
        };
        let tag = result.meta.e_tag.clone();
        let bytes = result.bytes().await.map_err(|error| self.fault(path, &error))?;
        let tag = if self.is_bucket { tag } else { None };
        Ok(Some((bytes.to_vec(), Tag(tag.unwrap_or_else(|| sha256(&bytes))))))
    }

    /// Writes a file.
    pub(crate) async fn write(&self, path: &str, bytes: Arc<[u8]>, headers: &Headers) -> Result<(), Fault> {
        let options = PutOptions { attributes: attributes(headers), ..PutOptions::default() };
        let put = self.store.put_opts(&self.at(path)?, payload(&bytes), options).await;
        put.map(|_| ()).map_err(|error| self.fault(path, &error))
    }

    /// Writes a file if it is what it was.
    pub(crate) async fn write_if(&self, path: &str, bytes: Arc<[u8]>, was: Option<&Tag>) -> Result<Tag, Fault> {
        if !self.is_bucket {
            return self.write_if_by_copying(path, bytes, was).await;
        }
        let mode = match was {
            None => PutMode::Create,
            Some(tag) => PutMode::Update(UpdateVersion { e_tag: Some(tag.0.clone()), version: None }),
        };
        let options = PutOptions { mode, attributes: attributes(&Headers::of(path, None)), ..PutOptions::default() };
        match self.store.put_opts(&self.at(path)?, payload(&bytes), options).await {
            Ok(put) => Ok(Tag(put.e_tag.unwrap_or_else(|| sha256(&bytes)))),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Err(conflict(path)),
            Err(error) => Err(self.fault(path, &error)),
        }
    }

    /// WebDAV has no conditions on writing, but a copy that must not replace anything: so a file is created in one step.
    /// A file that is there is compared first; only who holds the turn replaces one.
    async fn write_if_by_copying(&self, path: &str, bytes: Arc<[u8]>, was: Option<&Tag>) -> Result<Tag, Fault> {
        let headers = Headers::of(path, None);
        let tag = Tag(sha256(&bytes));
        if let Some(was) = was {
            return match self.read(path).await? {
                Some((_, now)) if now == *was => self.write(path, bytes, &headers).await.map(|()| tag),
                _ => Err(conflict(path)),
            };
        }
        let beside = format!("{path}.{}", &sha256(format!("{} {}", tag.0, std::process::id()).as_bytes())[..12]);
        self.write(&beside, bytes, &headers).await?;
        let options = CopyOptions::new().with_mode(CopyMode::Create);
        let copied = self.store.copy_opts(&self.at(&beside)?, &self.at(path)?, options).await;
        let removed = self.remove(&beside).await;
        match copied {
            Ok(()) => removed.map(|()| tag),
            Err(Error::AlreadyExists { .. } | Error::Precondition { .. }) => Err(conflict(path)),
            Err(error) => Err(self.fault(path, &error)),
        }
    }

    /// Copies a file. WebDAV servers differ in which folders they make for a copy, so there it travels through us.
    pub(crate) async fn copy(&self, from: &str, to: &str) -> Result<(), Fault> {
        if self.is_bucket {
            let copied = self.store.copy(&self.at(from)?, &self.at(to)?).await;
            return copied.map_err(|error| self.fault(from, &error));
        }
        match self.read(from).await? {
            Some((bytes, _)) => self.write(to, bytes.into(), &Headers::of(to, None)).await,
            None => Err(Fault { path: from.to_owned(), kind: FaultKind::Missing, reason: String::new() }),
        }
    }

    /// Whether a file is there.
    pub(crate) async fn exists(&self, path: &str) -> Result<bool, Fault> {
        match self.store.head(&self.at(path)?).await {
            Ok(_) => Ok(true),
            Err(Error::NotFound { .. }) => Ok(false),
            Err(error) => Err(self.fault(path, &error)),
        }
    }

    /// Removes a file.
    pub(crate) async fn remove(&self, path: &str) -> Result<(), Fault> {
        match self.store.delete(&self.at(path)?).await {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.fault(path, &error)),
        }
    }

    /// What a file of a bucket says about itself.
    pub(crate) async fn headers(&self, path: &str) -> Result<Option<Headers>, Fault> {
        if !self.is_bucket {
            return Ok(None);
        }
        let options = GetOptions { head: true, ..GetOptions::default() };
        let found = match self.store.get_opts(&self.at(path)?, options).await {
            Ok(result) => result.attributes,
            Err(error) => return Err(self.fault(path, &error)),
        };
        let value = |name: Attribute| found.get(&name).map(|value| value.as_ref().to_owned());
        Ok(Some(Headers {
            media: value(Attribute::ContentType).unwrap_or_default(),
            cache: value(Attribute::CacheControl).unwrap_or_default(),
            encoding: value(Attribute::ContentEncoding),
        }))
    }

    /// The place of a path. `Path::from` would store a name of other letters percent-encoded.
    fn at(&self, path: &str) -> Result<Path, Fault> {
        let full = format!("{}{path}", self.prefix);
        Path::parse(&full).map_err(|error| Fault { path: path.to_owned(), kind: FaultKind::Final, reason: error.to_string() })
    }

    fn fault(&self, path: &str, error: &Error) -> Fault {
        let kind = match error {
            Error::NotFound { .. } => FaultKind::Missing,
            Error::Generic { .. } if !is_refused(error) => FaultKind::Passing,
            _ => FaultKind::Final,
        };
        Fault { path: path.to_owned(), kind, reason: self.secrets.hide(&in_one_line(error)) }
    }
}

fn payload(bytes: &[u8]) -> PutPayload {
    PutPayload::from(bytes.to_vec())
}

fn attributes(headers: &Headers) -> Attributes {
    let mut attributes = Attributes::new();
    attributes.insert(Attribute::ContentType, headers.media.clone().into());
    attributes.insert(Attribute::CacheControl, headers.cache.clone().into());
    if let Some(encoding) = &headers.encoding {
        attributes.insert(Attribute::ContentEncoding, encoding.clone().into());
    }
    attributes
}

/// Whether a missing file means a missing bucket.
fn is_no_bucket(error: &(dyn std::error::Error + 'static)) -> bool {
    error.to_string().contains("NoSuchBucket")
}

/// Whether the server understood and will not: another attempt gets the same answer.
fn is_refused(error: &Error) -> bool {
    let text = error.to_string();
    text.contains("status code: 4") && !text.contains("status code: 408") && !text.contains("status code: 429")
}

/// The words of an error and of what lies at its root, short enough for a list.
fn in_one_line(error: &Error) -> String {
    let mut root: &dyn std::error::Error = error;
    while let Some(source) = root.source() {
        root = source;
    }
    let (text, root) = (error.to_string(), root.to_string());
    let whole = if text.contains(&root) { text } else { format!("{text}: {root}") };
    if let Some(said) = said_by_service(&whole) {
        return said;
    }
    let words: Vec<&str> = whole.split_whitespace().collect();
    let line = words.join(" ");
    let letters = line.chars().count();
    if letters <= LONGEST_REASON {
        return line;
    }
    // The cause stands at the end.
    let end: String = line.chars().skip(letters - LONGEST_REASON).collect();
    format!("…{end}")
}

/// What a bucket's service says in its answer: its code and its sentence, without the long list of what was signed.
fn said_by_service(text: &str) -> Option<String> {
    let between = |open: &str, close: &str| Some(text.split_once(open)?.1.split_once(close)?.0.trim().to_owned());
    let code = between("<Code>", "</Code>")?;
    Some(match between("<Message>", "</Message>") {
        Some(message) => format!("{code}: {message}"),
        None => code,
    })
}

#[cfg(test)]
mod tests {
    use super::said_by_service;

    #[test]
    fn the_code_and_the_sentence_of_a_service_are_enough() {
        let answer = "Server returned non-2xx status code: 403 Forbidden: <?xml?><Error><Code>SignatureDoesNotMatch</Code><Message>Check your key.</Message><StringToSign>AWS4</StringToSign></Error>";
        assert_eq!(said_by_service(answer).as_deref(), Some("SignatureDoesNotMatch: Check your key."));
        assert_eq!(said_by_service("connection refused"), None);
    }
}
