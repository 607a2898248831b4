//! What every file says about itself on the web: its type and how long it may be kept. One table for all kinds of target.

use serde::{Deserialize, Serialize};

/// How long a file may be kept by browsers and CDNs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Keep {
    /// The name has a fingerprint: other bytes have another name.
    Forever,
    /// A page, or a file that pages know by a lasting name.
    Briefly,
}

impl Keep {
    /// The `Cache-Control` of the class.
    pub(crate) fn cache_control(self) -> &'static str {
        match self {
            Keep::Forever => "public, max-age=31536000, immutable",
            Keep::Briefly => "public, max-age=60, must-revalidate",
        }
    }

    /// The class of a path.
    pub(crate) fn of(path: &str) -> Keep {
        if is_fingerprinted(path) { Keep::Forever } else { Keep::Briefly }
    }
}

/// What a file says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Headers {
    /// `Content-Type`, with the character set of texts.
    #[serde(rename = "type")]
    pub media: String,
    /// `Cache-Control`.
    pub cache: String,
    /// `Content-Encoding`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
}

impl Headers {
    /// The headers of a file that is stored in an encoding. A sibling `a.html.br` has the type of `a.html`.
    pub(crate) fn of(path: &str, encoding: Option<&str>) -> Headers {
        Headers {
            media: media_type(path).to_owned(),
            cache: Keep::of(path).cache_control().to_owned(),
            encoding: encoding.map(str::to_owned),
        }
    }
}

/// Extension → media type, and whether it is a text.
const TYPES: [(&str, &str, bool); 23] = [
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
];

/// The character set of every text that we make.
pub(crate) const CHARSET: &str = "utf-8";

/// Media type → extensions, in the order of the table; and whether they are texts.
pub(crate) fn types() -> impl Iterator<Item = (&'static str, &'static str, bool)> {
    TYPES.into_iter()
}

fn entry(path: &str) -> Option<(&'static str, bool)> {
    let extension = path.rsplit_once('.')?.1;
    TYPES.iter().find(|(known, ..)| extension.eq_ignore_ascii_case(known)).map(|(_, media, is_text)| (*media, *is_text))
}

/// The `Content-Type` of a path.
fn media_type(path: &str) -> String {
    match entry(path) {
        Some((media, true)) => format!("{media}; charset={CHARSET}"),
        Some((media, false)) => media.to_owned(),
        None => "application/octet-stream".to_owned(),
    }
}

/// Whether a file is a text, which compression makes smaller.
pub(crate) fn is_text(path: &str) -> bool {
    entry(path).is_some_and(|(_, is_text)| is_text)
}

/// Whether the name ends in a fingerprint: `style.0123456789.css`.
fn is_fingerprinted(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut parts = name.rsplit('.');
    let (_, mark) = (parts.next(), parts.next());
    parts.next().is_some()
        && mark.is_some_and(|mark| mark.len() == 10 && mark.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_name_their_character_set() {
        assert_eq!(Headers::of("kk/index.html", None).media, "text/html; charset=utf-8");
        assert_eq!(Headers::of("assets/ornament.0123456789.svg", None).media, "image/svg+xml; charset=utf-8");
        assert_eq!(Headers::of("kk/handbook-a4.pdf", None).media, "application/pdf");
        assert_eq!(Headers::of("x.strange", None).media, "application/octet-stream");
    }

    #[test]
    fn only_a_fingerprint_lasts() {
        for lasting in ["assets/style.0123456789.css", "assets/og-kk.abcdef0123.png"] {
            assert_eq!(Keep::of(lasting), Keep::Forever, "{lasting}");
        }
        for passing in ["kk/index.html", "sw.js", "0123456789.css", "a.0123456789", "assets/a.012345678g.css", "assets/fonts/OFL.txt"] {
            assert_eq!(Keep::of(passing), Keep::Briefly, "{passing}");
        }
    }
}
