//! Looks through the folders again and again, for network drives and wherever the system does not tell of changes.

use super::WATCHED;
use notify::event::{Event, EventKind};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::{Duration, SystemTime};
use walkdir::WalkDir;

/// How long it rests between two looks.
const REST: Duration = Duration::from_millis(400);

/// What tells that a file is another: its length and the time of its last change, as exact as the disk has it.
type Stamp = (u64, Option<SystemTime>);

/// Tells of what differs from look to look, on a thread of its own.
pub(crate) fn through(root: PathBuf, sender: Sender<notify::Result<Event>>) {
    let mut before = look(&root);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(REST);
            let now = look(&root);
            let paths = differing(&before, &now);
            before = now;
            let event = paths.into_iter().fold(Event::new(EventKind::Any), Event::add_path);
            // Nobody listens any more: the program ends.
            if !event.paths.is_empty() && sender.send(Ok(event)).is_err() {
                return;
            }
        }
    });
}

fn look(root: &Path) -> BTreeMap<PathBuf, Stamp> {
    let folders = WATCHED.map(|folder| root.join(folder));
    let entries = folders.iter().flat_map(|folder| WalkDir::new(folder).into_iter().filter_map(Result::ok));
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files.filter_map(|entry| entry.metadata().ok().map(|data| (entry.into_path(), (data.len(), data.modified().ok())))).collect()
}

fn differing(before: &BTreeMap<PathBuf, Stamp>, now: &BTreeMap<PathBuf, Stamp>) -> Vec<PathBuf> {
    let changed = now.iter().filter(|(path, stamp)| before.get(*path) != Some(*stamp)).map(|(path, _)| path);
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    changed.chain(gone).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_changed_or_gone_differs() {
        let root = tempfile::tempdir().expect("a folder");
        let write = |path: &str, text: &str| {
            let file = root.path().join(path);
            std::fs::create_dir_all(file.parent().expect("below")).expect("made");
            std::fs::write(file, text).expect("written");
        };
        write("content/a.md", "1");
        write("content/b.md", "1");
        write("public/c.html", "1");
        let before = look(root.path());
        assert_eq!(before.len(), 2);
        write("content/a.md", "22");
        write("assets/d.png", "1");
        std::fs::remove_file(root.path().join("content/b.md")).expect("there");
        let names: Vec<String> = differing(&before, &look(root.path()))
            .iter()
            .map(|path| path.file_name().expect("a file").to_string_lossy().into_owned())
            .collect();
        assert_eq!(names, ["d.png", "a.md", "b.md"]);
    }
}
