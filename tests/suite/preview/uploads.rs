//! Files that editors drop on the preview: tables of places, pictures and forms.

use super::{Preview, Response};
use crate::directories::site;
use crate::site::{Site, files};
use serde_json::{Value, json};

const TABLE: &str = "content/directories/our-offices/places.csv";
const COLUMNS: &str = "content/directories/our-offices/import.yaml";
const BYTES: &str = "application/octet-stream";
const ROUTES: [(&str, &str); 3] = [
    ("/_preview/table?directory=our-offices&name=a.csv", BYTES),
    ("/_preview/form?name=a&ending=pdf", BYTES),
    ("/_preview/picture?name=a", "image/gif"),
];

fn send(preview: &Preview, route: &str, kind: &str, body: &str) -> Response {
    let (token, port) = (preview.token(), preview.port);
    let headers = format!(
        "X-Anyqtama-Token: {token}\r\nOrigin: http://127.0.0.1:{port}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n",
        body.len()
    );
    preview.request("POST", route, &headers, body)
}

/// Sends a table with further parameters of the query string.
fn table(preview: &Preview, csv: &str, parameters: &str) -> (u16, Value) {
    let route = format!("/_preview/table?lang=en&directory=our-offices&name=offices.csv{parameters}");
    let response = send(preview, &route, BYTES, csv);
    (response.status, serde_json::from_str(&response.body).unwrap_or(Value::Null))
}

fn counts(answer: &Value) -> [u64; 4] {
    let count = |kind: &str| answer["changes"][kind]["count"].as_u64().unwrap_or_else(|| panic!("{answer}"));
    [count("new"), count("changed"), count("gone"), answer["same"].as_u64().expect("a number")]
}

#[test]
fn a_table_is_tried_imported_and_undone() {
    let site = site();
    let before = site.read(TABLE);
    let preview = Preview::start(&site, &[]);
    let changed = before.replace("24/7", "Mo-Fr 10:00-12:00");
    let (status, answer) = table(&preview, &changed, "");
    assert_eq!((status, counts(&answer), site.read(TABLE) == before), (200, [0, 1, 0, 2], true), "{answer}");
    let difference = &answer["changes"]["changed"]["first"][0]["differences"][0];
    assert_eq!((difference["column"].as_str(), difference["was"].as_str()), (Some("hours"), Some("24/7")), "{answer}");
    // Only the import that the editor saw is written.
    let (_, other) = table(&preview, &changed, "&write=0000000000&title=table");
    assert!(other["is_written"] == false && site.read(TABLE) == before, "{other}");
    let fingerprint = answer["fingerprint"].as_str().expect("without errors").to_owned();
    let (_, written) = table(&preview, &changed, &format!("&write={fingerprint}&title=table"));
    assert_eq!(written["is_written"], true, "{written}");
    assert!(site.read(TABLE).contains("Mo-Fr 10:00-12:00"));
    assert_eq!(counts(&table(&preview, &changed, "").1), [0, 0, 0, 3], "the preview has the new table");
    let (status, undone) = super::edits::ask(&preview, &json!({ "do": "undo" }));
    assert_eq!((status, undone["title"].as_str(), site.read(TABLE)), (200, Some("table"), before));
}

#[test]
fn an_editor_says_what_a_heading_means() {
    let site = site();
    let preview = Preview::start(&site, &[]);
    let csv = "Where,services,address,Remark\nsouth,passport,Lenin 3,x\n";
    let (_, answer) = table(&preview, csv, "");
    let unknown: Vec<&Value> = answer["problems"].as_array().expect("problems").iter().map(|problem| &problem["heading"]).collect();
    assert_eq!((unknown, &answer["fingerprint"]), (vec![&json!("Where"), &json!("Remark")], &Value::Null), "{answer}");
    let columns = "&columns=%7B%22Where%22%3A%22area%22%2C%22Remark%22%3A%22ignore%22%7D";
    let (_, answer) = table(&preview, csv, columns);
    let fingerprint = answer["fingerprint"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
    assert_eq!(table(&preview, csv, &format!("{columns}&write={fingerprint}")).1["is_written"], true);
    assert!(
        site.read(COLUMNS).contains("\"Where\": area\n") && site.read(COLUMNS).contains("\"Remark\": ignore\n"),
        "{}",
        site.read(COLUMNS)
    );
    let (_, again) = table(&preview, csv, "");
    assert_eq!(counts(&again), [0, 0, 0, 1], "the next table needs no choice: {again}");
}

#[test]
fn problems_of_a_table_have_their_row_and_heading() {
    let site = site();
    let before = site.read(TABLE);
    let preview = Preview::start(&site, &[]);
    let (status, answer) = table(&preview, &before.replace("24/7", "sometimes"), "");
    let problem = &answer["problems"][0];
    assert_eq!((status, problem["row"].as_u64(), problem["heading"].as_str()), (200, Some(4), Some("hours")), "{answer}");
    assert!(answer["fingerprint"].is_null());
    for (name, csv, expected) in [("a.pdf", "x", 422), ("a.xlsx", "no spreadsheet", 422), ("a", "x", 422)] {
        let response = send(&preview, &format!("/_preview/table?directory=our-offices&name={name}"), BYTES, csv);
        assert_eq!(response.status, expected, "{name}: {}", response.body);
    }
    assert_eq!(send(&preview, "/_preview/table?directory=..&name=a.csv", BYTES, &before).status, 404);
    assert_eq!(send(&preview, "/_preview/table?directory=our-offices", BYTES, &before).status, 400);
    assert_eq!(send(&preview, "/_preview/table?directory=our-offices&name=a.csv&columns=x", BYTES, &before).status, 400);
    let download = preview.get("/_preview/places.xlsx?directory=our-offices");
    assert!(download.status == 200 && download.head.contains("attachment; filename=our-offices.xlsx"), "{}", download.head);
    assert_eq!(preview.get("/_preview/places.xlsx?directory=../..").status, 404);
    assert_eq!(site.read(TABLE), before);
}

#[test]
fn forms_are_added_and_nothing_that_a_browser_runs() {
    let site = Site::small();
    let preview = Preview::start(&site, &[]);
    let added = send(&preview, "/_preview/form?name=application&ending=pdf", BYTES, "%PDF-1.7");
    assert_eq!((added.status, added.body.as_str()), (200, "{\"name\":\"application.pdf\"}"));
    assert_eq!(site.read("assets/application.pdf"), "%PDF-1.7");
    let before = files(&site.path(""));
    for (name, ending, body) in [
        ("a", "html", "<script>alert(1)</script>"),
        ("a", "pdf", "<script>alert(1)</script>"),
        ("a", "js", "%PDF-"),
        ("a", "svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        ("a", "docm", "PK\u{3}\u{4}"),
        ("a", "pdf/../../x", "%PDF-"),
        ("..%2F..%2Fa", "pdf", "%PDF-"),
        (".a", "pdf", "%PDF-"),
        ("a%00", "pdf", "%PDF-"),
        ("", "pdf", "%PDF-"),
    ] {
        let refused = send(&preview, &format!("/_preview/form?name={name}&ending={ending}"), BYTES, body);
        assert!(matches!(refused.status, 403 | 422), "{name}.{ending}: {}", refused.status);
    }
    assert_eq!(files(&site.path("")), before);
}

#[test]
fn files_from_other_sites_and_without_token_are_refused() {
    let site = site();
    let mut preview = Preview::start(&site, &[]);
    let (token, port) = (preview.token(), preview.port);
    let before = files(&site.path(""));
    let body = "GIF89a";
    for (route, kind) in ROUTES {
        let own = format!("http://127.0.0.1:{port}");
        for (token, origin, kind) in [
            ("", own.as_str(), kind),
            (&token[1..], &own, kind),
            (&token, "http://evil.example", kind),
            (&token, "null", kind),
            (&token, &own, "text/plain"),
            (&token, &own, "multipart/form-data; boundary=x"),
            (&token, &own, "application/x-www-form-urlencoded"),
        ] {
            let headers =
                format!("X-Anyqtama-Token: {token}\r\nOrigin: {origin}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
            assert_eq!(preview.request("POST", route, &headers, body).status, 403, "{route} {origin} {kind}");
        }
        let headers = format!("X-Anyqtama-Token: {token}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n", body.len());
        assert_eq!(preview.request("POST", route, &headers, body).status, 403, "{route}: no origin");
        let headers = format!("{headers}Origin: {own}\r\nHost: evil.example:{port}\r\n");
        assert_eq!(preview.request("POST", route, &headers, body).status, 403, "{route}: another name of this machine");
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
            assert_eq!(preview.request(method, route, "Content-Length: 0\r\n", "").status, 405, "{method} {route}");
        }
        assert_ne!(preview.get(route).status, 200, "{route}");
        // The server may close the connection before it has read a body that is too large.
        let large = send(&preview, route, kind, &"x".repeat(9 << 20)).status;
        assert!(matches!(large, 0 | 413), "{route}: {large}");
    }
    assert_eq!(files(&site.path("")), before);
    assert!(preview.is_alive());
}

#[cfg(unix)]
#[test]
fn an_import_never_follows_a_link() {
    let site = site();
    let outside = tempfile::tempdir().expect("a folder");
    let target = outside.path().join("import.yaml");
    std::fs::write(&target, "columns: {}\n").expect("written");
    let preview = Preview::start(&site, &[]);
    let csv = site.read(TABLE).replace("services", "Service kinds");
    let columns = "&columns=%7B%22Service%20kinds%22%3A%22services%22%7D";
    let fingerprint = table(&preview, &csv, columns).1["fingerprint"].as_str().expect("without errors").to_owned();
    std::os::unix::fs::symlink(&target, site.path(COLUMNS)).expect("made");
    let (status, answer) = table(&preview, &csv, &format!("{columns}&write={fingerprint}"));
    assert_ne!((status, &answer["is_written"]), (200, &json!(true)), "{answer}");
    assert_eq!(std::fs::read_to_string(&target).expect("there"), "columns: {}\n");
}
