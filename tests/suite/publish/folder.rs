//! Publishing to a folder.

use super::reader::{Reader, look};
use super::{assert_whole, built, command, finished, plan, publish, published, restyle, reword, site_files, small};
use crate::site::Site;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

const TO: [&str; 2] = ["--to", "./www"];

fn pages(site: &Site) -> BTreeMap<String, Vec<u8>> {
    built(site)
}

#[test]
fn only_changed_files_are_written() {
    let site = small();
    let dry = published(&site, &["--to", "./www", "--dry-run"]);
    assert!(dry.stdout.contains("+ kk/index.html.br (") && dry.stdout.contains("dry run: nothing was changed"), "{}", dry.stdout);
    assert!(!site.path("www").exists());
    let first = published(&site, &TO);
    assert_eq!(plan(&first)[1..], [0, 0, 0, 0], "{}", first.stdout);
    let release = pages(&site);
    assert_whole(&site.path("www"), &release);
    for text in ["kk/index.html.br", "kk/index.html.gz", "sitemap.xml.br"] {
        assert!(site.path("www").join(text).exists(), "{text}");
    }
    let again = published(&site, &TO);
    assert!(again.stdout.contains("up to date") && plan(&again)[..4] == [0, 0, 0, 0], "{}", again.stdout);

    for entry in ["second", "third", "fourth"] {
        reword(&site, entry, "Жаңа сөйлем. 2026");
    }
    let third = published(&site, &TO);
    let changed = pages(&site).into_iter().filter(|(path, bytes)| release.get(path) != Some(bytes)).count();
    let [new, moved, headers, removed, _] = plan(&third);
    assert_eq!((new, headers, removed), (0, 0, 0), "{}", third.stdout);
    assert!(moved >= changed && moved <= changed * 3, "text files and their compressed variants are written: {moved} for {changed}");
    assert_whole(&site.path("www"), &pages(&site));
    assert_eq!(published(&site, &["--to", "./www", "--verify"]).code, 0);
}

#[test]
fn a_release_is_rolled_back_and_forth() {
    let site = small();
    published(&site, &TO);
    let first = pages(&site);
    restyle(&site, "one");
    std::fs::remove_dir_all(site.path("content/faq/fourth")).expect("exists");
    published(&site, &["--to", "./www", "--allow", "deletes"]);
    let second = pages(&site);
    assert!(!site.path("www/kk/faq/fourth/index.html").exists());
    let style = first.keys().find(|path| path.starts_with("assets/style.")).expect("a style sheet");
    assert!(site.path("www").join(style).exists(), "cached pages still find their style sheet");

    published(&site, &["--to", "./www", "--rollback"]);
    assert_whole(&site.path("www"), &first);
    assert_eq!(published(&site, &["--to", "./www", "--verify"]).code, 0);
    published(&site, &["--to", "./www", "--rollback"]);
    assert_whole(&site.path("www"), &second);
    let unknown = publish(&site, &["--to", "./www", "--rollback", "1999-01-01"]);
    assert_eq!(unknown.code, 1, "{}", unknown.stderr);
    assert!(unknown.stderr.contains("no such earlier release") && unknown.stderr.contains("use one of"), "{}", unknown.stderr);
}

#[test]
fn expired_assets_and_releases_are_deleted() {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    site.write("content/handbook.yaml", &format!("{handbook}publish:\n  - {{name: here, to: www, keep: 1, keep_days: 0}}\n"));
    let mut styles = Vec::new();
    for mark in ["one", "two", "three"] {
        restyle(&site, mark);
        published(&site, &[]);
        styles.push(pages(&site).into_keys().find(|path| path.starts_with("assets/style.")).expect("a style sheet"));
    }
    let is_there = |style: &String| site.path("www").join(style).exists();
    assert_eq!(styles.iter().map(is_there).collect::<Vec<_>>(), [false, true, true]);
    assert_eq!(std::fs::read_dir(site.path("www/.anyqtama/releases")).expect("exists").count(), 2);
    published(&site, &["--rollback"]);
    restyle(&site, "two");
    assert_whole(&site.path("www"), &pages(&site));
}

#[test]
fn a_file_changed_at_the_target_is_detected() {
    let site = small();
    published(&site, &TO);
    std::fs::write(site.path("www/kk/index.html"), "defaced").expect("written");
    std::fs::remove_file(site.path("www/ru/index.html")).expect("exists");
    let run = publish(&site, &["--to", "./www", "--verify"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("kk/index.html") && run.stderr.contains("ru/index.html: file not found"), "{}", run.stderr);
    published(&site, &["--to", "./www", "--all"]);
    assert_eq!(published(&site, &["--to", "./www", "--verify"]).code, 0);
    std::fs::remove_file(site.path("www/kk/faq/second/index.html")).expect("exists");
    reword(&site, "second", "Жаңа сөйлем. 2026");
    published(&site, &TO);
    assert_whole(&site.path("www"), &pages(&site));
}

#[test]
fn a_foreign_folder_is_rejected() {
    let site = small();
    site.write("www/thesis.txt", "mine");
    let run = publish(&site, &TO);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(site_files(&site.path("www")).len(), 1);
    published(&site, &["--to", "./www", "--allow", "foreign"]);
    assert_eq!(site.read("www/thesis.txt"), "mine");
}

/// A file system of limited size; unmounted when dropped.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(folder: &'a Path, size: &str) -> SmallDisk<'a> {
        std::fs::create_dir_all(folder).expect("created");
        let status = std::process::Command::new("mount").args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(folder).status();
        assert!(status.expect("mount runs").success(), "this test requires the permission to mount a tmpfs");
        SmallDisk(folder)
    }

    fn grow(&self, size: &str) {
        let status = std::process::Command::new("mount").args(["-o", &format!("remount,size={size}")]).arg(self.0).status();
        assert!(status.expect("mount runs").success());
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0).status();
    }
}

#[test]
fn a_full_disk_stops_before_pages_and_the_next_run_resumes() {
    let site = small();
    let folder = site.path("www");
    let disk = SmallDisk::mount(&folder, "150k");
    let run = publish(&site, &["--to", "./www", "--allow", "foreign"]);
    assert_eq!(run.code, 3, "{}", run.stdout);
    assert!(run.stderr.contains("No space left") && run.stderr.contains("run the command again"), "{}", run.stderr);
    assert_eq!(look(&folder), 0, "no page without its assets");
    disk.grow("50m");
    let whole = plan(&published(&site, &["--to", "./www", "--dry-run"]));
    let rest = published(&site, &TO);
    assert!(rest.stdout.contains("resumed an interrupted publish"), "{}", rest.stdout);
    assert!(plan(&rest)[4] > 0 && whole == plan(&rest), "files that were written before are not written again: {}", rest.stdout);
    assert_whole(&folder, &pages(&site));
}

#[test]
fn a_hundred_killed_publishes_leave_no_page_without_its_assets() {
    let site = small();
    published(&site, &TO);
    let reader = Reader::of(&site.path("www"));
    super::kill_a_hundred(&site, &TO, &site.path("www"));
    published(&site, &TO);
    assert!(reader.end() > 0);
    assert_whole(&site.path("www"), &pages(&site));
    assert_eq!(published(&site, &["--to", "./www", "--verify"]).code, 0);
    assert!(
        !site.path("www/.anyqtama/incoming").exists() || site.path("www/.anyqtama/incoming").read_dir().expect("exists").next().is_none()
    );
}

#[test]
fn an_interrupted_publish_is_rolled_back() {
    let site = small();
    published(&site, &TO);
    let before = pages(&site);
    restyle(&site, "interrupted");
    let mut child = command(&site, &TO).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts");
    let start = Instant::now();
    while !site.path("www/.anyqtama/lock.json").exists() && start.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(1));
    }
    let _ = child.kill();
    let _ = child.wait();
    let is_interrupted = site.path("www/.anyqtama/lock.json").exists();
    published(&site, &["--to", "./www", "--rollback"]);
    // If the run finished before the kill, the rollback restores the previous release, which is the same one.
    assert!(is_interrupted || !site.path("www/.anyqtama/lock.json").exists());
    assert_whole(&site.path("www"), &before);
    assert_eq!(published(&site, &["--to", "./www", "--verify"]).code, 0);
}

#[test]
fn two_concurrent_publishers_leave_one_complete_release() {
    let (one, other) = (small(), small());
    let target = one.path("www").display().to_string();
    published(&one, &["--to", &target]);
    let reader = Reader::of(&one.path("www"));
    for round in 0..5 {
        restyle(&one, &format!("one{round}"));
        restyle(&other, &format!("other{round}"));
        let runs: Vec<_> = [&one, &other]
            .map(|site| {
                let command = command(site, &["--to", &target]);
                std::thread::spawn(move || finished(command))
            })
            .into_iter()
            .map(|thread| thread.join().expect("runs"))
            .collect();
        assert!(runs.iter().any(|run| run.code == 0), "at least one of them succeeds");
        for run in runs.iter().filter(|run| run.code != 0) {
            assert!(run.stderr.contains("another publish"), "{}", run.stderr);
        }
        let there = site_files(&one.path("www"));
        let winner =
            [&one, &other].into_iter().map(pages).find(|release| release.iter().all(|(path, bytes)| there.get(path) == Some(bytes)));
        assert!(winner.is_some(), "the folder contains one complete release");
    }
    assert!(reader.end() > 0);
}
