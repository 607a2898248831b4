//! The requests of the editing scripts: who may send them, and the answers.

use super::error::EditError;
use super::{moves, names, new, place, presence, publishing, table, translation, trial, write};
use crate::base::message::UiLanguage;
use crate::edit::pictures;
use crate::edit::value::Step;
use crate::msg;
use crate::serve::engine::View;
use crate::serve::http::responses;
use crate::serve::preview::Preview;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// A request to read or change something, from a page that has the token.
#[derive(Debug, Deserialize)]
#[serde(tag = "do", content = "with", rename_all = "snake_case")]
enum EditRequest {
    /// What is at `file:line:column`.
    Place(String),
    /// The record at a path of a file.
    Record {
        file: String,
        path: Vec<Step>,
    },
    /// Lists of names, in a language of the handbook.
    Names(String),
    Draft(trial::Draft),
    Try(Vec<write::FileEdit>),
    Save(write::Save),
    /// What changed in a source text since a translation of it was accepted.
    Difference(translation::Translation),
    Accept(translation::AcceptRequest),
    New(new::NewRequest),
    Rename(moves::Rename),
    Archive(moves::Archive),
    Restore(moves::Restore),
    /// The names of archived entries.
    Archived,
    /// The data files that the board offers.
    Files,
    ReleaseState,
    /// What was changed since the last release to a target.
    SinceRelease(String),
    Release(publishing::ReleaseRequest),
    /// Commits the content with git, with this message.
    Commit(String),
    /// What this page has open; the answer is what others have open.
    Presence(presence::Here),
    /// The last commits of the content, if it is in a git repository.
    Commits,
    History,
    Undo,
    Redo,
}

/// Carries out a request. The caller has checked the token and whether the reader may write; `is_local` is whether
/// the request comes from this computer.
pub(crate) fn answer(preview: &Preview, view: View, ui_language: UiLanguage, is_local: bool, body: &[u8]) -> Response {
    let Some(request) = read::<EditRequest>(body) else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match carry_out(preview, view, ui_language, is_local, request) {
        Ok(value) => responses::json(&value),
        Err(error) => error.response(ui_language),
    }
}

/// Tells what an import of a table would change, or writes it. The caller has checked the same as for [`answer`].
pub(crate) fn import(preview: &Preview, ui_language: UiLanguage, wanted: &table::TableRequest, bytes: &[u8]) -> Response {
    table::import(preview, ui_language, wanted, bytes).map_or_else(|error| error.response(ui_language), |value| responses::json(&value))
}

/// Adds a picture or, if `form` has the ending of one, a form to the assets. The caller has checked the same as for [`answer`].
pub(crate) fn asset(preview: &Preview, ui_language: UiLanguage, name: &str, form: Option<&str>, bytes: &[u8]) -> Response {
    let root = preview.editing.files.root();
    let (added, refused) = match form {
        None => (pictures::add(root, name, bytes), msg!("edit-not-a-picture")),
        Some(ending) => (pictures::add_form(root, name, ending, bytes), msg!("edit-not-a-form")),
    };
    let added = match added {
        Ok(Some(name)) => Ok(name),
        Ok(None) => Err(EditError::Said(StatusCode::UNPROCESSABLE_ENTITY, refused)),
        Err(error) => Err(EditError::from(error)),
    };
    match added {
        Ok(name) => {
            preview.builds.rebuild(Some(&[root.join("assets").join(&name)]));
            responses::json(&json!({ "name": name }))
        }
        Err(error) => error.response(ui_language),
    }
}

fn carry_out(preview: &Preview, view: View, ui_language: UiLanguage, is_local: bool, request: EditRequest) -> Result<Value, EditError> {
    let editing = &preview.editing;
    match request {
        EditRequest::Place(source) => {
            let languages = preview.builds.with_engine(view, |_, engine| names::languages(engine.parsed()));
            place::place(&editing.files, &source, &languages)
        }
        EditRequest::Record { file, path } => {
            let text = editing.files.read(&file)?.ok_or_else(|| EditError::not_found(&file))?;
            place::record(&file, &text, &path, None)
        }
        EditRequest::Names(code) => Ok(preview.builds.with_engine(view, |_, engine| {
            let parsed = engine.parsed();
            let languages: Vec<Value> =
                names::languages(parsed).into_iter().map(|(code, name)| json!({ "code": code, "name": name })).collect();
            json!({ "names": names::names(parsed, &code), "languages": languages })
        })),
        EditRequest::Draft(draft) => Ok(trial::draft(preview, view, ui_language, &draft)),
        EditRequest::Try(edits) => trial::problems(preview, view, ui_language, &edits),
        EditRequest::Save(save) => write::save(preview, &save),
        EditRequest::Difference(translation) => translation::difference(preview, &translation),
        EditRequest::Accept(accept) => translation::accept_translation(preview, &accept),
        EditRequest::New(wanted) => new::create(preview, &wanted),
        EditRequest::Rename(wanted) => moves::rename(preview, &wanted),
        EditRequest::Archive(wanted) => moves::archive(preview, &wanted),
        EditRequest::Restore(wanted) => moves::restore(preview, &wanted),
        EditRequest::Archived => Ok(json!(moves::archived(preview))),
        EditRequest::Files => Ok(preview.builds.with_engine(view, |_, engine| new::data_files(engine.inputs()))),
        EditRequest::ReleaseState => Ok(publishing::state(preview, is_local)),
        EditRequest::SinceRelease(target) => publishing::since(preview, is_local, &target),
        EditRequest::Release(wanted) => publishing::start(preview, is_local, ui_language, &wanted),
        EditRequest::Commit(message) => publishing::commit(preview, is_local, &message),
        EditRequest::Presence(here) => editing.presence.update(&here),
        EditRequest::Commits => Ok(json!(preview.release.commits())),
        EditRequest::History => Ok(history(preview)),
        EditRequest::Undo => switched(preview, editing.history.undo(&editing.files)?),
        EditRequest::Redo => switched(preview, editing.history.redo(&editing.files)?),
    }
}

fn switched(preview: &Preview, change: Option<crate::edit::history::Recorded>) -> Result<Value, EditError> {
    if let Some(change) = &change {
        write::show(preview, change.paths());
    }
    Ok(json!({ "title": change.map(|change| change.title), "history": history(preview) }))
}

fn history(preview: &Preview) -> Value {
    let changes = preview.editing.history.list().into_iter().map(|change| {
        let files: Vec<&str> = change.paths().collect();
        json!({ "id": change.id, "title": change.title, "at": change.at, "is_undone": change.is_undone, "files": files })
    });
    Value::from(changes.collect::<Vec<_>>())
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Option<T> {
    serde_json::from_slice(body).ok()
}
