//! Tests of a whole `emit`.

use super::staging::files_of;
use super::*;
use std::sync::Arc;

fn write(files: &[(&str, &str)], folder: &Path, root: &Path) -> Result<EmitSummary> {
    emit(&site(files), build_manifest::MARKER, &EmitTarget { folder, root, durability: Durability::Flush })
}

fn site(files: &[(&str, &str)]) -> Output {
    files.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes()))).collect()
}

#[test]
fn the_folder_holds_exactly_the_output_and_keeps_unchanged_files() {
    let root = tempfile::tempdir().expect("a folder");
    let out = root.path().join("public");
    let first = write(&[("a/x.html", "x"), ("b.html", "b"), ("c.html", "c")], &out, root.path()).expect("writes");
    assert_eq!((first.written, first.unchanged, first.removed, first.bytes), (3, 0, 0, 3));
    let stamp = fs::metadata(out.join("b.html")).and_then(|file| file.modified()).expect("there");
    std::thread::sleep(std::time::Duration::from_millis(20));
    let second = write(&[("a/x.html", "y"), ("b.html", "b")], &out, root.path()).expect("writes");
    assert_eq!((second.written, second.unchanged, second.removed), (1, 1, 1));
    assert_eq!(fs::metadata(out.join("b.html")).and_then(|file| file.modified()).expect("there"), stamp);
    let mut files = files_of(&out);
    files.sort();
    assert_eq!(files, [".gitignore", "a/x.html", "b.html"]);
    assert_eq!(fs::read_dir(root.path()).expect("there").count(), 2, "only the manifest is left beside it");
}

#[test]
fn foreign_folders_are_refused() {
    let root = tempfile::tempdir().expect("a folder");
    let out = root.path().join("precious");
    fs::create_dir(&out).expect("made");
    fs::write(out.join("thesis.txt"), "mine").expect("written");
    let error = write(&[("a.html", "a")], &out, root.path()).expect_err("refused");
    assert!(error.to_string().contains("precious"), "{error}");
    assert_eq!(fs::read_to_string(out.join("thesis.txt")).expect("there"), "mine");
    for among in ["content", "content/faq", "."] {
        assert!(write(&[], &root.path().join(among), root.path()).is_err(), "{among}");
    }
    fs::write(root.path().join(build_manifest::NAME), "{}").expect("written");
    let error = write(&[], &root.path().join("public"), root.path()).expect_err("refused");
    assert!(error.to_string().contains(build_manifest::NAME), "{error}");
    assert!(!root.path().join("public").exists());
}
