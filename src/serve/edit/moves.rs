//! Renames entries, takes them out of the handbook and brings them back.

use super::error::EditError;
use super::names;
use super::write::store;
use crate::edit::entry_moves::{self, ContentTexts};
use crate::edit::files::ARCHIVE;
use crate::msg;
use crate::parse::is_slug;
use crate::serve::preview::Preview;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

/// Another name for an entry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rename {
    slug: String,
    to: String,
    /// For the history.
    title: String,
}

/// An entry that leaves the handbook.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Archive {
    slug: String,
    /// The entry that readers get instead.
    successor: Option<String>,
    /// For the history.
    title: String,
}

/// An entry that comes back.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Restore {
    slug: String,
    /// For the history.
    title: String,
}

/// Renames an entry. The response has its addresses.
pub(super) fn rename(preview: &Preview, wanted: &Rename) -> Result<Value, EditError> {
    if !is_slug(&wanted.to) {
        return Err(EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, msg!("invalid-slug", slug = &wanted.to)));
    }
    let texts = known(preview, &wanted.slug)?;
    if texts.keys().any(|path| path.starts_with(&format!("content/faq/{}/", wanted.to))) {
        return Err(EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, msg!("name-exists", name = &wanted.to)));
    }
    store(preview, &wanted.title, &entry_moves::rename(&texts, &wanted.slug, &wanted.to)?)?;
    Ok(addresses(preview, &wanted.to))
}

/// Moves an entry to the archive.
pub(super) fn archive(preview: &Preview, wanted: &Archive) -> Result<Value, EditError> {
    let texts = known(preview, &wanted.slug)?;
    if let Some(successor) = &wanted.successor {
        known(preview, successor)?;
        if *successor == wanted.slug {
            return Err(EditError::Invalid);
        }
    }
    store(preview, &wanted.title, &entry_moves::archive(&texts, &wanted.slug, wanted.successor.as_deref())?)?;
    Ok(json!({}))
}

/// Brings an archived entry back. The response has its addresses.
pub(super) fn restore(preview: &Preview, wanted: &Restore) -> Result<Value, EditError> {
    if !archived(preview).contains(&wanted.slug) {
        return Err(EditError::not_found(&wanted.slug));
    }
    let folder = format!("{ARCHIVE}faq/{}", wanted.slug);
    let mut texts = ContentTexts::new();
    for file in std::fs::read_dir(preview.editing.files.root().join(&folder)).into_iter().flatten().flatten() {
        let path = format!("{folder}/{}", file.file_name().to_string_lossy());
        if let Ok(Some(text)) = preview.editing.files.read(&path) {
            texts.insert(path, text);
        }
    }
    store(preview, &wanted.title, &entry_moves::restore(&texts, &wanted.slug))?;
    Ok(addresses(preview, &wanted.slug))
}

/// The names of the archived entries.
pub(super) fn archived(preview: &Preview) -> Vec<String> {
    let folder = preview.editing.files.root().join(ARCHIVE).join("faq");
    let folders = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = folders.filter_map(|folder| folder.file_name().into_string().ok()).filter(|name| is_slug(name)).collect();
    names.sort();
    names
}

/// The texts of the content, if it has an entry of this name.
fn known(preview: &Preview, slug: &str) -> Result<ContentTexts, EditError> {
    preview.builds.with_engine(preview.builds.default_view(), |_, engine| {
        if !engine.parsed().entries.contains_key(slug) {
            return Err(EditError::not_found(slug));
        }
        let content = &engine.inputs().content;
        Ok(content.iter().filter_map(|(path, bytes)| Some((path.to_string(), String::from_utf8(bytes.clone()).ok()?))).collect())
    })
}

/// The addresses of the page of an entry, by language.
pub(super) fn addresses(preview: &Preview, slug: &str) -> Value {
    let languages = preview.builds.with_engine(preview.builds.default_view(), |_, engine| names::languages(engine.parsed()));
    let paths = languages.into_iter().map(|(code, _)| (code.clone(), json!(format!("/{}/faq/{slug}/", code.to_lowercase()))));
    json!({ "paths": paths.collect::<serde_json::Map<_, _>>() })
}
