//! What was changed since the last release to a target.

use super::place::json_path;
use crate::edit::change::{TextFormat, value_at};
use crate::edit::released::{Released, value_changes};
use crate::edit::value::Step;
use crate::serve::preview::Preview;
use serde_json::{Value, json};

/// The changed files, with the texts or the values that differ; `null` if the target was not published from this computer.
pub(super) fn changes(preview: &Preview, target: &str) -> Value {
    let Some(released) = Released::read(preview.editing.files.root(), target) else { return Value::Null };
    preview.builds.with_engine(preview.builds.default_view(), |_, engine| {
        let inputs = engine.inputs();
        let files = released.changed(&inputs.content).into_iter().filter(|path| !path.ends_with(".lock")).map(|path| {
            let (was, now) = (released.files.get(&path), inputs.text(&path));
            let values = match (was, &now) {
                (Some(was), Some(now)) if path.ends_with(".yaml") => value_changes(was, now),
                _ => None,
            };
            match values {
                Some(values) => json!({ "file": path, "values": values.iter().map(|change| {
                    json!({ "path": json_path(&change.path), "was": change.was, "now": change.now, "record": record(now.as_deref(), &change.path) })
                }).collect::<Vec<_>>() }),
                None => json!({ "file": path, "was": was, "now": now }),
            }
        });
        json!({ "at": released.at, "files": files.collect::<Vec<_>>() })
    })
}

/// The record of a list that contains a value, without its own lists: it has a name.
fn record(text: Option<&str>, path: &[Step]) -> Option<Value> {
    let end = path.iter().position(|step| matches!(step, Step::Item(_)))?;
    let record = value_at(text?, TextFormat::Yaml, &path[..=end])?;
    serde_json::to_value(record).ok()
}
