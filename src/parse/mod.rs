//! Turns the bytes of `content/` into typed files with places. Every file is looked at by itself; what one file says of
//! another is checked later. A file that is broken keeps its address, so that one broken file is one problem.

use crate::base::diagnostic::{Checked, Diagnostic, FilePath, Place};
use crate::base::inputs::Inputs;
use crate::content::translation_lock::TranslationLock;
use crate::msg;
use crate::yaml;
use kind::{Kind, kind_or_problem};
use parsed::Piece;
use rayon::prelude::*;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use text::{parse_text, text_of};

mod kind;
mod parsed;
mod text;

pub(crate) use kind::is_slug;
pub(crate) use parsed::{Parsed, ParsedFolder, ParsedText, Sourced};

/// Files that must be there.
const REQUIRED: [&str; 2] = ["content/handbook.yaml", "content/topics.yaml"];

/// Parses every file of `content/`, on all cores.
pub(crate) fn parse(inputs: &Inputs) -> Checked<Parsed> {
    let mut parsing = Parsing::new(Marks::None);
    parsing.update(inputs, inputs.content.keys().chain(&inputs.refused));
    let problems = parsing.problems(inputs);
    Checked { value: parsing.parsed, problems }
}

/// Whether blocks of texts say where they stand in their file. Only the preview wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marks {
    /// They don't.
    None,
    /// As `data-source="file:line:column"`.
    Sources,
}

/// Parsed files with their problems, kept while files change: what did not change is not parsed again.
pub(crate) struct Parsing {
    parsed: Parsed,
    marks: Marks,
    /// The problems of each file that has some.
    problems: BTreeMap<FilePath, Vec<Diagnostic>>,
    /// Files whose names say that they are nothing of a handbook.
    strange: BTreeSet<FilePath>,
}

impl Parsing {
    /// Before the first file.
    pub(crate) fn new(marks: Marks) -> Parsing {
        Parsing { parsed: Parsed::empty(), marks, problems: BTreeMap::new(), strange: BTreeSet::new() }
    }

    /// The typed files.
    pub(crate) fn parsed(&self) -> &Parsed {
        &self.parsed
    }

    /// Parses files of `content/` that are new or changed, on all cores, and forgets those that are gone.
    pub(crate) fn update<'a>(&mut self, inputs: &Inputs, changed: impl Iterator<Item = &'a FilePath>) {
        let mut wanted: Vec<(&FilePath, Kind<'_>)> = Vec::new();
        for path in changed {
            self.problems.remove(path);
            self.strange.remove(path);
            let kind = kind_or_problem(path, &mut Vec::new());
            match (kind, inputs.content.contains_key(path)) {
                (Some(kind), true) => wanted.push((path, kind)),
                // There, but not for us: broken, which is told already.
                (Some(kind), false) if inputs.refused.contains(path) => self.parsed.add(parse_file(path, kind, b"", self.marks).value),
                (Some(kind), false) => self.parsed.remove(kind),
                (None, true) => {
                    self.strange.insert(path.clone());
                }
                (None, false) => {}
            }
        }
        let marks = self.marks;
        let pieces: Vec<Checked<Piece>> =
            wanted.par_iter().map(|(path, kind)| parse_file(path, *kind, &inputs.content[*path], marks)).collect();
        for ((path, _), piece) in wanted.into_iter().zip(pieces) {
            if !piece.problems.is_empty() {
                self.problems.insert(path.clone(), piece.problems);
            }
            self.parsed.add(piece.value);
        }
    }

    /// Every problem of the files as they are now.
    pub(crate) fn problems(&self, inputs: &Inputs) -> Vec<Diagnostic> {
        let mut problems = check_names(inputs);
        for path in &self.strange {
            kind_or_problem(path, &mut problems);
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

/// Files of themes and assets whose names differ in case only: on many disks they are one file. And text files that are no text.
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
    }
    problems
}

/// Files of a theme that are read as text.
const TEXT_FILES: [&str; 4] = [".html", ".ftl", ".css", ".js"];

fn parse_file(path: &FilePath, kind: Kind<'_>, bytes: &[u8], marks: Marks) -> Checked<Piece> {
    let text = text_of(path, bytes);
    match kind {
        Kind::Handbook => typed(path, text).map(Piece::Handbook),
        Kind::Topics => typed(path, text).map(Piece::Topics),
        Kind::Acts => typed(path, text).map(Piece::Acts),
        Kind::Facts => typed(path, text).map(Piece::Facts),
        Kind::Channels => typed(path, text).map(Piece::Channels),
        Kind::Journeys => typed(path, text).map(Piece::Journeys),
        Kind::Changes => typed(path, text).map(Piece::Changes),
        Kind::Synonyms => typed(path, text).map(Piece::Synonyms),
        Kind::Brochures => typed(path, text).map(Piece::Brochures),
        Kind::Services => typed(path, text).map(Piece::Services),
        Kind::Region(slug) => typed(path, text).map(|file| Piece::Region(slug.to_owned(), file)),
        Kind::Entry(slug) => typed(path, text).map(|file| Piece::Entry(slug.to_owned(), Box::new(file))),
        Kind::Page(slug) => typed(path, text).map(|file| Piece::Page(slug.to_owned(), file)),
        Kind::EntryText(slug, code) => {
            parse_text(path, text, marks).map(|parsed| Piece::EntryText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
        }
        Kind::PageText(slug, code) => {
            parse_text(path, text, marks).map(|parsed| Piece::PageText(slug.to_owned(), code.to_owned(), parsed.map(Arc::new)))
        }
        Kind::Lock => match text {
            Ok(text) => TranslationLock::read(path, text).map(Piece::Lock),
            Err(problem) => Checked { value: Piece::Lock(TranslationLock::default()), problems: vec![*problem] },
        },
    }
}

fn typed<T: DeserializeOwned + JsonSchema>(path: &FilePath, text: Result<&str, Box<Diagnostic>>) -> Checked<Sourced<T>> {
    match text {
        Ok(text) => yaml::read(path, text).map(|value| Sourced { file: path.clone(), value, exists: true }),
        Err(problem) => Checked { value: Sourced { file: path.clone(), value: None, exists: true }, problems: vec![*problem] },
    }
}
