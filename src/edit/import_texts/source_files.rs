//! Which files are the texts of one entry: `lost-card/kk.md`, `kk/lost-card.md`, `lost-card.kk.md`, `lost-card.md`.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::msg;
use crate::search::rules::Rules;
use std::collections::BTreeMap;

/// The codes of the languages in which texts are written. The first one is the source.
pub(super) struct LanguageCodes(Vec<String>);

impl LanguageCodes {
    pub(super) fn new(codes: Vec<String>) -> LanguageCodes {
        LanguageCodes(codes)
    }

    pub(super) fn codes(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }

    fn find(&self, text: &str) -> Option<&str> {
        self.0.iter().find(|code| code.eq_ignore_ascii_case(text)).map(String::as_str)
    }

    fn source(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }
}

/// For each entry, its files by language: path and text.
#[derive(Default)]
pub(super) struct SourceFiles {
    pub entries: BTreeMap<String, BTreeMap<String, (String, String)>>,
}

/// Two files for the same text are an error.
pub(super) fn by_entry(texts: &BTreeMap<String, String>, languages: &LanguageCodes) -> Checked<SourceFiles> {
    let mut found = SourceFiles::default();
    let mut problems = Vec::new();
    for (path, text) in texts {
        let (name, code) = classify(path, languages);
        let entry = found.entries.entry(name).or_default();
        match entry.get(&code) {
            Some((other, _)) => {
                let place = Place::start_of(&FilePath::from(path.as_str()));
                problems.push(Diagnostic::error(place, msg!("import-text-twice", other = other, language = code)));
            }
            None => {
                entry.insert(code, (path.clone(), text.clone()));
            }
        }
    }
    Checked { value: found, problems }
}

/// The name of the entry and the language of a file.
fn classify(path: &str, languages: &LanguageCodes) -> (String, String) {
    let (folders, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = without_extension(file).unwrap_or(file);
    let folders: Vec<&str> = folders.split('/').filter(|folder| !folder.is_empty() && *folder != ".").collect();
    let (stem, own) = match stem.rsplit_once(['.', '_']).and_then(|(stem, code)| Some((stem, languages.find(code)?))) {
        Some((stem, code)) => (stem, Some(code)),
        None => match languages.find(stem).filter(|_| !folders.is_empty()) {
            Some(code) => ("index", Some(code)),
            None => (stem, None),
        },
    };
    let code = own.or_else(|| folders.iter().rev().find_map(|folder| languages.find(folder))).unwrap_or(languages.source());
    // A file such as `index.md` or `kk.md` is named by its folder.
    let folder = folders.iter().rev().find(|folder| languages.find(folder).is_none());
    let name = if stem == "index" { folder.copied().unwrap_or(stem) } else { stem };
    (slug(name), code.to_owned())
}

fn without_extension(file: &str) -> Option<&str> {
    file.strip_suffix(".md").or_else(|| file.strip_suffix(".markdown"))
}

/// The entry to which a relative link from a file leads, if it leads to a Markdown file.
pub(super) fn linked(from: &str, link: &str, languages: &LanguageCodes) -> Option<String> {
    without_extension(link).filter(|_| !link.contains(':') && !link.starts_with('/'))?;
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(classify(&parts.join("/"), languages).0)
}

/// The longest name that is made from a text, in words.
const MAX_WORDS: usize = 6;

/// A text as a name in addresses: its first words in Latin letters. Empty if it has no letters that can be transliterated.
pub(super) fn slug(text: &str) -> String {
    let folding = &Rules::get().folding;
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).map(|word| {
        let latin = if word.is_ascii() { word.to_owned() } else { folding.transliterate(word) };
        latin.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
    });
    words.filter(|word| !word.is_empty()).take(MAX_WORDS).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files() {
        let languages = LanguageCodes::new(vec!["kk".to_owned(), "ru".to_owned()]);
        for (path, name, code) in [
            ("lost-card.md", "lost-card", "kk"),
            ("docs/lost-card/ru.md", "lost-card", "ru"),
            ("docs/RU/Lost card.md", "lost-card", "ru"),
            ("lost_card.ru.markdown", "lost-card", "ru"),
            ("lost-card/index.md", "lost-card", "kk"),
            ("lost-card/index.ru.md", "lost-card", "ru"),
            ("ru.md", "ru", "kk"),
        ] {
            assert_eq!(classify(path, &languages), (name.to_owned(), code.to_owned()), "{path}");
        }
        assert_eq!(slug("Құжаттар"), slug("құжаттар!"));
        assert!(crate::parse::is_slug(&slug("Құжаттар тізімі")), "{}", slug("Құжаттар тізімі"));
        for (link, name) in
            [("other.md", Some("other")), ("../ru/a.md", Some("a")), ("https://a.kz/b.md", None), ("../../../a.md", None), ("a.pdf", None)]
        {
            assert_eq!(linked("docs/kk/b.md", link, &languages).as_deref(), name, "{link}");
        }
    }

    #[test]
    fn two_files_for_one_text() {
        let languages = LanguageCodes::new(vec!["kk".to_owned()]);
        let texts = ["a.md", "kk/a.md"].map(|path| (path.to_owned(), String::new()));
        let found = by_entry(&texts.into(), &languages);
        let told: Vec<(&str, &str)> = found.problems.iter().map(|problem| (&*problem.place.file, problem.message.id)).collect();
        assert_eq!(told, [("kk/a.md", "import-text-twice")]);
    }
}
