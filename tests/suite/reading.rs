//! `check`, `build` and `serve` apply the same rules to which files are read, and `serve` also to files that change while it runs.

use crate::preview::Preview;
use crate::site::Site;

const TEXT: &str = "content/faq/first-question/kk.md";
/// One leftover file for each kind of name.
const LEFTOVERS: [&str; 9] = [
    "content/faq/first-question/kk.md.orig",
    "content/faq/first-question/kk.md.bak",
    "content/faq/first-question/kk.md~",
    "content/faq/first-question/kk.md.tmp",
    "content/faq/first-question/kk (Алия's conflicted copy 2026-11-28).md",
    "content/faq/first-question/kk.sync-conflict-20261128-120000-ABCDEFG.md",
    "content/faq/first-question/Thumbs.db",
    "content/faq/second.bak/entry.yaml",
    "themes/default/templates/page.html.orig",
];
const SILENT: [&str; 7] = [
    "content/faq/first-question/.kk.md.swp",
    "content/faq/first-question/.#kk.md",
    "content/faq/first-question/#kk.md#",
    "content/faq/first-question/~$kk.md",
    "content/faq/first-question/kk.md___jb_tmp___",
    "content/faq/first-question/4913",
    "content/.DS_Store",
];

/// The paths that the program reports: a folder is reported once.
fn places() -> Vec<String> {
    let mut places: Vec<_> = LEFTOVERS.iter().map(|path| path.replace("second.bak/entry.yaml", "second.bak")).collect();
    places.sort();
    places
}

#[test]
fn leftovers_are_ignored_with_a_warning() {
    let site = Site::small();
    site.build(&[]);
    let clean = site.output();
    for path in LEFTOVERS.iter().chain(&SILENT) {
        site.write(path, "---\nневерно");
    }
    let run = site.build(&[]);
    assert_eq!(site.output(), clean);
    let problems = run.problems();
    let mut noted: Vec<_> =
        problems.iter().filter_map(|line| line.split_once(":1:1: warning: this file was left behind")).map(|(path, _)| path).collect();
    noted.sort_unstable();
    assert_eq!((noted, problems.len()), (places().iter().map(String::as_str).collect(), LEFTOVERS.len()), "{}", run.stderr);
    let check = site.run(&["check"]);
    assert_eq!((check.code, check.problems().len()), (0, LEFTOVERS.len()), "{}", check.stderr);
}

#[test]
fn leftovers_do_not_stop_the_preview() {
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    for path in LEFTOVERS.iter().chain(&SILENT) {
        site.write(path, "---\nневерно");
    }
    let notes = |count: usize| {
        preview.until("/_preview/state.json?problems&lang=en", |answer| answer.body.matches("this file was left behind").count() == count);
    };
    notes(LEFTOVERS.len());
    let text = site.read(TEXT);
    site.write(TEXT, &format!("{text}\nЖаңа сөйлем.\n"));
    let page = preview.until("/kk/faq/first-question/", |answer| answer.body.contains("Жаңа сөйлем."));
    assert_eq!(page.status, 200);
    for path in LEFTOVERS {
        std::fs::remove_file(site.path(path)).expect("exists");
    }
    std::fs::remove_dir(site.path("content/faq/second.bak")).expect("empty");
    notes(0);
    assert!(preview.is_alive());
}

#[cfg(unix)]
#[test]
fn links_are_never_followed_even_if_created_while_the_preview_runs() {
    let elsewhere = Site::empty();
    elsewhere
        .write("secret/entry.yaml", "password: hunter2\n")
        .write("secret/kk.md", "hunter2\n")
        .write("secret/deep/er/kk.md", "hunter2\n");
    let site = Site::small();
    let mut preview = Preview::start(&site, &[]);
    let state = "/_preview/state.json?problems&lang=en";
    for (from, to) in [
        ("secret", "content/faq/zz"),
        ("secret/entry.yaml", "content/faq/first-question/notes.yaml"),
        ("secret", "themes"),
        ("secret", "content/pages"),
    ] {
        std::os::unix::fs::symlink(elsewhere.path(from), site.path(to)).expect("created");
        let answer = preview.until(state, |answer| answer.body.contains("symbolic links are not followed"));
        assert!(!answer.body.contains("hunter2"), "{to}: {}", answer.body);
        let check = site.run(&["check", "--format", "json"]);
        assert_eq!(check.code, 1, "{to}");
        assert!(check.stdout.contains("symbolic links are not followed") && !check.stdout.contains("hunter2"), "{}", check.stdout);
        std::fs::remove_file(site.path(to)).expect("exists");
        preview.until(state, |answer| !answer.body.contains("symbolic links are not followed"));
    }
    // A folder is replaced by a link.
    std::fs::rename(site.path("content/faq/first-question"), site.path("aside")).expect("moved");
    std::os::unix::fs::symlink(elsewhere.path("secret"), site.path("content/faq/first-question")).expect("created");
    let answer = preview.until(state, |answer| answer.body.contains("symbolic links are not followed"));
    assert!(!answer.body.contains("hunter2"), "{}", answer.body);
    assert!(preview.is_alive());
}
