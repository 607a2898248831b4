//! The error for a path with a symbolic link in it.

#[derive(Debug)]
pub(super) struct SymlinkFound;

impl std::fmt::Display for SymlinkFound {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("symbolic link")
    }
}

impl std::error::Error for SymlinkFound {}
