//! Each cause of a failed publish has its own advice, secrets are sent only over encrypted connections, and a server that does not
//! respond causes a timeout.

use super::proxy::{Fate, Proxy};
use super::{ADDRESS, command, finished, publish, published, servers, small};
use crate::site::{Run, Site};
use std::net::TcpListener;
use std::time::{Duration, Instant};

/// A site whose first target is a bucket of the service on `port`.
fn bucket(port: u16, more: &str) -> Site {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let target = format!("publish:\n  - {{name: cdn, to: \"s3://handbook/site\", endpoint: \"http://127.0.0.1:{port}\"{more}}}\n");
    site.write("content/handbook.yaml", &format!("{handbook}{target}"));
    site
}

/// A site whose first target is a folder with a purge service.
fn purged(url: &str, more: &str) -> Site {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let target = format!("publish:\n  - {{name: here, to: www, timeout: 1, purge: {{url: \"{url}\"{more}}}}}\n");
    site.write("content/handbook.yaml", &format!("{handbook}{target}"));
    site
}

/// Sends a request to the bucket `handbook` of a service that accepts any signature.
fn request(port: u16, method: &str, path: &str, body: &str) -> String {
    let signature = "AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=any";
    let head = format!("{method} /handbook/{path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: {signature}");
    servers::exchange(port, &format!("{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len()))
}

fn advises(run: &Run, advice: &str) {
    assert_eq!(run.code, 3, "{}", run.stdout);
    assert!(run.stderr.contains(advice), "{}", run.stderr);
    assert!(advice.contains("run the command again") || !run.stderr.contains("run the command again"), "{}", run.stderr);
}

#[test]
fn a_server_that_answers_every_request_the_same_way_gets_its_own_advice() {
    for (status, advice) in [
        (403, "check the credentials"),
        (501, "the server does not support this request"),
        (301, "the server redirects to another address"),
        (413, "raise the largest size of a file"),
        (507, "free space on the disk, then run the command again"),
        (500, "run the command again"),
        // Somebody has opened the file with a WebDAV lock.
        (423, "run the command again"),
    ] {
        let proxy = Proxy::before(9, move |_, method, _| if method == "GET" { Fate::Status(404) } else { Fate::Status(status) });
        advises(&publish(&bucket(proxy.port, ""), &[]), advice);
    }
}

#[test]
fn requests_are_repeated_three_times() {
    let proxy = Proxy::before(9, |_, _, _| Fate::Status(503));
    let run = publish(&bucket(proxy.port, ""), &["--rollback"]);
    assert_eq!(run.code, 3);
    let log = proxy.take_log();
    assert_eq!(log.iter().filter(|request| request.path.contains("current.json")).count(), 4, "{log:?}");
}

#[test]
fn a_server_that_stops_responding_ends_the_whole_run() {
    // Accepts connections and never answers.
    let silent = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = silent.local_addr().expect("known").port();
    let start = Instant::now();
    advises(&publish(&bucket(port, ", timeout: 1"), &[]), "check the address, the network and the server, then run the command again");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    // A service that stops responding when the files are uploaded one by one.
    let server = servers::second();
    let proxy = Proxy::before(server.port, |_, method, path| {
        let is_file = method == "PUT" && !path.contains("/.anyqtama/");
        if is_file { Fate::Slow(Duration::from_secs(600)) } else { Fate::Pass }
    });
    let site = bucket(proxy.port, ", timeout: 1, parallel: 1");
    let start = Instant::now();
    advises(&publish(&site, &[]), "check the address, the network and the server, then run the command again");
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
}

#[cfg(target_os = "linux")]
#[test]
fn a_read_only_disk_gets_its_own_advice() {
    let site = small();
    let folder = site.path("www");
    std::fs::create_dir_all(&folder).expect("created");
    let mount =
        |arguments: &[&str]| std::process::Command::new("mount").args(arguments).arg(&folder).status().expect("mount runs").success();
    assert!(mount(&["-t", "tmpfs", "-o", "ro", "tmpfs"]), "this test requires the permission to mount");
    let run = publish(&site, &["--to", "./www"]);
    let _ = std::process::Command::new("umount").arg(&folder).status();
    advises(&run, "allow reading and writing in this folder");
}

#[test]
fn secrets_never_travel_without_encryption() {
    let site = small();
    let with_endpoint = |arguments: &[&str]| {
        let mut command = command(&site, &[&["--to", "s3://handbook"], arguments].concat());
        command.env("AWS_ENDPOINT_URL", "http://0.0.0.0:9");
        finished(command)
    };
    for arguments in [&[][..], &["--rollback"], &["--verify"], &["--repair"]] {
        let run = with_endpoint(arguments);
        assert!(run.code == 1 && run.stderr.contains("not encrypted") && run.stderr.contains("--allow http"), "{}", run.stderr);
        let webdav = publish(&site, &[&["--to", "http://dav.handbook.localhost/"], arguments].concat());
        assert!(webdav.code == 1 && webdav.stderr.contains("not encrypted"), "{}", webdav.stderr);
    }
    let allowed = with_endpoint(&["--verify", "--allow", "http"]);
    assert!(allowed.code == 3 && allowed.stderr.contains("warning: the connection"), "{}", allowed.stderr);
    let purge = publish(&purged("http://cdn.handbook.localhost/purge", ""), &[]);
    assert!(purge.code == 1 && purge.stderr.contains("not encrypted"), "{}", purge.stderr);
}

#[test]
fn a_redirect_never_takes_a_secret_to_another_host() {
    let other = Proxy::before(9, |_, _, _| Fate::Status(200));
    let service = Proxy::before(9, {
        let to = format!("http://localhost:{}/purge", other.port);
        move |_, _, _| Fate::Redirect(Box::leak(to.clone().into_boxed_str()))
    });
    let site = purged(&format!("http://127.0.0.1:{}/purge", service.port), ", headers: {X-Purge-Token: CDN_TOKEN}");
    let mut command = command(&site, &[]);
    command.env("CDN_TOKEN", "t0ken-of-the-test");
    advises(&finished(command), "the server redirects to another address");
    assert!(other.take_log().is_empty(), "no request reaches the other host");
    // The same for the bucket's service.
    let service = Proxy::before(9, {
        let to = format!("http://localhost:{}/x", other.port);
        move |_, _, _| Fate::Redirect(Box::leak(to.clone().into_boxed_str()))
    });
    advises(&publish(&bucket(service.port, ""), &[]), "the server redirects to another address");
    assert!(other.take_log().is_empty(), "no request reaches the other host");
}

#[test]
fn a_failed_purge_prints_ten_addresses_and_the_file_with_all() {
    let service = Proxy::before(9, |_, _, _| Fate::Status(400));
    let site = purged(&format!("http://127.0.0.1:{}/purge", service.port), ", batch: 100, per_minute: 60000, fold_above: 1000");
    let run = publish(&site, &[]);
    assert_eq!(run.code, 3);
    let listed = run.stderr.lines().filter(|line| line.starts_with(&format!("  {ADDRESS}"))).count();
    let all = site.read(".anyqtama/publish/purge.txt").lines().count();
    assert!(listed == 10 && all > 20, "{listed} of {all}: {}", run.stderr);
    assert!(run.stderr.contains("purge.txt") && run.stderr.contains(&all.to_string()), "{}", run.stderr);
}

#[test]
fn a_foreign_site_in_a_bucket_is_not_overwritten() {
    let server = servers::second();
    let site = bucket(server.port, "");
    assert!(request(server.port, "PUT", "site/index.html", "foreign").starts_with("HTTP/1.1 200"));
    let run = publish(&site, &[]);
    assert!(run.code == 1 && run.stderr.contains("--allow foreign") && run.stderr.contains("--repair"), "{}", run.stderr);
    assert!(request(server.port, "GET", "site/index.html", "").ends_with("foreign"));
    published(&site, &["--allow", "foreign"]);
    assert!(!request(server.port, "GET", "site/index.html", "").ends_with("foreign"));
    assert!(published(&site, &[]).stdout.contains("up to date"), "the pages are ours now");
}

#[test]
fn a_bucket_is_repaired() {
    let server = servers::second();
    let site = bucket(server.port, "");
    published(&site, &[]);
    super::restyle(&site, "second");
    published(&site, &[]);
    assert!(request(server.port, "PUT", "site/.anyqtama/current.json", "").starts_with("HTTP/1.1 200"));
    advises(&publish(&site, &[]), "anyqtama publish --repair");
    let repaired = published(&site, &["--repair"]);
    assert_eq!(super::plan(&repaired)[..2], [0, 0], "nothing has to be uploaded: {}", repaired.stdout);
    assert_eq!(published(&site, &["--verify"]).code, 0);
    published(&site, &["--rollback"]);
    assert_eq!(published(&site, &["--verify"]).code, 0);
}

#[test]
fn an_invalid_certificate_file_is_reported() {
    let site = bucket(9, ", ca_file: ca.pem");
    site.write("ca.pem", "no certificate");
    let run = publish(&site, &["--verify"]);
    assert!(run.code == 3 && run.stderr.contains("ca.pem"), "{}", run.stderr);
}
