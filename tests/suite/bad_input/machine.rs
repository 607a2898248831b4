//! The machine and its user: folders that can't be written, are not ours, or are not there; wrong options; two builds at once.

use super::*;

/// Runs a build that must fail with the machine's exit code, and say these words.
fn refused(site: &Site, arguments: &[&str], words: &str) {
    let run = bounded(site, arguments).expect("ends");
    assert_eq!(run.code, 3, "{}{}", run.stdout, run.stderr);
    assert!(run.stderr.starts_with("error: ") && run.stderr.contains(words), "{}", run.stderr);
}

#[test]
fn a_file_in_the_place_of_the_output() {
    let site = good();
    site.write("site", "mine");
    refused(&site, &["build", "--out", "site"], "cannot write");
    refused(&site, &["build", "--out", "site/inside"], "cannot write");
    assert_eq!(site.read("site"), "mine");
}

#[test]
fn an_output_folder_that_is_not_ours_or_holds_the_sources() {
    let site = good();
    site.write("photos/a.jpg", "mine");
    refused(&site, &["build", "--out", "photos"], "holds files that I did not make");
    std::os::unix::fs::symlink("content", site.path("shortcut")).expect("made");
    for among in ["content", "content/site", ".", "assets/site", "public/../content/site", "nowhere/../content/site", "shortcut/site"] {
        refused(&site, &["build", "--out", among], "holds the sources");
    }
    refused(&site, &["build", "--out", "/"], "holds the sources");
    assert!(!site.path("content/site").exists() && !site.path("assets/site").exists());
}

#[test]
fn a_pipe_in_the_place_of_what_we_made_is_not_waited_for() {
    let site = good();
    std::fs::remove_file(site.path("build.json")).expect("a good site has its record");
    pipe(&site, "build.json");
    refused(&site, &["build"], "is a file that I did not make");
    site.write("photos/a.jpg", "mine");
    pipe(&site, "photos/.gitignore");
    std::fs::remove_file(site.path("build.json")).expect("removed");
    refused(&site, &["build", "--out", "photos"], "holds files that I did not make");
    assert_eq!(site.read("photos/a.jpg"), "mine");
}

#[test]
fn a_root_that_is_not_there() {
    let site = Site::empty();
    for command in ["build", "check"] {
        refused(&site, &[command, "--root", "nowhere"], "there is no handbook here");
    }
    assert!(!site.path("nowhere").exists());
}

#[test]
fn wrong_use() {
    let site = good();
    let before = crate::site::files(&site.path(""));
    for wrong in [
        &["build", "--nope"][..],
        &["biuld"],
        &[],
        &["build", "--as-of", "2026-02-30"],
        &["build", "--base-url", "nope"],
        &["build", "--lang", "xx"],
        &["check", "--format", "xml"],
        &["accept"],
        &["new", "entry", "Бір екі"],
        &["new", "entry", "../etc"],
        &["new", "region", "astana"],
    ] {
        let run = bounded(&site, wrong).expect("ends");
        assert_eq!(run.code, 2, "{wrong:?}: {}", run.stderr);
        assert!(!run.stderr.is_empty());
    }
    assert_eq!(crate::site::files(&site.path("")), before, "nothing was written");
}

#[test]
fn two_builds_at_once_make_one_whole_site() {
    let site = good();
    let alone = site.output();
    std::fs::remove_dir_all(site.path("public")).expect("there");
    std::thread::scope(|scope| {
        let builds: Vec<_> = (0..4).map(|_| scope.spawn(|| bounded(&site, &["build"]))).collect();
        for build in builds {
            let run = build.join().expect("ends").expect("ends");
            assert_eq!(run.code, 0, "{}", run.stderr);
        }
    });
    assert_eq!(site.output(), alone);
    let beside: Vec<String> = crate::site::files(&site.path("")).into_keys().filter(|path| path.starts_with('.')).collect();
    assert_eq!(beside, [".gitignore"], "nothing is left beside it");
}

#[test]
fn the_largest_number_leaves_no_next_one() {
    let site = good();
    site.edit(ENTRY, "number: 2", "number: 4294967295");
    let run = bounded(&site, &["new", "entry", "third"]).expect("ends");
    assert_eq!(run.code, 0, "{}", run.stderr);
    let check = bounded(&site, &["check"]).expect("ends");
    assert!(check.stderr.contains("duplicate number 4294967295"), "{}", check.stderr);
}

#[test]
fn a_reader_that_stops_is_no_mistake() {
    let site = good();
    site.edit(RU, "Введение.", &"[а](б) ".repeat(5_000));
    let mut child =
        program().arg("check").current_dir(site.path("")).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
    drop((child.stdout.take(), child.stderr.take()));
    let status = child.wait().expect("ends");
    assert_eq!(status.code(), Some(1), "problems in the content, as ever");
}
