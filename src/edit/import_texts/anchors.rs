//! Anchors of headings: the same in all languages of an entry.

use super::convert::TextHeading;
use super::source_files::slug;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::msg;

/// The language whose words are used in addresses, if the entry has it.
const ENGLISH: &str = "en";

/// The anchors of each text: those of the first one, which is the source. A text with other headings is reported.
pub(super) fn of_languages(texts: &[(&str, &FilePath, &[TextHeading])]) -> Checked<Vec<Vec<String>>> {
    let Some((source_code, _, source)) = texts.first() else { return Checked::clean(Vec::new()) };
    // Texts can start at different levels.
    let levels = |headings: &[TextHeading]| {
        let highest = headings.iter().map(|heading| heading.level).min().unwrap_or_default();
        headings.iter().map(|heading| heading.level - highest).collect::<Vec<_>>()
    };
    let is_same = |headings: &[TextHeading]| levels(headings) == levels(source);
    let english = texts.iter().find(|(code, _, headings)| *code == ENGLISH && is_same(headings)).map(|(_, _, headings)| *headings);
    let shared = names(source, english);
    let mut problems = Vec::new();
    let anchors = texts.iter().map(|(_, file, headings)| {
        if is_same(headings) {
            return shared.clone();
        }
        let message = msg!("import-text-headings", here = headings.len(), language = *source_code, there = source.len());
        problems.push(Diagnostic::warning(Place::start_of(file), message));
        names(headings, None)
    });
    let anchors = anchors.collect();
    Checked { value: anchors, problems }
}

/// An anchor for each heading: its own, or its words in Latin letters.
fn names(headings: &[TextHeading], english: Option<&[TextHeading]>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        let text = english.map_or(&heading.text, |english| &english[at].text);
        let name = heading.anchor.clone().unwrap_or_else(|| slug(text));
        let name = if name.is_empty() { format!("part-{}", at + 1) } else { name };
        let free = (1..).map(|count| if count == 1 { name.clone() } else { format!("{name}-{count}") });
        let free = free.into_iter().find(|name| !names.contains(name)).expect("numbers do not end");
        names.push(free);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(level: u8, text: &str, anchor: Option<&str>) -> TextHeading {
        TextHeading { level, text: text.to_owned(), source: text.to_owned(), anchor: anchor.map(str::to_owned), range: 0..0 }
    }

    #[test]
    fn languages_share_anchors() {
        let file = FilePath::from("a.md");
        let kazakh = [heading(2, "Қайда", None), heading(2, "Құжаттар", Some("papers")), heading(2, "Қайда", None)];
        let english = [heading(2, "Where to go", None), heading(2, "Documents", None), heading(2, "Where to go", None)];
        let short = [heading(2, "Where", None)];
        let found = of_languages(&[("kk", &file, &kazakh), ("en", &file, &english)]);
        assert_eq!(found.value[0], ["where-to-go", "papers", "where-to-go-2"]);
        assert_eq!((&found.value[0], found.problems.len()), (&found.value[1], 0));
        let found = of_languages(&[("en", &file, &english), ("ru", &file, &short)]);
        assert_eq!(found.value, [vec!["where-to-go", "documents", "where-to-go-2"], vec!["where"]]);
        assert_eq!(found.problems[0].message.id, "import-text-headings");
        assert_eq!(of_languages(&[("zh", &file, &[heading(2, "文件", None)])]).value[0].len(), 1);
    }
}
