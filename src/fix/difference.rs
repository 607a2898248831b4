//! The difference between two texts as a unified diff, in which invisible characters can be seen.

use super::FixedFile;
use similar::TextDiff;
use std::fmt::Write;

/// The unified diff of a file.
pub(crate) fn show(file: &FixedFile) -> String {
    let mut shown = String::new();
    let difference = TextDiff::from_lines(&file.before, &file.after);
    let names = (format!("a/{}", file.file), format!("b/{}", file.file));
    let unified = difference.unified_diff().context_radius(1).missing_newline_hint(false).header(&names.0, &names.1).to_string();
    for line in unified.lines() {
        match line.starts_with(['-', '+']) {
            true => shown.extend(line.chars().flat_map(|letter| visible(letter).chars().collect::<Vec<_>>())),
            false => shown.push_str(line),
        }
        shown.push('\n');
    }
    shown
}

/// A character, or its code if it cannot be seen or told from a usual one.
fn visible(letter: char) -> String {
    let is_hidden = letter.is_control()
        || letter.is_whitespace() && letter != ' '
        || matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
    let mut text = String::new();
    match is_hidden {
        true => write!(text, "<U+{:04X}>", letter as u32).expect("writing to a string can't fail"),
        false => text.push(letter),
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_can_be_seen() {
        let file = FixedFile {
            file: "content/a.md".into(),
            before: "а\nсө\u{200b}з\n".to_owned(),
            after: "а\nсөз\n".to_owned(),
            notes: Vec::new(),
        };
        let shown = show(&file);
        assert!(shown.contains("--- a/content/a.md\n+++ b/content/a.md\n") && shown.contains("\n-сө<U+200B>з\n+сөз\n"), "{shown}");
    }
}
