//! `publish:` in `handbook.yaml`: the places to which the finished site goes.

use crate::yaml::At;
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A place to which the finished site goes. Passwords and keys never stand here: they come from the environment.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TargetFile {
    /// The name by which `anyqtama publish --to` calls it.
    pub name: At<String>,
    /// Where: `s3://bucket/folder`, `https://server/folder` (WebDAV), a folder of this machine, or a file `site.tar.zst`.
    pub to: At<String>,
    /// The address of the bucket's service: `https://s3.example.kz`.
    pub endpoint: Option<String>,
    /// The region of the bucket.
    pub region: Option<String>,
    /// The address at which readers find this place; else `base_url`.
    pub url: Option<At<String>>,
    /// In which form texts are stored; else `siblings` for folders and WebDAV, `identity` for buckets.
    pub encoding: Option<Encoding>,
    /// How many earlier releases stay, so that they can be brought back.
    #[serde(default = "default_keep")]
    pub keep: u32,
    /// For how many days a release stays after it was replaced, however many followed it.
    #[serde(default = "default_keep_days")]
    pub keep_days: u32,
    /// How many files travel at a time.
    #[serde(default = "default_parallel")]
    pub parallel: u32,
    /// After how many seconds without an answer a request is given up.
    #[serde(default = "default_timeout")]
    pub timeout: u32,
    /// How to tell a CDN which addresses to forget.
    pub purge: Option<PurgeFile>,
}

/// In which form texts are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Encoding {
    /// As they are, with `.br` and `.gz` beside them: for web servers that choose.
    Siblings,
    /// Only as gzip, with `Content-Encoding: gzip`.
    Gzip,
    /// Only as Brotli, with `Content-Encoding: br`.
    Brotli,
    /// Only as they are: the CDN compresses.
    Identity,
}

/// How to tell a CDN which addresses to forget.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PurgeFile {
    /// The address to call. With `{url}` or `{path}` in it, one call an address; else the addresses go in the body as JSON.
    pub url: String,
    /// The method.
    #[serde(default = "default_method")]
    pub method: String,
    /// Header → name of the environment variable that holds its value.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// The key of the list of addresses in the JSON body.
    #[serde(default = "default_field")]
    pub field: String,
    /// How many addresses a body holds.
    #[serde(default = "default_batch")]
    pub batch: u32,
    /// How many calls a minute the service allows.
    #[serde(default = "default_per_minute")]
    pub per_minute: u32,
    /// With more addresses than this, whole folders are named instead: `https://example.kz/kk/*`.
    #[serde(default = "default_fold_above")]
    pub fold_above: u32,
}

/// How many earlier releases stay.
pub(crate) fn default_keep() -> u32 {
    5
}

/// For how many days a replaced release stays: longer than any page is kept by a browser or a CDN.
pub(crate) fn default_keep_days() -> u32 {
    7
}

/// How many files travel at a time.
pub(crate) fn default_parallel() -> u32 {
    16
}

/// Seconds until a request is given up.
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
