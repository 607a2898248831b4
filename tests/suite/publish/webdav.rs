//! Publishing to a WebDAV server: nginx.

use super::reader::Reader;
use super::servers::{Server, get, header, nginx};
use super::{assert_whole, built, command, finished, plan, publish, published, restyle, reword, small};
use crate::site::Site;

/// A server that requires a user name and a password.
fn server() -> Server {
    let server = nginx(
        "location / {\n  dav_methods PUT DELETE MKCOL COPY MOVE;\n  create_full_put_path on;\n  dav_access user:rw group:r all:r;\n  if ($http_authorization != \"Basic ZWRpdG9yOmh1bnRlcjI=\") { return 401; }\n}\nlocation /read/ { alias {folder}/www/site/; }",
    );
    std::fs::create_dir_all(server.folder.path().join("www/site")).expect("created");
    server
}

fn run(site: &Site, server: &Server, arguments: &[&str]) -> crate::site::Run {
    let to = format!("http://127.0.0.1:{}/site", server.port);
    let mut command = command(site, &[&["--to", to.as_str()], arguments].concat());
    command.env("ANYQTAMA_WEBDAV_USER", "editor").env("ANYQTAMA_WEBDAV_PASSWORD", "hunter2");
    let run = finished(command);
    assert!(!run.stderr.contains("hunter2") && !run.stdout.contains("hunter2"));
    run
}

fn good(site: &Site, server: &Server, arguments: &[&str]) -> crate::site::Run {
    let run = run(site, server, arguments);
    assert_eq!(run.code, 0, "{}{}", run.stdout, run.stderr);
    run
}

#[test]
fn publishes_changes_and_rolls_back() {
    let (server, site) = (server(), small());
    let folder = server.folder.path().join("www/site");
    good(&site, &server, &[]);
    let first = built(&site);
    assert_whole(&folder, &first);
    let (head, _) = get(server.port, "/read/kk/index.html", "identity");
    assert!(head.starts_with("HTTP/1.1 200") && header(&head, "content-length").is_some(), "{head}");
    assert!(good(&site, &server, &[]).stdout.contains("up to date"));

    let reader = Reader::of(&folder);
    reword(&site, "second", "Жаңа сөйлем. 2026");
    restyle(&site, "dav");
    let second = good(&site, &server, &[]);
    assert!(plan(&second)[1] > 0);
    assert_whole(&folder, &built(&site));
    good(&site, &server, &["--rollback"]);
    assert_whole(&folder, &first);
    assert!(reader.end() > 0);
}

#[test]
fn another_publishers_lock_is_respected() {
    let (server, site, other) = (server(), small(), small());
    good(&site, &server, &[]);
    let lock = server.folder.path().join("www/site/.anyqtama/lock.json");
    let text = r#"{"publisher": "0123456789abcdef", "attempt": "fedcba9876543210", "since": "2026-11-22T10:00:00Z", "touched": ["kk/index.html"]}"#;
    std::fs::write(&lock, text).expect("written");
    let refused = run(&other, &server, &[]);
    assert_eq!(refused.code, 3);
    assert!(refused.stderr.contains("2026-11-22T10:00:00Z") && refused.stderr.contains("--take-over"), "{}", refused.stderr);
    let taken = good(&other, &server, &["--take-over"]);
    assert!(taken.stdout.contains("resumed an interrupted publish") && plan(&taken)[1] >= 1, "{}", taken.stdout);
    assert!(!lock.exists());
}

#[test]
fn a_missing_password_is_reported() {
    let (server, site) = (server(), small());
    let to = format!("http://127.0.0.1:{}/site", server.port);
    let run = publish(&site, &["--to", &to]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("401"), "{}", run.stderr);
    let none = published(&site, &["--to", "./www"]);
    assert_eq!(none.code, 0);
}
