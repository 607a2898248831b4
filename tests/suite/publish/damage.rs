//! Damaged documents and files at a target: `--repair` always brings the site back, and a rollback is complete or does not happen.

use super::{assert_whole, built, publish, published, restyle, reword, site_files, small};
use crate::site::Site;
use std::path::PathBuf;

const TO: [&str; 2] = ["--to", "./www"];

fn with<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&TO[..], more].concat()
}

/// A site with three releases.
fn site() -> Site {
    let site = small();
    for mark in ["one", "two", "three"] {
        restyle(&site, mark);
        reword(&site, "second", &format!("Жаңа сөйлем {}. 2026", mark.len()));
        published(&site, &TO);
    }
    site
}

fn documents(site: &Site, folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(site.path("www/.anyqtama").join(folder))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

/// A name, and what it does to a file.
type Damage = (&'static str, fn(&PathBuf));

/// Typical damage from a power cut or a manual change of a file.
fn damages() -> [Damage; 3] {
    [
        ("removed", |path| std::fs::remove_file(path).expect("removed")),
        ("empty", |path| std::fs::write(path, "").expect("written")),
        ("cut", |path| {
            let bytes = std::fs::read(path).expect("readable");
            std::fs::write(path, &bytes[..bytes.len() / 2]).expect("written");
        }),
    ]
}

#[test]
fn a_damaged_current_document_is_reported_and_repaired() {
    for (name, damage) in damages() {
        let site = site();
        let before = built(&site);
        damage(&site.path("www/.anyqtama/current.json"));
        for arguments in [&[][..], &["--all"], &["--rollback"], &["--take-over"]] {
            let run = publish(&site, &with(arguments));
            assert_eq!(run.code, 3, "{name} {arguments:?}: {}", run.stdout);
            assert!(run.stderr.contains("--repair") && !run.stderr.contains("run the command again"), "{name}: {}", run.stderr);
            assert_whole(&site.path("www"), &before);
        }
        std::fs::remove_dir_all(site.path("content/faq/fourth")).expect("removed");
        published(&site, &with(&["--repair", "--allow", "deletes"]));
        assert_whole(&site.path("www"), &built(&site));
        assert!(!site.path("www/kk/faq/fourth/index.html").exists(), "{name}: old pages are known from earlier releases");
        assert_eq!(published(&site, &with(&["--verify"])).code, 0);
        assert!(published(&site, &TO).stdout.contains("up to date"), "{name}");
        published(&site, &with(&["--rollback"]));
        assert_whole(&site.path("www"), &before);
    }
}

#[test]
fn a_damaged_lock_is_reported_and_repaired() {
    let site = site();
    for text in ["", "{\"publisher\": \"0123"] {
        site.write("www/.anyqtama/lock.json", text);
        let run = publish(&site, &TO);
        assert!(run.code == 3 && run.stderr.contains("--repair"), "{}", run.stderr);
        published(&site, &with(&["--repair"]));
        assert!(!site.path("www/.anyqtama/lock.json").exists());
        assert!(published(&site, &TO).stdout.contains("up to date"));
    }
}

#[test]
fn damaged_earlier_releases_are_reported_and_dropped() {
    for (name, damage) in damages() {
        let site = site();
        let current = site.read("www/.anyqtama/current.json");
        let is_earlier = |path: &&PathBuf| {
            let id = path.file_stem().expect("a name").to_string_lossy().into_owned();
            current.contains(&format!("\"id\": \"{id}\""))
        };
        documents(&site, "releases").iter().filter(is_earlier).for_each(damage);
        restyle(&site, "after");
        let run = publish(&site, &TO);
        assert!(run.code == 3 && run.stderr.contains("--repair"), "{name}: {}{}", run.stdout, run.stderr);
        let rollback = publish(&site, &with(&["--rollback"]));
        assert!(rollback.code == 3 && rollback.stderr.contains("--repair"), "{name}: {}", rollback.stderr);
        let before = site_files(&site.path("www"));
        published(&site, &with(&["--repair"]));
        assert_whole(&site.path("www"), &built(&site));
        // The release that was current when the damage happened can still be restored.
        published(&site, &with(&["--rollback"]));
        let after = site_files(&site.path("www"));
        let pages = |files: &std::collections::BTreeMap<String, Vec<u8>>| -> Vec<(String, Vec<u8>)> {
            files.iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
        };
        assert!(pages(&after) == pages(&before), "{name}");
    }
}

#[test]
fn a_rollback_with_damaged_backups_changes_nothing() {
    for (name, damage) in damages() {
        let site = site();
        let before = site_files(&site.path("www"));
        documents(&site, "objects").iter().for_each(damage);
        let run = publish(&site, &with(&["--rollback"]));
        assert_eq!(run.code, 3, "{name}: {}", run.stdout);
        assert!(run.stderr.contains("index.html"), "{name}: {}", run.stderr);
        assert!(site_files(&site.path("www")) == before, "{name}: nothing is changed");
        assert!(!site.path("www/.anyqtama/lock.json").exists(), "{name}");
        restyle(&site, "next");
        published(&site, &TO);
        assert_whole(&site.path("www"), &built(&site));
    }
}

#[test]
fn a_rollback_needs_every_asset_that_its_pages_use() {
    for (name, damage) in damages() {
        let site = small();
        restyle(&site, "one");
        published(&site, &TO);
        let style = built(&site).into_keys().find(|path| path.starts_with("assets/style.")).expect("a style sheet");
        restyle(&site, "two");
        published(&site, &TO);
        damage(&site.path("www").join(&style));
        let before = site_files(&site.path("www"));
        let run = publish(&site, &with(&["--rollback"]));
        assert!(run.code == 3 && run.stderr.contains(&style), "{name}: {}{}", run.stdout, run.stderr);
        assert!(site_files(&site.path("www")) == before, "{name}: nothing is changed");
    }
}

#[test]
fn publishing_works_without_local_state() {
    let site = site();
    std::fs::remove_dir_all(site.path(".anyqtama")).expect("removed");
    assert!(published(&site, &TO).stdout.contains("up to date"));
    for file in crate::site::files(&site.path(".anyqtama")).keys() {
        site.write(&format!(".anyqtama/{file}"), "");
    }
    restyle(&site, "after");
    published(&site, &TO);
    assert_whole(&site.path("www"), &built(&site));
    assert_eq!(published(&site, &with(&["--verify"])).code, 0);
}

#[test]
fn compressed_files_that_a_power_cut_has_emptied_are_compressed_again() {
    let site = small();
    published(&site, &TO);
    let good = site_files(&site.path("www"));
    for file in crate::site::files(&site.path(".anyqtama/cache")).keys() {
        site.write(&format!(".anyqtama/cache/{file}"), "");
    }
    std::fs::remove_dir_all(site.path("www")).expect("removed");
    published(&site, &TO);
    assert!(site_files(&site.path("www")) == good);
}
