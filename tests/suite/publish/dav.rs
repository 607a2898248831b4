//! Publishing to common WebDAV servers, which differ in how they create folders, replace files and report errors.

use super::proxy::{Fate, Proxy};
use super::servers::{Server, apache_webdav, nginx, rclone_webdav, wsgidav};
use super::{assert_whole, built, plan, publish, published, restyle, reword, small};
use crate::site::Site;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// nginx configured not to create missing folders.
fn plain_nginx() -> Server {
    nginx(
        "location / {\n  dav_methods PUT DELETE MKCOL COPY MOVE;\n  dav_ext_methods PROPFIND OPTIONS;\n  dav_access user:rw group:r all:r;\n}",
    )
}

/// A site whose target is two folders below the root of a server; neither exists.
fn site(port: u16) -> Site {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let target = format!("publish:\n  - {{name: dav, to: \"http://127.0.0.1:{port}/sub/site\", timeout: 10}}\n");
    site.write("content/handbook.yaml", &format!("{handbook}{target}"));
    site
}

fn folder(server: &Server) -> PathBuf {
    server.folder.path().join("www/sub/site")
}

fn publishes_changes_and_rolls_back(server: &Server) {
    let site = site(server.port);
    let run = published(&site, &[]);
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    let first = built(&site);
    assert_whole(&folder(server), &first);
    assert!(published(&site, &[]).stdout.contains("up to date"));
    reword(&site, "second", "Жаңа сөйлем. 2026");
    restyle(&site, "dav");
    // Pages in folders that do not exist yet.
    site.new_entry("fifth");
    let data = "content/faq/fifth/entry.yaml";
    let review = site.read(data).lines().find(|line| line.starts_with("review_by:")).expect("a review date").to_owned();
    site.edit(data, &review, "review_by: 2031-01-01");
    let run = published(&site, &[]);
    assert!(plan(&run)[0] > 0 && plan(&run)[1] > 0, "{}", run.stdout);
    assert_whole(&folder(server), &built(&site));
    assert_eq!(published(&site, &["--verify"]).code, 0);
    published(&site, &["--rollback"]);
    assert_whole(&folder(server), &first);
    assert_eq!(published(&site, &["--verify"]).code, 0);
    let left: Vec<String> = crate::site::files(&folder(server)).into_keys().filter(|path| path.starts_with(".anyqtama/")).collect();
    assert!(left.iter().all(|path| !path.ends_with(".tmp") && !path.contains("preflight") && !path.ends_with("lock.json")), "{left:?}");
}

#[test]
fn apache() {
    publishes_changes_and_rolls_back(&apache_webdav());
}

#[test]
fn nginx_that_does_not_create_folders() {
    publishes_changes_and_rolls_back(&plain_nginx());
}

#[test]
fn wsgidav_server() {
    publishes_changes_and_rolls_back(&wsgidav());
}

#[test]
fn rclone() {
    publishes_changes_and_rolls_back(&rclone_webdav());
}

/// Publishes while every n-th request fails, then while all requests after a certain number fail.
fn survives_interruptions(server: &Server) {
    // 0: no disturbance; up to 100: every n-th request; above: every request after the first n - 100.
    let setting = Arc::new(AtomicUsize::new(0));
    let here = setting.clone();
    let count = Arc::new(AtomicUsize::new(0));
    let count_here = count.clone();
    let proxy = Proxy::before(server.port, move |_, _, _| {
        let number = count_here.fetch_add(1, Ordering::SeqCst) + 1;
        match here.load(Ordering::SeqCst) {
            0 => Fate::Pass,
            every @ 1..=100 if !number.is_multiple_of(every) => Fate::Pass,
            1..=100 if number.is_multiple_of(2) => Fate::Cut,
            1..=100 => Fate::CutAnswer,
            after if number > after - 100 => Fate::Cut,
            _ => Fate::Pass,
        }
    });
    let set = |value: usize| {
        count.store(0, Ordering::SeqCst);
        setting.store(value, Ordering::SeqCst);
    };
    let site = site(proxy.port);
    for value in [3, 7, 103, 115, 130, 155, 190] {
        restyle(&site, &format!("cut{value}"));
        set(value);
        let mut runs = 0;
        // A run may give up; the next one resumes.
        while publish(&site, &[]).code != 0 {
            runs += 1;
            assert!(runs < 20, "publishing does not succeed after {runs} runs");
            if value > 100 {
                set(0);
            }
        }
        set(0);
        assert_whole(&folder(server), &built(&site));
        assert_eq!(published(&site, &["--verify"]).code, 0);
    }
}

#[test]
fn apache_with_interruptions() {
    survives_interruptions(&apache_webdav());
}

#[test]
fn nginx_with_interruptions() {
    survives_interruptions(&plain_nginx());
}

#[test]
fn wsgidav_with_interruptions() {
    survives_interruptions(&wsgidav());
}

#[test]
fn rclone_with_interruptions() {
    survives_interruptions(&rclone_webdav());
}

#[test]
fn a_folder_that_cannot_be_created_has_its_own_advice() {
    let proxy = Proxy::before(9, |_, method, _| Fate::Status(if method == "PUT" || method == "MKCOL" { 409 } else { 404 }));
    let run = publish(&site(proxy.port), &[]);
    assert!(
        run.code == 3 && run.stderr.contains("MKCOL") && run.stderr.contains("ask the administrator of the server to create the folder")
    );
    assert!(!run.stderr.contains("another publish"), "a missing folder is not another publisher: {}", run.stderr);
}
