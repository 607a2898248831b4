//! Response builders, and the headers that every response carries.

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// The content security policy: that of the site, plus frames for the phone view.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
    connect-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// Cache policy of files that change with the content.
pub(crate) const NO_STORE: &str = "no-store";
/// Cache policy of files whose names contain a hash of their content.
pub(crate) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// The characters that would end a path in a URL, or that a header must not contain.
const NOT_IN_PATH: &AsciiSet = &CONTROLS.add(b' ').add(b'?').add(b'#').add(b'%');

pub(crate) fn html(status: StatusCode, page: String) -> Response {
    file(status, "text/html; charset=utf-8", NO_STORE, page.into_bytes())
}

pub(crate) fn json(value: &serde_json::Value) -> Response {
    file(StatusCode::OK, "application/json", NO_STORE, value.to_string().into_bytes())
}

/// A file with its media type and cache policy.
pub(crate) fn file(status: StatusCode, media_type: &'static str, cache_control: &'static str, bytes: impl Into<Body>) -> Response {
    let headers = [(header::CONTENT_TYPE, media_type), (header::CACHE_CONTROL, cache_control)];
    (status, headers, bytes.into()).into_response()
}

/// A file that browsers save under this name, of lower-case letters, digits, hyphens and a dot.
pub(crate) fn download(media_type: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut response = file(StatusCode::OK, media_type, NO_STORE, bytes);
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename={name}")) {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// A temporary redirect to a path of this server.
pub(crate) fn redirect(to: &str) -> Response {
    (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, utf8_percent_encode(to, NOT_IN_PATH).to_string())]).into_response()
}

/// Adds the security headers.
pub(crate) fn secure(headers: &mut HeaderMap) {
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// The media type of a file of the site, by its extension.
pub(crate) fn media_type(path: &str) -> &'static str {
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
