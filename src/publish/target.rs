//! Where a release goes: read from `handbook.yaml` or from the command line.

use crate::base::message::Message;
use crate::base::nearest::hint_nearest;
use crate::content::publish::{self as defaults, Encoding, PurgeFile, TargetFile};
use crate::msg;
use std::path::{Path, PathBuf};
use url::Url;

/// A kind of place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// A folder of this machine, or one that is mounted into it.
    Folder(PathBuf),
    /// A bucket of an S3-compatible service.
    Bucket {
        /// Its name.
        name: String,
        /// The folder in it, without `/` around; may be empty.
        folder: String,
        /// The address of the service, where it is not Amazon's.
        endpoint: Option<Url>,
        /// Its region.
        region: Option<String>,
    },
    /// A folder of a WebDAV server.
    Dav(Url),
    /// A file to hand over.
    Archive(PathBuf),
}

/// Where a release goes, and how.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    /// How people call it.
    pub name: String,
    /// The place.
    pub place: Place,
    /// The address at which readers find it, with a `/` at its end.
    pub url: Option<Url>,
    /// The form of texts.
    pub encoding: Encoding,
    /// How many earlier releases stay.
    pub keep: usize,
    /// For how many days a replaced release stays.
    pub keep_days: u32,
    /// How many files travel at a time.
    pub parallel: usize,
    /// Seconds until a request is given up.
    pub timeout: u64,
    /// How to tell a CDN.
    pub purge: Option<PurgeFile>,
}

/// What is wrong with a target, and what to do.
pub(crate) type Refusal = (Message, Option<Message>);

impl Target {
    /// The target that a name, an address or a path means; without one, the first of `handbook.yaml`.
    /// Relative folders of `handbook.yaml` are below `root`, those of the command line below the working folder.
    pub(crate) fn find(wanted: Option<&str>, files: &[TargetFile], root: &Path) -> Result<Target, Refusal> {
        match wanted {
            None => files
                .first()
                .ok_or_else(|| (msg!("publish-no-target"), Some(msg!("hint-publish-target"))))
                .and_then(|file| Target::of_file(file, root)),
            Some(wanted) => match files.iter().find(|file| file.name.value == wanted) {
                Some(file) => Target::of_file(file, root),
                None if looks_like_a_name(wanted) => {
                    let hint = hint_nearest(wanted, files.iter().map(|file| file.name.value.as_str()));
                    Err((msg!("publish-unknown-target", name = wanted), Some(hint.unwrap_or_else(|| msg!("hint-publish-target")))))
                }
                None => Target::of_text(wanted),
            },
        }
    }

    /// A target of `handbook.yaml`.
    pub(crate) fn of_file(file: &TargetFile, root: &Path) -> Result<Target, Refusal> {
        let place = match place(&file.to)? {
            Place::Folder(path) => Place::Folder(root.join(path)),
            Place::Archive(path) => Place::Archive(root.join(path)),
            Place::Bucket { name, folder, .. } => {
                Place::Bucket { name, folder, endpoint: file.endpoint.as_deref().map(address).transpose()?, region: file.region.clone() }
            }
            place => place,
        };
        let url = file.url.as_ref().map(|url| crate::base::address::site_address(url).ok_or_else(|| bad(url))).transpose()?;
        Ok(Target {
            name: file.name.value.clone(),
            encoding: file.encoding.unwrap_or(default_encoding(&place)),
            place,
            url,
            keep: file.keep as usize,
            keep_days: file.keep_days,
            parallel: file.parallel.max(1) as usize,
            timeout: u64::from(file.timeout.max(1)),
            purge: file.purge.clone(),
        })
    }

    /// A target of the command line.
    fn of_text(text: &str) -> Result<Target, Refusal> {
        let place = place(text)?;
        Ok(Target {
            name: text.to_owned(),
            encoding: default_encoding(&place),
            place,
            url: None,
            keep: defaults::default_keep() as usize,
            keep_days: defaults::default_keep_days(),
            parallel: defaults::default_parallel() as usize,
            timeout: u64::from(defaults::default_timeout()),
            purge: None,
        })
    }

    /// Whether files there keep their own headers.
    pub(crate) fn stores_headers(&self) -> bool {
        matches!(self.place, Place::Bucket { .. })
    }

    /// Whether readers see it at once.
    pub(crate) fn is_live(&self) -> bool {
        matches!(self.place, Place::Bucket { .. } | Place::Dav(_))
    }

    /// The addresses that travel without encryption to another machine.
    pub(crate) fn is_open_to_listeners(&self) -> bool {
        let address = match &self.place {
            Place::Bucket { endpoint, .. } => endpoint.as_ref(),
            Place::Dav(url) => Some(url),
            Place::Folder(_) | Place::Archive(_) => None,
        };
        let is_this_machine = |url: &Url| match url.host() {
            Some(url::Host::Domain(name)) => name == "localhost",
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        };
        address.is_some_and(|url| url.scheme() == "http" && !is_this_machine(url))
    }
}

/// A word without a dot, a slash or a colon is a name.
fn looks_like_a_name(text: &str) -> bool {
    !text.contains(['/', '\\', '.', ':'])
}

fn default_encoding(place: &Place) -> Encoding {
    match place {
        Place::Bucket { .. } => Encoding::Identity,
        Place::Folder(_) | Place::Dav(_) | Place::Archive(_) => Encoding::Siblings,
    }
}

fn bad(text: &str) -> Refusal {
    (msg!("publish-bad-target", text = text), Some(msg!("hint-publish-target")))
}

/// Reads an address; one that holds a password is refused without repeating it.
fn address(text: &str) -> Result<Url, Refusal> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host()).ok_or_else(|| bad(text))?;
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() {
        return Err((msg!("publish-secret-in-address", host = url.host_str().unwrap_or_default()), Some(msg!("hint-publish-secret"))));
    }
    Ok(url)
}

/// Reads what stands behind `to:` or `--to`.
pub(crate) fn place(text: &str) -> Result<Place, Refusal> {
    if let Some(rest) = text.strip_prefix("s3://") {
        let (name, folder) = rest.split_once('/').unwrap_or((rest, ""));
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte));
        let folder = folder.trim_matches('/').to_owned();
        let is_folder = folder.is_empty() || object_store::path::Path::parse(&folder).is_ok();
        if !is_name || !is_folder {
            return Err(bad(text));
        }
        return Ok(Place::Bucket { name: name.to_owned(), folder, endpoint: None, region: None });
    }
    if text.starts_with("http://") || text.starts_with("https://") {
        let url = address(text)?;
        let mut without_slash = url.clone();
        without_slash.set_path(url.path().trim_end_matches('/'));
        return Ok(Place::Dav(without_slash));
    }
    if text.is_empty() || text.contains("://") {
        return Err(bad(text));
    }
    if text.ends_with(".tar.zst") {
        return Ok(Place::Archive(PathBuf::from(text)));
    }
    Ok(Place::Folder(PathBuf::from(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_kind_of_place() {
        assert_eq!(place("out/site").expect("a folder"), Place::Folder("out/site".into()));
        assert_eq!(place("site.tar.zst").expect("an archive"), Place::Archive("site.tar.zst".into()));
        let Place::Bucket { name, folder, .. } = place("s3://handbook/kk/site/").expect("a bucket") else { panic!("a bucket") };
        assert_eq!((name.as_str(), folder.as_str()), ("handbook", "kk/site"));
        let Place::Dav(url) = place("https://dav.example.kz/site/").expect("a server") else { panic!("a server") };
        assert_eq!(url.as_str(), "https://dav.example.kz/site");
        for wrong in ["s3://", "s3://a b", "ftp://example.kz", "https://", ""] {
            assert!(place(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_password_in_an_address_is_refused_and_not_repeated() {
        let (message, _) = place("https://editor:hunter2@dav.example.kz/").expect_err("refused");
        assert!(!message.say(crate::base::message::Speech::English).contains("hunter2"));
    }

    #[test]
    fn an_open_connection_is_known() {
        let target = |text: &str| Target::of_text(text).expect("a target");
        assert!(target("http://dav.example.kz/site").is_open_to_listeners());
        assert!(!target("http://127.0.0.1:8080/site").is_open_to_listeners());
        assert!(!target("https://dav.example.kz/site").is_open_to_listeners());
    }
}
