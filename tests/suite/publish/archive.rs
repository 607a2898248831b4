//! Publishing to an archive.

use super::{ADDRESS, built, published, small};
use std::process::Command;

#[test]
fn the_archive_contains_the_site_the_server_configs_and_valid_checksums() {
    let site = small();
    published(&site, &["--to", "out/site.tar.zst"]);
    let first = std::fs::read(site.path("out/site.tar.zst")).expect("exists");
    published(&site, &["--to", "out/site.tar.zst"]);
    assert_eq!(first, std::fs::read(site.path("out/site.tar.zst")).expect("exists"), "the same bytes every time");
    let plain = zstd::decode_all(&first[..]).expect("an archive");
    tar::Archive::new(&plain[..]).unpack(site.path("unpacked")).expect("unpacks");
    let sums = |folder: &str, file: &str| {
        Command::new("sha256sum").args(["--check", "--quiet", file]).current_dir(site.path(folder)).status().expect("runs").success()
    };
    assert!(sums("out", "site.tar.zst.sha256") && sums("unpacked", "SHA256SUMS"));
    for (path, bytes) in built(&site) {
        assert!(std::fs::read(site.path("unpacked/site").join(&path)).is_ok_and(|there| there == bytes), "{path}");
    }
    assert!(site.read("unpacked/headers/_headers").contains("nosniff"));
    assert!(site.read("unpacked/manifest.json").contains(ADDRESS));
}
