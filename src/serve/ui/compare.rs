//! Data for the side-by-side view: the page in each language, and the conventions by which the view recognises dates.

use crate::base::diagnostic::{Diagnostic, ProblemKind};
use crate::base::language::Language;
use crate::base::message::UiLanguage;
use crate::check::{staleness, translations_of};
use crate::parse::Parsed;
use crate::render::PreparedSite;
use crate::report::problems::machine;
use crate::serve::engine::View;
use crate::serve::preview::Preview;
use crate::site::{PageKind, path};
use serde_json::{Map, Value, json};

/// The page that an address below `/_preview/` compares: `card`, `pages/about`, `directories/offices/north`.
fn page_kind(site: &PreparedSite, address: &str) -> Option<PageKind> {
    let names = &site.content().handbook.names;
    let address = address.trim_end_matches('/');
    match address.split_once('/') {
        None => names.entries.get(address).map(|at| PageKind::Entry(*at)),
        Some(("faq", slug)) => names.entries.get(slug).map(|at| PageKind::Entry(*at)),
        Some(("pages", slug)) => names.pages.get(slug).map(|at| PageKind::Page(*at)),
        Some(("directories", name)) => names.areas.get(name).map(|at| PageKind::Area(*at)),
        Some(_) => None,
    }
}

/// The page in each language. `None` if the address names no page.
pub(crate) fn languages(preview: &Preview, view: View, address: &str) -> Option<Vec<Value>> {
    languages_in(preview.builds.snapshot(view).site.as_ref()?, address)
}

fn languages_in(site: &PreparedSite, address: &str) -> Option<Vec<Value>> {
    let kind = page_kind(site, address)?;
    let handbook = &site.content().handbook;
    let page = |language: &Language| {
        let path = format!("/{}", path(handbook, language, kind).trim_end_matches("index.html"));
        json!({ "code": language.code, "name": language.name, "dir": language.direction, "path": path, "folder": language.folder })
    };
    Some(handbook.languages.iter().map(page).collect())
}

/// The data of the view. `None` if the address names no page.
pub(crate) fn data(preview: &Preview, view: View, ui_language: UiLanguage, address: &str) -> Option<Value> {
    let snapshot = preview.builds.snapshot(view);
    let site = snapshot.site.as_ref()?;
    let mut languages = languages_in(site, address)?;
    let folder = folder_of(site, page_kind(site, address)?);
    // The same problems as those that the board counts.
    let is_difference = |problem: &&Diagnostic| {
        let file = &problem.place.file;
        problem.kind == ProblemKind::Difference
            && folder.as_ref().is_some_and(|folder| {
                file.strip_prefix("content/").is_some_and(|file| file.rsplit_once('/').is_some_and(|(name, _)| name == folder))
            })
    };
    let differences: Vec<Value> = snapshot.all_problems.iter().filter(is_difference).map(|problem| machine(problem, ui_language)).collect();
    if let Some(folder) = &folder {
        preview.builds.with_engine(view, |_, engine| add_states(engine.parsed(), folder, &mut languages));
    }
    let conventions = site.content().handbook.languages.iter().map(|language| (language.code.clone(), conventions(language)));
    Some(json!({ "languages": languages, "conventions": conventions.collect::<Map<_, _>>(), "folder": folder, "differences": differences }))
}

/// The folder of an entry or page: `faq/card`.
fn folder_of(site: &PreparedSite, kind: PageKind) -> Option<String> {
    let handbook = &site.content().handbook;
    match kind {
        PageKind::Entry(at) => Some(format!("faq/{}", handbook.entries[at].slug)),
        PageKind::Page(at) => Some(format!("pages/{}", handbook.pages[at].slug)),
        _ => None,
    }
}

/// Adds to each language whether its translation is out of date.
fn add_states(parsed: &Parsed, folder: &str, languages: &mut [Value]) {
    let source = parsed.source_code();
    let texts = translations_of(parsed).find(|(name, _)| *name == folder).map(|(_, texts)| texts);
    for language in languages {
        let code = language["code"].as_str().unwrap_or_default().to_owned();
        let original = texts.and_then(|texts| texts.get(source)?.as_ref());
        let has_text = texts.is_some_and(|texts| matches!(texts.get(&code), Some(Some(_))));
        let is_stale = code != source && has_text && original.is_some_and(|original| staleness(parsed, folder, &code, original).is_some());
        language["is_stale"] = json!(is_stale);
    }
}

/// How a language writes months, for the view: the forms of each name, January first.
fn conventions(language: &Language) -> Value {
    let locale = &language.locale;
    json!({
        "months": locale.forms,
        "stems": locale.stems(),
        "capital": locale.has_capital_months(),
        "suffix": locale.month_suffix(),
        "ordinalStop": locale.has_ordinal_stop(),
    })
}
