//! Earlier texts of a file: from the history of the preview, else from git if the handbook is in a repository and git is installed.

use super::Editing;
use crate::base::diagnostic::FilePath;
use crate::parse::fingerprint_of;
use std::path::Path;
use std::process::{Command, Stdio};

/// The number of commits that are searched.
const MAX_COMMITS: &str = "100";

/// The text of a Markdown file that had this fingerprint.
pub(super) fn earlier_text(editing: &Editing, path: &str, fingerprint: &str) -> Option<String> {
    let file = FilePath::from(path);
    let is_it = |text: &String| fingerprint_of(&file, text).as_deref() == Some(fingerprint);
    editing.history.texts_of(path).into_iter().find(is_it).or_else(|| {
        let root = editing.files.root();
        let commits = git(root, &["log", "--format=%H", "-n", MAX_COMMITS, "--", path])?;
        commits.lines().filter_map(|commit| git(root, &["show", &format!("{commit}:./{path}")])).find(is_it)
    })
}

/// The output of git. None if it fails, or is not installed.
fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").arg("-C").arg(root).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8(output.stdout).ok()).flatten()
}
