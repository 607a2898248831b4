//! The difference between two texts as a unified diff, in which invisible characters can be seen.

use super::FixedFile;
use crate::base::visible::visible;
use similar::TextDiff;

/// The unified diff of a file.
pub(crate) fn show(file: &FixedFile) -> String {
    let mut shown = String::new();
    let difference = TextDiff::from_lines(&file.before, &file.after);
    let names = (format!("a/{}", file.file), format!("b/{}", file.file));
    let unified = difference.unified_diff().context_radius(1).missing_newline_hint(false).header(&names.0, &names.1).to_string();
    for line in unified.lines() {
        match line.starts_with(['-', '+']) {
            true => shown.push_str(&visible(line)),
            false => shown.push_str(line),
        }
        shown.push('\n');
    }
    shown
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
