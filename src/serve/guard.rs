//! Who may ask what: the right name in `Host`, `GET` and `HEAD` (and one `POST`), no path that leads anywhere but into the site.

use axum::http::{HeaderMap, Method, Uri, header};
use std::net::{IpAddr, SocketAddr};

/// The names by which this server may be called. A page of another site whose name was made to lead here calls it by that
/// name: it is refused.
pub(crate) struct Names {
    port: u16,
    /// The machine's own name, where others may come.
    machine: Option<String>,
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It names no host, or several.
    NoHost,
    /// It calls us by a name that is not ours.
    ForeignHost,
    /// It comes from a page of another site.
    ForeignOrigin,
    /// It wants to do something other than read.
    Method,
}

impl Names {
    /// Our names when we listen at an address.
    pub(crate) fn new(host: IpAddr, port: u16) -> Names {
        Names { port, machine: (!host.is_loopback()).then(super::announce::machine_name).flatten() }
    }

    /// Whether a request may be answered. `local` is our end of the connection.
    pub(crate) fn check(&self, method: &Method, uri: &Uri, headers: &HeaderMap, local: SocketAddr, may_post: bool) -> Result<(), Refusal> {
        let mut hosts = headers.get_all(header::HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return Err(Refusal::NoHost) };
        let host = host.to_str().map_err(|_| Refusal::NoHost)?;
        if !self.is_ours(host, local) || uri.authority().is_some_and(|authority| !self.is_ours(authority.as_str(), local)) {
            return Err(Refusal::ForeignHost);
        }
        let is_foreign = |origin: &str| origin.strip_prefix("http://").is_none_or(|origin| !self.is_ours(origin, local));
        if headers.get(header::ORIGIN).is_some_and(|origin| origin.to_str().map_or(true, is_foreign)) {
            return Err(Refusal::ForeignOrigin);
        }
        match *method {
            Method::GET | Method::HEAD => Ok(()),
            Method::POST if may_post => Ok(()),
            _ => Err(Refusal::Method),
        }
    }

    /// Whether `host` or `host:port` is a name of ours.
    fn is_ours(&self, host: &str, local: SocketAddr) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, port),
            _ => (host, "80"),
        };
        let name = name.to_ascii_lowercase();
        let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().ok();
        let is_machine = self
            .machine
            .as_ref()
            .is_some_and(|machine| name == *machine || name.strip_suffix(".local").is_some_and(|name| name == machine));
        let is_local = local.ip().to_canonical().is_loopback() && name == "localhost";
        (is_local || is_machine || address.is_some_and(|address| address == local.ip().to_canonical())) && port == self.port.to_string()
    }
}

/// The path of a file in the site: decoded, without a step up, an empty step, or a letter that no file of ours has.
/// A folder's path ends with `/`. None for a path that can't be one.
pub(crate) fn site_path(path: &str) -> Option<String> {
    let path = path.strip_prefix('/')?;
    let decoded = decode(path)?;
    let is_clean = |step: &str| !matches!(step, "" | "." | "..") && !step.contains(|letter: char| letter.is_control() || letter == '\\');
    let steps = decoded.strip_suffix('/').unwrap_or(&decoded);
    (steps.is_empty() && decoded.is_empty() || steps.split('/').all(is_clean)).then_some(decoded)
}

/// Takes `%41` apart, once. None where that is no UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digit = |byte: Option<u8>| (byte? as char).to_digit(16);
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                (high * 16 + low) as u8
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn check(host: &str, origin: Option<&str>) -> Result<(), Refusal> {
        let names = Names { port: 4000, machine: None };
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_str(host).expect("a header"));
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, HeaderValue::from_str(origin).expect("a header"));
        }
        names.check(&Method::GET, &"/".parse().expect("a path"), &headers, "127.0.0.1:4000".parse().expect("an address"), false)
    }

    #[test]
    fn only_our_own_names() {
        for host in ["localhost:4000", "LOCALHOST:4000", "127.0.0.1:4000"] {
            assert_eq!(check(host, None), Ok(()), "{host}");
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
            assert_eq!(check(host, None), Err(Refusal::ForeignHost), "{host}");
        }
        assert_eq!(check("localhost:4000", Some("http://localhost:4000")), Ok(()));
        for origin in ["http://evil.example", "null", "https://localhost:4000", "http://localhost:4001"] {
            assert_eq!(check("localhost:4000", Some(origin)), Err(Refusal::ForeignOrigin), "{origin}");
        }
    }

    #[test]
    fn paths_stay_in_the_site() {
        assert_eq!(site_path("/").as_deref(), Some(""));
        assert_eq!(site_path("/kk/faq/iin/").as_deref(), Some("kk/faq/iin/"));
        assert_eq!(site_path("/%D2%9B.html").as_deref(), Some("қ.html"));
        for path in [
            "/../a",
            "/a/../b",
            "/%2e%2e/a",
            "/..%2fa",
            "//a",
            "/a//b",
            "/.",
            "/a\\b",
            "/a%5cb",
            "/a%00",
            "/%zz",
            "/%f",
            "/%ff",
            "a",
            "*",
            "/a/./b",
        ] {
            assert_eq!(site_path(path), None, "{path}");
        }
    }
}
