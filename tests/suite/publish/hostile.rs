//! A target whose documents or links were created by an attacker: nothing outside the target is read or changed.

use super::{publish, published, restyle, site_files, small};
use crate::site::Site;
use std::path::Path;

const TO: [&str; 2] = ["--to", "./www/target"];
const CURRENT: &str = "www/target/.anyqtama/current.json";

/// A published site, and a victim folder next to the target.
fn site() -> Site {
    let site = small();
    published(&site, &TO);
    site.write("victim/private.txt", "mine");
    site
}

fn is_untouched(site: &Site) {
    assert_eq!(site.read("victim/private.txt"), "mine");
    assert_eq!(std::fs::read_dir(site.path("victim")).expect("a folder").count(), 1);
}

/// Adds a file to the manifest of the current release.
fn add_to_manifest(site: &Site, path: &str) {
    let mut current: serde_json::Value = serde_json::from_str(&site.read(CURRENT)).expect("JSON");
    let entry = serde_json::json!({ "sha256": "0".repeat(64), "length": 4, "type": "text/plain", "cache": "no-cache" });
    current["release"]["files"][path] = entry;
    site.write(CURRENT, &current.to_string());
}

#[test]
fn a_manifest_with_paths_outside_of_the_target_is_rejected() {
    let paths: [fn(&Site) -> String; 5] = [
        |_| "../../victim/private.txt".to_owned(),
        |_| "kk/../../../victim/private.txt".to_owned(),
        |_| "..\\..\\victim\\private.txt".to_owned(),
        |_| ".anyqtama/../../../victim/private.txt".to_owned(),
        |site| site.path("victim/private.txt").display().to_string(),
    ];
    let site = site();
    let (good, before) = (site.read(CURRENT), site_files(&site.path("www/target")));
    for path in paths {
        site.write(CURRENT, &good);
        add_to_manifest(&site, &path(&site));
        restyle(&site, "hostile");
        for arguments in [&[][..], &["--all"], &["--take-over"], &["--rollback"], &["--dry-run"], &["--verify"]] {
            let run = publish(&site, &[&TO[..], arguments].concat());
            assert_eq!(run.code, 3, "{arguments:?}: {}{}", run.stdout, run.stderr);
            assert!(run.stderr.contains("was changed by another program") && run.stderr.contains("unsafe path"), "{}", run.stderr);
            assert!(run.stderr.contains("--repair"), "{}", run.stderr);
            is_untouched(&site);
            assert!(site_files(&site.path("www/target")) == before, "the target is not changed");
        }
    }
    published(&site, &[&TO[..], &["--repair"]].concat());
    is_untouched(&site);
    assert_eq!(published(&site, &[&TO[..], &["--verify"]].concat()).code, 0);
}

#[test]
fn a_lock_with_paths_outside_of_the_target_is_rejected() {
    let site = site();
    let lock = r#"{"publisher": "0123456789abcdef", "attempt": "fedcba9876543210", "since": "2026-11-22T10:00:00Z", "touched": ["../../victim/private.txt"]}"#;
    site.write("www/target/.anyqtama/lock.json", lock);
    for arguments in [&[][..], &["--take-over"], &["--take-over", "--all"]] {
        let run = publish(&site, &[&TO[..], arguments].concat());
        assert!(run.code == 3 && run.stderr.contains("unsafe path"), "{}", run.stderr);
        is_untouched(&site);
    }
    published(&site, &[&TO[..], &["--repair"]].concat());
    assert!(!site.path("www/target/.anyqtama/lock.json").exists());
    is_untouched(&site);
}

#[test]
fn an_earlier_release_with_an_invalid_id_is_rejected() {
    let site = site();
    restyle(&site, "second");
    published(&site, &TO);
    let mut current: serde_json::Value = serde_json::from_str(&site.read(CURRENT)).expect("JSON");
    current["earlier"][0]["id"] = "../../../victim/private".into();
    site.write(CURRENT, &current.to_string());
    let run = publish(&site, &[&TO[..], &["--rollback"]].concat());
    assert!(run.code == 3 && run.stderr.contains("invalid id"), "{}", run.stderr);
}

fn link(to: &Path, at: &Path) {
    std::os::unix::fs::symlink(to, at).expect("linked");
}

#[test]
fn links_inside_a_target_are_never_followed() {
    let site = site();
    site.write("victim/index.html", "mine");
    // A folder of pages becomes a link.
    std::fs::rename(site.path("www/target/ru"), site.path("moved")).expect("moved");
    link(&site.path("victim"), &site.path("www/target/ru"));
    restyle(&site, "linked");
    let run = publish(&site, &TO);
    assert_eq!(run.code, 3, "{}", run.stdout);
    assert!(run.stderr.contains("symbolic link") && !run.stderr.contains("run the command again"), "{}", run.stderr);
    assert_eq!(site.read("victim/index.html"), "mine");
    assert_eq!(std::fs::read_dir(site.path("victim")).expect("a folder").count(), 2);
    std::fs::remove_file(site.path("www/target/ru")).expect("a link");
    std::fs::rename(site.path("moved"), site.path("www/target/ru")).expect("moved");
    published(&site, &TO);
    // Our own folder becomes a link.
    std::fs::rename(site.path("www/target/.anyqtama"), site.path("moved")).expect("moved");
    link(&site.path("victim"), &site.path("www/target/.anyqtama"));
    for arguments in [&[][..], &["--repair"], &["--allow", "foreign"]] {
        assert_ne!(publish(&site, &[&TO[..], arguments].concat()).code, 0);
        assert_eq!(std::fs::read_dir(site.path("victim")).expect("a folder").count(), 2, "{arguments:?}");
    }
}

#[test]
fn control_characters_of_a_target_do_not_reach_the_terminal() {
    let site = site();
    let mut current: serde_json::Value = serde_json::from_str(&site.read(CURRENT)).expect("JSON");
    current["release"]["security"]["X-Title"] = "\u{1b}]0;owned\u{7}".into();
    site.write(CURRENT, &current.to_string());
    add_to_manifest(&site, "kk/\u{1b}[2J.html");
    let run = publish(&site, &[&TO[..], &["--verify"]].concat());
    assert!(run.code == 3 && !run.stderr.contains('\u{1b}') && !run.stdout.contains('\u{1b}'), "{}", run.stderr);
}
