//! `content/translations.lock`: for each translation, the fingerprint of the source text it was made from.
//!
//! One line per translation, sorted to keep merges small: `faq/card/ru 0123456789`. `anyqtama accept` and `anyqtama new` write it.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position};
use crate::msg;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Translation → fingerprint of its source text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TranslationLock(BTreeMap<String, String>);

const HEADER: &str = "# Which source text each translation was made from. Written by `anyqtama accept`.\n";

impl TranslationLock {
    /// Parses the file. A line that is not `name fingerprint` is a problem.
    pub(crate) fn read(file: &FilePath, text: &str) -> Checked<TranslationLock> {
        let mut lock = TranslationLock::default();
        let mut problems = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
            match line.split_once(' ') {
                Some((name, fingerprint)) if !fingerprint.trim().is_empty() => {
                    lock.0.insert(name.to_owned(), fingerprint.trim().to_owned());
                }
                _ => {
                    let place = Place::new(file, Position { line: at as u32 + 1, column: 1 });
                    problems.push(Diagnostic::error(place, msg!("invalid-lock-entry")).hint(msg!("hint-lock-entry")));
                }
            }
        }
        Checked { value: lock, problems }
    }

    /// The fingerprint of the source text for which the translation was accepted.
    pub(crate) fn accepted(&self, folder: &str, language: &str) -> Option<&str> {
        self.0.get(&translation_name(folder, language)).map(String::as_str)
    }

    /// The accepted translations: name and fingerprint.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, fingerprint)| (name.as_str(), fingerprint.as_str()))
    }

    /// Accepts a translation for the source text with this fingerprint.
    pub(crate) fn accept(&mut self, folder: &str, language: &str, fingerprint: &str) {
        self.0.insert(translation_name(folder, language), fingerprint.to_owned());
    }

    /// Drops the translations whose name `keep` rejects.
    pub(crate) fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|name, _| keep(name));
    }

    /// The content of the file.
    pub(crate) fn to_text(&self) -> String {
        self.0.iter().fold(HEADER.to_owned(), |mut text, (name, fingerprint)| {
            writeln!(text, "{name} {fingerprint}").expect("writing to a string can't fail");
            text
        })
    }
}

/// The name of a translation in the file: `faq/card/ru`.
pub(crate) fn translation_name(folder: &str, language: &str) -> String {
    format!("{folder}/{language}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_wrote() {
        let mut lock = TranslationLock::default();
        lock.accept("faq/quota", "ru", "0123456789");
        lock.accept("faq/iin", "ru", "abc");
        let file = "content/translations.lock".into();
        let read = TranslationLock::read(&file, &lock.to_text());
        assert!(read.problems.is_empty());
        assert_eq!(read.value, lock);
        assert_eq!(read.value.accepted("faq/iin", "ru"), Some("abc"));
        assert_eq!(TranslationLock::read(&file, "oops\n").problems.len(), 1);
    }
}
