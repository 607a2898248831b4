//! New entries and areas, and the list of data files.

use super::error::EditError;
use super::names;
use super::write::store;
use crate::base::clock::today;
use crate::base::inputs::Inputs;
use crate::base::message::LocalizedError;
use crate::edit::change::{Change, TextFormat, changed};
use crate::edit::files::FileChange;
use crate::edit::markdown;
use crate::edit::skeletons;
use crate::edit::value::{ContentValue, Step};
use crate::serve::preview::Preview;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is created.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Entry,
    Area,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewRequest {
    kind: Kind,
    slug: String,
    topic: Option<String>,
    /// The directory of an area.
    directory: Option<String>,
    /// The title of the entry or the name of the area, by language code.
    titles: BTreeMap<String, String>,
    /// The short answers of an entry. Where a text is missing, the words of the skeleton stay.
    #[serde(default)]
    answers: BTreeMap<String, String>,
    /// The texts of an entry, in Markdown.
    #[serde(default)]
    bodies: BTreeMap<String, String>,
    /// For the history.
    title: String,
}

const LOCK: &str = "content/translations.lock";

/// Creates files from a skeleton, with their titles and texts. The response has the address of the new page in each language.
pub(super) fn create(preview: &Preview, wanted: &NewRequest) -> Result<Value, EditError> {
    let view = preview.builds.default_view();
    let directory = wanted.directory.as_deref().unwrap_or_default();
    let area = format!("{directory}/{}", wanted.slug);
    let today = today().map_err(|LocalizedError(message)| EditError::Said(StatusCode::INTERNAL_SERVER_ERROR, message))?;
    let skeleton = preview.builds.with_engine(view, |_, engine| match wanted.kind {
        Kind::Entry => skeletons::entry(engine.parsed(), &wanted.slug, wanted.topic.as_deref(), today),
        Kind::Area => skeletons::area(engine.parsed(), &area, today),
    });
    let skeleton = skeleton.map_err(|(message, _)| EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, message))?;
    let mut changes = Vec::new();
    for (path, text) in skeleton {
        let text = with_words(&path, &text, wanted)?;
        changes.push(FileChange { path, before: None, after: Some(text) });
    }
    store(preview, &wanted.title, &changes)?;
    let folder = format!("faq/{}", wanted.slug);
    if wanted.kind == Kind::Entry {
        // Both texts were made together.
        let lock = preview.builds.with_engine(view, |_, engine| skeletons::accepted(engine.parsed(), &folder).to_text());
        let before = preview.editing.files.read(LOCK)?;
        store(preview, &wanted.title, &[FileChange { path: LOCK.to_owned(), before, after: Some(lock) }])?;
    }
    let languages = preview.builds.with_engine(view, |_, engine| names::languages(engine.parsed()));
    let path = if wanted.kind == Kind::Entry {
        folder
    } else {
        preview.builds.with_engine(view, |_, engine| {
            let data = engine.parsed().directories.get(directory).and_then(|found| found.data.value.as_ref());
            let address = data.and_then(|data| data.slug.as_ref()).map_or(directory, |slug| &slug.value).to_owned();
            format!("{address}/{}", wanted.slug)
        })
    };
    let paths = languages.into_iter().map(|(code, _)| (code.clone(), json!(format!("/{}/{path}/", code.to_lowercase()))));
    Ok(json!({ "paths": paths.collect::<serde_json::Map<_, _>>() }))
}

/// The text of a skeleton with the words that the editor gave.
fn with_words(path: &str, text: &str, wanted: &NewRequest) -> Result<String, EditError> {
    let set = |path: Vec<Step>, title: &str| Change::Set { path, value: ContentValue::Text(title.to_owned()), was: None };
    let key = |key: &str| Step::Key(key.to_owned());
    if let Some(code) = path.rsplit('/').next().and_then(|name| name.strip_suffix(".md")) {
        let given = |texts: &BTreeMap<String, String>| texts.get(code).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        let mut text = text.to_owned();
        for (name, texts) in [("title", &wanted.titles), ("answer", &wanted.answers)] {
            if let Some(words) = given(texts) {
                text = changed(&text, TextFormat::Markdown, &set(vec![key(name)], &words))?;
            }
        }
        if let Some(body) = given(&wanted.bodies) {
            let start = markdown::blocks(&text).first().map_or(text.len(), |block| block.start);
            text = format!("{}{body}\n", &text[..start]);
        }
        return Ok(text);
    }
    let mut text = text.to_owned();
    if wanted.kind == Kind::Area {
        for (code, title) in wanted.titles.iter().filter(|(_, title)| !title.trim().is_empty()) {
            text = changed(&text, TextFormat::Yaml, &set(vec![key("name"), key(code)], title.trim()))?;
        }
    }
    Ok(text)
}

/// The files that are not part of an entry, page or area: YAML, and tables of places.
pub(super) fn data_files(inputs: &Inputs) -> Value {
    let is_of_directory = |path: &str| path.ends_with("/directory.yaml") || path.ends_with("/places.csv");
    let is_data = |path: &&str| path.ends_with(".yaml") && path.matches('/').count() == 1 || is_of_directory(path);
    Value::from(inputs.content.keys().map(|path| &**path).filter(is_data).collect::<Vec<_>>())
}
