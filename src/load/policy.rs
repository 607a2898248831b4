//! Decides what of a handbook's folders may be read. `check`, `build`, `pdf` and `publish` ask here, and so does `serve` after
//! every change on disk.

use crate::base::message::Message;
use crate::msg;
use std::ffi::OsStr;
use std::fs::FileType;

/// The folder of a site with files for programs, such as `security.txt` (RFC 8615).
const WELL_KNOWN: &str = ".well-known";

/// The folders of a handbook that a build reads.
pub(crate) const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// Texts are edited by hand; a larger file is there by mistake.
const LARGEST_TEXT: u64 = 1 << 20;
/// A table holds a place per line, and a directory can have thousands.
const LARGEST_TABLE: u64 = 8 << 20;
/// The largest `translations.lock`, which the program writes itself: enough for 100,000 entries in ten languages.
const LARGEST_LOCK: u64 = 64 << 20;
/// A larger picture or font takes too long to download.
const LARGEST_ASSET: u64 = 8 << 20;

/// What to do with a file or folder.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// Read the file, or list the folder.
    Read,
    /// Skip it silently: hidden files, and files that an editor keeps only while it has a text open.
    Skip,
    /// Skip it, and say so: a copy of a text in it could be missed otherwise.
    SkipLeftover,
    /// Report an error.
    Refuse(Message),
}

/// Decides by the name and the type of a file or folder.
pub(super) fn decide(name: &OsStr, kind: FileType) -> Decision {
    match by_name(&name.to_string_lossy()) {
        // A link could lead out of the handbook, to files that must not be shown, or in a circle.
        Decision::Read if kind.is_symlink() => Decision::Refuse(msg!("symlink")),
        // Reading a pipe or a device may never end.
        Decision::Read if !kind.is_file() && !kind.is_dir() => Decision::Refuse(msg!("not-a-file")),
        decision => decision,
    }
}

/// Whether a file or folder of this name is skipped, with or without a word.
pub(super) fn is_skipped(name: &OsStr) -> bool {
    by_name(&name.to_string_lossy()) == Decision::Skip
}

/// The largest size of a file of this path, in one of [`FOLDERS`], in bytes.
pub(super) fn largest(path: &str) -> u64 {
    match path {
        "content/translations.lock" => LARGEST_LOCK,
        _ if path.starts_with("assets/") => LARGEST_ASSET,
        _ if path.ends_with(".csv") => LARGEST_TABLE,
        _ => LARGEST_TEXT,
    }
}

fn by_name(name: &str) -> Decision {
    let lower = name.to_lowercase();
    if is_hidden_or_transient(&lower) {
        Decision::Skip
    } else if is_leftover(&lower) {
        Decision::SkipLeftover
    } else {
        Decision::Read
    }
}

/// `.git`, `.DS_Store`, `.#kk.md` and `.kk.md.swp` start with a dot. The others are locks, swap files and half-written files of
/// Emacs, Word, Vim, JetBrains editors and Chromium, which remove them again.
fn is_hidden_or_transient(name: &str) -> bool {
    let is_autosave = name.len() > 1 && name.starts_with('#') && name.ends_with('#');
    name.starts_with('.') && name != WELL_KNOWN
        || is_autosave
        || name.starts_with("~$")
        || name == "4913"
        || [".swp", ".swo", ".swx", ".crswap", "___jb_tmp___", "___jb_old___"].iter().any(|end| name.ends_with(end))
}

/// Backup copies of editors and of git, files of file managers, and copies that Dropbox, Nextcloud, ownCloud and Syncthing make where
/// two people changed a file at the same time.
fn is_leftover(name: &str) -> bool {
    matches!(name, "thumbs.db" | "ehthumbs.db" | "desktop.ini")
        || ["~", ".orig", ".bak", ".rej", ".tmp"].iter().any(|end| name.ends_with(end))
        || name.contains(".sync-conflict-")
        || name.contains("_conflict-")
        || name.contains("conflicted copy")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_depend_on_who_writes_a_file() {
        assert_eq!(largest("content/faq/iin/kk.md"), LARGEST_TEXT);
        assert_eq!(largest("assets/translations.lock"), LARGEST_ASSET);
        assert_eq!(largest("content/translations.lock"), LARGEST_LOCK);
    }

    #[test]
    fn names_decide() {
        for name in [".git", ".DS_Store", ".#kk.md", ".kk.md.swp", "#kk.md#", "~$kk.md", "kk.md.swp", "4913", "kk.md___jb_tmp___"] {
            assert_eq!(by_name(name), Decision::Skip, "{name}");
        }
        for name in [
            "kk.md.orig",
            "kk.md.bak",
            "kk.md~",
            "kk.md.tmp",
            "Thumbs.db",
            "kk (Алия's conflicted copy 2026-11-28).md",
            "kk_conflict-20261128-120000.md",
            "kk.sync-conflict-20261128-120000-ABCDEFG.md",
        ] {
            assert_eq!(by_name(name), Decision::SkipLeftover, "{name}");
        }
        for name in ["kk.md", "#", "original.md", "kk-arab.md", ".well-known", "conflict.md", "4913.png", "~.png"] {
            assert_eq!(by_name(name), Decision::Read, "{name}");
        }
    }
}
