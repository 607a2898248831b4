//! A WebDAV server as a target. Servers differ widely, so only GET, HEAD, PUT, DELETE, COPY and MKCOL are required; PROPFIND is used
//! where the server allows it.

use super::StoredFile;
use super::error::{FileError, FileErrorKind};
use super::sender::{HttpAnswer, HttpSender};
use super::{Connection, ETag};
use crate::publish::headers::{FileHeaders, private_headers};
use crate::publish::model::manifest::sha256;
use crate::publish::model::target_path::TargetPath;
use crate::publish::store::secrets::Secrets;
use anyhow::Result;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, IF_NONE_MATCH};
use reqwest::{Method, RequestBuilder, StatusCode};
use std::sync::Arc;
use tokio::sync::Mutex;
use url::Url;

pub(crate) struct WebDavStore {
    sender: HttpSender,
    /// The address of the site's folder, without a trailing `/`.
    site: Url,
    /// Held while folders are created: servers answer parallel requests for one folder with various errors.
    creating_folders: Mutex<()>,
}

/// What a MKCOL request found out about a folder.
enum FolderState {
    Exists,
    ParentMissing(FileError),
}

impl WebDavStore {
    /// Prepares the connection. No request is sent yet.
    pub(crate) fn connect(site: &Url, connection: &Connection, secrets: &Secrets) -> Result<WebDavStore> {
        let authorization = secrets.webdav_authorization()?.map(|value| (AUTHORIZATION, value));
        let sender = connection.http().sender(site, secrets, authorization.into_iter().collect())?;
        Ok(WebDavStore { sender, site: site.clone(), creating_folders: Mutex::new(()) })
    }

    pub(crate) fn sender(&self) -> &HttpSender {
        &self.sender
    }

    /// Reads a file. None: it does not exist.
    pub(crate) async fn read(&self, path: &TargetPath) -> Result<Option<StoredFile>, FileError> {
        let answer = self.send(path, Method::GET).await?;
        match answer.status {
            StatusCode::OK => {
                let etag = ETag(sha256(&answer.body));
                Ok(Some(StoredFile { bytes: answer.body, etag, headers: None }))
            }
            // Some servers answer 405 for a folder.
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::GONE => Ok(None),
            _ => Err(answer.error(path)),
        }
    }

    pub(crate) async fn exists(&self, path: &TargetPath) -> Result<bool, FileError> {
        let answer = self.send(path, Method::HEAD).await?;
        match answer.status {
            StatusCode::NOT_FOUND | StatusCode::GONE => Ok(false),
            status if status.is_success() => Ok(true),
            _ => Err(answer.error(path)),
        }
    }

    /// Writes a file, and creates the folders above it if they are missing.
    ///
    /// The server derives all headers from the file name, so none but the type is sent: some servers reject PUT requests with
    /// `Content-Encoding` (501), and would have to store it with the file. The type of a compressed sibling is left to the server, too.
    pub(crate) async fn write(&self, path: &TargetPath, bytes: &Arc<[u8]>, headers: &FileHeaders) -> Result<(), FileError> {
        let content_type = headers.content_encoding.is_none().then_some(headers.content_type.as_str());
        let answer = self.put(path, bytes, |request| match content_type {
            Some(content_type) => request.header(CONTENT_TYPE, content_type),
            None => request,
        });
        let answer = answer.await?;
        if answer.status.is_success() { Ok(()) } else { Err(answer.error(path)) }
    }

    async fn put(
        &self,
        path: &TargetPath,
        bytes: &Arc<[u8]>,
        prepare: impl Fn(RequestBuilder) -> RequestBuilder,
    ) -> Result<HttpAnswer, FileError> {
        let url = self.url(path);
        let put = |answers| self.sender.send(path, Method::PUT, &url, answers, |request| prepare(request.body(bytes.to_vec())));
        let answer = put(&[StatusCode::INTERNAL_SERVER_ERROR]).await?;
        if !may_lack_parent(answer.status) {
            return Ok(answer);
        }
        self.create_folders(path).await?;
        put(&[]).await
    }

    /// Writes a file only if it still has the version `previous` (None: only if it does not exist).
    ///
    /// Not every server respects conditions on PUT, but all servers respect that COPY must not overwrite: this creates a file
    /// atomically. An existing file is read and compared first; this is safe because only the holder of the publish lock replaces
    /// files.
    pub(crate) async fn write_if(&self, path: &TargetPath, bytes: &Arc<[u8]>, previous: Option<&ETag>) -> Result<ETag, FileError> {
        let etag = ETag(sha256(bytes));
        if let Some(previous) = previous {
            return match self.read(path).await? {
                Some(now) if now.etag == *previous => self.write(path, bytes, &private_headers()).await.map(|()| etag),
                _ => Err(FileError::conflict(path)),
            };
        }
        let random =
            crate::publish::journal::random_id().map_err(|error| FileError::new(path, FileErrorKind::Permanent, format!("{error:#}")))?;
        let temporary = TargetPath::private(&format!("{random}.tmp"));
        self.write(&temporary, bytes, &private_headers()).await?;
        let copied = self.copy_if_absent(&temporary, path).await;
        let removed = self.remove(&temporary).await;
        let mut answer = copied?;
        removed?;
        if is_destination_rejected(answer.status) {
            answer = self.put(path, bytes, |request| request.header(IF_NONE_MATCH, "*")).await?;
        }
        match answer.status {
            StatusCode::PRECONDITION_FAILED => Err(FileError::conflict(path)),
            status if status.is_success() && status != StatusCode::MULTI_STATUS => Ok(etag),
            _ => Err(answer.error(path)),
        }
    }

    /// Behind a reverse proxy, a server knows itself by another scheme, host or port than we do, and rejects our address of the
    /// destination. Most servers accept a path without a host (RFC 4918, section 8.3); Apache requires an address.
    async fn copy_if_absent(&self, from: &TargetPath, to: &TargetPath) -> Result<HttpAnswer, FileError> {
        let (url, to_url) = (self.url(from), self.url(to));
        let copy = |destination: &str, answers| {
            let destination = destination.to_owned();
            self.sender.send(from, method("COPY"), &url, answers, move |request| {
                request.header("Destination", &destination).header("Overwrite", "F").header("Depth", "0")
            })
        };
        // In an answer to COPY, 502 means that the server does not accept the destination (RFC 4918, section 9.8.5).
        let mut answer = copy(to_url.path(), &[StatusCode::BAD_GATEWAY, StatusCode::INTERNAL_SERVER_ERROR]).await?;
        if may_lack_parent(answer.status) {
            self.create_folders(to).await?;
            answer = copy(to_url.path(), &[StatusCode::BAD_GATEWAY]).await?;
        }
        if is_destination_rejected(answer.status) {
            answer = copy(to_url.as_str(), &[StatusCode::BAD_GATEWAY]).await?;
        }
        Ok(answer)
    }

    /// Copies a file. Servers differ in whether COPY creates folders and replaces files, so the file is downloaded and uploaded.
    pub(crate) async fn copy(&self, from: &TargetPath, to: &TargetPath) -> Result<(), FileError> {
        match self.read(from).await? {
            Some(file) => self.write(to, &file.bytes.into(), &FileHeaders::of(to, None)).await,
            None => Err(FileError::missing(from)),
        }
    }

    /// Removes a file. A file that does not exist is not an error.
    pub(crate) async fn remove(&self, path: &TargetPath) -> Result<(), FileError> {
        let answer = self.send(path, Method::DELETE).await?;
        match answer.status {
            StatusCode::NOT_FOUND | StatusCode::GONE => Ok(()),
            // The parent folder does not exist.
            StatusCode::CONFLICT => Ok(()),
            // 207 lists what could not be deleted.
            status if status.is_success() && status != StatusCode::MULTI_STATUS => Ok(()),
            _ => Err(answer.error(path)),
        }
    }

    /// The names of the files in a folder of the program's own documents.
    pub(crate) async fn list(&self, folder: &TargetPath) -> Result<Vec<String>, FileError> {
        let url = with_slash(&self.url(folder));
        let answer = self.sender.send(folder, method("PROPFIND"), &url, &[], |request| request.header("Depth", "1")).await?;
        if answer.status != StatusCode::MULTI_STATUS {
            return Err(answer.error(folder));
        }
        Ok(file_names(&String::from_utf8_lossy(&answer.body)))
    }

    /// Creates the folders above a file that do not exist, if necessary up to the root of the server.
    async fn create_folders(&self, path: &TargetPath) -> Result<(), FileError> {
        let _guard = self.creating_folders.lock().await;
        let mut missing = Vec::new();
        let mut problem = None;
        for folder in folders_above(&self.url(path)) {
            match self.create_folder(path, &folder).await? {
                FolderState::Exists => {
                    problem = None;
                    break;
                }
                FolderState::ParentMissing(error) => problem = problem.or(Some(error)),
            }
            missing.push(folder);
        }
        if let Some(error) = problem {
            return Err(error);
        }
        for folder in missing.iter().rev() {
            if let FolderState::ParentMissing(error) = self.create_folder(path, folder).await? {
                return Err(error);
            }
        }
        Ok(())
    }

    async fn create_folder(&self, path: &TargetPath, folder: &Url) -> Result<FolderState, FileError> {
        let answer = self.sender.send(path, method("MKCOL"), folder, &[], |request| request).await?;
        match answer.status {
            status if status.is_success() => Ok(FolderState::Exists),
            // There is a folder, perhaps created by another publisher in this moment; or a file, and the next request fails.
            StatusCode::METHOD_NOT_ALLOWED => Ok(FolderState::Exists),
            status if is_parent_missing(status) => {
                let error = answer.error(path);
                Ok(FolderState::ParentMissing(FileError { kind: FileErrorKind::FolderMissing, ..error }))
            }
            _ => Err(answer.error(path)),
        }
    }

    fn url(&self, path: &TargetPath) -> Url {
        let mut url = self.site.clone();
        url.path_segments_mut().expect("http addresses have a path").pop_if_empty().extend(path.split('/'));
        url
    }

    /// Sends a request without headers and body.
    async fn send(&self, path: &TargetPath, method: Method) -> Result<HttpAnswer, FileError> {
        self.sender.send(path, method, &self.url(path), &[], |request| request).await
    }
}

/// Whether an answer to PUT or COPY may mean that the folder above does not exist: nginx answers 500.
fn may_lack_parent(status: StatusCode) -> bool {
    is_parent_missing(status) || status == StatusCode::INTERNAL_SERVER_ERROR
}

/// Whether an answer means that the folder above does not exist: 409 by the standard, 404 from some servers.
fn is_parent_missing(status: StatusCode) -> bool {
    matches!(status, StatusCode::CONFLICT | StatusCode::NOT_FOUND)
}

/// Whether an answer to COPY means that the server does not accept the address of the destination.
fn is_destination_rejected(status: StatusCode) -> bool {
    matches!(status, StatusCode::BAD_REQUEST | StatusCode::BAD_GATEWAY)
}

fn method(name: &str) -> Method {
    Method::from_bytes(name.as_bytes()).expect("a valid method name")
}

/// The folders above a file, the nearest first, without the root of the server.
fn folders_above(file: &Url) -> Vec<Url> {
    let path = file.path().to_owned();
    let ends = path.match_indices('/').map(|(at, _)| at).filter(|at| *at > 0).collect::<Vec<_>>();
    let folder = |end: &usize| {
        let mut url = file.clone();
        // nginx accepts MKCOL only with a trailing slash.
        url.set_path(&path[..=*end]);
        url
    };
    ends.iter().rev().map(folder).collect()
}

fn with_slash(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_path(&format!("{}/", url.path()));
    url
}

/// The names of the files in a PROPFIND response: the last segment of each `href` that is not a folder's.
fn file_names(xml: &str) -> Vec<String> {
    let mut names = Vec::new();
    for element in xml.split('<') {
        let Some((tag, text)) = element.split_once('>') else { continue };
        // The prefix of the namespace differs.
        let is_href = tag.split_whitespace().next().is_some_and(|tag| tag.rsplit(':').next() == Some("href") && !tag.starts_with('/'));
        let name = text.trim().rsplit('/').next().unwrap_or_default();
        if is_href && !name.is_empty() {
            names.push(percent_encoding::percent_decode_str(name).decode_utf8_lossy().into_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_created_up_to_the_root_of_the_server() {
        let file = Url::parse("https://dav.example.kz/a/b%20c/kk/index.html").expect("an address");
        let folders: Vec<String> = folders_above(&file).iter().map(|url| url.path().to_owned()).collect();
        assert_eq!(folders, ["/a/b%20c/kk/", "/a/b%20c/", "/a/"]);
    }

    #[test]
    fn names_are_read_with_any_namespace_prefix() {
        let xml = "<?xml version=\"1.0\"?><D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>/s/releases/</D:href></D:response>\
                   <lp1:response><lp1:href xmlns:x=\"y\">http://h/s/releases/0a1b.json</lp1:href><href>/s/%D2%9B.json</href></lp1:response></D:multistatus>";
        assert_eq!(file_names(xml), ["0a1b.json", "қ.json"]);
    }
}
