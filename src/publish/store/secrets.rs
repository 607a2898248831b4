//! Access keys and passwords. They are read from the environment and from the AWS credentials file only, never from the
//! handbook, and are never printed: every server message is redacted before it is shown.

use crate::base::html::escape;
use crate::base::message::LocalizedError;
use crate::msg;
use anyhow::Result;
use data_encoding::BASE64;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};
use reqwest::header::HeaderValue;
use std::collections::BTreeMap;
use std::path::PathBuf;

#[derive(Clone, Default)]
pub(crate) struct Secrets {
    environment: BTreeMap<String, String>,
    keys: Option<BucketKeys>,
}

/// An S3 access key.
#[derive(Clone)]
pub(crate) struct BucketKeys {
    pub id: String,
    pub secret: String,
    /// Session token of temporary credentials.
    pub token: Option<String>,
}

impl Secrets {
    /// Reads the environment, and `~/.aws/credentials` where the environment has no keys.
    pub(crate) fn from_environment() -> Secrets {
        let environment: BTreeMap<String, String> =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))).collect();
        let file = environment.get("AWS_SHARED_CREDENTIALS_FILE").map(PathBuf::from).or_else(|| {
            let home = environment.get("HOME").or_else(|| environment.get("USERPROFILE"))?;
            Some(PathBuf::from(home).join(".aws/credentials"))
        });
        let text = file.and_then(|file| std::fs::read_to_string(file).ok()).unwrap_or_default();
        Secrets::new(environment, &text)
    }

    #[cfg(test)]
    pub(crate) fn for_tests(environment: &[(&str, &str)]) -> Secrets {
        Secrets::new(environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(), "")
    }

    fn new(environment: BTreeMap<String, String>, file: &str) -> Secrets {
        let value = |name: &str| environment.get(name).filter(|value| !value.is_empty()).cloned();
        let profile = value("AWS_PROFILE").unwrap_or_else(|| "default".to_owned());
        let from_environment = value("AWS_ACCESS_KEY_ID").zip(value("AWS_SECRET_ACCESS_KEY")).map(|(id, secret)| BucketKeys {
            id,
            secret,
            token: value("AWS_SESSION_TOKEN"),
        });
        let keys = from_environment.or_else(|| from_file(file, &profile));
        Secrets { environment, keys }
    }

    /// An environment variable that is set and not empty.
    pub(crate) fn setting(&self, name: &str) -> Option<String> {
        self.environment.get(name).filter(|value| !value.is_empty()).cloned()
    }

    pub(crate) fn bucket_keys(&self) -> Option<BucketKeys> {
        self.keys.clone()
    }

    /// The `Authorization` header for WebDAV, from `ANYQTAMA_WEBDAV_USER` and `ANYQTAMA_WEBDAV_PASSWORD`, or `ANYQTAMA_WEBDAV_TOKEN`.
    pub(crate) fn webdav_authorization(&self) -> Result<Option<HeaderValue>> {
        let text = match (self.setting(WEBDAV_TOKEN), self.setting(WEBDAV_USER)) {
            (Some(token), _) => {
                refuse_unsendable(WEBDAV_TOKEN, &token)?;
                format!("Bearer {token}")
            }
            (None, Some(user)) => {
                let password = self.setting(WEBDAV_PASSWORD).unwrap_or_default();
                format!("Basic {}", BASE64.encode(format!("{user}:{password}").as_bytes()))
            }
            (None, None) => return Ok(None),
        };
        let mut value = HeaderValue::from_str(&text).expect("visible ASCII characters");
        value.set_sensitive(true);
        Ok(Some(value))
    }

    /// Replaces every known secret in a text with `***`. `others`: the secrets of a purge service.
    pub(crate) fn redact_with(&self, text: &str, others: &[String]) -> String {
        let user = self.setting(WEBDAV_USER).zip(self.setting(WEBDAV_PASSWORD));
        let pair = user.map(|(user, password)| BASE64.encode(format!("{user}:{password}").as_bytes()));
        let from_keys = self.keys.iter().flat_map(|keys| [Some(keys.id.clone()), Some(keys.secret.clone()), keys.token.clone()]).flatten();
        let from_webdav = [self.setting(WEBDAV_PASSWORD), self.setting(WEBDAV_TOKEN), pair].into_iter().flatten();
        let all = from_keys.chain(from_webdav).chain(others.iter().cloned()).filter(|secret| secret.len() >= 3);
        let mut forms: Vec<String> = all.flat_map(|secret| forms(&secret)).collect();
        // A secret may be a part of another one.
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        forms.iter().fold(text.to_owned(), |text, form| text.replace(form, "***"))
    }

    /// Replaces every known secret in a text with `***`.
    pub(crate) fn redact(&self, text: &str) -> String {
        self.redact_with(text, &[])
    }
}

/// A secret as servers may repeat it: as it is, in an address, in a form, in HTML or XML, in JSON, in Base64.
fn forms(secret: &str) -> [String; 6] {
    let mut html = String::new();
    escape(secret, &mut html);
    let json = serde_json::Value::from(secret).to_string();
    [
        secret.to_owned(),
        percent_encoding::utf8_percent_encode(secret, RESERVED).to_string(),
        url::form_urlencoded::byte_serialize(secret.as_bytes()).collect(),
        html,
        // Without the quotes around it.
        json[1..json.len() - 1].to_owned(),
        BASE64.encode(secret.as_bytes()),
    ]
}

/// The characters that are encoded in the parameters of a signed address.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Refuses a setting that is sent in a header of a request but does not fit there, without repeating it.
pub(crate) fn refuse_unsendable(name: &str, value: &str) -> Result<()> {
    let is_sendable = value.bytes().all(|byte| byte.is_ascii_graphic());
    if is_sendable { Ok(()) } else { Err(LocalizedError(msg!("publish-unsendable-setting", name = name)).into()) }
}

const WEBDAV_USER: &str = "ANYQTAMA_WEBDAV_USER";
const WEBDAV_PASSWORD: &str = "ANYQTAMA_WEBDAV_PASSWORD";
const WEBDAV_TOKEN: &str = "ANYQTAMA_WEBDAV_TOKEN";

/// The access key of a profile in the text of an AWS credentials file.
fn from_file(text: &str, profile: &str) -> Option<BucketKeys> {
    let mut values: BTreeMap<&str, &str> = BTreeMap::new();
    let mut is_wanted = false;
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with(['#', ';'])) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            is_wanted = name.trim() == profile;
        } else if let Some((name, value)) = line.split_once('=').filter(|_| is_wanted) {
            values.insert(name.trim(), value.trim());
        }
    }
    let value = |name: &str| values.get(name).map(|value| (*value).to_owned());
    Some(BucketKeys { id: value("aws_access_key_id")?, secret: value("aws_secret_access_key")?, token: value("aws_session_token") })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "[default]\naws_access_key_id = AKFILE\naws_secret_access_key=filesecret\n\n# office\n[office]\naws_access_key_id = AKOFFICE\naws_secret_access_key = officesecret\naws_session_token = pass\n";

    fn secrets(environment: &[(&str, &str)]) -> Secrets {
        Secrets::new(environment.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(), FILE)
    }

    #[test]
    fn the_environment_comes_before_the_file() {
        let id = |environment: &[(&str, &str)]| secrets(environment).bucket_keys().map(|keys| keys.id);
        assert_eq!(id(&[]).as_deref(), Some("AKFILE"));
        assert_eq!(id(&[("AWS_PROFILE", "office")]).as_deref(), Some("AKOFFICE"));
        assert_eq!(id(&[("AWS_PROFILE", "other")]), None);
        assert_eq!(id(&[("AWS_ACCESS_KEY_ID", "AKENV"), ("AWS_SECRET_ACCESS_KEY", "x")]).as_deref(), Some("AKENV"));
        assert_eq!(id(&[("AWS_ACCESS_KEY_ID", "AKENV")]).as_deref(), Some("AKFILE"), "an incomplete pair is ignored");
    }

    #[test]
    fn every_form_of_a_secret_is_redacted() {
        let secrets = secrets(&[(WEBDAV_USER, "editor"), (WEBDAV_PASSWORD, "a/b+c&d"), (WEBDAV_TOKEN, "a/b+c&d-longer \"x\"")]);
        for text in [
            "a/b+c&d",
            "a%2Fb%2Bc%26d",
            "a/b+c&amp;d",
            "YS9iK2MmZA==",
            "a/b+c&d-longer \"x\"",
            "a%2Fb%2Bc%26d-longer+%22x%22",
            "a/b+c&d-longer \\\"x\\\"",
            "a/b+c&amp;d-longer &quot;x&quot;",
        ] {
            assert_eq!(secrets.redact(&format!("<{text}>")), "<***>", "{text}");
        }
    }

    #[test]
    fn every_secret_is_redacted() {
        let secrets = secrets(&[("AWS_PROFILE", "office"), (WEBDAV_USER, "editor"), (WEBDAV_PASSWORD, "hunter2")]);
        let basic = secrets.webdav_authorization().expect("valid").expect("there");
        let answer = format!("AKOFFICE officesecret pass hunter2 {} purgekey", basic.to_str().expect("ASCII"));
        assert_eq!(secrets.redact_with(&answer, &["purgekey".to_owned()]), "*** *** *** *** Basic *** ***");
        assert!(basic.is_sensitive());
    }
}
