//! What an editor pointed at: a block of a text, a title or short answer, or a record of a YAML file; with the same place in the other
//! languages.

use super::error::EditError;
use crate::base::diagnostic::{Lines, Position};
use crate::edit::change::{TextFormat, range_of, record_at, value_at};
use crate::edit::change_error::ChangeError;
use crate::edit::files::{ContentFiles, fingerprint_of};
use crate::edit::markdown;
use crate::edit::table;
use crate::edit::value::Step;
use crate::schema::schema_of;
use serde_json::{Value, json};
use std::ops::Range;

/// The place at `file:line:column`. `languages` are the codes of the handbook.
pub(super) fn place(files: &ContentFiles, source: &str, languages: &[(String, String)]) -> Result<Value, EditError> {
    let mut parts = source.rsplitn(3, ':');
    let mut number = || parts.next()?.parse::<u32>().ok();
    let (Some(column), Some(line)) = (number(), number()) else { return Err(EditError::Invalid) };
    let file = parts.next().ok_or(EditError::Invalid)?;
    let text = files.read(file)?.ok_or_else(|| EditError::not_found(file))?;
    let position = Position { line, column };
    let offset = Lines::new(&text).offset(position);
    let format = TextFormat::of(file);
    if format == TextFormat::Markdown {
        return Ok(text_place(files, file, &text, offset, languages));
    }
    let (path, key) = if position == Position::START { (Vec::new(), None) } else { record_at(&text, format, offset).unwrap_or_default() };
    record(file, &text, &path, key)
}

/// The record at a path of a file, for a form.
pub(super) fn record(file: &str, text: &str, path: &[Step], key: Option<String>) -> Result<Value, EditError> {
    let format = TextFormat::of(file);
    // A table can have thousands of rows: it is never one form.
    let value = value_at(text, format, path).filter(|_| format != TextFormat::Table || !path.is_empty()).ok_or(ChangeError::Broken)?;
    let lines = range_of(text, format, path).map(|range| lines_of(text, range));
    let path = json_path(path);
    // As a text, because a JSON value would lose the order of the keys.
    let json = serde_json::to_string(&value).map_err(|_| EditError::Invalid)?;
    Ok(json!({
        "kind": "record", "file": file, "fingerprint": fingerprint_of(text), "path": path, "key": key, "json": json,
        "lines": lines, "schema": if format == TextFormat::Table { table::schema_of(text) } else { schema_of(file) },
    }))
}

/// A path as scripts write it: keys and numbers.
pub(super) fn json_path(path: &[Step]) -> Vec<Value> {
    let step = |step: &Step| match step {
        Step::Item(at) => json!(at),
        Step::Key(key) => json!(key),
    };
    path.iter().map(step).collect()
}

fn text_place(files: &ContentFiles, file: &str, text: &str, offset: usize, languages: &[(String, String)]) -> Value {
    let wanted = match markdown::front_matter(text) {
        Some(matter) if offset < matter.end => {
            let start = matter.start.min(offset);
            let key = record_at(&text[matter.clone()], TextFormat::Yaml, offset.saturating_sub(start)).and_then(|(_, key)| key);
            Wanted::Key(key.unwrap_or_else(|| "title".to_owned()))
        }
        _ => {
            let blocks = markdown::blocks(text);
            match blocks.iter().rposition(|block| block.start <= offset) {
                Some(at) => Wanted::Block(at),
                None => Wanted::End(blocks.len()),
            }
        }
    };
    let section = if let Wanted::Block(at) = wanted { markdown::section_of(text, at) } else { None };
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
    let own = name.trim_end_matches(".md");
    let others = languages.iter().filter(|(code, _)| code != own).filter_map(|(code, name)| {
        let path = format!("{folder}/{code}.md");
        let other = files.read(&path).ok()??;
        let wanted = match (&wanted, &section) {
            (Wanted::Key(key), _) => Wanted::Key(key.clone()),
            (_, Some((anchor, number))) => match markdown::block_in_section(&other, anchor, *number)? {
                (at, true) => Wanted::Block(at),
                (at, false) => Wanted::End(at),
            },
            _ => Wanted::End(markdown::blocks(&other).len()),
        };
        Some(part(&path, code, name, &other, &wanted))
    });
    let others: Vec<Value> = others.collect();
    let name = languages.iter().find(|(code, _)| code == own).map_or(own, |(_, name)| name);
    json!({ "kind": "text", "parts": std::iter::once(part(file, own, name, text, &wanted)).chain(others).collect::<Vec<_>>() })
}

/// A place in a text.
enum Wanted {
    Key(String),
    Block(usize),
    /// There is no such block; one would be added before the block of this index.
    End(usize),
}

fn part(file: &str, code: &str, name: &str, text: &str, wanted: &Wanted) -> Value {
    let mut part = json!({ "file": file, "fingerprint": fingerprint_of(text), "language": code, "name": name });
    match wanted {
        Wanted::Key(key) => {
            part["key"] = json!(key);
            let path = [Step::Key(key.clone())];
            part["value"] = json!(value_at(text, TextFormat::Markdown, &path));
            let range = markdown::front_matter(text).and_then(|matter| {
                range_of(&text[matter.clone()], TextFormat::Yaml, &path).map(|range| matter.start + range.start..matter.start + range.end)
            });
            part["lines"] = json!(range.map(|range| lines_of(text, range)));
        }
        Wanted::Block(at) => {
            let blocks = markdown::blocks(text);
            let block = blocks[*at].clone();
            part["block"] = json!(at);
            part["text"] = json!(text[block.clone()].replace("\r\n", "\n"));
            part["lines"] = json!(lines_of(text, block));
        }
        Wanted::End(before) => {
            part["before"] = json!(before);
            part["text"] = json!("");
        }
    }
    part
}

/// The first and the last line of some bytes.
fn lines_of(text: &str, range: Range<usize>) -> [u32; 2] {
    let lines = Lines::new(text);
    [range.start, range.end].map(|offset| lines.position(offset).line)
}
