//! Checks `paths.yaml`.

use super::Checker;
use crate::base::diagnostic::FilePath;
use crate::content::path::{PathFile, TaskFile};
use crate::handbook::{EntryId, IndexVec, NameIndex, ReaderPath, ReaderPathId, Stage, StartChoices, Task};
use crate::yaml::At;

impl Checker<'_> {
    /// The paths, and the other choices of the home page.
    pub(super) fn paths(&mut self, names: &NameIndex) -> (IndexVec<ReaderPathId, ReaderPath>, StartChoices) {
        let (file, Some(list)) = (&self.parsed.paths.file, &self.parsed.paths.value) else {
            return (IndexVec::new(Vec::new()), StartChoices::default());
        };
        self.unique(file, list.paths.iter().map(|path| &path.id));
        self.slugs(file, list.paths.iter().map(|path| &path.id));
        let paths = list.paths.iter().map(|path| self.path(file, path, names)).collect();
        let tasks = list.tasks.iter().filter_map(|task| self.task(file, task, names)).collect();
        let examples = list.examples.iter().map(|example| self.local(file, example)).collect();
        (IndexVec::new(paths), StartChoices { tasks, examples })
    }

    fn path(&mut self, file: &FilePath, path: &PathFile, names: &NameIndex) -> ReaderPath {
        self.unique(file, path.stages.iter().flat_map(|stage| &stage.entries));
        ReaderPath {
            id: path.id.value.clone(),
            title: self.local(file, &path.title),
            who: self.local(file, &path.who),
            note: self.maybe_local(file, path.note.as_ref()),
            stages: path
                .stages
                .iter()
                .map(|stage| Stage {
                    title: self.local(file, &stage.title),
                    entries: stage.entries.iter().filter_map(|entry| self.entry_of(file, entry, names)).collect(),
                })
                .collect(),
        }
    }

    fn task(&mut self, file: &FilePath, task: &TaskFile, names: &NameIndex) -> Option<Task> {
        let name = self.local(file, &task.name);
        Some(Task { name, entry: self.entry_of(file, &task.entry, names)? })
    }

    /// An entry by its slug. An entry that exists but is invalid has no id; the fault has already been reported.
    fn entry_of(&mut self, file: &FilePath, slug: &At<String>, names: &NameIndex) -> Option<EntryId> {
        self.known_entry(file, slug);
        names.entries.get(&slug.value).copied()
    }
}
