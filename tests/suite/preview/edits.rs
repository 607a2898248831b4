//! Writing through the preview: what is written, what is refused, and what happens when two people write.

use super::{Preview, Response};
use crate::site::Site;
use serde_json::{Value, json};

const TEXT: &str = "content/faq/first-question/kk.md";
const DATA: &str = "content/faq/first-question/entry.yaml";

/// Sends a request as the page does.
pub(super) fn ask(preview: &Preview, request: &Value) -> (u16, Value) {
    let response = post(preview, &preview.token(), &format!("http://127.0.0.1:{}", preview.port), "application/json", &request.to_string());
    (response.status, serde_json::from_str(&response.body).unwrap_or(Value::Null))
}

fn post(preview: &Preview, token: &str, origin: &str, kind: &str, body: &str) -> Response {
    let headers = format!("X-Anyqtama-Token: {token}\r\nOrigin: {origin}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
    preview.request("POST", "/_preview/edit?lang=en", &headers, body)
}

pub(super) fn place(preview: &Preview, source: &str) -> Value {
    let (status, place) = ask(preview, &json!({ "do": "place", "with": source }));
    assert_eq!(status, 200, "{source}: {place}");
    place
}

/// A request that gives the topic of the entry another value.
pub(super) fn save(fingerprint: &Value, file: &str, changes: Value) -> Value {
    json!({ "do": "save", "with": { "title": "a change", "files": [{ "file": file, "fingerprint": fingerprint, "changes": changes }] } })
}

/// The number of the line that starts with some words.
fn line_of(site: &Site, file: &str, words: &str) -> usize {
    site.read(file).lines().position(|line| line.starts_with(words)).expect("there") + 1
}

#[test]
fn a_block_is_written_shown_and_undone() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let before = site.read(TEXT);
    let line = before.lines().count();
    let found = place(&preview, &format!("{TEXT}:{line}:1"));
    let part = &found["parts"][0];
    assert_eq!(found["parts"].as_array().map(Vec::len), Some(2), "the other language has the same block: {found}");
    let was = part["text"].as_str().expect("a text");
    let new = format!("{was} Жаңа сөз.");
    let (status, answer) =
        ask(&preview, &save(&part["fingerprint"], TEXT, json!([{ "block": { "block": part["block"], "text": new, "was": was } }])));
    assert_eq!(status, 200, "{answer}");
    assert_eq!(site.read(TEXT), before.replace(was, &new));
    assert!(preview.get("/kk/faq/first-question/").body.contains("Жаңа сөз."), "shown without waiting");
    let (_, undone) = ask(&preview, &json!({ "do": "undo" }));
    assert_eq!((undone["title"].as_str(), site.read(TEXT)), (Some("a change"), before.clone()));
    assert_eq!(ask(&preview, &json!({ "do": "redo" })).0, 200);
    drop(preview);
    let preview = Preview::start(&site, &[]);
    assert_eq!(ask(&preview, &json!({ "do": "undo" })).0, 200, "the history outlives the program");
    assert_eq!(site.read(TEXT), before);
}

#[test]
fn a_value_is_written_and_everything_else_stays() {
    let site = Site::small();
    site.write(DATA, &format!("# A comment\n{}", site.read(DATA).replace("topic: general", "topic: general   # the only one")));
    let preview = Preview::start(&site, &[]);
    let found = place(&preview, &format!("{DATA}:1:1"));
    let value: Value = serde_json::from_str(found["json"].as_str().expect("a text")).expect("JSON");
    assert_eq!((found["kind"].as_str(), value["topic"].as_str()), (Some("record"), Some("general")), "{found}");
    assert!(found["schema"]["properties"]["topic"].is_object());
    let before = site.read(DATA);
    let change = json!([{ "set": { "path": ["who"], "value": { "kk": "Бәріне", "ru": "Всем" }, "was": null } }]);
    assert_eq!(ask(&preview, &save(&found["fingerprint"], DATA, change)).0, 200);
    let after = site.read(DATA);
    assert!(after.contains("{kk: \"Бәріне\", ru: \"Всем\"}"), "{after}");
    let kept = after.lines().filter(|line| !line.starts_with("who:")).collect::<Vec<_>>();
    assert_eq!(kept, before.lines().filter(|line| !line.starts_with("who:")).collect::<Vec<_>>());
}

#[test]
fn somebody_elses_change_is_never_overwritten() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let line = site.read(TEXT).lines().count();
    let found = place(&preview, &format!("{TEXT}:{line}:1"));
    let part = found["parts"][0].clone();
    let was = part["text"].as_str().expect("a text").to_owned();
    let change = json!([{ "block": { "block": part["block"], "text": "Менің мәтінім.", "was": was } }]);
    // Another place of the same file: both changes are kept.
    site.edit(TEXT, "title: ", "title: Жаңа ");
    assert_eq!(ask(&preview, &save(&part["fingerprint"], TEXT, change.clone())).0, 200);
    assert!(site.read(TEXT).contains("title: Жаңа ") && site.read(TEXT).contains("Менің мәтінім."));
    // The same place: nothing is written, and both texts are returned.
    site.edit(TEXT, "Менің мәтінім.", "Оның мәтіні.");
    let (status, answer) = ask(&preview, &save(&part["fingerprint"], TEXT, change));
    assert_eq!((status, answer["conflicts"][0]["theirs"].as_str()), (409, Some("Оның мәтіні.")), "{answer}");
    assert!(site.read(TEXT).contains("Оның мәтіні.") && !site.read(TEXT).contains("Менің"));
}

#[test]
fn of_many_simultaneous_writers_one_wins() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let found = place(&preview, &format!("{DATA}:1:1"));
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let (preview, found) = (&preview, &found);
        let write = |number: usize| {
            let change = json!([{ "set": { "path": ["source_title"], "value": format!("Title {number}"), "was": null } }]);
            ask(preview, &save(&found["fingerprint"], DATA, change)).0
        };
        let writers: Vec<_> = (0..12).map(|number| scope.spawn(move || write(number))).collect();
        writers.into_iter().map(|writer| writer.join().expect("no panic")).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert!(statuses.iter().all(|status| matches!(status, 200 | 409)), "{statuses:?}");
    assert_eq!(site.read(DATA).matches("source_title").count(), 1);
}

#[test]
fn requests_of_other_sites_and_without_token_are_refused() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let (token, origin) = (preview.token(), format!("http://127.0.0.1:{}", preview.port));
    let history = json!({ "do": "history" }).to_string();
    assert_eq!(post(&preview, &token, &origin, "application/json", &history).status, 200);
    for (token, origin, kind) in [
        ("", origin.as_str(), "application/json"),
        ("0123456789abcdef0123456789abcdef", &origin, "application/json"),
        (&token[1..], &origin, "application/json"),
        (&token, "http://evil.example", "application/json"),
        (&token, "null", "application/json"),
        (&token, "https://127.0.0.1:1", "application/json"),
        (&token, &origin, "text/plain"),
        (&token, &origin, "application/x-www-form-urlencoded"),
    ] {
        assert_eq!(post(&preview, token, origin, kind, &history).status, 403, "{origin} {kind}");
    }
    let body = |headers: &str| {
        preview
            .request(
                "POST",
                "/_preview/edit",
                &format!("{headers}X-Anyqtama-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n", history.len()),
                &history,
            )
            .status
    };
    assert_eq!(body(""), 403, "no origin");
    assert_eq!(
        body(&format!("Origin: {origin}\r\nHost: evil.example:{}\r\n", preview.port)),
        403,
        "a domain that was made to resolve to this machine"
    );
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
        assert_eq!(preview.request(method, "/_preview/edit", "Content-Length: 0\r\n", "").status, 405, "{method}");
    }
    assert_ne!(preview.get("/_preview/edit").status, 200);
}

#[test]
fn files_outside_the_content_cannot_be_read_or_written() {
    let site = Site::small();
    site.write("secret.yaml", "word: a secret of the machine\n");
    site.write("content/faq/first-question/notes.txt", "a: b\n");
    let preview = Preview::start(&site, &[]);
    let files = [
        "secret.yaml",
        "../secret.yaml",
        "content/../secret.yaml",
        "content/faq/../../secret.yaml",
        "content/faq/first-question/../../../secret.yaml",
        "/etc/passwd",
        "content//handbook.yaml",
        "content/./handbook.yaml",
        "content\\handbook.yaml",
        "content/.hidden/kk.md",
        "content/faq/first-question/notes.txt",
        "content/faq/first-question/.kk.md",
        "content/handbook.yaml\u{0}",
        "content/%2e%2e/secret.yaml",
        "C:/secret.yaml",
        "themes/default/base.html",
        ".anyqtama/edits/000001.json",
        "",
    ];
    let before = crate::site::files(&site.path(""));
    for file in files {
        let change = json!([{ "set": { "path": ["word"], "value": "x", "was": "a secret of the machine" } }]);
        for request in [
            json!({ "do": "place", "with": format!("{file}:1:1") }),
            json!({ "do": "record", "with": { "file": file, "path": [] } }),
            save(&json!("0000000000"), file, change.clone()),
            json!({ "do": "try", "with": [{ "file": file, "fingerprint": "0000000000", "changes": change }] }),
        ] {
            let (status, answer) = ask(&preview, &request);
            assert!(matches!(status, 400 | 403 | 404), "{file}: {status} {answer}");
            assert!(!answer.to_string().contains("secret of"), "{file}");
        }
    }
    assert_eq!(crate::site::files(&site.path("")), before);
}

#[cfg(unix)]
#[test]
fn links_are_never_followed() {
    let site = Site::small();
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("kk.md"), "---\ntitle: сыртта\nanswer: а\n---\n").expect("written");
    std::os::unix::fs::symlink(outside.path(), site.path("content/faq/linked")).expect("made");
    std::fs::remove_file(site.path(TEXT)).expect("there");
    std::os::unix::fs::symlink(outside.path().join("kk.md"), site.path(TEXT)).expect("made");
    let preview = Preview::start(&site, &["--drafts"]);
    let origin = format!("http://127.0.0.1:{}", preview.port);
    for file in ["content/faq/linked/kk.md", TEXT] {
        let change = json!([{ "set": { "path": ["title"], "value": "x", "was": "сыртта" } }]);
        for request in [json!({ "do": "place", "with": format!("{file}:2:1") }), save(&json!("0"), file, change)] {
            let page = preview.get("/_preview/").body;
            let token = page.split("data-token=").nth(1).and_then(|rest| rest.split([' ', '>']).next()).expect("a token");
            let response = post(&preview, token, &origin, "application/json", &request.to_string());
            assert_eq!(response.status, 403, "{file}: {}", response.body);
            assert!(!response.body.contains("сыртта"));
        }
    }
    assert!(std::fs::read_to_string(outside.path().join("kk.md")).expect("there").contains("сыртта"));
}

#[test]
fn oversized_and_malformed_edits_are_refused() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let before = crate::site::files(&site.path("content"));
    let (token, origin) = (preview.token(), format!("http://127.0.0.1:{}", preview.port));
    let large = "я".repeat(700_000);
    let found = place(&preview, &format!("{DATA}:1:1"));
    let change = json!([{ "set": { "path": ["source_title"], "value": large, "was": null } }]);
    // Too large for the parser, or for a file.
    assert!(matches!(ask(&preview, &save(&found["fingerprint"], DATA, change)).0, 413 | 422));
    let deep = format!("{}{}", "[".repeat(20_000), "]".repeat(20_000));
    for body in [
        "x".repeat(5 << 20),
        "{".to_owned(),
        "null".to_owned(),
        "{\"do\":\"erase\"}".to_owned(),
        "{\"do\":\"save\",\"with\":{\"title\":\"\",\"files\":[]}}".to_owned(),
        format!("{{\"do\":\"names\",\"with\":{deep}}}"),
        format!(
            "{{\"do\":\"save\",\"with\":{{\"title\":\"\",\"files\":[{{\"file\":\"{DATA}\",\"fingerprint\":{},\"changes\":[{{\"set\":{{\"path\":[],\"value\":{deep}}}}}]}}]}}}}",
            found["fingerprint"]
        ),
    ] {
        let status = post(&preview, &token, &origin, "application/json", &body).status;
        // The server may close the connection before it has read a body that is too large.
        assert!(matches!(status, 0 | 400 | 413), "{status}");
    }
    // A body that never arrives does not hold a thread.
    let headers = format!("X-Anyqtama-Token: {token}\r\nOrigin: {origin}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n");
    assert!(matches!(preview.request("POST", "/_preview/edit", &headers, "{").status, 0 | 400 | 413));
    assert_eq!(crate::site::files(&site.path("content")), before);
    assert!(preview.is_alive());
}

#[test]
fn problems_of_a_text_are_listed_before_it_is_saved() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let found = place(&preview, &format!("{TEXT}:{}:1", site.read(TEXT).lines().count()));
    let part = &found["parts"][0];
    for (text, status) in [("<!-- not closed", 200), ("[a](entry:nowhere)", 200)] {
        let change = json!([{ "block": { "block": part["block"], "text": text, "was": part["text"] } }]);
        let tried = json!({ "do": "try", "with": [{ "file": TEXT, "fingerprint": part["fingerprint"], "changes": change }] });
        let (answered, answer) = ask(&preview, &tried);
        assert_eq!(answered, status, "{answer}");
        assert!(!answer["problems"].as_array().expect("problems").is_empty(), "{text}: {answer}");
    }
    // A comment that is not closed would swallow the blocks below.
    let first = &place(&preview, &format!("{TEXT}:5:1"))["parts"][0];
    let change = json!([{ "block": { "block": first["block"], "text": "<!-- not closed", "was": first["text"] } }]);
    assert_eq!(ask(&preview, &save(&first["fingerprint"], TEXT, change)).0, 422);
    let line = line_of(&site, TEXT, "answer:");
    assert_eq!(place(&preview, &format!("{TEXT}:{line}:1"))["parts"][0]["key"], "answer");
    site.write(DATA, "number: [\n");
    assert_eq!(ask(&preview, &json!({ "do": "place", "with": format!("{DATA}:1:1") })).0, 422);
}
