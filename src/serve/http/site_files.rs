//! Responses with files of the site. Pages get the preview's script.

use super::request_guard::site_path;
use super::responses::{self, IMMUTABLE, NO_STORE};
use crate::render::PreparedSite;
use crate::serve::builds::ViewSnapshot;
use crate::serve::engine::View;
use crate::serve::preview::Preview;
use crate::serve::ui::shell;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Responds to a path outside `/_preview/`.
pub(crate) fn respond(preview: &Preview, port: u16, view: View, path: &str) -> Response {
    let snapshot = preview.builds.snapshot(view);
    let Some(site) = &snapshot.site else {
        return responses::html(StatusCode::OK, shell::no_site(preview));
    };
    let files = SiteFileServer { preview, port, view, snapshot: &snapshot, site };
    let Some(path) = site_path(path) else {
        return files.not_found();
    };
    let is_folder = path.is_empty() || path.ends_with('/');
    let file = if is_folder { format!("{path}index.html") } else { path.clone() };
    if site.has(&file) {
        files.file(&file, StatusCode::OK)
    } else if !is_folder && site.has(&format!("{path}/index.html")) {
        responses::redirect(&format!("/{path}/"))
    } else {
        files.not_found()
    }
}

struct SiteFileServer<'a> {
    preview: &'a Preview,
    port: u16,
    view: View,
    snapshot: &'a ViewSnapshot,
    site: &'a PreparedSite,
}

impl SiteFileServer<'_> {
    fn not_found(&self) -> Response {
        self.file("404.html", StatusCode::NOT_FOUND)
    }

    fn file(&self, path: &str, status: StatusCode) -> Response {
        let rendered = self.site.file(path);
        if !rendered.problems.is_empty() {
            self.preview.builds.add_template_problems(self.view, self.snapshot, &rendered.problems);
        }
        match rendered.value {
            Some(bytes) if path.ends_with(".html") => responses::html(status, self.with_script(path, &bytes)),
            Some(bytes) => {
                let cache_control = if path.starts_with("assets/") { IMMUTABLE } else { NO_STORE };
                responses::file(status, responses::media_type(path), cache_control, bytes.to_vec())
            }
            None if rendered.problems.is_empty() => StatusCode::NOT_FOUND.into_response(),
            None => responses::html(StatusCode::OK, shell::no_site(self.preview)),
        }
    }

    /// Inserts the preview's script before the scripts of the page: it needs the document before they change it.
    fn with_script(&self, path: &str, page: &[u8]) -> String {
        let page = String::from_utf8_lossy(page);
        let script = shell::script(self.preview, self.port, "preview.js", self.snapshot.version, path);
        let at = start_of_head(&page);
        format!("{}{script}{}", &page[..at], &page[at..])
    }
}

/// The first position in the head that a script may take: after the element that declares the encoding.
fn start_of_head(page: &str) -> usize {
    let after = |tag: &str| page.find(tag).and_then(|at| page[at..].find('>').map(|end| at + end + 1));
    after("<meta charset").or_else(|| after("<head")).or_else(|| after("<html")).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_comes_first_in_the_head() {
        let rest = |page: &str| page[start_of_head(page)..].to_owned();
        assert_eq!(rest("<!doctype html><html lang=kk><head><meta charset=utf-8><title>a"), "<title>a");
        assert_eq!(rest("<!doctype html><html lang=kk><meta charset=utf-8><title>a"), "<title>a");
        assert_eq!(rest("<!doctype html><html lang=kk><title>a"), "<title>a");
        assert_eq!(rest("text"), "text");
    }
}
