//! A release: the finished site as it will be stored at a target, with the compressed variants that the target needs.

use super::manifest::{FORMAT, FileEntry, Manifest};
use super::target_path::TargetPath;
use crate::base::build_manifest::Hashes;
use crate::base::date::Date;
use crate::base::fingerprint::HashedBytes;
use crate::base::output::Output;
use crate::content::publish_target::Encoding;
use crate::publish::compress::{Compression, CompressionCache};
use crate::publish::headers::{FileHeaders, is_text, security};
use anyhow::Result;
use std::collections::BTreeMap;
use std::sync::Arc;

pub(crate) struct Release {
    pub manifest: Manifest,
    /// The bytes of each file of the manifest.
    pub files: BTreeMap<TargetPath, Arc<[u8]>>,
}

/// The facts about a release that are recorded in its manifest.
pub(crate) struct ReleaseInfo {
    pub edition: Date,
    /// The address for which the site was built.
    pub address: String,
    /// The git revision of the content.
    pub revision: Option<String>,
    /// The safety checks that were overridden with `--allow`.
    pub allowed: Vec<String>,
}

impl Release {
    /// Fails if a file cannot be compressed because of the cache folder, or if its name is not a valid path at a target.
    pub(crate) fn new(
        output: &Output,
        hashes: &Hashes,
        encoding: Encoding,
        cache: &CompressionCache,
        info: ReleaseInfo,
    ) -> Result<Release> {
        let files = stored_files(output, hashes, encoding, cache)?;
        let entries = files.iter().map(|(path, (content, headers))| (path.clone(), FileEntry::new(content, headers.clone()))).collect();
        let ReleaseInfo { edition, address, revision, allowed } = info;
        let security = security::security_headers(output);
        Ok(Release {
            manifest: Manifest { format: FORMAT, edition, address, revision, allowed, security, files: entries },
            files: files.into_iter().map(|(path, (content, _))| (path, content.bytes)).collect(),
        })
    }
}

type StoredFiles = BTreeMap<TargetPath, (HashedBytes, FileHeaders)>;

fn stored_files(output: &Output, hashes: &Hashes, encoding: Encoding, cache: &CompressionCache) -> Result<StoredFiles> {
    let hashed = |(path, bytes): (&String, &Arc<[u8]>)| HashedBytes { bytes: bytes.clone(), hash: hashes[path] };
    let variants: &[Compression] = match encoding {
        Encoding::Siblings => &[Compression::Brotli, Compression::Gzip],
        Encoding::Gzip => &[Compression::Gzip],
        Encoding::Brotli => &[Compression::Brotli],
        Encoding::Identity => &[],
    };
    let mut files = BTreeMap::new();
    for (path, bytes) in output {
        files.insert(TargetPath::try_from(path.clone())?, (hashed((path, bytes)), FileHeaders::of(path, None)));
    }
    let texts: Vec<(&String, &Arc<[u8]>)> = output.iter().filter(|(path, _)| !variants.is_empty() && is_text(path)).collect();
    let contents: Vec<HashedBytes> = texts.iter().copied().map(hashed).collect();
    let compressed = if variants.is_empty() { Vec::new() } else { cache.compress(&contents, variants)? };
    for ((path, _), compressed) in texts.into_iter().zip(compressed) {
        for (compression, compressed) in variants.iter().zip(compressed) {
            let Some(content) = compressed else { continue };
            let headers = FileHeaders::of(path, Some(compression.encoding()));
            let stored = if encoding == Encoding::Siblings { format!("{path}{}", compression.suffix()) } else { path.clone() };
            files.insert(stored.try_into()?, (content, headers));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::build_manifest::output_hashes;

    fn release(encoding: Encoding) -> Manifest {
        let folder = tempfile::tempdir().expect("a folder");
        let page = "<p>жауап</p>".repeat(100);
        let output: Output = [("kk/index.html", page.as_bytes()), ("assets/a.0123456789.woff2", &[7; 999])]
            .map(|(path, bytes)| (path.to_owned(), Arc::from(bytes)))
            .into();
        let info = ReleaseInfo {
            edition: "2026-11-22".parse().expect("a day"),
            address: "https://example.kz/".to_owned(),
            revision: None,
            allowed: Vec::new(),
        };
        let cache = CompressionCache::open(folder.path()).expect("opens");
        Release::new(&output, &output_hashes(&output), encoding, &cache, info).expect("made").manifest
    }

    #[test]
    fn web_servers_get_siblings_and_buckets_one_variant() {
        let siblings = release(Encoding::Siblings);
        let names: Vec<&str> = siblings.files.keys().map(|path| &**path).collect();
        assert_eq!(names, ["assets/a.0123456789.woff2", "kk/index.html", "kk/index.html.br", "kk/index.html.gz"]);
        assert_eq!(siblings.files["kk/index.html.br"].headers.content_type, "text/html; charset=utf-8");
        let gzip = release(Encoding::Gzip);
        assert_eq!(gzip.files["kk/index.html"].headers.content_encoding.as_deref(), Some("gzip"));
        assert_eq!(gzip.files["assets/a.0123456789.woff2"].headers.content_encoding, None);
        assert_eq!(release(Encoding::Identity).files["kk/index.html"].headers.content_encoding, None);
        assert_eq!(release(Encoding::Gzip), gzip, "the result is reproducible");
    }
}
