//! Invariants of a build: the same input gives the same bytes, a rebuild equals a fresh build, `public/` contains exactly the output.

use crate::site::{Site, program, project};

#[test]
fn the_output_does_not_depend_on_the_environment() {
    let (one, other) = (Site::real(), Site::real());
    one.build(&[]);
    let run = program()
        .args(["build", "--root"])
        .arg(other.path(""))
        .env("TZ", "Asia/Almaty")
        .env("LANG", "ru_RU.UTF-8")
        .env("RAYON_NUM_THREADS", "1")
        .current_dir(project().parent().expect("a parent"))
        .output()
        .expect("runs");
    assert!(run.status.success());
    assert_eq!(one.output(), other.output());
}

#[test]
fn a_rebuild_after_edits_equals_a_fresh_build() {
    let site = Site::real();
    site.build(&[]);
    site.edit("content/faq/iin/kk.md", "title: ", "title: Жаңа ");
    std::fs::remove_file(site.path("content/changes.yaml")).expect("exists");
    site.build(&[]);
    let rebuilt = site.output();
    site.build(&["--out", "fresh"]);
    assert_eq!(rebuilt, crate::site::files(&site.path("fresh")));
    assert!(!rebuilt.contains_key("kk/changes/index.html"), "the file of a removed page is deleted");
}

#[test]
fn a_failed_build_keeps_the_last_valid_site() {
    let site = Site::small();
    site.build(&[]);
    let before = site.output();
    site.edit("content/faq/first-question/entry.yaml", "topic: general", "topic: nowhere");
    let run = site.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("nothing was written"), "{}", run.stdout);
    assert_eq!(site.output(), before);
}

#[test]
fn an_unchanged_site_is_not_written() {
    let site = Site::small();
    site.build(&[]);
    let stamp = |path: &str| std::fs::metadata(site.path(path)).and_then(|file| file.modified()).expect("exists");
    let before = stamp("public/kk/index.html");
    std::thread::sleep(std::time::Duration::from_millis(20));
    let run = site.build(&[]);
    assert!(run.stdout.contains("written: 0"), "{}", run.stdout);
    assert_eq!(stamp("public/kk/index.html"), before);
}

#[test]
fn a_folder_with_foreign_files_is_rejected() {
    let site = Site::small();
    site.write("photos/family.jpg", "precious");
    let run = site.run(&["build", "--out", "photos"]);
    assert_eq!(run.code, 3);
    assert!(run.stderr.contains("photos"), "{}", run.stderr);
    assert_eq!(site.read("photos/family.jpg"), "precious");
    assert_eq!(site.run(&["build", "--out", "content"]).code, 3);
}

#[test]
fn every_source_file_states_its_purpose() {
    let sources = crate::site::files(&project().join("src")).into_iter().chain(crate::site::files(&project().join("tests/suite")));
    for (path, bytes) in sources.filter(|(path, _)| path.ends_with(".rs")) {
        assert!(bytes.starts_with(b"//! "), "{path} does not start with `//!`");
    }
}
