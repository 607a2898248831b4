//! The routes of the server: the preview's own addresses below `/_preview/`, and the site everywhere else.

use super::request_guard::{self, RefusedRequest};
use super::responses::{self, NO_STORE};
use super::site_files;
use crate::base::message::UiLanguage;
use crate::edit::files::MAX_TABLE;
use crate::edit::pictures::MAX_ASSET;
use crate::serve::edit::requests;
use crate::serve::edit::table::{self, TableRequest};
use crate::serve::editor::SourceLocation;
use crate::serve::engine::View;
use crate::serve::preview::Preview;
use crate::serve::ui::{compare, help, page_data, shell, strings};
use crate::serve::{live_reload, token, view_cookie};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header, request::Parts};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use serde::de::DeserializeOwned;
use serde_json::json;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// The header that carries the token.
const TOKEN_HEADER: &str = "x-anyqtama-token";
/// The route that starts a program.
const OPEN: &str = "/_preview/open";
/// The route that writes content files.
const EDIT: &str = "/_preview/edit";
/// The route that adds a picture.
const PICTURE: &str = "/_preview/picture";
/// The route that adds a form.
const FORM: &str = "/_preview/form";
/// The route that imports a table.
const TABLE: &str = "/_preview/table";
/// The only routes that accept `POST`.
const POSTS: [&str; 5] = [OPEN, EDIT, PICTURE, FORM, TABLE];
/// The media type of bodies that are files of any kind.
const BYTES: &[u8] = b"application/octet-stream";
/// The maximum size of the body of a request to [`OPEN`], in bytes.
const MAX_OPEN_BODY: usize = 4 << 10;
/// The maximum size of the body of a request to [`EDIT`]: the largest text, with every sign escaped, in two languages.
const MAX_EDIT_BODY: usize = 4 << 20;
/// The maximum time in which the body must arrive.
const BODY_TIMEOUT: Duration = Duration::from_secs(5);

/// The two ends of a connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ConnectionInfo {
    pub local: SocketAddr,
    pub peer: SocketAddr,
}

/// All routes. The server adds the [`ConnectionInfo`] of each connection as an extension.
pub(crate) fn routes(preview: Arc<Preview>) -> Router {
    Router::new()
        .route("/_preview", get(|| async { responses::redirect("/_preview/") }))
        .route("/_preview/", read(board))
        .route("/_preview/events", get(|State(preview): State<Arc<Preview>>| async move { live_reload::events(&preview) }))
        .route(
            "/_preview/version.json",
            get(|State(preview): State<Arc<Preview>>| async move { responses::json(&live_reload::version(&preview)) }),
        )
        .route("/_preview/state.json", read(state))
        .route("/_preview/page.json", read(page))
        .route("/_preview/strings.json", read(|request| responses::json(&strings::all(request.ui_language))))
        .route("/_preview/board.json", read(|request| responses::json(&request.preview.builds.board(request.view))))
        .route("/_preview/compare.json", read(comparison))
        .route("/_preview/phone.html", read(phone))
        .route("/_preview/help/", read(|request| responses::html(StatusCode::OK, help::index(request.ui_language))))
        .route("/_preview/help/{code}", read(help))
        .route("/_preview/{*path}", read(asset_or_comparison))
        .route(OPEN, read(asset_or_comparison).post(open_in_editor))
        .route(EDIT, read(asset_or_comparison).post(edit))
        .route(PICTURE, read(asset_or_comparison).post(|state: State<Arc<Preview>>, request: Request| asset(state, request, b"image/")))
        .route(FORM, read(asset_or_comparison).post(|state: State<Arc<Preview>>, request: Request| asset(state, request, BYTES)))
        .route(TABLE, read(asset_or_comparison).post(import))
        .route("/_preview/places.xlsx", read(spreadsheet))
        .fallback(|request: ReadRequest| respond(request, site_file))
        .layer(middleware::from_fn_with_state(preview.clone(), guard))
        .with_state(preview)
}

/// Refuses requests that [`request_guard`] does not accept, and adds the security headers to all responses.
async fn guard(State(preview): State<Arc<Preview>>, request: Request, next: Next) -> Response {
    let local = connection(request.extensions()).local;
    let may_post = POSTS.contains(&request.uri().path());
    let checked = request_guard::check(&preview.host_names, request.method(), request.uri(), request.headers(), local, may_post);
    let mut response = match checked {
        Ok(()) => next.run(request).await,
        Err(RefusedRequest::InvalidHost) => StatusCode::BAD_REQUEST.into_response(),
        Err(RefusedRequest::ForeignHost | RefusedRequest::ForeignOrigin) => StatusCode::FORBIDDEN.into_response(),
        Err(RefusedRequest::Method) => (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response(),
    };
    responses::secure(response.headers_mut());
    response
}

fn connection(extensions: &axum::http::Extensions) -> ConnectionInfo {
    *extensions.get().expect("the server adds it to every request")
}

/// A request that reads.
struct ReadRequest {
    preview: Arc<Preview>,
    uri: Uri,
    port: u16,
    view: View,
    ui_language: UiLanguage,
    /// Whether a request of this reader may write.
    may_edit: bool,
}

impl FromRequestParts<Arc<Preview>> for ReadRequest {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, preview: &Arc<Preview>) -> Result<ReadRequest, Infallible> {
        let ConnectionInfo { local, peer } = connection(&parts.extensions);
        let port = local.port();
        let may_edit = preview.editing.allows_remote || peer.ip().to_canonical().is_loopback();
        let view = view_cookie::view(&parts.headers, port, preview.builds.default_view());
        let ui_language = ui_language(preview, &parts.uri, &parts.headers);
        Ok(ReadRequest { preview: preview.clone(), uri: parts.uri.clone(), port, view, ui_language, may_edit })
    }
}

impl ReadRequest {
    fn parameter(&self, name: &str) -> Option<String> {
        parameter(&self.uri, name)
    }
}

/// A route that reads. Its handler may render pages, which takes too long for the threads that serve connections.
fn read(handler: fn(&ReadRequest) -> Response) -> MethodRouter<Arc<Preview>> {
    get(move |request: ReadRequest| respond(request, handler))
}

async fn respond(request: ReadRequest, handler: fn(&ReadRequest) -> Response) -> Response {
    let response = tokio::task::spawn_blocking(move || handler(&request)).await;
    response.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

fn site_file(request: &ReadRequest) -> Response {
    site_files::respond(&request.preview, request.port, request.view, request.uri.path())
}

fn board(request: &ReadRequest) -> Response {
    responses::html(StatusCode::OK, shell::board(&request.preview, request.port, request.ui_language))
}

fn phone(request: &ReadRequest) -> Response {
    responses::html(StatusCode::OK, shell::phone(&request.preview, request.port, request.ui_language))
}

fn state(request: &ReadRequest) -> Response {
    let with_warnings = request.parameter("problems").is_some();
    responses::json(&page_data::state(&request.preview, request.view, request.ui_language, with_warnings))
}

fn page(request: &ReadRequest) -> Response {
    let page = request.parameter("page").unwrap_or_default();
    responses::json(&page_data::page(&request.preview, request.view, request.ui_language, &page, request.may_edit))
}

/// The help page of a problem's code.
fn help(request: &ReadRequest) -> Response {
    let code = request.uri.path().strip_prefix("/_preview/help/").unwrap_or_default();
    match help::page(code, request.ui_language) {
        Some(page) => responses::html(StatusCode::OK, page),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// The places of a directory as a spreadsheet, to download.
fn spreadsheet(request: &ReadRequest) -> Response {
    let directory = request.parameter("directory").unwrap_or_default();
    match table::spreadsheet(&request.preview, &directory) {
        // The directory is a known one, so its name is a word of lower-case letters.
        Some(bytes) => {
            responses::download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", &format!("{directory}.xlsx"), bytes)
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn comparison(request: &ReadRequest) -> Response {
    let page = request.parameter("path").unwrap_or_default();
    match compare::data(&request.preview, request.view, request.ui_language, &page) {
        Some(data) => responses::json(&data),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A script or style sheet of the interface, or the side-by-side view of a page.
fn asset_or_comparison(request: &ReadRequest) -> Response {
    let path = request.uri.path().strip_prefix("/_preview/").unwrap_or_default();
    if let Some((media_type, text)) = shell::asset(path) {
        return responses::file(StatusCode::OK, media_type, NO_STORE, text);
    }
    if compare::languages(&request.preview, request.view, path).is_none() {
        return StatusCode::NOT_FOUND.into_response();
    }
    responses::html(StatusCode::OK, shell::compare(&request.preview, request.port, request.ui_language, path))
}

/// Opens a file of the handbook in the editor's program.
async fn open_in_editor(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    // Programs are started only for a person at this machine.
    if !is_local(&request) || !has_token(&preview, &request) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let location = match source_location(request.into_body()).await {
        Ok(location) => location,
        Err(status) => return status.into_response(),
    };
    if !preview.builds.with_engine(preview.builds.default_view(), |_, engine| engine.has(&location.file)) {
        return StatusCode::NOT_FOUND.into_response();
    }
    match preview.editor.open(&location) {
        Ok(opened) => responses::json(&opened),
        Err(error) => responses::json(&json!({ "opened": false, "reason": error.to_string() })),
    }
}

/// Whether a request comes from this machine.
fn is_local(request: &Request) -> bool {
    connection(request.extensions()).peer.ip().to_canonical().is_loopback()
}

/// Whether a request has the token, which only pages of this run know.
fn has_token(preview: &Preview, request: &Request) -> bool {
    let given = request.headers().get(TOKEN_HEADER).and_then(|token| token.to_str().ok()).unwrap_or_default();
    token::is_equal(given, &preview.token)
}

/// Answers a request of the editing scripts. Browsers add `Origin` to every `POST`; it has been compared with the names of this server.
async fn edit(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    if !may_write(&preview, &request, b"application/json") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let is_local = is_local(&request);
    let view = view_cookie::view(request.headers(), connection(request.extensions()).local.port(), preview.builds.default_view());
    let ui_language = ui_language(&preview, request.uri(), request.headers());
    let bytes = match body(request.into_body(), MAX_EDIT_BODY).await {
        Ok(bytes) => bytes,
        Err(status) => return status.into_response(),
    };
    let answered = tokio::task::spawn_blocking(move || requests::answer(&preview, view, ui_language, is_local, &bytes)).await;
    answered.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Adds a picture or form, whose bytes are the body, to the assets. `kind` is the media type of the body.
async fn asset(State(preview): State<Arc<Preview>>, request: Request, kind: &'static [u8]) -> Response {
    if !may_write(&preview, &request, kind) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let ui_language = ui_language(&preview, request.uri(), request.headers());
    let name = parameter(request.uri(), "name").unwrap_or_default();
    let form = (kind == BYTES).then(|| parameter(request.uri(), "ending").unwrap_or_default());
    let bytes = match body(request.into_body(), MAX_ASSET).await {
        Ok(bytes) => bytes,
        Err(status) => return status.into_response(),
    };
    let answered = tokio::task::spawn_blocking(move || requests::asset(&preview, ui_language, &name, form.as_deref(), &bytes)).await;
    answered.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Tells what an import of the table, whose bytes are the body, would change, or writes it.
async fn import(State(preview): State<Arc<Preview>>, request: Request) -> Response {
    if !may_write(&preview, &request, BYTES) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let ui_language = ui_language(&preview, request.uri(), request.headers());
    let Some(wanted) = parameters::<TableRequest>(request.uri()) else { return StatusCode::BAD_REQUEST.into_response() };
    let bytes = match body(request.into_body(), MAX_TABLE).await {
        Ok(bytes) => bytes,
        Err(status) => return status.into_response(),
    };
    let answered = tokio::task::spawn_blocking(move || requests::import(&preview, ui_language, &wanted, &bytes)).await;
    answered.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Whether a request that writes comes from a page of this run, of a reader who may write, with a body of this kind.
fn may_write(preview: &Preview, request: &Request, kind: &[u8]) -> bool {
    let is_kind = request.headers().get(header::CONTENT_TYPE).is_some_and(|found| found.as_bytes().starts_with(kind));
    let is_allowed = preview.editing.allows_remote || is_local(request);
    is_allowed && is_kind && request.headers().contains_key(header::ORIGIN) && has_token(preview, request)
}

async fn body(body: Body, limit: usize) -> Result<Bytes, StatusCode> {
    match tokio::time::timeout(BODY_TIMEOUT, to_bytes(body, limit)).await {
        Ok(Ok(bytes)) => Ok(bytes),
        _ => Err(StatusCode::PAYLOAD_TOO_LARGE),
    }
}

async fn source_location(source: Body) -> Result<SourceLocation, StatusCode> {
    let bytes = body(source, MAX_OPEN_BODY).await?;
    let location = serde_json::from_slice(&bytes).ok().and_then(|value| SourceLocation::from_json(&value));
    location.ok_or(StatusCode::BAD_REQUEST)
}

/// The language of the interface: the one set on the command line, else that of the page, else that of the browser.
fn ui_language(preview: &Preview, uri: &Uri, headers: &HeaderMap) -> UiLanguage {
    preview.ui_language_flag.unwrap_or_else(|| {
        let accepted = || Some(headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?.to_owned());
        match parameter(uri, "lang").or_else(accepted) {
            Some(language) => UiLanguage::of_locale(&language),
            None => preview.ui_language,
        }
    })
}

/// All parameters of the query string but the language.
fn parameters<T: DeserializeOwned>(uri: &Uri) -> Option<T> {
    let all = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let all = all.filter(|(name, _)| name != "lang").map(|(name, value)| (name.into_owned(), value.into_owned().into()));
    serde_json::from_value(serde_json::Value::Object(all.collect())).ok()
}

/// A parameter of the query string.
fn parameter(uri: &Uri, name: &str) -> Option<String> {
    let mut parameters = url::form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    parameters.find(|(known, _)| known == name).map(|(_, value)| value.into_owned())
}
