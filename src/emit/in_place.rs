//! Updates an output folder file by file, where it is a mount point and cannot be replaced as a whole.
//!
//! New files are written into a hidden folder inside the output folder and flushed. Then they are renamed into place in the order in
//! which pages need them: assets, pages, entry pages. Obsolete files are deleted last. Readers may see old and new pages side by
//! side for a moment, but never a page without its assets and never half a file. An update that is interrupted is completed by the
//! next build, which compares every file with the new site.

use super::staging::{is_same, obsolete, with_folder};
use super::{MARKER_FILE, ignore_text};
use crate::base::output::Output;
use crate::base::upload_order::UploadStage;
use crate::disk::flush::flush_tree;
use crate::disk::{Durability, cannot_write};
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Inside the output folder, because renaming works only within one file system.
const INCOMING: &str = ".anyqtama-incoming";

/// Makes `folder` hold exactly `output` and the marker.
pub(super) fn update(output: &Output, folder: &Path, durability: Durability) -> Result<()> {
    let flush = || flush_tree(folder, durability).with_context(|| cannot_write(folder));
    // First the marker: without it, an interrupted first build would leave a folder that the next build refuses.
    crate::disk::replace(&folder.join(MARKER_FILE), ignore_text())?;
    clear_the_way(output, folder)?;
    let changed: Vec<(&String, &[u8])> =
        output.iter().map(|(path, bytes)| (path, &**bytes)).filter(|(path, bytes)| !is_same(&folder.join(path), bytes)).collect();
    let incoming = folder.join(INCOMING);
    super::remove_if_there(&incoming)?;
    let written = write_all(&changed, &incoming).and_then(|()| flush());
    if written.is_err() {
        // The disk is full, most likely. Report the first error.
        let _ = fs::remove_dir_all(&incoming);
    }
    written?;
    for stage in UploadStage::ALL {
        for (path, _) in changed.iter().filter(|(path, _)| UploadStage::of(path) == stage) {
            let (from, to) = (incoming.join(path), folder.join(path));
            with_folder(&to, || fs::rename(&from, &to)).with_context(|| cannot_write(&to))?;
        }
        flush()?;
    }
    super::remove_if_there(&incoming)?;
    remove_obsolete(output, folder)?;
    flush()
}

fn write_all(files: &[(&String, &[u8])], folder: &Path) -> Result<()> {
    files.par_iter().try_for_each(|(path, bytes)| {
        let file = folder.join(path);
        with_folder(&file, || fs::write(&file, bytes)).with_context(|| cannot_write(&file))
    })
}

/// Removes what occupies the place of a folder or file of the new site: a file or link where a folder is needed, a folder where
/// a file is needed. Links are removed and never followed.
fn clear_the_way(output: &Output, folder: &Path) -> Result<()> {
    let folders: BTreeSet<&Path> = output.keys().flat_map(|path| Path::new(path).ancestors().skip(1)).collect();
    for needed in folders.into_iter().filter(|path| !path.as_os_str().is_empty()).map(|path| folder.join(path)) {
        if fs::symlink_metadata(&needed).is_ok_and(|found| !found.is_dir()) {
            fs::remove_file(&needed).with_context(|| cannot_write(&needed))?;
        }
    }
    for file in output.keys().map(|path| folder.join(path)) {
        if fs::symlink_metadata(&file).is_ok_and(|found| found.is_dir()) {
            fs::remove_dir_all(&file).with_context(|| cannot_write(&file))?;
        }
    }
    Ok(())
}

/// Removes files that are no longer part of the site, and the folders that this leaves empty.
fn remove_obsolete(output: &Output, folder: &Path) -> Result<()> {
    for path in obsolete(output, folder) {
        let file = folder.join(&path);
        fs::remove_file(&file).with_context(|| cannot_write(&file))?;
        for above in Path::new(&path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty()) {
            // A folder that still holds files stays.
            if fs::remove_dir(folder.join(above)).is_err() {
                break;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::staging::files_of;
    use super::*;
    use std::sync::Arc;

    fn site(files: &[(&str, &str)]) -> Output {
        files.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(text.as_bytes()))).collect()
    }

    #[test]
    fn the_folder_holds_exactly_the_site_afterwards() {
        let root = tempfile::tempdir().expect("a folder");
        let folder = root.path();
        fs::create_dir_all(folder.join("lost+found")).expect("made");
        fs::create_dir_all(folder.join("b.html")).and_then(|()| fs::write(folder.join("b.html/x"), "in the way")).expect("made");
        fs::write(folder.join("kk"), "in the way").expect("made");
        update(&site(&[("kk/index.html", "1"), ("b.html", "2"), ("a/b/c.css", "3")]), folder, Durability::Flush).expect("updated");
        let list = || {
            let mut files = files_of(folder);
            files.sort();
            files
        };
        assert_eq!(list(), [MARKER_FILE, "a/b/c.css", "b.html", "kk/index.html"]);
        update(&site(&[("kk/index.html", "4")]), folder, Durability::NoFlush).expect("updated");
        assert_eq!(list(), [MARKER_FILE, "kk/index.html"]);
        assert!(!folder.join("a").exists() && folder.join("lost+found").exists());
        assert_eq!(fs::read_to_string(folder.join("kk/index.html")).expect("there"), "4");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_in_the_folder_leads_nowhere() {
        let (root, elsewhere) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        std::os::unix::fs::symlink(elsewhere.path(), root.path().join("kk")).expect("made");
        update(&site(&[("kk/index.html", "1")]), root.path(), Durability::Flush).expect("updated");
        assert_eq!(fs::read_dir(elsewhere.path()).expect("there").count(), 0);
        assert_eq!(fs::read_to_string(root.path().join("kk/index.html")).expect("there"), "1");
    }
}
