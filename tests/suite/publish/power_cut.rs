//! Power cuts while a folder is published: after a restart, every page has its assets, every file is complete, everything that was
//! reported as published exists, and the next publish succeeds.

use super::{ADDRESS, assert_whole, built, reader, restyle, site_files, small};
use crate::disk_image::Disk;
use crate::site::{Site, files, program};
use std::path::Path;
use std::process::Command;

const STYLE: &str = "themes/default/static/style.css";

fn publish_at(root: &Path) -> (bool, String) {
    let mut command = program();
    command.args(["publish", "--base-url", ADDRESS, "--to", "./www"]).current_dir(root);
    let output = command.output().expect("runs");
    let said = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    (output.status.success(), said)
}

fn flush(folder: &Path) {
    assert!(Command::new("sync").arg("-f").arg(folder).status().expect("`sync` runs").success());
}

#[test]
fn a_publish_to_a_folder_survives_power_cuts() {
    let Some(disk) = Disk::new() else { return };
    let site = Site::empty_in(&disk.mounted());
    let name = site.path("").strip_prefix(disk.mounted()).expect("on the disk").to_owned();
    for (path, bytes) in files(&small().path("")) {
        let file = site.path(&path);
        std::fs::create_dir_all(file.parent().expect("below the site")).and_then(|()| std::fs::write(file, bytes)).expect("written");
    }
    let states = ["one", "two"].map(|mark| {
        restyle(&site, mark);
        (site.read(STYLE), built(&site))
    });
    std::fs::remove_dir_all(site.path("public")).expect("exists");
    flush(&disk.mounted());
    let write = |number: u32| {
        site.write(STYLE, &states[number as usize % 2].0);
        flush(&disk.mounted());
        let (is_done, said) = publish_at(&site.path(""));
        assert!(is_done, "{said}");
    };
    let mut cuts = 0;
    disk.storm(48, write, |restarted, done, begun| {
        let root = restarted.join(&name);
        let folder = root.join("www");
        if folder.exists() {
            reader::look(&folder);
            for (path, bytes) in site_files(&folder) {
                let is_known = states.iter().any(|(_, release)| release.get(&path) == Some(&bytes));
                let is_compressed = path.ends_with(".br") || path.ends_with(".gz");
                assert!(is_known || is_compressed && !bytes.is_empty(), "cut {cuts}: {path} is of no release: {} bytes", bytes.len());
            }
        }
        if done == begun && done > 0 {
            assert_whole(&folder, &states[done as usize % 2].1);
        }
        std::fs::write(root.join(STYLE), &states[0].0).expect("written");
        let (is_done, said) = publish_at(&root);
        assert!(is_done, "cut {cuts}, after {done} of {begun}: {said}");
        assert_whole(&folder, &states[0].1);
        cuts += 1;
    });
    assert_eq!(cuts, 48);
}
