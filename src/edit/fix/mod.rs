//! `anyqtama fix`: corrects mistakes that have exactly one possible correction. All others are left to the author.
//!
//! First the characters of every text file are normalised ([`characters`], [`phones`]). Then the problems that the parser and the checks
//! report are corrected at their places ([`remedies`]), and the changed files are parsed again, until no problem with a remedy is left.

mod characters;
pub(crate) mod difference;
mod edit;
mod in_text;
mod in_yaml;
mod phones;
mod remedies;

pub(crate) use characters::utf_16;

use crate::base::diagnostic::FilePath;
use crate::base::inputs::Inputs;
use crate::base::message::Message;
use crate::base::options::Options;
use crate::base::phone::Country;
use crate::check::{CheckCache, check, translations_of};
use crate::parse::{IncrementalParser, Parsed, SourceMarks, parse};
use std::collections::BTreeMap;

/// A corrected file.
pub(crate) struct FixedFile {
    pub file: FilePath,
    /// The text before, with the line ends of the text after.
    pub before: String,
    pub after: String,
    /// Changes of the whole file that a comparison of lines does not show.
    pub notes: Vec<Message>,
}

/// The syntax errors of a YAML file come to light one by one, so a file may need as many rounds as it has lines.
const MAX_ROUNDS: usize = 1_000;

/// The files of `content/` that can be corrected, with their new texts.
pub(crate) fn fix(inputs: &Inputs) -> Vec<FixedFile> {
    let mut corrected = inputs.clone();
    let before = parse(inputs).value;
    let country = before.handbook.value.as_ref().and_then(|handbook| handbook.country.as_ref());
    let home = country.and_then(|code| Country::new(&code.value));
    let mut files: BTreeMap<FilePath, FixedFile> = BTreeMap::new();
    for (file, bytes) in inputs.content.iter().filter(|(file, _)| file.ends_with(".yaml") || file.ends_with(".md")) {
        let Some(normalised) = characters::normalised(file, bytes, home) else { continue };
        corrected.content.insert(file.clone(), normalised.after.clone().into_bytes());
        files.insert(file.clone(), normalised);
    }
    let mut parser = IncrementalParser::new(SourceMarks::None);
    parser.update(&corrected, corrected.content.keys().chain(&corrected.refused));
    for _ in 0..MAX_ROUNDS {
        let mut changed = remedies::apply(&parser.problems(&corrected), &mut files);
        if changed.is_empty() {
            let checked = check(parser.parsed(), &corrected, &Options::default(), &CheckCache::new(SourceMarks::None));
            changed = remedies::apply(&checked.problems, &mut files);
        }
        if changed.is_empty() {
            break;
        }
        for file in &changed {
            corrected.content.insert(file.clone(), files[file].after.clone().into_bytes());
        }
        parser.update(&corrected, changed.iter());
    }
    let mut fixed: Vec<FixedFile> = files.into_values().filter(|file| file.before != file.after || !file.notes.is_empty()).collect();
    if !fixed.is_empty() {
        fixed.extend(lock(&before, parser.parsed()));
    }
    fixed
}

/// The lock of translations: a translation that matched its source text still does after both were corrected.
fn lock(before: &Parsed, after: &Parsed) -> Option<FixedFile> {
    let source = before.source_code();
    let texts: BTreeMap<&str, _> = translations_of(after).collect();
    let mut lock = before.lock.clone();
    for (folder, old) in translations_of(before) {
        let (Some(Some(old)), Some(Some(new))) = (old.get(source), texts.get(folder).and_then(|texts| texts.get(source))) else { continue };
        let languages: Vec<&String> = texts[folder].keys().filter(|language| *language != source).collect();
        for language in languages {
            if old.fingerprint != new.fingerprint && before.lock.accepted(folder, language) == Some(old.fingerprint.as_str()) {
                lock.accept(folder, language, &new.fingerprint);
            }
        }
    }
    let (before, after) = (before.lock.to_text(), lock.to_text());
    let file = FilePath::from("content/translations.lock");
    (before != after).then(|| FixedFile { file, before, after, notes: Vec::new() })
}
