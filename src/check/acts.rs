//! Acts, and which entries rest on them.

use super::{Checker, given};
use crate::handbook::{Act, Entry};
use crate::markdown::links::Target;

impl Checker<'_> {
    pub(super) fn acts(&mut self) -> Vec<Act> {
        let (file, Some(list)) = (&self.parsed.acts.file, &self.parsed.acts.value) else {
            return Vec::new();
        };
        self.unique(file, list.acts.iter().map(|act| &act.id));
        self.slugs(file, list.acts.iter().map(|act| &act.id));
        let mut acts: Vec<Act> = Vec::new();
        for act in &list.acts {
            self.web_address(file, act.link.as_ref());
            acts.push(Act {
                id: act.id.value.clone(),
                kind: act.kind,
                numbers: act.numbers.as_option().cloned().unwrap_or_default(),
                date: given(&act.date).map(|date| *date.value),
                issuer: self.given_local(file, &act.issuer),
                title: self.given_local(file, &act.title),
                registration: act
                    .registration
                    .as_ref()
                    .map(|registration| (registration.number.clone(), registration.date.as_ref().map(|date| date.value))),
                link: act.link.as_ref().map(|link| link.value.clone()),
                notes: self.notes(file, &act.open_points),
                entries: Vec::new(),
            });
        }
        // Stable: acts of one day stay in the order of the file.
        acts.sort_by_key(|act| std::cmp::Reverse(act.date));
        acts
    }
}

/// Writes into each act the entries that rest on it or link to it.
pub(super) fn note_entries(acts: &mut [Act], entries: &[Entry]) {
    for (at, entry) in entries.iter().enumerate() {
        let named =
            entry.texts.iter().flat_map(|text| text.text.body.links.iter().chain(&text.text.answer.links)).filter_map(|(target, _)| {
                match target {
                    Target::Act { id } => acts.iter().position(|act| act.id == *id),
                    _ => None,
                }
            });
        let named: Vec<usize> = entry.acts.iter().copied().chain(named).collect();
        for act in named {
            if acts[act].entries.last() != Some(&at) {
                acts[act].entries.push(at);
            }
        }
    }
}
