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
    /// Anchor of a section → how far its spacing differs from the normal one, so that no page is nearly empty.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub spacing: BTreeMap<String, usize>,
}

/// A fault of the layout that a reader of the paper sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LayoutFault {
    /// Counted from 1.
    pub page: u32,
    pub kind: FaultKind,
    /// The text at its place, shortened.
    pub text: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FaultKind {
    /// Less than a third of the page is used, and it is not the beginning of a part.
    NearlyEmpty,
    /// A heading is the last line of its page.
    OrphanedHeading,
    /// A caption or the head of a table is the last line of its page.
    OrphanedTableHead,
    /// A phone number continues on another line.
    SplitPhone,
    /// A number and its unit are on different lines.
    SplitNumber,
    /// A picture continues on another page.
    SplitPicture,
    /// A row of a table continues on another page.
    SplitRow,
    /// Text is outside of the page or of its area.
    Cut,
    /// The browser made everything smaller, because something is wider than the page.
    ScaledDown,
    /// A leaflet does not fit on one side of a sheet.
    LeafletTooLong,
}

/// Metadata of a stored PDF: the `.json` file beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PdfMetadata {
    /// The hash of everything that was printed.
    pub content_hash: String,
    /// The identity of the browser that printed it: changes with the browser's version.
    pub browser: String,
    pub pages: PageMap,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<LayoutFault>,
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
