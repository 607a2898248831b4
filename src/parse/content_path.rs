//! Classifies the files of `content/` by their paths.

use crate::base::diagnostic::{Diagnostic, FilePath, Place};
use crate::base::nearest::hint_nearest;
use crate::msg;

/// The role of a file in `content/`. Slugs and language codes are borrowed from the path.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ContentPath<'a> {
    Handbook,
    Topics,
    Acts,
    Facts,
    Channels,
    Links,
    Journeys,
    Paths,
    Glossary,
    Changes,
    Synonyms,
    Scripts,
    Brochures,
    /// `directory.yaml`, by the name of the directory.
    Directory(&'a str),
    /// `places.csv`, by the name of the directory.
    Places(&'a str),
    /// `import.yaml`, by the name of the directory.
    Import(&'a str),
    /// Name of the directory and slug of the area: `ohio/athens`.
    Area(&'a str, &'a str),
    Entry(&'a str),
    EntryText(&'a str, &'a str),
    Page(&'a str),
    PageText(&'a str, &'a str),
    Lock,
}

/// The top-level files, for suggestions.
const TOP_LEVEL: [&str; 14] = [
    "handbook.yaml",
    "topics.yaml",
    "acts.yaml",
    "facts.yaml",
    "channels.yaml",
    "links.yaml",
    "journeys.yaml",
    "paths.yaml",
    "glossary.yaml",
    "changes.yaml",
    "synonyms.yaml",
    "scripts.yaml",
    "brochures.yaml",
    "translations.lock",
];

fn classify_path(path: &str) -> Option<ContentPath<'_>> {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    match parts.as_slice() {
        ["handbook.yaml"] => Some(ContentPath::Handbook),
        ["topics.yaml"] => Some(ContentPath::Topics),
        ["acts.yaml"] => Some(ContentPath::Acts),
        ["facts.yaml"] => Some(ContentPath::Facts),
        ["channels.yaml"] => Some(ContentPath::Channels),
        ["links.yaml"] => Some(ContentPath::Links),
        ["journeys.yaml"] => Some(ContentPath::Journeys),
        ["paths.yaml"] => Some(ContentPath::Paths),
        ["glossary.yaml"] => Some(ContentPath::Glossary),
        ["changes.yaml"] => Some(ContentPath::Changes),
        ["synonyms.yaml"] => Some(ContentPath::Synonyms),
        ["scripts.yaml"] => Some(ContentPath::Scripts),
        ["brochures.yaml"] => Some(ContentPath::Brochures),
        ["translations.lock"] => Some(ContentPath::Lock),
        ["directories", name, "directory.yaml"] => Some(ContentPath::Directory(name)),
        ["directories", name, "import.yaml"] => Some(ContentPath::Import(name)),
        ["directories", name, "places.csv"] => Some(ContentPath::Places(name)),
        ["directories", name, _, ..] => {
            let below = path.splitn(4, '/').nth(3)?;
            below.strip_suffix(".yaml").map(|slug| ContentPath::Area(name, slug))
        }
        ["faq", slug, "entry.yaml"] => Some(ContentPath::Entry(slug)),
        ["faq", slug, file] => file.strip_suffix(".md").map(|code| ContentPath::EntryText(slug, code)),
        ["pages", slug, "page.yaml"] => Some(ContentPath::Page(slug)),
        ["pages", slug, file] => file.strip_suffix(".md").map(|code| ContentPath::PageText(slug, code)),
        _ => None,
    }
}

/// Why a path is not a content file.
pub(crate) enum PathError {
    Unknown(Diagnostic),
    /// The problem, and the folder or file whose name is wrong: files of one folder share the problem.
    BadSlug(Diagnostic, String),
}

/// Classifies a path. Unknown files and names that cannot be used in addresses are errors.
pub(crate) fn classify(path: &FilePath) -> Result<ContentPath<'_>, PathError> {
    let Some(kind) = classify_path(path) else {
        let name = path.rsplit('/').next().unwrap_or(path);
        let hint = hint_nearest(name, TOP_LEVEL.into_iter().chain(["entry.yaml", "page.yaml", "directory.yaml", "places.csv"]));
        let problem = Diagnostic::error(Place::start_of(path), msg!("unknown-file"));
        return Err(PathError::Unknown(problem.maybe_hint(hint.or_else(|| Some(msg!("hint-content-layout"))))));
    };
    let slug = match kind {
        ContentPath::Area(_, slug)
        | ContentPath::Directory(slug)
        | ContentPath::Places(slug)
        | ContentPath::Import(slug)
        | ContentPath::Entry(slug)
        | ContentPath::EntryText(slug, _)
        | ContentPath::Page(slug)
        | ContentPath::PageText(slug, _) => slug,
        _ => return Ok(kind),
    };
    let directory = match kind {
        ContentPath::Area(directory, _) => directory,
        _ => slug,
    };
    if is_slug(directory) && slug.split('/').all(is_slug) {
        return Ok(kind);
    }
    let slug = if is_slug(directory) { slug } else { directory };
    let named = match kind {
        ContentPath::Area(..) => path,
        _ => path.rsplit_once('/').map_or(&**path, |(folder, _)| folder),
    };
    let problem = Diagnostic::error(Place::start_of(path), msg!("invalid-slug", slug = slug)).hint(msg!("hint-slug"));
    Err(PathError::BadSlug(problem, named.to_owned()))
}

/// Whether a path is that of a content file.
pub(crate) fn is_content_path(path: &FilePath) -> bool {
    classify(path).is_ok()
}

/// Whether a text consists of lower-case Latin letters, digits and single hyphens, which are safe in addresses.
pub(crate) fn is_slug(text: &str) -> bool {
    let parts_are_full = text.split('-').all(|part| !part.is_empty());
    // Windows has no files and folders with the names of devices.
    let (stem, number) = text.split_at_checked(3).unwrap_or((text, ""));
    let is_numbered = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_device = ["con", "prn", "aux", "nul"].contains(&text) || ["com", "lpt"].contains(&stem) && is_numbered;
    parts_are_full && !is_device && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
