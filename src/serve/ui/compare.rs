//! Data for the side-by-side view: the page in each language, and the month names that the view recognises in dates.

use crate::base::language::Language;
use crate::render::PreparedSite;
use crate::serve::engine::View;
use crate::serve::preview::Preview;
use crate::site::{PageKind, path};
use serde_json::{Map, Value, json};

/// The page that an address below `/_preview/` compares: `quota`, `pages/about`, `clinics/astana`.
fn page_kind(site: &PreparedSite, address: &str) -> Option<PageKind> {
    let names = &site.content().handbook.names;
    let address = address.trim_end_matches('/');
    match address.split_once('/') {
        None => names.entries.get(address).map(|at| PageKind::Entry(*at)),
        Some(("faq", slug)) => names.entries.get(slug).map(|at| PageKind::Entry(*at)),
        Some(("pages", slug)) => names.pages.get(slug).map(|at| PageKind::Page(*at)),
        Some(("clinics", slug)) => names.regions.get(slug).map(|at| PageKind::Region(*at)),
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
pub(crate) fn data(preview: &Preview, view: View, address: &str) -> Option<Value> {
    let snapshot = preview.builds.snapshot(view);
    let site = snapshot.site.as_ref()?;
    let languages = languages_in(site, address)?;
    let months: Map<String, Value> =
        site.content().handbook.languages.iter().map(|language| (language.code.clone(), months(site, language))).collect();
    Some(json!({ "languages": languages, "months": months }))
}

/// The forms of each month's name in a language, January first.
fn months(site: &PreparedSite, language: &Language) -> Value {
    let words = site.content().words.plain(language.id);
    let forms = (1..=12).map(|month| words.get(&format!("month_forms_{month}")).map(|forms| forms.split(' ').collect::<Vec<_>>()));
    json!(forms.collect::<Vec<_>>())
}
