//! The indexes at the end of a brochure: entries by number, by term of the glossary, by place to apply and by act.

use crate::handbook::{Brochure, EntryId, format};
use crate::render::Page;
use crate::render::view::{PrintIndex, PrintIndexLine, PrintReference};
use std::collections::BTreeMap;

/// The letters of a text for sorting: each with the letter that it follows in the alphabet.
type SortKey = Vec<(char, usize)>;

impl Page<'_> {
    /// The indexes of a brochure; those without lines are left out.
    pub(super) fn print_indexes(&self, brochure: &Brochure) -> Vec<PrintIndex> {
        let indexes = [
            PrintIndex { title: self.word("print_index_numbers"), is_by_number: true, lines: self.by_number(brochure) },
            PrintIndex { title: self.word("print_index_terms"), is_by_number: false, lines: self.by_term(brochure) },
            PrintIndex { title: self.word("print_index_offices"), is_by_number: false, lines: self.by_office(brochure) },
            PrintIndex { title: self.word("print_index_acts"), is_by_number: false, lines: self.by_act(brochure) },
        ];
        indexes.into_iter().filter(|index| !index.lines.is_empty()).collect()
    }

    fn by_number(&self, brochure: &Brochure) -> Vec<PrintIndexLine> {
        let mut entries = brochure.entries.clone();
        entries.sort_by_key(|id| self.site.handbook.entries[*id].number);
        let line = |id: &EntryId| {
            let title = self.site.handbook.entries[*id].texts[self.language.id].text.title.value.clone();
            PrintIndexLine { text: title, entries: vec![self.print_reference(*id)] }
        };
        entries.iter().map(line).collect()
    }

    /// In alphabetical order. A term leads to the entries whose texts explain it.
    fn by_term(&self, brochure: &Brochure) -> Vec<PrintIndexLine> {
        let mut terms: BTreeMap<SortKey, (String, Vec<EntryId>)> = BTreeMap::new();
        for entry in &brochure.entries {
            let text = &self.site.handbook.entries[*entry].texts[self.language.id].text;
            for view in self.word_views([&text.answer, &text.body].into_iter()) {
                terms.entry(sort_key(&view.word)).or_insert_with(|| (view.word, Vec::new())).1.push(*entry);
            }
        }
        terms.into_values().filter_map(|(word, entries)| self.index_line(word, entries.into_iter())).collect()
    }

    fn by_office(&self, brochure: &Brochure) -> Vec<PrintIndexLine> {
        let handbook = self.site.handbook;
        let lines = handbook.channels.iter_with_ids().filter_map(|(id, channel)| {
            let entries = brochure.entries.iter().filter(|entry| handbook.entries[**entry].apply_at.contains(&id));
            self.index_line(channel.name[self.language.id].clone(), entries.copied())
        });
        sorted(lines)
    }

    fn by_act(&self, brochure: &Brochure) -> Vec<PrintIndexLine> {
        let handbook = self.site.handbook;
        let lines = handbook.acts.iter().filter_map(|act| {
            let line = format::act_line(self.site.words, self.language.id, act);
            let text = match &act.title {
                Some(title) => format!("{}. {line}", title[self.language.id]),
                None => line,
            };
            self.index_line(text, act.entries.iter().copied().filter(|entry| brochure.entries.contains(entry)))
        });
        sorted(lines)
    }

    /// A line, if it leads to an entry.
    fn index_line(&self, text: String, entries: impl Iterator<Item = EntryId>) -> Option<PrintIndexLine> {
        let mut entries: Vec<EntryId> = entries.collect();
        entries.sort_by_key(|id| self.site.handbook.entries[*id].number);
        let entries: Vec<PrintReference> = entries.into_iter().map(|id| self.print_reference(id)).collect();
        (!entries.is_empty()).then_some(PrintIndexLine { text, entries })
    }

    fn print_reference(&self, id: EntryId) -> PrintReference {
        PrintReference { anchor: format!("q{}", self.site.handbook.entries[id].number), number: self.entry_number(id) }
    }
}

/// Lines in alphabetical order.
fn sorted(lines: impl Iterator<Item = PrintIndexLine>) -> Vec<PrintIndexLine> {
    let mut lines: Vec<PrintIndexLine> = lines.collect();
    lines.sort_by_cached_key(|line| sort_key(&line.text));
    lines
}

/// Letters that Unicode lists after a whole alphabet, each with the letter after which alphabets have it, in their order.
const NEIGHBOURS: [(char, char); 18] = [
    ('ё', 'е'),
    ('ә', 'а'),
    ('ғ', 'г'),
    ('қ', 'к'),
    ('ң', 'н'),
    ('ө', 'о'),
    ('ұ', 'у'),
    ('ү', 'у'),
    ('һ', 'х'),
    ('і', 'ы'),
    ('ä', 'a'),
    ('ğ', 'g'),
    ('ı', 'h'),
    ('ñ', 'n'),
    ('ö', 'o'),
    ('ş', 's'),
    ('ū', 'u'),
    ('ü', 'u'),
];

/// Quotation marks and other signs do not count.
fn sort_key(text: &str) -> SortKey {
    let place = |letter: char| match NEIGHBOURS.iter().position(|(known, _)| *known == letter) {
        Some(at) => (NEIGHBOURS[at].1, at + 1),
        None => (letter, 0),
    };
    text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric() || *letter == ' ').map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::sort_key;

    #[test]
    fn kazakh_letters_are_sorted_as_in_the_alphabet() {
        let mut words = ["«Тұру»", "Ünsız", "Äke", "Ana", "Uaqyt"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["Ana", "Äke", "Uaqyt", "Ünsız", "«Тұру»"]);
        let mut words = ["Тұруға", "Құжатты", "Апостиль", "Ұлт", "Үй", "Лепра", "Әке", "Кеден", "Ішкі", "Ыстық", "Фонд", "Уақыт"];
        words.sort_by_key(|word| sort_key(word));
        assert_eq!(words, ["Апостиль", "Әке", "Кеден", "Құжатты", "Лепра", "Тұруға", "Уақыт", "Ұлт", "Үй", "Фонд", "Ыстық", "Ішкі"]);
    }
}
