//! Purges changed addresses from the cache of a CDN.

use super::model::target_path::TargetPath;
use super::store::retry::Retry;
use super::store::secrets::Secrets;
use super::store::{Connection, FileError, FileErrorKind, RequestOutcome, error_text};
use crate::base::message::LocalizedError;
use crate::content::publish_target::PurgeFile;
use crate::msg;
use anyhow::Context as _;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use url::Url;

/// The addresses of changed files. An `index.html` has two: with and without the file name.
pub(crate) fn addresses<'a>(changed: impl IntoIterator<Item = &'a TargetPath>, base: &Url) -> Vec<String> {
    let mut found = BTreeSet::new();
    for path in changed {
        // Compressed siblings share the address of their original.
        let path: &str = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).unwrap_or(path);
        found.insert(join(base, path));
        if let Some(folder) = path.strip_suffix("index.html").filter(|folder| folder.is_empty() || folder.ends_with('/')) {
            found.insert(join(base, folder));
        }
    }
    found.into_iter().collect()
}

/// The address of a file.
pub(crate) fn join(base: &Url, path: &str) -> String {
    let mut url = base.clone();
    // A base that is not a web address was refused when it was read.
    if let Ok(mut segments) = url.path_segments_mut() {
        segments.pop_if_empty().extend(path.split('/'));
    }
    url.to_string()
}

/// Reduces the list to at most `limit` addresses by replacing the addresses in a folder with `folder/*`, deepest folders first.
pub(crate) fn fold(addresses: Vec<String>, base: &Url, limit: usize) -> Vec<String> {
    let mut folded: BTreeSet<String> = addresses.into_iter().collect();
    let base = base.as_str();
    while folded.len() > limit {
        let folder_of = |address: &str| {
            let path = address.strip_prefix(base).unwrap_or_default().trim_end_matches('*').trim_end_matches('/');
            path.rsplit_once('/').map(|(folder, _)| format!("{folder}/")).unwrap_or_default()
        };
        let mut folders: BTreeMap<String, usize> = BTreeMap::new();
        for address in &folded {
            *folders.entry(folder_of(address)).or_default() += 1;
        }
        let depth = |folder: &str| folder.matches('/').count();
        let Some((deepest, _)) = folders.into_iter().max_by_key(|(folder, count)| (depth(folder), *count)) else { break };
        let wildcard = format!("{base}{deepest}*");
        if deepest.is_empty() || folded.len() == 1 {
            return vec![format!("{base}*")];
        }
        let prefix = format!("{base}{deepest}");
        folded.retain(|address| !address.starts_with(&prefix));
        folded.insert(wildcard);
    }
    folded.into_iter().collect()
}

/// The purge service of a CDN.
pub(crate) struct PurgeService<'a> {
    config: &'a PurgeFile,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// The values of the headers, to be redacted from messages.
    header_values: Vec<String>,
    secrets: &'a Secrets,
    client: reqwest::Client,
    retry: Retry,
}

impl<'a> PurgeService<'a> {
    /// Fails if the environment variable of a header is not set.
    pub(crate) fn new(config: &'a PurgeFile, connection: &Connection, secrets: &'a Secrets) -> anyhow::Result<PurgeService<'a>> {
        let (mut headers, mut header_values) = (Vec::new(), Vec::new());
        for (name, variable) in &config.headers {
            // Who writes the value itself in place of the name of a variable does not want to see it on the screen.
            let is_name = variable.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_'));
            let shown = if is_name { variable } else { "***" };
            let missing = || LocalizedError(msg!("publish-purge-header", name = name, variable = shown));
            let text = secrets.setting(variable).with_context(missing)?;
            let mut value = HeaderValue::from_str(&text).with_context(missing)?;
            value.set_sensitive(true);
            headers.push((HeaderName::from_bytes(name.as_bytes()).with_context(missing)?, value));
            header_values.push(text);
        }
        let address = Url::parse(&config.url).ok();
        let client = connection.http().client_with_secrets(address.as_ref(), secrets, HeaderMap::new())?;
        let retry = Retry::new(connection.http().timeout);
        Ok(PurgeService { config, headers, header_values, secrets, client, retry })
    }

    /// Sends all addresses, one call after another, within the rate limit of the service. Returns an error for each address that
    /// failed. After an error that does not depend on the address, no further call is made.
    pub(crate) async fn purge(&self, addresses: &[String]) -> Vec<FileError> {
        let pause = Duration::from_millis(60_000 / u64::from(self.config.per_minute.max(1)));
        let is_single = self.config.url.contains("{url}") || self.config.url.contains("{path}");
        let size = if is_single { 1 } else { self.config.batch.max(1) as usize };
        let mut errors = Vec::new();
        for (at, batch) in addresses.chunks(size).enumerate() {
            if at > 0 {
                tokio::time::sleep(pause).await;
            }
            let Err(error) = self.retry.run(&batch[0], || self.call(batch, is_single)).await else { continue };
            errors.extend(batch.iter().map(|address| FileError { path: address.clone(), ..error.clone() }));
            if !matches!(error.kind, FileErrorKind::Permanent | FileErrorKind::Missing | FileErrorKind::Transient) {
                break;
            }
        }
        errors
    }

    async fn call(&self, batch: &[String], is_single: bool) -> Result<(), FileError> {
        let request = self.request(batch, is_single).map_err(|reason| FileError::new(&batch[0], FileErrorKind::Permanent, reason))?;
        let (outcome, reason) = match request.send().await {
            Ok(response) => {
                self.retry.record_response(response.status().as_u16(), response.headers());
                (RequestOutcome::Status(response.status().as_u16()), response.status().to_string())
            }
            Err(error) => (RequestOutcome::of_error(&error), error_text(&error.without_url())),
        };
        match outcome.error_kind() {
            None => Ok(()),
            Some(kind) => Err(FileError::new(&batch[0], kind, self.secrets.redact_with(&reason, &self.header_values))),
        }
    }

    fn request(&self, batch: &[String], is_single: bool) -> Result<reqwest::RequestBuilder, String> {
        let url = match batch {
            [address] if is_single => {
                let path = Url::parse(address).map(|url| url.path().to_owned()).unwrap_or_default();
                self.config.url.replace("{url}", &encoded(address)).replace("{path}", &encoded(&path))
            }
            _ => self.config.url.clone(),
        };
        let method = reqwest::Method::from_bytes(self.config.method.as_bytes()).map_err(|error| error.to_string())?;
        let mut request = self.client.request(method, url);
        for (name, value) in &self.headers {
            request = request.header(name.clone(), value.clone());
        }
        if !is_single {
            let body = serde_json::json!({ self.config.field.as_str(): batch }).to_string();
            request = request.header(reqwest::header::CONTENT_TYPE, "application/json").body(body);
        }
        Ok(request)
    }
}

/// Encodes a text as a query value.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(text: &str) -> TargetPath {
        TargetPath::try_from(text.to_owned()).expect("a path")
    }

    fn base() -> Url {
        Url::parse("https://example.kz/handbook/").expect("an address")
    }

    #[test]
    fn an_index_page_has_two_addresses_and_siblings_have_none() {
        let changed = ["kk/faq/iin/index.html", "kk/faq/iin/index.html.br", "sitemap.xml", "index.html"].map(path);
        let expected = ["", "index.html", "kk/faq/iin/", "kk/faq/iin/index.html", "sitemap.xml"];
        assert_eq!(addresses(&changed, &base()), expected.map(|path| format!("https://example.kz/handbook/{path}")));
    }

    #[test]
    fn long_lists_are_folded_from_the_deepest_folder() {
        let paths = ["kk/faq/a/index.html", "kk/faq/b/index.html", "kk/faq/c/index.html", "ru/faq/a/index.html", "sitemap.xml"];
        let list = addresses(&paths.map(path), &base());
        assert_eq!(list.len(), 9);
        let fold = |limit| fold(list.clone(), &base(), limit);
        assert_eq!(fold(9).len(), 9);
        let few = fold(3);
        assert!(few.len() <= 3 && few.contains(&"https://example.kz/handbook/sitemap.xml".to_owned()), "{few:?}");
        for path in paths {
            let address = join(&base(), path);
            assert!(
                few.iter().any(|known| known.strip_suffix('*').map_or(*known == address, |start| address.starts_with(start))),
                "{path}"
            );
        }
        assert_eq!(fold(1), ["https://example.kz/handbook/*"]);
    }
}
