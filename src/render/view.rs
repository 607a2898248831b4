//! What templates may use: one struct a template, plus [`Frame`], the same for all. Texts are plain and escaped by Tera,
//! but for the fields that say «HTML». Every `href` without a scheme is a path from the site's root: write `{{ frame.root }}{{ link.href }}`.

use serde::Serialize;

/// What stands around every page.
#[derive(Debug, Serialize)]
pub struct Frame {
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
    /// The page on how to report a mistake, where the handbook has one.
    pub report: Option<String>,
    /// The main navigation.
    pub nav: Vec<NavLink>,
    /// The links at the foot.
    pub footer: Vec<Link>,
    /// The way from the home page, without the page itself.
    pub crumbs: Vec<Link>,
    /// JSON-LD, ready to stand in a `script` element. HTML.
    pub json_ld: Option<String>,
    /// Set where the text is not in the page's language (only in drafts): the language it is in.
    pub text_lang: Option<String>,
}

/// The page in another language.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// Language tag or `x-default`.
    pub lang: String,
    /// Absolute address.
    pub url: String,
}

/// A choice of the language switch.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageLink {
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
pub struct Link {
    /// The words.
    pub label: String,
    /// The path from the root.
    pub href: String,
}

/// A link of the main navigation.
#[derive(Debug, Clone, Serialize)]
pub struct NavLink {
    /// The words.
    pub label: String,
    /// The path from the root.
    pub href: String,
    /// `page` on the page itself, `true` on pages below it, else nothing.
    pub current: Option<&'static str>,
}

/// A date for people and for programs.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// `2026-11-22`.
    pub iso: String,
    /// In words.
    pub text: String,
}

/// A question in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EntryLink {
    /// The number by which people cite it.
    pub number: u32,
    /// The question.
    pub title: String,
    /// The path from the root.
    pub href: String,
}

/// `home.html`.
#[derive(Debug, Serialize)]
pub struct HomeView {
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
pub struct FactView {
    /// Its name.
    pub name: String,
    /// The value. HTML.
    pub value: String,
    /// The last day.
    pub until: DateView,
}

/// A topic with its questions.
#[derive(Debug, Clone, Serialize)]
pub struct TopicView {
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
pub struct RegionList {
    /// The regions.
    pub regions: Vec<Link>,
    /// «10 of the country's 20 regions», a sentence.
    pub missing: String,
}

/// `entry.html`.
#[derive(Debug, Serialize)]
pub struct EntryView {
    /// The number.
    pub number: u32,
    /// The question.
    pub title: String,
    /// The answer in one sentence. HTML.
    pub answer: String,
    /// The body. HTML.
    pub body: String,
    /// When it was checked, and when next.
    pub checked: CheckedView,
    /// The topic.
    pub topic: Link,
    /// The key facts.
    pub facts: Vec<KeyFact>,
    /// The headings; empty for short texts.
    pub contents: Vec<ContentsItem>,
    /// The acts it rests on; empty where the source names none.
    pub acts: Vec<ActView>,
    /// Notes on open points that the body does not place. HTML each.
    pub points: Vec<String>,
    /// Related questions.
    pub related: Vec<EntryLink>,
    /// The question before.
    pub previous: Option<EntryLink>,
    /// The question after.
    pub next: Option<EntryLink>,
    /// The path that the entry is a step of.
    pub journey: Option<JourneyView>,
}

/// When a text was checked against its source.
#[derive(Debug, Clone, Serialize)]
pub struct CheckedView {
    /// The last time.
    pub on: DateView,
    /// The next time.
    pub next: DateView,
    /// Whether the next time has passed.
    pub overdue: bool,
}

/// A key fact.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFact {
    /// `who`, `term`, `cost`, `where`, `documents`.
    pub kind: &'static str,
    /// Its name.
    pub label: String,
    /// Its values.
    pub items: Vec<KeyFactItem>,
}

/// A value of a key fact.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFactItem {
    /// What the value is of: «Commission's decision».
    pub of: Option<String>,
    /// The value.
    pub text: String,
    /// From when a term counts.
    pub from: Option<String>,
    /// An address outside.
    pub link: Option<String>,
    /// Whether it says that the source is silent.
    pub none: bool,
}

/// A heading in the contents list.
#[derive(Debug, Clone, Serialize)]
pub struct ContentsItem {
    /// Its anchor.
    pub id: String,
    /// Its words.
    pub text: String,
    /// 2 or 3.
    pub level: u8,
}

/// A path of several entries.
#[derive(Debug, Clone, Serialize)]
pub struct JourneyView {
    /// Its heading.
    pub title: String,
    /// What readers must know about it.
    pub note: Option<String>,
    /// Its steps.
    pub steps: Vec<StepView>,
}

/// A step of a path.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// Its name.
    pub name: String,
    /// The entry's number.
    pub number: u32,
    /// The entry.
    pub href: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// `point.html`, a note on an open point.
#[derive(Debug, Clone, Serialize)]
pub struct PointView {
    /// Its anchor.
    pub id: String,
    /// What readers are told.
    pub note: String,
    /// The words of the source.
    pub source: Option<String>,
    /// The language of the source.
    pub source_lang: String,
}

/// `fact_table.html`, the parts of a fact and their sum.
#[derive(Debug, Clone, Serialize)]
pub struct FactTableView {
    /// The caption.
    pub caption: String,
    /// The head of the first column.
    pub part_label: String,
    /// The head of the second column.
    pub value_label: String,
    /// Names and values.
    pub rows: Vec<FactRow>,
    /// The sum.
    pub total: String,
}

/// A part of a fact.
#[derive(Debug, Clone, Serialize)]
pub struct FactRow {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// `regions.html`.
#[derive(Debug, Serialize)]
pub struct RegionsView {
    /// The heading.
    pub title: String,
    /// The regions, and how many are missing.
    pub regions: RegionList,
    /// The names of the examinations.
    pub examinations: Vec<String>,
    /// The entry that explains the certificate.
    pub entry: Option<EntryLink>,
}

/// `region.html`.
#[derive(Debug, Serialize)]
pub struct RegionView {
    /// The heading.
    pub title: String,
    /// The answer in one sentence.
    pub answer: String,
    /// When it was checked, and when next.
    pub checked: CheckedView,
    /// Examinations that share an address, in the order of the examinations.
    pub groups: Vec<PlaceGroup>,
    /// Whether any address has transport.
    pub has_routes: bool,
    /// Whether any address has a phone.
    pub has_phones: bool,
    /// Where the conclusion is given.
    pub certificate: Option<PlaceGroup>,
    /// What to take along, over all examinations: «examination: thing».
    pub bring: Vec<String>,
    /// Notes on open points of the whole region. HTML each.
    pub points: Vec<String>,
    /// The other regions.
    pub others: RegionList,
    /// The entry that explains the certificate.
    pub entry: Option<EntryLink>,
}

/// Examinations at the same place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceGroup {
    /// The examinations (or the conclusion).
    pub examinations: Vec<ExaminationView>,
    /// The addresses; empty where the source gives none.
    pub places: Vec<PlaceView>,
    /// Transport; empty where the source gives none.
    pub routes: Vec<RouteView>,
    /// Phones; empty where the source gives none.
    pub phones: Vec<PhoneView>,
}

/// An examination in a region.
#[derive(Debug, Clone, Serialize)]
pub struct ExaminationView {
    /// Its anchor.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// What to take along.
    pub bring: Option<String>,
    /// Notes on open points. HTML each.
    pub points: Vec<String>,
}

/// An address.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// The institution.
    pub name: Option<String>,
    /// Town, street and house.
    pub address: String,
    /// Whether the source names no town.
    pub no_locality: bool,
    /// A search of the address on a map, outside; none where the town is unknown.
    pub map: Option<String>,
}

/// Transport of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct RouteView {
    /// The kind; empty where the source does not say.
    pub kind: String,
    /// The numbers, ready to show.
    pub numbers: String,
}

/// A phone.
#[derive(Debug, Clone, Serialize)]
pub struct PhoneView {
    /// As people read it.
    pub text: String,
    /// `tel:…`; none where it can't be dialled.
    pub href: Option<String>,
}

/// `acts.html`.
#[derive(Debug, Serialize)]
pub struct ActsView {
    /// The heading.
    pub title: String,
    /// The acts, newest first; those without a date last.
    pub acts: Vec<ActView>,
}

/// An act.
#[derive(Debug, Clone, Serialize)]
pub struct ActView {
    /// Its anchor on the page of acts.
    pub id: String,
    /// Its title; none where the source gives none.
    pub title: Option<String>,
    /// Kind, number and date in one line.
    pub line: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its registration in one line.
    pub registration: Option<String>,
    /// The official text, outside.
    pub link: Option<String>,
    /// Its place on the page of acts.
    pub href: String,
    /// The entries that rest on it; filled on the page of acts only.
    pub entries: Vec<EntryLink>,
    /// Notes on open points; filled on the page of acts only. HTML each.
    pub points: Vec<String>,
}

/// `search.html`: everything, as a list.
#[derive(Debug, Serialize)]
pub struct SearchView {
    /// The heading.
    pub title: String,
    /// The topics with their questions.
    pub topics: Vec<TopicView>,
    /// The regions.
    pub regions: RegionList,
}

/// `changes.html`.
#[derive(Debug, Serialize)]
pub struct ChangesView {
    /// The heading.
    pub title: String,
    /// The changes, newest first.
    pub changes: Vec<ChangeView>,
}

/// A change.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// The day.
    pub date: DateView,
    /// What changed.
    pub text: String,
}

/// `page.html`.
#[derive(Debug, Serialize)]
pub struct PageView {
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
pub struct LanguagesView {
    /// The languages, the source language first.
    pub languages: Vec<LanguageChoice>,
}

/// A language to choose.
#[derive(Debug, Serialize)]
pub struct LanguageChoice {
    /// The language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's name in itself.
    pub name: String,
    /// «Choose your language» in it.
    pub choose: String,
    /// The handbook's name in it.
    pub title: String,
    /// The heading of its home page.
    pub heading: String,
    /// Its home page.
    pub href: String,
}

/// `not_found.html`: one page in every language.
#[derive(Debug, Serialize)]
pub struct NotFoundView {
    /// The languages, the source language first.
    pub languages: Vec<NotFoundText>,
}

/// The text of the page `404` in a language.
#[derive(Debug, Serialize)]
pub struct NotFoundText {
    /// The language tag.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The heading.
    pub title: String,
    /// What to do.
    pub text: String,
    /// Home page, all questions, regions.
    pub links: Vec<Link>,
}
