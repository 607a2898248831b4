//! Power cuts at random moments: after a restart, the disk contains either the complete old state or the complete new one, and
//! everything that a command has reported as done.

use crate::disk_image::Disk;
use crate::site::{Site, files, program};
use std::collections::BTreeMap;
use std::path::Path;

const TITLE: &str = "content/handbook.yaml";

/// Runs the program, which must succeed.
fn succeed(arguments: &[&str], root: &Path) {
    let output = program().args(arguments).arg("--root").arg(root).output().expect("runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_build_survives_power_cuts() {
    let Some(disk) = Disk::new() else { return };
    let site = Site::real_written_languages();
    let first = site.read(TITLE);
    let texts = [first.clone(), first.replacen("title: {kk: \"", "title: {kk: \"Жаңа ", 1)];
    let sites = texts.each_ref().map(|text| {
        site.write(TITLE, text);
        site.build(&["--no-sync", "--out", "made/site"]);
        files(&site.path("made/site"))
    });
    assert_ne!(sites[0]["kk/index.html"], sites[1]["kk/index.html"]);
    let out = disk.mounted().join("site");
    let write = |number: u32| {
        site.write(TITLE, &texts[number as usize % 2]);
        succeed(&["build", "--out", &out.to_string_lossy()], &site.path(""));
    };
    let mut seen = BTreeMap::new();
    let other = Site::real_written_languages();
    disk.storm(64, write, |restarted, done, begun| {
        let folder = restarted.join("site");
        let found = if folder.exists() { files(&folder) } else { BTreeMap::new() };
        let state = sites.iter().position(|site| *site == found);
        let allowed: Vec<usize> = (done..=begun).map(|number| number as usize % 2).collect();
        match state {
            Some(state) => assert!(allowed.contains(&state), "build {done} was reported as done, and is lost"),
            None => {
                let empty = found.values().filter(|bytes| bytes.is_empty()).count();
                assert!(done == 0 && found.is_empty(), "neither site: {} files, {empty} of them empty", found.len());
            }
        }
        *seen.entry((done == begun, state)).or_insert(0) += 1;
        // The next build on the restarted disk succeeds as usual.
        succeed(&["build", "--no-sync", "--out", &folder.to_string_lossy()], &other.path(""));
        assert_eq!(files(&folder), sites[0]);
        let beside = std::fs::read_dir(restarted).expect("exists").map(|entry| entry.expect("an entry").file_name());
        let beside: Vec<_> = beside.filter(|name| *name != "lost+found" && *name != "site" && *name != "build.json").collect();
        assert!(beside.is_empty(), "{beside:?}");
    });
    assert_eq!(seen.values().sum::<u32>(), 64);
    assert!(seen.len() >= 3, "cuts during and between builds, in both states: {seen:?}");
}

#[test]
fn accept_and_its_lock_survive_power_cuts() {
    let Some(disk) = Disk::new() else { return };
    let small = Site::small();
    let root = disk.mounted().join("handbook");
    for (path, bytes) in files(&small.path("")) {
        put(&root.join(path), &bytes);
    }
    let text = root.join("content/faq/first-question/kk.md");
    let original = std::fs::read_to_string(&text).expect("exists");
    let lock = |root: &Path| std::fs::read_to_string(root.join("content/translations.lock")).expect("a lock");
    let locks = std::sync::Mutex::new(vec![lock(&root)]);
    let write = |number: u32| {
        put(&text, format!("{original}\n\n{number}\n").as_bytes());
        // A copy on another disk provides the expected contents of the lock before it is written to this disk.
        let copy = Site::empty();
        for (path, bytes) in files(&root) {
            put(&copy.path(&path), &bytes);
        }
        succeed(&["accept", "--all"], &copy.path(""));
        locks.lock().expect("a list").push(lock(&copy.path("")));
        succeed(&["accept", "--all"], &root);
    };
    let mut cuts = 0;
    disk.storm(24, write, |restarted, done, begun| {
        let found = lock(&restarted.join("handbook"));
        let locks = locks.lock().expect("a list").clone();
        let allowed = done as usize..=(begun as usize).min(locks.len() - 1);
        assert!(locks[allowed].contains(&found), "the lock after cut {cuts} is neither old nor new: {found:?}");
        cuts += 1;
    });
    assert_eq!(cuts, 24);
}

/// Writes a file and flushes it and its folders, as an editor does before the program starts.
fn put(path: &Path, bytes: &[u8]) {
    let folder = path.parent().expect("below a folder");
    std::fs::create_dir_all(folder).expect("created");
    std::fs::write(path, bytes).expect("written");
    assert!(std::process::Command::new("sync").arg("-f").arg(folder).status().expect("`sync` runs").success());
}
