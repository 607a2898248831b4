//! Changes of content files: the smallest change of a text ([`yaml`], [`markdown`], [`table`]), the one function that writes it ([`files`]), the
//! undo history ([`history`]), the record of accepted translations ([`accept`]), tables of places that come from elsewhere
//! ([`interchange`]), and texts that were written elsewhere ([`import_texts`]).
//!
//! A change replaces, inserts or removes one value. All other bytes of the file stay: comments, order, quotes, line ends. Every change
//! is verified before it is returned: the new text is parsed, and must be the old value with the change and nothing else.

pub(crate) mod accept;
pub(crate) mod change;
pub(crate) mod change_error;
mod emit;
pub(crate) mod entry_moves;
pub(crate) mod files;
pub(crate) mod fix;
pub(crate) mod history;
pub(crate) mod import_texts;
pub(crate) mod interchange;
mod lists;
pub(crate) mod markdown;
pub(crate) mod pictures;
mod references;
pub(crate) mod released;
pub(crate) mod skeletons;
mod spans;
mod splice;
pub(crate) mod table;
pub(crate) mod value;
mod yaml;

#[cfg(test)]
mod random;
#[cfg(test)]
mod tests;
