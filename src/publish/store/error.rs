//! What can go wrong with one file at a target.

/// A file that could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileError {
    pub path: String,
    pub kind: FileErrorKind,
    /// The message of the operating system or the server, with secrets removed.
    pub reason: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileErrorKind {
    /// Another publisher has written it in the meantime.
    Conflict,
    Missing,
    /// Written by a later version of this program.
    NewerFormat,
    /// A retry would fail too: no permission, no space, unsupported method.
    Permanent,
    /// A retry may succeed.
    Transient,
}

impl FileError {
    pub(crate) fn new(path: &str, kind: FileErrorKind, reason: impl Into<String>) -> FileError {
        FileError { path: path.to_owned(), kind, reason: reason.into() }
    }

    pub(crate) fn missing(path: &str) -> FileError {
        FileError::new(path, FileErrorKind::Missing, "")
    }

    pub(crate) fn conflict(path: &str) -> FileError {
        FileError::new(path, FileErrorKind::Conflict, "")
    }
}

/// One of our own documents that cannot be parsed.
pub(crate) fn damaged(path: &str, error: &serde_json::Error) -> FileError {
    FileError::new(path, FileErrorKind::Permanent, error.to_string())
}
