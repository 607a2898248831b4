//! Answers every request: what [`guard`](super::guard) lets through, the preview's own addresses, else the site.

use super::guard::Refusal;
use super::server::Ends;
use super::{Preview, answers, compare, events, open, page_data, shell, token, view, words};
use crate::base::message::Speech;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Extension, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

/// Where the preview's own addresses start.
const OWN: &str = "/_preview/";
/// The header that carries the token.
const TOKEN: &str = "x-anyqtama-token";
/// What the one request that is sent with a body may weigh.
const LARGEST_BODY: usize = 4 << 10;
/// How long it may take.
const BODY_WITHIN: Duration = Duration::from_secs(5);

/// The server's routes.
pub(crate) fn routes(preview: Arc<Preview>) -> Router {
    Router::new().fallback(answer).with_state(preview)
}

async fn answer(State(preview): State<Arc<Preview>>, Extension(ends): Extension<Ends>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let may_post = parts.uri.path() == "/_preview/open";
    let mut response = match preview.names.check(&parts.method, &parts.uri, &parts.headers, ends.local, may_post) {
        Err(refusal) => refuse(refusal),
        Ok(()) if parts.method == Method::POST => opened(&preview, &parts, body, ends).await,
        Ok(()) if parts.uri.path() == "/_preview/events" => events::events(&preview),
        // Making a page is work: the connections of others must not wait for it.
        Ok(()) => tokio::task::spawn_blocking(move || read(&preview, &parts, ends))
            .await
            .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response()),
    };
    answers::protect(response.headers_mut());
    response
}

fn refuse(refusal: Refusal) -> Response {
    match refusal {
        Refusal::NoHost => StatusCode::BAD_REQUEST.into_response(),
        Refusal::ForeignHost | Refusal::ForeignOrigin => StatusCode::FORBIDDEN.into_response(),
        Refusal::Method => (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response(),
    }
}

fn read(preview: &Preview, parts: &Parts, ends: Ends) -> Response {
    let path = parts.uri.path();
    let port = ends.local.port();
    let view = view::of_request(&parts.headers, port, preview.hub.default_view());
    let Some(own) = path.strip_prefix(OWN) else {
        return if path == "/_preview" { answers::redirect(OWN) } else { answers::site(preview, port, view, path) };
    };
    let query = Query::of(parts);
    let speech = speech(preview, &query, &parts.headers);
    match own {
        "" => answers::html(StatusCode::OK, shell::board(preview, port, speech)),
        "state.json" => answers::json(&page_data::state(preview, view, speech, query.get("problems").is_some())),
        "page.json" => answers::json(&page_data::page(preview, view, speech, query.get("page").unwrap_or_default())),
        "words.json" => answers::json(&words::words(speech)),
        "board.json" => answers::json(&preview.hub.board(view)),
        "compare.json" => compare::compare(preview, view, query.get("path").unwrap_or_default())
            .map_or_else(|| StatusCode::NOT_FOUND.into_response(), |value| answers::json(&value)),
        "phone.html" => answers::html(StatusCode::OK, shell::phone(preview, port, speech)),
        _ => match shell::asset(own) {
            Some((kind, text)) => answers::typed(StatusCode::OK, kind, "", false, text.as_bytes().to_vec()),
            None if compare::languages_of(preview, view, own).is_some() => {
                answers::html(StatusCode::OK, shell::compare(preview, port, speech, own))
            }
            None => StatusCode::NOT_FOUND.into_response(),
        },
    }
}

/// The one request that does something: open a file of the handbook in the editor's program.
async fn opened(preview: &Arc<Preview>, parts: &Parts, body: Body, ends: Ends) -> Response {
    let given = parts.headers.get(TOKEN).and_then(|token| token.to_str().ok()).unwrap_or_default();
    // Programs are started only for the person at this machine.
    if !token::is_equal(given, &preview.token) || !ends.peer.ip().to_canonical().is_loopback() {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Ok(Ok(bytes)) = tokio::time::timeout(BODY_WITHIN, to_bytes(body, LARGEST_BODY)).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let place = serde_json::from_slice::<serde_json::Value>(&bytes).ok().and_then(|value| open::Wanted::read(&value));
    let Some(place) = place else { return StatusCode::BAD_REQUEST.into_response() };
    let is_known = preview.hub.with(preview.hub.default_view(), |_, engine| engine.has(&place.file));
    if !is_known {
        return StatusCode::NOT_FOUND.into_response();
    }
    match preview.editor.open(&place) {
        Ok(opened) => answers::json(&opened),
        Err(error) => answers::json(&json!({ "opened": false, "reason": error.to_string() })),
    }
}

/// The language of the preview's words: as said on the command line, else that of the page, else of the browser.
fn speech(preview: &Preview, query: &Query, headers: &HeaderMap) -> Speech {
    preview.said_speech.unwrap_or_else(|| {
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        match query.get("lang").or(accepted) {
            Some(language) => Speech::of_locale(language),
            None => preview.speech,
        }
    })
}

/// The values after `?`.
struct Query(Vec<(String, String)>);

impl Query {
    fn of(parts: &Parts) -> Query {
        Query(url::form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned().collect())
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}
