//! Views of lists and of single pages.

use super::{AreaList, DateView, Link, NavLink, WordView};
use crate::base::language::Direction;
use serde::Serialize;

/// A question in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EntryLink {
    /// The number by which readers cite the question.
    pub number: String,
    pub title: String,
    /// Path from the root.
    pub href: String,
}

/// `home.html`.
#[derive(Debug, Serialize)]
pub(crate) struct HomeView {
    pub heading: String,
    /// An introduction to the handbook.
    pub lead: String,
    /// Example searches, each with the path of its results.
    pub examples: Vec<Link>,
    /// Situations of readers.
    pub paths: Vec<Link>,
    /// What most readers come for.
    pub tasks: Vec<Link>,
    /// The page with portals and offices.
    pub contacts: Option<String>,
    /// Amounts that are valid until a given day.
    pub facts: Vec<FactView>,
    /// All topics with their questions.
    pub topics: Vec<TopicView>,
    /// The areas of each directory.
    pub directories: Vec<AreaList>,
}

/// A value that is valid now.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FactView {
    pub name: String,
    pub value: String,
    /// The last day on which the value is valid; absent without an end.
    pub until: Option<DateView>,
}

/// A topic with its questions.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TopicView {
    /// The anchor.
    pub id: String,
    pub name: String,
    /// A summary of what the topic covers.
    pub scope: String,
    /// The questions in the order of their numbers; in a large handbook only the first ones.
    pub entries: Vec<EntryLink>,
    /// The page of the topic, if it has more questions.
    pub more: Option<Link>,
}

/// `topic.html`: a part of the questions of a topic, in a large handbook.
#[derive(Debug, Serialize)]
pub(crate) struct TopicPageView {
    pub title: String,
    pub scope: String,
    pub entries: Vec<EntryLink>,
    /// Links to all parts, labelled with the numbers of their first and last questions; empty if there is only one.
    pub parts: Vec<NavLink>,
}

/// `search.html`: a list of all questions and areas.
#[derive(Debug, Serialize)]
pub(crate) struct SearchView {
    pub title: String,
    /// What the page lists.
    pub lead: String,
    pub topics: Vec<TopicView>,
    /// The areas of each directory.
    pub directories: Vec<AreaList>,
}

/// `changes.html`.
#[derive(Debug, Serialize)]
pub(crate) struct ChangesView {
    pub title: String,
    /// The changes, newest first.
    pub changes: Vec<ChangeView>,
    /// Path of the Atom feed from the root.
    pub feed: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeView {
    pub date: DateView,
    /// The description of the change.
    pub text: String,
}

/// `page.html`.
#[derive(Debug, Serialize)]
pub(crate) struct PageView {
    pub title: String,
    /// The short answer. HTML.
    pub answer: String,
    /// The body. HTML.
    pub body: String,
    /// The words of the glossary in the text.
    pub words: Vec<WordView>,
    /// The publisher's e-mail address; only on the page `report`.
    pub email: Option<String>,
}

/// `languages.html`: the language selection at `/`.
#[derive(Debug, Serialize)]
pub(crate) struct LanguagesView {
    /// The source language first.
    pub languages: Vec<LanguageChoice>,
}

/// A language of the selection.
#[derive(Debug, Serialize)]
pub(crate) struct LanguageChoice {
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: Direction,
    /// The name of the language in that language.
    pub name: String,
    /// «Your last choice» in that language.
    pub last: String,
    /// «Choose your language» in that language.
    pub choose: String,
    /// The title of the handbook in that language.
    pub title: String,
    /// The heading of the home page in that language.
    pub heading: String,
    /// Path of the home page in that language.
    pub href: String,
}

/// `styleguide.html`: every component of the theme.
#[derive(Debug, Serialize)]
pub(crate) struct StyleGuideView {
    pub title: String,
}

/// `not_found.html`: one page with a text in every language.
#[derive(Debug, Serialize)]
pub(crate) struct NotFoundView {
    /// The texts, the source language first.
    pub languages: Vec<NotFoundText>,
}

/// The text of the page `404` in one language.
#[derive(Debug, Serialize)]
pub(crate) struct NotFoundText {
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: Direction,
    /// The heading if the page does not exist.
    pub title: String,
    /// Instructions if the page does not exist.
    pub text: String,
    /// The heading if the device is offline.
    pub offline_title: String,
    /// Instructions if the device is offline.
    pub offline_text: String,
    /// Links to the home page, all questions and the directories.
    pub links: Vec<Link>,
}

/// `moved.html`.
#[derive(Debug, Serialize)]
pub(crate) struct MovedView {
    pub lang: String,
    pub dir: Direction,
    /// The title of the page that has moved.
    pub title: String,
    /// Its present address, relative to the page.
    pub href: String,
    /// Its public address.
    pub url: String,
}
