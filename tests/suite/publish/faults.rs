//! Broken connections, failing servers, killed runs: visitors never see incomplete pages, and the next run resumes.

use super::proxy::{Fate, Proxy};
use super::reader::Reader;
use super::{assert_whole, built, command, publish, published, restyle, servers, small};
use crate::site::Site;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

fn site(port: u16) -> Site {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let target =
        format!("{handbook}publish:\n  - {{name: cdn, to: \"s3://handbook/site\", endpoint: \"http://127.0.0.1:{port}\", timeout: 2}}\n");
    site.write("content/handbook.yaml", &target);
    site
}

/// Publishes through a proxy that applies `fate` to every n-th request, while a reader polls the site.
fn survives(fate: Fate) {
    let server = servers::signing();
    let every = Arc::new(AtomicUsize::new(usize::MAX));
    let every_here = every.clone();
    let disturb =
        move |number: usize, _: &str, _: &str| if number.is_multiple_of(every_here.load(Ordering::SeqCst)) { fate } else { Fate::Pass };
    let proxy = Proxy::before(server.port, disturb);
    let site = site(proxy.port);
    let folder = server.folder.path().join("data/handbook/site");
    published(&site, &[]);
    let reader = Reader::of(&folder);
    for every_nth in [3, 7] {
        every.store(every_nth, Ordering::SeqCst);
        restyle(&site, &format!("every{every_nth}"));
        let mut runs = 0;
        // A run may give up; the next one resumes.
        while publish(&site, &[]).code != 0 {
            runs += 1;
            assert!(runs < 20, "publishing does not succeed after {runs} runs");
        }
        every.store(usize::MAX, Ordering::SeqCst);
        assert_whole(&folder, &built(&site));
        assert_eq!(published(&site, &["--verify"]).code, 0);
    }
    assert!(reader.end() > 0);
}

#[test]
fn broken_connections() {
    survives(Fate::Cut);
}

#[test]
fn lost_responses() {
    survives(Fate::CutAnswer);
}

#[test]
fn a_failing_server() {
    survives(Fate::Status(500));
}

#[test]
fn a_busy_server() {
    survives(Fate::Status(503));
}

#[test]
fn a_slow_server() {
    survives(Fate::Slow(Duration::from_secs(3)));
}

#[test]
fn no_page_is_uploaded_if_an_asset_fails() {
    let server = servers::signing();
    let is_broken = Arc::new(AtomicUsize::new(0));
    let is_broken_here = is_broken.clone();
    let proxy = Proxy::before(server.port, move |_, method, path| {
        let is_asset = method == "PUT" && path.contains("/assets/style.");
        if is_asset && is_broken_here.load(Ordering::SeqCst) == 1 { Fate::Status(500) } else { Fate::Pass }
    });
    let site = site(proxy.port);
    let folder = server.folder.path().join("data/handbook/site");
    published(&site, &[]);
    let before = built(&site);
    is_broken.store(1, Ordering::SeqCst);
    restyle(&site, "broken");
    std::fs::remove_dir_all(site.path("content/faq/fourth")).expect("exists");
    proxy.take_log();
    let run = publish(&site, &["--allow", "deletes"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("the publish stopped") && run.stderr.contains("assets/style."), "{}", run.stderr);
    let log: Vec<_> = proxy.take_log().into_iter().filter(|seen| !seen.path.contains("/.anyqtama/preflight-")).collect();
    assert!(!log.iter().any(|seen| seen.method == "PUT" && seen.path.ends_with(".html")), "no page is uploaded");
    assert!(!log.iter().any(|seen| seen.method == "DELETE" || seen.path.contains("?delete")), "nothing is deleted");
    assert_whole(&folder, &before);
    is_broken.store(0, Ordering::SeqCst);
    let rest = published(&site, &["--allow", "deletes"]);
    assert!(rest.stdout.contains("resumed an interrupted publish"), "{}", rest.stdout);
    assert_whole(&folder, &built(&site));
}

#[test]
fn every_failed_file_is_listed() {
    let server = servers::signing();
    let proxy = Proxy::before(
        server.port,
        |_, method, path| {
            if method == "PUT" && path.contains("/assets/") { Fate::Status(403) } else { Fate::Pass }
        },
    );
    let run = publish(&site(proxy.port), &[]);
    assert_eq!(run.code, 3);
    let listed = run.stderr.lines().filter(|line| line.starts_with("  assets/")).count();
    assert!(listed > 5, "{}", run.stderr);
}

#[test]
fn a_hundred_killed_publishes_to_a_bucket() {
    let server = servers::signing();
    let site = site(server.port);
    let folder = server.folder.path().join("data/handbook/site");
    published(&site, &[]);
    let reader = Reader::of(&folder);
    super::kill_a_hundred(&site, &[], &folder);
    // Deletes what the killed runs uploaded and no release needs.
    published(&site, &[]);
    assert!(reader.end() > 0);
    assert_whole(&folder, &built(&site));
    assert_eq!(published(&site, &["--verify"]).code, 0);
}

#[test]
fn two_publishers_to_a_bucket_leave_one_complete_release() {
    let server = servers::signing();
    let (one, other) = (site(server.port), site(server.port));
    let folder = server.folder.path().join("data/handbook/site");
    published(&one, &[]);
    let reader = Reader::of(&folder);
    for round in 0..3 {
        restyle(&one, &format!("one{round}"));
        restyle(&other, &format!("other{round}"));
        let threads = [&one, &other].map(|site| {
            let command = command(site, &[]);
            std::thread::spawn(move || super::finished(command))
        });
        let runs = threads.map(|thread| thread.join().expect("runs"));
        assert!(runs.iter().any(|run| run.code == 0), "{}{}", runs[0].stderr, runs[1].stderr);
        for run in runs.iter().filter(|run| run.code != 0) {
            // Rejected at the start or, if the service let both start, before `current.json` is written.
            assert!(run.stderr.contains("another publish") || run.stderr.contains("lost its lock"), "{}", run.stderr);
        }
        let there = super::site_files(&folder);
        let releases = [&one, &other].map(built);
        assert!(releases.iter().any(|release| release.iter().all(|(path, bytes)| there.get(path) == Some(bytes))), "one whole release");
    }
    assert!(reader.end() > 0);
}

#[test]
fn changed_addresses_are_purged() {
    let service = Proxy::before(9, |number, _, _| match number {
        1 => Fate::Status(400),
        2 => Fate::Status(503),
        _ => Fate::Status(200),
    });
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let purge = format!(
        "{{url: \"http://127.0.0.1:{}/purge?url={{url}}\", method: DELETE, headers: {{X-Token: CDN_TOKEN}}, per_minute: 6000, fold_above: 4}}",
        service.port
    );
    site.write("content/handbook.yaml", &format!("{handbook}publish:\n  - {{name: here, to: www, purge: {purge}}}\n"));
    let without = publish(&site, &[]);
    assert!(without.code == 3 && without.stderr.contains("CDN_TOKEN"), "{}", without.stderr);
    assert!(!site.path("www").exists(), "reported before anything is uploaded");
    let with = || {
        let mut with = command(&site, &[]);
        with.env("CDN_TOKEN", "t0ken-of-the-test");
        super::finished(with)
    };
    let refused = with();
    assert!(refused.code == 3 && refused.stderr.contains("purging the CDN cache failed"), "{}", refused.stderr);
    let run = with();
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("resumed an interrupted publish"), "the next run sends the addresses: {}", run.stdout);
    let log = service.take_log();
    assert!(
        log.len() >= 2
            && log.iter().all(|seen| seen.method == "DELETE" && seen.path.starts_with("/purge?url=https%3A%2F%2Fhandbook.localhost%2F")),
        "{log:?}"
    );
    let list = site.read(".anyqtama/publish/purge.txt");
    assert!(list.lines().count() <= 4 && list.contains('*'), "{list}");
    for (path, bytes) in crate::site::files(&site.path("")).iter().filter(|(path, _)| path.contains(".anyqtama")) {
        assert!(!String::from_utf8_lossy(bytes).contains("t0ken-of-the-test"), "{path}");
    }
}

#[test]
fn addresses_are_purged_in_batches() {
    let service = Proxy::before(9, |_, _, _| Fate::Status(200));
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let purge = format!("{{url: \"http://127.0.0.1:{}/purge\", field: urls, batch: 7, per_minute: 60000}}", service.port);
    site.write("content/handbook.yaml", &format!("{handbook}publish:\n  - {{name: here, to: www, purge: {purge}}}\n"));
    published(&site, &[]);
    let mut told = Vec::new();
    for seen in service.take_log() {
        assert_eq!((seen.method.as_str(), seen.path.as_str()), ("POST", "/purge"));
        let value: serde_json::Value = serde_json::from_str(&seen.body).expect("JSON");
        let batch = value["urls"].as_array().expect("a list");
        assert!(batch.len() <= 7);
        told.extend(batch.iter().map(|address| address.as_str().expect("a text").to_owned()));
    }
    let list = site.read(".anyqtama/publish/purge.txt");
    assert_eq!(told, list.lines().collect::<Vec<_>>());
    assert!(told.contains(&format!("{}/kk/", super::ADDRESS)), "{told:?}");
}
