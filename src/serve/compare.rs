//! What the side-by-side view needs: the same page in each language, and the names of months to tell dates from other words.

use super::Preview;
use super::engine::View;
use crate::render::PreparedSite;
use crate::site::{PageKind, path};
use serde_json::{Value, json};

/// What an address below `/_preview/` compares: `quota`, `pages/about`, `clinics/astana`.
fn kind_of(site: &PreparedSite, own: &str) -> Option<PageKind> {
    let names = &site.content().handbook.names;
    let own = own.trim_end_matches('/');
    match own.split_once('/') {
        None => names.entries.get(own).map(|at| PageKind::Entry(*at)),
        Some(("faq", slug)) => names.entries.get(slug).map(|at| PageKind::Entry(*at)),
        Some(("pages", slug)) => names.pages.get(slug).map(|at| PageKind::Page(*at)),
        Some(("clinics", slug)) => names.regions.get(slug).map(|at| PageKind::Region(*at)),
        Some(_) => None,
    }
}

/// The page in each language. None for an address that compares nothing.
pub(crate) fn languages_of(preview: &Preview, view: View, own: &str) -> Option<Vec<Value>> {
    let shown = preview.hub.shown(view);
    let site = shown.site.as_ref()?;
    let kind = kind_of(site, own)?;
    let handbook = &site.content().handbook;
    let of = |language: &crate::base::language::Language| {
        let address = format!("/{}", path(handbook, language, kind).trim_end_matches("index.html"));
        json!({ "code": language.code, "name": language.name, "dir": language.direction, "path": address, "folder": language.folder })
    };
    Some(handbook.languages.iter().map(of).collect())
}

/// Everything for the view.
pub(crate) fn compare(preview: &Preview, view: View, own: &str) -> Option<Value> {
    let languages = languages_of(preview, view, own)?;
    let shown = preview.hub.shown(view);
    let site = shown.site.as_ref()?;
    let words = &site.content().words;
    let months = |language: &crate::base::language::Language| {
        let words = words.plain(language.id);
        let forms = (1..=12).map(|month| words.get(&format!("month_forms_{month}")).map(|forms| forms.split(' ').collect::<Vec<_>>()));
        (language.code.clone(), json!(forms.collect::<Vec<_>>()))
    };
    let months: serde_json::Map<String, Value> = site.content().handbook.languages.iter().map(months).collect();
    Some(json!({ "languages": languages, "months": months }))
}
