//! Packs a release into one file, `site.tar.zst`, with the site, the server configurations, the manifest and the checksums, and
//! writes the archive's own checksum beside it. The same release gives the same bytes.

use super::headers::security::SecurityHeaders;
use super::headers::server_configs;
use super::model::manifest::sha256;
use super::model::release::Release;
use crate::disk::{self, cannot_write};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use url::Url;

/// Compression level: most files are already compressed, so a higher level gains little.
const LEVEL: i32 = 12;

/// Writes the archive and its checksum; returns the size of the archive in bytes. `redirects` are earlier and present addresses.
pub(crate) fn write(
    release: &Release,
    headers: &SecurityHeaders,
    address: &Url,
    redirects: &[(String, String)],
    path: &Path,
) -> Result<u64> {
    let mut files: BTreeMap<String, Vec<u8>> = release.files.iter().map(|(path, bytes)| (format!("site/{path}"), bytes.to_vec())).collect();
    for (name, text) in server_configs(headers, address, redirects) {
        files.insert(format!("headers/{name}"), text.into_bytes());
    }
    files.insert("manifest.json".to_owned(), release.manifest.to_bytes());
    let sums = files.iter().fold(String::new(), |mut sums, (path, bytes)| {
        writeln!(sums, "{}  {path}", sha256(bytes)).expect("writing to a string can't fail");
        sums
    });
    files.insert("SHA256SUMS".to_owned(), sums.into_bytes());
    let packed = pack(&files).with_context(|| cannot_write(path))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // The checksum is written last: if it exists, the archive is complete.
    disk::replace(path, &packed)?;
    disk::replace(&path.with_file_name(format!("{name}.sha256")), format!("{}  {name}\n", sha256(&packed)).as_bytes())?;
    Ok(packed.len() as u64)
}

fn pack(files: &BTreeMap<String, Vec<u8>>) -> std::io::Result<Vec<u8>> {
    let mut archive = tar::Builder::new(zstd::Encoder::new(Vec::new(), LEVEL)?);
    for (path, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_mtime(0);
        header.set_uid(0);
        header.set_gid(0);
        archive.append_data(&mut header, path, bytes.as_slice())?;
    }
    archive.into_inner()?.finish()
}
