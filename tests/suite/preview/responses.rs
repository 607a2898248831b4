//! Responses of the preview: pages, problems, the board, sources.

use super::{Preview, TIMEOUT};
use crate::site::{Site, program};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

const TEXT: &str = "content/faq/first-question/kk.md";
const ENTRY: &str = "/kk/faq/first-question/";

/// Saves as most editors do: writes a new file, then renames it.
fn save_by_rename(site: &Site, path: &str, text: &str) {
    let new = site.path(&format!("{path}.new~"));
    std::fs::write(&new, text).expect("written");
    std::fs::rename(new, site.path(path)).expect("renamed");
}

#[test]
fn an_edit_is_shown_and_nothing_is_written_to_disk() {
    let site = Site::small();
    std::fs::remove_dir_all(site.path("public")).expect("the skeleton has one");
    let preview = Preview::start(&site, &[]);
    let page = preview.get(ENTRY);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("/_preview/preview.js") && page.body.contains("data-source"), "{}", page.body);
    let text = site.read(TEXT);
    // Number words, because a digit that the other language lacks would be a parity problem.
    for (number, name) in ["бір", "екі", "үш", "төрт", "бес", "алты"].into_iter().enumerate() {
        let words = format!("Жаңа сөйлем: {name}.");
        let changed = format!("{text}\n{words}\n");
        match number % 3 {
            0 => _ = site.write(TEXT, &changed),
            1 => save_by_rename(&site, TEXT, &changed),
            // As tools that unpack or copy files do it: the new text has an old time stamp.
            _ => {
                std::fs::remove_file(site.path(TEXT)).expect("it is there");
                site.write(TEXT, &changed);
                let file = std::fs::File::options().write(true).open(site.path(TEXT)).expect("it is there");
                file.set_modified(std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000)).expect("can be set");
            }
        }
        preview.until(ENTRY, |response| response.body.contains(&words));
    }
    assert!(!site.path("public").exists());
}

#[test]
fn codes_have_help_pages() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let help = preview.get("/_preview/help/unknown-topic");
    assert!(help.status == 200 && help.body.contains("Unknown topic <code>genral</code>"), "{}", help.body);
    assert!(!help.body.contains("<script"), "{}", help.body);
    assert!(preview.get("/_preview/help/").body.contains("href=\"/_preview/help/unknown-topic?lang=en\""));
    assert_eq!(preview.get("/_preview/help/no-such-code").status, 404);
}

#[test]
fn a_build_contains_no_part_of_the_preview() {
    let site = Site::small();
    site.build(&[]);
    for (path, bytes) in site.output() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("data-source") && !text.contains("_preview"), "{path}");
    }
}

#[test]
fn problems_are_listed_and_the_last_valid_page_stays() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let valid = preview.get(ENTRY).body;
    site.edit("content/faq/first-question/entry.yaml", "topic: general", "topic: nowhere");
    preview.until("/_preview/state.json", |response| response.body.contains("\"errors\":1"));
    let problem = &preview.state()["problems"][0];
    assert_eq!(problem["place"]["file"], "content/faq/first-question/entry.yaml");
    assert!(problem["lines"].as_array().expect("lines").iter().any(|line| line["text"] == "topic: nowhere"), "{problem}");
    let strip = |page: &str| page.split("data-version").next().expect("a page").len();
    assert_eq!(strip(&preview.get(ENTRY).body), strip(&valid), "the last valid page stays");
    site.edit("content/faq/first-question/entry.yaml", "topic: nowhere", "topic: general");
    preview.until("/_preview/state.json", |response| response.body.contains("\"errors\":0"));
}

#[test]
fn a_text_is_shown_although_the_other_language_differs() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    site.write(TEXT, &format!("{}\nМерзімі 7 күн.\n", site.read(TEXT)));
    preview.until(ENTRY, |response| response.body.contains("Мерзімі 7"));
    let state = preview.state();
    assert_eq!((state["errors"].as_u64(), state["is_current"].as_bool()), (Some(1), Some(true)), "{state}");
    let run = site.run(&["build"]);
    assert!(run.code == 1 && run.stdout.contains("nothing"), "{} {}", run.code, run.stdout);
}

#[test]
fn mistakes_inside_a_text_do_not_hold_it_back() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let mistakes = "[Сілтеме](entry:nowhere) [тағы](javascript:x) {{ fact(\"nothing\") }} ![Сурет](none.png) [сөз](word:none) жаңа сөйлем.";
    site.write(TEXT, &format!("{}\n{mistakes}\n\n## Тақырып\n", site.read(TEXT)));
    let page = preview.until(ENTRY, |response| response.body.contains("жаңа сөйлем."));
    assert!(
        page.body.contains("<mark>{{ fact(&quot;nothing&quot;) }}</mark>") || page.body.contains("<mark>{{ fact(\"nothing\") }}</mark>")
    );
    assert!(page.body.contains("<mark>Сурет</mark>") && page.body.contains("Сілтеме") && !page.body.contains("javascript:"));
    let state = preview.state();
    assert_eq!((state["errors"].as_u64() >= Some(6), state["is_current"].as_bool()), (true, Some(true)), "{state}");
    let run = site.run(&["build"]);
    assert!(run.code == 1 && run.stdout.contains("nothing"), "{} {}", run.code, run.stdout);
}

#[test]
fn an_error_in_one_file_does_not_hold_back_the_others() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    site.edit("content/faq/first-question/entry.yaml", "topic: general", "topic: [");
    preview.until("/_preview/state.json", |response| response.body.contains("\"is_current\":false"));
    site.write(TEXT, &format!("{}\nТағы бір сөйлем.\n", site.read(TEXT)));
    preview.until(ENTRY, |response| response.body.contains("Тағы бір сөйлем."));
    assert_eq!(preview.state()["is_current"], false);
    site.edit("content/faq/first-question/entry.yaml", "topic: [", "topic: general");
    preview.until("/_preview/state.json", |response| response.body.contains("\"is_current\":true"));
}

#[test]
fn a_new_entry_is_shown_before_it_is_translated() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let folder = "content/faq/second-question";
    let data = site.read("content/faq/first-question/entry.yaml").replace("number: 1", "number: 2");
    site.write(&format!("{folder}/entry.yaml"), &data);
    site.write(&format!("{folder}/kk.md"), &site.read(TEXT));
    for language in ["kk", "ru"] {
        preview.until(&format!("/{language}/faq/second-question/"), |response| response.status == 200);
    }
    assert_eq!(preview.state()["is_current"], true);
}

#[test]
fn a_handbook_with_errors_at_the_start_is_served() {
    let site = Site::small();
    let text = site.read("content/handbook.yaml");
    site.write("content/handbook.yaml", "languages: [");
    let preview = Preview::start(&site, &[]);
    assert!(preview.get("/kk/").body.contains("/_preview/preview.js"));
    assert!(preview.state()["errors"].as_u64() > Some(0));
    site.write("content/handbook.yaml", &text);
    preview.until(ENTRY, |response| response.body.contains("<main"));
}

#[test]
fn errors_in_templates_and_styles_are_listed() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    site.write("themes/default/templates/entry.html", "{% extends \"base.html\" %}{% block main %}{{ page.nothing }}{% endblock main %}");
    site.write("themes/default/static/extra.css", "a {");
    preview.until("/_preview/state.json", |response| !response.body.contains("\"errors\":0"));
    assert_eq!(preview.get(ENTRY).status, 200);
    std::fs::remove_dir_all(site.path("themes")).expect("removed");
    preview.until("/_preview/state.json", |response| response.body.contains("\"errors\":0"));
}

#[test]
fn the_live_reload_stream_announces_each_build() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let mut stream = TcpStream::connect(("127.0.0.1", preview.port)).expect("connects");
    stream.set_read_timeout(Some(TIMEOUT)).expect("set");
    write!(stream, "GET /_preview/events HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", preview.port).expect("sent");
    let mut lines = BufReader::new(stream).lines().map(|line| line.expect("a line"));
    let mut version = || loop {
        let line = lines.next().expect("the stream stays open");
        if let Some(event) = line.strip_prefix("data: ") {
            return serde_json::from_str::<Value>(event).expect("JSON")["version"].as_u64().expect("a number");
        }
    };
    let first = version();
    site.edit(TEXT, "answer: ", "answer: Жаңа. ");
    assert!(version() > first);
}

#[test]
fn the_cookie_selects_date_and_drafts() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    std::fs::remove_file(site.path("content/faq/first-question/ru.md")).expect("exists");
    preview.until("/_preview/state.json", |response| response.body.contains("\"errors\":1"));
    let cookie = format!("Cookie: anyqtama-view-{}=drafts=1&as_of=2031-02-03\r\n", preview.port);
    let state: Value = serde_json::from_str(&preview.request("GET", "/_preview/state.json", &cookie, "").body).expect("JSON");
    assert_eq!((state["errors"].as_u64(), state["as_of"].as_str(), state["drafts"].as_bool()), (Some(0), Some("2031-02-03"), Some(true)));
    let page = preview.request("GET", "/ru/faq/first-question/", &cookie, "");
    assert!(page.body.contains("lang=\"kk\""), "the source text replaces the translation: {}", page.body);
}

#[test]
fn the_board_equals_that_of_check() {
    let site = Site::real();
    let preview = Preview::start(&site, &[]);
    let board: Value = serde_json::from_str(&preview.get("/_preview/board.json").body).expect("JSON");
    let checked = program().args(["check", "--format", "json", "--root"]).arg(site.path("")).output().expect("runs");
    let checked: Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    assert_eq!(board, checked["board"]);
    let rows = board["rows"].as_array().expect("rows");
    assert!(rows.iter().any(|row| row["kind"] == "area") && rows.iter().any(|row| row["kind"] == "page"));
    let entry = rows.iter().find(|row| row["slug"] == "quota").expect("an entry");
    assert_eq!(entry["languages"], json!({ "kk": "complete", "ru": "complete" }));
    let dates: Vec<&str> = rows.iter().filter_map(|row| row["review_by"].as_str()).collect();
    assert!(dates.is_sorted(), "sorted by review date");
}

#[test]
fn all_pages_and_assets_of_the_interface_exist() {
    let site = Site::real();
    let preview = Preview::start(&site, &[]);
    for (path, words) in [
        ("/_preview/", "board.js"),
        ("/_preview/quota", "compare.js"),
        ("/_preview/pages/about", "compare.js"),
        ("/_preview/directories/clinics/astana", "compare.js"),
        ("/_preview/phone.html", "phone.js"),
        ("/_preview/patch.js", "isEqualNode"),
        ("/_preview/strings.json", "\"lang\":\"en\""),
        ("/_preview/compare.json?path=quota", "months"),
        ("/_preview/page.json?page=kk/faq/quota/index.html&lang=kk", "size"),
    ] {
        let response = preview.get(path);
        assert!(response.status == 200 && response.body.contains(words), "{path}: {} {}", response.status, response.body);
        assert!(response.head.to_ascii_lowercase().contains("content-security-policy"), "{path}");
    }
    for path in ["/_preview/nothing", "/_preview/pages/nothing", "/nothing/"] {
        assert_eq!(preview.get(path).status, 404, "{path}");
    }
    assert_eq!(preview.get("/kk/faq/quota").status, 307);
    assert!(preview.get("/_preview/page.json?page=kk/clinics/astana/index.html").body.contains("content/directories/clinics/astana.yaml:"));
}

#[cfg(unix)]
#[test]
fn a_source_location_opens_in_the_configured_editor() {
    let site = Site::small();
    let output = site.path("output");
    let preview = Preview::start(&site, &["--editor", &format!("/bin/sh -c 'echo \"$0 $1\" > {}' {{file}} {{line}}", output.display())]);
    let open = |token: &str, source: &str| {
        let body = json!({ "source": source }).to_string();
        preview.request("POST", "/_preview/open", &format!("x-anyqtama-token: {token}\r\nContent-Length: {}\r\n", body.len()), &body)
    };
    assert_eq!(open("guessed", &format!("{TEXT}:3:1")).status, 403);
    for outside in ["/etc/passwd:1:1", "../x:1:1", "content/../../x:1:1", "Cargo.toml:1:1", "content/faq/none/kk.md:1:1"] {
        assert_eq!(open(&preview.token(), outside).status, 404, "{outside}");
    }
    assert!(!output.exists());
    let response = open(&preview.token(), &format!("{TEXT}:3:1"));
    assert!(response.status == 200 && response.body.contains("\"opened\":true"), "{}", response.body);
    let start = std::time::Instant::now();
    while std::fs::read_to_string(&output).map_or(true, |text| text.is_empty()) {
        assert!(start.elapsed() < TIMEOUT);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(site.read("output").trim_end().ends_with("first-question/kk.md 3"));
}
