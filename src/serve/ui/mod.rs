//! The interface of the preview: its pages, its strings, and the data that its scripts request.

pub(super) mod compare;
pub(super) mod help;
pub(super) mod page_data;
mod page_size;
mod page_sources;
pub(super) mod shell;
pub(super) mod strings;
mod upcoming_changes;
