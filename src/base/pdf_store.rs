//! PDFs that an earlier `anyqtama pdf` stored. A build publishes a stored PDF only if it was made from exactly the page that the build
//! renders now.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The folder of stored PDFs below the root of a handbook.
pub(crate) const FOLDER: &str = ".anyqtama/pdf";

/// The pages of a PDF.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageMap {
    pub count: u32,
    /// Anchor of a heading → its page, counted from 1.
    pub anchors: BTreeMap<String, u32>,
}

/// Metadata of a stored PDF: the `.json` file beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PdfMetadata {
    /// The hash of everything that was printed.
    pub content_hash: String,
    /// The identity of the browser that printed it: changes with the browser's version.
    pub browser: String,
    pub pages: PageMap,
    /// The size of the PDF. A file of another size is incomplete and is ignored.
    pub bytes: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct StoredPdf {
    pub metadata: PdfMetadata,
    pub pdf: Arc<[u8]>,
}

/// Name of a brochure in a language (`kk-handbook-a5`) → its PDF.
pub(crate) type PdfStore = BTreeMap<String, StoredPdf>;
