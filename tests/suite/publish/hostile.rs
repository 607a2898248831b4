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
    published(&site, &[&TO[..], &["--repair"]].concat());
    add_to_manifest(&site, "kk/\u{202e}lmth.html");
    let run = publish(&site, &[&TO[..], &["--dry-run"]].concat());
    assert!(run.stdout.contains("- kk/<U+202E>lmth.html"), "{}", run.stdout);
}

#[test]
fn documents_that_are_no_files_are_repaired() {
    let makers: [fn(&Site, &Path); 7] = [
        |_, at| std::fs::create_dir(at).expect("created"),
        |_, at| {
            let made = std::process::Command::new("mkfifo").arg(at).status().expect("mkfifo runs");
            assert!(made.success());
        },
        |_, at| drop(std::os::unix::net::UnixListener::bind(at).expect("a socket")),
        |site, at| link(&site.path("victim/private.txt"), at),
        |site, at| link(&site.path("victim"), at),
        |_, at| link(Path::new("/nowhere"), at),
        // A file with a hole: it needs no space on the disk.
        |_, at| std::fs::File::create(at).and_then(|file| file.set_len(6 << 30)).expect("created"),
    ];
    let site = site();
    for make in makers {
        for document in ["current.json", "lock.json"] {
            let path = site.path(&format!("www/target/.anyqtama/{document}"));
            let _ = std::fs::remove_file(&path);
            make(&site, &path);
            let run = publish(&site, &TO);
            assert!(run.code == 3 && run.stderr.contains("--repair"), "{document}: {}", run.stderr);
            published(&site, &[&TO[..], &["--repair"]].concat());
            assert_eq!(published(&site, &[&TO[..], &["--verify"]].concat()).code, 0);
            is_untouched(&site);
        }
    }
}

#[test]
fn what_is_in_the_way_of_a_file_is_named() {
    let site = site();
    let page = site.path("www/target/kk/index.html");
    std::fs::remove_file(&page).and_then(|()| std::fs::create_dir(&page)).expect("replaced");
    std::fs::write(page.join("x"), "mine").expect("written");
    restyle(&site, "blocked");
    let run = publish(&site, &TO);
    assert!(run.code == 3 && run.stderr.contains("kk/index.html") && run.stderr.contains("something else is in the way"), "{}", run.stderr);
    assert_eq!(std::fs::read_to_string(page.join("x")).expect("exists"), "mine");
    std::fs::rename(&page, site.path("moved")).expect("moved");
    published(&site, &TO);
    assert_eq!(published(&site, &[&TO[..], &["--verify"]].concat()).code, 0);
}

#[test]
fn a_name_that_no_disk_can_store_does_not_stop_the_publish() {
    let site = site();
    add_to_manifest(&site, &format!("{}.html", "a".repeat(400)));
    restyle(&site, "long");
    published(&site, &TO);
}

#[test]
fn the_folders_of_the_handbook_are_no_targets() {
    let site = site();
    let before = site_files(&site.path("content"));
    for target in [".", "./content", "./content/faq/../faq", "./themes/site", "./assets", "./.anyqtama", "./.git"] {
        for arguments in [&[][..], &["--allow", "foreign"], &["--repair"], &["--dry-run"]] {
            let run = publish(&site, &[&["--to", target], arguments].concat());
            assert!(run.code == 3 && run.stderr.contains("contains source files"), "{target}: {}{}", run.stdout, run.stderr);
        }
        assert!(!site.path(target).join("index.html").exists(), "{target}");
    }
    assert!(site_files(&site.path("content")) == before);
}

#[test]
fn a_verification_writes_nothing_on_this_computer() {
    let site = site();
    std::fs::remove_dir_all(site.path(".anyqtama")).expect("removed");
    site.write(".anyqtama", "in the way");
    published(&site, &[&TO[..], &["--verify"]].concat());
    assert_eq!(site.read(".anyqtama"), "in the way");
}
