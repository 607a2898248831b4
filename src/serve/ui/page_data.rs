//! Data that the preview's bar requests: the state of the build, and details of the open page.

use super::{page_size, page_sources, upcoming_changes};
use crate::base::language::Language;
use crate::base::message::UiLanguage;
use crate::msg;
use crate::render::PreparedSite;
use crate::serve::engine::View;
use crate::serve::preview::Preview;
use crate::site::{PageKind, PagePlan, path};
use serde_json::{Value, json};

/// The state of the newest build of a view. Warnings are listed only `with_warnings` or beside errors.
pub(crate) fn state(preview: &Preview, view: View, ui_language: UiLanguage, with_warnings: bool) -> Value {
    let snapshot = preview.builds.snapshot(view);
    let is_listed = snapshot.errors > 0 || with_warnings;
    let problems: Vec<Value> = snapshot.problems.iter().filter(|_| is_listed).map(|problem| problem.to_json(ui_language)).collect();
    let more = (snapshot.errors + snapshot.warnings).saturating_sub(snapshot.problems.len());
    json!({
        "session": preview.session,
        "version": snapshot.version,
        "errors": snapshot.errors,
        "warnings": snapshot.warnings,
        "summary": msg!("summary-problems", errors = snapshot.errors, warnings = snapshot.warnings).text(ui_language),
        "problems": problems,
        "more": (is_listed && more > 0).then(|| msg!("preview-more", count = more).text(ui_language)),
        "has_site": snapshot.site.is_some(),
        "is_current": snapshot.is_current,
        // The chosen day, although an error on that day may leave the site of another day on the screen.
        "as_of": view.as_of.or(snapshot.site.as_ref().map(|site| site.content().handbook.as_of)).map(|day| day.to_string()),
        "drafts": view.drafts,
    })
}

/// Details of a page, given by its path in the site. `may_edit` is whether the reader may write.
pub(crate) fn page(preview: &Preview, view: View, ui_language: UiLanguage, page: &str, may_edit: bool) -> Value {
    let snapshot = preview.builds.snapshot(view);
    let Some(site) = &snapshot.site else { return json!({ "languages": [], "sources": [], "changes": [] }) };
    let Some(plan) = site.page_at(page) else {
        return json!({ "languages": home_pages(site), "sources": [], "changes": [] });
    };
    let (sources, changes, blocks) = preview.builds.with_engine(view, |_, engine| {
        let changes = upcoming_changes::changes(site, engine, view, ui_language);
        (page_sources::sources(site, engine, plan), changes, page_sources::blocks(site, engine, plan))
    });
    let (blocks_file, blocks) = blocks.unzip();
    // Compressing takes a while, therefore the size is computed after the lock on the engine is released.
    json!({
        "languages": languages(site, plan),
        "sources": sources,
        "blocks": blocks,
        "blocks_file": blocks_file,
        "may_edit": may_edit,
        "size": page_size::size(site, plan, ui_language),
        "compare": compare_path(site, plan),
        "changes": changes,
    })
}

/// The page in each language; the home page if it has no counterpart.
fn languages(site: &PreparedSite, plan: &PagePlan) -> Vec<Value> {
    let handbook = &site.content().handbook;
    let kind = if plan.kind.is_for_search() { plan.kind } else { PageKind::Home };
    let link = |language: &Language| {
        let path = format!("/{}", path(handbook, language, kind).trim_end_matches("index.html"));
        let is_current = plan.kind == kind && plan.language == language.id;
        json!({ "code": language.code, "name": language.name, "path": path, "current": is_current })
    };
    handbook.languages.iter().map(link).collect()
}

fn home_pages(site: &PreparedSite) -> Vec<Value> {
    site.plan().pages.iter().find(|page| page.kind == PageKind::Home).map(|plan| languages(site, plan)).unwrap_or_default()
}

/// The address of the side-by-side view of a page.
fn compare_path(site: &PreparedSite, plan: &PagePlan) -> Option<String> {
    let handbook = &site.content().handbook;
    match plan.kind {
        PageKind::Entry(at) => Some(format!("/_preview/{}", handbook.entries[at].slug)),
        PageKind::Page(at) => Some(format!("/_preview/pages/{}", handbook.pages[at].slug)),
        PageKind::Area(at) => {
            let area = &handbook.areas[at];
            Some(format!("/_preview/directories/{}/{}", handbook.directories[area.directory].id, area.slug))
        }
        _ => None,
    }
}
