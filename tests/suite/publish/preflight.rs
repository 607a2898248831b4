//! Missing permissions and features of the target are detected before the first file of the site is uploaded.

use super::proxy::{Fate, Proxy, Seen};
use super::{publish, published, servers, small};
use crate::site::{Run, Site};

fn site(port: u16) -> Site {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    let target = format!("publish:\n  - {{name: cdn, to: \"s3://handbook/site\", endpoint: \"http://127.0.0.1:{port}\"}}\n");
    site.write("content/handbook.yaml", &format!("{handbook}{target}"));
    site
}

/// Publishes through a proxy that applies `fate` to each request. Returns the run and all requests that change a file other than
/// the test file.
fn run(fate: impl Fn(&str, &str) -> Fate + Send + Sync + 'static) -> (Run, Vec<Seen>) {
    let server = servers::second();
    let proxy = Proxy::before(server.port, move |_, method, path| fate(method, path));
    let run = publish(&site(proxy.port), &[]);
    let changes = proxy.take_log().into_iter().filter(|seen| seen.method != "GET" && seen.method != "HEAD");
    (run, changes.filter(|seen| !seen.path.contains("/preflight-")).collect())
}

#[test]
fn missing_permissions_are_reported_before_anything_changes() {
    for (method, message) in [("PUT", "could not be written"), ("DELETE", "could not be deleted")] {
        let (run, changes) = run(move |seen, _| if seen == method { Fate::Status(403) } else { Fate::Pass });
        assert_eq!(run.code, 3, "{}", run.stdout);
        assert!(run.stderr.contains("nothing was changed") && run.stderr.contains(message), "{}", run.stderr);
        assert!(run.stderr.contains("check the credentials and their permission"), "{}", run.stderr);
        assert!(changes.is_empty(), "{changes:?}");
    }
}

#[test]
fn an_answer_without_a_deletion_is_noticed() {
    let (run, changes) = run(|method, _| if method == "DELETE" { Fate::Status(200) } else { Fate::Pass });
    assert!(run.code == 3 && run.stderr.contains("could not be deleted"), "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.contains("something else answers in place of the server"), "{}", run.stderr);
    assert!(changes.is_empty(), "{changes:?}");
}

#[test]
fn a_service_without_conditional_writes_is_reported_before_anything_changes() {
    let (run, changes) = run(|method, _| if method == "PUT" { Fate::Status(501) } else { Fate::Pass });
    assert!(run.code == 3 && run.stderr.contains("must support conditional writes"), "{}", run.stderr);
    assert!(changes.is_empty(), "{changes:?}");
    // ETags that never match a condition.
    let count = std::sync::atomic::AtomicUsize::new(0);
    let (run, changes) = self::run(move |method, path| {
        let is_replacement =
            method == "PUT" && path.contains("/preflight-") && count.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 2;
        if is_replacement { Fate::Status(412) } else { Fate::Pass }
    });
    assert!(run.code == 3 && run.stderr.contains("a new ETag although nobody has changed it"), "{}", run.stderr);
    assert!(!run.stderr.contains("run the command again") && changes.is_empty(), "{changes:?}");
}

#[test]
fn a_service_that_ignores_conditions_is_named() {
    let (run, _) = run(|_, _| Fate::Unconditional);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("warning: the server ignores conditions on writing"), "{}", run.stderr);
}

#[test]
fn a_wrong_clock_is_reported() {
    let (run, _) = run(|_, _| Fate::Date("Sun, 06 Nov 1994 08:49:37 GMT"));
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("warning: the clocks of this computer and of the server differ by"), "{}", run.stderr);
}

#[test]
fn the_test_file_is_removed_and_a_leftover_one_is_harmless() {
    let server = servers::second();
    let proxy = Proxy::before(server.port, |_, method, _| if method == "DELETE" { Fate::Status(403) } else { Fate::Pass });
    let site = site(proxy.port);
    assert_eq!(publish(&site, &[]).code, 3, "the test file is left");
    site.edit("content/handbook.yaml", &proxy.port.to_string(), &server.port.to_string());
    let run = published(&site, &[]);
    assert!(!run.stderr.contains("warning"), "{}", run.stderr);
    assert!(published(&site, &[]).stdout.contains("up to date"));
}
