//! Why a content file cannot be changed as asked.

/// Why a change is not possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ChangeError {
    /// The file can't be parsed: it must be corrected in a text editor first.
    Broken,
    /// The path or block is not in the file.
    NotFound,
    /// The file would say something else than the change asks for, for example because a block swallows the next one.
    Unsafe,
}
