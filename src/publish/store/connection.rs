//! The encryption check: every address that gets a secret passes it, because only a [`Connection`] opens a store or a purge service.

use super::http::HttpSettings;
use super::secrets::Secrets;
use crate::base::address::{has_credentials, is_loopback, without_secrets};
use crate::base::message::Message;
use crate::msg;
use crate::publish::target::{PublishTarget, TargetLocation, parse_address, secret_in_address};
use std::time::Duration;
use url::Url;

/// The checked addresses of a target.
#[derive(Debug, Clone)]
pub(crate) struct Connection {
    endpoint: Option<Url>,
    http: HttpSettings,
    is_encrypted: bool,
}

impl Connection {
    /// Collects the addresses of a target: the endpoint from `handbook.yaml` or the environment, the WebDAV server, the purge service.
    /// Fails if an address is not valid or contains credentials.
    pub(crate) fn new(target: &PublishTarget, secrets: &Secrets) -> Result<Connection, (Message, Option<Message>)> {
        let environment = || secrets.setting("AWS_ENDPOINT_URL_S3").or_else(|| secrets.setting("AWS_ENDPOINT_URL"));
        // Every kind of target is named, so that a new one whose address is not checked does not compile.
        let (endpoint, server) = match &target.location {
            TargetLocation::Bucket { endpoint: Some(endpoint), .. } => (Some(endpoint.clone()), None),
            TargetLocation::Bucket { endpoint: None, .. } => (environment().map(|text| parse_address(&text)).transpose()?, None),
            TargetLocation::WebDav(url) => (None, Some(url.clone())),
            TargetLocation::Folder(_) | TargetLocation::Archive(_) => (None, None),
        };
        let mut addresses: Vec<Url> = endpoint.iter().cloned().chain(server).collect();
        if let Some(purge) = &target.purge {
            let invalid = || (msg!("publish-invalid-target", text = without_secrets(&purge.url)), Some(msg!("hint-publish-purge-url")));
            let url = Url::parse(&purge.url).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
            let url = url.ok_or_else(invalid)?;
            if has_credentials(&url) {
                return Err(secret_in_address(&url));
            }
            addresses.push(url);
        }
        let http =
            HttpSettings { timeout: Duration::from_secs(target.timeout), parallel: target.parallel, ca_file: target.ca_file.clone() };
        let is_safe = |url: &Url| url.scheme() == "https" || is_loopback(url);
        Ok(Connection { endpoint, http, is_encrypted: addresses.iter().all(is_safe) })
    }

    /// Whether no address sends data to another computer without encryption.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.is_encrypted
    }

    /// The endpoint of a bucket's service; none for Amazon S3.
    pub(crate) fn endpoint(&self) -> Option<&Url> {
        self.endpoint.as_ref()
    }

    pub(crate) fn http(&self) -> &HttpSettings {
        &self.http
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn is_encrypted(target: &str, environment: &[(&str, &str)]) -> bool {
        let target = PublishTarget::find(Some(target), &[], Path::new("")).expect("a target");
        Connection::new(&target, &Secrets::for_tests(environment)).expect("valid").is_encrypted()
    }

    #[test]
    fn an_unencrypted_address_is_detected_wherever_it_comes_from() {
        assert!(!is_encrypted("http://dav.example.kz/site", &[]));
        assert!(is_encrypted("http://127.0.0.1:8080/site", &[]));
        assert!(is_encrypted("https://dav.example.kz/site", &[]));
        assert!(is_encrypted("s3://handbook", &[]));
        assert!(!is_encrypted("s3://handbook", &[("AWS_ENDPOINT_URL", "http://0.0.0.0:9000")]));
        assert!(!is_encrypted("s3://handbook", &[("AWS_ENDPOINT_URL_S3", "http://s3.example.kz")]));
        assert!(is_encrypted("s3://handbook", &[("AWS_ENDPOINT_URL", "http://127.0.0.1:9000")]));
    }
}
