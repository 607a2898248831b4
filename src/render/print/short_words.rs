//! Keeps words of one letter, such as the Russian prepositions «в» and «с», and initials on the line of the word that follows.

use crate::markdown::typography::NO_BREAK_SPACE;
use std::borrow::Cow;

/// Signs before the first letter of a word.
const OPENING: [char; 6] = ['«', '„', '“', '"', '(', '['];

/// The text of an element with a no-break space after each word of one letter and each initial.
pub(super) fn bound(text: &str) -> Cow<'_, str> {
    let mut bound = String::new();
    let mut from = 0;
    for (space, _) in text.match_indices(' ') {
        if binds(&text[..space], &text[space + 1..]) {
            bound.push_str(&text[from..space]);
            bound.push(NO_BREAK_SPACE);
            from = space + 1;
        }
    }
    if from == 0 { Cow::Borrowed(text) } else { Cow::Owned(bound + &text[from..]) }
}

/// Whether the line must not break between `before` and `after`.
fn binds(before: &str, after: &str) -> bool {
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
    let mut word = before[start..].trim_start_matches(OPENING).chars();
    let (Some(letter), end) = (word.next(), word.as_str()) else { return false };
    let sentence = before[..start].trim_end();
    let starts_sentence = sentence.is_empty() || sentence.ends_with(['.', '!', '?', '…', ':']);
    match end {
        // A letter that names something, such as the house in «63 А», belongs to what is before it.
        "" => letter.is_lowercase() || letter.is_uppercase() && starts_sentence,
        "." => letter.is_uppercase() && after.starts_with(char::is_uppercase),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::bound;

    #[test]
    fn words_of_one_letter_and_initials_stay_with_the_next_word() {
        for (text, expected) in [
            ("дом в Казахстане и с семьёй", "дом в_Казахстане и_с_семьёй"),
            ("В стране. О выплатах (с детьми)", "В_стране. О_выплатах (с_детьми)"),
            ("улица Ә. Молдағұлова, А. С. Пушкин", "улица Ә._Молдағұлова, А._С._Пушкин"),
            ("обратитесь в ", "обратитесь в_"),
            ("дом 63 А по улице, пункт а) и", "дом 63 А по улице, пункт а) и"),
            ("ج س ن", "ج س ن"),
            ("по месту, от 5 дней", "по месту, от 5 дней"),
        ] {
            assert_eq!(bound(text).replace('\u{a0}', "_"), expected);
        }
    }
}
