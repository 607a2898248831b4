//! What `anyqtama pdf` made before: PDFs with the pages on which things stand. A build takes those that were made from the very
//! page that it renders now, and no others.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Anchor → the page on which it stands, counted from 1.
pub(crate) type PageMap = BTreeMap<String, u32>;

/// What is known of a finished PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    /// The hash of all that was printed.
    pub key: String,
    /// The browser that set it: the hash that changes with its version.
    pub browser: String,
    /// The pages of the anchors.
    pub pages: PageMap,
    /// How many pages it has.
    pub count: u32,
    /// The size of the PDF: one that was cut short is none.
    pub bytes: u64,
}

/// A finished PDF.
#[derive(Debug, Clone)]
pub(crate) struct Finished {
    /// What is known of it.
    pub record: Record,
    /// The PDF.
    pub pdf: Arc<[u8]>,
}

/// Name of a brochure in a language (`kk-handbook-a5`) → its PDF.
pub(crate) type Shelf = BTreeMap<String, Finished>;

/// The folder of finished PDFs below the root of a handbook.
pub(crate) const FOLDER: &str = ".anyqtama/pdf";
