//! What stands around every page, and what many views share.

use super::DateView;
use serde::Serialize;

/// What stands around every page.
#[derive(Debug, Serialize)]
pub(crate) struct Frame {
    /// The page's language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// From the page to the site's root: `../../../`, or an absolute path for pages that are shown at any address.
    pub root: String,
    /// The whole `<title>`.
    pub title: String,
    /// For search engines and previews, in plain text.
    pub description: String,
    /// The page's own address; none for pages that no one should link to.
    pub canonical: Option<String>,
    /// The page in every language (itself too) and `x-default`.
    pub alternates: Vec<Alternate>,
    /// The language switch.
    pub languages: Vec<LanguageLink>,
    /// The handbook's name.
    pub site_title: String,
    /// The publisher's name.
    pub publisher: String,
    /// What readers must know about the standing of the texts.
    pub notice: String,
    /// The date of the edition.
    pub edition: DateView,
    /// The language's home page.
    pub home: String,
    /// The language's page of all questions for search.
    pub search: String,
    /// The language's index for search.
    pub search_data: String,
    /// The page on how to report a mistake, where the handbook has one.
    pub report: Option<String>,
    /// Its address as people type it, for paper.
    pub report_typed: Option<String>,
    /// The brochure that holds what the page shows: its PDF, else its page to print.
    pub brochure: Option<Link>,
    /// The main navigation.
    pub nav: Vec<NavLink>,
    /// The links at the foot.
    pub footer: Vec<Link>,
    /// The way from the home page, without the page itself.
    pub crumbs: Vec<Link>,
    /// The picture for shared links, an absolute address; none where the fonts lack a letter.
    pub og_image: Option<String>,
    /// The language's web manifest.
    pub manifest: String,
    /// The list of files to keep for reading without a network.
    pub offline: String,
    /// The service worker.
    pub worker: String,
    /// Set where the text is not in the page's language (only in drafts): the language it is in.
    pub text_lang: Option<String>,
}

/// The page in another language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Alternate {
    /// Language tag or `x-default`.
    pub lang: String,
    /// Absolute address.
    pub url: String,
}

/// A choice of the language switch.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageLink {
    /// The language tag.
    pub lang: String,
    /// Its name in itself.
    pub name: String,
    /// The same page in it.
    pub href: String,
    /// Whether the page is in it.
    pub current: bool,
}

/// A link.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    /// The words.
    pub label: String,
    /// The path from the root.
    pub href: String,
}

/// A link of the main navigation.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavLink {
    /// The words.
    pub label: String,
    /// The path from the root.
    pub href: String,
    /// `page` on the page itself, `true` on pages below it, else nothing.
    pub current: Option<&'static str>,
}
