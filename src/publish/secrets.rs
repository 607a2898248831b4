//! Keys and passwords: only from the environment and from the usual file of S3 tools, never from the handbook, and never
//! printed. Whatever a server answers is cleaned of them before anybody sees it.

use data_encoding::BASE64;
use reqwest::header::HeaderValue;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The environment, and what it leads to.
#[derive(Clone, Default)]
pub(crate) struct Secrets {
    environment: BTreeMap<String, String>,
    keys: Option<Keys>,
}

/// What opens a bucket.
#[derive(Clone)]
pub(crate) struct Keys {
    /// The name of the key.
    pub id: String,
    /// The key.
    pub secret: String,
    /// A pass for a time.
    pub token: Option<String>,
}

impl Secrets {
    /// Reads the environment, and `~/.aws/credentials` where the environment has no keys.
    pub(crate) fn of_machine() -> Secrets {
        let environment: BTreeMap<String, String> =
            std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?))).collect();
        let file = environment.get("AWS_SHARED_CREDENTIALS_FILE").map(PathBuf::from).or_else(|| {
            let home = environment.get("HOME").or_else(|| environment.get("USERPROFILE"))?;
            Some(PathBuf::from(home).join(".aws/credentials"))
        });
        let text = file.and_then(|file| std::fs::read_to_string(file).ok()).unwrap_or_default();
        Secrets::new(environment, &text)
    }

    fn new(environment: BTreeMap<String, String>, file: &str) -> Secrets {
        let said = |name: &str| environment.get(name).filter(|value| !value.is_empty()).cloned();
        let profile = said("AWS_PROFILE").unwrap_or_else(|| "default".to_owned());
        let of_environment = said("AWS_ACCESS_KEY_ID").zip(said("AWS_SECRET_ACCESS_KEY")).map(|(id, secret)| Keys {
            id,
            secret,
            token: said("AWS_SESSION_TOKEN"),
        });
        let keys = of_environment.or_else(|| of_file(file, &profile));
        Secrets { environment, keys }
    }

    /// A setting of the environment.
    pub(crate) fn setting(&self, name: &str) -> Option<String> {
        self.environment.get(name).filter(|value| !value.is_empty()).cloned()
    }

    /// What opens a bucket.
    pub(crate) fn bucket_keys(&self) -> Option<Keys> {
        self.keys.clone()
    }

    /// What opens a WebDAV server: `ANYQTAMA_WEBDAV_USER` and `ANYQTAMA_WEBDAV_PASSWORD`, or `ANYQTAMA_WEBDAV_TOKEN`.
    pub(crate) fn dav_authorization(&self) -> Option<HeaderValue> {
        let text = match (self.setting(DAV_TOKEN), self.setting(DAV_USER)) {
            (Some(token), _) => format!("Bearer {token}"),
            (None, Some(user)) => {
                let password = self.setting(DAV_PASSWORD).unwrap_or_default();
                format!("Basic {}", BASE64.encode(format!("{user}:{password}").as_bytes()))
            }
            (None, None) => return None,
        };
        let mut value = HeaderValue::from_str(&text).ok()?;
        value.set_sensitive(true);
        Some(value)
    }

    /// A text without any of the secrets that we know. `others` are those of a purge service.
    pub(crate) fn hide_also(&self, text: &str, others: &[String]) -> String {
        let user = self.setting(DAV_USER).zip(self.setting(DAV_PASSWORD));
        let pair = user.map(|(user, password)| BASE64.encode(format!("{user}:{password}").as_bytes()));
        let of_keys = self.keys.iter().flat_map(|keys| [Some(keys.id.clone()), Some(keys.secret.clone()), keys.token.clone()]).flatten();
        let of_dav = [self.setting(DAV_PASSWORD), self.setting(DAV_TOKEN), pair].into_iter().flatten();
        let all = of_keys.chain(of_dav).chain(others.iter().cloned()).filter(|secret| secret.len() >= 3);
        all.fold(text.to_owned(), |text, secret| text.replace(&secret, "***"))
    }

    /// A text without any of the secrets that we know.
    pub(crate) fn hide(&self, text: &str) -> String {
        self.hide_also(text, &[])
    }
}

const DAV_USER: &str = "ANYQTAMA_WEBDAV_USER";
const DAV_PASSWORD: &str = "ANYQTAMA_WEBDAV_PASSWORD";
const DAV_TOKEN: &str = "ANYQTAMA_WEBDAV_TOKEN";

/// The keys of a profile in the usual file: sections in brackets, `name = value`.
fn of_file(text: &str, profile: &str) -> Option<Keys> {
    let mut values: BTreeMap<&str, &str> = BTreeMap::new();
    let mut is_ours = false;
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with(['#', ';'])) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            is_ours = name.trim() == profile;
        } else if let Some((name, value)) = line.split_once('=').filter(|_| is_ours) {
            values.insert(name.trim(), value.trim());
        }
    }
    let value = |name: &str| values.get(name).map(|value| (*value).to_owned());
    Some(Keys { id: value("aws_access_key_id")?, secret: value("aws_secret_access_key")?, token: value("aws_session_token") })
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
        assert_eq!(id(&[("AWS_ACCESS_KEY_ID", "AKENV")]).as_deref(), Some("AKFILE"), "half a pair is none");
    }

    #[test]
    fn no_secret_passes() {
        let secrets = secrets(&[("AWS_PROFILE", "office"), (DAV_USER, "editor"), (DAV_PASSWORD, "hunter2")]);
        let basic = secrets.dav_authorization().expect("there");
        let answer = format!("AKOFFICE officesecret pass hunter2 {} purgekey", basic.to_str().expect("ASCII"));
        assert_eq!(secrets.hide_also(&answer, &["purgekey".to_owned()]), "*** *** *** *** Basic *** ***");
        assert!(basic.is_sensitive());
    }
}
