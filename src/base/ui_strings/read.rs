//! Reads the interface strings of a language from the file of the theme, and fills gaps from those of other languages.

use super::{LanguageWords, entries, keys_of};
use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Severity};
use crate::base::inputs::default_words;
use crate::base::language::{Language, Languages};
use crate::base::locale::script_of;
use crate::msg;
use fluent_syntax::ast::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// Reads the strings of languages that are not derived from others.
pub(super) struct WordsReader<'a> {
    languages: &'a Languages,
    theme_name: &'a str,
    theme: &'a BTreeMap<String, (FilePath, &'a [u8])>,
    /// The severity of a missing file or string.
    missing: Severity,
    /// The keys that every language must have.
    needed: BTreeSet<String>,
    /// The file of the source language.
    source_text: String,
    defaults: LanguageWords,
}

impl<'a> WordsReader<'a> {
    /// With `drafts`, a missing file or string is a warning.
    pub(super) fn new(
        languages: &'a Languages,
        theme_name: &'a str,
        theme: &'a BTreeMap<String, (FilePath, &'a [u8])>,
        drafts: bool,
    ) -> WordsReader<'a> {
        let source = own_file(theme, &languages.source().code);
        WordsReader {
            languages,
            theme_name,
            theme,
            missing: if drafts { Severity::Warning } else { Severity::Error },
            needed: keys_of(default_words()),
            source_text: source.map_or_else(|| default_words().to_owned(), |(_, text)| text),
            defaults: LanguageWords::new(languages.source(), &[default_words()], None, &mut Vec::new()),
        }
    }

    pub(super) fn read(&self, language: &Language) -> Checked<LanguageWords> {
        let mut problems = Vec::new();
        let gap = |place, message| Diagnostic { severity: self.missing, ..Diagnostic::error(place, message) };
        let fallbacks: Vec<String> = ["en", &self.languages.source().code]
            .into_iter()
            .chain(language.fallback.iter().rev().map(String::as_str))
            .filter_map(|code| own_file(self.theme, code).map(|(_, text)| text))
            .collect();
        let mut sources: Vec<&str> = [default_words()].into_iter().chain(fallbacks.iter().map(String::as_str)).collect();
        let Some((path, text)) = own_file(self.theme, &language.code) else {
            let path = FilePath::from(format!("themes/{}/words/{}.ftl", self.theme_name, language.code));
            let hint = msg!("hint-ui-strings-file", file = path.to_string());
            problems.push(gap(Place::start_of(&path), msg!("no-ui-strings", language = &language.code)).hint(hint));
            return Checked { value: LanguageWords::new(language, &sources, None, &mut problems), problems };
        };
        let own = mentioned(&text);
        problems.extend(self.needed.difference(&own).map(|key| gap(Place::start_of(path), msg!("missing-ui-string", key = key))));
        if problems.is_empty() {
            sources = vec![default_words(), &self.source_text];
        }
        sources.push(&text);
        let words = LanguageWords::new(language, &sources, Some(path), &mut problems);
        Checked { value: words.checked(&self.defaults, path, &text, &mut problems), problems }
    }
}

/// The ids of a Fluent source, including those with an invalid line, which must not be reported as missing too.
fn mentioned(source: &str) -> BTreeSet<String> {
    let first_word = |line: &str| line.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect::<String>();
    let ids = |entry: Entry<&str>| match entry {
        Entry::Message(message) => vec![message.id.name.to_owned()],
        Entry::Junk { content } => content.lines().map(first_word).collect(),
        _ => Vec::new(),
    };
    entries(source).into_iter().flat_map(ids).collect()
}

/// The file of a language, or of the language without its region if both are written in the same script.
fn own_file<'t>(theme: &'t BTreeMap<String, (FilePath, &[u8])>, code: &str) -> Option<(&'t FilePath, String)> {
    let mut candidate = code;
    loop {
        let file = theme.get(&format!("words/{candidate}.ftl")).filter(|_| script_of(candidate) == script_of(code));
        if let Some((path, bytes)) = file {
            return Some((path, String::from_utf8_lossy(bytes).into_owned()));
        }
        candidate = candidate.rsplit_once('-')?.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_line_still_mentions_its_id() {
        assert_eq!(mentioned("good = text\nbroken = { $\n").into_iter().collect::<Vec<_>>(), ["broken", "good"]);
    }
}
