//! The view of the frame around every page, and views that several pages share.

use super::DateView;
use crate::base::language::Direction;
use serde::Serialize;

/// The frame around every page: head, header, navigation and footer.
#[derive(Debug, Serialize)]
pub(crate) struct Frame {
    /// Language tag of the page.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: Direction,
    /// The CSS counter style with the digits of the language: `persian`. Absent for `0` to `9`.
    pub digits: Option<&'static str>,
    /// Relative path from the page to the root of the site: `../../../`. An absolute path for pages that are served at any URL.
    pub root: String,
    /// The full text of `<title>`.
    pub title: String,
    /// Plain text for search engines and link previews.
    pub description: String,
    /// The canonical URL; absent for pages that must not be linked to.
    pub canonical: Option<String>,
    /// This page in every language, including its own, and `x-default`.
    pub alternates: Vec<Alternate>,
    /// The entries of the language switch.
    pub languages: Vec<LanguageLink>,
    /// The title of the handbook.
    pub site_title: String,
    /// The name of the publisher.
    pub publisher: String,
    /// The notice about the legal status of the texts.
    pub notice: String,
    /// The date of the edition.
    pub edition: DateView,
    /// Path of the home page in this language.
    pub home: String,
    /// Path of the search page in this language.
    pub search: String,
    /// Path of this language's search index.
    pub search_data: String,
    /// Path of the page about reporting a mistake, if the handbook has one.
    pub report: Option<String>,
    /// The URL of that page in the form to type, for print.
    pub report_typed: Option<String>,
    /// The brochure with the content of the page: its PDF if there is one, otherwise the page to print.
    pub brochure: Option<Link>,
    pub nav: Vec<NavLink>,
    /// The links in the footer.
    pub footer: Vec<Link>,
    /// The breadcrumbs: the path from the home page, without the page itself.
    pub crumbs: Vec<Link>,
    /// Absolute URL of the image for link previews; absent if the fonts lack a character.
    pub og_image: Option<String>,
    /// Path of this language's web manifest.
    pub manifest: String,
    /// Path of the list of files that are stored for offline reading.
    pub offline: String,
    /// Path of the service worker.
    pub worker: String,
    /// The text from which this page was made by writing it in another script; absent on pages that people wrote.
    pub rendition: Option<LanguageLink>,
    /// Language tag of the text if it is not in the language of the page, which only happens in drafts.
    pub text_lang: Option<String>,
}

/// A link to the page in another language.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Alternate {
    /// A language tag or `x-default`.
    pub lang: String,
    /// Absolute URL.
    pub url: String,
}

/// A link of the language switch.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageLink {
    pub lang: String,
    /// The name of the language in that language.
    pub name: String,
    /// Path of the same page in that language.
    pub href: String,
    /// Whether the page is in that language.
    pub current: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Link {
    pub label: String,
    /// Path from the root.
    pub href: String,
}

/// A link of the main navigation.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NavLink {
    pub label: String,
    /// Path from the root.
    pub href: String,
    /// `aria-current`: `page` for the page itself, `true` for pages below it.
    pub current: Option<&'static str>,
}
