//! `content/translations.lock`: for each translation, the fingerprint of the source text it was made from.
//!
//! One line a text, sorted, so that two people's changes merge well: `faq/quota/ru 0123456789`. Only `anyqtama accept` writes it.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place, Position};
use crate::msg;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Translation → fingerprint of its source text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Lock(BTreeMap<String, String>);

const HEADER: &str = "# Which source text each translation was made from. Written by `anyqtama accept`.\n";

impl Lock {
    /// Reads the file; a line that is not «name fingerprint» is a problem.
    pub(crate) fn read(file: &FilePath, text: &str) -> Checked<Lock> {
        let mut lock = Lock::default();
        let mut problems = Vec::new();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
            match line.split_once(' ') {
                Some((name, fingerprint)) if !fingerprint.trim().is_empty() => {
                    lock.0.insert(name.to_owned(), fingerprint.trim().to_owned());
                }
                _ => {
                    let place = Place::new(file, Position { line: at as u32 + 1, column: 1 });
                    problems.push(Diagnostic::error(place, msg!("lock-line")).hint(msg!("hint-lock-line")));
                }
            }
        }
        Checked { value: lock, problems }
    }

    /// The fingerprint that was accepted for a translation.
    pub(crate) fn accepted(&self, folder: &str, language: &str) -> Option<&str> {
        self.0.get(&name(folder, language)).map(String::as_str)
    }

    /// Notes that a translation was made from a source text.
    pub(crate) fn accept(&mut self, folder: &str, language: &str, fingerprint: &str) {
        self.0.insert(name(folder, language), fingerprint.to_owned());
    }

    /// Forgets translations that are no longer there.
    pub(crate) fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        self.0.retain(|name, _| keep(name));
    }

    /// The file's text.
    pub(crate) fn to_text(&self) -> String {
        self.0.iter().fold(HEADER.to_owned(), |mut text, (name, fingerprint)| {
            writeln!(text, "{name} {fingerprint}").expect("writing to a string can't fail");
            text
        })
    }
}

/// The name of a translation in the file.
pub(crate) fn name(folder: &str, language: &str) -> String {
    format!("{folder}/{language}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_wrote() {
        let mut lock = Lock::default();
        lock.accept("faq/quota", "ru", "0123456789");
        lock.accept("faq/iin", "ru", "abc");
        let file = "content/translations.lock".into();
        let read = Lock::read(&file, &lock.to_text());
        assert!(read.problems.is_empty());
        assert_eq!(read.value, lock);
        assert_eq!(read.value.accepted("faq/iin", "ru"), Some("abc"));
        assert_eq!(Lock::read(&file, "oops\n").problems.len(), 1);
    }
}
