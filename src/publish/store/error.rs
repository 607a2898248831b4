//! What can go wrong with one file at a target, and the advice for each cause.

use crate::base::message::Message;
use crate::msg;

/// A file that could not be read or written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FileError {
    pub path: String,
    pub kind: FileErrorKind,
    /// The message of the operating system or the server, with secrets removed.
    pub reason: String,
}

/// Causes, the most specific advice first: if several files fail, the advice is that of the first cause in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FileErrorKind {
    /// One of our own documents is cut, empty or was changed by another program.
    Damaged,
    /// Written by a later version of this program.
    NewerFormat,
    /// A symbolic link inside a folder target.
    Symlink,
    /// A folder target has a folder, a pipe or something else where a file should be, or a file where a folder should be.
    Obstacle,
    /// A file or a list of files is larger than any publish makes it.
    TooLarge,
    /// The server's TLS certificate is not valid or not trusted.
    Certificate(CertificateFault),
    /// The server rejects the time of this computer.
    Clock,
    /// The server answers with a redirect, which is never followed.
    Redirect,
    /// The credentials are wrong or lack a permission.
    Denied,
    /// A folder without write permission or on a read-only file system.
    ReadOnly,
    NoSpace,
    /// The server accepts no file of this size.
    UploadLimit,
    /// The folder of the site does not exist on a WebDAV server and cannot be created.
    FolderMissing,
    /// The server does not support the request.
    Unsupported,
    /// Another publisher has written it in the meantime.
    Conflict,
    /// No connection, or no response in time.
    Unreachable,
    /// A server error that may be gone after a while.
    Transient,
    Missing,
    /// Any other error that a retry would not fix.
    Permanent,
}

/// What is wrong with a TLS certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CertificateFault {
    UnknownIssuer,
    /// Issued for another host name.
    WrongName,
    Expired,
    NotYetValid,
    /// Not a certificate for a server, for example a self-signed one.
    Unsuitable,
}

impl CertificateFault {
    pub(crate) fn of(error: &rustls::CertificateError) -> CertificateFault {
        use rustls::CertificateError as Error;
        match error {
            Error::UnknownIssuer => CertificateFault::UnknownIssuer,
            Error::NotValidForName | Error::NotValidForNameContext { .. } => CertificateFault::WrongName,
            Error::Expired | Error::ExpiredContext { .. } => CertificateFault::Expired,
            Error::NotValidYet | Error::NotValidYetContext { .. } => CertificateFault::NotYetValid,
            _ => CertificateFault::Unsuitable,
        }
    }

    fn advice(self) -> Message {
        match self {
            CertificateFault::UnknownIssuer => msg!("hint-publish-certificate-issuer"),
            CertificateFault::WrongName => msg!("hint-publish-certificate-name"),
            CertificateFault::Expired | CertificateFault::NotYetValid => msg!("hint-publish-certificate-date"),
            CertificateFault::Unsuitable => msg!("hint-publish-certificate"),
        }
    }
}

impl FileErrorKind {
    /// What to do. None: the reason is all that is known.
    pub(crate) fn advice(self) -> Option<Message> {
        Some(match self {
            FileErrorKind::Damaged => msg!("hint-publish-repair"),
            FileErrorKind::Symlink => msg!("hint-publish-symlink"),
            FileErrorKind::Obstacle => msg!("hint-publish-obstacle"),
            FileErrorKind::TooLarge => msg!("hint-publish-too-large"),
            FileErrorKind::Certificate(fault) => fault.advice(),
            FileErrorKind::Clock => msg!("hint-publish-clock"),
            FileErrorKind::Redirect => msg!("hint-publish-redirect"),
            FileErrorKind::Denied => msg!("hint-publish-denied"),
            FileErrorKind::ReadOnly => msg!("hint-publish-read-only"),
            FileErrorKind::NoSpace => msg!("hint-publish-space"),
            FileErrorKind::UploadLimit => msg!("hint-publish-upload-limit"),
            FileErrorKind::FolderMissing => msg!("hint-publish-folder-missing"),
            FileErrorKind::Unsupported => msg!("hint-publish-unsupported"),
            FileErrorKind::Unreachable => msg!("hint-publish-unreachable"),
            FileErrorKind::Conflict | FileErrorKind::Transient => msg!("hint-publish-again"),
            FileErrorKind::NewerFormat | FileErrorKind::Missing | FileErrorKind::Permanent => return None,
        })
    }

    /// Whether the file itself is the cause: it is not there, or is nothing that a publish has written.
    pub(crate) fn is_about_the_file(self) -> bool {
        use FileErrorKind::{Missing, Obstacle, Permanent, Symlink, TooLarge};
        matches!(self, Missing | Symlink | Obstacle | TooLarge | Permanent)
    }

    /// Whether the same request may succeed a moment later.
    pub(crate) fn is_transient(self) -> bool {
        matches!(self, FileErrorKind::Transient | FileErrorKind::Unreachable)
    }
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

    pub(crate) fn too_large(path: &str) -> FileError {
        FileError::new(path, FileErrorKind::TooLarge, "too large")
    }

    /// One of our own documents that is not valid.
    pub(crate) fn damaged(path: &str, reason: impl Into<String>) -> FileError {
        FileError::new(path, FileErrorKind::Damaged, reason)
    }
}
