//! The HTTP headers of every file: one table for all kinds of targets.

mod cache_policy;
pub(crate) mod security;
mod server_config;

pub(crate) use cache_policy::CachePolicy;
pub(crate) use server_config::server_configs;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileHeaders {
    /// `Content-Type`, with the character set of texts.
    #[serde(rename = "type")]
    pub content_type: String,
    /// `Cache-Control`.
    #[serde(rename = "cache")]
    pub cache_control: String,
    /// `Content-Encoding`.
    #[serde(rename = "encoding", default, skip_serializing_if = "Option::is_none")]
    pub content_encoding: Option<String>,
}

impl FileHeaders {
    /// The headers of a file. `path` is the path of the uncompressed file: a sibling `a.html.br` has the type of `a.html`.
    pub(crate) fn of(path: &str, encoding: Option<&str>) -> FileHeaders {
        FileHeaders {
            content_type: content_type(path),
            cache_control: CachePolicy::of(path).cache_control().to_owned(),
            content_encoding: encoding.map(str::to_owned),
        }
    }
}

/// The headers of our own documents, which visitors never request.
pub(crate) fn private_headers() -> FileHeaders {
    FileHeaders { content_type: "application/json; charset=utf-8".to_owned(), cache_control: "no-store".to_owned(), content_encoding: None }
}

/// Extension, media type, whether it is text.
const TYPES: [(&str, &str, bool); 30] = [
    ("html", "text/html", true),
    ("css", "text/css", true),
    ("js", "text/javascript", true),
    ("mjs", "text/javascript", true),
    ("json", "application/json", true),
    ("webmanifest", "application/manifest+json", true),
    ("xml", "application/xml", true),
    ("txt", "text/plain", true),
    ("csv", "text/csv", true),
    ("ics", "text/calendar", true),
    ("svg", "image/svg+xml", true),
    ("png", "image/png", false),
    ("jpg", "image/jpeg", false),
    ("jpeg", "image/jpeg", false),
    ("gif", "image/gif", false),
    ("webp", "image/webp", false),
    ("avif", "image/avif", false),
    ("ico", "image/x-icon", false),
    ("woff2", "font/woff2", false),
    ("woff", "font/woff", false),
    ("ttf", "font/ttf", false),
    ("pdf", "application/pdf", false),
    ("zip", "application/zip", false),
    ("doc", "application/msword", false),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
    ("xls", "application/vnd.ms-excel", false),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
    ("odt", "application/vnd.oasis.opendocument.text", false),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", false),
];

/// The character set of every text file.
pub(super) const CHARSET: &str = "utf-8";

pub(super) fn types() -> impl Iterator<Item = (&'static str, &'static str, bool)> {
    TYPES.into_iter()
}

fn entry(path: &str) -> Option<(&'static str, bool)> {
    let extension = path.rsplit_once('.')?.1;
    TYPES.iter().find(|(known, ..)| extension.eq_ignore_ascii_case(known)).map(|(_, media, is_text)| (*media, *is_text))
}

/// The `Content-Type` of a path.
fn content_type(path: &str) -> String {
    match entry(path) {
        Some((media, true)) => format!("{media}; charset={CHARSET}"),
        Some((media, false)) => media.to_owned(),
        None => "application/octet-stream".to_owned(),
    }
}

/// Whether a file is text, which is worth compressing.
pub(crate) fn is_text(path: &str) -> bool {
    entry(path).is_some_and(|(_, is_text)| is_text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_types_name_their_character_set() {
        assert_eq!(FileHeaders::of("kk/index.html", None).content_type, "text/html; charset=utf-8");
        assert_eq!(FileHeaders::of("assets/ornament.0123456789.svg", None).content_type, "image/svg+xml; charset=utf-8");
        assert_eq!(FileHeaders::of("kk/handbook-a4.pdf", None).content_type, "application/pdf");
        assert_eq!(FileHeaders::of("x.strange", None).content_type, "application/octet-stream");
    }
}
