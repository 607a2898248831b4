//! Request validation: the host name, the origin, the method, and paths that stay inside the site.

use crate::serve::host_names::HostNames;
use axum::http::{HeaderMap, Method, Uri, header};
use percent_encoding::percent_decode_str;
use std::net::SocketAddr;

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RefusedRequest {
    /// `Host` is missing, repeated or unreadable.
    InvalidHost,
    /// `Host` is not a name of this server.
    ForeignHost,
    /// The request was sent by a page of another site.
    ForeignOrigin,
    /// The method does not read.
    Method,
}

/// Checks a request before it is routed. `local` is the server's end of the connection.
pub(crate) fn check(
    names: &HostNames,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
    local: SocketAddr,
    may_post: bool,
) -> Result<(), RefusedRequest> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(RefusedRequest::InvalidHost) };
    let host = host.to_str().map_err(|_| RefusedRequest::InvalidHost)?;
    if !names.contains(host, local) || uri.authority().is_some_and(|authority| !names.contains(authority.as_str(), local)) {
        return Err(RefusedRequest::ForeignHost);
    }
    let is_foreign = |origin: &str| origin.strip_prefix("http://").is_none_or(|origin| !names.contains(origin, local));
    if headers.get_all(header::ORIGIN).iter().any(|origin| origin.to_str().map_or(true, is_foreign)) {
        return Err(RefusedRequest::ForeignOrigin);
    }
    match *method {
        Method::GET | Method::HEAD => Ok(()),
        Method::POST if may_post => Ok(()),
        _ => Err(RefusedRequest::Method),
    }
}

/// The decoded path of a file in the site; the path of a folder ends with `/`. `None` for a path with a step up, an empty
/// segment, a control character or a backslash.
pub(crate) fn site_path(path: &str) -> Option<String> {
    let decoded = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?.into_owned();
    let is_clean =
        |segment: &str| !matches!(segment, "" | "." | "..") && !segment.contains(|letter: char| letter.is_control() || letter == '\\');
    let segments = decoded.strip_suffix('/').unwrap_or(&decoded);
    (decoded.is_empty() || segments.split('/').all(is_clean)).then_some(decoded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn check_host(host: &str, origin: Option<&str>) -> Result<(), RefusedRequest> {
        let local: SocketAddr = "127.0.0.1:4000".parse().expect("an address");
        let names = HostNames::new(local.ip(), local.port());
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_str(host).expect("a header"));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_str(origin).expect("a header"));
        }
        check(&names, &Method::GET, &"/".parse().expect("a path"), &headers, local, false)
    }

    #[test]
    fn foreign_hosts_and_origins_are_refused() {
        for host in ["localhost:4000", "LOCALHOST:4000", "127.0.0.1:4000"] {
            assert_eq!(check_host(host, None), Ok(()), "{host}");
        }
        for host in [
            "evil.example",
            "evil.example:4000",
            "127.0.0.1.evil.example",
            "169.254.169.254",
            "localhost@evil.example",
            "localhost",
            "localhost:4001",
            "[::1]:4000",
            "",
        ] {
            assert_eq!(check_host(host, None), Err(RefusedRequest::ForeignHost), "{host}");
        }
        assert_eq!(check_host("localhost:4000", Some("http://localhost:4000")), Ok(()));
        for origin in ["http://evil.example", "null", "https://localhost:4000", "http://localhost:4001"] {
            assert_eq!(check_host("localhost:4000", Some(origin)), Err(RefusedRequest::ForeignOrigin), "{origin}");
        }
    }

    #[test]
    fn paths_stay_inside_the_site() {
        assert_eq!(site_path("/").as_deref(), Some(""));
        assert_eq!(site_path("/kk/faq/iin/").as_deref(), Some("kk/faq/iin/"));
        assert_eq!(site_path("/%D2%9B.html").as_deref(), Some("қ.html"));
        for path in
            ["/../a", "/a/../b", "/%2e%2e/a", "/..%2fa", "//a", "/a//b", "/.", "/a\\b", "/a%5cb", "/a%00", "/%ff", "a", "*", "/a/./b"]
        {
            assert_eq!(site_path(path), None, "{path}");
        }
    }
}
