//! Safety checks and invalid command lines.

use super::{ADDRESS, plan, publish, published, small};
use crate::site::Site;

const TO: [&str; 2] = ["--to", "./www"];

#[test]
fn content_errors_prevent_publishing() {
    let site = small();
    std::fs::remove_file(site.path("content/faq/second/ru.md")).expect("exists");
    let run = publish(&site, &TO);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("nothing was published"), "{}", run.stdout);
    assert!(!site.path("www").exists());
}

#[test]
fn overdue_reviews_need_an_option_and_are_recorded() {
    let site = small();
    let run = publish(&site, &["--to", "./www", "--as-of", "2099-01-01"]);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.contains("overdue") && run.stderr.contains("--allow overdue"), "{}", run.stderr);
    published(&site, &["--to", "./www", "--as-of", "2099-01-01", "--allow", "overdue"]);
    let current = site.read("www/.anyqtama/current.json");
    assert!(current.contains("\"allowed\": [\n      \"overdue\"\n    ]"), "{current}");
}

#[test]
fn an_example_address_is_never_published_live() {
    let site = small();
    let folder = publish(&site, &["--base-url", "https://anyqtama.example", "--to", "./www"]);
    assert_eq!(folder.code, 2, "an option is given once: {}", folder.stderr);
    let quiet = |arguments: &[&str]| site.run(&[&["publish"], arguments].concat());
    let folder = quiet(&["--base-url", "https://anyqtama.example", "--to", "./www"]);
    assert_eq!(folder.code, 0, "{}", folder.stderr);
    assert!(folder.stderr.contains("warning: the site address `https://anyqtama.example/` is only a placeholder"), "{}", folder.stderr);
    let live = quiet(&["--base-url", "https://anyqtama.example", "--to", "http://127.0.0.1:9/"]);
    assert_eq!(live.code, 1);
    assert!(live.stderr.contains("--allow placeholder"), "{}", live.stderr);
}

#[test]
fn a_page_for_reports_needs_an_address() {
    let site = small();
    for (language, title) in [("kk", "Қате"), ("ru", "Ошибка")] {
        site.write(&format!("content/pages/report/{language}.md"), &format!("---\ntitle: {title}\nanswer: {title}.\n---\n{title}.\n"));
    }
    site.write("content/pages/report/page.yaml", "order: 9\n");
    let folder = publish(&site, &TO);
    assert!(folder.code == 0 && folder.stderr.contains("warning: readers cannot report mistakes"), "{}", folder.stderr);
    assert!(!site.read("www/kk/index.html").contains("report/"), "no link while nobody would receive the report");
    let live = publish(&site, &["--to", "http://127.0.0.1:9/"]);
    assert!(live.code == 1 && live.stderr.contains("--allow contact"), "{}", live.stderr);
    let handbook = site.read("content/handbook.yaml");
    site.write("content/handbook.yaml", &handbook.replace("email: not_given", "email: corrections@handbook.localhost"));
    let folder = publish(&site, &TO);
    assert!(folder.code == 0 && !folder.stderr.contains("report mistakes"), "{}", folder.stderr);
    assert!(site.read("www/kk/index.html").contains("report/"));
}

#[test]
fn many_deletes_need_an_option() {
    let site = small();
    published(&site, &TO);
    for name in ["second", "third", "fourth"] {
        std::fs::remove_dir_all(site.path(&format!("content/faq/{name}"))).expect("exists");
    }
    let run = publish(&site, &TO);
    assert_eq!(run.code, 1, "{}", run.stdout);
    assert!(run.stderr.contains("--allow deletes"), "{}", run.stderr);
    assert!(site.path("www/kk/faq/second/index.html").exists());
    published(&site, &["--to", "./www", "--allow", "deletes"]);
    assert!(!site.path("www/kk/faq/second").exists());
}

#[test]
fn targets_are_found_by_name_and_contain_no_passwords() {
    let site = small();
    let handbook = site.read("content/handbook.yaml");
    site.write(
        "content/handbook.yaml",
        &format!("{handbook}publish:\n  - {{name: office, to: www}}\n  - {{name: cdn, to: \"s3://handbook/kk\"}}\n"),
    );
    assert_eq!(plan(&published(&site, &["--to", "office", "--dry-run"]))[1], 0);
    let wrong = publish(&site, &["--to", "offic"]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("did you mean `office`"), "{}", wrong.stderr);
    let none = publish(&Site::small(), &[]);
    assert!(none.code == 2 && none.stderr.contains("no publishing target is configured"), "{}", none.stderr);
    let secret = publish(&site, &["--to", "https://editor:hunter2@dav.handbook.localhost/"]);
    assert!(secret.code == 2 && !secret.stderr.contains("hunter2"), "{}", secret.stderr);
    site.write(
        "content/handbook.yaml",
        &format!("{handbook}publish:\n  - {{name: office, to: \"https://editor:hunter2@dav.handbook.localhost/\"}}\n"),
    );
    let check = site.run(&["check"]);
    assert!(check.code == 1 && check.errors()[0].contains("contains a user name, a password"), "{}", check.stderr);
    let open = publish(&site, &["--to", "http://dav.handbook.localhost/"]);
    assert_eq!(open.code, 1, "the content error comes first");
}

#[test]
fn an_unencrypted_connection_is_rejected() {
    let run = publish(&small(), &["--to", "http://dav.handbook.localhost/"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("not encrypted") && run.stderr.contains("--allow http"), "{}", run.stderr);
}

#[test]
fn missing_keys_are_reported() {
    let site = small();
    let run = site.run(&["publish", "--base-url", ADDRESS, "--to", "s3://handbook"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("no credentials for"), "{}", run.stderr);
}

#[test]
fn json_output_is_one_document() {
    let site = small();
    let run = published(&site, &["--to", "./www", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&run.stdout).expect("JSON");
    assert!(value["new"].as_array().expect("a list").len() > 10 && value["edition"].is_string(), "{}", run.stdout);
    let refused = publish(&site, &["--to", "./www", "--rollback", "nothing", "--format", "json"]);
    let value: serde_json::Value = serde_json::from_str(&refused.stdout).expect("JSON");
    assert_eq!(value["error"], "publish-no-earlier-release");
}

#[test]
fn a_newer_format_is_not_overwritten() {
    let site = small();
    published(&site, &TO);
    site.edit("www/.anyqtama/current.json", "{\n  \"format\": 1,", "{\n  \"format\": 99,");
    let run = publish(&site, &TO);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("a newer version"), "{}", run.stderr);
}
