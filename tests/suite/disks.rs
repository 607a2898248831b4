//! Output folders on unusual file systems, and with damaged markers.

use crate::disk_image::Fuse;
use crate::site::{Site, program};
use std::process::Command;

const TITLE: &str = "content/handbook.yaml";

/// Changes the title of the handbook, which appears on every page.
fn rename(site: &Site, to: &str) {
    let text = site.read(TITLE);
    let start = text.find("title: {kk: \"").expect("a title") + "title: {kk: \"".len();
    let end = start + text[start..].find('"').expect("its end");
    site.write(TITLE, &format!("{}{to}{}", &text[..start], &text[end..]));
}

#[test]
fn a_file_system_that_cannot_exchange_folders() {
    let Some(fuse) = Fuse::new() else { return };
    let site = Site::small();
    let out = fuse.path().join("site");
    let build = || site.build(&["--out", &out.to_string_lossy()]);
    let first = build();
    assert!(!first.stdout.contains("two renames"), "{}", first.stdout);
    for title in ["Бір", "Екі"] {
        rename(&site, title);
        let run = build();
        assert!(run.stdout.contains("was replaced with two renames"), "{}", run.stdout);
        assert!(std::fs::read_to_string(out.join("kk/index.html")).expect("exists").contains(title));
    }
    site.build(&[]);
    assert_eq!(crate::site::files(&out), site.output());
    let mut beside: Vec<_> = std::fs::read_dir(fuse.path()).expect("exists").map(|entry| entry.expect("an entry").file_name()).collect();
    beside.sort();
    assert_eq!(beside, ["build.json", "site"]);
}

/// Runs in a separate namespace, in which mounting a tmpfs needs no privileges.
#[cfg(target_os = "linux")]
#[test]
fn an_output_folder_that_is_a_mount_point() {
    let site = Site::small();
    site.build(&["--styleguide"]);
    let with_guide = site.output();
    assert!(with_guide.contains_key("styleguide/index.html"));
    site.write("before.yaml", &site.read(TITLE));
    rename(&site, "Жаңа атау");
    site.write("after.yaml", &site.read(TITLE));
    site.build(&[]);
    let plain = site.output();
    let script = "mkdir site && mount -t tmpfs tmpfs site && mkdir site/lost+found || exit 99
        cp before.yaml content/handbook.yaml && \"$1\" build --styleguide --out site > said 2>&1 || exit 98
        mkdir -p copies && cp -r site copies/first
        cp after.yaml content/handbook.yaml && \"$1\" build --out site >> said 2>&1 || exit 97
        cp -r site copies/second";
    let status = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", env!("CARGO_BIN_EXE_anyqtama")])
        .current_dir(site.path(""))
        .env("LANG", "en_US.UTF-8")
        .status()
        .expect("`unshare` runs");
    assert!(status.success(), "{status}: {}", std::fs::read_to_string(site.path("said")).unwrap_or_default());
    assert_eq!(site.read("said").matches("is a mount point and cannot be replaced as a whole").count(), 2, "{}", site.read("said"));
    assert_eq!(crate::site::files(&site.path("copies/first")), with_guide);
    assert_eq!(crate::site::files(&site.path("copies/second")), plain);
    assert!(site.path("copies/second/lost+found").is_dir());
    assert!(!site.path("copies/second/styleguide").exists());
}

#[test]
fn a_damaged_marker_is_repaired_if_no_foreign_file_can_be_lost() {
    let site = Site::small();
    site.build(&[]);
    let whole = site.output();
    let marker = site.read("public/.gitignore");
    // Empty, truncated and filled with zeros: the states in which a power cut can leave a file.
    for damaged in ["", &marker[..40], &"\0".repeat(marker.len())] {
        site.write("public/.gitignore", damaged);
        site.build(&[]);
        assert_eq!(site.output(), whole, "{damaged:?}");
    }
    std::fs::remove_file(site.path("public/.gitignore")).expect("exists");
    site.build(&[]);
    assert_eq!(site.output(), whole, "without a marker");
    // All files are empty, including the build manifest.
    for path in whole.keys() {
        site.write(&format!("public/{path}"), "");
    }
    site.write("build.json", "");
    site.build(&[]);
    assert_eq!(site.output(), whole);
    assert!(site.read("build.json").starts_with("{\n  \"made_by\": \"anyqtama"));
}

#[test]
fn with_foreign_files_a_damaged_marker_is_an_error_with_a_command() {
    let site = Site::small();
    site.build(&[]);
    site.write("public/.gitignore", "").write("public/thesis.txt", "mine");
    let run = program().args(["build", "--root"]).arg(site.path("")).output().expect("runs");
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert_eq!(run.status.code(), Some(3));
    let command = said.split_once("build again: ").expect("a command").1.lines().next().expect("a line");
    assert_eq!(site.read("public/thesis.txt"), "mine");
    // The printed command solves the problem without changes.
    assert!(Command::new("sh").args(["-c", command]).status().expect("runs").success(), "{command}");
    site.build(&[]);
    assert!(!site.path("public/thesis.txt").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let site = Site::small();
    let full = std::fs::File::create("/dev/full").expect("a device that is always full");
    for arguments in [&["check"][..], &["check", "--format", "json"], &["check", "--explain", "symlink"]] {
        let to = full.try_clone().expect("the same device");
        let output = program().args(arguments).current_dir(site.path("")).stdout(to).output().expect("the program runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(3) && stderr.contains("could not be written completely"), "{arguments:?}: {stderr}");
    }
}
