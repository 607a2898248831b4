//! Renames an entry or takes it out of the handbook: moves its files, and changes everything that refers to it.

use super::change::{Change, TextFormat, changed, value_of};
use super::change_error::ChangeError;
use super::files::{ARCHIVE, FileChange};
use super::references::{Target, in_text, in_value};
use super::value::{ContentValue, Step};
use crate::base::diagnostic::FilePath;
use crate::content::translation_lock::TranslationLock;
use crate::parse::fingerprint_of;
use crate::schema::schema_of;
use std::collections::BTreeMap;

/// The texts of `content/`, by path.
pub(crate) type ContentTexts = BTreeMap<String, String>;

const LOCK: &str = "content/translations.lock";

/// The changes that give an entry another name. Links to it lead to the new name, and so does its old address.
pub(crate) fn rename(texts: &ContentTexts, slug: &str, new: &str) -> Result<Vec<FileChange>, ChangeError> {
    let (old_folder, new_folder) = (folder(slug), folder(new));
    let mut moved = referring(texts, slug, Target::Entry(new))?;
    let entry = format!("{old_folder}entry.yaml");
    if let Some(text) = moved.get(&entry) {
        let text = with_earlier_names(text, &[slug.to_owned()], new)?;
        moved.insert(entry, text);
    }
    relock(texts, &mut moved, slug, Some(new));
    Ok(changes(texts, &moved, |path| path.strip_prefix(&old_folder).map(|name| format!("{new_folder}{name}"))))
}

/// The changes that take an entry out of the handbook. Its files go to the archive. Links to it lead to `successor`; without one, they
/// become plain text.
pub(crate) fn archive(texts: &ContentTexts, slug: &str, successor: Option<&str>) -> Result<Vec<FileChange>, ChangeError> {
    let own = folder(slug);
    let mut left = referring(texts, slug, successor.map_or(Target::Nothing, Target::Entry))?;
    // The archive keeps the entry as it was.
    left.extend(texts.iter().filter(|(path, _)| path.starts_with(&own)).map(|(path, text)| (path.clone(), text.clone())));
    if let Some(successor) = successor {
        let entry = format!("{}entry.yaml", folder(successor));
        let earlier = texts.get(&format!("{own}entry.yaml")).map(|text| earlier_names(text)).unwrap_or_default();
        let names: Vec<String> = std::iter::once(slug.to_owned()).chain(earlier).collect();
        if let Some(text) = left.get(&entry) {
            let text = with_earlier_names(text, &names, successor)?;
            left.insert(entry, text);
        }
    }
    relock(texts, &mut left, slug, None);
    Ok(changes(texts, &left, |path| path.starts_with(&own).then(|| path.replacen("content/", ARCHIVE, 1))))
}

/// The changes that bring an archived entry back. `texts` are those of the archive.
pub(crate) fn restore(texts: &ContentTexts, slug: &str) -> Vec<FileChange> {
    let own = folder(slug).replacen("content/", ARCHIVE, 1);
    let own = texts.iter().filter(|(path, _)| path.starts_with(&own));
    own.flat_map(|(path, text)| moved(path, &path.replacen(ARCHIVE, "content/", 1), text, text)).collect()
}

fn folder(slug: &str) -> String {
    format!("content/faq/{slug}/")
}

fn moved(from: &str, to: &str, before: &str, after: &str) -> [FileChange; 2] {
    [
        FileChange { path: to.to_owned(), before: None, after: Some(after.to_owned()) },
        FileChange { path: from.to_owned(), before: Some(before.to_owned()), after: None },
    ]
}

/// The changes from the old texts to the new ones, some of which get another path.
fn changes(texts: &ContentTexts, new: &ContentTexts, path_of: impl Fn(&str) -> Option<String>) -> Vec<FileChange> {
    let mut changes = Vec::new();
    for (path, after) in new {
        let before = texts.get(path).cloned();
        match (path_of(path), before) {
            (Some(to), Some(before)) => changes.extend(moved(path, &to, &before, after)),
            (_, before) => changes.push(FileChange { path: path.clone(), before, after: Some(after.clone()) }),
        }
    }
    changes.retain(|change| change.before != change.after);
    changes
}

/// The texts of the entry, and those that refer to it, with its references changed.
fn referring(texts: &ContentTexts, slug: &str, target: Target<'_>) -> Result<ContentTexts, ChangeError> {
    let own = folder(slug);
    let mut found = ContentTexts::new();
    for (path, text) in texts.iter().filter(|(path, text)| path.starts_with(&own) || text.contains(slug)) {
        // An entry does not refer to itself.
        let is_target = matches!(target, Target::Entry(new) if path.starts_with(&folder(new)));
        let target = if is_target { Target::Nothing } else { target };
        let new = if path.ends_with(".md") {
            in_text(text, slug, target)
        } else if path.ends_with(".yaml") {
            in_yaml(path, text, slug, target)?
        } else {
            continue;
        };
        if new != *text || path.starts_with(&own) || is_target {
            found.insert(path.clone(), new);
        }
    }
    if let Target::Entry(new) = target {
        let entry = format!("{}entry.yaml", folder(new));
        if let Some(text) = texts.get(&entry) {
            found.entry(entry).or_insert_with(|| text.clone());
        }
    }
    Ok(found)
}

fn in_yaml(path: &str, text: &str, slug: &str, target: Target<'_>) -> Result<String, ChangeError> {
    let old = value_of(text).ok_or(ChangeError::Broken)?;
    let schema = schema_of(path).ok_or(ChangeError::Broken)?;
    let Some(new) = in_value(&old, &schema, slug, target) else { return Err(ChangeError::Unsafe) };
    if new.is_same(&old) {
        return Ok(text.to_owned());
    }
    changed(text, TextFormat::Yaml, &Change::Set { path: Vec::new(), value: new, was: None })
}

/// The earlier names in an `entry.yaml`.
fn earlier_names(text: &str) -> Vec<String> {
    let was = value_of(text).and_then(|value| value.at(&[Step::Key("was".to_owned())]).cloned());
    let Some(ContentValue::List(names)) = was else { return Vec::new() };
    names.into_iter().filter_map(|name| if let ContentValue::Text(name) = name { Some(name) } else { None }).collect()
}

/// An `entry.yaml` with more earlier names, without the present one: addresses lead from the former to the latter.
fn with_earlier_names(text: &str, names: &[String], present: &str) -> Result<String, ChangeError> {
    if schema_of("content/faq/any/entry.yaml").is_none_or(|schema| schema["properties"].get("was").is_none()) {
        return Ok(text.to_owned());
    }
    let mut all = earlier_names(text);
    all.extend(names.iter().filter(|name| !all.contains(name)).cloned().collect::<Vec<_>>());
    all.retain(|name| name != present);
    let value = ContentValue::List(all.into_iter().map(ContentValue::Text).collect());
    changed(text, TextFormat::Yaml, &Change::Set { path: vec![Step::Key("was".to_owned())], value, was: None })
}

/// Adapts the record of accepted translations: a translation that was up to date before the change is so after it.
fn relock(old: &ContentTexts, new: &mut ContentTexts, slug: &str, renamed: Option<&str>) {
    let Some(text) = old.get(LOCK) else { return };
    let lock = TranslationLock::read(&FilePath::from(LOCK), text).value;
    let mut adapted = lock.clone();
    let prefix = format!("faq/{slug}/");
    let names: Vec<(String, String)> = lock.entries().map(|(name, print)| (name.to_owned(), print.to_owned())).collect();
    for (name, print) in names {
        let Some((folder, language)) = name.rsplit_once('/') else { continue };
        // The text that the translation was made from is the one of its folder that has the fingerprint.
        let source = new.iter().find_map(|(path, after)| {
            let is_text = path.strip_prefix("content/").and_then(|path| path.rsplit_once('/')).is_some_and(|(of, _)| of == folder);
            let file = FilePath::from(path.as_str());
            let is_it = is_text && path.ends_with(".md") && fingerprint_of(&file, old.get(path)?).as_ref() == Some(&print);
            if is_it { fingerprint_of(&file, after) } else { None }
        });
        let print = source.unwrap_or(print);
        let folder = match (name.starts_with(&prefix), renamed) {
            (true, None) => continue,
            (true, Some(renamed)) => format!("faq/{renamed}"),
            (false, _) => folder.to_owned(),
        };
        adapted.accept(&folder, language, &print);
    }
    adapted.retain(|name| !name.starts_with(&prefix));
    new.insert(LOCK.to_owned(), adapted.to_text());
}
