//! Which addresses a CDN must forget after a release, and how it is told.

use super::secrets::Secrets;
use super::store::{Fault, FaultKind};
use crate::base::message::Message;
use crate::content::publish::PurgeFile;
use crate::msg;
use reqwest::header::{HeaderName, HeaderValue};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use url::Url;

/// How often a call is made before it is given up.
const ATTEMPTS: u32 = 4;

/// The addresses of changed files. A folder's page has two: with and without its name.
pub(crate) fn addresses<'a>(changed: impl IntoIterator<Item = &'a String>, base: &Url) -> Vec<String> {
    let mut found = BTreeSet::new();
    for path in changed {
        // Compressed siblings have no address of their own.
        let path = path.strip_suffix(".br").or_else(|| path.strip_suffix(".gz")).unwrap_or(path);
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

/// At most `most` addresses: where there are more, whole folders stand for what is in them, the deepest first.
pub(crate) fn fold(addresses: Vec<String>, base: &Url, most: usize) -> Vec<String> {
    let mut folded: BTreeSet<String> = addresses.into_iter().collect();
    let base = base.as_str();
    while folded.len() > most {
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
        let stands_for = format!("{base}{deepest}*");
        if deepest.is_empty() || folded.len() == 1 {
            return vec![format!("{base}*")];
        }
        let prefix = format!("{base}{deepest}");
        folded.retain(|address| !address.starts_with(&prefix));
        folded.insert(stands_for);
    }
    folded.into_iter().collect()
}

/// A service that forgets addresses.
pub(crate) struct Service<'a> {
    file: &'a PurgeFile,
    headers: Vec<(HeaderName, HeaderValue)>,
    values: Vec<String>,
    secrets: &'a Secrets,
}

impl<'a> Service<'a> {
    /// The service of a target. The error is a header whose value is not in the environment.
    pub(crate) fn new(file: &'a PurgeFile, secrets: &'a Secrets) -> Result<Service<'a>, Message> {
        let (mut headers, mut values) = (Vec::new(), Vec::new());
        for (name, variable) in &file.headers {
            let missing = || msg!("publish-purge-header", name = name, variable = variable);
            let text = secrets.setting(variable).ok_or_else(missing)?;
            let mut value = HeaderValue::from_str(&text).map_err(|_| missing())?;
            value.set_sensitive(true);
            headers.push((HeaderName::from_bytes(name.as_bytes()).map_err(|_| missing())?, value));
            values.push(text);
        }
        Ok(Service { file, headers, values, secrets })
    }

    /// Tells the service, call after call, not faster than it allows. Returns how many calls went well, and every fault.
    pub(crate) async fn tell(&self, addresses: &[String], client: &reqwest::Client) -> (usize, Vec<Fault>) {
        let pause = Duration::from_millis(60_000 / u64::from(self.file.per_minute.max(1)));
        let is_single = self.file.url.contains("{url}") || self.file.url.contains("{path}");
        let size = if is_single { 1 } else { self.file.batch.max(1) as usize };
        let (mut told, mut faults) = (0, Vec::new());
        for (at, batch) in addresses.chunks(size).enumerate() {
            if at > 0 {
                tokio::time::sleep(pause).await;
            }
            match self.call(batch, is_single, client).await {
                Ok(()) => told += 1,
                Err(reason) => {
                    let reason = self.secrets.hide_also(&reason, &self.values);
                    faults.push(Fault { path: batch.join(" "), kind: FaultKind::Final, reason });
                }
            }
        }
        (told, faults)
    }

    async fn call(&self, batch: &[String], is_single: bool, client: &reqwest::Client) -> Result<(), String> {
        let mut pause = Duration::from_millis(200);
        let mut attempt = 1;
        loop {
            let answer = self.request(batch, is_single, client)?.send().await;
            let (reason, may_pass) = match answer {
                Ok(answer) if answer.status().is_success() => return Ok(()),
                Ok(answer) => {
                    let status = answer.status();
                    (status.to_string(), status.is_server_error() || status.as_u16() == 429)
                }
                Err(error) => (error.without_url().to_string(), true),
            };
            if !may_pass || attempt == ATTEMPTS {
                return Err(reason);
            }
            attempt += 1;
            tokio::time::sleep(pause).await;
            pause *= 3;
        }
    }

    fn request(&self, batch: &[String], is_single: bool, client: &reqwest::Client) -> Result<reqwest::RequestBuilder, String> {
        let url = match batch {
            [address] if is_single => {
                let path = Url::parse(address).map(|url| url.path().to_owned()).unwrap_or_default();
                self.file.url.replace("{url}", &encoded(address)).replace("{path}", &encoded(&path))
            }
            _ => self.file.url.clone(),
        };
        let method = reqwest::Method::from_bytes(self.file.method.as_bytes()).map_err(|error| error.to_string())?;
        let mut request = client.request(method, url);
        for (name, value) in &self.headers {
            request = request.header(name.clone(), value.clone());
        }
        if !is_single {
            let body = serde_json::json!({ self.file.field.as_str(): batch }).to_string();
            request = request.header(reqwest::header::CONTENT_TYPE, "application/json").body(body);
        }
        Ok(request)
    }
}

/// A text as a value in the query of an address.
fn encoded(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Url {
        Url::parse("https://example.kz/handbook/").expect("an address")
    }

    #[test]
    fn a_folders_page_has_two_addresses_and_siblings_none() {
        let changed = ["kk/faq/iin/index.html", "kk/faq/iin/index.html.br", "sitemap.xml", "index.html"].map(str::to_owned);
        let expected = ["", "index.html", "kk/faq/iin/", "kk/faq/iin/index.html", "sitemap.xml"];
        assert_eq!(addresses(&changed, &base()), expected.map(|path| format!("https://example.kz/handbook/{path}")));
    }

    #[test]
    fn long_lists_are_folded_from_the_deepest() {
        let paths = ["kk/faq/a/index.html", "kk/faq/b/index.html", "kk/faq/c/index.html", "ru/faq/a/index.html", "sitemap.xml"];
        let list = addresses(&paths.map(str::to_owned), &base());
        assert_eq!(list.len(), 9);
        let fold = |most| fold(list.clone(), &base(), most);
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
