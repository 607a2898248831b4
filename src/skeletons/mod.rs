//! `anyqtama new`: skeletons that build without errors, for an editor to fill in.

use crate::base::message::Message;
use crate::check::translations_of;
use crate::content::handbook::HandbookFile;
use crate::content::translation_lock::TranslationLock;
use crate::msg;
use crate::parse::{Parsed, is_slug};

/// The files of a skeleton: path below the root of the handbook → text.
pub(crate) type Skeleton = Vec<(String, String)>;

/// Why a skeleton cannot be made, with a hint.
pub(crate) type SkeletonError = (Message, Option<Message>);

/// A small handbook for an empty folder. Its translations have to be accepted once, as any others.
pub(crate) fn handbook() -> Skeleton {
    let file = |path: &str, text: &str| (path.to_owned(), text.to_owned());
    vec![
        file("content/handbook.yaml", include_str!("handbook.yaml")),
        file("content/topics.yaml", include_str!("topics.yaml")),
        file("content/faq/first-question/entry.yaml", include_str!("entry.yaml")),
        file("content/faq/first-question/kk.md", include_str!("kk.md")),
        file("content/faq/first-question/ru.md", include_str!("ru.md")),
        file("public/.gitignore", &crate::emit::ignore_text()),
        file(".gitignore", "/build.json\n/.anyqtama/\n.*.anyqtama\n"),
    ]
}

/// An entry with the next free number, in every language of the handbook.
pub(crate) fn entry(parsed: &Parsed, slug: &str, topic: Option<&str>) -> Result<Skeleton, SkeletonError> {
    ensure_free(slug, parsed.entries.contains_key(slug))?;
    let file = parsed.handbook.value.as_ref().ok_or_else(unusable)?;
    let topics: Vec<&str> = parsed.topics.value.iter().flat_map(|list| &list.topics).map(|topic| topic.id.as_str()).collect();
    let topic = match topic {
        Some(topic) if topics.contains(&topic) => topic,
        Some(topic) => {
            return Err((msg!("unknown-topic", name = topic), crate::base::nearest::hint_nearest(topic, topics)));
        }
        None => topics.first().copied().ok_or_else(unusable)?,
    };
    let numbers = parsed.entries.values().filter_map(|entry| entry.data.value.as_ref()).map(|data| *data.number);
    let number = numbers.max().unwrap_or(0).saturating_add(1);
    let edition = *file.edition;
    let folder = format!("content/faq/{slug}");
    let mut skeleton = vec![(
        format!("{folder}/entry.yaml"),
        include_str!("entry.yaml")
            .replace("number: 1", &format!("number: {number}"))
            .replace("topic: general", &format!("topic: {topic}"))
            .replace("2026-01-01", &edition.to_string())
            .replace("2026-07-01", &edition.to_string()),
    )];
    // The number makes the title unique: two entries with the same title are a problem.
    let text = |code: &str| text_in(code).replacen('?', &format!(" {number}?"), 1);
    skeleton.extend(file.written_languages().map(|language| (format!("{folder}/{}.md", language.code.value), text(&language.code))));
    Ok(skeleton)
}

/// A directory with one service, to which areas are added.
pub(crate) fn directory(parsed: &Parsed, name: &str) -> Result<Skeleton, SkeletonError> {
    ensure_free(name, parsed.directories.contains_key(name))?;
    let file = parsed.handbook.value.as_ref().ok_or_else(unusable)?;
    let name_text = local(file, name);
    let edition = *file.edition;
    let text = format!(
        "name: {name_text}\ntitle: {name_text}\nchecked_on: {edition}\nreview_by: {edition}\nservices:\n  - id: service\n    name: {}\n",
        local(file, "…")
    );
    Ok(vec![(format!("content/directories/{name}/directory.yaml"), text)])
}

/// An area of a directory with a place for every service: `clinics/abai`. All other values are `not_given`.
pub(crate) fn area(parsed: &Parsed, name: &str) -> Result<Skeleton, SkeletonError> {
    let (directory, slug) = name.split_once('/').ok_or_else(|| (msg!("area-without-directory", name = name), None))?;
    let found = parsed.directories.get(directory).ok_or_else(|| {
        (
            msg!("unknown-directory", name = directory),
            crate::base::nearest::hint_nearest(directory, parsed.directories.keys().map(String::as_str)),
        )
    })?;
    for part in slug.split('/') {
        ensure_free(part, false)?;
    }
    let slugs = found.area_slugs();
    ensure_free(slug.rsplit('/').next().unwrap_or(slug), slugs.iter().any(|known| known == slug))?;
    let parent = slug.rsplit_once('/').map(|(parent, _)| parent);
    if let Some(parent) = parent.filter(|parent| !slugs.iter().any(|known| known == parent)) {
        return Err((msg!("area-without-parent", parent = parent), None));
    }
    let file = parsed.handbook.value.as_ref().ok_or_else(unusable)?;
    let data = found.data.value.as_ref().ok_or_else(unusable)?;
    let siblings = found.areas.iter().filter(|(known, _)| known.rsplit_once('/').map(|(above, _)| above) == parent);
    let number = siblings.filter_map(|(_, area)| area.value.as_ref()).map(|area| *area.number).max().unwrap_or(0).saturating_add(1);
    let edition = *file.edition;
    let mut text = format!(
        "number: {number}\nname: {}\nchecked_on: {edition}\nreview_by: {edition}\nplaces:\n",
        local(file, slug.rsplit('/').next().unwrap_or(slug))
    );
    for service in data.services.iter().filter(|service| !service.apart) {
        text.push_str(&format!("  - services: [{}]\n    addresses: not_given\n", service.id.value));
        for field in &data.required {
            text.push_str(&format!("    {}: not_given\n", field.key()));
        }
    }
    Ok(vec![(format!("content/directories/{directory}/{slug}.yaml"), text)])
}

/// The same text in every language of the handbook, as YAML.
fn local(file: &HandbookFile, text: &str) -> String {
    let texts: Vec<String> = file.written_languages().map(|language| format!("{}: \"{text}\"", language.code.value)).collect();
    format!("{{{}}}", texts.join(", "))
}

/// The lock with the translations of a new skeleton accepted: they match their source text.
pub(crate) fn accepted(parsed: &Parsed, folder: &str) -> TranslationLock {
    let mut lock = parsed.lock.clone();
    let source = parsed.source_code();
    for (name, texts) in translations_of(parsed).filter(|(name, _)| *name == folder) {
        if let Some(Some(original)) = texts.get(source) {
            texts.keys().filter(|language| **language != source).for_each(|language| lock.accept(name, language, &original.fingerprint));
        }
    }
    lock
}

fn ensure_free(slug: &str, taken: bool) -> Result<(), SkeletonError> {
    if !is_slug(slug) {
        return Err((msg!("invalid-slug", slug = slug), Some(msg!("hint-slug"))));
    }
    if taken {
        return Err((msg!("name-exists", name = slug), None));
    }
    Ok(())
}

fn unusable() -> SkeletonError {
    (msg!("handbook-invalid"), Some(msg!("hint-run-check")))
}

/// The text of a new entry in a language. English where there is no skeleton in that language.
fn text_in(code: &str) -> &'static str {
    match code.split('-').next() {
        Some("kk") => include_str!("kk.md"),
        Some("ru") => include_str!("ru.md"),
        _ => include_str!("en.md"),
    }
}
