//! Parses the files of `content/` into typed values with positions, each file on its own; references between files are checked later,
//! in `check`. The name of an invalid file stays known, so that references to it are not reported too.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::base::inputs::Inputs;
use crate::content::translation_lock::TranslationLock;
use crate::msg;
use crate::yaml;
use content_path::PathError;
use markdown_file::{parse_text, text_of};
use parsed::ParsedFile;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use table::{Sheet, read_csv};

mod characters;
mod content_path;
mod markdown_file;
mod parsed;
pub(crate) mod picture;
mod picture_details;
mod svg;
mod svg_copies;
pub(crate) mod table;

pub(crate) use content_path::{ContentPath, classify, is_content_path, is_slug};
pub(crate) use markdown_file::convert_text;
pub(crate) use parsed::{Parsed, ParsedDirectory, ParsedFolder, ParsedText, Sourced};

/// Files that every handbook needs.
const REQUIRED: [&str; 2] = ["content/handbook.yaml", "content/topics.yaml"];

/// Parses all files of `content/` in parallel.
pub(crate) fn parse(inputs: &Inputs) -> Checked<Parsed> {
    let mut parsing = IncrementalParser::new(SourceMarks::None);
    parsing.update(inputs, inputs.content.keys().chain(&inputs.refused));
    let problems = parsing.problems(inputs);
    Checked { value: parsing.parsed, problems }
}

/// Whether the HTML of texts says where each block was written. Only the preview needs this.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SourceMarks {
    None,
    /// As an attribute `data-source="file:line:column"`.
    Sources,
}

/// Parsed files with their problems. Only files that changed are parsed again.
pub(crate) struct IncrementalParser {
    parsed: Parsed,
    marks: SourceMarks,
    /// Only files with problems.
    problems: BTreeMap<FilePath, Vec<Diagnostic>>,
    /// Files that are not part of a handbook, by their paths.
    unrecognized: BTreeSet<FilePath>,
}

impl IncrementalParser {
    pub(crate) fn new(marks: SourceMarks) -> IncrementalParser {
        IncrementalParser { parsed: Parsed::empty(), marks, problems: BTreeMap::new(), unrecognized: BTreeSet::new() }
    }

    pub(crate) fn parsed(&self) -> &Parsed {
        &self.parsed
    }

    /// Parses new and changed files of `content/` in parallel, and removes deleted ones.
    pub(crate) fn update<'a>(&mut self, inputs: &Inputs, changed: impl Iterator<Item = &'a FilePath>) {
        let mut wanted: Vec<(&FilePath, ContentPath<'_>)> = Vec::new();
        for path in changed {
            self.problems.remove(path);
            self.unrecognized.remove(path);
            let kind = classify(path).ok();
            match (kind, inputs.content.contains_key(path)) {
                (Some(kind), true) => wanted.push((path, kind)),
                // The file exists but could not be read, which has been reported.
                (Some(kind), false) if inputs.refused.contains(path) => self.parsed.add(parse_file(path, kind, b"", self.marks).value),
                (Some(kind), false) => self.parsed.remove(kind),
                (None, true) => {
                    self.unrecognized.insert(path.clone());
                }
                (None, false) => {}
            }
        }
        let marks = self.marks;
        let pieces: Vec<Checked<ParsedFile>> =
            wanted.par_iter().map(|(path, kind)| parse_file(path, *kind, &inputs.content[*path], marks)).collect();
        for ((path, _), piece) in wanted.into_iter().zip(pieces) {
            if !piece.problems.is_empty() {
                self.problems.insert(path.clone(), piece.problems);
            }
            self.parsed.add(piece.value);
        }
    }

    /// All problems of the current files.
    pub(crate) fn problems(&self, inputs: &Inputs) -> Vec<Diagnostic> {
        let mut problems = check_names(inputs);
        let mut bad_names: BTreeSet<String> = BTreeSet::new();
        for path in &self.unrecognized {
            match classify(path) {
                Ok(_) => {}
                Err(PathError::Unknown(problem)) => problems.push(problem),
                Err(PathError::BadSlug(problem, named)) => problems.extend(bad_names.insert(named).then_some(problem)),
            }
        }
        problems.extend(self.problems.values().flatten().cloned());
        let missing = |file: &FilePath| Diagnostic::error(Place::start_of(file), msg!("missing-file"));
        let is_there = |file: &str| inputs.content.contains_key(file) || inputs.refused.contains(file);
        for file in REQUIRED.iter().filter(|file| !is_there(file)) {
            problems.push(missing(&FilePath::from(*file)).hint(msg!("hint-new-handbook")));
        }
        for entry in self.parsed.entries.values().filter(|entry| !entry.data.exists) {
            problems.push(missing(&entry.data.file).hint(msg!("hint-new-entry")));
        }
        problems.extend(self.parsed.pages.values().filter(|page| !page.data.exists).map(|page| missing(&page.data.file)));
        problems
    }
}

/// Reports theme files and assets whose names differ only in case (many file systems treat them as one file), text files that are not
/// UTF-8, pictures that are not what their names say, and SVG pictures that are more than drawings.
fn check_names(inputs: &Inputs) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut seen: BTreeMap<String, &FilePath> = BTreeMap::new();
    for (path, bytes) in inputs.themes.iter().chain(&inputs.assets) {
        if let Some(first) = seen.insert(path.to_lowercase(), path) {
            let problem = Diagnostic::error(Place::start_of(path), msg!("differs-in-case", other = first.to_string()));
            problems.push(problem.hint(msg!("hint-differs-in-case")).also(Place::start_of(first)));
        }
        if TEXT_FILES.iter().any(|ending| path.ends_with(ending)) {
            problems.extend(text_of(path, bytes).err().map(|problem| *problem));
        }
        problems.extend(picture_problems(path, bytes));
    }
    problems
}

/// The problems of a file that has the name of a picture.
pub(crate) fn picture_problems(path: &FilePath, bytes: &[u8]) -> Vec<Diagnostic> {
    let drawing = if path.to_lowercase().ends_with(".svg") { svg::check(path, bytes) } else { Vec::new() };
    drawing.into_iter().chain(picture::check(path, bytes)).collect()
}

/// Theme files that must be text.
const TEXT_FILES: [&str; 4] = [".html", ".ftl", ".css", ".js"];

fn parse_file(path: &FilePath, kind: ContentPath<'_>, bytes: &[u8], marks: SourceMarks) -> Checked<ParsedFile> {
    let text = text_of(path, bytes).and_then(|text| match characters::merge_conflict(path, text) {
        Some(problem) => Err(Box::new(problem)),
        None => Ok(text),
    });
    match kind {
        ContentPath::Handbook => typed(path, text).map(ParsedFile::Handbook),
        ContentPath::Topics => typed(path, text).map(ParsedFile::Topics),
        ContentPath::Acts => typed(path, text).map(ParsedFile::Acts),
        ContentPath::Facts => typed(path, text).map(ParsedFile::Facts),
        ContentPath::Channels => typed(path, text).map(ParsedFile::Channels),
        ContentPath::Links => typed(path, text).map(ParsedFile::Links),
        ContentPath::Journeys => typed(path, text).map(ParsedFile::Journeys),
        ContentPath::Paths => typed(path, text).map(ParsedFile::Paths),
        ContentPath::Glossary => typed(path, text).map(ParsedFile::Glossary),
        ContentPath::Changes => typed(path, text).map(ParsedFile::Changes),
        ContentPath::Synonyms => typed(path, text).map(ParsedFile::Synonyms),
        ContentPath::Scripts => typed(path, text).map(ParsedFile::Scripts),
        ContentPath::Brochures => typed(path, text).map(ParsedFile::Brochures),
        ContentPath::Directory(name) => typed(path, text).map(|file| ParsedFile::Directory(name.to_owned(), Box::new(file))),
        ContentPath::Area(name, slug) => typed(path, text).map(|file| ParsedFile::Area(name.to_owned(), slug.to_owned(), file)),
        ContentPath::Import(name) => typed(path, text).map(|file| ParsedFile::Import(name.to_owned(), file)),
        ContentPath::Places(name) => table(path, text).map(|file| ParsedFile::Places(name.to_owned(), file)),
        ContentPath::Entry(slug) => typed(path, text).map(|file| ParsedFile::Entry(slug.to_owned(), Box::new(file))),
        ContentPath::Page(slug) => typed(path, text).map(|file| ParsedFile::Page(slug.to_owned(), file)),
        ContentPath::EntryText(slug, code) => {
            parse_text(path, text, marks, None).map(|parsed| ParsedFile::EntryText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
        }
        ContentPath::PageText(slug, code) => {
            parse_text(path, text, marks, None).map(|parsed| ParsedFile::PageText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
        }
        ContentPath::Lock => match text {
            Ok(text) => TranslationLock::read(path, text).map(ParsedFile::Lock),
            Err(problem) => Checked { value: ParsedFile::Lock(TranslationLock::default()), problems: vec![*problem] },
        },
    }
}

/// A CSV file. With a problem there is no value: the cells may be in the wrong columns.
fn table(path: &FilePath, text: Result<&str, Box<Diagnostic>>) -> Checked<Sourced<Sheet>> {
    let sourced = |value| Sourced { file: path.clone(), value, exists: true };
    match text {
        Ok(text) => {
            let mut problems = characters::check(path, text, 0..text.len());
            let table = read_csv(path, text).take(&mut problems);
            Checked { value: sourced(problems.is_empty().then_some(table)), problems }
        }
        Err(problem) => Checked { value: sourced(None), problems: vec![*problem] },
    }
}

/// The fingerprint of a Markdown file, as in `translations.lock`. None if it can't be parsed.
pub(crate) fn fingerprint_of(path: &FilePath, text: &str) -> Option<String> {
    Some(parse_text(path, Ok(text), SourceMarks::None, None).value?.fingerprint)
}

fn typed<T: DeserializeOwned + JsonSchema>(path: &FilePath, text: Result<&str, Box<Diagnostic>>) -> Checked<Sourced<T>> {
    match text {
        Ok(text) => {
            let mut problems = characters::check(path, text, 0..text.len());
            let value = yaml::read(path, text).take(&mut problems);
            Checked { value: Sourced { file: path.clone(), value, exists: true }, problems }
        }
        Err(problem) => Checked { value: Sourced { file: path.clone(), value: None, exists: true }, problems: vec![*problem] },
    }
}
