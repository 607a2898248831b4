//! Checks acts, and finds the entries that are based on each of them.

use super::{Checker, given};
use crate::base::diagnostic::{Diagnostic, FilePath};
use crate::base::nearest::hint_nearest;
use crate::content::act::ActFile;
use crate::handbook::{Act, ActId, Entry, EntryId, IndexVec, Localized, Note};
use crate::markdown::links::LinkTarget;
use crate::msg;
use crate::yaml::At;

impl Checker<'_> {
    pub(super) fn acts(&mut self) -> IndexVec<ActId, Act> {
        let (file, Some(list)) = (&self.parsed.acts.file, &self.parsed.acts.value) else {
            return IndexVec::new(Vec::new());
        };
        self.unique(file, list.acts.iter().map(|act| &act.id));
        self.slugs(file, list.acts.iter().map(|act| &act.id));
        self.unique(file, list.kinds.iter().map(|kind| &kind.id));
        let kinds: Vec<(&str, Localized)> = list.kinds.iter().map(|kind| (kind.id.as_str(), self.local(file, &kind.name))).collect();
        let mut acts: Vec<Act> = Vec::new();
        for act in &list.acts {
            acts.push(Act {
                id: act.id.value.clone(),
                kind: self.act_kind(file, &act.kind, &kinds),
                numbers: act.numbers.as_option().cloned().unwrap_or_default(),
                date: given(&act.date).map(|date| *date.value),
                issuer: self.given_local(file, &act.issuer),
                title: self.given_local(file, &act.title),
                registration: act
                    .registration
                    .as_ref()
                    .map(|registration| (registration.number.clone(), registration.date.as_ref().map(|date| date.value))),
                link: act.link.as_ref().map(|link| self.addresses(file, link)),
                notes: self.act_notes(file, act),
                entries: Vec::new(),
            });
        }
        // The sort is stable: acts of the same date keep the order of the file.
        acts.sort_by_key(|act| std::cmp::Reverse(act.date));
        IndexVec::new(acts)
    }
}

impl Checker<'_> {
    /// The notes on an act. Its open points are listed with it.
    fn act_notes(&mut self, file: &FilePath, act: &ActFile) -> Vec<Note> {
        let first = self.open_points.len();
        let notes = self.notes(file, &act.open_points);
        self.open_points[first..].iter_mut().for_each(|point| point.act = Some(act.id.value.clone()));
        notes
    }

    /// The name of a kind of act. An unknown kind is reported.
    fn act_kind(&mut self, file: &FilePath, kind: &At<String>, kinds: &[(&str, Localized)]) -> Localized {
        if let Some((_, name)) = kinds.iter().find(|(id, _)| *id == kind.as_str()) {
            return name.clone();
        }
        let hint = hint_nearest(kind, kinds.iter().map(|(id, _)| *id)).unwrap_or_else(|| msg!("hint-act-kind"));
        self.problems.push(Diagnostic::error(kind.place(file), msg!("unknown-act-kind", kind = &kind.value)).hint(hint));
        self.languages.each(|_| kind.value.clone())
    }
}

/// Fills [`Act::entries`] with the entries that name the act in their data or link to it in their texts.
pub(super) fn add_entries(acts: &mut IndexVec<ActId, Act>, entries: &IndexVec<EntryId, Entry>) {
    for (id, entry) in entries.iter_with_ids() {
        let links = entry.texts.iter().flat_map(|text| text.text.body.links.iter().chain(&text.text.answer.links));
        let linked = links.filter_map(|(target, _)| match target {
            LinkTarget::Act { id } => acts.find_id(|act| act.id == *id),
            _ => None,
        });
        let named: Vec<ActId> = entry.acts.iter().flatten().copied().chain(linked).collect();
        for act in named {
            if acts[act].entries.last() != Some(&id) {
                acts[act].entries.push(id);
            }
        }
    }
}
