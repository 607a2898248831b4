//! The smallest change of a content file: a value of its YAML, a block of its Markdown, or a cell of a table.

use super::change_error::ChangeError;
use super::markdown;
use super::spans::{self, Form, SpanNode};
use super::splice::apply;
use super::table;
use super::value::{ContentValue, Step};
use super::yaml;
use serde::Deserialize;
use std::ops::Range;

/// How a content file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextFormat {
    Yaml,
    /// A front matter and a body.
    Markdown,
    /// `places.csv`.
    Table,
}

impl TextFormat {
    /// The format of a file, by its ending.
    pub(crate) fn of(path: &str) -> TextFormat {
        match path.rsplit('.').next() {
            Some("md") => TextFormat::Markdown,
            Some("csv") => TextFormat::Table,
            _ => TextFormat::Yaml,
        }
    }
}

/// A change of one file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Change {
    /// Gives the value at a path in a YAML file, a front matter or a table another value. A part of it that stays the same is not written again.
    Set {
        path: Vec<Step>,
        value: ContentValue,
        /// The value that the editor saw; none for a new key.
        was: Option<ContentValue>,
    },
    /// Adds an item to a list, before the one at this index.
    Insert { path: Vec<Step>, at: usize, value: ContentValue },
    /// Removes the entry or item at a path.
    Remove { path: Vec<Step> },
    /// Replaces a block of a Markdown text, from 0. A block without text is removed.
    Block {
        block: usize,
        text: String,
        /// The text that the editor saw.
        was: String,
    },
    /// Adds blocks of Markdown before the block of this index, or at the end.
    InsertBlock { before: usize, text: String },
}

/// The text of a file after a change.
pub(crate) fn changed(text: &str, format: TextFormat, change: &Change) -> Result<String, ChangeError> {
    match (change, format) {
        (Change::Block { block, text: new, .. }, TextFormat::Markdown) => markdown::replace(text, *block, new),
        (Change::InsertBlock { before, text: new }, TextFormat::Markdown) => markdown::insert(text, *before, new),
        (_, TextFormat::Table) => {
            let old = table::value_of(text).ok_or(ChangeError::Broken)?;
            table::changed(text, &wanted(&old, change).ok_or(ChangeError::NotFound)?)
        }
        (_, TextFormat::Markdown) => {
            let matter = markdown::front_matter(text).ok_or(ChangeError::Broken)?;
            let new = changed_yaml(&text[matter.clone()], change)?;
            // The closing line of the front matter follows on a line of its own.
            let is_closed = new.ends_with('\n');
            let line_end = if is_closed { "" } else { "\n" };
            Ok(format!("{}{new}{line_end}{}", &text[..matter.start], &text[matter.end..]))
        }
        (_, TextFormat::Yaml) => changed_yaml(text, change),
    }
}

/// A change for a text that was changed after its editor saw it. `None` if somebody else changed the same place.
pub(crate) fn relocated(text: &str, format: TextFormat, change: &Change) -> Option<Change> {
    match change {
        Change::Block { block, was, text: new } => {
            let blocks = markdown::blocks(text);
            let is_it = |at: &usize| blocks.get(*at).is_some_and(|range| markdown::is_same_text(&text[range.clone()], was));
            let found: Vec<usize> = (0..blocks.len()).filter(is_it).collect();
            let at = if is_it(block) { *block } else { *found.first().filter(|_| found.len() == 1)? };
            Some(Change::Block { block: at, was: was.clone(), text: new.clone() })
        }
        Change::Set { path, was, .. } => {
            let now = value_at(text, format, path);
            let is_same = match (&now, was) {
                (Some(now), Some(was)) => now.is_same(was),
                (now, was) => now.is_none() && was.is_none(),
            };
            is_same.then(|| change.clone())
        }
        _ => None,
    }
}

/// What is at the place of a change now, for showing it beside what an editor wants to write.
pub(crate) fn now_at(text: &str, format: TextFormat, change: &Change) -> Option<ContentValue> {
    match change {
        Change::Block { block, .. } => markdown::blocks(text).get(*block).map(|range| ContentValue::Text(text[range.clone()].to_owned())),
        Change::InsertBlock { .. } => None,
        Change::Set { path, .. } | Change::Insert { path, .. } | Change::Remove { path } => value_at(text, format, path),
    }
}

/// The value at a path of a YAML file, a front matter or a table.
pub(crate) fn value_at(text: &str, format: TextFormat, path: &[Step]) -> Option<ContentValue> {
    match format {
        TextFormat::Table => table::value_at(text, path),
        TextFormat::Markdown => value_of(&text[markdown::front_matter(text)?])?.at(path).cloned(),
        TextFormat::Yaml => value_of(text)?.at(path).cloned(),
    }
}

/// The value of a YAML text; `None` if it is invalid.
pub(crate) fn value_of(text: &str) -> Option<ContentValue> {
    serde_yaml::from_str(text.trim_start_matches('\u{feff}')).ok()
}

/// Far more than a form can change.
const MAX_STEPS: usize = 5000;

fn changed_yaml(text: &str, change: &Change) -> Result<String, ChangeError> {
    let old = value_of(text).ok_or(ChangeError::Broken)?;
    let wanted = wanted(&old, change).ok_or(ChangeError::NotFound)?;
    let (bom, mut text) = match text.strip_prefix('\u{feff}') {
        Some(rest) => ("\u{feff}", rest.to_owned()),
        None => ("", text.to_owned()),
    };
    let mut value = old;
    for _ in 0..MAX_STEPS {
        let node = spans::read(&text).ok_or(ChangeError::Unsafe)?;
        let Some(splice) = yaml::step(&text, &node, &value, &wanted) else {
            return Ok(format!("{bom}{text}"));
        };
        let next = apply(&text, &[splice]).ok_or(ChangeError::Unsafe)?;
        value = value_of(&next).ok_or(ChangeError::Unsafe)?;
        text = next;
    }
    Err(ChangeError::Unsafe)
}

/// The value after a change.
fn wanted(old: &ContentValue, change: &Change) -> Option<ContentValue> {
    let mut new = old.clone();
    let is_done = match change {
        Change::Set { path, value, .. } => new.set(path, Some(value.clone())),
        Change::Remove { path } => new.set(path, None),
        Change::Insert { path, at, value } => match old.at(path)? {
            ContentValue::List(items) if *at <= items.len() => {
                let mut items = items.clone();
                items.insert(*at, value.clone());
                new.set(path, Some(ContentValue::List(items)))
            }
            _ => false,
        },
        Change::Block { .. } | Change::InsertBlock { .. } => false,
    };
    is_done.then_some(new)
}

/// The record at a byte offset of a YAML text or a table: the path of the innermost list item that is a mapping, and the key of that mapping
/// (or of the whole file) in which the offset is.
pub(crate) fn record_at(text: &str, format: TextFormat, offset: usize) -> Option<(Vec<Step>, Option<String>)> {
    let (path, is_in_map) = path_at(text, format, offset)?;
    let is_map = |at: usize| path.get(at).map_or(is_in_map, |step| matches!(step, Step::Key(_)));
    let is_record = |at: &usize| (*at == 0 || matches!(path[at - 1], Step::Item(_))) && is_map(*at);
    let at = (0..=path.len()).rev().find(is_record).unwrap_or_default();
    let key = match path.get(at) {
        Some(Step::Key(key)) => Some(key.clone()),
        _ => None,
    };
    Some((path[..at].to_vec(), key))
}

/// The bytes of the value at a path of a YAML text, with its key or dash, or of a row of a table.
pub(crate) fn range_of(text: &str, format: TextFormat, path: &[Step]) -> Option<Range<usize>> {
    if format == TextFormat::Table {
        return table::range_of(text, path);
    }
    let mut node = spans::read(text)?;
    let mut start = node.range.start;
    for step in path {
        (start, node) = match (node.form, step) {
            (Form::Map { entries, .. }, Step::Key(key)) => {
                let entry = entries.into_iter().find(|entry| entry.key == *key)?;
                (entry.start, entry.node)
            }
            (Form::List { items, .. }, Step::Item(at)) => {
                let item = items.into_iter().nth(*at)?;
                (item.start, item.node)
            }
            _ => return None,
        };
    }
    Some(start..node.range.end.max(start))
}

/// The path of the innermost value at a byte offset of a YAML text or a table, and whether that value is a mapping (the offset is before its
/// keys).
pub(crate) fn path_at(text: &str, format: TextFormat, offset: usize) -> Option<(Vec<Step>, bool)> {
    if format == TextFormat::Table {
        return table::path_at(text, offset).map(|path| (path, false));
    }
    let root = spans::read(text)?;
    let mut path = Vec::new();
    let mut node: &SpanNode = &root;
    loop {
        match &node.form {
            Form::Map { entries, .. } => {
                let Some(entry) = entries.iter().rev().find(|entry| entry.start <= offset) else { return Some((path, true)) };
                path.push(Step::Key(entry.key.clone()));
                node = &entry.node;
            }
            Form::List { items, .. } => {
                let Some(at) = items.iter().rposition(|item| item.start <= offset) else { return Some((path, false)) };
                path.push(Step::Item(at));
                node = &items[at].node;
            }
            Form::Scalar(_) => return Some((path, false)),
        }
    }
}
