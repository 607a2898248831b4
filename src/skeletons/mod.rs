//! `anyqtama new`: skeletons that build without errors, for an editor to fill in.

use crate::base::message::Message;
use crate::check::translations_of;
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

/// A region with a row for every examination. All other values are `not_given`.
pub(crate) fn region(parsed: &Parsed, slug: &str) -> Result<Skeleton, SkeletonError> {
    ensure_free(slug, parsed.regions.contains_key(slug))?;
    let file = parsed.handbook.value.as_ref().ok_or_else(unusable)?;
    let services = parsed.services.value.as_ref().ok_or_else(|| (msg!("region-without-services"), None))?;
    let numbers = parsed.regions.values().filter_map(|region| region.value.as_ref()).map(|region| *region.number);
    let number = numbers.max().unwrap_or(0).saturating_add(1);
    let local =
        |text: &str| file.written_languages().map(|language| format!("{}: \"{text}\"", language.code.value)).collect::<Vec<_>>().join(", ");
    let edition = *file.edition;
    let mut text = format!(
        "number: {number}\nname: {{{}}}\nchecked_on: {edition}\nreview_by: {edition}\nanswer: {{{}}}\nrows:\n",
        local(slug),
        local("…")
    );
    for examination in &services.examinations {
        let name = examination.name.values().next().map(|name| name.value.replace('"', "\\\"")).unwrap_or_default();
        text.push_str(&format!(
            "  - examination: {}\n    source_name: \"{name}\"\n    places: not_given\n    routes: not_given\n    phones: not_given\n",
            examination.id.value
        ));
    }
    Ok(vec![(format!("content/clinics/{slug}.yaml"), text)])
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
