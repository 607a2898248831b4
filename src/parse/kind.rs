//! What a path of `content/` holds, by its name alone.

use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::nearest::hint_nearest;
use crate::msg;

/// What a path of `content/` holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind<'a> {
    Handbook,
    Topics,
    Acts,
    Facts,
    Channels,
    Journeys,
    Changes,
    Synonyms,
    Brochures,
    Services,
    Region(&'a str),
    Entry(&'a str),
    EntryText(&'a str, &'a str),
    Page(&'a str),
    PageText(&'a str, &'a str),
    Lock,
}

/// The top-level files, for «did you mean».
const TOP_LEVEL: [&str; 10] = [
    "handbook.yaml",
    "topics.yaml",
    "acts.yaml",
    "facts.yaml",
    "channels.yaml",
    "journeys.yaml",
    "changes.yaml",
    "synonyms.yaml",
    "brochures.yaml",
    "translations.lock",
];

fn kind_of(path: &str) -> Option<Kind<'_>> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    match parts.as_slice() {
        ["handbook.yaml"] => Some(Kind::Handbook),
        ["topics.yaml"] => Some(Kind::Topics),
        ["acts.yaml"] => Some(Kind::Acts),
        ["facts.yaml"] => Some(Kind::Facts),
        ["channels.yaml"] => Some(Kind::Channels),
        ["journeys.yaml"] => Some(Kind::Journeys),
        ["changes.yaml"] => Some(Kind::Changes),
        ["synonyms.yaml"] => Some(Kind::Synonyms),
        ["brochures.yaml"] => Some(Kind::Brochures),
        ["translations.lock"] => Some(Kind::Lock),
        ["clinics", "services.yaml"] => Some(Kind::Services),
        ["clinics", file] => file.strip_suffix(".yaml").map(Kind::Region),
        ["faq", slug, "entry.yaml"] => Some(Kind::Entry(slug)),
        ["faq", slug, file] => file.strip_suffix(".md").map(|code| Kind::EntryText(slug, code)),
        ["pages", slug, "page.yaml"] => Some(Kind::Page(slug)),
        ["pages", slug, file] => file.strip_suffix(".md").map(|code| Kind::PageText(slug, code)),
        _ => None,
    }
}

/// The kind of a path; a path of no kind, or with a name that can't be an address, is a problem.
pub(crate) fn kind_or_problem<'a>(path: &'a FilePath, problems: &mut Vec<Diagnostic>) -> Option<Kind<'a>> {
    let Some(kind) = kind_of(path) else {
        let name = path.rsplit('/').next().unwrap_or(path);
        let hint = hint_nearest(name, TOP_LEVEL.into_iter().chain(["entry.yaml", "page.yaml", "services.yaml"]));
        problems.push(
            Diagnostic::error(Place::start_of(path), msg!("unknown-file")).maybe_hint(hint.or_else(|| Some(msg!("hint-content-layout")))),
        );
        return None;
    };
    let slug = match kind {
        Kind::Region(slug) | Kind::Entry(slug) | Kind::EntryText(slug, _) | Kind::Page(slug) | Kind::PageText(slug, _) => slug,
        _ => return Some(kind),
    };
    if is_slug(slug) {
        return Some(kind);
    }
    // Said once a folder, at its first file.
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_said = |problem: &Diagnostic| problem.message.id == "bad-slug" && problem.place.file.starts_with(&format!("{folder}/"));
    if matches!(kind, Kind::Region(_)) || !problems.iter().any(is_said) {
        problems.push(Diagnostic::error(Place::start_of(path), msg!("bad-slug", slug = slug)).hint(msg!("hint-slug")));
    }
    None
}

/// Small Latin letters, digits and single hyphens: safe in any address.
pub(crate) fn is_slug(text: &str) -> bool {
    let parts_are_full = text.split('-').all(|part| !part.is_empty());
    parts_are_full && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
