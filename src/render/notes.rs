//! Numbers the notes on open points of a page. Marks in the text carry the numbers; the notes are listed below the text.

use super::Page;
use super::view::NoteView;
use crate::handbook::{Entry, Note, TextInLanguage};
use crate::markdown::typography::add_no_break_spaces;
use crate::markdown::values::TextValue;

/// The notes of a page in the order of their numbers. Notes with equal texts share a number.
#[derive(Default)]
pub(super) struct NumberedNotes<'a>(Vec<Vec<&'a Note>>);

impl<'a> NumberedNotes<'a> {
    pub(super) fn new(notes: impl Iterator<Item = &'a Note>) -> NumberedNotes<'a> {
        let mut numbered: Vec<Vec<&Note>> = Vec::new();
        for note in notes {
            match numbered.iter_mut().find(|equal| equal[0].text == note.text) {
                Some(equal) if equal.iter().any(|known| known.id == note.id) => {}
                Some(equal) => equal.push(note),
                None => numbered.push(vec![note]),
            }
        }
        NumberedNotes(numbered)
    }

    /// The notes of an entry: those with a mark in the order of the marks, then those that the text does not mention. Notes that the text
    /// shows in full have no number.
    pub(super) fn of_entry(entry: &'a Entry, text: &TextInLanguage) -> NumberedNotes<'a> {
        let values = || text.text.answer.values.iter().chain(&text.text.body.values).map(|(value, _)| value);
        let marked = values().filter_map(|value| match value {
            TextValue::Note { id } => entry.notes.iter().find(|note| note.id == *id),
            _ => None,
        });
        let shown = |note: &Note| values().any(|value| matches!(value, TextValue::Open { id } if *id == note.id));
        NumberedNotes::new(marked.chain(entry.notes.iter().filter(|note| !shown(note))))
    }

    /// The number of the note with an id, from 1, and the id to which its mark links.
    pub(super) fn find(&self, id: &str) -> Option<(usize, &str)> {
        let index = self.0.iter().position(|equal| equal.iter().any(|note| note.id == id))?;
        Some((index + 1, &self.0[index][0].id))
    }
}

impl Page<'_> {
    pub(super) fn note_views(&self, notes: &NumberedNotes<'_>) -> Vec<NoteView> {
        notes.0.iter().map(|equal| self.note_view(equal)).collect()
    }

    fn note_view(&self, equal: &[&Note]) -> NoteView {
        let mut sources: Vec<String> = Vec::new();
        for source in equal.iter().filter_map(|note| note.source.as_deref()) {
            let source = add_no_break_spaces(source).into_owned();
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        NoteView {
            // In a brochure the anchors of several entries would collide.
            ids: if self.brochure.is_some() { Vec::new() } else { equal.iter().map(|note| note.id.clone()).collect() },
            text: add_no_break_spaces(&equal[0].text[self.language.id]).into_owned(),
            sources,
            source_lang: self.site.handbook.languages.source().code.clone(),
        }
    }
}
