//! A release: the finished site as it lies at a target, with the compressed forms that the target wants.

use super::compress::{Cache, Form};
use super::manifest::{Entry, FORMAT, Manifest};
use super::media::{Headers, is_text};
use super::security;
use crate::base::date::Date;
use crate::base::output::Output;
use crate::content::publish::Encoding;
use anyhow::Result;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that goes to a target.
pub(crate) struct Release {
    /// What it holds.
    pub manifest: Manifest,
    /// Path → bytes, for each file of the manifest.
    pub files: BTreeMap<String, Arc<[u8]>>,
}

/// What a release says of itself beside its files.
pub(crate) struct About {
    /// The date of the edition.
    pub edition: Date,
    /// The address for which the site was built.
    pub address: String,
    /// The revision of the content.
    pub revision: Option<String>,
    /// What the gate let through.
    pub allowed: Vec<String>,
}

impl Release {
    /// Makes the release of a site.
    pub(crate) fn new(output: &Output, encoding: Encoding, cache: &Cache, about: About) -> Result<Release> {
        let forms: &[Form] = match encoding {
            Encoding::Siblings => &[Form::Brotli, Form::Gzip],
            Encoding::Gzip => &[Form::Gzip],
            Encoding::Brotli => &[Form::Brotli],
            Encoding::Identity => &[],
        };
        let texts: Vec<(&String, &Arc<[u8]>)> = output.iter().filter(|(path, _)| !forms.is_empty() && is_text(path)).collect();
        let bytes: Vec<&[u8]> = texts.iter().map(|(_, bytes)| &***bytes).collect();
        let packed = if forms.is_empty() { Vec::new() } else { cache.compress(&bytes, forms)? };
        let mut files: BTreeMap<String, (Arc<[u8]>, Headers)> =
            output.iter().map(|(path, bytes)| (path.clone(), (bytes.clone(), Headers::of(path, None)))).collect();
        for ((path, _), packed) in texts.into_iter().zip(packed) {
            for (form, packed) in forms.iter().zip(packed) {
                let Some(packed) = packed else { continue };
                let headers = Headers::of(path, Some(form.encoding()));
                let stored = if encoding == Encoding::Siblings { format!("{path}{}", form.suffix()) } else { path.clone() };
                files.insert(stored, (packed, headers));
            }
        }
        let entries = files.iter().map(|(path, (bytes, headers))| (path.clone(), Entry::new(bytes, headers.clone()))).collect();
        let About { edition, address, revision, allowed } = about;
        Ok(Release {
            manifest: Manifest { format: FORMAT, edition, address, revision, allowed, security: security::table(output), files: entries },
            files: files.into_iter().map(|(path, (bytes, _))| (path, bytes)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn release(encoding: Encoding) -> Manifest {
        let folder = tempfile::tempdir().expect("a folder");
        let page = "<p>жауап</p>".repeat(100);
        let output: Output = [("kk/index.html", page.as_bytes()), ("assets/a.0123456789.woff2", &[7; 999])]
            .map(|(path, bytes)| (path.to_owned(), Arc::from(bytes)))
            .into();
        let about = About {
            edition: "2026-11-22".parse().expect("a day"),
            address: "https://example.kz/".to_owned(),
            revision: None,
            allowed: Vec::new(),
        };
        Release::new(&output, encoding, &Cache::open(folder.path()).expect("opens"), about).expect("made").manifest
    }

    #[test]
    fn web_servers_get_siblings_and_buckets_one_form() {
        let siblings = release(Encoding::Siblings);
        let names: Vec<&str> = siblings.files.keys().map(String::as_str).collect();
        assert_eq!(names, ["assets/a.0123456789.woff2", "kk/index.html", "kk/index.html.br", "kk/index.html.gz"]);
        assert_eq!(siblings.files["kk/index.html.br"].headers.media, "text/html; charset=utf-8");
        let gzip = release(Encoding::Gzip);
        assert_eq!(gzip.files["kk/index.html"].headers.encoding.as_deref(), Some("gzip"));
        assert_eq!(gzip.files["assets/a.0123456789.woff2"].headers.encoding, None);
        assert_eq!(release(Encoding::Identity).files["kk/index.html"].headers.encoding, None);
        assert_eq!(release(Encoding::Gzip), gzip, "the same on every run");
    }
}
