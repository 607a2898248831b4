//! Answers with files of the site; pages get the preview's script.

use super::engine::View;
use super::hub::Shown;
use super::view::COOKIE;
use super::{Preview, guard, shell};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What pages may load: what the site's own policy allows, and frames of the preview.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; \
    manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// The answer to a path of the site.
pub(crate) fn site(preview: &Preview, port: u16, view: View, path: &str) -> Response {
    let shown = preview.hub.shown(view);
    let Some(site) = &shown.site else {
        return html(StatusCode::OK, shell::waiting(preview));
    };
    let Some(path) = guard::site_path(path) else {
        return not_found(preview, port, view, &shown);
    };
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
    if !path.is_empty() && !path.ends_with('/') && !site.has(&file) && site.has(&format!("{path}/index.html")) {
        return redirect(&format!("/{path}/"));
    }
    if site.has(&file) {
        return self::file(preview, port, view, &shown, &file, StatusCode::OK);
    }
    not_found(preview, port, view, &shown)
}

fn not_found(preview: &Preview, port: u16, view: View, shown: &Shown) -> Response {
    file(preview, port, view, shown, "404.html", StatusCode::NOT_FOUND)
}

fn file(preview: &Preview, port: u16, view: View, shown: &Shown, path: &str, status: StatusCode) -> Response {
    let Some(site) = &shown.site else { return StatusCode::NOT_FOUND.into_response() };
    let made = site.file(path);
    if !made.problems.is_empty() {
        preview.hub.note(view, shown, &made.problems);
    }
    match made.value {
        Some(bytes) if path.ends_with(".html") => html(status, with_script(preview, port, shown.version, path, &bytes)),
        // The same names always hold the same bytes.
        Some(bytes) => typed(status, kind_of(path), "public, max-age=31536000, immutable", path.starts_with("assets/"), bytes.to_vec()),
        None if made.problems.is_empty() => StatusCode::NOT_FOUND.into_response(),
        None => html(StatusCode::OK, shell::waiting(preview)),
    }
}

/// The page with the preview's script before its own: it must see the page as it was written.
fn with_script(preview: &Preview, port: u16, version: u64, path: &str, page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let script = format!(
        "<script type=module src=/_preview/preview.js data-anyqtama data-token={} data-session={} data-version={version} data-page=\"{path}\" data-cookie={COOKIE}{port}></script>",
        preview.token, preview.session
    );
    let at = head_of(&page);
    format!("{}{script}{}", &page[..at], &page[at..])
}

/// Where a script can stand first in the head: after the line that names the encoding.
fn head_of(page: &str) -> usize {
    let after = |mark: &str| page.find(mark).and_then(|at| page[at..].find('>').map(|end| at + end + 1));
    after("<meta charset").or_else(|| after("<head")).or_else(|| after("<html")).unwrap_or(0)
}

/// An answer with a page of the preview or the site.
pub(crate) fn html(status: StatusCode, page: String) -> Response {
    typed(status, "text/html; charset=utf-8", "", false, page.into_bytes())
}

/// An answer in JSON.
pub(crate) fn json(value: &serde_json::Value) -> Response {
    typed(StatusCode::OK, "application/json", "", false, value.to_string().into_bytes())
}

/// An answer with a type. What is not kept is asked for every time.
pub(crate) fn typed(status: StatusCode, kind: &'static str, cache: &'static str, keep: bool, bytes: Vec<u8>) -> Response {
    let headers = [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, if keep { cache } else { "no-store" })];
    (status, headers, Body::from(bytes)).into_response()
}

/// To an address of this server; `to` is a path of the site.
pub(crate) fn redirect(to: &str) -> Response {
    let encoded: String =
        to.bytes().map(|byte| if byte.is_ascii_graphic() { (byte as char).to_string() } else { format!("%{byte:02X}") }).collect();
    (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, encoded)]).into_response()
}

/// What every answer says.
pub(crate) fn protect(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// The type of a file by its ending.
fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_first_in_the_head() {
        let at = |page: &str| page[head_of(page)..].to_owned();
        assert_eq!(at("<!doctype html><html lang=kk><head><meta charset=utf-8><title>a"), "<title>a");
        assert_eq!(at("<!doctype html><html lang=kk><meta charset=utf-8><title>a"), "<title>a");
        assert_eq!(at("<!doctype html><html lang=kk><title>a"), "<title>a");
        assert_eq!(at("text"), "text");
    }
}
