//! File changes while the preview runs.

use super::Preview;
use crate::site::{Site, program};
use std::process::Command;
use std::time::{Duration, Instant};

const TEXT: &str = "content/faq/first-question/kk.md";
const ENTRY: &str = "/kk/faq/first-question/";

fn wait_for_errors(preview: &Preview, expected: bool) {
    preview.until("/_preview/state.json", |response| response.body.contains("\"errors\":0") != expected);
}

#[test]
fn a_folder_is_moved_away_and_back() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    for (folder, name) in [("content/faq/first-question", "бірінші"), ("content/faq", "екінші"), ("content", "үшінші")] {
        std::fs::rename(site.path(folder), site.path("away")).expect("renamed");
        if folder == "content" {
            wait_for_errors(&preview, true);
        }
        std::fs::rename(site.path("away"), site.path(folder)).expect("renamed");
        wait_for_errors(&preview, false);
        let words = format!("Қайта оралды: {name}.");
        site.write(TEXT, &format!("{}\n{words}\n", site.read(TEXT)));
        preview.until(ENTRY, |response| response.body.contains(&words));
    }
    assert!(preview.is_alive());
}

#[test]
fn truncated_binary_and_large_files() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let text = site.read(TEXT);
    site.write(TEXT, "---\ntitle: Жарт");
    wait_for_errors(&preview, true);
    assert_eq!(preview.get(ENTRY).status, 200);
    std::fs::write(site.path(TEXT), [0xff, 0xfe, 0x00]).expect("written");
    wait_for_errors(&preview, true);
    std::fs::write(site.path(TEXT), vec![b'a'; 2 << 20]).expect("written");
    wait_for_errors(&preview, true);
    std::fs::remove_file(site.path(TEXT)).expect("exists");
    std::fs::create_dir(site.path(TEXT)).expect("created");
    wait_for_errors(&preview, true);
    std::fs::remove_dir(site.path(TEXT)).expect("exists");
    site.write(TEXT, &text);
    wait_for_errors(&preview, false);
    assert!(preview.is_alive());
}

#[cfg(unix)]
#[test]
fn a_link_is_a_problem() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    std::os::unix::fs::symlink("/etc/passwd", site.path("assets-link")).expect("created");
    std::fs::create_dir_all(site.path("assets")).expect("created");
    std::os::unix::fs::symlink("/etc", site.path("assets/link")).expect("created");
    wait_for_errors(&preview, true);
    std::fs::remove_file(site.path("assets/link")).expect("exists");
    wait_for_errors(&preview, false);
    assert!(preview.is_alive());
}

#[cfg(unix)]
#[test]
fn a_link_created_while_the_preview_runs_is_never_followed() {
    const SECRET: &str = "не для показа";
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("kk.md"), format!("{SECRET}\n{{{{ {SECRET}")).expect("written");
    std::fs::write(outside.path().join("entry.yaml"), format!("{SECRET}: [")).expect("written");
    for arguments in [&[][..], &["--poll"]] {
        let site = Site::small();
        let preview = Preview::start(&site, arguments);
        for (link, target) in [
            ("content/faq/linked", outside.path().to_path_buf()),
            ("content/faq/first-question/linked.md", outside.path().join("kk.md")),
            ("content/linked.yaml", outside.path().join("entry.yaml")),
            ("themes", outside.path().to_path_buf()),
        ] {
            std::os::unix::fs::symlink(&target, site.path(link)).expect("created");
            // A change of the file behind the link must not be reported either.
            std::fs::write(outside.path().join("new.md"), SECRET).expect("written");
            let problem = format!("\"file\":\"{link}\"");
            let state = preview.until("/_preview/state.json?problems=1", |response| !response.body.contains("\"errors\":0"));
            assert!(state.body.contains(&problem) && !state.body.contains(SECRET), "{link}: {}", state.body);
            std::fs::remove_file(site.path(link)).expect("exists");
            wait_for_errors(&preview, false);
        }
    }
}

#[test]
fn leftover_files_are_noted_and_do_not_stop_the_preview() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let leftovers = [
        ("kk.md.orig", "бір"),
        ("kk.md.bak", "екі"),
        ("kk.md~", "үш"),
        ("Thumbs.db", "төрт"),
        ("kk.sync-conflict-20261128-101112-ABCDEFG.md", "бес"),
    ];
    for (name, number) in leftovers {
        let file = format!("content/faq/first-question/{name}");
        site.write(&file, "---\ntitle: Ескі");
        preview.until("/_preview/state.json?problems=1", |response| response.body.contains(&format!("\"file\":\"{file}\"")));
        assert_eq!(preview.state()["errors"], 0, "{name}");
        let words = format!("Өңделді: {number}.");
        site.write(TEXT, &format!("{}\n{words}\n", site.read(TEXT)));
        preview.until(ENTRY, |response| response.body.contains(&words));
        std::fs::remove_file(site.path(&file)).expect("exists");
    }
}

/// The program without the capability of root to ignore file permissions.
#[cfg(target_os = "linux")]
fn unprivileged() -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--bounding-set=-dac_override,-dac_read_search", "--", env!("CARGO_BIN_EXE_anyqtama")]);
    let is_root = std::fs::metadata("/proc/self").is_ok_and(|about| std::os::unix::fs::MetadataExt::uid(&about) == 0);
    if is_root { command } else { program() }
}

#[cfg(target_os = "linux")]
#[test]
fn an_unreadable_file_is_one_problem() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::small();
    let permit = |file: &str, mode: u32| {
        std::fs::set_permissions(site.path(file), std::fs::Permissions::from_mode(mode)).expect("set");
    };
    let mut preview = Preview::start_by(unprivileged(), &site, &[]);
    for file in ["content/topics.yaml", "content/faq/first-question/entry.yaml", TEXT, "content/handbook.yaml"] {
        permit(file, 0o000);
        wait_for_errors(&preview, true);
        let check = unprivileged().arg("check").current_dir(site.path("")).output().expect("runs");
        let stderr = String::from_utf8_lossy(&check.stderr);
        assert!(stderr.contains(&format!("{file}:1:1: error: cannot be read")) && stderr.matches("error").count() == 1, "{stderr}");
        assert_eq!(preview.get(ENTRY).status, 200, "the last valid site stays");
        permit(file, 0o644);
        wait_for_errors(&preview, false);
    }
    assert!(preview.is_alive());
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_a_thousand_edits() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let status = format!("/proc/{}/status", preview.process_id());
    let memory = || {
        let status = std::fs::read_to_string(&status).expect("the process runs");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("in use");
        line.trim().trim_end_matches(" kB").parse::<usize>().expect("a number")
    };
    let text = site.read(TEXT);
    let mut early = 0;
    for edit in 1..=1000 {
        let words = format!("Түзету {}.", "і".repeat(edit % 97 + 1));
        site.write(TEXT, &format!("{text}\n{words}\n"));
        preview.until(ENTRY, |response| response.body.contains(&words));
        if edit == 100 {
            early = memory();
        }
    }
    let late = memory();
    assert!(late < early + early / 10, "{early} kB after 100 edits, {late} kB after 1,000");
    assert!(preview.is_alive());
}

#[test]
fn a_burst_of_changes_causes_one_build() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let before = preview.state()["version"].as_u64().expect("a number");
    for number in 0..50 {
        for language in ["kk", "ru"] {
            site.write(&format!("content/pages/p{number}/{language}.md"), "---\ntitle: Бет\nanswer: Бұл бет.\n---\nМәтін.\n");
        }
        site.write(&format!("content/pages/p{number}/page.yaml"), &format!("order: {number}\n"));
    }
    preview.until("/kk/p49/", |response| response.status == 200);
    wait_for_errors(&preview, false);
    let after = preview.state()["version"].as_u64().expect("a number");
    assert!(after - before < 20, "150 files, {} builds", after - before);
}

/// Runs git in the folder of the handbook.
fn git(site: &Site, arguments: &[&str]) {
    let identity = ["-c", "user.name=editor", "-c", "user.email=editor@example.kz", "-c", "commit.gpgsign=false"];
    let run = Command::new("git").current_dir(site.path("")).args(identity).args(arguments).output().expect("git is installed");
    assert!(run.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
}

/// Switching branches adds and removes hundreds of files within milliseconds.
#[test]
fn a_branch_with_900_files_is_switched_to_and_back() {
    let site = Site::small();
    git(&site, &["init", "--quiet", "--initial-branch", "few"]);
    git(&site, &["add", "content"]);
    git(&site, &["commit", "--quiet", "--message", "few"]);
    git(&site, &["switch", "--quiet", "--create", "many"]);
    for number in 0..300 {
        for language in ["kk", "ru"] {
            site.write(&format!("content/pages/p{number}/{language}.md"), "---\ntitle: Бет\nanswer: Бұл бет.\n---\nМәтін.\n");
        }
        site.write(&format!("content/pages/p{number}/page.yaml"), &format!("order: {number}\n"));
    }
    git(&site, &["add", "content"]);
    git(&site, &["commit", "--quiet", "--message", "many"]);
    git(&site, &["switch", "--quiet", "few"]);
    let mut preview = Preview::start(&site, &[]);
    for _ in 0..3 {
        git(&site, &["switch", "--quiet", "many"]);
        for page in ["/kk/p0/", "/ru/p150/", "/kk/p299/"] {
            preview.until(page, |response| response.status == 200);
        }
        git(&site, &["switch", "--quiet", "few"]);
        for page in ["/kk/p0/", "/ru/p150/", "/kk/p299/"] {
            preview.until(page, |response| response.status == 404);
        }
        wait_for_errors(&preview, false);
        assert_eq!(preview.get(ENTRY).status, 200);
    }
    assert!(preview.is_alive());
}

#[test]
fn polling_detects_edits() {
    let site = Site::small();
    let preview = Preview::start(&site, &["--poll"]);
    site.write(TEXT, &format!("{}\nҚаралды.\n", site.read(TEXT)));
    preview.until(ENTRY, |response| response.body.contains("Қаралды."));
}

#[cfg(unix)]
#[test]
fn an_interrupt_stops_the_preview_while_pages_are_open() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let mut open = std::net::TcpStream::connect(("127.0.0.1", preview.port)).expect("connects");
    std::io::Write::write_all(&mut open, format!("GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port).as_bytes())
        .expect("sent");
    let kill = Command::new("kill").args(["-INT", &preview.process_id().to_string()]).status().expect("runs");
    assert!(kill.success());
    let start = Instant::now();
    while preview.is_alive() {
        assert!(start.elapsed() < super::TIMEOUT, "it is still running");
        std::thread::sleep(Duration::from_millis(5));
    }
}
