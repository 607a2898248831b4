//! Publishing targets, from `handbook.yaml` or from the command line.

use crate::base::address::{has_credentials, site_address, without_secrets};
use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::content::publish_target::{self as defaults, Encoding, PurgeFile, TargetFile};
use crate::msg;
use std::path::{Path, PathBuf};
use url::Url;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TargetLocation {
    /// A local or mounted folder.
    Folder(PathBuf),
    /// A bucket of an S3-compatible service.
    Bucket {
        name: String,
        /// The key prefix, without leading or trailing `/`; may be empty.
        folder: String,
        /// The address of the service; without one, Amazon S3.
        endpoint: Option<Url>,
        region: Option<String>,
    },
    /// A folder on a WebDAV server.
    WebDav(Url),
    /// A `.tar.zst` file.
    Archive(PathBuf),
}

#[derive(Debug, Clone)]
pub(crate) struct PublishTarget {
    pub name: String,
    pub location: TargetLocation,
    /// The public address of the site, with a trailing `/`.
    pub url: Option<Url>,
    pub encoding: Encoding,
    /// Number of earlier releases to keep.
    pub keep: usize,
    /// Number of days for which a replaced release is kept.
    pub keep_days: u32,
    /// Number of concurrent requests.
    pub parallel: usize,
    /// Timeout of a request in seconds.
    pub timeout: u64,
    /// Certificates to trust in addition to those of the operating system.
    pub ca_file: Option<PathBuf>,
    /// The CDN's purge service.
    pub purge: Option<PurgeFile>,
}

/// A message and an optional hint.
pub(crate) type TargetError = (Message, Option<Message>);

impl PublishTarget {
    /// Finds a target by name, address or path; without one, the first of `handbook.yaml`. Relative folders in `handbook.yaml` are
    /// relative to `root`, those on the command line to the working directory.
    pub(crate) fn find(wanted: Option<&str>, files: &[TargetFile], root: &Path) -> Result<PublishTarget, TargetError> {
        match wanted {
            None => files
                .first()
                .ok_or_else(|| (msg!("publish-no-target"), Some(msg!("hint-publish-target"))))
                .and_then(|file| PublishTarget::from_file(file, root)),
            Some(wanted) => match files.iter().find(|file| file.name.value == wanted) {
                Some(file) => PublishTarget::from_file(file, root),
                None if looks_like_a_name(wanted) => {
                    let hint = hint_nearest(wanted, files.iter().map(|file| file.name.value.as_str()));
                    Err((msg!("publish-unknown-target", name = wanted), Some(hint.unwrap_or_else(|| msg!("hint-publish-target")))))
                }
                None => PublishTarget::from_argument(wanted),
            },
        }
    }

    pub(crate) fn from_file(file: &TargetFile, root: &Path) -> Result<PublishTarget, TargetError> {
        let location = match parse_location(&file.to)? {
            TargetLocation::Folder(path) => TargetLocation::Folder(root.join(path)),
            TargetLocation::Archive(path) => TargetLocation::Archive(root.join(path)),
            TargetLocation::Bucket { name, folder, .. } => TargetLocation::Bucket {
                name,
                folder,
                endpoint: file.endpoint.as_deref().map(parse_address).transpose()?,
                region: file.region.clone(),
            },
            TargetLocation::WebDav(url) => TargetLocation::WebDav(url),
        };
        let url = file.url.as_ref().map(|url| parse_site_address(url)).transpose()?;
        Ok(PublishTarget {
            name: file.name.value.clone(),
            encoding: file.encoding.unwrap_or(default_encoding(&location)),
            location,
            url,
            keep: file.keep as usize,
            keep_days: file.keep_days,
            parallel: file.parallel.max(1) as usize,
            timeout: u64::from(file.timeout.max(1)),
            ca_file: file.ca_file.as_ref().map(|path| root.join(path)),
            purge: file.purge.clone(),
        })
    }

    fn from_argument(text: &str) -> Result<PublishTarget, TargetError> {
        let location = parse_location(text)?;
        Ok(PublishTarget {
            name: text.to_owned(),
            encoding: default_encoding(&location),
            location,
            url: None,
            keep: defaults::default_keep() as usize,
            keep_days: defaults::default_keep_days(),
            parallel: defaults::default_parallel() as usize,
            timeout: u64::from(defaults::default_timeout()),
            ca_file: None,
            purge: None,
        })
    }

    /// Whether the target stores headers with each file.
    pub(crate) fn stores_headers(&self) -> bool {
        match self.location {
            TargetLocation::Bucket { .. } => true,
            TargetLocation::Folder(_) | TargetLocation::WebDav(_) | TargetLocation::Archive(_) => false,
        }
    }

    /// The folder that is replaced, if it is on this computer.
    pub(crate) fn replaced_folder(&self) -> Option<&Path> {
        match &self.location {
            TargetLocation::Folder(path) => Some(path),
            TargetLocation::Bucket { .. } | TargetLocation::WebDav(_) | TargetLocation::Archive(_) => None,
        }
    }

    /// Whether visitors see changes immediately.
    pub(crate) fn is_live(&self) -> bool {
        match self.location {
            TargetLocation::Bucket { .. } | TargetLocation::WebDav(_) => true,
            TargetLocation::Folder(_) | TargetLocation::Archive(_) => false,
        }
    }
}

/// A word without dots, slashes and colons is a name, not a path.
fn looks_like_a_name(text: &str) -> bool {
    !text.contains(['/', '\\', '.', ':'])
}

/// Whether a text starts with a scheme, as in `ftp://` or, with a slash forgotten, `http:/`. A single letter is a drive of Windows.
fn is_like_an_address(text: &str) -> bool {
    let is_scheme = |start: &str| start.len() > 1 && start.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    text.contains("://") || text.split_once(":/").is_some_and(|(start, _)| is_scheme(start))
}

fn default_encoding(location: &TargetLocation) -> Encoding {
    match location {
        TargetLocation::Bucket { .. } => Encoding::Identity,
        TargetLocation::Folder(_) | TargetLocation::WebDav(_) | TargetLocation::Archive(_) => Encoding::Siblings,
    }
}

fn invalid_target(text: &str) -> TargetError {
    (msg!("publish-invalid-target", text = without_secrets(text)), Some(msg!("hint-publish-target")))
}

/// Parses an address. One that contains credentials is rejected; the message does not repeat them.
pub(super) fn parse_address(text: &str) -> Result<Url, TargetError> {
    let url = Url::parse(text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
        .ok_or_else(|| invalid_target(text))?;
    if has_credentials(&url) || url.query().is_some() {
        return Err(secret_in_address(&url));
    }
    Ok(url)
}

/// The public address of a target.
fn parse_site_address(text: &str) -> Result<Url, TargetError> {
    match Url::parse(text) {
        Ok(url) if has_credentials(&url) && url.has_host() => Err(secret_in_address(&url)),
        _ => site_address(text).ok_or_else(|| invalid_target(text)),
    }
}

pub(super) fn secret_in_address(url: &Url) -> TargetError {
    (msg!("publish-secret-in-address", host = url.host_str().unwrap_or_default()), Some(msg!("hint-publish-secret")))
}

/// Parses the value of `to:` or `--to`.
pub(crate) fn parse_location(text: &str) -> Result<TargetLocation, TargetError> {
    if let Some(rest) = text.strip_prefix("s3://") {
        let (name, folder) = rest.split_once('/').unwrap_or((rest, ""));
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
        let folder = folder.trim_matches('/').to_owned();
        let is_folder = folder.is_empty() || object_store::path::Path::parse(&folder).is_ok();
        if !is_name || !is_folder {
            return Err(invalid_target(text));
        }
        return Ok(TargetLocation::Bucket { name: name.to_owned(), folder, endpoint: None, region: None });
    }
    if ["http://", "https://"].iter().any(|scheme| text.to_ascii_lowercase().starts_with(scheme)) {
        let url = parse_address(text)?;
        let mut without_slash = url.clone();
        without_slash.set_path(url.path().trim_end_matches('/'));
        return Ok(TargetLocation::WebDav(without_slash));
    }
    if text.is_empty() || is_like_an_address(text) {
        return Err(invalid_target(text));
    }
    if text.ends_with(".tar.zst") {
        return Ok(TargetLocation::Archive(PathBuf::from(text)));
    }
    Ok(TargetLocation::Folder(PathBuf::from(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_location_is_parsed() {
        assert_eq!(parse_location("out/site").expect("a folder"), TargetLocation::Folder("out/site".into()));
        assert_eq!(parse_location("site.tar.zst").expect("an archive"), TargetLocation::Archive("site.tar.zst".into()));
        let TargetLocation::Bucket { name, folder, .. } = parse_location("s3://handbook/kk/site/").expect("a bucket") else {
            panic!("a bucket")
        };
        assert_eq!((name.as_str(), folder.as_str()), ("handbook", "kk/site"));
        let TargetLocation::WebDav(url) = parse_location("https://dav.example.kz/site/").expect("a server") else { panic!("a server") };
        assert_eq!(url.as_str(), "https://dav.example.kz/site");
        assert!(matches!(parse_location("HTTPS://dav.example.kz/site"), Ok(TargetLocation::WebDav(_))));
        assert!(matches!(parse_location("C:/site"), Ok(TargetLocation::Folder(_))));
        for wrong in ["s3://", "s3://a b", "ftp://example.kz", "https://", "http:/example.kz", "webdav:/x", ""] {
            assert!(parse_location(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_password_in_an_address_is_rejected_and_not_repeated() {
        let texts = [
            "https://editor:hunter2@dav.example.kz/",
            "HTTPS://editor:hunter2@dav.example.kz/",
            "https://editor:hunter2@dav.example.kz:99999/",
            "https://editor:hunter2@",
            "ftp://editor:hunter2@dav.example.kz/",
            "http:/editor:hunter2@dav.example.kz/",
            "s3://editor:hunter2@bucket/site",
            "https://dav.example.kz/?token=hunter2",
            "https://dav.example.kz:99999/?token=hunter2",
        ];
        for text in texts {
            for parsed in [parse_location(text).map(|_| ()), parse_address(text).map(|_| ()), parse_site_address(text).map(|_| ())] {
                let (message, _) = parsed.expect_err("refused");
                assert!(!message.text(crate::base::message::UiLanguage::English).contains("hunter2"), "{text}");
            }
        }
    }
}
