//! Text in which every character can be seen.

use std::fmt::Write;

/// The text with `<U+200B>` in place of characters that cannot be seen or told from usual ones. Line feeds stay.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter != '\n' && is_hidden(letter) {
            true => write!(shown, "<U+{:04X}>", letter as u32).expect("writing to a string can't fail"),
            false => shown.push(letter),
        }
    }
    shown
}

/// The same on one line, for names.
pub(crate) fn visible_line(text: &str) -> String {
    visible(text).replace('\n', "<U+000A>")
}

fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || letter.is_whitespace() && letter != ' '
        || matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use super::{visible, visible_line};

    #[test]
    fn invisible_characters_are_named() {
        assert_eq!(visible("сө\u{200b}з\n\u{f0b7}\tа"), "сө<U+200B>з\n<U+F0B7><U+0009>а");
        assert_eq!(visible("Ғ ё «a» – 🙂"), "Ғ ё «a» – 🙂");
        assert_eq!(visible_line("a\u{1b}[2J\nb"), "a<U+001B>[2J<U+000A>b");
    }
}
