//! What happens to files while they are served.

use super::Preview;
use crate::site::Site;
use std::time::{Duration, Instant};

const TEXT: &str = "content/faq/first-question/kk.md";
const ENTRY: &str = "/kk/faq/first-question/";

fn has_errors(preview: &Preview, wanted: bool) {
    preview.until("/_preview/state.json", |answer| answer.body.contains("\"errors\":0") != wanted);
}

#[test]
fn a_folder_that_goes_and_comes_back() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    for (folder, name) in [("content/faq/first-question", "бірінші"), ("content/faq", "екінші"), ("content", "үшінші")] {
        std::fs::rename(site.path(folder), site.path("away")).expect("renamed");
        if folder == "content" {
            has_errors(&preview, true);
        }
        std::fs::rename(site.path("away"), site.path(folder)).expect("renamed");
        has_errors(&preview, false);
        let words = format!("Қайта оралды: {name}.");
        site.write(TEXT, &format!("{}\n{words}\n", site.read(TEXT)));
        preview.until(ENTRY, |answer| answer.body.contains(&words));
    }
    assert!(preview.is_alive());
}

#[test]
fn half_written_strange_and_large_files() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let text = site.read(TEXT);
    site.write(TEXT, "---\ntitle: Жарт");
    has_errors(&preview, true);
    assert_eq!(preview.get(ENTRY).status, 200);
    std::fs::write(site.path(TEXT), [0xff, 0xfe, 0x00]).expect("written");
    has_errors(&preview, true);
    std::fs::write(site.path(TEXT), vec![b'a'; 2 << 20]).expect("written");
    has_errors(&preview, true);
    std::fs::remove_file(site.path(TEXT)).expect("there");
    std::fs::create_dir(site.path(TEXT)).expect("made");
    has_errors(&preview, true);
    std::fs::remove_dir(site.path(TEXT)).expect("there");
    site.write(TEXT, &text);
    has_errors(&preview, false);
    assert!(preview.is_alive());
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_problems() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    std::os::unix::fs::symlink("/etc/passwd", site.path("assets-link")).expect("made");
    std::fs::create_dir_all(site.path("assets")).expect("made");
    std::os::unix::fs::symlink("/etc", site.path("assets/link")).expect("made");
    has_errors(&preview, true);
    std::fs::remove_file(site.path("assets/link")).expect("there");
    has_errors(&preview, false);
    assert!(preview.is_alive());
}

#[test]
fn a_burst_is_one_build() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let before = preview.state()["version"].as_u64().expect("a number");
    for number in 0..50 {
        for language in ["kk", "ru"] {
            site.write(&format!("content/pages/p{number}/{language}.md"), "---\ntitle: Бет\nanswer: Бұл бет.\n---\nМәтін.\n");
        }
        site.write(&format!("content/pages/p{number}/page.yaml"), &format!("order: {number}\n"));
    }
    preview.until("/kk/p49/", |answer| answer.status == 200);
    has_errors(&preview, false);
    let after = preview.state()["version"].as_u64().expect("a number");
    assert!(after - before < 20, "150 files, {} builds", after - before);
}

#[test]
fn polling_sees_edits_too() {
    let site = Site::small();
    let preview = Preview::start(&site, &["--poll"]);
    site.write(TEXT, &format!("{}\nҚаралды.\n", site.read(TEXT)));
    preview.until(ENTRY, |answer| answer.body.contains("Қаралды."));
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_with_open_pages() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let mut open = std::net::TcpStream::connect(("127.0.0.1", preview.port)).expect("connects");
    std::io::Write::write_all(&mut open, format!("GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port).as_bytes())
        .expect("sent");
    let kill = std::process::Command::new("kill").args(["-INT", &preview.process().to_string()]).status().expect("runs");
    assert!(kill.success());
    let start = Instant::now();
    while preview.is_alive() {
        assert!(start.elapsed() < super::LOST, "it goes on");
        std::thread::sleep(Duration::from_millis(5));
    }
}
