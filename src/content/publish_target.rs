//! `publish:` in `handbook.yaml`: the targets to which the finished site is published.

use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A publishing target. Passwords and keys are never written here: they are read from the environment.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TargetFile {
    /// The name for `anyqtama publish --to`.
    pub name: At<String>,
    /// The location: `s3://bucket/folder`, `https://server/folder` (WebDAV), a local folder, or a file `site.tar.zst`.
    pub to: At<String>,
    /// The address of the S3-compatible service: `https://s3.example.kz`.
    pub endpoint: Option<String>,
    /// The region of the bucket.
    pub region: Option<String>,
    /// The public address of this target. Default: `base_url`.
    pub url: Option<At<String>>,
    /// How text files are stored. Default: `siblings` for folders and WebDAV, `identity` for buckets.
    pub encoding: Option<Encoding>,
    /// Number of earlier releases to keep for a rollback.
    #[serde(default = "default_keep")]
    pub keep: u32,
    /// Number of days for which a replaced release is kept, regardless of `keep`.
    #[serde(default = "default_keep_days")]
    pub keep_days: u32,
    /// Number of concurrent requests.
    #[serde(default = "default_parallel")]
    pub parallel: u32,
    /// Timeout of a request in seconds.
    #[serde(default = "default_timeout")]
    pub timeout: u32,
    /// A file in PEM format with certificates to trust in addition to those of the operating system, for servers with an internal
    /// certificate authority. Relative to the folder of the handbook.
    pub ca_file: Option<String>,
    /// How to purge changed addresses from the cache of a CDN.
    pub purge: Option<PurgeFile>,
}

/// How text files are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encoding {
    /// Uncompressed, with compressed `.br` and `.gz` files beside them: for web servers that select one.
    Siblings,
    /// Compressed with gzip, with `Content-Encoding: gzip`.
    Gzip,
    /// Compressed with Brotli, with `Content-Encoding: br`.
    Brotli,
    /// Uncompressed: the CDN compresses.
    Identity,
}

/// How to purge changed addresses from the cache of a CDN.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PurgeFile {
    /// The address of the purge service. If it contains `{url}` or `{path}`, there is one call per address; otherwise the addresses
    /// are sent in a JSON body.
    pub url: String,
    /// The HTTP method.
    #[serde(default = "default_method")]
    pub method: String,
    /// Header → name of the environment variable with its value.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The key of the list of addresses in the JSON body.
    #[serde(default = "default_field")]
    pub field: String,
    /// Maximum number of addresses in one call.
    #[serde(default = "default_batch")]
    pub batch: u32,
    /// Maximum number of calls per minute.
    #[serde(default = "default_per_minute")]
    pub per_minute: u32,
    /// If there are more addresses than this, whole folders are purged instead: `https://example.kz/kk/*`.
    #[serde(default = "default_fold_above")]
    pub fold_above: u32,
}

pub(crate) fn default_keep() -> u32 {
    5
}

/// Longer than browsers and CDNs cache any page.
pub(crate) fn default_keep_days() -> u32 {
    7
}

pub(crate) fn default_parallel() -> u32 {
    16
}

pub(crate) fn default_timeout() -> u32 {
    30
}

fn default_method() -> String {
    "POST".to_owned()
}

fn default_field() -> String {
    "files".to_owned()
}

fn default_batch() -> u32 {
    30
}

fn default_per_minute() -> u32 {
    100
}

fn default_fold_above() -> u32 {
    200
}
