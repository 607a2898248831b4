//! What the preview shows: pages, problems, the board, sources.

use super::{LOST, Preview};
use crate::site::{Site, program};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

const TEXT: &str = "content/faq/first-question/kk.md";
const ENTRY: &str = "/kk/faq/first-question/";

/// Saves like most editors do: beside the file, then in its place.
fn save_by_rename(site: &Site, path: &str, text: &str) {
    let beside = site.path(&format!("{path}.new~"));
    std::fs::write(&beside, text).expect("written");
    std::fs::rename(beside, site.path(path)).expect("renamed");
}

#[test]
fn an_edit_is_seen_and_nothing_is_written() {
    let site = Site::small();
    std::fs::remove_dir_all(site.path("public")).expect("the skeleton has one");
    let preview = Preview::start(&site, &[]);
    let page = preview.get(ENTRY);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("/_preview/preview.js") && page.body.contains("data-source"), "{}", page.body);
    let text = site.read(TEXT);
    // In letters: a number that the other language lacks would be a problem.
    for (number, name) in ["бір", "екі", "үш", "төрт", "бес", "алты"].into_iter().enumerate() {
        let words = format!("Жаңа сөйлем: {name}.");
        if number % 2 == 0 {
            site.write(TEXT, &format!("{text}\n{words}\n"));
        } else {
            save_by_rename(&site, TEXT, &format!("{text}\n{words}\n"));
        }
        preview.until(ENTRY, |answer| answer.body.contains(&words));
    }
    assert!(!site.path("public").exists());
}

#[test]
fn a_build_has_nothing_of_the_preview() {
    let site = Site::small();
    site.build(&[]);
    for (path, bytes) in site.output() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("data-source") && !text.contains("_preview"), "{path}");
    }
}

#[test]
fn problems_are_told_and_the_last_good_page_stays() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let good = preview.get(ENTRY).body;
    site.edit("content/faq/first-question/entry.yaml", "topic: general", "topic: nowhere");
    preview.until("/_preview/state.json", |answer| answer.body.contains("\"errors\":1"));
    let problem = &preview.state()["problems"][0];
    assert_eq!(problem["place"]["file"], "content/faq/first-question/entry.yaml");
    assert!(problem["lines"].as_array().expect("lines").iter().any(|line| line["text"] == "topic: nowhere"), "{problem}");
    let strip = |page: &str| page.split("data-version").next().expect("a page").len();
    assert_eq!(strip(&preview.get(ENTRY).body), strip(&good), "the last good page stays");
    site.edit("content/faq/first-question/entry.yaml", "topic: nowhere", "topic: general");
    preview.until("/_preview/state.json", |answer| answer.body.contains("\"errors\":0"));
}

#[test]
fn a_handbook_that_is_broken_from_the_start_is_served() {
    let site = Site::small();
    let text = site.read("content/handbook.yaml");
    site.write("content/handbook.yaml", "languages: [");
    let preview = Preview::start(&site, &[]);
    assert!(preview.get("/kk/").body.contains("/_preview/preview.js"));
    assert!(preview.state()["errors"].as_u64() > Some(0));
    site.write("content/handbook.yaml", &text);
    preview.until(ENTRY, |answer| answer.body.contains("<main"));
}

#[test]
fn mistakes_of_templates_and_styles_are_problems_too() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    site.write("themes/default/templates/entry.html", "{% extends \"base.html\" %}{% block main %}{{ page.nothing }}{% endblock main %}");
    site.write("themes/default/static/extra.css", "a {");
    preview.until("/_preview/state.json", |answer| !answer.body.contains("\"errors\":0"));
    assert_eq!(preview.get(ENTRY).status, 200);
    std::fs::remove_dir_all(site.path("themes")).expect("removed");
    preview.until("/_preview/state.json", |answer| answer.body.contains("\"errors\":0"));
}

#[test]
fn open_pages_hear_of_each_build() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let mut stream = TcpStream::connect(("127.0.0.1", preview.port)).expect("connects");
    stream.set_read_timeout(Some(LOST)).expect("set");
    write!(stream, "GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port).expect("sent");
    let mut lines = BufReader::new(stream).lines().map(|line| line.expect("a line"));
    let mut version = || loop {
        let line = lines.next().expect("the stream goes on");
        if let Some(news) = line.strip_prefix("data: ") {
            return serde_json::from_str::<Value>(news).expect("JSON")["version"].as_u64().expect("a number");
        }
    };
    let first = version();
    site.edit(TEXT, "answer: ", "answer: Жаңа. ");
    assert!(version() > first);
}

#[test]
fn other_days_and_drafts_are_other_views() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    std::fs::remove_file(site.path("content/faq/first-question/ru.md")).expect("there");
    preview.until("/_preview/state.json", |answer| answer.body.contains("\"errors\":1"));
    let cookie = format!("Cookie: anyqtama-view-{}=drafts=1&as_of=2031-02-03\r\n", preview.port);
    let state: Value = serde_json::from_str(&preview.ask("GET", "/_preview/state.json", &cookie, "").body).expect("JSON");
    assert_eq!((state["errors"].as_u64(), state["as_of"].as_str(), state["drafts"].as_bool()), (Some(0), Some("2031-02-03"), Some(true)));
    let page = preview.ask("GET", "/ru/faq/first-question/", &cookie, "");
    assert!(page.body.contains("lang=\"kk\""), "the source text stands in: {}", page.body);
}

#[test]
fn the_board_is_that_of_check() {
    let site = Site::real();
    let preview = Preview::start(&site, &[]);
    let board: Value = serde_json::from_str(&preview.get("/_preview/board.json").body).expect("JSON");
    let checked = program().args(["check", "--format", "json", "--root"]).arg(site.path("")).output().expect("runs");
    let checked: Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    assert_eq!(board, checked["board"]);
    let rows = board["rows"].as_array().expect("rows");
    assert!(rows.iter().any(|row| row["kind"] == "region") && rows.iter().any(|row| row["kind"] == "page"));
    let entry = rows.iter().find(|row| row["slug"] == "quota").expect("an entry");
    assert_eq!(entry["languages"], json!({ "kk": "complete", "ru": "complete" }));
    let dates: Vec<&str> = rows.iter().filter_map(|row| row["review_by"].as_str()).collect();
    assert!(dates.is_sorted(), "what is due first comes first");
}

#[test]
fn each_own_page_and_file_is_there() {
    let site = Site::real();
    let preview = Preview::start(&site, &[]);
    for (path, words) in [
        ("/_preview/", "board.js"),
        ("/_preview/quota", "compare.js"),
        ("/_preview/pages/about", "compare.js"),
        ("/_preview/clinics/astana", "compare.js"),
        ("/_preview/phone.html", "phone.js"),
        ("/_preview/patch.js", "isEqualNode"),
        ("/_preview/words.json", "\"lang\":\"en\""),
        ("/_preview/compare.json?path=quota", "months"),
        ("/_preview/page.json?page=kk/faq/quota/index.html&lang=kk", "weight"),
    ] {
        let answer = preview.get(path);
        assert!(answer.status == 200 && answer.body.contains(words), "{path}: {} {}", answer.status, answer.body);
        assert!(answer.head.to_ascii_lowercase().contains("content-security-policy"), "{path}");
    }
    for path in ["/_preview/nothing", "/_preview/pages/nothing", "/nothing/"] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
    assert_eq!(preview.get("/kk/faq/quota").status, 307);
    assert!(preview.get("/_preview/page.json?page=kk/clinics/astana/index.html").body.contains("content/clinics/astana.yaml:"));
}

#[cfg(unix)]
#[test]
fn a_source_opens_in_the_editors_program() {
    let site = Site::small();
    let told = site.path("told");
    let preview = Preview::start(&site, &["--editor", &format!("/bin/sh -c 'echo \"$0 $1\" > {}' {{file}} {{line}}", told.display())]);
    let open = |token: &str, source: &str| {
        let body = json!({ "source": source }).to_string();
        preview.ask("POST", "/_preview/open", &format!("x-anyqtama-token: {token}\r\nContent-Length: {}\r\n", body.len()), &body)
    };
    assert_eq!(open("guessed", &format!("{TEXT}:3:1")).status, 403);
    for outside in ["/etc/passwd:1:1", "../x:1:1", "content/../../x:1:1", "Cargo.toml:1:1", "content/faq/none/kk.md:1:1"] {
        assert_eq!(open(&preview.token(), outside).status, 404, "{outside}");
    }
    assert!(!told.exists());
    let answer = open(&preview.token(), &format!("{TEXT}:3:1"));
    assert!(answer.status == 200 && answer.body.contains("\"opened\":true"), "{}", answer.body);
    let start = std::time::Instant::now();
    while std::fs::read_to_string(&told).map_or(true, |text| text.is_empty()) {
        assert!(start.elapsed() < LOST);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(site.read("told").trim_end().ends_with("first-question/kk.md 3"));
}
