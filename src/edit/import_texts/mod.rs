//! Markdown files that were written elsewhere, as entries of the handbook. What an entry needs and the files lack is added or listed.

mod anchors;
mod convert;
mod front_matter;
mod source_files;

use super::emit::flow;
use super::value::ContentValue;
use crate::base::date::Date;
use crate::base::diagnostic::{Checked, Diagnostic, FilePath};
use crate::base::inputs::Inputs;
use crate::base::options::Options;
use crate::base::placeholders::texts_in;
use crate::check::{CheckCache, check};
use crate::edit::skeletons::{self, SkeletonError};
use crate::msg;
use crate::parse::{Parsed, SourceMarks, parse};
use convert::EntryText;
use source_files::{LanguageCodes, SourceFiles};
use std::collections::BTreeMap;

/// What an import adds.
pub(crate) struct ImportedTexts {
    /// Path below the root of the handbook → text.
    pub files: BTreeMap<String, String>,
    /// The names of the entries.
    pub entries: Vec<String>,
}

/// Makes entries from Markdown files (path → text). Problems are what the import could not do, at the places of those files, and what `check`
/// finds in the new files.
pub(crate) fn import(
    inputs: &Inputs,
    parsed: &Parsed,
    texts: &BTreeMap<String, String>,
    topic: Option<&str>,
    today: Date,
) -> Result<Checked<ImportedTexts>, SkeletonError> {
    let written = parsed.handbook.value.iter().flat_map(|file| file.written_languages());
    let languages = LanguageCodes::new(written.map(|language| language.code.value.clone()).collect());
    let mut problems = Vec::new();
    let sources = source_files::by_entry(texts, &languages).take(&mut problems);
    let mut files = BTreeMap::new();
    for (at, (name, of_entry)) in (0..).zip(&sources.entries) {
        files.extend(data_file(parsed, name, topic, at, today)?);
        let of_entry = entry(of_entry, &sources, parsed, &languages).take(&mut problems);
        files.extend(of_entry.into_iter().map(|(code, text)| (format!("{}{code}.md", folder(name)), text)));
    }
    problems.extend(remaining(inputs, &files));
    Ok(Checked { value: ImportedTexts { files, entries: sources.entries.into_keys().collect() }, problems })
}

fn folder(name: &str) -> String {
    format!("content/faq/{name}/")
}

/// `entry.yaml` with a number of its own for each of several new entries.
fn data_file(parsed: &Parsed, name: &str, topic: Option<&str>, at: u32, today: Date) -> Result<Option<(String, String)>, SkeletonError> {
    let skeleton = skeletons::entry(parsed, name, topic, today)?;
    let (path, text) = skeleton.into_iter().find(|(path, _)| path.ends_with("/entry.yaml")).expect("a skeleton of an entry has its data");
    let number = |line: &str| match line.strip_prefix("number: ").and_then(|number| number.parse::<u32>().ok()) {
        Some(first) => format!("number: {}\n", first + at),
        None => format!("{line}\n"),
    };
    Ok(Some((path, text.lines().map(number).collect())))
}

/// The texts of an entry by language.
fn entry(
    of_entry: &BTreeMap<String, (String, String)>,
    sources: &SourceFiles,
    parsed: &Parsed,
    languages: &LanguageCodes,
) -> Checked<BTreeMap<String, String>> {
    let mut problems: Vec<Diagnostic> = Vec::new();
    let is_entry = |name: &str| sources.entries.contains_key(name) || parsed.entries.contains_key(name);
    let mut converted: Vec<(&String, FilePath, EntryText)> = Vec::new();
    for code in languages.codes().filter(|code| of_entry.contains_key(*code)) {
        let (path, text) = &of_entry[code];
        let file = FilePath::from(path.as_str());
        let entry_of = |link: &str| source_files::linked(path, link, languages).filter(|name| is_entry(name));
        let text = convert::convert(&file, text, &entry_of).take(&mut problems);
        converted.push((code, file, text));
    }
    let headings = converted.iter().map(|(code, file, text)| (code.as_str(), file, text.headings.as_slice())).collect::<Vec<_>>();
    let anchors = anchors::of_languages(&headings).take(&mut problems);
    let texts = converted.iter().zip(anchors).map(|((code, _, text), anchors)| ((*code).clone(), written(code, text, &anchors)));
    Checked { value: texts.collect(), problems }
}

/// A text of an entry as a file.
fn written(code: &str, text: &EntryText, anchors: &[String]) -> String {
    let answer = text.answer.clone().unwrap_or_else(|| texts_in(code)["answer"].to_owned());
    let quoted = |text: &str| flow(&ContentValue::Text(text.to_owned()));
    let mut matter = format!("---\ntitle: {}\nanswer: {}\n", quoted(&text.title), quoted(&answer));
    if !text.aliases.is_empty() {
        matter
            .push_str(&format!("aliases: {}\n", flow(&ContentValue::List(text.aliases.iter().cloned().map(ContentValue::Text).collect()))));
    }
    format!("{matter}---\n{}\n", text.body(anchors).trim())
}

/// What `check` finds in the new files.
fn remaining(inputs: &Inputs, files: &BTreeMap<String, String>) -> Vec<Diagnostic> {
    let mut inputs = inputs.clone();
    inputs.content.extend(files.iter().map(|(path, text)| (FilePath::from(path.as_str()), text.as_bytes().to_vec())));
    let mut problems = Vec::new();
    let parsed = parse(&inputs).take(&mut problems);
    let _ = check(&parsed, &inputs, &Options::default(), &CheckCache::new(SourceMarks::None)).take(&mut problems);
    let folders: Vec<&str> = files.keys().filter_map(|path| path.strip_suffix("entry.yaml")).collect();
    problems.retain(|problem| folders.iter().any(|folder| problem.place.file.starts_with(folder)));
    problems
}

/// The hint to write what an entry needs.
fn hint_write() -> crate::base::message::Message {
    msg!("hint-import-text-write")
}
