//! How long browsers and CDNs may cache a file.

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum CachePolicy {
    /// The name contains a fingerprint of the content, so the content of this URL never changes.
    Immutable,
    /// A page, or a file with a fixed name.
    Revalidate,
}

impl CachePolicy {
    /// The value of `Cache-Control`.
    pub(crate) fn cache_control(self) -> &'static str {
        match self {
            CachePolicy::Immutable => "public, max-age=31536000, immutable",
            CachePolicy::Revalidate => "public, max-age=60, must-revalidate",
        }
    }

    pub(crate) fn of(path: &str) -> CachePolicy {
        if is_fingerprinted(path) { CachePolicy::Immutable } else { CachePolicy::Revalidate }
    }
}

/// Whether the file name contains a fingerprint before its extension: `style.0123456789.css`.
fn is_fingerprinted(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let mut parts = name.rsplit('.');
    let (_, fingerprint) = (parts.next(), parts.next());
    let is_fingerprint = |text: &str| text.len() == 10 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    parts.next().is_some() && fingerprint.is_some_and(is_fingerprint)
}

#[cfg(test)]
mod tests {
    use super::CachePolicy;

    #[test]
    fn only_fingerprinted_files_are_immutable() {
        for path in ["assets/style.0123456789.css", "assets/og-kk.abcdef0123.png"] {
            assert_eq!(CachePolicy::of(path), CachePolicy::Immutable, "{path}");
        }
        for path in ["kk/index.html", "sw.js", "0123456789.css", "a.0123456789", "assets/a.012345678g.css", "assets/fonts/OFL.txt"] {
            assert_eq!(CachePolicy::of(path), CachePolicy::Revalidate, "{path}");
        }
    }
}
