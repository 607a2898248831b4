//! The view of the page for officials: every open point of the handbook.

use serde::Serialize;

/// `open_points.html`.
#[derive(Debug, Serialize)]
pub(crate) struct OpenPointsView {
    pub title: String,
    /// Whom the page is for, and the number of points.
    pub lead: String,
    /// What has open points: the handbook, entries by number, directories with their areas, acts.
    pub subjects: Vec<PointSubjectView>,
}

/// An entry, an area or an act with its open points.
#[derive(Debug, Serialize)]
pub(crate) struct PointSubjectView {
    pub name: String,
    /// The number of an entry.
    pub number: Option<String>,
    /// The issuer of an act.
    pub issuer: Option<String>,
    /// Its page; absent for the whole handbook.
    pub href: Option<String>,
    pub points: Vec<AskedPointView>,
}

/// An open point.
#[derive(Debug, Serialize)]
pub(crate) struct AskedPointView {
    /// What must be confirmed.
    pub question: String,
    /// The quoted words of the source.
    pub source: Option<String>,
    /// Language tag of the quote.
    pub source_lang: String,
    /// The note that readers see; absent if they see none.
    pub note: Option<String>,
}
