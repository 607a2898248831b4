//! Lists and single pages.

use super::{DateView, Link};
use serde::Serialize;

/// A question in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EntryLink {
    /// The number by which people cite it.
    pub number: u32,
    /// The question.
    pub title: String,
    /// The path from the root.
    pub href: String,
}

/// `home.html`.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView {
    /// The heading.
    pub heading: String,
    /// What readers find here.
    pub lead: String,
    /// Amounts that hold until a day.
    pub facts: Vec<FactView>,
    /// The topics with their questions.
    pub topics: Vec<TopicView>,
    /// The regions, and how many are missing.
    pub regions: RegionList,
}

/// An amount that holds until a day.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactView {
    /// Its name.
    pub name: String,
    /// The value. HTML.
    pub value: String,
    /// The last day.
    pub until: DateView,
}

/// A topic with its questions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TopicView {
    /// Its anchor.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub scope: String,
    /// Its questions by number.
    pub entries: Vec<EntryLink>,
}

/// The regions to choose from.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RegionList {
    /// The regions.
    pub regions: Vec<Link>,
    /// «10 of the country's 20 regions», a sentence.
    pub missing: String,
}

/// `search.html`: everything, as a list.
#[derive(Debug, Serialize)]
pub(crate) struct SearchView {
    /// The heading.
    pub title: String,
    /// The topics with their questions.
    pub topics: Vec<TopicView>,
    /// The regions.
    pub regions: RegionList,
}

/// `changes.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ChangesView {
    /// The heading.
    pub title: String,
    /// The changes, newest first.
    pub changes: Vec<ChangeView>,
}

/// A change.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeView {
    /// The day.
    pub date: DateView,
    /// What changed.
    pub text: String,
}

/// `page.html`.
#[derive(Debug, Serialize)]
pub(crate) struct PageView {
    /// The heading.
    pub title: String,
    /// The gist. HTML.
    pub answer: String,
    /// The body. HTML.
    pub body: String,
    /// The publisher's address for mistakes, on the page `report` only.
    pub email: Option<String>,
}

/// `languages.html`: the choice of the language at `/`.
#[derive(Debug, Serialize)]
pub(crate) struct LanguagesView {
    /// The languages, the source language first.
    pub languages: Vec<LanguageChoice>,
}

/// A language to choose.
#[derive(Debug, Serialize)]
pub(crate) struct LanguageChoice {
    /// The language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's name in itself.
    pub name: String,
    /// «Your last choice» in it.
    pub last: String,
    /// «Choose your language» in it.
    pub choose: String,
    /// The handbook's name in it.
    pub title: String,
    /// The heading of its home page.
    pub heading: String,
    /// Its home page.
    pub href: String,
}

/// `styleguide.html`: every component of the theme.
#[derive(Debug, Serialize)]
pub(crate) struct StyleGuideView {
    /// The heading.
    pub title: String,
}

/// `not_found.html`: one page in every language.
#[derive(Debug, Serialize)]
pub(crate) struct NotFoundView {
    /// The languages, the source language first.
    pub languages: Vec<NotFoundText>,
}

/// The text of the page `404` in a language.
#[derive(Debug, Serialize)]
pub(crate) struct NotFoundText {
    /// The language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The heading.
    pub title: String,
    /// What to do.
    pub text: String,
    /// The heading when there is no network.
    pub offline_title: String,
    /// What to do when there is no network.
    pub offline_text: String,
    /// Home page, all questions, regions.
    pub links: Vec<Link>,
}
