//! The configuration snippets, in real web servers.

use super::servers::{Server, apache, get, header, nginx, open_to_all, signing};
use super::{command, finished, publish, published, small};
use crate::site::{Site, files};

/// A published site and a web server with its snippet.
fn served(start: impl Fn(&str) -> Server, snippet: &str) -> (Site, Server) {
    let site = small();
    published(&site, &["--headers", "headers"]);
    let server = start(&site.read(&format!("headers/{snippet}")));
    let folder = server.folder.path().join("www").display().to_string();
    published(&site, &["--to", &folder]);
    open_to_all(&server.folder.path().join("www"));
    (site, server)
}

/// Checks that a server delivers the right variants with the right headers.
fn delivers_the_right_files(site: &Site, server: &Server) {
    let style =
        files(&server.folder.path().join("www")).into_keys().find(|path| path.starts_with("assets/style.") && path.ends_with(".css"));
    let style = format!("/{}", style.expect("a style sheet"));
    for (path, coding, stored) in [
        ("/kk/index.html", "br", ".br"),
        ("/kk/index.html", "gzip", ".gz"),
        ("/kk/index.html", "gzip, br", ".br"),
        ("/kk/index.html", "identity", ""),
        (style.as_str(), "br", ".br"),
        (style.as_str(), "identity", ""),
    ] {
        let (head, body) = get(server.port, path, coding);
        assert!(head.starts_with("HTTP/1.1 200"), "{path} {coding}: {head}");
        let expected = std::fs::read(server.folder.path().join(format!("www{path}{stored}"))).expect("exists");
        assert!(body == expected, "{path} as {coding} is {path}{stored}: {head}");
        let encoding = match stored {
            ".br" => Some("br"),
            ".gz" => Some("gzip"),
            _ => None,
        };
        assert_eq!(header(&head, "content-encoding"), encoding, "{path} {coding}");
        assert_eq!(header(&head, "vary").map(str::to_ascii_lowercase).as_deref(), Some("accept-encoding"), "{path} {coding}");
        assert_eq!(header(&head, "content-language"), None);
    }
    let (head, _) = get(server.port, "/kk/", "br");
    assert!(head.starts_with("HTTP/1.1 200") && header(&head, "content-type") == Some("text/html; charset=utf-8"), "{head}");
    let (missing, _) = get(server.port, "/kk/nothing/", "identity");
    assert!(missing.starts_with("HTTP/1.1 404") && header(&missing, "x-content-type-options") == Some("nosniff"), "{missing}");
    let (own, _) = get(server.port, "/.anyqtama/current.json", "identity");
    assert!(own.starts_with("HTTP/1.1 404"), "{own}");
    // Every header of every file is as in the manifest.
    let url = format!("http://127.0.0.1:{}/", server.port);
    let handbook = site.read("content/handbook.yaml");
    let folder = server.folder.path().join("www").display().to_string();
    site.write("content/handbook.yaml", &format!("{handbook}publish:\n  - {{name: live, to: \"{folder}\", url: \"{url}\"}}\n"));
    let verified = publish(site, &["--to", "live", "--verify"]);
    assert_eq!(verified.code, 0, "{}", verified.stderr);
}

/// Checks the security headers that official audits require.
fn has_security_headers(server: &Server) {
    let (head, _) = get(server.port, "/kk/index.html", "identity");
    let value = |name: &str| header(&head, name).unwrap_or_else(|| panic!("no {name}: {head}")).to_owned();
    let policy = value("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    let age = value("strict-transport-security");
    let age: u64 = age.trim_start_matches("max-age=").parse().expect("seconds");
    assert!(age >= 15_768_000, "half a year at least");
    assert_eq!(value("x-content-type-options"), "nosniff");
    assert_eq!(value("referrer-policy"), "no-referrer");
    assert_eq!(value("cross-origin-opener-policy"), "same-origin");
    assert!(value("permissions-policy").contains("geolocation=()"));
}

#[test]
fn nginx_delivers_the_right_variant_with_every_header() {
    let (site, server) = served(nginx, "nginx.conf");
    delivers_the_right_files(&site, &server);
    has_security_headers(&server);
}

#[test]
fn apache_delivers_the_right_variant_with_every_header() {
    let (site, server) = served(apache, "apache.conf");
    delivers_the_right_files(&site, &server);
    has_security_headers(&server);
}

#[test]
fn missing_headers_are_detected() {
    let server = nginx("location / { index index.html; }");
    let site = small();
    let folder = server.folder.path().join("www").display().to_string();
    published(&site, &["--to", &folder]);
    open_to_all(&server.folder.path().join("www"));
    let handbook = site.read("content/handbook.yaml");
    let target = format!("{handbook}publish:\n  - {{name: live, to: \"{folder}\", url: \"http://127.0.0.1:{}/\"}}\n", server.port);
    site.write("content/handbook.yaml", &target);
    let run = publish(&site, &["--to", "live", "--verify"]);
    assert_eq!(run.code, 3);
    for name in ["content-security-policy", "cache-control", "content-encoding"] {
        assert!(run.stderr.contains(name), "{name}: {}", run.stderr);
    }
}

#[test]
fn buckets_and_web_servers_send_the_same_headers() {
    let (site, server) = served(nginx, "nginx.conf");
    let bucket = signing();
    let handbook = site.read("content/handbook.yaml");
    let target = format!("{handbook}publish:\n  - {{name: cdn, to: \"s3://handbook\", endpoint: \"http://127.0.0.1:{}\"}}\n", bucket.port);
    site.write("content/handbook.yaml", &target);
    let run = finished(command(&site, &["--to", "cdn"]));
    assert_eq!(run.code, 0, "{}", run.stderr);
    // `--verify` compares the bucket with the manifest; the rest of this test compares the manifest with nginx.
    let checked = finished(command(&site, &["--to", "cdn", "--verify"]));
    assert_eq!(checked.code, 0, "{}", checked.stderr);
    let manifest: serde_json::Value =
        serde_json::from_slice(&std::fs::read(bucket.folder.path().join("data/handbook/.anyqtama/current.json")).expect("exists"))
            .expect("JSON");
    for (path, entry) in manifest["release"]["files"].as_object().expect("files") {
        let (head, _) = get(server.port, &format!("/{path}"), "identity");
        assert_eq!(header(&head, "content-type"), entry["type"].as_str(), "{path}");
        assert_eq!(header(&head, "cache-control"), entry["cache"].as_str(), "{path}");
    }
}
