//! A text as letters with their case and place, so that rules can look at both sides of a letter.

/// One character of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// Byte offset in the text.
    pub(super) at: usize,
    /// As written.
    pub(super) original: char,
    /// In lower case.
    pub(super) lower: char,
}

impl Letter {
    /// Whether it is a capital.
    pub(super) fn is_upper(&self) -> bool {
        self.original != self.lower
    }
}

/// The characters of a text.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    text.char_indices().map(|(at, original)| Letter { at, original, lower: lower(original) }).collect()
}

/// The letter in lower case; a letter without a lower case of exactly one character stays. The rules of a locale never apply.
pub(super) fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut all = letter.to_lowercase();
    match (all.next(), all.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

/// Whether a character belongs to a word only between or after letters: a soft hyphen or a combining accent.
pub(super) fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lower_case_ignores_locales() {
        assert_eq!(lower('І'), 'і');
        assert_eq!(lower('I'), 'i');
        assert_eq!(lower('İ'), 'İ');
        assert!(letters("Ұ")[0].is_upper());
        assert!(!letters("7")[0].is_upper());
    }
}
